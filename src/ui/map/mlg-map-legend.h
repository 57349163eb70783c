/* mlg-map-legend.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-scene-data.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_MAP_LEGEND (mlg_map_legend_get_type ())

/**
 * MlgMapLegend:
 *
 * The types of relations that the map shows, those used most first. It folds.
 */
G_DECLARE_FINAL_TYPE (MlgMapLegend, mlg_map_legend, MLG, MAP_LEGEND, GtkWidget)

void mlg_map_legend_update (MlgMapLegend *self,
                            MlgTerritory *territory,
                            MlgSceneData *data);
void mlg_map_legend_fit    (MlgMapLegend *self,
                            int           width,
                            int           height);

G_END_DECLS
