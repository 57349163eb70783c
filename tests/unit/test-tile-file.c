/* test-tile-file.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-database.h"
#include "mlg-error.h"
#include "mlg-tile-file.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("maillage-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "map.mbtiles", NULL);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static char *
basemap_path (void)
{
  return g_build_filename (g_getenv ("MLG_DATA_DIR"), "basemap", "basemap.mbtiles", NULL);
}

static void
make_file (Fixture    *fixture,
           const char *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgDatabase) database = mlg_database_open (fixture->path, MLG_DATABASE_CREATE,
                                                       MLG_DATABASE_FLAGS_NONE, &error);

  g_assert_no_error (error);
  mlg_database_exec (database, sql, &error);
  g_assert_no_error (error);
}

static void
assert_refused (Fixture  *fixture,
                MlgError  code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgTileFile) file = mlg_tile_file_open (fixture->path, MLG_TILE_FILE_FOREIGN, &error);

  g_assert_null (file);
  g_assert_error (error, MLG_ERROR, (int) code);
  g_assert_cmpuint (strlen (error->message), >, 20);
}

static void
test_basemap (void)
{
  g_autofree char *path = basemap_path ();
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgTileFile) file = mlg_tile_file_open (path, MLG_TILE_FILE_INSTALLED, &error);
  g_autoptr(GBytes) brest = NULL;
  g_autoptr(GBytes) absent = NULL;
  g_autoptr(GBytes) outside = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (mlg_tile_file_get_format (file), ==, MLG_TILE_FORMAT_VECTOR);
  g_assert_cmpuint (mlg_tile_file_get_min_zoom (file), ==, 0);
  g_assert_cmpuint (mlg_tile_file_get_max_zoom (file), ==, 9);
  g_assert_nonnull (strstr (mlg_tile_file_get_attribution (file), "Natural Earth"));

  brest = mlg_tile_file_load_tile (file, 8, 124, 88, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (brest), >, 100);
  absent = mlg_tile_file_load_tile (file, 9, 0, 0, &error);
  g_assert_no_error (error);
  g_assert_null (absent);
  outside = mlg_tile_file_load_tile (file, 3, 8, 0, &error);
  g_assert_no_error (error);
  g_assert_null (outside);
}

static gpointer
load_many (gpointer data)
{
  MlgTileFile *file = data;
  gsize total = 0;

  for (guint i = 0; i < 400; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes = mlg_tile_file_load_tile (file, 5, i % 32, i / 32, &error);

      g_assert_no_error (error);
      total += bytes != NULL ? g_bytes_get_size (bytes) : 0;
    }

  return GSIZE_TO_POINTER (total);
}

static void
test_threads (void)
{
  g_autofree char *path = basemap_path ();
  g_autoptr(MlgTileFile) file = mlg_tile_file_open (path, MLG_TILE_FILE_INSTALLED, NULL);
  GThread *threads[4];
  gpointer expected = load_many (file);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("tiles", load_many, file);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (g_thread_join (threads[i]) == expected);
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (mlg_tile_file_open (fixture->path, MLG_TILE_FILE_FOREIGN, &error));
  g_assert_nonnull (error);
  g_assert_cmpint ((int) error->domain, ==, (int) MLG_ERROR);
}

static void
test_not_a_database (Fixture       *fixture,
                     gconstpointer  data)
{
  g_assert_true (g_file_set_contents (fixture->path, "This is a letter, not a map.", -1, NULL));
  assert_refused (fixture, MLG_ERROR_FOREIGN);
}

static void
test_foreign (Fixture       *fixture,
              gconstpointer  data)
{
  make_file (fixture, "CREATE TABLE actor (id INTEGER PRIMARY KEY, name TEXT);");
  assert_refused (fixture, MLG_ERROR_FOREIGN);
}

static void
test_unknown_format (Fixture       *fixture,
                     gconstpointer  data)
{
  make_file (fixture,
             "CREATE TABLE metadata (name TEXT, value TEXT);"
             "CREATE TABLE tiles (zoom_level INT, tile_column INT, tile_row INT, tile_data BLOB);"
             "INSERT INTO metadata VALUES ('format', 'tiff');");
  assert_refused (fixture, MLG_ERROR_FOREIGN);
}

static void
test_odd_metadata (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgTileFile) file = NULL;
  g_autoptr(GBytes) small = NULL;
  g_autoptr(GBytes) large = NULL;

  make_file (fixture,
             "CREATE TABLE metadata (name TEXT, value TEXT);"
             "CREATE TABLE tiles (zoom_level INT, tile_column INT, tile_row INT, tile_data BLOB);"
             "INSERT INTO metadata VALUES ('format', 'png'), ('minzoom', '-3'), ('maxzoom', '99 bottles'),"
             "  ('name', hex(zeroblob(100000))), ('attribution', NULL);"
             "INSERT INTO tiles VALUES (4, 0, 0, x'0102'), (6, 1, 1, zeroblob(5000000));");

  file = mlg_tile_file_open (fixture->path, MLG_TILE_FILE_FOREIGN, &error);
  g_assert_no_error (error);
  g_assert_cmpint (mlg_tile_file_get_format (file), ==, MLG_TILE_FORMAT_PICTURE);
  g_assert_cmpuint (mlg_tile_file_get_min_zoom (file), ==, 4);
  g_assert_cmpuint (mlg_tile_file_get_max_zoom (file), ==, 6);
  g_assert_cmpstr (mlg_tile_file_get_attribution (file), ==, "");
  g_assert_cmpuint (strlen (mlg_tile_file_get_name (file)), <=, 1000);

  /* Row 0 of the file is the southernmost. */
  small = mlg_tile_file_load_tile (file, 4, 0, 15, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (small), ==, 2);
  large = mlg_tile_file_load_tile (file, 6, 1, 62, &error);
  g_assert_error (error, MLG_ERROR, MLG_ERROR_TOO_LARGE);
  g_assert_null (large);
}

static void
ignore_message (const char     *domain,
                GLogLevelFlags  level,
                const char     *message,
                gpointer        user_data)
{
}

/* Whatever page is broken, the answer is a tile, no tile, or an error. */
static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *source = basemap_path ();
  g_autofree char *contents = NULL;
  gsize size;
  guint errors = 0;
  /* SQLite quotes the damaged bytes, which are no lines for a test protocol. */
  guint handler = g_log_set_handler (NULL, G_LOG_LEVEL_DEBUG, ignore_message, NULL);

  g_assert_true (g_file_get_contents (source, &contents, &size, NULL));
  for (guint round = 0; round < 12; round++)
    {
      g_autofree char *damaged = g_memdup2 (contents, size);
      g_autoptr(GError) error = NULL;
      g_autoptr(MlgTileFile) file = NULL;
      gsize kept = round % 2 == 0 ? size : (gsize) g_test_rand_int_range (200, (gint32) size);

      for (guint i = 0; i < 20000; i++)
        damaged[g_test_rand_int_range (100, (gint32) size)] = (char) g_test_rand_int ();
      g_assert_true (g_file_set_contents (fixture->path, damaged, (gssize) kept, NULL));

      file = mlg_tile_file_open (fixture->path, MLG_TILE_FILE_FOREIGN, &error);
      g_assert_true ((file == NULL) == (error != NULL));
      errors += error != NULL;
      for (guint i = 0; file != NULL && i < 64; i++)
        {
          g_autoptr(GError) tile_error = NULL;
          g_autoptr(GBytes) bytes = mlg_tile_file_load_tile (file, 3, i % 8, i / 8, &tile_error);

          g_assert_true (bytes == NULL || tile_error == NULL);
          errors += tile_error != NULL;
        }
    }

  g_log_remove_handler (NULL, handler);
  g_assert_cmpuint (errors, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) \
  g_test_add ("/tile-file/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  g_test_add_func ("/tile-file/basemap", test_basemap);
  g_test_add_func ("/tile-file/threads", test_threads);
  ADD ("missing", test_missing);
  ADD ("not-a-database", test_not_a_database);
  ADD ("foreign", test_foreign);
  ADD ("unknown-format", test_unknown_format);
  ADD ("odd-metadata", test_odd_metadata);
  ADD ("damaged", test_damaged);

  return g_test_run ();
}
