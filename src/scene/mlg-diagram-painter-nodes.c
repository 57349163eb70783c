/* mlg-diagram-painter-nodes.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-painter-private.h"

#include <math.h>
#include <stdlib.h>

/* So many names are tried and written at most: more cannot be read at once,
 * and each costs. */
#define MAX_TRIED   2500
#define MAX_WRITTEN 900

/* Of more symbols at once names may hide some. */
#define MAX_OBSTACLES 600

/* In logical pixels. */
#define NAME_GAP 3.0

/* The smallest dot, in logical pixels. */
#define MIN_DOT 1.5

typedef struct
{
  guint32 node;
  guint32 weight;
} Candidate;

static gboolean
is_in_view (const MlgDiagramPass *pass,
            const MlgDiagramNode *node)
{
  return node->x + node->radius >= pass->view.x0 && node->x - node->radius <= pass->view.x1 &&
         node->y + node->radius >= pass->view.y0 && node->y - node->radius <= pass->view.y1;
}

static void
draw_group (const MlgDiagramPass *pass,
            const MlgDiagramNode *node,
            double                x,
            double                y,
            MlgSymbolFlags        flags)
{
  double scale = node->radius * pass->camera->zoom / mlg_symbol_get_cluster_radius (node->count);

  cairo_save (pass->cr);
  cairo_translate (pass->cr, x, y);
  cairo_scale (pass->cr, scale, scale);
  mlg_symbol_draw_cluster (pass->cr, pass->style, (const MlgShare *) (gpointer) node->shares->data,
                           node->shares->len, 0, 0, flags);
  cairo_restore (pass->cr);
}

/* Of a collapsed frame a dot says no more than of an actor. */
static void
draw_dot (const MlgDiagramPass *pass,
          const MlgDiagramNode *node,
          double                x,
          double                y,
          double                radius,
          MlgSymbolFlags        flags)
{
  const MlgSymbolKind group = { .colour = 0x77767b };

  flags = (flags & (MLG_SYMBOL_SELECTED | MLG_SYMBOL_HOVER | MLG_SYMBOL_DIMMED)) | MLG_SYMBOL_DOT;
  mlg_sprite_cache_draw_symbol (pass->sprites, pass->cr,
                                node->flags & MLG_DIAGRAM_GROUP ? &group : mlg_diagram_data_kind (pass->data, node->kind),
                                x, y, MAX (radius, MIN_DOT), flags);
}

void
mlg_diagram_pass_draw_node (const MlgDiagramPass *pass,
                            const MlgDiagramNode *node,
                            MlgSymbolFlags        flags)
{
  double radius = node->radius * pass->camera->zoom;
  double x, y;

  if (node->flags & MLG_DIAGRAM_DIMMED)
    flags |= MLG_SYMBOL_DIMMED;
  if (node->flags & MLG_DIAGRAM_DRAFT)
    flags |= MLG_SYMBOL_DRAFT;

  mlg_canvas_camera_project (pass->camera, node->x, node->y, &x, &y);
  if (radius < MLG_DIAGRAM_DOT_RADIUS)
    draw_dot (pass, node, x, y, radius, flags);
  else if (node->flags & MLG_DIAGRAM_GROUP)
    draw_group (pass, node, x, y, flags);
  else
    mlg_sprite_cache_draw_symbol (pass->sprites, pass->cr, mlg_diagram_data_kind (pass->data, node->kind), x, y, radius, flags);
}

void
mlg_diagram_pass_draw_nodes (const MlgDiagramPass *pass)
{
  for (guint i = 0; i < pass->data->nodes->len; i++)
    {
      const MlgDiagramNode *node = mlg_diagram_data_node (pass->data, i);

      if (mlg_diagram_pass_has (pass, node->flags) && is_in_view (pass, node))
        mlg_diagram_pass_draw_node (pass, node, MLG_SYMBOL_NORMAL);
    }
}

static void
get_name_place (const MlgDiagramPass *pass,
                const MlgDiagramNode *node,
                double                width,
                double               *left,
                double               *top)
{
  double x, y;

  mlg_canvas_camera_project (pass->camera, node->x, node->y, &x, &y);
  *left = x - width / 2;
  *top = y + MAX (node->radius * pass->camera->zoom, 1.3) + NAME_GAP - MLG_NAME_MARGIN + 2;
}

/* Without a question whether there is room: for what is selected or on the
 * move. A name that is so much lower than at rest, in logical pixels, hides
 * the one at rest, which is in the picture of all others. */
void
mlg_diagram_pass_draw_name (const MlgDiagramPass *pass,
                            const MlgDiagramNode *node,
                            double                lower)
{
  double width, height, left, top;

  if (node->label == NULL)
    return;

  mlg_sprite_cache_measure_name (pass->sprites, node->label, &width, &height);
  get_name_place (pass, node, width, &left, &top);
  if (lower > 0)
    {
      cairo_new_path (pass->cr);
      cairo_rectangle (pass->cr, left, top + MLG_NAME_MARGIN, width, height + lower - MLG_NAME_MARGIN);
      mlg_scene_set_ink (pass->cr, &pass->style->canvas, 1);
      cairo_fill (pass->cr);
    }
  mlg_sprite_cache_draw_name (pass->sprites, pass->cr, node->label, left, top + lower);
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  if (first->weight != second->weight)
    return first->weight > second->weight ? -1 : 1;

  return first->node < second->node ? -1 : first->node > second->node;
}

/* Symbols must not be written over, as long as they are few enough to be
 * told apart. */
static void
add_obstacles (const MlgDiagramPass *pass,
               MlgLabelPlacer       *placer,
               guint                 n_nodes)
{
  if (n_nodes > MAX_OBSTACLES)
    return;

  for (guint i = 0; i < pass->data->nodes->len; i++)
    {
      const MlgDiagramNode *node = mlg_diagram_data_node (pass->data, i);
      double reach = node->radius * pass->camera->zoom * 0.85;
      double x, y;

      if (!mlg_diagram_pass_has (pass, node->flags) || !is_in_view (pass, node))
        continue;

      mlg_canvas_camera_project (pass->camera, node->x, node->y, &x, &y);
      mlg_label_placer_add_obstacle (placer, &(MlgLabelRect) { x - reach, y - reach, 2 * reach, 2 * reach });
    }
}

/* Under the symbol; if that is taken, right or left of it, or above. */
static gboolean
place_name (const MlgDiagramPass *pass,
            const MlgDiagramNode *node,
            MlgLabelPlacer       *placer,
            MlgLabelBox          *box)
{
  double reach = MAX (node->radius * pass->camera->zoom, 1.3) + 2;
  double left, top;
  double x, y;

  mlg_canvas_camera_project (pass->camera, node->x, node->y, &x, &y);
  get_name_place (pass, node, box->width, &left, &top);

  return mlg_label_placer_place_at (placer, box, left, top) ||
         mlg_label_placer_place_at (placer, box, x + reach, y - box->height / 2) ||
         mlg_label_placer_place_at (placer, box, x - reach - box->width, y - box->height / 2) ||
         mlg_label_placer_place_at (placer, box, left, y - reach - box->height);
}

/* The names of those with most relations first: they are the landmarks. */
void
mlg_diagram_pass_draw_names (const MlgDiagramPass *pass,
                             MlgLabelPlacer       *placer)
{
  g_autoptr(GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  guint n_written = 0;

  for (guint i = 0; i < pass->data->nodes->len; i++)
    {
      const MlgDiagramNode *node = mlg_diagram_data_node (pass->data, i);
      Candidate candidate = { i, node->degree + node->count * 2 };

      if (node->label == NULL || !mlg_diagram_pass_has (pass, node->flags) || !is_in_view (pass, node) ||
          node->flags & MLG_DIAGRAM_DIMMED)
        continue;
      g_array_append_val (candidates, candidate);
    }

  add_obstacles (pass, placer, candidates->len);
  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < MIN (candidates->len, MAX_TRIED) && n_written < MAX_WRITTEN; i++)
    {
      const MlgDiagramNode *node = mlg_diagram_data_node (pass->data, g_array_index (candidates, Candidate, i).node);
      MlgLabelBox box = { 0 };

      mlg_sprite_cache_measure_name (pass->sprites, node->label, &box.width, &box.height);
      if (!place_name (pass, node, placer, &box))
        continue;

      mlg_sprite_cache_draw_name (pass->sprites, pass->cr, node->label, box.left, box.top);
      n_written++;
    }
}
