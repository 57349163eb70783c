/* mlg-document-tasks.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-document.h"

/* Making, opening and recovering documents in threads. */

static void
new_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  GError *error = NULL;
  MlgDocument *self = mlg_document_new_sync (task_data, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
open_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  MlgDocument *self = mlg_document_open_sync (task_data, cancellable, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
recover_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  GError *error = NULL;
  MlgDocument *self = mlg_document_recover_sync (task_data, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
run_task (gpointer             tag,
          gpointer             object,
          GTaskThreadFunc      function,
          GCancellable        *cancellable,
          GAsyncReadyCallback  callback,
          gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  if (object != NULL)
    g_task_set_task_data (task, g_object_ref (object), g_object_unref);
  g_task_run_in_thread (task, function);
}

static MlgDocument *
finish_task (GAsyncResult  *result,
             gpointer       tag,
             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == tag, NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * mlg_document_new_async:
 * @territory: (nullable): as for mlg_document_new_sync(); not to be touched
 *   until it is done
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes a document without a file, in a thread.
 */
void
mlg_document_new_async (MlgTerritory        *territory,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  run_task (mlg_document_new_async, territory, new_in_thread, cancellable, callback, user_data);
}

/**
 * mlg_document_new_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
MlgDocument *
mlg_document_new_finish (GAsyncResult  *result,
                         GError       **error)
{
  return finish_task (result, mlg_document_new_async, error);
}

/**
 * mlg_document_open_async:
 * @file: a territory
 * @cancellable: (nullable): what stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Opens a document in a thread, as mlg_document_open_sync() does.
 */
void
mlg_document_open_async (GFile               *file,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (G_IS_FILE (file));

  run_task (mlg_document_open_async, file, open_in_thread, cancellable, callback, user_data);
}

/**
 * mlg_document_open_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
MlgDocument *
mlg_document_open_finish (GAsyncResult  *result,
                          GError       **error)
{
  return finish_task (result, mlg_document_open_async, error);
}

/**
 * mlg_document_recover_async:
 * @copy: one of mlg_document_list_recoverable()
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Opens what was left behind, in a thread.
 */
void
mlg_document_recover_async (MlgWorkingCopy      *copy,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_return_if_fail (MLG_IS_WORKING_COPY (copy));

  run_task (mlg_document_recover_async, copy, recover_in_thread, cancellable, callback, user_data);
}

/**
 * mlg_document_recover_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
MlgDocument *
mlg_document_recover_finish (GAsyncResult  *result,
                             GError       **error)
{
  return finish_task (result, mlg_document_recover_async, error);
}
