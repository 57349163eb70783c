/* test-sidebar.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Search, facets and results, driven by a real pointer and keys. */

#include "config.h"

#include "mlg-directory-column.h"
#include "mlg-directory-view.h"
#include "sidebar-fixture.h"

static void
test_facets (void)
{
  Fixture f = { 0 };
  GtkWidget *row, *other;

  set_up (&f);
  g_assert_cmpuint (n_found (&f), ==, 6);
  g_assert_true (says (f.sidebar, "6 actors"));
  g_assert_null (find (f.sidebar, GTK_TYPE_BUTTON, "Clear all"));

  row = bucket (&f, "Cooperative");
  other = bucket (&f, "Municipality");
  g_assert_true (says (other, "2"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE);
  click (row);
  tu_wait (n_found (&f) == 1);

  /* The same rows, the same counts: a facet does not filter itself. */
  g_assert_true (bucket (&f, "Cooperative") == row);
  g_assert_true (bucket (&f, "Municipality") == other);
  g_assert_true (says (other, "2"));
  g_assert_true (says (f.sidebar, "1 actor found"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_TRUE);

  /* The keyboard goes on where the pointer was. */
  g_assert_true (gtk_widget_has_focus (row));
  tu_key (GDK_KEY_Down);
  tu_key (GDK_KEY_space);
  tu_wait (n_found (&f) == 3);
  tu_key (GDK_KEY_Up);
  tu_key (GDK_KEY_Return);
  tu_wait (n_found (&f) == 2);

  click (find (f.sidebar, GTK_TYPE_BUTTON, "Clear all"));
  tu_wait (n_found (&f) == 6);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (row)));

  tear_down (&f);
}

static void
test_facets_follow (void)
{
  Fixture f = { 0 };
  GtkWidget *kind, *group;

  set_up (&f);
  kind = find (f.sidebar, MLG_TYPE_FACET_GROUP, NULL);
  g_assert_null (bucket (&f, "Brest"));

  gtk_widget_activate_action (kind, "facets.unfold", "s", "place");
  tu_wait (bucket (&f, "Brest") != NULL);
  group = gtk_widget_get_ancestor (bucket (&f, "Brest"), MLG_TYPE_FACET_GROUP);
  tu_wait_drawn (group);
  click (bucket (&f, "Brest"));
  tu_wait (n_found (&f) == 3);

  /* What nobody in Brest is goes, what is selected elsewhere counts. */
  g_assert_null (bucket (&f, "Third place"));
  g_assert_true (says (bucket (&f, "Municipality"), "1"));
  g_assert_nonnull (bucket (&f, "not on the map"));

  /* Folded, it says how many are chosen, and the focus is on that button. */
  gtk_widget_activate_action (group, "facet.fold", NULL);
  tu_wait (!gtk_widget_get_mapped (group));
  g_assert_true (says (gtk_root_get_focus (GTK_ROOT (f.window)), "1"));
  tu_key (GDK_KEY_Return);
  tu_wait (gtk_widget_get_mapped (group));
  gtk_widget_activate_action (group, "facet.clear", NULL);
  tu_wait (n_found (&f) == 6);
  g_assert_true (says (bucket (&f, "Third place"), "1"));

  tear_down (&f);
}

static void
test_long_facet (void)
{
  Fixture f = { 0 };
  GtkWidget *row;

  set_up (&f);
  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *name = g_strdup_printf ("Actor %02u", i);
      g_autofree char *city = g_strdup_printf ("City %02u", i);

      tt_add_actor (f.territory, name, NULL, city);
    }

  gtk_widget_activate_action (find (f.sidebar, MLG_TYPE_FACET_GROUP, NULL), "facets.unfold", "s", "place");
  tu_wait (bucket (&f, "Brest") != NULL);
  row = bucket (&f, "Brest");
  g_assert_null (bucket (&f, "City 29"));
  g_assert_true (says (f.sidebar, "Show all (34)"));

  gtk_widget_activate_action (row, "facet.show-more", NULL);
  tu_wait (bucket (&f, "City 29") != NULL);
  g_assert_true (bucket (&f, "Brest") == row);
  gtk_widget_activate_action (row, "facet.show-more", NULL);
  tu_wait (bucket (&f, "City 29") == NULL);

  tear_down (&f);
}

static void
test_search (void)
{
  Fixture f = { 0 };
  GtkEditable *entry;
  g_autoptr(MlgActor) first = NULL;
  g_autoptr(MlgActor) second = NULL;

  set_up (&f);
  mlg_sidebar_focus_search (MLG_SIDEBAR (f.sidebar));
  entry = GTK_EDITABLE (find (f.sidebar, GTK_TYPE_SEARCH_ENTRY, NULL));

  type ("sph");
  tu_wait (n_found (&f) == 1);
  tu_wait (says (f.sidebar, "1 actor found"));
  type ("qqkk");
  tu_wait (n_found (&f) == 0);
  tu_wait (find (f.sidebar, MLG_TYPE_ACTOR_LIST, NULL) == NULL);
  tu_key (GDK_KEY_Escape);
  tu_wait (n_found (&f) == 6);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");

  /* Enter shows the best hit. */
  type ("coop");
  tu_key (GDK_KEY_Return);
  tu_wait (f.revealed == mlg_actor_get_id (tt_actor (f.territory, "Ti Coop")));
  g_assert_true (is_selected (&f, "Ti Coop"));
  /* It hands the focus on: letters are shortcuts again. */
  tu_wait (gtk_widget_get_focus_child (GTK_WIDGET (entry)) == NULL);

  /* Down goes into the results, Up comes back, the text waits. */
  mlg_query_clear (mlg_session_get_query (f.session));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
  tu_wait_drawn (f.sidebar);
  mlg_sidebar_focus_search (MLG_SIDEBAR (f.sidebar));
  first = g_list_model_get_item (G_LIST_MODEL (mlg_session_get_query (f.session)), 0);
  second = g_list_model_get_item (G_LIST_MODEL (mlg_session_get_query (f.session)), 1);
  tu_key (GDK_KEY_Down);
  tu_wait (is_selected (&f, mlg_actor_get_name (first)));
  tu_key (GDK_KEY_Down);
  tu_wait (is_selected (&f, mlg_actor_get_name (second)));
  g_assert_false (is_selected (&f, mlg_actor_get_name (first)));
  tu_key (GDK_KEY_Up);
  tu_key (GDK_KEY_Up);
  tu_wait (gtk_widget_get_focus_child (GTK_WIDGET (entry)) != NULL);

  /* Set elsewhere, one text after the other. */
  mlg_query_set_text (mlg_session_get_query (f.session), "brest");
  mlg_query_set_text (mlg_session_get_query (f.session), "rennes");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "rennes");
  g_assert_cmpstr (mlg_query_get_text (mlg_session_get_query (f.session)), ==, "rennes");
  mlg_query_set_text (mlg_session_get_query (f.session), "");

  /* Escape in an empty entry leaves it. */
  tu_key (GDK_KEY_Escape);
  tu_wait (gtk_widget_get_focus_child (GTK_WIDGET (entry)) == NULL);

  tear_down (&f);
}

static void
test_selection (void)
{
  Fixture f = { 0 };
  GtkWidget *results, *line;
  MlgId coop;

  set_up (&f);
  results = find (f.sidebar, MLG_TYPE_ACTOR_LIST, NULL);
  coop = mlg_actor_get_id (tt_actor (f.territory, "Ti Coop"));

  line = find (results, MLG_TYPE_ACTOR_LINE, "Inztant");
  click (line);
  tu_wait (is_selected (&f, "Inztant"));
  g_assert_true (gtk_widget_get_state_flags (gtk_widget_get_parent (line)) & GTK_STATE_FLAG_SELECTED);

  mlg_selection_select_only (mlg_session_get_selection (f.session), MLG_OBJECT_ACTOR, coop);
  g_assert_false (gtk_widget_get_state_flags (gtk_widget_get_parent (line)) & GTK_STATE_FLAG_SELECTED);
  mlg_actor_list_scroll_to (MLG_ACTOR_LIST (results), coop);
  tu_wait (find (results, MLG_TYPE_ACTOR_LINE, "Ti Coop") != NULL);
  line = find (results, MLG_TYPE_ACTOR_LINE, "Ti Coop");
  g_assert_true (gtk_widget_get_state_flags (gtk_widget_get_parent (line)) & GTK_STATE_FLAG_SELECTED);

  /* The pointer over a row, and the pointer over the map. */
  line = find (results, MLG_TYPE_ACTOR_LINE, "Inztant");
  tu_move (line, 10, 10);
  tu_wait (mlg_selection_get_hover (mlg_session_get_selection (f.session), NULL) ==
           mlg_actor_get_id (tt_actor (f.territory, "Inztant")));
  tu_move (f.target, 10, 10);
  tu_wait (mlg_selection_get_hover (mlg_session_get_selection (f.session), NULL) == MLG_ID_NONE);
  mlg_selection_set_hover (mlg_session_get_selection (f.session), MLG_OBJECT_ACTOR,
                           mlg_actor_get_id (tt_actor (f.territory, "Inztant")));
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_parent (line), "mlg-hover"));

  tear_down (&f);
}

static void
test_keys (void)
{
  Fixture f = { 0 };
  GtkWidget *results;
  g_autoptr(GError) error = NULL;

  set_up (&f);
  results = find (f.sidebar, MLG_TYPE_ACTOR_LIST, NULL);
  g_assert_true (mlg_actor_list_focus_first (MLG_ACTOR_LIST (results)));
  g_assert_true (is_selected (&f, "Inztant"));

  tu_key (GDK_KEY_Menu);
  tu_wait (find (results, GTK_TYPE_POPOVER_MENU, NULL) != NULL);
  tu_key (GDK_KEY_Escape);
  tu_wait (find (results, GTK_TYPE_POPOVER_MENU, NULL) == NULL);

  tu_key (GDK_KEY_Delete);
  tu_wait (n_found (&f) == 5);
  g_assert_null (find (results, MLG_TYPE_ACTOR_LINE, "Inztant"));
  mlg_territory_undo (f.territory, &error);
  g_assert_no_error (error);
  tu_wait (find (results, MLG_TYPE_ACTOR_LINE, "Inztant") != NULL);

  tear_down (&f);
}

/* Another document: nothing of the old one stays, and it can go. */
static void
test_other_territory (void)
{
  Fixture f = { 0 };
  gpointer old;
  MlgTerritory *other = tt_territory_new ();

  set_up (&f);
  open_tray (&f);
  click (bucket (&f, "Cooperative"));
  mlg_query_set_text (mlg_session_get_query (f.session), "coop");
  tt_add_actor (other, "Nouvelle", "association", NULL);

  old = f.territory;
  g_object_add_weak_pointer (old, &old);
  mlg_session_set_territory (f.session, other);
  g_object_unref (f.territory);
  f.territory = other;

  tu_wait (says (f.sidebar, "7 actors"));
  tu_wait (old == NULL);
  tu_wait (says (f.sidebar, "Not on the map (2)"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (f.sidebar, GTK_TYPE_SEARCH_ENTRY, NULL))), ==, "");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (bucket (&f, "Cooperative"))));
  tu_wait_drawn (f.sidebar);
  click (bucket (&f, "Association"));
  tu_wait (n_found (&f) == 1);
  mlg_session_set_territory (f.session, NULL);
  g_object_ref (f.territory);
  mlg_session_set_territory (f.session, f.territory);
  g_object_unref (f.territory);
  tu_wait (n_found (&f) == 7);

  tear_down (&f);
}

/* Shown only after the query changed: what was hidden has caught up. */
static void
test_hidden (void)
{
  Fixture f = { 0 };

  set_up (&f);
  gtk_widget_set_visible (f.sidebar, FALSE);
  tt_add_actor (f.territory, "Nouvelle", "association", NULL);
  gtk_widget_set_visible (f.sidebar, TRUE);
  tu_wait_drawn (f.sidebar);
  tu_wait (says (bucket (&f, "Association"), "1"));

  tear_down (&f);
}

static double
get_scroll (Fixture *f)
{
  GtkWidget *list = find (f->sidebar, GTK_TYPE_LIST_VIEW, NULL);

  return gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list)));
}

/* Another question begins with its best hits; an edit leaves the list alone. */
static void
test_scroll (void)
{
  Fixture f = { 0 };
  MlgQuery *query;
  MlgActor *last = NULL;

  set_up (&f);
  query = mlg_session_get_query (f.session);
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("School %02u", i);

      tt_add_actor (f.territory, name, "collective", "Brest");
      last = tt_actor (f.territory, name);
    }
  tu_wait (n_found (&f) == 66);
  tu_wait_drawn (f.sidebar);

  mlg_actor_list_scroll_to (MLG_ACTOR_LIST (find (f.sidebar, MLG_TYPE_ACTOR_LIST, NULL)), mlg_actor_get_id (last));
  tu_wait (get_scroll (&f) > 100);
  tt_set_text (f.territory, MLG_RECORD (last), MLG_ACTOR_DESCRIPTION, "Edited");
  tu_wait_drawn (f.sidebar);
  g_assert_cmpfloat (get_scroll (&f), >, 100);

  mlg_query_set_text (query, "school");
  tu_wait (get_scroll (&f) == 0);
  mlg_actor_list_scroll_to (MLG_ACTOR_LIST (find (f.sidebar, MLG_TYPE_ACTOR_LIST, NULL)), mlg_actor_get_id (last));
  tu_wait (get_scroll (&f) > 100);
  mlg_query_clear (query);
  tu_wait (get_scroll (&f) == 0);

  tear_down (&f);
}

static int
width_of (GtkColumnView *view,
          guint          position)
{
  g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (view), position);

  return gtk_column_view_column_get_fixed_width (column);
}

static GtkWidget *
find_column_view (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_COLUMN_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_column_view (child);

  return found;
}

/* Columns are as wide as what is in them, with letters of any size. */
static void
test_directory_widths (void)
{
  Fixture f = { 0 };
  GtkWidget *directory, *window;
  GtkColumnView *view;
  GtkSettings *settings;
  int dpi, name, place;

  set_up (&f);
  directory = mlg_directory_view_new (f.session);
  window = tu_window_new (directory, 900, 300);
  view = GTK_COLUMN_VIEW (find_column_view (directory));
  settings = gtk_widget_get_settings (directory);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  name = width_of (view, MLG_DIRECTORY_NAME);
  place = width_of (view, MLG_DIRECTORY_PLACE);
  g_assert_cmpint (name, >, place);
  g_assert_cmpint (place, >, 0);

  g_object_set (settings, "gtk-xft-dpi", dpi * 2, NULL);
  tu_wait (width_of (view, MLG_DIRECTORY_NAME) > name * 1.5);
  g_assert_cmpint (width_of (view, MLG_DIRECTORY_PLACE), >, place * 1.4);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  tu_wait (width_of (view, MLG_DIRECTORY_NAME) == name);

  /* What is long becomes usual. */
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *long_name = g_strdup_printf ("A name that is longer %u", i);

      tt_add_actor (f.territory, long_name, "collective", "Brest");
    }
  g_object_set (f.session, "territory", NULL, NULL);
  g_object_set (f.session, "territory", f.territory, NULL);
  tu_wait (width_of (view, MLG_DIRECTORY_NAME) > name * 1.2);

  tu_window_destroy (window);
  tear_down (&f);
}

static void
add_many (Fixture *f)
{
  for (guint i = 0; i < 80; i++)
    {
      g_autofree char *name = g_strdup_printf ("Collective %02u", i);

      tt_add_actor (f->territory, name, i % 2 == 0 ? "collective" : "municipality", NULL);
    }
}

static double
scrolled (GtkWidget *list)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (list, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
}

static void
test_directory_scroll (void)
{
  Fixture f = { 0 };
  GtkWidget *directory, *window, *list;
  GtkColumnView *view;
  g_autoptr(GtkColumnViewColumn) column = NULL;

  set_up (&f);
  add_many (&f);
  mlg_query_set_text (mlg_session_get_query (f.session), "collective 7");
  directory = mlg_directory_view_new (f.session);
  mlg_query_clear (mlg_session_get_query (f.session));
  window = tu_window_new (directory, 900, 300);
  view = GTK_COLUMN_VIEW (find_column_view (directory));
  list = gtk_widget_get_last_child (GTK_WIDGET (view));
  tu_wait_drawn (directory);
  g_assert_cmpfloat (scrolled (list), ==, 0);

  gtk_widget_activate_action (list, "list.scroll-to-item", "u", 70);
  tu_wait (scrolled (list) > 200);
  column = g_list_model_get_item (gtk_column_view_get_columns (view), MLG_DIRECTORY_NAME);
  gtk_column_view_sort_by_column (view, column, GTK_SORT_DESCENDING);
  tu_wait (scrolled (list) == 0);

  /* Whom one works on stays in view. */
  mlg_session_show_actor (f.session, mlg_actor_get_id (tt_actor (f.territory, "Collective 00")));
  tu_wait (scrolled (list) > 200);
  gtk_column_view_sort_by_column (view, column, GTK_SORT_ASCENDING);
  gtk_column_view_sort_by_column (view, column, GTK_SORT_DESCENDING);
  tu_wait_drawn (directory);
  g_assert_cmpfloat (scrolled (list), >, 200);

  tu_window_destroy (window);
  tear_down (&f);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  tu_init ();

  g_test_add_func ("/sidebar/facets", test_facets);
  g_test_add_func ("/sidebar/facets-follow", test_facets_follow);
  g_test_add_func ("/sidebar/long-facet", test_long_facet);
  g_test_add_func ("/sidebar/search", test_search);
  g_test_add_func ("/sidebar/selection", test_selection);
  g_test_add_func ("/sidebar/keys", test_keys);
  g_test_add_func ("/sidebar/other-territory", test_other_territory);
  g_test_add_func ("/sidebar/hidden", test_hidden);
  g_test_add_func ("/sidebar/scroll", test_scroll);
  g_test_add_func ("/directory/widths", test_directory_widths);
  g_test_add_func ("/directory/scroll", test_directory_scroll);

  return g_test_run ();
}
