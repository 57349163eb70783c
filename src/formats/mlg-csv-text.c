/* mlg-csv-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-csv-text-private.h"

#include "mlg-error.h"
#include "mlg-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Windows-1252 from 0x80 to 0x9F; U+FFFD where it has nothing. */
static const gunichar windows_1252[32] = {
  0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
  0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
};

/* g_utf8_validate() stops at a NUL; one is no reason to read a text wrong. */
static gboolean
is_utf8 (const char *bytes,
         gsize       length)
{
  const char *end = bytes + length;

  while (!g_utf8_validate (bytes, end - bytes, &bytes))
    {
      if (bytes == end || *bytes != '\0')
        return FALSE;
      bytes++;
    }

  return TRUE;
}

/*
 * mlg_csv_dup_text:
 * @bytes: (array length=length): a cell as stored
 * @length: its length
 *
 * Returns: (transfer full): its text
 */
char *
mlg_csv_dup_text (const char *bytes,
                  gsize       length)
{
  g_autoptr(GString) text = NULL;

  if (is_utf8 (bytes, length))
    return mlg_text_sanitize (bytes, (gssize) length);

  text = g_string_sized_new (length + 16);

  for (gsize i = 0; i < length; i++)
    {
      guchar c = (guchar) bytes[i];

      g_string_append_unichar (text, c >= 0x80 && c < 0xA0 ? windows_1252[c - 0x80] : c);
    }

  return mlg_text_sanitize (text->str, (gssize) text->len);
}

/* French spreadsheets write semicolons, for the comma is their decimal sign:
 * what is there most in the first line parts its cells. */
static char
guess_delimiter (const char *bytes,
                 gsize       length)
{
  static const char candidates[] = { ',', ';', '\t' };
  guint counts[G_N_ELEMENTS (candidates)] = { 0 };
  gboolean quoted = FALSE;
  guint best = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (bytes[i] == '"')
        quoted = !quoted;
      else if (quoted)
        continue;
      else if (bytes[i] == '\n' || bytes[i] == '\r')
        break;

      for (guint j = 0; j < G_N_ELEMENTS (candidates); j++)
        counts[j] += bytes[i] == candidates[j];
    }

  for (guint j = 1; j < G_N_ELEMENTS (candidates); j++)
    if (counts[j] > counts[best])
      best = j;

  return candidates[best];
}

/*
 * mlg_csv_fill:
 * @stream: a buffer that was read empty, or is filled for the first time
 * @at_end: (out): whether there was nothing more
 * @error: return location for an error
 *
 * Returns: %FALSE if the stream could not be read
 */
gboolean
mlg_csv_fill (GBufferedInputStream  *stream,
              gboolean              *at_end,
              GError               **error)
{
  g_autoptr(GError) local_error = NULL;
  gssize n_read = g_buffered_input_stream_fill (stream, -1, NULL, &local_error);

  *at_end = n_read == 0;

  if (n_read >= 0)
    return TRUE;

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA) ||
      g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT))
    g_set_error_literal (error, MLG_ERROR, MLG_ERROR_CORRUPT,
                         _("This table is cut short or damaged. Export it again, as CSV in UTF-8."));
  else
    /* Translators: %s is the reason that the system gives. */
    g_set_error (error, MLG_ERROR, MLG_ERROR_STORAGE, _("The table could not be read: %s."), local_error->message);

  return FALSE;
}

/*
 * mlg_csv_begin:
 * @stream: (inout): a stream that was not read yet; another that gives UTF-8
 *   or Windows-1252 takes its place where it holds UTF-16
 * @delimiter: (inout): what parts the cells; guessed where it is 0
 * @error: return location for an error
 *
 * Looks at the beginning of a table and passes over its byte order mark.
 *
 * Returns: %FALSE if the stream could not be read
 */
gboolean
mlg_csv_begin (GBufferedInputStream **stream,
               char                  *delimiter,
               GError               **error)
{
  gboolean at_end = FALSE;
  const char *data;
  gsize length;

  while (!at_end && g_buffered_input_stream_get_available (*stream) < MLG_CSV_BUFFER_SIZE)
    if (!mlg_csv_fill (*stream, &at_end, error))
      return FALSE;

  data = g_buffered_input_stream_peek_buffer (*stream, &length);

  if (length >= 2 && (memcmp (data, "\xFF\xFE", 2) == 0 || memcmp (data, "\xFE\xFF", 2) == 0))
    {
      g_autoptr(GCharsetConverter) converter = g_charset_converter_new ("UTF-8", "UTF-16", error);
      g_autoptr(GInputStream) converted = NULL;

      if (converter == NULL)
        return FALSE;

      converted = g_converter_input_stream_new (G_INPUT_STREAM (*stream), G_CONVERTER (converter));
      g_object_unref (*stream);
      *stream = G_BUFFERED_INPUT_STREAM (g_buffered_input_stream_new_sized (converted, MLG_CSV_BUFFER_SIZE));

      if (!mlg_csv_fill (*stream, &at_end, error))
        return FALSE;

      data = g_buffered_input_stream_peek_buffer (*stream, &length);
    }

  if (length >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    {
      data += 3;
      length -= 3;
      g_input_stream_skip (G_INPUT_STREAM (*stream), 3, NULL, NULL);
    }

  if (*delimiter == '\0')
    *delimiter = guess_delimiter (data, length);

  return TRUE;
}
