/* mlg-layers-order.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-layers-private.h"

#include <stdlib.h>
#include <string.h>

#define SWEEPS 24
/* Sweeps without a better order before it gives up. */
#define PATIENCE 6
/* Exchanging neighbours by trial is worth it while it costs little. */
#define MAX_EXCHANGED 4000

typedef struct
{
  double key;
  guint before;
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

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  guint first = *(const guint *) a, second = *(const guint *) b;

  return first < second ? -1 : first > second;
}

/* Crossings between a layer and what its links lead down to: inversions, counted
 * with a tree of sums (Barth, Jünger, Mutzel: Simple and Efficient Bilayer
 * Cross Counting, GD 2002). */
static guint64
count_layer (const MlgLayers *self,
             guint            layer,
             guint           *sums,
             guint           *ends)
{
  guint width = layer + 1 < self->n_layers ? self->first[layer + 2] - self->first[layer + 1] : 0;
  guint64 found = 0;
  guint seen = 0;

  memset (sums, 0, (width + 1) * sizeof *sums);
  for (guint k = self->first[layer]; k < self->first[layer + 1]; k++)
    {
      guint node = self->order[k], n = 0;

      for (guint e = self->down_first[node]; e < self->down_first[node + 1]; e++)
        if (self->level[self->down_links[e]] == layer + 1)
          ends[n++] = self->position[self->down_links[e]];
      qsort (ends, n, sizeof *ends, compare_positions);
      for (guint e = 0; e < n; e++)
        {
          guint before = 0;

          for (guint t = ends[e] + 1; t > 0; t -= t & -t)
            before += sums[t];
          found += seen - before;
        }
      for (guint e = 0; e < n; e++)
        for (guint t = ends[e] + 1; t <= width; t += t & -t)
          sums[t]++;
      seen += n;
    }
  return found;
}

static guint64
count_all (const MlgLayers *self)
{
  g_autofree guint *sums = g_new (guint, self->n + 2), *ends = g_new (guint, self->n_links + 1);
  guint64 found = 0;

  for (guint l = 0; l + 1 < self->n_layers; l++)
    found += count_layer (self, l, sums, ends);
  return found;
}

static void
number (MlgLayers *self,
        guint      layer)
{
  for (guint k = self->first[layer]; k < self->first[layer + 1]; k++)
    self->position[self->order[k]] = k - self->first[layer];
}

/* Mean position of the neighbours on one side, in parts of their layer. */
static double
barycentre (const MlgLayers *self,
            guint            node,
            gboolean         above)
{
  const guint *first = above ? self->up_first : self->down_first, *list = above ? self->up_links : self->down_links;
  guint layer = self->level[node];
  double sum = 0.;

  if (first[node] == first[node + 1])
    return (self->position[node] + .5) / (self->first[layer + 1] - self->first[layer]);
  for (guint e = first[node]; e < first[node + 1]; e++)
    {
      guint l = self->level[list[e]];

      sum += (self->position[list[e]] + .5) / (self->first[l + 1] - self->first[l]);
    }
  return sum / (first[node + 1] - first[node]);
}

static void
sort_layer (MlgLayers *self,
            guint      layer,
            gboolean   above,
            gboolean   reverse_equals,
            Entry     *entries)
{
  guint n = self->first[layer + 1] - self->first[layer];
  guint *order = self->order + self->first[layer];

  for (guint k = 0; k < n; k++)
    entries[k] = (Entry) { barycentre (self, order[k], above), reverse_equals ? n - k : k, order[k] };
  qsort (entries, n, sizeof *entries, compare_entries);
  for (guint k = 0; k < n; k++)
    order[k] = entries[k].node;
  number (self, layer);
}

/* Crossings between the links of two neighbours in a layer, @a before @b. */
static gint64
count_pair (const MlgLayers *self,
            guint            a,
            guint            b,
            gboolean         above)
{
  const guint *first = above ? self->up_first : self->down_first, *list = above ? self->up_links : self->down_links;
  gint64 found = 0;

  for (guint e = first[a]; e < first[a + 1]; e++)
    for (guint f = first[b]; f < first[b + 1]; f++)
      if (self->level[list[e]] == self->level[list[f]])
        found += self->position[list[e]] > self->position[list[f]];
  return found;
}

static gboolean
exchange_neighbours (MlgLayers *self)
{
  gboolean changed = FALSE;

  for (guint l = 0; l < self->n_layers; l++)
    for (guint k = self->first[l]; k + 1 < self->first[l + 1]; k++)
      {
        guint a = self->order[k], b = self->order[k + 1];
        gint64 now = count_pair (self, a, b, TRUE) + count_pair (self, a, b, FALSE);

        if (now > 0 && count_pair (self, b, a, TRUE) + count_pair (self, b, a, FALSE) < now)
          {
            self->order[k] = b;
            self->order[k + 1] = a;
            self->position[b]--;
            self->position[a]++;
            changed = TRUE;
          }
      }
  return changed;
}

static void
sweep (MlgLayers *self,
       guint      round,
       Entry     *entries)
{
  gboolean down = round % 2 == 0, reverse_equals = round / 2 % 2 == 1;

  for (guint l = 0; l < self->n_layers; l++)
    sort_layer (self, down ? l : self->n_layers - 1 - l, down, reverse_equals, entries);
  for (guint k = 0; k < 4 && self->n <= MAX_EXCHANGED && exchange_neighbours (self); k++)
    ;
}

/**
 * mlg_layers_order:
 * @self: a layout that is built
 *
 * Orders each layer so that few links cross: barycentres up and down, then
 * exchanges of neighbours, keeping the best order met.
 *
 * Returns: %FALSE if it was cancelled
 */
gboolean
mlg_layers_order (MlgLayers *self)
{
  g_autofree Entry *entries = g_new (Entry, self->n);
  g_autofree guint *best = g_memdup2 (self->order, self->n * sizeof *best);
  guint64 least = count_all (self);

  for (guint round = 0, waited = 0; round < SWEEPS && least > 0 && waited < PATIENCE; round++)
    {
      guint64 now;

      sweep (self, round, entries);
      now = count_all (self);
      waited++;
      if (now < least)
        {
          least = now;
          waited = 0;
          memcpy (best, self->order, self->n * sizeof *best);
        }
      if (!mlg_layout_part_step (self->part, .1 + .8 * round / SWEEPS))
        return FALSE;
    }
  memcpy (self->order, best, self->n * sizeof *best);
  for (guint l = 0; l < self->n_layers; l++)
    number (self, l);
  return TRUE;
}
