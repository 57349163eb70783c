/* mlg-tray.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-panel.h"

G_BEGIN_DECLS

#define MLG_TYPE_TRAY (mlg_tray_get_type ())

/**
 * MlgTray:
 *
 * The actors found that are not on the map, to be dragged onto it, or to be
 * placed by typing where they are. It is not there while there are none.
 *
 * Actions: `tray.fold` folds and unfolds the list.
 */
G_DECLARE_FINAL_TYPE (MlgTray, mlg_tray, MLG, TRAY, MlgPanel)

void mlg_tray_set_folded (MlgTray  *self,
                          gboolean  folded);

G_END_DECLS
