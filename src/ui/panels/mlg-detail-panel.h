/* mlg-detail-panel.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-panel.h"

G_BEGIN_DECLS

#define MLG_TYPE_DETAIL_PANEL (mlg_detail_panel_get_type ())

/**
 * MlgDetailPanel:
 *
 * What is selected: the profile of an actor, a relation, several actors, or
 * the territory as a whole.
 */
G_DECLARE_FINAL_TYPE (MlgDetailPanel, mlg_detail_panel, MLG, DETAIL_PANEL, MlgPanel)

GtkWidget *mlg_detail_panel_new (MlgSession *session);

G_END_DECLS
