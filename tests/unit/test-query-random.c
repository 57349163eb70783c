/* test-query-random.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-query.h"
#include "mlg-selection.h"
#include "random-edits.h"

#include <locale.h>

/* A query that has followed thousands of changes, undone and redone, answers
 * what one answers that has just read the territory; a list that has followed
 * its signals is the list. */

static void
follow_items (GListModel *model,
              guint       position,
              guint       removed,
              guint       added,
              GPtrArray  *mirror)
{
  g_assert_cmpuint (position + removed, <=, mirror->len);

  if (removed > 0)
    g_ptr_array_remove_range (mirror, position, removed);

  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror, (gint) (position + i), g_list_model_get_item (model, position + i));

  g_assert_cmpuint (mirror->len, ==, g_list_model_get_n_items (model));
}

static void
assert_same_buckets (MlgQuery *followed,
                     MlgQuery *fresh,
                     MlgFacet  facet)
{
  g_autoptr(GPtrArray) a = mlg_query_dup_buckets (followed, facet, 0);
  g_autoptr(GPtrArray) b = mlg_query_dup_buckets (fresh, facet, 0);
  g_autoptr(GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < b->len; i++)
    {
      const MlgBucket *bucket = g_ptr_array_index (b, i);

      g_hash_table_insert (counts, bucket->key, GUINT_TO_POINTER (bucket->count));
    }

  for (guint i = 0; i < a->len; i++)
    {
      const MlgBucket *bucket = g_ptr_array_index (a, i);

      g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, bucket->key)), ==, bucket->count);
      g_hash_table_remove (counts, bucket->key);
    }

  g_assert_cmpuint (g_hash_table_size (counts), ==, 0);
}

static void
copy_filter (MlgQuery *from,
             MlgQuery *to)
{
  mlg_query_freeze (to);
  mlg_query_set_text (to, mlg_query_get_text (from));

  for (guint facet = 0; facet < MLG_N_FACETS; facet++)
    {
      g_autoptr(GPtrArray) buckets = mlg_query_dup_buckets (from, facet, 0);

      for (guint i = 0; i < buckets->len; i++)
        {
          const MlgBucket *bucket = g_ptr_array_index (buckets, i);

          mlg_query_set_selected (to, facet, bucket->key, bucket->selected);

          /* A commune where nobody is any more stays selected as long as the
           * user wants; one who comes later cannot ask for it. */
          if (bucket->selected && !mlg_query_is_selected (to, facet, bucket->key))
            mlg_query_set_selected (from, facet, bucket->key, FALSE);
        }
    }

  mlg_query_thaw (to);
}

static void
assert_same (MlgQuery  *followed,
             GPtrArray *mirror)
{
  MlgTerritory *territory = mlg_query_get_territory (followed);
  g_autoptr(MlgQuery) fresh = mlg_query_new (territory);
  guint n;

  copy_filter (followed, fresh);
  n = g_list_model_get_n_items (G_LIST_MODEL (followed));
  g_assert_cmpuint (n, ==, g_list_model_get_n_items (G_LIST_MODEL (fresh)));
  g_assert_cmpuint (n, ==, mirror->len);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(MlgActor) a = g_list_model_get_item (G_LIST_MODEL (followed), i);
      g_autoptr(MlgActor) b = g_list_model_get_item (G_LIST_MODEL (fresh), i);

      g_assert_true (a == b);
      g_assert_true (a == g_ptr_array_index (mirror, i));
      g_assert_true (a == mlg_territory_get_actor (territory, mlg_actor_get_id (a)));
    }

  for (guint i = 0; i < mlg_territory_get_n_actors (territory); i++)
    {
      MlgId id = mlg_actor_get_id (mlg_territory_get_nth_actor (territory, i));

      g_assert_cmpint (mlg_query_matches (followed, id), ==, mlg_query_matches (fresh, id));
    }

  for (guint facet = 0; facet < MLG_N_FACETS; facet++)
    assert_same_buckets (followed, fresh, facet);
}

static void
change_filter (MlgQuery *query,
               GRand    *rand)
{
  static const char * const words[] = { "", "coop", "st ouen", "l'atel", "enregie", "food", "بر", "日", "ticoop", "saint ou", "2020" };
  MlgFacet facet = (MlgFacet) g_rand_int_range (rand, 0, MLG_N_FACETS);
  g_autoptr(GPtrArray) buckets = mlg_query_dup_buckets (query, facet, 5);

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0: case 1:
      mlg_query_set_text (query, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
      break;
    case 2: case 3:
      if (buckets->len > 0)
        {
          const MlgBucket *bucket = g_ptr_array_index (buckets, g_rand_int_range (rand, 0, (gint32) buckets->len));

          mlg_query_set_selected (query, facet, bucket->key, !bucket->selected);
        }
      break;
    case 4:
      mlg_query_clear_facet (query, facet);
      break;
    default:
      mlg_query_clear (query);
    }
}

static void
assert_selection (MlgSelection *selection,
                  MlgTerritory *territory)
{
  g_autoptr(GArray) actors = mlg_selection_dup_actors (selection);

  for (guint i = 0; i < actors->len; i++)
    g_assert_nonnull (mlg_territory_get_actor (territory, g_array_index (actors, MlgId, i)));

  if (mlg_selection_get_relation (selection) != MLG_ID_NONE)
    g_assert_nonnull (mlg_territory_get_relation (territory, mlg_selection_get_relation (selection)));
}

static void
select_something (MlgSelection *selection,
                  MlgTerritory *territory,
                  GRand        *rand)
{
  guint n_actors = mlg_territory_get_n_actors (territory);
  guint n_relations = mlg_territory_get_n_relations (territory);

  if (n_relations > 0 && g_rand_int_range (rand, 0, 8) == 0)
    mlg_selection_select_only (selection, MLG_OBJECT_RELATION,
                               mlg_relation_get_id (mlg_territory_get_nth_relation (territory, g_rand_int_range (rand, 0, (gint32) n_relations))));
  else if (n_actors > 0)
    mlg_selection_toggle_actor (selection,
                                mlg_actor_get_id (mlg_territory_get_nth_actor (territory, g_rand_int_range (rand, 0, (gint32) n_actors))));
}

static void
test_follows_everything (void)
{
  g_autoptr(MlgTerritory) territory = random_edits_make_territory ();
  g_autoptr(MlgQuery) query = mlg_query_new (territory);
  g_autoptr(MlgSelection) selection = mlg_selection_new ();
  g_autoptr(GPtrArray) mirror = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GRand) rand = g_rand_new_with_seed (42);

  mlg_selection_set_territory (selection, territory);
  g_signal_connect (query, "items-changed", G_CALLBACK (follow_items), mirror);

  for (guint i = 0; i < 6000; i++)
    {
      random_edits_do_one (territory, rand);
      select_something (selection, territory, rand);

      if (i % 7 == 0)
        change_filter (query, rand);

      assert_selection (selection, territory);

      if (i % 41 == 0)
        assert_same (query, mirror);
    }

  mlg_query_clear (query);
  assert_same (query, mirror);

  while (mlg_history_get_n_done (mlg_territory_get_history (territory)) > 0)
    g_assert_true (mlg_territory_undo (territory, NULL));

  assert_same (query, mirror);
  g_assert_cmpuint (mirror->len, ==, 0);

  while (mlg_history_get_n_undone (mlg_territory_get_history (territory)) > 0)
    g_assert_true (mlg_territory_redo (territory, NULL));

  assert_same (query, mirror);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/query-random/follows-everything", test_follows_everything);

  return g_test_run ();
}
