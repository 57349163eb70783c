/* mlg-statement.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-statement.h"

#include "mlg-statement-private.h"

#include <string.h>

static MlgStatement *
statement_new (MlgDatabase  *database,
               const char   *sql,
               guint         flags,
               GError      **error)
{
  MlgStatement *self;
  sqlite3_stmt *handle = NULL;
  int code;

  code = sqlite3_prepare_v3 (mlg_database_get_handle (database), sql, -1, flags, &handle, NULL);
  if (code != SQLITE_OK)
    {
      mlg_database_set_error (error, mlg_database_get_handle (database), code,
                              mlg_database_get_path (database));
      return NULL;
    }
  g_assert (handle != NULL);

  self = g_new0 (MlgStatement, 1);
  self->database = g_object_ref (database);
  self->handle = handle;

  return self;
}

static void
statement_destroy (MlgStatement *self)
{
  sqlite3_finalize (self->handle);
  g_free (self->sql);
  g_clear_object (&self->database);
  g_free (self);
}

static void
note_bind (MlgStatement *self,
           int           code)
{
  if (self->bind_code == SQLITE_OK)
    self->bind_code = code;
}

/* The cache lets the statement go: it dies now, or with its user. */
void
mlg_statement_release_cached (gpointer statement)
{
  MlgStatement *self = statement;

  self->cached = FALSE;
  if (self->database == NULL)
    statement_destroy (self);
}

/**
 * mlg_database_prepare:
 * @self: a database
 * @sql: one statement
 * @error: return location for an error, or %NULL
 *
 * Returns: (transfer full): the prepared statement, to be freed with
 *   mlg_statement_free(); or %NULL with @error set
 */
MlgStatement *
mlg_database_prepare (MlgDatabase  *self,
                      const char   *sql,
                      GError      **error)
{
  g_return_val_if_fail (MLG_IS_DATABASE (self), NULL);
  g_return_val_if_fail (mlg_database_get_handle (self) != NULL, NULL);
  g_return_val_if_fail (sql != NULL, NULL);

  return statement_new (self, sql, 0, error);
}

/**
 * mlg_database_prepare_cached:
 * @self: a database
 * @sql: one statement, a constant: every different text stays prepared until
 *   the database closes
 * @error: return location for an error, or %NULL
 *
 * Like mlg_database_prepare(), for statements that come back often:
 * mlg_statement_free() returns the statement, reset, to the connection.
 * Where it is in use already (in a nested call), another one is prepared.
 *
 * Returns: (transfer full): the prepared statement, or %NULL with @error set
 */
MlgStatement *
mlg_database_prepare_cached (MlgDatabase  *self,
                             const char   *sql,
                             GError      **error)
{
  GHashTable *cache;
  MlgStatement *statement;

  g_return_val_if_fail (MLG_IS_DATABASE (self), NULL);
  g_return_val_if_fail (mlg_database_get_handle (self) != NULL, NULL);
  g_return_val_if_fail (sql != NULL, NULL);

  cache = mlg_database_get_statement_cache (self);
  statement = g_hash_table_lookup (cache, sql);
  if (statement != NULL && statement->database == NULL)
    {
      statement->database = g_object_ref (self);
      return statement;
    }
  if (statement != NULL)
    return statement_new (self, sql, 0, error);

  statement = statement_new (self, sql, SQLITE_PREPARE_PERSISTENT, error);
  if (statement == NULL)
    return NULL;
  statement->cached = TRUE;
  statement->sql = g_strdup (sql);
  g_hash_table_insert (cache, statement->sql, statement);

  return statement;
}

/**
 * mlg_statement_free:
 * @self: (transfer full): a statement
 *
 * Ends the use of a statement.
 */
void
mlg_statement_free (MlgStatement *self)
{
  g_return_if_fail (self != NULL);

  if (self->cached)
    {
      g_autoptr(MlgDatabase) database = NULL;

      mlg_statement_reset (self);
      sqlite3_clear_bindings (self->handle);
      /* Perhaps the last reference, which empties the cache. */
      database = g_steal_pointer (&self->database);
    }
  else
    {
      statement_destroy (self);
    }
}

/**
 * mlg_statement_bind_int64:
 * @self: a statement
 * @index: the number of a parameter, from 1
 * @value: what it stands for
 */
void
mlg_statement_bind_int64 (MlgStatement *self,
                          guint         index,
                          gint64        value)
{
  g_return_if_fail (self != NULL);

  note_bind (self, sqlite3_bind_int64 (self->handle, (int) index, value));
}

/**
 * mlg_statement_bind_double:
 * @self: a statement
 * @index: the number of a parameter, from 1
 * @value: what it stands for; SQLite makes NULL of what is not a number
 */
void
mlg_statement_bind_double (MlgStatement *self,
                           guint         index,
                           gdouble       value)
{
  g_return_if_fail (self != NULL);

  note_bind (self, sqlite3_bind_double (self->handle, (int) index, value));
}

/**
 * mlg_statement_bind_text:
 * @self: a statement
 * @index: the number of a parameter, from 1
 * @text: (nullable): UTF-8 text, copied; %NULL binds NULL
 */
void
mlg_statement_bind_text (MlgStatement *self,
                         guint         index,
                         const char   *text)
{
  g_return_if_fail (self != NULL);

  note_bind (self, sqlite3_bind_text64 (self->handle, (int) index, text,
                                        text != NULL ? strlen (text) : 0,
                                        SQLITE_TRANSIENT, SQLITE_UTF8));
}

/**
 * mlg_statement_bind_blob:
 * @self: a statement
 * @index: the number of a parameter, from 1
 * @data: (nullable) (array length=size) (element-type guint8): bytes, copied;
 *   %NULL binds NULL
 * @size: their number
 */
void
mlg_statement_bind_blob (MlgStatement  *self,
                         guint          index,
                         gconstpointer  data,
                         gsize          size)
{
  g_return_if_fail (self != NULL);

  note_bind (self, sqlite3_bind_blob64 (self->handle, (int) index, data, size, SQLITE_TRANSIENT));
}

/**
 * mlg_statement_bind_null:
 * @self: a statement
 * @index: the number of a parameter, from 1
 */
void
mlg_statement_bind_null (MlgStatement *self,
                         guint         index)
{
  g_return_if_fail (self != NULL);

  note_bind (self, sqlite3_bind_null (self->handle, (int) index));
}

/**
 * mlg_statement_bind_column:
 * @self: a statement
 * @index: the number of a parameter, from 1
 * @row: another statement, at a row
 * @column: the number of one of its columns, from 0
 *
 * Binds what the column holds, of whatever type it is.
 */
void
mlg_statement_bind_column (MlgStatement *self,
                           guint         index,
                           MlgStatement *row,
                           guint         column)
{
  g_return_if_fail (self != NULL && row != NULL);

  note_bind (self, sqlite3_bind_value (self->handle, (int) index, sqlite3_column_value (row->handle, (int) column)));
}

/**
 * mlg_statement_step:
 * @self: a statement
 * @error: return location for an error, or %NULL
 *
 * Goes to the next row. At the end and after an error the statement is
 * reset: the next step begins anew, with the same values bound.
 *
 * Returns: %TRUE where there is a row; %FALSE at the end, or with @error set
 */
gboolean
mlg_statement_step (MlgStatement  *self,
                    GError       **error)
{
  int code;

  g_return_val_if_fail (self != NULL, FALSE);

  code = self->bind_code;
  if (code == SQLITE_OK)
    code = sqlite3_step (self->handle);

  if (code == SQLITE_ROW)
    return TRUE;

  if (code != SQLITE_DONE)
    mlg_database_set_error (error, mlg_database_get_handle (self->database), code,
                            mlg_database_get_path (self->database));
  mlg_statement_reset (self);

  return FALSE;
}

/**
 * mlg_statement_run:
 * @self: a statement
 * @error: return location for an error, or %NULL
 *
 * Executes a statement to its end; rows it may give are not looked at.
 * It is reset then, ready for other values.
 *
 * Returns: whether it succeeded
 */
gboolean
mlg_statement_run (MlgStatement  *self,
                   GError       **error)
{
  g_autoptr(GError) local_error = NULL;

  while (mlg_statement_step (self, &local_error))
    continue;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/**
 * mlg_statement_reset:
 * @self: a statement
 *
 * Goes back before the first row. The values bound stay.
 */
void
mlg_statement_reset (MlgStatement *self)
{
  g_return_if_fail (self != NULL);

  sqlite3_reset (self->handle);
  self->bind_code = SQLITE_OK;
}
