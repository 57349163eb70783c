/* random-diagrams.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"

G_BEGIN_DECLS

void random_diagrams_do_one            (MlgTerritory *territory,
                                        GRand        *rand);
void random_diagrams_assert_consistent (MlgTerritory *territory);

G_END_DECLS
