/* test-layout-tools.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "layout-fixture.h"
#include "mlg-align.h"
#include "mlg-layout-job.h"
#include "mlg-line.h"
#include "mlg-overlap.h"
#include "mlg-pack.h"
#include "mlg-quality.h"

static void
test_overlap (void)
{
  const guint n = 1000;
  g_autofree double *width = g_new (double, n), *height = g_new (double, n), *x = g_new (double, n), *y = g_new (double, n);

  for (guint shape = 0; shape < 3; shape++)
    {
      for (guint i = 0; i < n; i++)
        {
          width[i] = 40. + i * 17 % 90;
          height[i] = 20. + i % 3 * 10.;
          x[i] = shape == 0 ? 5. : shape == 1 ? i * 31 % 997 : i * .01;
          y[i] = shape == 0 ? 5. : shape == 1 ? i * 57 % 991 : 0.;
        }
      g_assert_cmpuint (mlg_overlap_count (n, width, height, 4., x, y), >, 500);
      g_assert_true (mlg_overlap_remove (n, width, height, NULL, 4., x, y, NULL));
      g_assert_cmpuint (mlg_overlap_count (n, width, height, 3.99, x, y), ==, 0);
    }
}

/* What is free already stays where it is. */
static void
test_overlap_nothing_to_do (void)
{
  double width[] = { 10., 10., 10. }, height[] = { 10., 10., 10. }, x[] = { 0., 20., 40. }, y[] = { 0., 1., 0. };

  g_assert_true (mlg_overlap_remove (3, width, height, NULL, 4., x, y, NULL));
  g_assert_cmpfloat (x[0], ==, 0.);
  g_assert_cmpfloat (x[1], ==, 20.);
  g_assert_cmpfloat (y[1], ==, 1.);
}

static void
test_overlap_pinned (void)
{
  const guint n = 100;
  g_autofree double *size = g_new (double, n), *x = g_new (double, n), *y = g_new (double, n);
  g_autofree guint8 *pinned = g_new0 (guint8, n);

  for (guint i = 0; i < n; i++)
    {
      size[i] = 30.;
      x[i] = i % 10 * 12.;
      y[i] = i / 10 * 12.;
    }
  pinned[44] = pinned[7] = 1;
  g_assert_true (mlg_overlap_remove (n, size, size, pinned, 2., x, y, NULL));
  g_assert_cmpuint (mlg_overlap_count (n, size, size, 1.99, x, y), ==, 0);
  g_assert_cmpfloat (x[44], ==, 48.);
  g_assert_cmpfloat (y[44], ==, 48.);
  g_assert_cmpfloat (x[7], ==, 84.);
}

static void
test_pack (void)
{
  const guint n = 300;
  g_autofree double *width = g_new (double, n), *height = g_new (double, n), *x = g_new (double, n), *y = g_new (double, n);
  double area = 0., left = 0., right = 0., top = 0., bottom = 0.;

  for (guint i = 0; i < n; i++)
    {
      width[i] = 10. + i * 37 % 100;
      height[i] = 10. + i * 53 % 80;
      area += (width[i] + 5.) * (height[i] + 5.);
    }
  mlg_pack_boxes (n, width, height, 5., 1.5, x, y);
  for (guint i = 0; i < n; i++)
    {
      left = MIN (left, x[i] - width[i] / 2.), right = MAX (right, x[i] + width[i] / 2.);
      top = MIN (top, y[i] - height[i] / 2.), bottom = MAX (bottom, y[i] + height[i] / 2.);
    }
  g_assert_cmpuint (mlg_overlap_count (n, width, height, 4.99, x, y), ==, 0);
  g_assert_cmpfloat ((right - left) * (bottom - top), <, area * 1.25);
  g_assert_cmpfloat ((right - left) / (bottom - top), >, 1.2);
  g_assert_cmpfloat ((right - left) / (bottom - top), <, 1.9);
}

static void
test_line (void)
{
  double wish[] = { 5., 1., 2., 20. }, room[] = { 1., 1., 1., 0. }, at[4];
  double heavy[] = { 1000., 1., 1., 1. };

  mlg_line_place (4, wish, NULL, room, at);
  g_assert_cmpfloat_with_epsilon (at[0], 5. / 3., 1e-9);
  g_assert_cmpfloat_with_epsilon (at[1], 8. / 3., 1e-9);
  g_assert_cmpfloat_with_epsilon (at[2], 11. / 3., 1e-9);
  g_assert_cmpfloat_with_epsilon (at[3], 20., 1e-9);
  mlg_line_place (4, wish, heavy, room, at);
  g_assert_cmpfloat_with_epsilon (at[0], 5., .02);
}

static void
test_crossings (void)
{
  const guint32 from[] = { 0, 2, 0, 1, 0 }, to[] = { 1, 3, 2, 0, 0 };
  const double x[] = { 0., 10., 0., 10. }, y[] = { 0., 10., 10., 0. };

  /* The two diagonals; the side shares ends, one link is there twice. */
  g_assert_cmpuint (mlg_quality_crossings (4, 5, from, to, x, y), ==, 1);
  g_assert_cmpuint (mlg_quality_crossings (4, 1, from, to, x, y), ==, 0);
}

static void
test_stress (void)
{
  const guint32 from[] = { 0, 1 }, to[] = { 1, 2 };
  const double straight[] = { 0., 3., 6. }, level[] = { 0., 0., 0. }, bent[] = { 0., 3., 0. };

  g_assert_cmpfloat_with_epsilon (mlg_quality_stress (3, 2, from, to, straight, level, 0), 0., 1e-12);
  g_assert_cmpfloat (mlg_quality_stress (3, 2, from, to, bent, level, 0), >, .3);
}

static void
test_align (void)
{
  const double width[] = { 10., 20., 40. }, height[] = { 10., 10., 10. };
  double x[] = { 5., 50., 100. }, y[] = { 1., 2., 3. };

  mlg_align_boxes (3, width, height, MLG_ALIGN_LEFT, x, y);
  g_assert_cmpfloat (x[0], ==, 5.);
  g_assert_cmpfloat (x[1], ==, 10.);
  g_assert_cmpfloat (x[2], ==, 20.);
  g_assert_cmpfloat (y[1], ==, 2.);
  mlg_align_boxes (3, width, height, MLG_ALIGN_RIGHT, x, y);
  g_assert_cmpfloat (x[0], ==, 35.);
  mlg_align_boxes (3, width, height, MLG_ALIGN_CENTRE, x, y);
  g_assert_cmpfloat (x[0], ==, 20.);
  g_assert_cmpfloat (x[2], ==, 20.);
  mlg_align_boxes (3, width, height, MLG_ALIGN_BOTTOM, x, y);
  g_assert_cmpfloat (y[0], ==, 3.);
  mlg_align_boxes (0, NULL, NULL, MLG_ALIGN_TOP, NULL, NULL);
}

static void
test_distribute (void)
{
  const double width[] = { 10., 20., 40., 10. };
  double x[] = { 105., 20., 80., 5. };          /* edges 100…110, 10…30, 60…100, 0…10 */

  mlg_align_distribute (4, width, x);
  g_assert_cmpfloat (x[3], ==, 5.);
  g_assert_cmpfloat (x[0], ==, 105.);
  g_assert_cmpfloat_with_epsilon (x[1], 30., 1e-9);
  g_assert_cmpfloat_with_epsilon (x[2], 70., 1e-9);
}

typedef struct
{
  GMainLoop *loop;
  MlgLayoutJob *job;
  GThread *thread;
  GError *error;
  guint reports;
  gboolean is_over;
  gboolean is_freed;
} Wait;

static void
count_report (double        fraction,
              const double *x,
              const double *y,
              gpointer      user_data)
{
  Wait *wait = user_data;

  g_assert_true (wait->thread == g_thread_self ());
  g_assert_false (wait->is_over);
  wait->reports++;
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Wait *wait = user_data;

  mlg_layout_job_run_finish (wait->job, result, &wait->error);
  wait->is_over = TRUE;
  g_main_loop_quit (wait->loop);
}

static void
on_freed (gpointer user_data)
{
  Wait *wait = user_data;

  g_assert_true (wait->thread == g_thread_self ());
  wait->is_freed = TRUE;
}

static void
test_job (void)
{
  for (guint cancel = 0; cancel < 2; cancel++)
    {
      g_autoptr (Sheet) sheet = sheet_new_random (2000, 3000, 1);
      MlgLayoutOptions options = { .kind = MLG_LAYOUT_ORGANIC };
      g_autoptr (MlgLayoutJob) job = mlg_layout_job_new (&sheet->graph, &options);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Wait wait = { g_main_loop_new (NULL, FALSE), job, g_thread_self () };

      mlg_layout_job_run_async (job, cancellable, count_report, &wait, on_freed, on_done, &wait);
      if (cancel)
        g_cancellable_cancel (cancellable);
      g_main_loop_run (wait.loop);
      g_assert_true (wait.is_over && wait.is_freed);
      if (cancel)
        g_assert_error (wait.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      else
        {
          g_assert_no_error (wait.error);
          g_assert_cmpuint (wait.reports, >, 0);
          mlg_layout_run (&sheet->graph, &options, NULL, NULL, NULL, NULL);
          g_assert_cmpmem (mlg_layout_job_get_x (job), 2000 * sizeof (double), sheet->graph.x, 2000 * sizeof (double));
        }
      g_clear_error (&wait.error);
      g_main_loop_unref (wait.loop);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout-tools/overlap/thousand", test_overlap);
  g_test_add_func ("/layout-tools/overlap/nothing-to-do", test_overlap_nothing_to_do);
  g_test_add_func ("/layout-tools/overlap/pinned", test_overlap_pinned);
  g_test_add_func ("/layout-tools/pack", test_pack);
  g_test_add_func ("/layout-tools/line", test_line);
  g_test_add_func ("/layout-tools/crossings", test_crossings);
  g_test_add_func ("/layout-tools/stress", test_stress);
  g_test_add_func ("/layout-tools/align", test_align);
  g_test_add_func ("/layout-tools/distribute", test_distribute);
  g_test_add_func ("/layout-tools/job", test_job);

  return g_test_run ();
}
