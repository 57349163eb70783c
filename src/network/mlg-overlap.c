/* mlg-overlap.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-overlap.h"

#include <math.h>
#include <string.h>

/* Boxes that touch by less than this part of the gap, or of a unit, are free:
 * rounding must not keep the loop busy. */
#define SLACK 1e-6
/* Overlapping pairs, in parts of the boxes, that pushing alone parts well; and
 * how far the sheet may grow to come down to that. */
#define FEW_OVERLAPS .3
#define MAX_GROWTH 2.

typedef struct
{
  guint n;
  const double *width;
  const double *height;
  const guint8 *pinned;
  double gap;
  double *x;
  double *y;
  double strip_height;  /* a box can only touch those of its strip and of the next ones */
  double widest;
  guint n_strips;
  guint *strip;         /* where each strip begins in order; n_strips + 1 */
  guint *strip_of;      /* of each box */
  guint *order;         /* boxes by strip, then by their left edge */
  guint *spare;
  double *move_x;
  double *move_y;
} Overlap;

static double
left_of (const Overlap *self,
         guint          box)
{
  return self->x[box] - self->width[box] / 2.;
}

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const Overlap *self = user_data;
  guint first = *(const guint *) a, second = *(const guint *) b;
  double difference = left_of (self, first) - left_of (self, second);

  if (difference == 0.)
    difference = self->y[first] - self->y[second];
  if (difference != 0.)
    return difference < 0. ? -1 : 1;
  return first < second ? -1 : first > second;
}

/* Boxes by strip, in the order they had: then sorting by left edges is near
 * linear, because that order hardly changes from round to round. */
static void
sort_boxes (Overlap *self)
{
  double top = G_MAXDOUBLE, bottom = -G_MAXDOUBLE, height;
  guint *swap = self->spare;

  for (guint i = 0; i < self->n; i++)
    top = MIN (top, self->y[i]), bottom = MAX (bottom, self->y[i]);
  height = MAX (MAX (self->strip_height, (bottom - top) / self->n), 1e-9);
  self->n_strips = (guint) MIN ((bottom - top) / height + 1., self->n + 1.);
  memset (self->strip, 0, (self->n_strips + 1) * sizeof *self->strip);
  for (guint i = 0; i < self->n; i++)
    {
      self->strip_of[i] = MIN ((guint) ((self->y[i] - top) / height), self->n_strips - 1);
      self->strip[self->strip_of[i] + 1]++;
    }
  for (guint s = 0; s < self->n_strips; s++)
    self->strip[s + 1] += self->strip[s];
  for (guint k = 0; k < self->n; k++)
    swap[self->strip[self->strip_of[self->order[k]]]++] = self->order[k];
  memmove (self->strip + 1, self->strip, self->n_strips * sizeof *self->strip);
  self->strip[0] = 0;
  self->spare = self->order;
  self->order = swap;
  for (guint i = 1; i < self->n; i++)
    {
      guint box = self->order[i], first = self->strip[self->strip_of[box]], k = i;
      double left = left_of (self, box);

      for (; k > first && left_of (self, self->order[k - 1]) > left; k--)
        self->order[k] = self->order[k - 1];
      self->order[k] = box;
    }
}

/* Pushes two boxes apart along the way that is shortest; the heavier of a
 * pinned and a free one stays. */
static void
push (Overlap *self,
      guint    a,
      guint    b,
      double   depth_x,
      double   depth_y)
{
  gboolean free_a = self->pinned == NULL || !self->pinned[a];
  gboolean free_b = self->pinned == NULL || !self->pinned[b];
  double share = free_a && free_b ? .5 : 1.;
  double dx = 0., dy = 0.;

  if (depth_x < depth_y)
    dx = (self->x[b] >= self->x[a] ? depth_x : -depth_x) * share;
  else
    dy = (self->y[b] > self->y[a] || (self->y[b] == self->y[a] && b > a) ? depth_y : -depth_y) * share;
  if (free_a)
    self->move_x[a] -= dx, self->move_y[a] -= dy;
  if (free_b)
    self->move_x[b] += dx, self->move_y[b] += dy;
}

/* Whether two boxes overlap; pushes them where @apart. */
static gboolean
meet (Overlap  *self,
      guint     a,
      guint     b,
      gboolean  apart)
{
  double depth_y = (self->height[a] + self->height[b]) / 2. + self->gap - fabs (self->y[a] - self->y[b]);
  double depth_x = (self->width[a] + self->width[b]) / 2. + self->gap - fabs (self->x[a] - self->x[b]);

  if (depth_y <= SLACK || depth_x <= SLACK || (self->pinned != NULL && self->pinned[a] && self->pinned[b]))
    return FALSE;
  if (apart)
    push (self, a, b, depth_x, depth_y);
  return TRUE;
}

/* Visits every pair that overlaps: each box with those after it in its strip,
 * and with those of the next strip. */
static guint
sweep (Overlap  *self,
       gboolean  apart)
{
  guint found = 0;

  for (guint s = 0; s < self->n_strips; s++)
    {
      guint next = self->strip[s + 1], end = s + 1 < self->n_strips ? self->strip[s + 2] : next;

      for (guint i = self->strip[s]; i < self->strip[s + 1]; i++)
        {
          guint a = self->order[i];
          double left = left_of (self, a) - self->gap, right = self->x[a] + self->width[a] / 2. + self->gap;

          for (guint k = i + 1; k < self->strip[s + 1] && left_of (self, self->order[k]) < right; k++)
            found += meet (self, a, self->order[k], apart);
          while (next < end && left_of (self, self->order[next]) + self->widest < left)
            next++;
          for (guint k = next; k < end && left_of (self, self->order[k]) < right; k++)
            found += meet (self, a, self->order[k], apart);
        }
    }
  return found;
}

static guint
round_of_pushes (Overlap *self)
{
  guint found;

  for (guint i = 0; i < self->n; i++)
    self->move_x[i] = self->move_y[i] = 0.;
  found = sweep (self, TRUE);
  for (guint i = 0; found > 0 && i < self->n; i++)
    {
      self->x[i] += self->move_x[i] * .9;
      self->y[i] += self->move_y[i] * .9;
    }
  if (found > 0)
    sort_boxes (self);
  return found;
}

/* Room is made evenly first: pushing alone would tear a dense heap apart at
 * its rim only. Pinned boxes stay, so the sheet grows around their middle. */
static void
grow (Overlap *self,
      double   factor)
{
  double middle_x = 0., middle_y = 0., weight = 0.;

  for (guint i = 0; i < self->n; i++)
    {
      double mass = self->pinned != NULL && self->pinned[i] ? 1e6 : 1.;

      middle_x += self->x[i] * mass;
      middle_y += self->y[i] * mass;
      weight += mass;
    }
  middle_x /= weight;
  middle_y /= weight;
  for (guint i = 0; i < self->n; i++)
    if (self->pinned == NULL || !self->pinned[i])
      {
        self->x[i] = middle_x + (self->x[i] - middle_x) * factor;
        self->y[i] = middle_y + (self->y[i] - middle_y) * factor;
      }
}

/* Nodes that lie on one another get a spiral of their own, tight enough to
 * stay where they were if there is room. */
static void
part_equals (Overlap *self)
{
  for (guint i = 0, k; i < self->n; i = k)
    {
      guint a = self->order[i];

      for (k = i + 1; k < self->n; k++)
        {
          guint b = self->order[k];
          double r = .35 * sqrt (k - i), t = (k - i) * 2.399963229728653;

          if (fabs (self->x[b] - self->x[a]) > 1e-9 || fabs (self->y[b] - self->y[a]) > 1e-9)
            break;
          if (self->pinned != NULL && self->pinned[b])
            continue;
          self->move_x[b] = (self->width[b] + self->gap + 1e-3) * r * cos (t);
          self->move_y[b] = (self->height[b] + self->gap + 1e-3) * r * sin (t);
        }
    }
  for (guint i = 0; i < self->n; i++)
    {
      self->x[i] += self->move_x[i];
      self->y[i] += self->move_y[i];
    }
  sort_boxes (self);
}

/* How much larger the sheet has to be so that the boxes fill at most about
 * half of it. */
static double
crowding (const Overlap *self)
{
  double left = G_MAXDOUBLE, right = -G_MAXDOUBLE, top = G_MAXDOUBLE, bottom = -G_MAXDOUBLE, area = 0.;

  for (guint i = 0; i < self->n; i++)
    {
      left = MIN (left, self->x[i]), right = MAX (right, self->x[i]);
      top = MIN (top, self->y[i]), bottom = MAX (bottom, self->y[i]);
      area += (self->width[i] + self->gap) * (self->height[i] + self->gap);
    }
  return sqrt (area * 2. / MAX ((right - left) * (bottom - top), 1e-9));
}

/* A few overlaps are pushed apart; many would be pushed across their
 * neighbours, so the whole grows first. A heap of very full spots and much
 * empty sheet is not blown up without end for them. */
static void
make_room (Overlap *self)
{
  double crowd = crowding (self), grown = 1.;

  if (crowd > 1. && crowd < 1e3 && sweep (self, FALSE) > self->n / 2)
    {
      grow (self, crowd);
      sort_boxes (self);
    }
  while (grown < MAX_GROWTH && sweep (self, FALSE) > self->n * FEW_OVERLAPS)
    {
      grow (self, 1.1);
      grown *= 1.1;
      sort_boxes (self);
    }
}

static gboolean
separate (Overlap      *self,
          GCancellable *cancellable)
{
  make_room (self);
  for (guint round = 1; round_of_pushes (self) > 0; round++)
    {
      if (g_cancellable_is_cancelled (cancellable) || round > 4000)
        return FALSE;
      if (round % 24 == 0)
        {
          grow (self, 1.06);
          sort_boxes (self);
        }
    }
  return TRUE;
}

static void
init (Overlap      *self,
      guint         n,
      const double *width,
      const double *height,
      const guint8 *pinned,
      double        gap,
      double       *x,
      double       *y)
{
  *self = (Overlap) { n, width, height, pinned, gap, x, y };
  self->order = g_new (guint, n);
  self->spare = g_new (guint, n);
  self->strip = g_new (guint, n + 2);
  self->strip_of = g_new (guint, n);
  self->move_x = g_new0 (double, n);
  self->move_y = g_new0 (double, n);
  for (guint i = 0; i < n; i++)
    {
      self->order[i] = i;
      self->strip_height = MAX (self->strip_height, height[i] + gap);
      self->widest = MAX (self->widest, width[i]);
    }
  g_qsort_with_data (self->order, n, sizeof *self->order, compare_places, self);
}

static void
clear (Overlap *self)
{
  g_free (self->order);
  g_free (self->spare);
  g_free (self->strip);
  g_free (self->strip_of);
  g_free (self->move_x);
  g_free (self->move_y);
}

/**
 * mlg_overlap_count:
 * @n: how many boxes
 * @width: their widths
 * @height: their heights
 * @gap: room that two boxes have to leave
 * @x: their centres
 * @y: their centres
 *
 * Returns: how many pairs of boxes overlap or come nearer than @gap
 */
guint
mlg_overlap_count (guint         n,
                   const double *width,
                   const double *height,
                   double        gap,
                   const double *x,
                   const double *y)
{
  Overlap self;
  guint found;

  if (n < 2)
    return 0;
  init (&self, n, width, height, NULL, gap, (double *) x, (double *) y);
  sort_boxes (&self);
  found = sweep (&self, FALSE);
  clear (&self);
  return found;
}

/**
 * mlg_overlap_remove:
 * @n: how many boxes
 * @width: their widths
 * @height: their heights
 * @pinned: (nullable): not 0: the box stays
 * @gap: room that two boxes have to leave
 * @x: (inout): their centres; finite
 * @y: (inout): their centres; finite
 * @cancellable: (nullable): stops it
 *
 * Moves boxes until none overlaps another, but two that are pinned. Each pair
 * is pushed apart along the shorter way, all at once, the pairs found by
 * sweeps over left edges in strips; a sheet too full for its boxes grows evenly, so that
 * neighbours stay neighbours (the scaling of Gansner and Hu: Efficient,
 * Proximity-Preserving Node Overlap Removal, JGAA 2010).
 *
 * Returns: %FALSE if it was cancelled, or pinned boxes leave no room
 */
gboolean
mlg_overlap_remove (guint         n,
                    const double *width,
                    const double *height,
                    const guint8 *pinned,
                    double        gap,
                    double       *x,
                    double       *y,
                    GCancellable *cancellable)
{
  Overlap self;
  gboolean done;

  if (n < 2)
    return TRUE;
  init (&self, n, width, height, pinned, gap, x, y);
  part_equals (&self);
  done = separate (&self, cancellable);
  clear (&self);
  return done;
}
