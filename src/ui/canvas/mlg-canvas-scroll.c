/* mlg-canvas-scroll.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-canvas-private.h"

#include <math.h>

/* Wheel and fingers: two fingers pan, a pinch zooms; a wheel moves up and
 * down, with Shift to the sides, with Ctrl it zooms. */

#define WHEEL_PIXELS 60.0
#define WHEEL_ZOOM   1.2
#define TOUCH_ZOOM   0.01

static void
zoom_at_pointer (MlgCanvas *self,
                 double     factor)
{
  MlgCanvasCamera camera = self->camera;

  if (self->inside)
    mlg_canvas_camera_zoom_at (&camera, self->pointer_x, self->pointer_y, factor);
  else
    camera.zoom *= factor;
  mlg_canvas_jump_to (self, &camera);
}

static gboolean
scroll_cb (MlgCanvas                *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean touch = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE;

  if ((state & GDK_CONTROL_MASK) != 0)
    {
      zoom_at_pointer (self, touch ? exp (-dy * TOUCH_ZOOM) : pow (WHEEL_ZOOM, -dy));
      return GDK_EVENT_STOP;
    }

  if ((state & GDK_SHIFT_MASK) != 0 && dx == 0)
    {
      dx = dy;
      dy = 0;
    }
  mlg_canvas_pan (self, touch ? dx : dx * WHEEL_PIXELS, touch ? dy : dy * WHEEL_PIXELS);

  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (MlgCanvas        *self,
                GdkEventSequence *sequence,
                GtkGesture       *gesture)
{
  self->pinch_zoom = self->camera.zoom;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pinch_cb (MlgCanvas  *self,
          double      scale,
          GtkGesture *gesture)
{
  MlgCanvasCamera camera = self->camera;
  double x, y;

  if (self->pinch_zoom <= 0 || !gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    return;

  mlg_canvas_camera_zoom_at (&camera, x, y, self->pinch_zoom * scale / camera.zoom);
  mlg_canvas_jump_to (self, &camera);
}

void
_mlg_canvas_setup_scroll (MlgCanvas *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}
