/* mlg-tray-model.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-query.h"

G_BEGIN_DECLS

#define MLG_TYPE_TRAY_MODEL (mlg_tray_model_get_type ())

/**
 * MlgTrayModel:
 *
 * Some of the actors that a query finds, in the order of the query: a list
 * model of #MlgActor. Without a collector, those that are not on the map.
 */
G_DECLARE_FINAL_TYPE (MlgTrayModel, mlg_tray_model, MLG, TRAY_MODEL, GObject)

/**
 * MlgTrayCollector:
 * @query: what is found
 * @data: of the caller
 *
 * Returns: (transfer full) (element-type MlgActor): those to list; the array
 *   holds a reference on each
 */
typedef GPtrArray *(* MlgTrayCollector) (MlgQuery *query,
                                         gpointer  data);

MlgTrayModel *mlg_tray_model_new           (void);
void          mlg_tray_model_set_query     (MlgTrayModel     *self,
                                            MlgQuery         *query);
void          mlg_tray_model_set_collector (MlgTrayModel     *self,
                                            MlgTrayCollector  collector,
                                            gpointer          data);
void          mlg_tray_model_update        (MlgTrayModel     *self);

G_END_DECLS
