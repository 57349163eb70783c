/* mlg-diagram-scene-hit.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-scene-private.h"

#include <math.h>

/* In logical pixels, at any zoom. */
#define NODE_REACH     5.0
#define LINK_REACH     6.0
#define LINK_END_REACH 10.0
#define EDGE_REACH     6.0
#define CORNER_REACH   8.0
#define HANDLE_REACH   (MLG_DIAGRAM_HANDLE_RADIUS + 4)

/* Smaller discs have no handles: they would hide their node. */
#define HANDLE_MIN_RADIUS 7.0

/* Under that zoom there are no names to hit. */
#define LABEL_MIN_ZOOM 0.6

static const MlgPoint handle_sides[] = { { 0, -1 }, { 1, 0 }, { 0, 1 }, { -1, 0 } };

static gboolean
is_hidden (guint32 flags)
{
  return (flags & MLG_DIAGRAM_HIDDEN) != 0;
}

static void
take_node (MlgDiagramHit        *hit,
           MlgDiagramPart        part,
           const MlgDiagramNode *node)
{
  hit->part = part;
  hit->item = node->item;
  hit->actor = node->actor;
}

/**
 * mlg_diagram_node_get_handle:
 * @node: a symbol
 * @zoom: logical pixels per unit
 * @side: 0 top, 1 right, 2 bottom, 3 left
 * @point: (out): the middle of its handle, in units
 *
 * Returns: %FALSE if the disc is too small on the screen for handles
 */
gboolean
mlg_diagram_node_get_handle (const MlgDiagramNode *node,
                             double                zoom,
                             guint                 side,
                             MlgPoint             *point)
{
  double reach;

  g_return_val_if_fail (node != NULL && zoom > 0 && side < 4 && point != NULL, FALSE);

  reach = node->radius + MLG_DIAGRAM_HANDLE_GAP / zoom;
  *point = (MlgPoint) { node->x + handle_sides[side].x * reach, node->y + handle_sides[side].y * reach };

  return node->radius * zoom >= HANDLE_MIN_RADIUS;
}

static gboolean
hit_handle (MlgDiagramHit        *hit,
            const MlgDiagramNode *node,
            double                zoom,
            gboolean              selected)
{
  if (node == NULL || is_hidden (node->flags) || node->actor == MLG_ID_NONE)
    return FALSE;

  for (guint side = 0; side < 4; side++)
    {
      MlgPoint point;

      if ((side != MLG_DIAGRAM_NAME_SIDE || selected) && mlg_diagram_node_get_handle (node, zoom, side, &point) &&
          hypot (hit->x - point.x, hit->y - point.y) * zoom <= HANDLE_REACH)
        {
          take_node (hit, MLG_DIAGRAM_PART_HANDLE, node);
          hit->corner = side;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
hit_handles (MlgDiagramScene *self,
             MlgDiagramHit   *hit,
             double           zoom)
{
  if (hit_handle (hit, mlg_diagram_scene_find_node (self, self->hover), zoom, FALSE))
    return TRUE;

  for (guint i = 0; i < self->selected->len; i++)
    if (hit_handle (hit, mlg_diagram_scene_find_node (self, g_array_index (self->selected, MlgId, i)), zoom,
                    self->selected->len == 1))
      return TRUE;

  return FALSE;
}

static gboolean
hit_corners (MlgDiagramScene *self,
             MlgDiagramHit   *hit,
             double           zoom)
{
  for (guint i = 0; i < self->selected->len; i++)
    {
      const MlgDiagramBox *box = mlg_diagram_scene_find_box (self, g_array_index (self->selected, MlgId, i));

      if (box == NULL || box->flags & (MLG_DIAGRAM_HIDDEN | MLG_DIAGRAM_LOCKED))
        continue;

      for (guint corner = 0; corner < 4; corner++)
        {
          double x = corner == 1 || corner == 2 ? box->rect.x1 : box->rect.x0;
          double y = corner >= 2 ? box->rect.y1 : box->rect.y0;

          if (MAX (fabs (hit->x - x), fabs (hit->y - y)) * zoom <= CORNER_REACH)
            {
              hit->part = MLG_DIAGRAM_PART_RESIZE;
              hit->item = box->item;
              hit->corner = corner;
              return TRUE;
            }
        }
    }

  return FALSE;
}

static gboolean
hit_link_ends (MlgDiagramScene *self,
               MlgDiagramHit   *hit,
               double           zoom)
{
  guint32 number = mlg_diagram_scene_get_number (self->relations, self->selected_relation);
  const MlgDiagramLink *link;

  if (number == MLG_DIAGRAM_NONE)
    return FALSE;

  link = mlg_diagram_data_link (self->data, number);
  for (guint end = 0; end < 2 && link->way.n_points > 0; end++)
    {
      const MlgPoint *point = &link->way.points[end == 1 ? link->way.n_points - 1 : 0];

      if (hypot (hit->x - point->x, hit->y - point->y) * zoom <= LINK_END_REACH)
        {
          hit->part = MLG_DIAGRAM_PART_LINK_END;
          hit->relation = link->relation;
          hit->link = number;
          hit->at_target = end == 1;
          return TRUE;
        }
    }

  return FALSE;
}

/* What is drawn last is on top: it is looked at first. */
static gboolean
hit_node (MlgDiagramScene *self,
          MlgDiagramHit   *hit,
          double           zoom)
{
  const MlgDiagramNode *best = NULL;
  double best_distance = G_MAXDOUBLE;

  for (guint i = self->data->nodes->len; i-- > 0;)
    {
      const MlgDiagramNode *node = mlg_diagram_data_node (self->data, i);
      double reach = node->radius + NODE_REACH / zoom;
      double dx = hit->x - node->x, dy = hit->y - node->y;
      double distance = dx * dx + dy * dy;

      if (distance <= reach * reach && distance < best_distance && !is_hidden (node->flags))
        {
          best = node;
          best_distance = distance;
        }
    }
  if (best != NULL)
    take_node (hit, MLG_DIAGRAM_PART_NODE, best);

  return best != NULL;
}

static gboolean
hit_label (MlgDiagramScene *self,
           MlgDiagramHit   *hit,
           double           zoom)
{
  if (zoom < LABEL_MIN_ZOOM)
    return FALSE;

  for (guint i = self->data->nodes->len; i-- > 0;)
    {
      const MlgDiagramNode *node = mlg_diagram_data_node (self->data, i);
      MlgCanvasRect rect;

      if (is_hidden (node->flags) || fabs (hit->x - node->x) > 400 || fabs (hit->y - node->y) > 400)
        continue;

      mlg_diagram_data_get_label_rect (self->data, node, &rect);
      if (mlg_canvas_rect_contains (&rect, hit->x, hit->y))
        {
          take_node (hit, MLG_DIAGRAM_PART_LABEL, node);
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
hit_box (MlgDiagramScene *self,
         MlgDiagramHit   *hit)
{
  for (guint i = self->data->boxes->len; i-- > 0;)
    {
      const MlgDiagramBox *box = mlg_diagram_data_box (self->data, i);

      if (box->sort != MLG_ITEM_FRAME && !is_hidden (box->flags) && mlg_canvas_rect_contains (&box->rect, hit->x, hit->y))
        {
          hit->part = MLG_DIAGRAM_PART_BOX;
          hit->item = box->item;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
hit_link (MlgDiagramScene *self,
          MlgDiagramHit   *hit,
          double           zoom)
{
  hit->link = mlg_diagram_scene_find_link_at (self, hit->x, hit->y, LINK_REACH / zoom, MLG_ID_NONE);
  if (hit->link == MLG_DIAGRAM_NONE)
    return FALSE;

  hit->part = MLG_DIAGRAM_PART_LINK;
  hit->relation = mlg_diagram_data_link (self->data, hit->link)->relation;

  return TRUE;
}

static gboolean
hit_frame (MlgDiagramScene *self,
           MlgDiagramHit   *hit,
           double           zoom)
{
  for (guint i = self->data->boxes->len; i-- > 0;)
    {
      const MlgDiagramBox *box = mlg_diagram_data_box (self->data, i);
      MlgCanvasRect outer = box->rect, inner = box->rect;

      if (box->sort != MLG_ITEM_FRAME || is_hidden (box->flags))
        continue;

      mlg_canvas_rect_grow (&outer, EDGE_REACH / zoom);
      mlg_canvas_rect_grow (&inner, -EDGE_REACH / zoom);
      if (!mlg_canvas_rect_contains (&outer, hit->x, hit->y))
        continue;

      if (!mlg_canvas_rect_contains (&inner, hit->x, hit->y))
        hit->part = MLG_DIAGRAM_PART_FRAME_EDGE;
      else if (hit->y < box->rect.y0 + MLG_DIAGRAM_TITLE_HEIGHT)
        hit->part = MLG_DIAGRAM_PART_FRAME_TITLE;
      else
        continue;
      hit->item = box->item;
      return TRUE;
    }

  return FALSE;
}

/**
 * mlg_diagram_scene_hit:
 * @self: a scene
 * @x: of a point, in units
 * @y: likewise
 * @zoom: logical pixels per unit: what is near depends on it
 * @hit: (out): what is there
 */
void
mlg_diagram_scene_hit (MlgDiagramScene *self,
                       double           x,
                       double           y,
                       double           zoom,
                       MlgDiagramHit   *hit)
{
  g_return_if_fail (MLG_IS_DIAGRAM_SCENE (self) && zoom > 0 && hit != NULL);

  *hit = (MlgDiagramHit) { .x = x, .y = y, .link = MLG_DIAGRAM_NONE, .sector = -1, .ring = -1 };

  if (hit_handles (self, hit, zoom) || hit_corners (self, hit, zoom) || hit_link_ends (self, hit, zoom) ||
      hit_node (self, hit, zoom) || hit_label (self, hit, zoom) || hit_box (self, hit) ||
      hit_link (self, hit, zoom) || hit_frame (self, hit, zoom))
    return;

  if (self->data->zones != NULL && mlg_diagram_zones_find (self->data->zones, x, y, &hit->sector, &hit->ring))
    hit->part = MLG_DIAGRAM_PART_ZONE;
}

/**
 * mlg_diagram_scene_find_link_at:
 * @self: a scene
 * @x: of a point, in units
 * @y: likewise
 * @tolerance: how far off still counts, in units
 * @without: lines from and to this item do not count, or %MLG_ID_NONE
 *
 * Returns: the number of the nearest line, or %MLG_DIAGRAM_NONE
 */
guint32
mlg_diagram_scene_find_link_at (MlgDiagramScene *self,
                                double           x,
                                double           y,
                                double           tolerance,
                                MlgId            without)
{
  guint32 node, best = MLG_DIAGRAM_NONE;
  double best_distance = G_MAXDOUBLE;
  float fx = (float) x, fy = (float) y, reach = (float) (tolerance + 4);

  g_return_val_if_fail (MLG_IS_DIAGRAM_SCENE (self), MLG_DIAGRAM_NONE);

  node = mlg_diagram_scene_get_number (self->nodes, without);
  for (guint i = 0; i < self->data->links->len; i++)
    {
      const MlgDiagramBounds *bounds = &g_array_index (self->data->link_bounds, MlgDiagramBounds, i);
      const MlgDiagramLink *link;
      double limit, distance;

      if (fx < bounds->x0 - reach || fx > bounds->x1 + reach || fy < bounds->y0 - reach || fy > bounds->y1 + reach)
        continue;

      link = mlg_diagram_data_link (self->data, i);
      if (link->from == node || link->to == node)
        continue;

      limit = tolerance + mlg_diagram_data_look (self->data, link->look)->look.width / 2;
      distance = mlg_diagram_way_get_distance (&link->way, x, y, MIN (limit, best_distance));
      if (distance <= limit && distance < best_distance)
        {
          best = i;
          best_distance = distance;
        }
    }

  return best;
}

/**
 * mlg_diagram_scene_get_frame_at:
 * @self: a scene
 * @x: of a point, in units
 * @y: likewise
 * @without: a frame that does not count, or %MLG_ID_NONE
 *
 * Returns: the frame that is open there, the uppermost, or %MLG_ID_NONE
 */
MlgId
mlg_diagram_scene_get_frame_at (MlgDiagramScene *self,
                                double           x,
                                double           y,
                                MlgId            without)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_SCENE (self), MLG_ID_NONE);

  for (guint i = self->data->boxes->len; i-- > 0;)
    {
      const MlgDiagramBox *box = mlg_diagram_data_box (self->data, i);

      if (box->sort == MLG_ITEM_FRAME && box->item != without && !is_hidden (box->flags) &&
          mlg_canvas_rect_contains (&box->rect, x, y))
        return box->item;
    }

  return MLG_ID_NONE;
}
