/* test-map-gestures.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What people do on the map that is not what they meant, and what must stay
 * as it is meanwhile. */

#include "config.h"

#include "map-fixture.h"

#include <string.h>

static MlgActorScene *
scene (Fixture *f)
{
  return mlg_actor_layer_get_scene (f->view->actors);
}

static void
open_spot (Fixture *f)
{
  MlgLinkEnd end = locate (f, mlg_territory_get_nth_actor (f->territory, 4));

  tu_click (layer (f), end.x, end.y);
  tu_wait (mlg_actor_scene_get_opened (scene (f)) != MLG_CLUSTER_NONE);
  tu_wait (mlg_actor_layer_is_current (f->view->actors));
}

/* Let go over something else, an actor would be put where nobody sees it. */
static void
test_move_outside (Fixture       *f,
                   gconstpointer  data)
{
  MlgLinkEnd from = locate (f, f->shop);
  graphene_point_t at;

  click_actor (f, f->shop);
  tu_drag (layer (f), from.x, from.y, -30, from.y);
  tu_wait (!f->view->press.active);
  g_assert_cmpint (mlg_actor_get_precision (f->shop), ==, MLG_PRECISION_EXACT);
  g_assert_cmpint (mlg_actor_layer_get_preview (f->view->actors), ==, MLG_MAP_PREVIEW_NONE);
  g_assert_cmpfloat_with_epsilon (locate (f, f->shop).x, from.x, 0.5);

  /* What floats over the map hides it too. */
  gtk_widget_set_visible (GTK_WIDGET (f->view->legend), TRUE);
  tu_wait_drawn (GTK_WIDGET (f->view->legend));
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (f->view->legend), layer (f), &GRAPHENE_POINT_INIT (12, 12), &at));
  tu_drag (layer (f), from.x, from.y, at.x, at.y);
  tu_wait (!f->view->press.active);
  g_assert_cmpint (mlg_actor_get_precision (f->shop), ==, MLG_PRECISION_EXACT);
}

/* The map lays out more than it shows. */
static void
test_link_outside (Fixture       *f,
                   gconstpointer  data)
{
  MlgMapHit hit;
  MlgLinkEnd end;

  mlg_session_show_actor (f->session, id (f->region));
  tu_wait (fabs (locate (f, f->region).x - gtk_widget_get_width (layer (f)) / 2.0) < 2);
  gtk_widget_activate_action (GTK_WIDGET (f->view), "map.pan", "(dd)", 0.55, 0.0);
  tu_wait (mlg_actor_layer_is_current (f->view->actors) && locate (f, f->region).x < 0);
  end = locate (f, f->region);
  mlg_actor_layer_hit (f->view->actors, end.x, end.y, &hit);
  g_assert_cmpint (hit.target, ==, MLG_MAP_TARGET_GROUND);
}

static void
told_cb (MlgSession  *session,
         const char  *message,
         gboolean     undoable,
         char       **told)
{
  g_free (*told);
  *told = g_strdup (message);
}

/* As a keyboard shortcut or a session's end closes it. */
static void
test_closed_while_held (Fixture       *f,
                        gconstpointer  data)
{
  MlgLinkEnd at = locate (f, f->shop);

  click_actor (f, f->shop);
  tu_press (layer (f), at.x, at.y);
  tu_wait (f->view->press.active);
  tu_move (layer (f), at.x + 40, at.y + 30);
  tu_wait (f->view->press.moving);
}

/* Fails where anything of the window is left. */
static void
tear_down_held (Fixture       *f,
                gconstpointer  data)
{
  tear_down (f, data);
  tu_release ();
}

static void
test_link_to_itself (Fixture       *f,
                     gconstpointer  data)
{
  g_autofree char *told = NULL;
  MlgLinkEnd at = locate (f, f->region);

  g_signal_connect (f->session, "message", G_CALLBACK (told_cb), &told);
  click_actor (f, f->region);
  tu_key (GDK_KEY_l);
  tu_wait (mlg_actor_layer_get_preview (f->view->actors) == MLG_MAP_PREVIEW_LINK);
  tu_click (layer (f), at.x, at.y);
  tu_wait (told != NULL && strstr (told, "itself") != NULL);
  tu_wait (mlg_actor_layer_get_preview (f->view->actors) == MLG_MAP_PREVIEW_NONE);
  g_assert_cmpuint (mlg_territory_get_n_relations (f->territory), ==, 0);
}

static void
test_spot_stays_open (Fixture       *f,
                      gconstpointer  data)
{
  MlgActor *one = mlg_territory_get_nth_actor (f->territory, 4);
  MlgActor *two = mlg_territory_get_nth_actor (f->territory, 5);
  MlgPlace place = { .lon = -3.9, .lat = 48.1, .precision = MLG_PRECISION_EXACT };
  MlgLinkEnd end;

  open_spot (f);
  click_actor (f, one);

  /* Linked or renamed, they stay where they were. */
  tu_key (GDK_KEY_l);
  tu_wait (mlg_actor_layer_get_preview (f->view->actors) == MLG_MAP_PREVIEW_LINK);
  end = locate (f, two);
  tu_click (layer (f), end.x, end.y);
  choose_type (f);
  tu_wait (mlg_actor_layer_get_n_lines (f->view->actors) == 1);
  g_assert_cmpuint (mlg_actor_scene_get_opened (scene (f)), !=, MLG_CLUSTER_NONE);
  g_assert_cmpfloat (hypot (locate (f, one).x - locate (f, two).x, locate (f, one).y - locate (f, two).y), >, 20);

  g_assert_true (mlg_session_edit (f->session, MLG_RECORD (two), MLG_ACTOR_NAME, g_variant_new_string ("Daou")));
  tu_wait (f->view->rebuild_id == 0);
  g_assert_cmpuint (mlg_actor_scene_get_opened (scene (f)), !=, MLG_CLUSTER_NONE);

  /* One alone is no spot. */
  g_assert_true (mlg_session_place (f->session, one, &place));
  tu_wait (f->view->rebuild_id == 0);
  g_assert_cmpuint (mlg_actor_scene_get_opened (scene (f)), !=, MLG_CLUSTER_NONE);
  g_assert_true (mlg_session_place (f->session, two, &place));
  tu_wait (f->view->rebuild_id == 0);
  g_assert_cmpuint (mlg_actor_scene_get_opened (scene (f)), ==, MLG_CLUSTER_NONE);
}

/* Shown in the same breath as it was added. */
static void
test_reveal_new (Fixture       *f,
                 gconstpointer  data)
{
  MlgActor *actor = add_actor (f->territory, "Kafe Landerne", MLG_ID_NONE, -4.2481, 48.4509);
  MlgLinkEnd end;

  mlg_session_show_actor (f->session, id (actor));
  tu_wait (fabs ((end = locate (f, actor)).x - gtk_widget_get_width (layer (f)) / 2.0) < 2);
  g_assert_cmpfloat_with_epsilon (end.y, gtk_widget_get_height (layer (f)) / 2.0, 2);
}

/* Among others at one spot, from a view so wide that all of it is one dot. */
static void
test_reveal_in_spot (Fixture       *f,
                     gconstpointer  data)
{
  MlgActor *one = mlg_territory_get_nth_actor (f->territory, 4);
  MlgActor *two = mlg_territory_get_nth_actor (f->territory, 5);

  shumate_viewport_set_zoom_level (f->view->viewport, 3);
  tu_wait_drawn (GTK_WIDGET (f->view));
  tu_wait (mlg_actor_layer_is_current (f->view->actors));
  mlg_session_show_actor (f->session, id (one));
  tu_wait (mlg_actor_scene_get_opened (scene (f)) != MLG_CLUSTER_NONE &&
           fabs (locate (f, one).x - gtk_widget_get_width (layer (f)) / 2.0) < 80);
  tu_wait (adw_animation_get_state (f->view->flight) == ADW_ANIMATION_FINISHED);
  tu_wait_drawn (GTK_WIDGET (f->view));
  g_assert_cmpuint (mlg_actor_scene_get_opened (scene (f)), !=, MLG_CLUSTER_NONE);
  g_assert_cmpfloat (hypot (locate (f, one).x - locate (f, two).x, locate (f, one).y - locate (f, two).y), >, 20);
}

static void
link_actors (Fixture  *f,
             MlgActor *source,
             MlgActor *target)
{
  g_assert_nonnull (mlg_session_link (f->session, id (source), id (target), f->supports));
  tu_wait (f->view->rebuild_id == 0);
}

/* Only what is drawn is explained. */
static void
test_legend (Fixture       *f,
             gconstpointer  data)
{
  link_actors (f, f->coop, f->nowhere);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (f->view->legend)));
  link_actors (f, f->coop, f->shop);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (f->view->legend)));
  mlg_query_set_text (mlg_session_get_query (f->session), "inztant");
  tu_wait (!gtk_widget_get_visible (GTK_WIDGET (f->view->legend)));
}

/* Home fits what is found. */
static void
test_fit_found (Fixture       *f,
                gconstpointer  data)
{
  mlg_query_set_text (mlg_session_get_query (f->session), "inztant");
  gtk_widget_activate_action (GTK_WIDGET (f->view), "map.fit-all", NULL);
  tu_wait (fabs (locate (f, f->shop).x - gtk_widget_get_width (layer (f)) / 2.0) < 2);
}

/* No actor stands under the legend. */
static void
test_fit_beside_legend (Fixture       *f,
                        gconstpointer  data)
{
  graphene_rect_t legend;
  MlgActor *south = add_actor (f->territory, "Clisson", MLG_ID_NONE, -4.3, 47.3);
  MlgLinkEnd end;

  link_actors (f, f->coop, f->shop);
  tu_wait_drawn (GTK_WIDGET (f->view->legend));
  gtk_widget_activate_action (GTK_WIDGET (f->view), "map.fit-all", NULL);
  tu_wait (f->view->flight != NULL && adw_animation_get_state (f->view->flight) == ADW_ANIMATION_FINISHED);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (f->view->legend), layer (f), &legend));
  end = locate (f, south);
  g_assert_false (graphene_rect_contains_point (&legend, &GRAPHENE_POINT_INIT ((float) end.x, (float) end.y)));
  g_assert_cmpfloat (end.y, <, legend.origin.y - 40);
}

/* What somebody typed is not thrown away when it gets a point. */
static void
test_typed_address (Fixture       *f,
                    gconstpointer  data)
{
  MlgPlace place = { .city = "Quimp", .precision = MLG_PRECISION_NONE };

  g_assert_true (mlg_session_place (f->session, f->nowhere, &place));
  _mlg_map_view_place (f->view, f->nowhere, locate (f, f->coop).x, locate (f, f->coop).y);
  g_assert_true (mlg_actor_get_place (f->nowhere, 0, &place));
  g_assert_cmpint (place.precision, ==, MLG_PRECISION_MANUAL);
  g_assert_cmpstr (place.address, ==, "Quimp");
  g_assert_cmpstr (place.city, !=, "Quimp");

  /* Moved on, the words belong to where it was. */
  _mlg_map_view_place (f->view, f->nowhere, locate (f, f->shop).x, locate (f, f->shop).y);
  g_assert_true (mlg_actor_get_place (f->nowhere, 0, &place));
  g_assert_true (place.address == NULL || *place.address == '\0');
}

/* A tooltip says what cannot be read already, beside it. */
static void
test_area (Fixture       *f,
           gconstpointer  data)
{
  MlgActor *wordy = add_actor (f->territory, "Association pour la promotion des circuits courts de proximité en pays de Landerneau et Daoulas",
                               MLG_ID_NONE, -3.5, 47.9);
  MlgMapHit hit = { .target = MLG_MAP_TARGET_ACTOR, .id = id (f->shop) };
  graphene_rect_t area;
  MlgLinkEnd end;

  tu_wait (f->view->rebuild_id == 0 && mlg_actor_layer_is_current (f->view->actors));
  end = locate (f, f->shop);
  g_assert_true (mlg_actor_layer_get_area (f->view->actors, &hit, &area));
  g_assert_true (graphene_rect_contains_point (&area, &GRAPHENE_POINT_INIT ((float) end.x, (float) end.y)));
  g_assert_cmpfloat (area.size.height, >, 2 * MLG_SYMBOL_RADIUS + 10);

  hit.id = id (wordy);
  g_assert_false (mlg_actor_layer_get_area (f->view->actors, &hit, &area));
  g_assert_cmpfloat (area.size.width, >, 2 * MLG_SYMBOL_RADIUS);
}

static double
get_name_height (Fixture *f)
{
  GArray *names = mlg_actor_scene_get_names (scene (f));
  double height = 0;

  for (guint i = 0; i < names->len; i++)
    height = MAX (height, g_array_index (names, MlgSceneName, i).height - 2 * MLG_NAME_MARGIN);

  return height;
}

/* The larger the letters, the larger symbols and clusters, but those less. */
static void
assert_scale (Fixture *f,
              double   scale,
              double   name_height,
              guint    n_places)
{
  GArray *marks = mlg_actor_scene_get_marks (scene (f));

  tu_wait (f->view->rebuild_id == 0 && mlg_actor_layer_is_current (f->view->actors) &&
           fabs (get_name_height (f) / name_height - scale) < 0.1 * scale);
  for (guint i = 0; i < marks->len; i++)
    {
      const MlgSceneMark *mark = &g_array_index (marks, MlgSceneMark, i);
      double usual = mark->count == 1 ? MLG_SYMBOL_RADIUS : mlg_symbol_get_cluster_radius (mark->count);

      g_assert_cmpfloat_with_epsilon (mark->radius / usual, mlg_symbol_get_scale (scale), 1e-6);
    }
  if (scale > 1)
    tu_wait (mlg_place_label_layer_get_n_shown (f->view->names) < n_places);
}

static void
test_text_scale (Fixture       *f,
                 gconstpointer  data)
{
  double height = get_name_height (f);
  guint n_places;

  tu_wait (mlg_place_label_layer_get_n_shown (f->view->names) > 10);
  n_places = mlg_place_label_layer_get_n_shown (f->view->names);
  g_object_set (f->view, "text-scale", 2.0, NULL);
  assert_scale (f, 2, height, n_places);
  g_object_set (f->view, "text-scale", 1.0, NULL);
  assert_scale (f, 1, height, n_places);

  /* So does the desktop. */
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  assert_scale (f, 2, height, n_places);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

static gboolean
is_unfolded (Fixture *f)
{
  return tu_find_text (GTK_WIDGET (f->view->legend), "supports") != NULL;
}

/* It must not cover a small map, and it stays as somebody put it. */
static void
test_legend_folds (Fixture       *f,
                   gconstpointer  data)
{
  GtkWidget *title;

  g_assert_nonnull (mlg_session_link (f->session, id (f->coop), id (f->region), f->supports));
  tu_wait (is_unfolded (f));

  gtk_widget_set_margin_end (GTK_WIDGET (f->view), WIDTH - 260);
  gtk_widget_set_margin_bottom (GTK_WIDGET (f->view), HEIGHT - 190);
  tu_wait (!is_unfolded (f));
  gtk_widget_set_margin_end (GTK_WIDGET (f->view), 0);
  gtk_widget_set_margin_bottom (GTK_WIDGET (f->view), 0);
  tu_wait (is_unfolded (f));

  /* Unfolded, its title is elsewhere. */
  tu_wait_drawn (GTK_WIDGET (f->view->legend));
  title = tu_find_text (GTK_WIDGET (f->view->legend), "Relations");
  g_assert_nonnull (title);
  tu_click (title, 10, 5);
  tu_wait (!is_unfolded (f));
  gtk_widget_set_margin_end (GTK_WIDGET (f->view), 20);
  tu_wait (gtk_widget_get_width (GTK_WIDGET (f->view)) < WIDTH - 60);
  tu_wait_drawn (GTK_WIDGET (f->view));
  g_assert_false (is_unfolded (f));
}

#define ADD(name, func) g_test_add ("/map-gestures/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  tu_init ();

  g_test_add ("/map-gestures/closed-while-held", Fixture, NULL, set_up, test_closed_while_held, tear_down_held);
  ADD ("move-outside", test_move_outside);
  ADD ("link-outside", test_link_outside);
  ADD ("link-to-itself", test_link_to_itself);
  ADD ("spot-stays-open", test_spot_stays_open);
  ADD ("reveal-new", test_reveal_new);
  ADD ("reveal-in-spot", test_reveal_in_spot);

  ADD ("legend", test_legend);
  ADD ("fit-found", test_fit_found);
  ADD ("fit-beside-legend", test_fit_beside_legend);
  ADD ("typed-address", test_typed_address);
  ADD ("area", test_area);
  ADD ("text-scale", test_text_scale);

  ADD ("legend-folds", test_legend_folds);

  return g_test_run ();
}
