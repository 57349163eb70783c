/* test-label-placer.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-label-placer.h"

#include <math.h>

static gboolean
overlap (const MlgLabelBox *a,
         const MlgLabelBox *b)
{
  return a->left < b->left + b->width && b->left < a->left + a->width &&
         a->top < b->top + b->height && b->top < a->top + a->height;
}

static void
test_right_first (void)
{
  g_autoptr(MlgLabelPlacer) placer = mlg_label_placer_new (2);
  MlgLabelBox box = { 100, 100, 50, 12, 5 };

  g_assert_true (mlg_label_placer_place (placer, &box));
  g_assert_cmpfloat (box.left, ==, 105);
  g_assert_cmpfloat (box.top, ==, 94);
}

/* Names of one point go around it, and no further. */
static void
test_moves_aside (void)
{
  g_autoptr(MlgLabelPlacer) placer = mlg_label_placer_new (0);
  guint n_placed = 0;

  for (guint i = 0; i < 12; i++)
    {
      MlgLabelBox box = { 300, 300, 40, 10, 8 };

      if (!mlg_label_placer_place (placer, &box))
        break;
      g_assert_cmpfloat (fabs (box.left + 20 - 300), <=, 48);
      g_assert_cmpfloat (fabs (box.top + 5 - 300), <=, 20);
      n_placed++;
    }

  g_assert_cmpuint (n_placed, >=, 3);
  g_assert_cmpuint (n_placed, <=, 8);
}

static void
test_obstacle (void)
{
  g_autoptr(MlgLabelPlacer) placer = mlg_label_placer_new (3);
  MlgLabelRect right = { 103, 0, 500, 500 };
  MlgLabelRect everywhere = { -1e4, -1e4, 2e4, 2e4 };
  MlgLabelRect wild = { NAN, 0, INFINITY, -4 };
  MlgLabelBox box = { 100, 100, 50, 12, 5 };

  mlg_label_placer_add_obstacle (placer, &wild);
  mlg_label_placer_add_obstacle (placer, &right);
  g_assert_true (mlg_label_placer_place (placer, &box));
  g_assert_cmpfloat (box.left + box.width + 3, <=, 103);

  /* Cut to what a window can show, but there. */
  mlg_label_placer_add_obstacle (placer, &everywhere);
  box = (MlgLabelBox) { -9000, -9000, 50, 12, 5 };
  g_assert_false (mlg_label_placer_place (placer, &box));
  g_assert_false (box.placed);
}

static void
test_area (void)
{
  g_autoptr(MlgLabelPlacer) placer = mlg_label_placer_new (0);
  MlgLabelBox first = { 200, 200, 80, 10, -1 };
  MlgLabelBox second = { 200, 200, 80, 10, -1 };

  g_assert_true (mlg_label_placer_place (placer, &first));
  g_assert_cmpfloat (first.left, ==, 160);
  g_assert_cmpfloat (first.top, ==, 195);
  g_assert_true (mlg_label_placer_place (placer, &second));
  g_assert_false (overlap (&first, &second));
}

static void
test_never_overlap (void)
{
  g_autoptr(MlgLabelPlacer) placer = mlg_label_placer_new (1);
  g_autoptr(GArray) placed = g_array_new (FALSE, FALSE, sizeof (MlgLabelBox));
  MlgLabelRect obstacle = { 100, 100, 200, 150 };
  MlgLabelBox wall = { 0, 0, 200, 150, 0, TRUE, 100, 100 };

  mlg_label_placer_add_obstacle (placer, &obstacle);
  g_array_append_val (placed, wall);

  for (guint i = 0; i < 3000; i++)
    {
      MlgLabelBox box = { g_test_rand_double_range (-200, 1400), g_test_rand_double_range (-200, 1000),
                          g_test_rand_double_range (5, 180), g_test_rand_double_range (8, 24),
                          i % 5 == 0 ? -1 : 5 };

      if (!mlg_label_placer_place (placer, &box))
        continue;
      for (guint k = 0; k < placed->len; k++)
        g_assert_false (overlap (&box, &g_array_index (placed, MlgLabelBox, k)));
      g_array_append_val (placed, box);
    }

  g_assert_cmpuint (placed->len, >, 200);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/label-placer/right-first", test_right_first);
  g_test_add_func ("/label-placer/moves-aside", test_moves_aside);
  g_test_add_func ("/label-placer/obstacle", test_obstacle);
  g_test_add_func ("/label-placer/area", test_area);
  g_test_add_func ("/label-placer/never-overlap", test_never_overlap);

  return g_test_run ();
}
