/* mlg-diagram-painter.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-painter-private.h"

#include <math.h>

/* What is drawn around a symbol and a line, in logical pixels. */
#define MARGIN 60.0

/* Dots of the grid nearer than that would be a grey haze. */
#define MIN_GRID 16.0

/* Between two texts, in logical pixels. */
#define TEXT_PADDING 1.0

void
mlg_diagram_pass_init (MlgDiagramPass        *pass,
                       cairo_t               *cr,
                       MlgDiagramData        *data,
                       const MlgCanvasCamera *camera,
                       MlgSpriteCache        *sprites)
{
  *pass = (MlgDiagramPass) { cr, data, camera, sprites, mlg_sprite_cache_get_style (sprites) };
  mlg_canvas_camera_get_rect (camera, MARGIN, &pass->view);

  /* In steps, so that a picture of a name serves for zooms nearby. */
  pass->text = CLAMP (round (camera->zoom * 20) / 20, MLG_DIAGRAM_MIN_TEXT, MLG_DIAGRAM_MAX_TEXT) * data->text_scale;
  mlg_sprite_cache_set_text_scale (sprites, pass->text);
}

/* From here on, cr is in units of the diagram; to be left by a restore. */
void
mlg_diagram_pass_enter (const MlgDiagramPass *pass)
{
  const MlgCanvasCamera *camera = pass->camera;

  cairo_save (pass->cr);
  cairo_translate (pass->cr, camera->width / 2, camera->height / 2);
  cairo_scale (pass->cr, camera->zoom, camera->zoom);
  cairo_translate (pass->cr, -camera->x, -camera->y);
}

static void
draw_grid (const MlgDiagramPass *pass)
{
  double step = MLG_DIAGRAM_GRID;
  double left, top;

  if (pass->style->grid.alpha <= 0)
    return;

  while (step * pass->camera->zoom < MIN_GRID)
    step *= 2;

  left = floor (pass->view.x0 / step) * step;
  top = floor (pass->view.y0 / step) * step;
  cairo_new_path (pass->cr);
  for (double y = top; y <= pass->view.y1; y += step)
    for (double x = left; x <= pass->view.x1; x += step)
      {
        double view_x, view_y;

        mlg_canvas_camera_project (pass->camera, x, y, &view_x, &view_y);
        cairo_rectangle (pass->cr, round (view_x) - 0.5, round (view_y) - 0.5, 1.5, 1.5);
      }
  mlg_scene_set_ink (pass->cr, &pass->style->grid, 1);
  cairo_fill (pass->cr);
}

/**
 * mlg_diagram_painter_draw:
 * @cr: where to draw, in logical pixels of the view
 * @data: what is on a diagram
 * @camera: what of it to show
 * @sprites: symbols and names in the inks of a theme; without a scale factor
 *   for files of vectors. One thread uses it at a time.
 * @layers: what to draw
 *
 * Draws what rests: neither what is lifted nor what is selected or hovered
 * shows in it. The ground is not painted. Any thread may call it.
 */
void
mlg_diagram_painter_draw (cairo_t               *cr,
                          MlgDiagramData        *data,
                          const MlgCanvasCamera *camera,
                          MlgSpriteCache        *sprites,
                          MlgDiagramLayers       layers)
{
  MlgDiagramPass pass;

  g_return_if_fail (cr != NULL && data != NULL && camera != NULL && sprites != NULL);

  mlg_diagram_pass_init (&pass, cr, data, camera, sprites);
  pass.quick = (layers & MLG_DIAGRAM_LAYER_QUICK) != 0;
  if (layers & MLG_DIAGRAM_LAYER_GRID)
    draw_grid (&pass);
  if (layers & MLG_DIAGRAM_LAYER_ZONES)
    mlg_diagram_pass_draw_zones (&pass);
  if (layers & MLG_DIAGRAM_LAYER_FRAMES)
    mlg_diagram_pass_draw_frames (&pass);
  if (layers & MLG_DIAGRAM_LAYER_LINKS)
    mlg_diagram_pass_draw_links (&pass);
  if (layers & MLG_DIAGRAM_LAYER_BOXES)
    mlg_diagram_pass_draw_boxes (&pass);
  if (layers & MLG_DIAGRAM_LAYER_NODES)
    mlg_diagram_pass_draw_nodes (&pass);
  if (layers & MLG_DIAGRAM_LAYER_LABELS)
    {
      g_autoptr(MlgLabelPlacer) placer = mlg_label_placer_new (TEXT_PADDING);

      mlg_diagram_pass_draw_names (&pass, placer);
      mlg_diagram_pass_draw_wordings (&pass, placer);
    }
}

/**
 * mlg_diagram_painter_draw_dots:
 * @cr: where to draw, in logical pixels of the view
 * @data: what is on a diagram
 * @camera: what of it to show
 * @style: the inks
 *
 * Draws a dot for each node and the outlines of frames, whatever the zoom:
 * for the picture of the whole in a corner, and for lists of diagrams.
 */
void
mlg_diagram_painter_draw_dots (cairo_t               *cr,
                               MlgDiagramData        *data,
                               const MlgCanvasCamera *camera,
                               const MlgSceneStyle   *style)
{
  g_return_if_fail (cr != NULL && data != NULL && camera != NULL && style != NULL);

  for (guint i = 0; i < data->boxes->len; i++)
    {
      const MlgDiagramBox *box = mlg_diagram_data_box (data, i);
      double x, y;

      if (box->flags & MLG_DIAGRAM_HIDDEN)
        continue;

      mlg_canvas_camera_project (camera, box->rect.x0, box->rect.y0, &x, &y);
      cairo_rectangle (cr, x, y, (box->rect.x1 - box->rect.x0) * camera->zoom, (box->rect.y1 - box->rect.y0) * camera->zoom);
      if (box->colour == MLG_LINK_NEUTRAL)
        mlg_scene_set_ink (cr, &style->neutral, 0.3);
      else
        mlg_scene_set_rgb (cr, box->colour, style->lighten, 0.3);
      cairo_fill (cr);
    }

  for (guint i = 0; i < data->nodes->len; i++)
    {
      const MlgDiagramNode *node = mlg_diagram_data_node (data, i);
      double radius = CLAMP (node->radius * camera->zoom, 1.2, 4);
      double x, y;

      if (node->flags & MLG_DIAGRAM_HIDDEN)
        continue;

      mlg_canvas_camera_project (camera, node->x, node->y, &x, &y);
      if (node->flags & MLG_DIAGRAM_GROUP)
        mlg_scene_set_ink (cr, &style->neutral, 1);
      else
        mlg_scene_set_rgb (cr, mlg_diagram_data_kind (data, node->kind)->colour, style->lighten,
                           node->flags & MLG_DIAGRAM_DIMMED ? 0.3 : 1);
      if (radius < 2)
        cairo_rectangle (cr, x - radius, y - radius, 2 * radius, 2 * radius);
      else
        cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}
