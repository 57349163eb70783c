/* random-edits.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"

G_BEGIN_DECLS

MlgTerritory *random_edits_make_territory (void);
void          random_edits_do_one         (MlgTerritory *territory,
                                           GRand        *rand);
MlgTerritory *random_edits_copy           (MlgTerritory *territory);

G_END_DECLS
