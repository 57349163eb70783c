/* mlg-tile-queue.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-tile-queue.h"

#include "mlg-basemap-painter.h"

struct _MlgTileQueue
{
  GThreadPool *pool;
  guint serial; /* counts the orders */
};

typedef struct
{
  MlgTileOrder order;
  guint serial;
  GCancellable *cancellable;
  GMainContext *context;
  MlgTilePaintedFunc painted;
  gpointer user_data;

  /* set by the worker */
  cairo_surface_t *surface;
  GError *error;
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->order.pyramid);
  g_clear_object (&job->cancellable);
  g_clear_pointer (&job->context, g_main_context_unref);
  g_clear_pointer (&job->surface, cairo_surface_destroy);
  g_clear_error (&job->error);
  g_free (job);
}

static gint
compare_jobs (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const Job *left = a;
  const Job *right = b;

  return left->serial < right->serial ? 1 : -1;
}

static gboolean
finish_job (gpointer user_data)
{
  Job *job = user_data;

  job->painted (job->surface, job->error, job->user_data);

  return G_SOURCE_REMOVE;
}

/* The job goes back to the main thread whole, so that the last reference to
 * what the caller gave is never dropped in a worker. */
static void
run_job (gpointer data,
         gpointer user_data)
{
  Job *job = data;
  g_autoptr(GSource) source = g_idle_source_new ();
  GMainContext *context = job->context;

  job->surface = mlg_basemap_render_tile (job->order.pyramid, job->order.style, &job->order.coord,
                                          job->order.size, job->order.scale, job->cancellable, &job->error);

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, finish_job, job, (GDestroyNotify) job_free);
  g_source_attach (source, context);
}

/**
 * mlg_tile_queue_new:
 * @n_threads: how many tiles are painted at the same time
 *
 * Returns: (transfer full): a queue
 */
MlgTileQueue *
mlg_tile_queue_new (guint n_threads)
{
  MlgTileQueue *self = g_new0 (MlgTileQueue, 1);

  self->pool = g_thread_pool_new (run_job, NULL, (gint) n_threads, FALSE, NULL);
  g_thread_pool_set_sort_function (self->pool, compare_jobs, NULL);

  return self;
}

/**
 * mlg_tile_queue_free:
 * @self: (transfer full): a queue without orders: what each order was given
 *   as user data holds the owner of the queue, so that there are none left
 */
void
mlg_tile_queue_free (MlgTileQueue *self)
{
  g_return_if_fail (self != NULL);

  g_thread_pool_free (self->pool, FALSE, TRUE);
  g_free (self);
}

/**
 * mlg_tile_queue_push:
 * @self: a queue
 * @order: what to paint; copied
 * @cancellable: (nullable): stops before the tile, or between its layers
 * @painted: called once, in the main context of the caller, also after a
 *   failure or a cancellation
 * @user_data: (transfer full): data for @painted
 */
void
mlg_tile_queue_push (MlgTileQueue       *self,
                     const MlgTileOrder *order,
                     GCancellable       *cancellable,
                     MlgTilePaintedFunc  painted,
                     gpointer            user_data)
{
  Job *job;

  g_return_if_fail (self != NULL && order != NULL && painted != NULL);

  job = g_new0 (Job, 1);
  job->order = *order;
  g_object_ref (job->order.pyramid);
  job->serial = ++self->serial;
  job->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  job->context = g_main_context_ref_thread_default ();
  job->painted = painted;
  job->user_data = user_data;

  g_thread_pool_push (self->pool, job, NULL);
}
