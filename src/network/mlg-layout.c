/* mlg-layout.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-layout.h"

#include "mlg-layout-private.h"

#include <math.h>
#include <string.h>

#define DEFAULT_SPACING 24.
#define REPORT_EVERY (30 * G_TIME_SPAN_MILLISECOND)
/* Beyond it, squares and sums lose the small differences. */
#define FAR_AWAY 1e9

/**
 * mlg_layout_size:
 * @sizes: (nullable): widths or heights
 * @i: a node
 *
 * Returns: its size, made sound
 */
double
mlg_layout_size (const double *sizes,
                 guint         i)
{
  return sizes != NULL && isfinite (sizes[i]) ? CLAMP (sizes[i], 0., FAR_AWAY) : 0.;
}

/**
 * mlg_layout_spacing:
 * @options: options
 *
 * Returns: the free room between two boxes
 */
double
mlg_layout_spacing (const MlgLayoutOptions *options)
{
  return options->spacing > 0. && options->spacing < FAR_AWAY ? options->spacing : DEFAULT_SPACING;
}

static gboolean
is_known (const MlgLayoutGraph *graph,
          guint                 i)
{
  return isfinite (graph->x[i]) && isfinite (graph->y[i])
         && fabs (graph->x[i]) < FAR_AWAY && fabs (graph->y[i]) < FAR_AWAY;
}

static void
init_run (MlgLayoutRun           *run,
          const MlgLayoutGraph   *graph,
          const MlgLayoutOptions *options)
{
  guint n = graph->n_nodes;

  run->graph = graph;
  run->options = options;
  run->spacing = mlg_layout_spacing (options);
  run->width = g_new (double, MAX (n, 1));
  run->height = g_new (double, MAX (n, 1));
  run->pinned = g_new0 (guint8, MAX (n, 1));
  run->x = g_new0 (double, MAX (n, 1));
  run->y = g_new0 (double, MAX (n, 1));
  run->keep = options->keep;
  for (guint i = 0; i < n; i++)
    {
      gboolean known = is_known (graph, i);

      run->width[i] = mlg_layout_size (graph->width, i);
      run->height[i] = mlg_layout_size (graph->height, i);
      run->pinned[i] = known && graph->pinned != NULL && graph->pinned[i];
      run->n_pinned += run->pinned[i];
      run->keep = run->keep && known;
    }
  for (guint i = 0; i < n; i++)
    if (run->keep || run->pinned[i])
      {
        run->x[i] = graph->x[i];
        run->y[i] = graph->y[i];
      }
  run->links = mlg_adjacency_new (n, graph->n_links, graph->from, graph->to, graph->weight);
  run->share = 1.;
}

static void
clear_run (MlgLayoutRun *run)
{
  g_free (run->width);
  g_free (run->height);
  g_free (run->pinned);
  g_free (run->x);
  g_free (run->y);
  mlg_adjacency_free (run->links);
}

/**
 * mlg_layout_run_due:
 * @run: a run
 *
 * Returns: whether somebody wants a report now
 */
gboolean
mlg_layout_run_due (MlgLayoutRun *run)
{
  return run->progress != NULL && g_get_monotonic_time () >= run->next_report;
}

/**
 * mlg_layout_run_step:
 * @run: a run
 * @fraction: how much of the present share is done
 * @x: (nullable): all positions
 * @y: (nullable): all positions
 *
 * Reports if it is time for that.
 *
 * Returns: %FALSE if the run is cancelled
 */
gboolean
mlg_layout_run_step (MlgLayoutRun *run,
                     double        fraction,
                     const double *x,
                     const double *y)
{
  if (mlg_layout_run_due (run))
    {
      /* Steps within steps only guess what they are worth. */
      run->told = MAX (run->told, CLAMP (run->done + fraction * run->share, 0., 1.));
      run->progress (run->told, x, y, run->user_data);
      run->next_report = g_get_monotonic_time () + REPORT_EVERY;
    }
  return !g_cancellable_is_cancelled (run->cancellable);
}

static gboolean
dispatch (MlgLayoutRun *run)
{
  switch (run->options->kind)
    {
    case MLG_LAYOUT_LAYERED:
      return mlg_layout_run_parts (run, mlg_layout_layered);
    case MLG_LAYOUT_RADIAL:
      return mlg_layout_run_parts (run, mlg_layout_radial);
    case MLG_LAYOUT_CIRCULAR:
      return mlg_layout_run_parts (run, mlg_layout_circular);
    case MLG_LAYOUT_GRID:
      return mlg_layout_grid (run);
    case MLG_LAYOUT_COLUMNS:
      return mlg_layout_columns (run);
    case MLG_LAYOUT_GEOGRAPHIC:
      return mlg_layout_geographic (run);
    case MLG_LAYOUT_RINGS:
      return mlg_layout_rings (run);
    case MLG_LAYOUT_ORGANIC:
    default:
      return mlg_layout_run_parts (run, mlg_layout_organic);
    }
}

/* Organic knows where things were; the others arrange around (0, 0), and the
 * whole goes to where the diagram, or what is pinned in it, was. */
static void
shift_to_start (MlgLayoutRun *run)
{
  gboolean only_pinned = run->n_pinned > 0;
  double dx = 0., dy = 0.;
  guint n = 0;

  if (run->options->kind == MLG_LAYOUT_ORGANIC || run->options->kind == MLG_LAYOUT_RINGS
      || (!run->keep && !only_pinned))
    return;
  for (guint i = 0; i < run->graph->n_nodes; i++)
    if (!only_pinned || run->pinned[i])
      {
        dx += run->graph->x[i] - run->x[i];
        dy += run->graph->y[i] - run->y[i];
        n++;
      }
  for (guint i = 0; i < run->graph->n_nodes; i++)
    {
      run->x[i] += dx / n;
      run->y[i] += dy / n;
    }
}

static void
hand_over (MlgLayoutRun   *run,
           MlgLayoutGraph *graph)
{
  for (guint i = 0; i < graph->n_nodes; i++)
    if (!run->pinned[i])
      {
        graph->x[i] = run->x[i];
        graph->y[i] = run->y[i];
      }
}

/**
 * mlg_layout_run:
 * @graph: what to arrange; its x and y receive the result
 * @options: how
 * @cancellable: (nullable): stops it within some tens of milliseconds
 * @progress: (nullable) (scope call): told how far it is
 * @user_data: for @progress
 * @error: where to store that it was cancelled
 *
 * Arranges a graph. Blocks: call it in a thread, or use MlgLayoutJob. It may
 * run in several threads at once, on different graphs. Pinned nodes keep their
 * places, and the others of the organic layout find theirs around them.
 *
 * Returns: %TRUE; %FALSE with %G_IO_ERROR_CANCELLED, the positions untouched
 */
gboolean
mlg_layout_run (MlgLayoutGraph          *graph,
                const MlgLayoutOptions  *options,
                GCancellable            *cancellable,
                MlgLayoutProgress        progress,
                gpointer                 user_data,
                GError                 **error)
{
  MlgLayoutRun run = { .cancellable = cancellable, .progress = progress, .user_data = user_data };
  gboolean done;

  g_return_val_if_fail (graph != NULL && options != NULL, FALSE);
  g_return_val_if_fail (graph->n_nodes == 0 || (graph->x != NULL && graph->y != NULL), FALSE);
  g_return_val_if_fail (graph->n_links == 0 || (graph->from != NULL && graph->to != NULL), FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  init_run (&run, graph, options);
  done = graph->n_nodes == 0 || dispatch (&run);
  if (done)
    {
      shift_to_start (&run);
      hand_over (&run, graph);
    }
  clear_run (&run);
  if (!done)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
      return FALSE;
    }
  if (progress != NULL)
    progress (1., graph->x, graph->y, user_data);
  return TRUE;
}
