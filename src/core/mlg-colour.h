/* mlg-colour.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a white pictogram on a disc, and a line on the map, need to be seen:
 * WCAG 2.1, success criterion 1.4.11. */
#define MLG_COLOUR_MIN_CONTRAST 3.

/**
 * MlgSwatch:
 * @colour: "#rrggbb"
 * @name: its name, marked for translation
 *
 * A colour to offer.
 */
typedef struct
{
  const char *colour;
  const char *name;
} MlgSwatch;

gboolean         mlg_colour_parse           (const char         *text,
                                             guint32            *rgb);
char            *mlg_colour_normalize       (const char         *text,
                                             GError            **error);
double           mlg_colour_get_contrast    (guint32             first,
                                             guint32             second);
double           mlg_colour_get_distance    (guint32             first,
                                             guint32             second);

const MlgSwatch *mlg_colour_get_palette     (guint              *n_swatches);
const char      *mlg_colour_choose          (const char * const *used);
const char      *mlg_colour_find_named      (const char         *text);

G_END_DECLS
