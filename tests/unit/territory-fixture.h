/* territory-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"

G_BEGIN_DECLS

/* Territories for tests of what keeps them: with values in every field, and
 * names that break careless programs. */

void      territory_fixture_add_vocabulary   (MlgTerritory *territory);
MlgActor *territory_fixture_add_full_actor   (MlgTerritory *territory,
                                              GRand        *rand);
void      territory_fixture_random_operation (MlgTerritory *territory,
                                              GRand        *rand);
void      territory_fixture_assert_equal     (MlgTerritory *territory,
                                              MlgTerritory *other);

G_END_DECLS
