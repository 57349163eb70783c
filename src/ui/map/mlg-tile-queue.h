/* mlg-tile-queue.h
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

/**
 * MlgTileQueue:
 *
 * Worker threads that paint tiles, the one asked for last first: it is what
 * the user looks at now.
 */
typedef struct _MlgTileQueue MlgTileQueue;

/**
 * MlgTileOrder:
 * @pyramid: (transfer none): where the tiles are
 * @style: the colours, which live as long as the program
 * @coord: which tile
 * @size: its side in logical pixels
 * @scale: device pixels per logical pixel
 *
 * What to paint.
 */
typedef struct
{
  MlgTilePyramid *pyramid;
  const MlgMapStyle *style;
  MlgTileCoord coord;
  guint size;
  guint scale;
} MlgTileOrder;

/**
 * MlgTilePaintedFunc:
 * @surface: (nullable): the tile; %NULL with @error
 * @error: (nullable): why there is none
 * @user_data: what was given with the order; the function now owns it
 */
typedef void (*MlgTilePaintedFunc) (cairo_surface_t *surface,
                                    GError          *error,
                                    gpointer         user_data);

MlgTileQueue *mlg_tile_queue_new  (guint               n_threads);
void          mlg_tile_queue_free (MlgTileQueue       *self);
void          mlg_tile_queue_push (MlgTileQueue       *self,
                                   const MlgTileOrder *order,
                                   GCancellable       *cancellable,
                                   MlgTilePaintedFunc  painted,
                                   gpointer            user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgTileQueue, mlg_tile_queue_free)

G_END_DECLS
