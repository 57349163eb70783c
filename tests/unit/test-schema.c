/* test-schema.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "document-fixture.h"
#include "mlg-database.h"
#include "mlg-schema.h"
#include "mlg-territory-actions.h"

/* territory-v1.gpkg was saved by the first version and never changes, and so on:
 * every version to come has to open them. */

static void
copy_stored_file (DocumentFixture *fixture,
                  const char      *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr(GFile) stored = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;

  g_file_copy (stored, fixture->file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_number (MlgDatabase *database,
               int          expected)
{
  g_autoptr(GError) error = NULL;
  int number;

  g_assert_true (mlg_schema_read_number (database, &number, &error));
  g_assert_no_error (error);
  g_assert_cmpint (number, ==, expected);
}

static void
test_version_1 (DocumentFixture *fixture,
                gconstpointer    data)
{
  g_autoptr(MlgDocument) document = NULL;
  MlgTerritory *territory;
  MlgHistory *history;
  MlgPlace place = { NULL };
  g_autoptr(GError) error = NULL;

  copy_stored_file (fixture, "territory-v1.gpkg");
  document = document_fixture_open (fixture);
  territory = mlg_document_get_territory (document);
  history = mlg_territory_get_history (territory);

  g_assert_cmpuint (mlg_document_get_n_left_out (document), ==, 0);
  g_assert_cmpstr (mlg_territory_get_name (territory), ==, "Pays de Brest");
  g_assert_cmpuint (mlg_territory_get_n_actors (territory), ==, 2);
  g_assert_cmpuint (mlg_territory_get_n_relations (territory), ==, 1);
  g_assert_cmpuint (mlg_territory_get_n_records (territory, MLG_OBJECT_TERM), ==, 8);
  for (guint i = 0; i < 2; i++)
    if (mlg_actor_get_n_places (mlg_territory_get_nth_actor (territory, i)) > 0)
      g_assert_true (mlg_actor_get_place (mlg_territory_get_nth_actor (territory, i), 0, &place));
  g_assert_cmpstr (place.address, ==, "6 rue Penn ar Créach");
  g_assert_cmpfloat (place.lon, ==, -4.5);
  g_assert_cmpint (place.precision, ==, MLG_PRECISION_EXACT);

  /* What was taken back then can be made again now: every field of it. */
  g_assert_cmpstr (mlg_history_get_redo_label (history), ==, "Full actor");
  g_assert_true (mlg_territory_redo (territory, &error));
  g_assert_cmpuint (mlg_territory_get_n_actors (territory), ==, 3);
  while (mlg_history_get_n_done (history) > 0)
    g_assert_true (mlg_territory_undo (territory, &error));
  g_assert_cmpuint (mlg_territory_get_n_records (territory, MLG_OBJECT_TERM), ==, 0);
  g_assert_true (mlg_document_close_sync (document, &error));
}

static void
assert_item (MlgTerritory *territory,
             MlgId         id,
             MlgItemSort   sort,
             double        x,
             double        y,
             const char   *text)
{
  MlgDiagramItem *item = mlg_territory_get_diagram_item (territory, id);

  g_assert_nonnull (item);
  g_assert_cmpint (mlg_diagram_item_get_sort (item), ==, sort);
  g_assert_cmpfloat (mlg_diagram_item_get_position (item).x, ==, x);
  g_assert_cmpfloat (mlg_diagram_item_get_position (item).y, ==, y);
  g_assert_cmpstr (mlg_diagram_item_get_text (item), ==, text);
}

static void
test_version_2 (DocumentFixture *fixture,
                gconstpointer    data)
{
  g_autoptr(MlgDocument) document = NULL;
  g_autoptr(GPtrArray) diagrams = NULL;
  MlgTerritory *territory;
  MlgHistory *history;
  g_autoptr(GError) error = NULL;

  copy_stored_file (fixture, "territory-v2.gpkg");
  document = document_fixture_open (fixture);
  territory = mlg_document_get_territory (document);
  history = mlg_territory_get_history (territory);

  g_assert_cmpuint (mlg_document_get_n_left_out (document), ==, 0);
  diagrams = mlg_territory_dup_diagrams (territory);
  g_assert_cmpuint (diagrams->len, ==, 2);
  g_assert_cmpstr (mlg_diagram_get_name (g_ptr_array_index (diagrams, 0)), ==, "Autour de Ti Coop");
  g_assert_cmpint (mlg_diagram_get_routing (g_ptr_array_index (diagrams, 0)), ==, MLG_ROUTING_ORTHOGONAL);
  g_assert_true (mlg_diagram_get_snap (g_ptr_array_index (diagrams, 0)));
  g_assert_cmpstr (mlg_diagram_get_text (g_ptr_array_index (diagrams, 1), MLG_DIAGRAM_RING_AXIS), ==, "ring");
  g_assert_nonnull (mlg_territory_get_term (territory, mlg_diagram_get_rings (g_ptr_array_index (diagrams, 1))));
  g_assert_true (mlg_diagram_get_hide_links (g_ptr_array_index (diagrams, 1)));

  g_assert_cmpuint (mlg_territory_get_diagram_items (territory, 100)->len, ==, 5);
  g_assert_cmpuint (mlg_territory_get_diagram_items (territory, 101)->len, ==, 1);
  assert_item (territory, 900, MLG_ITEM_FRAME, 10.5, -20.25, "Projet commun");
  assert_item (territory, 200, MLG_ITEM_ACTOR, -50., 25., NULL);
  assert_item (territory, 201, MLG_ITEM_ACTOR, 0., 0., NULL);
  assert_item (territory, 202, MLG_ITEM_NOTE, 300., 0., "À vérifier “demain”");
  assert_item (territory, 203, MLG_ITEM_IMAGE, 300., 200., "Un point");
  g_assert_cmpint (mlg_diagram_item_get_frame (mlg_territory_get_diagram_item (territory, 200)), ==, 900);
  g_assert_true (mlg_diagram_item_get_locked (mlg_territory_get_diagram_item (territory, 200)));
  g_assert_true (mlg_diagram_item_get_collapsed (mlg_territory_get_diagram_item (territory, 900)));
  g_assert_cmpstr (mlg_diagram_item_get_picture (mlg_territory_get_diagram_item (territory, 203)), ==, "iVBORw0KGgo=");

  g_assert_cmpstr (mlg_history_get_redo_label (history), ==, "Move both");
  g_assert_true (mlg_territory_redo (territory, &error));
  assert_item (territory, 200, MLG_ITEM_ACTOR, 0., 0., NULL);
  assert_item (territory, 201, MLG_ITEM_ACTOR, 0.1, 1e7, NULL);
  while (mlg_history_get_n_done (history) > 0)
    g_assert_true (mlg_territory_undo (territory, &error));
  g_assert_cmpuint (mlg_territory_get_n_records (territory, MLG_OBJECT_DIAGRAM_ITEM), ==, 0);
  g_assert_true (mlg_document_close_sync (document, &error));
}

static void
test_version_3 (DocumentFixture *fixture,
                gconstpointer    data)
{
  g_autoptr(MlgDocument) document = NULL;
  g_autoptr(GError) error = NULL;
  MlgId cooperative = mlg_id_from_name ("cooperative");
  MlgId association = mlg_id_from_name ("association");
  MlgTerritory *territory;
  MlgTerm *funds;

  copy_stored_file (fixture, "territory-v3.gpkg");
  document = document_fixture_open (fixture);
  territory = mlg_document_get_territory (document);
  funds = mlg_territory_get_term (territory, mlg_id_from_name ("funds"));

  g_assert_cmpuint (mlg_document_get_n_left_out (document), ==, 0);
  g_assert_true (mlg_term_allows (funds, association, cooperative));
  g_assert_false (mlg_term_allows (funds, cooperative, association));
  g_assert_true (mlg_territory_undo (territory, &error));
  g_assert_true (mlg_term_allows (funds, cooperative, cooperative));
  g_assert_true (mlg_document_close_sync (document, &error));
}

static void
test_present_version (DocumentFixture *fixture,
                      gconstpointer    data)
{
  g_autoptr(MlgDatabase) database = NULL;
  g_autoptr(GError) error = NULL;
  guint n_migrations;
  const MlgMigration *migrations = mlg_schema_get_migrations (&n_migrations);

  /* Steps are numbered without a gap, and each old version has a file. */
  for (guint i = 0; i < n_migrations; i++)
    {
      g_autofree char *name = g_strdup_printf ("territory-v%u.gpkg", i + 1);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);

      g_assert_cmpint (migrations[i].number, ==, (int) i + 1);
      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
      copy_stored_file (fixture, name);
      g_clear_object (&database);
      database = mlg_database_open (g_file_peek_path (fixture->file), MLG_DATABASE_READ_WRITE, MLG_DATABASE_FOREIGN, &error);
      g_assert_no_error (error);
      mlg_schema_migrate (database, migrations, n_migrations, &error);
      g_assert_no_error (error);
      /* Whatever way it took, it is what a new document is. */
      g_assert_true (mlg_schema_is_intact (database));
    }
}

static char *
dup_schema (MlgDatabase *database)
{
  g_autoptr(GError) error = NULL;
  char *schema = mlg_database_query_text (database, "SELECT group_concat (sql, char (10)) FROM (SELECT sql FROM sqlite_schema ORDER BY name)", &error);

  g_assert_no_error (error);

  return schema;
}

static void
assert_schema (MlgDatabase *database,
               const char  *expected)
{
  g_autofree char *found = dup_schema (database);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_migrations (DocumentFixture *fixture,
                 gconstpointer    data)
{
  static const MlgMigration steps[] = {
    { 1, NULL, "/io/github/maillage/store/schema/0001.sql" },
    { 2, "ALTER TABLE actors ADD COLUMN budget INTEGER; UPDATE actors SET budget = 5", NULL },
    { 3, "CREATE TABLE mlg_budget (fid INTEGER PRIMARY KEY); INSERT INTO mlg_budget SELECT budget FROM actors LIMIT 1", NULL },
    { 4, "CREATE TABLE mlg_story (fid INTEGER PRIMARY KEY); INSERT INTO nowhere VALUES (1)", NULL },
  };
  g_autoptr(MlgDatabase) database = NULL;
  g_autofree char *before = NULL;
  g_autoptr(GError) error = NULL;
  gint64 value;

  copy_stored_file (fixture, "territory-v1.gpkg");
  database = mlg_database_open (g_file_peek_path (fixture->file), MLG_DATABASE_READ_WRITE, MLG_DATABASE_FOREIGN, &error);
  g_assert_no_error (error);
  assert_number (database, 1);

  before = dup_schema (database);

  /* The present version: nothing happens. */
  g_assert_true (mlg_schema_migrate (database, steps, 1, &error));
  assert_schema (database, before);

  /* The fourth step fails: the file is what it was, without half of them. */
  g_assert_false (mlg_schema_migrate (database, steps, 4, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  assert_number (database, 1);
  assert_schema (database, before);

  g_assert_true (mlg_schema_migrate (database, steps, 3, &error));
  assert_number (database, 3);
  g_assert_true (mlg_database_query_int64 (database, "SELECT fid FROM mlg_budget", &value, &error));
  g_assert_cmpint (value, ==, 5);
  g_assert_false (mlg_schema_is_intact (database));

  /* To a program that knows less it is a newer file, and stays so. */
  g_assert_false (mlg_schema_migrate (database, steps, 2, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_NEWER);
  assert_number (database, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, function) \
  g_test_add ("/schema/" name, DocumentFixture, NULL, document_fixture_set_up, function, document_fixture_tear_down)

  ADD ("version-1", test_version_1);
  ADD ("version-2", test_version_2);
  ADD ("version-3", test_version_3);
  ADD ("present-version", test_present_version);
  ADD ("migrations", test_migrations);

  return g_test_run ();
}
