/* mlg-table-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-table-reader-private.h"

#include "mlg-date.h"
#include "mlg-error.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (MlgTableReader, mlg_table_reader, G_TYPE_OBJECT)

static void
problem_free (gpointer data)
{
  MlgTableProblem *problem = data;

  g_free (problem->reason);
  g_free (problem);
}

static void
mlg_table_reader_finalize (GObject *object)
{
  MlgTableReader *self = MLG_TABLE_READER (object);

  g_clear_object (&self->territory);
  g_clear_object (&self->vocabulary);
  g_clear_pointer (&self->name_space, g_free);
  g_clear_pointer (&self->actors, g_hash_table_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);

  G_OBJECT_CLASS (mlg_table_reader_parent_class)->finalize (object);
}

static void
mlg_table_reader_class_init (MlgTableReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mlg_table_reader_finalize;
}

static void
mlg_table_reader_init (MlgTableReader *self)
{
  self->actors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->problems = g_ptr_array_new_with_free_func (problem_free);
}

/**
 * mlg_table_reader_new:
 * @territory: what to fill; its terms are those of @vocabulary
 * @vocabulary: what the short codes of terms mean
 * @name_space: (nullable): with one, as "demo", an object has the same
 *   identity each time it is read; without, a new one
 *
 * Returns: (transfer full): a reader
 */
MlgTableReader *
mlg_table_reader_new (MlgTerritory         *territory,
                      MlgVocabularyReader  *vocabulary,
                      const char           *name_space)
{
  MlgTableReader *self;

  g_return_val_if_fail (MLG_IS_TERRITORY (territory), NULL);
  g_return_val_if_fail (MLG_IS_VOCABULARY_READER (vocabulary), NULL);

  self = g_object_new (MLG_TYPE_TABLE_READER, NULL);
  self->territory = g_object_ref (territory);
  self->vocabulary = g_object_ref (vocabulary);
  self->name_space = g_strdup (name_space);

  return self;
}

/**
 * mlg_table_reader_set_locate:
 * @self: a reader
 * @locate: (nullable) (scope forever): how places are found
 * @user_data: what to give to @locate; it outlives the reader
 *
 * Sets how places get their points. Without, they have none.
 */
void
mlg_table_reader_set_locate (MlgTableReader      *self,
                             MlgTableLocateFunc   locate,
                             gpointer             user_data)
{
  g_return_if_fail (MLG_IS_TABLE_READER (self));

  self->locate = locate;
  self->locate_data = user_data;
}

/**
 * mlg_table_reader_get_problems:
 * @self: a reader
 *
 * Returns: (transfer none) (element-type MlgTableProblem): the problems of
 *   the table read last, at most %MLG_TABLE_MAX_PROBLEMS
 */
GPtrArray *
mlg_table_reader_get_problems (MlgTableReader *self)
{
  g_return_val_if_fail (MLG_IS_TABLE_READER (self), NULL);

  return self->problems;
}

/**
 * mlg_table_reader_lookup:
 * @self: a reader
 * @actor: the short code of an actor, as "ti-coop"
 *
 * Returns: its identity, %MLG_ID_NONE where no table read had it
 */
MlgId
mlg_table_reader_lookup (MlgTableReader *self,
                         const char     *actor)
{
  MlgId *id;

  g_return_val_if_fail (MLG_IS_TABLE_READER (self), MLG_ID_NONE);

  id = g_hash_table_lookup (self->actors, actor);

  return id != NULL ? *id : MLG_ID_NONE;
}

static gboolean
check_columns (MlgCsvReader        *reader,
               const char * const  *columns,
               GError             **error)
{
  for (guint i = 0; columns[i] != NULL; i++)
    if (!mlg_csv_reader_has_column (reader, columns[i]))
      {
        /* Translators: the name of a column, as “name” */
        g_set_error (error, MLG_ERROR, MLG_ERROR_FOREIGN,
                     _("This table has no column “%s”. Its first row should hold the names of the columns."), columns[i]);
        return FALSE;
      }

  return TRUE;
}

/* Rows of separators only: what spreadsheets leave behind. */
static gboolean
is_blank (MlgCsvReader *row)
{
  for (guint i = 0; i < mlg_csv_reader_get_n_cells (row); i++)
    if (*mlg_csv_reader_get_cell (row, i) != '\0')
      return FALSE;

  return TRUE;
}

/*
 * mlg_table_reader_read_rows:
 * @self: a reader
 * @stream: a table
 * @columns: (array zero-terminated=1): columns that it must have
 * @read_row: what to do with each row
 * @error: return location for an error
 *
 * Returns: %FALSE if the table as a whole cannot be read
 */
gboolean
mlg_table_reader_read_rows (MlgTableReader      *self,
                            GInputStream        *stream,
                            const char * const  *columns,
                            MlgTableRowFunc      read_row,
                            GError             **error)
{
  g_autoptr(MlgCsvReader) reader = mlg_csv_reader_new (stream);
  g_autoptr(GError) local_error = NULL;

  g_ptr_array_set_size (self->problems, 0);

  if (!mlg_csv_reader_read_header (reader, error) || !check_columns (reader, columns, error))
    return FALSE;

  while (mlg_csv_reader_next (reader, &local_error))
    if (!is_blank (reader))
      read_row (self, reader);

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/*
 * mlg_table_reader_complain:
 * @self: a reader
 * @row: the row that has a problem
 * @skipped: whether it was left out
 * @format: a translated sentence
 * @...: its arguments
 */
void
mlg_table_reader_complain (MlgTableReader *self,
                           MlgCsvReader   *row,
                           gboolean        skipped,
                           const char     *format,
                           ...)
{
  MlgTableProblem *problem;
  va_list arguments;

  if (self->problems->len >= MLG_TABLE_MAX_PROBLEMS)
    return;

  problem = g_new0 (MlgTableProblem, 1);
  problem->line = mlg_csv_reader_get_line (row);
  problem->skipped = skipped;

  va_start (arguments, format);
  problem->reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_ptr_array_add (self->problems, problem);
}

/*
 * mlg_table_reader_dup_text:
 * @row: a row
 * @column: name of a column
 *
 * Returns: (transfer full): what is there, without spaces around it
 */
char *
mlg_table_reader_dup_text (MlgCsvReader *row,
                           const char   *column)
{
  return g_strstrip (g_strdup (mlg_csv_reader_get (row, column)));
}

/*
 * mlg_table_reader_dup_list:
 * @row: a row
 * @column: name of a column
 *
 * Returns: (transfer full): the values there, each once
 */
char **
mlg_table_reader_dup_list (MlgCsvReader *row,
                           const char   *column)
{
  g_auto(GStrv) parts = g_strsplit (mlg_csv_reader_get (row, column), "|", -1);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0' && g_hash_table_add (seen, parts[i]))
      g_strv_builder_add (builder, parts[i]);

  return g_strv_builder_end (builder);
}

/*
 * mlg_table_reader_read_date:
 * @self: a reader
 * @row: a row
 * @column: name of a column
 * @builder: what to set the date in
 * @field: the field to set
 */
void
mlg_table_reader_read_date (MlgTableReader    *self,
                            MlgCsvReader      *row,
                            const char        *column,
                            MlgRecordBuilder  *builder,
                            guint              field)
{
  g_autofree char *text = mlg_table_reader_dup_text (row, column);
  g_autofree char *date = NULL;
  g_autoptr(GError) error = NULL;

  if (*text == '\0')
    return;

  date = mlg_date_normalize (text, &error);

  if (date != NULL)
    mlg_record_builder_text (builder, field, date);
  else
    mlg_table_reader_complain (self, row, FALSE, "%s", error->message);
}

/*
 * mlg_table_reader_get_id:
 * @self: a reader
 * @kind: a kind of object
 * @code: its short code in the file
 *
 * Returns: the identity to give it
 */
MlgId
mlg_table_reader_get_id (MlgTableReader  *self,
                         MlgObjectKind    kind,
                         const char      *code)
{
  g_autofree char *name = NULL;

  if (self->name_space == NULL || *code == '\0')
    return mlg_id_new ();

  name = g_strdup_printf ("%s/%s/%s", self->name_space, mlg_object_kind_get_name (kind), code);

  return mlg_id_from_name (name);
}

/*
 * mlg_table_reader_add_record:
 * @self: a reader
 * @row: the row it was made of
 * @id: its identity
 * @builder: its fields
 *
 * Returns: whether the territory took it; if not, the problem is noted
 */
gboolean
mlg_table_reader_add_record (MlgTableReader    *self,
                             MlgCsvReader      *row,
                             MlgId              id,
                             MlgRecordBuilder  *builder)
{
  g_autoptr(GVariant) fields = g_variant_ref_sink (mlg_record_builder_end (builder));
  g_autoptr(GError) error = NULL;
  gboolean taken;

  if (mlg_territory_is_changing (self->territory))
    taken = mlg_territory_insert (self->territory, builder->kind, id, fields, &error) != NULL;
  else
    taken = mlg_territory_adopt (self->territory, mlg_record_new (builder->kind, id, fields), &error);

  if (!taken)
    mlg_table_reader_complain (self, row, TRUE, "%s", error->message);

  return taken;
}
