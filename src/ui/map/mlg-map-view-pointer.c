/* mlg-map-view-pointer.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-map-view-private.h"

#include <math.h>

/* The pointer on the map: what it is over, clicks and drags. A plain drag
 * pans, as on every map; dragging an actor that is selected moves it; its
 * handle, or Alt, pulls a relation out of it. */

#define THRESHOLD 7.0

static void
set_hover (MlgMapView      *self,
           const MlgMapHit *hit)
{
  MlgSelection *selection = mlg_session_get_selection (self->session);

  if (hit->target == MLG_MAP_TARGET_ACTOR || hit->target == MLG_MAP_TARGET_HANDLE)
    mlg_selection_set_hover (selection, MLG_OBJECT_ACTOR, hit->id);
  else if (hit->target == MLG_MAP_TARGET_RELATION)
    mlg_selection_set_hover (selection, MLG_OBJECT_RELATION, hit->id);
  else
    mlg_selection_set_hover (selection, MLG_OBJECT_ACTOR, MLG_ID_NONE);
}

static const char *
get_cursor (MlgMapView      *self,
            const MlgMapHit *hit)
{
  if (self->link_source != MLG_ID_NONE || hit->target == MLG_MAP_TARGET_HANDLE)
    return "crosshair";

  if (hit->target == MLG_MAP_TARGET_ACTOR &&
      mlg_selection_contains (mlg_session_get_selection (self->session), MLG_OBJECT_ACTOR, hit->id))
    return "grab";

  return hit->target == MLG_MAP_TARGET_GROUND ? NULL : "pointer";
}

static void
motion_cb (MlgMapView *self,
           double      x,
           double      y)
{
  MlgMapHit hit;

  self->pointer_x = x;
  self->pointer_y = y;
  if (self->session == NULL || mlg_session_get_territory (self->session) == NULL || self->press.moving)
    return;

  if (self->link_source != MLG_ID_NONE)
    _mlg_map_view_update_link (self, x, y);

  mlg_actor_layer_hit (self->actors, x, y, &hit);
  set_hover (self, &hit);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->actors), get_cursor (self, &hit));
}

static void
leave_cb (MlgMapView *self)
{
  if (self->session != NULL)
    mlg_selection_set_hover (mlg_session_get_selection (self->session), MLG_OBJECT_ACTOR, MLG_ID_NONE);
}

/* All ends of a line that stands for several relations. */
static void
show_lines (MlgMapView      *self,
            const MlgMapHit *hit)
{
  MlgSceneData *data = mlg_actor_scene_get_data (mlg_actor_layer_get_scene (self->actors));
  MlgWorldRect rect, other;

  mlg_cluster_index_get_bounds (data->index, hit->mark, &rect);
  mlg_cluster_index_get_bounds (data->index, hit->other, &other);
  rect.x0 = MIN (rect.x0, other.x0);
  rect.y0 = MIN (rect.y0, other.y0);
  rect.x1 = MAX (rect.x1, other.x1);
  rect.y1 = MAX (rect.y1, other.y1);
  _mlg_map_view_show_rect (self, &rect);
}

/**
 * Does what a click on @hit does.
 */
void
_mlg_map_view_activate (MlgMapView      *self,
                        const MlgMapHit *hit,
                        gboolean         add,
                        double           x,
                        double           y)
{
  MlgSelection *selection = mlg_session_get_selection (self->session);

  if (self->link_source != MLG_ID_NONE)
    {
      if (hit->target == MLG_MAP_TARGET_CLUSTER)
        _mlg_map_view_show_cluster (self, hit->mark);
      else
        _mlg_map_view_end_link (self, hit->target == MLG_MAP_TARGET_ACTOR ? hit->id : MLG_ID_NONE, x, y);
      return;
    }

  switch (hit->target)
    {
    case MLG_MAP_TARGET_ACTOR:
      if (add)
        mlg_selection_toggle_actor (selection, hit->id);
      else
        mlg_selection_select_only (selection, MLG_OBJECT_ACTOR, hit->id);
      break;
    case MLG_MAP_TARGET_RELATION:
      mlg_selection_select_only (selection, MLG_OBJECT_RELATION, hit->id);
      break;
    case MLG_MAP_TARGET_CLUSTER:
      _mlg_map_view_show_cluster (self, hit->mark);
      break;
    case MLG_MAP_TARGET_LINES:
      show_lines (self, hit);
      break;
    case MLG_MAP_TARGET_GROUND:
      mlg_actor_layer_set_opened (self->actors, MLG_CLUSTER_NONE);
      if (!add)
        mlg_selection_clear (selection);
      break;
    case MLG_MAP_TARGET_HANDLE:
    default:
      _mlg_map_view_begin_link (self, hit->id);
      break;
    }
}

static void
pressed_cb (MlgMapView *self,
            int         n_press,
            double      x,
            double      y,
            GtkGesture *gesture)
{
  MlgMapHit hit;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  mlg_actor_layer_hit (self->actors, x, y, &hit);
  self->press.x = x;
  self->press.y = y;
  self->press.hit = hit;

  /* Only the ground zooms on a double click. */
  if (n_press > 1 && hit.target != MLG_MAP_TARGET_GROUND)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
released_cb (MlgMapView *self,
             int         n_press,
             double      x,
             double      y,
             GtkGesture *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (self->session == NULL || mlg_session_get_territory (self->session) == NULL || self->press.dragged ||
      hypot (x - self->press.x, y - self->press.y) > THRESHOLD || (n_press > 1 && self->press.hit.target == MLG_MAP_TARGET_GROUND))
    return;

  _mlg_map_view_activate (self, &self->press.hit, (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0, x, y);
}

static void
drag_begin_cb (MlgMapView *self,
               double      x,
               double      y,
               GtkGesture *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  MlgMapHit hit;

  self->press.active = FALSE;
  self->press.moving = FALSE;
  self->press.dragged = FALSE;
  if (self->session == NULL || mlg_session_get_territory (self->session) == NULL || self->link_source != MLG_ID_NONE)
    return;

  mlg_actor_layer_hit (self->actors, x, y, &hit);
  if (hit.target == MLG_MAP_TARGET_ACTOR && state & GDK_ALT_MASK)
    hit.target = MLG_MAP_TARGET_HANDLE;

  if (hit.target == MLG_MAP_TARGET_HANDLE ||
      (hit.target == MLG_MAP_TARGET_ACTOR &&
       mlg_selection_contains (mlg_session_get_selection (self->session), MLG_OBJECT_ACTOR, hit.id)))
    {
      self->press.active = TRUE;
      self->press.x = x;
      self->press.y = y;
      self->press.hit = hit;
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
    }
}

/* Whether the map is what is seen at a point: not what lies beside it or over
 * it, where an actor that is let go would be out of sight. */
static gboolean
is_on_map (MlgMapView *self,
           double      x,
           double      y)
{
  GtkWidget *layer = GTK_WIDGET (self->actors);
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (layer));
  graphene_point_t at = GRAPHENE_POINT_INIT ((float) x, (float) y);
  GtkWidget *picked;

  if (root == NULL || !gtk_widget_contains (layer, x, y) || !gtk_widget_compute_point (layer, root, &at, &at))
    return FALSE;

  picked = gtk_widget_pick (root, at.x, at.y, GTK_PICK_DEFAULT);

  return picked == layer || (picked != NULL && gtk_widget_is_ancestor (picked, layer));
}

static void
drag_update_cb (MlgMapView *self,
                double      dx,
                double      dy)
{
  double x = self->press.x + dx;
  double y = self->press.y + dy;
  MlgActor *actor;

  if (!self->press.active || (!self->press.moving && hypot (dx, dy) < THRESHOLD))
    return;

  self->press.moving = TRUE;
  self->press.dragged = TRUE;
  if (self->press.hit.target == MLG_MAP_TARGET_HANDLE)
    {
      self->link_source = self->press.hit.id;
      _mlg_map_view_update_link (self, x, y);
      return;
    }

  /* Back where it was, as letting go here leaves it. */
  if (!is_on_map (self, x, y))
    {
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self->actors), "not-allowed");
      mlg_actor_layer_set_preview (self->actors, MLG_MAP_PREVIEW_NONE, MLG_ID_NONE, 0, 0, MLG_ID_NONE, NULL);
      return;
    }

  actor = mlg_territory_get_actor (mlg_session_get_territory (self->session), self->press.hit.id);
  if (actor != NULL)
    {
      g_autofree char *hint = _mlg_map_view_dup_place_hint (self, actor, x, y);

      gtk_widget_set_cursor_from_name (GTK_WIDGET (self->actors), "grabbing");
      mlg_actor_layer_set_preview (self->actors, MLG_MAP_PREVIEW_MOVE, self->press.hit.id, x, y, MLG_ID_NONE, hint);
    }
}

static void
drag_end_cb (MlgMapView *self,
             double      dx,
             double      dy)
{
  double x = self->press.x + dx;
  double y = self->press.y + dy;
  gboolean moving = self->press.moving;
  MlgActor *actor;
  MlgMapHit hit;

  if (!self->press.active)
    return;

  self->press.active = FALSE;
  self->press.moving = FALSE;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->actors), NULL);
  if (!moving)
    return;

  if (self->press.hit.target == MLG_MAP_TARGET_HANDLE)
    {
      mlg_actor_layer_hit (self->actors, x, y, &hit);
      _mlg_map_view_end_link (self, hit.target == MLG_MAP_TARGET_ACTOR ? hit.id : MLG_ID_NONE, x, y);
      return;
    }

  mlg_actor_layer_set_preview (self->actors, MLG_MAP_PREVIEW_NONE, MLG_ID_NONE, 0, 0, MLG_ID_NONE, NULL);
  actor = mlg_territory_get_actor (mlg_session_get_territory (self->session), self->press.hit.id);
  if (actor != NULL && is_on_map (self, x, y))
    _mlg_map_view_place (self, actor, x, y);
}

static void
drag_cancel_cb (MlgMapView *self)
{
  if (!self->press.active)
    return;

  self->press.active = FALSE;
  self->press.moving = FALSE;
  _mlg_map_view_cancel (self);
}

static void
reset_controllers (GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      gtk_event_controller_reset (controller);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    reset_controllers (child);
}

/* A gesture holds the widget under the pointer until the button goes up, which
 * nobody tells a window that is gone: the map would stay for good. */
void
_mlg_map_view_release_pointer (MlgMapView *self)
{
  reset_controllers (GTK_WIDGET (self));
}

void
_mlg_map_view_setup_pointer (MlgMapView *self)
{
  GtkWidget *layer = GTK_WIDGET (self->actors);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (layer, motion);

  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (layer, GTK_EVENT_CONTROLLER (click));

  self->drag = gtk_gesture_drag_new ();
  g_signal_connect_object (self->drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "cancel", G_CALLBACK (drag_cancel_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (layer, GTK_EVENT_CONTROLLER (self->drag));
  /* A press on a selected actor may still become a click. */
  gtk_gesture_group (self->drag, click);
}
