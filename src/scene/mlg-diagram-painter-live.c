/* mlg-diagram-painter-live.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-painter-live.h"

#include "mlg-actor-painter.h"
#include "mlg-diagram-painter-private.h"

#include <math.h>

/* Of more nodes than that, names and lines are not drawn once more. */
#define MAX_NAMED 60
#define MAX_FOCUS 300

#define GHOST_OPACITY 0.55

typedef struct
{
  MlgDiagramPass pass;
  MlgDiagramScene *scene;
  const MlgDiagramToolState *state;
} Live;

static void
project_rect (const Live          *live,
              const MlgCanvasRect *rect,
              MlgCanvasRect       *view)
{
  mlg_canvas_camera_project (live->pass.camera, rect->x0, rect->y0, &view->x0, &view->y0);
  mlg_canvas_camera_project (live->pass.camera, rect->x1, rect->y1, &view->x1, &view->y1);
}

/* In logical pixels, so that it is as thin at any zoom. */
static void
outline_rect (const Live          *live,
              const MlgCanvasRect *rect,
              double               fill,
              double               width)
{
  cairo_t *cr = live->pass.cr;
  MlgCanvasRect view;

  project_rect (live, rect, &view);
  cairo_new_path (cr);
  cairo_rectangle (cr, view.x0, view.y0, view.x1 - view.x0, view.y1 - view.y0);
  mlg_scene_set_ink (cr, &live->pass.style->accent, fill);
  cairo_fill_preserve (cr);
  mlg_scene_set_ink (cr, &live->pass.style->accent, 1);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

/* A line that stands out from all others. */
static void
draw_strong_link (const Live           *live,
                  const MlgDiagramLink *link)
{
  cairo_t *cr = live->pass.cr;
  double width = mlg_diagram_data_look (live->pass.data, link->look)->look.width;

  if (link->way.n_points == 0)
    return;

  mlg_diagram_pass_enter (&live->pass);
  mlg_scene_set_ink (cr, &live->pass.style->accent, 0.30);
  mlg_diagram_way_trace (&link->way, cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, width + 8 / live->pass.camera->zoom);
  cairo_stroke (cr);
  mlg_diagram_pass_draw_link (&live->pass, link, 1, 1);
  cairo_restore (cr);
  mlg_diagram_pass_draw_wording (&live->pass, link);
}

static void
draw_links (const Live *live)
{
  MlgDiagramData *data = live->pass.data;
  const MlgDiagramLink *selected = mlg_diagram_scene_find_link (live->scene, mlg_diagram_scene_get_selected_relation (live->scene));
  const MlgDiagramLink *hovered;
  MlgId relation;

  mlg_diagram_scene_get_hover (live->scene, &relation);
  hovered = mlg_diagram_scene_find_link (live->scene, relation);
  if (hovered != NULL && hovered != selected && live->state->gesture == MLG_DIAGRAM_GESTURE_IDLE)
    draw_strong_link (live, hovered);
  if (selected != NULL)
    draw_strong_link (live, selected);
  if (live->state->link < data->links->len)
    draw_strong_link (live, mlg_diagram_data_link (data, live->state->link));
}

/* The relations of what is selected, over those of the others: where so much
 * is in view that nothing is written on the lines, and they would be lost. */
static void
draw_focus (const Live *live)
{
  MlgDiagramData *data = live->pass.data;
  g_autoptr(GArray) focus = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_selected;

  mlg_diagram_scene_get_selected (live->scene, &n_selected);
  if (n_selected == 0 || live->state->gesture == MLG_DIAGRAM_GESTURE_MOVE ||
      live->pass.camera->zoom >= MLG_DIAGRAM_WORDING_ZOOM)
    return;

  for (guint i = 0; i < data->links->len && focus->len <= MAX_FOCUS; i++)
    {
      const MlgDiagramLink *link = mlg_diagram_data_link (data, i);

      if (link->way.n_points > 0 && !(link->flags & MLG_DIAGRAM_HIDDEN) &&
          (mlg_diagram_scene_is_selected (live->scene, mlg_diagram_data_node (data, link->from)->item) ||
           mlg_diagram_scene_is_selected (live->scene, mlg_diagram_data_node (data, link->to)->item)))
        g_array_append_val (focus, i);
    }
  if (focus->len > MAX_FOCUS)
    return;

  mlg_diagram_pass_enter (&live->pass);
  for (guint i = 0; i < focus->len; i++)
    mlg_diagram_pass_draw_link (&live->pass, mlg_diagram_data_link (data, g_array_index (focus, guint, i)), 0.9, 1);
  cairo_restore (live->pass.cr);
}

static void
draw_corners (const Live          *live,
              const MlgDiagramBox *box)
{
  cairo_t *cr = live->pass.cr;
  MlgCanvasRect view;

  outline_rect (live, &box->rect, 0, 1.5);
  if (box->flags & MLG_DIAGRAM_LOCKED)
    return;

  project_rect (live, &box->rect, &view);
  for (guint corner = 0; corner < 4; corner++)
    {
      cairo_new_path (cr);
      cairo_rectangle (cr, (corner == 1 || corner == 2 ? view.x1 : view.x0) - 4, (corner >= 2 ? view.y1 : view.y0) - 4, 8, 8);
      mlg_scene_set_ink (cr, &live->pass.style->face, 1);
      cairo_fill_preserve (cr);
      mlg_scene_set_ink (cr, &live->pass.style->accent, 1);
      cairo_set_line_width (cr, 1.5);
      cairo_stroke (cr);
    }
}

/* The name of what is selected stands under the handle at its foot. */
static double
get_name_drop (const Live           *live,
               const MlgDiagramNode *node)
{
  MlgPoint point;

  if (live->state->gesture != MLG_DIAGRAM_GESTURE_IDLE || node->actor == MLG_ID_NONE ||
      !mlg_diagram_node_get_handle (node, live->pass.camera->zoom, MLG_DIAGRAM_NAME_SIDE, &point))
    return 0;

  return MLG_DIAGRAM_HANDLE_GAP + MLG_DIAGRAM_HANDLE_RADIUS;
}

static void
draw_selected (const Live *live)
{
  guint n_selected;
  const MlgId *selected = mlg_diagram_scene_get_selected (live->scene, &n_selected);

  for (guint i = 0; i < n_selected; i++)
    {
      const MlgDiagramBox *box = mlg_diagram_scene_find_box (live->scene, selected[i]);
      const MlgDiagramNode *node = mlg_diagram_scene_find_node (live->scene, selected[i]);

      if (box != NULL && !(box->flags & MLG_DIAGRAM_HIDDEN))
        draw_corners (live, box);
      if (node == NULL || node->flags & MLG_DIAGRAM_HIDDEN ||
          !mlg_canvas_rect_contains (&live->pass.view, node->x, node->y))
        continue;

      mlg_diagram_pass_draw_node (&live->pass, node, MLG_SYMBOL_SELECTED);
      if (n_selected <= MAX_NAMED)
        mlg_diagram_pass_draw_name (&live->pass, node, n_selected == 1 ? get_name_drop (live, node) : 0);
    }
}

static void
draw_handles (const Live           *live,
              const MlgDiagramNode *node,
              gboolean              selected)
{
  const MlgDiagramHit *hover = &live->state->hover;

  if (node == NULL || node->flags & MLG_DIAGRAM_HIDDEN || node->actor == MLG_ID_NONE)
    return;

  for (guint side = 0; side < 4; side++)
    {
      MlgPoint point;

      if (side == MLG_DIAGRAM_NAME_SIDE && !selected)
        continue;
      if (!mlg_diagram_node_get_handle (node, live->pass.camera->zoom, side, &point))
        return;

      mlg_canvas_camera_project (live->pass.camera, point.x, point.y, &point.x, &point.y);
      mlg_actor_painter_draw_handle (live->pass.cr, live->pass.style, point.x, point.y,
                                     hover->part == MLG_DIAGRAM_PART_HANDLE && hover->item == node->item && hover->corner == side);
    }
}

static void
draw_link_ends (const Live *live)
{
  const MlgDiagramLink *link = mlg_diagram_scene_find_link (live->scene, mlg_diagram_scene_get_selected_relation (live->scene));

  for (guint end = 0; link != NULL && link->way.n_points > 0 && end < 2; end++)
    {
      MlgPoint point = link->way.points[end == 1 ? link->way.n_points - 1 : 0];

      mlg_canvas_camera_project (live->pass.camera, point.x, point.y, &point.x, &point.y);
      cairo_new_path (live->pass.cr);
      cairo_arc (live->pass.cr, point.x, point.y, 5, 0, 2 * G_PI);
      mlg_scene_set_ink (live->pass.cr, &live->pass.style->face, 1);
      cairo_fill_preserve (live->pass.cr);
      mlg_scene_set_ink (live->pass.cr, &live->pass.style->accent, 1);
      cairo_set_line_width (live->pass.cr, 2);
      cairo_stroke (live->pass.cr);
    }
}

static void
draw_hover (const Live *live)
{
  MlgId item = mlg_diagram_scene_get_hover (live->scene, NULL);
  const MlgDiagramNode *node = mlg_diagram_scene_find_node (live->scene, item);
  guint n_selected;
  const MlgId *selected = mlg_diagram_scene_get_selected (live->scene, &n_selected);

  if (live->state->gesture != MLG_DIAGRAM_GESTURE_IDLE)
    return;

  if (node != NULL && !(node->flags & MLG_DIAGRAM_HIDDEN) && !mlg_diagram_scene_is_selected (live->scene, item))
    {
      mlg_diagram_pass_draw_node (&live->pass, node, MLG_SYMBOL_HOVER);
      mlg_diagram_pass_draw_name (&live->pass, node, 0);
    }
  draw_handles (live, node, n_selected == 1 && selected[0] == item);
  if (n_selected == 1 && selected[0] != item)
    draw_handles (live, mlg_diagram_scene_find_node (live->scene, selected[0]), TRUE);
  draw_link_ends (live);
}

static void
draw_lifted (const Live *live)
{
  MlgDiagramPass pass = live->pass;
  MlgDiagramData *data = pass.data;

  if (data->n_lifted == 0)
    return;

  pass.only_lifted = TRUE;
  mlg_diagram_pass_draw_frames (&pass);
  mlg_diagram_pass_draw_links (&pass);
  mlg_diagram_pass_draw_boxes (&pass);
  mlg_diagram_pass_draw_nodes (&pass);
  for (guint i = 0; i < data->nodes->len && data->n_lifted <= MAX_NAMED; i++)
    if (mlg_diagram_pass_has (&pass, mlg_diagram_data_node (data, i)->flags))
      mlg_diagram_pass_draw_name (&pass, mlg_diagram_data_node (data, i), 0);
}

/* What would be the copies. */
static void
draw_ghosts (const Live *live)
{
  const MlgDiagramToolState *state = live->state;
  cairo_t *cr = live->pass.cr;

  cairo_push_group (cr);
  for (guint i = 0; i < state->items->len; i++)
    {
      const MlgDiagramNode *node = mlg_diagram_scene_find_node (live->scene, g_array_index (state->items, MlgId, i));
      const MlgDiagramBox *box = mlg_diagram_scene_find_box (live->scene, g_array_index (state->items, MlgId, i));

      if (node != NULL && !(node->flags & MLG_DIAGRAM_HIDDEN))
        {
          MlgDiagramNode copy = *node;

          copy.x += state->dx;
          copy.y += state->dy;
          mlg_diagram_pass_draw_node (&live->pass, &copy, MLG_SYMBOL_NORMAL);
        }
      if (box != NULL && !(box->flags & MLG_DIAGRAM_HIDDEN))
        {
          MlgDiagramBox copy = *box;

          copy.rect = (MlgCanvasRect) { box->rect.x0 + state->dx, box->rect.y0 + state->dy,
                                        box->rect.x1 + state->dx, box->rect.y1 + state->dy };
          mlg_diagram_pass_enter (&live->pass);
          mlg_diagram_pass_draw_box (&live->pass, &copy);
          cairo_restore (cr);
        }
    }
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, GHOST_OPACITY);
}

static void
draw_guides (const Live *live)
{
  const double dashes[] = { 4, 3 };
  cairo_t *cr = live->pass.cr;

  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < live->state->snap.n_guides; i++)
    {
      const MlgSnapGuide *guide = &live->state->snap.guides[i];
      double x0, y0, x1, y1;

      mlg_canvas_camera_project (live->pass.camera, guide->vertical ? guide->position : guide->from,
                                 guide->vertical ? guide->from : guide->position, &x0, &y0);
      mlg_canvas_camera_project (live->pass.camera, guide->vertical ? guide->position : guide->to,
                                 guide->vertical ? guide->to : guide->position, &x1, &y1);
      cairo_new_path (cr);
      cairo_move_to (cr, x0, y0);
      cairo_line_to (cr, x1, y1);
      if (guide->gap)
        {
          /* A measure: with a tick at each end. */
          double tick_x = guide->vertical ? 4 : 0, tick_y = guide->vertical ? 0 : 4;

          cairo_move_to (cr, x0 - tick_x, y0 - tick_y);
          cairo_line_to (cr, x0 + tick_x, y0 + tick_y);
          cairo_move_to (cr, x1 - tick_x, y1 - tick_y);
          cairo_line_to (cr, x1 + tick_x, y1 + tick_y);
        }
      cairo_set_dash (cr, dashes, guide->gap ? 0 : 2, 0);
      mlg_scene_set_ink (cr, &live->pass.style->accent, 0.9);
      cairo_stroke (cr);
    }
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_rubber (const Live           *live,
             const MlgDiagramNode *from,
             const MlgDiagramNode *target)
{
  MlgLinkEnd end = { .radius = from->radius * live->pass.camera->zoom + 4 };
  double x, y;

  mlg_canvas_camera_project (live->pass.camera, from->x, from->y, &end.x, &end.y);
  mlg_canvas_camera_project (live->pass.camera, live->state->x, live->state->y, &x, &y);
  if (target != NULL)
    {
      double reach = target->radius * live->pass.camera->zoom + 8;
      double length;

      mlg_canvas_camera_project (live->pass.camera, target->x, target->y, &x, &y);
      length = hypot (x - end.x, y - end.y);
      if (length > reach)
        {
          x -= (x - end.x) / length * reach;
          y -= (y - end.y) / length * reach;
        }
    }
  mlg_actor_painter_draw_rubber (live->pass.cr, live->pass.style, &end, x, y);
}

static void
draw_linking (const Live *live)
{
  const MlgDiagramToolState *state = live->state;
  const MlgDiagramNode *target = mlg_diagram_scene_find_node (live->scene, state->target);
  const MlgDiagramLink *link = mlg_diagram_scene_find_link (live->scene, state->press.relation);

  if (target != NULL)
    {
      mlg_diagram_pass_draw_node (&live->pass, target, MLG_SYMBOL_SELECTED);
      mlg_diagram_pass_draw_name (&live->pass, target, 0);
    }

  if (state->gesture == MLG_DIAGRAM_GESTURE_RECONNECT && link != NULL)
    draw_rubber (live, mlg_diagram_data_node (live->pass.data, state->press.at_target ? link->from : link->to), target);

  for (guint i = 0; state->gesture == MLG_DIAGRAM_GESTURE_LINK && i < state->sources->len; i++)
    {
      const MlgDiagramNode *source = mlg_diagram_scene_find_node (live->scene, g_array_index (state->sources, MlgId, i));

      if (source != NULL)
        draw_rubber (live, source, target);
    }
}

static void
draw_lasso (const Live *live)
{
  const MlgDiagramToolState *state = live->state;
  const double dashes[] = { 5, 4 };
  cairo_t *cr = live->pass.cr;

  cairo_new_path (cr);
  for (guint i = 0; i < state->lasso->len; i++)
    {
      MlgPoint point = g_array_index (state->lasso, MlgPoint, i);

      mlg_canvas_camera_project (live->pass.camera, point.x, point.y, &point.x, &point.y);
      cairo_line_to (cr, point.x, point.y);
    }
  mlg_scene_set_ink (cr, &live->pass.style->accent, 0.1);
  cairo_fill_preserve (cr);
  mlg_scene_set_ink (cr, &live->pass.style->accent, 1);
  cairo_set_line_width (cr, 1.5);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_gesture (const Live *live)
{
  const MlgDiagramBox *frame = mlg_diagram_scene_find_box (live->scene, live->state->frame);

  switch (live->state->gesture)
    {
    case MLG_DIAGRAM_GESTURE_BAND:
    case MLG_DIAGRAM_GESTURE_DRAW:
      outline_rect (live, &live->state->rect, 0.1, 1.5);
      break;
    case MLG_DIAGRAM_GESTURE_LASSO:
      draw_lasso (live);
      break;
    case MLG_DIAGRAM_GESTURE_MOVE:
      if (frame != NULL)
        outline_rect (live, &frame->rect, 0.06, 2);
      if (live->state->duplicate)
        draw_ghosts (live);
      draw_guides (live);
      break;
    case MLG_DIAGRAM_GESTURE_LINK:
    case MLG_DIAGRAM_GESTURE_RECONNECT:
      draw_linking (live);
      break;
    case MLG_DIAGRAM_GESTURE_IDLE:
    case MLG_DIAGRAM_GESTURE_PRESSED:
    case MLG_DIAGRAM_GESTURE_RESIZE:
    case MLG_DIAGRAM_GESTURE_PAN:
    default:
      break;
    }
}

/**
 * mlg_diagram_painter_draw_live:
 * @cr: where to draw, in logical pixels of the view
 * @scene: a diagram
 * @state: what the pointer does, see mlg_diagram_tool_get_state()
 * @camera: what of the diagram to show
 * @sprites: symbols and names in the inks of a theme, of this thread
 *
 * Draws on top of the settled picture: what is on the move, what is selected
 * and hovered, its handles, and the gesture. The hint beside the pointer is
 * left to mlg_actor_painter_draw_tag().
 */
void
mlg_diagram_painter_draw_live (cairo_t                   *cr,
                               MlgDiagramScene           *scene,
                               const MlgDiagramToolState *state,
                               const MlgCanvasCamera     *camera,
                               MlgSpriteCache            *sprites)
{
  Live live = { .scene = scene, .state = state };

  g_return_if_fail (cr != NULL && MLG_IS_DIAGRAM_SCENE (scene) && state != NULL && camera != NULL && sprites != NULL);

  mlg_diagram_pass_init (&live.pass, cr, mlg_diagram_scene_get_data (scene), camera, sprites);
  draw_focus (&live);
  draw_lifted (&live);
  draw_links (&live);
  draw_selected (&live);
  draw_hover (&live);
  draw_gesture (&live);
}
