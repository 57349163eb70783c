/* test-selection.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-selection.h"
#include "mlg-territory-actions.h"

typedef struct
{
  MlgTerritory *territory;
  MlgSelection *selection;
  MlgId         ids[4];
  MlgId         relation;
  guint         n_changed;
  guint         n_hovered;
} Fixture;

static void
count_changed (Fixture *self)
{
  self->n_changed++;
}

static void
count_hovered (Fixture *self)
{
  self->n_hovered++;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->territory = mlg_territory_new ();
  self->selection = mlg_selection_new ();
  mlg_selection_set_territory (self->selection, self->territory);

  for (guint i = 0; i < G_N_ELEMENTS (self->ids); i++)
    self->ids[i] = mlg_actor_get_id (mlg_territory_add_actor (self->territory, "A", MLG_ID_NONE, NULL));

  self->relation = mlg_relation_get_id (mlg_territory_link (self->territory, self->ids[0], self->ids[1], MLG_ID_NONE, NULL));
  g_signal_connect_swapped (self->selection, "changed", G_CALLBACK (count_changed), self);
  g_signal_connect_swapped (self->selection, "hover-changed", G_CALLBACK (count_hovered), self);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->selection);
  g_assert_finalize_object (self->territory);
}

static void
test_select (Fixture       *self,
             gconstpointer  data)
{
  const MlgId twice[] = { self->ids[2], self->ids[1], self->ids[2], 12345 };
  g_autoptr(GArray) actors = NULL;

  g_assert_true (mlg_selection_is_empty (self->selection));
  mlg_selection_select_only (self->selection, MLG_OBJECT_ACTOR, self->ids[0]);
  mlg_selection_select_only (self->selection, MLG_OBJECT_ACTOR, self->ids[0]);
  g_assert_cmpuint (self->n_changed, ==, 1);
  g_assert_cmpint (mlg_selection_get_primary_actor (self->selection), ==, self->ids[0]);

  /* Once each, and nothing that does not exist */
  mlg_selection_add_actors (self->selection, twice, G_N_ELEMENTS (twice));
  g_assert_cmpuint (self->n_changed, ==, 2);
  g_assert_cmpuint (mlg_selection_get_n_actors (self->selection), ==, 3);
  actors = mlg_selection_dup_actors (self->selection);
  g_assert_cmpint (g_array_index (actors, MlgId, 1), ==, self->ids[2]);
  g_assert_cmpint (mlg_selection_get_primary_actor (self->selection), ==, self->ids[1]);
  mlg_selection_add_actors (self->selection, twice, G_N_ELEMENTS (twice));
  g_assert_cmpuint (self->n_changed, ==, 2);

  mlg_selection_toggle_actor (self->selection, self->ids[2]);
  g_assert_false (mlg_selection_contains (self->selection, MLG_OBJECT_ACTOR, self->ids[2]));
  mlg_selection_toggle_actor (self->selection, 12345);
  g_assert_cmpuint (self->n_changed, ==, 3);
  mlg_selection_clear (self->selection);
  mlg_selection_clear (self->selection);
  g_assert_cmpuint (self->n_changed, ==, 4);
}

static void
test_relation (Fixture       *self,
               gconstpointer  data)
{
  mlg_selection_select_only (self->selection, MLG_OBJECT_ACTOR, self->ids[0]);
  mlg_selection_select_only (self->selection, MLG_OBJECT_RELATION, self->relation);
  g_assert_cmpuint (mlg_selection_get_n_actors (self->selection), ==, 0);
  g_assert_false (mlg_selection_contains (self->selection, MLG_OBJECT_ACTOR, self->ids[0]));
  g_assert_true (mlg_selection_contains (self->selection, MLG_OBJECT_RELATION, self->relation));
  g_assert_false (mlg_selection_contains (self->selection, MLG_OBJECT_RELATION, MLG_ID_NONE));
  mlg_selection_toggle_actor (self->selection, self->ids[3]);
  g_assert_cmpint (mlg_selection_get_relation (self->selection), ==, MLG_ID_NONE);
}

static void
test_vanishing (Fixture       *self,
                gconstpointer  data)
{
  mlg_selection_set_actors (self->selection, self->ids, 3);
  mlg_selection_set_hover (self->selection, MLG_OBJECT_ACTOR, self->ids[1]);
  g_assert_cmpuint (self->n_hovered, ==, 1);
  self->n_changed = 0;

  g_assert_true (mlg_territory_delete (self->territory, MLG_RECORD (mlg_territory_get_actor (self->territory, self->ids[3])), NULL));
  g_assert_cmpuint (self->n_changed, ==, 0);
  g_assert_true (mlg_territory_delete (self->territory, MLG_RECORD (mlg_territory_get_actor (self->territory, self->ids[1])), NULL));
  g_assert_cmpuint (self->n_changed, ==, 1);
  g_assert_cmpuint (self->n_hovered, ==, 2);
  g_assert_cmpuint (mlg_selection_get_n_actors (self->selection), ==, 2);
  g_assert_false (mlg_selection_contains (self->selection, MLG_OBJECT_ACTOR, self->ids[1]));
  g_assert_cmpint (mlg_selection_get_hover (self->selection, NULL), ==, MLG_ID_NONE);

  /* It comes back, but is not selected again; nor is a relation whose end went. */
  g_assert_true (mlg_territory_undo (self->territory, NULL));
  g_assert_cmpuint (mlg_selection_get_n_actors (self->selection), ==, 2);
  mlg_selection_select_only (self->selection, MLG_OBJECT_RELATION, self->relation);
  g_assert_true (mlg_territory_delete (self->territory, MLG_RECORD (mlg_territory_get_actor (self->territory, self->ids[0])), NULL));
  g_assert_true (mlg_selection_is_empty (self->selection));
}

static void
test_another_territory (Fixture       *self,
                        gconstpointer  data)
{
  mlg_selection_select_only (self->selection, MLG_OBJECT_ACTOR, self->ids[0]);
  mlg_selection_set_territory (self->selection, NULL);
  g_assert_true (mlg_selection_is_empty (self->selection));
  mlg_selection_select_only (self->selection, MLG_OBJECT_ACTOR, self->ids[0]);
  g_assert_true (mlg_selection_is_empty (self->selection));
  g_assert_cmpuint (self->n_changed, ==, 2);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/selection/select", test_select);
  ADD ("/selection/relation", test_relation);
  ADD ("/selection/vanishing", test_vanishing);
  ADD ("/selection/another-territory", test_another_territory);

  return g_test_run ();
}
