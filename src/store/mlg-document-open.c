/* mlg-document-open.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-document-private.h"

#include "mlg-document-file.h"
#include "mlg-file-stamp.h"
#include "mlg-record-table.h"
#include "mlg-schema.h"

#include <glib/gi18n-lib.h>

/* How a document comes to be: new, opened, recovered. */

/* Whether a working copy that was left behind holds edits that its file does
 * not have. */
static gboolean
is_worth_recovering (MlgWorkingCopy *copy)
{
  g_autofree char *stamp = NULL;
  gint64 revision;

  if (mlg_working_copy_get_file (copy) != NULL)
    stamp = mlg_file_stamp_query (mlg_working_copy_get_file (copy), NULL);
  mlg_working_copy_settle (copy, stamp);

  /* What cannot be read is kept: a human may still get something out of it. */
  return !mlg_document_read_revision (copy, &revision) || revision != mlg_working_copy_get_revision (copy);
}

/* Finds the working copy of @file that a crash left behind, and removes those
 * without use. */
static MlgWorkingCopy *
find_left_behind (GFile *file)
{
  g_autoptr(GPtrArray) copies = mlg_working_copy_list_left_behind ();

  for (guint i = 0; i < copies->len; i++)
    {
      MlgWorkingCopy *copy = g_ptr_array_index (copies, i);
      GFile *known = mlg_working_copy_get_file (copy);
      gint64 revision;

      if (known == NULL || !g_file_equal (known, file) || !mlg_working_copy_lock (copy, NULL))
        continue;
      if (!is_worth_recovering (copy))
        mlg_working_copy_remove (copy);
      else if (mlg_document_read_revision (copy, &revision))
        return g_object_ref (copy);
    }

  return NULL;
}

/* Puts the name that people know in the place of ours. */
static void
name_error (GError **error,
            GFile   *file)
{
  g_autofree char *basename = NULL;
  g_autofree char *name = NULL;
  g_autoptr(GString) message = NULL;

  if (error == NULL || *error == NULL || file == NULL)
    return;

  basename = g_file_get_basename (file);
  name = g_filename_display_name (basename);
  message = g_string_new ((*error)->message);
  g_string_replace (message, "territory.gpkg", name, 0);
  g_free ((*error)->message);
  (*error)->message = g_string_free (g_steal_pointer (&message), FALSE);
}

static MlgDocument *
open_file (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr(MlgWorkingCopy) copy = mlg_working_copy_new (error);
  g_autoptr(MlgDocument) self = NULL;
  g_autofree char *stamp = NULL;

  if (copy == NULL)
    return NULL;

  if (mlg_document_file_read (copy, file, &stamp, cancellable, error))
    self = mlg_document_load (copy, cancellable, error);
  if (self == NULL || !mlg_working_copy_set_written (copy, file, stamp, mlg_document_sink_get_revision (self->sink), error))
    {
      if (self != NULL)
        self->written = mlg_document_sink_get_revision (self->sink);
      g_clear_object (&self);
      mlg_working_copy_remove (copy);
      return NULL;
    }
  mlg_document_set_file (self, file);
  self->written = mlg_document_sink_get_revision (self->sink);
  self->state = MLG_DOCUMENT_SAVED;

  return g_steal_pointer (&self);
}

/**
 * mlg_document_open_sync:
 * @file: a territory
 * @cancellable: (nullable): what stops it
 * @error: return location for an error
 *
 * Opens a document. Where a crash left edits of this file behind, they are
 * there again, and mlg_document_get_recovered() says so.
 *
 * Returns: (transfer full): the document, or %NULL with @error set:
 *   %MLG_ERROR_NOT_FOUND, %MLG_ERROR_FOREIGN, %MLG_ERROR_CORRUPT,
 *   %MLG_ERROR_NEWER, %MLG_ERROR_TOO_LARGE, %MLG_ERROR_STORAGE, or
 *   %MLG_ERROR_CONFLICT where it is open already
 */
MlgDocument *
mlg_document_open_sync (GFile         *file,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr(MlgWorkingCopy) left = NULL;
  g_autoptr(GError) local_error = NULL;
  MlgDocument *self = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (mlg_working_copy_is_open (file))
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_CONFLICT, _("This territory is open in another window. Use that window, or close it first."));
      return NULL;
    }

  left = find_left_behind (file);
  if (left != NULL)
    self = mlg_document_recover_sync (left, &local_error);
  /* A working copy that cannot be read must not bar the way to the file. */
  if (self == NULL)
    {
      g_clear_error (&local_error);
      self = open_file (file, cancellable, &local_error);
    }

  if (self == NULL)
    {
      name_error (&local_error, file);
      g_propagate_error (error, g_steal_pointer (&local_error));
    }

  return self;
}

/**
 * mlg_document_recover_sync:
 * @copy: one of mlg_document_list_recoverable()
 * @error: return location for an error
 *
 * Opens what a crash or a power cut left behind.
 *
 * Returns: (transfer full): the document, its edits not yet in its file
 */
MlgDocument *
mlg_document_recover_sync (MlgWorkingCopy  *copy,
                           GError         **error)
{
  g_autofree char *stamp = NULL;
  MlgDocument *self;

  g_return_val_if_fail (MLG_IS_WORKING_COPY (copy), NULL);

  if (!mlg_working_copy_is_locked (copy) && !mlg_working_copy_lock (copy, error))
    return NULL;

  if (mlg_working_copy_get_file (copy) != NULL)
    stamp = mlg_file_stamp_query (mlg_working_copy_get_file (copy), NULL);
  mlg_working_copy_settle (copy, stamp);

  self = mlg_document_load (copy, NULL, error);
  if (self == NULL)
    {
      name_error (error, mlg_working_copy_get_file (copy));
      return NULL;
    }
  self->recovered = mlg_document_is_dirty (self);

  return self;
}

/**
 * mlg_document_new_sync:
 * @territory: (nullable) (transfer none): what the document holds to begin
 *   with, a territory that nobody sees yet; %NULL for an empty one
 * @error: return location for an error
 *
 * Makes a document without a file. mlg_document_save_as_async() gives it one;
 * until then every edit is kept in the working copy.
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
MlgDocument *
mlg_document_new_sync (MlgTerritory  *territory,
                       GError       **error)
{
  g_autoptr(MlgWorkingCopy) copy = mlg_working_copy_new (error);
  g_autoptr(MlgDatabase) database = NULL;
  /* What was given is worth keeping; nothing is not. */
  gint64 written = territory != NULL ? -1 : 0;

  if (copy == NULL)
    return NULL;

  database = mlg_document_open_database (copy, MLG_DATABASE_CREATE, error);
  if (database == NULL || !mlg_schema_create (database, error))
    goto failed;

  if (territory != NULL)
    {
      if (!mlg_database_begin (database, error) ||
          !mlg_record_table_insert_all (database, territory, error) ||
          !mlg_database_commit (database, error))
        goto failed;
    }

  if (!mlg_working_copy_set_written (copy, NULL, NULL, written, error))
    goto failed;

  return mlg_document_new_loaded (territory != NULL ? g_object_ref (territory) : mlg_territory_new (),
                                  g_steal_pointer (&copy), g_steal_pointer (&database), 0);

failed:
  g_clear_object (&database);
  mlg_working_copy_remove (copy);

  return NULL;
}

static gint64
read_time (MlgWorkingCopy *copy)
{
  g_autofree char *name = NULL;
  gint64 n_actors, time;

  return mlg_document_glimpse (copy, &name, &n_actors, &time) ? time : 0;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 first = read_time (*(MlgWorkingCopy * const *) a);
  gint64 second = read_time (*(MlgWorkingCopy * const *) b);

  return first > second ? -1 : first < second;
}

/**
 * mlg_document_list_recoverable:
 *
 * Finds what crashes and power cuts left behind. Nothing that is open in a
 * living process is among it; what has no edits that its file lacks is
 * removed.
 *
 * Returns: (transfer container) (element-type MlgWorkingCopy): the working
 *   copies, the one with the latest edit first, to be given to mlg_document_recover_async() or to
 *   mlg_working_copy_remove()
 */
GPtrArray *
mlg_document_list_recoverable (void)
{
  g_autoptr(GPtrArray) copies = mlg_working_copy_list_left_behind ();
  GPtrArray *recoverable = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < copies->len; i++)
    {
      MlgWorkingCopy *copy = g_ptr_array_index (copies, i);

      if (is_worth_recovering (copy))
        g_ptr_array_add (recoverable, g_object_ref (copy));
      else
        mlg_working_copy_remove (copy);
    }
  g_ptr_array_sort (recoverable, compare_times);

  return recoverable;
}
