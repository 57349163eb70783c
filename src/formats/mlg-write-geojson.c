/* mlg-write-geojson.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-export-private.h"

/* GeoJSON (RFC 7946). */

static void
open_feature (MlgOutput  *output,
              const char *id)
{
  mlg_output_json_open (output, NULL, '{');
  mlg_output_json_text (output, "type", "Feature");
  mlg_output_json_text (output, "id", id);
}

static void
write_actor (MlgExport *self,
             MlgActor  *actor,
             MlgOutput *output)
{
  g_autoptr(GPtrArray) row = mlg_export_dup_actor_row (self, actor);
  double lon;
  double lat;

  open_feature (output, row->pdata[MLG_ACTOR_COLUMN_ID]);
  if (mlg_actor_get_point (actor, &lon, &lat))
    {
      mlg_output_json_open (output, "geometry", '{');
      mlg_output_json_text (output, "type", "Point");
      mlg_output_json_point (output, "coordinates", lon, lat);
      mlg_output_json_close (output, '}');
    }
  else
    {
      mlg_output_json_value (output, "geometry", "null");
    }

  mlg_output_json_open (output, "properties", '{');
  for (guint i = MLG_ACTOR_COLUMN_NAME; i < row->len; i++)
    if (!mlg_export_is_number (i))
      mlg_output_json_text (output, g_ptr_array_index (self->columns, i), row->pdata[i]);
  mlg_output_json_close (output, '}');
  mlg_output_json_close (output, '}');
}

static void
write_relation (MlgExport   *self,
                MlgRelation *relation,
                MlgOutput   *output)
{
  g_autoptr(GPtrArray) row = mlg_export_dup_relation_row (self, relation);
  double ends[4];

  open_feature (output, row->pdata[MLG_RELATION_COLUMN_ID]);
  if (mlg_export_get_ends (self, relation, ends))
    {
      mlg_output_json_open (output, "geometry", '{');
      mlg_output_json_text (output, "type", "LineString");
      mlg_output_json_open (output, "coordinates", '[');
      mlg_output_json_point (output, NULL, ends[0], ends[1]);
      mlg_output_json_point (output, NULL, ends[2], ends[3]);
      mlg_output_json_close (output, ']');
      mlg_output_json_close (output, '}');
    }
  else
    {
      mlg_output_json_value (output, "geometry", "null");
    }

  mlg_output_json_open (output, "properties", '{');
  mlg_output_json_text (output, "from", row->pdata[MLG_RELATION_COLUMN_SOURCE]);
  mlg_output_json_text (output, "to", row->pdata[MLG_RELATION_COLUMN_TARGET]);
  for (guint i = MLG_RELATION_COLUMN_TYPE; i < row->len; i++)
    if (i == MLG_RELATION_COLUMN_STRENGTH)
      mlg_output_json_value (output, mlg_export_get_relation_column (i), row->pdata[i]);
    else
      mlg_output_json_text (output, mlg_export_get_relation_column (i), row->pdata[i]);
  mlg_output_json_close (output, '}');
  mlg_output_json_close (output, '}');
}

/*
 * mlg_write_geojson:
 * @self: what leaves
 * @part: 0
 * @output: where to
 *
 * Actors are points, or have a null geometry; relations are lines with `from`
 * and `to`, the identities of actors.
 */
void
mlg_write_geojson (MlgExport *self,
                   guint      part,
                   MlgOutput *output)
{
  mlg_output_json_open (output, NULL, '{');
  mlg_output_json_text (output, "type", "FeatureCollection");
  mlg_output_json_text (output, "name", mlg_export_get_title (self));
  mlg_output_json_open (output, "features", '[');
  for (guint i = 0; i < self->actors->len; i++)
    write_actor (self, g_ptr_array_index (self->actors, i), output);
  for (guint i = 0; i < self->relations->len; i++)
    write_relation (self, g_ptr_array_index (self->relations, i), output);
  mlg_output_json_close (output, ']');
  mlg_output_json_close (output, '}');
  mlg_output_put (output, "\n");
}
