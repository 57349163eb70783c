/* mlg-camera.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The width of the world at zoom 0, in logical pixels. */
#define MLG_CAMERA_TILE_SIZE 512

/**
 * MlgCamera:
 * @longitude: of the centre, degrees WGS84
 * @latitude: of the centre, degrees WGS84
 * @zoom: of 512-pixel tiles, whole or not
 * @width: of the view, in logical pixels
 * @height: of the view, in logical pixels
 *
 * What part of the world a view shows. A point of the view is in logical
 * pixels from its top left; a point of the world is in Web Mercator, where
 * the world is the square from 0 to 1, y growing to the south.
 */
typedef struct
{
  double longitude;
  double latitude;
  double zoom;
  double width;
  double height;
} MlgCamera;

/**
 * MlgWorldRect:
 * @x0: west
 * @y0: north
 * @x1: east
 * @y1: south
 *
 * A rectangle of the world, in Web Mercator from 0 to 1.
 */
typedef struct
{
  double x0;
  double y0;
  double x1;
  double y1;
} MlgWorldRect;

/**
 * MlgProjection:
 * @size: of the world, in logical pixels
 * @x: where the west edge of the world is in the view
 * @y: where its north edge is
 *
 * A camera worked out, for projecting many points: world × size + offset.
 */
typedef struct
{
  double size;
  double x;
  double y;
} MlgProjection;

void     mlg_world_from_degrees    (double              longitude,
                                    double              latitude,
                                    double             *x,
                                    double             *y);
void     mlg_world_to_degrees      (double              x,
                                    double              y,
                                    double             *longitude,
                                    double             *latitude);
gboolean mlg_world_rect_robust     (MlgWorldRect       *rect,
                                    const double       *x,
                                    const double       *y,
                                    guint               n_points);

double   mlg_camera_get_world_size (const MlgCamera    *self);
void     mlg_camera_get_projection (const MlgCamera    *self,
                                    MlgProjection      *projection);
void     mlg_camera_project        (const MlgCamera    *self,
                                    double              world_x,
                                    double              world_y,
                                    double             *x,
                                    double             *y);
void     mlg_camera_unproject      (const MlgCamera    *self,
                                    double              x,
                                    double              y,
                                    double             *world_x,
                                    double             *world_y);
void     mlg_camera_get_rect       (const MlgCamera    *self,
                                    double              margin,
                                    MlgWorldRect       *rect);
void     mlg_camera_fit            (MlgCamera          *self,
                                    const MlgWorldRect *rect,
                                    double              padding,
                                    double              max_zoom);

G_END_DECLS
