/* mlg-link-router.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-link-router.h"

#include <math.h>
#include <string.h>

/* How far a line bows out, as a part of its length, and at most. */
#define BOW          0.13
#define BOW_MAX      64.0
#define LANE_SPACING 15.0

/* Between a symbol and the line that ends at it. */
#define CLEARANCE    2.0

#define ARROW_LENGTH 8.0
#define ARROW_WIDTH  7.0

#define N_SAMPLES    24

/* The widest line whose dashes have square ends. */
#define MAX_SQUARE 2.6

#define PAST_OPACITY   0.38
#define WISHED_OPACITY 0.85

static inline double
mix (double a,
     double b,
     double t)
{
  return a + (b - a) * t;
}

/* Where the curve leaves the circle around its beginning or enters the one
 * around its end: it does so once, because it never turns back. */
static double
find_crossing (const MlgCurve   *self,
               const MlgLinkEnd *end,
               double            inside,
               double            outside)
{
  double radius = end->radius + CLEARANCE;

  for (guint i = 0; i < 20; i++)
    {
      double t = (inside + outside) / 2;
      double x, y;

      mlg_curve_get_point (self, t, &x, &y);
      if ((x - end->x) * (x - end->x) + (y - end->y) * (y - end->y) < radius * radius)
        inside = t;
      else
        outside = t;
    }

  return outside;
}

/**
 * mlg_curve_cut:
 * @self: a curve
 * @t0: where it begins from now on, 0 to 1
 * @t1: where it ends
 *
 * Keeps the part of a curve between two parameters (de Casteljau).
 */
void
mlg_curve_cut (MlgCurve *self,
               double    t0,
               double    t1)
{
  MlgCurve whole = *self;
  double ax = mix (mix (whole.x0, whole.cx, t0), mix (whole.cx, whole.x1, t0), t1);
  double ay = mix (mix (whole.y0, whole.cy, t0), mix (whole.cy, whole.y1, t0), t1);

  mlg_curve_get_point (&whole, t0, &self->x0, &self->y0);
  mlg_curve_get_point (&whole, t1, &self->x1, &self->y1);
  self->cx = ax;
  self->cy = ay;
}

/**
 * mlg_curve_route:
 * @self: (out): the curve
 * @from: where it begins
 * @to: where it ends
 * @lane: which of the lines between the two it is, from 0: they fan out to
 *   both sides in turn
 *
 * The way of a line between two symbols. It depends on where they are to each
 * other only, so that panning never bends it. Lines from the other end bow to
 * the other side.
 *
 * Returns: %FALSE if the two are so near that there is nothing to draw
 */
gboolean
mlg_curve_route (MlgCurve         *self,
                 const MlgLinkEnd *from,
                 const MlgLinkEnd *to,
                 guint             lane)
{
  double dx = to->x - from->x;
  double dy = to->y - from->y;
  double length = hypot (dx, dy);
  double side = lane % 2 == 0 ? 1 : -1;
  double bow;

  g_return_val_if_fail (self != NULL && from != NULL && to != NULL, FALSE);

  if (length < from->radius + to->radius + 2 * CLEARANCE + 2)
    return FALSE;

  bow = side * (MIN (length * BOW, BOW_MAX) + (lane / 2) * LANE_SPACING);
  self->x0 = from->x;
  self->y0 = from->y;
  self->x1 = to->x;
  self->y1 = to->y;
  /* The curve reaches half as far as its control point. */
  self->cx = (from->x + to->x) / 2 + dy / length * bow * 2;
  self->cy = (from->y + to->y) / 2 - dx / length * bow * 2;

  mlg_curve_cut (self, find_crossing (self, from, 0, 1), find_crossing (self, to, 1, 0));

  return TRUE;
}

/**
 * mlg_curve_get_point:
 * @self: a curve
 * @t: 0 (its beginning) to 1 (its end)
 * @x: (out): of the point
 * @y: (out): of the point
 */
void
mlg_curve_get_point (const MlgCurve *self,
                     double          t,
                     double         *x,
                     double         *y)
{
  *x = mix (mix (self->x0, self->cx, t), mix (self->cx, self->x1, t), t);
  *y = mix (mix (self->y0, self->cy, t), mix (self->cy, self->y1, t), t);
}

static double
get_segment_distance (double x0,
                      double y0,
                      double x1,
                      double y1,
                      double x,
                      double y)
{
  double dx = x1 - x0, dy = y1 - y0;
  double square = dx * dx + dy * dy;
  double t = square > 0 ? ((x - x0) * dx + (y - y0) * dy) / square : 0;

  t = CLAMP (t, 0, 1);

  return hypot (x - x0 - t * dx, y - y0 - t * dy);
}

/**
 * mlg_curve_get_distance:
 * @self: a curve
 * @x: of a point
 * @y: of a point
 * @limit: what is farther does not matter
 *
 * Returns: how far the point is from the curve, in logical pixels; %G_MAXDOUBLE
 *   if surely farther than @limit
 */
double
mlg_curve_get_distance (const MlgCurve *self,
                        double          x,
                        double          y,
                        double          limit)
{
  double best = G_MAXDOUBLE;
  double last_x, last_y;

  g_return_val_if_fail (self != NULL, G_MAXDOUBLE);

  if (x < MIN (MIN (self->x0, self->x1), self->cx) - limit || x > MAX (MAX (self->x0, self->x1), self->cx) + limit ||
      y < MIN (MIN (self->y0, self->y1), self->cy) - limit || y > MAX (MAX (self->y0, self->y1), self->cy) + limit)
    return G_MAXDOUBLE;

  last_x = self->x0;
  last_y = self->y0;
  for (guint i = 1; i <= N_SAMPLES; i++)
    {
      double next_x, next_y;

      mlg_curve_get_point (self, (double) i / N_SAMPLES, &next_x, &next_y);
      best = MIN (best, get_segment_distance (last_x, last_y, next_x, next_y, x, y));
      last_x = next_x;
      last_y = next_y;
    }

  return best;
}

/**
 * mlg_link_get_width:
 * @count: how many relations a line stands for
 *
 * Returns: its width in logical pixels
 */
double
mlg_link_get_width (guint count)
{
  return MIN (MLG_LINK_WIDTH + 0.8 * log2 (MAX (count, 1)), 8);
}

/* Dashes are drawn with square ends: round ones cost ten times as much, and
 * nobody sees them on lines so thin. What a round end would add to a dash is
 * added to its length. */
static void
set_dash (cairo_t           *cr,
          const MlgLinkLook *look,
          double             offset)
{
  static const struct
  {
    double lengths[4];
    int n;
  } patterns[] = {
    [MLG_DASH_SOLID] = { { 0 }, 0 },
    [MLG_DASH_DASHED] = { { 6, 4 }, 2 },
    [MLG_DASH_DOTTED] = { { 0.1, 4 }, 2 },
    [MLG_DASH_LONG] = { { 13, 5 }, 2 },
    [MLG_DASH_DASH_DOT] = { { 8, 4, 0.1, 4 }, 4 },
  };
  static const double wished[] = { 2.5, 4.5 };
  double dashes[4];
  int n = 2;

  if (look->status == MLG_RELATION_STATUS_WISHED)
    memcpy (dashes, wished, sizeof wished);
  else
    {
      guint dash = (guint) look->dash < G_N_ELEMENTS (patterns) ? look->dash : MLG_DASH_SOLID;

      n = patterns[dash].n;
      memcpy (dashes, patterns[dash].lengths, sizeof dashes);
    }

  cairo_set_line_cap (cr, n > 0 && look->width <= MAX_SQUARE ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
  for (int i = 0; i < n && look->width <= MAX_SQUARE; i++)
    dashes[i] += i % 2 == 0 ? look->width : -look->width;
  cairo_set_dash (cr, dashes, n, offset);
}

/**
 * mlg_link_get_head:
 * @look: how a line looks
 *
 * Returns: how far before its tip the line goes over into its arrow head
 */
double
mlg_link_get_head (const MlgLinkLook *look)
{
  g_return_val_if_fail (look != NULL, 0);

  return (ARROW_LENGTH + look->width) * 0.7;
}

/**
 * mlg_link_draw_head:
 * @cr: where to draw, with the ink set
 * @look: how the line looks
 * @tip_x: where the head points
 * @tip_y: likewise
 * @from_x: where the line comes from
 * @from_y: likewise
 */
void
mlg_link_draw_head (cairo_t           *cr,
                    const MlgLinkLook *look,
                    double             tip_x,
                    double             tip_y,
                    double             from_x,
                    double             from_y)
{
  double length = hypot (tip_x - from_x, tip_y - from_y);
  double width = look->width;
  double ux, uy, reach, half;

  if (length < 0.1)
    return;

  ux = (tip_x - from_x) / length;
  uy = (tip_y - from_y) / length;
  reach = ARROW_LENGTH + width;
  half = (ARROW_WIDTH + width) / 2;

  cairo_new_path (cr);
  cairo_move_to (cr, tip_x, tip_y);
  cairo_line_to (cr, tip_x - ux * reach - uy * half, tip_y - uy * reach + ux * half);
  cairo_line_to (cr, tip_x - ux * reach * 0.78, tip_y - uy * reach * 0.78);
  cairo_line_to (cr, tip_x - ux * reach + uy * half, tip_y - uy * reach - ux * half);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/**
 * mlg_link_set_colour:
 * @cr: a cairo context
 * @style: the inks
 * @look: how a line looks
 * @opacity: 0 to 1, on top of what its status makes of it
 *
 * Makes the colour of a line the source of @cr.
 */
void
mlg_link_set_colour (cairo_t             *cr,
                     const MlgSceneStyle *style,
                     const MlgLinkLook   *look,
                     double               opacity)
{
  if (look->status == MLG_RELATION_STATUS_PAST)
    opacity *= PAST_OPACITY;
  else if (look->status == MLG_RELATION_STATUS_WISHED)
    opacity *= WISHED_OPACITY;

  if (look->colour == MLG_LINK_NEUTRAL)
    mlg_scene_set_ink (cr, &style->neutral, opacity);
  else
    mlg_scene_set_rgb (cr, look->colour, style->lighten, opacity);
}

/**
 * mlg_link_stroke:
 * @cr: where to draw; its path is the way of the line, and is gone afterwards
 * @style: the inks
 * @look: how the line looks
 * @offset: how much of its dashes went before
 * @opacity: 0 to 1, on top of what its status makes of it
 */
void
mlg_link_stroke (cairo_t             *cr,
                 const MlgSceneStyle *style,
                 const MlgLinkLook   *look,
                 double               offset,
                 double               opacity)
{
  g_return_if_fail (cr != NULL && style != NULL && look != NULL);

  mlg_link_set_colour (cr, style, look, opacity);
  cairo_set_line_width (cr, look->width);
  set_dash (cr, look, offset);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/**
 * mlg_link_draw:
 * @cr: where to draw
 * @style: the inks
 * @curve: the way of the line
 * @look: how it looks
 * @opacity: 0 to 1, on top of what its status makes of it
 */
void
mlg_link_draw (cairo_t             *cr,
               const MlgSceneStyle *style,
               const MlgCurve      *curve,
               const MlgLinkLook   *look,
               double               opacity)
{
  MlgCurve line = *curve;
  double length = hypot (curve->x1 - curve->x0, curve->y1 - curve->y0);
  double head = mlg_link_get_head (look);

  g_return_if_fail (cr != NULL && style != NULL);

  /* The line ends inside the head, or its end would blunt the tip. */
  if (length > head * 3)
    mlg_curve_cut (&line, look->arrow_back ? head / length : 0, look->arrow ? 1 - head / length : 1);

  cairo_new_path (cr);
  cairo_move_to (cr, line.x0, line.y0);
  cairo_curve_to (cr, mix (line.x0, line.cx, 2 / 3.0), mix (line.y0, line.cy, 2 / 3.0),
                  mix (line.x1, line.cx, 2 / 3.0), mix (line.y1, line.cy, 2 / 3.0), line.x1, line.y1);
  mlg_link_stroke (cr, style, look, 0, opacity);

  if (look->arrow)
    mlg_link_draw_head (cr, look, curve->x1, curve->y1, curve->cx, curve->cy);
  if (look->arrow_back)
    mlg_link_draw_head (cr, look, curve->x0, curve->y0, curve->cx, curve->cy);
}
