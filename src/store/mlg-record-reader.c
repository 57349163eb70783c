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
    g_string_append (sql, ", NULL");
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
    if (kind != MLG_OBJECT_ACTOR || i != MLG_ACTOR_PLACES)
      append_column (database, table, fields[i].name, sql);

  for (guint i = 0; kind == MLG_OBJECT_ACTOR && i < MLG_N_PLACE_COLUMNS; i++)
    append_column (database, table, mlg_place_columns_get_name (i), sql);

  g_string_append_printf (sql, " FROM \"%s\"", table);

  return mlg_database_prepare (database, sql->str, error);
}

static GVariant *
read_text (MlgStatement   *row,
           guint           column,
           const MlgField *field,
           gboolean       *mended)
{
  g_autofree char *text = mlg_text_column_dup (row, column, mended);
  GVariant *value;

  if (text == NULL)
    return NULL;
  if (field->type == MLG_FIELD_TEXT)
    return g_variant_new_take_string (g_steal_pointer (&text));

  value = mlg_value_from_json (text, G_VARIANT_TYPE (field->signature));
  *mended = *mended || value == NULL;

  return value;
}

static GVariant *
read_number (MlgStatement   *row,
             guint           column,
             const MlgField *field,
             gboolean       *mended)
{
  gint64 number = mlg_statement_get_int64 (row, column);

  if (number == 0)
    return NULL;

  if (field->type == MLG_FIELD_FLAG)
    return g_variant_new_boolean (TRUE);

  if (field->type == MLG_FIELD_ID)
    {
      if (mlg_id_is_valid (number))
        return g_variant_new_int64 (number);
      *mended = TRUE;
      return NULL;
    }

  *mended = *mended || number < G_MININT32 || number > G_MAXINT32;

  return g_variant_new_int32 ((gint32) CLAMP (number, G_MININT32, G_MAXINT32));
}

static MlgRecord *
read_row (MlgStatement  *row,
          MlgObjectKind  kind,
          gboolean      *mended)
{
  g_autoptr(MlgRecord) record = NULL;
  guint n_fields;
  const MlgField *fields = mlg_object_kind_get_fields (kind, &n_fields);
  guint column = 1;

  record = mlg_record_new (kind, mlg_statement_get_int64 (row, 0), NULL);

  for (guint i = 0; i < n_fields; i++)
    {
      GVariant *value;

      if (kind == MLG_OBJECT_ACTOR && i == MLG_ACTOR_PLACES)
        continue;

      if (mlg_statement_is_null (row, column))
        value = NULL;
      else if (fields[i].type == MLG_FIELD_NUMBER || fields[i].type == MLG_FIELD_FLAG || fields[i].type == MLG_FIELD_ID)
        value = read_number (row, column, &fields[i], mended);
      else
        value = read_text (row, column, &fields[i], mended);
      column++;

      if (value != NULL && !g_variant_is_floating (value))
        {
          g_autoptr(GVariant) owned = value;

          mlg_record_set_value (record, i, owned);
        }
      else if (value != NULL)
        {
          mlg_record_set_value (record, i, value);
        }
    }

  if (kind == MLG_OBJECT_ACTOR)
    {
      g_autoptr(GVariant) places = mlg_place_columns_read (row, column, mended);

      if (places != NULL)
        mlg_record_set_value (record, MLG_ACTOR_PLACES, places);
    }

  return g_steal_pointer (&record);
}

static void
note_problem (MlgReadReport *report,
              MlgObjectKind  kind,
              MlgId          id,
              const char    *message)
{
  report->n_left_out++;
  if (report->problems->len >= MAX_PROBLEMS)
    return;

  if (kind == MLG_OBJECT_RELATION)
    /* Translators: the number of a row in the file, then a sentence that says why */
    g_ptr_array_add (report->problems, g_strdup_printf (_("Relation %" G_GINT64_FORMAT " was left out. %s"), id, message));
  else
    /* Translators: the number of a row in the file, then a sentence that says why */
    g_ptr_array_add (report->problems, g_strdup_printf (_("Object %" G_GINT64_FORMAT " was left out. %s"), id, message));
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

  if (select == NULL)
    return FALSE;

  while (mlg_statement_step (select, &local_error))
    {
      gboolean mended = FALSE;
      g_autoptr(MlgRecord) record = read_row (select, kind, &mended);
      g_autoptr(GError) refusal = NULL;

      if (!mlg_territory_adopt (territory, g_object_ref (record), &refusal))
        note_problem (report, kind, mlg_record_get_id (record), refusal->message);
      else if (mended)
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
  /* In the order of kinds: relations find their ends. */
  for (guint kind = 0; kind < MLG_N_OBJECT_KINDS; kind++)
    if (!read_kind (database, kind, territory, report, error))
      return FALSE;

  return TRUE;
}
