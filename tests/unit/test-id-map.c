/* test-id-map.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-id-map.h"

#define STEPS 200000

static void
test_empty (void)
{
  g_autoptr(MlgIdMap) map = mlg_id_map_new ();
  guint position = 0;

  g_assert_cmpuint (mlg_id_map_get_size (map), ==, 0);
  g_assert_null (mlg_id_map_lookup (map, 1));
  g_assert_null (mlg_id_map_remove (map, 1));
  g_assert_false (mlg_id_map_next (map, &position, NULL, NULL));
}

static void
assert_same (MlgIdMap   *map,
             GHashTable *model)
{
  guint position = 0;
  guint n = 0;
  gpointer value;
  MlgId id;

  while (mlg_id_map_next (map, &position, &id, &value))
    {
      g_assert_true (g_hash_table_lookup (model, &id) == value);
      n++;
    }
  g_assert_cmpuint (n, ==, g_hash_table_size (model));
  g_assert_cmpuint (n, ==, mlg_id_map_get_size (map));
}

/* Against a table that is known to be right. */
static void
test_random (gconstpointer data)
{
  MlgId n_ids = GPOINTER_TO_INT (data);
  g_autoptr(MlgIdMap) map = mlg_id_map_new ();
  g_autoptr(GHashTable) model = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 1; i <= STEPS; i++)
    {
      /* Both the small numbers of other programs and our own large ones */
      MlgId id = g_test_rand_int_range (1, (gint32) n_ids + 1);

      if (id % 2 == 0)
        id = MLG_ID_MAX - id * G_GINT64_CONSTANT (1000003);
      g_assert_true (mlg_id_map_lookup (map, id) == g_hash_table_lookup (model, &id));

      if (g_test_rand_int_range (0, 3) == 0)
        {
          gpointer removed = g_hash_table_lookup (model, &id);

          g_assert_true (mlg_id_map_remove (map, id) == removed);
          g_hash_table_remove (model, &id);
        }
      else
        {
          mlg_id_map_insert (map, id, GUINT_TO_POINTER (i));
          g_hash_table_insert (model, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (i));
        }

      g_assert_cmpuint (mlg_id_map_get_size (map), ==, g_hash_table_size (model));
      if (i % (STEPS / 10) == 0)
        assert_same (map, model);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/id-map/empty", test_empty);
  g_test_add_data_func ("/id-map/few", GINT_TO_POINTER (12), test_random);
  g_test_add_data_func ("/id-map/some", GINT_TO_POINTER (500), test_random);
  g_test_add_data_func ("/id-map/many", GINT_TO_POINTER (50000), test_random);

  return g_test_run ();
}
