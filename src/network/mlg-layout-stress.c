/* mlg-layout-stress.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-layout-private.h"

#include <math.h>
#include <string.h>

/* Up to here every pair of nodes is a term of the stress: n²/2 of them. */
#define EXACT_NODES 700
#define PIVOTS 200
#define ROUNDS 15
#define SETTLE_ROUNDS 15
/* The last steps move a linked pair by this share of what is missing. */
#define LAST_STEP .03
/* From a drawing it starts cool: near terms settle, far ones hardly move. */
#define KEEP_STEP .3

typedef struct
{
  MlgLayoutPart *part;
  double *x;                    /* in lengths of links */
  double *y;
  double length;                /* of a link, diagram units */
  gboolean from_here;
  guint16 *distance;            /* exact: n × n; else n × n_pivots */
  guint16 farthest;
  guint n_pivots;
  guint *pivots;
  float *strength;              /* n_pivots × (farthest + 1): weight of a term */
  guint *order;
} Stress;

/* Moves both ends of a term towards its distance; @mu of the way. */
static inline void
relax (Stress *self,
       guint    i,
       guint    j,
       double   distance,
       double   mu_i,
       double   mu_j)
{
  double dx = self->x[i] - self->x[j], dy = self->y[i] - self->y[j];
  double now = sqrt (dx * dx + dy * dy) + 1e-9;
  double pull = (now - distance) / (2. * now);

  self->x[i] -= mu_i * pull * dx;
  self->y[i] -= mu_i * pull * dy;
  self->x[j] += mu_j * pull * dx;
  self->y[j] += mu_j * pull * dy;
}

static inline void
relax_pair (Stress *self,
            guint    i,
            guint    j,
            double   distance,
            double   mu)
{
  const guint8 *pinned = self->part->pinned;

  if (!self->part->has_pinned || (!pinned[i] && !pinned[j]))
    relax (self, i, j, distance, mu, mu);
  else
    relax (self, i, j, distance, pinned[i] ? 0. : 2. * mu * !pinned[i], pinned[j] ? 0. : 2. * mu);
}

/* Every pair once, in an order that differs from round to round: without it
 * the descent would follow the order of the file. */
static gboolean
exact_round (Stress *self,
             double   eta,
             double   fraction)
{
  guint n = self->part->n;
  g_autofree guint *offsets = g_new (guint, n / 2);

  for (guint k = 0; k < n / 2; k++)
    offsets[k] = k + 1;
  mlg_random_shuffle (&self->part->random, offsets, n / 2);
  mlg_random_shuffle (&self->part->random, self->order, n);
  for (guint k = 0; k < n / 2; k++)
    {
      guint limit = offsets[k] * 2 == n ? n / 2 : n;

      for (guint a = 0; a < limit; a++)
        {
          guint b = a + offsets[k] < n ? a + offsets[k] : a + offsets[k] - n;
          guint i = self->order[a], j = self->order[b];
          double d = self->distance[(gsize) i * n + j];

          relax_pair (self, i, j, d, MIN (1., eta / (d * d)));
        }
      if (k % 64 == 63 && !mlg_layout_part_step (self->part, fraction))
        return FALSE;
    }
  return TRUE;
}

/* Links are terms of both ends; a pivot stands for the nodes around it and
 * moves by its links only. */
static gboolean
sparse_round (Stress *self,
              double   eta,
              double   fraction)
{
  MlgLayoutPart *part = self->part;
  const MlgAdjacency *links = part->links;

  mlg_random_shuffle (&part->random, self->order, part->n);
  for (guint a = 0; a < part->n; a++)
    {
      guint i = self->order[a];
      const guint16 *distance = self->distance + (gsize) i * self->n_pivots;

      for (guint p = 0; p < self->n_pivots && !part->pinned[i]; p++)
        {
          guint d = distance[p];

          if (d > 1)
            relax (self, i, self->pivots[p], d, MIN (1., eta * self->strength[p * (self->farthest + 1u) + d]), 0.);
        }
      for (guint e = links->first[i]; e < links->first[i + 1]; e++)
        if (links->target[e] > i)
          relax_pair (self, i, links->target[e], 1., MIN (1., eta));
      if (a % 1024 == 1023 && !mlg_layout_part_step (part, fraction))
        return FALSE;
    }
  return TRUE;
}

/* Puts a node where the terms of its pivots and links, as they are now, have
 * their least: one step of majorization (Gansner, Koren, North: Graph Drawing
 * by Stress Majorization, GD 2004). It settles what the descent leaves noisy. */
static void
settle_node (Stress *self,
             guint    i)
{
  const MlgAdjacency *links = self->part->links;
  const guint16 *distance = self->distance + (gsize) i * self->n_pivots;
  double x = self->x[i], y = self->y[i], sum_x = 0., sum_y = 0., sum = 0.;

  for (guint p = 0; p < self->n_pivots; p++)
    {
      guint d = distance[p], j = self->pivots[p];
      double dx = x - self->x[j], dy = y - self->y[j], w, along;

      if (d <= 1)
        continue;
      w = self->strength[p * (self->farthest + 1u) + d];
      along = d / (sqrt (dx * dx + dy * dy) + 1e-9);
      sum_x += w * (self->x[j] + along * dx);
      sum_y += w * (self->y[j] + along * dy);
      sum += w;
    }
  for (guint e = links->first[i]; e < links->first[i + 1]; e++)
    {
      guint j = links->target[e];
      double dx = x - self->x[j], dy = y - self->y[j];
      double along = 1. / (sqrt (dx * dx + dy * dy) + 1e-9);

      sum_x += self->x[j] + along * dx;
      sum_y += self->y[j] + along * dy;
      sum += 1.;
    }
  self->x[i] = sum_x / sum;
  self->y[i] = sum_y / sum;
}

static gboolean
settle (Stress *self)
{
  MlgLayoutPart *part = self->part;

  for (guint round = 0; round < SETTLE_ROUNDS; round++)
    for (guint a = 0; a < part->n; a++)
      {
        if (!part->pinned[self->order[a]])
          settle_node (self, self->order[a]);
        if (a % 1024 == 1023 && !mlg_layout_part_step (part, .7 + .2 * round / SETTLE_ROUNDS))
          return FALSE;
      }
  return TRUE;
}

static gboolean
measure_all (Stress *self)
{
  guint n = self->part->n;
  g_autofree guint *queue = g_new (guint, n);

  self->distance = g_new (guint16, (gsize) n * n);
  for (guint i = 0; i < n; i++)
    {
      guint16 *row = self->distance + (gsize) i * n;

      mlg_adjacency_distances (self->part->links, i, row, queue);
      self->farthest = MAX (self->farthest, row[queue[n - 1]]);
    }
  return mlg_layout_part_step (self->part, 0.);
}

/* How many nodes a pivot stands for at each distance: those of its region at
 * up to half of it (Ortmann et al., section 4). */
static void
weigh_pivots (Stress     *self,
              const guint *region)
{
  guint n = self->part->n, row = self->farthest + 1u;
  g_autofree guint *count = g_new0 (guint, (gsize) self->n_pivots * row);

  for (guint i = 0; i < n; i++)
    count[region[i] * row + self->distance[(gsize) i * self->n_pivots + region[i]]]++;
  self->strength = g_new0 (float, (gsize) self->n_pivots * row);
  for (guint p = 0; p < self->n_pivots; p++)
    for (guint d = 1, inside = 0, next = 0; d < row; d++)
      {
        for (; next <= d / 2; next++)
          inside += count[p * row + next];
        self->strength[p * row + d] = (float) inside / (float) (d * d);
      }
}

/* Each next pivot is the node farthest from those before it. */
static gboolean
measure_pivots (Stress *self)
{
  guint n = self->part->n, h = MIN (PIVOTS, n);
  g_autofree guint *queue = g_new (guint, n), *region = g_new0 (guint, n);
  g_autofree guint16 *row = g_new (guint16, n), *nearest = g_new (guint16, n);
  guint pivot = mlg_random_below (&self->part->random, n);

  self->n_pivots = h;
  self->pivots = g_new (guint, h);
  self->distance = g_new (guint16, (gsize) n * h);
  memset (nearest, 0xff, n * sizeof *nearest);
  for (guint p = 0; p < h; p++)
    {
      self->pivots[p] = pivot;
      mlg_adjacency_distances (self->part->links, pivot, row, queue);
      for (guint i = 0; i < n; i++)
        {
          self->distance[(gsize) i * h + p] = row[i];
          self->farthest = MAX (self->farthest, row[i]);
          if (row[i] < nearest[i])
            nearest[i] = row[i], region[i] = p;
        }
      for (guint i = 0, k = mlg_random_below (&self->part->random, n); i < n; i++, k = k + 1 < n ? k + 1 : 0)
        if (nearest[k] > nearest[pivot])
          pivot = k;
      if (!mlg_layout_part_step (self->part, .2 * p / h))
        return FALSE;
    }
  weigh_pivots (self, region);
  return TRUE;
}

/* The length of links for which the stress of the present drawing is least:
 * room made for labels is kept. Not where the drawing is a heap. */
static void
fit_length (Stress *self)
{
  const MlgLayoutPart *part = self->part;
  double sum = 0., squares = 0.;

  for (guint i = 0; i < part->n; i++)
    for (guint j = 0; j < i; j++)
      {
        double ratio = hypot (part->x[i] - part->x[j], part->y[i] - part->y[j]) / self->distance[(gsize) i * part->n + j];

        sum += ratio;
        squares += ratio * ratio;
      }
  if (sum > 0. && squares / sum > self->length * .5)
    self->length = MIN (squares / sum, self->length * 10.);
}

static void
start (Stress *self)
{
  MlgLayoutPart *part = self->part;
  double radius = sqrt (part->n);

  for (guint i = 0; i < part->n; i++)
    {
      self->order[i] = i;
      if (self->from_here || part->pinned[i])
        {
          /* Nodes on one spot have no direction to part in. */
          self->x[i] = part->x[i] / self->length + (part->pinned[i] ? 0. : (mlg_random_unit (&part->random) - .5) * 1e-3);
          self->y[i] = part->y[i] / self->length + (part->pinned[i] ? 0. : (mlg_random_unit (&part->random) - .5) * 1e-3);
          continue;
        }
      self->x[i] = (mlg_random_unit (&part->random) - .5) * radius;
      self->y[i] = (mlg_random_unit (&part->random) - .5) * radius;
    }
}

static void
publish (Stress *self)
{
  MlgLayoutPart *part = self->part;

  for (guint i = 0; i < part->n; i++)
    if (!part->pinned[i])
      {
        part->x[i] = self->x[i] * self->length;
        part->y[i] = self->y[i] * self->length;
      }
}

/* The steps shrink from one that puts any pair right to one that only moves
 * neighbours (Zheng et al., section 2.1). */
static gboolean
descend (Stress *self)
{
  double first = self->from_here ? KEEP_STEP : (double) self->farthest * self->farthest;
  double decay = log (first / LAST_STEP) / (ROUNDS - 1);
  gboolean exact = self->part->n <= EXACT_NODES;

  for (guint round = 0; round < ROUNDS; round++)
    {
      double eta = first * exp (-decay * round), fraction = .2 + .7 * round / ROUNDS;

      if (!(exact ? exact_round (self, eta, fraction) : sparse_round (self, eta, fraction)))
        return FALSE;
      if (self->part->run->progress != NULL)
        publish (self);
      if (!mlg_layout_part_step (self->part, fraction))
        return FALSE;
    }
  if (!exact && !settle (self))
    return FALSE;
  publish (self);
  return TRUE;
}

/**
 * mlg_layout_stress:
 * @part: a component
 * @length: of a link, diagram units
 * @from_here: begin with the positions of @part, in the scale that they have
 *
 * Lays it out so that distances follow the links; pinned nodes stay.
 *
 * Returns: %FALSE if it was cancelled
 */
gboolean
mlg_layout_stress (MlgLayoutPart *part,
                   double         length,
                   gboolean       from_here)
{
  Stress self = { part };
  gboolean done;

  self.x = g_new (double, part->n);
  self.y = g_new (double, part->n);
  self.order = g_new (guint, part->n);
  self.length = length;
  self.from_here = from_here;
  done = part->n <= EXACT_NODES ? measure_all (&self) : measure_pivots (&self);
  if (done && from_here && part->n <= EXACT_NODES)
    fit_length (&self);
  start (&self);
  done = done && descend (&self);
  g_free (self.x);
  g_free (self.y);
  g_free (self.order);
  g_free (self.distance);
  g_free (self.pivots);
  g_free (self.strength);
  return done;
}
