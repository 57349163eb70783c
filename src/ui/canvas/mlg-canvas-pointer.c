/* mlg-canvas-pointer.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-canvas-private.h"

#include <math.h>

/* The pointer on the canvas, put into units of the diagram for its tool. The
 * middle button, or the left one while Space is held, pans. */

static MlgDiagramModifiers
get_modifiers (MlgCanvas          *self,
               GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  MlgDiagramModifiers modifiers = 0;

  if ((state & GDK_SHIFT_MASK) != 0)
    modifiers |= MLG_DIAGRAM_SHIFT;
  if ((state & GDK_CONTROL_MASK) != 0)
    modifiers |= MLG_DIAGRAM_CONTROL;
  if ((state & GDK_ALT_MASK) != 0)
    modifiers |= MLG_DIAGRAM_ALT;
  if (self->space)
    modifiers |= MLG_DIAGRAM_SPACE;

  return modifiers;
}

static const char *
get_resize_cursor (guint corner)
{
  static const char * const names[] = { "nw-resize", "ne-resize", "se-resize", "sw-resize" };

  return names[corner % G_N_ELEMENTS (names)];
}

static const char *
get_hit_cursor (MlgCanvas           *self,
                const MlgDiagramHit *hit)
{
  switch (hit->part)
    {
    case MLG_DIAGRAM_PART_HANDLE:
      return "crosshair";
    case MLG_DIAGRAM_PART_RESIZE:
      return get_resize_cursor (hit->corner);
    case MLG_DIAGRAM_PART_LINK_END:
      return "grab";
    case MLG_DIAGRAM_PART_LINK:
      return "pointer";
    case MLG_DIAGRAM_PART_NODE:
    case MLG_DIAGRAM_PART_LABEL:
    case MLG_DIAGRAM_PART_BOX:
    case MLG_DIAGRAM_PART_FRAME_TITLE:
    case MLG_DIAGRAM_PART_FRAME_EDGE:
      return mlg_diagram_scene_is_locked (self->scene, hit->item) ? "pointer" : "grab";
    case MLG_DIAGRAM_PART_NOTHING:
    case MLG_DIAGRAM_PART_ZONE:
    default:
      return NULL;
    }
}

static const char *
get_cursor (MlgCanvas *self)
{
  const MlgDiagramToolState *state = mlg_diagram_tool_get_state (self->tool);
  MlgDiagramHit hit;
  MlgPoint point;

  switch (state->gesture)
    {
    case MLG_DIAGRAM_GESTURE_PAN:
    case MLG_DIAGRAM_GESTURE_MOVE:
    case MLG_DIAGRAM_GESTURE_RECONNECT:
      return "grabbing";
    case MLG_DIAGRAM_GESTURE_RESIZE:
      return get_resize_cursor (state->press.corner);
    case MLG_DIAGRAM_GESTURE_LINK:
    case MLG_DIAGRAM_GESTURE_DRAW:
    case MLG_DIAGRAM_GESTURE_LASSO:
    case MLG_DIAGRAM_GESTURE_BAND:
      return "crosshair";
    case MLG_DIAGRAM_GESTURE_IDLE:
    case MLG_DIAGRAM_GESTURE_PRESSED:
    default:
      break;
    }

  if (self->space || mlg_diagram_tool_get_mode (self->tool) == MLG_DIAGRAM_MODE_PAN)
    return "grab";
  if (mlg_diagram_tool_get_mode (self->tool) != MLG_DIAGRAM_MODE_SELECT)
    return "crosshair";
  if (!self->inside)
    return NULL;

  mlg_canvas_unproject (self, self->pointer_x, self->pointer_y, &point);
  mlg_diagram_scene_hit (self->scene, point.x, point.y, self->camera.zoom, &hit);

  return get_hit_cursor (self, &hit);
}

void
_mlg_canvas_update_cursor (MlgCanvas *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), get_cursor (self));
}

static void
move_to (MlgCanvas          *self,
         double              x,
         double              y,
         GtkEventController *controller)
{
  MlgPoint point;

  self->pointer_x = x;
  self->pointer_y = y;
  self->inside = TRUE;
  mlg_canvas_unproject (self, x, y, &point);
  mlg_diagram_tool_motion (self->tool, point.x, point.y, self->camera.zoom, get_modifiers (self, controller));
  _mlg_canvas_update_cursor (self);
  _mlg_canvas_pointed (self, x, y);
}

static void
motion_cb (MlgCanvas          *self,
           double              x,
           double              y,
           GtkEventController *controller)
{
  move_to (self, x, y, controller);
}

static void
leave_cb (MlgCanvas *self)
{
  self->inside = FALSE;
  mlg_diagram_tool_leave (self->tool);
  _mlg_canvas_pointed (self, -1, -1);
}

static void
pressed_cb (MlgCanvas  *self,
            int         n_press,
            double      x,
            double      y,
            GtkGesture *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  MlgPoint point;

  if (button > GDK_BUTTON_SECONDARY)
    return;

  _mlg_canvas_stop_flight (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->pointer_x = x;
  self->pointer_y = y;
  self->inside = TRUE;
  mlg_canvas_unproject (self, x, y, &point);
  mlg_diagram_tool_press (self->tool, button, (guint) n_press, point.x, point.y, self->camera.zoom,
                          get_modifiers (self, GTK_EVENT_CONTROLLER (gesture)));
  _mlg_canvas_update_cursor (self);
}

static void
released_cb (MlgCanvas  *self,
             int         n_press,
             double      x,
             double      y,
             GtkGesture *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  MlgPoint point;

  if (button > GDK_BUTTON_SECONDARY)
    return;

  mlg_canvas_unproject (self, x, y, &point);
  mlg_diagram_tool_release (self->tool, button, point.x, point.y, self->camera.zoom,
                            get_modifiers (self, GTK_EVENT_CONTROLLER (gesture)));
  _mlg_canvas_update_cursor (self);
  mlg_canvas_set_hint (self, NULL);
}

/* The window was left, a menu opened: nothing is done. */
static void
cancel_cb (MlgCanvas *self)
{
  mlg_diagram_tool_cancel (self->tool);
  mlg_canvas_set_hint (self, NULL);
  _mlg_canvas_update_cursor (self);
}

/* Keys held with the pointer at rest count as well. */
static gboolean
modifiers_cb (MlgCanvas          *self,
              GdkModifierType     state,
              GtkEventController *controller)
{
  const MlgDiagramToolState *tool = mlg_diagram_tool_get_state (self->tool);

  if (tool->gesture > MLG_DIAGRAM_GESTURE_PRESSED && self->inside)
    move_to (self, self->pointer_x, self->pointer_y, controller);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
key_pressed_cb (MlgCanvas       *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if (keyval != GDK_KEY_space || (state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      !gtk_widget_has_focus (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;

  self->space = TRUE;
  _mlg_canvas_update_cursor (self);

  return GDK_EVENT_STOP;
}

static void
key_released_cb (MlgCanvas *self,
                 guint      keyval)
{
  if (keyval != GDK_KEY_space)
    return;

  self->space = FALSE;
  _mlg_canvas_update_cursor (self);
}

static void
focus_left_cb (MlgCanvas *self)
{
  self->space = FALSE;
}

static void
pan_cb (MlgCanvas *self,
        double     dx,
        double     dy)
{
  mlg_canvas_pan (self, -dx * self->camera.zoom, -dy * self->camera.zoom);
}

void
_mlg_canvas_setup_pointer (MlgCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, motion);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "cancel", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  g_signal_connect_object (keys, "modifiers", G_CALLBACK (modifiers_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-released", G_CALLBACK (key_released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, keys);

  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, focus);

  g_signal_connect_object (self->tool, "pan", G_CALLBACK (pan_cb), self, G_CONNECT_SWAPPED);
}
