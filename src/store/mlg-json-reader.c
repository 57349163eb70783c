/* mlg-json-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-json-reader.h"

#include <errno.h>
#include <string.h>

/* Deeper than anything we write, and no danger to the stack. */
#define MAX_DEPTH 32

static void
skip_space (MlgJsonReader *self)
{
  while (*self->position == ' ' || *self->position == '\n' || *self->position == '\t' || *self->position == '\r')
    self->position++;
}

static gboolean
accept_word (MlgJsonReader *self,
             const char    *word)
{
  gsize length = strlen (word);

  skip_space (self);
  if (strncmp (self->position, word, length) != 0)
    return FALSE;
  self->position += length;

  return TRUE;
}

static gboolean
read_hex (const char *text,
          gunichar   *unit)
{
  *unit = 0;

  for (guint i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (text[i]);

      if (digit < 0)
        return FALSE;
      *unit = *unit * 16 + (gunichar) digit;
    }

  return TRUE;
}

/* Reads what follows “\u”, both halves of a pair. */
static gboolean
read_unicode (MlgJsonReader *self,
              GString       *string)
{
  gunichar unit, low;

  if (!read_hex (self->position, &unit))
    return FALSE;
  self->position += 4;

  if (unit >= 0xD800 && unit < 0xDC00 && self->position[0] == '\\' && self->position[1] == 'u' &&
      read_hex (self->position + 2, &low) && low >= 0xDC00 && low < 0xE000)
    {
      unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
      self->position += 6;
    }

  /* A text has no NUL, and half a pair is no character. */
  if (unit == 0 || (unit >= 0xD800 && unit < 0xE000))
    unit = 0xFFFD;
  g_string_append_unichar (string, unit);

  return TRUE;
}

static gboolean
read_escape (MlgJsonReader *self,
             GString       *string)
{
  static const char escapes[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  char c = *self->position++;
  const char *found;

  if (c == 'u')
    return read_unicode (self, string);

  found = c != '\0' ? strchr (escapes, c) : NULL;
  if (found == NULL)
    return FALSE;
  g_string_append_c (string, meanings[found - escapes]);

  return TRUE;
}

/**
 * mlg_json_reader_accept:
 * @self: a reader
 * @c: a character that is punctuation in JSON
 *
 * Returns: whether it is the next one, which is then passed
 */
gboolean
mlg_json_reader_accept (MlgJsonReader *self,
                        char           c)
{
  skip_space (self);
  if (*self->position != c)
    return FALSE;
  self->position++;

  return TRUE;
}

/**
 * mlg_json_reader_at_end:
 * @self: a reader
 *
 * Returns: whether nothing but space is left
 */
gboolean
mlg_json_reader_at_end (MlgJsonReader *self)
{
  skip_space (self);

  return *self->position == '\0';
}

/**
 * mlg_json_reader_read_string:
 * @self: a reader
 * @string: (out) (transfer full): the text
 *
 * Returns: whether a text was next
 */
gboolean
mlg_json_reader_read_string (MlgJsonReader  *self,
                             char          **string)
{
  g_autoptr(GString) text = NULL;
  gsize length;

  if (!mlg_json_reader_accept (self, '"'))
    return FALSE;

  length = strcspn (self->position, "\"\\");
  if (self->position[length] == '"')
    {
      *string = g_strndup (self->position, length);
      self->position += length + 1;
      return TRUE;
    }

  text = g_string_new (NULL);
  while (TRUE)
    {
      length = strcspn (self->position, "\"\\");
      g_string_append_len (text, self->position, (gssize) length);
      self->position += length;

      if (*self->position == '"')
        {
          self->position++;
          *string = g_string_free (g_steal_pointer (&text), FALSE);
          return TRUE;
        }
      if (*self->position == '\0')
        return FALSE;

      self->position++;
      if (!read_escape (self, text))
        return FALSE;
    }
}

/**
 * mlg_json_reader_read_int64:
 * @self: a reader
 * @number: (out): the number
 *
 * Returns: whether an integer was next
 */
gboolean
mlg_json_reader_read_int64 (MlgJsonReader *self,
                            gint64        *number)
{
  char *end;

  skip_space (self);
  if (*self->position != '-' && !g_ascii_isdigit (*self->position))
    return FALSE;

  errno = 0;
  *number = g_ascii_strtoll (self->position, &end, 10);
  if (end == self->position || errno == ERANGE || *end == '.' || *end == 'e' || *end == 'E')
    return FALSE;
  self->position = end;

  return TRUE;
}

/**
 * mlg_json_reader_read_double:
 * @self: a reader
 * @number: (out): the number
 *
 * Returns: whether a number was next
 */
gboolean
mlg_json_reader_read_double (MlgJsonReader *self,
                             double        *number)
{
  char *end;

  skip_space (self);
  if (*self->position != '-' && !g_ascii_isdigit (*self->position))
    return FALSE;

  *number = g_ascii_strtod (self->position, &end);
  if (end == self->position)
    return FALSE;
  self->position = end;

  return TRUE;
}

/**
 * mlg_json_reader_read_bool:
 * @self: a reader
 * @value: (out): true or false
 *
 * Returns: whether one of them was next
 */
gboolean
mlg_json_reader_read_bool (MlgJsonReader *self,
                           gboolean      *value)
{
  *value = accept_word (self, "true");

  return *value || accept_word (self, "false");
}

static gboolean
skip_value (MlgJsonReader *self,
            guint          depth)
{
  g_autofree char *string = NULL;
  double number;
  gboolean flag;
  gboolean is_object;

  if (depth == 0)
    return FALSE;
  if (mlg_json_reader_read_string (self, &string) || mlg_json_reader_read_double (self, &number) ||
      mlg_json_reader_read_bool (self, &flag) || accept_word (self, "null"))
    return TRUE;

  is_object = mlg_json_reader_accept (self, '{');
  if (!is_object && !mlg_json_reader_accept (self, '['))
    return FALSE;
  if (mlg_json_reader_accept (self, is_object ? '}' : ']'))
    return TRUE;

  do
    {
      g_autofree char *key = NULL;

      if (is_object && (!mlg_json_reader_read_string (self, &key) || !mlg_json_reader_accept (self, ':')))
        return FALSE;
      if (!skip_value (self, depth - 1))
        return FALSE;
    }
  while (mlg_json_reader_accept (self, ','));

  return mlg_json_reader_accept (self, is_object ? '}' : ']');
}

/**
 * mlg_json_reader_skip_value:
 * @self: a reader
 *
 * Returns: whether any value was next, which is then passed
 */
gboolean
mlg_json_reader_skip_value (MlgJsonReader *self)
{
  return skip_value (self, MAX_DEPTH);
}
