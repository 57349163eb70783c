/* mlg-history-table.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-history-table.h"

#include "mlg-history-check.h"
#include "mlg-text-column.h"
#include "mlg-value-json.h"

#include <string.h>

/* What can be taken back after reopening. The edits are limited as well, for
 * an import of a whole register is a single change. */
#define MAX_CHANGES 1000
#define MAX_EDITS   20000

static const char * const operations[] = {
  [MLG_EDIT_INSERT] = "insert",
  [MLG_EDIT_SET] = "set",
  [MLG_EDIT_REMOVE] = "remove",
};

static gint
find_word (const char         *word,
           const char * const *words,
           guint               n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (g_strcmp0 (word, words[i]) == 0)
      return (gint) i;

  return -1;
}

static gint
find_kind (const char *name)
{
  for (guint kind = 0; kind < MLG_N_OBJECT_KINDS; kind++)
    if (g_strcmp0 (name, mlg_object_kind_get_name (kind)) == 0)
      return (gint) kind;

  return -1;
}

static void
bind_json (MlgStatement *statement,
           guint         index,
           GVariant     *value,
           GString      *buffer)
{
  if (value == NULL)
    {
      mlg_statement_bind_null (statement, index);
      return;
    }

  g_string_truncate (buffer, 0);
  mlg_value_append_json (value, buffer);
  mlg_statement_bind_text (statement, index, buffer->str);
}

static gboolean
insert_edits (MlgDatabase  *database,
              gint64        change_row,
              MlgChange    *change,
              gint64       *first_edit,
              GError      **error)
{
  g_autoptr(MlgStatement) insert = NULL;
  g_autoptr(GString) buffer = g_string_new (NULL);

  insert = mlg_database_prepare_cached (database, "INSERT INTO mlg_edit (change, operation, kind, id, field, before, after) "
                                                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", error);
  if (insert == NULL)
    return FALSE;

  mlg_statement_bind_int64 (insert, 1, change_row);

  for (guint i = 0; i < mlg_change_get_n_edits (change); i++)
    {
      const MlgEdit *edit = mlg_change_get_edit (change, i);
      guint n_fields;
      const MlgField *fields = mlg_object_kind_get_fields (edit->object_kind, &n_fields);

      mlg_statement_bind_text (insert, 2, operations[edit->operation]);
      mlg_statement_bind_text (insert, 3, mlg_object_kind_get_name (edit->object_kind));
      mlg_statement_bind_int64 (insert, 4, edit->id);
      mlg_statement_bind_text (insert, 5, edit->operation == MLG_EDIT_SET ? fields[edit->field].name : NULL);
      bind_json (insert, 6, edit->before, buffer);
      bind_json (insert, 7, edit->after, buffer);
      if (!mlg_statement_run (insert, error))
        return FALSE;
      if (i == 0)
        *first_edit = mlg_database_get_last_insert_id (database);
    }

  return TRUE;
}

static gboolean
insert_change (MlgDatabase  *database,
               MlgChange    *change,
               GError      **error)
{
  g_autoptr(MlgStatement) abandon = NULL;
  g_autoptr(MlgStatement) insert = NULL;
  g_autoptr(MlgStatement) number = NULL;
  gint64 row, first_edit = 0;

  abandon = mlg_database_prepare_cached (database, "UPDATE mlg_change SET state = 'abandoned' WHERE state = 'undone'", error);
  if (abandon == NULL || !mlg_statement_run (abandon, error))
    return FALSE;

  insert = mlg_database_prepare_cached (database, "INSERT INTO mlg_change (id, label, time, workshop, state, first_edit, n_edits) "
                                                  "VALUES (?1, ?2, ?3, ?4, 'done', 0, ?5)", error);
  if (insert == NULL)
    return FALSE;
  mlg_statement_bind_int64 (insert, 1, mlg_change_get_id (change));
  mlg_statement_bind_text (insert, 2, mlg_change_get_label (change));
  mlg_statement_bind_int64 (insert, 3, mlg_change_get_time (change));
  mlg_statement_bind_text (insert, 4, mlg_change_get_workshop (change));
  mlg_statement_bind_int64 (insert, 5, mlg_change_get_n_edits (change));
  if (!mlg_statement_run (insert, error))
    return FALSE;

  row = mlg_database_get_last_insert_id (database);
  if (!insert_edits (database, row, change, &first_edit, error))
    return FALSE;

  number = mlg_database_prepare_cached (database, "UPDATE mlg_change SET first_edit = ?1 WHERE fid = ?2", error);
  if (number == NULL)
    return FALSE;
  mlg_statement_bind_int64 (number, 1, first_edit);
  mlg_statement_bind_int64 (number, 2, row);

  return mlg_statement_run (number, error);
}

/**
 * mlg_history_table_write:
 * @database: a document in a transaction
 * @change: a change
 * @step: what is done with it
 * @error: return location for an error
 *
 * Keeps a step of the history.
 *
 * Returns: whether it was written
 */
gboolean
mlg_history_table_write (MlgDatabase    *database,
                         MlgChange      *change,
                         MlgChangeStep   step,
                         GError        **error)
{
  g_autoptr(MlgStatement) update = NULL;

  if (step == MLG_CHANGE_DO)
    return insert_change (database, change, error);

  /* From the newest row on: an identity that a merged file brought twice
   * means the newer one. */
  update = mlg_database_prepare_cached (database, "UPDATE mlg_change SET state = ?1 WHERE fid = "
                                                  "(SELECT fid FROM mlg_change WHERE id = ?2 ORDER BY fid DESC LIMIT 1)", error);
  if (update == NULL)
    return FALSE;
  mlg_statement_bind_text (update, 1, step == MLG_CHANGE_UNDO ? "undone" : "done");
  mlg_statement_bind_int64 (update, 2, mlg_change_get_id (change));

  return mlg_statement_run (update, error);
}

static gboolean
read_edit_value (MlgStatement   *row,
                 guint           column,
                 MlgObjectKind   kind,
                 const MlgField *field,
                 GVariant      **value)
{
  gboolean mended = FALSE;
  g_autofree char *json = mlg_text_column_dup (row, column, &mended);

  if (json == NULL)
    return TRUE;

  if (field != NULL)
    *value = mlg_value_from_json (json, G_VARIANT_TYPE (field->signature));
  else
    *value = mlg_fields_from_json (json, kind);

  return *value != NULL;
}

static MlgEdit *
read_edit (MlgStatement *row)
{
  gint operation = find_word (mlg_statement_get_text (row, 0), operations, G_N_ELEMENTS (operations));
  gint kind = find_kind (mlg_statement_get_text (row, 1));
  gint64 id = mlg_statement_get_int64 (row, 2);
  const char *name = mlg_statement_get_text (row, 3);
  g_autoptr(GVariant) before = NULL;
  g_autoptr(GVariant) after = NULL;
  const MlgField *fields;
  guint n_fields, field = 0;

  if (operation < 0 || kind < 0 || !mlg_id_is_valid (id))
    return NULL;

  fields = mlg_object_kind_get_fields ((MlgObjectKind) kind, &n_fields);
  if (operation == MLG_EDIT_SET)
    {
      while (field < n_fields && g_strcmp0 (fields[field].name, name) != 0)
        field++;
      if (field == n_fields)
        return NULL;
    }

  if (!read_edit_value (row, 4, (MlgObjectKind) kind, operation == MLG_EDIT_SET ? &fields[field] : NULL, &before) ||
      !read_edit_value (row, 5, (MlgObjectKind) kind, operation == MLG_EDIT_SET ? &fields[field] : NULL, &after))
    return NULL;
  if ((operation == MLG_EDIT_INSERT && after == NULL) || (operation == MLG_EDIT_REMOVE && before == NULL))
    return NULL;

  return mlg_edit_new ((MlgEditOperation) operation, (MlgObjectKind) kind, id, field, before, after);
}

/* Reads the edits of a change; %NULL without an error where they cannot be
 * understood. */
static MlgChange *
read_change (MlgDatabase   *database,
             MlgStatement  *row,
             GError       **error)
{
  g_autoptr(MlgStatement) select = NULL;
  g_autoptr(MlgChange) change = NULL;
  g_autoptr(GError) local_error = NULL;
  g_autofree char *label = NULL;
  g_autofree char *workshop = NULL;
  gboolean mended = FALSE;
  gint64 first_edit = mlg_statement_get_int64 (row, 5);
  gint64 n_edits = mlg_statement_get_int64 (row, 6);

  select = mlg_database_prepare_cached (database, "SELECT operation, kind, id, field, before, after FROM mlg_edit "
                                                  "WHERE fid >= ?1 AND fid < ?2 AND change = ?3 ORDER BY fid", error);
  if (select == NULL)
    return NULL;

  label = mlg_text_column_dup (row, 2, &mended);
  workshop = mlg_text_column_dup (row, 4, &mended);
  change = mlg_change_new (mlg_statement_get_int64 (row, 1), label != NULL ? label : "",
                           mlg_statement_get_int64 (row, 3), workshop);
  mlg_statement_bind_int64 (select, 1, first_edit);
  mlg_statement_bind_int64 (select, 2, first_edit + n_edits);
  mlg_statement_bind_int64 (select, 3, mlg_statement_get_int64 (row, 0));

  while (mlg_statement_step (select, &local_error))
    {
      MlgEdit *edit = read_edit (select);

      if (edit == NULL)
        return NULL;
      mlg_change_add_edit (change, edit);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return mlg_change_get_n_edits (change) == n_edits ? g_steal_pointer (&change) : NULL;
}

static gboolean
read_changes (MlgDatabase  *database,
              const char   *sql,
              MlgTerritory *territory,
              MlgChangeStep step,
              GPtrArray    *changes,
              GError      **error)
{
  g_autoptr(MlgHistoryCheck) check = mlg_history_check_new (territory);
  g_autoptr(MlgStatement) select = mlg_database_prepare (database, sql, error);
  g_autoptr(GError) local_error = NULL;
  gint64 n_edits = 0;

  if (select == NULL)
    return FALSE;

  while (changes->len < MAX_CHANGES && mlg_statement_step (select, &local_error))
    {
      gint64 n = mlg_statement_get_int64 (select, 6);
      g_autoptr(MlgChange) change = NULL;

      if (n < 1 || n > MAX_EDITS - n_edits)
        break;
      n_edits += n;

      /* What lies behind a change that cannot be understood, or that does not
       * fit what there is, cannot be taken back either. */
      change = read_change (database, select, &local_error);
      if (change == NULL || !mlg_history_check_step (check, change, step))
        break;
      g_ptr_array_add (changes, g_steal_pointer (&change));
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/**
 * mlg_history_table_restore:
 * @database: a document
 * @territory: its territory, filled
 * @error: return location for an error
 *
 * Reads back the latest changes, so that undo works after reopening: at most
 * 1,000 changes with 20,000 edits in all.
 *
 * Returns: whether the tables could be read
 */
gboolean
mlg_history_table_restore (MlgDatabase  *database,
                           MlgTerritory *territory,
                           GError      **error)
{
  g_autoptr(GPtrArray) done = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) undone = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) ordered = g_ptr_array_new ();
  g_autoptr(GPtrArray) ordered_undone = g_ptr_array_new ();

  if (!read_changes (database, "SELECT fid, id, label, time, workshop, first_edit, n_edits FROM mlg_change "
                               "WHERE state = 'done' ORDER BY fid DESC", territory, MLG_CHANGE_UNDO, done, error) ||
      !read_changes (database, "SELECT fid, id, label, time, workshop, first_edit, n_edits FROM mlg_change "
                               "WHERE state = 'undone' ORDER BY fid", territory, MLG_CHANGE_REDO, undone, error))
    return FALSE;

  for (guint i = done->len; i > 0; i--)
    g_ptr_array_add (ordered, g_ptr_array_index (done, i - 1));
  for (guint i = undone->len; i > 0; i--)
    g_ptr_array_add (ordered_undone, g_ptr_array_index (undone, i - 1));

  mlg_history_restore (mlg_territory_get_history (territory), ordered, ordered_undone);

  return TRUE;
}
