/* test-document-foreign.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "document-fixture.h"
#include "mlg-database.h"
#include "mlg-geometry.h"
#include "mlg-statement.h"
#include "mlg-territory-actions.h"
#include "territory-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

/* Files that somebody or something else made: whatever is in them, nothing
 * crashes, nothing is lost, and the file itself is not touched. */

static void
assert_refused (DocumentFixture *fixture,
                MlgError         code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgDocument) document = mlg_document_open_sync (fixture->file, NULL, &error);

  g_assert_error (error, MLG_ERROR, (gint) code);
  g_assert_null (document);
  /* Our own names mean nothing to people. */
  g_assert_null (strstr (error->message, "territory.gpkg"));
}

static void
write_file (DocumentFixture *fixture,
            const char      *contents,
            gsize            length)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents (g_file_peek_path (fixture->file), contents, (gssize) length, &error);
  g_assert_no_error (error);
}

static void
test_no_territory (DocumentFixture *fixture,
                   gconstpointer    data)
{
  g_autofree char *folder = g_strdup (fixture->folder);
  GFile *file = fixture->file;

  assert_refused (fixture, MLG_ERROR_NOT_FOUND);

  fixture->file = g_file_new_for_path (folder);
  assert_refused (fixture, MLG_ERROR_FOREIGN);
  g_object_unref (fixture->file);
  fixture->file = file;

  write_file (fixture, "", 0);
  assert_refused (fixture, MLG_ERROR_CORRUPT);
  write_file (fixture, "name;city\nTi Coop;Brest\n", 24);
  assert_refused (fixture, MLG_ERROR_FOREIGN);

  /* A GeoPackage, but not ours. */
  g_unlink (g_file_peek_path (fixture->file));
  document_fixture_alter (fixture, "PRAGMA application_id = 1196444487; CREATE TABLE gpkg_contents (table_name TEXT);"
                                   "CREATE TABLE places (fid INTEGER PRIMARY KEY, geom POINT)");
  assert_refused (fixture, MLG_ERROR_FOREIGN);

  /* A table of ours that is none. */
  document_fixture_alter (fixture, "CREATE VIEW mlg_schema AS SELECT 1 AS fid, 'schema' AS name, '1' AS value");
  assert_refused (fixture, MLG_ERROR_FOREIGN);
  document_fixture_alter (fixture, "DROP VIEW mlg_schema; CREATE TABLE mlg_schema (name, value); INSERT INTO mlg_schema VALUES ('schema', x'00')");
  assert_refused (fixture, MLG_ERROR_FOREIGN);
}

static void
test_newer (DocumentFixture *fixture,
            gconstpointer    data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_length, after_length;

  document_fixture_make_file (fixture, 20, 1);
  document_fixture_alter (fixture, "UPDATE mlg_schema SET value = '4' WHERE name = 'schema'");
  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &before, &before_length, NULL));
  assert_refused (fixture, MLG_ERROR_NEWER);
  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &after, &after_length, NULL));
  g_assert_cmpmem (before, before_length, after, after_length);
}

static void
test_truncated (DocumentFixture *fixture,
                gconstpointer    data)
{
  g_autofree char *contents = NULL;
  gsize length;

  document_fixture_make_file (fixture, 100, 2);
  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &contents, &length, NULL));

  for (gsize size = 1; size < length; size += size < 200 ? 7 : length / 60 + 13)
    {
      write_file (fixture, contents, size);
      assert_refused (fixture, MLG_ERROR_CORRUPT);
    }
}

/* What opens can be used: undo all of it, change it, save it. */
static void
use_document (DocumentFixture *fixture,
              MlgDocument     *document,
              GRand           *rand)
{
  MlgTerritory *territory = mlg_document_get_territory (document);
  g_autoptr(GError) error = NULL;

  while (mlg_history_get_n_done (mlg_territory_get_history (territory)) > 0)
    if (!mlg_territory_undo (territory, NULL))
      break;
  for (guint i = 0; i < 20; i++)
    territory_fixture_random_operation (territory, rand);
  if (!mlg_document_save_sync (document, fixture->file, &error))
    g_assert_cmpuint (error->domain, ==, MLG_ERROR);
  mlg_document_discard (document);
}

static void
test_flipped_bytes (DocumentFixture *fixture,
                    gconstpointer    data)
{
  g_autofree char *contents = NULL;
  g_autoptr(GRand) rand = g_rand_new_with_seed (3);
  guint n_opened = 0;
  gsize length;

  document_fixture_make_file (fixture, 60, 3);
  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &contents, &length, NULL));

  for (guint i = 0; i < 150; i++)
    {
      g_autofree char *altered = g_memdup2 (contents, length);
      g_autoptr(MlgDocument) document = NULL;
      g_autoptr(GError) error = NULL;

      for (int n = g_rand_int_range (rand, 1, 20); n > 0; n--)
        altered[g_rand_int_range (rand, 0, (gint32) length)] = (char) g_rand_int (rand);
      write_file (fixture, altered, length);

      document = mlg_document_open_sync (fixture->file, NULL, &error);
      if (document == NULL)
        {
          g_assert_cmpuint (error->domain, ==, MLG_ERROR);
          continue;
        }
      n_opened++;
      use_document (fixture, document, rand);
    }

  /* The test looks at both sorts. */
  g_assert_cmpuint (n_opened, >, 0);
  g_assert_cmpuint (n_opened, <, 150);
}

static MlgActor *
find_actor (MlgDocument *document,
            const char  *name)
{
  MlgTerritory *territory = mlg_document_get_territory (document);

  for (guint i = 0; i < mlg_territory_get_n_actors (territory); i++)
    if (g_strcmp0 (mlg_actor_get_name (mlg_territory_get_nth_actor (territory, i)), name) == 0)
      return mlg_territory_get_nth_actor (territory, i);

  return NULL;
}

static void
make_two_actors (DocumentFixture *fixture)
{
  g_autoptr(MlgDocument) document = document_fixture_new ();
  MlgTerritory *territory = mlg_document_get_territory (document);
  g_autoptr(GError) error = NULL;
  MlgPlace brest = { .city = "Brest", .lon = -4.49, .lat = 48.39, .precision = MLG_PRECISION_EXACT };
  MlgActor *ti_coop = mlg_territory_add_actor (territory, "Ti Coop", mlg_id_from_name ("cooperative"), &error);
  MlgActor *inztant = mlg_territory_add_actor (territory, "Inztant", MLG_ID_NONE, &error);

  mlg_territory_place (territory, ti_coop, &brest, &error);
  mlg_territory_place (territory, inztant, &brest, &error);
  mlg_territory_link (territory, mlg_actor_get_id (ti_coop), mlg_actor_get_id (inztant), mlg_id_from_name ("funds"), &error);
  g_assert_no_error (error);
  mlg_document_save_sync (document, fixture->file, &error);
  g_assert_no_error (error);
  mlg_document_close_sync (document, &error);
}

/* What GDAL and QGIS leave in a file that they wrote to. */
static void
test_edited_in_qgis (DocumentFixture *fixture,
                     gconstpointer    data)
{
  g_autoptr(MlgDocument) document = NULL;
  g_autoptr(GError) error = NULL;
  MlgActor *actor;
  MlgPlace place;

  make_two_actors (fixture);
  document_fixture_alter (fixture,
    "CREATE TABLE gpkg_ogr_contents (table_name TEXT NOT NULL PRIMARY KEY, feature_count INTEGER);"
    "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT, f_table_name TEXT, styleQML TEXT);"
    "INSERT INTO layer_styles (f_table_name, styleQML) VALUES ('actors', '<qgis/>');"
    "ALTER TABLE actors ADD COLUMN budget TEXT;"
    "CREATE TRIGGER rtree_actors_geom_update1 AFTER UPDATE OF geom ON actors BEGIN SELECT ST_MinX (NEW.geom); END;"
    "CREATE TRIGGER evil AFTER INSERT ON mlg_change BEGIN DELETE FROM actors; END;");
  document_fixture_alter (fixture,
    "DROP TRIGGER rtree_actors_geom_update1;"
    "UPDATE actors SET name = 'Ti Coop Brest', geom = CAST (substr (geom, 1, 13) || x'000000000000F0BF0000000000004840' AS BLOB) WHERE name = 'Ti Coop';"
    "INSERT INTO actors (name, geom) SELECT 'Drawn', geom FROM actors WHERE name = 'Inztant';"
    "CREATE TRIGGER rtree_actors_geom_update1 AFTER UPDATE OF geom ON actors BEGIN SELECT ST_MinX (NEW.geom); END;");

  document = document_fixture_open (fixture);
  actor = find_actor (document, "Ti Coop Brest");
  g_assert_nonnull (actor);
  g_assert_true (mlg_actor_get_place (actor, 0, &place));
  g_assert_cmpstr (place.city, ==, "Brest");
  g_assert_cmpfloat (place.lon, ==, -1.);
  g_assert_cmpfloat (place.lat, ==, 48.);
  actor = find_actor (document, "Drawn");
  g_assert_nonnull (actor);
  g_assert_cmpint (mlg_actor_get_precision (actor), ==, MLG_PRECISION_MANUAL);
  g_assert_cmpuint (mlg_territory_get_n_relations (mlg_document_get_territory (document)), ==, 1);

  /* And it can be worked on. */
  g_assert_nonnull (mlg_territory_add_actor (mlg_document_get_territory (document), "New", MLG_ID_NONE, &error));
  g_assert_true (mlg_document_close_sync (document, &error));
  g_clear_object (&document);
  document = document_fixture_open (fixture);
  g_assert_nonnull (find_actor (document, "New"));
  g_assert_nonnull (find_actor (document, "Drawn"));
  g_assert_true (mlg_document_close_sync (document, &error));

  g_clear_object (&document);

  /* What QGIS keeps for itself is still there, its triggers are not. */
  document_fixture_alter (fixture, "UPDATE actors SET geom = geom; INSERT INTO mlg_change (id, label, time, state, first_edit, n_edits) "
                                   "SELECT 1, styleQML, 1, 'abandoned', 0, 0 FROM layer_styles");
  document = document_fixture_open (fixture);
  g_assert_nonnull (find_actor (document, "Drawn"));
  g_assert_true (mlg_document_close_sync (document, &error));
}

static void
test_bad_rows (DocumentFixture *fixture,
               gconstpointer    data)
{
  g_autoptr(MlgDocument) document = NULL;
  g_autoptr(GError) error = NULL;
  MlgActor *actor;

  make_two_actors (fixture);
  document_fixture_alter (fixture,
    "INSERT INTO relations (fid, source, target) VALUES (77, 1, 2);"
    "INSERT INTO relations (fid, source, target, direction, status, type) SELECT 78, source, target, 99, -1, -5 FROM relations ORDER BY fid DESC LIMIT 1;"
    "INSERT INTO actors (fid, name, status, themes, keywords, other_places, geom, private) "
    "VALUES (5, CAST (x'4361FF66C3A90042617222' AS TEXT), 12345678901, '[1, \"x\"]', '{', '[[1]]', x'4750', 'yes');"
    "UPDATE gpkg_contents SET table_name = 'lost' WHERE table_name = 'mlg_edit';");

  document = document_fixture_open (fixture);
  for (guint i = 0; mlg_document_get_problems (document)[i] != NULL; i++)
    g_test_message ("%s", mlg_document_get_problems (document)[i]);
  g_assert_cmpuint (mlg_document_get_n_left_out (document), ==, 1);
  g_assert_nonnull (strstr (mlg_document_get_problems (document)[0], "77"));
  g_assert_cmpuint (mlg_territory_get_n_relations (mlg_document_get_territory (document)), ==, 2);
  actor = find_actor (document, "Ca\357\277\275féBar\"");
  g_assert_nonnull (actor);
  g_assert_cmpint (mlg_actor_get_status (actor), ==, MLG_ACTOR_STATUS_CONFIRMED);
  g_assert_cmpuint (mlg_actor_get_n_places (actor), ==, 0);
  g_assert_true (mlg_document_close_sync (document, &error));
  g_assert_no_error (error);
}

/* The history of a file that another program changed does not fit any more. */
static void
test_history_that_does_not_fit (DocumentFixture *fixture,
                                gconstpointer    data)
{
  static const char * const damages[] = {
    "DELETE FROM relations",
    "DELETE FROM actors WHERE name = 'Inztant'",
    "DELETE FROM mlg_edit WHERE operation = 'set'",
    "UPDATE mlg_edit SET id = id + 1 WHERE fid % 3 = 0",
    "UPDATE mlg_edit SET operation = 'insert', after = '{}'",
    "UPDATE mlg_edit SET operation = 'remove', before = '{}' WHERE fid % 2 = 0",
    "UPDATE mlg_edit SET before = '[1', after = '\"x' WHERE operation = 'set'",
    "UPDATE mlg_edit SET kind = 'relation' WHERE kind = 'actor'",
    "UPDATE mlg_edit SET kind = 'territory'",
    "UPDATE mlg_change SET n_edits = 5, first_edit = 1",
    "UPDATE mlg_change SET n_edits = 9223372036854775807, first_edit = -1",
    "UPDATE mlg_change SET state = 'undone'",
  };
  g_autoptr(GRand) rand = g_rand_new_with_seed (5);

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr(MlgDocument) document = NULL;

      make_two_actors (fixture);
      document_fixture_alter (fixture, damages[i]);
      document = document_fixture_open (fixture);
      while (mlg_history_get_n_undone (mlg_territory_get_history (mlg_document_get_territory (document))) > 0)
        if (!mlg_territory_redo (mlg_document_get_territory (document), NULL))
          break;
      use_document (fixture, document, rand);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, function) \
  g_test_add ("/document/foreign/" name, DocumentFixture, NULL, document_fixture_set_up, function, document_fixture_tear_down)

  ADD ("no-territory", test_no_territory);
  ADD ("newer", test_newer);
  ADD ("truncated", test_truncated);
  ADD ("flipped-bytes", test_flipped_bytes);
  ADD ("edited-in-qgis", test_edited_in_qgis);
  ADD ("bad-rows", test_bad_rows);
  ADD ("history-that-does-not-fit", test_history_that_does_not_fit);

  return g_test_run ();
}
