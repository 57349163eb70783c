/* mlg-graph-view-edit.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-graph-view-private.h"

#include "mlg-diagram-actions.h"
#include "mlg-diagram-painter.h"

#include <glib/gi18n-lib.h>

/* What is done to what is selected. */

#define NUDGE_MSEC 450

static MlgDiagramItem **
get_items (GPtrArray *items)
{
  return (MlgDiagramItem **) items->pdata;
}

static void
remove_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  MlgGraphView *self = user_data;
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  MlgRelation *relation = _mlg_graph_view_get_relation (self);
  g_autoptr(GPtrArray) items = _mlg_graph_view_dup_selected (self);
  g_autoptr(GError) error = NULL;
  g_autofree char *message = NULL;

  if (relation != NULL)
    {
      mlg_session_delete (self->session, MLG_RECORD (relation));
      return;
    }
  if (items->len == 0)
    return;

  if (items->len == 1)
    {
      g_autofree char *name = mlg_territory_dup_label (territory, g_ptr_array_index (items, 0));

      /* Translators: %s is an actor, a frame or a note: only the drawing has changed */
      message = g_strdup_printf (_("Removed from this diagram: %s"), name);
    }
  else
    message = g_strdup_printf (ngettext ("%u thing removed from this diagram", "%u things removed from this diagram", items->len),
                               items->len);

  mlg_territory_diagram_remove_items (territory, _mlg_graph_view_get_diagram (self), get_items (items), items->len, &error);
  if (_mlg_graph_view_settle (self, error))
    mlg_session_tell (self->session, message, TRUE);
}

static void
delete_actor_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  MlgGraphView *self = user_data;
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  g_autoptr(GArray) actors = _mlg_graph_view_dup_selected_actors (self);

  if (actors->len > 1)
    mlg_session_delete_selected (self->session);
  else if (actors->len == 1)
    mlg_session_delete (self->session, MLG_RECORD (mlg_territory_get_actor (territory, g_array_index (actors, MlgId, 0))));
}

/* The room that some items take, a frame's title and padding included. */
static gboolean
get_group_rect (MlgGraphView *self,
                MlgPoint     *centre,
                MlgPoint     *size)
{
  MlgCanvasRect rect = MLG_CANVAS_RECT_EMPTY;
  guint n = 0;
  const MlgId *items = mlg_diagram_scene_get_selected (mlg_canvas_get_scene (self->canvas), &n);

  mlg_diagram_scene_get_items_bounds (mlg_canvas_get_scene (self->canvas), items, n, &rect);
  if (mlg_canvas_rect_is_empty (&rect))
    return FALSE;

  mlg_canvas_rect_grow (&rect, MLG_FRAME_PADDING);
  *centre = (MlgPoint) { (rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2 };
  *size = (MlgPoint) { rect.x1 - rect.x0, rect.y1 - rect.y0 };

  return TRUE;
}

static void
group_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  MlgGraphView *self = user_data;
  g_autoptr(GPtrArray) items = _mlg_graph_view_dup_selected (self);
  g_autoptr(GError) error = NULL;
  MlgDiagramItem *frame;
  MlgPoint centre, size;

  if (items->len == 0 || !get_group_rect (self, &centre, &size))
    return;

  /* Translators: the name of a new frame, until another one is typed */
  frame = mlg_territory_diagram_group (_mlg_graph_view_get_territory (self), _mlg_graph_view_get_diagram (self),
                                       get_items (items), items->len, _("Group"), NULL, &centre, &size, &error);
  if (!_mlg_graph_view_settle (self, error))
    return;

  _mlg_graph_view_select_item (self, mlg_diagram_item_get_id (frame));
  _mlg_graph_view_edit_item (self, mlg_diagram_item_get_id (frame));
}

static void
ungroup_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  MlgGraphView *self = user_data;
  MlgDiagramItem *frame = _mlg_graph_view_get_only_item (self);
  g_autoptr(GError) error = NULL;

  if (frame == NULL || mlg_diagram_item_get_sort (frame) != MLG_ITEM_FRAME)
    return;

  mlg_territory_diagram_ungroup (_mlg_graph_view_get_territory (self), frame, &error);
  _mlg_graph_view_settle (self, error);
}

static void
set_field (MlgGraphView *self,
           GPtrArray    *items,
           guint         field,
           GVariant     *value)
{
  g_autoptr(GError) error = NULL;

  if (items->len > 0)
    mlg_territory_diagram_set_items (_mlg_graph_view_get_territory (self), get_items (items), items->len, field, value, &error);
  else
    g_variant_unref (g_variant_ref_sink (value));
  _mlg_graph_view_settle (self, error);
}

static gboolean
all_locked (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (!mlg_diagram_item_get_locked (g_ptr_array_index (items, i)))
      return FALSE;

  return TRUE;
}

static void
lock_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  MlgGraphView *self = user_data;
  g_autoptr(GPtrArray) items = _mlg_graph_view_dup_selected (self);

  set_field (self, items, MLG_DIAGRAM_ITEM_LOCKED, g_variant_new_boolean (!all_locked (items)));
}

static void
collapse_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  MlgGraphView *self = user_data;
  g_autoptr(GPtrArray) items = _mlg_graph_view_dup_selected (self);
  g_autoptr(GPtrArray) frames = g_ptr_array_new ();
  gboolean collapse = FALSE;

  for (guint i = 0; i < items->len; i++)
    if (mlg_diagram_item_get_sort (g_ptr_array_index (items, i)) == MLG_ITEM_FRAME)
      {
        g_ptr_array_add (frames, g_ptr_array_index (items, i));
        collapse |= !mlg_diagram_item_get_collapsed (g_ptr_array_index (items, i));
      }

  set_field (self, frames, MLG_DIAGRAM_ITEM_COLLAPSED, g_variant_new_boolean (collapse));
}

static void
colour_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  MlgGraphView *self = user_data;
  const char *colour = g_variant_get_string (parameter, NULL);
  g_autoptr(GPtrArray) items = _mlg_graph_view_dup_selected (self);
  g_autoptr(GPtrArray) boxes = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    if (mlg_diagram_item_get_sort (g_ptr_array_index (items, i)) != MLG_ITEM_ACTOR &&
        mlg_diagram_item_get_sort (g_ptr_array_index (items, i)) != MLG_ITEM_IMAGE)
      g_ptr_array_add (boxes, g_ptr_array_index (items, i));

  set_field (self, boxes, MLG_DIAGRAM_ITEM_COLOUR, g_variant_new_string (colour));
}

static void
reverse_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  MlgGraphView *self = user_data;
  MlgRelation *relation = _mlg_graph_view_get_relation (self);
  g_autoptr(GError) error = NULL;

  if (relation == NULL)
    return;

  mlg_territory_reverse (_mlg_graph_view_get_territory (self), relation, &error);
  _mlg_graph_view_settle (self, error);
}

static void
select_all_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  _mlg_graph_view_select_all (user_data);
}

/**
 * Returns: (transfer full) (element-type MlgId): what moves with what is
 *   selected: what is in a frame too, and nothing that is locked
 */
GArray *
_mlg_graph_view_dup_moving (MlgGraphView *self)
{
  MlgDiagramScene *scene = mlg_canvas_get_scene (self->canvas);
  GArray *moving = g_array_new (FALSE, FALSE, sizeof (MlgId));
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint n = 0;
  const MlgId *selected = mlg_diagram_scene_get_selected (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GArray) members = mlg_diagram_scene_dup_members (scene, selected[i]);

      g_array_prepend_val (members, selected[i]);
      for (guint k = 0; k < members->len; k++)
        {
          MlgId id = g_array_index (members, MlgId, k);

          if (!mlg_diagram_scene_is_locked (scene, id) && g_hash_table_add (seen, g_memdup2 (&id, sizeof id)))
            g_array_append_val (moving, id);
        }
    }

  return moving;
}

/* Key by key it moves on the screen; once the keys rest, all of it is one
 * change. */
static gboolean
commit_nudge (gpointer user_data)
{
  MlgGraphView *self = user_data;
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  MlgDiagramScene *scene = mlg_canvas_get_scene (self->canvas);
  g_autoptr(GPtrArray) items = g_ptr_array_new ();
  g_autoptr(GArray) points = g_array_new (FALSE, FALSE, sizeof (MlgPoint));
  g_autoptr(GArray) nudged = g_steal_pointer (&self->nudged);
  g_autoptr(GError) error = NULL;

  self->nudge_id = 0;
  for (guint i = 0; i < nudged->len; i++)
    {
      MlgId id = g_array_index (nudged, MlgId, i);
      MlgDiagramItem *item = territory != NULL ? mlg_territory_get_diagram_item (territory, id) : NULL;
      MlgPoint point;

      if (item == NULL || !mlg_diagram_scene_get_point (scene, id, &point))
        continue;
      g_ptr_array_add (items, item);
      g_array_append_val (points, point);
    }

  mlg_diagram_scene_set_lifted (scene, NULL, 0);
  mlg_diagram_scene_settle (scene);
  if (items->len > 0)
    mlg_territory_diagram_move_items (territory, _mlg_graph_view_get_diagram (self), get_items (items), items->len,
                                      (const MlgPoint *) (gpointer) points->data, NULL, &error);
  if (!_mlg_graph_view_settle (self, error))
    mlg_diagram_scene_reset (scene);

  return G_SOURCE_REMOVE;
}

/**
 * What was moved by the keyboard is moved now: before another edit.
 */
void
_mlg_graph_view_flush (MlgGraphView *self)
{
  if (self->nudge_id == 0)
    return;

  g_clear_handle_id (&self->nudge_id, g_source_remove);
  commit_nudge (self);
}

static void
nudge (MlgGraphView *self,
       double        dx,
       double        dy)
{
  MlgDiagramScene *scene = mlg_canvas_get_scene (self->canvas);
  g_autoptr(GArray) points = g_array_new (FALSE, FALSE, sizeof (MlgPoint));
  const MlgId *ids;

  if (self->nudged == NULL)
    self->nudged = _mlg_graph_view_dup_moving (self);
  ids = (const MlgId *) (gpointer) self->nudged->data;

  for (guint i = 0; i < self->nudged->len; i++)
    {
      MlgPoint point = { 0, 0 };

      mlg_diagram_scene_get_point (scene, ids[i], &point);
      point.x += dx;
      point.y += dy;
      g_array_append_val (points, point);
    }

  if (self->nudge_id == 0)
    mlg_diagram_scene_set_lifted (scene, ids, self->nudged->len);
  mlg_diagram_scene_set_points (scene, ids, (const MlgPoint *) (gpointer) points->data, self->nudged->len);
  g_clear_handle_id (&self->nudge_id, g_source_remove);
  self->nudge_id = g_timeout_add (NUDGE_MSEC, commit_nudge, self);
}

static void
nudge_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  MlgGraphView *self = user_data;
  gboolean snap = mlg_diagram_get_snap (_mlg_graph_view_get_diagram (self));
  double dx, dy;

  g_variant_get (parameter, "(dd)", &dx, &dy);
  nudge (self, snap ? dx * MLG_DIAGRAM_GRID : dx, snap ? dy * MLG_DIAGRAM_GRID : dy);
}

void
_mlg_graph_view_add_edit_actions (MlgGraphView *self)
{
  static const GActionEntry entries[] = {
    { .name = "remove", .activate = remove_action },
    { .name = "delete-actor", .activate = delete_actor_action },
    { .name = "group", .activate = group_action },
    { .name = "ungroup", .activate = ungroup_action },
    { .name = "lock", .activate = lock_action },
    { .name = "collapse", .activate = collapse_action },
    { .name = "colour", .activate = colour_action, .parameter_type = "s" },
    { .name = "reverse", .activate = reverse_action },
    { .name = "select-all", .activate = select_all_action },
    { .name = "nudge", .activate = nudge_action, .parameter_type = "(dd)" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}
