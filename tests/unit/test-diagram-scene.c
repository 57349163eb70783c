/* test-diagram-scene.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram-fixture.h"

#include <math.h>

static MlgDiagramHit
hit_at (DiagramFixture *fixture,
        double          x,
        double          y)
{
  MlgDiagramHit hit;

  mlg_diagram_scene_hit (fixture->scene, x, y, 1, &hit);

  return hit;
}

static void
test_build (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (4);
  MlgDiagramData *data;
  const MlgDiagramLink *link;
  MlgRelation *relation;

  diagram_fixture_link (fixture, 0, 1);
  relation = diagram_fixture_link (fixture, 2, 1);
  data = mlg_diagram_scene_get_data (fixture->scene);
  g_assert_cmpuint (data->nodes->len, ==, 4);
  g_assert_cmpuint (data->links->len, ==, 2);

  link = mlg_diagram_scene_find_link (fixture->scene, mlg_relation_get_id (relation));
  g_assert_nonnull (link);
  g_assert_cmpint (mlg_diagram_data_node (data, link->from)->actor, ==, fixture->actors[2]);
  g_assert_cmpint (mlg_diagram_data_node (data, link->to)->actor, ==, fixture->actors[1]);
  g_assert_cmpstr (mlg_diagram_data_look (data, link->look)->wording, ==, "funds");
  /* It begins at its source. */
  g_assert_cmpfloat (link->way.points[0].x, >, 150);
  g_assert_cmpstr (mlg_diagram_scene_find_actor (fixture->scene, fixture->actors[3])->label, ==, "Actor 3");
  g_assert_cmpfloat (mlg_diagram_scene_find_actor (fixture->scene, fixture->actors[1])->radius, >,
                     mlg_diagram_scene_find_actor (fixture->scene, fixture->actors[3])->radius);

  diagram_fixture_set_diagram (fixture, MLG_DIAGRAM_HIDE_LINKS, g_variant_new_boolean (TRUE));
  g_assert_cmpuint (mlg_diagram_scene_get_data (fixture->scene)->links->len, ==, 0);
}

static void
test_hit (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (3);
  MlgRelation *relation = diagram_fixture_link (fixture, 0, 1);
  MlgDiagramItem *note = diagram_fixture_box (fixture, MLG_ITEM_NOTE, "Note", 0, 300, 100, 80);
  MlgDiagramItem *frame = diagram_fixture_frame (fixture, 2, 1, 400, 300, 200, 200);
  const MlgDiagramWay *way;
  MlgDiagramHit hit;
  MlgId id;
  double x, y;

  hit = hit_at (fixture, 103, -4);
  g_assert_cmpint (hit.part, ==, MLG_DIAGRAM_PART_NODE);
  g_assert_cmpint (hit.item, ==, fixture->items[1]);
  g_assert_cmpint (hit.actor, ==, fixture->actors[1]);
  g_assert_cmpint (hit_at (fixture, 100, 30).part, ==, MLG_DIAGRAM_PART_LABEL);
  g_assert_cmpint (hit_at (fixture, 50, 120).part, ==, MLG_DIAGRAM_PART_NOTHING);

  way = &mlg_diagram_scene_find_link (fixture->scene, mlg_relation_get_id (relation))->way;
  mlg_diagram_way_get_point (way, 0.5, &x, &y);
  hit = hit_at (fixture, x, y + 3);
  g_assert_cmpint (hit.part, ==, MLG_DIAGRAM_PART_LINK);
  g_assert_cmpint (hit.relation, ==, mlg_relation_get_id (relation));

  /* Handles and ends are there only when they are shown. */
  g_assert_cmpint (hit_at (fixture, 200, -27).part, ==, MLG_DIAGRAM_PART_NOTHING);
  mlg_diagram_scene_set_hover (fixture->scene, fixture->items[2], MLG_ID_NONE);
  hit = hit_at (fixture, 200, -27);
  g_assert_cmpint (hit.part, ==, MLG_DIAGRAM_PART_HANDLE);
  g_assert_cmpuint (hit.corner, ==, 0);
  mlg_diagram_scene_set_selected (fixture->scene, NULL, 0, mlg_relation_get_id (relation));
  hit = hit_at (fixture, way->points[2].x, way->points[2].y);
  g_assert_cmpint (hit.part, ==, MLG_DIAGRAM_PART_LINK_END);
  g_assert_true (hit.at_target);

  g_assert_cmpint (hit_at (fixture, 20, 290).part, ==, MLG_DIAGRAM_PART_BOX);
  id = mlg_diagram_item_get_id (note);
  g_assert_cmpint (hit_at (fixture, -50, 260).part, ==, MLG_DIAGRAM_PART_BOX);
  mlg_diagram_scene_set_selected (fixture->scene, &id, 1, MLG_ID_NONE);
  hit = hit_at (fixture, -50, 260);
  g_assert_cmpint (hit.part, ==, MLG_DIAGRAM_PART_RESIZE);
  g_assert_cmpuint (hit.corner, ==, 0);

  g_assert_cmpint (hit_at (fixture, 400, 300).part, ==, MLG_DIAGRAM_PART_NOTHING);
  g_assert_cmpint (hit_at (fixture, 400, 213).part, ==, MLG_DIAGRAM_PART_FRAME_TITLE);
  g_assert_cmpint (hit_at (fixture, 301, 300).part, ==, MLG_DIAGRAM_PART_FRAME_EDGE);
  g_assert_cmpint (mlg_diagram_scene_get_frame_at (fixture->scene, 400, 300, MLG_ID_NONE), ==, mlg_diagram_item_get_id (frame));
  g_assert_cmpint (mlg_diagram_scene_get_frame_at (fixture->scene, 400, 300, mlg_diagram_item_get_id (frame)), ==, MLG_ID_NONE);
}

static void
test_zones (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (1);
  const MlgDiagramZone sectors[] = { { "East", 0, -G_PI / 4, G_PI / 4 }, { "Rest", 0, G_PI / 4, G_PI * 7 / 4 } };
  const MlgDiagramZone rings[] = { { "Near", 0, 50, 100 }, { "Far", 0, 100, 200 } };
  const MlgDiagramZones zones = { 1000, 0, 50, "Users", 2, sectors, 2, rings };
  MlgCanvasRect bounds;
  MlgDiagramHit hit;

  mlg_diagram_scene_set_zones (fixture->scene, &zones);
  hit = hit_at (fixture, 1150, 3);
  g_assert_cmpint (hit.part, ==, MLG_DIAGRAM_PART_ZONE);
  g_assert_cmpint (hit.sector, ==, 0);
  g_assert_cmpint (hit.ring, ==, 1);
  hit = hit_at (fixture, 1000, -70);
  g_assert_cmpint (hit.sector, ==, 1);
  g_assert_cmpint (hit.ring, ==, 0);
  hit = hit_at (fixture, 1010, 0);
  g_assert_cmpint (hit.part, ==, MLG_DIAGRAM_PART_ZONE);
  g_assert_cmpint (hit.ring, ==, -1);
  g_assert_cmpint (hit_at (fixture, 1000, 201).part, ==, MLG_DIAGRAM_PART_NOTHING);

  mlg_diagram_scene_get_bounds (fixture->scene, &bounds);
  g_assert_cmpfloat (bounds.x1, ==, 1200);
  /* A change of the diagram does not lose them. */
  diagram_fixture_box (fixture, MLG_ITEM_TEXT, "Text", 0, 300, 100, 80);
  g_assert_nonnull (mlg_diagram_scene_get_data (fixture->scene)->zones);
  mlg_diagram_scene_set_zones (fixture->scene, NULL);
  g_assert_cmpint (hit_at (fixture, 1150, 3).part, ==, MLG_DIAGRAM_PART_NOTHING);
}

/* What is in a collapsed frame is one node, what leaves it one line. */
static void
test_collapse (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (5);
  MlgDiagramItem *frame;
  MlgDiagramData *data;
  MlgRelation *single;
  const MlgDiagramNode *group;
  const MlgDiagramLink *sum;
  MlgId id;

  diagram_fixture_link (fixture, 0, 1);
  diagram_fixture_link (fixture, 0, 3);
  diagram_fixture_link (fixture, 3, 1);
  diagram_fixture_link (fixture, 2, 3);
  single = diagram_fixture_link (fixture, 4, 2);
  frame = diagram_fixture_frame (fixture, 0, 3, 100, 0, 400, 200);
  id = mlg_diagram_item_get_id (frame);
  diagram_fixture_set (fixture, id, MLG_DIAGRAM_ITEM_COLLAPSED, g_variant_new_boolean (TRUE));

  data = mlg_diagram_scene_get_data (fixture->scene);
  g_assert_cmpuint (data->links->len, ==, 2);
  group = mlg_diagram_scene_find_node (fixture->scene, id);
  g_assert_nonnull (group);
  g_assert_cmpuint (group->flags & MLG_DIAGRAM_GROUP, !=, 0);
  g_assert_cmpuint (group->count, ==, 3);
  g_assert_cmpstr (group->label, ==, "Zone");
  sum = data->links->len > 0 && mlg_diagram_data_link (data, 0)->count > 1 ? mlg_diagram_data_link (data, 0) : mlg_diagram_data_link (data, 1);
  g_assert_cmpuint (sum->count, ==, 3);
  g_assert_cmpint (sum->relation, ==, MLG_ID_NONE);
  g_assert_cmpstr (mlg_diagram_data_look (data, sum->look)->wording, ==, "3");
  g_assert_cmpuint (mlg_diagram_data_look (data, sum->look)->look.colour, ==, MLG_LINK_NEUTRAL);
  g_assert_nonnull (mlg_diagram_scene_find_link (fixture->scene, mlg_relation_get_id (single)));

  /* What is hidden is not hit. */
  g_assert_cmpint (hit_at (fixture, 0, 0).part, ==, MLG_DIAGRAM_PART_NOTHING);
  g_assert_cmpint (hit_at (fixture, 100, 0).item, ==, id);

  diagram_fixture_set (fixture, id, MLG_DIAGRAM_ITEM_COLLAPSED, NULL);
  g_assert_cmpuint (mlg_diagram_scene_get_data (fixture->scene)->links->len, ==, 5);
  g_assert_cmpint (hit_at (fixture, 0, 0).item, ==, fixture->items[0]);
}

/* An actor that is there twice has its line at the nearer place only; where
 * both ends are twice, each pair has one. */
static void
test_copies (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (2);
  const MlgPoint far = { 1000, 0 }, beside = { 1100, 0 };
  MlgDiagramData *data;

  diagram_fixture_link (fixture, 0, 1);
  g_assert_nonnull (mlg_territory_diagram_add_actors (fixture->territory, fixture->diagram, &fixture->actors[0], 1, &far, TRUE, NULL));
  data = mlg_diagram_scene_get_data (fixture->scene);
  g_assert_cmpuint (data->nodes->len, ==, 3);
  g_assert_cmpuint (data->links->len, ==, 1);
  g_assert_cmpfloat (mlg_diagram_data_node (data, mlg_diagram_data_link (data, 0)->from)->x, ==, 0);

  g_assert_nonnull (mlg_territory_diagram_add_actors (fixture->territory, fixture->diagram, &fixture->actors[1], 1, &beside, TRUE, NULL));
  data = mlg_diagram_scene_get_data (fixture->scene);
  g_assert_cmpuint (data->links->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const MlgDiagramLink *link = mlg_diagram_data_link (data, i);

      g_assert_cmpfloat (fabs (mlg_diagram_data_node (data, link->from)->x - mlg_diagram_data_node (data, link->to)->x), ==, 100);
    }
}

/* Orthogonal lines leave a side of a node beside each other, in the order of
 * where they go to. */
static void
test_ports (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (5);
  const MlgPoint points[] = { { 0, 0 }, { 400, 90 }, { 400, -90 }, { 400, 250 }, { 400, -250 } };
  const guint order[] = { 4, 2, 1, 3 };
  double last = -G_MAXDOUBLE;

  diagram_fixture_set_diagram (fixture, MLG_DIAGRAM_ROUTING, g_variant_new_int32 (MLG_ROUTING_ORTHOGONAL));
  for (guint i = 1; i < 5; i++)
    {
      if (i % 2 == 0)
        diagram_fixture_link (fixture, 0, i);
      else
        diagram_fixture_link (fixture, i, 0);
    }
  mlg_diagram_scene_set_points (fixture->scene, fixture->items, points, 5);
  mlg_diagram_scene_settle (fixture->scene);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      MlgDiagramData *data = mlg_diagram_scene_get_data (fixture->scene);

      for (guint j = 0; j < data->links->len; j++)
        {
          const MlgDiagramLink *link = mlg_diagram_data_link (data, j);
          gboolean leaves = mlg_diagram_data_node (data, link->from)->item == fixture->items[0];
          const MlgPoint *port = &link->way.points[leaves ? 0 : link->way.n_points - 1];

          if (mlg_diagram_data_node (data, leaves ? link->to : link->from)->item != fixture->items[order[i]])
            continue;
          g_assert_cmpfloat (port->y, >, last + 4);
          last = port->y;
        }
    }
  g_assert_cmpfloat (last, >, 0);
}

static void
test_nearest (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (4);
  const MlgPoint up = { 210, -90 };

  mlg_diagram_scene_set_points (fixture->scene, &fixture->items[3], &up, 1);
  g_assert_cmpint (mlg_diagram_scene_find_nearest (fixture->scene, fixture->items[0], 1, 0)->item, ==, fixture->items[1]);
  g_assert_cmpint (mlg_diagram_scene_find_nearest (fixture->scene, fixture->items[2], -1, 0)->item, ==, fixture->items[1]);
  g_assert_cmpint (mlg_diagram_scene_find_nearest (fixture->scene, fixture->items[2], 0, -1)->item, ==, fixture->items[3]);
  g_assert_cmpint (mlg_diagram_scene_find_nearest (fixture->scene, fixture->items[0], 0, -1)->item, ==, fixture->items[3]);
  g_assert_null (mlg_diagram_scene_find_nearest (fixture->scene, fixture->items[0], -1, 0));
  g_assert_nonnull (mlg_diagram_scene_find_nearest (fixture->scene, MLG_ID_NONE, 1, 0));
}

static void
test_query (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (3);
  g_autoptr(MlgQuery) query = mlg_query_new (fixture->territory);

  diagram_fixture_link (fixture, 0, 1);
  mlg_query_set_text (query, "Actor 1");
  mlg_diagram_scene_set_query (fixture->scene, query);
  g_assert_true (mlg_diagram_scene_find_node (fixture->scene, fixture->items[0])->flags & MLG_DIAGRAM_DIMMED);
  g_assert_false (mlg_diagram_scene_find_node (fixture->scene, fixture->items[1])->flags & MLG_DIAGRAM_DIMMED);
  g_assert_true (mlg_diagram_data_link (mlg_diagram_scene_get_data (fixture->scene), 0)->flags & MLG_DIAGRAM_DIMMED);
  mlg_diagram_scene_set_query (fixture->scene, NULL);
  g_assert_false (mlg_diagram_scene_find_node (fixture->scene, fixture->items[0])->flags & MLG_DIAGRAM_DIMMED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diagram-scene/build", test_build);
  g_test_add_func ("/diagram-scene/hit", test_hit);
  g_test_add_func ("/diagram-scene/zones", test_zones);
  g_test_add_func ("/diagram-scene/collapse", test_collapse);
  g_test_add_func ("/diagram-scene/copies", test_copies);
  g_test_add_func ("/diagram-scene/ports", test_ports);
  g_test_add_func ("/diagram-scene/nearest", test_nearest);
  g_test_add_func ("/diagram-scene/query", test_query);

  return g_test_run ();
}
