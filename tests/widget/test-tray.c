/* test-tray.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The tray, what people type, and the way onto the map. */

#include "config.h"

#include "sidebar-fixture.h"

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

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  tu_init ();

  g_test_add_func ("/tray/follows", test_tray);
  g_test_add_func ("/tray/place-by-keyboard", test_place_by_keyboard);
  g_test_add_func ("/tray/drag", test_drag);
  g_test_add_func ("/tray/markup", test_markup);

  return g_test_run ();
}
