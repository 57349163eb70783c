/* test-graph-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The graph under a real pointer and a real keyboard: what is drawn is in the
 * territory at once, and each gesture is one change. */

#include "config.h"

#include "graph-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

/* Nothing drawn yet: the page says what to do, and does it. */
static void
test_start (Fixture       *f,
            gconstpointer  data)
{
  open_window (f);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (f->view->stack), ==, "none");
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (f->view->actions), "new-from-selection"));

  activate (f, "new-from-found", NULL);
  tu_wait (mlg_session_get_diagram (f->session) != NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (f->view->stack), ==, "diagram");
  g_assert_cmpuint (mlg_diagram_scene_get_data (scene (f))->nodes->len, ==, mlg_territory_get_n_actors (f->territory));

  /* One change: it goes as it came. */
  mlg_session_undo (f->session);
  tu_wait (mlg_session_get_diagram (f->session) == NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (f->view->stack), ==, "none");
}

static void
test_select (Fixture       *f,
             gconstpointer  data)
{
  MlgSelection *selection = mlg_session_get_selection (f->session);
  graphene_point_t a = locate (f, 0), b = locate (f, 3);

  click (f, 1);
  g_assert_cmpint (mlg_selection_get_primary_actor (selection), ==, mlg_actor_get_id (f->actors[1]));

  /* A rubber band around all. */
  drag (f, a.x - 60, a.y - 60, b.x + 60, b.y + 60);
  tu_wait (mlg_selection_get_n_actors (selection) == 4);

  /* What others select is selected here. */
  mlg_selection_select_only (selection, MLG_OBJECT_ACTOR, mlg_actor_get_id (f->actors[2]));
  g_assert_true (mlg_diagram_scene_is_selected (scene (f), f->items[2]));
  g_assert_false (mlg_diagram_scene_is_selected (scene (f), f->items[1]));

  gtk_widget_grab_focus (GTK_WIDGET (f->view->canvas));
  tu_key (GDK_KEY_Escape);
  tu_wait (mlg_selection_is_empty (selection));
}

static void
test_move (Fixture       *f,
           gconstpointer  data)
{
  graphene_point_t at = locate (f, 0);
  MlgCanvasCamera camera;

  mlg_canvas_get_camera (f->view->canvas, &camera);
  drag (f, at.x, at.y, at.x + 90, at.y + 60);
  tu_wait (fabs (mlg_diagram_item_get_position (item (f, 0)).x - (places[0].x + 90 / camera.zoom)) < 25);
  g_assert_cmpuint (mlg_diagram_scene_get_data (scene (f))->n_lifted, ==, 0);
  mlg_session_undo (f->session);
  g_assert_cmpfloat (mlg_diagram_item_get_position (item (f, 0)).x, ==, places[0].x);

  /* A drag that is cancelled leaves all where it was. */
  activate (f, "lock", NULL);
  at = locate (f, 0);
  drag (f, at.x, at.y, at.x + 90, at.y + 60);
  g_assert_cmpfloat (mlg_diagram_item_get_position (item (f, 0)).x, ==, places[0].x);
}

static void
choose_type (Fixture *f,
             guint    n_before,
             guint    n_added)
{
  tu_wait (f->view->type_chooser != NULL && gtk_widget_get_mapped (GTK_WIDGET (f->view->type_chooser)));
  tu_key (GDK_KEY_Return);
  tu_wait (n_relations (f) == n_before + n_added);
  tu_wait (!gtk_widget_get_mapped (GTK_WIDGET (f->view->type_chooser)));
}

static void
drag_handle (Fixture *f,
             guint    index,
             double   to_x,
             double   to_y)
{
  MlgDiagramNode *node = mlg_diagram_scene_find_node (scene (f), f->items[index]);
  MlgCanvasCamera camera;
  graphene_point_t from;
  MlgPoint handle;

  mlg_canvas_get_camera (f->view->canvas, &camera);
  g_assert_true (mlg_diagram_node_get_handle (node, camera.zoom, 1, &handle));
  mlg_canvas_project (f->view->canvas, handle.x, handle.y, &from);
  drag (f, from.x, from.y, to_x, to_y);
}

static void
test_link (Fixture       *f,
           gconstpointer  data)
{
  guint before = n_relations (f);
  graphene_point_t to = locate (f, 1);
  MlgRelation *relation;

  click (f, 0);
  drag_handle (f, 0, to.x, to.y);
  choose_type (f, before, 1);
  relation = mlg_territory_get_nth_relation (f->territory, before);
  g_assert_cmpint (mlg_relation_get_other_end (relation, mlg_actor_get_id (f->actors[0])), ==, mlg_actor_get_id (f->actors[1]));
  g_assert_nonnull (mlg_diagram_scene_find_link (scene (f), mlg_relation_get_id (relation)));
  tu_wait (mlg_selection_get_relation (mlg_session_get_selection (f->session)) == mlg_relation_get_id (relation));

  /* Delete on a relation deletes it; the actors stay. */
  tu_key (GDK_KEY_Delete);
  tu_wait (n_relations (f) == before);
  g_assert_cmpuint (mlg_diagram_scene_get_data (scene (f))->nodes->len, ==, 4);
}

/* An end of the selected line is put on another actor. */
static void
test_reconnect (Fixture       *f,
                gconstpointer  data)
{
  MlgRelation *relation = mlg_territory_link (f->territory, mlg_actor_get_id (f->actors[0]), mlg_actor_get_id (f->actors[1]),
                                              MLG_ID_NONE, NULL);
  MlgId id = mlg_relation_get_id (relation);
  graphene_point_t to = locate (f, 3), from;
  MlgDiagramHit hit = { 0 };
  MlgCanvasCamera camera;

  _mlg_graph_view_select (f->view, NULL, 0, id);
  settle (f);
  mlg_canvas_get_camera (f->view->canvas, &camera);
  for (double x = places[1].x - 120; x < places[1].x && hit.part != MLG_DIAGRAM_PART_LINK_END; x += 1)
    for (double y = places[1].y - 40; y < places[1].y + 40 && hit.part != MLG_DIAGRAM_PART_LINK_END; y += 1)
      mlg_diagram_scene_hit (scene (f), x, y, camera.zoom, &hit);
  g_assert_cmpint (hit.part, ==, MLG_DIAGRAM_PART_LINK_END);
  g_assert_true (hit.at_target);

  mlg_canvas_project (f->view->canvas, hit.x + 2, hit.y, &from);
  drag (f, from.x, from.y, to.x, to.y);
  tu_wait (mlg_relation_get_target (relation) == mlg_actor_get_id (f->actors[3]));
  mlg_session_undo (f->session);
  g_assert_cmpint (mlg_relation_get_target (relation), ==, mlg_actor_get_id (f->actors[1]));
}

/* Let go over empty ground: a name is typed, and actor, place and relation
 * are one change. */
static void
test_link_to_new (Fixture       *f,
                  gconstpointer  data)
{
  guint n_links = n_relations (f), n_actors = mlg_territory_get_n_actors (f->territory);
  graphene_point_t at = locate (f, 0);

  click (f, 0);
  drag_handle (f, 0, at.x + 150, at.y + 60);
  tu_wait (f->view->actor_chooser != NULL && gtk_widget_get_mapped (GTK_WIDGET (f->view->actor_chooser)));
  tu_type ("zzyyxx");
  tu_wait (tu_find_text (GTK_WIDGET (f->view->actor_chooser), "Create “zzyyxx”") != NULL);
  tu_key (GDK_KEY_Return);
  choose_type (f, n_links, 1);
  g_assert_cmpuint (mlg_territory_get_n_actors (f->territory), ==, n_actors + 1);
  g_assert_cmpuint (mlg_diagram_scene_get_data (scene (f))->nodes->len, ==, 5);

  mlg_session_undo (f->session);
  g_assert_cmpuint (n_relations (f), ==, n_links);
  g_assert_cmpuint (mlg_territory_get_n_actors (f->territory), ==, n_actors);
}

static void
test_remove_or_delete (Fixture       *f,
                       gconstpointer  data)
{
  guint n_actors = mlg_territory_get_n_actors (f->territory);

  click (f, 2);
  tu_key (GDK_KEY_Delete);
  tu_wait (item (f, 2) == NULL);
  g_assert_cmpuint (mlg_territory_get_n_actors (f->territory), ==, n_actors);
  mlg_session_undo (f->session);
  g_assert_nonnull (item (f, 2));

  /* Not by a click, which would be the second at one spot. */
  _mlg_graph_view_select_item (f->view, f->items[2]);
  tu_key_with (GDK_KEY_Shift_L, GDK_KEY_Delete);
  tu_wait (mlg_territory_get_n_actors (f->territory) == n_actors - 1);
  g_assert_null (item (f, 2));
  mlg_session_undo (f->session);
  g_assert_nonnull (item (f, 2));
}

static void
test_group (Fixture       *f,
            gconstpointer  data)
{
  MlgDiagramItem *frame;
  graphene_point_t a = locate (f, 0), b = locate (f, 1);

  drag (f, a.x - 60, a.y - 60, b.x + 60, b.y + 60);
  tu_wait (mlg_selection_get_n_actors (mlg_session_get_selection (f->session)) == 2);
  tu_key (GDK_KEY_g);
  tu_wait (f->view->edited != MLG_ID_NONE);
  tu_type ("aliment");
  tu_key (GDK_KEY_Return);
  tu_wait (f->view->edited == MLG_ID_NONE);

  frame = mlg_territory_get_diagram_item (f->territory, mlg_diagram_item_get_frame (item (f, 0)));
  g_assert_nonnull (frame);
  g_assert_cmpint (mlg_diagram_item_get_frame (item (f, 1)), ==, mlg_diagram_item_get_id (frame));
  g_assert_cmpint (mlg_diagram_item_get_frame (item (f, 2)), ==, MLG_ID_NONE);
  g_assert_cmpstr (mlg_diagram_item_get_text (frame), ==, "aliment");

  activate (f, "collapse", NULL);
  g_assert_true (mlg_diagram_item_get_collapsed (frame));
  g_assert_nonnull (mlg_diagram_scene_find_node (scene (f), mlg_diagram_item_get_id (frame)));
  activate (f, "collapse", NULL);
  activate (f, "ungroup", NULL);
  g_assert_cmpint (mlg_diagram_item_get_frame (item (f, 0)), ==, MLG_ID_NONE);
}

/* Arrows walk, Tab goes along links, Enter follows one, F2 edits: no pointer
 * is needed. */
static void
test_keyboard (Fixture       *f,
               gconstpointer  data)
{
  MlgSelection *selection = mlg_session_get_selection (f->session);
  MlgRelation *relation = mlg_territory_link (f->territory, mlg_actor_get_id (f->actors[0]), mlg_actor_get_id (f->actors[3]),
                                              MLG_ID_NONE, NULL);

  click (f, 0);
  tu_key_with (GDK_KEY_Control_L, GDK_KEY_Right);
  tu_wait (mlg_selection_get_primary_actor (selection) == mlg_actor_get_id (f->actors[1]));
  tu_wait (mlg_mark_nodes_get_focus (f->view->nodes, NULL, NULL));
  tu_key (GDK_KEY_Left);
  tu_wait (mlg_selection_get_primary_actor (selection) == mlg_actor_get_id (f->actors[0]));

  tu_key (GDK_KEY_Tab);
  tu_wait (mlg_selection_get_relation (selection) == mlg_relation_get_id (relation));
  tu_key (GDK_KEY_Return);
  tu_wait (mlg_selection_get_primary_actor (selection) == mlg_actor_get_id (f->actors[3]));

  tu_key (GDK_KEY_F2);
  tu_wait (f->view->edited == f->items[3]);
  tu_key_with (GDK_KEY_Control_L, GDK_KEY_a);
  tu_type ("la nef");
  tu_key (GDK_KEY_Return);
  tu_wait (g_strcmp0 (mlg_actor_get_name (f->actors[3]), "la nef") == 0);
  tu_wait (f->view->edited == MLG_ID_NONE);
}

/* Key by key it moves; all of it is one change. */
static void
test_nudge (Fixture       *f,
            gconstpointer  data)
{
  click (f, 3);
  for (guint i = 0; i < 3; i++)
    tu_key_with (GDK_KEY_Shift_L, GDK_KEY_Right);
  tu_wait (mlg_diagram_item_get_position (item (f, 3)).x > places[3].x + 5);
  mlg_session_undo (f->session);
  g_assert_cmpfloat (mlg_diagram_item_get_position (item (f, 3)).x, ==, places[3].x);
}

static void
test_align (Fixture       *f,
            gconstpointer  data)
{
  activate (f, "select-all", NULL);
  activate (f, "align", g_variant_new_string ("top"));
  for (guint i = 1; i < 4; i++)
    g_assert_cmpfloat_with_epsilon (mlg_diagram_item_get_position (item (f, i)).y, mlg_diagram_item_get_position (item (f, 0)).y, 12);
  mlg_session_undo (f->session);
  g_assert_cmpfloat (mlg_diagram_item_get_position (item (f, 3)).y, ==, places[3].y);
}

static void
test_layout (Fixture       *f,
             gconstpointer  data)
{
  const char *before = undo_label (f);
  MlgPoint locked;

  click (f, 0);
  activate (f, "lock", NULL);
  locked = mlg_diagram_item_get_position (item (f, 0));
  tu_key (GDK_KEY_Escape);
  activate (f, "layout", g_variant_new_string ("circular"));
  tu_wait (f->view->arrangement == NULL);
  g_assert_cmpstr (undo_label (f), !=, before);
  g_assert_cmpfloat (mlg_diagram_item_get_position (item (f, 0)).x, ==, locked.x);
  g_assert_cmpfloat (hypot (mlg_diagram_item_get_position (item (f, 3)).x - places[3].x,
                            mlg_diagram_item_get_position (item (f, 3)).y - places[3].y), >, 1);

  /* What is stopped has not happened. */
  locked = mlg_diagram_item_get_position (item (f, 3));
  activate (f, "layout", g_variant_new_string ("grid:kind"));
  activate (f, "stop-layout", NULL);
  g_assert_null (f->view->arrangement);
  g_assert_cmpfloat (mlg_diagram_item_get_position (item (f, 3)).x, ==, locked.x);
}

static void
test_zoom (Fixture       *f,
           gconstpointer  data)
{
  MlgCanvasCamera camera;

  gtk_widget_grab_focus (GTK_WIDGET (f->view->canvas));
  tu_key (GDK_KEY_0);
  settle (f);
  mlg_canvas_get_camera (f->view->canvas, &camera);
  g_assert_cmpfloat_with_epsilon (camera.zoom, 1, 0.001);
  tu_wait (g_strcmp0 (gtk_label_get_text (f->view->zoom_label), "100\302\240%") == 0);
  tu_key (GDK_KEY_plus);
  settle (f);
  mlg_canvas_get_camera (f->view->canvas, &camera);
  g_assert_cmpfloat_with_epsilon (camera.zoom, 1.25, 0.001);
}

static void
test_boxes (Fixture       *f,
            gconstpointer  data)
{
  const GPtrArray *items;
  guint n_notes = 0;

  const gboolean escapes[] = { FALSE, TRUE };

  /* Escape leaves words as they were: a new note has none to go back to. */
  for (guint i = 0; i < G_N_ELEMENTS (escapes); i++)
    {
      gtk_widget_grab_focus (GTK_WIDGET (f->view->canvas));
      tu_key (GDK_KEY_t);
      tu_wait (mlg_diagram_tool_get_mode (mlg_canvas_get_tool (f->view->canvas)) == MLG_DIAGRAM_MODE_NOTE);
      drag (f, 420, 300 + 110 * i, 560, 400 + 110 * i);
      tu_wait (f->view->edited != MLG_ID_NONE);
      tu_type ("hello");
      if (escapes[i])
        tu_key (GDK_KEY_Escape);
      else
        tu_key_with (GDK_KEY_Control_L, GDK_KEY_Return);
      tu_wait (f->view->edited == MLG_ID_NONE);
    }
  g_assert_cmpint (mlg_diagram_tool_get_mode (mlg_canvas_get_tool (f->view->canvas)), ==, MLG_DIAGRAM_MODE_SELECT);

  items = mlg_territory_get_diagram_items (f->territory, mlg_diagram_get_id (f->diagram));
  for (guint i = 0; i < items->len; i++)
    n_notes += g_strcmp0 (mlg_diagram_item_get_text (g_ptr_array_index (items, i)), "hello") == 0;
  g_assert_cmpuint (n_notes, ==, G_N_ELEMENTS (escapes));
}

/* A picture is made small enough for a document, however large the file. */
static void
test_picture (Fixture       *f,
              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "mlg-test-picture.png", NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 3000, 2000);
  guint32 *pixels = (guint32 *) (void *) cairo_image_surface_get_data (surface);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);
  const GPtrArray *items = mlg_territory_get_diagram_items (f->territory, mlg_diagram_get_id (f->diagram));
  MlgDiagramItem *picture = NULL;
  guint32 noise = 1;

  for (guint i = 0; i < 3000 * 2000; i++)
    pixels[i] = noise = noise * 1664525u + 1013904223u;
  cairo_surface_mark_dirty (surface);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  activate (f, "drop-picture", g_variant_new ("(sdd)", uri, 300.0, 300.0));
  for (guint tries = 0; items->len == 4 && tries < 6; tries++)
    {
      gint64 end = g_get_monotonic_time () + 5 * G_TIME_SPAN_SECOND;

      while (items->len == 4 && g_get_monotonic_time () < end)
        g_main_context_iteration (NULL, FALSE);
    }
  for (guint i = 0; i < items->len; i++)
    if (mlg_diagram_item_get_sort (g_ptr_array_index (items, i)) == MLG_ITEM_IMAGE)
      picture = g_ptr_array_index (items, i);
  g_assert_nonnull (picture);
  g_assert_cmpuint (strlen (mlg_diagram_item_get_picture (picture)), <=, 700000);
  g_assert_cmpfloat_with_epsilon (mlg_diagram_item_get_size (picture).x / mlg_diagram_item_get_size (picture).y, 1.5, 0.02);
  g_unlink (path);
}

/* Where an actor stands in the rings says what its profile says. */
static void
test_rings (Fixture       *f,
            gconstpointer  data)
{
  MlgId scheme = tt_term (f->territory, MLG_VOCABULARY_SCHEME, "rings");
  MlgId inside = tt_term (f->territory, MLG_VOCABULARY_SCHEME_ITEM, "inside");
  MlgId outside = tt_term (f->territory, MLG_VOCABULARY_SCHEME_ITEM, "outside");
  graphene_point_t from, to;
  const MlgId *terms;
  gsize n = 0;

  g_assert_true (mlg_session_edit (f->session, MLG_RECORD (f->diagram), MLG_DIAGRAM_RINGS, g_variant_new_int64 (scheme)));
  g_assert_nonnull (f->view->zoning);
  g_assert_true (mlg_territory_classify (f->territory, (MlgId[]) { mlg_actor_get_id (f->actors[0]) }, 1, scheme, NULL,
                                         MLG_ID_NONE, inside, NULL));
  g_assert_cmpuint (_mlg_graph_view_count_unclassified (f->view), ==, 3);
  activate (f, "layout", g_variant_new_string ("rings"));
  settle (f);

  from = locate (f, 0);
  mlg_canvas_project (f->view->canvas, 0, (f->view->zoning->geometry->radius[1] + f->view->zoning->geometry->radius[2]) / 2, &to);
  drag (f, from.x, from.y, to.x, to.y);
  tu_wait ((terms = mlg_actor_get_classification (f->actors[0], &n)) != NULL && n == 1 && terms[0] == outside);

  /* The place and the profile are one change. */
  mlg_session_undo (f->session);
  terms = mlg_actor_get_classification (f->actors[0], &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (terms[0], ==, inside);
}

static void
test_nodes (Fixture       *f,
            gconstpointer  data)
{
  tu_wait (mlg_mark_nodes_get_n (f->view->nodes) == 4);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (f->view->canvas)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    g_assert_true (gtk_widget_get_focusable (child));
}

static void
test_menu (Fixture       *f,
           gconstpointer  data)
{
  click (f, 1);
  tu_key_with (GDK_KEY_Shift_L, GDK_KEY_F10);
  tu_wait (f->view->context_menu != NULL && gtk_widget_get_mapped (f->view->context_menu));
  g_assert_nonnull (tu_find_text (f->view->context_menu, "Remove from this diagram"));
  tu_key (GDK_KEY_Escape);
  tu_wait (!gtk_widget_get_mapped (f->view->context_menu));
}

#define add(name, set_up_fixture, test) g_test_add ("/graph-view/" name, Fixture, NULL, set_up_fixture, test, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  tu_init ();

  add ("start", set_up_territory, test_start);
  add ("select", set_up, test_select);
  add ("move", set_up, test_move);
  add ("link", set_up, test_link);
  add ("reconnect", set_up, test_reconnect);
  add ("link-to-new", set_up, test_link_to_new);
  add ("remove-or-delete", set_up, test_remove_or_delete);
  add ("group", set_up, test_group);
  add ("keyboard", set_up, test_keyboard);
  add ("nudge", set_up, test_nudge);
  add ("align", set_up, test_align);
  add ("layout", set_up, test_layout);
  add ("zoom", set_up, test_zoom);
  add ("boxes", set_up, test_boxes);
  add ("picture", set_up, test_picture);
  add ("rings", set_up, test_rings);
  add ("nodes", set_up, test_nodes);
  add ("menu", set_up, test_menu);

  return g_test_run ();
}
