/* mlg-colour.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-colour.h"

#include "mlg-error.h"
#include "mlg-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Found by a search: each with a contrast of 3 to 1 to a white pictogram, and
 * each pair at least 0.08 apart, by mlg_colour_get_distance(), for people who
 * do not see red or green as others do. The order is that of a rainbow. */
static const MlgSwatch palette[] = {
  { "#a30005", N_("Red") },
  { "#6a1e47", N_("Wine") },
  { "#e93362", N_("Pink") },
  { "#ba5200", N_("Orange") },
  { "#421c08", N_("Brown") },
  { "#ba8c0c", N_("Ochre yellow") },
  { "#248147", N_("Green") },
  { "#057e90", N_("Teal") },
  { "#5a86c8", N_("Light blue") },
  { "#0050cf", N_("Blue") },
  { "#3110a4", N_("Indigo") },
  { "#782f99", N_("Purple") },
  { "#969299", N_("Grey") },
};

/* The groups of a workshop are called by their colours. Folded, French and
 * English. */
static const struct
{
  const char *word;
  const char *colour;
} named[] = {
  { "rouge", "#a30005" }, { "red", "#a30005" },
  { "rose", "#e93362" }, { "pink", "#e93362" },
  { "orange", "#ba5200" },
  { "marron", "#421c08" }, { "brown", "#421c08" },
  { "jaune", "#ba8c0c" }, { "yellow", "#ba8c0c" },
  { "vert", "#248147" }, { "verte", "#248147" }, { "green", "#248147" },
  { "bleu", "#0050cf" }, { "bleue", "#0050cf" }, { "blue", "#0050cf" },
  { "violet", "#782f99" }, { "violette", "#782f99" }, { "purple", "#782f99" }, { "mauve", "#782f99" },
  { "gris", "#969299" }, { "grise", "#969299" }, { "grey", "#969299" }, { "gray", "#969299" },
};

/* How many ways of seeing colours are compared: the usual one, and without
 * the receptors for red or for green. */
#define N_WAYS 3

/**
 * mlg_colour_parse:
 * @text: (nullable): "#rrggbb"
 * @rgb: (out): 0xRRGGBB; untouched for anything else
 *
 * Returns: %FALSE if @text is not a colour
 */
gboolean
mlg_colour_parse (const char *text,
                  guint32    *rgb)
{
  guint32 value = 0;

  if (text == NULL || text[0] != '#')
    return FALSE;

  for (guint i = 1; i <= 6; i++)
    {
      if (!g_ascii_isxdigit (text[i]))
        return FALSE;
      value = value << 4 | (guint32) g_ascii_xdigit_value (text[i]);
    }

  if (text[7] != '\0')
    return FALSE;

  *rgb = value;

  return TRUE;
}

/**
 * mlg_colour_normalize:
 * @text: what somebody typed: "#1C71D8", "1c71d8", "#17d" or nothing
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): "#rrggbb", "" for nothing, %NULL if it
 *   is no colour
 */
char *
mlg_colour_normalize (const char  *text,
                      GError     **error)
{
  g_autofree char *digits = g_ascii_strdown (text, -1);
  g_autofree char *colour = NULL;
  const char *start;
  guint32 rgb;

  g_strstrip (digits);
  start = *digits == '#' ? digits + 1 : digits;

  if (*digits == '\0')
    return g_strdup ("");

  if (strlen (start) == 3)
    colour = g_strdup_printf ("#%c%c%c%c%c%c", start[0], start[0], start[1], start[1], start[2], start[2]);
  else
    colour = g_strdup_printf ("#%s", start);

  if (mlg_colour_parse (colour, &rgb))
    return g_steal_pointer (&colour);

  /* Translators: %s is what somebody typed */
  g_set_error (error, MLG_ERROR, MLG_ERROR_INVALID, _("“%s” is not a colour. Write it as “#1c71d8”."), text);

  return NULL;
}

static void
to_linear (guint32 rgb,
           double  linear[3])
{
  for (guint i = 0; i < 3; i++)
    {
      double value = (double) (rgb >> (16 - 8 * i) & 0xff) / 255.;

      linear[i] = value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
    }
}

static double
get_luminance (guint32 rgb)
{
  double linear[3];

  to_linear (rgb, linear);

  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

/**
 * mlg_colour_get_contrast:
 * @first: 0xRRGGBB
 * @second: 0xRRGGBB
 *
 * Returns: the contrast ratio of WCAG 2.1, 1 to 21
 */
double
mlg_colour_get_contrast (guint32 first,
                         guint32 second)
{
  double a = get_luminance (first);
  double b = get_luminance (second);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/* What is left of a colour, by Viénot, Brettel and Mollon, “Digital video
 * colourmaps for checking the legibility of displays by dichromats” (1999). */
static void
see (guint  way,
     double linear[3])
{
  static const double matrices[N_WAYS - 1][3][3] = {
    { { 0.10889, 0.89111, 0. }, { 0.10889, 0.89111, 0. }, { 0.00447, -0.00447, 1. } },
    { { 0.29031, 0.70969, 0. }, { 0.29031, 0.70969, 0. }, { -0.02197, 0.02197, 1. } },
  };
  double seen[3];

  if (way == 0)
    return;

  for (guint i = 0; i < 3; i++)
    seen[i] = matrices[way - 1][i][0] * linear[0] + matrices[way - 1][i][1] * linear[1] + matrices[way - 1][i][2] * linear[2];

  memcpy (linear, seen, sizeof seen);
}

/* Oklab, by Björn Ottosson (2020): distances in it are those that people see. */
static void
to_oklab (const double linear[3],
          double       lab[3])
{
  double l = cbrt (0.4122214708 * linear[0] + 0.5363325363 * linear[1] + 0.0514459929 * linear[2]);
  double m = cbrt (0.2119034982 * linear[0] + 0.6806995451 * linear[1] + 0.1073969566 * linear[2]);
  double s = cbrt (0.0883024619 * linear[0] + 0.2817188376 * linear[1] + 0.6299787005 * linear[2]);

  lab[0] = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
  lab[1] = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
  lab[2] = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
}

/**
 * mlg_colour_get_distance:
 * @first: 0xRRGGBB
 * @second: 0xRRGGBB
 *
 * How well two colours are told apart by those who see the least difference:
 * people who see all colours, or no red, or no green.
 *
 * Returns: 0 for the same, about 0.02 for what can just be told apart side by
 *   side, 1 for black and white
 */
double
mlg_colour_get_distance (guint32 first,
                         guint32 second)
{
  double least = G_MAXDOUBLE;

  for (guint way = 0; way < N_WAYS; way++)
    {
      double a[3], b[3], lab_a[3], lab_b[3];

      to_linear (first, a);
      to_linear (second, b);
      see (way, a);
      see (way, b);
      to_oklab (a, lab_a);
      to_oklab (b, lab_b);
      least = MIN (least, sqrt ((lab_a[0] - lab_b[0]) * (lab_a[0] - lab_b[0]) +
                                (lab_a[1] - lab_b[1]) * (lab_a[1] - lab_b[1]) +
                                (lab_a[2] - lab_b[2]) * (lab_a[2] - lab_b[2])));
    }

  return least;
}

/**
 * mlg_colour_get_palette:
 * @n_swatches: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_swatches): the colours to offer
 */
const MlgSwatch *
mlg_colour_get_palette (guint *n_swatches)
{
  *n_swatches = G_N_ELEMENTS (palette);

  return palette;
}

/**
 * mlg_colour_choose:
 * @used: (array zero-terminated=1): colours that are taken, “#rrggbb”;
 *   anything else is passed over
 *
 * Returns: (transfer none): the colour of the palette that differs most from
 *   the one of @used that is nearest to it
 */
const char *
mlg_colour_choose (const char * const *used)
{
  const char *best = palette[0].colour;
  double best_distance = -1;

  for (guint i = 0; i < G_N_ELEMENTS (palette); i++)
    {
      double distance = G_MAXDOUBLE;
      guint32 colour = 0, other;

      mlg_colour_parse (palette[i].colour, &colour);
      for (guint k = 0; used[k] != NULL; k++)
        if (mlg_colour_parse (used[k], &other))
          distance = MIN (distance, mlg_colour_get_distance (colour, other));

      if (distance > best_distance)
        {
          best = palette[i].colour;
          best_distance = distance;
        }
    }

  return best;
}

/**
 * mlg_colour_find_named:
 * @text: a label
 *
 * Returns: (transfer none) (nullable): the colour that a word of @text names,
 *   as in “Green group” or “groupe vert”
 */
const char *
mlg_colour_find_named (const char *text)
{
  g_autofree char *folded = mlg_text_fold (text);
  g_auto(GStrv) words = g_strsplit (folded, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    for (guint k = 0; k < G_N_ELEMENTS (named); k++)
      if (g_str_equal (words[i], named[k].word))
        return named[k].colour;

  return NULL;
}
