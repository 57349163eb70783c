/* mlg-diagram-scene-move.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-scene-private.h"

/* Ways that are found anew for each movement; if more links move they are
 * drawn straight until they rest. */
#define MAX_LIVE_WAYS 5000

static void
mark_stale (MlgDiagramScene *self,
            guint32          number)
{
  MlgDiagramLink *link = mlg_diagram_data_link (self->data, number);
  const MlgDiagramNode *from = mlg_diagram_data_node (self->data, link->from);
  const MlgDiagramNode *to = mlg_diagram_data_node (self->data, link->to);
  MlgDiagramBounds *bounds = &g_array_index (self->data->link_bounds, MlgDiagramBounds, number);

  link->flags |= MLG_DIAGRAM_STALE;
  link->way = (MlgDiagramWay) { .n_points = 2, .points = { { from->x, from->y }, { to->x, to->y } } };
  *bounds = (MlgDiagramBounds) { (float) MIN (from->x, to->x), (float) MIN (from->y, to->y),
                                 (float) MAX (from->x, to->x), (float) MAX (from->y, to->y) };
}

static guint
get_n_links (MlgDiagramScene *self,
             guint32          node)
{
  return self->first_link[node + 1] - self->first_link[node];
}

static void
move_links (MlgDiagramScene *self,
            GArray          *nodes)
{
  guint n_links = 0;

  for (guint i = 0; i < nodes->len; i++)
    n_links += get_n_links (self, g_array_index (nodes, guint32, i));

  for (guint i = 0; i < nodes->len; i++)
    {
      guint32 node = g_array_index (nodes, guint32, i);

      for (guint32 j = self->first_link[node]; j < self->first_link[node + 1]; j++)
        if (n_links > MAX_LIVE_WAYS)
          mark_stale (self, self->node_links[j]);
        else
          mlg_diagram_data_route (self->data, self->node_links[j]);
    }
}

/* Returns whether it is part of the settled picture. */
static gboolean
move_box (MlgDiagramBox *box,
          double         x,
          double         y)
{
  double dx = x - (box->rect.x0 + box->rect.x1) / 2, dy = y - (box->rect.y0 + box->rect.y1) / 2;

  box->rect = (MlgCanvasRect) { box->rect.x0 + dx, box->rect.y0 + dy, box->rect.x1 + dx, box->rect.y1 + dy };

  return (box->flags & (MLG_DIAGRAM_HIDDEN | MLG_DIAGRAM_LIFTED)) == 0;
}

/**
 * mlg_diagram_scene_set_points:
 * @self: a scene
 * @items: (array length=n_items): items; those that are not there are skipped
 * @points: (array length=n_items): where the middle of each goes, in units
 * @n_items: how many
 *
 * Moves items on the screen, as in a drag or an animation; the territory does
 * not hear of it. What is in a frame does not follow it by itself: see
 * mlg_diagram_scene_dup_members(). Emits `state-changed` if all of them are
 * lifted, else `changed`.
 */
void
mlg_diagram_scene_set_points (MlgDiagramScene *self,
                              const MlgId     *items,
                              const MlgPoint  *points,
                              guint            n_items)
{
  g_autoptr(GArray) moved = g_array_new (FALSE, FALSE, sizeof (guint32));
  gboolean settled = FALSE;

  g_return_if_fail (MLG_IS_DIAGRAM_SCENE (self));

  mlg_diagram_scene_unshare (self);
  for (guint i = 0; i < n_items; i++)
    {
      guint32 number = mlg_diagram_scene_get_number (self->nodes, items[i]);
      guint32 box = mlg_diagram_scene_get_number (self->boxes, items[i]);

      if (box != MLG_DIAGRAM_NONE)
        settled |= move_box (mlg_diagram_data_box (self->data, box), points[i].x, points[i].y);
      if (number != MLG_DIAGRAM_NONE)
        {
          MlgDiagramNode *node = mlg_diagram_data_node (self->data, number);

          node->x = points[i].x;
          node->y = points[i].y;
          settled |= (node->flags & (MLG_DIAGRAM_LIFTED | MLG_DIAGRAM_HIDDEN)) == 0;
          g_array_append_val (moved, number);
        }
    }
  move_links (self, moved);

  if (n_items > 0)
    mlg_diagram_scene_emit (self, settled ? MLG_DIAGRAM_SCENE_CHANGED : MLG_DIAGRAM_SCENE_STATE_CHANGED);
}

/**
 * mlg_diagram_scene_set_rect:
 * @self: a scene
 * @item: a frame, a note, a text or a picture
 * @rect: where it goes, in units
 *
 * Resizes a box on the screen; the territory does not hear of it.
 */
void
mlg_diagram_scene_set_rect (MlgDiagramScene     *self,
                            MlgId                item,
                            const MlgCanvasRect *rect)
{
  guint32 number;
  MlgDiagramBox *box;

  g_return_if_fail (MLG_IS_DIAGRAM_SCENE (self) && rect != NULL);

  number = mlg_diagram_scene_get_number (self->boxes, item);
  if (number == MLG_DIAGRAM_NONE)
    return;

  mlg_diagram_scene_unshare (self);
  box = mlg_diagram_data_box (self->data, number);
  box->rect = *rect;
  mlg_diagram_scene_emit (self, box->flags & MLG_DIAGRAM_LIFTED ? MLG_DIAGRAM_SCENE_STATE_CHANGED : MLG_DIAGRAM_SCENE_CHANGED);
}

/**
 * mlg_diagram_scene_set_lifted:
 * @self: a scene
 * @items: (nullable) (array length=n_items): what is on the move from now on
 * @n_items: how many; 0 when all rests again
 *
 * What is lifted, and the links of it, is left out of the settled picture and
 * drawn on top of it, so that moving it costs nothing else.
 */
void
mlg_diagram_scene_set_lifted (MlgDiagramScene *self,
                              const MlgId     *items,
                              guint            n_items)
{
  g_return_if_fail (MLG_IS_DIAGRAM_SCENE (self));

  if (n_items == 0 && self->data->n_lifted == 0)
    return;

  mlg_diagram_scene_unshare (self);
  self->data->n_lifted = 0;
  for (guint i = 0; i < self->data->nodes->len; i++)
    mlg_diagram_data_node (self->data, i)->flags &= ~(guint32) MLG_DIAGRAM_LIFTED;
  for (guint i = 0; i < self->data->boxes->len; i++)
    mlg_diagram_data_box (self->data, i)->flags &= ~(guint32) MLG_DIAGRAM_LIFTED;

  for (guint i = 0; i < n_items; i++)
    {
      guint32 node = mlg_diagram_scene_get_number (self->nodes, items[i]);
      guint32 box = mlg_diagram_scene_get_number (self->boxes, items[i]);

      if (node != MLG_DIAGRAM_NONE)
        mlg_diagram_data_node (self->data, node)->flags |= MLG_DIAGRAM_LIFTED;
      if (box != MLG_DIAGRAM_NONE)
        mlg_diagram_data_box (self->data, box)->flags |= MLG_DIAGRAM_LIFTED;
      if (node != MLG_DIAGRAM_NONE || box != MLG_DIAGRAM_NONE)
        self->data->n_lifted++;
    }

  for (guint i = 0; i < self->data->links->len; i++)
    {
      MlgDiagramLink *link = mlg_diagram_data_link (self->data, i);

      link->flags &= (guint8) ~MLG_DIAGRAM_LIFTED;
      if ((mlg_diagram_data_node (self->data, link->from)->flags |
           mlg_diagram_data_node (self->data, link->to)->flags) & MLG_DIAGRAM_LIFTED)
        link->flags |= MLG_DIAGRAM_LIFTED;
    }
  mlg_diagram_scene_emit (self, MLG_DIAGRAM_SCENE_CHANGED);
}

/**
 * mlg_diagram_scene_settle:
 * @self: a scene
 *
 * Finds the ways of links that were drawn straight while they moved, and
 * sorts orthogonal lines where they leave their nodes.
 */
void
mlg_diagram_scene_settle (MlgDiagramScene *self)
{
  gboolean changed = FALSE;

  g_return_if_fail (MLG_IS_DIAGRAM_SCENE (self));

  if (self->data->routing == MLG_ROUTING_ORTHOGONAL && self->data->links->len > 0)
    {
      /* Lines may leave at other sides now: all of them make room. */
      mlg_diagram_scene_unshare (self);
      mlg_diagram_data_spread (self->data);
      mlg_diagram_scene_emit (self, MLG_DIAGRAM_SCENE_CHANGED);
      return;
    }

  for (guint i = 0; i < self->data->links->len; i++)
    if (mlg_diagram_data_link (self->data, i)->flags & MLG_DIAGRAM_STALE)
      {
        mlg_diagram_scene_unshare (self);
        mlg_diagram_data_route (self->data, i);
        changed = TRUE;
      }

  if (changed)
    mlg_diagram_scene_emit (self, MLG_DIAGRAM_SCENE_CHANGED);
}

static void
add_item_bounds (MlgDiagramScene *self,
                 guint32          node,
                 guint32          box,
                 MlgCanvasRect   *bounds)
{
  MlgCanvasRect rect;

  if (node != MLG_DIAGRAM_NONE && !(mlg_diagram_data_node (self->data, node)->flags & MLG_DIAGRAM_HIDDEN))
    {
      mlg_diagram_data_get_node_rect (self->data, mlg_diagram_data_node (self->data, node), &rect);
      mlg_canvas_rect_add (bounds, &rect);
    }
  if (box != MLG_DIAGRAM_NONE && !(mlg_diagram_data_box (self->data, box)->flags & MLG_DIAGRAM_HIDDEN))
    {
      rect = mlg_diagram_data_box (self->data, box)->rect;
      mlg_canvas_rect_add (bounds, &rect);
    }
}

/**
 * mlg_diagram_scene_get_bounds:
 * @self: a scene
 * @bounds: (out): holds all there is, rings too; empty if there is nothing
 */
void
mlg_diagram_scene_get_bounds (MlgDiagramScene *self,
                              MlgCanvasRect   *bounds)
{
  const MlgDiagramZones *zones;

  g_return_if_fail (MLG_IS_DIAGRAM_SCENE (self) && bounds != NULL);

  *bounds = MLG_CANVAS_RECT_EMPTY;
  for (guint i = 0; i < self->data->nodes->len; i++)
    add_item_bounds (self, i, MLG_DIAGRAM_NONE, bounds);
  for (guint i = 0; i < self->data->boxes->len; i++)
    add_item_bounds (self, MLG_DIAGRAM_NONE, i, bounds);

  zones = self->data->zones;
  if (zones != NULL)
    {
      double reach = mlg_diagram_zones_get_radius (zones);

      mlg_canvas_rect_add (bounds, &(MlgCanvasRect) { zones->x - reach, zones->y - reach, zones->x + reach, zones->y + reach });
    }
}

/**
 * mlg_diagram_scene_get_items_bounds:
 * @self: a scene
 * @items: (array length=n_items): items
 * @n_items: how many
 * @bounds: (out): holds all of them; empty if none is shown
 */
void
mlg_diagram_scene_get_items_bounds (MlgDiagramScene *self,
                                    const MlgId     *items,
                                    guint            n_items,
                                    MlgCanvasRect   *bounds)
{
  g_return_if_fail (MLG_IS_DIAGRAM_SCENE (self) && bounds != NULL);

  *bounds = MLG_CANVAS_RECT_EMPTY;
  for (guint i = 0; i < n_items; i++)
    add_item_bounds (self, mlg_diagram_scene_get_number (self->nodes, items[i]),
                     mlg_diagram_scene_get_number (self->boxes, items[i]), bounds);
}
