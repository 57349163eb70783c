/* mlg-place-label-layer.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-map-style.h"

#include <shumate/shumate.h>

G_BEGIN_DECLS

#define MLG_TYPE_PLACE_LABEL_LAYER (mlg_place_label_layer_get_type ())

G_DECLARE_FINAL_TYPE (MlgPlaceLabelLayer, mlg_place_label_layer, MLG, PLACE_LABEL_LAYER, ShumateLayer)

MlgPlaceLabelLayer *mlg_place_label_layer_new           (ShumateViewport       *viewport,
                                                         const char            *gazetteer_path);
void                mlg_place_label_layer_set_theme     (MlgPlaceLabelLayer    *self,
                                                         MlgMapTheme            theme);
void                mlg_place_label_layer_set_text_scale (MlgPlaceLabelLayer   *self,
                                                         double                 text_scale);
void                mlg_place_label_layer_set_obstacles (MlgPlaceLabelLayer    *self,
                                                         const graphene_rect_t *rects,
                                                         guint                  n_rects);
guint               mlg_place_label_layer_get_n_shown   (MlgPlaceLabelLayer    *self);

G_END_DECLS
