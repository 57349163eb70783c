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
 * The actors that a query finds and that are not on the map, in the order of
 * the query: a list model of #MlgActor.
 */
G_DECLARE_FINAL_TYPE (MlgTrayModel, mlg_tray_model, MLG, TRAY_MODEL, GObject)

MlgTrayModel *mlg_tray_model_new       (void);
void          mlg_tray_model_set_query (MlgTrayModel *self,
                                        MlgQuery     *query);

G_END_DECLS
