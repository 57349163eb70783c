/* test-diagram-router.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-router.h"

#include <math.h>

#define N_RANDOM 4000

typedef gboolean (* Route) (MlgDiagramWay    *way,
                            const MlgLinkEnd *from,
                            const MlgLinkEnd *to,
                            guint             lane,
                            guint             n_lanes);

static gboolean
route_curve (MlgDiagramWay    *way,
             const MlgLinkEnd *from,
             const MlgLinkEnd *to,
             guint             lane,
             guint             n_lanes)
{
  return mlg_diagram_route_curve (way, from, to, lane);
}

static gboolean
route_orthogonal (MlgDiagramWay    *way,
                  const MlgLinkEnd *from,
                  const MlgLinkEnd *to,
                  guint             lane,
                  guint             n_lanes)
{
  double port = (2.0 * lane + 1 - n_lanes) / n_lanes;

  return mlg_diagram_route_orthogonal (way, from, to, port, port);
}

static const Route routes[] = { route_curve, mlg_diagram_route_straight, route_orthogonal };

static void
random_ends (GRand      *rand,
             MlgLinkEnd *from,
             MlgLinkEnd *to)
{
  double reach = g_rand_boolean (rand) ? 80 : 900;

  *from = (MlgLinkEnd) { g_rand_double_range (rand, -reach, reach), g_rand_double_range (rand, -reach, reach), g_rand_double_range (rand, 8, 30) };
  *to = (MlgLinkEnd) { g_rand_double_range (rand, -reach, reach), g_rand_double_range (rand, -reach, reach), g_rand_double_range (rand, 8, 30) };
  if (g_rand_int_range (rand, 0, 4) == 0)
    to->y = from->y;
  if (g_rand_int_range (rand, 0, 4) == 0)
    to->x = from->x;
}

/* Every way begins at one disc, ends at the other, and enters neither. */
static void
test_ends (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < N_RANDOM; i++)
    for (guint route = 0; route < G_N_ELEMENTS (routes); route++)
      {
        guint n_lanes = (guint) g_rand_int_range (rand, 1, 9), lane = (guint) g_rand_int_range (rand, 0, (int) n_lanes);
        MlgLinkEnd from, to;
        MlgDiagramWay way;

        random_ends (rand, &from, &to);
        if (!routes[route] (&way, &from, &to, lane, n_lanes))
          {
            g_assert_cmpuint (way.n_points, ==, 0);
            g_assert_cmpfloat (hypot (from.x - to.x, from.y - to.y), <, from.radius + to.radius + 8);
            continue;
          }

        g_assert_cmpfloat_with_epsilon (hypot (way.points[0].x - from.x, way.points[0].y - from.y), from.radius + 2, 0.1);
        g_assert_cmpfloat_with_epsilon (hypot (way.points[way.n_points - 1].x - to.x, way.points[way.n_points - 1].y - to.y), to.radius + 2, 0.1);
        for (guint j = 0; j <= 40; j++)
          {
            double x, y;

            mlg_diagram_way_get_point (&way, j / 40.0, &x, &y);
            g_assert_cmpfloat (hypot (x - from.x, y - from.y), >, from.radius);
            g_assert_cmpfloat (hypot (x - to.x, y - to.y), >, to.radius);
          }
      }
}

/* Level and upright pieces only, unless the ends nearly touch; the first and
 * the last leave the disc outwards. */
static void
test_orthogonal (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (8);
  guint n_bent = 0;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      MlgLinkEnd from, to;
      MlgDiagramWay way;

      random_ends (rand, &from, &to);
      if (hypot (from.x - to.x, from.y - to.y) < 2 * (from.radius + to.radius) + 60)
        continue;

      g_assert_true (mlg_diagram_route_orthogonal (&way, &from, &to, 0, 0));
      for (guint j = 1; j < way.n_points; j++)
        g_assert_true (way.points[j].x == way.points[j - 1].x || way.points[j].y == way.points[j - 1].y);
      g_assert_cmpfloat ((way.points[1].x - way.points[0].x) * (way.points[0].x - from.x) +
                         (way.points[1].y - way.points[0].y) * (way.points[0].y - from.y), >, 0);
      n_bent += way.n_points > 2;
    }
  g_assert_cmpuint (n_bent, >, N_RANDOM / 10);
}

/* Lines of one pair do not cross or touch each other, in any direction. */
static void
test_lanes (void)
{
  const double angles[] = { 0.1, 0.7, 1.2, 2, 2.9, 3.8, 4.5, 5.6 };

  for (guint route = 0; route < G_N_ELEMENTS (routes); route++)
    for (guint i = 0; i < G_N_ELEMENTS (angles); i++)
      for (guint n_lanes = 2; n_lanes <= 5; n_lanes++)
        {
          const MlgLinkEnd from = { 10, 20, 20 }, to = { 10 + cos (angles[i]) * 300, 20 + sin (angles[i]) * 300, 16 };
          MlgDiagramWay ways[5];

          for (guint lane = 0; lane < n_lanes; lane++)
            g_assert_true (routes[route] (&ways[lane], &from, &to, lane, n_lanes));
          for (guint lane = 1; lane < n_lanes; lane++)
            for (guint other = 0; other < lane; other++)
              for (guint j = 3; j <= 17; j++)
                {
                  double x, y;

                  mlg_diagram_way_get_point (&ways[lane], j / 20.0, &x, &y);
                  g_assert_cmpfloat (mlg_diagram_way_get_distance (&ways[other], x, y, 1e9), >, 2);
                }
        }
}

/* What is fast agrees with what is obvious. */
static void
test_distance (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (9);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      MlgLinkEnd from, to;
      MlgDiagramWay way;
      double x = g_rand_double_range (rand, -900, 900), y = g_rand_double_range (rand, -900, 900);
      double best = G_MAXDOUBLE, distance;
      MlgCanvasRect bounds, rect = { x - 30, y - 20, x + 30, y + 20 };
      gboolean meets = FALSE;

      random_ends (rand, &from, &to);
      if (!routes[i % 3] (&way, &from, &to, i % 4, 4))
        continue;

      mlg_diagram_way_get_bounds (&way, &bounds);
      for (guint j = 0; j <= 2000; j++)
        {
          double way_x, way_y;

          mlg_diagram_way_get_point (&way, j / 2000.0, &way_x, &way_y);
          best = MIN (best, hypot (way_x - x, way_y - y));
          meets |= mlg_canvas_rect_contains (&rect, way_x, way_y);
          g_assert_cmpfloat (way_x, >=, bounds.x0 - 1e-6);
          g_assert_cmpfloat (way_x, <=, bounds.x1 + 1e-6);
          g_assert_cmpfloat (way_y, >=, bounds.y0 - 1e-6);
          g_assert_cmpfloat (way_y, <=, bounds.y1 + 1e-6);
        }

      distance = mlg_diagram_way_get_distance (&way, x, y, 40);
      if (best < 39)
        g_assert_cmpfloat_with_epsilon (distance, best, 0.8);
      else
        g_assert_cmpfloat (distance, >, 38);
      if (meets)
        g_assert_true (mlg_diagram_way_meets (&way, &rect));
      else if (best > 40)
        g_assert_false (mlg_diagram_way_meets (&way, &rect));
    }
}

static void
test_reverse (void)
{
  const MlgLinkEnd from = { 0, 0, 12 }, to = { 300, 180, 20 };

  for (guint route = 0; route < G_N_ELEMENTS (routes); route++)
    {
      MlgDiagramWay way, back;

      g_assert_true (routes[route] (&way, &from, &to, 1, 3));
      back = way;
      mlg_diagram_way_reverse (&back);
      for (guint j = 0; j <= 10; j++)
        {
          double x0, y0, x1, y1;

          mlg_diagram_way_get_point (&way, j / 10.0, &x0, &y0);
          mlg_diagram_way_get_point (&back, 1 - j / 10.0, &x1, &y1);
          g_assert_cmpfloat_with_epsilon (x0, x1, 1e-6);
          g_assert_cmpfloat_with_epsilon (y0, y1, 1e-6);
        }
    }
}

static void
test_spot (void)
{
  const MlgLinkEnd from = { 0, 0, 12 }, right = { 300, 20, 12 }, left = { -300, 40, 12 };
  MlgDiagramSpot spot;
  MlgDiagramWay way;

  for (guint route = 0; route < G_N_ELEMENTS (routes); route++)
    {
      g_assert_true (routes[route] (&way, &from, &right, 0, 1));
      mlg_diagram_way_get_spot (&way, &spot);
      g_assert_cmpfloat (mlg_diagram_way_get_distance (&way, spot.x, spot.y, 100), <, 0.5);
      g_assert_cmpfloat (spot.room, >, 100);

      /* Text is never upside down. */
      g_assert_true (routes[route] (&way, &from, &left, 0, 1));
      mlg_diagram_way_get_spot (&way, &spot);
      g_assert_cmpfloat (fabs (spot.angle), <=, G_PI / 2 + 1e-9);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diagram-router/ends", test_ends);
  g_test_add_func ("/diagram-router/orthogonal", test_orthogonal);
  g_test_add_func ("/diagram-router/lanes", test_lanes);
  g_test_add_func ("/diagram-router/distance", test_distance);
  g_test_add_func ("/diagram-router/reverse", test_reverse);
  g_test_add_func ("/diagram-router/spot", test_spot);

  return g_test_run ();
}
