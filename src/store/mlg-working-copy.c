/* mlg-working-copy.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-working-copy-private.h"

#include "mlg-durable-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DATABASE_NAME "territory.gpkg"
#define SNAPSHOT_NAME "snapshot.gpkg"
#define LOCK_NAME     "lock"

/* A folder has its own name only once it is locked: what is not locked then
 * belongs to nobody. */
#define YOUNG_PREFIX "new-"

G_DEFINE_FINAL_TYPE (MlgWorkingCopy, mlg_working_copy, G_TYPE_OBJECT)

static char *
build_root (void)
{
  return g_build_filename (g_get_user_data_dir (), "maillage", "work", NULL);
}

static gboolean
fail_with_errno (GError     **error,
                 const char  *path,
                 int          code)
{
  g_autofree char *name = g_filename_display_name (path);

  /* Translators: the path of a folder, then what the system says */
  g_set_error (error, MLG_ERROR, MLG_ERROR_STORAGE, _("Maillage cannot work in its own folder “%s”: %s. Free some space or check who may write there."),
               name, g_strerror (code));

  return FALSE;
}

static void
set_folder (MlgWorkingCopy *self,
            const char     *root,
            const char     *name)
{
  g_free (self->folder);
  g_free (self->path);
  self->folder = g_build_filename (root, name, NULL);
  self->path = g_build_filename (self->folder, DATABASE_NAME, NULL);
}

static MlgWorkingCopy *
open_folder (const char *root,
             const char *name)
{
  MlgWorkingCopy *self = g_object_new (MLG_TYPE_WORKING_COPY, NULL);

  set_folder (self, root, name);

  return self;
}

/* Without a state nobody has edited there yet. */
static gboolean
has_state (MlgWorkingCopy *self)
{
  g_autofree char *path = g_build_filename (self->folder, MLG_WORKING_COPY_STATE, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* A lock of the open file description: it goes with the process, and asking
 * who has it does not take it. */
static gboolean
use_lock (int fd,
          int command,
          int *type)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  gboolean succeeded = fcntl (fd, command, &lock) == 0;

  *type = lock.l_type;

  return succeeded;
}

/* Whether another process, or another copy in this one, holds the lock. */
static gboolean
is_locked (MlgWorkingCopy *self)
{
  g_autofree char *path = g_build_filename (self->folder, LOCK_NAME, NULL);
  int fd = open (path, O_RDWR | O_CLOEXEC);
  int type = F_UNLCK;

  if (fd < 0)
    return FALSE;
  use_lock (fd, F_OFD_GETLK, &type);
  close (fd);

  return type != F_UNLCK;
}

static void
mlg_working_copy_finalize (GObject *object)
{
  MlgWorkingCopy *self = MLG_WORKING_COPY (object);

  if (self->lock_fd >= 0)
    close (self->lock_fd);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_object (&self->file);
  g_clear_pointer (&self->stamp, g_free);
  g_clear_pointer (&self->next_stamp, g_free);

  G_OBJECT_CLASS (mlg_working_copy_parent_class)->finalize (object);
}

static void
mlg_working_copy_class_init (MlgWorkingCopyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mlg_working_copy_finalize;
}

static void
mlg_working_copy_init (MlgWorkingCopy *self)
{
  self->lock_fd = -1;
}

/**
 * mlg_working_copy_new:
 * @error: return location for an error
 *
 * Makes a new folder to work in, locked.
 *
 * Returns: (transfer full): the working copy, without a database yet
 */
MlgWorkingCopy *
mlg_working_copy_new (GError **error)
{
  g_autoptr(MlgWorkingCopy) self = NULL;
  g_autofree char *root = build_root ();
  g_autofree char *name = g_uuid_string_random ();
  g_autofree char *young_name = g_strconcat (YOUNG_PREFIX, name, NULL);
  g_autofree char *young = g_build_filename (root, young_name, NULL);

  self = open_folder (root, young_name);
  if (g_mkdir_with_parents (young, 0700) != 0)
    {
      fail_with_errno (error, young, errno);
      return NULL;
    }
  if (!mlg_working_copy_lock (self, error))
    return NULL;

  set_folder (self, root, name);
  if (g_rename (young, self->folder) != 0)
    {
      fail_with_errno (error, self->folder, errno);
      return NULL;
    }

  return mlg_durable_file_sync_folder (root, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * mlg_working_copy_list_left_behind:
 *
 * Returns: (transfer container) (element-type MlgWorkingCopy): the working
 *   copies that no living process has open, not locked
 */
GPtrArray *
mlg_working_copy_list_left_behind (void)
{
  g_autofree char *root = build_root ();
  g_autoptr(GDir) folder = g_dir_open (root, 0, NULL);
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autoptr(MlgWorkingCopy) copy = open_folder (root, name);

      if (g_str_has_prefix (name, YOUNG_PREFIX) || is_locked (copy))
        continue;
      if (mlg_working_copy_read_state (copy) && g_file_test (copy->path, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (copies, g_steal_pointer (&copy));
      else if (!has_state (copy))
        mlg_working_copy_remove (copy);
    }

  return copies;
}

/**
 * mlg_working_copy_is_open:
 * @file: a document
 *
 * Returns: whether a living process works on it, perhaps this one
 */
gboolean
mlg_working_copy_is_open (GFile *file)
{
  g_autofree char *root = build_root ();
  g_autoptr(GDir) folder = g_dir_open (root, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autoptr(MlgWorkingCopy) copy = open_folder (root, name);

      if (mlg_working_copy_read_state (copy) && copy->file != NULL && g_file_equal (copy->file, file) && is_locked (copy))
        return TRUE;
    }

  return FALSE;
}

/**
 * mlg_working_copy_lock:
 * @self: a working copy
 * @error: return location for an error
 *
 * Takes it over, until the object goes or the process ends.
 *
 * Returns: whether it is ours; otherwise @error may be %MLG_ERROR_CONFLICT
 */
gboolean
mlg_working_copy_lock (MlgWorkingCopy  *self,
                       GError         **error)
{
  g_autofree char *path = g_build_filename (self->folder, LOCK_NAME, NULL);
  int type;

  g_return_val_if_fail (self->lock_fd < 0, TRUE);

  self->lock_fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (self->lock_fd < 0)
    return fail_with_errno (error, self->folder, errno);

  if (!use_lock (self->lock_fd, F_OFD_SETLK, &type))
    {
      close (self->lock_fd);
      self->lock_fd = -1;
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_CONFLICT, _("This territory is open in another window. Use that window, or close it first."));
      return FALSE;
    }

  return TRUE;
}

/**
 * mlg_working_copy_is_locked:
 * @self: a working copy
 *
 * Returns: whether this object holds the lock
 */
gboolean
mlg_working_copy_is_locked (MlgWorkingCopy *self)
{
  return self->lock_fd >= 0;
}

/**
 * mlg_working_copy_get_path:
 * @self: a working copy
 *
 * Returns: (type filename): its database
 */
const char *
mlg_working_copy_get_path (MlgWorkingCopy *self)
{
  return self->path;
}

/**
 * mlg_working_copy_dup_snapshot_path:
 * @self: a working copy
 *
 * Returns: (transfer full) (type filename): where the document is made before
 *   it is put into its place
 */
char *
mlg_working_copy_dup_snapshot_path (MlgWorkingCopy *self)
{
  return g_build_filename (self->folder, SNAPSHOT_NAME, NULL);
}

/**
 * mlg_working_copy_get_time:
 * @self: a working copy
 *
 * Returns: when it was last changed, in seconds since 1970 UTC
 */
gint64
mlg_working_copy_get_time (MlgWorkingCopy *self)
{
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);
  gint64 time = 0;
  GStatBuf st;

  if (g_stat (self->path, &st) == 0)
    time = st.st_mtime;
  if (g_stat (log, &st) == 0)
    time = MAX (time, st.st_mtime);

  return time;
}

/**
 * mlg_working_copy_remove:
 * @self: a working copy that is locked or left behind, its database closed
 *
 * Removes it from the disk, with all it holds.
 */
void
mlg_working_copy_remove (MlgWorkingCopy *self)
{
  g_autofree char *state = g_build_filename (self->folder, MLG_WORKING_COPY_STATE, NULL);
  g_autofree char *lock = g_build_filename (self->folder, LOCK_NAME, NULL);
  g_autoptr(GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  /* Without the state nobody takes the rest for a document; while the lock is
   * there nobody else removes it. */
  g_unlink (state);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      if (strcmp (name, LOCK_NAME) != 0)
        g_unlink (path);
    }
  g_unlink (lock);
  g_rmdir (self->folder);
}
