/* mlg-text-sanitize.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-text.h"

#include <string.h>

/* The Unicode algorithm stops there as well (UAX #9, max_depth). */
#define MAX_BIDI_DEPTH 125

typedef struct
{
  gsize    offset;
  gunichar opener;
} BidiMark;

static gboolean
is_isolate (gunichar c)
{
  return c >= 0x2066 && c <= 0x2068;
}

/* Three bytes that a sanitized text never holds otherwise. */
static void
blank_mark (GString *out,
            gsize    offset)
{
  memset (out->str + offset, 0x01, 3);
}

static void
blank_marks_above (GString *out,
                   GArray  *marks,
                   guint    depth)
{
  while (marks->len > depth)
    {
      blank_mark (out, g_array_index (marks, BidiMark, marks->len - 1).offset);
      g_array_set_size (marks, marks->len - 1);
    }
}

/* Takes an override, embedding or isolate character into account.
 * Returns whether it may be kept, so far. */
static gboolean
track_bidi (GString  *out,
            GArray   *marks,
            gunichar  c)
{
  BidiMark mark = { out->len, c };

  if (c == 0x202C)
    {
      if (marks->len == 0 || is_isolate (g_array_index (marks, BidiMark, marks->len - 1).opener))
        return FALSE;
      g_array_set_size (marks, marks->len - 1);
      return TRUE;
    }

  if (c == 0x2069)
    {
      guint depth = marks->len;

      while (depth > 0 && !is_isolate (g_array_index (marks, BidiMark, depth - 1).opener))
        depth--;
      if (depth == 0)
        return FALSE;
      /* An embedding left open inside an isolate ends with it. */
      blank_marks_above (out, marks, depth);
      g_array_set_size (marks, depth - 1);
      return TRUE;
    }

  if (marks->len >= MAX_BIDI_DEPTH)
    return FALSE;
  g_array_append_val (marks, mark);

  return TRUE;
}

static gboolean
is_unwanted (gunichar c)
{
  if (c == '\n' || c == '\t')
    return FALSE;

  /* C0 and C1 controls, the byte order mark, noncharacters. */
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFEFF ||
         (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

static void
remove_blanks (GString *text)
{
  gsize length = 0;

  for (gsize i = 0; i < text->len; i++)
    {
      if (text->str[i] != 0x01)
        text->str[length++] = text->str[i];
    }
  g_string_truncate (text, length);
}

/**
 * mlg_text_sanitize:
 * @text: (nullable) (array length=length) (element-type guint8): any bytes
 * @length: their number, or -1 where @text ends with a NUL byte
 *
 * Makes a text from any bytes: valid UTF-8 (a wrong byte becomes U+FFFD)
 * without NUL, control characters but newline and tab, or noncharacters. The
 * ends of lines of other systems become newlines. Of the characters that
 * override, embed or isolate a direction of writing (UAX #9), those that have
 * no partner in their paragraph are removed: they would turn the text that
 * follows them on the screen.
 *
 * Returns: (transfer full): the text, never %NULL
 */
char *
mlg_text_sanitize (const char *text,
                   gssize      length)
{
  g_autoptr(GArray) marks = NULL;
  GString *out;
  const char *p = text;
  const char *end;

  if (text == NULL)
    return g_strdup ("");

  if (length < 0)
    length = (gssize) strlen (text);
  end = text + length;
  out = g_string_sized_new ((gsize) length + 1);
  marks = g_array_new (FALSE, FALSE, sizeof (BidiMark));

  while (p < end)
    {
      gunichar c = (guchar) *p;

      if (c >= 0x80)
        {
          c = g_utf8_get_char_validated (p, end - p);
          if (c == (gunichar) -1 || c == (gunichar) -2)
            {
              c = 0xFFFD;
              p++;
            }
          else
            {
              p = g_utf8_next_char (p);
            }
        }
      else
        {
          p++;
        }

      if (c == '\r' && p < end && *p == '\n')
        continue;
      if (c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029)
        c = '\n';

      if (c == '\n')
        blank_marks_above (out, marks, 0);
      else if (is_unwanted (c))
        continue;
      else if (((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) && !track_bidi (out, marks, c))
        continue;

      g_string_append_unichar (out, c);
    }

  blank_marks_above (out, marks, 0);
  remove_blanks (out);

  return g_string_free (out, FALSE);
}
