/* mlg-pasted-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-pasted-text.h"

#include "mlg-csv-reader.h"
#include "mlg-error.h"
#include "mlg-pasted-words-private.h"
#include "mlg-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NO_COLUMN G_MAXUINT

/* A name longer than this is a paragraph that was copied by accident. */
#define MAX_NAME 300

/* What stands in which column. */
typedef struct
{
  guint name;
  guint kind;
  guint source;
  guint target;
  guint type;
} Columns;

/* What a wording means. */
typedef struct
{
  MlgId    term;
  gboolean reversed;
} Meaning;

/* Rows of cells: GPtrArray of GStrv; and what was looked up for them. */
typedef struct
{
  GPtrArray  *rows;
  guint       n_columns;
  GHashTable *types;
  GHashTable *kinds;
} Table;

static void
table_clear (Table *table)
{
  g_clear_pointer (&table->rows, g_ptr_array_unref);
  g_clear_pointer (&table->types, g_hash_table_unref);
  g_clear_pointer (&table->kinds, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

/* How many cells each line has, where all have as many; 0 where they do not. */
static guint
count_regular (GStrv lines,
               char  delimiter)
{
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint cells = 1;

      if (*lines[i] == '\0')
        continue;

      for (const char *p = lines[i]; *p != '\0'; p++)
        cells += *p == delimiter;

      if (n != 0 && cells != n)
        return 0;
      n = cells;
    }

  return n;
}

static gboolean
has_header (GStrv lines,
            char  delimiter)
{
  char separator[2] = { delimiter, '\0' };
  g_auto(GStrv) cells = g_strsplit (lines[0] != NULL ? lines[0] : "", separator, -1);

  for (guint i = 0; g_strv_length (cells) > 1 && cells[i] != NULL; i++)
    if (mlg_pasted_words_find_column (cells[i]) != MLG_PASTED_NO_COLUMN)
      return TRUE;

  return FALSE;
}

/* Tabs come from a spreadsheet. Semicolons and commas are in names as well:
 * a text is a table if it says what its columns are, and with semicolons also
 * if it is regular. */
static char
guess_delimiter (const char *text)
{
  g_auto(GStrv) lines = NULL;

  if (strchr (text, '\t') != NULL)
    return '\t';

  lines = g_strsplit_set (text, "\r\n", -1);
  if (has_header (lines, ';') || (count_regular (lines, ';') > 1 && g_strv_length (lines) > 1))
    return ';';

  if (has_header (lines, ','))
    return ',';

  return '\0';
}

/* “• Ti Coop”, “3. Ti Coop”, “[x] Ti Coop;” */
static char *
clean_name (const char *cell)
{
  g_autofree char *clean = mlg_text_sanitize (cell, -1);
  const char *bullets[] = { "-", "*", "+", "•", "◦", "▪", "‣", "·", "–", "—", "→", "[ ]", "[x]", "[X]", "☐", "☑" };
  char *name = g_strstrip (clean);
  gboolean found = TRUE;
  gsize length;

  while (found)
    {
      gsize digits = strspn (name, "0123456789");

      found = FALSE;
      if (digits > 0 && digits < 4 && (name[digits] == '.' || name[digits] == ')') && name[digits + 1] == ' ')
        {
          name = g_strchug (name + digits + 1);
          found = TRUE;
        }

      for (guint i = 0; i < G_N_ELEMENTS (bullets) && !found; i++)
        if (g_str_has_prefix (name, bullets[i]) && (g_ascii_isspace (name[strlen (bullets[i])]) || (guchar) bullets[i][0] >= 0x80))
          {
            name = g_strchug (name + strlen (bullets[i]));
            found = TRUE;
          }
    }

  length = strlen (name);
  while (length > 0 && strchr (",; ", name[length - 1]) != NULL)
    name[--length] = '\0';

  if (g_utf8_strlen (name, -1) > MAX_NAME)
    *g_utf8_offset_to_pointer (name, MAX_NAME) = '\0';

  return g_strdup (name);
}

static gboolean
read_table (const char  *text,
            char         delimiter,
            Table       *table,
            GError     **error)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (text, (gssize) strlen (text), NULL);
  g_autoptr(MlgCsvReader) reader = mlg_csv_reader_new (stream);
  g_autoptr(GError) local_error = NULL;

  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  table->n_columns = 0;
  table->types = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  table->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  mlg_csv_reader_set_delimiter (reader, delimiter);
  mlg_csv_reader_set_limits (reader, MLG_PASTED_TEXT_MAX_SIZE, MLG_PASTE_MAX_LINKS);

  while (mlg_csv_reader_next (reader, &local_error))
    {
      guint n = mlg_csv_reader_get_n_cells (reader);
      g_autoptr(GStrvBuilder) row = g_strv_builder_new ();

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *cell = clean_name (mlg_csv_reader_get_cell (reader, i));

          g_strv_builder_add (row, cell);
          if (*cell != '\0')
            table->n_columns = MAX (table->n_columns, i + 1);
        }

      g_ptr_array_add (table->rows, g_strv_builder_end (row));
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static const char *
get_cell (Table *table,
          guint  row,
          guint  column)
{
  GStrv cells = g_ptr_array_index (table->rows, row);

  return column != NO_COLUMN && column < g_strv_length (cells) ? cells[column] : "";
}

/* The same few words stand in all rows. */
static const Meaning *
look_up (GHashTable    *known,
         MlgTerritory  *territory,
         MlgVocabulary  vocabulary,
         const char    *words)
{
  Meaning *meaning = g_hash_table_lookup (known, words);

  if (meaning != NULL)
    return meaning;

  meaning = g_new0 (Meaning, 1);
  if (vocabulary == MLG_VOCABULARY_RELATION_TYPE)
    meaning->term = mlg_pasted_words_find_type (territory, words, &meaning->reversed);
  else
    meaning->term = mlg_pasted_words_find_term (territory, vocabulary, words);
  g_hash_table_insert (known, g_strdup (words), meaning);

  return meaning;
}

static guint
count_types (Table        *table,
             guint         column,
             MlgTerritory *territory)
{
  guint n = 0;

  for (guint i = 0; i < MIN (table->rows->len, 100); i++)
    n += look_up (table->types, territory, MLG_VOCABULARY_RELATION_TYPE, get_cell (table, i, column))->term != MLG_ID_NONE;

  return n;
}

static gboolean
read_header (Table   *table,
             Columns *columns)
{
  gboolean found = FALSE;

  for (guint i = 0; table->rows->len > 0 && i < table->n_columns; i++)
    {
      guint *column = NULL;

      switch (mlg_pasted_words_find_column (get_cell (table, 0, i)))
        {
        case MLG_PASTED_NAME: column = &columns->name; break;
        case MLG_PASTED_KIND: column = &columns->kind; break;
        case MLG_PASTED_SOURCE: column = &columns->source; break;
        case MLG_PASTED_TARGET: column = &columns->target; break;
        case MLG_PASTED_TYPE: column = &columns->type; break;
        default: break;
        }

      if (column == NULL || *column != NO_COLUMN)
        continue;

      *column = i;
      found = TRUE;
    }

  return found;
}

/* The first column that nobody named. */
static guint
find_free (Table         *table,
           const Columns *columns)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (i != columns->name && i != columns->kind && i != columns->source && i != columns->target && i != columns->type)
      return i;

  return NO_COLUMN;
}

/* Two columns are the ends of links, three have the type between or after
 * them. More are a list of people or the like: names come first. Returns
 * whether the first row is a header. */
static gboolean
choose_columns (Table        *table,
                MlgTerritory *territory,
                Columns      *columns)
{
  *columns = (Columns) { NO_COLUMN, NO_COLUMN, NO_COLUMN, NO_COLUMN, NO_COLUMN };

  if (read_header (table, columns))
    {
      gboolean links = columns->source != NO_COLUMN || columns->target != NO_COLUMN ||
                       (columns->name == NO_COLUMN && columns->type != NO_COLUMN && table->n_columns > 2);

      /* A name and a target: the name is the source. */
      if (links && columns->source == NO_COLUMN)
        {
          columns->source = columns->name != NO_COLUMN ? columns->name : find_free (table, columns);
          columns->name = NO_COLUMN;
        }
      if (links && columns->target == NO_COLUMN)
        columns->target = columns->name != NO_COLUMN ? columns->name : find_free (table, columns);
      /* Beside names, “type” is that of the actor. */
      if (columns->source == NO_COLUMN && columns->kind == NO_COLUMN)
        columns->kind = columns->type;
      if (columns->source == NO_COLUMN && columns->name == NO_COLUMN)
        columns->name = columns->kind == 0 ? 1 : 0;
      return TRUE;
    }

  if (table->n_columns == 2)
    {
      columns->source = 0;
      columns->target = 1;
    }
  else if (table->n_columns == 3)
    {
      gboolean last = count_types (table, 2, territory) > count_types (table, 1, territory);

      columns->source = 0;
      columns->target = last ? 1 : 2;
      columns->type = last ? 2 : 1;
    }
  else
    {
      columns->name = 0;
    }

  return FALSE;
}

static gboolean
read_link (MlgPaste       *paste,
           Table          *table,
           guint           row,
           const Columns  *columns,
           GError        **error)
{
  const char *source = get_cell (table, row, columns->source);
  const char *target = get_cell (table, row, columns->target);
  const char *words = get_cell (table, row, columns->type);
  guint first = 0, second = 0;
  const Meaning *type;

  if ((*source != '\0' && !mlg_paste_add_actor (paste, source, MLG_ID_NONE, &first, error)) ||
      (*target != '\0' && !mlg_paste_add_actor (paste, target, MLG_ID_NONE, &second, error)))
    return FALSE;

  if (*source == '\0' || *target == '\0')
    return TRUE;

  type = look_up (table->types, mlg_paste_get_territory (paste), MLG_VOCABULARY_RELATION_TYPE, words);

  return mlg_paste_add_link (paste, type->reversed ? second : first, type->reversed ? first : second, type->term,
                             type->term == MLG_ID_NONE && *words != '\0' ? words : NULL, NULL, error);
}

static gboolean
read_rows (MlgPaste  *paste,
           Table     *table,
           GError   **error)
{
  MlgTerritory *territory = mlg_paste_get_territory (paste);
  Columns columns;
  guint first = choose_columns (table, territory, &columns) ? 1 : 0;

  for (guint i = first; i < table->rows->len; i++)
    {
      const char *name = get_cell (table, i, columns.name);
      const char *kind = get_cell (table, i, columns.kind);

      if (columns.source != NO_COLUMN && !read_link (paste, table, i, &columns, error))
        return FALSE;

      if (columns.source == NO_COLUMN && *name != '\0' &&
          !mlg_paste_add_actor (paste, name, look_up (table->kinds, territory, MLG_VOCABULARY_KIND, kind)->term, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_names (MlgPaste    *paste,
            const char  *text,
            GError     **error)
{
  g_auto(GStrv) lines = g_strsplit_set (text, "\r\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *name = clean_name (lines[i]);

      /* A column was copied with its title. */
      if (i == 0 && mlg_pasted_words_find_column (name) == MLG_PASTED_NAME)
        continue;

      if (*name != '\0' && !mlg_paste_add_actor (paste, name, MLG_ID_NONE, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * mlg_pasted_text_read:
 * @paste: what to fill; it is matched as well
 * @text: what was copied elsewhere
 * @error: return location for an error
 *
 * Reads a list of names, one a line, with or without bullets, or a table of
 * two or three columns, as spreadsheets copy it: the two ends of a link, or
 * its ends and its type. A first row that names the columns is understood.
 *
 * Returns: %FALSE if there is no name in it, or too many
 */
gboolean
mlg_pasted_text_read (MlgPaste    *paste,
                      const char  *text,
                      GError     **error)
{
  g_autofree char *valid = NULL;
  char delimiter;

  g_return_val_if_fail (MLG_IS_PASTE (paste), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (strlen (text) > MLG_PASTED_TEXT_MAX_SIZE)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_TOO_LARGE,
                           _("This is too much to paste at once. Paste it in several parts, or import it from a file."));
      return FALSE;
    }

  valid = g_utf8_make_valid (text, -1);
  delimiter = guess_delimiter (valid);

  if (delimiter != '\0')
    {
      g_auto(Table) table = { NULL };

      if (!read_table (valid, delimiter, &table, error) || !read_rows (paste, &table, error))
        return FALSE;
    }
  else if (!read_names (paste, valid, error))
    {
      return FALSE;
    }

  if (mlg_paste_get_n_actors (paste) == 0)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_INVALID,
                           _("There is no name in what was copied. Copy a list of names, or two columns of a spreadsheet."));
      return FALSE;
    }

  mlg_paste_match (paste);

  return TRUE;
}
