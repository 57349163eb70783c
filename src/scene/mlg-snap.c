/* mlg-snap.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-snap.h"

#include <math.h>

/* Two distances that differ by less are the same. */
#define EPSILON 1e-6

/* A rectangle seen along one axis. Snapping is worked out for one axis at a
 * time, and is the same for both. */
typedef struct
{
  double low;
  double high;
  double cross_low;
  double cross_high;
} Span;

typedef struct
{
  const Span *moving;
  const Span *still;
  guint n_still;
  double shift;
  double distance;
} Axis;

static Span
get_span (const MlgCanvasRect *rect,
          gboolean             vertical)
{
  return vertical ? (Span) { rect->x0, rect->x1, rect->y0, rect->y1 } : (Span) { rect->y0, rect->y1, rect->x0, rect->x1 };
}

static double
get_line (const Span *span,
          guint       line)
{
  return line == 0 ? span->low : line == 1 ? (span->low + span->high) / 2 : span->high;
}

static void
try_shift (Axis   *axis,
           double  shift)
{
  /* What was found first stays if another is as near: edges before gaps. */
  if (fabs (shift) < axis->distance - EPSILON)
    {
      axis->shift = shift;
      axis->distance = fabs (shift);
    }
}

/* Middles align with middles, edges with edges. */
static gboolean
may_align (guint moving_line,
           guint still_line)
{
  return (moving_line == 1) == (still_line == 1);
}

static void
find_edges (Axis *axis)
{
  for (guint i = 0; i < axis->n_still; i++)
    for (guint moving_line = 0; moving_line < 3; moving_line++)
      for (guint still_line = 0; still_line < 3; still_line++)
        if (may_align (moving_line, still_line))
          try_shift (axis, get_line (&axis->still[i], still_line) - get_line (axis->moving, moving_line));
}

static gboolean
is_beside (const Span *first,
           const Span *second)
{
  return first->cross_low < second->cross_high && second->cross_low < first->cross_high;
}

/* The nearest in the same row or column that ends before, or begins after. */
static const Span *
find_neighbour (const Axis *axis,
                const Span *span,
                gboolean    after)
{
  const Span *best = NULL;

  for (guint i = 0; i < axis->n_still; i++)
    {
      const Span *other = &axis->still[i];

      if (other == span || !is_beside (span, other))
        continue;
      if (after ? other->low < span->high - EPSILON : other->high > span->low + EPSILON)
        continue;
      if (best == NULL || (after ? other->low < best->low : other->high > best->high))
        best = other;
    }

  return best;
}

static void
find_gaps (Axis *axis)
{
  const Span *moving = axis->moving;
  const Span *before = find_neighbour (axis, moving, FALSE), *after = find_neighbour (axis, moving, TRUE);
  const Span *next;

  if (before != NULL && after != NULL)
    try_shift (axis, (before->high + after->low - moving->low - moving->high) / 2);

  next = before != NULL ? find_neighbour (axis, before, FALSE) : NULL;
  if (next != NULL && is_beside (next, moving))
    try_shift (axis, before->high + (before->low - next->high) - moving->low);

  next = after != NULL ? find_neighbour (axis, after, TRUE) : NULL;
  if (next != NULL && is_beside (next, moving))
    try_shift (axis, after->low - (next->low - after->high) - moving->high);
}

static void
add_guide (MlgSnap  *self,
           gboolean  vertical,
           gboolean  gap,
           double    position,
           double    from,
           double    to)
{
  for (guint i = 0; i < self->n_guides; i++)
    {
      MlgSnapGuide *guide = &self->guides[i];

      if (!gap && !guide->gap && guide->vertical == vertical && fabs (guide->position - position) < EPSILON)
        {
          guide->from = MIN (guide->from, from);
          guide->to = MAX (guide->to, to);
          return;
        }
    }

  if (self->n_guides < MLG_SNAP_MAX_GUIDES)
    self->guides[self->n_guides++] = (MlgSnapGuide) { vertical, gap, position, from, to };
}

static void
add_edge_guides (MlgSnap    *self,
                 const Axis *axis,
                 const Span *moved,
                 gboolean    vertical)
{
  for (guint i = 0; i < axis->n_still; i++)
    for (guint moving_line = 0; moving_line < 3; moving_line++)
      for (guint still_line = 0; still_line < 3; still_line++)
        {
          const Span *still = &axis->still[i];
          double position = get_line (still, still_line);

          if (may_align (moving_line, still_line) && fabs (position - get_line (moved, moving_line)) < EPSILON)
            add_guide (self, vertical, FALSE, position, MIN (still->cross_low, moved->cross_low),
                       MAX (still->cross_high, moved->cross_high));
        }
}

static void
add_gap (MlgSnap    *self,
         const Span *first,
         const Span *second,
         gboolean    vertical)
{
  double low = MAX (first->cross_low, second->cross_low), high = MIN (first->cross_high, second->cross_high);

  /* A distance from left to right is measured by a level line. */
  add_guide (self, !vertical, TRUE, (low + high) / 2, first->high, second->low);
}

static void
add_gap_guides (MlgSnap    *self,
                const Axis *axis,
                const Span *moved,
                gboolean    vertical)
{
  const Span *before = find_neighbour (axis, moved, FALSE), *after = find_neighbour (axis, moved, TRUE);
  const Span *first = before != NULL ? find_neighbour (axis, before, FALSE) : NULL;
  const Span *last = after != NULL ? find_neighbour (axis, after, TRUE) : NULL;

  if (before != NULL && after != NULL && fabs ((moved->low - before->high) - (after->low - moved->high)) < EPSILON)
    {
      add_gap (self, before, moved, vertical);
      add_gap (self, moved, after, vertical);
    }
  if (first != NULL && is_beside (first, moved) && fabs ((moved->low - before->high) - (before->low - first->high)) < EPSILON)
    {
      add_gap (self, first, before, vertical);
      add_gap (self, before, moved, vertical);
    }
  if (last != NULL && is_beside (last, moved) && fabs ((after->low - moved->high) - (last->low - after->high)) < EPSILON)
    {
      add_gap (self, moved, after, vertical);
      add_gap (self, after, last, vertical);
    }
}

/**
 * mlg_snap_to_grid:
 * @self: (out): where it snaps to
 * @x: the middle of what is moved, in units
 * @y: likewise
 * @step: the distance of the dots of the grid
 */
void
mlg_snap_to_grid (MlgSnap *self,
                  double   x,
                  double   y,
                  double   step)
{
  g_return_if_fail (self != NULL && step > 0);

  *self = (MlgSnap) { .dx = round (x / step) * step - x, .dy = round (y / step) * step - y };
}

/**
 * mlg_snap_to_rects:
 * @self: (out): where it snaps to
 * @moving: what is moved, all of it together, in units
 * @still: (array length=n_still): what is near and rests
 * @n_still: how many; a few dozen, nearest first
 * @tolerance: how far it may be drawn, in units
 *
 * Aligns edges and middles, and makes distances in a row or a column equal.
 */
void
mlg_snap_to_rects (MlgSnap             *self,
                   const MlgCanvasRect *moving,
                   const MlgCanvasRect *still,
                   guint                n_still,
                   double               tolerance)
{
  g_autofree Span *spans = g_new (Span, MAX (n_still, 1));

  g_return_if_fail (self != NULL && moving != NULL);

  *self = (MlgSnap) { 0 };
  for (guint vertical = 0; vertical < 2; vertical++)
    {
      Span span = get_span (moving, vertical);
      Axis axis = { &span, spans, n_still, 0, tolerance };

      for (guint i = 0; i < n_still; i++)
        spans[i] = get_span (&still[i], vertical);
      find_edges (&axis);
      find_gaps (&axis);
      if (vertical)
        self->dx = axis.shift;
      else
        self->dy = axis.shift;
    }

  /* What has been reached on one axis decides where the lines of the other
   * begin: they are drawn when both are known. */
  for (guint vertical = 0; vertical < 2; vertical++)
    {
      MlgCanvasRect rect = { moving->x0 + self->dx, moving->y0 + self->dy, moving->x1 + self->dx, moving->y1 + self->dy };
      Span span = get_span (&rect, vertical);
      Axis axis = { &span, spans, n_still, 0, 0 };

      for (guint i = 0; i < n_still; i++)
        spans[i] = get_span (&still[i], vertical);
      add_edge_guides (self, &axis, &span, vertical);
      add_gap_guides (self, &axis, &span, vertical);
    }
}
