/* test-cluster-index.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-cluster-index.h"

#include <math.h>

#define RADIUS 30.0

typedef struct
{
  guint n;
  double *x;
  double *y;
  guint16 *groups;
} Points;

static void
points_init (Points *points,
             guint   n,
             guint32 seed)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (seed);

  points->n = n;
  points->x = g_new (double, n);
  points->y = g_new (double, n);
  points->groups = g_new (guint16, n);
  for (guint i = 0; i < n; i++)
    {
      /* A third at a few spots that they share, the rest around towns. */
      guint town = (guint) g_rand_int_range (random, 0, 40);
      double spread = i % 3 == 0 ? 0 : 0.004;

      points->x[i] = 0.48 + (town % 8) * 0.004 + g_rand_double_range (random, -1, 1) * spread;
      points->y[i] = 0.34 + (town / 8) * 0.004 + g_rand_double_range (random, -1, 1) * spread;
      points->groups[i] = (guint16) g_rand_int_range (random, 0, 7);
    }
}

static void
points_clear (Points *points)
{
  g_free (points->x);
  g_free (points->y);
  g_free (points->groups);
}

/* At each level each point is in exactly one mark, and marks are no nearer to
 * each other than the rule allows their seeds to be. */
static void
test_levels (void)
{
  Points points;
  g_autoptr(MlgClusterIndex) index = NULL;
  const MlgWorldRect world = { 0, 0, 1, 1 };
  guint last = G_MAXUINT;

  points_init (&points, 3000, 7);
  index = mlg_cluster_index_new (points.x, points.y, points.groups, points.n, RADIUS);

  for (int level = MLG_CLUSTER_MAX_LEVEL + 1; level >= 0; level--)
    {
      g_autoptr(GArray) marks = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
      guint sum = 0;

      mlg_cluster_index_query (index, (guint) level, &world, marks);
      g_assert_cmpuint (marks->len, ==, mlg_cluster_index_get_n_marks (index, (guint) level));
      g_assert_cmpuint (marks->len, <=, last);
      last = marks->len;

      for (guint i = 0; i < marks->len; i++)
        {
          guint32 mark = g_array_index (marks, guint32, i);
          g_autoptr(GArray) members = g_array_new (FALSE, FALSE, sizeof (guint32));

          mlg_cluster_index_get_points (index, mark, members);
          g_assert_cmpuint (members->len, ==, mlg_cluster_index_get_count (index, mark));
          sum += members->len;
          for (guint j = 0; j < members->len; j++)
            {
              guint32 point = g_array_index (members, guint32, j);

              g_assert_true (g_hash_table_add (seen, GUINT_TO_POINTER (point)));
              g_assert_cmpuint (mlg_cluster_index_get_mark (index, point, (guint) level), ==, mark);
            }
        }
      g_assert_cmpuint (sum, ==, points.n);
    }

  g_assert_cmpuint (last, <, 20);
  points_clear (&points);
}

static void
test_query (void)
{
  Points points;
  g_autoptr(MlgClusterIndex) index = NULL;
  g_autoptr(GArray) marks = g_array_new (FALSE, FALSE, sizeof (guint32));
  const MlgWorldRect rect = { 0.485, 0.342, 0.492, 0.349 };
  guint expected = 0;

  points_init (&points, 2000, 3);
  index = mlg_cluster_index_new (points.x, points.y, points.groups, points.n, RADIUS);
  mlg_cluster_index_query (index, 8, &rect, marks);
  for (guint i = 0; i < marks->len; i++)
    {
      double x, y;

      mlg_cluster_index_get_center (index, g_array_index (marks, guint32, i), &x, &y);
      g_assert_true (x >= rect.x0 && x <= rect.x1 && y >= rect.y0 && y <= rect.y1);
      expected += mlg_cluster_index_get_count (index, g_array_index (marks, guint32, i));
    }
  g_assert_cmpuint (marks->len, >, 3);
  g_assert_cmpuint (expected, >, 100);
  points_clear (&points);
}

static void
test_shares (void)
{
  const double x[] = { 0.5, 0.5, 0.5, 0.5000001, 0.9 };
  const double y[] = { 0.3, 0.3, 0.3, 0.3, 0.6 };
  const guint16 groups[] = { 4, 1, 4, 4, 2 };
  g_autoptr(MlgClusterIndex) index = mlg_cluster_index_new (x, y, groups, 5, RADIUS);
  guint32 mark = mlg_cluster_index_get_mark (index, 0, 5);
  const MlgShare *shares;
  MlgWorldRect bounds;
  guint n_shares;

  g_assert_cmpuint (mlg_cluster_index_get_count (index, mark), ==, 4);
  g_assert_false (mlg_cluster_index_is_spot (index, mark));
  shares = mlg_cluster_index_get_shares (index, mark, &n_shares);
  g_assert_cmpuint (n_shares, ==, 2);
  g_assert_cmpuint (shares[0].group, ==, 1);
  g_assert_cmpuint (shares[0].count, ==, 1);
  g_assert_cmpuint (shares[1].group, ==, 4);
  g_assert_cmpuint (shares[1].count, ==, 3);

  mlg_cluster_index_get_bounds (index, mark, &bounds);
  g_assert_cmpfloat (bounds.x0, ==, 0.5);
  g_assert_cmpfloat (bounds.x1, ==, 0.5000001);
  g_assert_cmpuint (mlg_cluster_index_get_mark (index, 4, 5), ==, 4);
}

static void
test_spot (void)
{
  const double x[] = { 0.5, 0.5, 0.7, 0.5 };
  const double y[] = { 0.3, 0.3, 0.3, 0.3 };
  const guint16 groups[4] = { 0 };
  g_autoptr(MlgClusterIndex) index = mlg_cluster_index_new (x, y, groups, 4, RADIUS);
  guint32 spot, other;
  guint rank, seen = 0;

  g_assert_true (mlg_cluster_index_get_place (index, 0, &spot, &rank));
  g_assert_true (mlg_cluster_index_is_spot (index, spot));
  seen |= 1u << rank;
  g_assert_true (mlg_cluster_index_get_place (index, 1, &other, &rank));
  g_assert_cmpuint (other, ==, spot);
  seen |= 1u << rank;
  g_assert_true (mlg_cluster_index_get_place (index, 3, &other, &rank));
  seen |= 1u << rank;
  g_assert_cmphex (seen, ==, 7);
  g_assert_false (mlg_cluster_index_get_place (index, 2, &other, &rank));

  /* No zoom parts it. */
  g_assert_cmpuint (mlg_cluster_index_get_mark (index, 0, mlg_cluster_index_get_level (30)), ==, spot);
  g_assert_cmpuint (mlg_cluster_index_get_level (-3), ==, 0);
  g_assert_cmpuint (mlg_cluster_index_get_level (6.49), ==, 6);
  g_assert_cmpuint (mlg_cluster_index_get_level (6.5), ==, 7);
}

/* However many: no two symbols of a spread spot cover each other. */
static void
test_spread (void)
{
  const guint counts[] = { 2, 3, 9, 10, 60, 240 };

  for (guint c = 0; c < G_N_ELEMENTS (counts); c++)
    for (guint i = 0; i < counts[c]; i++)
      {
        double dx, dy;

        mlg_cluster_spread (i, counts[c], &dx, &dy);
        g_assert_cmpfloat (hypot (dx, dy), >=, 2 * MLG_SYMBOL_RADIUS + 4);
        for (guint j = 0; j < i; j++)
          {
            double other_x, other_y;

            mlg_cluster_spread (j, counts[c], &other_x, &other_y);
            g_assert_cmpfloat (hypot (dx - other_x, dy - other_y), >=, 2 * MLG_SYMBOL_RADIUS + 3);
          }
      }
}

static void
test_empty (void)
{
  g_autoptr(MlgClusterIndex) index = mlg_cluster_index_new (NULL, NULL, NULL, 0, RADIUS);
  g_autoptr(GArray) marks = g_array_new (FALSE, FALSE, sizeof (guint32));
  const MlgWorldRect world = { 0, 0, 1, 1 };

  mlg_cluster_index_query (index, 4, &world, marks);
  g_assert_cmpuint (marks->len, ==, 0);
}

/* A cluster stands in the middle of its points: two of them must not come to
 * lie upon each other there. A few may, of thousands. */
static void
test_apart (void)
{
  Points points;
  g_autoptr(MlgClusterIndex) index = NULL;
  const MlgWorldRect world = { 0, 0, 1, 1 };
  guint n_near = 0, n_marks = 0;

  points_init (&points, 3000, 11);
  index = mlg_cluster_index_new (points.x, points.y, points.groups, points.n, RADIUS);

  for (int level = MLG_CLUSTER_MAX_LEVEL; level >= 0; level--)
    {
      g_autoptr(GArray) marks = g_array_new (FALSE, FALSE, sizeof (guint32));
      double reach = RADIUS / (MLG_CAMERA_TILE_SIZE * exp2 (level));

      mlg_cluster_index_query (index, (guint) level, &world, marks);
      n_marks += marks->len;
      for (guint i = 0; i < marks->len; i++)
        for (guint k = 0; k < i; k++)
          {
            double x0, y0, x1, y1;

            mlg_cluster_index_get_center (index, g_array_index (marks, guint32, i), &x0, &y0);
            mlg_cluster_index_get_center (index, g_array_index (marks, guint32, k), &x1, &y1);
            n_near += hypot (x1 - x0, y1 - y0) < reach * 0.99;
          }
    }

  g_test_message ("%u of %u marks too near", n_near, n_marks);
  g_assert_cmpuint (n_marks, >, 1000);
  g_assert_cmpuint (n_near, <, n_marks / 500);
  points_clear (&points);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/cluster-index/levels", test_levels);
  g_test_add_func ("/cluster-index/apart", test_apart);
  g_test_add_func ("/cluster-index/query", test_query);
  g_test_add_func ("/cluster-index/shares", test_shares);
  g_test_add_func ("/cluster-index/spot", test_spot);
  g_test_add_func ("/cluster-index/spread", test_spread);
  g_test_add_func ("/cluster-index/empty", test_empty);

  return g_test_run ();
}
