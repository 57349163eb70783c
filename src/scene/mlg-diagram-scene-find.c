/* mlg-diagram-scene-find.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-scene-private.h"

#include <math.h>
#include <string.h>

/**
 * mlg_diagram_scene_find_node:
 * @self: a scene
 * @item: an item
 *
 * Returns: (transfer none) (nullable): its symbol, until the next change; for
 *   a collapsed frame, that of the group
 */
MlgDiagramNode *
mlg_diagram_scene_find_node (MlgDiagramScene *self,
                             MlgId            item)
{
  guint32 number;

  g_return_val_if_fail (MLG_IS_DIAGRAM_SCENE (self), NULL);

  number = mlg_diagram_scene_get_number (self->nodes, item);

  return number != MLG_DIAGRAM_NONE ? mlg_diagram_data_node (self->data, number) : NULL;
}

/**
 * mlg_diagram_scene_find_box:
 * @self: a scene
 * @item: an item
 *
 * Returns: (transfer none) (nullable): its box, until the next change
 */
MlgDiagramBox *
mlg_diagram_scene_find_box (MlgDiagramScene *self,
                            MlgId            item)
{
  guint32 number;

  g_return_val_if_fail (MLG_IS_DIAGRAM_SCENE (self), NULL);

  number = mlg_diagram_scene_get_number (self->boxes, item);

  return number != MLG_DIAGRAM_NONE ? mlg_diagram_data_box (self->data, number) : NULL;
}

/**
 * mlg_diagram_scene_find_link:
 * @self: a scene
 * @relation: a relation
 *
 * Returns: (transfer none) (nullable): its line, until the next change
 */
MlgDiagramLink *
mlg_diagram_scene_find_link (MlgDiagramScene *self,
                             MlgId            relation)
{
  guint32 number;

  g_return_val_if_fail (MLG_IS_DIAGRAM_SCENE (self), NULL);

  number = mlg_diagram_scene_get_number (self->relations, relation);

  return number != MLG_DIAGRAM_NONE ? mlg_diagram_data_link (self->data, number) : NULL;
}

/**
 * mlg_diagram_scene_find_actor:
 * @self: a scene
 * @actor: an actor
 *
 * Returns: (transfer none) (nullable): the first of its symbols, until the
 *   next change
 */
MlgDiagramNode *
mlg_diagram_scene_find_actor (MlgDiagramScene *self,
                              MlgId            actor)
{
  guint32 number;

  g_return_val_if_fail (MLG_IS_DIAGRAM_SCENE (self), NULL);

  number = mlg_diagram_scene_get_number (self->actors, actor);

  return number != MLG_DIAGRAM_NONE ? mlg_diagram_data_node (self->data, number) : NULL;
}

/**
 * mlg_diagram_scene_get_point:
 * @self: a scene
 * @item: an item
 * @point: (out): its middle, in units
 *
 * Returns: %FALSE if it is not there
 */
gboolean
mlg_diagram_scene_get_point (MlgDiagramScene *self,
                             MlgId            item,
                             MlgPoint        *point)
{
  const MlgDiagramBox *box = mlg_diagram_scene_find_box (self, item);
  const MlgDiagramNode *node = mlg_diagram_scene_find_node (self, item);

  if (box != NULL)
    *point = (MlgPoint) { (box->rect.x0 + box->rect.x1) / 2, (box->rect.y0 + box->rect.y1) / 2 };
  else if (node != NULL)
    *point = (MlgPoint) { node->x, node->y };

  return box != NULL || node != NULL;
}

/**
 * mlg_diagram_scene_get_rect:
 * @self: a scene
 * @item: an item
 * @rect: (out): the disc of a node, or a box, in units: what is aligned
 *
 * Returns: %FALSE if it is not there
 */
gboolean
mlg_diagram_scene_get_rect (MlgDiagramScene *self,
                            MlgId            item,
                            MlgCanvasRect   *rect)
{
  const MlgDiagramBox *box = mlg_diagram_scene_find_box (self, item);
  const MlgDiagramNode *node = mlg_diagram_scene_find_node (self, item);

  if (node != NULL)
    *rect = (MlgCanvasRect) { node->x - node->radius, node->y - node->radius, node->x + node->radius, node->y + node->radius };
  else if (box != NULL)
    *rect = box->rect;

  return box != NULL || node != NULL;
}

/**
 * mlg_diagram_scene_is_locked:
 * @self: a scene
 * @item: an item
 *
 * Returns: whether it stays where it is
 */
gboolean
mlg_diagram_scene_is_locked (MlgDiagramScene *self,
                             MlgId            item)
{
  const MlgDiagramBox *box = mlg_diagram_scene_find_box (self, item);
  const MlgDiagramNode *node = mlg_diagram_scene_find_node (self, item);

  return ((box != NULL && box->flags & MLG_DIAGRAM_LOCKED) || (node != NULL && node->flags & MLG_DIAGRAM_LOCKED));
}

/**
 * mlg_diagram_scene_dup_members:
 * @self: a scene
 * @frame: a frame
 *
 * Returns: (transfer full) (element-type MlgId): the items in it
 */
GArray *
mlg_diagram_scene_dup_members (MlgDiagramScene *self,
                               MlgId            frame)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (MlgId));

  g_return_val_if_fail (MLG_IS_DIAGRAM_SCENE (self), members);

  if (frame == MLG_ID_NONE)
    return members;

  for (guint i = 0; i < self->data->nodes->len; i++)
    if (mlg_diagram_data_node (self->data, i)->frame == frame)
      g_array_append_val (members, mlg_diagram_data_node (self->data, i)->item);
  for (guint i = 0; i < self->data->boxes->len; i++)
    if (mlg_diagram_data_box (self->data, i)->frame == frame)
      g_array_append_val (members, mlg_diagram_data_box (self->data, i)->item);

  return members;
}

/**
 * mlg_diagram_scene_dup_in_rect:
 * @self: a scene
 * @rect: a rectangle, in units
 *
 * Returns: (transfer full) (element-type MlgId): the nodes whose middle is in
 *   @rect and the boxes that are wholly in it
 */
GArray *
mlg_diagram_scene_dup_in_rect (MlgDiagramScene     *self,
                               const MlgCanvasRect *rect)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (MlgId));

  g_return_val_if_fail (MLG_IS_DIAGRAM_SCENE (self) && rect != NULL, found);

  for (guint i = 0; i < self->data->nodes->len; i++)
    {
      const MlgDiagramNode *node = mlg_diagram_data_node (self->data, i);

      if (!(node->flags & MLG_DIAGRAM_HIDDEN) && mlg_canvas_rect_contains (rect, node->x, node->y))
        g_array_append_val (found, node->item);
    }
  for (guint i = 0; i < self->data->boxes->len; i++)
    {
      const MlgDiagramBox *box = mlg_diagram_data_box (self->data, i);

      if (!(box->flags & MLG_DIAGRAM_HIDDEN) && mlg_canvas_rect_contains (rect, box->rect.x0, box->rect.y0) &&
          mlg_canvas_rect_contains (rect, box->rect.x1, box->rect.y1))
        g_array_append_val (found, box->item);
    }

  return found;
}

static gboolean
polygon_contains (const MlgPoint *points,
                  guint           n_points,
                  double          x,
                  double          y)
{
  gboolean inside = FALSE;

  for (guint i = 0, last = n_points - 1; i < n_points; last = i++)
    if ((points[i].y > y) != (points[last].y > y) &&
        x < (points[last].x - points[i].x) * (y - points[i].y) / (points[last].y - points[i].y) + points[i].x)
      inside = !inside;

  return inside;
}

/**
 * mlg_diagram_scene_dup_in_polygon:
 * @self: a scene
 * @points: (array length=n_points): a closed line around what is wanted
 * @n_points: how many
 *
 * Returns: (transfer full) (element-type MlgId): the nodes whose middle is in
 *   it and the boxes of which all corners are
 */
GArray *
mlg_diagram_scene_dup_in_polygon (MlgDiagramScene *self,
                                  const MlgPoint  *points,
                                  guint            n_points)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (MlgId));

  g_return_val_if_fail (MLG_IS_DIAGRAM_SCENE (self), found);

  if (n_points < 3)
    return found;

  for (guint i = 0; i < self->data->nodes->len; i++)
    {
      const MlgDiagramNode *node = mlg_diagram_data_node (self->data, i);

      if (!(node->flags & MLG_DIAGRAM_HIDDEN) && polygon_contains (points, n_points, node->x, node->y))
        g_array_append_val (found, node->item);
    }
  for (guint i = 0; i < self->data->boxes->len; i++)
    {
      const MlgDiagramBox *box = mlg_diagram_data_box (self->data, i);

      if (!(box->flags & MLG_DIAGRAM_HIDDEN) &&
          polygon_contains (points, n_points, box->rect.x0, box->rect.y0) && polygon_contains (points, n_points, box->rect.x1, box->rect.y0) &&
          polygon_contains (points, n_points, box->rect.x0, box->rect.y1) && polygon_contains (points, n_points, box->rect.x1, box->rect.y1))
        g_array_append_val (found, box->item);
    }

  return found;
}

/**
 * mlg_diagram_scene_find_nearest:
 * @self: a scene
 * @item: a node to go from, or %MLG_ID_NONE
 * @dx: the direction to go in: 1 to the right, -1 to the left
 * @dy: 1 down, -1 up
 *
 * What an arrow key goes to: what is ahead within 45 degrees, else anything
 * on that side; near ones first, those aside later.
 *
 * Returns: (transfer none) (nullable): the node, until the next change; from
 *   nowhere, the first from the top left
 */
MlgDiagramNode *
mlg_diagram_scene_find_nearest (MlgDiagramScene *self,
                                MlgId            item,
                                double           dx,
                                double           dy)
{
  MlgDiagramNode *best = NULL;
  double best_score = G_MAXDOUBLE;
  MlgPoint from;

  g_return_val_if_fail (MLG_IS_DIAGRAM_SCENE (self), NULL);

  if (!mlg_diagram_scene_get_point (self, item, &from))
    {
      from = (MlgPoint) { -2 * MLG_POINT_MAX, -2 * MLG_POINT_MAX };
      dx = dy = 1;
    }

  for (guint i = 0; i < self->data->nodes->len; i++)
    {
      MlgDiagramNode *node = mlg_diagram_data_node (self->data, i);
      double ahead = (node->x - from.x) * dx + (node->y - from.y) * dy;
      double aside = fabs ((node->x - from.x) * dy - (node->y - from.y) * dx);
      double score = ahead + 2 * aside + (aside > ahead ? 1e9 : 0);

      if (node->item != item && !(node->flags & MLG_DIAGRAM_HIDDEN) && ahead > 0 && score < best_score)
        {
          best = node;
          best_score = score;
        }
    }

  return best;
}
