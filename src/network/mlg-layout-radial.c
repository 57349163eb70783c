/* mlg-layout-radial.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-layout-private.h"

#include "mlg-overlap.h"

#include <math.h>
#include <string.h>

#define SORT_ROUNDS 8

/* A tree of shortest ways from the centre. Each node has a wedge of the circle
 * as wide as its boxes, or those of its children, need. */
typedef struct
{
  MlgLayoutPart *part;
  guint n_levels;
  guint16 *level;
  guint *queue;         /* nodes, nearest to the centre first */
  guint *parent;
  guint *first;         /* children of node i: child[first[i]] … child[first[i + 1] - 1] */
  guint *child;
  double *need;         /* angle, radians */
  double *angle;
  double *radius;       /* of each level */
  guint *rows;          /* staggered rows of each level */
  double *row_step;
} Radial;

static guint
find_centre (MlgLayoutPart *part)
{
  for (guint i = 0; i < part->n; i++)
    if (part->nodes[i] == part->run->options->centre)
      return i;
  return mlg_adjacency_hub (part->links);
}

static void
init (Radial        *self,
      MlgLayoutPart *part)
{
  guint n = part->n;

  self->part = part;
  self->level = g_new (guint16, n);
  self->queue = g_new (guint, n);
  self->parent = g_new (guint, n);
  self->first = g_new (guint, n + 1);
  self->child = g_new (guint, n);
  self->need = g_new0 (double, n);
  self->angle = g_new0 (double, n);
  mlg_adjacency_distances (part->links, find_centre (part), self->level, self->queue);
  self->n_levels = self->level[self->queue[n - 1]] + 1u;
  self->radius = g_new0 (double, self->n_levels);
  self->rows = g_new0 (guint, self->n_levels);
  self->row_step = g_new0 (double, self->n_levels);
}

static void
clear (Radial *self)
{
  g_free (self->level);
  g_free (self->queue);
  g_free (self->parent);
  g_free (self->first);
  g_free (self->child);
  g_free (self->need);
  g_free (self->angle);
  g_free (self->radius);
  g_free (self->rows);
  g_free (self->row_step);
}

/* Of the nodes one level up the one with the fewest children so far: wedges
 * become alike. */
static void
choose_parents (Radial *self)
{
  const MlgAdjacency *links = self->part->links;
  guint n = self->part->n;
  g_autofree guint *count = g_new0 (guint, n + 1);

  self->parent[self->queue[0]] = G_MAXUINT;
  for (guint q = 1; q < n; q++)
    {
      guint i = self->queue[q], best = G_MAXUINT;

      for (guint e = links->first[i]; e < links->first[i + 1]; e++)
        {
          guint j = links->target[e];

          if (self->level[j] + 1 == self->level[i] && (best == G_MAXUINT || count[j] < count[best]))
            best = j;
        }
      self->parent[i] = best;
      count[best]++;
    }
  self->first[0] = 0;
  for (guint i = 0; i < n; i++)
    {
      self->first[i + 1] = self->first[i] + count[i];
      count[i] = self->first[i];
    }
  for (guint q = 1; q < n; q++)
    self->child[count[self->parent[self->queue[q]]]++] = self->queue[q];
}

static double
reach (const Radial *self,
       guint         node)
{
  return (self->part->width[node] + self->part->height[node]) / 2. + self->part->run->spacing;
}

/* Levels that would need a very long circle are staggered in rows. */
static void
measure_levels (Radial *self)
{
  const MlgLayoutPart *part = self->part;
  g_autofree double *length = g_new0 (double, self->n_levels);
  double outside;

  for (guint i = 0; i < part->n; i++)
    {
      length[self->level[i]] += reach (self, i);
      self->row_step[self->level[i]] = MAX (self->row_step[self->level[i]],
                                            MIN (part->width[i], part->height[i] * 2.) + part->run->spacing);
    }
  outside = self->row_step[0];
  self->rows[0] = 1;
  for (guint l = 1; l < self->n_levels; l++)
    {
      double inside = outside + part->run->spacing * 2., wish = length[l] / (2. * G_PI);

      self->rows[l] = wish > 2. * inside ? (guint) ceil (sqrt (wish / self->row_step[l])) : 1;
      self->radius[l] = MAX (inside + self->row_step[l] / 2., wish / self->rows[l]);
      outside = self->radius[l] + self->row_step[l] * (self->rows[l] - .5);
    }
}

static void
measure_wedges (Radial *self)
{
  guint n = self->part->n;

  for (guint i = 0; i < n; i++)
    self->need[i] = 0.;
  for (guint q = n; q-- > 1;)
    {
      guint i = self->queue[q], level = self->level[i];

      self->need[i] = MAX (self->need[i], reach (self, i) / (self->radius[level] * self->rows[level]));
      self->need[self->parent[i]] += self->need[i];
    }
}

static void
place_wedges (Radial *self)
{
  guint n = self->part->n;
  g_autofree double *begin = g_new0 (double, n), *width = g_new0 (double, n);

  begin[self->queue[0]] = -G_PI / 2.;
  width[self->queue[0]] = 2. * G_PI;
  for (guint q = 0; q < n; q++)
    {
      guint i = self->queue[q];
      double at = begin[i], sum = 0.;

      self->angle[i] = begin[i] + width[i] / 2.;
      for (guint c = self->first[i]; c < self->first[i + 1]; c++)
        sum += self->need[self->child[c]];
      for (guint c = self->first[i]; c < self->first[i + 1]; c++)
        {
          guint k = self->child[c];

          begin[k] = at;
          width[k] = width[i] * self->need[k] / sum;
          at += width[k];
        }
    }
}

/* Angle from @from to @to the shorter way, -π … π. */
static double
turn (double from,
      double to)
{
  return remainder (to - from, 2. * G_PI);
}

static double
total_turn (const Radial *self)
{
  const MlgAdjacency *links = self->part->links;
  double sum = 0.;

  for (guint i = 0; i < self->part->n; i++)
    for (guint e = links->first[i]; e < links->first[i + 1]; e++)
      if (self->level[i] > 0 && self->level[links->target[e]] > 0)
        sum += fabs (turn (self->angle[i], self->angle[links->target[e]]));
  return sum;
}

typedef struct
{
  double key;
  guint node;
} Sibling;

static int
compare_siblings (gconstpointer a,
                  gconstpointer b)
{
  const Sibling *first = a, *second = b;

  if (first->key != second->key)
    return first->key < second->key ? -1 : 1;
  return first->node < second->node ? -1 : first->node > second->node;
}

/* Where the links of a node and of what hangs below it pull it, seen from its
 * parent. */
static double
pull_of (const Radial *self,
         guint         node,
         double        from)
{
  const MlgAdjacency *links = self->part->links;
  double sum = 0.;
  guint n = 0;

  for (guint e = links->first[node]; e < links->first[node + 1]; e++)
    {
      guint other = links->target[e];

      if (other == self->parent[node] || self->level[other] == 0)
        continue;
      sum += turn (from, self->angle[other]);
      n++;
    }
  return n > 0 ? sum / n : turn (from, self->angle[node]);
}

/* Siblings in the order in which their other links pull them: their links to
 * the parent do not cross whatever the order. */
static void
sort_siblings (Radial *self)
{
  g_autofree Sibling *siblings = g_new (Sibling, self->part->n);

  for (guint i = 0; i < self->part->n; i++)
    {
      guint n = self->first[i + 1] - self->first[i];
      guint *children = self->child + self->first[i];

      for (guint c = 0; c < n; c++)
        siblings[c] = (Sibling) { pull_of (self, children[c], self->angle[i]), children[c] };
      qsort (siblings, n, sizeof *siblings, compare_siblings);
      for (guint c = 0; c < n; c++)
        children[c] = siblings[c].node;
    }
}

static gboolean
order_wedges (Radial *self)
{
  g_autofree guint *best = g_memdup2 (self->child, self->part->n * sizeof *best);
  double least;

  measure_wedges (self);
  place_wedges (self);
  least = total_turn (self);
  for (guint round = 0; round < SORT_ROUNDS; round++)
    {
      double now;

      sort_siblings (self);
      place_wedges (self);
      now = total_turn (self);
      if (now < least)
        {
          least = now;
          memcpy (best, self->child, self->part->n * sizeof *best);
        }
      if (!mlg_layout_part_step (self->part, .1 + .5 * round / SORT_ROUNDS))
        return FALSE;
    }
  memcpy (self->child, best, self->part->n * sizeof *best);
  place_wedges (self);
  return TRUE;
}

/* Nodes of a level take its rows in turn, as they come around. */
static void
place (Radial *self,
       double  scale)
{
  g_autofree guint *turn_of = g_new0 (guint, self->n_levels);
  g_autofree Sibling *around = g_new (Sibling, self->part->n);

  for (guint i = 0; i < self->part->n; i++)
    around[i] = (Sibling) { self->angle[i], i };
  qsort (around, self->part->n, sizeof *around, compare_siblings);
  for (guint k = 0; k < self->part->n; k++)
    {
      guint i = around[k].node, level = self->level[i];
      guint row = turn_of[level]++ % self->rows[level];
      double radius = level == 0 ? 0. : scale * (self->radius[level] + row * self->row_step[level]);

      self->part->x[i] = radius * cos (self->angle[i]);
      self->part->y[i] = radius * sin (self->angle[i]);
    }
}

/**
 * mlg_layout_radial:
 * @part: a component
 *
 * Lays it around the centre that the options name, or around its most linked
 * node. A node is farther from the centre than all that fewer links lead to.
 *
 * Returns: %FALSE if it was cancelled
 */
gboolean
mlg_layout_radial (MlgLayoutPart *part)
{
  Radial self = { NULL };
  double scale = 1.;
  gboolean done;

  init (&self, part);
  choose_parents (&self);
  measure_levels (&self);
  done = order_wedges (&self);
  for (guint tries = 0; done && tries < 100; tries++, scale *= 1.06)
    {
      place (&self, scale);
      if (mlg_overlap_count (part->n, part->width, part->height, part->run->spacing / 4., part->x, part->y) == 0)
        break;
      done = mlg_layout_part_step (part, .6 + .004 * tries);
    }
  clear (&self);
  return done;
}
