/* mlg-output.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-output.h"

#include <string.h>

#define CHUNK 65536

struct _MlgOutput
{
  GOutputStream *stream;
  GCancellable  *cancellable;
  GString       *buffer;
  GError        *error;
  /* Whether a JSON value was written that the next one must be parted from */
  gboolean       comma;
  /* Whether no object or array was begun yet */
  gboolean       blank;
};

static void
flush (MlgOutput *self)
{
  /* Not every stream looks at it. */
  if (self->error == NULL && !g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
    g_output_stream_write_all (self->stream, self->buffer->str, self->buffer->len, NULL, self->cancellable, &self->error);

  g_string_truncate (self->buffer, 0);
}

/**
 * mlg_output_new:
 * @stream: where to write; it is not closed
 * @cancellable: (nullable): to stop it
 *
 * Returns: (transfer full): a new output
 */
MlgOutput *
mlg_output_new (GOutputStream *stream,
                GCancellable  *cancellable)
{
  MlgOutput *self = g_new0 (MlgOutput, 1);

  self->stream = g_object_ref (stream);
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  self->blank = TRUE;
  self->buffer = g_string_sized_new (CHUNK + 1024);

  return self;
}

/**
 * mlg_output_free:
 * @self: an output
 *
 * Forgets it, and what was not written yet.
 */
void
mlg_output_free (MlgOutput *self)
{
  g_object_unref (self->stream);
  g_clear_object (&self->cancellable);
  g_string_free (self->buffer, TRUE);
  g_clear_error (&self->error);
  g_free (self);
}

/**
 * mlg_output_finish:
 * @self: an output
 * @error: return location for an error
 *
 * Writes what is left.
 *
 * Returns: %FALSE if anything could not be written
 */
gboolean
mlg_output_finish (MlgOutput  *self,
                   GError    **error)
{
  flush (self);

  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->error));

  return FALSE;
}

/**
 * mlg_output_put:
 * @self: an output
 * @text: text as the format wants it
 *
 * Writes text as it is.
 */
void
mlg_output_put (MlgOutput  *self,
                const char *text)
{
  g_string_append (self->buffer, text);

  if (self->buffer->len >= CHUNK)
    flush (self);
}

/* C0 but tab and newline, DEL, C1, and the noncharacters that XML forbids. */
static gboolean
is_kept (gunichar c)
{
  return c == '\t' || c == '\n' || (c >= 0x20 && c < 0x7f) || (c >= 0xa0 && c != 0xfffe && c != 0xffff);
}

/**
 * mlg_output_dup_clean:
 * @text: any text
 *
 * Returns: (transfer full): it as valid UTF-8 without control characters but
 *   tab and newline
 */
char *
mlg_output_dup_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_kept (c))
        g_string_append_unichar (clean, c);
    }

  return g_string_free (clean, FALSE);
}

/**
 * mlg_output_dup_number:
 * @number: a finite number
 *
 * Returns: (transfer full): it with a point, and no more digits than give it
 *   back exactly
 */
char *
mlg_output_dup_number (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  double back;

  g_ascii_formatd (text, sizeof text, "%.15g", number);
  back = g_ascii_strtod (text, NULL);
  if (memcmp (&back, &number, sizeof number) != 0)
    g_ascii_formatd (text, sizeof text, "%.17g", number);

  return g_strdup (text);
}

/**
 * mlg_output_xml:
 * @self: an output
 * @text: any text
 *
 * Writes text for XML, for content and for attributes in double quotes.
 */
void
mlg_output_xml (MlgOutput  *self,
                const char *text)
{
  g_autofree char *clean = mlg_output_dup_clean (text);

  for (const char *p = clean; *p != '\0'; p++)
    switch (*p)
      {
      case '<': g_string_append (self->buffer, "&lt;"); break;
      case '>': g_string_append (self->buffer, "&gt;"); break;
      case '&': g_string_append (self->buffer, "&amp;"); break;
      case '"': g_string_append (self->buffer, "&quot;"); break;
      /* An attribute would lose them otherwise. */
      case '\n': g_string_append (self->buffer, "&#10;"); break;
      case '\t': g_string_append (self->buffer, "&#9;"); break;
      default: g_string_append_c (self->buffer, *p); break;
      }

  mlg_output_put (self, "");
}

static void
append_json_string (MlgOutput  *self,
                    const char *text)
{
  g_autofree char *clean = mlg_output_dup_clean (text);

  g_string_append_c (self->buffer, '"');
  for (const char *p = clean; *p != '\0'; p++)
    switch (*p)
      {
      case '"': g_string_append (self->buffer, "\\\""); break;
      case '\\': g_string_append (self->buffer, "\\\\"); break;
      case '\n': g_string_append (self->buffer, "\\n"); break;
      case '\t': g_string_append (self->buffer, "\\t"); break;
      /* So that the text can stand in a web page. */
      case '<': g_string_append (self->buffer, "\\u003c"); break;
      default: g_string_append_c (self->buffer, *p); break;
      }
  g_string_append_c (self->buffer, '"');
}

static void
start_value (MlgOutput  *self,
             const char *name)
{
  mlg_output_put (self, self->comma ? "," : "");
  self->comma = TRUE;

  if (name != NULL)
    {
      append_json_string (self, name);
      g_string_append_c (self->buffer, ':');
    }
}

/**
 * mlg_output_json_open:
 * @self: an output
 * @name: (nullable): name of the member, in an object
 * @bracket: "{" or "["
 *
 * Begins an object or an array. An element without a name begins a line, for
 * tools that compare files line by line.
 */
void
mlg_output_json_open (MlgOutput  *self,
                      const char *name,
                      char        bracket)
{
  gboolean first = self->blank;

  self->blank = FALSE;
  start_value (self, name);
  if (name == NULL && !first)
    g_string_append_c (self->buffer, '\n');
  g_string_append_c (self->buffer, bracket);
  self->comma = FALSE;
}

/**
 * mlg_output_json_close:
 * @self: an output
 * @bracket: "}" or "]"
 *
 * Ends an object or an array.
 */
void
mlg_output_json_close (MlgOutput *self,
                       char       bracket)
{
  g_string_append_c (self->buffer, bracket);
  self->comma = TRUE;
}

/**
 * mlg_output_json_text:
 * @self: an output
 * @name: (nullable): name of the member, in an object
 * @text: (nullable): any text; without it nothing is written
 */
void
mlg_output_json_text (MlgOutput  *self,
                      const char *name,
                      const char *text)
{
  if (text == NULL)
    return;

  start_value (self, name);
  append_json_string (self, text);
}

/**
 * mlg_output_json_value:
 * @self: an output
 * @name: (nullable): name of the member, in an object
 * @literal: (nullable): a number, `true`, `false` or `null`; without it
 *   nothing is written
 */
void
mlg_output_json_value (MlgOutput  *self,
                       const char *name,
                       const char *literal)
{
  if (literal == NULL)
    return;

  start_value (self, name);
  g_string_append (self->buffer, literal);
}

/**
 * mlg_output_json_point:
 * @self: an output
 * @name: (nullable): name of the member, in an object
 * @lon: longitude in degrees
 * @lat: latitude in degrees
 *
 * Writes a position of RFC 7946.
 */
void
mlg_output_json_point (MlgOutput  *self,
                       const char *name,
                       double      lon,
                       double      lat)
{
  g_autofree char *x = mlg_output_dup_number (lon);
  g_autofree char *y = mlg_output_dup_number (lat);

  start_value (self, name);
  g_string_append_printf (self->buffer, "[%s,%s]", x, y);
}
