/* test-layout-kinds.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "layout-fixture.h"
#include "mlg-adjacency.h"
#include "mlg-overlap.h"
#include "mlg-quality.h"

#include <math.h>

/* What each arrangement promises of its own. */

static double
stress_of (const Sheet *sheet)
{
  return mlg_quality_stress (sheet->graph.n_nodes, sheet->graph.n_links, sheet->graph.from, sheet->graph.to,
                             sheet->graph.x, sheet->graph.y, 0);
}

static guint64
crossings_of (const Sheet *sheet)
{
  return mlg_quality_crossings (sheet->graph.n_nodes, sheet->graph.n_links, sheet->graph.from, sheet->graph.to,
                                sheet->graph.x, sheet->graph.y);
}

/* A field of 20 × 20 is flat: a good layout finds it again. */
static void
test_organic_field (void)
{
  g_autoptr (Sheet) sheet = sheet_new (400);

  sheet->graph.width = sheet->graph.height = NULL;
  for (guint i = 0; i < 400; i++)
    {
      if (i % 20 < 19)
        sheet_link (sheet, i, i + 1);
      if (i < 380)
        sheet_link (sheet, i, i + 20);
    }
  sheet_run (sheet, MLG_LAYOUT_ORGANIC, 5);
  g_assert_cmpfloat (stress_of (sheet), <, .03);
  g_assert_cmpuint (crossings_of (sheet), ==, 0);
}

/* The same when pivots stand for the rest. */
static void
test_organic_large (void)
{
  g_autoptr (Sheet) sheet = sheet_new (3600);

  sheet->graph.width = sheet->graph.height = NULL;
  for (guint i = 0; i < 3600; i++)
    {
      if (i % 60 < 59)
        sheet_link (sheet, i, i + 1);
      if (i < 3540)
        sheet_link (sheet, i, i + 60);
    }
  sheet_run (sheet, MLG_LAYOUT_ORGANIC, 5);
  g_assert_cmpfloat (stress_of (sheet), <, .04);
  g_assert_cmpuint (crossings_of (sheet), <, 40);
}

static void
test_organic_keep (void)
{
  g_autoptr (Sheet) sheet = sheet_new_random (200, 300, 8);
  MlgLayoutOptions options = { .kind = MLG_LAYOUT_ORGANIC, .keep = TRUE };
  g_autofree double *x = NULL, *y = NULL;
  double moved = 0., size = 0.;

  sheet_run (sheet, MLG_LAYOUT_ORGANIC, 1);
  x = g_memdup2 (sheet->graph.x, 200 * sizeof *x);
  y = g_memdup2 (sheet->graph.y, 200 * sizeof *y);
  sheet_link (sheet, 3, 150);
  g_assert_true (mlg_layout_run (&sheet->graph, &options, NULL, NULL, NULL, NULL));
  sheet_check (sheet);
  for (guint i = 0; i < 200; i++)
    {
      moved += hypot (sheet->graph.x[i] - x[i], sheet->graph.y[i] - y[i]) / 200.;
      size = MAX (size, hypot (x[i] - x[0], y[i] - y[0]));
    }
  g_assert_cmpfloat (moved, <, size / 10.);
  g_assert_cmpuint (mlg_overlap_count (200, sheet->width, sheet->height, .01, sheet->graph.x, sheet->graph.y), ==, 0);
}

/* All nodes on one spot, kept: they have to find a way apart. */
static void
test_organic_one_spot (void)
{
  g_autoptr (Sheet) sheet = sheet_new_random (300, 400, 2);
  MlgLayoutOptions options = { .kind = MLG_LAYOUT_ORGANIC, .keep = TRUE };

  g_assert_true (mlg_layout_run (&sheet->graph, &options, NULL, NULL, NULL, NULL));
  sheet_check (sheet);
  g_assert_cmpuint (mlg_overlap_count (300, sheet->width, sheet->height, .01, sheet->graph.x, sheet->graph.y), ==, 0);
}

static void
frame_of (const Sheet *sheet,
          guint        first,
          guint        n,
          double      *frame)
{
  frame[0] = frame[2] = G_MAXDOUBLE;
  frame[1] = frame[3] = -G_MAXDOUBLE;
  for (guint i = first; i < first + n; i++)
    {
      frame[0] = MIN (frame[0], sheet->graph.x[i] - sheet->width[i] / 2.);
      frame[1] = MAX (frame[1], sheet->graph.x[i] + sheet->width[i] / 2.);
      frame[2] = MIN (frame[2], sheet->graph.y[i] - sheet->height[i] / 2.);
      frame[3] = MAX (frame[3], sheet->graph.y[i] + sheet->height[i] / 2.);
    }
}

static void
test_components (void)
{
  const MlgLayoutKind kinds[] = { MLG_LAYOUT_ORGANIC, MLG_LAYOUT_LAYERED, MLG_LAYOUT_RADIAL, MLG_LAYOUT_CIRCULAR };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (Sheet) sheet = sheet_new_islands (12, 7);

      sheet_run (sheet, kinds[k], 1);
      for (guint a = 0; a < 12; a++)
        for (guint b = 0; b < a; b++)
          {
            double f[4], g[4];

            frame_of (sheet, a * 7, 7, f);
            frame_of (sheet, b * 7, 7, g);
            g_assert_true (f[1] < g[0] || g[1] < f[0] || f[3] < g[2] || g[3] < f[2]);
          }
    }
}

static void
test_radial (void)
{
  g_autoptr (Sheet) sheet = sheet_new_random (500, 900, 6);
  g_autoptr (MlgAdjacency) links = mlg_adjacency_new (500, 900, sheet->graph.from, sheet->graph.to, NULL);
  g_autofree guint16 *distance = g_new (guint16, 500);
  g_autofree guint *queue = g_new (guint, 500);
  MlgLayoutOptions options = { .kind = MLG_LAYOUT_RADIAL, .centre = 40 };
  double last = -1., farthest = 0.;
  guint level = 0, reached;

  g_assert_true (mlg_layout_run (&sheet->graph, &options, NULL, NULL, NULL, NULL));
  reached = mlg_adjacency_distances (links, 40, distance, queue);
  g_assert_cmpuint (reached, >, 400);
  for (guint q = 0; q < reached; q++)
    {
      double radius = hypot (sheet->graph.x[queue[q]] - sheet->graph.x[40], sheet->graph.y[queue[q]] - sheet->graph.y[40]);

      if (distance[queue[q]] > level)
        {
          level = distance[queue[q]];
          last = farthest;
        }
      g_assert_cmpfloat (radius, >, last);
      farthest = MAX (farthest, radius);
    }
  g_assert_cmpuint (level, >, 2);
}

/* A tree hung up by its root needs no crossing. */
static void
test_radial_tree (void)
{
  g_autoptr (Sheet) sheet = sheet_new (121);
  MlgLayoutOptions options = { .kind = MLG_LAYOUT_RADIAL, .centre = 0 };

  for (guint i = 1; i < 121; i++)
    sheet_link (sheet, (i - 1) / 3, i);
  g_assert_true (mlg_layout_run (&sheet->graph, &options, NULL, NULL, NULL, NULL));
  g_assert_cmpuint (crossings_of (sheet), ==, 0);
}

/* A ring whose nodes come in any order lies on the circle without a crossing. */
static void
test_circular (void)
{
  g_autoptr (Sheet) sheet = sheet_new (50);
  double radius;

  for (guint i = 0; i < 50; i++)
    sheet_link (sheet, i * 7 % 50, (i + 1) * 7 % 50);
  sheet_run (sheet, MLG_LAYOUT_CIRCULAR, 1);
  g_assert_cmpuint (crossings_of (sheet), ==, 0);
  radius = hypot (sheet->graph.x[0] - sheet->graph.x[25], sheet->graph.y[0] - sheet->graph.y[25]);
  g_assert_cmpfloat (radius, >, 200.);
}

static void
test_circular_sifts (void)
{
  g_autoptr (Sheet) sheet = sheet_new_random (120, 200, 3);
  g_autoptr (Sheet) shuffled = sheet_new_random (120, 200, 3);

  sheet_run (sheet, MLG_LAYOUT_CIRCULAR, 1);
  for (guint i = 0; i < 120; i++)
    {
      shuffled->graph.x[i] = cos (i * 53 % 120 * G_PI / 60.);
      shuffled->graph.y[i] = sin (i * 53 % 120 * G_PI / 60.);
    }
  g_assert_cmpuint (crossings_of (sheet), <, crossings_of (shuffled) / 3);
}

static void
test_layered (void)
{
  g_autoptr (Sheet) sheet = sheet_new (300);
  GRand *rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < 500; i++)
    {
      guint a = (guint) g_rand_int_range (rand, 0, 300), b = (guint) g_rand_int_range (rand, 0, 300);

      if (a != b)                               /* no cycle: from low to high */
        sheet_link (sheet, MIN (a, b), MAX (a, b));
    }
  g_rand_free (rand);
  sheet_run (sheet, MLG_LAYOUT_LAYERED, 1);
  for (guint i = 0; i < sheet->graph.n_links; i++)
    g_assert_cmpfloat (sheet->graph.y[sheet->graph.from[i]], <, sheet->graph.y[sheet->graph.to[i]]);
}

static void
test_layered_cycle (void)
{
  g_autoptr (Sheet) sheet = sheet_new_islands (1, 9);
  guint up = 0;

  sheet_run (sheet, MLG_LAYOUT_LAYERED, 1);
  for (guint i = 0; i < 9; i++)
    up += sheet->graph.y[sheet->graph.from[i]] > sheet->graph.y[sheet->graph.to[i]];
  g_assert_cmpuint (up, ==, 1);                 /* one link closes the cycle */
}

/* Two trees whose nodes are mixed up in the file. */
static void
test_layered_tree (void)
{
  g_autoptr (Sheet) sheet = sheet_new (127);

  for (guint i = 1; i < 127; i++)
    sheet_link (sheet, (i - 1) / 2 * 50 % 127, i * 50 % 127);
  sheet_run (sheet, MLG_LAYOUT_LAYERED, 1);
  g_assert_cmpuint (crossings_of (sheet), ==, 0);
}

static void
test_columns (void)
{
  g_autoptr (Sheet) sheet = sheet_new_random (200, 300, 4);
  double before = 0.;

  sheet->group[7] = MLG_LAYOUT_NONE;
  sheet_run (sheet, MLG_LAYOUT_COLUMNS, 1);
  for (guint i = 4; i < 200; i++)
    if (i != 7)
      g_assert_cmpfloat (sheet->graph.x[i], ==, sheet->graph.x[i % 4 == 3 ? 3 : i % 4]);
  for (guint c = 1; c < 4; c++)
    g_assert_cmpfloat (sheet->graph.x[c], >, sheet->graph.x[c - 1] + 100.);
  g_assert_cmpfloat (sheet->graph.x[7], >, sheet->graph.x[3] + 100.);
  before = (double) crossings_of (sheet);
  for (guint i = 0; i < 200; i++)
    sheet->graph.y[i] = i;
  g_assert_cmpfloat (before, <, (double) crossings_of (sheet));
}

/* Two columns that only have to be turned around. */
static void
test_columns_untangle (void)
{
  g_autoptr (Sheet) sheet = sheet_new (40);

  for (guint i = 0; i < 40; i++)
    sheet->group[i] = i / 20;
  for (guint i = 0; i < 20; i++)
    {
      sheet_link (sheet, i, 39 - i);
      if (i < 19)
        sheet_link (sheet, i, 38 - i);
    }
  sheet_run (sheet, MLG_LAYOUT_COLUMNS, 1);
  g_assert_cmpuint (crossings_of (sheet), ==, 0);
}

static void
test_grid (void)
{
  g_autoptr (Sheet) sheet = sheet_new (90);
  double f[4], g[4];

  for (guint i = 0; i < 90; i++)
    sheet->group[i] = i < 40 ? 0 : i < 80 ? 2 : MLG_LAYOUT_NONE;
  sheet_run (sheet, MLG_LAYOUT_GRID, 1);
  frame_of (sheet, 0, 40, f);
  frame_of (sheet, 40, 40, g);
  g_assert_true (f[1] < g[0] || g[1] < f[0] || f[3] < g[2] || g[3] < f[2]);
  g_assert_cmpfloat (sheet->graph.y[0], ==, sheet->graph.y[1]);
  g_assert_cmpfloat (sheet->graph.x[0], <, sheet->graph.x[1]);
}

static void
test_geographic (void)
{
  g_autoptr (Sheet) sheet = sheet_new (80);
  double x[80], y[80], left = -G_MAXDOUBLE;
  MlgLayoutOptions options = { .kind = MLG_LAYOUT_GEOGRAPHIC, .world_x = x, .world_y = y };
  guint wrong = 0;

  for (guint i = 0; i < 80; i++)
    {
      x[i] = i < 70 ? .5 + i % 10 * 1e-4 : NAN;
      y[i] = .3 + i / 10 * 1e-4;
    }
  g_assert_true (mlg_layout_run (&sheet->graph, &options, NULL, NULL, NULL, NULL));
  sheet_check (sheet);
  g_assert_cmpuint (mlg_overlap_count (80, sheet->width, sheet->height, .01, sheet->graph.x, sheet->graph.y), ==, 0);
  for (guint a = 0; a < 70; a++)
    {
      left = MAX (left, sheet->graph.x[a] + sheet->width[a] / 2.);
      for (guint b = 0; b < 70; b++)
        wrong += x[a] < x[b] - 1.5e-4 && sheet->graph.x[a] > sheet->graph.x[b];
    }
  g_assert_cmpuint (wrong, <, 25);              /* west stays west, but for neighbours */
  for (guint i = 70; i < 80; i++)
    g_assert_cmpfloat (sheet->graph.x[i] - sheet->width[i] / 2., >, left);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/organic/field", test_organic_field);
  g_test_add_func ("/layout/organic/large", test_organic_large);
  g_test_add_func ("/layout/organic/keep", test_organic_keep);
  g_test_add_func ("/layout/organic/one-spot", test_organic_one_spot);
  g_test_add_func ("/layout/components", test_components);
  g_test_add_func ("/layout/radial/distance", test_radial);
  g_test_add_func ("/layout/radial/tree", test_radial_tree);
  g_test_add_func ("/layout/circular/ring", test_circular);
  g_test_add_func ("/layout/circular/sifts", test_circular_sifts);
  g_test_add_func ("/layout/layered/down", test_layered);
  g_test_add_func ("/layout/layered/cycle", test_layered_cycle);
  g_test_add_func ("/layout/layered/tree", test_layered_tree);
  g_test_add_func ("/layout/columns/keep-their-group", test_columns);
  g_test_add_func ("/layout/columns/untangle", test_columns_untangle);
  g_test_add_func ("/layout/grid", test_grid);
  g_test_add_func ("/layout/geographic", test_geographic);

  return g_test_run ();
}
