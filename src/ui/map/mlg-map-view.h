/* mlg-map-view.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-camera.h"
#include "mlg-map-picture.h"

#include "mlg-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_MAP_VIEW (mlg_map_view_get_type ())

/**
 * MlgMapView:
 *
 * The territory on a map: the page where actors are found, placed and linked.
 *
 * Properties: `session` (nullable); `text-scale`, how much larger letters are
 * than elsewhere on the desktop.
 *
 * Actions: `map.zoom-in`, `map.zoom-out`, `map.fit-all`,
 * `map.zoom-to-selection`, `map.pan (dd)` (parts of the view), `map.link` from
 * the selected actor, `map.cancel` what is going on.
 */
G_DECLARE_FINAL_TYPE (MlgMapView, mlg_map_view, MLG, MAP_VIEW, GtkWidget)

GtkWidget  *mlg_map_view_new         (MlgSession *session);
MlgSession *mlg_map_view_get_session (MlgMapView *self);
void        mlg_map_view_set_session (MlgMapView *self,
                                      MlgSession *session);
double      mlg_map_view_get_text_scale (MlgMapView *self);
void        mlg_map_view_set_text_scale (MlgMapView *self,
                                      double      text_scale);
gboolean    mlg_map_view_get_camera      (MlgMapView      *self,
                                          MlgCamera       *camera);
void        mlg_map_view_remember_camera (MlgTerritory    *territory,
                                          const MlgCamera *camera);
MlgMapPicture *mlg_map_view_dup_picture (MlgMapView *self,
                                      guint       scale,
                                      int        *width,
                                      int        *height);

G_END_DECLS
