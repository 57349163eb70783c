/* mlg-tile-cache.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-tile-paintable.h"

G_BEGIN_DECLS

/**
 * MlgTileCache:
 *
 * Keeps the pictures of tiles that were drawn lately, within a bound of
 * memory. Shumate keeps a hundred tiles whatever their size, which is 400 MB
 * on a dense screen: so the pictures are taken away here, and a tile that
 * lost its own asks for another when it is drawn again.
 */
typedef struct _MlgTileCache MlgTileCache;

MlgTileCache     *mlg_tile_cache_new         (gsize               max_bytes);
void              mlg_tile_cache_free        (MlgTileCache       *self);
MlgTilePaintable *mlg_tile_cache_lookup      (MlgTileCache       *self,
                                              const MlgTileCoord *coord);
void              mlg_tile_cache_touch       (MlgTileCache       *self,
                                              MlgTilePaintable   *paintable);
void              mlg_tile_cache_set_surface (MlgTileCache       *self,
                                              MlgTilePaintable   *paintable,
                                              cairo_surface_t    *surface,
                                              guint               epoch,
                                              gboolean            for_cairo);
gsize             mlg_tile_cache_get_bytes   (MlgTileCache       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgTileCache, mlg_tile_cache_free)

G_END_DECLS
