/* mlg-diagram-way.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-way.h"

#include <math.h>

/* Of the corners of an orthogonal line. */
#define CORNER_RADIUS 8.0

/* A curve is looked at in this many pieces where it has to be exact. */
#define N_SAMPLES 24

static inline MlgCurve
get_curve (const MlgDiagramWay *self)
{
  return (MlgCurve) { self->points[0].x, self->points[0].y, self->points[1].x, self->points[1].y,
                      self->points[2].x, self->points[2].y };
}

/**
 * mlg_diagram_way_reverse:
 * @self: a way, which then begins where it ended
 */
void
mlg_diagram_way_reverse (MlgDiagramWay *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n_points / 2u; i++)
    {
      MlgPoint point = self->points[i];

      self->points[i] = self->points[self->n_points - 1 - i];
      self->points[self->n_points - 1 - i] = point;
    }
}

/**
 * mlg_diagram_way_get_length:
 * @self: a way
 *
 * Returns: how long it is, in units; of a curve, about
 */
double
mlg_diagram_way_get_length (const MlgDiagramWay *self)
{
  double length = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 1; i < self->n_points; i++)
    length += hypot (self->points[i].x - self->points[i - 1].x, self->points[i].y - self->points[i - 1].y);

  /* A flat curve is about as long as the mean of its chord and of the way
   * over its control point. */
  if (self->curved && self->n_points == 3)
    length = (length + 2 * hypot (self->points[2].x - self->points[0].x, self->points[2].y - self->points[0].y)) / 3;

  return length;
}

/**
 * mlg_diagram_way_get_point:
 * @self: a way
 * @t: 0 (its beginning) to 1 (its end); of a line with corners, as a part of
 *   its length
 * @x: (out): of the point
 * @y: (out): of the point
 */
void
mlg_diagram_way_get_point (const MlgDiagramWay *self,
                           double               t,
                           double              *x,
                           double              *y)
{
  double left;

  g_return_if_fail (self != NULL && self->n_points > 0);

  if (self->curved)
    {
      MlgCurve curve = get_curve (self);

      mlg_curve_get_point (&curve, t, x, y);
      return;
    }

  *x = self->points[self->n_points - 1].x;
  *y = self->points[self->n_points - 1].y;
  left = mlg_diagram_way_get_length (self) * t;
  for (guint i = 1; i < self->n_points; i++)
    {
      const MlgPoint *a = &self->points[i - 1], *b = &self->points[i];
      double length = hypot (b->x - a->x, b->y - a->y);

      if (left <= length)
        {
          double part = length > 0 ? left / length : 0;

          *x = a->x + (b->x - a->x) * part;
          *y = a->y + (b->y - a->y) * part;
          return;
        }
      left -= length;
    }
}

static double
get_piece_distance (const MlgPoint *a,
                    const MlgPoint *b,
                    double          x,
                    double          y)
{
  double dx = b->x - a->x, dy = b->y - a->y;
  double square = dx * dx + dy * dy;
  double t = square > 0 ? CLAMP (((x - a->x) * dx + (y - a->y) * dy) / square, 0, 1) : 0;

  return hypot (x - a->x - t * dx, y - a->y - t * dy);
}

/* Whether a point can be near a curve: it lies between the chord and a line
 * half as far off as its control point. Most curves of a crowded picture are
 * put aside here, without a root or a sample. */
static gboolean
may_be_near (const MlgDiagramWay *self,
             double               x,
             double               y,
             double               limit)
{
  const MlgPoint *a = &self->points[0], *c = &self->points[1], *b = &self->points[2];
  double dx = b->x - a->x, dy = b->y - a->y;
  double square = dx * dx + dy * dy;
  double bow = (dx * (c->y - a->y) - dy * (c->x - a->x)) / 2;
  double off = dx * (y - a->y) - dy * (x - a->x);
  double excess = MAX (off - MAX (bow, 0), MIN (bow, 0) - off);

  return excess <= 0 || excess * excess <= limit * limit * square;
}

/**
 * mlg_diagram_way_get_distance:
 * @self: a way
 * @x: of a point, in units
 * @y: of a point
 * @limit: what is farther does not matter
 *
 * Returns: how far the point is from the way; %G_MAXDOUBLE if surely farther
 *   than @limit
 */
double
mlg_diagram_way_get_distance (const MlgDiagramWay *self,
                              double               x,
                              double               y,
                              double               limit)
{
  double best = G_MAXDOUBLE;

  g_return_val_if_fail (self != NULL, G_MAXDOUBLE);

  if (self->n_points == 0)
    return G_MAXDOUBLE;

  if (self->curved)
    {
      MlgCurve curve = get_curve (self);

      return may_be_near (self, x, y, limit) ? mlg_curve_get_distance (&curve, x, y, limit) : G_MAXDOUBLE;
    }

  for (guint i = 1; i < self->n_points; i++)
    best = MIN (best, get_piece_distance (&self->points[i - 1], &self->points[i], x, y));

  return best;
}

/* Whether a piece touches a rectangle (Liang and Barsky, 1984). */
static gboolean
piece_meets (const MlgPoint      *a,
             const MlgPoint      *b,
             const MlgCanvasRect *rect)
{
  const double p[] = { a->x - b->x, b->x - a->x, a->y - b->y, b->y - a->y };
  const double q[] = { a->x - rect->x0, rect->x1 - a->x, a->y - rect->y0, rect->y1 - a->y };
  double enter = 0, leave = 1;

  for (guint i = 0; i < G_N_ELEMENTS (p); i++)
    {
      if (p[i] == 0 && q[i] < 0)
        return FALSE;
      if (p[i] < 0)
        enter = MAX (enter, q[i] / p[i]);
      else if (p[i] > 0)
        leave = MIN (leave, q[i] / p[i]);
    }

  return enter <= leave;
}

/**
 * mlg_diagram_way_meets:
 * @self: a way
 * @rect: a rectangle, in units
 *
 * Returns: whether any of the way is in @rect
 */
gboolean
mlg_diagram_way_meets (const MlgDiagramWay *self,
                       const MlgCanvasRect *rect)
{
  MlgPoint last, next;

  g_return_val_if_fail (self != NULL && rect != NULL, FALSE);

  if (self->n_points == 0)
    return FALSE;

  last = self->points[0];
  for (guint i = 1; i <= (self->curved ? N_SAMPLES : self->n_points - 1u); i++)
    {
      if (self->curved)
        mlg_diagram_way_get_point (self, (double) i / N_SAMPLES, &next.x, &next.y);
      else
        next = self->points[i];
      if (piece_meets (&last, &next, rect))
        return TRUE;
      last = next;
    }

  return FALSE;
}

static void
add_point (MlgCanvasRect  *bounds,
           const MlgPoint *point)
{
  mlg_canvas_rect_add (bounds, &(MlgCanvasRect) { point->x, point->y, point->x, point->y });
}

/* Moves a point of a line towards another. */
static void
shorten (MlgPoint       *point,
         const MlgPoint *towards,
         double          amount)
{
  double dx = towards->x - point->x, dy = towards->y - point->y;
  double length = hypot (dx, dy);

  if (length <= amount * 1.5)
    return;

  point->x += dx / length * amount;
  point->y += dy / length * amount;
}

static void
trace_corner (cairo_t        *cr,
              const MlgPoint *before,
              const MlgPoint *corner,
              const MlgPoint *after)
{
  double in = hypot (corner->x - before->x, corner->y - before->y);
  double out = hypot (after->x - corner->x, after->y - corner->y);
  double radius = MIN (CORNER_RADIUS, MIN (in, out) / 2);
  MlgPoint begin = *corner, end = *corner;

  if (radius < 0.5)
    {
      cairo_line_to (cr, corner->x, corner->y);
      return;
    }

  begin.x += (before->x - corner->x) / in * radius;
  begin.y += (before->y - corner->y) / in * radius;
  end.x += (after->x - corner->x) / out * radius;
  end.y += (after->y - corner->y) / out * radius;
  cairo_line_to (cr, begin.x, begin.y);
  cairo_curve_to (cr, (begin.x + 2 * corner->x) / 3, (begin.y + 2 * corner->y) / 3,
                  (end.x + 2 * corner->x) / 3, (end.y + 2 * corner->y) / 3, end.x, end.y);
}

/**
 * mlg_diagram_way_get_bounds:
 * @self: a way
 * @bounds: (out): holds all of it; empty if there is nothing
 */
void
mlg_diagram_way_get_bounds (const MlgDiagramWay *self,
                            MlgCanvasRect       *bounds)
{
  g_return_if_fail (self != NULL && bounds != NULL);

  *bounds = MLG_CANVAS_RECT_EMPTY;
  for (guint i = 0; i < self->n_points; i++)
    if (!self->curved || i != 1)
      add_point (bounds, &self->points[i]);

  /* A curve stays on this side of the middles of its two legs. */
  for (guint i = 0; self->curved && i < self->n_points; i += 2)
    add_point (bounds, &(MlgPoint) { (self->points[i].x + self->points[1].x) / 2,
                                     (self->points[i].y + self->points[1].y) / 2 });
}

/**
 * mlg_diagram_way_get_spot:
 * @self: a way that is not empty
 * @spot: (out): where its wording may stand
 */
void
mlg_diagram_way_get_spot (const MlgDiagramWay  *self,
                          MlgDiagramSpot       *spot)
{
  MlgPoint begin, end;

  g_return_if_fail (self != NULL && self->n_points > 0 && spot != NULL);

  begin = self->points[0];
  end = self->points[self->n_points - 1];
  if (self->curved)
    {
      mlg_diagram_way_get_point (self, 0.5, &spot->x, &spot->y);
    }
  else
    {
      double longest = -1;

      for (guint i = 1; i < self->n_points; i++)
        {
          double length = hypot (self->points[i].x - self->points[i - 1].x, self->points[i].y - self->points[i - 1].y);

          /* Level text reads best on a level piece. */
          if (self->points[i].y == self->points[i - 1].y)
            length *= 1.5;
          if (length > longest)
            {
              longest = length;
              begin = self->points[i - 1];
              end = self->points[i];
            }
        }
      spot->x = (begin.x + end.x) / 2;
      spot->y = (begin.y + end.y) / 2;
    }

  spot->room = hypot (end.x - begin.x, end.y - begin.y);
  spot->angle = atan2 (end.y - begin.y, end.x - begin.x);
  if (spot->angle > G_PI / 2)
    spot->angle -= G_PI;
  else if (spot->angle <= -G_PI / 2)
    spot->angle += G_PI;
}

/**
 * mlg_diagram_way_trace:
 * @self: a way
 * @cr: where to draw; its path is replaced
 *
 * Makes the way the path of @cr, with round corners.
 */
void
mlg_diagram_way_trace (const MlgDiagramWay *self,
                       cairo_t             *cr)
{
  const MlgPoint *points = self->points;
  guint n = self->n_points;

  g_return_if_fail (self != NULL && cr != NULL);

  cairo_new_path (cr);
  if (n == 0)
    return;

  cairo_move_to (cr, points[0].x, points[0].y);
  if (self->curved)
    {
      cairo_curve_to (cr, (points[0].x + 2 * points[1].x) / 3, (points[0].y + 2 * points[1].y) / 3,
                      (points[2].x + 2 * points[1].x) / 3, (points[2].y + 2 * points[1].y) / 3, points[2].x, points[2].y);
      return;
    }

  for (guint i = 1; i + 1 < n; i++)
    trace_corner (cr, &points[i - 1], &points[i], &points[i + 1]);
  cairo_line_to (cr, points[n - 1].x, points[n - 1].y);
}

/**
 * mlg_diagram_way_draw:
 * @self: a way
 * @cr: where to draw, in units
 * @style: the inks
 * @look: how the line looks
 * @opacity: 0 to 1, on top of what its status makes of it
 */
void
mlg_diagram_way_draw (const MlgDiagramWay *self,
                      cairo_t             *cr,
                      const MlgSceneStyle *style,
                      const MlgLinkLook   *look,
                      double               opacity)
{
  MlgDiagramWay line = *self;
  guint last = self->n_points - 1u;

  g_return_if_fail (self != NULL && cr != NULL && style != NULL && look != NULL);

  if (self->n_points == 0)
    return;

  if (self->curved)
    {
      MlgCurve curve = get_curve (self);

      mlg_link_draw (cr, style, &curve, look, opacity);
      return;
    }

  /* The line ends inside the head, or its end would blunt the tip. */
  if (look->arrow)
    shorten (&line.points[last], &self->points[last - 1], mlg_link_get_head (look));
  if (look->arrow_back)
    shorten (&line.points[0], &self->points[1], mlg_link_get_head (look));

  mlg_diagram_way_trace (&line, cr);
  mlg_link_stroke (cr, style, look, opacity);
  if (look->arrow)
    mlg_link_draw_head (cr, look, self->points[last].x, self->points[last].y, self->points[last - 1].x, self->points[last - 1].y);
  if (look->arrow_back)
    mlg_link_draw_head (cr, look, self->points[0].x, self->points[0].y, self->points[1].x, self->points[1].y);
}
