/* mlg-canvas-flight.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-canvas-private.h"

#include <math.h>

/* What part of the sheet is shown, and how it gets there. */

#define FLIGHT_MSEC 320

/* Around what is fitted, and how close it goes by itself. */
#define FIT_PADDING  44.0
#define FIT_MAX_ZOOM 1.5

#define REVEAL_PADDING 48.0

void
mlg_canvas_get_camera (MlgCanvas       *self,
                       MlgCanvasCamera *camera)
{
  g_return_if_fail (MLG_IS_CANVAS (self) && camera != NULL);

  *camera = self->camera;
}

/* How far along its way the middle is when the zoom is at @t: so that what is
 * flown to moves evenly over the screen. */
static double
get_progress (MlgCanvas *self,
              double     t)
{
  double zoom = log (self->to.zoom / self->from.zoom);

  if (fabs (zoom) < 0.01)
    return t;

  return (1 - exp (-zoom * t)) / (1 - exp (-zoom));
}

static void
flight_cb (double   value,
           gpointer user_data)
{
  MlgCanvas *self = user_data;
  double progress = get_progress (self, value);

  if (value >= 1)
    {
      self->camera.x = self->to.x;
      self->camera.y = self->to.y;
      self->camera.zoom = self->to.zoom;
    }
  else
    {
      self->camera.x = self->from.x + (self->to.x - self->from.x) * progress;
      self->camera.y = self->from.y + (self->to.y - self->from.y) * progress;
      self->camera.zoom = self->from.zoom * pow (self->to.zoom / self->from.zoom, value);
    }
  _mlg_canvas_camera_changed (self);
}

/**
 * mlg_canvas_is_flying:
 * @self: a canvas
 *
 * Returns: whether it is on its way to another part of the sheet
 */
gboolean
mlg_canvas_is_flying (MlgCanvas *self)
{
  g_return_val_if_fail (MLG_IS_CANVAS (self), FALSE);

  return self->flight != NULL && adw_animation_get_state (self->flight) == ADW_ANIMATION_PLAYING;
}

void
_mlg_canvas_stop_flight (MlgCanvas *self)
{
  if (mlg_canvas_is_flying (self))
    adw_animation_pause (self->flight);
}

/**
 * mlg_canvas_jump_to:
 * @self: a canvas
 * @camera: what to show; its size is left out
 *
 * Shows another part of the sheet at once.
 */
void
mlg_canvas_jump_to (MlgCanvas             *self,
                    const MlgCanvasCamera *camera)
{
  g_return_if_fail (MLG_IS_CANVAS (self) && camera != NULL);

  _mlg_canvas_stop_flight (self);
  self->camera.x = camera->x;
  self->camera.y = camera->y;
  self->camera.zoom = CLAMP (camera->zoom, MLG_CANVAS_MIN_ZOOM, MLG_CANVAS_MAX_ZOOM);
  _mlg_canvas_camera_changed (self);
}

/**
 * mlg_canvas_fly_to:
 * @self: a canvas
 * @camera: what to show; its size is left out
 *
 * Shows another part of the sheet after a short flight, at once where people
 * do not want animations.
 */
void
mlg_canvas_fly_to (MlgCanvas             *self,
                   const MlgCanvasCamera *camera)
{
  g_return_if_fail (MLG_IS_CANVAS (self) && camera != NULL);

  if (self->flight == NULL)
    self->flight = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, FLIGHT_MSEC,
                                            adw_callback_animation_target_new (flight_cb, self, NULL));
  else
    adw_animation_pause (self->flight);

  self->from = self->camera;
  self->to = *camera;
  self->to.zoom = CLAMP (camera->zoom, MLG_CANVAS_MIN_ZOOM, MLG_CANVAS_MAX_ZOOM);
  adw_animation_reset (self->flight);
  /* Resetting shows the start of the flight: that is where we are. */
  adw_animation_play (self->flight);
}

/**
 * mlg_canvas_fit:
 * @self: a canvas
 * @rect: what to show whole, in units
 * @at_once: without a flight
 */
void
mlg_canvas_fit (MlgCanvas           *self,
                const MlgCanvasRect *rect,
                gboolean             at_once)
{
  MlgCanvasCamera camera;

  g_return_if_fail (MLG_IS_CANVAS (self) && rect != NULL);

  camera = self->camera;
  if (!mlg_canvas_camera_fit (&camera, rect, FIT_PADDING, FIT_MAX_ZOOM))
    {
      camera.x = camera.y = 0;
      camera.zoom = 1;
    }

  if (at_once)
    mlg_canvas_jump_to (self, &camera);
  else
    mlg_canvas_fly_to (self, &camera);
}

/**
 * mlg_canvas_reveal:
 * @self: a canvas
 * @rect: what to show, in units
 *
 * Moves as little as it takes.
 */
void
mlg_canvas_reveal (MlgCanvas           *self,
                   const MlgCanvasRect *rect)
{
  MlgCanvasCamera camera;

  g_return_if_fail (MLG_IS_CANVAS (self) && rect != NULL);

  camera = mlg_canvas_is_flying (self) ? self->to : self->camera;
  camera.width = self->camera.width;
  camera.height = self->camera.height;
  if (mlg_canvas_camera_reveal (&camera, rect, REVEAL_PADDING))
    mlg_canvas_fly_to (self, &camera);
}

/**
 * mlg_canvas_zoom:
 * @self: a canvas
 * @factor: how much closer to go
 *
 * Zooms around the middle of the view.
 */
void
mlg_canvas_zoom (MlgCanvas *self,
                 double     factor)
{
  MlgCanvasCamera camera;

  g_return_if_fail (MLG_IS_CANVAS (self) && factor > 0);

  camera = mlg_canvas_is_flying (self) ? self->to : self->camera;
  camera.zoom *= factor;
  mlg_canvas_fly_to (self, &camera);
}

/**
 * mlg_canvas_pan:
 * @self: a canvas
 * @dx: logical pixels to the right
 * @dy: logical pixels down
 *
 * Moves the view over the sheet.
 */
void
mlg_canvas_pan (MlgCanvas *self,
                double     dx,
                double     dy)
{
  MlgCanvasCamera camera;

  g_return_if_fail (MLG_IS_CANVAS (self));

  camera = self->camera;
  camera.x += dx / camera.zoom;
  camera.y += dy / camera.zoom;
  mlg_canvas_jump_to (self, &camera);
}
