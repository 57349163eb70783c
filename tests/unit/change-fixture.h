/* change-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"

G_BEGIN_DECLS

/**
 * ChangeFixture:
 * @territory: what is acted upon
 * @before: (nullable): a copy of it from before an action
 *
 * What tests of actions begin with: an action is one change, taking it back
 * gives what there was before, and making it again what it gave.
 */
typedef struct
{
  MlgTerritory *territory;
  MlgTerritory *before;
} ChangeFixture;

void change_fixture_clear             (ChangeFixture *self);
void change_fixture_note              (ChangeFixture *self);
void change_fixture_assert_one_change (ChangeFixture *self,
                                       const char    *label);
void change_fixture_assert_no_change  (ChangeFixture *self);

G_END_DECLS
