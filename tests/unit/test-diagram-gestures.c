/* test-diagram-gestures.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Gestures of any kind from anywhere, ended, cancelled or disturbed: none
 * leaves anything half done. */

#include "config.h"

#include "tool-listener.h"

#include <math.h>
#include <string.h>

typedef struct
{
  ToolListener *listener;
  GRand *rand;
  MlgDiagramData *before;
  double zoom;
  double x;
  double y;
  guint modifiers;
} Gesture;

static void
check_moves (ToolListener *listener)
{
  MlgDiagramScene *scene = listener->fixture->scene;
  double dx = NAN, dy = NAN;

  for (guint i = 0; i < listener->items->len; i++)
    {
      MlgId item = tool_listener_get_item (listener, i);
      MlgDiagramItem *record = mlg_territory_get_diagram_item (listener->fixture->territory, item);
      MlgPoint origin;

      g_assert_nonnull (record);
      g_assert_false (mlg_diagram_scene_is_locked (scene, item));
      origin = mlg_diagram_item_get_position (record);
      if (isnan (dx))
        {
          dx = tool_listener_get_point (listener, i).x - origin.x;
          dy = tool_listener_get_point (listener, i).y - origin.y;
        }
      /* All of them together. */
      g_assert_cmpfloat_with_epsilon (tool_listener_get_point (listener, i).x - origin.x, dx, 1e-6);
      g_assert_cmpfloat_with_epsilon (tool_listener_get_point (listener, i).y - origin.y, dy, 1e-6);
      for (guint j = 0; j < i; j++)
        g_assert_cmpint (tool_listener_get_item (listener, j), !=, item);
    }
}

static void
select_random (DiagramFixture *fixture,
               GRand          *rand)
{
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (MlgId));
  MlgDiagramData *data = mlg_diagram_scene_get_data (fixture->scene);
  MlgId relation = MLG_ID_NONE;
  gboolean any = g_rand_int_range (rand, 0, 4) > 0;

  for (guint i = 0; any && i < data->nodes->len; i++)
    if (g_rand_int_range (rand, 0, 4) == 0)
      g_array_append_val (items, mlg_diagram_data_node (data, i)->item);
  for (guint i = 0; any && i < data->boxes->len; i++)
    if (g_rand_int_range (rand, 0, 3) == 0)
      g_array_append_val (items, mlg_diagram_data_box (data, i)->item);
  if (items->len == 0 && data->links->len > 0)
    relation = mlg_diagram_data_link (data, (guint) g_rand_int_range (rand, 0, (int) data->links->len))->relation;
  mlg_diagram_scene_set_selected (fixture->scene, (const MlgId *) (gpointer) items->data, items->len, relation);
}

static const MlgDiagramNode *
pick_node (Gesture *self)
{
  return mlg_diagram_data_node (self->before, (guint) g_rand_int_range (self->rand, 0, (int) self->before->nodes->len));
}

static void
choose_start (Gesture *self)
{
  ToolListener *listener = self->listener;
  MlgDiagramScene *scene = listener->fixture->scene;
  GRand *rand = self->rand;

  /* Mostly where something is. */
  if (g_rand_int_range (rand, 0, 3) > 0)
    {
      const MlgDiagramNode *node = pick_node (self);

      self->x = node->x + g_rand_double_range (rand, -30, 30) / self->zoom;
      self->y = node->y + g_rand_double_range (rand, -30, 30) / self->zoom;
    }
  mlg_diagram_tool_set_mode (listener->tool, (MlgDiagramMode) g_rand_int_range (rand, 0, MLG_DIAGRAM_MODE_LASSO + 1));
  if (g_rand_boolean (rand))
    mlg_diagram_tool_set_mode (listener->tool, MLG_DIAGRAM_MODE_SELECT);
  select_random (listener->fixture, rand);

  if (mlg_diagram_scene_get_selected_relation (scene) != MLG_ID_NONE && g_rand_boolean (rand))
    {
      const MlgDiagramWay way = mlg_diagram_scene_find_link (scene, mlg_diagram_scene_get_selected_relation (scene))->way;

      mlg_diagram_way_get_point (&way, g_rand_boolean (rand), &self->x, &self->y);
    }
}

static void
move_on (Gesture *self)
{
  MlgDiagramData *before = self->before;
  const MlgDiagramNode *node = pick_node (self);

  self->x += g_rand_double_range (self->rand, -90, 90);
  self->y += g_rand_double_range (self->rand, -90, 90);
  if (g_rand_int_range (self->rand, 0, 4) == 0)
    {
      self->x = node->x;
      self->y = node->y;
    }
  self->modifiers = (guint) g_rand_int_range (self->rand, 0, 8);
  mlg_diagram_tool_motion (self->listener->tool, self->x, self->y, self->zoom, self->modifiers);

  /* What is locked stays, at any moment. */
  for (guint i = 0; i < before->nodes->len; i++)
    if (mlg_diagram_data_node (before, i)->flags & MLG_DIAGRAM_LOCKED)
      {
        MlgDiagramData *now = mlg_diagram_scene_get_data (self->listener->fixture->scene);

        g_assert_cmpfloat (mlg_diagram_data_node (now, i)->x, ==, mlg_diagram_data_node (before, i)->x);
      }
}

static void
check_snapping (Gesture *self)
{
  const MlgDiagramToolState *state = mlg_diagram_tool_get_state (self->listener->tool);

  if (state->gesture != MLG_DIAGRAM_GESTURE_MOVE || (self->modifiers & MLG_DIAGRAM_SHIFT))
    return;

  g_assert_cmpfloat_with_epsilon (state->dx, state->x - state->press.x + state->snap.dx, 1e-6);
  g_assert_cmpfloat_with_epsilon (state->dy, state->y - state->press.y + state->snap.dy, 1e-6);
  if (self->modifiers & MLG_DIAGRAM_CONTROL)
    g_assert_cmpfloat (fabs (state->snap.dx) + fabs (state->snap.dy), ==, 0);
}

/* All is at rest; and only what moves things has moved any. */
static void
check_end (Gesture  *self,
           guint     n_before,
           gboolean  completed)
{
  ToolListener *listener = self->listener;
  const MlgDiagramToolState *state = mlg_diagram_tool_get_state (listener->tool);

  g_assert_cmpint (state->gesture, ==, MLG_DIAGRAM_GESTURE_IDLE);
  g_assert_cmpuint (state->items->len + state->lasso->len + state->sources->len, ==, 0);
  g_assert_cmpuint (listener->n_ends - n_before, <=, 1);
  if (!completed)
    {
      g_assert_cmpuint (listener->n_ends, ==, n_before);
      tool_listener_assert_unmoved (listener, self->before);
    }
  if (strstr (listener->log->str, "move") != NULL)
    check_moves (listener);
  else if (strstr (listener->log->str, "insert") == NULL && strstr (listener->log->str, "resize") == NULL)
    tool_listener_assert_unmoved (listener, self->before);

  mlg_diagram_scene_reset (listener->fixture->scene);
  tool_listener_assert_unmoved (listener, self->before);
}

static void
do_random_gesture (ToolListener *listener,
                   GRand        *rand)
{
  MlgDiagramTool *tool = listener->tool;
  g_autoptr(MlgDiagramData) before = mlg_diagram_data_copy (mlg_diagram_scene_get_data (listener->fixture->scene));
  Gesture g = { listener, rand, before, 1, 0, 0, 0 };
  guint n_before = listener->n_ends;
  guint n_steps;
  gboolean cancel, other;

  g.zoom = pow (2, g_rand_double_range (rand, -2, 2));
  g.x = g_rand_double_range (rand, -100, 900);
  g.y = g_rand_double_range (rand, -200, 500);
  g.modifiers = (guint) g_rand_int_range (rand, 0, 8);
  n_steps = (guint) g_rand_int_range (rand, 0, 8);
  cancel = g_rand_int_range (rand, 0, 4) == 0;
  other = !cancel && g_rand_int_range (rand, 0, 8) == 0;
  choose_start (&g);

  g_string_truncate (listener->log, 0);
  mlg_diagram_tool_motion (tool, g.x, g.y, g.zoom, g.modifiers);
  mlg_diagram_tool_press (tool, g_rand_int_range (rand, 0, 8) == 0 ? 2 : 1, 1, g.x, g.y, g.zoom, g.modifiers);
  for (guint i = 0; i < n_steps; i++)
    move_on (&g);
  check_snapping (&g);

  if (cancel)
    mlg_diagram_tool_cancel (tool);
  else if (other)
    mlg_diagram_tool_press (tool, 3, 1, g.x, g.y, g.zoom, 0);
  else
    {
      mlg_diagram_tool_release (tool, 1, g.x, g.y, g.zoom, g.modifiers);
      mlg_diagram_tool_release (tool, 2, g.x, g.y, g.zoom, g.modifiers);
    }

  check_end (&g, n_before, !cancel && !other);
}

static gboolean
has_seen_all (GHashTable *seen)
{
  const char * const ends[] = { "click ", "move ", "grab move ", "select ", "link ", "empty ", "resize ", "draw ",
                                "reconnect ", "grab insert " };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (!g_hash_table_contains (seen, ends[i]))
      return FALSE;

  return TRUE;
}

static void
test_random (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (31);
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (9);
  g_autoptr(ToolListener) listener = tool_listener_new (fixture);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  MlgId collapsed;

  for (guint i = 0; i < 5; i++)
    diagram_fixture_link (fixture, i, (i * 2 + 1) % 8);
  diagram_fixture_frame (fixture, 1, 2, 150, 0, 220, 180);
  collapsed = mlg_diagram_item_get_id (diagram_fixture_frame (fixture, 5, 2, 550, 100, 260, 260));
  diagram_fixture_set (fixture, collapsed, MLG_DIAGRAM_ITEM_COLLAPSED, g_variant_new_boolean (TRUE));
  diagram_fixture_box (fixture, MLG_ITEM_NOTE, "Note", 300, 200, 120, 90);
  diagram_fixture_box (fixture, MLG_ITEM_IMAGE, "Picture", 100, 260, 120, 90);
  diagram_fixture_set (fixture, fixture->items[3], MLG_DIAGRAM_ITEM_LOCKED, g_variant_new_boolean (TRUE));
  diagram_fixture_set (fixture, fixture->items[2], MLG_DIAGRAM_ITEM_LOCKED, g_variant_new_boolean (TRUE));

  /* Identities are random, and with them what lies on top: it goes on until
   * it has been everywhere. */
  for (guint i = 0; i < 6000 || (i < 60000 && !has_seen_all (seen)); i++)
    {
      if (i == 3000)
        diagram_fixture_set_diagram (fixture, MLG_DIAGRAM_SNAP, g_variant_new_boolean (TRUE));
      do_random_gesture (listener, rand);
      g_hash_table_add (seen, g_strdup (listener->log->str));
    }
  g_assert_true (has_seen_all (seen));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diagram-gestures/random", test_random);

  return g_test_run ();
}
