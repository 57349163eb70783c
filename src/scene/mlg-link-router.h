/* mlg-link-router.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-scene-style.h"

#include "mlg-relation.h"
#include "mlg-term.h"

G_BEGIN_DECLS

/**
 * MlgCurve:
 *
 * A quadratic curve from (x0, y0) to (x1, y1), drawn towards (cx, cy), in
 * logical pixels.
 */
typedef struct
{
  double x0;
  double y0;
  double cx;
  double cy;
  double x1;
  double y1;
} MlgCurve;

/**
 * MlgLinkEnd:
 * @x: of the middle of a symbol
 * @y: of its middle
 * @radius: what the line keeps off
 */
typedef struct
{
  double x;
  double y;
  double radius;
} MlgLinkEnd;

/**
 * MlgLinkLook:
 * @colour: 0xRRGGBB, or %MLG_LINK_NEUTRAL
 * @dash: how the line is broken
 * @status: of the relation
 * @width: in logical pixels
 * @arrow: whether it ends in an arrow head
 * @arrow_back: whether it begins with one
 */
typedef struct
{
  guint32 colour;
  MlgDash dash;
  MlgRelationStatus status;
  double width;
  gboolean arrow;
  gboolean arrow_back;
} MlgLinkLook;

/* The colour of a line that stands for relations of several types. */
#define MLG_LINK_NEUTRAL 0xff000000u

#define MLG_LINK_WIDTH 1.6

gboolean mlg_curve_route       (MlgCurve            *self,
                                const MlgLinkEnd    *from,
                                const MlgLinkEnd    *to,
                                guint                lane);
void     mlg_curve_cut         (MlgCurve            *self,
                                double               t0,
                                double               t1);
void     mlg_curve_get_point   (const MlgCurve      *self,
                                double               t,
                                double              *x,
                                double              *y);
double   mlg_curve_get_distance (const MlgCurve     *self,
                                double               x,
                                double               y,
                                double               limit);
double   mlg_link_get_width    (guint                count);
double   mlg_link_get_head     (const MlgLinkLook   *look);
void     mlg_link_draw_head    (cairo_t             *cr,
                                const MlgLinkLook   *look,
                                double               tip_x,
                                double               tip_y,
                                double               from_x,
                                double               from_y);
void     mlg_link_set_colour   (cairo_t             *cr,
                                const MlgSceneStyle *style,
                                const MlgLinkLook   *look,
                                double               opacity);
void     mlg_link_stroke       (cairo_t             *cr,
                                const MlgSceneStyle *style,
                                const MlgLinkLook   *look,
                                double               offset,
                                double               opacity);
void     mlg_link_draw         (cairo_t             *cr,
                                const MlgSceneStyle *style,
                                const MlgCurve      *curve,
                                const MlgLinkLook   *look,
                                double               opacity);

G_END_DECLS
