/* test-territory.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-error.h"
#include "mlg-territory-actions.h"
#include "random-diagrams.h"
#include "random-edits.h"

static MlgTerm *
add_term (MlgTerritory *territory,
          const char   *slug,
          MlgVocabulary vocabulary)
{
  GVariantBuilder fields;
  MlgRecord *term;

  g_variant_builder_init (&fields, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&fields, "{sv}", "slug", g_variant_new_string (slug));
  g_variant_builder_add (&fields, "{sv}", "vocabulary", g_variant_new_int32 (vocabulary));
  g_variant_builder_add (&fields, "{sv}", "directed", g_variant_new_boolean (TRUE));
  term = mlg_territory_insert (territory, MLG_OBJECT_TERM, mlg_id_from_name (slug), g_variant_builder_end (&fields), NULL);
  g_assert_nonnull (term);

  return MLG_TERM (term);
}

static MlgTerritory *
make_territory (void)
{
  MlgTerritory *territory = mlg_territory_new ();

  mlg_territory_begin (territory, "Vocabulary");
  add_term (territory, "association", MLG_VOCABULARY_KIND);
  add_term (territory, "cooperative", MLG_VOCABULARY_KIND);
  add_term (territory, "funds", MLG_VOCABULARY_RELATION_TYPE);
  g_assert_true (mlg_territory_commit (territory, NULL));

  return territory;
}

static void
test_link_and_undo (void)
{
  g_autoptr(MlgTerritory) territory = make_territory ();
  g_autoptr(GError) error = NULL;
  MlgActor *coop = mlg_territory_add_actor (territory, "Ti Coop", MLG_ID_NONE, &error);
  MlgActor *inztant = mlg_territory_add_actor (territory, "Inztant", MLG_ID_NONE, &error);
  MlgId funds = mlg_id_from_name ("funds");
  MlgHistory *history = mlg_territory_get_history (territory);
  MlgRelation *relation;

  relation = mlg_territory_link (territory, mlg_actor_get_id (coop), mlg_actor_get_id (inztant), funds, &error);
  g_assert_no_error (error);
  g_assert_nonnull (relation);
  g_assert_cmpstr (mlg_history_get_undo_label (history), ==, "Link Ti Coop to Inztant");
  g_assert_cmpuint (mlg_graph_index_get_degree (mlg_territory_get_graph (territory), mlg_actor_get_id (coop)), ==, 1);

  g_assert_null (mlg_territory_link (territory, mlg_actor_get_id (coop), mlg_actor_get_id (inztant), funds, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_DUPLICATE);
  g_clear_error (&error);
  g_assert_null (mlg_territory_link (territory, mlg_actor_get_id (coop), mlg_actor_get_id (coop), funds, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpuint (mlg_history_get_n_done (history), ==, 4);

  g_assert_true (mlg_territory_undo (territory, &error));
  g_assert_cmpuint (mlg_territory_get_n_relations (territory), ==, 0);
  g_assert_true (mlg_territory_redo (territory, &error));
  g_assert_cmpuint (mlg_territory_get_n_relations (territory), ==, 1);

  g_assert_true (mlg_territory_delete (territory, MLG_RECORD (coop), &error));
  g_assert_cmpuint (mlg_territory_get_n_relations (territory), ==, 0);
  g_assert_true (mlg_territory_undo (territory, &error));
  g_assert_cmpuint (mlg_territory_get_n_relations (territory), ==, 1);
}

static void
assert_consistent (MlgTerritory *territory)
{
  MlgGraphIndex *graph = mlg_territory_get_graph (territory);
  guint ends = 0;

  random_diagrams_assert_consistent (territory);

  for (guint i = 0; i < mlg_territory_get_n_actors (territory); i++)
    ends += mlg_graph_index_get_degree (graph, mlg_actor_get_id (mlg_territory_get_nth_actor (territory, i)));

  g_assert_cmpuint (ends, ==, 2 * mlg_territory_get_n_relations (territory));

  for (guint i = 0; i < mlg_territory_get_n_relations (territory); i++)
    {
      MlgRelation *relation = mlg_territory_get_nth_relation (territory, i);

      g_assert_nonnull (mlg_territory_get_actor (territory, mlg_relation_get_source (relation)));
      g_assert_nonnull (mlg_territory_get_actor (territory, mlg_relation_get_target (relation)));
    }
}

static void
test_random_operations (void)
{
  g_autoptr(MlgTerritory) territory = random_edits_make_territory ();
  g_autoptr(MlgTerritory) first = mlg_territory_new ();
  g_autoptr(MlgTerritory) last = NULL;
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261122);
  MlgHistory *history = mlg_territory_get_history (territory);

  for (guint i = 0; i < 5000; i++)
    {
      random_edits_do_one (territory, rand);

      if (i % 97 == 0)
        assert_consistent (territory);
    }

  while (mlg_history_get_n_undone (history) > 0)
    g_assert_true (mlg_territory_redo (territory, NULL));

  last = random_edits_copy (territory);
  g_assert_cmpuint (mlg_territory_get_n_relations (territory), >, 10);
  g_assert_cmpuint (mlg_territory_get_n_records (territory, MLG_OBJECT_DIAGRAM_ITEM), >, 10);
  g_assert_false (mlg_territory_equal (first, last));

  for (guint round = 0; round < 2; round++)
    {
      while (mlg_history_get_n_done (history) > 0)
        g_assert_true (mlg_territory_undo (territory, NULL));
      assert_consistent (territory);
      g_assert_true (mlg_territory_equal (territory, first));

      while (mlg_history_get_n_undone (history) > 0)
        g_assert_true (mlg_territory_redo (territory, NULL));
      assert_consistent (territory);
      g_assert_true (mlg_territory_equal (territory, last));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/territory/link-and-undo", test_link_and_undo);
  g_test_add_func ("/territory/random-operations", test_random_operations);

  return g_test_run ();
}
