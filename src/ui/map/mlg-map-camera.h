/* mlg-map-camera.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

/**
 * MlgMapCamera:
 * @center_x: from 180 degrees west, 0 to 1 over the world (web Mercator)
 * @center_y: from the north, 0 to 1 over the world
 * @world: logical pixels around the world
 * @cos_rotation: cosine of the rotation of the map
 * @sin_rotation: sine of the rotation of the map
 * @width: of the widget, logical pixels
 * @height: of the widget, logical pixels
 *
 * Where a layer looks, read once a frame: then a point costs a few additions,
 * and what hangs at a point of the world moves with it.
 */
typedef struct
{
  double center_x;
  double center_y;
  double world;
  double cos_rotation;
  double sin_rotation;
  double width;
  double height;
} MlgMapCamera;

void   mlg_map_camera_init      (MlgMapCamera       *self,
                                 ShumateLayer       *layer);
void   mlg_map_camera_project   (const MlgMapCamera *self,
                                 double              x,
                                 double              y,
                                 double             *widget_x,
                                 double             *widget_y);
void   mlg_map_camera_unproject (const MlgMapCamera *self,
                                 double              widget_x,
                                 double              widget_y,
                                 double             *x,
                                 double             *y);
double mlg_map_camera_get_zoom  (const MlgMapCamera *self);
void   mlg_map_camera_get_box   (const MlgMapCamera *self,
                                 double              margin,
                                 double             *west,
                                 double             *south,
                                 double             *east,
                                 double             *north);

G_END_DECLS
