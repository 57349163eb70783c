/* mlg-layout-job.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-layout-job.h"

struct _MlgLayoutJob
{
  gatomicrefcount refs;
  MlgLayoutGraph graph;
  MlgLayoutOptions options;
};

G_DEFINE_BOXED_TYPE (MlgLayoutJob, mlg_layout_job, mlg_layout_job_ref, mlg_layout_job_unref)

/* What a run tells, on its way from the worker to the caller's main context. */
typedef struct
{
  gatomicrefcount refs;
  GMainContext *context;
  MlgLayoutProgress progress;
  gpointer data;
  GDestroyNotify destroy;
  guint n_nodes;
  GMutex lock;
  gboolean is_pending;
  gboolean is_over;             /* read and written in the caller's thread */
  double fraction;
  double *x;                    /* the last positions told; NULL: none */
  double *y;
} Reporter;

static double *
dup_doubles (const double *values,
             guint         n)
{
  return values != NULL ? g_memdup2 (values, MAX (n, 1) * sizeof *values) : NULL;
}

static guint32 *
dup_numbers (const guint32 *values,
             guint          n)
{
  return values != NULL ? g_memdup2 (values, MAX (n, 1) * sizeof *values) : NULL;
}

static void
reporter_unref (Reporter *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_main_context_unref (self->context);
  g_mutex_clear (&self->lock);
  g_free (self->x);
  g_free (self->y);
  g_free (self);
}

/* In the caller's thread: hands over the newest state, older ones are gone. */
static gboolean
reporter_tell (gpointer user_data)
{
  Reporter *self = user_data;
  g_autofree double *x = NULL, *y = NULL;
  double fraction;

  g_mutex_lock (&self->lock);
  self->is_pending = FALSE;
  fraction = self->fraction;
  x = g_steal_pointer (&self->x);
  y = g_steal_pointer (&self->y);
  g_mutex_unlock (&self->lock);
  if (!self->is_over)
    self->progress (fraction, x, y, self->data);
  return G_SOURCE_REMOVE;
}

/* In the worker. */
static void
reporter_receive (double        fraction,
                  const double *x,
                  const double *y,
                  gpointer      user_data)
{
  Reporter *self = user_data;
  g_autofree double *old_x = NULL, *old_y = NULL;
  gboolean wake;

  g_mutex_lock (&self->lock);
  self->fraction = fraction;
  if (x != NULL)
    {
      old_x = g_steal_pointer (&self->x);
      old_y = g_steal_pointer (&self->y);
      self->x = dup_doubles (x, self->n_nodes);
      self->y = dup_doubles (y, self->n_nodes);
    }
  wake = !self->is_pending;
  self->is_pending = TRUE;
  g_mutex_unlock (&self->lock);
  if (wake)
    {
      g_autoptr (GSource) source = g_idle_source_new ();

      g_atomic_ref_count_inc (&self->refs);
      g_source_set_priority (source, G_PRIORITY_DEFAULT);
      g_source_set_callback (source, reporter_tell, self, (GDestroyNotify) reporter_unref);
      g_source_attach (source, self->context);
    }
}

static Reporter *
reporter_new (guint             n_nodes,
              MlgLayoutProgress progress,
              gpointer          data,
              GDestroyNotify    destroy)
{
  Reporter *self = g_new0 (Reporter, 1);

  g_atomic_ref_count_init (&self->refs);
  g_mutex_init (&self->lock);
  self->context = g_main_context_ref_thread_default ();
  self->n_nodes = n_nodes;
  self->progress = progress;
  self->data = data;
  self->destroy = destroy;
  return self;
}

/* What a task in a thread needs. */
typedef struct
{
  MlgLayoutJob *job;
  Reporter *reporter;           /* NULL: nobody listens */
} Work;

static void
work_free (gpointer user_data)
{
  Work *self = user_data;

  mlg_layout_job_unref (self->job);
  if (self->reporter != NULL)
    reporter_unref (self->reporter);
  g_free (self);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;

  if (mlg_layout_run (&work->job->graph, &work->job->options, cancellable, work->reporter != NULL ? reporter_receive : NULL,
                      work->reporter, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Back in the caller's thread. The work may be freed in the worker, so what
 * belongs to the caller is given back here. */
static void
on_thread_done (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Work *work = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;

  if (work->reporter != NULL)
    {
      work->reporter->is_over = TRUE;
      if (work->reporter->destroy != NULL)
        work->reporter->destroy (work->reporter->data);
    }
  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * mlg_layout_job_new:
 * @graph: what to arrange; copied
 * @options: how; copied
 *
 * Returns: (transfer full): a job that has not begun
 */
MlgLayoutJob *
mlg_layout_job_new (const MlgLayoutGraph   *graph,
                    const MlgLayoutOptions *options)
{
  MlgLayoutJob *self;
  guint n, m;

  g_return_val_if_fail (graph != NULL && options != NULL, NULL);

  n = graph->n_nodes;
  m = graph->n_links;
  self = g_new0 (MlgLayoutJob, 1);
  g_atomic_ref_count_init (&self->refs);
  self->graph = (MlgLayoutGraph) {
    n, dup_doubles (graph->width, n), dup_doubles (graph->height, n),
    graph->pinned != NULL ? g_memdup2 (graph->pinned, MAX (n, 1)) : NULL,
    m, dup_numbers (graph->from, m), dup_numbers (graph->to, m), dup_doubles (graph->weight, m),
    dup_doubles (graph->x, n), dup_doubles (graph->y, n),
  };
  self->options = *options;
  self->options.group = dup_numbers (options->group, n);
  self->options.ring = dup_numbers (options->ring, n);
  self->options.world_x = dup_doubles (options->world_x, n);
  self->options.world_y = dup_doubles (options->world_y, n);
  return self;
}

MlgLayoutJob *
mlg_layout_job_ref (MlgLayoutJob *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
mlg_layout_job_unref (MlgLayoutJob *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_free ((gpointer) self->graph.width);
  g_free ((gpointer) self->graph.height);
  g_free ((gpointer) self->graph.pinned);
  g_free ((gpointer) self->graph.from);
  g_free ((gpointer) self->graph.to);
  g_free ((gpointer) self->graph.weight);
  g_free (self->graph.x);
  g_free (self->graph.y);
  g_free ((gpointer) self->options.group);
  g_free ((gpointer) self->options.ring);
  g_free ((gpointer) self->options.world_x);
  g_free ((gpointer) self->options.world_y);
  g_free (self);
}

guint
mlg_layout_job_get_n_nodes (MlgLayoutJob *self)
{
  return self->graph.n_nodes;
}

/**
 * mlg_layout_job_get_x:
 * @self: a job that is not running
 *
 * Returns: (array): the positions: those given until it has ended well, then
 *   the result
 */
const double *
mlg_layout_job_get_x (MlgLayoutJob *self)
{
  return self->graph.x;
}

const double *
mlg_layout_job_get_y (MlgLayoutJob *self)
{
  return self->graph.y;
}

/**
 * mlg_layout_job_run_async:
 * @self: a job; not running
 * @cancellable: (nullable): stops it
 * @progress: (nullable): called in the thread-default main context of the
 *   caller, with the newest state; never after @callback
 * @progress_data: for @progress
 * @progress_destroy: (nullable): frees @progress_data when it has ended,
 *   in the same context, before @callback
 * @callback: called when it has ended
 * @user_data: for @callback
 *
 * Runs mlg_layout_run() in a thread.
 */
void
mlg_layout_job_run_async (MlgLayoutJob        *self,
                          GCancellable        *cancellable,
                          MlgLayoutProgress    progress,
                          gpointer             progress_data,
                          GDestroyNotify       progress_destroy,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = NULL, inner = NULL;
  Work *work;

  g_return_if_fail (self != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, mlg_layout_job_run_async);
  work = g_new0 (Work, 1);
  work->job = mlg_layout_job_ref (self);
  if (progress != NULL)
    work->reporter = reporter_new (self->graph.n_nodes, progress, progress_data, progress_destroy);
  inner = g_task_new (NULL, cancellable, on_thread_done, g_steal_pointer (&task));
  g_task_set_task_data (inner, work, work_free);
  g_task_run_in_thread (inner, run_in_thread);
}

/**
 * mlg_layout_job_run_finish:
 * @self: a job
 * @result: what the callback got
 * @error: where to store why it failed
 *
 * Returns: %TRUE: the positions are the result; %FALSE if it was cancelled
 */
gboolean
mlg_layout_job_run_finish (MlgLayoutJob  *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, mlg_layout_job_run_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
