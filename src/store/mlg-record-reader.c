/* mlg-record-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-record-reader.h"

#include "mlg-place-columns.h"
#include "mlg-record-private.h"
#include "mlg-record-table.h"
#include "mlg-text-column.h"
#include "mlg-value-json.h"

#include <glib/gi18n-lib.h>

/* A file can be wrong a million times: people read the first of them. */
#define MAX_PROBLEMS 50

/* The row that is read. */
typedef struct
{
  MlgStatement   *select;
  MlgObjectKind   kind;
  const MlgField *fields;
  guint           n_fields;
  gboolean        mended;
} Row;

static void
append_column (MlgDatabase *database,
               const char  *table,
               const char  *column,
               GString     *sql)
{
  g_autoptr(MlgStatement) select = NULL;

  select = mlg_database_prepare_cached (database, "SELECT 1 FROM pragma_table_info (?1) WHERE name = ?2", NULL);
  if (select != NULL)
    {
      mlg_statement_bind_text (select, 1, table);
      mlg_statement_bind_text (select, 2, column);
    }

  /* Another program may have dropped it. */
  if (select == NULL || !mlg_statement_step (select, NULL))
    g_string_append_printf (sql, ", NULL AS \"%s\"", column);
  else
    g_string_append_printf (sql, ", \"%s\"", column);
}

static MlgStatement *
prepare_select (MlgDatabase    *database,
                MlgObjectKind   kind,
                GError        **error)
{
  g_autoptr(GString) sql = g_string_new ("SELECT fid");
  const char *table = mlg_record_table_get_name (kind);
  guint n_fields;
  const MlgField *fields = mlg_object_kind_get_fields (kind, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *x = g_strconcat (fields[i].name, "_x", NULL);
      g_autofree char *y = g_strconcat (fields[i].name, "_y", NULL);

      if (kind == MLG_OBJECT_ACTOR && i == MLG_ACTOR_PLACES)
        continue;

      append_column (database, table, fields[i].type == MLG_FIELD_POINT ? x : fields[i].name, sql);
      if (fields[i].type == MLG_FIELD_POINT)
        append_column (database, table, y, sql);
    }

  for (guint i = 0; kind == MLG_OBJECT_ACTOR && i < MLG_N_PLACE_COLUMNS; i++)
    append_column (database, table, mlg_place_columns_get_name (i), sql);

  g_string_append_printf (sql, " FROM \"%s\"", table);
  /* Frames first, for what is in them to find them. */
  if (kind == MLG_OBJECT_DIAGRAM_ITEM)
    g_string_append_printf (sql, " ORDER BY \"sort\" IS NOT %d", MLG_ITEM_FRAME);

  return mlg_database_prepare (database, sql->str, error);
}

static void
read_list (Row            *self,
           guint           column,
           guint           field,
           MlgRecord      *record)
{
  g_autofree char *cleaned = NULL;
  const char *json = mlg_text_column_peek (self->select, column, &cleaned, &self->mended);
  g_autoptr(GVariant) value = NULL;
  char **texts;

  if (json == NULL)
    return;

  if (self->fields[field].type == MLG_FIELD_TEXTS)
    {
      texts = mlg_texts_from_json (json);
      mlg_record_take_texts (record, field, texts);
      self->mended = self->mended || texts == NULL;
      return;
    }

  value = mlg_value_from_json (json, G_VARIANT_TYPE (self->fields[field].signature));
  if (value != NULL)
    mlg_record_set_value (record, field, value);
  self->mended = self->mended || value == NULL;
}

static void
read_number (Row       *self,
             guint      column,
             guint      field,
             MlgRecord *record)
{
  const MlgField *info = &self->fields[field];
  gint64 number = mlg_statement_get_int64 (self->select, column);
  gint64 max = info->max_number > 0 ? info->max_number : G_MAXINT32;

  if (number == 0)
    return;

  /* What nobody knows the meaning of is not filled in. */
  if ((info->type == MLG_FIELD_ID && !mlg_id_is_valid (number)) ||
      (info->type == MLG_FIELD_NUMBER && (number < (info->max_number > 0 ? 0 : G_MININT32) || number > max)))
    {
      self->mended = TRUE;
      return;
    }

  mlg_record_set_number (record, field, number);
}

/* What is nowhere is in the middle, where people see it. */
static void
read_point (Row       *self,
            guint      column,
            guint      field,
            MlgRecord *record)
{
  MlgPoint point = { mlg_statement_get_double (self->select, column), mlg_statement_get_double (self->select, column + 1) };

  if (mlg_point_is_valid (&point))
    mlg_record_set_point (record, field, &point);
  else
    self->mended = TRUE;
}

static MlgRecord *
read_row (Row *self)
{
  MlgRecord *record = mlg_record_new (self->kind, mlg_statement_get_int64 (self->select, 0), NULL);
  guint column = 1;

  for (guint i = 0; i < self->n_fields; i++)
    {
      if (self->kind == MLG_OBJECT_ACTOR && i == MLG_ACTOR_PLACES)
        continue;

      if (self->fields[i].type == MLG_FIELD_POINT)
        read_point (self, column++, i, record);
      else if (mlg_statement_is_null (self->select, column))
        ;
      else if (self->fields[i].type == MLG_FIELD_TEXT)
        mlg_record_take_text (record, i, mlg_text_column_dup (self->select, column, &self->mended));
      else if (self->fields[i].type == MLG_FIELD_TEXTS || self->fields[i].type == MLG_FIELD_IDS ||
               self->fields[i].type == MLG_FIELD_LIST)
        read_list (self, column, i, record);
      else
        read_number (self, column, i, record);
      column++;
    }

  if (self->kind == MLG_OBJECT_ACTOR)
    {
      g_autoptr(GVariant) places = mlg_place_columns_read (self->select, column, &self->mended);

      if (places != NULL)
        mlg_record_set_value (record, MLG_ACTOR_PLACES, places);
    }

  return record;
}

/* Of an item whose frame is gone the item stays. */
static void
leave_lost_frame (Row            *self,
                  MlgTerritory   *territory,
                  MlgDiagramItem *item)
{
  MlgDiagramItem *frame;

  if (mlg_diagram_item_get_frame (item) == MLG_ID_NONE)
    return;

  frame = mlg_territory_get_diagram_item (territory, mlg_diagram_item_get_frame (item));
  if (frame != NULL && mlg_diagram_item_get_sort (frame) == MLG_ITEM_FRAME && mlg_diagram_item_get_sort (item) != MLG_ITEM_FRAME &&
      mlg_diagram_item_get_diagram (frame) == mlg_diagram_item_get_diagram (item))
    return;

  mlg_record_set_number (MLG_RECORD (item), MLG_DIAGRAM_ITEM_FRAME, MLG_ID_NONE);
  self->mended = TRUE;
}

static void
note_problem (MlgReadReport *report,
              MlgObjectKind  kind,
              MlgId          id,
              const char    *message)
{
  g_autofree char *number = NULL;

  report->n_left_out++;
  if (report->problems->len >= MAX_PROBLEMS)
    return;

  /* A macro within a format would cut it in the catalogue of translations. */
  number = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  if (kind == MLG_OBJECT_RELATION)
    /* Translators: the number of a row in the file, then a sentence that says why */
    g_ptr_array_add (report->problems, g_strdup_printf (_("Relation %s was left out. %s"), number, message));
  else
    /* Translators: the number of a row in the file, then a sentence that says why */
    g_ptr_array_add (report->problems, g_strdup_printf (_("Object %s was left out. %s"), number, message));
}

static gboolean
read_kind (MlgDatabase    *database,
           MlgObjectKind   kind,
           MlgTerritory   *territory,
           MlgReadReport  *report,
           GError        **error)
{
  g_autoptr(MlgStatement) select = prepare_select (database, kind, error);
  g_autoptr(GError) local_error = NULL;
  Row row = { select, kind, };

  if (select == NULL)
    return FALSE;

  row.fields = mlg_object_kind_get_fields (kind, &row.n_fields);
  while (mlg_statement_step (select, &local_error))
    {
      g_autoptr(MlgRecord) record = NULL;
      g_autoptr(GError) refusal = NULL;

      row.mended = FALSE;
      record = read_row (&row);
      if (kind == MLG_OBJECT_DIAGRAM_ITEM)
        leave_lost_frame (&row, territory, MLG_DIAGRAM_ITEM (record));
      if (!mlg_territory_adopt (territory, g_object_ref (record), &refusal))
        note_problem (report, kind, mlg_record_get_id (record), refusal->message);
      else if (row.mended)
        g_ptr_array_add (report->mended, g_steal_pointer (&record));
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/**
 * mlg_read_report_new:
 *
 * Returns: (transfer full): a report of nothing
 */
MlgReadReport *
mlg_read_report_new (void)
{
  MlgReadReport *self = g_new0 (MlgReadReport, 1);

  self->problems = g_ptr_array_new_with_free_func (g_free);
  self->mended = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

/**
 * mlg_read_report_free:
 * @self: a report
 *
 * Frees it.
 */
void
mlg_read_report_free (MlgReadReport *self)
{
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->mended);
  g_free (self);
}

/**
 * mlg_record_reader_read:
 * @database: a document of the present schema, whose contents are not trusted
 * @territory: an empty territory
 * @report: where to note what was found
 * @error: return location for an error
 *
 * Fills @territory. An object that the model refuses is left out and noted:
 * one bad row must not cost people all the others.
 *
 * Returns: whether the tables could be read
 */
gboolean
mlg_record_reader_read (MlgDatabase    *database,
                        MlgTerritory   *territory,
                        MlgReadReport  *report,
                        GError        **error)
{
  /* In the order of kinds: relations find their ends, items their actors. */
  for (guint kind = 0; kind < MLG_N_OBJECT_KINDS; kind++)
    if (!read_kind (database, kind, territory, report, error))
      return FALSE;

  return TRUE;
}
