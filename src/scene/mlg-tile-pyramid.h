/* mlg-tile-pyramid.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-vector-tile.h"

G_BEGIN_DECLS

#define MLG_TYPE_TILE_PYRAMID (mlg_tile_pyramid_get_type ())

G_DECLARE_FINAL_TYPE (MlgTilePyramid, mlg_tile_pyramid, MLG, TILE_PYRAMID, GObject)

/* Deeper than any map: 512 << 24 pixels are 5 mm of ground each. */
#define MLG_TILE_MAX_ZOOM 24u

/**
 * MlgTileCoord:
 * @zoom: 0 (one tile for the world) to %MLG_TILE_MAX_ZOOM
 * @x: the column, from 180 degrees west
 * @y: the row, from the north (the XYZ scheme; MBTiles counts from the south)
 */
typedef struct
{
  guint zoom;
  guint x;
  guint y;
} MlgTileCoord;

/**
 * MlgTileFetchFunc:
 * @coord: which tile
 * @user_data: what was given with the function
 * @error: return location for an error
 *
 * Reads the bytes of a tile. Called from any thread, from several at once.
 *
 * Returns: (transfer full) (nullable): the bytes, packed or not; %NULL without
 *   an error where there is no such tile
 */
typedef GBytes *(*MlgTileFetchFunc) (const MlgTileCoord  *coord,
                                     gpointer             user_data,
                                     GError             **error);

MlgTilePyramid *mlg_tile_pyramid_new      (MlgTileFetchFunc     fetch,
                                           gpointer             user_data,
                                           GDestroyNotify       destroy,
                                           guint                min_zoom,
                                           guint                max_zoom);
MlgVectorTile  *mlg_tile_pyramid_dup_tile (MlgTilePyramid      *self,
                                           const MlgTileCoord  *coord,
                                           MlgTileCoord        *found,
                                           GError             **error);

G_END_DECLS
