/* mlg-diagram-tool-move.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-painter.h"
#include "mlg-diagram-tool-private.h"
#include "mlg-id-map.h"

#include <math.h>

/* Things align if they are nearer than that, in logical pixels. */
#define SNAP_REACH 6.0

/* Only what is so near to what is moved draws it, in logical pixels; and of
 * many the nearest. */
#define STILL_REACH 700.0
#define MAX_STILL   24

/* A node is let go on a line if its middle is so near, in logical pixels. */
#define INSERT_REACH 9.0

static void
add_item (MlgDiagramTool *self,
          MlgIdMap       *moving,
          MlgId           item)
{
  MlgPoint point;

  if (mlg_id_map_lookup (moving, item) != NULL || mlg_diagram_scene_is_locked (self->scene, item) ||
      !mlg_diagram_scene_get_point (self->scene, item, &point))
    return;

  mlg_id_map_insert (moving, item, self);
  g_array_append_val (self->state.items, item);
  g_array_append_val (self->state.origins, point);
}

/* What is in a frame moves with it. */
static void
add_with_members (MlgDiagramTool *self,
                  MlgIdMap       *moving,
                  MlgId           item)
{
  g_autoptr(GArray) members = NULL;

  add_item (self, moving, item);
  if (mlg_id_map_lookup (moving, item) == NULL || mlg_diagram_scene_find_box (self->scene, item) == NULL)
    return;

  members = mlg_diagram_scene_dup_members (self->scene, item);
  for (guint i = 0; i < members->len; i++)
    add_item (self, moving, g_array_index (members, MlgId, i));
}

static void
collect_still (MlgDiagramTool *self,
               MlgIdMap       *moving)
{
  MlgDiagramData *data = mlg_diagram_scene_get_data (self->scene);

  g_array_set_size (self->still, 0);
  for (guint i = 0; i < data->nodes->len; i++)
    {
      const MlgDiagramNode *node = mlg_diagram_data_node (data, i);
      MlgCanvasRect rect = { node->x - node->radius, node->y - node->radius, node->x + node->radius, node->y + node->radius };

      if (!(node->flags & MLG_DIAGRAM_HIDDEN) && mlg_id_map_lookup (moving, node->item) == NULL)
        g_array_append_val (self->still, rect);
    }
  for (guint i = 0; i < data->boxes->len; i++)
    {
      const MlgDiagramBox *box = mlg_diagram_data_box (data, i);

      if (!(box->flags & MLG_DIAGRAM_HIDDEN) && mlg_id_map_lookup (moving, box->item) == NULL)
        g_array_append_val (self->still, box->rect);
    }
}

static gboolean
is_unlinked (MlgDiagramTool *self)
{
  MlgDiagramData *data = mlg_diagram_scene_get_data (self->scene);
  const MlgDiagramNode *node;

  if (self->state.items->len != 1)
    return FALSE;

  node = mlg_diagram_scene_find_node (self->scene, g_array_index (self->state.items, MlgId, 0));
  if (node == NULL || node->actor == MLG_ID_NONE)
    return FALSE;

  for (guint i = 0; i < data->links->len; i++)
    if (mlg_diagram_data_node (data, mlg_diagram_data_link (data, i)->from)->item == node->item ||
        mlg_diagram_data_node (data, mlg_diagram_data_link (data, i)->to)->item == node->item)
      return FALSE;

  return TRUE;
}

/* Returns FALSE if nothing of it may move. */
gboolean
mlg_diagram_tool_begin_move (MlgDiagramTool *self)
{
  MlgDiagramToolState *state = &self->state;
  g_autoptr(MlgIdMap) moving = mlg_id_map_new ();
  MlgId item = state->press.item;
  gboolean selected = mlg_diagram_scene_is_selected (self->scene, item);

  g_array_set_size (state->items, 0);
  g_array_set_size (state->origins, 0);
  if (mlg_diagram_scene_is_locked (self->scene, item))
    return FALSE;

  /* The one that is held is the first: it is what snaps to the grid. */
  add_with_members (self, moving, item);
  if (selected)
    {
      guint n_selected;
      const MlgId *all = mlg_diagram_scene_get_selected (self->scene, &n_selected);

      for (guint i = 0; i < n_selected; i++)
        add_with_members (self, moving, all[i]);
    }
  if (state->items->len == 0)
    return FALSE;

  state->gesture = MLG_DIAGRAM_GESTURE_MOVE;
  mlg_diagram_scene_get_items_bounds (self->scene, (const MlgId *) (gpointer) state->items->data, state->items->len, &self->before);
  if (state->items->len == 1)
    mlg_diagram_scene_get_rect (self->scene, item, &self->before);
  collect_still (self, moving);
  self->unlinked = is_unlinked (self);
  mlg_diagram_scene_set_lifted (self->scene, (const MlgId *) (gpointer) state->items->data, state->items->len);
  if (!selected)
    mlg_diagram_tool_emit (self, MLG_DIAGRAM_TOOL_GRAB, item);

  return TRUE;
}

typedef struct
{
  MlgCanvasRect rect;
  double distance;
} Near;

static int
compare_near (gconstpointer a,
              gconstpointer b)
{
  double first = ((const Near *) a)->distance, second = ((const Near *) b)->distance;

  return first < second ? -1 : first > second;
}

static void
snap_to_others (MlgDiagramTool      *self,
                const MlgCanvasRect *rect)
{
  g_autoptr(GArray) near = g_array_new (FALSE, FALSE, sizeof (Near));
  MlgCanvasRect rects[MAX_STILL];
  double reach = STILL_REACH / self->zoom;
  guint n;

  for (guint i = 0; i < self->still->len; i++)
    {
      const MlgCanvasRect *other = &g_array_index (self->still, MlgCanvasRect, i);
      Near entry = { *other, MAX (MAX (other->x0 - rect->x1, rect->x0 - other->x1), 0) +
                             MAX (MAX (other->y0 - rect->y1, rect->y0 - other->y1), 0) };

      if (entry.distance <= reach)
        g_array_append_val (near, entry);
    }
  g_array_sort (near, compare_near);

  n = MIN (near->len, MAX_STILL);
  for (guint i = 0; i < n; i++)
    rects[i] = g_array_index (near, Near, i).rect;
  mlg_snap_to_rects (&self->state.snap, rect, rects, n, SNAP_REACH / self->zoom);
}

static void
snap (MlgDiagramTool *self,
      double          dx,
      double          dy)
{
  MlgDiagram *diagram = mlg_diagram_scene_get_diagram (self->scene);
  MlgCanvasRect rect = self->before;
  MlgCanvasRect held;

  rect = (MlgCanvasRect) { rect.x0 + dx, rect.y0 + dy, rect.x1 + dx, rect.y1 + dy };
  if (diagram == NULL || !mlg_diagram_get_snap (diagram))
    {
      snap_to_others (self, &rect);
      return;
    }

  /* A disc stands on the grid with its middle, a box with its corner. */
  if (mlg_diagram_scene_find_node (self->scene, self->state.press.item) == NULL &&
      mlg_diagram_scene_get_rect (self->scene, self->state.press.item, &held))
    {
      const MlgPoint *origin = &g_array_index (self->state.origins, MlgPoint, 0);

      mlg_snap_to_grid (&self->state.snap, origin->x - (held.x1 - held.x0) / 2 + dx, origin->y - (held.y1 - held.y0) / 2 + dy,
                        MLG_DIAGRAM_GRID);
    }
  else
    mlg_snap_to_grid (&self->state.snap, g_array_index (self->state.origins, MlgPoint, 0).x + dx,
                      g_array_index (self->state.origins, MlgPoint, 0).y + dy, MLG_DIAGRAM_GRID);
}

static gboolean
is_moving (MlgDiagramTool *self,
           MlgId           item)
{
  for (guint i = 0; i < self->state.items->len; i++)
    if (g_array_index (self->state.items, MlgId, i) == item)
      return TRUE;

  return FALSE;
}

/* The uppermost frame at a point that is not moved itself. */
static MlgId
find_frame (MlgDiagramTool *self,
            double          x,
            double          y)
{
  MlgDiagramData *data = mlg_diagram_scene_get_data (self->scene);

  for (guint i = data->boxes->len; i-- > 0;)
    {
      const MlgDiagramBox *box = mlg_diagram_data_box (data, i);

      if (box->sort == MLG_ITEM_FRAME && !(box->flags & (MLG_DIAGRAM_HIDDEN | MLG_DIAGRAM_LIFTED)) &&
          mlg_canvas_rect_contains (&box->rect, x, y))
        return box->item;
    }

  return MLG_ID_NONE;
}

static void
place_items (MlgDiagramTool *self,
             double          dx,
             double          dy)
{
  MlgDiagramToolState *state = &self->state;
  g_autofree MlgPoint *points = g_new (MlgPoint, state->items->len);

  for (guint i = 0; i < state->items->len; i++)
    {
      const MlgPoint *origin = &g_array_index (state->origins, MlgPoint, i);

      points[i] = (MlgPoint) { CLAMP (origin->x + dx, -MLG_POINT_MAX, MLG_POINT_MAX),
                               CLAMP (origin->y + dy, -MLG_POINT_MAX, MLG_POINT_MAX) };
    }
  mlg_diagram_scene_set_points (self->scene, (const MlgId *) (gpointer) state->items->data, points, state->items->len);
}

static void
find_drop (MlgDiagramTool *self)
{
  MlgDiagramToolState *state = &self->state;
  MlgDiagramData *data = mlg_diagram_scene_get_data (self->scene);
  const MlgDiagramBox *held = mlg_diagram_scene_find_box (self->scene, state->press.item);
  const MlgPoint *origin = &g_array_index (state->origins, MlgPoint, 0);

  state->frame = held != NULL && held->sort == MLG_ITEM_FRAME ? MLG_ID_NONE : find_frame (self, state->x, state->y);
  state->link = MLG_DIAGRAM_NONE;
  if (self->unlinked && !state->duplicate)
    {
      state->link = mlg_diagram_scene_find_link_at (self->scene, origin->x + state->dx, origin->y + state->dy,
                                                    INSERT_REACH / self->zoom, state->press.item);
      if (state->link != MLG_DIAGRAM_NONE && mlg_diagram_data_link (data, state->link)->relation == MLG_ID_NONE)
        state->link = MLG_DIAGRAM_NONE;
    }

  state->sector = state->ring = -1;
  if (data->zones != NULL)
    mlg_diagram_zones_find (data->zones, state->x, state->y, &state->sector, &state->ring);
}

void
mlg_diagram_tool_update_move (MlgDiagramTool      *self,
                              MlgDiagramModifiers  modifiers)
{
  MlgDiagramToolState *state = &self->state;
  double dx = state->x - state->press.x, dy = state->y - state->press.y;
  gboolean level = modifiers & MLG_DIAGRAM_SHIFT && fabs (dx) >= fabs (dy);
  gboolean upright = modifiers & MLG_DIAGRAM_SHIFT && !level;

  state->duplicate = (modifiers & MLG_DIAGRAM_ALT) != 0;
  state->snap = (MlgSnap) { 0 };
  if (!(modifiers & MLG_DIAGRAM_CONTROL))
    snap (self, upright ? 0 : dx, level ? 0 : dy);

  state->dx = upright ? 0 : dx + state->snap.dx;
  state->dy = level ? 0 : dy + state->snap.dy;
  place_items (self, state->duplicate ? 0 : state->dx, state->duplicate ? 0 : state->dy);
  find_drop (self);
}

void
mlg_diagram_tool_undo_move (MlgDiagramTool *self)
{
  place_items (self, 0, 0);
  mlg_diagram_scene_set_lifted (self->scene, NULL, 0);
}

/* The frame that an item is in from now on: its own, if that moves with it. */
static MlgId
get_new_frame (MlgDiagramTool *self,
               MlgId           item,
               const MlgPoint *point)
{
  const MlgDiagramNode *node = mlg_diagram_scene_find_node (self->scene, item);
  const MlgDiagramBox *box = mlg_diagram_scene_find_box (self->scene, item);
  MlgId frame = box != NULL ? box->frame : node != NULL ? node->frame : MLG_ID_NONE;

  if (box != NULL && box->sort == MLG_ITEM_FRAME)
    return MLG_ID_NONE;
  if (frame != MLG_ID_NONE && is_moving (self, frame))
    return frame;

  return find_frame (self, point->x, point->y);
}

void
mlg_diagram_tool_finish_move (MlgDiagramTool *self)
{
  MlgDiagramToolState state = self->state;
  MlgDiagramData *data = mlg_diagram_scene_get_data (self->scene);
  g_autoptr(GArray) items = g_array_copy (state.items);
  g_autoptr(GArray) points = g_array_new (FALSE, FALSE, sizeof (MlgPoint));
  g_autoptr(GArray) frames = g_array_new (FALSE, FALSE, sizeof (MlgId));
  MlgId relation = state.link != MLG_DIAGRAM_NONE ? mlg_diagram_data_link (data, state.link)->relation : MLG_ID_NONE;
  int from_sector = -1, from_ring = -1;

  for (guint i = 0; i < items->len; i++)
    {
      const MlgPoint *origin = &g_array_index (state.origins, MlgPoint, i);
      MlgPoint point = { CLAMP (origin->x + state.dx, -MLG_POINT_MAX, MLG_POINT_MAX),
                         CLAMP (origin->y + state.dy, -MLG_POINT_MAX, MLG_POINT_MAX) };
      MlgId frame = get_new_frame (self, g_array_index (items, MlgId, i), &point);

      g_array_append_val (points, point);
      g_array_append_val (frames, frame);
    }
  if (data->zones != NULL)
    mlg_diagram_zones_find (data->zones, state.press.x, state.press.y, &from_sector, &from_ring);

  mlg_diagram_scene_set_lifted (self->scene, NULL, 0);
  mlg_diagram_scene_settle (self->scene);
  mlg_diagram_tool_rest (self);

  if (relation != MLG_ID_NONE)
    mlg_diagram_tool_emit (self, MLG_DIAGRAM_TOOL_INSERT_INTO_LINK, g_array_index (items, MlgId, 0),
                           &g_array_index (points, MlgPoint, 0), relation);
  else if (!state.duplicate && (from_sector != state.sector || from_ring != state.ring))
    mlg_diagram_tool_emit (self, MLG_DIAGRAM_TOOL_DROP_INTO_ZONE, items, points, from_sector, from_ring, state.sector, state.ring);
  else
    mlg_diagram_tool_emit (self, MLG_DIAGRAM_TOOL_MOVE_ITEMS, items, points, frames, state.duplicate);
}
