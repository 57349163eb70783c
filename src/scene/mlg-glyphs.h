/* mlg-glyphs.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* The side of the square that pictograms are drawn on. */
#define MLG_GLYPH_GRID 16

const char * const *mlg_glyphs_get_names (void);
gboolean            mlg_glyphs_has       (const char *name);
gboolean            mlg_glyphs_draw      (cairo_t    *cr,
                                          const char *name,
                                          double      x,
                                          double      y,
                                          double      size);

G_END_DECLS
