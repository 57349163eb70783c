/* mlg-overview-panel.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-panel.h"

G_BEGIN_DECLS

#define MLG_TYPE_OVERVIEW_PANEL (mlg_overview_panel_get_type ())

/**
 * MlgOverviewPanel:
 *
 * The territory as a whole, shown when nothing is selected: what it says of
 * itself, how many actors of which kind there are, who is linked most, who is
 * linked to nobody, what happened last.
 *
 * Actions: `overview.select-unlinked`, `overview.filter-unplaced`.
 */
G_DECLARE_FINAL_TYPE (MlgOverviewPanel, mlg_overview_panel, MLG, OVERVIEW_PANEL, MlgPanel)

G_END_DECLS
