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

  if (!g_utf8_validate_len (text, length, NULL))
    return FALSE;

  for (gsize i = 0; i < length; i++)
    if ((p[i] < 0x20 || p[i] >= 0x7F) && is_suspect (p + i))
      return FALSE;

  return TRUE;
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
  g_autofree char *clean = NULL;
  const char *text;
  gsize length;

  if (mlg_statement_is_null (statement, column))
    return NULL;

  /* As bytes, to see what hides behind a NUL. */
  text = mlg_statement_get_blob (statement, column, &length);
  if (text == NULL || length == 0)
    return NULL;

  if (mlg_text_column_is_clean (text, length))
    return g_strndup (text, length);

  clean = mlg_text_sanitize (text, (gssize) length);
  *mended = *mended || strlen (clean) != length || memcmp (clean, text, length) != 0;

  return *clean != '\0' ? g_steal_pointer (&clean) : NULL;
}
