/* mlg-schema.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-schema.h"

#include "mlg-statement.h"
#include "mlg-store-resources.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

static const MlgMigration migrations_of_document[] = {
  { 1, NULL, "/io/github/maillage/store/schema/0001.sql" },
  { 2, NULL, "/io/github/maillage/store/schema/0002.sql" },
  { 3, NULL, "/io/github/maillage/store/schema/0003.sql" },
};

/**
 * mlg_schema_dup_sql:
 * @resource: path of a resource of the store
 *
 * Returns: (transfer full): the SQL in it
 */
char *
mlg_schema_dup_sql (const char *resource)
{
  g_autoptr(GBytes) bytes = NULL;

  /* Looked up in the resource itself: the resource of a static library that
   * nobody names is left out by the linker. */
  bytes = g_resource_lookup_data (mlg_store_get_resource (), resource, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (bytes != NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static gboolean
run_migration (MlgDatabase         *database,
               const MlgMigration  *migration,
               GError             **error)
{
  g_autofree char *sql = migration->sql != NULL ? g_strdup (migration->sql) : mlg_schema_dup_sql (migration->resource);
  g_autoptr(MlgStatement) update = NULL;

  if (!mlg_database_exec (database, sql, error))
    return FALSE;

  update = mlg_database_prepare (database, "UPDATE mlg_schema SET value = ?1 WHERE name = 'schema'", error);
  if (update == NULL)
    return FALSE;
  mlg_statement_bind_int64 (update, 1, migration->number);

  return mlg_statement_run (update, error);
}

static gboolean
run_migrations (MlgDatabase         *database,
                const MlgMigration  *migrations,
                guint                n_migrations,
                int                  number,
                GError             **error)
{
  if (!mlg_database_begin (database, error))
    return FALSE;

  for (guint i = 0; i < n_migrations; i++)
    if (migrations[i].number > number && !run_migration (database, &migrations[i], error))
      {
        mlg_database_rollback (database);
        return FALSE;
      }

  return mlg_database_commit (database, error);
}

static char *
dup_schema (MlgDatabase  *database,
            GError      **error)
{
  return mlg_database_query_text (database, "SELECT group_concat (type || ' ' || name || ' ' || tbl_name || ' ' || ifnull (sql, ''), char (10)) "
                                            "FROM (SELECT * FROM sqlite_schema ORDER BY type, name)", error);
}

/**
 * mlg_schema_get_migrations:
 * @n_migrations: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_migrations): the steps of the
 *   document's schema, the last of which is the present one
 */
const MlgMigration *
mlg_schema_get_migrations (guint *n_migrations)
{
  *n_migrations = G_N_ELEMENTS (migrations_of_document);

  return migrations_of_document;
}

/**
 * mlg_schema_create:
 * @database: an empty database
 * @error: return location for an error
 *
 * Makes an empty document of the present schema.
 *
 * Returns: whether it was made
 */
gboolean
mlg_schema_create (MlgDatabase  *database,
                   GError      **error)
{
  return run_migrations (database, migrations_of_document, G_N_ELEMENTS (migrations_of_document), 0, error);
}

/**
 * mlg_schema_read_number:
 * @database: a file that perhaps is no document
 * @number: (out): its schema number
 * @error: return location for an error
 *
 * Returns: whether it is a document; otherwise @error is %MLG_ERROR_FOREIGN,
 *   or what went wrong with reading
 */
gboolean
mlg_schema_read_number (MlgDatabase  *database,
                        int          *number,
                        GError      **error)
{
  gint64 is_table, value = 0;

  /* A table, and no view or virtual table that calls itself so. */
  if (!mlg_database_query_int64 (database, "SELECT count (*) FROM sqlite_schema WHERE type = 'table' "
                                           "AND name = 'mlg_schema' AND sql LIKE 'CREATE TABLE%'", &is_table, error))
    return FALSE;

  if (is_table == 1 &&
      !mlg_database_query_int64 (database, "SELECT value FROM mlg_schema WHERE name = 'schema'", &value, error))
    return FALSE;

  if (value < 1 || value > G_MAXINT)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_FOREIGN,
                           _("This file is not a territory of Maillage. If it holds a list of actors, import it into a territory."));
      return FALSE;
    }

  *number = (int) value;

  return TRUE;
}

/**
 * mlg_schema_migrate:
 * @database: a document, the working copy of one
 * @migrations: (array length=n_migrations): the steps, in order
 * @n_migrations: their number
 * @error: return location for an error
 *
 * Brings a document to the last of the steps, all in one transaction. A newer
 * document is not touched.
 *
 * Returns: whether it is there; otherwise @error may be %MLG_ERROR_NEWER
 */
gboolean
mlg_schema_migrate (MlgDatabase         *database,
                    const MlgMigration  *migrations,
                    guint                n_migrations,
                    GError             **error)
{
  int number;

  g_return_val_if_fail (n_migrations > 0, FALSE);

  if (!mlg_schema_read_number (database, &number, error))
    return FALSE;

  if (number == migrations[n_migrations - 1].number)
    return TRUE;

  if (number > migrations[n_migrations - 1].number)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_NEWER,
                           _("This territory was saved by a newer version of Maillage. Update Maillage to open it; the file was not changed."));
      return FALSE;
    }

  return run_migrations (database, migrations, n_migrations, number, error);
}

/**
 * mlg_schema_is_intact:
 * @database: a document of the present schema
 *
 * Returns: whether its tables and indexes are exactly those that we make, so
 *   that nobody added or took away anything
 */
gboolean
mlg_schema_is_intact (MlgDatabase *database)
{
  g_autoptr(MlgDatabase) fresh = mlg_database_open_memory (NULL);
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  g_autofree char *encoding = NULL;

  /* The SQL that joins geometries counts bytes. */
  encoding = mlg_database_query_text (database, "PRAGMA encoding", NULL);
  if (g_strcmp0 (encoding, "UTF-8") != 0)
    return FALSE;

  if (fresh == NULL || !mlg_schema_create (fresh, NULL))
    return FALSE;

  expected = dup_schema (fresh, NULL);
  found = dup_schema (database, NULL);

  return expected != NULL && g_strcmp0 (expected, found) == 0;
}

/**
 * mlg_schema_read_revision:
 * @database: a document
 * @revision: (out): how many steps of history were written to it
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
mlg_schema_read_revision (MlgDatabase  *database,
                          gint64       *revision,
                          GError      **error)
{
  return mlg_database_query_int64 (database, "SELECT value FROM mlg_schema WHERE name = 'revision'", revision, error);
}

/**
 * mlg_schema_bump_revision:
 * @database: a document in a transaction
 * @error: return location for an error
 *
 * Returns: whether its revision is one more now
 */
gboolean
mlg_schema_bump_revision (MlgDatabase  *database,
                          GError      **error)
{
  g_autoptr(MlgStatement) update = NULL;

  update = mlg_database_prepare_cached (database, "UPDATE mlg_schema SET value = CAST (value AS INTEGER) + 1 "
                                                  "WHERE name = 'revision'", error);

  return update != NULL && mlg_statement_run (update, error);
}
