/* mlg-map-picture.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-camera.h"
#include "mlg-map-style.h"

#include "mlg-query.h"

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MlgMapPicture:
 * @territory: the territory
 * @query: (nullable): what is shown of it; %NULL for all
 * @camera: what part of the world, and the size in logical pixels
 * @theme: the colours
 * @text_scale: how much larger than usual letters are
 * @scale: device pixels per logical pixel; 0 for vectors
 *
 * The map as on the screen, in one piece: ground, names of places, relations,
 * actors and their names, scale and credits.
 */
typedef struct
{
  MlgTerritory *territory;
  MlgQuery *query;
  MlgCamera camera;
  MlgMapTheme theme;
  double text_scale;
  guint scale;
} MlgMapPicture;

void     mlg_map_picture_fit  (MlgMapPicture        *self);
gboolean mlg_map_picture_draw (const MlgMapPicture  *self,
                               cairo_t              *cr,
                               GCancellable         *cancellable,
                               GError              **error);

G_END_DECLS
