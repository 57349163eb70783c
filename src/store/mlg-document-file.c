/* mlg-document-file.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-document-file.h"

#include "mlg-durable-file.h"
#include "mlg-file-stamp.h"
#include "mlg-snapshot.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* Ten times the largest territory that we design for. */
#define MAX_SIZE (G_GINT64_CONSTANT (2) * 1024 * 1024 * 1024)

#define HEADER_SIZE 100

static const char * const side_files[] = { "-wal", "-journal" };

static void
set_read_error (GError       **error,
                GFile         *file,
                const GError  *cause)
{
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (basename);

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (cause));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, MLG_ERROR, MLG_ERROR_NOT_FOUND,
                 /* Translators: the name of a file */
                 _("The file “%s” does not exist. It was perhaps moved or renamed."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    g_set_error (error, MLG_ERROR, MLG_ERROR_STORAGE,
                 /* Translators: the name of a file */
                 _("“%s” could not be opened: the disk of this computer is full. Free some space, then try again."), name);
  else
    g_set_error (error, MLG_ERROR, MLG_ERROR_STORAGE,
                 /* Translators: the name of a file, then what the system says */
                 _("“%s” could not be read. Check that you are allowed to, and that its disk is connected. (%s)"), name, cause->message);
}

static gboolean
check_regular (GFile         *file,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr(GFileInfo) info = NULL;
  g_autoptr(GError) local_error = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, &local_error);
  if (info == NULL)
    {
      set_read_error (error, file, local_error);
      return FALSE;
    }

  /* A pipe or a device would be read without end. */
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_FOREIGN, _("This is not a file. Choose a territory, a file whose name ends in “.gpkg”."));
      return FALSE;
    }

  if (g_file_info_get_size (info) > MAX_SIZE)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_TOO_LARGE, _("This file is too large to be a territory."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
copy_in (GFile         *file,
         const char    *path,
         GCancellable  *cancellable,
         GError       **error)
{
  g_autoptr(GFile) target = g_file_new_for_path (path);
  g_autoptr(GError) local_error = NULL;

  if (!g_file_copy (file, target, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS,
                    cancellable, NULL, NULL, &local_error))
    {
      set_read_error (error, file, local_error);
      return FALSE;
    }
  g_chmod (path, 0600);

  return TRUE;
}

/* What another program has not yet put into the file itself. */
static gboolean
copy_side_files (GFile         *file,
                 const char    *path,
                 GCancellable  *cancellable,
                 GError       **error)
{
  for (guint i = 0; g_file_peek_path (file) != NULL && i < G_N_ELEMENTS (side_files); i++)
    {
      g_autofree char *source = g_strconcat (g_file_peek_path (file), side_files[i], NULL);
      g_autofree char *target = g_strconcat (path, side_files[i], NULL);
      g_autoptr(GFile) side_file = g_file_new_for_path (source);

      if (g_file_test (source, G_FILE_TEST_IS_REGULAR) && !copy_in (side_file, target, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

static guint32
read_header_number (const guint8 *header,
                    gsize         offset)
{
  guint32 number;

  memcpy (&number, header + offset, sizeof number);

  return GUINT32_FROM_BE (number);
}

/* Looks at the header of the file (sqlite.org/fileformat2.html, 1.3), to tell
 * what is no database at all from one that is cut short. */
static gboolean
check_header (const char  *path,
              GFile       *file,
              GError     **error)
{
  g_autoptr(GMappedFile) mapped = g_mapped_file_new (path, FALSE, NULL);
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (basename);
  gsize size = mapped != NULL ? g_mapped_file_get_length (mapped) : 0;
  const guint8 *header = size > 0 ? (const guint8 *) g_mapped_file_get_contents (mapped) : NULL;
  guint64 page_size, n_pages;

  if (size > 0 && memcmp (header, "SQLite format 3", MIN (size, 16)) != 0)
    {
      g_set_error (error, MLG_ERROR, MLG_ERROR_FOREIGN,
                   /* Translators: the name of a file */
                   _("“%s” is not a territory of Maillage. If it holds a list of actors, import it into a territory."), name);
      return FALSE;
    }

  page_size = size >= HEADER_SIZE ? read_header_number (header, 16) >> 16 : 0;
  if (page_size == 1)
    page_size = 65536;
  n_pages = size >= HEADER_SIZE ? read_header_number (header, 28) : 0;

  /* The number of pages counts only where it was written with the last
   * change, as every SQLite since 2010 does. */
  if (size < HEADER_SIZE || (read_header_number (header, 24) == read_header_number (header, 92) && page_size * n_pages > size))
    {
      g_set_error (error, MLG_ERROR, MLG_ERROR_CORRUPT,
                   /* Translators: the name of a file */
                   _("“%s” is cut short: it was perhaps not copied to its end. Open another copy of it."), name);
      return FALSE;
    }

  return TRUE;
}

static gboolean
fail_with_conflict (GError     **error,
                    GFile       *file,
                    const char  *message)
{
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (basename);
  g_autoptr(GString) text = g_string_new (message);

  g_string_replace (text, "%s", name, 1);
  g_set_error_literal (error, MLG_ERROR, MLG_ERROR_CONFLICT, text->str);

  return FALSE;
}

/* A log beside the file belongs to a program that has it open: it would be
 * applied to our new file, and ruin it. */
static gboolean
check_side_files (GFile   *file,
                  GError **error)
{
  for (guint i = 0; g_file_peek_path (file) != NULL && i < G_N_ELEMENTS (side_files); i++)
    {
      g_autofree char *path = g_strconcat (g_file_peek_path (file), side_files[i], NULL);
      GStatBuf st;

      if (g_stat (path, &st) == 0 && S_ISREG (st.st_mode) && st.st_size > 0)
        return fail_with_conflict (error, file,
                                   /* Translators: %s is the name of a file */
                                   _("“%s” is being changed in another program. Close it there, or save the territory under another name. Nothing is lost meanwhile."));
    }

  return TRUE;
}

/* Whether the file is still what we read or wrote. */
static gboolean
check_unchanged (MlgWorkingCopy  *copy,
                 GFile           *file,
                 MlgWriteMode     mode,
                 gboolean        *missing,
                 GError         **error)
{
  g_autofree char *stamp = NULL;
  g_autoptr(GError) local_error = NULL;

  stamp = mlg_file_stamp_query (file, &local_error);
  *missing = g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  if (!check_side_files (file, error))
    return FALSE;

  if (stamp == NULL || mode == MLG_WRITE_OVERWRITE || g_strcmp0 (stamp, mlg_working_copy_get_stamp (copy)) == 0)
    return TRUE;

  return fail_with_conflict (error, file,
                             /* Translators: %s is the name of a file */
                             _("“%s” was changed by another program since you opened it. Save your territory under another name, or overwrite the file. Nothing is lost meanwhile."));
}

static gboolean
write_local (MlgWorkingCopy  *copy,
             GFile           *file,
             GMappedFile     *snapshot,
             MlgWriteMode     mode,
             gint64           revision,
             char           **stamp,
             GError         **error)
{
  g_autoptr(MlgDurableFile) target = NULL;
  gboolean missing;

  target = mlg_durable_file_new (g_file_peek_path (file), error);
  if (target == NULL ||
      !mlg_durable_file_append (target, g_mapped_file_get_contents (snapshot), g_mapped_file_get_length (snapshot), error))
    return FALSE;

  *stamp = mlg_durable_file_flush (target, error);
  if (*stamp == NULL || !mlg_working_copy_expect (copy, *stamp, revision, error) ||
      /* Once more: flushing may have taken seconds. */
      !check_unchanged (copy, file, mode, &missing, error) ||
      !mlg_durable_file_replace (target, error))
    return FALSE;

  /* Through a document portal the file that is seen is not the one that was
   * written. */
  g_free (*stamp);
  *stamp = mlg_file_stamp_query (file, error);

  return *stamp != NULL;
}

static gboolean
write_remote (MlgWorkingCopy  *copy,
              GFile           *file,
              GMappedFile     *snapshot,
              MlgWriteMode     mode,
              gboolean         missing,
              char           **stamp,
              GError         **error)
{
  const char *known = mode == MLG_WRITE_UPDATE && !missing ? mlg_working_copy_get_stamp (copy) : NULL;
  g_autoptr(GError) local_error = NULL;

  if (known != NULL && *known == '\0')
    known = NULL;

  if (g_file_replace_contents (file, g_mapped_file_get_contents (snapshot), g_mapped_file_get_length (snapshot),
                               known, FALSE, G_FILE_CREATE_NONE, stamp, NULL, &local_error))
    return TRUE;

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    return fail_with_conflict (error, file,
                               /* Translators: %s is the name of a file */
                               _("“%s” was changed by another program since you opened it. Save your territory under another name, or overwrite the file. Nothing is lost meanwhile."));

  g_set_error (error, MLG_ERROR, MLG_ERROR_STORAGE,
               /* Translators: what the system says */
               _("The territory could not be saved there. Check the connection, or save it elsewhere. Nothing is lost meanwhile. (%s)"),
               local_error->message);

  return FALSE;
}

/**
 * mlg_document_file_read:
 * @copy: a working copy without a database
 * @file: the file that people see
 * @stamp: (out) (transfer full): by what it will be recognised
 * @cancellable: (nullable): what stops it
 * @error: return location for an error
 *
 * Copies the file in.
 *
 * Returns: whether the copy looks like a whole database
 */
gboolean
mlg_document_file_read (MlgWorkingCopy  *copy,
                        GFile           *file,
                        char           **stamp,
                        GCancellable    *cancellable,
                        GError         **error)
{
  const char *path = mlg_working_copy_get_path (copy);
  g_autoptr(GError) local_error = NULL;

  if (!check_regular (file, cancellable, error))
    return FALSE;

  /* Before the copy: a change made while it runs shows as a conflict later. */
  *stamp = mlg_file_stamp_query (file, &local_error);
  if (*stamp == NULL)
    {
      set_read_error (error, file, local_error);
      return FALSE;
    }

  return copy_in (file, path, cancellable, error) &&
         check_header (path, file, error) &&
         copy_side_files (file, path, cancellable, error);
}

/**
 * mlg_document_file_write:
 * @copy: a working copy
 * @file: the file that people see, perhaps a new one
 * @mode: whether another program's changes may be overwritten
 * @revision: (out): the revision that was written
 * @recreated: (out): whether the file had been removed and is there again
 * @error: return location for an error
 *
 * Replaces the file whole by what the working copy holds, and notes that in
 * the working copy.
 *
 * Returns: whether the file has it; otherwise @error may be
 *   %MLG_ERROR_CONFLICT, and the file is as it was
 */
gboolean
mlg_document_file_write (MlgWorkingCopy  *copy,
                         GFile           *file,
                         MlgWriteMode     mode,
                         gint64          *revision,
                         gboolean        *recreated,
                         GError         **error)
{
  g_autofree char *path = mlg_working_copy_dup_snapshot_path (copy);
  g_autofree char *stamp = NULL;
  g_autoptr(GMappedFile) snapshot = NULL;
  gboolean missing, written;

  if (!check_unchanged (copy, file, mode, &missing, error) ||
      !mlg_snapshot_make (mlg_working_copy_get_path (copy), path, revision, error))
    return FALSE;

  snapshot = g_mapped_file_new (path, FALSE, error);
  /* The pages live as long as they are mapped; the name is not needed. */
  g_unlink (path);
  if (snapshot == NULL)
    return FALSE;

  if (g_file_peek_path (file) != NULL)
    written = write_local (copy, file, snapshot, mode, *revision, &stamp, error);
  else
    written = write_remote (copy, file, snapshot, mode, missing, &stamp, error);
  *recreated = written && missing && mode == MLG_WRITE_UPDATE;

  return written && mlg_working_copy_set_written (copy, file, stamp, *revision, error);
}
