/* mlg-write-gexf.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-export-private.h"

#include "mlg-colour.h"
#include "mlg-territory-actions.h"

/* GEXF 1.3, as Gephi reads it. */

static void
write_attributes (MlgOutput  *output,
                  const char *class,
                  guint       column,
                  const char *name,
                  const char *type)
{
  g_autofree char *id = g_strdup_printf ("%c%u", *class, column);

  mlg_output_put (output, "<attribute id=\"");
  mlg_output_put (output, id);
  mlg_output_put (output, "\" title=\"");
  mlg_output_xml (output, name);
  mlg_output_put (output, "\" type=\"");
  mlg_output_put (output, type);
  mlg_output_put (output, "\"/>\n");
}

static void
write_values (MlgOutput *output,
              char       class,
              GPtrArray *row,
              guint      first)
{
  mlg_output_put (output, "<attvalues>");
  for (guint i = first; i < row->len; i++)
    if (row->pdata[i] != NULL)
      {
        g_autofree char *id = g_strdup_printf ("<attvalue for=\"%c%u\" value=\"", class, i);

        mlg_output_put (output, id);
        mlg_output_xml (output, row->pdata[i]);
        mlg_output_put (output, "\"/>");
      }
  mlg_output_put (output, "</attvalues>");
}

static void
write_colour (MlgExport *self,
              MlgOutput *output,
              MlgId      term)
{
  guint32 rgb = 0x777777;
  g_autofree char *element = NULL;

  mlg_colour_parse (mlg_export_get_colour (self, term), &rgb);
  element = g_strdup_printf ("<viz:color r=\"%u\" g=\"%u\" b=\"%u\"/>", (rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff);
  mlg_output_put (output, element);
}

static void
write_node (MlgExport *self,
            MlgActor  *actor,
            MlgOutput *output)
{
  g_autoptr(GPtrArray) row = mlg_export_dup_actor_row (self, actor);

  mlg_output_put (output, "<node id=\"");
  mlg_output_put (output, row->pdata[MLG_ACTOR_COLUMN_ID]);
  mlg_output_put (output, "\" label=\"");
  mlg_output_xml (output, mlg_actor_get_name (actor));
  mlg_output_put (output, "\">");
  write_values (output, 'n', row, MLG_ACTOR_COLUMN_SHORT_NAME);
  write_colour (self, output, mlg_actor_get_kind (actor));
  mlg_output_put (output, "</node>\n");
}

static void
write_edge (MlgExport   *self,
            MlgRelation *relation,
            MlgOutput   *output)
{
  g_autoptr(GPtrArray) row = mlg_export_dup_relation_row (self, relation);
  gboolean mutual = mlg_territory_is_mutual (self->territory, relation);
  g_autofree char *start = g_strconcat ("<edge id=\"", row->pdata[MLG_RELATION_COLUMN_ID],
                                        "\" source=\"", row->pdata[MLG_RELATION_COLUMN_SOURCE],
                                        "\" target=\"", row->pdata[MLG_RELATION_COLUMN_TARGET],
                                        "\" type=\"", mutual ? "undirected" : "directed", "\" label=\"", NULL);

  mlg_output_put (output, start);
  if (row->pdata[MLG_RELATION_COLUMN_TYPE_LABEL] != NULL)
    mlg_output_xml (output, row->pdata[MLG_RELATION_COLUMN_TYPE_LABEL]);
  mlg_output_put (output, "\">");
  write_values (output, 'e', row, MLG_RELATION_COLUMN_TYPE);
  write_colour (self, output, mlg_relation_get_type_id (relation));
  mlg_output_put (output, "</edge>\n");
}

/*
 * mlg_write_gexf:
 * @self: what leaves
 * @part: 0
 * @output: where to
 *
 * Nodes have the attributes `latitude` and `longitude`, by which geographic
 * layouts place them.
 */
void
mlg_write_gexf (MlgExport *self,
                guint      part,
                MlgOutput *output)
{
  mlg_output_put (output, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" "
                  "xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n<meta><creator>Maillage</creator><description>");
  mlg_output_xml (output, mlg_export_get_title (self));
  mlg_output_put (output, "</description></meta>\n<graph defaultedgetype=\"directed\" mode=\"static\">\n"
                  "<attributes class=\"node\">\n");
  for (guint i = MLG_ACTOR_COLUMN_SHORT_NAME; i < self->columns->len; i++)
    write_attributes (output, "node", i, g_ptr_array_index (self->columns, i), mlg_export_is_number (i) ? "double" : "string");
  mlg_output_put (output, "</attributes>\n<attributes class=\"edge\">\n");
  for (guint i = MLG_RELATION_COLUMN_TYPE; i < MLG_N_RELATION_COLUMNS; i++)
    write_attributes (output, "edge", i, mlg_export_get_relation_column (i),
                      i == MLG_RELATION_COLUMN_STRENGTH ? "integer" : "string");
  mlg_output_put (output, "</attributes>\n<nodes>\n");
  for (guint i = 0; i < self->actors->len; i++)
    write_node (self, g_ptr_array_index (self->actors, i), output);
  mlg_output_put (output, "</nodes>\n<edges>\n");
  for (guint i = 0; i < self->relations->len; i++)
    write_edge (self, g_ptr_array_index (self->relations, i), output);
  mlg_output_put (output, "</edges>\n</graph>\n</gexf>\n");
}
