/* mlg-tile-paintable.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-tile-pyramid.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_TILE_PAINTABLE (mlg_tile_paintable_get_type ())

G_DECLARE_FINAL_TYPE (MlgTilePaintable, mlg_tile_paintable, MLG, TILE_PAINTABLE, GObject)

MlgTilePaintable   *mlg_tile_paintable_new           (const MlgTileCoord *coord,
                                                      guint               size);
const MlgTileCoord *mlg_tile_paintable_get_coord     (MlgTilePaintable   *self);
gboolean            mlg_tile_paintable_has_surface   (MlgTilePaintable   *self);
guint               mlg_tile_paintable_get_pixels    (MlgTilePaintable   *self);
guint               mlg_tile_paintable_get_epoch     (MlgTilePaintable   *self);
gint64              mlg_tile_paintable_get_last_draw (MlgTilePaintable   *self);
void                mlg_tile_paintable_set_surface   (MlgTilePaintable   *self,
                                                      cairo_surface_t    *surface,
                                                      guint               epoch,
                                                      gboolean            for_cairo);

G_END_DECLS
