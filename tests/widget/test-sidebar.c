/* test-sidebar.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Search, facets, results and the tray, driven by a real pointer and keys. */

#include "config.h"

#include "test-territory.h"
#include "test-util.h"

#include "mlg-actor-line.h"
#include "mlg-actor-list.h"
#include "mlg-bucket-row.h"
#include "mlg-facet-group.h"
#include "mlg-place-chooser.h"
#include "mlg-sidebar.h"
#include "mlg-territory-actions.h"
#include "mlg-tray.h"

#include <adwaita.h>
#include <string.h>

typedef struct
{
  GtkWidget    *window;
  GtkWidget    *sidebar;
  GtkWidget    *target; /* what an actor can be dropped on */
  MlgSession   *session;
  MlgTerritory *territory;
  MlgId         revealed;
  MlgId         dropped;
  guint         n_failed;
} Fixture;

static void
reveal_cb (MlgSession *session,
           gint64      actor,
           Fixture    *f)
{
  f->revealed = actor;
}

static void
failed_cb (MlgSession *session,
           GError     *error,
           Fixture    *f)
{
  f->n_failed++;
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         Fixture       *f)
{
  f->dropped = mlg_actor_get_id (g_value_get_object (value));

  return TRUE;
}

static void
set_up (Fixture *f)
{
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);
  GtkDropTarget *target = gtk_drop_target_new (MLG_TYPE_ACTOR, GDK_ACTION_COPY | GDK_ACTION_MOVE);
  g_autoptr(MlgGazetteer) gazetteer = mlg_gazetteer_open (g_getenv ("MLG_GAZETTEER"), NULL);

  g_assert_nonnull (gazetteer);
  f->session = mlg_session_new ();
  mlg_session_set_gazetteer (f->session, gazetteer);
  f->sidebar = mlg_sidebar_new (f->session);
  f->territory = tt_territory_new ();
  mlg_session_set_territory (f->session, f->territory);
  g_signal_connect (f->session, "reveal", G_CALLBACK (reveal_cb), f);
  g_signal_connect (f->session, "failed", G_CALLBACK (failed_cb), f);

  f->target = gtk_label_new ("map");
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), f);
  gtk_widget_add_controller (f->target, GTK_EVENT_CONTROLLER (target));
  gtk_paned_set_start_child (GTK_PANED (paned), f->sidebar);
  gtk_paned_set_end_child (GTK_PANED (paned), f->target);
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_position (GTK_PANED (paned), 280);

  f->window = tu_window_new (paned, 560, 700);
  tu_wait (gtk_window_is_active (GTK_WINDOW (f->window)));
}

/* Nothing of the sidebar keeps the session or its territory alive. */
static void
tear_down (Fixture *f)
{
  gpointer session = f->session;
  gpointer territory = f->territory;
  gpointer sidebar = f->sidebar;

  g_assert_cmpuint (f->n_failed, ==, 0);
  g_object_add_weak_pointer (sidebar, &sidebar);
  g_object_add_weak_pointer (session, &session);
  g_object_add_weak_pointer (territory, &territory);
  tu_window_destroy (f->window);
  g_object_unref (f->session);
  g_object_unref (f->territory);
  tu_wait (sidebar == NULL);
  tu_wait (session == NULL);
  tu_wait (territory == NULL);
}

static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  if (GTK_IS_LABEL (widget) && strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

/* The first widget of a type that is on the screen and says @text, if given. */
static GtkWidget *
find (GtkWidget  *widget,
      GType       type,
      const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (text == NULL || says (widget, text)))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
click (GtkWidget *widget)
{
  g_assert_nonnull (widget);
  tu_click (widget, gtk_widget_get_width (widget) / 3., gtk_widget_get_height (widget) / 2.);
}

static void
type (const char *text)
{
  for (; *text != '\0'; text++)
    tu_key (gdk_unicode_to_keyval (*text));
}

static guint
n_found (Fixture *f)
{
  return mlg_query_get_n_found (mlg_session_get_query (f->session));
}

static GtkWidget *
bucket (Fixture    *f,
        const char *label)
{
  return find (f->sidebar, MLG_TYPE_BUCKET_ROW, label);
}

static gboolean
is_selected (Fixture    *f,
             const char *name)
{
  return mlg_selection_contains (mlg_session_get_selection (f->session), MLG_OBJECT_ACTOR,
                                 mlg_actor_get_id (tt_actor (f->territory, name)));
}

static GtkWidget *
open_tray (Fixture *f)
{
  GtkWidget *tray = find (f->sidebar, MLG_TYPE_TRAY, NULL);

  mlg_tray_set_folded (MLG_TRAY (tray), FALSE);
  tu_wait (find (tray, MLG_TYPE_ACTOR_LINE, NULL) != NULL);
  tu_wait_drawn (tray);

  return tray;
}

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

  /* Down goes into the results, Up comes back, the text waits. */
  mlg_query_clear (mlg_session_get_query (f.session));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
  tu_wait_drawn (f.sidebar);
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

static void
test_tray (void)
{
  Fixture f = { 0 };
  GtkWidget *tray;
  MlgPlace place = { .city = "Plouzané", .lon = -4.62, .lat = 48.38, .precision = MLG_PRECISION_COMMUNE };
  g_autoptr(GError) error = NULL;

  set_up (&f);
  tt_add_actor (f.territory, "Au loin", NULL, NULL);
  tray = open_tray (&f);
  tu_wait (says (tray, "Not on the map (2)"));
  g_assert_nonnull (find (tray, MLG_TYPE_ACTOR_LINE, "La Sphère"));
  g_assert_null (find (tray, MLG_TYPE_ACTOR_LINE, "Ti Coop"));

  /* It follows the search. */
  mlg_query_set_text (mlg_session_get_query (f.session), "loin");
  tu_wait (says (tray, "Not on the map (1)"));
  mlg_query_set_text (mlg_session_get_query (f.session), "");

  mlg_territory_place (f.territory, tt_actor (f.territory, "Au loin"), &place, &error);
  g_assert_no_error (error);
  tu_wait (says (tray, "Not on the map (1)"));
  g_assert_null (find (tray, MLG_TYPE_ACTOR_LINE, "Au loin"));

  mlg_territory_place (f.territory, tt_actor (f.territory, "La Sphère"), &place, &error);
  g_assert_no_error (error);
  tu_wait (!gtk_widget_get_mapped (tray));

  mlg_territory_undo (f.territory, &error);
  g_assert_no_error (error);
  tu_wait (gtk_widget_get_mapped (tray));

  tear_down (&f);
}

static void
test_place_by_keyboard (void)
{
  Fixture f = { 0 };
  GtkWidget *tray, *line;
  MlgPlace place;

  set_up (&f);
  tray = open_tray (&f);
  line = find (tray, MLG_TYPE_ACTOR_LINE, "La Sphère");
  gtk_widget_grab_focus (gtk_widget_get_parent (line));

  tu_key (GDK_KEY_Return);
  tu_wait (find (tray, MLG_TYPE_PLACE_CHOOSER, NULL) != NULL);
  type ("plouzan");
  tu_wait (says (find (tray, MLG_TYPE_PLACE_CHOOSER, NULL), "Plouzané (Finistère)"));
  tu_key (GDK_KEY_Return);

  tu_wait (mlg_actor_get_precision (tt_actor (f.territory, "La Sphère")) == MLG_PRECISION_COMMUNE);
  g_assert_true (mlg_actor_get_place (tt_actor (f.territory, "La Sphère"), 0, &place));
  g_assert_cmpstr (place.city, ==, "Plouzané");
  g_assert_cmpfloat_with_epsilon (place.lat, 48.38, 0.05);
  tu_wait (!gtk_widget_get_mapped (tray));

  /* The focus did not go with the last one. */
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (f.window)));
  g_assert_true (gtk_widget_get_mapped (gtk_root_get_focus (GTK_ROOT (f.window))));

  tear_down (&f);
}

static void
test_drag (void)
{
  Fixture f = { 0 };
  GtkWidget *tray, *line;
  graphene_point_t from, to;

  set_up (&f);
  tray = open_tray (&f);
  line = find (tray, MLG_TYPE_ACTOR_LINE, "La Sphère");
  g_assert_true (gtk_widget_compute_point (line, f.window, &GRAPHENE_POINT_INIT (40, 12), &from));
  g_assert_true (gtk_widget_compute_point (f.target, f.window, &GRAPHENE_POINT_INIT (100, 200), &to));
  tu_drag (f.window, from.x, from.y, to.x, to.y);
  tu_wait (f.dropped == mlg_actor_get_id (tt_actor (f.territory, "La Sphère")));

  tear_down (&f);
}

/* What people type is text, in every place. */
static void
test_markup (void)
{
  static const char * const names[] = {
    "<b>Gras</b> & <a href=\"x\">lien</a>", "مرحبا بالعالم", "🧑‍🌾 Ferme", "&lt;span&gt;", "  \n deux\tlignes",
  };
  Fixture f = { 0 };
  GtkWidget *results;
  g_autofree char *huge = g_strnfill (10000, 'x');

  set_up (&f);
  results = find (f.sidebar, MLG_TYPE_ACTOR_LIST, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    tt_add_actor (f.territory, names[i], NULL, i == 0 ? "<i>Brest</i>" : NULL);
  tt_add_actor (f.territory, huge, NULL, NULL);
  tt_set_text (f.territory, mlg_territory_lookup (f.territory, MLG_OBJECT_TERM, tt_term (f.territory, MLG_VOCABULARY_KIND, "cooperative")),
               MLG_TERM_LABEL_EN, "<u>Coop</u>");

  open_tray (&f);
  gtk_widget_activate_action (find (f.sidebar, MLG_TYPE_FACET_GROUP, NULL), "facets.unfold", "s", "place");
  tu_wait (bucket (&f, "<i>Brest</i>") != NULL);
  g_assert_nonnull (bucket (&f, "<u>Coop</u>"));
  mlg_actor_list_scroll_to (MLG_ACTOR_LIST (results), mlg_actor_get_id (tt_actor (f.territory, names[0])));
  tu_wait (find (results, MLG_TYPE_ACTOR_LINE, names[0]) != NULL);
  g_assert_cmpint (gtk_widget_get_width (f.sidebar), ==, 280);

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
  g_test_add_func ("/sidebar/tray", test_tray);
  g_test_add_func ("/sidebar/place-by-keyboard", test_place_by_keyboard);
  g_test_add_func ("/sidebar/drag", test_drag);
  g_test_add_func ("/sidebar/markup", test_markup);
  g_test_add_func ("/sidebar/other-territory", test_other_territory);
  g_test_add_func ("/sidebar/hidden", test_hidden);

  return g_test_run ();
}
