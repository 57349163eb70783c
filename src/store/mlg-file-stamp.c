/* mlg-file-stamp.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-file-stamp.h"

#include <errno.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>

static char *
stamp_from_stat (const struct stat   *st,
                 const struct statfs *fs)
{
  /* File systems of a program, as the document portal and sshfs, number their
   * files anew whenever it suits them. */
  guint64 number = fs->f_type == FUSE_SUPER_MAGIC ? 0 : (guint64) st->st_ino;

  /* Not the device: a USB stick may get another number when it comes back. */
  return g_strdup_printf ("%" G_GUINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT ".%09ld",
                          number, (gint64) st->st_size, (gint64) st->st_mtim.tv_sec, st->st_mtim.tv_nsec);
}

static void
set_errno_error (GError **error)
{
  int code = errno;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));
}

/**
 * mlg_file_stamp_query:
 * @file: a file
 * @error: return location for an error
 *
 * Returns: (transfer full): its stamp, or %NULL with an error of #GIOErrorEnum,
 *   %G_IO_ERROR_NOT_FOUND where there is no such file
 */
char *
mlg_file_stamp_query (GFile   *file,
                      GError **error)
{
  g_autoptr(GFileInfo) info = NULL;
  const char *path = g_file_peek_path (file);
  struct statfs fs;
  struct stat st;

  if (path != NULL)
    {
      if (stat (path, &st) == 0 && statfs (path, &fs) == 0)
        return stamp_from_stat (&st, &fs);
      set_errno_error (error);
      return NULL;
    }

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE, NULL, error);
  if (info == NULL)
    return NULL;

  return g_strdup (g_file_info_get_etag (info) != NULL ? g_file_info_get_etag (info) : "");
}

/**
 * mlg_file_stamp_from_fd:
 * @fd: a file that is open
 * @error: return location for an error
 *
 * Returns: (transfer full): the stamp that the file has now and keeps when it
 *   is renamed; or %NULL with @error set
 */
char *
mlg_file_stamp_from_fd (int      fd,
                        GError **error)
{
  struct statfs fs;
  struct stat st;

  if (fstat (fd, &st) == 0 && fstatfs (fd, &fs) == 0)
    return stamp_from_stat (&st, &fs);
  set_errno_error (error);

  return NULL;
}
