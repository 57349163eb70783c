/* mlg-write-kumu.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-export-private.h"

#include "mlg-territory-actions.h"

/* JSON as Kumu imports it. */

static void
write_element (MlgExport *self,
               MlgActor  *actor,
               MlgOutput *output)
{
  g_autoptr(GPtrArray) row = mlg_export_dup_actor_row (self, actor);
  const char * const *keywords = mlg_actor_get_keywords (actor);

  mlg_output_json_open (output, NULL, '{');
  mlg_output_json_text (output, "id", row->pdata[MLG_ACTOR_COLUMN_ID]);
  mlg_output_json_text (output, "label", row->pdata[MLG_ACTOR_COLUMN_NAME]);
  mlg_output_json_text (output, "type", row->pdata[MLG_ACTOR_COLUMN_KIND_LABEL]);
  mlg_output_json_open (output, "tags", '[');
  for (guint i = 0; keywords != NULL && keywords[i] != NULL; i++)
    mlg_output_json_text (output, NULL, keywords[i]);
  mlg_output_json_close (output, ']');
  if (row->pdata[MLG_ACTOR_COLUMN_LATITUDE] != NULL)
    {
      g_autofree char *location = g_strconcat (row->pdata[MLG_ACTOR_COLUMN_LATITUDE], ", ",
                                               row->pdata[MLG_ACTOR_COLUMN_LONGITUDE], NULL);

      mlg_output_json_text (output, "Location", location);
    }
  for (guint i = MLG_ACTOR_COLUMN_SHORT_NAME; i < row->len; i++)
    if (!mlg_export_is_number (i) && i != MLG_ACTOR_COLUMN_KEYWORDS)
      mlg_output_json_text (output, g_ptr_array_index (self->columns, i), row->pdata[i]);
  mlg_output_json_close (output, '}');
}

static void
write_connection (MlgExport   *self,
                  MlgRelation *relation,
                  MlgOutput   *output)
{
  g_autoptr(GPtrArray) row = mlg_export_dup_relation_row (self, relation);
  const char *direction = row->pdata[MLG_RELATION_COLUMN_DIRECTION];

  /* A direction said of a relation itself, against that of its type */
  if (mlg_relation_get_direction (relation) == MLG_DIRECTION_MUTUAL)
    direction = "mutual";

  mlg_output_json_open (output, NULL, '{');
  mlg_output_json_text (output, "id", row->pdata[MLG_RELATION_COLUMN_ID]);
  mlg_output_json_text (output, "from", row->pdata[MLG_RELATION_COLUMN_SOURCE]);
  mlg_output_json_text (output, "to", row->pdata[MLG_RELATION_COLUMN_TARGET]);
  mlg_output_json_text (output, "type", row->pdata[MLG_RELATION_COLUMN_TYPE_LABEL]);
  mlg_output_json_text (output, "direction", direction);
  mlg_output_json_value (output, "strength", row->pdata[MLG_RELATION_COLUMN_STRENGTH]);
  for (guint i = MLG_RELATION_COLUMN_STATUS; i < row->len; i++)
    if (i != MLG_RELATION_COLUMN_STRENGTH)
      mlg_output_json_text (output, mlg_export_get_relation_column (i), row->pdata[i]);
  mlg_output_json_close (output, '}');
}

/*
 * mlg_write_kumu:
 * @self: what leaves
 * @part: 0
 * @output: where to
 */
void
mlg_write_kumu (MlgExport *self,
                guint      part,
                MlgOutput *output)
{
  mlg_output_json_open (output, NULL, '{');
  mlg_output_json_open (output, "elements", '[');
  for (guint i = 0; i < self->actors->len; i++)
    write_element (self, g_ptr_array_index (self->actors, i), output);
  mlg_output_json_close (output, ']');
  mlg_output_json_open (output, "connections", '[');
  for (guint i = 0; i < self->relations->len; i++)
    write_connection (self, g_ptr_array_index (self->relations, i), output);
  mlg_output_json_close (output, ']');
  mlg_output_json_close (output, '}');
  mlg_output_put (output, "\n");
}
