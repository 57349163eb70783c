/* test-map-style.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-map-style.h"

#include <math.h>

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (const MlgMapColor *color)
{
  return 0.2126 * linear (color->red) + 0.7152 * linear (color->green) + 0.0722 * linear (color->blue);
}

/* Contrast as the Web Content Accessibility Guidelines define it. */
static double
contrast (const MlgMapColor *a,
          const MlgMapColor *b)
{
  double light = MAX (luminance (a), luminance (b));
  double dark = MIN (luminance (a), luminance (b));

  return (light + 0.05) / (dark + 0.05);
}

static void
test_ground_is_quiet (void)
{
  for (gint theme = 0; theme <= MLG_MAP_THEME_LAST; theme++)
    {
      const MlgMapStyle *style = mlg_map_style_get ((MlgMapTheme) theme);

      g_test_message ("%s", mlg_map_theme_get_id ((MlgMapTheme) theme));
      /* Names can be read; lines and water never shout louder than names. */
      g_assert_cmpfloat (contrast (&style->town, &style->land), >, 4.0);
      g_assert_cmpfloat (contrast (&style->town_minor, &style->land), >, 3.0);
      g_assert_cmpfloat (contrast (&style->sea, &style->land), >, 1.1);
      g_assert_cmpfloat (contrast (&style->sea, &style->land), <, 1.6);
      g_assert_cmpfloat (contrast (&style->country.color, &style->land), <, contrast (&style->town, &style->land));
      g_assert_cmpfloat (contrast (&style->region.color, &style->land), <, contrast (&style->country.color, &style->land));
      g_assert_cmpfloat (contrast (&style->department.color, &style->land), <, contrast (&style->region.color, &style->land));
      g_assert_cmpfloat (style->sea.alpha, ==, 1.0);
      g_assert_cmpfloat (style->land.alpha, ==, 1.0);
    }
}

static void
test_width (void)
{
  const MlgMapLine line = { { 0 }, { { 4, 1 }, { 6, 3 }, { 9, 3 }, { 14, 8 } } };

  g_assert_cmpfloat (mlg_map_line_get_width (&line, 3.9), ==, 0);
  g_assert_cmpfloat (mlg_map_line_get_width (&line, 4), ==, 1);
  g_assert_cmpfloat_with_epsilon (mlg_map_line_get_width (&line, 5), 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (mlg_map_line_get_width (&line, 8), 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (mlg_map_line_get_width (&line, 11.5), 5.5, 1e-9);
  g_assert_cmpfloat (mlg_map_line_get_width (&line, 20), ==, 8);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/map-style/ground-is-quiet", test_ground_is_quiet);
  g_test_add_func ("/map-style/width", test_width);

  return g_test_run ();
}
