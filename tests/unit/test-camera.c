/* test-camera.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-camera.h"

#include <math.h>

static void
test_there_and_back (void)
{
  MlgCamera camera = { -4.486, 48.390, 9.25, 800, 600 };
  double x, y, world_x, world_y, longitude, latitude;

  mlg_world_from_degrees (-4.486, 48.390, &world_x, &world_y);
  mlg_camera_project (&camera, world_x, world_y, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 400, 1e-6);
  g_assert_cmpfloat_with_epsilon (y, 300, 1e-6);

  mlg_camera_unproject (&camera, 10, 590, &world_x, &world_y);
  mlg_camera_project (&camera, world_x, world_y, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 10, 1e-6);
  g_assert_cmpfloat_with_epsilon (y, 590, 1e-6);

  mlg_world_from_degrees (2.35, -89.9, &world_x, &world_y);
  g_assert_cmpfloat_with_epsilon (world_y, 1, 1e-9);
  mlg_world_from_degrees (166.45, -22.27, &world_x, &world_y);
  mlg_world_to_degrees (world_x, world_y, &longitude, &latitude);
  g_assert_cmpfloat_with_epsilon (longitude, 166.45, 1e-9);
  g_assert_cmpfloat_with_epsilon (latitude, -22.27, 1e-9);
}

static void
test_fit (void)
{
  MlgCamera camera = { 0, 0, 0, 1000, 700 };
  MlgWorldRect rect;
  double x, y;

  mlg_world_from_degrees (-5, 49, &rect.x0, &rect.y0);
  mlg_world_from_degrees (-1, 47, &rect.x1, &rect.y1);
  mlg_camera_fit (&camera, &rect, 50, 16);

  /* All of it in view, and the longer side touches the padding. */
  mlg_camera_project (&camera, rect.x0, rect.y0, &x, &y);
  g_assert_cmpfloat (x, >=, 50 - 1e-6);
  g_assert_cmpfloat (y, >=, 50 - 1e-6);
  g_assert_cmpfloat (MIN (x, y), <=, 50 + 1e-3);
  mlg_camera_project (&camera, rect.x1, rect.y1, &x, &y);
  g_assert_cmpfloat (x, <=, 950 + 1e-6);
  g_assert_cmpfloat (y, <=, 650 + 1e-6);

  /* One point: as close as allowed, and no division by nothing. */
  rect.x1 = rect.x0;
  rect.y1 = rect.y0;
  mlg_camera_fit (&camera, &rect, 50, 12);
  g_assert_cmpfloat (camera.zoom, ==, 12);
  g_assert_cmpfloat_with_epsilon (camera.longitude, -5, 1e-9);
}

static void
test_robust (void)
{
  double x[103], y[103];
  MlgWorldRect rect;

  /* A hundred in Brittany, one each overseas. */
  for (guint i = 0; i < 100; i++)
    mlg_world_from_degrees (-4.5 + (i % 10) * 0.3, 47.6 + (i / 10) * 0.1, &x[i], &y[i]);
  mlg_world_from_degrees (55.5, -21.1, &x[100], &y[100]);
  mlg_world_from_degrees (-61.5, 16.2, &x[101], &y[101]);
  mlg_world_from_degrees (166.4, -22.3, &x[102], &y[102]);

  g_assert_true (mlg_world_rect_robust (&rect, x, y, 103));
  g_assert_cmpfloat (rect.x0, ==, x[0]);
  g_assert_cmpfloat (rect.x1, ==, x[9]);
  g_assert_cmpfloat (rect.y0, ==, y[99]);
  g_assert_cmpfloat (rect.y1, ==, y[0]);

  g_assert_true (mlg_world_rect_robust (&rect, x, y, 1));
  g_assert_cmpfloat (rect.x0, ==, rect.x1);
  g_assert_false (mlg_world_rect_robust (&rect, x, y, 0));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/camera/there-and-back", test_there_and_back);
  g_test_add_func ("/camera/fit", test_fit);
  g_test_add_func ("/camera/robust", test_robust);

  return g_test_run ();
}
