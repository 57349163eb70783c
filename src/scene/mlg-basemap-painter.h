/* mlg-basemap-painter.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-map-style.h"
#include "mlg-tile-pyramid.h"

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* The side of a tile, in logical pixels, that zoom levels refer to. */
#define MLG_BASEMAP_TILE_SIZE 512

/**
 * MlgBasemapView:
 * @longitude: of the centre, degrees WGS84
 * @latitude: of the centre, degrees WGS84
 * @zoom: of 512-pixel tiles, whole or not
 * @width: in user units of the cairo context
 * @height: in user units of the cairo context
 */
typedef struct
{
  double longitude;
  double latitude;
  double zoom;
  double width;
  double height;
} MlgBasemapView;

void             mlg_basemap_paint_tile  (cairo_t               *cr,
                                          const MlgMapStyle     *style,
                                          MlgVectorTile         *tile,
                                          const MlgTileCoord    *found,
                                          const MlgTileCoord    *coord,
                                          double                 size,
                                          GCancellable          *cancellable);
cairo_surface_t *mlg_basemap_render_tile (MlgTilePyramid        *pyramid,
                                          const MlgMapStyle     *style,
                                          const MlgTileCoord    *coord,
                                          guint                  size,
                                          guint                  scale,
                                          GCancellable          *cancellable,
                                          GError               **error);
gboolean         mlg_basemap_paint_view  (cairo_t               *cr,
                                          MlgTilePyramid        *pyramid,
                                          const MlgMapStyle     *style,
                                          const MlgBasemapView  *view,
                                          GCancellable          *cancellable,
                                          GError               **error);

G_END_DECLS
