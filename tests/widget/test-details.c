/* test-details.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The other pages of the panel on the right: a relation, several actors, the
 * territory. */

#include "config.h"

#include "detail-fixture.h"
#include "mlg-territory-actions.h"
#include "mlg-text-row.h"
#include "mlg-vocabulary-actions.h"
#include "test-territory.h"
#include "test-util.h"

#include <adwaita.h>

static void
test_relation_panel (void)
{
  DetailFixture f = { 0 };
  MlgId id;
  MlgRelation *relation;
  GtkWidget *page, *row;

  df_set_up (&f);
  id = mlg_relation_get_id (mlg_territory_get_nth_relation (f.territory, 1));
  relation = mlg_territory_get_relation (f.territory, id);
  mlg_session_show_relation (f.session, id);
  tu_wait_drawn (f.window);

  page = df_get_page (&f);
  g_assert_nonnull (tu_find_text (page, "Région Bretagne"));
  g_assert_nonnull (tu_find_text (page, "Ti Coop"));
  g_assert_nonnull (tu_find_text (page, "funds"));
  g_assert_nonnull (tu_find_text (page, "Existing"));

  /* Strength by keyboard */
  row = df_find_field (page, "Strength");
  gtk_widget_grab_focus (row);
  tu_key (GDK_KEY_4);
  tu_wait (mlg_relation_get_strength (relation) == 4);
  tu_key (GDK_KEY_Left);
  tu_wait (mlg_relation_get_strength (relation) == 3);
  tu_key (GDK_KEY_0);
  tu_wait (mlg_relation_get_strength (relation) == 0);

  /* What is shared */
  gtk_widget_activate (df_find_field (page, "Resources"));
  tu_wait (mlg_relation_get_shares (relation) == MLG_SHARES_RESOURCES);

  /* A date that is none */
  mlg_text_row_edit (MLG_TEXT_ROW (df_find_field (page, "Since")));
  tu_type ("soon");
  tu_key (GDK_KEY_Return);
  g_assert_null (mlg_relation_get_text (relation, MLG_RELATION_SINCE));
  tu_key (GDK_KEY_Escape);

  /* Dates in the wrong order are kept, and one is told. */
  g_assert_null (tu_find_text (page, "This relation ends before it begins. Correct one of the dates."));
  tt_set_text (f.territory, MLG_RECORD (relation), MLG_RELATION_SINCE, "2019-03");
  tt_set_text (f.territory, MLG_RECORD (relation), MLG_RELATION_UNTIL, "2018");
  tu_wait (tu_find_text (page, "This relation ends before it begins. Correct one of the dates.") != NULL);
  tt_set_text (f.territory, MLG_RECORD (relation), MLG_RELATION_UNTIL, "2019");
  tu_wait (tu_find_text (page, "This relation ends before it begins. Correct one of the dates.") == NULL);

  /* The ends exchanged: another object of the same identity */
  gtk_widget_activate_action (page, "relation-panel.swap", NULL);
  relation = mlg_territory_get_relation (f.territory, id);
  g_assert_cmpint (mlg_relation_get_source (relation), ==, mlg_actor_get_id (tt_actor (f.territory, "Ti Coop")));
  g_assert_cmpint (mlg_relation_get_shares (relation), ==, MLG_SHARES_RESOURCES);
  g_assert_true (df_get_page (&f) == page);

  gtk_widget_activate_action (page, "relation-panel.delete", NULL);
  g_assert_null (mlg_territory_get_relation (f.territory, id));
  g_assert_true (df_get_page (&f) != page);

  df_tear_down (&f);
}

static void
test_direction (void)
{
  DetailFixture f = { 0 };
  MlgRelation *relation;
  GtkWidget *page, *row;

  df_set_up (&f);
  relation = mlg_territory_get_nth_relation (f.territory, 1);
  mlg_session_show_relation (f.session, mlg_relation_get_id (relation));
  tu_wait_drawn (f.window);

  page = df_get_page (&f);
  row = df_find_field (page, "Direction");
  g_assert_nonnull (tu_find_text (row, "One way"));

  gtk_widget_grab_focus (row);
  tu_key (GDK_KEY_Return);
  tu_wait_drawn (f.window);
  tu_key (GDK_KEY_Down);
  tu_key (GDK_KEY_Return);
  tu_wait (mlg_relation_get_direction (relation) == MLG_DIRECTION_MUTUAL);
  g_assert_nonnull (tu_find_text (row, "Both ways"));

  /* As its type says is not written down: the type may change. */
  g_signal_emit_by_name (row, "toggled", (gint64) 0, TRUE);
  g_assert_cmpint (mlg_relation_get_direction (relation), ==, MLG_DIRECTION_TYPE);

  df_tear_down (&f);
}

/* Found by its wording from the other end, the type turns the relation round:
 * one action. */
static void
test_type (void)
{
  DetailFixture f = { 0 };
  MlgRelation *relation;
  MlgId id, source;
  guint n_done;

  df_set_up (&f);
  relation = mlg_territory_get_nth_relation (f.territory, 1);
  id = mlg_relation_get_id (relation);
  source = mlg_relation_get_source (relation);
  mlg_session_show_relation (f.session, id);
  tu_wait_drawn (f.window);
  n_done = mlg_history_get_n_done (mlg_territory_get_history (f.territory));

  gtk_widget_grab_focus (df_find_field (df_get_page (&f), "Type"));
  tu_key (GDK_KEY_Return);
  tu_wait (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (f.window))));
  tu_type ("supported");
  tu_key (GDK_KEY_Return);
  tu_wait (mlg_history_get_n_done (mlg_territory_get_history (f.territory)) == n_done + 1);

  relation = mlg_territory_get_relation (f.territory, id);
  g_assert_cmpint (mlg_relation_get_target (relation), ==, source);
  g_assert_cmpint (mlg_relation_get_type_id (relation), ==, tt_term (f.territory, MLG_VOCABULARY_RELATION_TYPE, "supports"));
  g_assert_nonnull (tu_find_text (df_get_page (&f), "supports"));

  mlg_session_undo (f.session);
  g_assert_cmpint (mlg_relation_get_source (mlg_territory_get_relation (f.territory, id)), ==, source);
  g_assert_nonnull (tu_find_text (df_get_page (&f), "funds"));

  df_tear_down (&f);
}

static void
test_project (void)
{
  DetailFixture f = { 0 };
  MlgRelation *relation;
  GtkWidget *page;

  df_set_up (&f);
  tt_set_text (f.territory, MLG_RECORD (mlg_territory_get_nth_relation (f.territory, 0)), MLG_RELATION_PROJECT, "Alimentation durable");
  relation = mlg_territory_get_nth_relation (f.territory, 1);
  mlg_session_show_relation (f.session, mlg_relation_get_id (relation));
  tu_wait_drawn (f.window);

  page = df_get_page (&f);
  gtk_widget_grab_focus (df_find_field (page, "Common project"));
  tu_key (GDK_KEY_Return);
  tu_wait (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (f.window))));
  tu_type ("durab");
  tu_key (GDK_KEY_Return);
  tu_wait (g_strcmp0 (mlg_relation_get_text (relation, MLG_RELATION_PROJECT), "Alimentation durable") == 0);
  g_assert_nonnull (tu_find_text (page, "Alimentation durable"));

  df_tear_down (&f);
}

static void
test_several (void)
{
  DetailFixture f = { 0 };
  MlgId ids[2];

  df_set_up (&f);
  ids[0] = mlg_actor_get_id (tt_actor (f.territory, "Inztant"));
  ids[1] = mlg_actor_get_id (tt_actor (f.territory, "La Sphère"));
  mlg_selection_set_actors (mlg_session_get_selection (f.session), ids, 2);
  tu_wait_drawn (f.window);

  g_assert_nonnull (tu_find_text (f.panel, "2 actors selected"));
  g_assert_nonnull (tu_find_text (f.panel, "Inztant"));

  gtk_widget_activate_action (df_get_page (&f), "several.delete", NULL);
  g_assert_cmpuint (mlg_territory_get_n_actors (f.territory), ==, 4);
  g_assert_nonnull (tu_find_text (f.panel, "Bretagne"));
  mlg_session_undo (f.session);
  g_assert_cmpuint (mlg_territory_get_n_actors (f.territory), ==, 6);

  df_tear_down (&f);
}

/* Symbols without names say nothing; a list of thirty is not read either. */
static void
test_kinds_in_figures (void)
{
  DetailFixture f = { 0 };
  GtkWidget *more;

  df_set_up (&f);
  g_assert_nonnull (tu_find_text (f.panel, "Municipality"));
  g_assert_nonnull (tu_find_text (f.panel, "Third place"));

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *label = g_strdup_printf ("Kind %u", i);
      g_autoptr(GError) error = NULL;
      MlgTerm *kind = mlg_territory_add_term (f.territory, MLG_VOCABULARY_KIND, MLG_ID_NONE, label, &error);

      g_assert_no_error (error);
      g_assert_nonnull (mlg_territory_add_actor (f.territory, label, mlg_term_get_id (kind), &error));
    }

  tu_wait (tu_find_text (f.panel, "and 3 more") != NULL);
  g_assert_nonnull (tu_find_text (f.panel, "Municipality"));
  more = gtk_widget_get_ancestor (tu_find_text (f.panel, "and 3 more"), GTK_TYPE_BUTTON);
  tu_wait_drawn (f.window);
  tu_click (more, 12, 12);
  tu_wait (tu_find_text (f.panel, "Show fewer") != NULL);
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *label = g_strdup_printf ("Kind %u", i);

      g_assert_nonnull (tu_find_text (f.panel, label));
    }

  tu_wait_drawn (f.window);
  tu_click (more, 12, 12);
  tu_wait (tu_find_text (f.panel, "and 3 more") != NULL);

  df_tear_down (&f);
}

static void
test_territory_change (void)
{
  DetailFixture f = { 0 };
  g_autoptr(MlgTerritory) empty = mlg_territory_new ();

  df_set_up (&f);
  df_show (&f, "Ti Coop");
  mlg_session_set_territory (f.session, empty);
  tu_wait_drawn (f.window);
  g_assert_nonnull (tu_find_text (f.panel, "Nobody is here yet"));
  g_assert_null (tu_find_text (f.panel, "Ti Coop"));

  mlg_session_set_territory (f.session, f.territory);
  tu_wait_drawn (f.window);
  g_assert_null (tu_find_text (f.panel, "Nobody is here yet"));
  mlg_session_set_territory (f.session, NULL);

  df_tear_down (&f);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  tu_init ();

  g_test_add_func ("/details/relation", test_relation_panel);
  g_test_add_func ("/details/direction", test_direction);
  g_test_add_func ("/details/type", test_type);
  g_test_add_func ("/details/project", test_project);
  g_test_add_func ("/details/several", test_several);
  g_test_add_func ("/details/kinds-in-figures", test_kinds_in_figures);
  g_test_add_func ("/details/territory-change", test_territory_change);

  return g_test_run ();
}
