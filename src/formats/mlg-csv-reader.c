/* mlg-csv-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-csv-reader.h"

#include "mlg-csv-text-private.h"
#include "mlg-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  STATE_START,
  STATE_PLAIN,
  STATE_QUOTED,
  STATE_QUOTE,     /* a quote inside quotes: doubled, or the end of them */
} State;

struct _MlgCsvReader
{
  GObject               parent_instance;

  /* Owned */
  GBufferedInputStream *stream;
  GString              *raw;      /* the cell under way, as stored */
  GPtrArray            *cells;    /* char *, of the row read last */
  GHashTable           *columns;  /* name -> position */

  gsize                 row_size;
  gsize                 max_cell;
  guint                 max_rows;
  guint                 n_rows;
  guint                 line;     /* lines ended so far */
  guint                 row_line; /* where the row began, from 1 */
  char                  delimiter;
  gboolean              begun;
  gboolean              after_cr;
  gboolean              ended;
};

G_DEFINE_FINAL_TYPE (MlgCsvReader, mlg_csv_reader, G_TYPE_OBJECT)

static gboolean
refuse (MlgCsvReader  *self,
        GError       **error,
        int            code,
        const char    *reason)
{
  self->ended = TRUE;
  /* Translators: the number of a line of a file, then what is wrong with it */
  g_set_error (error, MLG_ERROR, code, _("Line %u: %s"), self->row_line, reason);

  return FALSE;
}

static gboolean
end_cell (MlgCsvReader  *self,
          GError       **error)
{
  if (self->cells->len >= MLG_CSV_MAX_COLUMNS)
    return refuse (self, error, MLG_ERROR_TOO_LARGE,
                   _("There are too many columns. Check that this is a table, and what parts its cells."));

  g_ptr_array_add (self->cells, mlg_csv_dup_text (self->raw->str, self->raw->len));
  g_string_truncate (self->raw, 0);

  return TRUE;
}

static gboolean
add_byte (MlgCsvReader  *self,
          char           c,
          GError       **error)
{
  if (self->raw->len >= self->max_cell || ++self->row_size > MLG_CSV_MAX_ROW)
    return refuse (self, error, MLG_ERROR_TOO_LARGE,
                   _("A cell is too long. Check that the quotation marks of this line are closed."));

  g_string_append_c (self->raw, c);

  return TRUE;
}

/* Takes one byte. Sets *row_ended after the last one of a row. */
static gboolean
take_byte (MlgCsvReader  *self,
           State         *state,
           char           c,
           gboolean      *row_ended,
           GError       **error)
{
  gboolean line_end = c == '\n' || c == '\r';

  /* The second half of CR LF: its line was counted with the first. */
  if (c == '\n' && self->after_cr)
    {
      self->after_cr = FALSE;
      return *state == STATE_QUOTED ? add_byte (self, c, error) : TRUE;
    }

  self->after_cr = c == '\r';
  self->line += line_end;

  if (*state == STATE_QUOTED)
    {
      if (c != '"')
        return add_byte (self, c, error);
      *state = STATE_QUOTE;
      return TRUE;
    }

  if (line_end)
    {
      /* An empty line is not a row of one empty cell. */
      *row_ended = *state != STATE_START || self->cells->len > 0;
      if (!*row_ended)
        self->row_line = self->line + 1;
      return !*row_ended || end_cell (self, error);
    }

  if (c == self->delimiter)
    {
      *state = STATE_START;
      return end_cell (self, error);
    }

  if (c == '"' && *state == STATE_START)
    {
      *state = STATE_QUOTED;
      return TRUE;
    }

  if (c == '"' && *state == STATE_QUOTE)
    {
      *state = STATE_QUOTED;
      return add_byte (self, c, error);
    }

  /* Text after a closing quote: as spreadsheets do, it is appended. */
  *state = STATE_PLAIN;

  return add_byte (self, c, error);
}

static gboolean
read_row (MlgCsvReader  *self,
          gboolean      *row_ended,
          GError       **error)
{
  State state = STATE_START;
  gboolean at_end = FALSE;

  while (!*row_ended)
    {
      gsize length;
      gsize used = 0;
      const char *data = g_buffered_input_stream_peek_buffer (self->stream, &length);

      while (used < length && !*row_ended)
        if (!take_byte (self, &state, data[used++], row_ended, error))
          return FALSE;

      g_input_stream_skip (G_INPUT_STREAM (self->stream), used, NULL, NULL);

      if (*row_ended || used > 0)
        continue;

      if (!mlg_csv_fill (self->stream, &at_end, error))
        {
          self->ended = TRUE;
          return FALSE;
        }

      if (at_end)
        break;
    }

  if (*row_ended)
    return TRUE;

  /* The end of the file, perhaps of a last line that has no end. */
  self->ended = TRUE;

  if (state == STATE_QUOTED)
    return refuse (self, error, MLG_ERROR_CORRUPT,
                   _("A quotation mark is never closed. Close it, or export the table again."));

  *row_ended = state != STATE_START || self->cells->len > 0;

  return !*row_ended || end_cell (self, error);
}

static void
mlg_csv_reader_finalize (GObject *object)
{
  MlgCsvReader *self = MLG_CSV_READER (object);

  g_clear_object (&self->stream);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->columns, g_hash_table_unref);
  g_string_free (self->raw, TRUE);

  G_OBJECT_CLASS (mlg_csv_reader_parent_class)->finalize (object);
}

static void
mlg_csv_reader_class_init (MlgCsvReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mlg_csv_reader_finalize;
}

static void
mlg_csv_reader_init (MlgCsvReader *self)
{
  self->raw = g_string_new (NULL);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->max_cell = MLG_CSV_MAX_CELL;
  self->max_rows = MLG_CSV_MAX_ROWS;
}

/**
 * mlg_csv_reader_new:
 * @stream: where the table comes from; it is read in blocks, in the calling
 *   thread
 *
 * Returns: (transfer full): a reader before the first row
 */
MlgCsvReader *
mlg_csv_reader_new (GInputStream *stream)
{
  MlgCsvReader *self;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  self = g_object_new (MLG_TYPE_CSV_READER, NULL);
  self->stream = G_BUFFERED_INPUT_STREAM (g_buffered_input_stream_new_sized (stream, MLG_CSV_BUFFER_SIZE));
  /* The caller owns the stream and may read on, or look at its errors. */
  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (self->stream), FALSE);

  return self;
}

/**
 * mlg_csv_reader_set_delimiter:
 * @self: a reader before the first row
 * @delimiter: what parts the cells, as ';'; 0, the default, to guess it from
 *   the first line
 *
 * Sets what parts the cells.
 */
void
mlg_csv_reader_set_delimiter (MlgCsvReader *self,
                              char          delimiter)
{
  g_return_if_fail (MLG_IS_CSV_READER (self));
  g_return_if_fail (strchr ("\"\r\n", delimiter) == NULL || delimiter == '\0');

  self->delimiter = delimiter;
}

/**
 * mlg_csv_reader_set_limits:
 * @self: a reader
 * @max_cell: the longest cell, in bytes as stored, at most %MLG_CSV_MAX_CELL
 * @max_rows: how many rows there may be, at most %MLG_CSV_MAX_ROWS
 *
 * Lowers the limits. A table that passes one gives an error, not a part.
 */
void
mlg_csv_reader_set_limits (MlgCsvReader *self,
                           gsize         max_cell,
                           guint         max_rows)
{
  g_return_if_fail (MLG_IS_CSV_READER (self));

  self->max_cell = MIN (max_cell, MLG_CSV_MAX_CELL);
  self->max_rows = MIN (max_rows, MLG_CSV_MAX_ROWS);
}

/**
 * mlg_csv_reader_next:
 * @self: a reader
 * @error: return location for an error
 *
 * Goes to the next row. Empty lines are passed over. After an error there are
 * no more rows.
 *
 * Returns: %TRUE if there is one; %FALSE at the end, or with @error set
 */
gboolean
mlg_csv_reader_next (MlgCsvReader  *self,
                     GError       **error)
{
  gboolean row_ended = FALSE;

  g_return_val_if_fail (MLG_IS_CSV_READER (self), FALSE);

  g_ptr_array_set_size (self->cells, 0);
  g_string_truncate (self->raw, 0);
  self->row_size = 0;
  self->row_line = self->line + 1;

  if (self->ended)
    return FALSE;

  if (!self->begun && !mlg_csv_begin (&self->stream, &self->delimiter, error))
    {
      self->ended = TRUE;
      return FALSE;
    }

  self->begun = TRUE;

  if (!read_row (self, &row_ended, error))
    {
      g_ptr_array_set_size (self->cells, 0);
      return FALSE;
    }

  if (row_ended && ++self->n_rows > self->max_rows)
    return refuse (self, error, MLG_ERROR_TOO_LARGE, _("There are too many rows. Split the table into several files."));

  return row_ended;
}

/**
 * mlg_csv_reader_read_header:
 * @self: a reader before the first row
 * @error: return location for an error
 *
 * Takes the first row for the names of the columns.
 *
 * Returns: %FALSE if the table is empty or cannot be read
 */
gboolean
mlg_csv_reader_read_header (MlgCsvReader  *self,
                            GError       **error)
{
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (MLG_IS_CSV_READER (self), FALSE);

  if (!mlg_csv_reader_next (self, &local_error))
    {
      if (local_error == NULL)
        g_set_error_literal (&local_error, MLG_ERROR, MLG_ERROR_FOREIGN, _("This table is empty: it has no row with the names of the columns."));
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  for (guint i = 0; i < self->cells->len; i++)
    {
      g_autofree char *name = g_strstrip (g_strdup (g_ptr_array_index (self->cells, i)));

      if (*name != '\0' && !g_hash_table_contains (self->columns, name))
        g_hash_table_insert (self->columns, g_steal_pointer (&name), GUINT_TO_POINTER (i));
    }

  return TRUE;
}

/**
 * mlg_csv_reader_get_line:
 * @self: a reader
 *
 * Returns: the line of the file where the row begins, from 1
 */
guint
mlg_csv_reader_get_line (MlgCsvReader *self)
{
  g_return_val_if_fail (MLG_IS_CSV_READER (self), 0);

  return self->row_line;
}

/**
 * mlg_csv_reader_get_n_cells:
 * @self: a reader
 *
 * Returns: how many cells the row has
 */
guint
mlg_csv_reader_get_n_cells (MlgCsvReader *self)
{
  g_return_val_if_fail (MLG_IS_CSV_READER (self), 0);

  return self->cells->len;
}

/**
 * mlg_csv_reader_get_cell:
 * @self: a reader
 * @position: number of a column, from 0
 *
 * Returns: (transfer none): the text of the cell until the next row, "" where
 *   the row is shorter
 */
const char *
mlg_csv_reader_get_cell (MlgCsvReader *self,
                         guint         position)
{
  g_return_val_if_fail (MLG_IS_CSV_READER (self), "");

  return position < self->cells->len ? g_ptr_array_index (self->cells, position) : "";
}

/**
 * mlg_csv_reader_has_column:
 * @self: a reader whose header was read
 * @column: name of a column
 *
 * Returns: %TRUE if the header names it
 */
gboolean
mlg_csv_reader_has_column (MlgCsvReader *self,
                           const char   *column)
{
  g_return_val_if_fail (MLG_IS_CSV_READER (self), FALSE);

  return g_hash_table_contains (self->columns, column);
}

/**
 * mlg_csv_reader_get:
 * @self: a reader whose header was read
 * @column: name of a column
 *
 * Returns: (transfer none): the text there until the next row, "" where the
 *   row or the table has none
 */
const char *
mlg_csv_reader_get (MlgCsvReader *self,
                    const char   *column)
{
  gpointer position;

  g_return_val_if_fail (MLG_IS_CSV_READER (self), "");

  if (!g_hash_table_lookup_extended (self->columns, column, NULL, &position))
    return "";

  return mlg_csv_reader_get_cell (self, GPOINTER_TO_UINT (position));
}
