/* test-diagram-scene-changes.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What changes in a scene, and who is told: edits of the territory, places,
 * what is lifted and what is selected. */

#include "config.h"

#include "diagram-fixture.h"

#include "mlg-diagram-build.h"
#include "random-edits.h"

#include <math.h>

static void
assert_same_node (const MlgDiagramNode *a,
                  const MlgDiagramNode *b)
{
  g_assert_cmpint (a->item, ==, b->item);
  g_assert_cmpint (a->actor, ==, b->actor);
  g_assert_cmpint (a->frame, ==, b->frame);
  g_assert_cmpfloat (a->x, ==, b->x);
  g_assert_cmpfloat (a->y, ==, b->y);
  g_assert_cmpuint (a->flags, ==, b->flags);
  g_assert_cmpuint (a->count, ==, b->count);
  g_assert_cmpstr (a->label, ==, b->label);
}

static void
assert_same (MlgDiagramData *a,
             MlgDiagramData *b)
{
  g_assert_cmpuint (a->nodes->len, ==, b->nodes->len);
  g_assert_cmpuint (a->boxes->len, ==, b->boxes->len);
  g_assert_cmpuint (a->links->len, ==, b->links->len);
  g_assert_cmpint (a->routing, ==, b->routing);
  for (guint i = 0; i < a->nodes->len; i++)
    assert_same_node (mlg_diagram_data_node (a, i), mlg_diagram_data_node (b, i));
  for (guint i = 0; i < a->boxes->len; i++)
    {
      const MlgDiagramBox *first = mlg_diagram_data_box (a, i), *second = mlg_diagram_data_box (b, i);

      g_assert_cmpint (first->item, ==, second->item);
      g_assert_cmpuint (first->flags, ==, second->flags);
      g_assert_cmpstr (first->text, ==, second->text);
      g_assert_cmpfloat_with_epsilon (first->rect.x0, second->rect.x0, 1e-6);
      g_assert_cmpfloat_with_epsilon (first->rect.y1, second->rect.y1, 1e-6);
    }
  for (guint i = 0; i < a->links->len; i++)
    {
      const MlgDiagramLink *first = mlg_diagram_data_link (a, i), *second = mlg_diagram_data_link (b, i);

      g_assert_cmpint (first->relation, ==, second->relation);
      g_assert_cmpuint (first->from, ==, second->from);
      g_assert_cmpuint (first->to, ==, second->to);
      g_assert_cmpuint (first->count, ==, second->count);
      g_assert_cmpuint (first->way.n_points, ==, second->way.n_points);
      if (first->way.n_points > 0)
        g_assert_cmpfloat_with_epsilon (first->way.points[0].x, second->way.points[0].x, 1e-6);
      g_assert_cmpstr (mlg_diagram_data_look (a, first->look)->wording, ==, mlg_diagram_data_look (b, second->look)->wording);
    }
}

typedef struct
{
  MlgDiagramScene *scene;
  guint n_checked;
} Follower;

static void
check_change (MlgTerritory  *territory,
              MlgChange     *change,
              MlgChangeStep  step,
              Follower      *follower)
{
  MlgDiagram *diagram = mlg_diagram_scene_get_diagram (follower->scene);
  g_autoptr(MlgDiagramData) whole = NULL;

  if (mlg_territory_get_diagram (territory, mlg_diagram_get_id (diagram)) != diagram)
    return;

  mlg_diagram_scene_update (follower->scene, change, step);
  whole = mlg_diagram_data_new_for (territory, diagram, NULL, 1);
  assert_same (mlg_diagram_scene_get_data (follower->scene), whole);
  follower->n_checked++;
}

/* Following changes ends where building anew does, whatever happens. */
static void
test_random_changes (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (21);
  guint n_checked = 0;

  for (guint run = 0; run < 6; run++)
    {
      g_autoptr(MlgTerritory) territory = random_edits_make_territory ();
      g_autoptr(MlgDiagramScene) scene = mlg_diagram_scene_new ();
      g_autoptr(GPtrArray) diagrams = NULL;
      Follower follower = { scene, 0 };

      for (guint i = 0; i < 150; i++)
        random_edits_do_one (territory, rand);
      diagrams = mlg_territory_dup_diagrams (territory);
      if (diagrams->len == 0)
        continue;

      mlg_diagram_scene_set_diagram (scene, territory, g_ptr_array_index (diagrams, 0));
      g_signal_connect (territory, "changed", G_CALLBACK (check_change), &follower);
      for (guint i = 0; i < 300; i++)
        {
          random_edits_do_one (territory, rand);
          if (i % 4 == 3)
            mlg_territory_undo (territory, NULL);
          if (i % 9 == 8)
            mlg_territory_redo (territory, NULL);
        }
      g_signal_handlers_disconnect_by_data (territory, &follower);
      n_checked += follower.n_checked;
    }
  g_assert_cmpuint (n_checked, >, 100);
}

static void
note (gpointer scene,
      guint   *n)
{
  (*n)++;
}

/* Others keep what they took, whatever comes after. */
static void
test_snapshot (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (3);
  g_autoptr(MlgDiagramData) before = NULL, lifted = NULL;
  const MlgPoint there = { 7, 77 };
  guint n_changed = 0, n_state = 0;
  double start_x;

  diagram_fixture_link (fixture, 0, 1);
  before = mlg_diagram_scene_dup_snapshot (fixture->scene);
  start_x = mlg_diagram_data_link (before, 0)->way.points[0].x;
  g_signal_connect (fixture->scene, "changed", G_CALLBACK (note), &n_changed);
  g_signal_connect (fixture->scene, "state-changed", G_CALLBACK (note), &n_state);

  mlg_diagram_scene_set_points (fixture->scene, &fixture->items[0], &there, 1);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpfloat (mlg_diagram_data_node (before, 0)->x + mlg_diagram_data_node (before, 1)->x + mlg_diagram_data_node (before, 2)->x, ==, 300);
  g_assert_cmpfloat (mlg_diagram_data_link (before, 0)->way.points[0].x, ==, start_x);
  g_assert_cmpfloat (mlg_diagram_data_link (mlg_diagram_scene_get_data (fixture->scene), 0)->way.points[0].x, !=, start_x);

  /* What is lifted moves without a new picture. */
  mlg_diagram_scene_set_lifted (fixture->scene, &fixture->items[0], 1);
  g_assert_cmpuint (n_changed, ==, 2);
  lifted = mlg_diagram_scene_dup_snapshot (fixture->scene);
  g_assert_cmpuint (mlg_diagram_data_link (lifted, 0)->flags & MLG_DIAGRAM_LIFTED, !=, 0);
  mlg_diagram_scene_set_points (fixture->scene, &fixture->items[0], &there, 1);
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_cmpuint (n_state, ==, 1);
  mlg_diagram_scene_set_lifted (fixture->scene, NULL, 0);
  g_assert_cmpuint (n_changed, ==, 3);

  mlg_diagram_scene_reset (fixture->scene);
  g_assert_cmpfloat (mlg_diagram_scene_find_node (fixture->scene, fixture->items[0])->y, ==, 0);
}

/* Many links that move are drawn straight, and get their ways when they rest. */
static void
test_settle (void)
{
  const guint n = 90;
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (n);
  g_autofree MlgPoint *points = g_new (MlgPoint, n);
  MlgDiagramData *data;
  guint n_stale = 0;

  mlg_diagram_scene_set_diagram (fixture->scene, NULL, NULL);
  for (guint i = 0; i < n; i++)
    for (guint j = 1; j <= 30; j++)
      diagram_fixture_link (fixture, i, (i + j) % n);
  mlg_diagram_scene_set_diagram (fixture->scene, fixture->territory, fixture->diagram);
  for (guint i = 0; i < n; i++)
    points[i] = (MlgPoint) { 3000 * cos (i * 2 * G_PI / n), 3000 * sin (i * 2 * G_PI / n) };
  mlg_diagram_scene_set_points (fixture->scene, fixture->items, points, n);

  data = mlg_diagram_scene_get_data (fixture->scene);
  for (guint i = 0; i < data->links->len; i++)
    n_stale += (mlg_diagram_data_link (data, i)->flags & MLG_DIAGRAM_STALE) != 0;
  g_assert_cmpuint (n_stale, ==, data->links->len);

  mlg_diagram_scene_settle (fixture->scene);
  data = mlg_diagram_scene_get_data (fixture->scene);
  for (guint i = 0; i < data->links->len; i++)
    {
      g_assert_false (mlg_diagram_data_link (data, i)->flags & MLG_DIAGRAM_STALE);
      g_assert_true (mlg_diagram_data_link (data, i)->way.curved);
    }
}

static void
test_select (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (4);
  const MlgPoint triangle[] = { { -50, -50 }, { 250, -50 }, { -50, 80 } };
  const MlgCanvasRect rect = { 50, -50, 250, 50 };
  g_autoptr(GArray) in_rect = mlg_diagram_scene_dup_in_rect (fixture->scene, &rect);
  g_autoptr(GArray) in_triangle = mlg_diagram_scene_dup_in_polygon (fixture->scene, triangle, 3);
  g_autoptr(GArray) in_line = mlg_diagram_scene_dup_in_polygon (fixture->scene, triangle, 2);
  const MlgId ids[] = { fixture->items[1], 12345, fixture->items[1], fixture->items[2] };
  guint n, n_state = 0;

  g_assert_cmpuint (in_rect->len, ==, 2);
  g_assert_cmpuint (in_triangle->len, ==, 2);
  g_assert_cmpuint (in_line->len, ==, 0);

  g_signal_connect (fixture->scene, "state-changed", G_CALLBACK (note), &n_state);
  mlg_diagram_scene_set_selected (fixture->scene, ids, G_N_ELEMENTS (ids), 99);
  mlg_diagram_scene_get_selected (fixture->scene, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (mlg_diagram_scene_get_selected_relation (fixture->scene), ==, MLG_ID_NONE);
  mlg_diagram_scene_set_selected (fixture->scene, ids, G_N_ELEMENTS (ids), 99);
  g_assert_cmpuint (n_state, ==, 1);

  /* What is deleted is no longer selected. */
  g_assert_true (mlg_territory_delete (fixture->territory, MLG_RECORD (mlg_territory_get_actor (fixture->territory, fixture->actors[1])), NULL));
  mlg_diagram_scene_get_selected (fixture->scene, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_false (mlg_diagram_scene_is_selected (fixture->scene, ids[0]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diagram-scene-changes/random-changes", test_random_changes);
  g_test_add_func ("/diagram-scene-changes/snapshot", test_snapshot);
  g_test_add_func ("/diagram-scene-changes/settle", test_settle);
  g_test_add_func ("/diagram-scene-changes/select", test_select);

  return g_test_run ();
}
