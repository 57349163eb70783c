/* mlg-label-painter.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-map-style.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

#define MLG_TYPE_LABEL_PAINTER (mlg_label_painter_get_type ())

G_DECLARE_FINAL_TYPE (MlgLabelPainter, mlg_label_painter, MLG, LABEL_PAINTER, GObject)

/**
 * MlgLabelFont:
 * @family: the font family, as in a Pango description; interned or static
 * @size: in logical pixels; use few distinct values (steps of 0.5), because
 *   cairo keeps a cache of glyphs for each
 * @weight: the weight
 * @style: upright or italic
 * @spacing: between letters, in logical pixels
 */
typedef struct
{
  const char *family;
  double size;
  PangoWeight weight;
  PangoStyle style;
  double spacing;
} MlgLabelFont;

MlgLabelPainter *mlg_label_painter_new    (void);
void             mlg_label_painter_clear  (MlgLabelPainter    *self);
cairo_surface_t *mlg_label_painter_render (MlgLabelPainter    *self,
                                           const char         *text,
                                           const MlgLabelFont *font,
                                           const MlgMapColor  *ink,
                                           const MlgMapColor  *halo,
                                           guint               scale);
void             mlg_label_painter_measure (MlgLabelPainter   *self,
                                           const char         *text,
                                           const MlgLabelFont *font,
                                           double             *width,
                                           double             *height);
void             mlg_label_painter_draw   (MlgLabelPainter    *self,
                                           cairo_t            *cr,
                                           const char         *text,
                                           const MlgLabelFont *font,
                                           const MlgMapColor  *ink,
                                           const MlgMapColor  *halo,
                                           double              left,
                                           double              top);

/* How much wider than its text a label is on each side, for the halo. */
#define MLG_LABEL_MARGIN 2

G_END_DECLS
