/* test-database.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-database.h"
#include "mlg-statement.h"

#include <glib/gstdio.h>
#include <string.h>

static char *
build_path (const char *name)
{
  g_autofree char *path = NULL;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_cache_dir (), 0700), ==, 0);
  path = g_build_filename (g_get_user_cache_dir (), name, NULL);
  g_remove (path);

  return g_steal_pointer (&path);
}

static MlgDatabase *
new_database (void)
{
  g_autoptr(GError) error = NULL;
  MlgDatabase *database = mlg_database_open_memory (&error);

  g_assert_no_error (error);
  mlg_database_exec (database, "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL, "
                               "x REAL, data BLOB) STRICT", &error);
  g_assert_no_error (error);

  return database;
}

static void
insert (MlgDatabase *database,
        const char  *name)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgStatement) statement = NULL;

  statement = mlg_database_prepare_cached (database, "INSERT INTO t (name) VALUES (?1)", &error);
  g_assert_no_error (error);
  mlg_statement_bind_text (statement, 1, name);
  g_assert_true (mlg_statement_run (statement, &error));
  g_assert_no_error (error);
}

static gint64
count (MlgDatabase *database)
{
  g_autoptr(GError) error = NULL;
  gint64 n = -1;

  g_assert_true (mlg_database_query_int64 (database, "SELECT count (*) FROM t", &n, &error));
  g_assert_no_error (error);

  return n;
}

static void
test_values (void)
{
  g_autoptr(MlgDatabase) database = new_database ();
  g_autoptr(MlgStatement) write = NULL;
  g_autoptr(MlgStatement) read = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  gsize size;

  write = mlg_database_prepare (database, "INSERT INTO t VALUES (?1, ?2, ?3, ?4)", &error);
  g_assert_no_error (error);
  mlg_statement_bind_int64 (write, 1, G_GINT64_CONSTANT (9007199254740991));
  mlg_statement_bind_text (write, 2, "L’Abergement");
  mlg_statement_bind_double (write, 3, 48.390394);
  mlg_statement_bind_blob (write, 4, "a\0b", 3);
  g_assert_true (mlg_statement_run (write, &error));
  g_assert_no_error (error);
  g_assert_cmpint (mlg_database_get_last_insert_id (database), ==, G_GINT64_CONSTANT (9007199254740991));
  g_assert_cmpint (mlg_database_get_n_changes (database), ==, 1);

  mlg_statement_bind_int64 (write, 1, 2);
  mlg_statement_bind_text (write, 2, "");
  mlg_statement_bind_null (write, 3);
  mlg_statement_bind_blob (write, 4, NULL, 0);
  g_assert_true (mlg_statement_run (write, &error));

  read = mlg_database_prepare (database, "SELECT * FROM t ORDER BY id DESC", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mlg_statement_get_n_columns (read), ==, 4);
  g_assert_cmpstr (mlg_statement_get_column_name (read, 1), ==, "name");
  g_assert_true (mlg_statement_step (read, &error));
  g_assert_cmpint (mlg_statement_get_int64 (read, 0), ==, G_GINT64_CONSTANT (9007199254740991));
  g_assert_cmpstr (mlg_statement_get_text (read, 1), ==, "L’Abergement");
  g_assert_cmpfloat (mlg_statement_get_double (read, 2), ==, 48.390394);
  g_assert_cmpmem (mlg_statement_get_blob (read, 3, &size), size, "a\0b", 3);
  bytes = mlg_statement_dup_bytes (read, 3);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 3);

  g_assert_true (mlg_statement_step (read, &error));
  g_assert_cmpstr (mlg_statement_get_text (read, 1), ==, "");
  g_assert_true (mlg_statement_is_null (read, 2));
  g_assert_null (mlg_statement_dup_bytes (read, 3));
  g_assert_false (mlg_statement_step (read, &error));
  g_assert_no_error (error);
  /* Reset at the end: it begins anew. */
  g_assert_true (mlg_statement_step (read, &error));
}

static void
test_errors (void)
{
  g_autoptr(MlgDatabase) database = new_database ();
  g_autoptr(MlgStatement) statement = NULL;
  g_autoptr(GError) error = NULL;

  insert (database, "Brest");

  g_assert_false (mlg_database_exec (database, "INSERT INTO t (name) VALUES ('Brest')", &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_DUPLICATE);
  g_clear_error (&error);
  g_assert_false (mlg_database_exec (database, "INSERT INTO t (name) VALUES (NULL)", &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (mlg_database_prepare (database, "SELECT 1 FROM nowhere", &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_FOREIGN);
  g_clear_error (&error);
  /* A double-quoted word is a column or an error, never a text. */
  g_assert_null (mlg_database_prepare (database, "SELECT \"Brest\" FROM t", &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_FOREIGN);
  g_clear_error (&error);

  statement = mlg_database_prepare (database, "SELECT name FROM t WHERE id = ?1", &error);
  mlg_statement_bind_int64 (statement, 2, 1);
  g_assert_false (mlg_statement_step (statement, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_INVALID);
  g_clear_error (&error);
  mlg_statement_bind_int64 (statement, 1, 1);
  g_assert_true (mlg_statement_step (statement, &error));
  g_assert_no_error (error);
}

static void
test_transaction (void)
{
  g_autoptr(MlgDatabase) database = new_database ();
  g_autoptr(GError) error = NULL;

  g_assert_true (mlg_database_begin (database, &error));
  g_assert_true (mlg_database_is_in_transaction (database));
  insert (database, "Brest");
  mlg_database_rollback (database);
  g_assert_false (mlg_database_is_in_transaction (database));
  g_assert_cmpint (count (database), ==, 0);
  mlg_database_rollback (database);

  g_assert_true (mlg_database_begin (database, &error));
  insert (database, "Brest");
  g_assert_true (mlg_database_commit (database, &error));
  g_assert_cmpint (count (database), ==, 1);

  g_assert_false (mlg_database_commit (database, &error));
  g_assert_nonnull (error);
}

static void
test_cache (void)
{
  static const char sql[] = "SELECT name FROM t WHERE name >= ?1 ORDER BY name";
  g_autoptr(MlgDatabase) database = new_database ();
  g_autoptr(GError) error = NULL;
  MlgStatement *first, *second, *third;

  insert (database, "Brest");
  insert (database, "Rennes");

  first = mlg_database_prepare_cached (database, sql, &error);
  mlg_statement_bind_text (first, 1, "A");
  g_assert_true (mlg_statement_step (first, &error));
  /* In use: the nested use gets its own, and the outer one goes on. */
  second = mlg_database_prepare_cached (database, sql, &error);
  g_assert_true (first != second);
  mlg_statement_bind_text (second, 1, "Q");
  g_assert_true (mlg_statement_step (second, &error));
  g_assert_cmpstr (mlg_statement_get_text (second, 0), ==, "Rennes");
  mlg_statement_free (second);
  g_assert_true (mlg_statement_step (first, &error));
  g_assert_cmpstr (mlg_statement_get_text (first, 0), ==, "Rennes");
  mlg_statement_free (first);

  /* It comes back clean. */
  third = mlg_database_prepare_cached (database, sql, &error);
  g_assert_true (third == first);
  g_assert_false (mlg_statement_step (third, &error));
  g_assert_no_error (error);

  /* Closing under a statement in use must not free it twice. */
  g_assert_true (mlg_database_close (database, &error));
  mlg_statement_free (third);
}

static void
test_statement_keeps_database (void)
{
  MlgDatabase *database = new_database ();
  MlgStatement *statement;
  g_autoptr(GError) error = NULL;

  insert (database, "Brest");
  statement = mlg_database_prepare_cached (database, "SELECT name FROM t", &error);
  g_object_add_weak_pointer (G_OBJECT (database), (gpointer *) &database);
  g_object_unref (database);
  g_assert_nonnull (database);
  g_assert_true (mlg_statement_step (statement, &error));
  mlg_statement_free (statement);
  g_assert_null (database);
}

static void
test_files (void)
{
  g_autofree char *path = build_path ("été & 100%? #1.sqlite");
  g_autofree char *copy = build_path ("copy.sqlite");
  g_autoptr(MlgDatabase) memory = new_database ();
  g_autoptr(MlgDatabase) file = NULL;
  g_autoptr(MlgDatabase) from_bytes = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  char *contents;
  gsize length;

  g_assert_null (mlg_database_open (path, MLG_DATABASE_READ_WRITE, 0, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_NOT_FOUND);
  g_clear_error (&error);

  insert (memory, "Brest");
  g_assert_true (mlg_database_backup (memory, path, &error));
  g_assert_no_error (error);
  /* The contents of a longer file are replaced, not mixed. */
  g_assert_true (mlg_database_backup (memory, path, &error));

  file = mlg_database_open (path, MLG_DATABASE_READ_ONLY, MLG_DATABASE_IMMUTABLE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mlg_database_get_path (file), ==, path);
  g_assert_cmpint (count (file), ==, 1);
  g_assert_true (mlg_database_has_table (file, "t"));
  g_assert_false (mlg_database_has_table (file, "u"));
  g_assert_true (mlg_database_quick_check (file, &error));
  g_assert_false (mlg_database_exec (file, "DELETE FROM t", &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_STORAGE);
  g_clear_error (&error);
  g_assert_true (mlg_database_backup (file, copy, &error));

  bytes = mlg_database_dup_bytes (file, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, &length, &error));
  g_assert_cmpmem (contents, length, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_free (contents);

  from_bytes = mlg_database_open_bytes (bytes, MLG_DATABASE_FOREIGN, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (from_bytes), ==, 1);
  g_assert_false (mlg_database_exec (from_bytes, "DELETE FROM t", &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_STORAGE);
}

static void
test_bad_files (void)
{
  g_autofree char *path = build_path ("bad.sqlite");
  g_autoptr(MlgDatabase) database = NULL;
  g_autoptr(GBytes) good = NULL;
  g_autofree char *contents = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  g_file_set_contents (path, "A text, long enough to be no database header at all.\n", -1, &error);
  g_assert_null (mlg_database_open (path, MLG_DATABASE_READ_ONLY, MLG_DATABASE_FOREIGN, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_FOREIGN);
  g_assert_nonnull (strstr (error->message, "bad.sqlite"));
  g_clear_error (&error);

  {
    g_autoptr(MlgDatabase) memory = new_database ();

    for (guint i = 0; i < 2000; i++)
      {
        g_autofree char *name = g_strdup_printf ("name %u", i);

        insert (memory, name);
      }
    good = mlg_database_dup_bytes (memory, &error);
  }

  /* Cut in half: readable at first, then damaged. */
  contents = g_memdup2 (g_bytes_get_data (good, &length), g_bytes_get_size (good));
  length = g_bytes_get_size (good);
  g_assert_true (g_file_set_contents (path, contents, (gssize) length / 2, &error));
  database = mlg_database_open (path, MLG_DATABASE_READ_ONLY, MLG_DATABASE_FOREIGN, &error);
  if (database != NULL)
    g_assert_false (mlg_database_quick_check (database, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_CORRUPT);
  g_clear_error (&error);

  /* Random damage must give errors, not crashes. */
  for (guint n = 0; n < 200; n++)
    {
      g_autofree char *damaged = g_memdup2 (contents, length);
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(MlgDatabase) other = NULL;
      gint64 value;

      for (guint i = 0; i < 30; i++)
        damaged[g_test_rand_int_range (16, (gint) length)] = (char) g_test_rand_int_range (0, 256);
      bytes = g_bytes_new (damaged, length);
      other = mlg_database_open_bytes (bytes, MLG_DATABASE_FOREIGN, NULL);
      if (other != NULL)
        {
          mlg_database_quick_check (other, NULL);
          mlg_database_query_int64 (other, "SELECT count (name) FROM t WHERE name LIKE '%9%'", &value, NULL);
        }
    }
}

static void
test_foreign_is_restrained (void)
{
  g_autofree char *path = build_path ("foreign.gpkg");
  g_autoptr(MlgDatabase) database = NULL;
  g_autoptr(GError) error = NULL;

  {
    g_autoptr(MlgDatabase) memory = new_database ();

    g_assert_true (mlg_database_exec (memory, "CREATE TRIGGER fires AFTER INSERT ON t BEGIN DELETE FROM t; END", &error));
    g_assert_true (mlg_database_backup (memory, path, &error));
  }

  database = mlg_database_open (path, MLG_DATABASE_READ_WRITE, MLG_DATABASE_FOREIGN, &error);
  g_assert_no_error (error);
  insert (database, "Brest");
  g_assert_cmpint (count (database), ==, 1);
  g_assert_false (mlg_database_exec (database, "ATTACH ':memory:' AS other", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (mlg_database_exec (database, "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (mlg_database_exec (database, "INSERT INTO t (name, data) VALUES ('x', zeroblob (100000000))", &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_TOO_LARGE);
}

static void
test_conflict_and_cancel (void)
{
  g_autofree char *path = build_path ("shared.sqlite");
  g_autoptr(MlgDatabase) one = NULL;
  g_autoptr(MlgDatabase) two = NULL;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  gint64 value;

  one = mlg_database_open (path, MLG_DATABASE_CREATE, 0, &error);
  g_assert_no_error (error);
  g_assert_true (mlg_database_exec (one, "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT)", &error));
  two = mlg_database_open (path, MLG_DATABASE_READ_WRITE, 0, &error);
  g_assert_no_error (error);
  mlg_database_set_busy_timeout (two, 20);

  g_assert_true (mlg_database_begin (one, &error));
  g_assert_false (mlg_database_begin (two, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_true (mlg_database_commit (one, &error));

  mlg_database_set_cancellable (two, cancellable);
  g_cancellable_cancel (cancellable);
  g_assert_false (mlg_database_query_int64 (two, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                                 "SELECT count (*) FROM n", &value, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  mlg_database_set_cancellable (two, NULL);
  g_assert_true (mlg_database_query_int64 (two, "SELECT 7", &value, &error));
  g_assert_cmpint (value, ==, 7);
}

static void
test_full_disk (void)
{
  g_autoptr(MlgDatabase) database = new_database ();
  g_autoptr(GError) error = NULL;

  /* The nearest thing to a full disk that needs no privilege. */
  g_assert_true (mlg_database_exec (database, "PRAGMA max_page_count = 5", &error));
  g_assert_true (mlg_database_begin (database, &error));
  g_assert_false (mlg_database_exec (database, "INSERT INTO t (name, data) VALUES ('x', zeroblob (200000))", &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_STORAGE);
  mlg_database_rollback (database);
  g_assert_cmpint (count (database), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/database/values", test_values);
  g_test_add_func ("/database/errors", test_errors);
  g_test_add_func ("/database/transaction", test_transaction);
  g_test_add_func ("/database/cache", test_cache);
  g_test_add_func ("/database/statement-keeps-database", test_statement_keeps_database);
  g_test_add_func ("/database/files", test_files);
  g_test_add_func ("/database/bad-files", test_bad_files);
  g_test_add_func ("/database/foreign-is-restrained", test_foreign_is_restrained);
  g_test_add_func ("/database/conflict-and-cancel", test_conflict_and_cancel);
  g_test_add_func ("/database/full-disk", test_full_disk);

  return g_test_run ();
}
