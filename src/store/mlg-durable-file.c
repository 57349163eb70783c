/* mlg-durable-file.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-durable-file.h"

#include "mlg-file-stamp.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* The system takes 255 bytes for a name. */
#define MAX_NAME 200

struct _MlgDurableFile
{
  char *path;
  char *temporary;
  int   fd;
};

static const char *
get_message (int code)
{
  switch (code)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      /* Translators: %s is the name of a file */
      return _("“%s” could not be saved: the disk is full. Free some space, or save the territory elsewhere. Nothing is lost meanwhile.");

    case EACCES:
    case EPERM:
    case EROFS:
      /* Translators: %s is the name of a file */
      return _("“%s” could not be saved: its folder may only be read. Save the territory in another folder. Nothing is lost meanwhile.");

    case ENOENT:
    case ENOTDIR:
    case ENODEV:
      /* Translators: %s is the name of a file */
      return _("“%s” could not be saved: its folder does not exist any more. Bring the disk or folder back, or save the territory elsewhere. Nothing is lost meanwhile.");

    default:
      /* Translators: %s is the name of a file */
      return _("“%s” could not be saved. Check its disk, or save the territory elsewhere. Nothing is lost meanwhile.");
    }
}

/* A link stays a link: what it points to is replaced. */
static char *
resolve_links (const char *path)
{
  char *real = realpath (path, NULL);
  char *copy = g_strdup (real != NULL ? real : path);

  free (real);

  return copy;
}

static char *
build_temporary (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *hidden = g_strdup_printf (".%.*s.maillage-tmp", MAX_NAME, name);

  return g_build_filename (folder, hidden, NULL);
}

/* The new file belongs to those to whom the old one belonged, as far as we
 * are allowed to say so. */
static void
copy_permissions (MlgDurableFile *self)
{
  struct stat old, new;

  if (stat (self->path, &old) != 0 || !S_ISREG (old.st_mode) || fstat (self->fd, &new) != 0)
    return;

  if (old.st_gid != new.st_gid && fchown (self->fd, (uid_t) -1, old.st_gid) != 0)
    g_debug ("%s: the group could not be kept: %s", self->path, g_strerror (errno));
  if (fchmod (self->fd, old.st_mode & 0777) != 0)
    g_debug ("%s: the permissions could not be kept: %s", self->path, g_strerror (errno));
}

static int
take_fd (MlgDurableFile *self)
{
  int fd = self->fd;

  self->fd = -1;

  return fd;
}

/**
 * mlg_durable_file_set_error:
 * @error: return location for an error
 * @path: (type filename): the file that was to be written
 * @code: a value of errno
 *
 * Says what happened and what to do.
 *
 * Returns: %FALSE
 */
gboolean
mlg_durable_file_set_error (GError     **error,
                            const char  *path,
                            int          code)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr(GString) message = g_string_new (get_message (code));

  g_debug ("%s: %s", path, g_strerror (code));
  g_string_replace (message, "%s", name, 1);
  g_set_error_literal (error, MLG_ERROR, MLG_ERROR_STORAGE, message->str);

  return FALSE;
}

static gboolean
sync_path (const char  *path,
           int          flags,
           GError     **error)
{
  int fd = open (path, flags | O_CLOEXEC);
  int code;

  if (fd < 0)
    return mlg_durable_file_set_error (error, path, errno);

  code = fsync (fd) == 0 ? 0 : errno;
  close (fd);

  return code == 0 || mlg_durable_file_set_error (error, path, code);
}

/**
 * mlg_durable_file_new:
 * @path: (type filename): the file to be replaced or created
 * @error: return location for an error
 *
 * Begins the new file beside it. What an earlier crash left under the same
 * temporary name is removed.
 *
 * Returns: (transfer full): the new file, still empty
 */
MlgDurableFile *
mlg_durable_file_new (const char  *path,
                      GError     **error)
{
  g_autoptr(MlgDurableFile) self = g_new0 (MlgDurableFile, 1);

  self->path = resolve_links (path);
  self->temporary = build_temporary (self->path);
  g_unlink (self->temporary);
  self->fd = open (self->temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
  if (self->fd < 0)
    {
      int code = errno;

      g_clear_pointer (&self->temporary, g_free);
      mlg_durable_file_set_error (error, path, code);
      return NULL;
    }
  copy_permissions (self);

  return g_steal_pointer (&self);
}

/**
 * mlg_durable_file_free:
 * @self: a file
 *
 * Gives it up, unless it took its place.
 */
void
mlg_durable_file_free (MlgDurableFile *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_free (self->temporary);
  g_free (self->path);
  g_free (self);
}

/**
 * mlg_durable_file_append:
 * @self: a file
 * @data: (array length=length) (element-type guint8): bytes
 * @length: their number
 * @error: return location for an error
 *
 * Returns: whether they were written
 */
gboolean
mlg_durable_file_append (MlgDurableFile  *self,
                         gconstpointer    data,
                         gsize            length,
                         GError         **error)
{
  const char *bytes = data;

  while (length > 0)
    {
      /* No more than 1 MB at once, so that a slow stick can be given up. */
      gssize written = write (self->fd, bytes, MIN (length, 1024 * 1024));

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        return mlg_durable_file_set_error (error, self->path, written < 0 ? errno : ENOSPC);
      bytes += written;
      length -= (gsize) written;
    }

  return TRUE;
}

/**
 * mlg_durable_file_flush:
 * @self: a file that is complete
 * @error: return location for an error
 *
 * Waits until the disk has it.
 *
 * Returns: (transfer full): the stamp by which it will be recognised, see
 *   mlg_file_stamp_query(); or %NULL with @error set
 */
char *
mlg_durable_file_flush (MlgDurableFile  *self,
                        GError         **error)
{
  char *stamp;

  if (fsync (self->fd) != 0)
    {
      mlg_durable_file_set_error (error, self->path, errno);
      return NULL;
    }

  stamp = mlg_file_stamp_from_fd (self->fd, error);
  if (stamp == NULL)
    return NULL;

  if (close (take_fd (self)) != 0)
    {
      g_free (stamp);
      mlg_durable_file_set_error (error, self->path, errno);
      return NULL;
    }

  return stamp;
}

/**
 * mlg_durable_file_replace:
 * @self: a file that was flushed
 * @error: return location for an error
 *
 * Puts it into its place.
 *
 * Returns: whether it is there
 */
gboolean
mlg_durable_file_replace (MlgDurableFile  *self,
                          GError         **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (g_rename (self->temporary, self->path) != 0)
    return mlg_durable_file_set_error (error, self->path, errno);
  g_clear_pointer (&self->temporary, g_free);

  /* Some network file systems cannot flush a folder: the file is there. */
  mlg_durable_file_sync_folder (folder, NULL);

  return TRUE;
}

/**
 * mlg_durable_file_write:
 * @path: (type filename): a file
 * @data: (array length=length) (element-type guint8): what it should hold
 * @length: the number of bytes
 * @error: return location for an error
 *
 * Replaces a file whole.
 *
 * Returns: whether it was replaced
 */
gboolean
mlg_durable_file_write (const char     *path,
                        gconstpointer   data,
                        gsize           length,
                        GError        **error)
{
  g_autoptr(MlgDurableFile) self = mlg_durable_file_new (path, error);
  g_autofree char *stamp = NULL;

  if (self == NULL || !mlg_durable_file_append (self, data, length, error))
    return FALSE;

  stamp = mlg_durable_file_flush (self, error);

  return stamp != NULL && mlg_durable_file_replace (self, error);
}

/**
 * mlg_durable_file_sync_folder:
 * @path: (type filename): a folder
 * @error: return location for an error
 *
 * Waits until the disk has the names in it.
 *
 * Returns: whether it has
 */
gboolean
mlg_durable_file_sync_folder (const char  *path,
                              GError     **error)
{
  return sync_path (path, O_RDONLY | O_DIRECTORY, error);
}

/**
 * mlg_durable_file_sync:
 * @path: (type filename): a file
 * @error: return location for an error
 *
 * Waits until the disk has what it holds.
 *
 * Returns: whether it has
 */
gboolean
mlg_durable_file_sync (const char  *path,
                       GError     **error)
{
  return sync_path (path, O_RDWR, error);
}
