/* test-export.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A territory leaves in the formats of other programs: whole, but for what is
 * private, and with names that break careless writers. */

#include "config.h"

#include "mlg-csv-reader.h"
#include "mlg-diagram-actions.h"
#include "mlg-format.h"
#include "mlg-territory-actions.h"
#include "mlg-vocabulary-actions.h"

#include <json-glib/json-glib.h>
#include <locale.h>
#include <string.h>

#define BAD_NAME "A <b>&\"it's\"\nשלום 🌻 \\ ]]> , ;"

typedef struct
{
  MlgTerritory *territory;
  MlgActor *bad;
  MlgActor *secret;
} Fixture;

static MlgActor *
add_actor (Fixture    *f,
           const char *name,
           MlgId       kind,
           double      lon,
           double      lat)
{
  g_autoptr(GError) error = NULL;
  MlgPlace place = { "1 rue <&>", "35000", "Rennes", "FR", lon, lat, MLG_PRECISION_EXACT };
  GVariant *tuple = mlg_place_to_variant (&place);
  MlgActor *actor = mlg_territory_add_actor (f->territory, name, kind, &error);

  g_assert_no_error (error);
  mlg_territory_edit (f->territory, MLG_RECORD (actor), MLG_ACTOR_PLACES,
                      g_variant_new_array (G_VARIANT_TYPE (MLG_PLACE_TYPE), &tuple, 1), &error);
  g_assert_no_error (error);

  return actor;
}

static void
edit (Fixture    *f,
      MlgActor   *actor,
      guint       field,
      const char *text)
{
  g_autoptr(GError) error = NULL;

  mlg_territory_edit (f->territory, MLG_RECORD (actor), field, g_variant_new_parsed (text), &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  MlgTerm *kind;
  MlgTerm *type;
  MlgActor *other;

  f->territory = mlg_territory_new ();
  kind = mlg_territory_add_term (f->territory, MLG_VOCABULARY_KIND, MLG_ID_NONE, "Club <x>", &error);
  type = mlg_territory_add_term (f->territory, MLG_VOCABULARY_RELATION_TYPE, MLG_ID_NONE, "a & b", &error);
  g_assert_no_error (error);

  f->bad = add_actor (f, BAD_NAME, mlg_term_get_id (kind), -1.6793, 48.117266123456);
  other = add_actor (f, "=cmd|' /C calc'!A0", MLG_ID_NONE, 2.5, -0.1);
  f->secret = add_actor (f, "Secret", MLG_ID_NONE, 1., 1.);
  mlg_territory_add_actor (f->territory, "Nowhere", MLG_ID_NONE, NULL);

  edit (f, f->bad, MLG_ACTOR_CONTACTS,
        "[('email', 'open@example.org', false), ('email', 'hidden@example.org', true), ('phone', '+33 1', false)]");
  edit (f, f->bad, MLG_ACTOR_CUSTOM, "{'Jauge <max>': '12', 'name': '@SUM(A1)'}");
  edit (f, f->bad, MLG_ACTOR_KEYWORDS, "['un', 'deux']");
  edit (f, f->secret, MLG_ACTOR_PRIVATE, "true");

  mlg_territory_link (f->territory, mlg_actor_get_id (f->bad), mlg_actor_get_id (other), mlg_term_get_id (type), &error);
  g_assert_no_error (error);
  mlg_territory_link (f->territory, mlg_actor_get_id (f->bad), mlg_actor_get_id (f->secret), mlg_term_get_id (type), &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_assert_finalize_object (f->territory);
}

static GBytes *
write_part (const char           *id,
            const MlgExportScope *scope,
            guint                 part)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GError) error = NULL;
  const MlgFormat *format = mlg_format_find (id);

  g_assert_nonnull (format);
  g_assert_true (mlg_format_write (format, scope, part, stream, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (stream, NULL, NULL));

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static JsonNode *
write_json (const char           *id,
            const MlgExportScope *scope)
{
  g_autoptr(GBytes) bytes = write_part (id, scope, 0);
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  json_parser_load_from_data (parser, data, (gssize) size, &error);
  g_assert_no_error (error);

  return json_parser_steal_root (parser);
}

static gboolean
contains (GBytes     *bytes,
          const char *text)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strstr_len (data, (gssize) size, text) != NULL;
}

static void
test_count (Fixture       *f,
            gconstpointer  data)
{
  MlgExportScope scope = { .territory = f->territory };
  MlgId one = mlg_actor_get_id (f->bad);
  MlgExportCount count;

  mlg_export_scope_count (&scope, &count);
  g_assert_cmpuint (count.actors, ==, 3);
  g_assert_cmpuint (count.unplaced, ==, 1);
  g_assert_cmpuint (count.relations, ==, 1);
  g_assert_cmpuint (count.private_actors, ==, 1);
  g_assert_cmpuint (count.private_contacts, ==, 1);

  scope.with_private = TRUE;
  mlg_export_scope_count (&scope, &count);
  g_assert_cmpuint (count.actors, ==, 4);
  g_assert_cmpuint (count.relations, ==, 2);
  g_assert_cmpuint (count.private_actors + count.private_contacts, ==, 0);

  scope.actors = &one;
  scope.n_actors = 1;
  mlg_export_scope_count (&scope, &count);
  g_assert_cmpuint (count.actors, ==, 1);
  g_assert_cmpuint (count.relations, ==, 0);

  edit (f, f->bad, MLG_ACTOR_STATUS, "2");
  mlg_export_scope_count (&scope, &count);
  g_assert_cmpuint (count.actors, ==, 0);
  g_assert_cmpuint (count.unpublished, ==, 1);
  scope.with_unpublished = TRUE;
  mlg_export_scope_count (&scope, &count);
  g_assert_cmpuint (count.actors, ==, 1);
}

static void
test_private (Fixture       *f,
              gconstpointer  data)
{
  const MlgId both[] = { mlg_actor_get_id (f->bad), mlg_actor_get_id (f->secret) };
  const MlgPoint points[] = { { 0., 0. }, { 300., 0. } };

  g_assert_nonnull (mlg_territory_add_diagram (f->territory, "Both", both, 2, points, NULL));

  for (guint i = 0; i < mlg_format_get_n (); i++)
    {
      const MlgFormat *format = mlg_format_get_nth (i);

      for (guint part = 0; part < mlg_format_get_n_parts (format); part++)
        {
          MlgExportScope scope = { .territory = f->territory };
          g_autoptr(GBytes) published = write_part (mlg_format_get_id (format), &scope, part);

          scope.with_private = TRUE;
          g_assert_false (contains (published, "Secret"));
          g_assert_false (contains (published, "hidden@"));

          g_autoptr(GBytes) all = write_part (mlg_format_get_id (format), &scope, part);
          g_assert_true (contains (all, "Secret"));
        }
    }
}

static void
test_geojson (Fixture       *f,
              gconstpointer  data)
{
  MlgExportScope scope = { .territory = f->territory };
  g_autoptr(JsonNode) root = write_json ("geojson", &scope);
  JsonArray *features = json_object_get_array_member (json_node_get_object (root), "features");
  JsonObject *feature = json_array_get_object_element (features, 0);
  JsonObject *properties = json_object_get_object_member (feature, "properties");
  JsonArray *point = json_object_get_array_member (json_object_get_object_member (feature, "geometry"), "coordinates");
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, mlg_actor_get_id (f->bad));
  JsonObject *relation;

  g_assert_cmpuint (json_array_get_length (features), ==, 4);
  g_assert_cmpstr (json_object_get_string_member (feature, "id"), ==, id);
  g_assert_cmpstr (json_object_get_string_member (properties, "name"), ==, BAD_NAME);
  g_assert_cmpstr (json_object_get_string_member (properties, "kind_label"), ==, "Club <x>");
  g_assert_cmpstr (json_object_get_string_member (properties, "email"), ==, "open@example.org");
  g_assert_cmpstr (json_object_get_string_member (properties, "keywords"), ==, "un|deux");
  g_assert_cmpstr (json_object_get_string_member (properties, "Jauge <max>"), ==, "12");
  g_assert_cmpstr (json_object_get_string_member (properties, "name 2"), ==, "@SUM(A1)");
  g_assert_true (json_array_get_double_element (point, 0) == -1.6793);
  g_assert_true (json_array_get_double_element (point, 1) == 48.117266123456);

  g_assert_true (json_object_get_null_member (json_array_get_object_element (features, 2), "geometry"));

  relation = json_array_get_object_element (features, 3);
  properties = json_object_get_object_member (relation, "properties");
  g_assert_cmpstr (json_object_get_string_member (properties, "from"), ==, id);
  g_assert_cmpstr (json_object_get_string_member (properties, "type_label"), ==, "a & b");
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (relation, "geometry"), "type"), ==, "LineString");
}

static void
test_csv (Fixture       *f,
          gconstpointer  data)
{
  MlgExportScope scope = { .territory = f->territory };
  g_autoptr(GBytes) bytes = write_part ("csv", &scope, 0);
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr(MlgCsvReader) reader = mlg_csv_reader_new (stream);
  g_autoptr(GError) error = NULL;

  g_assert_true (g_str_has_prefix (g_bytes_get_data (bytes, NULL), "\357\273\277id,name,"));
  g_assert_true (mlg_csv_reader_read_header (reader, &error));
  g_assert_true (mlg_csv_reader_next (reader, &error));
  g_assert_cmpstr (mlg_csv_reader_get (reader, "name"), ==, BAD_NAME);
  g_assert_cmpstr (mlg_csv_reader_get (reader, "longitude"), ==, "-1.6793");
  g_assert_cmpstr (mlg_csv_reader_get (reader, "phone"), ==, "'+33 1");
  g_assert_cmpstr (mlg_csv_reader_get (reader, "name 2"), ==, "'@SUM(A1)");
  g_assert_true (mlg_csv_reader_next (reader, &error));
  g_assert_cmpstr (mlg_csv_reader_get (reader, "name"), ==, "'=cmd|' /C calc'!A0");
  g_assert_true (mlg_csv_reader_next (reader, &error));
  g_assert_false (mlg_csv_reader_next (reader, &error));
  g_assert_no_error (error);
}

typedef struct
{
  guint elements;
  gboolean name;
} Seen;

static void
see_element (GMarkupParseContext  *context,
             const char           *element,
             const char          **names,
             const char          **values,
             gpointer              user_data,
             GError              **error)
{
  Seen *seen = user_data;

  seen->elements++;
  for (guint i = 0; values[i] != NULL; i++)
    seen->name = seen->name || g_str_equal (values[i], BAD_NAME);
}

static void
see_text (GMarkupParseContext  *context,
          const char           *text,
          gsize                 length,
          gpointer              user_data,
          GError              **error)
{
  Seen *seen = user_data;

  seen->name = seen->name || g_str_equal (text, BAD_NAME);
}

static void
test_xml (Fixture       *f,
          gconstpointer  data)
{
  static const char * const ids[] = { "gexf", "graphml", "kml" };
  static const GMarkupParser parser = { .start_element = see_element, .text = see_text };
  MlgExportScope scope = { .territory = f->territory };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      Seen seen = { 0 };
      g_autoptr(GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &seen, NULL);
      g_autoptr(GBytes) bytes = write_part (ids[i], &scope, 0);
      g_autoptr(GError) error = NULL;
      gsize size;
      const char *text = g_bytes_get_data (bytes, &size);

      g_markup_parse_context_parse (context, text, (gssize) size, &error);
      g_assert_no_error (error);
      g_assert_true (g_markup_parse_context_end_parse (context, &error));
      g_assert_true (seen.name);
      g_assert_cmpuint (seen.elements, >, 10);
      g_assert_true (contains (bytes, "48.117266123456"));
    }
}

static void
test_dot (Fixture       *f,
          gconstpointer  data)
{
  MlgExportScope scope = { .territory = f->territory };
  g_autoptr(GBytes) bytes = write_part ("dot", &scope, 0);

  g_assert_true (contains (bytes, "[label=\"A <b>&amp;\\\"it's\\\"\\nשלום 🌻 \\\\ ]]> , ;\","));
}

static void
test_kumu (Fixture       *f,
           gconstpointer  data)
{
  MlgExportScope scope = { .territory = f->territory };
  g_autoptr(JsonNode) root = write_json ("kumu", &scope);
  JsonArray *elements = json_object_get_array_member (json_node_get_object (root), "elements");
  JsonArray *connections = json_object_get_array_member (json_node_get_object (root), "connections");
  JsonObject *element = json_array_get_object_element (elements, 0);
  JsonObject *connection = json_array_get_object_element (connections, 0);

  g_assert_cmpuint (json_array_get_length (elements), ==, 3);
  g_assert_cmpstr (json_object_get_string_member (element, "label"), ==, BAD_NAME);
  g_assert_cmpstr (json_object_get_string_member (element, "type"), ==, "Club <x>");
  g_assert_cmpstr (json_object_get_string_member (element, "Location"), ==, "48.117266123456, -1.6793");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (element, "tags")), ==, 2);
  g_assert_cmpuint (json_array_get_length (connections), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (connection, "from"), ==, json_object_get_string_member (element, "id"));
}

static void
test_gogocarto (Fixture       *f,
                gconstpointer  data)
{
  MlgExportScope scope = { .territory = f->territory };
  g_autoptr(JsonNode) root = write_json ("gogocarto", &scope);
  JsonArray *elements = json_object_get_array_member (json_node_get_object (root), "data");
  JsonObject *element = json_array_get_object_element (elements, 0);
  JsonObject *geo = json_object_get_object_member (element, "geo");
  g_autoptr(GList) members = json_object_get_members (element);
  guint links = 0;

  g_assert_cmpuint (json_array_get_length (elements), ==, 3);
  g_assert_cmpstr (json_object_get_string_member (element, "name"), ==, BAD_NAME);
  g_assert_cmpint (json_object_get_int_member (element, "status"), ==, 1);
  g_assert_true (json_object_get_double_member (geo, "longitude") == -1.6793);

  /* The relation to the private actor is not among them. */
  for (GList *l = members; l != NULL; l = l->next)
    if (g_str_has_prefix (l->data, "relation_"))
      links += json_object_get_size (json_object_get_object_member (element, l->data));
  g_assert_cmpuint (links, ==, 1);
}

/* A territory without a diagram is an empty canvas, not a broken one. */
static void
test_no_canvas (Fixture       *f,
                gconstpointer  data)
{
  MlgExportScope scope = { .territory = f->territory };
  g_autoptr(JsonNode) root = write_json ("canvas", &scope);

  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (root), "nodes")), ==, 0);
}

/* A stop is heard, and the file that was there stays. */
static void
test_cancel (Fixture       *f,
             gconstpointer  data)
{
  MlgExportScope scope = { .territory = f->territory };
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (mlg_format_write (mlg_format_find ("geojson"), &scope, 0, stream, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_table (void)
{
  g_autoptr(GFile) file = g_file_new_for_path ("/folder/list.CSV");
  g_autoptr(GPtrArray) files = mlg_format_dup_files (mlg_format_find ("csv"), file);
  g_autofree char *second = g_file_get_path (files->pdata[1]);

  g_assert_cmpuint (files->len, ==, 2);
  g_assert_cmpstr (second, ==, "/folder/list-relations.csv");
  g_assert_null (mlg_format_find ("nothing"));
  g_assert_null (mlg_format_from_name ("geojson"));

  for (guint i = 0; i < mlg_format_get_n (); i++)
    {
      const MlgFormat *format = mlg_format_get_nth (i);

      g_assert_true (mlg_format_find (mlg_format_get_id (format)) == format);
      g_assert_cmpint (*mlg_format_get_extension (format), ==, '.');
      g_assert_nonnull (strchr (mlg_format_get_media_type (format), '/'));
      g_assert_nonnull (mlg_format_get_name (format));
    }
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("/export/count", test_count);
  ADD ("/export/private", test_private);
  ADD ("/export/geojson", test_geojson);
  ADD ("/export/csv", test_csv);
  ADD ("/export/xml", test_xml);
  ADD ("/export/dot", test_dot);
  ADD ("/export/kumu", test_kumu);
  ADD ("/export/gogocarto", test_gogocarto);
  ADD ("/export/no-canvas", test_no_canvas);
  ADD ("/export/cancel", test_cancel);
  g_test_add_func ("/export/table", test_table);

  return g_test_run ();
}
