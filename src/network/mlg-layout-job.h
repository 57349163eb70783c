/* mlg-layout-job.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-layout.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define MLG_TYPE_LAYOUT_JOB (mlg_layout_job_get_type ())

/**
 * MlgLayoutJob:
 *
 * A layout that runs in a thread of its own: a copy of a graph and of options,
 * and then the positions. Counted by references.
 */
typedef struct _MlgLayoutJob MlgLayoutJob;

GType         mlg_layout_job_get_type      (void);
MlgLayoutJob *mlg_layout_job_new           (const MlgLayoutGraph    *graph,
                                            const MlgLayoutOptions  *options);
MlgLayoutJob *mlg_layout_job_ref           (MlgLayoutJob            *self);
void          mlg_layout_job_unref         (MlgLayoutJob            *self);
guint         mlg_layout_job_get_n_nodes   (MlgLayoutJob            *self);
const double *mlg_layout_job_get_x         (MlgLayoutJob            *self);
const double *mlg_layout_job_get_y         (MlgLayoutJob            *self);
void          mlg_layout_job_run_async     (MlgLayoutJob            *self,
                                            GCancellable            *cancellable,
                                            MlgLayoutProgress        progress,
                                            gpointer                 progress_data,
                                            GDestroyNotify           progress_destroy,
                                            GAsyncReadyCallback      callback,
                                            gpointer                 user_data);
gboolean      mlg_layout_job_run_finish    (MlgLayoutJob            *self,
                                            GAsyncResult            *result,
                                            GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgLayoutJob, mlg_layout_job_unref)

G_END_DECLS
