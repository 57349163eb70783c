/* test-snap.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-snap.h"

#include <math.h>

static gboolean
has_guide (const MlgSnap *snap,
           gboolean       vertical,
           gboolean       gap,
           double         position)
{
  for (guint i = 0; i < snap->n_guides; i++)
    if (snap->guides[i].vertical == vertical && snap->guides[i].gap == gap && fabs (snap->guides[i].position - position) < 1e-6)
      return TRUE;

  return FALSE;
}

static void
test_grid (void)
{
  MlgSnap snap;

  mlg_snap_to_grid (&snap, 47, -9, 20);
  g_assert_cmpfloat (snap.dx, ==, -7);
  g_assert_cmpfloat (snap.dy, ==, 9);
  g_assert_cmpuint (snap.n_guides, ==, 0);
  mlg_snap_to_grid (&snap, 40, -20, 20);
  g_assert_cmpfloat (snap.dx, ==, 0);
}

static void
test_edges (void)
{
  const MlgCanvasRect still = { 100, 100, 140, 120 };
  const MlgCanvasRect left = { 103, 300, 123, 310 }, middle = { 108, 300, 128, 310 }, far = { 190, 300, 230, 310 };
  MlgSnap snap;

  mlg_snap_to_rects (&snap, &left, &still, 1, 5);
  g_assert_cmpfloat (snap.dx, ==, -3);
  g_assert_cmpfloat (snap.dy, ==, 0);
  g_assert_true (has_guide (&snap, TRUE, FALSE, 100));
  g_assert_cmpfloat (snap.guides[0].from, ==, 100);
  g_assert_cmpfloat (snap.guides[0].to, ==, 310);

  mlg_snap_to_rects (&snap, &middle, &still, 1, 5);
  g_assert_cmpfloat (snap.dx, ==, 2);
  g_assert_true (has_guide (&snap, TRUE, FALSE, 120));

  mlg_snap_to_rects (&snap, &far, &still, 1, 5);
  g_assert_cmpfloat (snap.dx, ==, 0);
  g_assert_cmpuint (snap.n_guides, ==, 0);
}

static void
test_gaps (void)
{
  const MlgCanvasRect row[] = { { 0, 0, 20, 20 }, { 50, 0, 70, 20 } };
  const MlgCanvasRect after = { 103, 2, 123, 22 }, between[] = { { 0, 0, 20, 20 }, { 100, 0, 130, 20 } };
  const MlgCanvasRect inside = { 48, 5, 68, 15 };
  MlgSnap snap;

  /* The third in a row: as far from the second as that from the first. */
  mlg_snap_to_rects (&snap, &after, row, G_N_ELEMENTS (row), 5);
  g_assert_cmpfloat (snap.dx, ==, -3);
  g_assert_true (has_guide (&snap, FALSE, TRUE, 10));

  /* In the middle between two. */
  mlg_snap_to_rects (&snap, &inside, between, G_N_ELEMENTS (between), 5);
  g_assert_cmpfloat (snap.dx, ==, 2);
  g_assert_true (has_guide (&snap, FALSE, TRUE, 10));
}

/* It never draws farther than it may, and what it says is so: each edge guide
 * is an edge or a middle of what was moved. */
static void
test_random (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (11);
  guint n_snapped = 0;

  for (guint run = 0; run < 3000; run++)
    {
      MlgCanvasRect still[20], moving, other;
      guint n = (guint) g_rand_int_range (rand, 0, 20);
      double x = g_rand_double_range (rand, 0, 400), y = g_rand_double_range (rand, 0, 400);
      MlgSnap snap, swapped, again;

      for (guint i = 0; i < n; i++)
        {
          double left = g_rand_double_range (rand, 0, 400), top = g_rand_double_range (rand, 0, 400);

          still[i] = (MlgCanvasRect) { left, top, left + g_rand_double_range (rand, 10, 80), top + g_rand_double_range (rand, 10, 80) };
        }
      moving = (MlgCanvasRect) { x, y, x + g_rand_double_range (rand, 10, 60), y + g_rand_double_range (rand, 10, 60) };

      mlg_snap_to_rects (&snap, &moving, still, n, 6);
      g_assert_cmpfloat (fabs (snap.dx), <, 6);
      g_assert_cmpfloat (fabs (snap.dy), <, 6);
      n_snapped += snap.dx != 0;

      for (guint i = 0; i < snap.n_guides; i++)
        {
          const MlgSnapGuide *guide = &snap.guides[i];
          double low = guide->vertical ? moving.x0 + snap.dx : moving.y0 + snap.dy;
          double high = guide->vertical ? moving.x1 + snap.dx : moving.y1 + snap.dy;

          g_assert_cmpfloat (guide->from, <=, guide->to + 1e-6);
          if (!guide->gap)
            g_assert_true (fabs (guide->position - low) < 1e-5 || fabs (guide->position - high) < 1e-5 ||
                           fabs (guide->position - (low + high) / 2) < 1e-5);
        }

      /* Where it has snapped to, it stays. */
      other = (MlgCanvasRect) { moving.x0 + snap.dx, moving.y0 + snap.dy, moving.x1 + snap.dx, moving.y1 + snap.dy };
      mlg_snap_to_rects (&again, &other, still, n, 1e-5);
      g_assert_cmpfloat (fabs (again.dx) + fabs (again.dy), <, 1e-4);

      /* The same with x and y exchanged. */
      for (guint i = 0; i < n; i++)
        still[i] = (MlgCanvasRect) { still[i].y0, still[i].x0, still[i].y1, still[i].x1 };
      other = (MlgCanvasRect) { moving.y0, moving.x0, moving.y1, moving.x1 };
      mlg_snap_to_rects (&swapped, &other, still, n, 6);
      g_assert_cmpfloat (swapped.dx, ==, snap.dy);
      g_assert_cmpfloat (swapped.dy, ==, snap.dx);
    }
  g_assert_cmpuint (n_snapped, >, 500);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/snap/grid", test_grid);
  g_test_add_func ("/snap/edges", test_edges);
  g_test_add_func ("/snap/gaps", test_gaps);
  g_test_add_func ("/snap/random", test_random);

  return g_test_run ();
}
