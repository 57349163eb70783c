/* mlg-layout-grid.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-layout-private.h"

#include "mlg-pack.h"

#include <math.h>

#define ASPECT 1.5

/* Nodes by group, each group in its order; those without a group last. */
static guint *
sort_by_group (MlgLayoutRun *run,
               guint         n_groups,
               guint        *first)
{
  guint n = run->links->n_nodes;
  guint *nodes = g_new (guint, MAX (n, 1));
  g_autofree guint *next = g_new0 (guint, n_groups + 2);

  for (guint i = 0; i < n; i++)
    next[(run->options->group != NULL ? MIN (run->options->group[i], n_groups) : n_groups) + 1]++;
  for (guint g = 0; g <= n_groups; g++)
    {
      next[g + 1] += next[g];
      first[g] = next[g];
    }
  first[n_groups + 1] = n;
  for (guint i = 0; i < n; i++)
    nodes[next[run->options->group != NULL ? MIN (run->options->group[i], n_groups) : n_groups]++] = i;
  return nodes;
}

/* One block: rows of its nodes around (0, 0), and its size. */
static void
lay_block (MlgLayoutRun *run,
           const guint  *nodes,
           guint         n,
           double       *block_width,
           double       *block_height)
{
  g_autofree double *width = g_new (double, MAX (n, 1)), *height = g_new (double, MAX (n, 1));
  g_autofree double *x = g_new (double, MAX (n, 1)), *y = g_new (double, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      width[i] = run->width[nodes[i]];
      height[i] = run->height[nodes[i]];
    }
  mlg_pack_rows (n, width, height, run->spacing, ASPECT, x, y);
  for (guint i = 0; i < n; i++)
    {
      run->x[nodes[i]] = x[i];
      run->y[nodes[i]] = y[i];
      *block_width = MAX (*block_width, 2. * fabs (x[i]) + width[i]);
      *block_height = MAX (*block_height, 2. * fabs (y[i]) + height[i]);
    }
}

/**
 * mlg_layout_grid:
 * @run: a run
 *
 * Lays each group in rows, and the groups side by side.
 *
 * Returns: %FALSE if it was cancelled
 */
gboolean
mlg_layout_grid (MlgLayoutRun *run)
{
  guint n_groups = run->options->group != NULL ? run->options->n_groups : 0, n_blocks = 0;
  g_autofree guint *first = g_new0 (guint, n_groups + 2);
  g_autofree guint *nodes = sort_by_group (run, n_groups, first);
  g_autofree guint *block = g_new (guint, n_groups + 1);
  g_autofree double *width = g_new0 (double, n_groups + 1), *height = g_new0 (double, n_groups + 1);
  g_autofree double *x = g_new (double, n_groups + 1), *y = g_new (double, n_groups + 1);

  for (guint g = 0; g <= n_groups; g++)
    if (first[g + 1] > first[g])
      {
        block[n_blocks] = g;
        lay_block (run, nodes + first[g], first[g + 1] - first[g], &width[n_blocks], &height[n_blocks]);
        n_blocks++;
        if (!mlg_layout_run_step (run, .9 * g / (n_groups + 1), NULL, NULL))
          return FALSE;
      }
  mlg_pack_boxes (n_blocks, width, height, 3. * run->spacing, ASPECT, x, y);
  for (guint b = 0; b < n_blocks; b++)
    for (guint i = first[block[b]]; i < first[block[b] + 1]; i++)
      {
        run->x[nodes[i]] += x[b];
        run->y[nodes[i]] += y[b];
      }
  return mlg_layout_run_step (run, 1., NULL, NULL);
}
