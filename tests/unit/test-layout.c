/* test-layout.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "layout-fixture.h"
#include "mlg-overlap.h"

#include <math.h>
#include <string.h>
#include <time.h>

/* What holds for every arrangement. */

#define N_KINDS (MLG_LAYOUT_RINGS + 1)

static guint
count_overlaps (const Sheet *sheet)
{
  return mlg_overlap_count (sheet->graph.n_nodes, sheet->width, sheet->height, .01, sheet->graph.x, sheet->graph.y);
}

static void
check_kinds (Sheet *sheet)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      sheet_run (sheet, (MlgLayoutKind) kind, 1);
      sheet_check (sheet);
      g_assert_cmpuint (count_overlaps (sheet), ==, 0);
    }
}

static void
test_small (void)
{
  for (guint n = 0; n < 5; n++)
    {
      g_autoptr (Sheet) sheet = sheet_new (n);

      check_kinds (sheet);
      for (guint i = 0; i < n; i++)
        {
          sheet_link (sheet, 0, i);             /* the first one is a self-link */
          sheet_link (sheet, i, 0);
        }
      check_kinds (sheet);
    }
}

static void
test_star (void)
{
  g_autoptr (Sheet) sheet = sheet_new (3000);

  for (guint i = 1; i < 3000; i++)
    sheet_link (sheet, 0, i);
  check_kinds (sheet);
}

static void
test_complete (void)
{
  g_autoptr (Sheet) sheet = sheet_new (60);

  for (guint i = 0; i < 60; i++)
    for (guint k = 0; k < i; k++)
      sheet_link (sheet, i, k);
  check_kinds (sheet);
}

static void
test_isolated (void)
{
  g_autoptr (Sheet) sheet = sheet_new (5000);

  check_kinds (sheet);
}

static void
test_typical (void)
{
  g_autoptr (Sheet) sheet = sheet_new_random (1000, 1500, 3);

  check_kinds (sheet);
}

static void
test_strange_numbers (void)
{
  g_autoptr (Sheet) sheet = sheet_new_random (40, 60, 5);
  double weight[60];

  for (guint i = 0; i < 60; i++)
    weight[i] = i == 0 ? NAN : i == 1 ? -1. : i == 2 ? INFINITY : i;
  sheet->graph.weight = weight;
  sheet->width[3] = NAN;
  sheet->height[4] = -5.;
  sheet->graph.x[5] = INFINITY;
  sheet->pinned[5] = 1;
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      sheet->graph.x[5] = NAN;
      sheet_run (sheet, (MlgLayoutKind) kind, 1);
      sheet_check (sheet);
    }
}

static void
test_same_seed (void)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      g_autoptr (Sheet) first = sheet_new_random (300, 400, 9), second = sheet_new_random (300, 400, 9);

      sheet_run (first, (MlgLayoutKind) kind, 77);
      memset (second->graph.x, 0x11, 300 * sizeof (double));
      sheet_run (second, (MlgLayoutKind) kind, 77);
      g_assert_cmpmem (first->graph.x, 300 * sizeof (double), second->graph.x, 300 * sizeof (double));
      g_assert_cmpmem (first->graph.y, 300 * sizeof (double), second->graph.y, 300 * sizeof (double));
      if (kind == MLG_LAYOUT_ORGANIC)
        {
          sheet_run (second, (MlgLayoutKind) kind, 78);
          g_assert_cmpint (memcmp (first->graph.x, second->graph.x, 300 * sizeof (double)), !=, 0);
        }
    }
}

static void
test_pinned (void)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      g_autoptr (Sheet) sheet = sheet_new_random (200, 260, 4);

      for (guint i = 0; i < 200; i += 29)
        {
          sheet->pinned[i] = 1;
          sheet->graph.x[i] = i * 11.;
          sheet->graph.y[i] = i * -7.;
        }
      sheet_run (sheet, (MlgLayoutKind) kind, 1);
      sheet_check (sheet);
      for (guint i = 0; i < 200; i += 29)
        {
          g_assert_cmpfloat (sheet->graph.x[i], ==, i * 11.);
          g_assert_cmpfloat (sheet->graph.y[i], ==, i * -7.);
        }
      if (kind == MLG_LAYOUT_ORGANIC)
        g_assert_cmpuint (count_overlaps (sheet), ==, 0);
    }
}

static void
cancel_soon (double        fraction,
             const double *x,
             const double *y,
             gpointer      cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
test_cancel (void)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      g_autoptr (Sheet) sheet = sheet_new_random (1000, 2000, 4);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      MlgLayoutOptions options = { .kind = (MlgLayoutKind) kind, .group = sheet->group, .n_groups = 4,
                                   .ring = sheet->ring, .n_rings = 2 };

      sheet->graph.x[7] = 123.;
      g_assert_false (mlg_layout_run (&sheet->graph, &options, cancellable, cancel_soon, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpfloat (sheet->graph.x[7], ==, 123.);
    }
}

/* The work that is done after somebody said stop, milliseconds. */
#ifdef __SANITIZE_ADDRESS__
#define MOST_WORK 500.
#else
#define MOST_WORK 50.
#endif

typedef struct
{
  GCancellable *cancellable;
  guint calls_left;
  double time;
} Stop;

static double
work_time (void)
{
  struct timespec t;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &t);
  return (double) t.tv_sec * 1e3 + (double) t.tv_nsec / 1e6;
}

static void
stop_later (double        fraction,
            const double *x,
            const double *y,
            gpointer      user_data)
{
  Stop *stop = user_data;

  if (stop->calls_left-- > 0)
    return;
  stop->time = work_time ();
  g_cancellable_cancel (stop->cancellable);
}

static void
test_cancel_soon (void)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    for (guint calls = 0; calls < 4; calls++)
      {
        g_autoptr (Sheet) sheet = sheet_new_random (5000, 9000, 4);
        g_autoptr (GCancellable) cancellable = g_cancellable_new ();
        MlgLayoutOptions options = { .kind = (MlgLayoutKind) kind, .group = sheet->group, .n_groups = 4,
                                     .ring = sheet->ring, .n_rings = 2 };
        Stop stop = { cancellable, calls, 0. };

        if (!mlg_layout_run (&sheet->graph, &options, cancellable, stop_later, &stop, NULL))
          g_assert_cmpfloat (work_time () - stop.time, <, MOST_WORK);
      }
}

static void
check_fraction (double        fraction,
                const double *x,
                const double *y,
                gpointer      last)
{
  g_assert_cmpfloat (fraction, >=, *(double *) last);
  g_assert_cmpfloat (fraction, <=, 1.);
  *(double *) last = fraction;
  for (guint i = 0; x != NULL && i < 2000; i++)
    g_assert_true (isfinite (x[i]) && isfinite (y[i]));
}

static void
test_progress (void)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      g_autoptr (Sheet) sheet = sheet_new_random (2000, 2500, 4);
      MlgLayoutOptions options = { .kind = (MlgLayoutKind) kind, .group = sheet->group, .n_groups = 4,
                                   .ring = sheet->ring, .n_rings = 2 };
      double last = 0.;

      g_assert_true (mlg_layout_run (&sheet->graph, &options, NULL, check_fraction, &last, NULL));
      g_assert_cmpfloat (last, ==, 1.);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/small", test_small);
  g_test_add_func ("/layout/star", test_star);
  g_test_add_func ("/layout/complete", test_complete);
  g_test_add_func ("/layout/isolated", test_isolated);
  g_test_add_func ("/layout/typical", test_typical);
  g_test_add_func ("/layout/strange-numbers", test_strange_numbers);
  g_test_add_func ("/layout/same-seed", test_same_seed);
  g_test_add_func ("/layout/pinned", test_pinned);
  g_test_add_func ("/layout/cancel", test_cancel);
  g_test_add_func ("/layout/cancel-soon", test_cancel_soon);
  g_test_add_func ("/layout/progress", test_progress);

  return g_test_run ();
}
