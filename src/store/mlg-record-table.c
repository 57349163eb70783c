/* mlg-record-table.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-record-table.h"

#include "mlg-actor.h"
#include "mlg-place-columns.h"
#include "mlg-value-json.h"

#include <string.h>

struct _MlgRecordTable
{
  MlgDatabase    *database;
  MlgObjectKind   kind;
  const MlgField *fields;
  guint           n_fields;

  /* Kept for the life of the table: an import inserts 100,000 rows */
  MlgStatement   *insert;
  MlgStatement   *remove;
  MlgStatement  **set;
};

static gboolean
is_places (MlgRecordTable *self,
           guint           field)
{
  return self->kind == MLG_OBJECT_ACTOR && field == MLG_ACTOR_PLACES;
}

static guint
count_columns (MlgRecordTable *self,
               guint           field)
{
  if (is_places (self, field))
    return MLG_N_PLACE_COLUMNS;

  return self->fields[field].type == MLG_FIELD_POINT ? 2 : 1;
}

static void
bind_point (MlgStatement *statement,
            guint         index,
            GVariant     *value)
{
  double x = 0., y = 0.;

  if (value != NULL)
    g_variant_get (value, "(dd)", &x, &y);
  mlg_statement_bind_double (statement, index, x);
  mlg_statement_bind_double (statement, index + 1, y);
}

static void
bind_value (MlgRecordTable *self,
            MlgStatement   *statement,
            guint           index,
            guint           field,
            GVariant       *value)
{
  g_autofree char *json = NULL;

  if (is_places (self, field))
    {
      mlg_place_columns_bind (statement, index, value);
      return;
    }

  switch (self->fields[field].type)
    {
    case MLG_FIELD_TEXT:
      mlg_statement_bind_text (statement, index, value != NULL ? g_variant_get_string (value, NULL) : NULL);
      break;

    case MLG_FIELD_TEXTS:
    case MLG_FIELD_IDS:
    case MLG_FIELD_LIST:
      json = value != NULL ? mlg_value_to_json (value) : NULL;
      mlg_statement_bind_text (statement, index, json);
      break;

    case MLG_FIELD_ID:
      if (value != NULL)
        mlg_statement_bind_int64 (statement, index, g_variant_get_int64 (value));
      else
        mlg_statement_bind_null (statement, index);
      break;

    case MLG_FIELD_NUMBER:
      mlg_statement_bind_int64 (statement, index, value != NULL ? g_variant_get_int32 (value) : 0);
      break;

    case MLG_FIELD_FLAG:
      mlg_statement_bind_int64 (statement, index, value != NULL && g_variant_get_boolean (value) ? 1 : 0);
      break;

    case MLG_FIELD_POINT:
      bind_point (statement, index, value);
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
append_columns (MlgRecordTable *self,
                GString        *sql,
                guint           field,
                const char     *suffix)
{
  if (is_places (self, field))
    for (guint i = 0; i < MLG_N_PLACE_COLUMNS; i++)
      g_string_append_printf (sql, ", \"%s\"%s", mlg_place_columns_get_name (i), suffix);
  else if (self->fields[field].type == MLG_FIELD_POINT)
    g_string_append_printf (sql, ", \"%s_x\"%s, \"%s_y\"%s", self->fields[field].name, suffix, self->fields[field].name, suffix);
  else
    g_string_append_printf (sql, ", \"%s\"%s", self->fields[field].name, suffix);
}

static MlgStatement *
get_insert (MlgRecordTable  *self,
            GError         **error)
{
  g_autoptr(GString) sql = NULL;
  guint n_columns = 0;

  if (self->insert != NULL)
    return self->insert;

  sql = g_string_new (NULL);
  g_string_printf (sql, "INSERT INTO \"%s\" (fid", mlg_record_table_get_name (self->kind));
  for (guint i = 0; i < self->n_fields; i++)
    {
      append_columns (self, sql, i, "");
      n_columns += count_columns (self, i);
    }
  g_string_append (sql, ") VALUES (?");
  for (guint i = 0; i < n_columns; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');

  self->insert = mlg_database_prepare (self->database, sql->str, error);

  return self->insert;
}

static MlgStatement *
get_remove (MlgRecordTable  *self,
            GError         **error)
{
  g_autofree char *sql = NULL;

  if (self->remove == NULL)
    {
      sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE fid = ?1", mlg_record_table_get_name (self->kind));
      self->remove = mlg_database_prepare (self->database, sql, error);
    }

  return self->remove;
}

static MlgStatement *
get_set (MlgRecordTable  *self,
         guint            field,
         GError         **error)
{
  g_autoptr(GString) columns = NULL;
  g_autofree char *sql = NULL;

  if (self->set[field] == NULL)
    {
      columns = g_string_new (NULL);
      append_columns (self, columns, field, " = ?");
      sql = g_strdup_printf ("UPDATE \"%s\" SET %s WHERE fid = ?",
                             mlg_record_table_get_name (self->kind), columns->str + strlen (", "));
      self->set[field] = mlg_database_prepare (self->database, sql, error);
    }

  return self->set[field];
}

static gboolean
set_value (MlgRecordTable  *self,
           MlgId            id,
           guint            field,
           GVariant        *value,
           GError         **error)
{
  MlgStatement *set;

  g_return_val_if_fail (field < self->n_fields, FALSE);

  set = get_set (self, field, error);
  if (set == NULL)
    return FALSE;

  bind_value (self, set, 1, field, value);
  mlg_statement_bind_int64 (set, 1 + count_columns (self, field), id);

  return mlg_statement_run (set, error);
}

/* Sorts a dictionary, whose order is mostly that of the fields, into
 * @values. */
static void
collect_values (MlgRecordTable  *self,
                GVariant        *fields,
                GVariant       **values)
{
  GVariantIter iter;
  const char *name;
  GVariant *value;
  guint next = 0;

  g_variant_iter_init (&iter, fields);
  while (g_variant_iter_next (&iter, "{&sv}", &name, &value))
    {
      g_autoptr(GVariant) owned = value;

      for (guint i = 0; i < self->n_fields; i++)
        {
          guint field = (next + i) % self->n_fields;

          if (strcmp (self->fields[field].name, name) != 0)
            continue;

          if (values[field] == NULL)
            values[field] = g_steal_pointer (&owned);
          next = field + 1;
          break;
        }
    }
}

/**
 * mlg_record_table_new:
 * @database: a document
 * @kind: a kind of object
 *
 * Returns: (transfer full): access to the table of @kind
 */
MlgRecordTable *
mlg_record_table_new (MlgDatabase   *database,
                      MlgObjectKind  kind)
{
  MlgRecordTable *self = g_new0 (MlgRecordTable, 1);

  self->database = g_object_ref (database);
  self->kind = kind;
  self->fields = mlg_object_kind_get_fields (kind, &self->n_fields);
  self->set = g_new0 (MlgStatement *, self->n_fields);

  return self;
}

/**
 * mlg_record_table_free:
 * @self: a table
 *
 * Ends its use.
 */
void
mlg_record_table_free (MlgRecordTable *self)
{
  for (guint i = 0; i < self->n_fields; i++)
    g_clear_pointer (&self->set[i], mlg_statement_free);
  g_clear_pointer (&self->insert, mlg_statement_free);
  g_clear_pointer (&self->remove, mlg_statement_free);
  g_clear_object (&self->database);
  g_free (self->set);
  g_free (self);
}

/**
 * mlg_record_table_get_name:
 * @kind: a kind of object
 *
 * Returns: (transfer none): the name of its table
 */
const char *
mlg_record_table_get_name (MlgObjectKind kind)
{
  static const char * const names[MLG_N_OBJECT_KINDS] = {
    "mlg_territory", "mlg_term", "actors", "relations", "mlg_diagram", "mlg_diagram_item"
  };

  g_return_val_if_fail ((guint) kind < MLG_N_OBJECT_KINDS, NULL);

  return names[kind];
}

/**
 * mlg_record_table_insert:
 * @self: a table
 * @id: an identity
 * @fields: an `a{sv}`, as of mlg_record_serialize()
 * @error: return location for an error
 *
 * Returns: whether the row was added
 */
gboolean
mlg_record_table_insert (MlgRecordTable  *self,
                         MlgId            id,
                         GVariant        *fields,
                         GError         **error)
{
  MlgStatement *insert = get_insert (self, error);
  GVariant **values = g_newa0 (GVariant *, self->n_fields);
  guint index = 1;

  if (insert == NULL)
    return FALSE;

  collect_values (self, fields, values);
  mlg_statement_bind_int64 (insert, index++, id);
  for (guint i = 0; i < self->n_fields; i++)
    {
      bind_value (self, insert, index, i, values[i]);
      index += count_columns (self, i);
      g_clear_pointer (&values[i], g_variant_unref);
    }

  return mlg_statement_run (insert, error);
}

/* Without the way through a dictionary. */
static gboolean
insert_record (MlgRecordTable  *self,
               MlgRecord       *record,
               GError         **error)
{
  MlgStatement *insert = get_insert (self, error);
  guint index = 1;

  if (insert == NULL)
    return FALSE;

  mlg_statement_bind_int64 (insert, index++, mlg_record_get_id (record));
  for (guint i = 0; i < self->n_fields; i++)
    {
      g_autoptr(GVariant) value = mlg_record_dup_value (record, i);

      bind_value (self, insert, index, i, value);
      index += count_columns (self, i);
    }

  return mlg_statement_run (insert, error);
}

/**
 * mlg_record_table_replace:
 * @self: a table
 * @record: an object of its kind
 * @error: return location for an error
 *
 * Writes an object whole, whether it has a row already or not.
 *
 * Returns: whether it was written
 */
gboolean
mlg_record_table_replace (MlgRecordTable  *self,
                          MlgRecord       *record,
                          GError         **error)
{
  g_return_val_if_fail (mlg_record_get_object_kind (record) == self->kind, FALSE);

  return mlg_record_table_remove (self, mlg_record_get_id (record), error) &&
         insert_record (self, record, error);
}

/**
 * mlg_record_table_remove:
 * @self: a table
 * @id: an identity
 * @error: return location for an error
 *
 * Returns: whether the row is gone
 */
gboolean
mlg_record_table_remove (MlgRecordTable  *self,
                         MlgId            id,
                         GError         **error)
{
  MlgStatement *remove = get_remove (self, error);

  if (remove == NULL)
    return FALSE;

  mlg_statement_bind_int64 (remove, 1, id);

  return mlg_statement_run (remove, error);
}

/**
 * mlg_record_table_apply:
 * @self: a table
 * @edit: an edit of an object of its kind
 * @error: return location for an error
 *
 * Returns: whether it was carried out
 */
gboolean
mlg_record_table_apply (MlgRecordTable  *self,
                        const MlgEdit   *edit,
                        GError         **error)
{
  g_return_val_if_fail (edit->object_kind == self->kind, FALSE);

  switch (edit->operation)
    {
    case MLG_EDIT_INSERT:
      return mlg_record_table_insert (self, edit->id, edit->after, error);

    case MLG_EDIT_SET:
      return set_value (self, edit->id, edit->field, edit->after, error);

    case MLG_EDIT_REMOVE:
      return mlg_record_table_remove (self, edit->id, error);

    default:
      g_assert_not_reached ();
    }
}

/**
 * mlg_record_table_insert_all:
 * @database: a document in a transaction
 * @territory: what to put into its empty tables
 * @error: return location for an error
 *
 * Returns: whether all objects were written
 */
gboolean
mlg_record_table_insert_all (MlgDatabase   *database,
                             MlgTerritory  *territory,
                             GError       **error)
{
  for (guint kind = 0; kind < MLG_N_OBJECT_KINDS; kind++)
    {
      g_autoptr(MlgRecordTable) table = mlg_record_table_new (database, kind);

      for (guint i = 0; i < mlg_territory_get_n_records (territory, kind); i++)
        {
          MlgRecord *record = mlg_territory_get_nth_record (territory, kind, i);

          /* The sheet has its row from the beginning. */
          if (kind == MLG_OBJECT_TERRITORY && !mlg_record_table_remove (table, mlg_record_get_id (record), error))
            return FALSE;
          if (!insert_record (table, record, error))
            return FALSE;
        }
    }

  return TRUE;
}
