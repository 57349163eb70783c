/* test-document-contents.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "document-fixture.h"
#include "mlg-database.h"
#include "mlg-record-table.h"
#include "mlg-statement.h"
#include "mlg-territory-actions.h"
#include "mlg-value-json.h"

#include <string.h>

/* What other programs find in the file. */

static char *
run_ogrinfo (DocumentFixture *fixture,
             const char      *layer)
{
  const char *arguments[] = { "ogrinfo", "-al", g_file_peek_path (fixture->file), layer, NULL };
  g_autoptr(GSubprocess) ogrinfo = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *errors = NULL;
  char *output = NULL;

  ogrinfo = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (ogrinfo, NULL, NULL, &output, &errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (ogrinfo));
  g_assert_cmpstr (errors, ==, "");
  g_assert_null (strstr (output, "Warning"));

  return output;
}

static void
assert_contains (const char *text,
                 const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

static char *
query (DocumentFixture *fixture,
       const char      *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgDatabase) database = mlg_database_open (g_file_peek_path (fixture->file), MLG_DATABASE_READ_ONLY,
                                                       MLG_DATABASE_FLAGS_NONE, &error);
  char *text;

  g_assert_no_error (error);
  text = mlg_database_query_text (database, sql, &error);
  g_assert_no_error (error);

  return text;
}

static MlgDocument *
make_document (DocumentFixture *fixture)
{
  MlgDocument *document = document_fixture_new ();
  MlgTerritory *territory = mlg_document_get_territory (document);
  g_autoptr(GError) error = NULL;
  MlgPlace brest = { .address = "6 rue Penn ar Créach", .city = "Brest", .lon = -4.5, .lat = 48.25, .precision = MLG_PRECISION_EXACT };
  MlgPlace quimper = { .city = "Quimper", .lon = -4.125, .lat = 48., .precision = MLG_PRECISION_COMMUNE };
  MlgActor *coop = mlg_territory_add_actor (territory, "Ti Coop", mlg_id_from_name ("cooperative"), &error);
  MlgActor *inztant = mlg_territory_add_actor (territory, "Inztant", mlg_id_from_name ("association"), &error);
  MlgActor *nowhere = mlg_territory_add_actor (territory, "Nowhere", MLG_ID_NONE, &error);

  mlg_territory_place (territory, coop, &brest, &error);
  mlg_territory_place (territory, inztant, &quimper, &error);
  mlg_territory_link (territory, mlg_actor_get_id (coop), mlg_actor_get_id (inztant), mlg_id_from_name ("funds"), &error);
  mlg_territory_link (territory, mlg_actor_get_id (coop), mlg_actor_get_id (nowhere), mlg_id_from_name ("funds"), &error);
  g_assert_no_error (error);
  mlg_document_save_sync (document, fixture->file, &error);
  g_assert_no_error (error);

  return document;
}

static void
test_ogrinfo (DocumentFixture *fixture,
              gconstpointer    data)
{
  g_autoptr(MlgDocument) document = make_document (fixture);
  g_autofree char *program = g_find_program_in_path ("ogrinfo");
  g_autofree char *actors = NULL;
  g_autofree char *relations = NULL;
  g_autofree char *history = NULL;

  g_assert_true (mlg_document_close_sync (document, NULL));
  if (program == NULL)
    {
      g_test_skip ("ogrinfo (gdal-bin) is not installed");
      return;
    }

  actors = run_ogrinfo (fixture, "actors");
  assert_contains (actors, "Geometry: Point");
  assert_contains (actors, "Feature Count: 3");
  assert_contains (actors, "Extent: (-4.500000, 48.000000) - (-4.125000, 48.250000)");
  assert_contains (actors, "name (String) = Ti Coop");
  assert_contains (actors, "kind_label (String) = cooperative");
  assert_contains (actors, "address (String) = 6 rue Penn ar Créach");
  assert_contains (actors, "precision (String) = exact");
  assert_contains (actors, "POINT (-4.5 48.25)");

  relations = run_ogrinfo (fixture, "relations");
  assert_contains (relations, "Geometry: Line String");
  assert_contains (relations, "Feature Count: 2");
  assert_contains (relations, "source_name (String) = Ti Coop");
  assert_contains (relations, "target_name (String) = Nowhere");
  assert_contains (relations, "type_label (String) = funds");
  assert_contains (relations, "LINESTRING (-4.5 48.25,-4.125 48.0)");

  history = run_ogrinfo (fixture, "mlg_change");
  assert_contains (history, "label (String) = Link Ti Coop to Inztant");
}

static void
test_lines_follow (DocumentFixture *fixture,
                   gconstpointer    data)
{
  static const char line_sql[] = "SELECT hex (geom) FROM relations WHERE target_name = 'Inztant'";
  g_autoptr(MlgDocument) document = make_document (fixture);
  MlgTerritory *territory = mlg_document_get_territory (document);
  MlgPlace moved = { .city = "Brest", .lon = -4.25, .lat = 48.5, .precision = MLG_PRECISION_MANUAL };
  g_autofree char *before = query (fixture, line_sql);
  g_autofree char *after = NULL;
  g_autofree char *name = NULL;
  g_autofree char *extent = NULL;
  g_autofree char *change = query (fixture, "SELECT last_change FROM gpkg_contents WHERE table_name = 'relations'");
  g_autofree char *change_after = NULL;
  g_autoptr(GError) error = NULL;
  MlgActor *coop = NULL;

  for (guint i = 0; i < mlg_territory_get_n_actors (territory); i++)
    if (strcmp (mlg_actor_get_name (mlg_territory_get_nth_actor (territory, i)), "Ti Coop") == 0)
      coop = mlg_territory_get_nth_actor (territory, i);

  mlg_territory_place (territory, coop, &moved, &error);
  mlg_territory_edit (territory, MLG_RECORD (coop), MLG_ACTOR_SHORT_NAME, g_variant_new_string ("TC"), &error);
  mlg_document_save_sync (document, NULL, &error);
  g_assert_no_error (error);

  after = query (fixture, line_sql);
  g_assert_cmpuint (strlen (after), ==, 2 * (17 + 32));
  g_assert_cmpstr (after, !=, before);
  name = query (fixture, "SELECT source_name FROM relations LIMIT 1");
  g_assert_cmpstr (name, ==, "TC");
  extent = query (fixture, "SELECT min_x || ' ' || min_y || ' ' || max_x || ' ' || max_y FROM gpkg_contents WHERE table_name = 'relations'");
  g_assert_cmpstr (extent, ==, "-4.25 48.0 -4.125 48.5");
  change_after = query (fixture, "SELECT last_change FROM gpkg_contents WHERE table_name = 'relations'");
  g_assert_cmpstr (change_after, >, change);
  g_assert_true (mlg_document_close_sync (document, &error));
}

/* The schema's text never changes by itself: where a field is added to the
 * model, a migration is due. */
static void
test_fields_have_columns (DocumentFixture *fixture,
                          gconstpointer    data)
{
  g_autoptr(MlgDocument) document = make_document (fixture);

  for (guint kind = 0; kind < MLG_N_OBJECT_KINDS; kind++)
    {
      guint n_fields;
      const MlgField *fields = mlg_object_kind_get_fields (kind, &n_fields);

      for (guint i = 0; i < n_fields; i++)
        {
          g_autofree char *sql = g_strdup_printf ("SELECT type FROM pragma_table_info ('%s') WHERE name = '%s'",
                                                  mlg_record_table_get_name (kind), fields[i].name);
          g_autofree char *type = query (fixture, sql);

          if (fields[i].type == MLG_FIELD_POINT)
            {
              g_autofree char *axes = g_strdup_printf ("SELECT count (*) FROM pragma_table_info ('%s') WHERE name IN ('%s_x', '%s_y') "
                                                       "AND type = 'REAL'", mlg_record_table_get_name (kind), fields[i].name, fields[i].name);
              g_autofree char *n_axes = query (fixture, axes);

              g_assert_cmpstr (n_axes, ==, "2");
            }
          else if (kind == MLG_OBJECT_ACTOR && i == MLG_ACTOR_PLACES)
            g_assert_null (type);
          else if (fields[i].type == MLG_FIELD_FLAG)
            g_assert_cmpstr (type, ==, "BOOLEAN");
          else if (fields[i].type == MLG_FIELD_NUMBER || fields[i].type == MLG_FIELD_ID)
            g_assert_cmpstr (type, ==, "INTEGER");
          else
            g_assert_cmpstr (type, ==, "TEXT");
        }
    }

  g_assert_true (mlg_document_close_sync (document, NULL));
}

static void
test_long_names (DocumentFixture *fixture,
                 gconstpointer    data)
{
  g_autoptr(MlgDocument) document = document_fixture_new ();
  g_autoptr(GString) name = g_string_new (NULL);
  g_autofree char *found = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 2500; i++)
    g_string_append (name, "<é🌻ع");
  g_assert_nonnull (mlg_territory_add_actor (mlg_document_get_territory (document), name->str, MLG_ID_NONE, &error));
  mlg_document_save_sync (document, fixture->file, &error);
  g_assert_no_error (error);
  g_assert_true (mlg_document_close_sync (document, &error));
  g_clear_object (&document);

  document = document_fixture_open (fixture);
  g_assert_cmpstr (mlg_actor_get_name (mlg_territory_get_nth_actor (mlg_document_get_territory (document), 0)), ==, name->str);
  g_assert_true (mlg_document_close_sync (document, &error));
  found = query (fixture, "SELECT name FROM actors");
  g_assert_cmpstr (found, ==, name->str);
}

static void
test_json (DocumentFixture *fixture,
           gconstpointer    data)
{
  static const struct
  {
    const char *type;
    const char *text;
    const char *json;
  } values[] = {
    { "s", "'a \"b\" \\\\ \\n\\t é 🌻'", "\"a \\\"b\\\" \\\\ \\n\\u0009 é 🌻\"" },
    { "ax", "[1, 9007199254740991]", "[1, 9007199254740991]" },
    { "ax", "[]", "[]" },
    { "as", "['a', '']", "[\"a\", \"\"]" },
    { "a(ssb)", "[('email', 'a@b.fr', true)]", "[[\"email\", \"a@b.fr\", true]]" },
    { "a{ss}", "{'k': 'v'}", "{\"k\": \"v\"}" },
    { "a(dd)", "[(0.1, -1e-7)]", "[[0.10000000000000001, -9.9999999999999995e-08]]" },
    { "i", "-5", "-5" },
    { "b", "false", "false" },
  };
  static const char * const wrong[] = { "", "[", "[1", "[1,]", "[1.5]", "[\"a\"]", "1", "[1] x", "[99999999999999999999]", "[null]", "{}", "[1, 2" };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr(GVariant) value = g_variant_parse (G_VARIANT_TYPE (values[i].type), values[i].text, NULL, NULL, NULL);
      g_autofree char *json = mlg_value_to_json (value);
      g_autoptr(GVariant) again = mlg_value_from_json (json, G_VARIANT_TYPE (values[i].type));

      g_assert_cmpstr (json, ==, values[i].json);
      g_assert_nonnull (again);
      g_assert_true (g_variant_equal (value, again));
    }

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_null (mlg_value_from_json (wrong[i], G_VARIANT_TYPE ("ax")));
  {
    g_autoptr(GVariant) escaped = mlg_value_from_json (" \"\\u00e9\\ud83c\\udf3b\\u0000\\ud83c\\/\" ", G_VARIANT_TYPE ("s"));

    g_assert_cmpstr (g_variant_get_string (escaped, NULL), ==, "é🌻\357\277\275\357\277\275/");
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, function) \
  g_test_add ("/document/contents/" name, DocumentFixture, NULL, document_fixture_set_up, function, document_fixture_tear_down)

  ADD ("ogrinfo", test_ogrinfo);
  ADD ("lines-follow", test_lines_follow);
  ADD ("fields-have-columns", test_fields_have_columns);
  ADD ("long-names", test_long_names);
  ADD ("json", test_json);

  return g_test_run ();
}
