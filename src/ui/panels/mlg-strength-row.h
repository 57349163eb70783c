/* mlg-strength-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MLG_TYPE_STRENGTH_ROW (mlg_strength_row_get_type ())

/**
 * MlgStrengthRow:
 *
 * How strong a relation is, in dots from 1 to 5. A click on a dot sets it, a
 * click on the last one that is full takes it away; the arrow keys, + and -
 * and the digits do the same.
 *
 * Properties: `title` (inherited), `strength`: 1 to 5, 0 where nobody said.
 *
 * Signals: `changed (int strength)`: the user chose another one; whoever
 * keeps it sets `strength`.
 */
G_DECLARE_FINAL_TYPE (MlgStrengthRow, mlg_strength_row, MLG, STRENGTH_ROW, AdwPreferencesRow)

void mlg_strength_row_set_strength (MlgStrengthRow *self,
                                    int             strength);

G_END_DECLS
