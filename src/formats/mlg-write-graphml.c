/* mlg-write-graphml.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-export-private.h"

#include "mlg-territory-actions.h"

/* GraphML, with plain labels. */

static void
write_key (MlgOutput  *output,
           const char *class,
           guint       column,
           const char *name,
           const char *type)
{
  g_autofree char *start = g_strdup_printf ("<key id=\"%c%u\" for=\"%s\" attr.type=\"%s\" attr.name=\"", *class, column, class, type);

  mlg_output_put (output, start);
  mlg_output_xml (output, name);
  mlg_output_put (output, "\"/>\n");
}

static void
write_data (MlgOutput  *output,
            char        class,
            guint       column,
            const char *text)
{
  g_autofree char *start = g_strdup_printf ("<data key=\"%c%u\">", class, column);

  if (text == NULL)
    return;

  mlg_output_put (output, start);
  mlg_output_xml (output, text);
  mlg_output_put (output, "</data>");
}

static void
write_node (MlgExport *self,
            MlgActor  *actor,
            MlgOutput *output)
{
  g_autoptr(GPtrArray) row = mlg_export_dup_actor_row (self, actor);

  mlg_output_put (output, "<node id=\"n");
  mlg_output_put (output, row->pdata[MLG_ACTOR_COLUMN_ID]);
  mlg_output_put (output, "\">");
  /* The key of the identity, which the node has already, is that of its label. */
  write_data (output, 'n', MLG_ACTOR_COLUMN_ID, mlg_actor_get_label (actor));
  for (guint i = MLG_ACTOR_COLUMN_NAME; i < row->len; i++)
    write_data (output, 'n', i, row->pdata[i]);
  mlg_output_put (output, "</node>\n");
}

static void
write_edge (MlgExport   *self,
            MlgRelation *relation,
            MlgOutput   *output)
{
  g_autoptr(GPtrArray) row = mlg_export_dup_relation_row (self, relation);
  gboolean mutual = mlg_territory_is_mutual (self->territory, relation);
  g_autofree char *start = g_strconcat ("<edge id=\"e", row->pdata[MLG_RELATION_COLUMN_ID],
                                        "\" source=\"n", row->pdata[MLG_RELATION_COLUMN_SOURCE],
                                        "\" target=\"n", row->pdata[MLG_RELATION_COLUMN_TARGET],
                                        "\" directed=\"", mutual ? "false" : "true", "\">", NULL);

  mlg_output_put (output, start);
  write_data (output, 'e', MLG_RELATION_COLUMN_ID, row->pdata[MLG_RELATION_COLUMN_TYPE_LABEL]);
  for (guint i = MLG_RELATION_COLUMN_TYPE; i < row->len; i++)
    write_data (output, 'e', i, row->pdata[i]);
  mlg_output_put (output, "</edge>\n");
}

/*
 * mlg_write_graphml:
 * @self: what leaves
 * @part: 0
 * @output: where to
 */
void
mlg_write_graphml (MlgExport *self,
                   guint      part,
                   MlgOutput *output)
{
  mlg_output_put (output, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                  "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
  write_key (output, "node", MLG_ACTOR_COLUMN_ID, "label", "string");
  for (guint i = MLG_ACTOR_COLUMN_NAME; i < self->columns->len; i++)
    write_key (output, "node", i, g_ptr_array_index (self->columns, i), mlg_export_is_number (i) ? "double" : "string");
  write_key (output, "edge", MLG_RELATION_COLUMN_ID, "label", "string");
  for (guint i = MLG_RELATION_COLUMN_TYPE; i < MLG_N_RELATION_COLUMNS; i++)
    write_key (output, "edge", i, mlg_export_get_relation_column (i),
               i == MLG_RELATION_COLUMN_STRENGTH ? "int" : "string");
  mlg_output_put (output, "<graph edgedefault=\"directed\">\n");
  for (guint i = 0; i < self->actors->len; i++)
    write_node (self, g_ptr_array_index (self->actors, i), output);
  for (guint i = 0; i < self->relations->len; i++)
    write_edge (self, g_ptr_array_index (self->relations, i), output);
  mlg_output_put (output, "</graph>\n</graphml>\n");
}
