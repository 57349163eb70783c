/* test-canvas-camera.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-canvas-camera.h"

static void
test_there_and_back (void)
{
  const MlgCanvasCamera camera = { 120, -40, 1.5, 800, 600 };
  double x, y;

  mlg_canvas_camera_project (&camera, 120, -40, &x, &y);
  g_assert_cmpfloat (x, ==, 400);
  g_assert_cmpfloat (y, ==, 300);
  mlg_canvas_camera_project (&camera, 130, -20, &x, &y);
  g_assert_cmpfloat (x, ==, 415);
  g_assert_cmpfloat (y, ==, 330);
  mlg_canvas_camera_unproject (&camera, x, y, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 130, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, -20, 1e-9);
}

static void
test_zoom_at (void)
{
  MlgCanvasCamera camera = { 10, 20, 1, 800, 600 };
  double x0, y0, x1, y1;

  mlg_canvas_camera_unproject (&camera, 700, 50, &x0, &y0);
  mlg_canvas_camera_zoom_at (&camera, 700, 50, 1.7);
  mlg_canvas_camera_unproject (&camera, 700, 50, &x1, &y1);
  g_assert_cmpfloat (camera.zoom, ==, 1.7);
  g_assert_cmpfloat_with_epsilon (x0, x1, 1e-9);
  g_assert_cmpfloat_with_epsilon (y0, y1, 1e-9);

  /* At the limit nothing slides away. */
  for (guint i = 0; i < 100; i++)
    mlg_canvas_camera_zoom_at (&camera, 700, 50, 1.7);
  mlg_canvas_camera_unproject (&camera, 700, 50, &x1, &y1);
  g_assert_cmpfloat (camera.zoom, ==, MLG_CANVAS_MAX_ZOOM);
  g_assert_cmpfloat_with_epsilon (x0, x1, 1e-9);
  for (guint i = 0; i < 100; i++)
    mlg_canvas_camera_zoom_at (&camera, 700, 50, 0.5);
  g_assert_cmpfloat (camera.zoom, ==, MLG_CANVAS_MIN_ZOOM);
}

static void
test_pan (void)
{
  MlgCanvasCamera camera = { 10, 20, 2, 800, 600 };
  double x, y;

  mlg_canvas_camera_pan (&camera, 30, -8);
  mlg_canvas_camera_project (&camera, 10, 20, &x, &y);
  g_assert_cmpfloat (x, ==, 430);
  g_assert_cmpfloat (y, ==, 292);
}

static void
test_fit (void)
{
  MlgCanvasCamera camera = { 0, 0, 1, 800, 600 };
  const MlgCanvasRect rect = { -1000, 0, 1000, 100 };
  const MlgCanvasRect small = { 5, 5, 15, 10 }, point = { 7, 8, 7, 8 };
  MlgCanvasRect view;

  g_assert_true (mlg_canvas_camera_fit (&camera, &rect, 40, 1));
  g_assert_cmpfloat_with_epsilon (camera.zoom, 720 / 2000.0, 1e-9);
  mlg_canvas_camera_get_rect (&camera, 0, &view);
  g_assert_true (mlg_canvas_rect_contains (&view, rect.x0, rect.y0));
  g_assert_true (mlg_canvas_rect_contains (&view, rect.x1, rect.y1));

  g_assert_true (mlg_canvas_camera_fit (&camera, &small, 40, 1));
  g_assert_cmpfloat (camera.zoom, ==, 1);
  g_assert_true (mlg_canvas_camera_fit (&camera, &point, 40, 1.5));
  g_assert_cmpfloat (camera.zoom, ==, 1.5);
  g_assert_cmpfloat (camera.x, ==, 7);
  g_assert_false (mlg_canvas_camera_fit (&camera, &MLG_CANVAS_RECT_EMPTY, 40, 1));
  g_assert_cmpfloat (camera.x, ==, 7);
}

static void
test_reveal (void)
{
  MlgCanvasCamera camera = { 0, 0, 1, 800, 600 };
  const MlgCanvasRect inside = { -10, -10, 10, 10 }, right = { 500, 0, 520, 10 }, huge = { -4000, 0, 4000, 10 };
  MlgCanvasRect view;

  g_assert_false (mlg_canvas_camera_reveal (&camera, &inside, 20));
  g_assert_true (mlg_canvas_camera_reveal (&camera, &right, 20));
  g_assert_cmpfloat (camera.x, ==, 140);
  g_assert_cmpfloat (camera.y, ==, 0);
  g_assert_cmpfloat (camera.zoom, ==, 1);
  g_assert_false (mlg_canvas_camera_reveal (&camera, &right, 20));
  g_assert_true (mlg_canvas_camera_reveal (&camera, &huge, 20));
  mlg_canvas_camera_get_rect (&camera, 0, &view);
  g_assert_cmpfloat (view.x0, <=, -4000);
  g_assert_cmpfloat (view.x1, >=, 4000);
}

static void
test_rects (void)
{
  MlgCanvasRect rect = MLG_CANVAS_RECT_EMPTY;
  const MlgCanvasRect first = { 0, 0, 10, 10 }, touching = { 10, 10, 20, 20 }, apart = { 10.1, 0, 20, 10 };

  g_assert_true (mlg_canvas_rect_is_empty (&rect));
  mlg_canvas_rect_add (&rect, &first);
  g_assert_false (mlg_canvas_rect_is_empty (&rect));
  mlg_canvas_rect_add (&rect, &touching);
  g_assert_cmpfloat (rect.x0, ==, 0);
  g_assert_cmpfloat (rect.y1, ==, 20);
  g_assert_true (mlg_canvas_rect_meets (&first, &touching));
  g_assert_false (mlg_canvas_rect_meets (&first, &apart));
  mlg_canvas_rect_grow (&rect, -11);
  g_assert_true (mlg_canvas_rect_is_empty (&rect));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/canvas-camera/there-and-back", test_there_and_back);
  g_test_add_func ("/canvas-camera/zoom-at", test_zoom_at);
  g_test_add_func ("/canvas-camera/pan", test_pan);
  g_test_add_func ("/canvas-camera/fit", test_fit);
  g_test_add_func ("/canvas-camera/reveal", test_reveal);
  g_test_add_func ("/canvas-camera/rects", test_rects);

  return g_test_run ();
}
