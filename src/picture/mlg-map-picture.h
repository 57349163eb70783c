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

#define MLG_TYPE_MAP_PICTURE (mlg_map_picture_get_type ())

/**
 * MlgMapPicture:
 *
 * The map as on the screen, in one piece: ground, names of places, relations,
 * actors and their names, scale and credits. It is taken when it is made:
 * people may go on editing while a thread draws it.
 */
G_DECLARE_FINAL_TYPE (MlgMapPicture, mlg_map_picture, MLG, MAP_PICTURE, GObject)

MlgMapPicture *mlg_map_picture_new  (MlgTerritory     *territory,
                                     MlgQuery         *query,
                                     const MlgCamera  *camera,
                                     MlgMapTheme       theme,
                                     double            text_scale,
                                     guint             scale);
gboolean       mlg_map_picture_draw (MlgMapPicture    *self,
                                     cairo_t          *cr,
                                     GCancellable     *cancellable,
                                     GError          **error);

void           mlg_map_picture_fit  (MlgTerritory     *territory,
                                     MlgQuery         *query,
                                     double            text_scale,
                                     MlgCamera        *camera);

G_END_DECLS
