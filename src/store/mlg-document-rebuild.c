/* mlg-document-rebuild.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-document-rebuild.h"

#include "mlg-schema.h"
#include "mlg-statement.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* QGIS and GDAL add indexes with triggers that only they can run; a hostile
 * file has worse. So a document whose schema is not ours alone is made anew,
 * with the rows of our tables, and the odd file is left aside. */

static const char * const table_names[] = {
  "mlg_territory", "mlg_term", "actors", "relations", "mlg_diagram", "mlg_diagram_item", "mlg_change", "mlg_edit", "mlg_schema",
};

/* The columns that the table has in both files, the number of the row first. */
static GPtrArray *
list_common_columns (MlgDatabase  *from,
                     MlgDatabase  *to,
                     const char   *table,
                     GError      **error)
{
  g_autoptr(GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(MlgStatement) ours = mlg_database_prepare (to, "SELECT name FROM pragma_table_info (?1)", error);
  g_autoptr(MlgStatement) theirs = mlg_database_prepare (from, "SELECT 1 FROM pragma_table_info (?1) WHERE name = ?2", error);

  if (ours == NULL || theirs == NULL)
    return NULL;

  mlg_statement_bind_text (ours, 1, table);
  mlg_statement_bind_text (theirs, 1, table);
  while (mlg_statement_step (ours, NULL))
    {
      mlg_statement_bind_text (theirs, 2, mlg_statement_get_text (ours, 0));
      if (mlg_statement_step (theirs, NULL))
        g_ptr_array_add (columns, mlg_statement_dup_text (ours, 0));
      mlg_statement_reset (theirs);
    }

  return g_steal_pointer (&columns);
}

static MlgStatement *
prepare_insert (MlgDatabase  *to,
                const char   *table,
                GPtrArray    *columns,
                GString      *select,
                GError      **error)
{
  g_autoptr(GString) insert = g_string_new (NULL);
  g_autoptr(GString) values = g_string_new (NULL);

  g_string_printf (insert, "INSERT OR IGNORE INTO \"%s\" (", table);
  for (guint i = 0; i < columns->len; i++)
    {
      const char *separator = i > 0 ? ", " : "";

      g_string_append_printf (insert, "%s\"%s\"", separator, (const char *) g_ptr_array_index (columns, i));
      g_string_append_printf (select, "%s\"%s\"", separator, (const char *) g_ptr_array_index (columns, i));
      g_string_append_printf (values, "%s?", separator);
    }
  g_string_append_printf (insert, ") VALUES (%s)", values->str);

  return mlg_database_prepare (to, insert->str, error);
}

static gboolean
copy_rows (MlgDatabase  *from,
           MlgDatabase  *to,
           const char   *table,
           GError      **error)
{
  g_autoptr(GPtrArray) columns = list_common_columns (from, to, table, error);
  g_autoptr(GString) sql = g_string_new ("SELECT ");
  g_autoptr(MlgStatement) select = NULL;
  g_autoptr(MlgStatement) insert = NULL;
  g_autoptr(GError) local_error = NULL;

  if (columns == NULL)
    return FALSE;
  /* Another program removed the table: nothing of it is left to be read. */
  if (columns->len == 0)
    return TRUE;

  insert = prepare_insert (to, table, columns, sql, error);
  if (insert == NULL)
    return FALSE;
  g_string_append_printf (sql, " FROM \"%s\"", table);
  select = mlg_database_prepare (from, sql->str, error);
  if (select == NULL)
    return FALSE;

  while (mlg_statement_step (select, &local_error))
    {
      for (guint i = 0; i < columns->len; i++)
        mlg_statement_bind_column (insert, i + 1, select, i);
      if (!mlg_statement_run (insert, error))
        return FALSE;
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_tables (MlgDatabase  *database,
              GError      **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (table_names); i++)
    {
      g_autoptr(MlgStatement) select = NULL;

      select = mlg_database_prepare (database, "SELECT 1 FROM sqlite_schema WHERE name = ?1 COLLATE NOCASE "
                                               "AND (type <> 'table' OR sql NOT LIKE 'CREATE TABLE%')", error);
      if (select == NULL)
        return FALSE;
      mlg_statement_bind_text (select, 1, table_names[i]);

      /* A view or a virtual table in the place of ours is a trap. */
      if (mlg_statement_step (select, NULL))
        {
          g_set_error_literal (error, MLG_ERROR, MLG_ERROR_CORRUPT,
                               _("This territory was altered by another program and cannot be opened. Open another copy of it."));
          return FALSE;
        }
    }

  return TRUE;
}

/* Tables that other programs put beside ours (styles, layers) stay with the
 * document; views, triggers and virtual tables do not. One that cannot be
 * made here is left out. */
static gboolean
copy_other_tables (MlgDatabase  *from,
                   MlgDatabase  *to,
                   GError      **error)
{
  static const char * const registers[] = { "gpkg_spatial_ref_sys", "gpkg_contents", "gpkg_geometry_columns" };
  g_autoptr(MlgStatement) select = NULL;

  select = mlg_database_prepare (from, "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%' "
                                       "AND lower (substr (name, 1, 7)) <> 'sqlite_' AND lower (substr (name, 1, 5)) <> 'gpkg_' "
                                       "AND lower (substr (name, 1, 6)) <> 'rtree_' AND instr (name, char (34)) = 0", error);
  if (select == NULL)
    return FALSE;

  while (mlg_statement_step (select, NULL))
    {
      const char *name = mlg_statement_get_text (select, 0);

      if (!mlg_database_has_table (to, name) && mlg_database_exec (to, mlg_statement_get_text (select, 1), NULL) &&
          mlg_database_has_table (to, name) && !copy_rows (from, to, name, error))
        return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (registers); i++)
    if (!copy_rows (from, to, registers[i], error))
      return FALSE;

  return mlg_database_exec (to, "DELETE FROM gpkg_geometry_columns WHERE table_name NOT IN (SELECT name FROM sqlite_schema);"
                                "DELETE FROM gpkg_contents WHERE table_name NOT IN (SELECT name FROM sqlite_schema);", error);
}

static gboolean
copy_tables (MlgDatabase  *from,
             MlgDatabase  *to,
             GError      **error)
{
  /* The registers refer to each other, and are in order only at the end. */
  if (!mlg_schema_create (to, error) || !mlg_database_exec (to, "PRAGMA foreign_keys = OFF", error) ||
      !mlg_database_begin (to, error) ||
      !mlg_database_exec (to, "DELETE FROM mlg_schema; DELETE FROM mlg_territory", error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (table_names); i++)
    if (!copy_rows (from, to, table_names[i], error))
      return FALSE;

  if (!copy_other_tables (from, to, error))
    return FALSE;

  /* There is exactly one sheet, and there is a revision, whatever was lost. */
  return mlg_database_exec (to, "INSERT OR IGNORE INTO mlg_territory (fid) VALUES (1);"
                                "INSERT OR IGNORE INTO mlg_schema (name, value) VALUES ('revision', '0')", error) &&
         mlg_database_commit (to, error);
}

/**
 * mlg_document_rebuild:
 * @database: (inout): a document of the present schema number whose tables
 *   are not those that we make; replaced by one whose tables are
 * @error: return location for an error
 *
 * Makes a document anew from the rows of our tables, in the same file.
 *
 * Returns: whether @database is a document of ours now
 */
gboolean
mlg_document_rebuild (MlgDatabase **database,
                      GError      **error)
{
  g_autofree char *path = g_strdup (mlg_database_get_path (*database));
  g_autofree char *fresh_path = g_strconcat (path, "-fresh", NULL);
  g_autoptr(MlgDatabase) fresh = NULL;

  g_unlink (fresh_path);
  fresh = mlg_database_open (fresh_path, MLG_DATABASE_CREATE, MLG_DATABASE_FOREIGN, error);
  if (fresh == NULL || !check_tables (*database, error) || !copy_tables (*database, fresh, error) ||
      !mlg_database_close (fresh, error))
    goto failed;
  g_clear_object (&fresh);

  /* Closed, the old one takes its log along. */
  if (!mlg_database_exec (*database, "PRAGMA journal_mode = DELETE", error))
    goto failed;
  mlg_database_close (*database, NULL);
  g_clear_object (database);

  if (g_rename (fresh_path, path) != 0)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_STORAGE,
                           _("Maillage could not write in its own folder. Free some space, then try again."));
      goto failed;
    }
  *database = mlg_database_open (path, MLG_DATABASE_READ_WRITE, MLG_DATABASE_FOREIGN, error);

  return *database != NULL;

failed:
  g_unlink (fresh_path);

  return FALSE;
}
