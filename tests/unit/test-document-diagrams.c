/* test-document-diagrams.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "document-fixture.h"
#include "mlg-diagram-actions.h"
#include "random-diagrams.h"
#include "territory-fixture.h"

#include <string.h>

/* Diagrams in files that something else wrote to: a cut, a slip, QGIS. */

#define DIAGRAM 100
#define OTHER   101
#define FRAME   900

/* Two actors on a diagram, one of them in a frame, with a history. */
static void
make_file (DocumentFixture *fixture)
{
  g_autoptr(MlgDocument) document = document_fixture_new ();
  MlgTerritory *territory = mlg_document_get_territory (document);
  g_autoptr(GError) error = NULL;

  mlg_territory_begin (territory, "All of it");
  mlg_territory_insert (territory, MLG_OBJECT_ACTOR, 1, NULL, NULL);
  mlg_territory_insert (territory, MLG_OBJECT_ACTOR, 2, NULL, NULL);
  mlg_territory_insert (territory, MLG_OBJECT_DIAGRAM, DIAGRAM, g_variant_new_parsed ("{'name': <'A'>}"), NULL);
  mlg_territory_insert (territory, MLG_OBJECT_DIAGRAM, OTHER, g_variant_new_parsed ("{'name': <'B'>}"), NULL);
  g_assert_true (mlg_territory_commit (territory, NULL));

  mlg_territory_begin (territory, "Frame");
  mlg_territory_insert (territory, MLG_OBJECT_DIAGRAM_ITEM, FRAME,
                        g_variant_new_parsed ("{'diagram': <int64 100>, 'sort': <1>, 'size': <(9.0, 8.0)>}"), &error);
  g_assert_no_error (error);
  g_assert_true (mlg_territory_commit (territory, NULL));

  for (MlgId actor = 1; actor <= 2; actor++)
    {
      mlg_territory_begin (territory, "Put");
      mlg_territory_insert (territory, MLG_OBJECT_DIAGRAM_ITEM, 200 + actor,
                            g_variant_new_parsed ("{'diagram': <int64 100>, 'actor': <%x>, 'position': <(0.5, 2.0)>}", actor), &error);
      g_assert_no_error (error);
      g_assert_true (mlg_territory_commit (territory, NULL));
    }

  mlg_territory_edit (territory, MLG_RECORD (mlg_territory_get_diagram_item (territory, 201)), MLG_DIAGRAM_ITEM_FRAME,
                      g_variant_new_int64 (FRAME), &error);
  mlg_territory_edit (territory, MLG_RECORD (mlg_territory_get_diagram_item (territory, 202)), MLG_DIAGRAM_ITEM_ACTOR,
                      g_variant_new_int64 (1), &error);
  g_assert_no_error (error);
  mlg_territory_delete (territory, MLG_RECORD (mlg_territory_get_diagram_item (territory, FRAME)), NULL);
  g_assert_true (mlg_territory_undo (territory, NULL));
  mlg_document_save_sync (document, fixture->file, &error);
  g_assert_no_error (error);
  g_assert_true (mlg_document_close_sync (document, NULL));
}

static void
assert_left_out (MlgDocument *document,
                 guint        expected)
{
  const char * const *problems = mlg_document_get_problems (document);

  for (guint i = 0; problems[i] != NULL; i++)
    g_test_message ("%s", problems[i]);
  g_assert_cmpuint (mlg_document_get_n_left_out (document), ==, expected);
}

static void
test_bad_rows (DocumentFixture *fixture,
               gconstpointer    data)
{
  g_autoptr(MlgDocument) document = NULL;
  MlgTerritory *territory;
  MlgDiagramItem *item;

  make_file (fixture);
  document_fixture_alter (fixture,
    /* Left out: without their diagram or actor, or an actor that is a note. */
    "INSERT INTO mlg_diagram_item (fid, diagram, sort, actor) VALUES (1, 5, 0, 1), (2, 100, 0, 3), (3, 100, 0, NULL), (4, 100, 2, 1);"
    /* Taken out of frames that are none, are elsewhere or cannot be. */
    "INSERT INTO mlg_diagram_item (fid, diagram, sort, actor, frame) VALUES (5, 100, 0, 1, 77), (6, 101, 0, 1, 900), (7, 100, 1, NULL, 900),"
    " (8, 100, 0, 1, 201), (9, 100, 2, NULL, -3);"
    /* Of no place, no sort. */
    "INSERT INTO mlg_diagram_item (fid, diagram, sort, actor, position_x, position_y, locked) VALUES (10, 100, 0, 1, 9e999, 5, 'x'),"
    " (11, 100, 99, 1, 'left', NULL, 7), (12, 100, 0, 1, 1e7, 2e7, NULL);"
    "INSERT INTO mlg_diagram_item (fid, diagram, sort, text, colour, picture) VALUES (13, 100, 3, CAST (x'61FF62' AS TEXT), 5, x'00');"
    "INSERT INTO mlg_diagram (fid, position, routing, rings) VALUES (14, 'first', 9, -1)");

  document = document_fixture_open (fixture);
  assert_left_out (document, 4);
  territory = mlg_document_get_territory (document);
  random_diagrams_assert_consistent (territory);
  g_assert_cmpuint (mlg_territory_get_n_records (territory, MLG_OBJECT_DIAGRAM_ITEM), ==, 3 + 9);

  /* Read before its frame, of which it has a smaller number. */
  g_assert_cmpint (mlg_diagram_item_get_frame (mlg_territory_get_diagram_item (territory, 201)), ==, FRAME);
  for (MlgId id = 5; id <= 9; id++)
    g_assert_cmpint (mlg_diagram_item_get_frame (mlg_territory_get_diagram_item (territory, id)), ==, MLG_ID_NONE);
  for (MlgId id = 10; id <= 12; id++)
    {
      item = mlg_territory_get_diagram_item (territory, id);
      g_assert_cmpint (mlg_diagram_item_get_sort (item), ==, MLG_ITEM_ACTOR);
      g_assert_cmpfloat (mlg_diagram_item_get_position (item).x, ==, 0.);
      g_assert_cmpfloat (mlg_diagram_item_get_position (item).y, ==, 0.);
    }
  item = mlg_territory_get_diagram_item (territory, 13);
  g_assert_cmpstr (mlg_diagram_item_get_text (item), ==, "a\357\277\275b");
  g_assert_cmpint (mlg_diagram_get_routing (mlg_territory_get_diagram (territory, 14)), ==, MLG_ROUTING_CURVED);

  /* What was mended is mended in the file. */
  g_assert_nonnull (mlg_territory_add_actor (territory, "New", MLG_ID_NONE, NULL));
  g_assert_true (mlg_document_close_sync (document, NULL));
  g_clear_object (&document);
  document = document_fixture_open (fixture);
  g_assert_cmpuint (mlg_territory_get_n_records (mlg_document_get_territory (document), MLG_OBJECT_DIAGRAM_ITEM), ==, 3 + 9);
  g_assert_true (mlg_document_close_sync (document, NULL));
}

/* Whatever was done to the history, taking it back as far as it goes leaves a
 * territory that is in order. */
static void
test_history_that_does_not_fit (DocumentFixture *fixture,
                                gconstpointer    data)
{
  static const char * const damages[] = {
    "UPDATE mlg_diagram SET name = 'X'",
    "DELETE FROM mlg_diagram",
    "DELETE FROM mlg_diagram WHERE fid = 101",
    "DELETE FROM mlg_diagram_item",
    "DELETE FROM mlg_diagram_item WHERE sort = 1",
    "DELETE FROM mlg_diagram_item WHERE sort = 0",
    "DELETE FROM actors WHERE fid = 2",
    "INSERT INTO mlg_diagram_item (fid, diagram, sort, actor) VALUES (1, 101, 0, 2)",
    "INSERT INTO mlg_diagram_item (fid, diagram, sort, frame) VALUES (1, 100, 2, 900)",
    "UPDATE mlg_diagram_item SET frame = NULL",
    "UPDATE mlg_diagram_item SET frame = 900 WHERE sort = 0",
    "UPDATE mlg_diagram_item SET diagram = 101",
    "UPDATE mlg_edit SET field = 'sort', before = '1' WHERE operation = 'set'",
    "UPDATE mlg_edit SET field = 'diagram', before = '101' WHERE operation = 'set'",
    "UPDATE mlg_edit SET field = 'frame', before = '201' WHERE operation = 'set'",
    "UPDATE mlg_edit SET field = 'actor', before = '900' WHERE operation = 'set'",
    "UPDATE mlg_edit SET field = 'position', before = '[1e300, 0]' WHERE operation = 'set'",
    "UPDATE mlg_edit SET field = 'position', before = '[\"x\"]' WHERE operation = 'set'",
    "UPDATE mlg_edit SET kind = 'diagram' WHERE kind = 'item'",
    "UPDATE mlg_edit SET kind = 'item' WHERE kind = 'diagram'",
    "UPDATE mlg_edit SET kind = 'item' WHERE kind = 'actor'",
    "UPDATE mlg_edit SET kind = 'note' WHERE kind = 'item'",
    "UPDATE mlg_edit SET operation = 'remove', before = after, after = NULL WHERE kind = 'item'",
    "UPDATE mlg_edit SET before = '{\"diagram\": 100, \"sort\": 1, \"frame\": 900}' WHERE operation = 'remove'",
    "UPDATE mlg_change SET state = 'undone'",
    "UPDATE mlg_change SET state = 'done'",
  };
  g_autoptr(GRand) rand = g_rand_new_with_seed (9);

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr(MlgDocument) document = NULL;
      MlgTerritory *territory;

      make_file (fixture);
      g_test_message ("%s", damages[i]);
      document_fixture_alter (fixture, damages[i]);
      document = document_fixture_open (fixture);
      territory = mlg_document_get_territory (document);

      while (mlg_history_get_n_undone (mlg_territory_get_history (territory)) > 0)
        {
          g_assert_true (mlg_territory_redo (territory, NULL));
          random_diagrams_assert_consistent (territory);
        }
      while (mlg_history_get_n_done (mlg_territory_get_history (territory)) > 0)
        {
          g_assert_true (mlg_territory_undo (territory, NULL));
          random_diagrams_assert_consistent (territory);
        }
      for (guint k = 0; k < 20; k++)
        territory_fixture_random_operation (territory, rand);
      random_diagrams_assert_consistent (territory);
      mlg_document_discard (document);
    }
}

/* An intact history is believed to its end: the test above can fail. */
static void
test_history_that_fits (DocumentFixture *fixture,
                        gconstpointer    data)
{
  g_autoptr(MlgDocument) document = NULL;
  MlgTerritory *territory;
  MlgHistory *history;

  make_file (fixture);
  document = document_fixture_open (fixture);
  territory = mlg_document_get_territory (document);
  history = mlg_territory_get_history (territory);
  g_assert_cmpuint (mlg_history_get_n_undone (history), ==, 1);
  g_assert_cmpuint (mlg_history_get_n_done (history), >=, 6);

  g_assert_true (mlg_territory_redo (territory, NULL));
  g_assert_null (mlg_territory_get_diagram_item (territory, FRAME));
  g_assert_cmpint (mlg_diagram_item_get_frame (mlg_territory_get_diagram_item (territory, 201)), ==, MLG_ID_NONE);
  while (mlg_history_get_n_done (history) > 0)
    g_assert_true (mlg_territory_undo (territory, NULL));
  g_assert_cmpuint (mlg_territory_get_n_records (territory, MLG_OBJECT_DIAGRAM), ==, 0);
  mlg_document_discard (document);
}

/* Other programs may take our tables away; what they add stays. */
static void
test_lost_tables (DocumentFixture *fixture,
                  gconstpointer    data)
{
  static const char * const losses[] = {
    "DROP TABLE mlg_diagram_item",
    "DROP TABLE mlg_diagram",
    "ALTER TABLE mlg_diagram_item DROP COLUMN sort",
    "ALTER TABLE mlg_diagram_item DROP COLUMN position_x",
    "ALTER TABLE mlg_diagram_item ADD COLUMN opacity REAL; CREATE TABLE styles (fid INTEGER PRIMARY KEY)",
  };
  static const guint n_items[] = { 0, 0, 2, 3, 3 };

  for (guint i = 0; i < G_N_ELEMENTS (losses); i++)
    {
      g_autoptr(MlgDocument) document = NULL;
      MlgTerritory *territory;

      make_file (fixture);
      document_fixture_alter (fixture, losses[i]);
      document = document_fixture_open (fixture);
      territory = mlg_document_get_territory (document);
      g_assert_cmpuint (mlg_territory_get_n_actors (territory), ==, 2);
      g_assert_cmpuint (mlg_territory_get_n_records (territory, MLG_OBJECT_DIAGRAM_ITEM), ==, n_items[i]);
      random_diagrams_assert_consistent (territory);

      /* And there is a table again. */
      g_assert_nonnull (mlg_territory_add_diagram (territory, "New", (MlgId[]) { 1, 2 }, 2, NULL, NULL));
      g_assert_true (mlg_document_close_sync (document, NULL));
      g_clear_object (&document);
      document = document_fixture_open (fixture);
      g_assert_cmpuint (mlg_territory_get_n_records (mlg_document_get_territory (document), MLG_OBJECT_DIAGRAM_ITEM), ==, n_items[i] + 2);
      g_assert_true (mlg_document_close_sync (document, NULL));
    }
}

/* A file of the first version that QGIS worked on is brought to this one. */
static void
test_migrated_from_qgis (DocumentFixture *fixture,
                         gconstpointer    data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "territory-v1.gpkg", NULL);
  g_autoptr(GFile) stored = g_file_new_for_path (path);
  g_autoptr(MlgDocument) document = NULL;
  g_autoptr(GError) error = NULL;
  MlgTerritory *territory;

  g_file_copy (stored, fixture->file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  document_fixture_alter (fixture,
    "CREATE TABLE gpkg_ogr_contents (table_name TEXT NOT NULL PRIMARY KEY, feature_count INTEGER);"
    "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT, f_table_name TEXT, styleQML TEXT);"
    "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('layer_styles', 'attributes', 'layer_styles');"
    "CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT, definition TEXT, scope TEXT);"
    "CREATE TRIGGER rtree_actors_geom_insert AFTER INSERT ON actors BEGIN SELECT ST_MinX (NEW.geom); END;"
    "CREATE TRIGGER trigger_insert_feature_count_actors AFTER INSERT ON actors BEGIN UPDATE gpkg_ogr_contents SET feature_count = feature_count + 1; END;");

  document = document_fixture_open (fixture);
  territory = mlg_document_get_territory (document);
  g_assert_cmpuint (mlg_territory_get_n_actors (territory), ==, 2);
  g_assert_nonnull (mlg_territory_add_diagram (territory, "New", NULL, 0, NULL, &error));
  g_assert_true (mlg_document_close_sync (document, &error));
  g_assert_no_error (error);
  g_clear_object (&document);

  document = document_fixture_open (fixture);
  g_assert_cmpuint (mlg_territory_get_n_records (mlg_document_get_territory (document), MLG_OBJECT_DIAGRAM), ==, 1);
  g_assert_true (mlg_document_close_sync (document, &error));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, function) \
  g_test_add ("/document/diagrams/" name, DocumentFixture, NULL, document_fixture_set_up, function, document_fixture_tear_down)

  ADD ("bad-rows", test_bad_rows);
  ADD ("history-that-fits", test_history_that_fits);
  ADD ("history-that-does-not-fit", test_history_that_does_not_fit);
  ADD ("lost-tables", test_lost_tables);
  ADD ("migrated-from-qgis", test_migrated_from_qgis);

  return g_test_run ();
}
