/* mlg-text-column.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-text-column.h"

#include "mlg-text.h"

#include <string.h>

/* Whether the bytes from @p on, which are valid UTF-8, begin with a character
 * that mlg_text_sanitize() may remove. */
static gboolean
is_suspect (const guchar *p)
{
  if (*p < 0x20)
    return *p != '\n' && *p != '\t';

  switch (*p)
    {
    case 0x7F:
    /* U+FEFF and noncharacters: all of U+F000 to U+FFFF is rare enough. */
    case 0xEF:
      return TRUE;

    case 0xC2:
      return p[1] < 0xA0;

    case 0xE2:
      /* U+2028 to U+202E, U+2066 to U+2069 */
      return (p[1] == 0x80 && p[2] >= 0xA8 && p[2] <= 0xAE) || (p[1] == 0x81 && p[2] >= 0xA6 && p[2] <= 0xA9);

    case 0xF0:
    case 0xF1:
    case 0xF2:
    case 0xF3:
    case 0xF4:
      return p[2] == 0xBF && p[3] >= 0xBE;

    default:
      return FALSE;
    }
}

/* How many bytes from the start are printable ASCII, looked at eight at a
 * time. */
static gsize
count_plain (const guchar *p,
             gsize         length)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  gsize i = 0;

  for (; i + 8 <= length; i += 8)
    {
      guint64 word;

      /* The high bit shows a byte beyond 0x7F, below 0x20, or 0x7F. */
      memcpy (&word, p + i, sizeof word);
      if (((word | (word - ones * 0x20) | (word + ones)) & ones * 0x80) != 0)
        break;
    }
  while (i < length && p[i] >= 0x20 && p[i] < 0x7F)
    i++;

  return i;
}

/**
 * mlg_text_column_is_clean:
 * @text: (array length=length): bytes
 * @length: their number
 *
 * A quick look at what nearly every text of every file passes, so that
 * opening a large document does not copy all of it twice.
 *
 * Returns: %TRUE where mlg_text_sanitize() would surely change nothing
 */
gboolean
mlg_text_column_is_clean (const char *text,
                          gsize       length)
{
  const guchar *p = (const guchar *) text;

  gsize i = count_plain (p, length);

  if (i == length)
    return TRUE;

  if (!g_utf8_validate_len (text + i, length - i, NULL))
    return FALSE;

  for (; i < length; i += 1 + count_plain (p + i + 1, length - i - 1))
    if (is_suspect (p + i))
      return FALSE;

  return TRUE;
}

static char *
sanitize (const char *text,
          gsize       length,
          gboolean   *mended)
{
  g_autofree char *clean = mlg_text_sanitize (text, (gssize) length);

  *mended = *mended || strlen (clean) != length || memcmp (clean, text, length) != 0;

  return *clean != '\0' ? g_steal_pointer (&clean) : NULL;
}

/**
 * mlg_text_column_dup:
 * @statement: a statement at a row
 * @column: a column that should hold text
 * @mended: (inout): set where the text was not clean
 *
 * Returns: (transfer full) (nullable): the text, cleaned; %NULL for none
 */
char *
mlg_text_column_dup (MlgStatement *statement,
                     guint         column,
                     gboolean     *mended)
{
  /* With its length, to see what hides behind a NUL. */
  gsize length;
  const char *text = mlg_statement_get_text_and_length (statement, column, &length);
  char *copy;

  if (text == NULL || length == 0)
    return NULL;
  if (!mlg_text_column_is_clean (text, length))
    return sanitize (text, length, mended);

  copy = g_malloc (length + 1);
  memcpy (copy, text, length);
  copy[length] = '\0';

  return copy;
}

/**
 * mlg_text_column_peek:
 * @statement: a statement at a row
 * @column: a column that should hold text
 * @cleaned: (out) (transfer full) (nullable): what to free after the use of
 *   the text, %NULL in nearly every case
 * @mended: (inout): set where the text was not clean
 *
 * The same as mlg_text_column_dup(), without a copy where none is needed.
 *
 * Returns: (nullable): the text, valid until the next step and as long as
 *   @cleaned
 */
const char *
mlg_text_column_peek (MlgStatement  *statement,
                      guint          column,
                      char         **cleaned,
                      gboolean      *mended)
{
  gsize length;
  const char *text = mlg_statement_get_text_and_length (statement, column, &length);

  *cleaned = NULL;
  if (text == NULL || length == 0)
    return NULL;
  if (mlg_text_column_is_clean (text, length))
    return text;

  *cleaned = sanitize (text, length, mended);

  return *cleaned;
}
