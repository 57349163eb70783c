/* mlg-write-gogocarto.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-export-private.h"

/* JSON as the public interface of GoGoCarto gives it (ontology “gogofull”). */

/* Relations are fields of the actor they go from, named after their type:
 * { identity of the other: its name }. */
static void
write_relations (MlgExport *self,
                 MlgActor  *actor,
                 MlgOutput *output)
{
  MlgGraphIndex *graph = mlg_territory_get_graph (self->territory);
  MlgId id = mlg_actor_get_id (actor);
  g_autoptr(GHashTable) types = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr(GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; i < mlg_graph_index_get_degree (graph, id); i++)
    {
      MlgRelation *relation = mlg_graph_index_get_relation (graph, id, i);
      g_autoptr(GPtrArray) row = NULL;
      GPtrArray *others;

      if (mlg_relation_get_source (relation) != id || !mlg_export_has (self, mlg_relation_get_target (relation)))
        continue;

      row = mlg_export_dup_relation_row (self, relation);
      if (row->pdata[MLG_RELATION_COLUMN_TYPE] == NULL)
        continue;

      others = g_hash_table_lookup (types, row->pdata[MLG_RELATION_COLUMN_TYPE]);
      if (others == NULL)
        {
          char *type = g_strdup (row->pdata[MLG_RELATION_COLUMN_TYPE]);

          others = g_ptr_array_new ();
          g_hash_table_insert (types, type, others);
          g_ptr_array_add (order, type);
        }
      if (!g_ptr_array_find (others, mlg_territory_get_actor (self->territory, mlg_relation_get_target (relation)), NULL))
        g_ptr_array_add (others, mlg_territory_get_actor (self->territory, mlg_relation_get_target (relation)));
    }

  for (guint i = 0; i < order->len; i++)
    {
      GPtrArray *others = g_hash_table_lookup (types, order->pdata[i]);
      g_autofree char *name = g_strconcat ("relation_", order->pdata[i], NULL);

      mlg_output_json_open (output, name, '{');
      for (guint k = 0; k < others->len; k++)
        {
          g_autofree char *other = g_strdup_printf ("%" G_GINT64_FORMAT, mlg_actor_get_id (others->pdata[k]));

          mlg_output_json_text (output, other, mlg_actor_get_name (others->pdata[k]));
        }
      mlg_output_json_close (output, '}');
    }
}

static void
write_address (GPtrArray *row,
               MlgOutput *output)
{
  if (row->pdata[MLG_ACTOR_COLUMN_LATITUDE] != NULL)
    {
      mlg_output_json_open (output, "geo", '{');
      mlg_output_json_value (output, "latitude", row->pdata[MLG_ACTOR_COLUMN_LATITUDE]);
      mlg_output_json_value (output, "longitude", row->pdata[MLG_ACTOR_COLUMN_LONGITUDE]);
      mlg_output_json_close (output, '}');
    }

  mlg_output_json_open (output, "address", '{');
  mlg_output_json_text (output, "streetAddress", row->pdata[MLG_ACTOR_COLUMN_ADDRESS]);
  mlg_output_json_text (output, "addressLocality", row->pdata[MLG_ACTOR_COLUMN_CITY]);
  mlg_output_json_text (output, "postalCode", row->pdata[MLG_ACTOR_COLUMN_POSTCODE]);
  mlg_output_json_text (output, "addressCountry", row->pdata[MLG_ACTOR_COLUMN_COUNTRY]);
  mlg_output_json_close (output, '}');
}

static void
write_element (MlgExport *self,
               MlgActor  *actor,
               MlgOutput *output)
{
  g_autoptr(GPtrArray) row = mlg_export_dup_actor_row (self, actor);
  gsize n_themes;
  const MlgId *themes = mlg_actor_get_themes (actor, &n_themes);

  mlg_output_json_open (output, NULL, '{');
  mlg_output_json_text (output, "id", row->pdata[MLG_ACTOR_COLUMN_ID]);
  mlg_output_json_text (output, "name", row->pdata[MLG_ACTOR_COLUMN_NAME]);
  write_address (row, output);
  mlg_output_json_open (output, "categories", '[');
  mlg_output_json_text (output, NULL, row->pdata[MLG_ACTOR_COLUMN_KIND_LABEL]);
  for (gsize i = 0; i < n_themes; i++)
    {
      MlgTerm *theme = mlg_territory_get_term (self->territory, themes[i]);

      if (theme != NULL)
        mlg_output_json_text (output, NULL, mlg_term_get_label (theme));
    }
  mlg_output_json_close (output, ']');
  /* Where “status” is a text of ours, theirs is a number: 1 is validated. */
  mlg_output_json_value (output, "status", mlg_actor_get_status (actor) == MLG_ACTOR_STATUS_CONFIRMED ? "1" : "0");
  write_relations (self, actor, output);
  for (guint i = MLG_ACTOR_COLUMN_SHORT_NAME; i < row->len; i++)
    if (!mlg_export_is_number (i) && i != MLG_ACTOR_COLUMN_STATUS &&
        (i < MLG_ACTOR_COLUMN_ADDRESS || i > MLG_ACTOR_COLUMN_COUNTRY))
      mlg_output_json_text (output, g_ptr_array_index (self->columns, i), row->pdata[i]);
  mlg_output_json_close (output, '}');
}

/*
 * mlg_write_gogocarto:
 * @self: what leaves
 * @part: 0
 * @output: where to
 */
void
mlg_write_gogocarto (MlgExport *self,
                     guint      part,
                     MlgOutput *output)
{
  const char *licence = mlg_territory_info_get_text (mlg_territory_get_info (self->territory), MLG_TERRITORY_LICENCE);

  mlg_output_json_open (output, NULL, '{');
  mlg_output_json_text (output, "licence", licence != NULL ? licence : "");
  mlg_output_json_text (output, "ontology", "gogofull");
  mlg_output_json_open (output, "data", '[');
  for (guint i = 0; i < self->actors->len; i++)
    write_element (self, g_ptr_array_index (self->actors, i), output);
  mlg_output_json_close (output, ']');
  mlg_output_json_close (output, '}');
  mlg_output_put (output, "\n");
}
