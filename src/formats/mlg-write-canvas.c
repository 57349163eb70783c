/* mlg-write-canvas.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-export-private.h"

#include "mlg-territory-actions.h"

#include <math.h>
#include <string.h>

/* JSON Canvas 1.0: one diagram. */

#define ACTOR_HEIGHT 60.

/* The texts of a canvas are Markdown; ours are not. */
static char *
dup_markdown (const char *text)
{
  GString *escaped = g_string_new (NULL);
  gboolean line_start = TRUE;

  for (const char *p = text != NULL ? text : ""; *p != '\0'; p++)
    {
      if (strchr ("\\`*_[]<>~|$=#", *p) != NULL || (line_start && strchr ("+-", *p) != NULL))
        g_string_append_c (escaped, '\\');
      g_string_append_c (escaped, *p);
      line_start = *p == '\n';
    }

  return g_string_free (escaped, FALSE);
}

static void
write_length (MlgOutput  *output,
              const char *name,
              double      length)
{
  g_autofree char *number = g_strdup_printf ("%ld", lround (CLAMP (length, -1e9, 1e9)));

  mlg_output_json_value (output, name, number);
}

static char *
dup_picture (MlgDiagramItem *item)
{
  const char *picture = mlg_diagram_item_get_picture (item);
  g_autofree char *words = dup_markdown (mlg_diagram_item_get_text (item));

  if (picture == NULL || *picture == '\0')
    return g_steal_pointer (&words);

  return g_strconcat ("![", words, "](data:image/", g_str_has_prefix (picture, "iVBOR") ? "png" : "jpeg", ";base64,", picture, ")", NULL);
}

static void
write_item (MlgExport      *self,
            MlgDiagramItem *item,
            MlgOutput      *output)
{
  MlgItemSort sort = mlg_diagram_item_get_sort (item);
  MlgActor *actor = mlg_territory_get_actor (self->territory, mlg_diagram_item_get_actor (item));
  MlgPoint centre = mlg_diagram_item_get_position (item);
  MlgPoint size = mlg_diagram_item_get_size (item);
  const char *colour = mlg_diagram_item_get_colour (item);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, mlg_diagram_item_get_id (item));
  g_autofree char *text = NULL;

  if (sort == MLG_ITEM_ACTOR)
    {
      /* A canvas gives its boxes a size; ours take what the name takes. */
      size.x = CLAMP (40. + 9. * (double) g_utf8_strlen (mlg_actor_get_label (actor), -1), 120., 320.);
      size.y = ACTOR_HEIGHT;
      colour = colour != NULL && *colour != '\0' ? colour : mlg_export_get_colour (self, mlg_actor_get_kind (actor));
      text = dup_markdown (mlg_actor_get_name (actor));
    }
  else if (sort == MLG_ITEM_IMAGE)
    {
      text = dup_picture (item);
    }
  else if (sort != MLG_ITEM_FRAME)
    {
      text = dup_markdown (mlg_diagram_item_get_text (item));
    }

  mlg_output_json_open (output, NULL, '{');
  mlg_output_json_text (output, "id", id);
  mlg_output_json_text (output, "type", sort == MLG_ITEM_FRAME ? "group" : "text");
  write_length (output, "x", centre.x - size.x / 2.);
  write_length (output, "y", centre.y - size.y / 2.);
  write_length (output, "width", MAX (size.x, 1.));
  write_length (output, "height", MAX (size.y, 1.));
  if (colour != NULL && *colour != '\0')
    mlg_output_json_text (output, "color", colour);
  if (sort == MLG_ITEM_FRAME)
    mlg_output_json_text (output, "label", mlg_diagram_item_get_text (item));
  else
    mlg_output_json_text (output, "text", text);
  mlg_output_json_close (output, '}');
}

static void
write_edge (MlgExport   *self,
            MlgRelation *relation,
            MlgId        diagram,
            MlgOutput   *output)
{
  MlgDiagramItem *from = mlg_territory_find_diagram_item (self->territory, diagram, mlg_relation_get_source (relation));
  MlgDiagramItem *to = mlg_territory_find_diagram_item (self->territory, diagram, mlg_relation_get_target (relation));
  g_autoptr(GPtrArray) row = NULL;
  g_autofree char *from_id = NULL;
  g_autofree char *to_id = NULL;

  if (from == NULL || to == NULL)
    return;

  row = mlg_export_dup_relation_row (self, relation);
  from_id = g_strdup_printf ("%" G_GINT64_FORMAT, mlg_diagram_item_get_id (from));
  to_id = g_strdup_printf ("%" G_GINT64_FORMAT, mlg_diagram_item_get_id (to));
  mlg_output_json_open (output, NULL, '{');
  mlg_output_json_text (output, "id", row->pdata[MLG_RELATION_COLUMN_ID]);
  mlg_output_json_text (output, "fromNode", from_id);
  mlg_output_json_text (output, "toNode", to_id);
  mlg_output_json_text (output, "toEnd", mlg_territory_is_mutual (self->territory, relation) ? "none" : "arrow");
  mlg_output_json_text (output, "color", mlg_export_get_colour (self, mlg_relation_get_type_id (relation)));
  mlg_output_json_text (output, "label", row->pdata[MLG_RELATION_COLUMN_TYPE_LABEL]);
  mlg_output_json_close (output, '}');
}

/* Frames come first: what comes later lies above. */
static void
write_items (MlgExport       *self,
             const GPtrArray *items,
             gboolean         frames,
             MlgOutput       *output)
{
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      MlgDiagramItem *item = g_ptr_array_index (items, i);
      MlgItemSort sort = mlg_diagram_item_get_sort (item);

      if ((sort == MLG_ITEM_FRAME) == frames &&
          (sort != MLG_ITEM_ACTOR || mlg_export_has (self, mlg_diagram_item_get_actor (item))))
        write_item (self, item, output);
    }
}

/*
 * mlg_write_canvas:
 * @self: what leaves
 * @part: 0
 * @output: where to
 *
 * Writes the diagram of the scope, or the first one; an empty canvas where the
 * territory has none.
 */
void
mlg_write_canvas (MlgExport *self,
                  guint      part,
                  MlgOutput *output)
{
  g_autoptr(GPtrArray) diagrams = mlg_territory_dup_diagrams (self->territory);
  MlgDiagram *diagram = mlg_territory_get_diagram (self->territory, self->scope->diagram);
  MlgId id;

  if (diagram == NULL && diagrams->len > 0)
    diagram = g_ptr_array_index (diagrams, 0);
  id = diagram != NULL ? mlg_diagram_get_id (diagram) : MLG_ID_NONE;

  mlg_output_json_open (output, NULL, '{');
  mlg_output_json_open (output, "nodes", '[');
  if (diagram != NULL)
    {
      write_items (self, mlg_territory_get_diagram_items (self->territory, id), TRUE, output);
      write_items (self, mlg_territory_get_diagram_items (self->territory, id), FALSE, output);
    }
  mlg_output_json_close (output, ']');
  mlg_output_json_open (output, "edges", '[');
  for (guint i = 0; diagram != NULL && !mlg_diagram_get_hide_links (diagram) && i < self->relations->len; i++)
    write_edge (self, g_ptr_array_index (self->relations, i), id, output);
  mlg_output_json_close (output, ']');
  mlg_output_json_close (output, '}');
  mlg_output_put (output, "\n");
}
