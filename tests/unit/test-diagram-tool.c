/* test-diagram-tool.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tool-listener.h"

#include <math.h>

static void
test_click (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (2);
  g_autoptr(ToolListener) listener = tool_listener_new (fixture);

  tool_listener_drag (listener, 100, 0, 102, 1, 0);
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
  g_autoptr(ToolListener) listener = tool_listener_new (fixture);
  MlgId both[] = { fixture->items[0], fixture->items[1] };

  tool_listener_drag (listener, 3, 4, 40, 250, MLG_DIAGRAM_CONTROL);
  g_assert_cmpstr (listener->log->str, ==, "grab move ");
  g_assert_cmpint (listener->target, ==, fixture->items[0]);
  g_assert_cmpuint (listener->items->len, ==, 1);
  g_assert_cmpfloat (tool_listener_get_point (listener, 0).x, ==, 37);
  g_assert_cmpfloat (tool_listener_get_point (listener, 0).y, ==, 246);
  g_assert_false (listener->flag);
  /* The scene shows it there already. */
  g_assert_cmpfloat (mlg_diagram_scene_find_node (fixture->scene, fixture->items[0])->y, ==, 246);
  mlg_diagram_scene_reset (fixture->scene);

  mlg_diagram_scene_set_selected (fixture->scene, both, 2, MLG_ID_NONE);
  tool_listener_drag (listener, 100, 0, 110, 260, MLG_DIAGRAM_SHIFT | MLG_DIAGRAM_CONTROL);
  g_assert_cmpstr (listener->log->str, ==, "move ");
  g_assert_cmpuint (listener->items->len, ==, 2);
  g_assert_cmpint (tool_listener_get_item (listener, 0), ==, fixture->items[1]);
  g_assert_cmpfloat (tool_listener_get_point (listener, 0).x, ==, 100);
  g_assert_cmpfloat (tool_listener_get_point (listener, 1).y, ==, 260);
  mlg_diagram_scene_reset (fixture->scene);

  /* Alt leaves it where it is, and says where the copy goes. */
  tool_listener_drag (listener, 200, 0, 200, 150, MLG_DIAGRAM_ALT | MLG_DIAGRAM_CONTROL);
  g_assert_true (listener->flag);
  g_assert_cmpfloat (tool_listener_get_point (listener, 0).y, ==, 150);
  g_assert_cmpfloat (mlg_diagram_scene_find_node (fixture->scene, fixture->items[2])->y, ==, 0);
}

static void
test_snapping (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (3);
  g_autoptr(ToolListener) listener = tool_listener_new (fixture);

  /* Under the second, nearly: it is drawn to its middle. */
  tool_listener_drag (listener, 0, 0, 103, 300, 0);
  g_assert_cmpfloat (tool_listener_get_point (listener, 0).x, ==, 100);
  mlg_diagram_scene_reset (fixture->scene);

  diagram_fixture_set_diagram (fixture, MLG_DIAGRAM_SNAP, g_variant_new_boolean (TRUE));
  tool_listener_drag (listener, 2, 3, 53, 309, 0);
  g_assert_cmpfloat (tool_listener_get_point (listener, 0).x, ==, 60);
  g_assert_cmpfloat (tool_listener_get_point (listener, 0).y, ==, 300);
}

static void
test_frames (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (4);
  MlgDiagramItem *frame = diagram_fixture_frame (fixture, 0, 2, 50, 0, 240, 200);
  MlgId id = mlg_diagram_item_get_id (frame);
  g_autoptr(ToolListener) listener = tool_listener_new (fixture);

  /* A frame takes what is in it along. */
  tool_listener_drag (listener, 0, -90, 0, 410, MLG_DIAGRAM_CONTROL);
  g_assert_cmpstr (listener->log->str, ==, "grab move ");
  g_assert_cmpuint (listener->items->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpfloat (tool_listener_get_point (listener, i).y, ==, 500);
      g_assert_cmpint (tool_listener_get_frame (listener, i), ==, tool_listener_get_item (listener, i) == id ? MLG_ID_NONE : id);
    }
  mlg_diagram_scene_reset (fixture->scene);

  /* Into it, and out of it. */
  tool_listener_drag (listener, 300, 0, 50, -30, MLG_DIAGRAM_CONTROL);
  g_assert_cmpint (tool_listener_get_frame (listener, 0), ==, id);
  mlg_diagram_scene_reset (fixture->scene);
  tool_listener_drag (listener, 0, 0, 0, 400, MLG_DIAGRAM_CONTROL);
  g_assert_cmpint (tool_listener_get_frame (listener, 0), ==, MLG_ID_NONE);
}

static void
test_links (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (4);
  MlgRelation *relation = diagram_fixture_link (fixture, 0, 1);
  g_autoptr(ToolListener) listener = tool_listener_new (fixture);
  MlgId both[] = { fixture->items[0], fixture->items[1] };
  MlgPoint handle;

  /* Out of a handle of what is hovered. */
  mlg_diagram_tool_motion (listener->tool, 200, 0, 1, 0);
  g_assert_true (mlg_diagram_node_get_handle (mlg_diagram_scene_find_node (fixture->scene, fixture->items[2]), 1, 0, &handle));
  tool_listener_drag (listener, handle.x, handle.y, 302, 8, 0);
  g_assert_cmpstr (listener->log->str, ==, "link ");
  g_assert_cmpint (listener->target, ==, fixture->items[3]);
  g_assert_cmpint (tool_listener_get_item (listener, 0), ==, fixture->items[2]);

  mlg_diagram_tool_motion (listener->tool, 200, 0, 1, 0);
  tool_listener_drag (listener, handle.x, handle.y, 320, 300, 0);
  g_assert_cmpstr (listener->log->str, ==, "empty ");
  g_assert_cmpfloat (listener->point.y, ==, 300);

  /* Out of all that are selected. */
  mlg_diagram_tool_set_mode (listener->tool, MLG_DIAGRAM_MODE_LINK);
  mlg_diagram_scene_set_selected (fixture->scene, both, 2, MLG_ID_NONE);
  tool_listener_drag (listener, 0, 0, 200, 0, 0);
  g_assert_cmpstr (listener->log->str, ==, "link ");
  g_assert_cmpuint (listener->items->len, ==, 2);
  /* Not to one of themselves. */
  tool_listener_drag (listener, 0, 0, 100, 0, 0);
  g_assert_cmpstr (listener->log->str, ==, "");

  mlg_diagram_tool_set_mode (listener->tool, MLG_DIAGRAM_MODE_SELECT);
  mlg_diagram_scene_set_selected (fixture->scene, NULL, 0, mlg_relation_get_id (relation));
  {
    const MlgDiagramWay way = mlg_diagram_scene_find_link (fixture->scene, mlg_relation_get_id (relation))->way;

    mlg_diagram_tool_motion (listener->tool, 50, 500, 1, 0);
    tool_listener_drag (listener, way.points[2].x, way.points[2].y, 300, 10, 0);
    g_assert_cmpstr (listener->log->str, ==, "reconnect ");
    g_assert_cmpint (listener->target, ==, fixture->items[3]);
    g_assert_true (listener->flag);
    tool_listener_drag (listener, way.points[2].x, way.points[2].y, 3, 10, 0);
    g_assert_cmpstr (listener->log->str, ==, "");
  }
}

static void
test_insert (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (4);
  MlgRelation *relation = diagram_fixture_link (fixture, 0, 2);
  g_autoptr(ToolListener) listener = tool_listener_new (fixture);
  double x, y;

  mlg_diagram_way_get_point (&mlg_diagram_scene_find_link (fixture->scene, mlg_relation_get_id (relation))->way, 0.3, &x, &y);
  tool_listener_drag (listener, 300, 0, x, y, MLG_DIAGRAM_CONTROL);
  g_assert_cmpstr (listener->log->str, ==, "grab insert ");
  g_assert_cmpint (listener->target, ==, mlg_relation_get_id (relation));
  mlg_diagram_scene_reset (fixture->scene);

  /* What has links of its own only moves. */
  diagram_fixture_link (fixture, 3, 1);
  tool_listener_drag (listener, 300, 0, x, y, MLG_DIAGRAM_CONTROL);
  g_assert_cmpstr (listener->log->str, ==, "grab move ");
}

static void
test_zones (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (1);
  const MlgDiagramZone sectors[] = { { "South", 0, 0, G_PI }, { "North", 0, G_PI, 2 * G_PI } };
  const MlgDiagramZone rings[] = { { "All", 0, 0, 300 } };
  const MlgDiagramZones zones = { 0, 100, 0, NULL, 2, sectors, 1, rings };
  g_autoptr(ToolListener) listener = tool_listener_new (fixture);

  mlg_diagram_scene_set_zones (fixture->scene, &zones);
  tool_listener_drag (listener, 0, 0, 30, 200, MLG_DIAGRAM_CONTROL);
  g_assert_cmpstr (listener->log->str, ==, "grab 1,0-0,0 zone ");
  tool_listener_drag (listener, 30, 200, 60, 220, MLG_DIAGRAM_CONTROL);
  g_assert_cmpstr (listener->log->str, ==, "grab move ");
  tool_listener_drag (listener, 60, 220, 600, 220, MLG_DIAGRAM_CONTROL);
  g_assert_cmpstr (listener->log->str, ==, "grab 0,0--1,-1 zone ");
}

static void
test_boxes (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (1);
  MlgId note = mlg_diagram_item_get_id (diagram_fixture_box (fixture, MLG_ITEM_NOTE, "Note", 300, 300, 100, 80));
  g_autoptr(ToolListener) listener = tool_listener_new (fixture);

  mlg_diagram_scene_set_selected (fixture->scene, &note, 1, MLG_ID_NONE);
  tool_listener_drag (listener, 350, 340, 390, 350, 0);
  g_assert_cmpstr (listener->log->str, ==, "resize ");
  g_assert_cmpfloat (listener->rect.x0, ==, 250);
  g_assert_cmpfloat (listener->rect.x1, ==, 390);
  g_assert_cmpfloat (listener->rect.y1, ==, 350);
  mlg_diagram_scene_reset (fixture->scene);
  /* Never inside out. */
  tool_listener_drag (listener, 250, 260, 900, 900, 0);
  g_assert_cmpfloat (listener->rect.x1, ==, 350);
  g_assert_cmpfloat (listener->rect.x0, <, 330);
  mlg_diagram_scene_reset (fixture->scene);

  mlg_diagram_tool_set_mode (listener->tool, MLG_DIAGRAM_MODE_FRAME);
  tool_listener_drag (listener, 600, 600, 500, 480, 0);
  g_assert_cmpstr (listener->log->str, ==, "draw ");
  g_assert_cmpfloat (listener->rect.x0, ==, 500);
  g_assert_cmpfloat (listener->rect.y1, ==, 600);
  tool_listener_drag (listener, 600, 600, 600, 600, 0);
  g_assert_cmpfloat (listener->rect.x1 - listener->rect.x0, >, 100);
}

static void
test_select_and_pan (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (3);
  g_autoptr(ToolListener) listener = tool_listener_new (fixture);

  tool_listener_drag (listener, 50, -80, 260, 80, MLG_DIAGRAM_SHIFT);
  g_assert_cmpstr (listener->log->str, ==, "select ");
  g_assert_cmpuint (listener->items->len, ==, 2);
  g_assert_true (listener->flag);

  tool_listener_drag (listener, 50, -80, 60, -40, MLG_DIAGRAM_SPACE);
  g_assert_cmpstr (listener->log->str, ==, "");
  g_assert_cmpfloat (listener->point.x, ==, 10);
  g_assert_cmpfloat (listener->point.y, ==, 40);

  mlg_diagram_tool_set_mode (listener->tool, MLG_DIAGRAM_MODE_LASSO);
  mlg_diagram_tool_press (listener->tool, 1, 1, 50, -60, 1, 0);
  mlg_diagram_tool_motion (listener->tool, 160, -60, 1, 0);
  mlg_diagram_tool_motion (listener->tool, 100, 90, 1, 0);
  mlg_diagram_tool_release (listener->tool, 1, 60, 20, 1, 0);
  g_assert_cmpuint (listener->items->len, ==, 1);
  g_assert_cmpint (tool_listener_get_item (listener, 0), ==, fixture->items[1]);
}

/* Numbers that are none do nothing. */
static void
test_strange (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (2);
  g_autoptr(ToolListener) listener = tool_listener_new (fixture);
  g_autoptr(MlgDiagramData) before = mlg_diagram_data_copy (mlg_diagram_scene_get_data (fixture->scene));

  mlg_diagram_tool_press (listener->tool, 1, 1, NAN, 0, 1, 0);
  mlg_diagram_tool_release (listener->tool, 1, 0, 0, 1, 0);
  mlg_diagram_tool_press (listener->tool, 1, 1, 0, 0, 1, 0);
  mlg_diagram_tool_motion (listener->tool, INFINITY, NAN, 1, 0);
  mlg_diagram_tool_motion (listener->tool, 1e300, 0, 1, MLG_DIAGRAM_CONTROL);
  g_assert_cmpfloat (mlg_diagram_scene_find_node (fixture->scene, fixture->items[0])->x, ==, MLG_POINT_MAX);
  mlg_diagram_tool_cancel (listener->tool);
  tool_listener_assert_unmoved (listener, before);
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
  g_test_add_func ("/diagram-tool/strange", test_strange);

  return g_test_run ();
}
