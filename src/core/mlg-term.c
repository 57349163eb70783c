/* mlg-term.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-term.h"

#include "mlg-ids.h"
#include "mlg-record-private.h"

#include <glib/gi18n-lib.h>

struct _MlgTerm
{
  MlgRecord  parent_instance;

  /* Fields, in the order of MlgTermField */
  int        vocabulary;
  char      *slug;
  char      *label_fr;
  char      *label_en;
  char      *inverse_fr;
  char      *inverse_en;
  char      *colour;
  char      *glyph;
  int        dash;
  gboolean   directed;
  MlgId      parent;
  int        position;
  char      *description;
  char      *layout;
  char      *axis;
  gboolean   multiple;
  GVariant  *source_kinds;
  GVariant  *target_kinds;
};

G_DEFINE_FINAL_TYPE (MlgTerm, mlg_term, MLG_TYPE_RECORD)

#define FIELD(member, type, signature, label, ...) \
  MLG_RECORD_FIELD (MlgTerm, member, type, signature, label, ##__VA_ARGS__)

static const MlgField fields[MLG_N_TERM_FIELDS] = {
  FIELD (vocabulary, MLG_FIELD_NUMBER, "i", N_("List"), .max_number = MLG_VOCABULARY_SCHEME_ITEM),
  FIELD (slug, MLG_FIELD_TEXT, "s", N_("Short code")),
  FIELD (label_fr, MLG_FIELD_TEXT, "s", N_("Label in French")),
  FIELD (label_en, MLG_FIELD_TEXT, "s", N_("Label in English")),
  FIELD (inverse_fr, MLG_FIELD_TEXT, "s", N_("Inverse wording in French")),
  FIELD (inverse_en, MLG_FIELD_TEXT, "s", N_("Inverse wording in English")),
  FIELD (colour, MLG_FIELD_TEXT, "s", N_("Colour")),
  FIELD (glyph, MLG_FIELD_TEXT, "s", N_("Symbol")),
  FIELD (dash, MLG_FIELD_NUMBER, "i", N_("Line style"), .max_number = MLG_DASH_DASH_DOT),
  FIELD (directed, MLG_FIELD_FLAG, "b", N_("Directed")),
  FIELD (parent, MLG_FIELD_ID, "x", N_("Part of"), .refers_to = MLG_OBJECT_TERM),
  FIELD (position, MLG_FIELD_NUMBER, "i", N_("Order")),
  FIELD (description, MLG_FIELD_TEXT, "s", N_("Description")),
  FIELD (layout, MLG_FIELD_TEXT, "s", N_("Layout")),
  FIELD (axis, MLG_FIELD_TEXT, "s", N_("Axis")),
  FIELD (multiple, MLG_FIELD_FLAG, "b", N_("Several values")),
  FIELD (source_kinds, MLG_FIELD_IDS, "ax", N_("Goes from"), .refers_to = MLG_OBJECT_TERM),
  FIELD (target_kinds, MLG_FIELD_IDS, "ax", N_("Goes to"), .refers_to = MLG_OBJECT_TERM),
};

static void
mlg_term_class_init (MlgTermClass *klass)
{
  MlgRecordClass *record_class = MLG_RECORD_CLASS (klass);

  record_class->object_kind = MLG_OBJECT_TERM;
  record_class->fields = fields;
  record_class->n_fields = G_N_ELEMENTS (fields);
}

static void
mlg_term_init (MlgTerm *self)
{
}

/* The vocabulary carries its own French and English: a territory is shown to
 * people who may not read the language of the one who made it. */
static const char *
choose_language (const char *french,
                 const char *english)
{
  if (mlg_term_prefers_french ())
    return french != NULL ? french : english;

  return english != NULL ? english : french;
}

/**
 * mlg_term_get_id:
 * @self: a term
 *
 * Returns: its identity
 */
MlgId
mlg_term_get_id (MlgTerm *self)
{
  g_return_val_if_fail (MLG_IS_TERM (self), MLG_ID_NONE);

  return self->parent_instance.id;
}

/**
 * mlg_term_get_vocabulary:
 * @self: a term
 *
 * Returns: the list it belongs to
 */
MlgVocabulary
mlg_term_get_vocabulary (MlgTerm *self)
{
  g_return_val_if_fail (MLG_IS_TERM (self), MLG_VOCABULARY_KIND);

  return (MlgVocabulary) self->vocabulary;
}

/**
 * mlg_term_get_slug:
 * @self: a term
 *
 * Returns: (transfer none): its name in files, "" where it has none
 */
const char *
mlg_term_get_slug (MlgTerm *self)
{
  g_return_val_if_fail (MLG_IS_TERM (self), "");

  return self->slug != NULL ? self->slug : "";
}

/**
 * mlg_term_get_label:
 * @self: a term
 *
 * Returns: (transfer none): its label in the language of the user where it
 *   has one, else in the other, else its slug
 */
const char *
mlg_term_get_label (MlgTerm *self)
{
  const char *label;

  g_return_val_if_fail (MLG_IS_TERM (self), "");

  label = choose_language (self->label_fr, self->label_en);

  return label != NULL ? label : mlg_term_get_slug (self);
}

/**
 * mlg_term_get_inverse:
 * @self: a relation type
 *
 * Returns: (transfer none): how the relation reads from its target: “is
 *   funded by”; the label itself where it reads the same both ways
 */
const char *
mlg_term_get_inverse (MlgTerm *self)
{
  const char *inverse;

  g_return_val_if_fail (MLG_IS_TERM (self), "");

  inverse = choose_language (self->inverse_fr, self->inverse_en);

  return inverse != NULL ? inverse : mlg_term_get_label (self);
}

/**
 * mlg_term_get_colour:
 * @self: a term
 *
 * Returns: (transfer none) (nullable): "#rrggbb"
 */
const char *
mlg_term_get_colour (MlgTerm *self)
{
  g_return_val_if_fail (MLG_IS_TERM (self), NULL);

  return self->colour;
}

/**
 * mlg_term_get_glyph:
 * @self: a term
 *
 * Returns: (transfer none) (nullable): name of a pictogram
 */
const char *
mlg_term_get_glyph (MlgTerm *self)
{
  g_return_val_if_fail (MLG_IS_TERM (self), NULL);

  return self->glyph;
}

/**
 * mlg_term_get_dash:
 * @self: a term
 *
 * Returns: how its line is broken
 */
MlgDash
mlg_term_get_dash (MlgTerm *self)
{
  g_return_val_if_fail (MLG_IS_TERM (self), MLG_DASH_SOLID);

  return (MlgDash) self->dash;
}

/**
 * mlg_term_get_directed:
 * @self: a term
 *
 * Returns: %TRUE if the relation type has a direction
 */
gboolean
mlg_term_get_directed (MlgTerm *self)
{
  g_return_val_if_fail (MLG_IS_TERM (self), FALSE);

  return self->directed;
}

/**
 * mlg_term_get_parent:
 * @self: a term
 *
 * Returns: the term that this one is part of, or %MLG_ID_NONE
 */
MlgId
mlg_term_get_parent (MlgTerm *self)
{
  g_return_val_if_fail (MLG_IS_TERM (self), MLG_ID_NONE);

  return self->parent;
}

/**
 * mlg_term_get_position:
 * @self: a term
 *
 * Returns: its place in its list
 */
int
mlg_term_get_position (MlgTerm *self)
{
  g_return_val_if_fail (MLG_IS_TERM (self), 0);

  return self->position;
}

/**
 * mlg_term_get_text:
 * @self: a term
 * @field: the number of a field of type %MLG_FIELD_TEXT
 *
 * Returns: (transfer none) (nullable): the text of that field
 */
const char *
mlg_term_get_text (MlgTerm *self,
                   guint    field)
{
  g_return_val_if_fail (MLG_IS_TERM (self), NULL);
  g_return_val_if_fail (field < G_N_ELEMENTS (fields), NULL);
  g_return_val_if_fail (fields[field].type == MLG_FIELD_TEXT, NULL);

  return G_STRUCT_MEMBER (char *, self, fields[field].offset);
}

/* What is not known is not wrong. */
static gboolean
allows_kind (GVariant *kinds,
             MlgId     kind)
{
  return kinds == NULL || kind == MLG_ID_NONE || mlg_ids_contain (kinds, kind);
}

/**
 * mlg_term_allows:
 * @self: a relation type
 * @source_kind: the kind of the actor that a relation goes from, or
 *   %MLG_ID_NONE
 * @target_kind: the kind of the actor that it goes to, or %MLG_ID_NONE
 *
 * Returns: %TRUE if the type is meant for relations between such actors;
 *   without a direction, either may be the source
 */
gboolean
mlg_term_allows (MlgTerm *self,
                 MlgId    source_kind,
                 MlgId    target_kind)
{
  g_return_val_if_fail (MLG_IS_TERM (self), FALSE);

  if (allows_kind (self->source_kinds, source_kind) && allows_kind (self->target_kinds, target_kind))
    return TRUE;

  return !self->directed && allows_kind (self->source_kinds, target_kind) && allows_kind (self->target_kinds, source_kind);
}

/**
 * mlg_term_prefers_french:
 *
 * Returns: %TRUE if the interface is in French, so that labels are read in
 *   French where there is one, and new ones are French
 */
gboolean
mlg_term_prefers_french (void)
{
  return g_str_has_prefix (g_get_language_names ()[0], "fr");
}
