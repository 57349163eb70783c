/* test-link-router.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-link-router.h"

#include <math.h>

static const MlgLinkEnd left = { 100, 200, 12 };
static const MlgLinkEnd right = { 400, 260, 18 };

static void
test_clip (void)
{
  for (guint lane = 0; lane < 6; lane++)
    {
      MlgCurve curve;

      g_assert_true (mlg_curve_route (&curve, &left, &right, lane));
      g_assert_cmpfloat_with_epsilon (hypot (curve.x0 - left.x, curve.y0 - left.y), left.radius + 2, 0.1);
      g_assert_cmpfloat_with_epsilon (hypot (curve.x1 - right.x, curve.y1 - right.y), right.radius + 2, 0.1);

      /* Nowhere else does it enter a symbol. */
      for (guint i = 1; i < 50; i++)
        {
          double x, y;

          mlg_curve_get_point (&curve, i / 50.0, &x, &y);
          g_assert_cmpfloat (hypot (x - left.x, y - left.y), >, left.radius);
          g_assert_cmpfloat (hypot (x - right.x, y - right.y), >, right.radius);
        }
    }
}

static void
test_near (void)
{
  const MlgLinkEnd beside = { 112, 210, 12 };
  MlgCurve curve;

  g_assert_false (mlg_curve_route (&curve, &left, &beside, 0));
  g_assert_false (mlg_curve_route (&curve, &left, &left, 0));
}

/* Moving the view moves the line and nothing else. */
static void
test_stable (void)
{
  MlgLinkEnd from = left, to = right;
  MlgCurve before, after;

  g_assert_true (mlg_curve_route (&before, &from, &to, 1));
  from.x += 1234.5;
  to.x += 1234.5;
  from.y -= 77;
  to.y -= 77;
  g_assert_true (mlg_curve_route (&after, &from, &to, 1));
  g_assert_cmpfloat_with_epsilon (after.cx - before.cx, 1234.5, 1e-6);
  g_assert_cmpfloat_with_epsilon (after.cy - before.cy, -77, 1e-6);
  g_assert_cmpfloat_with_epsilon (after.x1 - before.x1, 1234.5, 1e-3);
}

/* Lines of one pair keep apart in the middle. */
static void
test_fan (void)
{
  double middles[6][2];

  for (guint lane = 0; lane < 6; lane++)
    {
      MlgCurve curve;

      g_assert_true (mlg_curve_route (&curve, &left, &right, lane));
      mlg_curve_get_point (&curve, 0.5, &middles[lane][0], &middles[lane][1]);
      for (guint other = 0; other < lane; other++)
        g_assert_cmpfloat (hypot (middles[lane][0] - middles[other][0], middles[lane][1] - middles[other][1]), >, 12);
    }
}

static void
test_distance (void)
{
  MlgCurve curve;
  double x, y;

  g_assert_true (mlg_curve_route (&curve, &left, &right, 0));
  for (guint i = 0; i <= 10; i++)
    {
      mlg_curve_get_point (&curve, i / 10.0, &x, &y);
      g_assert_cmpfloat (mlg_curve_get_distance (&curve, x, y, 5), <, 0.6);
    }

  mlg_curve_get_point (&curve, 0.5, &x, &y);
  g_assert_cmpfloat (mlg_curve_get_distance (&curve, x, y - 4, 5), <, 5);
  g_assert_cmpfloat (mlg_curve_get_distance (&curve, x, y - 4, 5), >, 3);
  g_assert_cmpfloat (mlg_curve_get_distance (&curve, x, y + 300, 5), ==, G_MAXDOUBLE);
}

/* Each way of saying something shows: no two looks draw the same picture. */
static void
test_looks (void)
{
  const MlgSceneStyle *style = mlg_scene_style_get (MLG_MAP_THEME_LIGHT);
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  MlgCurve curve;

  g_assert_true (mlg_curve_route (&curve, &left, &right, 0));
  for (guint i = 0; i < 5 + 2 + 2 + 1; i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 500, 400);
      cairo_t *cr = cairo_create (surface);
      MlgLinkLook look = { .colour = 0x0972bf, .width = MLG_LINK_WIDTH };
      g_autoptr(GBytes) bytes = NULL;

      if (i < 5)
        look.dash = (MlgDash) i;
      else if (i < 7)
        look.status = (MlgRelationStatus) (i - 4);
      else if (i == 7)
        look.arrow = TRUE;
      else if (i == 8)
        look.arrow = look.arrow_back = TRUE;
      else
        look.colour = MLG_LINK_NEUTRAL;

      mlg_link_draw (cr, style, &curve, &look, 1);
      cairo_surface_flush (surface);
      bytes = g_bytes_new (cairo_image_surface_get_data (surface), 500 * 400 * 4);
      g_assert_true (g_hash_table_add (seen, GUINT_TO_POINTER (g_bytes_hash (bytes))));
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }

  g_assert_cmpfloat (mlg_link_get_width (1), ==, MLG_LINK_WIDTH);
  g_assert_cmpfloat (mlg_link_get_width (8), >, mlg_link_get_width (4));
  g_assert_cmpfloat (mlg_link_get_width (100000), <=, 8);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/link-router/clip", test_clip);
  g_test_add_func ("/link-router/near", test_near);
  g_test_add_func ("/link-router/stable", test_stable);
  g_test_add_func ("/link-router/fan", test_fan);
  g_test_add_func ("/link-router/distance", test_distance);
  g_test_add_func ("/link-router/looks", test_looks);

  return g_test_run ();
}
