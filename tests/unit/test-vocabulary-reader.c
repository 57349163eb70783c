/* test-vocabulary-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-error.h"
#include "mlg-json.h"
#include "mlg-territory-actions.h"
#include "mlg-vocabulary-reader.h"

#include <string.h>

static gboolean
read_text (MlgVocabularyReader  *reader,
           const char           *json,
           GError              **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (json, strlen (json));

  return mlg_vocabulary_reader_read (reader, bytes, error);
}

static GFile *
data_file (const char *name)
{
  return g_file_new_build_filename (g_getenv ("MLG_DATA_DIR"), name, NULL);
}

static MlgTerm *
find (MlgTerritory *territory,
      const char   *name)
{
  MlgTerm *term = mlg_territory_get_term (territory, mlg_id_from_name (name));

  g_assert_nonnull (term);

  return term;
}

static guint
count (MlgTerritory  *territory,
       MlgVocabulary  vocabulary)
{
  g_autoptr(GPtrArray) terms = mlg_territory_dup_terms (territory, vocabulary, MLG_ID_NONE);

  return terms->len;
}

/* Every word of the default vocabulary can be drawn and read in both
 * languages. */
static void
test_default (void)
{
  g_autoptr(MlgVocabularyReader) reader = mlg_vocabulary_reader_new ();
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  g_autoptr(GFile) file = data_file ("vocabulary.json");
  g_autoptr(GHashTable) looks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GError) error = NULL;
  GPtrArray *terms;

  g_assert_true (mlg_vocabulary_reader_read_file (reader, file, &error));
  g_assert_no_error (error);
  terms = mlg_vocabulary_reader_get_terms (reader);

  for (guint i = 0; i < terms->len; i++)
    {
      MlgTerm *term = g_ptr_array_index (terms, i);
      MlgVocabulary vocabulary = mlg_term_get_vocabulary (term);
      gboolean is_type = vocabulary == MLG_VOCABULARY_RELATION_TYPE;
      g_autofree char *look = NULL;

      g_assert_nonnull (mlg_term_get_text (term, MLG_TERM_LABEL_FR));
      g_assert_nonnull (mlg_term_get_text (term, MLG_TERM_LABEL_EN));

      if (vocabulary != MLG_VOCABULARY_KIND && !is_type)
        continue;

      if (is_type)
        {
          g_assert_nonnull (mlg_term_get_text (term, MLG_TERM_INVERSE_FR));
          g_assert_nonnull (mlg_term_get_text (term, MLG_TERM_INVERSE_EN));
          look = g_strdup_printf ("line/%s/%d", mlg_term_get_colour (term), (int) mlg_term_get_dash (term));
        }
      else
        look = g_strdup_printf ("glyph/%s", mlg_term_get_glyph (term));

      /* No two look the same. */
      g_assert_nonnull (mlg_term_get_colour (term));
      g_assert_true (g_hash_table_add (looks, g_steal_pointer (&look)));
    }

  g_assert_true (mlg_vocabulary_reader_fill (reader, territory, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (territory, MLG_VOCABULARY_KIND), ==, 28);
  g_assert_cmpuint (count (territory, MLG_VOCABULARY_LEGAL_FORM), ==, 15);
  g_assert_cmpuint (count (territory, MLG_VOCABULARY_SCALE), ==, 10);
  g_assert_cmpuint (count (territory, MLG_VOCABULARY_THEME), ==, 18);
  g_assert_cmpuint (count (territory, MLG_VOCABULARY_RELATION_TYPE), ==, 24);
  g_assert_cmpuint (count (territory, MLG_VOCABULARY_RELATION_FAMILY), ==, 6);
  g_assert_cmpuint (count (territory, MLG_VOCABULARY_SCHEME), ==, 7);
}

static void
test_terms (void)
{
  g_autoptr(MlgVocabularyReader) reader = mlg_vocabulary_reader_new ();
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  g_autoptr(GFile) file = data_file ("vocabulary.json");
  g_autoptr(GError) error = NULL;
  MlgTerm *funds;
  MlgTerm *rings;
  MlgTerm *item;

  g_assert_true (mlg_vocabulary_reader_read_file (reader, file, &error));
  g_assert_true (mlg_vocabulary_reader_fill (reader, territory, &error));

  funds = find (territory, "relation_type/funds");
  g_assert_cmpstr (mlg_term_get_slug (funds), ==, "funds");
  g_assert_cmpstr (mlg_term_get_text (funds, MLG_TERM_LABEL_FR), ==, "finance");
  g_assert_cmpstr (mlg_term_get_text (funds, MLG_TERM_INVERSE_EN), ==, "is funded by");
  g_assert_true (mlg_term_get_directed (funds));
  g_assert_true (mlg_term_get_parent (funds) == mlg_id_from_name ("relation_family/support"));
  g_assert_false (mlg_term_get_directed (find (territory, "relation_type/partner_of")));

  rings = find (territory, "scheme/amu_rings");
  g_assert_cmpstr (mlg_term_get_text (rings, MLG_TERM_LAYOUT), ==, "concentric");
  g_assert_false (mlg_record_is_empty (MLG_RECORD (rings), MLG_TERM_MULTIPLE));
  item = find (territory, "scheme_item/amu_rings/amu_territory");
  g_assert_true (mlg_term_get_parent (item) == mlg_term_get_id (rings));
  g_assert_cmpstr (mlg_term_get_text (item, MLG_TERM_AXIS), ==, "time");
  g_assert_cmpint (mlg_term_get_position (item), ==, 4);

  g_assert_true (mlg_vocabulary_reader_lookup (reader, MLG_VOCABULARY_KIND, "third_place") ==
                 mlg_id_from_name ("kind/third_place"));
  g_assert_true (mlg_vocabulary_reader_lookup (reader, MLG_VOCABULARY_KIND, "nothing") == MLG_ID_NONE);
}

/* What a territory has stays as its people made it. */
static void
test_fill_twice (void)
{
  g_autoptr(MlgVocabularyReader) reader = mlg_vocabulary_reader_new ();
  g_autoptr(MlgVocabularyReader) later = mlg_vocabulary_reader_new ();
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  g_autoptr(MlgTerritory) other = mlg_territory_new ();
  g_autoptr(GError) error = NULL;

  g_assert_true (read_text (reader, "{\"kinds\": [{\"id\": \"a\", \"label\": \"One\"}]}", &error));
  g_assert_true (read_text (later, "{\"kinds\": [{\"id\": \"a\", \"label\": \"Two\"}, {\"id\": \"b\", \"label\": \"B\"}]}", &error));
  g_assert_true (mlg_vocabulary_reader_fill (reader, territory, &error));
  g_assert_true (mlg_vocabulary_reader_fill (reader, other, &error));
  g_assert_true (mlg_vocabulary_reader_fill (later, territory, &error));
  g_assert_no_error (error);

  g_assert_cmpuint (count (territory, MLG_VOCABULARY_KIND), ==, 2);
  g_assert_cmpstr (mlg_term_get_label (find (territory, "kind/a")), ==, "One");
  g_assert_cmpuint (count (other, MLG_VOCABULARY_KIND), ==, 1);
}

/* A file of its own may assign actors to the scheme of an earlier one. */
static void
test_assignments (void)
{
  g_autoptr(MlgVocabularyReader) reader = mlg_vocabulary_reader_new ();
  g_autoptr(GVariant) ids = NULL;
  g_autoptr(GError) error = NULL;
  MlgId first;

  g_assert_true (read_text (reader, "{\"schemes\": [{\"id\": \"s\", \"label\": \"S\", \"items\": ["
                                    "{\"id\": \"x\", \"label\": \"X\"}, {\"id\": \"y\", \"label\": \"Y\"}]}]}", &error));
  g_assert_true (read_text (reader, "{\"schemes\": [{\"id\": \"s\", \"assignments\": {\"ti-coop\": [\"y\", \"x\"]}}]}", &error));
  g_assert_no_error (error);

  ids = g_variant_ref_sink (mlg_vocabulary_reader_dup_classification (reader, "ti-coop"));
  g_assert_cmpuint (g_variant_n_children (ids), ==, 2);
  g_variant_get_child (ids, 0, "x", &first);
  g_assert_true (first == mlg_id_from_name ("scheme_item/s/y"));
  g_assert_null (mlg_vocabulary_reader_dup_classification (reader, "nobody"));

  g_assert_false (read_text (reader, "{\"schemes\": [{\"id\": \"s\", \"assignments\": {\"a\": [\"z\"]}}]}", &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_NOT_FOUND);
}

typedef struct
{
  const char *name;
  const char *json;
  int         code;
} Hostile;

static const Hostile hostile[] = {
  { "empty", "", MLG_ERROR_FOREIGN },
  { "letter", "Dear all, here is the list", MLG_ERROR_CORRUPT },
  { "array", "[1, 2]", MLG_ERROR_FOREIGN },
  { "cut", "{\"kinds\": [{\"id\": \"a\", \"la", MLG_ERROR_CORRUPT },
  { "cut-between", "{\"kinds\": [{\"id\": \"a\"}", MLG_ERROR_CORRUPT },
  { "comment", "{ /* \" */ }", MLG_ERROR_CORRUPT },
  { "latin1", "{\"kinds\": [{\"id\": \"a\", \"label\": \"\xE9\"}]}", MLG_ERROR_CORRUPT },
  { "section-type", "{\"kinds\": {\"id\": \"a\"}}", MLG_ERROR_CORRUPT },
  { "element-type", "{\"kinds\": [\"a\"]}", MLG_ERROR_CORRUPT },
  { "no-id", "{\"kinds\": [{\"label\": \"A\"}]}", MLG_ERROR_CORRUPT },
  { "id-type", "{\"kinds\": [{\"id\": 3, \"label\": \"A\"}]}", MLG_ERROR_CORRUPT },
  { "id-characters", "{\"kinds\": [{\"id\": \"a b\", \"label\": \"A\"}]}", MLG_ERROR_CORRUPT },
  { "no-label", "{\"kinds\": [{\"id\": \"a\"}]}", MLG_ERROR_CORRUPT },
  { "label-type", "{\"kinds\": [{\"id\": \"a\", \"label\": [\"A\"]}]}", MLG_ERROR_CORRUPT },
  { "label-language-type", "{\"kinds\": [{\"id\": \"a\", \"label\": {\"fr\": 1}}]}", MLG_ERROR_CORRUPT },
  { "label-number", "{\"kinds\": [{\"id\": \"a\", \"label\": 1}]}", MLG_ERROR_CORRUPT },
  { "colour", "{\"kinds\": [{\"id\": \"a\", \"label\": \"A\", \"colour\": \"red\"}]}", MLG_ERROR_CORRUPT },
  { "colour-short", "{\"kinds\": [{\"id\": \"a\", \"label\": \"A\", \"colour\": \"#12345\"}]}", MLG_ERROR_CORRUPT },
  { "glyph-path", "{\"kinds\": [{\"id\": \"a\", \"label\": \"A\", \"glyph\": \"../a\"}]}", MLG_ERROR_CORRUPT },
  { "dash", "{\"relation_types\": [{\"id\": \"a\", \"label\": \"A\", \"dash\": \"wavy\"}]}", MLG_ERROR_CORRUPT },
  { "order-fraction", "{\"kinds\": [{\"id\": \"a\", \"label\": \"A\", \"order\": 1.5}]}", MLG_ERROR_CORRUPT },
  { "order-large", "{\"kinds\": [{\"id\": \"a\", \"label\": \"A\", \"order\": 99999999999}]}", MLG_ERROR_CORRUPT },
  { "directed-type", "{\"relation_types\": [{\"id\": \"a\", \"label\": \"A\", \"directed\": 1}]}", MLG_ERROR_CORRUPT },
  { "family", "{\"relation_types\": [{\"id\": \"a\", \"label\": \"A\", \"family\": \"x\"}]}", MLG_ERROR_NOT_FOUND },
  { "twice", "{\"kinds\": [{\"id\": \"a\", \"label\": \"A\"}, {\"id\": \"a\", \"label\": \"B\"}]}", MLG_ERROR_DUPLICATE },
  { "scheme-without-label", "{\"schemes\": [{\"id\": \"a\", \"items\": []}]}", MLG_ERROR_CORRUPT },
  { "assignment-type", "{\"schemes\": [{\"id\": \"a\", \"label\": \"A\", \"assignments\": {\"b\": \"c\"}}]}", MLG_ERROR_CORRUPT },
};

static void
test_hostile (gconstpointer data)
{
  const Hostile *test = data;
  g_autoptr(MlgVocabularyReader) reader = mlg_vocabulary_reader_new ();
  g_autoptr(GError) error = NULL;

  g_assert_false (read_text (reader, test->json, &error));
  g_assert_error (error, MLG_ERROR, test->code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

/* Nested so deeply that a function call for each level would end the stack. */
static void
test_deep (void)
{
  g_autofree char *deep = g_strnfill (1000000, '[');
  g_autofree char *json = g_strconcat ("{\"kinds\": ", deep, NULL);
  g_autofree char *hidden = g_strconcat ("{\"kinds\": \"\\\"", deep, "\", \"schemes\": ", deep, NULL);
  g_autoptr(MlgVocabularyReader) reader = mlg_vocabulary_reader_new ();
  g_autoptr(GError) error = NULL;

  g_assert_false (read_text (reader, json, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_assert_false (read_text (reader, hidden, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_TOO_LARGE);
}

/* A file cut anywhere gives an error, never a part without a word. */
static void
test_truncated (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("MLG_DATA_DIR"), "vocabulary.json", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_strchomp (contents);
  length = strlen (contents);

  for (gsize cut = 0; cut < length; cut += 61)
    {
      g_autoptr(MlgVocabularyReader) reader = mlg_vocabulary_reader_new ();
      g_autoptr(GBytes) bytes = g_bytes_new_static (contents, cut);
      g_autoptr(GError) error = NULL;

      g_assert_false (mlg_vocabulary_reader_read (reader, bytes, &error));
      g_assert_nonnull (error);
    }
}

static void
test_size (void)
{
  g_autofree char *text = g_strnfill (200, ' ');
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, 200);
  g_autoptr(GError) error = NULL;

  g_assert_null (mlg_json_parse (bytes, 100, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_TOO_LARGE);
}

static void
test_missing_file (void)
{
  g_autoptr(MlgVocabularyReader) reader = mlg_vocabulary_reader_new ();
  g_autoptr(GFile) file = data_file ("no-such-file.json");
  g_autoptr(GError) error = NULL;

  g_assert_false (mlg_vocabulary_reader_read_file (reader, file, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "no-such-file.json"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vocabulary-reader/default", test_default);
  g_test_add_func ("/vocabulary-reader/terms", test_terms);
  g_test_add_func ("/vocabulary-reader/fill-twice", test_fill_twice);
  g_test_add_func ("/vocabulary-reader/assignments", test_assignments);
  g_test_add_func ("/vocabulary-reader/deep", test_deep);
  g_test_add_func ("/vocabulary-reader/truncated", test_truncated);
  g_test_add_func ("/vocabulary-reader/size", test_size);
  g_test_add_func ("/vocabulary-reader/missing-file", test_missing_file);

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *path = g_strconcat ("/vocabulary-reader/hostile/", hostile[i].name, NULL);

      g_test_add_data_func (path, &hostile[i], test_hostile);
    }

  return g_test_run ();
}
