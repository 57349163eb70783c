/* mlg-diagram-way.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-way.h"

#include "mlg-diagram-way-private.h"

#include <math.h>

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
      MlgCurve curve = mlg_diagram_way_get_curve (self);

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
      MlgCurve curve = mlg_diagram_way_get_curve (self);

      return may_be_near (self, x, y, limit) ? mlg_curve_get_distance (&curve, x, y, limit) : G_MAXDOUBLE;
    }

  for (guint i = 1; i < self->n_points; i++)
    best = MIN (best, get_piece_distance (&self->points[i - 1], &self->points[i], x, y));

  return best;
}

static void
add_point (MlgCanvasRect  *bounds,
           const MlgPoint *point)
{
  mlg_canvas_rect_add (bounds, &(MlgCanvasRect) { point->x, point->y, point->x, point->y });
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
