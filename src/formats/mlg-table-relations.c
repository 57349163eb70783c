/* mlg-table-relations.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-table-reader-private.h"

#include <glib/gi18n-lib.h>

/* The table of relations. */

/* A word of a table and the number that it stands for. */
typedef struct
{
  const char *word;
  int         number;
} Word;

static const Word statuses[] = {
  { "existing", MLG_RELATION_STATUS_EXISTING },
  { "wished", MLG_RELATION_STATUS_WISHED },
  { "potential", MLG_RELATION_STATUS_WISHED },
  { "past", MLG_RELATION_STATUS_PAST },
  { NULL },
};

static const Word directions[] = {
  { "directed", MLG_DIRECTION_FORWARD },
  { "undirected", MLG_DIRECTION_MUTUAL },
  { NULL },
};

static const Word shares[] = {
  { "responsibilities", MLG_SHARES_RESPONSIBILITIES },
  { "resources", MLG_SHARES_RESOURCES },
  { "decisions", MLG_SHARES_DECISIONS },
  { NULL },
};

static const Word strengths[] = {
  { "1", 1 }, { "2", 2 }, { "3", 3 }, { "4", 4 }, { "5", 5 },
  { NULL },
};

/* The numbers of the words of a cell, added up; words that are not known are
 * problems. */
static int
read_words (MlgTableReader *self,
            MlgCsvReader   *row,
            const char     *column,
            const Word     *words)
{
  g_auto(GStrv) parts = mlg_table_reader_dup_list (row, column);
  int number = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const Word *word = words;

      while (word->word != NULL && !g_str_equal (word->word, parts[i]))
        word++;

      if (word->word != NULL)
        number |= word->number;
      else
        mlg_table_reader_complain (self, row, FALSE, _("“%s” cannot be “%s”: the vocabulary has no such word."),
                                   column, parts[i]);
    }

  return number;
}

/* One word of a cell; two of them have no sum. */
static int
read_word (MlgTableReader *self,
           MlgCsvReader   *row,
           const char     *column,
           const Word     *words)
{
  g_auto(GStrv) parts = mlg_table_reader_dup_list (row, column);

  if (g_strv_length (parts) < 2)
    return read_words (self, row, column, words);

  mlg_table_reader_complain (self, row, FALSE, _("“%s” has several values; it can have one."), column);

  return 0;
}

/* A direction that only repeats what the type says follows the type. */
static int
read_direction (MlgTableReader *self,
                MlgCsvReader   *row,
                MlgId           type)
{
  int direction = read_word (self, row, "direction", directions);
  MlgTerm *term = mlg_territory_get_term (self->territory, type);
  gboolean directed = term != NULL && mlg_term_get_directed (term);

  return direction == (directed ? MLG_DIRECTION_FORWARD : MLG_DIRECTION_MUTUAL) ? MLG_DIRECTION_TYPE : direction;
}

static MlgId
read_end (MlgTableReader *self,
          MlgCsvReader   *row,
          const char     *column)
{
  g_autofree char *code = mlg_table_reader_dup_text (row, column);
  MlgId id = mlg_table_reader_lookup (self, code);

  if (id == MLG_ID_NONE)
    mlg_table_reader_complain (self, row, TRUE, _("There is no actor with the short code “%s”."), code);

  return id;
}

static MlgId
read_type (MlgTableReader *self,
           MlgCsvReader   *row)
{
  g_autofree char *slug = mlg_table_reader_dup_text (row, "type");
  MlgId id = MLG_ID_NONE;

  if (*slug != '\0')
    id = mlg_vocabulary_reader_lookup (self->vocabulary, MLG_VOCABULARY_RELATION_TYPE, slug);

  if (id == MLG_ID_NONE)
    mlg_table_reader_complain (self, row, TRUE, _("There is no type of relation “%s”."), slug);

  return id;
}

static void
read_relation (MlgTableReader *self,
               MlgCsvReader   *row)
{
  g_autofree char *code = mlg_table_reader_dup_text (row, "id");
  g_autofree char *project = mlg_table_reader_dup_text (row, "project");
  g_autofree char *note = mlg_table_reader_dup_text (row, "note");
  g_autofree char *origin = mlg_table_reader_dup_text (row, "origin");
  g_auto(MlgRecordBuilder) builder;
  MlgId source;
  MlgId target;
  MlgId type;

  mlg_record_builder_init (&builder, MLG_OBJECT_RELATION);

  if ((source = read_end (self, row, "source")) == MLG_ID_NONE ||
      (target = read_end (self, row, "target")) == MLG_ID_NONE ||
      (type = read_type (self, row)) == MLG_ID_NONE)
    return;

  mlg_record_builder_id (&builder, MLG_RELATION_SOURCE, source);
  mlg_record_builder_id (&builder, MLG_RELATION_TARGET, target);
  mlg_record_builder_id (&builder, MLG_RELATION_TYPE, type);
  mlg_record_builder_number (&builder, MLG_RELATION_DIRECTION, read_direction (self, row, type));
  mlg_record_builder_number (&builder, MLG_RELATION_STATUS, read_word (self, row, "status", statuses));
  mlg_record_builder_number (&builder, MLG_RELATION_SHARES, read_words (self, row, "shares", shares));
  mlg_record_builder_number (&builder, MLG_RELATION_STRENGTH, read_word (self, row, "strength", strengths));
  mlg_table_reader_read_date (self, row, "since", &builder, MLG_RELATION_SINCE);
  mlg_table_reader_read_date (self, row, "until", &builder, MLG_RELATION_UNTIL);
  mlg_record_builder_text (&builder, MLG_RELATION_PROJECT, project);
  mlg_record_builder_text (&builder, MLG_RELATION_NOTE, note);
  mlg_record_builder_text (&builder, MLG_RELATION_ORIGIN, origin);

  mlg_table_reader_add_record (self, row, mlg_table_reader_get_id (self, MLG_OBJECT_RELATION, code), &builder);
}

/**
 * mlg_table_reader_read_relations:
 * @self: a reader that has read the actors
 * @stream: a table with at least the columns `source`, `target` and `type`;
 *   also `id`, `direction` (directed, undirected), `status` (existing,
 *   wished, potential, past), `project`, `shares` (responsibilities,
 *   resources, decisions), `since`, `until`, `strength`, `note` and `origin`
 * @error: return location for an error
 *
 * Reads relations. What is wrong with single rows is among the problems.
 *
 * Returns: %FALSE if the table as a whole cannot be read; rows before the
 *   error were taken
 */
gboolean
mlg_table_reader_read_relations (MlgTableReader  *self,
                                 GInputStream    *stream,
                                 GError         **error)
{
  static const char * const columns[] = { "source", "target", "type", NULL };

  g_return_val_if_fail (MLG_IS_TABLE_READER (self), FALSE);
  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), FALSE);

  return mlg_table_reader_read_rows (self, stream, columns, read_relation, error);
}
