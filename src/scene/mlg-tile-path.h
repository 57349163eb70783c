/* mlg-tile-path.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-tile-pyramid.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * MlgTilePath:
 *
 * Turns the features of one vector tile into cairo paths for a target tile:
 * the tile itself or, at a deeper zoom, a part of it. What lies outside of the
 * target and a margin is cut away, because a country drawn for one street
 * would cost its whole coast.
 */
typedef struct
{
  MlgVectorTile *tile;
  double side;           /* of the whole vector tile, in user units */
  double offset_x;
  double offset_y;
  double min;            /* the kept square, in user units */
  double max;
  gboolean clip;         /* the tile is larger than the target */
  GArray *scratch[2];    /* of double pairs */
} MlgTilePath;

void     mlg_tile_path_init  (MlgTilePath        *self,
                              MlgVectorTile      *tile,
                              const MlgTileCoord *found,
                              const MlgTileCoord *coord,
                              double              size,
                              double              margin);
void     mlg_tile_path_clear (MlgTilePath        *self);
gboolean mlg_tile_path_add   (MlgTilePath        *self,
                              cairo_t            *cr,
                              const char         *layer_name,
                              gint                min_level,
                              gint                max_level);

G_END_DECLS
