/* mlg-map-style.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-map-style.h"

#define RGBA(hex, a)                                                          \
  { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0, (a) }
#define RGB(hex) RGBA (hex, 1.0)

/* Widths are the same in every theme: only the ink changes. */
#define SHALLOWS     { { 4, 3.0 }, { 6, 6.0 }, { 9, 10.0 }, { 14, 14.0 } }
#define SHORE        { { 0, 0.4 }, { 4, 0.6 }, { 8, 0.9 }, { 14, 1.2 } }
#define LAKE_SHORE   { { 4, 0.3 }, { 6, 0.4 }, { 9, 0.6 }, { 14, 1.0 } }
#define RIVER_MAJOR  { { 3, 0.5 }, { 5, 0.9 }, { 8, 1.6 }, { 14, 3.0 } }
#define RIVER_MIDDLE { { 5, 0.5 }, { 6, 0.7 }, { 9, 1.3 }, { 14, 2.2 } }
#define RIVER_MINOR  { { 6, 0.4 }, { 7, 0.6 }, { 9, 1.0 }, { 14, 1.8 } }
#define COUNTRY_HALO { { 4, 2.5 }, { 6, 4.0 }, { 9, 6.0 }, { 14, 8.0 } }
#define COUNTRY      { { 0, 0.4 }, { 3, 0.6 }, { 6, 1.1 }, { 14, 1.8 } }
#define REGION       { { 3, 0.4 }, { 5, 0.8 }, { 8, 1.3 }, { 14, 1.8 } }
#define DEPARTMENT   { { 5, 0.5 }, { 6, 0.8 }, { 9, 1.1 }, { 14, 1.4 } }

static const MlgMapStyle styles[] = {
  [MLG_MAP_THEME_LIGHT] = {
    .sea = RGB (0xcfe2ee),
    .land = RGB (0xf5f2ec),
    .lake = RGB (0xd3e5f0),
    .shallows = { RGBA (0xffffff, 0.34), SHALLOWS },
    .shore = { RGB (0xb4c6cf), SHORE },
    .lake_shore = { RGB (0xbcd2df), LAKE_SHORE },
    .river_major = { RGB (0xbfd8e6), RIVER_MAJOR },
    .river_middle = { RGB (0xc8dde9), RIVER_MIDDLE },
    .river_minor = { RGB (0xd2e2eb), RIVER_MINOR },
    .country_halo = { RGBA (0xbcb3ad, 0.20), COUNTRY_HALO },
    .country = { RGB (0xaaa19c), COUNTRY },
    .region = { RGB (0xb7afa7), REGION },
    .department = { RGB (0xcfc7bd), DEPARTMENT },
    .town = RGB (0x77726c),
    .town_minor = RGB (0x8c867f),
    .area = RGB (0xa39c94),
    .water_name = RGB (0x7fa3b8),
    .halo = RGBA (0xf8f6f1, 0.85),
  },
  [MLG_MAP_THEME_DARK] = {
    .sea = RGB (0x1a222b),
    .land = RGB (0x2b2d31),
    .lake = RGB (0x1e2832),
    .shallows = { RGBA (0x5f88a8, 0.09), SHALLOWS },
    .shore = { RGB (0x42505b), SHORE },
    .lake_shore = { RGB (0x33414c), LAKE_SHORE },
    .river_major = { RGB (0x2b3f4e), RIVER_MAJOR },
    .river_middle = { RGB (0x2c3b47), RIVER_MIDDLE },
    .river_minor = { RGB (0x2d3740), RIVER_MINOR },
    .country_halo = { RGBA (0x8f8a86, 0.12), COUNTRY_HALO },
    .country = { RGB (0x77726f), COUNTRY },
    .region = { RGB (0x5c5b60), REGION },
    .department = { RGB (0x46474c), DEPARTMENT },
    .town = RGB (0xa9a8a8),
    .town_minor = RGB (0x8d8d90),
    .area = RGB (0x77787c),
    .water_name = RGB (0x587488),
    .halo = RGBA (0x232529, 0.80),
  },
  [MLG_MAP_THEME_PRINT] = {
    .sea = RGB (0xeaf2f7),
    .land = RGB (0xffffff),
    .lake = RGB (0xeaf2f7),
    .shallows = { RGBA (0xd3e4ee, 0.45), SHALLOWS },
    .shore = { RGB (0x93a8b5), SHORE },
    .lake_shore = { RGB (0xa9c0ce), LAKE_SHORE },
    .river_major = { RGB (0xb4d0e0), RIVER_MAJOR },
    .river_middle = { RGB (0xc2d8e5), RIVER_MIDDLE },
    .river_minor = { RGB (0xd0e0ea), RIVER_MINOR },
    .country_halo = { RGBA (0x9a9a9a, 0.18), COUNTRY_HALO },
    .country = { RGB (0x8a8a8a), COUNTRY },
    .region = { RGB (0xaaaaaa), REGION },
    .department = { RGB (0xcbcbcb), DEPARTMENT },
    .town = RGB (0x5a5a5a),
    .town_minor = RGB (0x707070),
    .area = RGB (0x8f8f8f),
    .water_name = RGB (0x6b93ab),
    .halo = RGBA (0xffffff, 0.90),
  },
};

/**
 * mlg_map_style_get:
 * @theme: a theme
 *
 * Returns: (transfer none): its colours and widths; lives as long as the program
 */
const MlgMapStyle *
mlg_map_style_get (MlgMapTheme theme)
{
  g_return_val_if_fail ((guint) theme < G_N_ELEMENTS (styles), &styles[MLG_MAP_THEME_LIGHT]);

  return &styles[theme];
}

/**
 * mlg_map_theme_get_id:
 * @theme: a theme
 *
 * Returns: a short name for settings, files and the command line
 */
const char *
mlg_map_theme_get_id (MlgMapTheme theme)
{
  static const char * const ids[] = { "light", "dark", "print" };

  g_return_val_if_fail ((guint) theme < G_N_ELEMENTS (ids), ids[0]);

  return ids[theme];
}

/**
 * mlg_map_line_get_width:
 * @line: a line of a style
 * @zoom: a zoom level of 512-pixel tiles, whole or not
 *
 * Returns: the width in logical pixels, 0 where the line is not drawn yet
 */
double
mlg_map_line_get_width (const MlgMapLine *line,
                        double            zoom)
{
  g_return_val_if_fail (line != NULL, 0);

  if (zoom < line->width[0].zoom)
    return 0;

  for (guint i = 1; i < MLG_MAP_N_STOPS; i++)
    {
      const MlgMapStop *from = &line->width[i - 1];
      const MlgMapStop *to = &line->width[i];

      if (zoom < to->zoom)
        return from->value + (to->value - from->value) * (zoom - from->zoom) / (to->zoom - from->zoom);
    }

  return line->width[MLG_MAP_N_STOPS - 1].value;
}
