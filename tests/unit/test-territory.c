/* test-territory.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-error.h"
#include "mlg-ids.h"
#include "mlg-territory-actions.h"

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

static MlgTerritory *
copy_territory (MlgTerritory *territory)
{
  MlgTerritory *copy = mlg_territory_new ();

  for (guint kind = 0; kind < MLG_N_OBJECT_KINDS; kind++)
    for (guint i = 0; i < mlg_territory_get_n_records (territory, kind); i++)
      {
        MlgRecord *record = mlg_territory_get_nth_record (territory, kind, i);
        g_autoptr(GVariant) fields = mlg_record_serialize (record);
        g_autoptr(GError) error = NULL;

        mlg_territory_adopt (copy, mlg_record_new (kind, mlg_record_get_id (record), fields), &error);
        g_assert_no_error (error);
      }

  return copy;
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

/* A random change of the sort that people make; returns without a trace where
 * the dice fall badly. */
static void
random_operation (MlgTerritory *territory,
                  GRand        *rand)
{
  guint n_actors = mlg_territory_get_n_actors (territory);
  guint n_relations = mlg_territory_get_n_relations (territory);
  MlgActor *actor = n_actors > 0 ? mlg_territory_get_nth_actor (territory, g_rand_int_range (rand, 0, n_actors)) : NULL;
  MlgActor *other = n_actors > 0 ? mlg_territory_get_nth_actor (territory, g_rand_int_range (rand, 0, n_actors)) : NULL;
  MlgRelation *relation = n_relations > 0 ? mlg_territory_get_nth_relation (territory, g_rand_int_range (rand, 0, n_relations)) : NULL;
  MlgPlace place = { .city = "Brest", .lon = g_rand_double_range (rand, -200, 200), .lat = g_rand_double_range (rand, -90, 90), .precision = MLG_PRECISION_MANUAL };
  g_autofree char *name = g_strdup_printf ("Actor %u é <b>&", g_rand_int (rand));
  guint n_terms = mlg_territory_get_n_records (territory, MLG_OBJECT_TERM);

  switch (g_rand_int_range (rand, 0, actor == NULL ? 1 : 12))
    {
    case 0: case 1: case 2:
      mlg_territory_add_actor (territory, name, mlg_id_from_name (g_rand_boolean (rand) ? "association" : "cooperative"), NULL);
      break;
    case 3: case 4: case 5:
      mlg_territory_link (territory, mlg_actor_get_id (actor), mlg_actor_get_id (other), mlg_id_from_name ("funds"), NULL);
      break;
    case 6:
      mlg_territory_edit (territory, MLG_RECORD (actor), MLG_ACTOR_NAME, g_variant_new_string (name), NULL);
      break;
    case 7:
      mlg_territory_place (territory, actor, &place, NULL);
      break;
    case 8:
      mlg_territory_delete (territory, MLG_RECORD (actor), NULL);
      break;
    case 9:
      if (relation != NULL)
        mlg_territory_delete (territory, MLG_RECORD (relation), NULL);
      break;
    case 10:
      if (relation != NULL)
        mlg_territory_reverse (territory, relation, NULL);
      break;
    case 11:
      if (g_rand_int_range (rand, 0, 40) == 0 && n_terms > 0)
        mlg_territory_delete (territory, mlg_territory_get_nth_record (territory, MLG_OBJECT_TERM, g_rand_int_range (rand, 0, n_terms)), NULL);
      else
        mlg_territory_edit (territory, MLG_RECORD (actor), MLG_ACTOR_THEMES,
                            mlg_ids_with (NULL, mlg_id_from_name ("association")), NULL);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
assert_consistent (MlgTerritory *territory)
{
  MlgGraphIndex *graph = mlg_territory_get_graph (territory);
  guint ends = 0;

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
  g_autoptr(MlgTerritory) territory = make_territory ();
  g_autoptr(MlgTerritory) first = copy_territory (territory);
  g_autoptr(MlgTerritory) last = NULL;
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261122);
  MlgHistory *history = mlg_territory_get_history (territory);

  for (guint i = 0; i < 5000; i++)
    {
      int dice = g_rand_int_range (rand, 0, 10);

      if (dice == 0 && mlg_history_get_n_done (history) > 1)
        g_assert_true (mlg_territory_undo (territory, NULL));
      else if (dice == 1)
        g_assert_true (mlg_territory_redo (territory, NULL));
      else
        random_operation (territory, rand);

      if (i % 97 == 0)
        assert_consistent (territory);
    }

  while (mlg_history_get_n_undone (history) > 0)
    g_assert_true (mlg_territory_redo (territory, NULL));

  last = copy_territory (territory);
  g_assert_false (mlg_territory_equal (first, last));

  for (guint round = 0; round < 2; round++)
    {
      while (mlg_history_get_n_done (history) > 1)
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
