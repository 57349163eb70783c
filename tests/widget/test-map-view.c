/* test-map-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The map page in a real window, driven by a real pointer and keys. */

#include "config.h"

#include "map-fixture.h"

#include <math.h>
#include <string.h>

static void
test_first_view (Fixture       *f,
                 gconstpointer  data)
{
  MlgActor *actors[] = { f->coop, f->region, f->shop };

  /* All of it in view, and not lost in an ocean. */
  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    {
      MlgLinkEnd end = locate (f, actors[i]);

      g_assert_cmpfloat (end.x, >, 40);
      g_assert_cmpfloat (end.x, <, gtk_widget_get_width (layer (f)) - 40);
      g_assert_cmpfloat (end.y, >, 40);
      g_assert_cmpfloat (end.y, <, gtk_widget_get_height (layer (f)) - 40);
    }

  g_assert_cmpfloat (locate (f, f->region).x - locate (f, f->coop).x, >, gtk_widget_get_width (layer (f)) / 2.0);
}

static void
test_select (Fixture       *f,
             gconstpointer  data)
{
  MlgLinkEnd end = locate (f, f->shop);
  MlgObjectKind kind;

  tu_move (layer (f), end.x + 3, end.y);
  tu_wait (mlg_selection_get_hover (selection (f), &kind) == id (f->shop));
  click_actor (f, f->shop);
  click_actor (f, f->coop);
  g_assert_cmpuint (mlg_selection_get_n_actors (selection (f)), ==, 1);

  tu_click (layer (f), 20, 20);
  tu_wait (mlg_selection_is_empty (selection (f)));
}

static void
test_pan (Fixture       *f,
          gconstpointer  data)
{
  MlgLinkEnd before = locate (f, f->shop);
  MlgLinkEnd end;

  /* Also when the drag begins at an actor that is not selected. */
  tu_drag (layer (f), before.x, before.y, before.x + 60, before.y - 40);
  tu_wait ((end = locate (f, f->shop)).x > before.x + 40);
  g_assert_cmpfloat (end.y, <, before.y - 20);
  g_assert_true (mlg_selection_is_empty (selection (f)));
  g_assert_cmpint (mlg_actor_get_precision (f->shop), ==, MLG_PRECISION_EXACT);
}

static void
test_move (Fixture       *f,
           gconstpointer  data)
{
  MlgLinkEnd from = locate (f, f->shop);
  MlgCamera camera;
  MlgPlace place;
  double x, y, world_x, world_y;

  /* A trembling hand moves nothing. */
  click_actor (f, f->shop);
  tu_drag (layer (f), from.x, from.y, from.x + 4, from.y + 3);
  g_assert_cmpint (mlg_actor_get_precision (f->shop), ==, MLG_PRECISION_EXACT);
  tu_wait (mlg_selection_get_primary_actor (selection (f)) == id (f->shop));

  /* To Rennes. */
  mlg_actor_layer_get_camera (f->view->actors, &camera);
  mlg_world_from_degrees (-1.6794, 48.1147, &world_x, &world_y);
  mlg_camera_project (&camera, world_x, world_y, &x, &y);
  tu_drag (layer (f), from.x, from.y, x, y + 14);
  tu_wait (mlg_actor_get_precision (f->shop) == MLG_PRECISION_MANUAL);
  g_assert_cmpint (mlg_actor_layer_get_preview (f->view->actors), ==, MLG_MAP_PREVIEW_NONE);
  g_assert_true (mlg_actor_get_place (f->shop, 0, &place));
  g_assert_cmpfloat_with_epsilon (place.lon, -1.68, 0.1);
  g_assert_cmpstr (place.city, !=, "Quimper");
  g_assert_nonnull (place.city);
  g_assert_true (place.address == NULL || *place.address == 0);

  g_assert_true (mlg_session_undo (f->session));
  g_assert_true (mlg_actor_get_place (f->shop, 0, &place));
  g_assert_cmpint (place.precision, ==, MLG_PRECISION_EXACT);
  g_assert_cmpstr (place.city, ==, "Quimper");
  g_assert_cmpfloat (place.lon, ==, -2.80);
  tu_wait (fabs (locate (f, f->shop).x - from.x) < 0.5);
}

static void
test_link (Fixture       *f,
           gconstpointer  data)
{
  MlgLinkEnd from = locate (f, f->coop);
  MlgLinkEnd to = locate (f, f->region);
  double reach = (MLG_SYMBOL_RADIUS + 13) * G_SQRT2 / 2;
  MlgRelation *relation;

  /* Dropped on nothing: nothing. */
  click_actor (f, f->coop);
  tu_drag (layer (f), from.x + reach, from.y - reach, from.x + 150, from.y - 120);
  tu_wait (mlg_actor_layer_get_preview (f->view->actors) == MLG_MAP_PREVIEW_NONE);
  g_assert_null (f->view->chooser);
  g_assert_cmpuint (mlg_territory_get_n_relations (f->territory), ==, 0);

  tu_drag (layer (f), from.x + reach, from.y - reach, to.x, to.y);
  choose_type (f);
  relation = mlg_territory_get_nth_relation (f->territory, 0);
  g_assert_cmpint (mlg_relation_get_source (relation), ==, id (f->coop));
  g_assert_cmpint (mlg_relation_get_target (relation), ==, id (f->region));
  g_assert_cmpint (mlg_selection_get_relation (selection (f)), ==, mlg_relation_get_id (relation));
  tu_wait (mlg_actor_layer_get_n_lines (f->view->actors) == 1);

  g_assert_true (mlg_session_undo (f->session));
  g_assert_cmpuint (mlg_territory_get_n_relations (f->territory), ==, 0);
  tu_wait (mlg_actor_layer_get_n_lines (f->view->actors) == 0);
}

static void
test_link_by_key (Fixture       *f,
                  gconstpointer  data)
{
  MlgLinkEnd to = locate (f, f->shop);

  click_actor (f, f->region);
  tu_key (GDK_KEY_l);
  tu_wait (mlg_actor_layer_get_preview (f->view->actors) == MLG_MAP_PREVIEW_LINK);
  tu_key (GDK_KEY_Escape);
  tu_wait (mlg_actor_layer_get_preview (f->view->actors) == MLG_MAP_PREVIEW_NONE);
  g_assert_cmpint (mlg_selection_get_primary_actor (selection (f)), ==, id (f->region));

  tu_key (GDK_KEY_l);
  tu_wait (mlg_actor_layer_get_preview (f->view->actors) == MLG_MAP_PREVIEW_LINK);
  tu_click (layer (f), to.x, to.y);
  choose_type (f);
  g_assert_cmpint (mlg_relation_get_target (mlg_territory_get_nth_relation (f->territory, 0)), ==, id (f->shop));
}

static void
test_drop (Fixture       *f,
           gconstpointer  data)
{
  graphene_point_t start, end;
  MlgLinkEnd dropped;
  MlgPlace place;

  g_assert_true (gtk_widget_compute_point (f->source, f->window, &GRAPHENE_POINT_INIT (20, 300), &start));
  g_assert_true (gtk_widget_compute_point (layer (f), f->window, &GRAPHENE_POINT_INIT (300, 330), &end));
  tu_drag (f->window, start.x, start.y, end.x, end.y);
  tu_wait (mlg_actor_get_point (f->nowhere, NULL, NULL));
  g_assert_true (mlg_actor_get_place (f->nowhere, 0, &place));
  g_assert_cmpint (place.precision, ==, MLG_PRECISION_MANUAL);
  g_assert_nonnull (place.city);
  tu_wait (mlg_actor_layer_get_preview (f->view->actors) == MLG_MAP_PREVIEW_NONE);
  tu_wait (mlg_actor_layer_locate (f->view->actors, id (f->nowhere), &dropped));
  g_assert_cmpfloat_with_epsilon (dropped.x, 300, 2);
  g_assert_cmpfloat_with_epsilon (dropped.y, 330, 2);

  g_assert_true (mlg_session_undo (f->session));
  g_assert_false (mlg_actor_get_point (f->nowhere, NULL, NULL));
}

static void
test_filter (Fixture       *f,
             gconstpointer  data)
{
  MlgLinkEnd end;

  mlg_query_set_text (mlg_session_get_query (f->session), "inztant");
  tu_wait (!mlg_actor_layer_locate (f->view->actors, id (f->coop), &end));
  g_assert_true (mlg_actor_layer_locate (f->view->actors, id (f->shop), &end));
  mlg_query_clear (mlg_session_get_query (f->session));
  tu_wait (mlg_actor_layer_locate (f->view->actors, id (f->coop), &end));
}

static void
test_spot (Fixture       *f,
           gconstpointer  data)
{
  MlgActorScene *scene = mlg_actor_layer_get_scene (f->view->actors);
  MlgActor *one = mlg_territory_get_nth_actor (f->territory, 4);
  MlgLinkEnd end = locate (f, one);

  /* No zoom parts them: a click opens the spot, one beside it closes it. */
  tu_click (layer (f), end.x, end.y);
  tu_wait (mlg_actor_scene_get_opened (scene) != MLG_CLUSTER_NONE);
  tu_wait (mlg_actor_layer_is_current (f->view->actors));
  click_actor (f, one);
  tu_click (layer (f), 20, 20);
  tu_wait (mlg_actor_scene_get_opened (scene) == MLG_CLUSTER_NONE);
}

static void
test_reveal (Fixture       *f,
             gconstpointer  data)
{
  MlgLinkEnd end;

  mlg_session_show_actor (f->session, id (f->region));
  tu_wait (fabs ((end = locate (f, f->region)).x - gtk_widget_get_width (layer (f)) / 2.0) < 2);
  g_assert_cmpfloat_with_epsilon (end.y, gtk_widget_get_height (layer (f)) / 2.0, 2);
}

static void
test_keys (Fixture       *f,
           gconstpointer  data)
{
  MlgCamera before, after;

  mlg_actor_layer_get_camera (f->view->actors, &before);
  gtk_widget_grab_focus (GTK_WIDGET (f->view));
  gtk_widget_activate_action (GTK_WIDGET (f->view), "map.zoom-in", NULL);
  tu_wait ((mlg_actor_layer_get_camera (f->view->actors, &after), fabs (after.zoom - before.zoom - 1) < 1e-6));
  tu_key (GDK_KEY_Right);
  tu_wait ((mlg_actor_layer_get_camera (f->view->actors, &after), after.longitude > before.longitude));
  tu_key (GDK_KEY_Home);
  tu_wait ((mlg_actor_layer_get_camera (f->view->actors, &after), fabs (after.zoom - before.zoom) < 1e-6));
  g_assert_cmpfloat_with_epsilon (after.longitude, before.longitude, 1e-6);
}

/* What is painted can be reached without a pointer, and says what it is. */
static void
test_nodes (Fixture       *f,
            gconstpointer  data)
{
  MlgObjectKind kind;
  MlgId focused;

  tu_wait (mlg_mark_nodes_get_n (f->view->nodes) == 4);
  gtk_widget_grab_focus (GTK_WIDGET (f->view));
  for (guint i = 0; i < 12 && mlg_selection_get_hover (selection (f), &kind) == MLG_ID_NONE; i++)
    tu_key (GDK_KEY_Tab);
  focused = mlg_selection_get_hover (selection (f), &kind);
  g_assert_cmpint (focused, !=, MLG_ID_NONE);
  tu_key (GDK_KEY_Return);
  tu_wait (mlg_selection_get_primary_actor (selection (f)) == focused);
}

/* Nothing is left of the territory before. */
static void
test_territories (Fixture       *f,
                  gconstpointer  data)
{
  g_autoptr(MlgTerritory) empty = mlg_territory_new ();
  MlgLinkEnd end, before = locate (f, f->coop);

  click_actor (f, f->coop);
  mlg_session_set_territory (f->session, empty);
  tu_wait (!mlg_actor_layer_locate (f->view->actors, id (f->coop), &end));
  tu_wait (mlg_actor_layer_is_current (f->view->actors));
  mlg_session_set_territory (f->session, NULL);
  tu_wait_drawn (GTK_WIDGET (f->view));
  tu_move (layer (f), 200, 200);
  tu_click (layer (f), 200, 200);
  tu_key (GDK_KEY_l);

  mlg_session_set_territory (f->session, f->territory);
  tu_wait (mlg_actor_layer_locate (f->view->actors, id (f->coop), &end) && fabs (end.x - before.x) < 1);
  g_assert_cmpfloat_with_epsilon (end.y, before.y, 1);
}

static void
test_hostile (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr(GString) huge = g_string_new (NULL);
  MlgLinkEnd end;
  const char *names[] = { "<b>&amp;", "مجتمع الرحلة", "👩‍👩‍👧‍👦🚲", NULL };

  for (guint i = 0; i < 2400; i++)
    g_string_append (huge, "nom ");
  names[3] = huge->str;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      MlgActor *actor = add_actor (f->territory, names[i], MLG_ID_NONE, -3.9 + i * 0.5, 48.0);

      tu_wait (mlg_actor_layer_locate (f->view->actors, id (actor), &end) && mlg_actor_layer_is_current (f->view->actors));
      click_actor (f, actor);
    }
  tu_wait_drawn (GTK_WIDGET (f->view));
}

#define ADD(name, func) g_test_add ("/map-view/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  tu_init ();

  ADD ("first-view", test_first_view);
  ADD ("select", test_select);
  ADD ("pan", test_pan);
  ADD ("move", test_move);
  ADD ("link", test_link);
  ADD ("link-by-key", test_link_by_key);
  ADD ("drop", test_drop);
  ADD ("filter", test_filter);
  ADD ("spot", test_spot);
  ADD ("reveal", test_reveal);
  ADD ("keys", test_keys);
  ADD ("nodes", test_nodes);
  ADD ("territories", test_territories);
  ADD ("hostile", test_hostile);

  return g_test_run ();
}
