/* test-id.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-id.h"

static void
test_new_is_valid_and_distinct (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < 100000; i++)
    {
      MlgId *id = g_new (MlgId, 1);

      *id = mlg_id_new ();
      g_assert_true (mlg_id_is_valid (*id));
      g_assert_true (g_hash_table_add (seen, id));
    }
}

static void
test_from_name_is_stable (void)
{
  /* Written down once: a change would tear every file's vocabulary apart. */
  g_assert_cmpint (mlg_id_from_name ("kind/association"), ==, G_GINT64_CONSTANT (8318566128043156));
  g_assert_cmpint (mlg_id_from_name ("kind/cooperative"), !=, mlg_id_from_name ("kind/association"));
  g_assert_true (mlg_id_is_valid (mlg_id_from_name ("")));
}

static void
test_limits (void)
{
  g_assert_false (mlg_id_is_valid (MLG_ID_NONE));
  g_assert_false (mlg_id_is_valid (-5));
  g_assert_true (mlg_id_is_valid (MLG_ID_MAX));
  g_assert_false (mlg_id_is_valid (MLG_ID_MAX + 1));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/id/new-is-valid-and-distinct", test_new_is_valid_and_distinct);
  g_test_add_func ("/id/from-name-is-stable", test_from_name_is_stable);
  g_test_add_func ("/id/limits", test_limits);

  return g_test_run ();
}
