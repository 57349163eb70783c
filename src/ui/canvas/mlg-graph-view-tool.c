/* mlg-graph-view-tool.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-graph-view-private.h"

#include "mlg-diagram-actions.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What comes of the gestures of the pointer. */

static MlgDiagramScene *
get_scene (MlgGraphView *self)
{
  return mlg_canvas_get_scene (self->canvas);
}

/* What could not be kept is put back where it was. */
static void
settle_move (MlgGraphView *self,
             GError       *error)
{
  mlg_diagram_scene_set_lifted (get_scene (self), NULL, 0);
  if (!_mlg_graph_view_settle (self, error))
    mlg_diagram_scene_reset (get_scene (self));
  else
    mlg_diagram_scene_settle (get_scene (self));
  _mlg_graph_view_update_actions (self);
}

static void
select_hit (MlgGraphView        *self,
            const MlgDiagramHit *hit,
            gboolean             add)
{
  MlgDiagramLink *link = hit->link != MLG_DIAGRAM_NONE ? mlg_diagram_data_link (mlg_diagram_scene_get_data (get_scene (self)), hit->link) : NULL;

  if (hit->item != MLG_ID_NONE && add)
    _mlg_graph_view_add_selected (self, &hit->item, 1);
  else if (hit->item != MLG_ID_NONE)
    _mlg_graph_view_select_item (self, hit->item);
  else if (hit->relation != MLG_ID_NONE)
    _mlg_graph_view_select (self, NULL, 0, hit->relation);
  else if (link != NULL)
    {
      /* A line of several relations: its ends are what can be seen of it. */
      MlgId ends[] = { mlg_diagram_data_node (mlg_diagram_scene_get_data (get_scene (self)), link->from)->item,
                       mlg_diagram_data_node (mlg_diagram_scene_get_data (get_scene (self)), link->to)->item };

      _mlg_graph_view_select (self, ends, 2, MLG_ID_NONE);
    }
  else if (!add)
    _mlg_graph_view_select_none (self);
}

static void
click_cb (MlgGraphView        *self,
          const MlgDiagramHit *hit,
          guint                modifiers)
{
  _mlg_graph_view_flush (self);
  self->walking = FALSE;
  select_hit (self, hit, (modifiers & (MLG_DIAGRAM_SHIFT | MLG_DIAGRAM_CONTROL)) != 0);
}

static void
grab_cb (MlgGraphView *self,
         MlgId         item)
{
  _mlg_graph_view_flush (self);
  _mlg_graph_view_select_item (self, item);
}

static void
activate_cb (MlgGraphView        *self,
             const MlgDiagramHit *hit,
             guint                modifiers)
{
  MlgPoint point = { hit->x, hit->y };
  MlgDiagramNode *node = mlg_diagram_scene_find_node (get_scene (self), hit->item);

  if (node != NULL && (node->flags & MLG_DIAGRAM_GROUP) != 0)
    {
      _mlg_graph_view_select_item (self, hit->item);
      g_action_group_activate_action (G_ACTION_GROUP (self->actions), "collapse", NULL);
    }
  else if (hit->item != MLG_ID_NONE)
    {
      _mlg_graph_view_select_item (self, hit->item);
      _mlg_graph_view_edit_item (self, hit->item);
    }
  else if (hit->part == MLG_DIAGRAM_PART_NOTHING || hit->part == MLG_DIAGRAM_PART_ZONE)
    _mlg_graph_view_choose_actor (self, MLG_GRAPH_CHOOSE_ADD, &point, MLG_ID_NONE, MLG_ID_NONE);
  else
    select_hit (self, hit, FALSE);
}

static void
menu_cb (MlgGraphView        *self,
         const MlgDiagramHit *hit)
{
  gboolean selected = hit->item != MLG_ID_NONE ? mlg_diagram_scene_is_selected (get_scene (self), hit->item)
                                               : hit->relation != MLG_ID_NONE &&
                                                 hit->relation == mlg_diagram_scene_get_selected_relation (get_scene (self));

  _mlg_graph_view_flush (self);
  if (!selected)
    select_hit (self, hit, FALSE);
  _mlg_graph_view_open_menu (self, &(MlgPoint) { hit->x, hit->y });
}

static void
box_select_cb (MlgGraphView *self,
               GArray       *items,
               gboolean      add)
{
  const MlgId *ids = (const MlgId *) (gpointer) items->data;

  _mlg_graph_view_flush (self);
  if (add)
    _mlg_graph_view_add_selected (self, ids, items->len);
  else
    _mlg_graph_view_select (self, ids, items->len, MLG_ID_NONE);
}

/* The records of some items; items->pdata is what the actions of the model
 * take. */
static GPtrArray *
dup_records (MlgGraphView *self,
             GArray       *ids)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (items, mlg_territory_get_diagram_item (territory, g_array_index (ids, MlgId, i)));

  return items;
}

static gboolean
has_holes (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (g_ptr_array_index (items, i) == NULL)
      return TRUE;

  return FALSE;
}

static void
move_items_cb (MlgGraphView *self,
               GArray       *ids,
               GArray       *points,
               GArray       *frame_ids,
               gboolean      duplicate)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  g_autoptr(GPtrArray) items = dup_records (self, ids);
  g_autoptr(GPtrArray) frames = dup_records (self, frame_ids);
  g_autoptr(GError) error = NULL;

  if (duplicate)
    {
      mlg_diagram_scene_reset (get_scene (self));
      _mlg_graph_view_duplicate (self, ids, points);
      return;
    }

  if (!has_holes (items))
    mlg_territory_diagram_drop_items (territory, _mlg_graph_view_get_diagram (self), (MlgDiagramItem **) items->pdata, items->len,
                                      (const MlgPoint *) (gpointer) points->data, (MlgDiagramItem **) frames->pdata, &error);
  settle_move (self, error);
}

static void
zone_cb (MlgGraphView *self,
         GArray       *ids,
         GArray       *points,
         int           from_sector,
         int           from_ring,
         int           sector,
         int           ring)
{
  _mlg_graph_view_classify (self, ids, points, sector, ring);
}

static void
insert_cb (MlgGraphView *self,
           MlgId         id,
           MlgPoint     *point,
           MlgId         relation_id)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  MlgDiagramItem *item = mlg_territory_get_diagram_item (territory, id);
  MlgRelation *relation = mlg_territory_get_relation (territory, relation_id);
  g_autoptr(GError) error = NULL;

  if (item != NULL && relation != NULL)
    {
      mlg_territory_insert_between (territory, relation, mlg_diagram_item_get_actor (item), item, point, &error);
      if (error == NULL)
        mlg_session_tell (self->session, _("Put between the two: it is linked with both"), TRUE);
    }
  settle_move (self, error);
}

/* The actors of some nodes. */
static GArray *
dup_actors (MlgGraphView *self,
            GArray       *items)
{
  GArray *actors = g_array_new (FALSE, FALSE, sizeof (MlgId));

  for (guint i = 0; i < items->len; i++)
    {
      MlgDiagramNode *node = mlg_diagram_scene_find_node (get_scene (self), g_array_index (items, MlgId, i));

      if (node != NULL && node->actor != MLG_ID_NONE)
        g_array_append_val (actors, node->actor);
    }

  return actors;
}

static void
link_cb (MlgGraphView *self,
         GArray       *sources,
         MlgId         target)
{
  g_autoptr(GArray) actors = dup_actors (self, sources);
  MlgDiagramNode *node = mlg_diagram_scene_find_node (get_scene (self), target);

  if (node == NULL || node->actor == MLG_ID_NONE || actors->len == 0)
    {
      mlg_session_tell (self->session, _("A folded frame cannot be linked. Unfold it and choose one of its actors"), FALSE);
      return;
    }

  _mlg_graph_view_link (self, (const MlgId *) (gpointer) actors->data, actors->len, node->actor,
                        &(MlgPoint) { node->x, node->y });
}

static void
link_to_empty_cb (MlgGraphView *self,
                  GArray       *sources,
                  MlgPoint     *point)
{
  g_autoptr(GArray) actors = dup_actors (self, sources);

  if (actors->len > 0)
    _mlg_graph_view_link_to_point (self, (const MlgId *) (gpointer) actors->data, actors->len, point);
}

static void
reconnect_cb (MlgGraphView *self,
              MlgId         id,
              gboolean      at_target,
              MlgId         item)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  MlgRelation *relation = mlg_territory_get_relation (territory, id);
  MlgDiagramNode *node = mlg_diagram_scene_find_node (get_scene (self), item);
  g_autoptr(GError) error = NULL;

  if (relation == NULL || node == NULL || node->actor == MLG_ID_NONE)
    return;

  mlg_territory_reconnect (territory, relation, at_target, node->actor, &error);
  if (_mlg_graph_view_settle (self, error))
    {
      g_autofree char *sentence = mlg_territory_dup_sentence (territory, relation);

      mlg_session_tell (self->session, sentence, TRUE);
    }
}

static void
resize_cb (MlgGraphView  *self,
           MlgId          id,
           MlgCanvasRect *rect)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  MlgDiagramItem *item = mlg_territory_get_diagram_item (territory, id);
  MlgPoint centre = { (rect->x0 + rect->x1) / 2, (rect->y0 + rect->y1) / 2 };
  MlgPoint size = { rect->x1 - rect->x0, rect->y1 - rect->y0 };
  g_autoptr(GError) error = NULL;

  if (item != NULL)
    mlg_territory_diagram_resize_item (territory, item, &centre, &size, &error);
  settle_move (self, error);
}

static void
draw_box_cb (MlgGraphView  *self,
             MlgItemSort    sort,
             MlgCanvasRect *rect)
{
  _mlg_graph_view_add_box (self, sort, rect);
  /* One at a time: the next press selects again, as people expect. */
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "tool", g_variant_new_string ("select"));
}

/* What letting go would do, in words beside the pointer. */
static void
changed_cb (MlgGraphView *self)
{
  const MlgDiagramToolState *state = mlg_diagram_tool_get_state (mlg_canvas_get_tool (self->canvas));
  MlgDiagramNode *node = mlg_diagram_scene_find_node (get_scene (self), state->target);
  g_autofree char *hint = NULL;

  if (state->gesture == MLG_DIAGRAM_GESTURE_LINK && node != NULL)
    /* Translators: %s is an actor: what happens on letting go of the line */
    hint = g_strdup_printf (_("Link to “%s”"), node->label);
  else if (state->gesture == MLG_DIAGRAM_GESTURE_LINK)
    hint = g_strdup (_("Link to a new actor"));
  else if (state->gesture == MLG_DIAGRAM_GESTURE_RECONNECT && node != NULL)
    /* Translators: %s is an actor: what happens on letting go of the end of a line */
    hint = g_strdup_printf (_("Reconnect to “%s”"), node->label);
  else if (state->gesture == MLG_DIAGRAM_GESTURE_MOVE && state->link != MLG_DIAGRAM_NONE)
    hint = g_strdup (_("Put between the two"));
  else if (state->gesture == MLG_DIAGRAM_GESTURE_MOVE && self->zoning != NULL && state->items->len > 0)
    hint = _mlg_graph_view_dup_zone_hint (self, state->sector, state->ring);
  else if (state->gesture == MLG_DIAGRAM_GESTURE_MOVE && state->frame != MLG_ID_NONE)
    {
      MlgDiagramBox *frame = mlg_diagram_scene_find_box (get_scene (self), state->frame);

      if (frame != NULL && frame->text != NULL)
        /* Translators: %s is a frame: what happens on letting go of an actor */
        hint = g_strdup_printf (_("Into “%s”"), frame->text);
    }

  mlg_canvas_set_hint (self->canvas, hint);
}

static void
pointed_cb (MlgGraphView *self,
            double        x,
            double        y)
{
  MlgSelection *selection = self->session != NULL ? mlg_session_get_selection (self->session) : NULL;
  MlgDiagramHit hit = { .link = MLG_DIAGRAM_NONE };
  MlgCanvasCamera camera;
  MlgPoint point;

  if (selection == NULL || mlg_diagram_tool_get_state (mlg_canvas_get_tool (self->canvas))->gesture > MLG_DIAGRAM_GESTURE_PRESSED)
    return;

  if (x >= 0)
    {
      mlg_canvas_get_camera (self->canvas, &camera);
      mlg_canvas_unproject (self->canvas, x, y, &point);
      mlg_diagram_scene_hit (get_scene (self), point.x, point.y, camera.zoom, &hit);
    }

  mlg_diagram_scene_set_hover (get_scene (self), hit.item, hit.relation);
  if (hit.relation != MLG_ID_NONE)
    mlg_selection_set_hover (selection, MLG_OBJECT_RELATION, hit.relation);
  else
    mlg_selection_set_hover (selection, MLG_OBJECT_ACTOR, hit.actor);
}

/**
 * Ends what is going on without doing it.
 *
 * Returns: whether something was going on
 */
gboolean
_mlg_graph_view_cancel (MlgGraphView *self)
{
  gboolean busy = mlg_diagram_tool_cancel (mlg_canvas_get_tool (self->canvas));

  mlg_canvas_set_hint (self->canvas, NULL);
  if (self->edited != MLG_ID_NONE)
    {
      self->edited = MLG_ID_NONE;
      mlg_canvas_set_editor (self->canvas, NULL, NULL);
      busy = TRUE;
    }

  return busy;
}

void
_mlg_graph_view_setup_tool (MlgGraphView *self)
{
  MlgDiagramTool *tool = mlg_canvas_get_tool (self->canvas);
  static const struct
  {
    const char *name;
    GCallback callback;
  } handlers[] = {
    { "changed", G_CALLBACK (changed_cb) },
    { "grab", G_CALLBACK (grab_cb) },
    { "click", G_CALLBACK (click_cb) },
    { "activate", G_CALLBACK (activate_cb) },
    { "menu", G_CALLBACK (menu_cb) },
    { "box-select", G_CALLBACK (box_select_cb) },
    { "move-items", G_CALLBACK (move_items_cb) },
    { "drop-into-zone", G_CALLBACK (zone_cb) },
    { "insert-into-link", G_CALLBACK (insert_cb) },
    { "link", G_CALLBACK (link_cb) },
    { "link-to-empty", G_CALLBACK (link_to_empty_cb) },
    { "reconnect", G_CALLBACK (reconnect_cb) },
    { "resize", G_CALLBACK (resize_cb) },
    { "draw-box", G_CALLBACK (draw_box_cb) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_object (tool, handlers[i].name, handlers[i].callback, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "pointed", G_CALLBACK (pointed_cb), self, G_CONNECT_SWAPPED);
}
