/* test-csv-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-csv-reader.h"
#include "mlg-error.h"

#include <string.h>

static MlgCsvReader *
reader_for (const char *bytes,
            gssize      length)
{
  g_autoptr(GInputStream) stream = NULL;

  stream = g_memory_input_stream_new_from_data (bytes, length >= 0 ? length : (gssize) strlen (bytes), NULL);

  return mlg_csv_reader_new (stream);
}

/* The whole table as one text: cells between "|", rows between "/". */
static char *
read_all (const char *bytes,
          gssize      length)
{
  g_autoptr(MlgCsvReader) reader = reader_for (bytes, length);
  g_autoptr(GError) error = NULL;
  GString *text = g_string_new (NULL);
  guint n_rows = 0;

  while (mlg_csv_reader_next (reader, &error))
    {
      g_string_append (text, n_rows++ > 0 ? "/" : "");
      for (guint i = 0; i < mlg_csv_reader_get_n_cells (reader); i++)
        g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", mlg_csv_reader_get_cell (reader, i));
    }

  g_assert_no_error (error);

  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *name;
  const char *bytes;
  gssize      length;
  const char *expected;
} Case;

static const Case cases[] = {
  { "plain", "a,b\n1,2\n", -1, "a|b/1|2" },
  { "no-last-newline", "a,b\n1,2", -1, "a|b/1|2" },
  { "last-cell-empty", "a,b\n1,", -1, "a|b/1|" },
  { "crlf", "a,b\r\n1,2\r\n", -1, "a|b/1|2" },
  { "cr-only", "a,b\r1,2\r", -1, "a|b/1|2" },
  { "bom", "\xEF\xBB\xBF" "a,b\n", -1, "a|b" },
  { "quotes", "\"a,1\",\"say \"\"hi\"\"\"\n", -1, "a,1|say \"hi\"" },
  { "newline-in-quotes", "\"a\r\nb\",\"c\nd\"\n", -1, "a\nb|c\nd" },
  { "quotes-at-end", "a,\"b\"", -1, "a|b" },
  { "empty-quotes", "\"\"\n", -1, "" },
  { "only-empty-quotes-then-row", "\"\"\nx\n", -1, "/x" },
  { "quote-in-plain", "5\" pipe,b\n", -1, "5\" pipe|b" },
  { "text-after-quotes", "\"a\"b,c\n", -1, "ab|c" },
  { "empty-lines", "a,b\n\n\r\n1,2\n\n", -1, "a|b/1|2" },
  { "ragged", "a,b,c\n1\n1,2,3,4\n", -1, "a|b|c/1/1|2|3|4" },
  { "semicolons", "nom;ville\n\"Dupont; fils\";Brest\n1,5;x\n", -1, "nom|ville/Dupont; fils|Brest/1,5|x" },
  { "tabs", "nom\tville\nA, B\tBrest\n", -1, "nom|ville/A, B|Brest" },
  { "quoted-delimiters-do-not-count", "\"a,b,c\";d\n", -1, "a,b,c|d" },
  { "utf8", "Pl\xC3\xA9lan;\xE2\x82\xAC\n", -1, "Pl\u00e9lan|\u20ac" },
  { "windows-1252", "Pl\xE9lan;\x80;l\x92\x9Cuf\n", -1, "Pl\u00e9lan|\u20ac|l\u2019\u0153uf" },
  { "mixed", "Pl\xE9lan;Pl\xC3\xA9lan\n", -1, "Pl\u00e9lan|Pl\u00e9lan" },
  { "nul-is-dropped", "a\0b,\xC3\xA9\0\n", 8, "ab|\u00e9" },
  { "utf16-le", "\xFF\xFE" "a\0,\0\xE9\0\n\0", 10, "a|\u00e9" },
  { "utf16-be", "\xFE\xFF\0a\0,\0\xE9\0\n", 10, "a|\u00e9" },
  { "empty", "", 0, "" },
  { "newlines-only", "\n\r\n\n", -1, "" },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *text = read_all (test->bytes, test->length);

  g_assert_cmpstr (text, ==, test->expected);
}

/* Where a block of the stream ends must not matter. */
static void
test_blocks (void)
{
  g_autoptr(GString) table = g_string_new (NULL);
  g_autoptr(MlgCsvReader) reader = NULL;
  g_autoptr(GError) error = NULL;
  guint n_rows = 0;

  for (guint i = 0; i < 40000; i++)
    g_string_append_printf (table, "%u,\"x\r\n\"\"%u\",\xC3\xA9\r\n", i, i);

  reader = reader_for (table->str, (gssize) table->len);

  while (mlg_csv_reader_next (reader, &error))
    {
      g_autofree char *first = g_strdup_printf ("%u", n_rows);
      g_autofree char *second = g_strdup_printf ("x\n\"%u", n_rows);

      g_assert_cmpuint (mlg_csv_reader_get_n_cells (reader), ==, 3);
      g_assert_cmpstr (mlg_csv_reader_get_cell (reader, 0), ==, first);
      g_assert_cmpstr (mlg_csv_reader_get_cell (reader, 1), ==, second);
      g_assert_cmpstr (mlg_csv_reader_get_cell (reader, 2), ==, "\u00e9");
      g_assert_cmpuint (mlg_csv_reader_get_line (reader), ==, 2 * n_rows + 1);
      n_rows++;
    }

  g_assert_no_error (error);
  g_assert_cmpuint (n_rows, ==, 40000);
}

static void
test_header (void)
{
  g_autoptr(MlgCsvReader) reader = reader_for (" name ,city,name\n\nTi Coop,Brest\nshort\n", -1);
  g_autoptr(GError) error = NULL;

  g_assert_true (mlg_csv_reader_read_header (reader, &error));
  g_assert_no_error (error);
  g_assert_true (mlg_csv_reader_has_column (reader, "name"));
  g_assert_false (mlg_csv_reader_has_column (reader, "town"));

  g_assert_true (mlg_csv_reader_next (reader, &error));
  g_assert_cmpuint (mlg_csv_reader_get_line (reader), ==, 3);
  g_assert_cmpstr (mlg_csv_reader_get (reader, "name"), ==, "Ti Coop");
  g_assert_cmpstr (mlg_csv_reader_get (reader, "city"), ==, "Brest");
  g_assert_cmpstr (mlg_csv_reader_get (reader, "town"), ==, "");

  g_assert_true (mlg_csv_reader_next (reader, &error));
  g_assert_cmpstr (mlg_csv_reader_get (reader, "city"), ==, "");
  g_assert_false (mlg_csv_reader_next (reader, &error));
  g_assert_no_error (error);
}

static void
test_empty_header (void)
{
  g_autoptr(MlgCsvReader) reader = reader_for ("\n\n", -1);
  g_autoptr(GError) error = NULL;

  g_assert_false (mlg_csv_reader_read_header (reader, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_FOREIGN);
}

static void
assert_refused (MlgCsvReader *reader,
                int           code,
                const char   *line)
{
  g_autoptr(GError) error = NULL;

  while (mlg_csv_reader_next (reader, &error))
    ;

  g_assert_error (error, MLG_ERROR, code);
  g_assert_nonnull (strstr (error->message, line));

  /* It stays at the end, without another error. */
  g_clear_error (&error);
  g_assert_false (mlg_csv_reader_next (reader, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (mlg_csv_reader_get_n_cells (reader), ==, 0);
}

static void
test_open_quotes (void)
{
  g_autoptr(MlgCsvReader) reader = reader_for ("a,b\n1,2\n3,\"4\n5,6\n", -1);

  assert_refused (reader, MLG_ERROR_CORRUPT, "3");
}

static void
test_limits (void)
{
  g_autoptr(MlgCsvReader) long_cell = reader_for ("a\nbbbbbbbbbbb\n", -1);
  g_autoptr(MlgCsvReader) rows = reader_for ("a\nb\nc\nd\n", -1);
  g_autofree char *commas = g_strnfill (MLG_CSV_MAX_COLUMNS, ',');
  g_autoptr(MlgCsvReader) columns = reader_for (commas, -1);
  g_autofree char *cell = g_strnfill (MLG_CSV_MAX_CELL + 1, 'x');
  g_autoptr(MlgCsvReader) default_cell = reader_for (cell, -1);

  mlg_csv_reader_set_limits (long_cell, 10, 100);
  assert_refused (long_cell, MLG_ERROR_TOO_LARGE, "2");
  mlg_csv_reader_set_limits (rows, 10, 3);
  assert_refused (rows, MLG_ERROR_TOO_LARGE, "4");
  assert_refused (columns, MLG_ERROR_TOO_LARGE, "1");
  assert_refused (default_cell, MLG_ERROR_TOO_LARGE, "1");
}

static void
test_delimiter (void)
{
  g_autoptr(MlgCsvReader) reader = reader_for ("a,b;c\n", -1);
  g_autoptr(GError) error = NULL;

  mlg_csv_reader_set_delimiter (reader, ';');
  g_assert_true (mlg_csv_reader_next (reader, &error));
  g_assert_cmpstr (mlg_csv_reader_get_cell (reader, 0), ==, "a,b");
}

static void
test_damaged_utf16 (void)
{
  g_autoptr(MlgCsvReader) reader = reader_for ("\xFF\xFE" "a\0\0\xDC\n\0\0\xDC,", 11);
  g_autoptr(GError) error = NULL;

  while (mlg_csv_reader_next (reader, &error))
    ;

  g_assert_error (error, MLG_ERROR, MLG_ERROR_CORRUPT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/csv-reader/case/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  g_test_add_func ("/csv-reader/blocks", test_blocks);
  g_test_add_func ("/csv-reader/header", test_header);
  g_test_add_func ("/csv-reader/empty-header", test_empty_header);
  g_test_add_func ("/csv-reader/open-quotes", test_open_quotes);
  g_test_add_func ("/csv-reader/limits", test_limits);
  g_test_add_func ("/csv-reader/delimiter", test_delimiter);
  g_test_add_func ("/csv-reader/damaged-utf16", test_damaged_utf16);

  return g_test_run ();
}
