/* mlg-write-dot.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-export-private.h"

#include "mlg-territory-actions.h"

/* DOT, the language of Graphviz. */

static void
write_string (MlgOutput  *output,
              const char *text)
{
  g_autofree char *clean = mlg_output_dup_clean (text != NULL ? text : "");
  g_autoptr(GString) quoted = g_string_new (clean);

  /* Graphviz reads escapes in labels: "\N" would be the name of the node. */
  g_string_replace (quoted, "\\", "\\\\", 0);
  g_string_replace (quoted, "\"", "\\\"", 0);
  g_string_replace (quoted, "\n", "\\n", 0);
  /* It also reads entities of HTML. */
  g_string_replace (quoted, "&", "&amp;", 0);
  mlg_output_put (output, "\"");
  mlg_output_put (output, quoted->str);
  mlg_output_put (output, "\"");
}

static void
write_node (MlgExport *self,
            MlgActor  *actor,
            MlgOutput *output)
{
  g_autofree char *start = g_strdup_printf ("  \"%" G_GINT64_FORMAT "\" [label=", mlg_actor_get_id (actor));

  mlg_output_put (output, start);
  write_string (output, mlg_actor_get_name (actor));
  mlg_output_put (output, ", color=");
  write_string (output, mlg_export_get_colour (self, mlg_actor_get_kind (actor)));
  mlg_output_put (output, "];\n");
}

static void
write_edge (MlgExport   *self,
            MlgRelation *relation,
            MlgOutput   *output)
{
  static const char * const styles[] = { "solid", "dashed", "dotted" };
  MlgTerm *type = mlg_territory_get_term (self->territory, mlg_relation_get_type_id (relation));
  g_autofree char *start = g_strdup_printf ("  \"%" G_GINT64_FORMAT "\" -> \"%" G_GINT64_FORMAT "\" [style=%s, dir=%s, label=",
                                            mlg_relation_get_source (relation), mlg_relation_get_target (relation),
                                            styles[mlg_relation_get_status (relation)],
                                            mlg_territory_is_mutual (self->territory, relation) ? "none" : "forward");

  mlg_output_put (output, start);
  write_string (output, type != NULL ? mlg_term_get_label (type) : "");
  mlg_output_put (output, ", color=");
  write_string (output, mlg_export_get_colour (self, mlg_relation_get_type_id (relation)));
  mlg_output_put (output, "];\n");
}

/*
 * mlg_write_dot:
 * @self: what leaves
 * @part: 0
 * @output: where to
 *
 * Wished relations are dashed, past ones dotted.
 */
void
mlg_write_dot (MlgExport *self,
               guint      part,
               MlgOutput *output)
{
  mlg_output_put (output, "digraph {\n  graph [charset=\"UTF-8\", label=");
  write_string (output, mlg_export_get_title (self));
  mlg_output_put (output, "];\n  node [shape=box, style=rounded];\n");
  for (guint i = 0; i < self->actors->len; i++)
    write_node (self, g_ptr_array_index (self->actors, i), output);
  for (guint i = 0; i < self->relations->len; i++)
    write_edge (self, g_ptr_array_index (self->relations, i), output);
  mlg_output_put (output, "}\n");
}
