/* mlg-scene-style.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-scene-style.h"

#include "mlg-colour.h"

#define RGBA(hex, a)                                                          \
  { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0, (a) }

static const MlgSceneStyle styles[] = {
  [MLG_MAP_THEME_LIGHT] = {
    .ring = RGBA (0xffffff, 1.0),
    .outline = RGBA (0x000000, 0.16),
    .glyph = RGBA (0xffffff, 1.0),
    .face = RGBA (0xffffff, 1.0),
    .ink = RGBA (0x241f31, 1.0),
    .halo = RGBA (0xffffff, 0.88),
    .accent = RGBA (0x1c71d8, 1.0),
    .neutral = RGBA (0x77767b, 1.0),
    .tag = RGBA (0x241f31, 0.86),
    .tag_ink = RGBA (0xffffff, 1.0),
    .canvas = RGBA (0xfcfcfc, 1.0),
    .grid = RGBA (0x241f31, 0.16),
    .zone = RGBA (0xf1f5fb, 1.0),
    .zone_line = RGBA (0xcdd3dd, 1.0),
    .core = RGBA (0x222226, 1.0),
    .core_ink = RGBA (0xffffff, 1.0),
    .note = RGBA (0xfdf3b4, 1.0),
  },
  [MLG_MAP_THEME_DARK] = {
    .ring = RGBA (0xf6f5f4, 0.92),
    .outline = RGBA (0x000000, 0.55),
    .glyph = RGBA (0xffffff, 1.0),
    .face = RGBA (0x2a2a2e, 1.0),
    .ink = RGBA (0xf6f5f4, 1.0),
    .halo = RGBA (0x1b1d21, 0.85),
    .accent = RGBA (0x78aeed, 1.0),
    .neutral = RGBA (0xa09fa4, 1.0),
    .tag = RGBA (0xf6f5f4, 0.92),
    .tag_ink = RGBA (0x241f31, 1.0),
    .canvas = RGBA (0x1d1d20, 1.0),
    .grid = RGBA (0xffffff, 0.14),
    .zone = RGBA (0x26282e, 1.0),
    .zone_line = RGBA (0x474b54, 1.0),
    .core = RGBA (0xf6f5f4, 1.0),
    .core_ink = RGBA (0x222226, 1.0),
    .note = RGBA (0xe9dc8a, 1.0),
    .lighten = 0.38,
  },
  [MLG_MAP_THEME_PRINT] = {
    .ring = RGBA (0xffffff, 1.0),
    .outline = RGBA (0x000000, 0.25),
    .glyph = RGBA (0xffffff, 1.0),
    .face = RGBA (0xffffff, 1.0),
    .ink = RGBA (0x000000, 1.0),
    .halo = RGBA (0xffffff, 0.92),
    .accent = RGBA (0x1a5fb4, 1.0),
    .neutral = RGBA (0x6a696e, 1.0),
    .tag = RGBA (0x241f31, 0.9),
    .tag_ink = RGBA (0xffffff, 1.0),
    .canvas = RGBA (0xffffff, 1.0),
    .grid = RGBA (0x241f31, 0.0),
    .zone = RGBA (0xf1f5fb, 1.0),
    .zone_line = RGBA (0xb8bfcb, 1.0),
    .core = RGBA (0x222226, 1.0),
    .core_ink = RGBA (0xffffff, 1.0),
    .note = RGBA (0xfdf3b4, 1.0),
  },
};

/**
 * mlg_scene_style_get:
 * @theme: a theme
 *
 * Returns: (transfer none): its inks; lives as long as the program
 */
const MlgSceneStyle *
mlg_scene_style_get (MlgMapTheme theme)
{
  g_return_val_if_fail ((guint) theme < G_N_ELEMENTS (styles), &styles[MLG_MAP_THEME_LIGHT]);

  return &styles[theme];
}

/**
 * mlg_scene_set_ink:
 * @cr: a cairo context
 * @color: a colour
 * @opacity: 0 to 1, on top of that of @color
 *
 * Makes @color the source of @cr.
 */
void
mlg_scene_set_ink (cairo_t           *cr,
                   const MlgMapColor *color,
                   double             opacity)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * opacity);
}

/**
 * mlg_scene_set_rgb:
 * @cr: a cairo context
 * @rgb: 0xRRGGBB
 * @lighten: how far to go towards white, 0 to 1
 * @opacity: 0 to 1
 *
 * Makes a colour of the vocabulary the source of @cr.
 */
void
mlg_scene_set_rgb (cairo_t *cr,
                   guint32  rgb,
                   double   lighten,
                   double   opacity)
{
  double red = (rgb >> 16 & 0xff) / 255.0;
  double green = (rgb >> 8 & 0xff) / 255.0;
  double blue = (rgb & 0xff) / 255.0;

  cairo_set_source_rgba (cr, red + (1 - red) * lighten, green + (1 - green) * lighten,
                         blue + (1 - blue) * lighten, opacity);
}

/**
 * mlg_scene_parse_colour:
 * @text: (nullable): "#rrggbb"
 * @fallback: 0xRRGGBB, for anything else
 *
 * Returns: 0xRRGGBB
 */
guint32
mlg_scene_parse_colour (const char *text,
                        guint32     fallback)
{
  guint32 rgb = fallback;

  mlg_colour_parse (text, &rgb);

  return rgb;
}
