/* mlg-layout-geographic.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-layout-private.h"

#include "mlg-overlap.h"
#include "mlg-pack.h"

#include <math.h>

#define ASPECT 1.5
/* The sheet has this many times the area of its boxes: enough for most to
 * stand where they belong. */
#define ROOM 6.

static gboolean
has_place (const MlgLayoutOptions *options,
           guint                   i)
{
  return options->world_x != NULL && options->world_y != NULL
         && isfinite (options->world_x[i]) && isfinite (options->world_y[i]);
}

typedef struct
{
  guint n;
  guint *nodes;
  double *width;
  double *height;
  double *x;
  double *y;
} Selection;

static void
init_selection (Selection    *self,
                MlgLayoutRun *run,
                gboolean      placed)
{
  guint n = run->links->n_nodes;

  *self = (Selection) { 0, g_new (guint, n), g_new (double, n), g_new (double, n), g_new (double, n), g_new (double, n) };
  for (guint i = 0; i < n; i++)
    if (has_place (run->options, i) == placed)
      {
        guint k = self->n++;

        self->nodes[k] = i;
        self->width[k] = run->width[i];
        self->height[k] = run->height[i];
        self->x[k] = placed ? run->options->world_x[i] : 0.;
        self->y[k] = placed ? run->options->world_y[i] : 0.;
      }
}

static void
clear_selection (Selection *self)
{
  g_free (self->nodes);
  g_free (self->width);
  g_free (self->height);
  g_free (self->x);
  g_free (self->y);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

/* Half of the range of the middle nine tenths: one actor overseas must not
 * shrink the territory to a dot. */
static double
core_range (const double *values,
            guint         n,
            double       *middle)
{
  g_autofree double *sorted = g_memdup2 (values, n * sizeof *values);
  guint cut = n / 20;

  qsort (sorted, n, sizeof *sorted, compare_doubles);
  *middle = (sorted[cut] + sorted[n - 1 - cut]) / 2.;
  return (sorted[n - 1 - cut] - sorted[cut]) / 2.;
}

/* From the land to the sheet. Beyond twice the core, distances grow with their
 * root: what lies far away is drawn nearer, in the right direction. */
static void
project (Selection          *self,
         const MlgLayoutRun *run)
{
  double middle_x, middle_y, range_x, range_y, range, area = 0., half;

  if (self->n == 0)
    return;
  range_x = core_range (self->x, self->n, &middle_x);
  range_y = core_range (self->y, self->n, &middle_y);
  range = MAX (range_x, range_y);
  for (guint k = 0; k < self->n; k++)
    area += (self->width[k] + run->spacing) * (self->height[k] + run->spacing);
  half = sqrt (area * ROOM) / 2.;
  for (guint k = 0; k < self->n; k++)
    {
      double dx = range > 0. ? (self->x[k] - middle_x) / range : 0.;
      double dy = range > 0. ? (self->y[k] - middle_y) / range : 0.;
      double far = hypot (dx, dy), scale = far > 2. ? (1. + sqrt (far - 1.)) / far : 1.;

      self->x[k] = dx * scale * half;
      self->y[k] = dy * scale * half;
    }
}

/**
 * mlg_layout_geographic:
 * @run: a run
 *
 * Lays nodes out by their places in the world, and moves them as little as
 * their boxes need; those without a place stand in rows at the right.
 *
 * Returns: %FALSE if it was cancelled
 */
gboolean
mlg_layout_geographic (MlgLayoutRun *run)
{
  Selection land, rest;
  double right = 0., left = 0.;

  init_selection (&land, run, TRUE);
  init_selection (&rest, run, FALSE);
  project (&land, run);
  mlg_overlap_remove (land.n, land.width, land.height, NULL, run->spacing / 3., land.x, land.y, run->cancellable);
  mlg_pack_rows (rest.n, rest.width, rest.height, run->spacing, land.n > 0 ? .5 : ASPECT, rest.x, rest.y);
  for (guint k = 0; k < land.n; k++)
    {
      run->x[land.nodes[k]] = land.x[k];
      run->y[land.nodes[k]] = land.y[k];
      right = MAX (right, land.x[k] + land.width[k] / 2. + 3. * run->spacing);
    }
  for (guint k = 0; k < rest.n; k++)
    left = MIN (left, rest.x[k] - rest.width[k] / 2.);
  for (guint k = 0; k < rest.n; k++)
    {
      run->x[rest.nodes[k]] = rest.x[k] + (land.n > 0 ? right - left : 0.);
      run->y[rest.nodes[k]] = rest.y[k];
    }
  clear_selection (&land);
  clear_selection (&rest);
  return mlg_layout_run_step (run, 1., NULL, NULL);
}
