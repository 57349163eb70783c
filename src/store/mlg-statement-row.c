/* mlg-statement-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-statement.h"

#include "mlg-statement-private.h"

/* What a statement gives: the columns of a row. */

/**
 * mlg_statement_get_n_columns:
 * @self: a statement
 *
 * Returns: the number of columns of its rows
 */
guint
mlg_statement_get_n_columns (MlgStatement *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (guint) sqlite3_column_count (self->handle);
}

/**
 * mlg_statement_get_column_name:
 * @self: a statement
 * @column: the number of a column, from 0
 *
 * Returns: its name, valid until the statement is freed
 */
const char *
mlg_statement_get_column_name (MlgStatement *self,
                               guint         column)
{
  g_return_val_if_fail (self != NULL, NULL);

  return sqlite3_column_name (self->handle, (int) column);
}

/**
 * mlg_statement_is_null:
 * @self: a statement at a row
 * @column: the number of a column, from 0
 *
 * Returns: whether the value is NULL
 */
gboolean
mlg_statement_is_null (MlgStatement *self,
                       guint         column)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return sqlite3_column_type (self->handle, (int) column) == SQLITE_NULL;
}

/**
 * mlg_statement_get_int64:
 * @self: a statement at a row
 * @column: the number of a column, from 0
 *
 * Returns: the value as an integer, 0 for NULL
 */
gint64
mlg_statement_get_int64 (MlgStatement *self,
                         guint         column)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_column_int64 (self->handle, (int) column);
}

/**
 * mlg_statement_get_double:
 * @self: a statement at a row
 * @column: the number of a column, from 0
 *
 * Returns: the value as a number, 0 for NULL
 */
gdouble
mlg_statement_get_double (MlgStatement *self,
                          guint         column)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_column_double (self->handle, (int) column);
}

/**
 * mlg_statement_get_text:
 * @self: a statement at a row
 * @column: the number of a column, from 0
 *
 * SQLite does not check that a text is UTF-8: what comes from a foreign file
 * goes through mlg_text_sanitize().
 *
 * Returns: (nullable): the text, valid until the next step, %NULL for NULL
 */
const char *
mlg_statement_get_text (MlgStatement *self,
                        guint         column)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *) sqlite3_column_text (self->handle, (int) column);
}

/**
 * mlg_statement_get_text_and_length:
 * @self: a statement at a row
 * @column: the number of a column, from 0
 * @length: (out): return location for the number of bytes, without the NUL at
 *   the end, but with those inside
 *
 * Returns: (nullable): the text, valid until the next step, %NULL for NULL
 */
const char *
mlg_statement_get_text_and_length (MlgStatement *self,
                                   guint         column,
                                   gsize        *length)
{
  const char *text;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (length != NULL, NULL);

  text = (const char *) sqlite3_column_text (self->handle, (int) column);
  *length = text != NULL ? (gsize) sqlite3_column_bytes (self->handle, (int) column) : 0;

  return text;
}

/**
 * mlg_statement_dup_text:
 * @self: a statement at a row
 * @column: the number of a column, from 0
 *
 * Returns: (transfer full) (nullable): a copy of the text, %NULL for NULL
 */
char *
mlg_statement_dup_text (MlgStatement *self,
                        guint         column)
{
  return g_strdup (mlg_statement_get_text (self, column));
}

/**
 * mlg_statement_get_blob:
 * @self: a statement at a row
 * @column: the number of a column, from 0
 * @size: (out): return location for the number of bytes
 *
 * Returns: (nullable): the bytes, valid until the next step; %NULL for NULL
 *   and for no bytes
 */
gconstpointer
mlg_statement_get_blob (MlgStatement *self,
                        guint         column,
                        gsize        *size)
{
  gconstpointer data;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (size != NULL, NULL);

  /* In this order: asking for the blob may convert the value. */
  data = sqlite3_column_blob (self->handle, (int) column);
  *size = (gsize) sqlite3_column_bytes (self->handle, (int) column);

  return data;
}

/**
 * mlg_statement_dup_bytes:
 * @self: a statement at a row
 * @column: the number of a column, from 0
 *
 * Returns: (transfer full) (nullable): a copy of the bytes, %NULL for NULL
 */
GBytes *
mlg_statement_dup_bytes (MlgStatement *self,
                         guint         column)
{
  gconstpointer data;
  gsize size;

  g_return_val_if_fail (self != NULL, NULL);

  if (mlg_statement_is_null (self, column))
    return NULL;

  data = mlg_statement_get_blob (self, column, &size);

  return g_bytes_new (data, size);
}
