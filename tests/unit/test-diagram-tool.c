/* test-diagram-tool.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram-fixture.h"

#include "mlg-diagram-tool.h"

#include <math.h>
#include <string.h>

/* What the tool said, and how often. */
typedef struct
{
  DiagramFixture *fixture;
  MlgDiagramTool *tool;
  GString *log;
  guint n_ends;
  GArray *items;
  GArray *points;
  GArray *frames;
  MlgCanvasRect rect;
  MlgId target;
  MlgPoint point;
  gboolean flag;
  MlgDiagramHit hit;
} Listener;

static void
end (Listener   *self,
     const char *name)
{
  g_string_append_printf (self->log, "%s ", name);
  self->n_ends++;
  g_assert_cmpint (mlg_diagram_tool_get_state (self->tool)->gesture, ==, MLG_DIAGRAM_GESTURE_IDLE);
  g_assert_cmpuint (mlg_diagram_scene_get_data (self->fixture->scene)->n_lifted, ==, 0);
}

static void
keep (GArray **place,
      GArray  *array)
{
  g_clear_pointer (place, g_array_unref);
  *place = g_array_copy (array);
}

static void
on_grab (gpointer tool, gint64 item, Listener *self)
{
  g_string_append (self->log, "grab ");
  self->target = item;
}

static void
on_click (gpointer tool, MlgDiagramHit *hit, guint modifiers, Listener *self)
{
  self->hit = *hit;
  end (self, "click");
}

static void
on_activate (gpointer tool, MlgDiagramHit *hit, guint modifiers, Listener *self)
{
  self->hit = *hit;
  end (self, "activate");
}

static void
on_menu (gpointer tool, MlgDiagramHit *hit, Listener *self)
{
  self->hit = *hit;
  end (self, "menu");
}

static void
on_box_select (gpointer tool, GArray *items, gboolean add, Listener *self)
{
  keep (&self->items, items);
  self->flag = add;
  end (self, "select");
}

static void
on_move (gpointer tool, GArray *items, GArray *points, GArray *frames, gboolean duplicate, Listener *self)
{
  g_assert_cmpuint (items->len, ==, points->len);
  g_assert_cmpuint (items->len, ==, frames->len);
  keep (&self->items, items);
  keep (&self->points, points);
  keep (&self->frames, frames);
  self->flag = duplicate;
  end (self, "move");
}

static void
on_zone (gpointer tool, GArray *items, GArray *points, int from_sector, int from_ring, int sector, int ring, Listener *self)
{
  keep (&self->items, items);
  keep (&self->points, points);
  g_string_append_printf (self->log, "%d,%d-%d,%d ", from_sector, from_ring, sector, ring);
  end (self, "zone");
}

static void
on_insert (gpointer tool, gint64 item, MlgPoint *point, gint64 relation, Listener *self)
{
  self->point = *point;
  self->target = relation;
  end (self, "insert");
}

static void
on_link (gpointer tool, GArray *sources, gint64 target, Listener *self)
{
  keep (&self->items, sources);
  self->target = target;
  end (self, "link");
}

static void
on_empty (gpointer tool, GArray *sources, MlgPoint *point, Listener *self)
{
  keep (&self->items, sources);
  self->point = *point;
  end (self, "empty");
}

static void
on_reconnect (gpointer tool, gint64 relation, gboolean at_target, gint64 item, Listener *self)
{
  self->target = item;
  self->flag = at_target;
  end (self, "reconnect");
}

static void
on_resize (gpointer tool, gint64 item, MlgCanvasRect *rect, Listener *self)
{
  self->target = item;
  self->rect = *rect;
  end (self, "resize");
}

static void
on_draw (gpointer tool, int sort, MlgCanvasRect *rect, Listener *self)
{
  self->rect = *rect;
  end (self, "draw");
}

static void
on_pan (gpointer tool, double dx, double dy, Listener *self)
{
  self->point = (MlgPoint) { dx, dy };
}

static Listener *
listener_new (DiagramFixture *fixture)
{
  Listener *self = g_new0 (Listener, 1);

  self->fixture = fixture;
  self->log = g_string_new (NULL);
  self->tool = mlg_diagram_tool_new (fixture->scene);
  g_signal_connect (self->tool, "grab", G_CALLBACK (on_grab), self);
  g_signal_connect (self->tool, "click", G_CALLBACK (on_click), self);
  g_signal_connect (self->tool, "activate", G_CALLBACK (on_activate), self);
  g_signal_connect (self->tool, "menu", G_CALLBACK (on_menu), self);
  g_signal_connect (self->tool, "box-select", G_CALLBACK (on_box_select), self);
  g_signal_connect (self->tool, "move-items", G_CALLBACK (on_move), self);
  g_signal_connect (self->tool, "drop-into-zone", G_CALLBACK (on_zone), self);
  g_signal_connect (self->tool, "insert-into-link", G_CALLBACK (on_insert), self);
  g_signal_connect (self->tool, "link", G_CALLBACK (on_link), self);
  g_signal_connect (self->tool, "link-to-empty", G_CALLBACK (on_empty), self);
  g_signal_connect (self->tool, "reconnect", G_CALLBACK (on_reconnect), self);
  g_signal_connect (self->tool, "resize", G_CALLBACK (on_resize), self);
  g_signal_connect (self->tool, "draw-box", G_CALLBACK (on_draw), self);
  g_signal_connect (self->tool, "pan", G_CALLBACK (on_pan), self);

  return self;
}

static void
listener_free (Listener *self)
{
  g_object_unref (self->tool);
  g_string_free (self->log, TRUE);
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->points, g_array_unref);
  g_clear_pointer (&self->frames, g_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Listener, listener_free)

static void
drag (Listener *self,
      double    x0,
      double    y0,
      double    x1,
      double    y1,
      guint     modifiers)
{
  g_string_truncate (self->log, 0);
  mlg_diagram_tool_motion (self->tool, x0, y0, 1, 0);
  mlg_diagram_tool_press (self->tool, 1, 1, x0, y0, 1, modifiers);
  for (guint i = 1; i <= 5; i++)
    mlg_diagram_tool_motion (self->tool, x0 + (x1 - x0) * i / 5, y0 + (y1 - y0) * i / 5, 1, modifiers);
  mlg_diagram_tool_release (self->tool, 1, x1, y1, 1, modifiers);
}

static MlgId
id_at (GArray *array,
       guint   i)
{
  return g_array_index (array, MlgId, i);
}

static MlgPoint
point_at (GArray *array,
          guint   i)
{
  return g_array_index (array, MlgPoint, i);
}

static void
test_click (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (2);
  g_autoptr(Listener) listener = listener_new (fixture);

  drag (listener, 100, 0, 102, 1, 0);
  g_assert_cmpstr (listener->log->str, ==, "click ");
  g_assert_cmpint (listener->hit.item, ==, fixture->items[1]);

  g_string_truncate (listener->log, 0);
  mlg_diagram_tool_press (listener->tool, 1, 2, 100, 0, 1, 0);
  g_assert_cmpstr (listener->log->str, ==, "activate ");
  mlg_diagram_tool_release (listener->tool, 1, 100, 0, 1, 0);
  mlg_diagram_tool_press (listener->tool, 3, 1, 50, 400, 1, 0);
  mlg_diagram_tool_release (listener->tool, 3, 50, 400, 1, 0);
  g_assert_cmpstr (listener->log->str, ==, "activate menu ");
  g_assert_cmpint (listener->hit.part, ==, MLG_DIAGRAM_PART_NOTHING);
}

static void
test_move (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (3);
  g_autoptr(Listener) listener = listener_new (fixture);
  MlgId both[] = { fixture->items[0], fixture->items[1] };

  drag (listener, 3, 4, 40, 250, MLG_DIAGRAM_CONTROL);
  g_assert_cmpstr (listener->log->str, ==, "grab move ");
  g_assert_cmpint (listener->target, ==, fixture->items[0]);
  g_assert_cmpuint (listener->items->len, ==, 1);
  g_assert_cmpfloat (point_at (listener->points, 0).x, ==, 37);
  g_assert_cmpfloat (point_at (listener->points, 0).y, ==, 246);
  g_assert_false (listener->flag);
  /* The scene shows it there already. */
  g_assert_cmpfloat (mlg_diagram_scene_find_node (fixture->scene, fixture->items[0])->y, ==, 246);
  mlg_diagram_scene_reset (fixture->scene);

  mlg_diagram_scene_set_selected (fixture->scene, both, 2, MLG_ID_NONE);
  drag (listener, 100, 0, 110, 260, MLG_DIAGRAM_SHIFT | MLG_DIAGRAM_CONTROL);
  g_assert_cmpstr (listener->log->str, ==, "move ");
  g_assert_cmpuint (listener->items->len, ==, 2);
  g_assert_cmpint (id_at (listener->items, 0), ==, fixture->items[1]);
  g_assert_cmpfloat (point_at (listener->points, 0).x, ==, 100);
  g_assert_cmpfloat (point_at (listener->points, 1).y, ==, 260);
  mlg_diagram_scene_reset (fixture->scene);

  /* Alt leaves it where it is, and says where the copy goes. */
  drag (listener, 200, 0, 200, 150, MLG_DIAGRAM_ALT | MLG_DIAGRAM_CONTROL);
  g_assert_true (listener->flag);
  g_assert_cmpfloat (point_at (listener->points, 0).y, ==, 150);
  g_assert_cmpfloat (mlg_diagram_scene_find_node (fixture->scene, fixture->items[2])->y, ==, 0);
}

static void
test_snapping (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (3);
  g_autoptr(Listener) listener = listener_new (fixture);

  /* Under the second, nearly: it is drawn to its middle. */
  drag (listener, 0, 0, 103, 300, 0);
  g_assert_cmpfloat (point_at (listener->points, 0).x, ==, 100);
  mlg_diagram_scene_reset (fixture->scene);

  diagram_fixture_set_diagram (fixture, MLG_DIAGRAM_SNAP, g_variant_new_boolean (TRUE));
  drag (listener, 2, 3, 53, 309, 0);
  g_assert_cmpfloat (point_at (listener->points, 0).x, ==, 60);
  g_assert_cmpfloat (point_at (listener->points, 0).y, ==, 300);
}

static void
test_frames (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (4);
  MlgDiagramItem *frame = diagram_fixture_frame (fixture, 0, 2, 50, 0, 240, 200);
  MlgId id = mlg_diagram_item_get_id (frame);
  g_autoptr(Listener) listener = listener_new (fixture);

  /* A frame takes what is in it along. */
  drag (listener, 0, -90, 0, 410, MLG_DIAGRAM_CONTROL);
  g_assert_cmpstr (listener->log->str, ==, "grab move ");
  g_assert_cmpuint (listener->items->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpfloat (point_at (listener->points, i).y, ==, 500);
      g_assert_cmpint (id_at (listener->frames, i), ==, id_at (listener->items, i) == id ? MLG_ID_NONE : id);
    }
  mlg_diagram_scene_reset (fixture->scene);

  /* Into it, and out of it. */
  drag (listener, 300, 0, 50, -30, MLG_DIAGRAM_CONTROL);
  g_assert_cmpint (id_at (listener->frames, 0), ==, id);
  mlg_diagram_scene_reset (fixture->scene);
  drag (listener, 0, 0, 0, 400, MLG_DIAGRAM_CONTROL);
  g_assert_cmpint (id_at (listener->frames, 0), ==, MLG_ID_NONE);
}

static void
test_links (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (4);
  MlgRelation *relation = diagram_fixture_link (fixture, 0, 1);
  g_autoptr(Listener) listener = listener_new (fixture);
  MlgId both[] = { fixture->items[0], fixture->items[1] };
  MlgPoint handle;

  /* Out of a handle of what is hovered. */
  mlg_diagram_tool_motion (listener->tool, 200, 0, 1, 0);
  g_assert_true (mlg_diagram_node_get_handle (mlg_diagram_scene_find_node (fixture->scene, fixture->items[2]), 1, 2, &handle));
  drag (listener, handle.x, handle.y, 302, 8, 0);
  g_assert_cmpstr (listener->log->str, ==, "link ");
  g_assert_cmpint (listener->target, ==, fixture->items[3]);
  g_assert_cmpint (id_at (listener->items, 0), ==, fixture->items[2]);

  mlg_diagram_tool_motion (listener->tool, 200, 0, 1, 0);
  drag (listener, handle.x, handle.y, 320, 300, 0);
  g_assert_cmpstr (listener->log->str, ==, "empty ");
  g_assert_cmpfloat (listener->point.y, ==, 300);

  /* Out of all that are selected. */
  mlg_diagram_tool_set_mode (listener->tool, MLG_DIAGRAM_MODE_LINK);
  mlg_diagram_scene_set_selected (fixture->scene, both, 2, MLG_ID_NONE);
  drag (listener, 0, 0, 200, 0, 0);
  g_assert_cmpstr (listener->log->str, ==, "link ");
  g_assert_cmpuint (listener->items->len, ==, 2);
  /* Not to one of themselves. */
  drag (listener, 0, 0, 100, 0, 0);
  g_assert_cmpstr (listener->log->str, ==, "");

  mlg_diagram_tool_set_mode (listener->tool, MLG_DIAGRAM_MODE_SELECT);
  mlg_diagram_scene_set_selected (fixture->scene, NULL, 0, mlg_relation_get_id (relation));
  {
    const MlgDiagramWay way = mlg_diagram_scene_find_link (fixture->scene, mlg_relation_get_id (relation))->way;

    mlg_diagram_tool_motion (listener->tool, 50, 500, 1, 0);
    drag (listener, way.points[2].x, way.points[2].y, 300, 10, 0);
    g_assert_cmpstr (listener->log->str, ==, "reconnect ");
    g_assert_cmpint (listener->target, ==, fixture->items[3]);
    g_assert_true (listener->flag);
    drag (listener, way.points[2].x, way.points[2].y, 3, 10, 0);
    g_assert_cmpstr (listener->log->str, ==, "");
  }
}

static void
test_insert (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (4);
  MlgRelation *relation = diagram_fixture_link (fixture, 0, 2);
  g_autoptr(Listener) listener = listener_new (fixture);
  double x, y;

  mlg_diagram_way_get_point (&mlg_diagram_scene_find_link (fixture->scene, mlg_relation_get_id (relation))->way, 0.3, &x, &y);
  drag (listener, 300, 0, x, y, MLG_DIAGRAM_CONTROL);
  g_assert_cmpstr (listener->log->str, ==, "grab insert ");
  g_assert_cmpint (listener->target, ==, mlg_relation_get_id (relation));
  mlg_diagram_scene_reset (fixture->scene);

  /* What has links of its own only moves. */
  diagram_fixture_link (fixture, 3, 1);
  drag (listener, 300, 0, x, y, MLG_DIAGRAM_CONTROL);
  g_assert_cmpstr (listener->log->str, ==, "grab move ");
}

static void
test_zones (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (1);
  const MlgDiagramZone sectors[] = { { "South", 0, 0, G_PI }, { "North", 0, G_PI, 2 * G_PI } };
  const MlgDiagramZone rings[] = { { "All", 0, 0, 300 } };
  const MlgDiagramZones zones = { 0, 100, 0, NULL, 2, sectors, 1, rings };
  g_autoptr(Listener) listener = listener_new (fixture);

  mlg_diagram_scene_set_zones (fixture->scene, &zones);
  drag (listener, 0, 0, 30, 200, MLG_DIAGRAM_CONTROL);
  g_assert_cmpstr (listener->log->str, ==, "grab 1,0-0,0 zone ");
  drag (listener, 30, 200, 60, 220, MLG_DIAGRAM_CONTROL);
  g_assert_cmpstr (listener->log->str, ==, "grab move ");
  drag (listener, 60, 220, 600, 220, MLG_DIAGRAM_CONTROL);
  g_assert_cmpstr (listener->log->str, ==, "grab 0,0--1,-1 zone ");
}

static void
test_boxes (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (1);
  MlgId note = mlg_diagram_item_get_id (diagram_fixture_box (fixture, MLG_ITEM_NOTE, "Note", 300, 300, 100, 80));
  g_autoptr(Listener) listener = listener_new (fixture);

  mlg_diagram_scene_set_selected (fixture->scene, &note, 1, MLG_ID_NONE);
  drag (listener, 350, 340, 390, 350, 0);
  g_assert_cmpstr (listener->log->str, ==, "resize ");
  g_assert_cmpfloat (listener->rect.x0, ==, 250);
  g_assert_cmpfloat (listener->rect.x1, ==, 390);
  g_assert_cmpfloat (listener->rect.y1, ==, 350);
  mlg_diagram_scene_reset (fixture->scene);
  /* Never inside out. */
  drag (listener, 250, 260, 900, 900, 0);
  g_assert_cmpfloat (listener->rect.x1, ==, 350);
  g_assert_cmpfloat (listener->rect.x0, <, 330);
  mlg_diagram_scene_reset (fixture->scene);

  mlg_diagram_tool_set_mode (listener->tool, MLG_DIAGRAM_MODE_FRAME);
  drag (listener, 600, 600, 500, 480, 0);
  g_assert_cmpstr (listener->log->str, ==, "draw ");
  g_assert_cmpfloat (listener->rect.x0, ==, 500);
  g_assert_cmpfloat (listener->rect.y1, ==, 600);
  drag (listener, 600, 600, 600, 600, 0);
  g_assert_cmpfloat (listener->rect.x1 - listener->rect.x0, >, 100);
}

static void
test_select_and_pan (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (3);
  g_autoptr(Listener) listener = listener_new (fixture);

  drag (listener, 50, -80, 260, 80, MLG_DIAGRAM_SHIFT);
  g_assert_cmpstr (listener->log->str, ==, "select ");
  g_assert_cmpuint (listener->items->len, ==, 2);
  g_assert_true (listener->flag);

  drag (listener, 50, -80, 60, -40, MLG_DIAGRAM_SPACE);
  g_assert_cmpstr (listener->log->str, ==, "");
  g_assert_cmpfloat (listener->point.x, ==, 10);
  g_assert_cmpfloat (listener->point.y, ==, 40);

  mlg_diagram_tool_set_mode (listener->tool, MLG_DIAGRAM_MODE_LASSO);
  mlg_diagram_tool_press (listener->tool, 1, 1, 50, -60, 1, 0);
  mlg_diagram_tool_motion (listener->tool, 160, -60, 1, 0);
  mlg_diagram_tool_motion (listener->tool, 100, 90, 1, 0);
  mlg_diagram_tool_release (listener->tool, 1, 60, 20, 1, 0);
  g_assert_cmpuint (listener->items->len, ==, 1);
  g_assert_cmpint (id_at (listener->items, 0), ==, fixture->items[1]);
}

/* Everything is where it was. */
static void
assert_unmoved (DiagramFixture *fixture,
                MlgDiagramData *before)
{
  MlgDiagramData *now = mlg_diagram_scene_get_data (fixture->scene);

  g_assert_cmpuint (now->nodes->len, ==, before->nodes->len);
  g_assert_cmpuint (now->boxes->len, ==, before->boxes->len);
  g_assert_cmpuint (now->links->len, ==, before->links->len);
  g_assert_cmpuint (now->n_lifted, ==, 0);
  for (guint i = 0; i < now->nodes->len; i++)
    {
      g_assert_cmpfloat (mlg_diagram_data_node (now, i)->x, ==, mlg_diagram_data_node (before, i)->x);
      g_assert_cmpfloat (mlg_diagram_data_node (now, i)->y, ==, mlg_diagram_data_node (before, i)->y);
      g_assert_cmpuint (mlg_diagram_data_node (now, i)->flags, ==, mlg_diagram_data_node (before, i)->flags);
    }
  for (guint i = 0; i < now->boxes->len; i++)
    {
      const MlgCanvasRect *a = &mlg_diagram_data_box (now, i)->rect, *b = &mlg_diagram_data_box (before, i)->rect;

      g_assert_cmpfloat_with_epsilon (a->x0, b->x0, 1e-6);
      g_assert_cmpfloat_with_epsilon (a->y0, b->y0, 1e-6);
      g_assert_cmpfloat_with_epsilon (a->x1, b->x1, 1e-6);
      g_assert_cmpfloat_with_epsilon (a->y1, b->y1, 1e-6);
    }
  for (guint i = 0; i < now->links->len; i++)
    g_assert_false (mlg_diagram_data_link (now, i)->flags & MLG_DIAGRAM_LIFTED);
}

static void
check_moves (Listener *listener)
{
  MlgDiagramScene *scene = listener->fixture->scene;
  double dx = NAN, dy = NAN;

  for (guint i = 0; i < listener->items->len; i++)
    {
      MlgId item = id_at (listener->items, i);
      MlgDiagramItem *record = mlg_territory_get_diagram_item (listener->fixture->territory, item);
      MlgPoint origin;

      g_assert_nonnull (record);
      g_assert_false (mlg_diagram_scene_is_locked (scene, item));
      origin = mlg_diagram_item_get_position (record);
      if (isnan (dx))
        {
          dx = point_at (listener->points, i).x - origin.x;
          dy = point_at (listener->points, i).y - origin.y;
        }
      /* All of them together. */
      g_assert_cmpfloat_with_epsilon (point_at (listener->points, i).x - origin.x, dx, 1e-6);
      g_assert_cmpfloat_with_epsilon (point_at (listener->points, i).y - origin.y, dy, 1e-6);
      for (guint j = 0; j < i; j++)
        g_assert_cmpint (id_at (listener->items, j), !=, item);
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

/* A gesture of any kind from anywhere, ended, cancelled or disturbed. */
static void
do_random_gesture (Listener *listener,
                   GRand    *rand)
{
  DiagramFixture *fixture = listener->fixture;
  g_autoptr(MlgDiagramData) before = mlg_diagram_data_copy (mlg_diagram_scene_get_data (fixture->scene));
  double zoom = pow (2, g_rand_double_range (rand, -2, 2));
  double x = g_rand_double_range (rand, -100, 900), y = g_rand_double_range (rand, -200, 500);
  guint modifiers = (guint) g_rand_int_range (rand, 0, 8);
  guint n_steps = (guint) g_rand_int_range (rand, 0, 8);
  gboolean cancel = g_rand_int_range (rand, 0, 4) == 0;
  gboolean other = !cancel && g_rand_int_range (rand, 0, 8) == 0;
  const MlgDiagramToolState *state = mlg_diagram_tool_get_state (listener->tool);
  guint n_before;

  /* Mostly where something is. */
  if (g_rand_int_range (rand, 0, 3) > 0)
    {
      const MlgDiagramNode *node = mlg_diagram_data_node (before, (guint) g_rand_int_range (rand, 0, (int) before->nodes->len));

      x = node->x + g_rand_double_range (rand, -30, 30) / zoom;
      y = node->y + g_rand_double_range (rand, -30, 30) / zoom;
    }
  mlg_diagram_tool_set_mode (listener->tool, (MlgDiagramMode) g_rand_int_range (rand, 0, MLG_DIAGRAM_MODE_LASSO + 1));
  if (g_rand_boolean (rand))
    mlg_diagram_tool_set_mode (listener->tool, MLG_DIAGRAM_MODE_SELECT);
  select_random (fixture, rand);

  if (mlg_diagram_scene_get_selected_relation (fixture->scene) != MLG_ID_NONE && g_rand_boolean (rand))
    {
      const MlgDiagramWay way = mlg_diagram_scene_find_link (fixture->scene, mlg_diagram_scene_get_selected_relation (fixture->scene))->way;

      mlg_diagram_way_get_point (&way, g_rand_boolean (rand), &x, &y);
    }

  n_before = listener->n_ends;
  g_string_truncate (listener->log, 0);
  mlg_diagram_tool_motion (listener->tool, x, y, zoom, modifiers);
  mlg_diagram_tool_press (listener->tool, g_rand_int_range (rand, 0, 8) == 0 ? 2 : 1, 1, x, y, zoom, modifiers);
  for (guint i = 0; i < n_steps; i++)
    {
      const MlgDiagramNode *node = mlg_diagram_data_node (before, (guint) g_rand_int_range (rand, 0, (int) before->nodes->len));

      x += g_rand_double_range (rand, -90, 90);
      y += g_rand_double_range (rand, -90, 90);
      if (g_rand_int_range (rand, 0, 4) == 0)
        {
          x = node->x;
          y = node->y;
        }
      modifiers = (guint) g_rand_int_range (rand, 0, 8);
      mlg_diagram_tool_motion (listener->tool, x, y, zoom, modifiers);

      /* What is locked stays, at any moment. */
      for (guint j = 0; j < before->nodes->len; j++)
        if (mlg_diagram_data_node (before, j)->flags & MLG_DIAGRAM_LOCKED)
          g_assert_cmpfloat (mlg_diagram_data_node (mlg_diagram_scene_get_data (fixture->scene), j)->x, ==, mlg_diagram_data_node (before, j)->x);
    }
  if (state->gesture == MLG_DIAGRAM_GESTURE_MOVE && !(modifiers & (MLG_DIAGRAM_SHIFT)))
    {
      g_assert_cmpfloat_with_epsilon (state->dx, state->x - state->press.x + state->snap.dx, 1e-6);
      g_assert_cmpfloat_with_epsilon (state->dy, state->y - state->press.y + state->snap.dy, 1e-6);
      if (modifiers & MLG_DIAGRAM_CONTROL)
        g_assert_cmpfloat (fabs (state->snap.dx) + fabs (state->snap.dy), ==, 0);
    }

  if (cancel)
    mlg_diagram_tool_cancel (listener->tool);
  else if (other)
    mlg_diagram_tool_press (listener->tool, 3, 1, x, y, zoom, 0);
  else
    {
      mlg_diagram_tool_release (listener->tool, 1, x, y, zoom, modifiers);
      mlg_diagram_tool_release (listener->tool, 2, x, y, zoom, modifiers);
    }

  g_assert_cmpint (state->gesture, ==, MLG_DIAGRAM_GESTURE_IDLE);
  g_assert_cmpuint (state->items->len + state->lasso->len + state->sources->len, ==, 0);
  g_assert_cmpuint (listener->n_ends - n_before, <=, 1);
  if (cancel || other)
    {
      g_assert_cmpuint (listener->n_ends, ==, n_before);
      assert_unmoved (fixture, before);
    }
  if (strstr (listener->log->str, "move") != NULL)
    check_moves (listener);
  else if (strstr (listener->log->str, "insert") == NULL && strstr (listener->log->str, "resize") == NULL)
    assert_unmoved (fixture, before);

  mlg_diagram_scene_reset (fixture->scene);
  assert_unmoved (fixture, before);
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
  g_autoptr(Listener) listener = listener_new (fixture);
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

/* Numbers that are none do nothing. */
static void
test_strange (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (2);
  g_autoptr(Listener) listener = listener_new (fixture);
  g_autoptr(MlgDiagramData) before = mlg_diagram_data_copy (mlg_diagram_scene_get_data (fixture->scene));

  mlg_diagram_tool_press (listener->tool, 1, 1, NAN, 0, 1, 0);
  mlg_diagram_tool_release (listener->tool, 1, 0, 0, 1, 0);
  mlg_diagram_tool_press (listener->tool, 1, 1, 0, 0, 1, 0);
  mlg_diagram_tool_motion (listener->tool, INFINITY, NAN, 1, 0);
  mlg_diagram_tool_motion (listener->tool, 1e300, 0, 1, MLG_DIAGRAM_CONTROL);
  g_assert_cmpfloat (mlg_diagram_scene_find_node (fixture->scene, fixture->items[0])->x, ==, MLG_POINT_MAX);
  mlg_diagram_tool_cancel (listener->tool);
  assert_unmoved (fixture, before);
  mlg_diagram_tool_release (listener->tool, 1, 0, 0, 1, 0);
  g_assert_cmpuint (listener->n_ends, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diagram-tool/click", test_click);
  g_test_add_func ("/diagram-tool/move", test_move);
  g_test_add_func ("/diagram-tool/snapping", test_snapping);
  g_test_add_func ("/diagram-tool/frames", test_frames);
  g_test_add_func ("/diagram-tool/links", test_links);
  g_test_add_func ("/diagram-tool/insert", test_insert);
  g_test_add_func ("/diagram-tool/zones", test_zones);
  g_test_add_func ("/diagram-tool/boxes", test_boxes);
  g_test_add_func ("/diagram-tool/select-and-pan", test_select_and_pan);
  g_test_add_func ("/diagram-tool/random", test_random);
  g_test_add_func ("/diagram-tool/strange", test_strange);

  return g_test_run ();
}
