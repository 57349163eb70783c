/* mlg-layout-rings.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-layout-private.h"

#include "mlg-pack.h"
#include "mlg-rings-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SORT_ROUNDS 10
#define SWAP_ROUNDS 6
/* Each node tries this many others of its zone. */
#define SWAP_TRIES 40

typedef struct
{
  MlgLayoutRun *run;
  MlgRings *rings;
  MlgRingsPlan plan;
  guint *cell;          /* of each node */
} Rings;

typedef struct
{
  double key;
  guint before;
  guint value;
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

static double
turn (double from,
      double to)
{
  return remainder (to - from, 2. * G_PI);
}

static double
middle_of (const Rings *self,
           guint        c)
{
  guint sector = c % self->rings->n_sectors;

  return (self->rings->angle[sector] + self->rings->angle[sector + 1]) / 2.;
}

static void
put (Rings *self,
     guint  c)
{
  const MlgRingsCell *cell = &self->plan.cells[c];

  for (guint k = cell->first; k < cell->first + cell->n; k++)
    {
      self->run->x[self->plan.nodes[k]] = self->plan.slots[k].x;
      self->run->y[self->plan.nodes[k]] = self->plan.slots[k].y;
    }
}

/* Slots by the angle at which they lie in their sector. */
static void
sort_slots (Rings *self,
            guint  c)
{
  const MlgRingsCell *cell = &self->plan.cells[c];
  MlgZoneSlot *slots = self->plan.slots + cell->first;
  g_autofree MlgZoneSlot *before = g_memdup2 (slots, cell->n * sizeof *slots);
  g_autofree Entry *entries = g_new (Entry, MAX (cell->n, 1));

  for (guint k = 0; k < cell->n; k++)
    entries[k] = (Entry) { turn (middle_of (self, c), atan2 (slots[k].y, slots[k].x)), k, k };
  qsort (entries, cell->n, sizeof *entries, compare_entries);
  for (guint k = 0; k < cell->n; k++)
    slots[k] = before[entries[k].value];
}

/* Where the neighbours of a node are, seen from the middle of its sector. */
static double
pull_of (const Rings *self,
         guint        node)
{
  const MlgAdjacency *links = self->run->links;
  double middle = middle_of (self, self->cell[node]);
  double sum = turn (middle, atan2 (self->run->y[node], self->run->x[node])) * .5, weight = .5;

  for (guint e = links->first[node]; e < links->first[node + 1]; e++)
    {
      guint other = links->target[e];

      if (self->cell[other] == self->plan.n_cells - 1)
        continue;
      sum += turn (middle, atan2 (self->run->y[other], self->run->x[other]));
      weight += 1.;
    }
  return sum / weight;
}

static void
sort_nodes (Rings *self,
            guint  c)
{
  const MlgRingsCell *cell = &self->plan.cells[c];
  guint *nodes = self->plan.nodes + cell->first;
  g_autofree Entry *entries = g_new (Entry, MAX (cell->n, 1));

  for (guint k = 0; k < cell->n; k++)
    entries[k] = (Entry) { pull_of (self, nodes[k]), k, nodes[k] };
  qsort (entries, cell->n, sizeof *entries, compare_entries);
  for (guint k = 0; k < cell->n; k++)
    nodes[k] = entries[k].value;
  put (self, c);
}

static double
length_of (const Rings *self,
           guint        node)
{
  const MlgAdjacency *links = self->run->links;
  double sum = 0.;

  for (guint e = links->first[node]; e < links->first[node + 1]; e++)
    sum += hypot (self->run->x[links->target[e]] - self->run->x[node], self->run->y[links->target[e]] - self->run->y[node]);
  return sum;
}

static void
exchange (Rings *self,
          guint  a,
          guint  b)
{
  double x = self->run->x[a], y = self->run->y[a];

  self->run->x[a] = self->run->x[b];
  self->run->y[a] = self->run->y[b];
  self->run->x[b] = x;
  self->run->y[b] = y;
}

/* Two nodes of a zone change places where that makes their links shorter;
 * short links cross less. Gives FALSE if it was cancelled. */
static gboolean
swap_nodes (Rings     *self,
            guint      c,
            MlgRandom *random,
            gboolean  *changed)
{
  const MlgRingsCell *cell = &self->plan.cells[c];
  const guint *nodes = self->plan.nodes + cell->first;

  for (guint k = 0; k < cell->n; k++)
    for (guint t = 0; t < MIN (SWAP_TRIES, cell->n - 1); t++)
      {
        guint a = nodes[k];
        guint b = nodes[cell->n <= SWAP_TRIES ? (k + 1 + t) % cell->n : mlg_random_below (random, cell->n)];
        double before, after;

        if (t == 0 && !mlg_layout_run_step (self->run, 0., NULL, NULL))
          return FALSE;
        if (a == b)
          continue;
        before = length_of (self, a) + length_of (self, b);
        exchange (self, a, b);
        after = length_of (self, a) + length_of (self, b);
        if (after < before * (1. - 1e-9))
          *changed = TRUE;
        else
          exchange (self, a, b);
      }
  return TRUE;
}

static gboolean
reduce_crossings (Rings *self)
{
  MlgRandom random = { self->run->options->seed };
  guint n_cells = self->plan.n_cells - 1;
  gboolean changed = TRUE;

  for (guint c = 0; c < n_cells; c++)
    {
      sort_slots (self, c);
      put (self, c);
    }
  for (guint round = 0; round < SORT_ROUNDS; round++)
    for (guint c = 0; c < n_cells; c++)
      {
        sort_nodes (self, c);
        if (!mlg_layout_run_step (self->run, .3 + .3 * round / SORT_ROUNDS, NULL, NULL))
          return FALSE;
      }
  for (guint round = 0; changed && round < SWAP_ROUNDS; round++)
    {
      changed = FALSE;
      for (guint c = 0; c < n_cells; c++)
        if (!swap_nodes (self, c, &random, &changed)
            || !mlg_layout_run_step (self->run, .6 + .4 * round / SWAP_ROUNDS, NULL, NULL))
          return FALSE;
    }
  return TRUE;
}

/* Nodes without a zone wait at the right. */
static void
fill_tray (Rings *self)
{
  MlgLayoutRun *run = self->run;
  const MlgRingsCell *cell = &self->plan.cells[self->plan.n_cells - 1];
  guint n = MAX (cell->n, 1);
  g_autofree double *width = g_new0 (double, n), *height = g_new0 (double, n);
  g_autofree double *x = g_new0 (double, n), *y = g_new0 (double, n);
  double left = 0.;

  for (guint k = 0; k < cell->n; k++)
    {
      width[k] = run->width[self->plan.nodes[cell->first + k]];
      height[k] = run->height[self->plan.nodes[cell->first + k]];
    }
  mlg_pack_rows (cell->n, width, height, run->spacing, .4, x, y);
  for (guint k = 0; k < cell->n; k++)
    left = MIN (left, x[k] - width[k] / 2.);
  for (guint k = 0; k < cell->n; k++)
    {
      guint node = self->plan.nodes[cell->first + k];

      run->x[node] = x[k] - left + self->rings->radius[self->rings->n_rings] + 3. * run->spacing;
      run->y[node] = y[k];
    }
}

/**
 * mlg_layout_rings:
 * @run: a run
 *
 * Lays nodes in the zones of their sector and ring around (0, 0), near the
 * angles of their neighbours; the zones are those of mlg_rings_new_for().
 *
 * Returns: %FALSE if it was cancelled
 */
gboolean
mlg_layout_rings (MlgLayoutRun *run)
{
  Rings self = { run };
  gboolean done;

  self.rings = mlg_rings_new_planned (run->graph, run->options, &self.plan, run->cancellable);
  self.cell = g_new (guint, run->links->n_nodes);
  for (guint c = 0; c < self.plan.n_cells; c++)
    for (guint k = self.plan.cells[c].first; k < self.plan.cells[c].first + self.plan.cells[c].n; k++)
      self.cell[self.plan.nodes[k]] = c;
  fill_tray (&self);
  done = mlg_layout_run_step (run, .3, NULL, NULL) && reduce_crossings (&self);
  g_free (self.cell);
  mlg_rings_plan_clear (&self.plan);
  mlg_rings_free (self.rings);
  return done;
}
