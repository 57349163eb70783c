/* mlg-canvas-camera.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How far a diagram may be zoomed out and in; 1 is 100 %. */
#define MLG_CANVAS_MIN_ZOOM 0.02
#define MLG_CANVAS_MAX_ZOOM 8.0

/**
 * MlgCanvasRect:
 * @x0: left
 * @y0: top
 * @x1: right
 * @y1: bottom
 *
 * A rectangle of a diagram, in its units, y growing down. It is empty where
 * @x1 is less than @x0.
 */
typedef struct
{
  double x0;
  double y0;
  double x1;
  double y1;
} MlgCanvasRect;

#define MLG_CANVAS_RECT_EMPTY ((MlgCanvasRect) { 1e300, 1e300, -1e300, -1e300 })

/**
 * MlgCanvasCamera:
 * @x: the centre of the view, in units of the diagram
 * @y: likewise
 * @zoom: logical pixels per unit; 1 is 100 %
 * @width: of the view, in logical pixels
 * @height: of the view, in logical pixels
 *
 * What part of a diagram a view shows. A diagram has no edge; its unit is a
 * logical pixel at 100 %.
 */
typedef struct
{
  double x;
  double y;
  double zoom;
  double width;
  double height;
} MlgCanvasCamera;

void     mlg_canvas_camera_project   (const MlgCanvasCamera *self,
                                      double                 x,
                                      double                 y,
                                      double                *view_x,
                                      double                *view_y);
void     mlg_canvas_camera_unproject (const MlgCanvasCamera *self,
                                      double                 view_x,
                                      double                 view_y,
                                      double                *x,
                                      double                *y);
void     mlg_canvas_camera_pan       (MlgCanvasCamera       *self,
                                      double                 dx,
                                      double                 dy);
void     mlg_canvas_camera_zoom_at   (MlgCanvasCamera       *self,
                                      double                 view_x,
                                      double                 view_y,
                                      double                 factor);
gboolean mlg_canvas_camera_fit       (MlgCanvasCamera       *self,
                                      const MlgCanvasRect   *rect,
                                      double                 padding,
                                      double                 max_zoom);
gboolean mlg_canvas_camera_reveal    (MlgCanvasCamera       *self,
                                      const MlgCanvasRect   *rect,
                                      double                 padding);
void     mlg_canvas_camera_get_rect  (const MlgCanvasCamera *self,
                                      double                 margin,
                                      MlgCanvasRect         *rect);

gboolean mlg_canvas_rect_is_empty    (const MlgCanvasRect   *self);
void     mlg_canvas_rect_add         (MlgCanvasRect         *self,
                                      const MlgCanvasRect   *other);
gboolean mlg_canvas_rect_meets       (const MlgCanvasRect   *self,
                                      const MlgCanvasRect   *other);
gboolean mlg_canvas_rect_contains    (const MlgCanvasRect   *self,
                                      double                 x,
                                      double                 y);
void     mlg_canvas_rect_grow        (MlgCanvasRect         *self,
                                      double                 margin);

G_END_DECLS
