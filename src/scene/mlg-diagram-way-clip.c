/* mlg-diagram-way-clip.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-way.h"

#include "mlg-diagram-way-private.h"

#include <math.h>

/* A curve is looked at in this many pieces. */
#define N_SAMPLES 24

/* The part of a piece that is in a rectangle (Liang and Barsky, 1984). */
static gboolean
clip_piece (const MlgPoint      *a,
            const MlgPoint      *b,
            const MlgCanvasRect *rect,
            double              *enter,
            double              *leave)
{
  const double p[] = { a->x - b->x, b->x - a->x, a->y - b->y, b->y - a->y };
  const double q[] = { a->x - rect->x0, rect->x1 - a->x, a->y - rect->y0, rect->y1 - a->y };

  *enter = 0;
  *leave = 1;
  for (guint i = 0; i < G_N_ELEMENTS (p); i++)
    {
      if (p[i] == 0 && q[i] < 0)
        return FALSE;
      if (p[i] < 0)
        *enter = MAX (*enter, q[i] / p[i]);
      else if (p[i] > 0)
        *leave = MIN (*leave, q[i] / p[i]);
    }

  return *enter <= *leave;
}

/* The parts of the way, one after the other: of a curve, its samples. */
static guint
get_n_pieces (const MlgDiagramWay *self)
{
  return self->n_points == 0 ? 0 : self->curved ? N_SAMPLES : self->n_points - 1u;
}

static MlgPoint
get_piece_end (const MlgDiagramWay *self,
               guint                piece)
{
  MlgPoint point = self->points[MIN (piece, MLG_DIAGRAM_WAY_MAX - 1)];

  if (self->curved)
    mlg_diagram_way_get_point (self, (double) piece / N_SAMPLES, &point.x, &point.y);

  return point;
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
  double enter, leave;

  g_return_val_if_fail (self != NULL && rect != NULL, FALSE);

  last = self->points[0];
  for (guint i = 1; i <= get_n_pieces (self); i++)
    {
      next = get_piece_end (self, i);
      if (clip_piece (&last, &next, rect, &enter, &leave))
        return TRUE;
      last = next;
    }

  return FALSE;
}

/* Moves the first and the last point of a part to where it begins and ends. */
static void
cut_ends (const MlgDiagramWay *self,
          MlgDiagramWay       *part,
          double              *skipped,
          double               first,
          double               last)
{
  guint piece = MIN ((guint) first, self->n_points - 2u), end = MIN ((guint) ceil (last), self->n_points - 1u);
  const MlgPoint *a = &self->points[piece], *b = &self->points[piece + 1];
  double t = first - piece;

  part->points[0] = (MlgPoint) { a->x + (b->x - a->x) * t, a->y + (b->y - a->y) * t };
  *skipped += hypot (b->x - a->x, b->y - a->y) * t;
  if (part->n_points < 2 || end == 0)
    return;

  a = &self->points[end - 1];
  b = &self->points[end];
  t = last - (end - 1);
  part->points[part->n_points - 1] = (MlgPoint) { a->x + (b->x - a->x) * t, a->y + (b->y - a->y) * t };
}

/**
 * mlg_diagram_way_clip:
 * @self: a way
 * @rect: what is to be drawn, in units
 * @part: (out): the part of it from where it first is in @rect to where it
 *   last is, about; a little more at each end
 * @skipped: (out): how long the part before is, for dashes
 *
 * A line that runs far out of view is drawn only where it can be seen: each
 * dash costs, and cairo counts no further than some million pixels.
 *
 * Returns: %FALSE if nothing of it is in @rect
 */
gboolean
mlg_diagram_way_clip (const MlgDiagramWay *self,
                      const MlgCanvasRect *rect,
                      MlgDiagramWay       *part,
                      double              *skipped)
{
  double first = -1, last = -1;
  MlgPoint begin, end;
  guint n_pieces;

  g_return_val_if_fail (self != NULL && rect != NULL && part != NULL && skipped != NULL, FALSE);

  *part = *self;
  *skipped = 0;
  n_pieces = get_n_pieces (self);
  begin = self->points[0];
  for (guint i = 0; i < n_pieces; i++)
    {
      double enter, leave;

      end = get_piece_end (self, i + 1);
      if (clip_piece (&begin, &end, rect, &enter, &leave))
        {
          if (first < 0)
            first = i + enter;
          last = i + leave;
        }
      begin = end;
    }
  if (first < 0)
    return FALSE;

  if (self->curved)
    {
      MlgCurve curve = mlg_diagram_way_get_curve (self);
      double chord = hypot (self->points[2].x - self->points[0].x, self->points[2].y - self->points[0].y);

      first = MAX (first / N_SAMPLES - 0.01, 0);
      last = MIN (last / N_SAMPLES + 0.01, 1);
      mlg_curve_cut (&curve, first, last);
      *skipped = first * chord;
      mlg_diagram_way_set_curve (part, &curve);
      return TRUE;
    }

  part->n_points = 0;
  for (guint i = (guint) first; i <= MIN ((guint) ceil (last), n_pieces); i++)
    part->points[part->n_points++] = self->points[i];
  for (guint i = 0; i < (guint) first; i++)
    *skipped += hypot (self->points[i + 1].x - self->points[i].x, self->points[i + 1].y - self->points[i].y);
  cut_ends (self, part, skipped, first, last);

  return TRUE;
}
