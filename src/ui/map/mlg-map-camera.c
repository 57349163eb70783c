/* mlg-map-camera.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-map-camera.h"

#include "mlg-basemap-painter.h"

#include <math.h>

/**
 * mlg_map_camera_init:
 * @self: uninitialised memory
 * @layer: a layer of the map
 */
void
mlg_map_camera_init (MlgMapCamera *self,
                     ShumateLayer *layer)
{
  ShumateViewport *viewport;
  ShumateMapSource *source;
  double latitude, rotation, tile_size;

  g_return_if_fail (self != NULL && SHUMATE_IS_LAYER (layer));

  viewport = shumate_layer_get_viewport (layer);
  source = shumate_viewport_get_reference_map_source (viewport);
  latitude = shumate_location_get_latitude (SHUMATE_LOCATION (viewport)) * G_PI / 180;
  rotation = shumate_viewport_get_rotation (viewport);
  tile_size = source != NULL ? shumate_map_source_get_tile_size (source) : MLG_BASEMAP_TILE_SIZE;

  self->center_x = (shumate_location_get_longitude (SHUMATE_LOCATION (viewport)) + 180) / 360;
  self->center_y = (1 - asinh (tan (latitude)) / G_PI) / 2;
  self->world = tile_size * exp2 (shumate_viewport_get_zoom_level (viewport));
  self->cos_rotation = cos (rotation);
  self->sin_rotation = sin (rotation);
  self->width = gtk_widget_get_width (GTK_WIDGET (layer));
  self->height = gtk_widget_get_height (GTK_WIDGET (layer));
}

/**
 * mlg_map_camera_project:
 * @self: a camera
 * @x: 0 to 1 over the world
 * @y: 0 to 1 over the world
 * @widget_x: (out): in logical pixels of the widget
 * @widget_y: (out): in logical pixels of the widget
 */
void
mlg_map_camera_project (const MlgMapCamera *self,
                        double              x,
                        double              y,
                        double             *widget_x,
                        double             *widget_y)
{
  double dx = (x - self->center_x) * self->world;
  double dy = (y - self->center_y) * self->world;

  *widget_x = self->width / 2 + dx * self->cos_rotation - dy * self->sin_rotation;
  *widget_y = self->height / 2 + dx * self->sin_rotation + dy * self->cos_rotation;
}

/**
 * mlg_map_camera_unproject:
 * @self: a camera
 * @widget_x: in logical pixels of the widget
 * @widget_y: in logical pixels of the widget
 * @x: (out): 0 to 1 over the world
 * @y: (out): 0 to 1 over the world
 */
void
mlg_map_camera_unproject (const MlgMapCamera *self,
                          double              widget_x,
                          double              widget_y,
                          double             *x,
                          double             *y)
{
  double dx = widget_x - self->width / 2;
  double dy = widget_y - self->height / 2;

  *x = self->center_x + (dx * self->cos_rotation + dy * self->sin_rotation) / self->world;
  *y = self->center_y + (dy * self->cos_rotation - dx * self->sin_rotation) / self->world;
}

/**
 * mlg_map_camera_get_zoom:
 * @self: a camera
 *
 * Returns: the zoom on the scale of 512-pixel tiles, whatever the source
 */
double
mlg_map_camera_get_zoom (const MlgMapCamera *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return log2 (self->world / MLG_BASEMAP_TILE_SIZE);
}

/**
 * mlg_map_camera_get_box:
 * @self: a camera
 * @margin: how much more than the widget shows, logical pixels
 * @west: (out): degrees WGS84
 * @south: (out): degrees WGS84
 * @east: (out): degrees WGS84
 * @north: (out): degrees WGS84
 *
 * Gives the box that holds the widget, also where the map is turned.
 */
void
mlg_map_camera_get_box (const MlgMapCamera *self,
                        double              margin,
                        double             *west,
                        double             *south,
                        double             *east,
                        double             *north)
{
  double across, down, half_x, half_y;

  g_return_if_fail (self != NULL);

  across = fabs (self->cos_rotation) * self->width + fabs (self->sin_rotation) * self->height;
  down = fabs (self->sin_rotation) * self->width + fabs (self->cos_rotation) * self->height;
  half_x = (across / 2 + margin) / self->world;
  half_y = (down / 2 + margin) / self->world;

  *west = CLAMP (self->center_x - half_x, 0, 1) * 360 - 180;
  *east = CLAMP (self->center_x + half_x, 0, 1) * 360 - 180;
  *north = atan (sinh (G_PI * (1 - 2 * CLAMP (self->center_y - half_y, 0, 1)))) * 180 / G_PI;
  *south = atan (sinh (G_PI * (1 - 2 * CLAMP (self->center_y + half_y, 0, 1)))) * 180 / G_PI;
}
