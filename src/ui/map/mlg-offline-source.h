/* mlg-offline-source.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-map-style.h"
#include "mlg-tile-file.h"
#include "mlg-tile-pyramid.h"

#include <shumate/shumate.h>

G_BEGIN_DECLS

#define MLG_TYPE_OFFLINE_SOURCE (mlg_offline_source_get_type ())

G_DECLARE_FINAL_TYPE (MlgOfflineSource, mlg_offline_source, MLG, OFFLINE_SOURCE, ShumateMapSource)

MlgOfflineSource *mlg_offline_source_new         (MlgTileFile       *file,
                                                  MlgMapTheme        theme);
void              mlg_offline_source_set_theme   (MlgOfflineSource  *self,
                                                  MlgMapTheme        theme);
MlgMapTheme       mlg_offline_source_get_theme   (MlgOfflineSource  *self);
void              mlg_offline_source_set_layer   (MlgOfflineSource  *self,
                                                  GtkWidget         *layer);
MlgTilePyramid   *mlg_offline_source_get_pyramid (MlgOfflineSource  *self);
guint             mlg_offline_source_get_n_painted (MlgOfflineSource *self);

G_END_DECLS
