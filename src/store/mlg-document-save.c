/* mlg-document-save.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-document-private.h"

#include "mlg-document-file.h"

#include <glib/gi18n-lib.h>

/* How the file comes to have what the working copy has. One write at a time;
 * who asks meanwhile waits for the next one. */

/* After a failure that may go by itself (a full disk, a stick pulled out). */
#define RETRY_DELAY 30000

/* What a worker is to write, and how it went. */
typedef struct
{
  MlgWorkingCopy *copy;
  GFile          *file;
  MlgWriteMode    mode;
  gint64          revision;
  gint64          start;
  gboolean        recreated;
} WriteJob;

/* What somebody asked for. */
typedef struct
{
  GFile        *file;
  MlgWriteMode  mode;
  gboolean      closes;
} SaveRequest;

static void
write_job_free (gpointer data)
{
  WriteJob *job = data;

  g_object_unref (job->copy);
  g_object_unref (job->file);
  g_free (job);
}

static WriteJob *
write_job_new (MlgDocument  *self,
               GFile        *file,
               MlgWriteMode  mode)
{
  WriteJob *job = g_new0 (WriteJob, 1);

  job->copy = g_object_ref (self->copy);
  job->file = g_object_ref (file);
  job->mode = mode;
  job->start = g_get_monotonic_time ();

  return job;
}

static gboolean
write_job_run (WriteJob  *job,
               GError   **error)
{
  return mlg_document_file_write (job->copy, job->file, job->mode, &job->revision, &job->recreated, error);
}

static void
save_request_free (gpointer data)
{
  SaveRequest *request = data;

  g_clear_object (&request->file);
  g_free (request);
}

/* Takes note of how a write went; @error is taken over. */
static void
note_result (MlgDocument *self,
             WriteJob    *job,
             GError      *error)
{
  if (error != NULL)
    {
      gboolean for_user = g_error_matches (error, MLG_ERROR, MLG_ERROR_CONFLICT);

      mlg_document_set_state (self, MLG_DOCUMENT_FAILED, error);
      if (!for_user)
        mlg_document_schedule_autosave (self, RETRY_DELAY);
      return;
    }

  self->last_write_time = (guint) ((g_get_monotonic_time () - job->start) / 1000);
  self->written = job->revision;
  mlg_document_set_file (self, job->file);
  if (job->recreated)
    g_signal_emit_by_name (self, "file-recreated");

  /* Saved, and perhaps edited since: the error is over in any case. */
  mlg_document_set_state (self, MLG_DOCUMENT_SAVED, NULL);
  if (mlg_document_is_dirty (self))
    {
      mlg_document_set_state (self, MLG_DOCUMENT_UNSAVED, NULL);
      mlg_document_schedule_autosave (self, self->autosave_delay);
    }
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_job_run (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
finish_request (MlgDocument *self,
                GTask       *request_task,
                GError      *error)
{
  SaveRequest *request = g_task_get_task_data (request_task);

  if (error != NULL)
    {
      g_task_return_error (request_task, g_error_copy (error));
      return;
    }

  if (request->closes)
    mlg_document_release (self);
  g_task_return_boolean (request_task, TRUE);
}

static void
on_write_done (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  MlgDocument *self = MLG_DOCUMENT (source);
  g_autoptr(GTask) request_task = user_data;
  WriteJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;

  self->writing = FALSE;
  g_task_propagate_boolean (G_TASK (result), &error);
  note_result (self, job, error != NULL ? g_error_copy (error) : NULL);
  if (request_task != NULL)
    finish_request (self, request_task, error);
  mlg_document_start_next (self);
}

static void
start_write (MlgDocument  *self,
             GFile        *file,
             MlgWriteMode  mode,
             GTask        *request_task)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, on_write_done, request_task);

  self->writing = TRUE;
  g_clear_handle_id (&self->autosave_source, g_source_remove);
  mlg_document_set_state (self, MLG_DOCUMENT_WRITING, NULL);

  g_task_set_task_data (task, write_job_new (self, file, mode), write_job_free);
  g_task_run_in_thread (task, write_in_thread);
}

/* Whether the request is done without writing anything. A document without a
 * file stays in its working copy when it is closed. */
static gboolean
is_done_already (MlgDocument *self,
                 SaveRequest *request)
{
  if (request->file != NULL || request->mode == MLG_WRITE_OVERWRITE)
    return FALSE;

  return !mlg_document_is_dirty (self) || (request->closes && mlg_document_get_file (self) == NULL);
}

/* Does what was asked for meanwhile. */
void
mlg_document_start_next (MlgDocument *self)
{
  while (!self->writing && !g_queue_is_empty (&self->waiting))
    {
      g_autoptr(GTask) task = g_queue_pop_head (&self->waiting);
      SaveRequest *request = g_task_get_task_data (task);
      GFile *file = request->file != NULL ? request->file : mlg_document_get_file (self);

      if (is_done_already (self, request))
        finish_request (self, task, NULL);
      else if (self->closed)
        g_task_return_new_error (task, MLG_ERROR, MLG_ERROR_STORAGE, _("This territory is closed."));
      else if (file == NULL)
        g_task_return_new_error (task, MLG_ERROR, MLG_ERROR_NOT_FOUND, _("This territory has no file yet. Choose where to save it."));
      else
        start_write (self, file, request->mode, g_steal_pointer (&task));
    }
}

static void
ask (MlgDocument         *self,
     gpointer             tag,
     GFile               *file,
     MlgWriteMode         mode,
     gboolean             closes,
     GCancellable        *cancellable,
     GAsyncReadyCallback  callback,
     gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  SaveRequest *request = g_new0 (SaveRequest, 1);

  request->file = file != NULL ? g_object_ref (file) : NULL;
  request->mode = mode;
  request->closes = closes;
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, request, save_request_free);

  g_queue_push_tail (&self->waiting, task);
  mlg_document_start_next (self);
}

static gboolean
finish (MlgDocument   *self,
        GAsyncResult  *result,
        gpointer       tag,
        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == tag, FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* The time has come to write by ourselves. */
void
mlg_document_autosave (MlgDocument *self)
{
  GFile *file = mlg_document_get_file (self);

  if (!self->writing && !self->closed && file != NULL && mlg_document_is_dirty (self))
    start_write (self, file, MLG_WRITE_UPDATE, NULL);
}

/**
 * mlg_document_flush_async:
 * @self: a document
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Writes the file now, if there are edits that it does not have.
 */
void
mlg_document_flush_async (MlgDocument         *self,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (MLG_IS_DOCUMENT (self));

  ask (self, mlg_document_flush_async, NULL, MLG_WRITE_UPDATE, FALSE, cancellable, callback, user_data);
}

/**
 * mlg_document_flush_finish:
 * @self: a document
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: whether the file has every edit that was made before; otherwise
 *   @error is as mlg_document_get_error()
 */
gboolean
mlg_document_flush_finish (MlgDocument   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return finish (self, result, mlg_document_flush_async, error);
}

/**
 * mlg_document_save_as_async:
 * @self: a document
 * @file: where to; what is there is replaced, the user having said so
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Writes the document to another file, which is its file from then on.
 */
void
mlg_document_save_as_async (MlgDocument         *self,
                            GFile               *file,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_return_if_fail (MLG_IS_DOCUMENT (self));
  g_return_if_fail (G_IS_FILE (file));

  ask (self, mlg_document_save_as_async, file, MLG_WRITE_OVERWRITE, FALSE, cancellable, callback, user_data);
}

/**
 * mlg_document_save_as_finish:
 * @self: a document
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: whether it was written; otherwise its file is what it was
 */
gboolean
mlg_document_save_as_finish (MlgDocument   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return finish (self, result, mlg_document_save_as_async, error);
}

/**
 * mlg_document_overwrite_async:
 * @self: a document
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Writes the file although another program changed it: the answer of the user
 * to %MLG_ERROR_CONFLICT.
 */
void
mlg_document_overwrite_async (MlgDocument         *self,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (MLG_IS_DOCUMENT (self));

  ask (self, mlg_document_overwrite_async, NULL, MLG_WRITE_OVERWRITE, FALSE, cancellable, callback, user_data);
}

/**
 * mlg_document_overwrite_finish:
 * @self: a document
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
mlg_document_overwrite_finish (MlgDocument   *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return finish (self, result, mlg_document_overwrite_async, error);
}

/**
 * mlg_document_close_async:
 * @self: a document
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Writes what the file does not have yet, then ends the use of the document:
 * the territory can be read on, but not changed. Where the file cannot be
 * written the document stays open. It may be let go of all the same: its
 * edits are recovered later. A document without a file is kept for recovery
 * as well, unless mlg_document_discard() is called.
 */
void
mlg_document_close_async (MlgDocument         *self,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (MLG_IS_DOCUMENT (self));

  ask (self, mlg_document_close_async, NULL, MLG_WRITE_UPDATE, TRUE, cancellable, callback, user_data);
}

/**
 * mlg_document_close_finish:
 * @self: a document
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: whether it is closed
 */
gboolean
mlg_document_close_finish (MlgDocument   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return finish (self, result, mlg_document_close_async, error);
}

/**
 * mlg_document_save_sync:
 * @self: a document that is not being written
 * @file: (nullable): where to, as for mlg_document_save_as_async(); %NULL for
 *   its own file
 * @error: return location for an error
 *
 * Writes the file before it returns: for programs without a main loop.
 *
 * Returns: whether it was written
 */
gboolean
mlg_document_save_sync (MlgDocument  *self,
                        GFile        *file,
                        GError      **error)
{
  g_autoptr(GError) local_error = NULL;
  GFile *target;
  WriteJob *job;
  gboolean written;

  g_return_val_if_fail (MLG_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (!self->writing && !self->closed, FALSE);

  target = file != NULL ? file : self->file;
  if (target == NULL)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_NOT_FOUND, _("This territory has no file yet. Choose where to save it."));
      return FALSE;
    }

  job = write_job_new (self, target, file != NULL ? MLG_WRITE_OVERWRITE : MLG_WRITE_UPDATE);
  written = write_job_run (job, &local_error);
  note_result (self, job, local_error != NULL ? g_error_copy (local_error) : NULL);
  write_job_free (job);

  if (!written)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return written;
}

/**
 * mlg_document_close_sync:
 * @self: a document that is not being written
 * @error: return location for an error
 *
 * As mlg_document_close_async(), before it returns.
 *
 * Returns: whether it is closed
 */
gboolean
mlg_document_close_sync (MlgDocument  *self,
                         GError      **error)
{
  g_return_val_if_fail (MLG_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (!self->writing, FALSE);

  if (!self->closed && mlg_document_is_dirty (self) && mlg_document_get_file (self) != NULL &&
      !mlg_document_save_sync (self, NULL, error))
    return FALSE;

  mlg_document_release (self);

  return TRUE;
}

/**
 * mlg_document_discard:
 * @self: a document that is not being written
 *
 * Closes the document and gives up the edits that its file does not have: the
 * user said so.
 */
void
mlg_document_discard (MlgDocument *self)
{
  g_return_if_fail (MLG_IS_DOCUMENT (self));
  g_return_if_fail (!self->writing);

  if (self->closed)
    return;

  self->written = mlg_document_sink_get_revision (self->sink);
  mlg_document_release (self);
}
