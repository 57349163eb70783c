/* mlg-canvas-camera.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-canvas-camera.h"

#include <math.h>

/**
 * mlg_canvas_camera_project:
 * @self: a camera
 * @x: of a point of the diagram, in units
 * @y: likewise
 * @view_x: (out): logical pixels from the left of the view
 * @view_y: (out): logical pixels from its top
 */
void
mlg_canvas_camera_project (const MlgCanvasCamera *self,
                           double                 x,
                           double                 y,
                           double                *view_x,
                           double                *view_y)
{
  g_return_if_fail (self != NULL && view_x != NULL && view_y != NULL);

  *view_x = (x - self->x) * self->zoom + self->width / 2;
  *view_y = (y - self->y) * self->zoom + self->height / 2;
}

/**
 * mlg_canvas_camera_unproject:
 * @self: a camera
 * @view_x: logical pixels from the left of the view
 * @view_y: logical pixels from its top
 * @x: (out): of the point of the diagram, in units
 * @y: (out): likewise
 */
void
mlg_canvas_camera_unproject (const MlgCanvasCamera *self,
                             double                 view_x,
                             double                 view_y,
                             double                *x,
                             double                *y)
{
  g_return_if_fail (self != NULL && x != NULL && y != NULL);

  *x = (view_x - self->width / 2) / self->zoom + self->x;
  *y = (view_y - self->height / 2) / self->zoom + self->y;
}

/**
 * mlg_canvas_camera_pan:
 * @self: a camera
 * @dx: how far the picture moves to the right, in logical pixels
 * @dy: how far it moves down
 */
void
mlg_canvas_camera_pan (MlgCanvasCamera *self,
                       double           dx,
                       double           dy)
{
  g_return_if_fail (self != NULL);

  self->x -= dx / self->zoom;
  self->y -= dy / self->zoom;
}

/**
 * mlg_canvas_camera_zoom_at:
 * @self: a camera
 * @view_x: what stays where it is, in logical pixels of the view
 * @view_y: likewise
 * @factor: more than 1 to come nearer
 *
 * Zooms around a point, within the limits.
 */
void
mlg_canvas_camera_zoom_at (MlgCanvasCamera *self,
                           double           view_x,
                           double           view_y,
                           double           factor)
{
  double x, y;

  g_return_if_fail (self != NULL && factor > 0);

  mlg_canvas_camera_unproject (self, view_x, view_y, &x, &y);
  self->zoom = CLAMP (self->zoom * factor, MLG_CANVAS_MIN_ZOOM, MLG_CANVAS_MAX_ZOOM);
  self->x = x - (view_x - self->width / 2) / self->zoom;
  self->y = y - (view_y - self->height / 2) / self->zoom;
}

/**
 * mlg_canvas_camera_fit:
 * @self: a camera with the size of its view
 * @rect: what to show
 * @padding: what stays free around it, in logical pixels
 * @max_zoom: never nearer than that
 *
 * Returns: %FALSE if @rect is empty, and nothing changed
 */
gboolean
mlg_canvas_camera_fit (MlgCanvasCamera     *self,
                       const MlgCanvasRect *rect,
                       double               padding,
                       double               max_zoom)
{
  double width, height, zoom;

  g_return_val_if_fail (self != NULL && rect != NULL, FALSE);

  if (mlg_canvas_rect_is_empty (rect))
    return FALSE;

  /* In a tiny view the padding gives way first. */
  width = MAX (self->width - 2 * padding, self->width / 2);
  height = MAX (self->height - 2 * padding, self->height / 2);
  zoom = MIN (width / MAX (rect->x1 - rect->x0, 1e-6), height / MAX (rect->y1 - rect->y0, 1e-6));

  self->x = (rect->x0 + rect->x1) / 2;
  self->y = (rect->y0 + rect->y1) / 2;
  self->zoom = CLAMP (MIN (zoom, max_zoom), MLG_CANVAS_MIN_ZOOM, MLG_CANVAS_MAX_ZOOM);

  return TRUE;
}

static double
get_shift (double low,
           double high,
           double view_low,
           double view_high)
{
  if (high - low > view_high - view_low)
    return (low + high - view_low - view_high) / 2;

  return low < view_low ? low - view_low : high > view_high ? high - view_high : 0;
}

/**
 * mlg_canvas_camera_reveal:
 * @self: a camera
 * @rect: what shall be in view
 * @padding: how far from the edge it shall be, in logical pixels
 *
 * Pans as little as is needed, and zooms out if it does not fit at all.
 *
 * Returns: %FALSE if @rect was in view already, and nothing changed
 */
gboolean
mlg_canvas_camera_reveal (MlgCanvasCamera     *self,
                          const MlgCanvasRect *rect,
                          double               padding)
{
  MlgCanvasRect view;
  double dx, dy;

  g_return_val_if_fail (self != NULL && rect != NULL, FALSE);

  if (mlg_canvas_rect_is_empty (rect))
    return FALSE;

  mlg_canvas_camera_get_rect (self, -MIN (padding, MIN (self->width, self->height) / 4), &view);
  if (rect->x1 - rect->x0 > view.x1 - view.x0 || rect->y1 - rect->y0 > view.y1 - view.y0)
    return mlg_canvas_camera_fit (self, rect, padding, self->zoom);

  dx = get_shift (rect->x0, rect->x1, view.x0, view.x1);
  dy = get_shift (rect->y0, rect->y1, view.y0, view.y1);
  self->x += dx;
  self->y += dy;

  return dx != 0 || dy != 0;
}

/**
 * mlg_canvas_camera_get_rect:
 * @self: a camera
 * @margin: how much more than the view, in logical pixels; may be negative
 * @rect: (out): what it shows, in units
 */
void
mlg_canvas_camera_get_rect (const MlgCanvasCamera *self,
                            double                 margin,
                            MlgCanvasRect         *rect)
{
  double reach_x, reach_y;

  g_return_if_fail (self != NULL && rect != NULL);

  reach_x = (self->width / 2 + margin) / self->zoom;
  reach_y = (self->height / 2 + margin) / self->zoom;
  *rect = (MlgCanvasRect) { self->x - reach_x, self->y - reach_y, self->x + reach_x, self->y + reach_y };
}

/**
 * mlg_canvas_rect_is_empty:
 * @self: a rectangle
 *
 * Returns: whether there is nothing in it, not even a point
 */
gboolean
mlg_canvas_rect_is_empty (const MlgCanvasRect *self)
{
  return !(self->x1 >= self->x0 && self->y1 >= self->y0);
}

/**
 * mlg_canvas_rect_add:
 * @self: a rectangle, which grows to hold @other as well
 * @other: a rectangle
 */
void
mlg_canvas_rect_add (MlgCanvasRect       *self,
                     const MlgCanvasRect *other)
{
  self->x0 = MIN (self->x0, other->x0);
  self->y0 = MIN (self->y0, other->y0);
  self->x1 = MAX (self->x1, other->x1);
  self->y1 = MAX (self->y1, other->y1);
}

/**
 * mlg_canvas_rect_meets:
 * @self: a rectangle
 * @other: a rectangle
 *
 * Returns: whether they share a point
 */
gboolean
mlg_canvas_rect_meets (const MlgCanvasRect *self,
                       const MlgCanvasRect *other)
{
  return self->x0 <= other->x1 && other->x0 <= self->x1 && self->y0 <= other->y1 && other->y0 <= self->y1;
}

/**
 * mlg_canvas_rect_contains:
 * @self: a rectangle
 * @x: of a point
 * @y: of a point
 *
 * Returns: whether the point is in it
 */
gboolean
mlg_canvas_rect_contains (const MlgCanvasRect *self,
                          double               x,
                          double               y)
{
  return x >= self->x0 && x <= self->x1 && y >= self->y0 && y <= self->y1;
}

/**
 * mlg_canvas_rect_grow:
 * @self: a rectangle
 * @margin: how much larger it becomes on each side
 */
void
mlg_canvas_rect_grow (MlgCanvasRect *self,
                      double         margin)
{
  self->x0 -= margin;
  self->y0 -= margin;
  self->x1 += margin;
  self->y1 += margin;
}
