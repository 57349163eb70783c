/* mlg-several-panel.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-panel.h"

G_BEGIN_DECLS

#define MLG_TYPE_SEVERAL_PANEL (mlg_several_panel_get_type ())

/**
 * MlgSeveralPanel:
 *
 * Several actors that are selected, and what can be done with all of them.
 *
 * Actions: `several.set-kind`, `several.delete`, `several.clear`.
 */
G_DECLARE_FINAL_TYPE (MlgSeveralPanel, mlg_several_panel, MLG, SEVERAL_PANEL, MlgPanel)

void mlg_several_panel_refresh (MlgSeveralPanel *self);

G_END_DECLS
