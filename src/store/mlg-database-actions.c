/* mlg-database-actions.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-database.h"

#include "mlg-database-private.h"
#include "mlg-statement.h"

#include <glib/gi18n-lib.h>

static gboolean
check (MlgDatabase  *self,
       int           code,
       GError      **error)
{
  if (code == SQLITE_OK || code == SQLITE_DONE)
    return TRUE;

  mlg_database_set_error (error, mlg_database_get_handle (self), code, mlg_database_get_path (self));

  return FALSE;
}

/**
 * mlg_database_query_int64:
 * @self: a database
 * @sql: a query of one number
 * @value: (out): return location for it; 0 where there is no row
 * @error: return location for an error, or %NULL
 *
 * Returns: whether the query succeeded
 */
gboolean
mlg_database_query_int64 (MlgDatabase  *self,
                          const char   *sql,
                          gint64       *value,
                          GError      **error)
{
  g_autoptr(MlgStatement) query = NULL;
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (value != NULL, FALSE);

  *value = 0;
  query = mlg_database_prepare (self, sql, error);
  if (query == NULL)
    return FALSE;

  if (mlg_statement_step (query, &local_error))
    *value = mlg_statement_get_int64 (query, 0);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/**
 * mlg_database_query_text:
 * @self: a database
 * @sql: a query of one text
 * @error: return location for an error, or %NULL
 *
 * Returns: (transfer full) (nullable): the text; %NULL with @error set where
 *   the query failed, %NULL without @error where there is no row or no text
 */
char *
mlg_database_query_text (MlgDatabase  *self,
                         const char   *sql,
                         GError      **error)
{
  g_autoptr(MlgStatement) query = NULL;

  query = mlg_database_prepare (self, sql, error);
  if (query == NULL || !mlg_statement_step (query, error))
    return NULL;

  return mlg_statement_dup_text (query, 0);
}

/**
 * mlg_database_has_table:
 * @self: a database
 * @name: the name of a table or view
 *
 * Returns: whether there is such a table or view that can be read
 */
gboolean
mlg_database_has_table (MlgDatabase *self,
                        const char  *name)
{
  g_autoptr(MlgStatement) query = NULL;

  query = mlg_database_prepare (self, "SELECT 1 FROM sqlite_schema WHERE type IN ('table', 'view') "
                                      "AND name = ?1 COLLATE NOCASE", NULL);
  if (query == NULL)
    return FALSE;
  mlg_statement_bind_text (query, 1, name);

  return mlg_statement_step (query, NULL);
}

/**
 * mlg_database_quick_check:
 * @self: a database
 * @error: return location for an error, or %NULL
 *
 * Checks the structure of the file (PRAGMA quick_check): to be done once
 * when a file arrives from outside.
 *
 * Returns: whether it is sound; otherwise @error is %MLG_ERROR_CORRUPT
 */
gboolean
mlg_database_quick_check (MlgDatabase  *self,
                          GError      **error)
{
  g_autofree char *result = NULL;
  g_autoptr(GError) local_error = NULL;

  result = mlg_database_query_text (self, "PRAGMA quick_check (1)", &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (g_strcmp0 (result, "ok") != 0)
    {
      g_debug ("quick_check: %s", result);
      return check (self, SQLITE_CORRUPT, error);
    }

  return TRUE;
}

/**
 * mlg_database_begin:
 * @self: a database
 * @error: return location for an error, or %NULL
 *
 * Begins a transaction that writes. They do not nest.
 *
 * Returns: whether it began
 */
gboolean
mlg_database_begin (MlgDatabase  *self,
                    GError      **error)
{
  g_return_val_if_fail (!mlg_database_is_in_transaction (self), FALSE);

  return mlg_database_exec (self, "BEGIN IMMEDIATE", error);
}

/**
 * mlg_database_commit:
 * @self: a database
 * @error: return location for an error, or %NULL
 *
 * Ends the transaction. After a failure nothing of it is left: it was rolled
 * back.
 *
 * Returns: whether its changes are on the disk
 */
gboolean
mlg_database_commit (MlgDatabase  *self,
                     GError      **error)
{
  if (mlg_database_exec (self, "COMMIT", error))
    return TRUE;

  mlg_database_rollback (self);

  return FALSE;
}

/**
 * mlg_database_rollback:
 * @self: a database
 *
 * Gives the transaction up, where there is one: SQLite may have done so
 * itself after a full disk.
 */
void
mlg_database_rollback (MlgDatabase *self)
{
  g_autoptr(GError) error = NULL;

  if (!mlg_database_is_in_transaction (self))
    return;
  if (!mlg_database_exec (self, "ROLLBACK", &error))
    g_warning ("A transaction could not be rolled back: %s", error->message);
}

/**
 * mlg_database_is_in_transaction:
 * @self: a database
 *
 * Returns: whether a transaction has begun
 */
gboolean
mlg_database_is_in_transaction (MlgDatabase *self)
{
  g_return_val_if_fail (MLG_IS_DATABASE (self), FALSE);

  return !sqlite3_get_autocommit (mlg_database_get_handle (self));
}

/**
 * mlg_database_get_last_insert_id:
 * @self: a database
 *
 * Returns: the rowid of the last row inserted by this connection
 */
gint64
mlg_database_get_last_insert_id (MlgDatabase *self)
{
  g_return_val_if_fail (MLG_IS_DATABASE (self), 0);

  return sqlite3_last_insert_rowid (mlg_database_get_handle (self));
}

/**
 * mlg_database_get_n_changes:
 * @self: a database
 *
 * Returns: how many rows the last statement inserted, changed or deleted
 */
gint64
mlg_database_get_n_changes (MlgDatabase *self)
{
  g_return_val_if_fail (MLG_IS_DATABASE (self), 0);

  return sqlite3_changes64 (mlg_database_get_handle (self));
}

/**
 * mlg_database_backup_into:
 * @self: a database
 * @target: another one, not in use; its contents are replaced
 * @error: return location for an error, or %NULL
 *
 * Copies the whole database, as it is after the last transaction.
 *
 * Returns: whether the copy is complete
 */
gboolean
mlg_database_backup_into (MlgDatabase  *self,
                          MlgDatabase  *target,
                          GError      **error)
{
  sqlite3_backup *backup;
  int code;

  g_return_val_if_fail (MLG_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (MLG_IS_DATABASE (target) && target != self, FALSE);

  backup = sqlite3_backup_init (mlg_database_get_handle (target), "main",
                                mlg_database_get_handle (self), "main");
  if (backup == NULL)
    return check (target, sqlite3_extended_errcode (mlg_database_get_handle (target)), error);

  code = sqlite3_backup_step (backup, -1);
  if (code == SQLITE_DONE)
    code = sqlite3_backup_finish (backup);
  else
    sqlite3_backup_finish (backup);

  return check (target, code, error);
}

/**
 * mlg_database_backup:
 * @self: a database
 * @path: (type filename): the file to write; a database there is replaced
 * @error: return location for an error, or %NULL
 *
 * Copies the whole database into a file, which is closed and on the disk
 * when this returns. An interruption may leave an incomplete file: write to a
 * temporary name, then rename.
 *
 * Returns: whether the copy is complete
 */
gboolean
mlg_database_backup (MlgDatabase  *self,
                     const char   *path,
                     GError      **error)
{
  g_autoptr(MlgDatabase) target = NULL;

  target = mlg_database_open (path, MLG_DATABASE_CREATE, MLG_DATABASE_FLAGS_NONE, error);
  if (target == NULL)
    return FALSE;

  return mlg_database_backup_into (self, target, error) && mlg_database_close (target, error);
}

/**
 * mlg_database_dup_bytes:
 * @self: a database
 * @error: return location for an error, or %NULL
 *
 * Gives the contents that a database file has, to be written elsewhere in
 * one go (through a document portal, for instance).
 *
 * Returns: (transfer full): the contents, or %NULL with @error set
 */
GBytes *
mlg_database_dup_bytes (MlgDatabase  *self,
                        GError      **error)
{
  unsigned char *data;
  sqlite3_int64 size = 0;

  g_return_val_if_fail (MLG_IS_DATABASE (self), NULL);

  data = sqlite3_serialize (mlg_database_get_handle (self), "main", &size, 0);
  if (data == NULL)
    {
      int code = sqlite3_extended_errcode (mlg_database_get_handle (self));

      check (self, code == SQLITE_OK || code == SQLITE_DONE ? SQLITE_NOMEM : code, error);
      return NULL;
    }

  return g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);
}
