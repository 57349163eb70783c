/* mlg-layout-columns.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-layout-private.h"

#include "mlg-line.h"
#include "mlg-quality.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SWEEPS 12
#define SETTLE_ROUNDS 6
/* Room for links between two columns, in spacings. */
#define AISLE 8.
/* Counting crossings takes the square of the links. */
#define MAX_COUNTED 2000

typedef struct
{
  MlgLayoutRun *run;
  guint n_columns;
  guint *column;        /* of each node */
  guint *first;         /* n_columns + 1 positions in nodes */
  guint *nodes;         /* column by column, from top to bottom */
} Columns;

typedef struct
{
  double key;
  guint before;         /* equal keys keep their order */
  guint node;
} Entry;

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *first = a, *second = b;

  if (first->key != second->key)
    return first->key < second->key ? -1 : 1;
  return first->before < second->before ? -1 : first->before > second->before;
}

static void
init (Columns      *self,
      MlgLayoutRun *run)
{
  const MlgLayoutOptions *options = run->options;
  guint n = run->links->n_nodes, n_groups = options->group != NULL ? options->n_groups : 0;
  g_autofree guint *next = NULL;

  self->run = run;
  self->n_columns = n_groups + 1;
  self->column = g_new (guint, n);
  self->first = g_new0 (guint, self->n_columns + 1);
  self->nodes = g_new (guint, n);
  for (guint i = 0; i < n; i++)
    {
      self->column[i] = options->group != NULL ? MIN (options->group[i], n_groups) : n_groups;
      self->first[self->column[i] + 1]++;
    }
  for (guint c = 0; c < self->n_columns; c++)
    self->first[c + 1] += self->first[c];
  next = g_memdup2 (self->first, (self->n_columns + 1) * sizeof *next);
  for (guint i = 0; i < n; i++)
    self->nodes[next[self->column[i]]++] = i;
}

static void
clear (Columns *self)
{
  g_free (self->column);
  g_free (self->first);
  g_free (self->nodes);
}

/* Boxes of a column one below another, the middle of the column at 0. */
static void
stack (Columns *self,
       guint    column)
{
  MlgLayoutRun *run = self->run;
  double total = 0., y;

  for (guint k = self->first[column]; k < self->first[column + 1]; k++)
    total += run->height[self->nodes[k]] + run->spacing;
  y = -total / 2.;
  for (guint k = self->first[column]; k < self->first[column + 1]; k++)
    {
      double height = run->height[self->nodes[k]] + run->spacing;

      run->y[self->nodes[k]] = y + height / 2.;
      y += height;
    }
}

/* Each column as wide as its widest box. */
static void
set_across (Columns *self)
{
  MlgLayoutRun *run = self->run;
  double x = 0.;

  for (guint c = 0; c < self->n_columns; c++)
    {
      double width = 0.;

      for (guint k = self->first[c]; k < self->first[c + 1]; k++)
        width = MAX (width, run->width[self->nodes[k]]);
      for (guint k = self->first[c]; k < self->first[c + 1]; k++)
        run->x[self->nodes[k]] = x + width / 2.;
      if (self->first[c + 1] > self->first[c])
        x += width + AISLE * run->spacing;
      stack (self, c);
    }
}

/* The mean height of the neighbours in other columns, or of @node itself. */
static double
barycentre (const Columns *self,
            guint          node)
{
  const MlgAdjacency *links = self->run->links;
  double sum = 0., weight = 0.;

  for (guint e = links->first[node]; e < links->first[node + 1]; e++)
    {
      guint other = links->target[e];
      double w = self->column[other] != self->column[node] ? 1. : .25;

      sum += w * self->run->y[other];
      weight += w;
    }
  return weight > 0. ? sum / weight : self->run->y[node];
}

static void
sort_column (Columns *self,
             guint    column)
{
  guint n = self->first[column + 1] - self->first[column];
  guint *nodes = self->nodes + self->first[column];
  g_autofree Entry *entries = g_new (Entry, MAX (n, 1));

  for (guint k = 0; k < n; k++)
    entries[k] = (Entry) { barycentre (self, nodes[k]), k, nodes[k] };
  qsort (entries, n, sizeof *entries, compare_entries);
  for (guint k = 0; k < n; k++)
    nodes[k] = entries[k].node;
  stack (self, column);
}

static double
cost (const Columns *self)
{
  const MlgLayoutRun *run = self->run;
  double sum = 0.;

  if (run->links->n_links <= MAX_COUNTED)
    return (double) mlg_quality_crossings (run->links->n_nodes, run->graph->n_links, run->graph->from, run->graph->to,
                                           run->x, run->y);
  for (guint i = 0; i < run->links->n_nodes; i++)
    sum += fabs (barycentre (self, i) - run->y[i]);
  return sum;
}

static gboolean
reduce_crossings (Columns *self)
{
  guint n = self->run->links->n_nodes;
  g_autofree guint *best = g_memdup2 (self->nodes, n * sizeof *best);
  double least = cost (self);

  for (guint sweep = 0; sweep < SWEEPS && least > 0.; sweep++)
    {
      double now;

      for (guint c = 0; c < self->n_columns; c++)
        sort_column (self, sweep % 2 == 0 ? c : self->n_columns - 1 - c);
      now = cost (self);
      if (now < least)
        {
          least = now;
          memcpy (best, self->nodes, n * sizeof *best);
        }
      if (!mlg_layout_run_step (self->run, .9 * sweep / SWEEPS, NULL, NULL))
        return FALSE;
    }
  memcpy (self->nodes, best, n * sizeof *best);
  for (guint c = 0; c < self->n_columns; c++)
    stack (self, c);
  return TRUE;
}

/* Boxes slide to the height of their neighbours, in their order: a short
 * column stands where its links come from. */
static void
settle (Columns *self,
        guint    column)
{
  MlgLayoutRun *run = self->run;
  guint n = self->first[column + 1] - self->first[column];
  const guint *nodes = self->nodes + self->first[column];
  g_autofree double *wish = g_new (double, MAX (n, 1)), *room = g_new (double, MAX (n, 1));

  for (guint k = 0; k < n; k++)
    {
      wish[k] = barycentre (self, nodes[k]);
      room[k] = k + 1 < n ? (run->height[nodes[k]] + run->height[nodes[k + 1]]) / 2. + run->spacing : 0.;
    }
  mlg_line_place (n, wish, NULL, room, wish);
  for (guint k = 0; k < n; k++)
    run->y[nodes[k]] = wish[k];
}

/**
 * mlg_layout_columns:
 * @run: a run
 *
 * Lays each group in a column of its own, from left to right, those without a
 * group last, in orders that make few links cross.
 *
 * Returns: %FALSE if it was cancelled
 */
gboolean
mlg_layout_columns (MlgLayoutRun *run)
{
  Columns self = { NULL };
  gboolean done;
  guint longest = 0;

  init (&self, run);
  set_across (&self);
  done = reduce_crossings (&self);
  for (guint c = 0; c < self.n_columns; c++)
    if (self.first[c + 1] - self.first[c] > self.first[longest + 1] - self.first[longest])
      longest = c;
  for (guint round = 0; done && round < SETTLE_ROUNDS; round++)
    for (guint c = 0; c < self.n_columns; c++)
      if (c != longest)         /* one has to stay, or all would drift */
        settle (&self, c);
  clear (&self);
  return done && mlg_layout_run_step (run, 1., NULL, NULL);
}
