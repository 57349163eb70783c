/* mlg-map-style.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MlgMapTheme:
 * @MLG_MAP_THEME_LIGHT: for the light interface
 * @MLG_MAP_THEME_DARK: for the dark interface
 * @MLG_MAP_THEME_PRINT: for paper: white land, little ink
 */
typedef enum
{
  MLG_MAP_THEME_LIGHT,
  MLG_MAP_THEME_DARK,
  MLG_MAP_THEME_PRINT,
} MlgMapTheme;

#define MLG_MAP_THEME_LAST MLG_MAP_THEME_PRINT

/**
 * MlgMapColor:
 * @red: 0 to 1, sRGB
 * @green: 0 to 1, sRGB
 * @blue: 0 to 1, sRGB
 * @alpha: 0 (nothing) to 1 (opaque); the colour is not premultiplied
 */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} MlgMapColor;

/**
 * MlgMapStop:
 * @zoom: a zoom level of 512-pixel tiles
 * @value: a width in logical pixels at that zoom
 */
typedef struct
{
  double zoom;
  double value;
} MlgMapStop;

#define MLG_MAP_N_STOPS 4

/**
 * MlgMapLine:
 * @color: the ink
 * @width: the width at four zooms, rising; drawn between them by linear
 *   interpolation, and not at all before the first
 */
typedef struct
{
  MlgMapColor color;
  MlgMapStop width[MLG_MAP_N_STOPS];
} MlgMapLine;

/**
 * MlgMapStyle:
 *
 * The colours and widths of one theme. The map is the ground of the picture:
 * everything here is paler than any actor, so that the actors are the figures.
 */
typedef struct
{
  MlgMapColor sea;
  MlgMapColor land;
  MlgMapColor lake;
  MlgMapLine shallows;       /* the pale band along the shore */
  MlgMapLine shore;
  MlgMapLine lake_shore;
  MlgMapLine river_major;    /* levels 1 and 2 */
  MlgMapLine river_middle;   /* level 3 */
  MlgMapLine river_minor;    /* levels 4 and 5 */
  MlgMapLine country_halo;
  MlgMapLine country;
  MlgMapLine region;
  MlgMapLine department;
  MlgMapColor town;          /* names of towns, and their dots */
  MlgMapColor town_minor;    /* names of small places */
  MlgMapColor area;          /* names of countries, regions, departments */
  MlgMapColor water_name;
  MlgMapColor halo;          /* around the names over land */
} MlgMapStyle;

const MlgMapStyle *mlg_map_style_get        (MlgMapTheme        theme);
double             mlg_map_line_get_width   (const MlgMapLine  *line,
                                             double             zoom);
const char        *mlg_map_theme_get_id     (MlgMapTheme        theme);

G_END_DECLS
