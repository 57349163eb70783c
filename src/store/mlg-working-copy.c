/* mlg-working-copy.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-working-copy.h"

#include "mlg-durable-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define DATABASE_NAME "territory.gpkg"
#define SNAPSHOT_NAME "snapshot.gpkg"
#define STATE_NAME    "state.ini"
#define LOCK_NAME     "lock"
#define GROUP         "document"

struct _MlgWorkingCopy
{
  GObject  parent_instance;

  char    *folder;
  char    *path;
  int      lock_fd;

  /* What state.ini says: the document that people see, as it was last read
   * or written, and as it is once the write under way is done. */
  GFile   *file;
  char    *stamp;
  gint64   revision;
  char    *next_stamp;
  gint64   next_revision;
};

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

static MlgWorkingCopy *
open_folder (const char *root,
             const char *name)
{
  MlgWorkingCopy *self = g_object_new (MLG_TYPE_WORKING_COPY, NULL);

  self->folder = g_build_filename (root, name, NULL);
  self->path = g_build_filename (self->folder, DATABASE_NAME, NULL);

  return self;
}

static gboolean
write_state (MlgWorkingCopy  *self,
             GError         **error)
{
  g_autoptr(GKeyFile) state = g_key_file_new ();
  g_autofree char *path = g_build_filename (self->folder, STATE_NAME, NULL);
  g_autofree char *text = NULL;
  gsize length;

  if (self->file != NULL)
    {
      g_autofree char *uri = g_file_get_uri (self->file);

      g_key_file_set_string (state, GROUP, "uri", uri);
    }
  if (self->stamp != NULL)
    g_key_file_set_string (state, GROUP, "stamp", self->stamp);
  g_key_file_set_int64 (state, GROUP, "revision", self->revision);
  if (self->next_stamp != NULL)
    {
      g_key_file_set_string (state, GROUP, "next-stamp", self->next_stamp);
      g_key_file_set_int64 (state, GROUP, "next-revision", self->next_revision);
    }

  text = g_key_file_to_data (state, &length, NULL);

  return mlg_durable_file_write (path, text, length, error);
}

static gboolean
read_state (MlgWorkingCopy *self)
{
  g_autoptr(GKeyFile) state = g_key_file_new ();
  g_autofree char *path = g_build_filename (self->folder, STATE_NAME, NULL);
  g_autofree char *uri = NULL;

  if (!g_key_file_load_from_file (state, path, G_KEY_FILE_NONE, NULL))
    return FALSE;

  uri = g_key_file_get_string (state, GROUP, "uri", NULL);
  g_clear_object (&self->file);
  if (uri != NULL)
    self->file = g_file_new_for_uri (uri);
  g_free (self->stamp);
  self->stamp = g_key_file_get_string (state, GROUP, "stamp", NULL);
  self->revision = g_key_file_get_int64 (state, GROUP, "revision", NULL);
  g_free (self->next_stamp);
  self->next_stamp = g_key_file_get_string (state, GROUP, "next-stamp", NULL);
  self->next_revision = g_key_file_get_int64 (state, GROUP, "next-revision", NULL);

  return TRUE;
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

  self = open_folder (root, name);
  if (g_mkdir_with_parents (self->folder, 0700) != 0)
    {
      fail_with_errno (error, self->folder, errno);
      return NULL;
    }
  if (!mlg_durable_file_sync_folder (root, error) || !mlg_working_copy_lock (self, error))
    return NULL;

  return g_steal_pointer (&self);
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

      if (!is_locked (copy) && read_state (copy) && g_file_test (copy->path, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (copies, g_steal_pointer (&copy));
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

      if (read_state (copy) && copy->file != NULL && g_file_equal (copy->file, file) && is_locked (copy))
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
 * mlg_working_copy_get_file:
 * @self: a working copy
 *
 * Returns: (transfer none) (nullable): the document that people see, %NULL
 *   where it was never saved
 */
GFile *
mlg_working_copy_get_file (MlgWorkingCopy *self)
{
  return self->file;
}

/**
 * mlg_working_copy_dup_file_name:
 * @file: (nullable): a document
 *
 * Returns: (transfer full): its name, for people
 */
char *
mlg_working_copy_dup_file_name (GFile *file)
{
  g_autofree char *basename = NULL;

  if (file == NULL)
    return g_strdup (_("Untitled territory"));

  basename = g_file_get_basename (file);

  return g_filename_display_name (basename);
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
 * mlg_working_copy_get_stamp:
 * @self: a working copy
 *
 * Returns: (nullable): what the document was recognised by when it was last
 *   read or written
 */
const char *
mlg_working_copy_get_stamp (MlgWorkingCopy *self)
{
  return self->stamp;
}

/**
 * mlg_working_copy_get_revision:
 * @self: a working copy
 *
 * Returns: the revision that the document has; the database's may be higher
 */
gint64
mlg_working_copy_get_revision (MlgWorkingCopy *self)
{
  return self->revision;
}

/**
 * mlg_working_copy_expect:
 * @self: a working copy
 * @stamp: the stamp that the document will have
 * @revision: the revision that it will have
 * @error: return location for an error
 *
 * Notes, before the document is replaced, how it will look: after a crash
 * between the two our own file is not taken for that of another program.
 *
 * Returns: whether it was noted
 */
gboolean
mlg_working_copy_expect (MlgWorkingCopy  *self,
                         const char      *stamp,
                         gint64           revision,
                         GError         **error)
{
  g_free (self->next_stamp);
  self->next_stamp = g_strdup (stamp);
  self->next_revision = revision;

  return write_state (self, error);
}

/**
 * mlg_working_copy_set_written:
 * @self: a working copy
 * @file: (nullable): the document that people see
 * @stamp: (nullable): its stamp
 * @revision: its revision
 * @error: return location for an error
 *
 * Notes that the document was read or written.
 *
 * Returns: whether it was noted
 */
gboolean
mlg_working_copy_set_written (MlgWorkingCopy  *self,
                              GFile           *file,
                              const char      *stamp,
                              gint64           revision,
                              GError         **error)
{
  g_autofree char *kept = g_strdup (stamp);

  g_set_object (&self->file, file);
  g_free (self->stamp);
  self->stamp = g_steal_pointer (&kept);
  self->revision = revision;
  g_clear_pointer (&self->next_stamp, g_free);
  self->next_revision = 0;

  return write_state (self, error);
}

/**
 * mlg_working_copy_settle:
 * @self: a working copy that was left behind
 * @stamp: (nullable): the stamp of the document now
 *
 * Decides whether the write that was under way took place.
 */
void
mlg_working_copy_settle (MlgWorkingCopy *self,
                         const char     *stamp)
{
  if (self->next_stamp == NULL)
    return;

  if (g_strcmp0 (self->next_stamp, stamp) == 0)
    {
      g_free (self->stamp);
      self->stamp = g_steal_pointer (&self->next_stamp);
      self->revision = self->next_revision;
    }
  g_clear_pointer (&self->next_stamp, g_free);
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
  /* The state first: without it nobody takes the rest for a document. */
  static const char * const names[] = {
    STATE_NAME, DATABASE_NAME "-wal", DATABASE_NAME "-shm", DATABASE_NAME "-journal", DATABASE_NAME,
    SNAPSHOT_NAME "-journal", SNAPSHOT_NAME "-wal", SNAPSHOT_NAME "-shm", SNAPSHOT_NAME, LOCK_NAME,
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
}
