/* mlg-actor.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-actor.h"

#include "mlg-places.h"
#include "mlg-record-private.h"

#include <glib/gi18n-lib.h>

/* The longest name that is still a name and not a page pasted by accident. */
#define NAME_MAX_LENGTH 10000

struct _MlgActor
{
  MlgRecord      parent_instance;

  /* Fields, in the order of MlgActorField */
  char          *name;
  char          *short_name;
  MlgId          kind;
  MlgId          legal_form;
  MlgId          scale;
  GVariant      *themes;
  char         **keywords;
  char          *description;
  GVariant      *places;
  char          *area;
  GVariant      *contacts;
  char         **links;
  char          *since;
  char          *until;
  char          *limits;
  char          *levers;
  char          *transfer;
  GVariant      *classification;
  GVariant      *custom;
  int            status;
  char          *source;
  gboolean       private;

  /* The main point, taken out of places: the map reads it all the time */
  double         lon;
  double         lat;
  MlgPrecision   precision;
};

G_DEFINE_FINAL_TYPE (MlgActor, mlg_actor, MLG_TYPE_RECORD)

#define FIELD(member, type, signature, label, ...) \
  MLG_RECORD_FIELD (MlgActor, member, type, signature, label, ##__VA_ARGS__)

static const MlgField fields[MLG_N_ACTOR_FIELDS] = {
  FIELD (name, MLG_FIELD_TEXT, "s", N_("Name"), .max_length = NAME_MAX_LENGTH),
  FIELD (short_name, MLG_FIELD_TEXT, "s", N_("Short name"), .max_length = NAME_MAX_LENGTH),
  FIELD (kind, MLG_FIELD_ID, "x", N_("Kind"), .refers_to = MLG_OBJECT_TERM),
  FIELD (legal_form, MLG_FIELD_ID, "x", N_("Legal form"), .refers_to = MLG_OBJECT_TERM),
  FIELD (scale, MLG_FIELD_ID, "x", N_("Scale of action"), .refers_to = MLG_OBJECT_TERM),
  FIELD (themes, MLG_FIELD_IDS, "ax", N_("Themes"), .refers_to = MLG_OBJECT_TERM),
  FIELD (keywords, MLG_FIELD_TEXTS, "as", N_("Keywords")),
  FIELD (description, MLG_FIELD_TEXT, "s", N_("Description")),
  FIELD (places, MLG_FIELD_LIST, MLG_PLACES_TYPE, N_("Addresses")),
  FIELD (area, MLG_FIELD_TEXT, "s", N_("Area of action")),
  FIELD (contacts, MLG_FIELD_LIST, MLG_CONTACTS_TYPE, N_("Contacts")),
  FIELD (links, MLG_FIELD_TEXTS, "as", N_("Links")),
  FIELD (since, MLG_FIELD_TEXT, "s", N_("Since")),
  FIELD (until, MLG_FIELD_TEXT, "s", N_("Until")),
  FIELD (limits, MLG_FIELD_TEXT, "s", N_("Limits")),
  FIELD (levers, MLG_FIELD_TEXT, "s", N_("Levers")),
  FIELD (transfer, MLG_FIELD_TEXT, "s", N_("Where else it could work")),
  FIELD (classification, MLG_FIELD_IDS, "ax", N_("Classifications"), .refers_to = MLG_OBJECT_TERM),
  FIELD (custom, MLG_FIELD_LIST, MLG_CUSTOM_TYPE, N_("Other fields")),
  FIELD (status, MLG_FIELD_NUMBER, "i", N_("Status"), .max_number = MLG_ACTOR_STATUS_ARCHIVED),
  FIELD (source, MLG_FIELD_TEXT, "s", N_("Source")),
  FIELD (private, MLG_FIELD_FLAG, "b", N_("Private")),
};

static void
mlg_actor_field_changed (MlgRecord *record,
                         guint      field)
{
  MlgActor *self = (MlgActor *) record;
  MlgPlace place;

  if (field != MLG_ACTOR_PLACES)
    return;

  self->precision = MLG_PRECISION_NONE;

  for (gsize i = 0; mlg_places_get (self->places, i, &place); i++)
    if (mlg_place_has_point (&place))
      {
        self->lon = place.lon;
        self->lat = place.lat;
        self->precision = place.precision;
        return;
      }
}

static void
mlg_actor_class_init (MlgActorClass *klass)
{
  MlgRecordClass *record_class = MLG_RECORD_CLASS (klass);

  record_class->object_kind = MLG_OBJECT_ACTOR;
  record_class->fields = fields;
  record_class->n_fields = G_N_ELEMENTS (fields);
  record_class->field_changed = mlg_actor_field_changed;
}

static void
mlg_actor_init (MlgActor *self)
{
}

/**
 * mlg_actor_get_id:
 * @self: an actor
 *
 * Returns: its identity
 */
MlgId
mlg_actor_get_id (MlgActor *self)
{
  g_return_val_if_fail (MLG_IS_ACTOR (self), MLG_ID_NONE);

  return self->parent_instance.id;
}

/**
 * mlg_actor_get_name:
 * @self: an actor
 *
 * Returns: (transfer none): its name, "" where it has none yet
 */
const char *
mlg_actor_get_name (MlgActor *self)
{
  g_return_val_if_fail (MLG_IS_ACTOR (self), "");

  return self->name != NULL ? self->name : "";
}

/**
 * mlg_actor_get_short_name:
 * @self: an actor
 *
 * Returns: (transfer none) (nullable): its short name
 */
const char *
mlg_actor_get_short_name (MlgActor *self)
{
  g_return_val_if_fail (MLG_IS_ACTOR (self), NULL);

  return self->short_name;
}

/**
 * mlg_actor_get_label:
 * @self: an actor
 *
 * Returns: (transfer none): what to write beside its symbol: the short name,
 *   else the name
 */
const char *
mlg_actor_get_label (MlgActor *self)
{
  g_return_val_if_fail (MLG_IS_ACTOR (self), "");

  return self->short_name != NULL ? self->short_name : mlg_actor_get_name (self);
}

/**
 * mlg_actor_get_kind:
 * @self: an actor
 *
 * Returns: the term of its kind, %MLG_ID_NONE where it is not filled in
 */
MlgId
mlg_actor_get_kind (MlgActor *self)
{
  g_return_val_if_fail (MLG_IS_ACTOR (self), MLG_ID_NONE);

  return self->kind;
}

/**
 * mlg_actor_get_legal_form:
 * @self: an actor
 *
 * Returns: the term of its legal form, or %MLG_ID_NONE
 */
MlgId
mlg_actor_get_legal_form (MlgActor *self)
{
  g_return_val_if_fail (MLG_IS_ACTOR (self), MLG_ID_NONE);

  return self->legal_form;
}

/**
 * mlg_actor_get_scale:
 * @self: an actor
 *
 * Returns: the term of its scale of action, or %MLG_ID_NONE
 */
MlgId
mlg_actor_get_scale (MlgActor *self)
{
  g_return_val_if_fail (MLG_IS_ACTOR (self), MLG_ID_NONE);

  return self->scale;
}

static const MlgId *
get_ids (GVariant *value,
         gsize    *n_ids)
{
  *n_ids = 0;

  return value != NULL ? g_variant_get_fixed_array (value, n_ids, sizeof (MlgId)) : NULL;
}

/**
 * mlg_actor_get_themes:
 * @self: an actor
 * @n_themes: (out): how many themes it has
 *
 * Returns: (transfer none) (nullable) (array length=n_themes): its themes
 */
const MlgId *
mlg_actor_get_themes (MlgActor *self,
                      gsize    *n_themes)
{
  g_return_val_if_fail (MLG_IS_ACTOR (self), NULL);

  return get_ids (self->themes, n_themes);
}

/**
 * mlg_actor_get_classification:
 * @self: an actor
 * @n_terms: (out): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n_terms): the terms of
 *   all schemes that it is classified under
 */
const MlgId *
mlg_actor_get_classification (MlgActor *self,
                              gsize    *n_terms)
{
  g_return_val_if_fail (MLG_IS_ACTOR (self), NULL);

  return get_ids (self->classification, n_terms);
}

/**
 * mlg_actor_get_keywords:
 * @self: an actor
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): its keywords
 */
const char * const *
mlg_actor_get_keywords (MlgActor *self)
{
  g_return_val_if_fail (MLG_IS_ACTOR (self), NULL);

  return (const char * const *) self->keywords;
}

/**
 * mlg_actor_get_links:
 * @self: an actor
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): its web
 *   addresses, as written: check the scheme before opening one
 */
const char * const *
mlg_actor_get_links (MlgActor *self)
{
  g_return_val_if_fail (MLG_IS_ACTOR (self), NULL);

  return (const char * const *) self->links;
}

/**
 * mlg_actor_get_text:
 * @self: an actor
 * @field: the number of a field of type %MLG_FIELD_TEXT
 *
 * Returns: (transfer none) (nullable): the text of that field
 */
const char *
mlg_actor_get_text (MlgActor *self,
                    guint     field)
{
  g_return_val_if_fail (MLG_IS_ACTOR (self), NULL);
  g_return_val_if_fail (field < G_N_ELEMENTS (fields), NULL);
  g_return_val_if_fail (fields[field].type == MLG_FIELD_TEXT, NULL);

  return G_STRUCT_MEMBER (char *, self, fields[field].offset);
}

/**
 * mlg_actor_get_status:
 * @self: an actor
 *
 * Returns: its status
 */
MlgActorStatus
mlg_actor_get_status (MlgActor *self)
{
  g_return_val_if_fail (MLG_IS_ACTOR (self), MLG_ACTOR_STATUS_CONFIRMED);

  return (MlgActorStatus) self->status;
}

/**
 * mlg_actor_get_private:
 * @self: an actor
 *
 * Returns: %TRUE if it must not be published
 */
gboolean
mlg_actor_get_private (MlgActor *self)
{
  g_return_val_if_fail (MLG_IS_ACTOR (self), FALSE);

  return self->private;
}

/**
 * mlg_actor_get_n_places:
 * @self: an actor
 *
 * Returns: how many addresses it has
 */
guint
mlg_actor_get_n_places (MlgActor *self)
{
  g_return_val_if_fail (MLG_IS_ACTOR (self), 0);

  return self->places != NULL ? (guint) g_variant_n_children (self->places) : 0;
}

/**
 * mlg_actor_get_place:
 * @self: an actor
 * @position: which address, from 0
 * @place: (out caller-allocates): the address; its texts belong to @self and
 *   live until its places change
 *
 * Returns: %FALSE if there is no such address
 */
gboolean
mlg_actor_get_place (MlgActor *self,
                     guint     position,
                     MlgPlace *place)
{
  g_return_val_if_fail (MLG_IS_ACTOR (self), FALSE);

  return mlg_places_get (self->places, position, place);
}

/**
 * mlg_actor_get_point:
 * @self: an actor
 * @lon: (out) (optional): longitude in degrees WGS84
 * @lat: (out) (optional): latitude in degrees WGS84
 *
 * The point of the first address that has one.
 *
 * Returns: %FALSE if the actor has no place on the map
 */
gboolean
mlg_actor_get_point (MlgActor *self,
                     double   *lon,
                     double   *lat)
{
  g_return_val_if_fail (MLG_IS_ACTOR (self), FALSE);

  if (self->precision == MLG_PRECISION_NONE)
    return FALSE;

  if (lon != NULL)
    *lon = self->lon;

  if (lat != NULL)
    *lat = self->lat;

  return TRUE;
}

/**
 * mlg_actor_get_precision:
 * @self: an actor
 *
 * Returns: how well the point of mlg_actor_get_point() is known
 */
MlgPrecision
mlg_actor_get_precision (MlgActor *self)
{
  g_return_val_if_fail (MLG_IS_ACTOR (self), MLG_PRECISION_NONE);

  return self->precision;
}
