/* mlg-export-fields.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-export-private.h"

#include "mlg-territory-actions.h"

/* Records as rows of text. The names and the short codes are those of the
 * tables that mlg-table-reader.h reads; labels stand beside the codes for
 * people and for other programs. */

static const char * const actor_columns[MLG_N_ACTOR_COLUMNS] = {
  "id", "name", "short_name", "kind", "kind_label", "legal_form", "legal_form_label", "scale", "scale_label", "themes",
  "themes_label", "keywords", "description", "address", "postcode", "city", "country", "latitude", "longitude",
  "precision", "other_places", "area", "email", "phone", "contact_person", "contact_other", "website", "since", "until",
  "limits", "levers", "transfer", "classification", "classification_label", "status", "source", "private",
};

static const char * const relation_columns[MLG_N_RELATION_COLUMNS] = {
  "id", "source", "target", "type", "source_name", "type_label", "target_name", "direction", "status", "project",
  "shares", "since", "until", "strength", "note", "origin",
};

static const guint actor_texts[][2] = {
  { MLG_ACTOR_COLUMN_NAME, MLG_ACTOR_NAME },
  { MLG_ACTOR_COLUMN_SHORT_NAME, MLG_ACTOR_SHORT_NAME },
  { MLG_ACTOR_COLUMN_DESCRIPTION, MLG_ACTOR_DESCRIPTION },
  { MLG_ACTOR_COLUMN_AREA, MLG_ACTOR_AREA },
  { MLG_ACTOR_COLUMN_SINCE, MLG_ACTOR_SINCE },
  { MLG_ACTOR_COLUMN_UNTIL, MLG_ACTOR_UNTIL },
  { MLG_ACTOR_COLUMN_LIMITS, MLG_ACTOR_LIMITS },
  { MLG_ACTOR_COLUMN_LEVERS, MLG_ACTOR_LEVERS },
  { MLG_ACTOR_COLUMN_TRANSFER, MLG_ACTOR_TRANSFER },
  { MLG_ACTOR_COLUMN_SOURCE, MLG_ACTOR_SOURCE },
};

static const guint relation_texts[][2] = {
  { MLG_RELATION_COLUMN_PROJECT, MLG_RELATION_PROJECT },
  { MLG_RELATION_COLUMN_SINCE, MLG_RELATION_SINCE },
  { MLG_RELATION_COLUMN_UNTIL, MLG_RELATION_UNTIL },
  { MLG_RELATION_COLUMN_NOTE, MLG_RELATION_NOTE },
  { MLG_RELATION_COLUMN_ORIGIN, MLG_RELATION_ORIGIN },
};

static GPtrArray *
new_row (guint n_columns)
{
  GPtrArray *row = g_ptr_array_new_full (n_columns, g_free);

  g_ptr_array_set_size (row, (int) n_columns);

  return row;
}

static void
take (GPtrArray *row,
      guint      column,
      char      *text)
{
  g_free (row->pdata[column]);
  row->pdata[column] = text;
}

static void
set (GPtrArray  *row,
     guint       column,
     const char *text)
{
  take (row, column, text != NULL && *text != '\0' ? g_strdup (text) : NULL);
}

/* Adds a value to a cell that may have several. */
static void
append (GPtrArray  *row,
        guint       column,
        const char *text)
{
  const char *cell = row->pdata[column];

  if (text == NULL || *text == '\0')
    return;

  take (row, column, cell != NULL ? g_strconcat (cell, MLG_EXPORT_SEPARATOR, text, NULL) : g_strdup (text));
}

static void
append_all (GPtrArray          *row,
            guint               column,
            const char * const *words)
{
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    append (row, column, words[i]);
}

/* The short code of a term in one column, its label in another. */
static void
append_term (MlgExport *self,
             GPtrArray *row,
             guint      code_column,
             guint      label_column,
             MlgId      id)
{
  MlgTerm *term = mlg_territory_get_term (self->territory, id);
  const char *slug;

  if (term == NULL)
    return;

  slug = mlg_term_get_slug (term);
  append (row, code_column, slug != NULL && *slug != '\0' ? slug : mlg_term_get_label (term));
  append (row, label_column, mlg_term_get_label (term));
}

static void
fill_terms (MlgExport *self,
            GPtrArray *row,
            MlgActor  *actor)
{
  gsize n_themes;
  gsize n_items;
  const MlgId *themes = mlg_actor_get_themes (actor, &n_themes);
  const MlgId *items = mlg_actor_get_classification (actor, &n_items);

  append_term (self, row, MLG_ACTOR_COLUMN_KIND, MLG_ACTOR_COLUMN_KIND_LABEL, mlg_actor_get_kind (actor));
  append_term (self, row, MLG_ACTOR_COLUMN_LEGAL_FORM, MLG_ACTOR_COLUMN_LEGAL_FORM_LABEL, mlg_actor_get_legal_form (actor));
  append_term (self, row, MLG_ACTOR_COLUMN_SCALE, MLG_ACTOR_COLUMN_SCALE_LABEL, mlg_actor_get_scale (actor));
  for (gsize i = 0; i < n_themes; i++)
    append_term (self, row, MLG_ACTOR_COLUMN_THEMES, MLG_ACTOR_COLUMN_THEMES_LABEL, themes[i]);
  for (gsize i = 0; i < n_items; i++)
    append_term (self, row, MLG_ACTOR_COLUMN_CLASSIFICATION, MLG_ACTOR_COLUMN_CLASSIFICATION_LABEL, items[i]);
}

static void
fill_places (GPtrArray *row,
             MlgActor  *actor)
{
  static const char * const precisions[] = { NULL, "exact", "commune", "approximate", "manual" };
  MlgPlace place;
  double lon;
  double lat;

  if (mlg_actor_get_place (actor, 0, &place))
    {
      set (row, MLG_ACTOR_COLUMN_ADDRESS, place.address);
      set (row, MLG_ACTOR_COLUMN_POSTCODE, place.postcode);
      set (row, MLG_ACTOR_COLUMN_CITY, place.city);
      set (row, MLG_ACTOR_COLUMN_COUNTRY, place.country);
    }

  for (guint i = 1; i < mlg_actor_get_n_places (actor); i++)
    if (mlg_actor_get_place (actor, i, &place))
      {
        g_autofree char *text = mlg_place_dup_text (&place);

        append (row, MLG_ACTOR_COLUMN_OTHER_PLACES, text);
      }

  if (!mlg_actor_get_point (actor, &lon, &lat))
    return;

  take (row, MLG_ACTOR_COLUMN_LATITUDE, mlg_output_dup_number (lat));
  take (row, MLG_ACTOR_COLUMN_LONGITUDE, mlg_output_dup_number (lon));
  set (row, MLG_ACTOR_COLUMN_PRECISION, precisions[mlg_actor_get_precision (actor)]);
}

static void
fill_contacts (MlgExport *self,
               GPtrArray *row,
               MlgActor  *actor)
{
  static const char * const kinds[] = { "email", "phone", "person" };
  g_autoptr(GVariant) contacts = mlg_record_dup_value (MLG_RECORD (actor), MLG_ACTOR_CONTACTS);
  GVariantIter iter;
  const char *kind;
  const char *value;
  gboolean private;

  if (contacts == NULL)
    return;

  g_variant_iter_init (&iter, contacts);
  while (g_variant_iter_next (&iter, "(&s&sb)", &kind, &value, &private))
    {
      guint i = 0;

      if (private && !self->scope->with_private)
        continue;

      while (i < G_N_ELEMENTS (kinds) && !g_str_equal (kinds[i], kind))
        i++;
      append (row, MLG_ACTOR_COLUMN_EMAIL + i, value);
    }
}

static void
fill_custom (MlgExport *self,
             GPtrArray *row,
             MlgActor  *actor)
{
  g_autoptr(GVariant) custom = mlg_record_dup_value (MLG_RECORD (actor), MLG_ACTOR_CUSTOM);
  GVariantIter iter;
  const char *label;
  const char *value;

  if (custom == NULL)
    return;

  g_variant_iter_init (&iter, custom);
  while (g_variant_iter_next (&iter, "{&s&s}", &label, &value))
    set (row, GPOINTER_TO_UINT (g_hash_table_lookup (self->custom, label)), value);
}

/*
 * mlg_export_dup_actor_row:
 * @self: an export
 * @actor: an actor that leaves
 *
 * Returns: (transfer full) (element-type utf8): its cells, %NULL where empty
 */
GPtrArray *
mlg_export_dup_actor_row (MlgExport *self,
                          MlgActor  *actor)
{
  static const char * const statuses[] = { "confirmed", "draft", "archived" };
  GPtrArray *row = new_row (self->columns->len);

  take (row, MLG_ACTOR_COLUMN_ID, g_strdup_printf ("%" G_GINT64_FORMAT, mlg_actor_get_id (actor)));
  for (guint i = 0; i < G_N_ELEMENTS (actor_texts); i++)
    set (row, actor_texts[i][0], mlg_actor_get_text (actor, actor_texts[i][1]));

  fill_terms (self, row, actor);
  fill_places (row, actor);
  fill_contacts (self, row, actor);
  append_all (row, MLG_ACTOR_COLUMN_KEYWORDS, mlg_actor_get_keywords (actor));
  append_all (row, MLG_ACTOR_COLUMN_WEBSITE, mlg_actor_get_links (actor));
  set (row, MLG_ACTOR_COLUMN_STATUS, statuses[mlg_actor_get_status (actor)]);
  if (mlg_actor_get_private (actor))
    set (row, MLG_ACTOR_COLUMN_PRIVATE, "true");
  fill_custom (self, row, actor);

  return row;
}

/*
 * mlg_export_dup_relation_row:
 * @self: an export
 * @relation: a relation that leaves
 *
 * Returns: (transfer full) (element-type utf8): its cells, %NULL where empty
 */
GPtrArray *
mlg_export_dup_relation_row (MlgExport   *self,
                             MlgRelation *relation)
{
  static const char * const statuses[] = { "existing", "wished", "past" };
  static const char * const shares[] = { "responsibilities", "resources", "decisions" };
  GPtrArray *row = new_row (MLG_N_RELATION_COLUMNS);
  MlgId source = mlg_relation_get_source (relation);
  MlgId target = mlg_relation_get_target (relation);

  take (row, MLG_RELATION_COLUMN_ID, g_strdup_printf ("%" G_GINT64_FORMAT, mlg_relation_get_id (relation)));
  take (row, MLG_RELATION_COLUMN_SOURCE, g_strdup_printf ("%" G_GINT64_FORMAT, source));
  take (row, MLG_RELATION_COLUMN_TARGET, g_strdup_printf ("%" G_GINT64_FORMAT, target));
  set (row, MLG_RELATION_COLUMN_SOURCE_NAME, mlg_actor_get_name (mlg_territory_get_actor (self->territory, source)));
  set (row, MLG_RELATION_COLUMN_TARGET_NAME, mlg_actor_get_name (mlg_territory_get_actor (self->territory, target)));
  append_term (self, row, MLG_RELATION_COLUMN_TYPE, MLG_RELATION_COLUMN_TYPE_LABEL, mlg_relation_get_type_id (relation));
  set (row, MLG_RELATION_COLUMN_DIRECTION, mlg_territory_is_mutual (self->territory, relation) ? "undirected" : "directed");
  set (row, MLG_RELATION_COLUMN_STATUS, statuses[mlg_relation_get_status (relation)]);

  for (guint i = 0; i < G_N_ELEMENTS (relation_texts); i++)
    set (row, relation_texts[i][0], mlg_relation_get_text (relation, relation_texts[i][1]));
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    if ((mlg_relation_get_shares (relation) & (1u << i)) != 0)
      append (row, MLG_RELATION_COLUMN_SHARES, shares[i]);
  if (mlg_relation_get_strength (relation) > 0)
    take (row, MLG_RELATION_COLUMN_STRENGTH, g_strdup_printf ("%d", mlg_relation_get_strength (relation)));

  return row;
}

/*
 * mlg_export_get_actor_column:
 * @column: an #MlgActorColumn
 *
 * Returns: its name
 */
const char *
mlg_export_get_actor_column (guint column)
{
  return actor_columns[column];
}

/*
 * mlg_export_get_relation_column:
 * @column: an #MlgRelationColumn
 *
 * Returns: its name
 */
const char *
mlg_export_get_relation_column (guint column)
{
  return relation_columns[column];
}

/*
 * mlg_export_is_number:
 * @column: a column of an actor
 *
 * Returns: whether it holds numbers
 */
gboolean
mlg_export_is_number (guint column)
{
  return column == MLG_ACTOR_COLUMN_LATITUDE || column == MLG_ACTOR_COLUMN_LONGITUDE;
}

/*
 * mlg_export_get_ends:
 * @self: an export
 * @relation: a relation that leaves
 * @ends: (out): longitude and latitude of its source, then of its target
 *
 * Returns: %FALSE if an end has no point
 */
gboolean
mlg_export_get_ends (MlgExport   *self,
                     MlgRelation *relation,
                     double       ends[4])
{
  MlgActor *source = mlg_territory_get_actor (self->territory, mlg_relation_get_source (relation));
  MlgActor *target = mlg_territory_get_actor (self->territory, mlg_relation_get_target (relation));

  return mlg_actor_get_point (source, &ends[0], &ends[1]) && mlg_actor_get_point (target, &ends[2], &ends[3]);
}

/*
 * mlg_export_get_colour:
 * @self: an export
 * @term: a kind or a type of relation
 *
 * Returns: its colour, "#rrggbb", grey where it has none
 */
const char *
mlg_export_get_colour (MlgExport *self,
                       MlgId      term)
{
  MlgTerm *found = mlg_territory_get_term (self->territory, term);
  const char *colour = found != NULL ? mlg_term_get_colour (found) : NULL;

  return colour != NULL && *colour != '\0' ? colour : "#777777";
}

/*
 * mlg_export_get_title:
 * @self: an export
 *
 * Returns: the name of the territory, empty where it has none
 */
const char *
mlg_export_get_title (MlgExport *self)
{
  const char *name = mlg_territory_get_name (self->territory);

  return name != NULL ? name : "";
}
