/* mlg-tile-file.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define MLG_TYPE_TILE_FILE (mlg_tile_file_get_type ())

G_DECLARE_FINAL_TYPE (MlgTileFile, mlg_tile_file, MLG, TILE_FILE, GObject)

/* The most bytes one stored tile may have. */
#define MLG_TILE_FILE_MAX_TILE (4u << 20)

/**
 * MlgTileFormat:
 * @MLG_TILE_FORMAT_VECTOR: Mapbox Vector Tiles, packed or not
 * @MLG_TILE_FORMAT_PICTURE: PNG, JPEG or WebP pictures
 */
typedef enum
{
  MLG_TILE_FORMAT_VECTOR,
  MLG_TILE_FORMAT_PICTURE,
} MlgTileFormat;

/**
 * MlgTileFileFlags:
 * @MLG_TILE_FILE_FOREIGN: a file of the user’s, not to be trusted
 * @MLG_TILE_FILE_INSTALLED: the map that comes with the application
 */
typedef enum
{
  MLG_TILE_FILE_FOREIGN,
  MLG_TILE_FILE_INSTALLED,
} MlgTileFileFlags;

MlgTileFile   *mlg_tile_file_open            (const char        *path,
                                              MlgTileFileFlags   flags,
                                              GError           **error);
const char    *mlg_tile_file_get_name        (MlgTileFile       *self);
const char    *mlg_tile_file_get_attribution (MlgTileFile       *self);
MlgTileFormat  mlg_tile_file_get_format      (MlgTileFile       *self);
guint          mlg_tile_file_get_min_zoom    (MlgTileFile       *self);
guint          mlg_tile_file_get_max_zoom    (MlgTileFile       *self);
GBytes        *mlg_tile_file_load_tile       (MlgTileFile       *self,
                                              guint              zoom,
                                              guint              x,
                                              guint              y,
                                              GError           **error);

G_END_DECLS
