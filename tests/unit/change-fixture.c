/* change-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "change-fixture.h"

#include "random-edits.h"

/**
 * change_fixture_clear:
 * @self: a fixture
 *
 * Lets go of what it holds.
 */
void
change_fixture_clear (ChangeFixture *self)
{
  g_clear_object (&self->before);
  g_clear_object (&self->territory);
}

/**
 * change_fixture_note:
 * @self: a fixture
 *
 * Keeps what there is, before an action.
 */
void
change_fixture_note (ChangeFixture *self)
{
  g_clear_object (&self->before);
  self->before = random_edits_copy (self->territory);
}

/**
 * change_fixture_assert_one_change:
 * @self: a fixture
 * @label: what the action is called
 *
 * Asserts that one change was made since change_fixture_note(), and that it
 * can be taken back and made again. What it made are other objects afterwards.
 */
void
change_fixture_assert_one_change (ChangeFixture *self,
                                  const char    *label)
{
  MlgHistory *history = mlg_territory_get_history (self->territory);
  g_autoptr(MlgTerritory) after = random_edits_copy (self->territory);

  g_assert_cmpstr (mlg_history_get_undo_label (history), ==, label);
  g_assert_true (mlg_territory_undo (self->territory, NULL));
  g_assert_true (mlg_territory_equal (self->territory, self->before));
  g_assert_cmpstr (mlg_history_get_redo_label (history), ==, label);
  g_assert_true (mlg_territory_redo (self->territory, NULL));
  g_assert_true (mlg_territory_equal (self->territory, after));
}

/**
 * change_fixture_assert_no_change:
 * @self: a fixture
 *
 * Asserts that nothing changed since change_fixture_note(), and that nothing
 * is under way.
 */
void
change_fixture_assert_no_change (ChangeFixture *self)
{
  g_assert_false (mlg_territory_is_changing (self->territory));
  g_assert_true (mlg_territory_equal (self->territory, self->before));
}
