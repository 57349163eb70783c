/* test-document.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "document-fixture.h"
#include "mlg-territory-actions.h"
#include "random-diagrams.h"
#include "territory-fixture.h"

static void
test_round_trip (DocumentFixture *fixture,
                 gconstpointer    data)
{
  g_autoptr(MlgDocument) document = document_fixture_new ();
  g_autoptr(MlgDocument) again = NULL;
  g_autoptr(MlgTerritory) territory = g_object_ref (mlg_document_get_territory (document));
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  MlgActor *actor = territory_fixture_add_full_actor (territory, rand);
  MlgActor *other = territory_fixture_add_full_actor (territory, rand);

  mlg_territory_link (territory, mlg_actor_get_id (actor), mlg_actor_get_id (other), mlg_id_from_name ("funds"), &error);
  g_assert_no_error (error);
  g_assert_null (mlg_document_get_file (document));
  g_assert_cmpint (mlg_document_get_state (document), ==, MLG_DOCUMENT_UNSAVED);

  mlg_document_save_sync (document, fixture->file, &error);
  g_assert_no_error (error);
  g_assert_cmpint (mlg_document_get_state (document), ==, MLG_DOCUMENT_SAVED);
  name = mlg_document_dup_display_name (document);
  g_assert_cmpstr (name, ==, "Pays de Brest.gpkg");
  g_assert_true (mlg_document_close_sync (document, &error));
  /* Closed, it can be read but not changed. */
  g_assert_null (mlg_territory_add_actor (territory, "Late", MLG_ID_NONE, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_STORAGE);
  g_clear_error (&error);

  again = document_fixture_open (fixture);
  g_assert_cmpstr (mlg_document_get_problems (again)[0], ==, NULL);
  g_assert_false (mlg_document_get_recovered (again));
  territory_fixture_assert_equal (territory, mlg_document_get_territory (again));
}

static void
test_random_operations (DocumentFixture *fixture,
                        gconstpointer    data)
{
  g_autoptr(MlgDocument) document = document_fixture_new ();
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261122);
  g_autoptr(GError) error = NULL;

  for (guint round = 0; round < 8; round++)
    {
      g_autoptr(MlgTerritory) territory = g_object_ref (mlg_document_get_territory (document));
      MlgHistory *history = mlg_territory_get_history (territory);
      MlgHistory *history_again;
      MlgTerritory *again;

      for (guint i = 0; i < 500; i++)
        territory_fixture_random_operation (territory, rand);

      mlg_document_save_sync (document, round == 0 ? fixture->file : NULL, &error);
      g_assert_no_error (error);
      g_assert_true (mlg_document_close_sync (document, &error));
      g_object_unref (document);

      document = document_fixture_open (fixture);
      again = mlg_document_get_territory (document);
      territory_fixture_assert_equal (territory, again);
      random_diagrams_assert_consistent (again);
      g_assert_cmpuint (mlg_document_get_n_left_out (document), ==, 0);

      /* The history survives as well. */
      history_again = mlg_territory_get_history (again);
      g_assert_cmpuint (mlg_history_get_n_undone (history_again), ==, mlg_history_get_n_undone (history));
      g_assert_cmpuint (mlg_history_get_n_done (history_again), ==, MIN (mlg_history_get_n_done (history), 1000));
      g_assert_cmpstr (mlg_history_get_undo_label (history_again), ==, mlg_history_get_undo_label (history));
      mlg_territory_set_sink (territory, NULL);
      for (guint i = 0; i < 100; i++)
        {
          g_assert_true (mlg_territory_undo (territory, &error));
          g_assert_true (mlg_territory_undo (again, &error));
        }
      territory_fixture_assert_equal (territory, again);
      for (guint i = 0; i < 50; i++)
        {
          g_assert_true (mlg_territory_redo (territory, &error));
          g_assert_true (mlg_territory_redo (again, &error));
        }
      territory_fixture_assert_equal (territory, again);
    }

  g_assert_true (mlg_document_close_sync (document, &error));
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/document/round-trip", DocumentFixture, NULL, document_fixture_set_up, test_round_trip, document_fixture_tear_down);
  g_test_add ("/document/random-operations", DocumentFixture, NULL, document_fixture_set_up, test_random_operations, document_fixture_tear_down);

  return g_test_run ();
}
