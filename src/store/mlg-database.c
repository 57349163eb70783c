/* mlg-database.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-database.h"

#include "mlg-database-private.h"
#include "mlg-statement.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define BUSY_TIMEOUT 2000

/* What a foreign file may ask for at most. SQLite's own limits are made for
 * servers (a blob of 1 GB, 1,000 levels of triggers). */
#define FOREIGN_MAX_LENGTH   (64 * 1024 * 1024)
#define FOREIGN_MAX_SQL      (1024 * 1024)
#define FOREIGN_MAX_DEPTH    100
#define FOREIGN_MAX_COMPOUND 50
#define FOREIGN_MAX_PATTERN  1000

/* Steps of SQLite's virtual machine between two looks at a cancellable. */
#define PROGRESS_STEPS 2000

struct _MlgDatabase
{
  GObject       parent_instance;

  sqlite3      *handle;
  char         *path;
  GBytes       *bytes;
  GHashTable   *statements;
  GCancellable *cancellable;
};

G_DEFINE_TYPE (MlgDatabase, mlg_database, G_TYPE_OBJECT)

static gboolean
check (MlgDatabase  *self,
       int           code,
       GError      **error)
{
  if (code == SQLITE_OK)
    return TRUE;

  mlg_database_set_error (error, self->handle, code, self->path);

  return FALSE;
}

static gboolean
is_cancelled (gpointer user_data)
{
  return g_cancellable_is_cancelled (user_data);
}

static gboolean
configure_foreign (MlgDatabase  *self,
                   GError      **error)
{
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  /* A GeoPackage made by GDAL has triggers that call functions only GDAL
   * has; a hostile one has worse. */
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);

  sqlite3_limit (self->handle, SQLITE_LIMIT_LENGTH, FOREIGN_MAX_LENGTH);
  sqlite3_limit (self->handle, SQLITE_LIMIT_SQL_LENGTH, FOREIGN_MAX_SQL);
  sqlite3_limit (self->handle, SQLITE_LIMIT_EXPR_DEPTH, FOREIGN_MAX_DEPTH);
  sqlite3_limit (self->handle, SQLITE_LIMIT_COMPOUND_SELECT, FOREIGN_MAX_COMPOUND);
  sqlite3_limit (self->handle, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, FOREIGN_MAX_PATTERN);
  sqlite3_limit (self->handle, SQLITE_LIMIT_ATTACHED, 0);

  return mlg_database_exec (self, "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;", error);
}

static gboolean
configure (MlgDatabase       *self,
           MlgDatabaseFlags   flags,
           GError           **error)
{
  gint64 version;

  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT);
  /* In our own statements "name" is a column or an error, never a text. */
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);

  if ((flags & MLG_DATABASE_FOREIGN) != 0 && !configure_foreign (self, error))
    return FALSE;

  if (!mlg_database_exec (self, "PRAGMA foreign_keys = ON;", error))
    return FALSE;

  /* Opening reads nothing: this is where a file that is no database shows. */
  return mlg_database_query_int64 (self, "PRAGMA schema_version", &version, error);
}

static char *
build_immutable_uri (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);

  return g_strconcat (uri, "?immutable=1", NULL);
}

static void
mlg_database_dispose (GObject *object)
{
  MlgDatabase *self = MLG_DATABASE (object);

  mlg_database_close (self, NULL);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (mlg_database_parent_class)->dispose (object);
}

static void
mlg_database_finalize (GObject *object)
{
  MlgDatabase *self = MLG_DATABASE (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->statements, g_hash_table_unref);

  G_OBJECT_CLASS (mlg_database_parent_class)->finalize (object);
}

static void
mlg_database_class_init (MlgDatabaseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mlg_database_dispose;
  object_class->finalize = mlg_database_finalize;
}

static void
mlg_database_init (MlgDatabase *self)
{
  /* The statements own their SQL, which is the key. */
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, mlg_statement_release_cached);
}

sqlite3 *
mlg_database_get_handle (MlgDatabase *self)
{
  return self->handle;
}

GHashTable *
mlg_database_get_statement_cache (MlgDatabase *self)
{
  return self->statements;
}

/**
 * mlg_database_open:
 * @path: (type filename): a file of the local disk
 * @mode: whether it may be written or created
 * @flags: how far it is trusted
 * @error: return location for an error, or %NULL
 *
 * Opens a connection. It may be used by one thread at a time; threads that
 * work at once take a connection each. Foreign keys are enforced; another
 * program's lock is waited for 2 seconds.
 *
 * SQLite must not open a file that a document portal gives: copy it first.
 *
 * Returns: (transfer full): the connection, or %NULL with @error set:
 *   %MLG_ERROR_NOT_FOUND without the file, %MLG_ERROR_FOREIGN where it is no
 *   database, %MLG_ERROR_CORRUPT, %MLG_ERROR_STORAGE
 */
MlgDatabase *
mlg_database_open (const char        *path,
                   MlgDatabaseMode    mode,
                   MlgDatabaseFlags   flags,
                   GError           **error)
{
  g_autoptr(MlgDatabase) self = NULL;
  g_autofree char *uri = NULL;
  int open_flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  int code;

  g_return_val_if_fail (path != NULL && *path != '\0', NULL);
  g_return_val_if_fail ((flags & MLG_DATABASE_IMMUTABLE) == 0 || mode == MLG_DATABASE_READ_ONLY, NULL);

  if (mode != MLG_DATABASE_CREATE && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, MLG_ERROR, MLG_ERROR_NOT_FOUND,
                   /* Translators: %s is the path of a file */
                   _("The file “%s” does not exist. It was perhaps moved or renamed."), name);
      return NULL;
    }

  if (mode == MLG_DATABASE_READ_ONLY)
    open_flags |= SQLITE_OPEN_READONLY;
  else
    open_flags |= SQLITE_OPEN_READWRITE;
  if (mode == MLG_DATABASE_CREATE)
    open_flags |= SQLITE_OPEN_CREATE;
  if ((flags & MLG_DATABASE_IMMUTABLE) != 0)
    {
      uri = build_immutable_uri (path);
      open_flags |= SQLITE_OPEN_URI;
    }

  self = g_object_new (MLG_TYPE_DATABASE, NULL);
  self->path = g_strdup (path);
  code = sqlite3_open_v2 (uri != NULL ? uri : path, &self->handle, open_flags, NULL);
  if (!check (self, code, error))
    return NULL;
  if (!configure (self, flags, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * mlg_database_open_memory:
 * @error: return location for an error, or %NULL
 *
 * Opens an empty database that lives in memory.
 *
 * Returns: (transfer full): the connection, or %NULL with @error set
 */
MlgDatabase *
mlg_database_open_memory (GError **error)
{
  g_autoptr(MlgDatabase) self = g_object_new (MLG_TYPE_DATABASE, NULL);
  int code;

  code = sqlite3_open_v2 (":memory:", &self->handle,
                          SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY |
                          SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
  if (!check (self, code, error) || !configure (self, MLG_DATABASE_FLAGS_NONE, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * mlg_database_open_bytes:
 * @bytes: the contents of a database file
 * @flags: how far they are trusted
 * @error: return location for an error, or %NULL
 *
 * Opens the contents of a database file for reading, without a file.
 *
 * Returns: (transfer full): the connection, or %NULL with @error set
 */
MlgDatabase *
mlg_database_open_bytes (GBytes            *bytes,
                         MlgDatabaseFlags   flags,
                         GError           **error)
{
  g_autoptr(MlgDatabase) self = NULL;
  gconstpointer data;
  gsize size;
  int code;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = mlg_database_open_memory (error);
  if (self == NULL)
    return NULL;

  self->bytes = g_bytes_ref (bytes);
  data = g_bytes_get_data (bytes, &size);
  code = sqlite3_deserialize (self->handle, "main", (unsigned char *) data, (sqlite3_int64) size,
                              (sqlite3_int64) size, SQLITE_DESERIALIZE_READONLY);
  if (!check (self, code, error) || !configure (self, flags, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * mlg_database_get_path:
 * @self: a database
 *
 * Returns: (nullable) (type filename): the file, %NULL in memory
 */
const char *
mlg_database_get_path (MlgDatabase *self)
{
  g_return_val_if_fail (MLG_IS_DATABASE (self), NULL);

  return self->path;
}

/**
 * mlg_database_exec:
 * @self: a database
 * @sql: statements without results, separated by semicolons; never with
 *   text that came from outside
 * @error: return location for an error, or %NULL
 *
 * Returns: whether all of them were executed
 */
gboolean
mlg_database_exec (MlgDatabase  *self,
                   const char   *sql,
                   GError      **error)
{
  g_return_val_if_fail (MLG_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (self->handle != NULL, FALSE);
  g_return_val_if_fail (sql != NULL, FALSE);

  return check (self, sqlite3_exec (self->handle, sql, NULL, NULL, NULL), error);
}

/**
 * mlg_database_set_busy_timeout:
 * @self: a database
 * @milliseconds: how long another program's lock is waited for
 */
void
mlg_database_set_busy_timeout (MlgDatabase *self,
                               guint        milliseconds)
{
  g_return_if_fail (MLG_IS_DATABASE (self));
  g_return_if_fail (self->handle != NULL);

  sqlite3_busy_timeout (self->handle, (int) milliseconds);
}

/**
 * mlg_database_set_cancellable:
 * @self: a database
 * @cancellable: (nullable): what stops a statement that runs for long
 *
 * A cancelled statement fails with %G_IO_ERROR_CANCELLED.
 */
void
mlg_database_set_cancellable (MlgDatabase  *self,
                              GCancellable *cancellable)
{
  g_return_if_fail (MLG_IS_DATABASE (self));
  g_return_if_fail (self->handle != NULL);

  g_set_object (&self->cancellable, cancellable);
  if (cancellable != NULL)
    sqlite3_progress_handler (self->handle, PROGRESS_STEPS, is_cancelled, cancellable);
  else
    sqlite3_progress_handler (self->handle, 0, NULL, NULL);
}

/**
 * mlg_database_close:
 * @self: a database
 * @error: return location for an error, or %NULL
 *
 * Closes the connection before the last reference goes, to see whether that
 * succeeds. Only mlg_database_get_path() may be called afterwards.
 *
 * Returns: whether the connection is closed
 */
gboolean
mlg_database_close (MlgDatabase  *self,
                    GError      **error)
{
  sqlite3 *handle;
  int code;

  g_return_val_if_fail (MLG_IS_DATABASE (self), FALSE);

  g_hash_table_remove_all (self->statements);
  handle = g_steal_pointer (&self->handle);
  code = sqlite3_close_v2 (handle);
  if (code != SQLITE_OK)
    mlg_database_set_error (error, NULL, code, self->path);

  return code == SQLITE_OK;
}
