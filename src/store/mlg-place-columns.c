/* mlg-place-columns.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-place-columns.h"

#include "mlg-geometry.h"
#include "mlg-places.h"
#include "mlg-text-column.h"
#include "mlg-value-json.h"

#include <string.h>

enum
{
  COLUMN_ADDRESS,
  COLUMN_POSTCODE,
  COLUMN_CITY,
  COLUMN_COUNTRY,
  COLUMN_PRECISION,
  COLUMN_OTHER_PLACES,
  COLUMN_GEOM,
};

static const char * const names[MLG_N_PLACE_COLUMNS] = {
  "address", "postcode", "city", "country", "precision", "other_places", "geom",
};

static const char * const precisions[] = { "none", "exact", "commune", "approximate", "manual" };

/* The row that is read: its point, and whether a place has it. */
typedef struct
{
  MlgStatement *statement;
  gboolean      has_point;
  double        lon;
  double        lat;
  gboolean      used;
  gboolean      others_have_point;
  gboolean     *mended;
} Reader;

static const char *
null_if_empty (const char *text)
{
  return text != NULL && *text != '\0' ? text : NULL;
}

static void
bind_point (MlgStatement *statement,
            guint         index,
            GVariant     *places,
            gsize         n_places)
{
  guint8 blob[MLG_GEOMETRY_POINT_SIZE];

  for (gsize i = 0; i < n_places; i++)
    {
      MlgPlace place;

      if (!mlg_places_get (places, i, &place) || !mlg_place_has_point (&place))
        continue;

      mlg_geometry_write_point (blob, place.lon, place.lat);
      mlg_statement_bind_blob (statement, index, blob, sizeof blob);
      return;
    }

  mlg_statement_bind_null (statement, index);
}

static void
bind_other_places (MlgStatement *statement,
                   guint         index,
                   GVariant     *places,
                   gsize         n_places)
{
  g_autoptr(GString) json = NULL;

  if (n_places < 2)
    {
      mlg_statement_bind_null (statement, index);
      return;
    }

  json = g_string_new ("[");
  for (gsize i = 1; i < n_places; i++)
    {
      g_autoptr(GVariant) tuple = g_variant_get_child_value (places, i);

      if (i > 1)
        g_string_append (json, ", ");
      mlg_value_append_json (tuple, json);
    }
  g_string_append_c (json, ']');
  mlg_statement_bind_text (statement, index, json->str);
}

/* Whether the geometry is what we would write: what draws the lines of
 * relations copies its bytes. */
static gboolean
is_our_point (Reader        *self,
              gconstpointer  blob,
              gsize          size)
{
  guint8 ours[MLG_GEOMETRY_POINT_SIZE];

  if (!self->has_point || size != sizeof ours)
    return FALSE;
  mlg_geometry_write_point (ours, self->lon, self->lat);

  return memcmp (ours, blob, size) == 0;
}

static MlgPrecision
read_precision (Reader *self,
                guint   column)
{
  const char *word = mlg_statement_get_text (self->statement, column);

  for (guint i = 0; i < G_N_ELEMENTS (precisions); i++)
    if (g_strcmp0 (word, precisions[i]) == 0)
      return (MlgPrecision) i;

  *self->mended = TRUE;

  /* Somebody typed another word: believe the point, not too much. Somebody
   * drew a point and typed nothing: believe the hand. */
  return word != NULL ? MLG_PRECISION_APPROXIMATE : MLG_PRECISION_MANUAL;
}

/* Where the geometry and the words differ, somebody drew, moved or erased the
 * point in another program. */
static void
settle_point (Reader   *self,
              MlgPlace *place)
{
  if (self->has_point && !self->used)
    {
      if (place->precision == MLG_PRECISION_NONE)
        place->precision = MLG_PRECISION_MANUAL;
      place->lon = self->lon;
      place->lat = self->lat;
      self->used = TRUE;
    }
  else
    {
      place->precision = MLG_PRECISION_NONE;
    }
}

/* Reads the first place; returns whether there is one. Its texts live as long
 * as the row and @cleaned. */
static gboolean
read_first (Reader    *self,
            guint      column,
            char     **cleaned,
            MlgPlace  *place)
{
  const char *texts[COLUMN_PRECISION];
  gboolean is_empty = mlg_statement_is_null (self->statement, column + COLUMN_PRECISION);
  MlgPrecision precision;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      texts[i] = mlg_text_column_peek (self->statement, column + i, &cleaned[i], self->mended);
      is_empty = is_empty && texts[i] == NULL;
    }

  if (is_empty && (!self->has_point || self->others_have_point))
    return FALSE;

  precision = read_precision (self, column + COLUMN_PRECISION);
  *place = (MlgPlace) { texts[COLUMN_ADDRESS], texts[COLUMN_POSTCODE], texts[COLUMN_CITY], texts[COLUMN_COUNTRY],
                        .precision = precision };
  if (precision != MLG_PRECISION_NONE || !self->others_have_point)
    settle_point (self, place);
  *self->mended = *self->mended || place->precision != precision;

  return TRUE;
}

static GVariant *
read_others (Reader *self,
             guint   column)
{
  g_autofree char *cleaned = NULL;
  const char *json = mlg_text_column_peek (self->statement, column, &cleaned, self->mended);
  GVariant *others;
  MlgPlace place;

  if (json == NULL)
    return NULL;

  others = mlg_value_from_json (json, G_VARIANT_TYPE (MLG_PLACES_TYPE));
  *self->mended = *self->mended || others == NULL;

  for (gsize i = 0; mlg_places_get (others, i, &place); i++)
    self->others_have_point = self->others_have_point || mlg_place_has_point (&place);

  return others;
}

static void
add_others (Reader   *self,
            GVariant *others,
            GArray   *places)
{
  MlgPlace place;

  for (gsize i = 0; mlg_places_get (others, i, &place); i++)
    {
      if (mlg_place_has_point (&place) && self->has_point && !self->used)
        {
          *self->mended = *self->mended || place.lon != self->lon || place.lat != self->lat;
          settle_point (self, &place);
        }
      g_array_append_val (places, place);
    }
}

/**
 * mlg_place_columns_get_name:
 * @column: 0 to %MLG_N_PLACE_COLUMNS - 1
 *
 * Returns: its name in the table of actors
 */
const char *
mlg_place_columns_get_name (guint column)
{
  g_return_val_if_fail (column < MLG_N_PLACE_COLUMNS, NULL);

  return names[column];
}

/**
 * mlg_place_columns_bind:
 * @statement: a statement
 * @index: its parameter for the first of these columns
 * @places: (nullable): a value of #MLG_PLACES_TYPE
 *
 * Binds the columns, in their order.
 */
void
mlg_place_columns_bind (MlgStatement *statement,
                        guint         index,
                        GVariant     *places)
{
  gsize n_places = places != NULL ? g_variant_n_children (places) : 0;
  MlgPlace place;

  if (!mlg_places_get (places, 0, &place))
    {
      for (guint i = 0; i < MLG_N_PLACE_COLUMNS; i++)
        mlg_statement_bind_null (statement, index + i);
      return;
    }

  mlg_statement_bind_text (statement, index + COLUMN_ADDRESS, null_if_empty (place.address));
  mlg_statement_bind_text (statement, index + COLUMN_POSTCODE, null_if_empty (place.postcode));
  mlg_statement_bind_text (statement, index + COLUMN_CITY, null_if_empty (place.city));
  mlg_statement_bind_text (statement, index + COLUMN_COUNTRY, null_if_empty (place.country));
  mlg_statement_bind_text (statement, index + COLUMN_PRECISION,
                           precisions[CLAMP ((guint) place.precision, 0, G_N_ELEMENTS (precisions) - 1)]);
  bind_other_places (statement, index + COLUMN_OTHER_PLACES, places, n_places);
  bind_point (statement, index + COLUMN_GEOM, places, n_places);
}

/**
 * mlg_place_columns_read:
 * @statement: a statement at a row
 * @column: the first of these columns
 * @mended: (inout): set where the row is not as we would write it
 *
 * Reads the places. The geometry is believed where it contradicts the rest:
 * somebody moved the point in another program.
 *
 * Returns: (transfer full) (nullable): a value of #MLG_PLACES_TYPE
 */
GVariant *
mlg_place_columns_read (MlgStatement *statement,
                        guint         column,
                        gboolean     *mended)
{
  Reader reader = { .statement = statement, .mended = mended };
  char *cleaned[COLUMN_PRECISION] = { NULL, };
  g_autoptr(GVariant) others = NULL;
  GVariant *places = NULL;
  gconstpointer blob;
  gboolean has_first;
  MlgPlace first;
  gsize size;

  blob = mlg_statement_get_blob (statement, column + COLUMN_GEOM, &size);
  reader.has_point = mlg_geometry_read_point (blob, size, &reader.lon, &reader.lat);
  *mended = *mended || (blob != NULL && !is_our_point (&reader, blob, size));
  others = read_others (&reader, column + COLUMN_OTHER_PLACES);

  has_first = read_first (&reader, column, cleaned, &first);
  if (others != NULL)
    {
      g_autoptr(GArray) list = g_array_new (FALSE, FALSE, sizeof (MlgPlace));

      if (has_first)
        g_array_append_val (list, first);
      add_others (&reader, others, list);
      places = mlg_places_new ((const MlgPlace *) (gpointer) list->data, list->len);
    }
  else if (has_first)
    {
      places = mlg_places_new (&first, 1);
    }

  for (guint i = 0; i < G_N_ELEMENTS (cleaned); i++)
    g_free (cleaned[i]);

  return places != NULL ? g_variant_ref_sink (places) : NULL;
}
