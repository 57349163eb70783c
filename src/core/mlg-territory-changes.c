/* mlg-territory-changes.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-territory-private.h"

#include "mlg-record-private.h"

#include <glib/gi18n-lib.h>

/* How a territory changes: begin and commit, mutators, undo and redo. */

/* A record that the change under way took out, the last one of that identity;
 * or a new one with the same fields. */
static MlgRecord *
restore_record (MlgTerritory  *self,
                const MlgEdit *edit)
{
  for (guint i = self->removed->len; i > 0; i--)
    {
      MlgRecord *record = g_ptr_array_index (self->removed, i - 1);

      if (record->id == edit->id && mlg_record_get_object_kind (record) == edit->object_kind)
        return g_ptr_array_steal_index (self->removed, i - 1);
    }

  return mlg_record_new (edit->object_kind, edit->id, edit->after);
}

/* Carries out an edit that is known to be consistent. */
static void
apply_edit (MlgTerritory  *self,
            const MlgEdit *edit)
{
  MlgRecord *record;

  if (edit->operation == MLG_EDIT_INSERT)
    {
      mlg_territory_take_record (self, restore_record (self, edit));
      return;
    }

  record = mlg_territory_lookup (self, edit->object_kind, edit->id);
  g_return_if_fail (record != NULL);

  if (edit->operation == MLG_EDIT_REMOVE)
    mlg_territory_drop_record (self, record);
  else
    mlg_territory_apply_value (self, record, edit->field, edit->after);
}

static void
apply_change (MlgTerritory  *self,
              MlgChange     *change,
              MlgChangeStep  step)
{
  g_autoptr(GPtrArray) edits = mlg_change_dup_edits (change, step);

  for (guint i = 0; i < edits->len; i++)
    apply_edit (self, g_ptr_array_index (edits, i));

  g_ptr_array_set_size (self->removed, 0);
}

/**
 * mlg_territory_set_sink:
 * @self: a territory
 * @sink: (nullable): where changes are kept from now on
 *
 * Sets where commit makes changes durable.
 */
void
mlg_territory_set_sink (MlgTerritory *self,
                        MlgEditSink  *sink)
{
  g_return_if_fail (MLG_IS_TERRITORY (self));

  g_set_object (&self->sink, sink);
}

/**
 * mlg_territory_set_workshop:
 * @self: a territory
 * @workshop: (nullable): name of the workshop and group
 *
 * Sets what the changes to come are attributed to.
 */
void
mlg_territory_set_workshop (MlgTerritory *self,
                            const char   *workshop)
{
  g_return_if_fail (MLG_IS_TERRITORY (self));

  g_free (self->workshop);
  self->workshop = g_strdup (workshop);
}

/**
 * mlg_territory_begin:
 * @self: a territory
 * @label: name of the action for people, as “Link Ti Coop to Inztant”
 *
 * Begins a change. Changes do not nest.
 */
void
mlg_territory_begin (MlgTerritory *self,
                     const char   *label)
{
  g_return_if_fail (MLG_IS_TERRITORY (self));
  g_return_if_fail (label != NULL);
  g_return_if_fail (self->change == NULL);

  self->change = mlg_change_new (mlg_id_new (), label, g_get_real_time (), self->workshop);
}

static gboolean
write_step (MlgTerritory   *self,
            MlgChange      *change,
            MlgChangeStep   step,
            GError        **error)
{
  return self->sink == NULL || mlg_edit_sink_write (self->sink, change, step, error);
}

static void
finish_step (MlgTerritory  *self,
             MlgChange     *change,
             MlgChangeStep  step)
{
  mlg_history_step (self->history, change, step);
  mlg_territory_emit_changed (self, change, step);
}

/**
 * mlg_territory_commit:
 * @self: a territory
 * @error: return location for an error
 *
 * Ends the change and makes it durable. A change without edits leaves no
 * trace.
 *
 * Returns: %FALSE if it could not be written; it is then taken back whole
 */
gboolean
mlg_territory_commit (MlgTerritory  *self,
                      GError       **error)
{
  g_autoptr(MlgChange) change = NULL;

  g_return_val_if_fail (MLG_IS_TERRITORY (self), FALSE);
  g_return_val_if_fail (self->change != NULL, FALSE);

  change = g_steal_pointer (&self->change);

  if (mlg_change_get_n_edits (change) == 0)
    return TRUE;

  if (!write_step (self, change, MLG_CHANGE_DO, error))
    {
      apply_change (self, change, MLG_CHANGE_UNDO);
      return FALSE;
    }

  g_ptr_array_set_size (self->removed, 0);
  finish_step (self, change, MLG_CHANGE_DO);

  return TRUE;
}

/**
 * mlg_territory_rollback:
 * @self: a territory
 *
 * Takes back the change under way, as if it had never begun.
 */
void
mlg_territory_rollback (MlgTerritory *self)
{
  g_autoptr(MlgChange) change = NULL;

  g_return_if_fail (MLG_IS_TERRITORY (self));
  g_return_if_fail (self->change != NULL);

  change = g_steal_pointer (&self->change);
  apply_change (self, change, MLG_CHANGE_UNDO);
}

/**
 * mlg_territory_is_changing:
 * @self: a territory
 *
 * Returns: %TRUE between begin and commit or rollback
 */
gboolean
mlg_territory_is_changing (MlgTerritory *self)
{
  g_return_val_if_fail (MLG_IS_TERRITORY (self), FALSE);

  return self->change != NULL;
}

/* A record that was removed, or that another territory has, must not get
 * edits in this one's history. */
static gboolean
is_mine (MlgTerritory *self,
         MlgRecord    *record)
{
  return MLG_IS_RECORD (record) &&
         mlg_territory_lookup (self, mlg_record_get_object_kind (record), record->id) == record;
}

/**
 * mlg_territory_insert:
 * @self: a territory with a change under way
 * @kind: what to make
 * @id: its identity, or %MLG_ID_NONE for a new one
 * @fields: (nullable): `a{sv}` of its fields; a floating reference is taken
 * @error: return location for an error
 *
 * Makes a new object.
 *
 * Returns: (transfer none) (nullable): the object, %NULL if it was refused
 */
MlgRecord *
mlg_territory_insert (MlgTerritory   *self,
                      MlgObjectKind   kind,
                      MlgId           id,
                      GVariant       *fields,
                      GError        **error)
{
  g_autoptr(GVariant) owned = fields != NULL ? g_variant_ref_sink (fields) : NULL;
  g_autoptr(GVariant) kept = NULL;
  MlgRecord *record;

  g_return_val_if_fail (MLG_IS_TERRITORY (self), NULL);
  g_return_val_if_fail (self->change != NULL, NULL);
  g_return_val_if_fail (kind != MLG_OBJECT_TERRITORY, NULL);

  record = mlg_record_new (kind, id != MLG_ID_NONE ? id : mlg_id_new (), owned);

  if (!mlg_territory_adopt (self, record, error))
    return NULL;

  kept = mlg_record_serialize (record);
  mlg_change_add_edit (self->change, mlg_edit_new (MLG_EDIT_INSERT, kind, record->id, 0, NULL, kept));

  return record;
}

/**
 * mlg_territory_set:
 * @self: a territory with a change under way
 * @record: an object of this territory
 * @field: number of a field, as %MLG_ACTOR_NAME
 * @value: (nullable): the new value, %NULL to empty it; a floating reference
 *   is taken
 * @error: return location for an error
 *
 * Sets a field. Setting what is there already records nothing.
 *
 * Returns: %FALSE if the value was refused; nothing has changed then
 */
gboolean
mlg_territory_set (MlgTerritory  *self,
                   MlgRecord     *record,
                   guint          field,
                   GVariant      *value,
                   GError       **error)
{
  g_autoptr(GVariant) owned = value != NULL ? g_variant_ref_sink (value) : NULL;
  g_autoptr(GVariant) before = NULL;
  g_autoptr(GVariant) after = NULL;
  const MlgField *fields;
  guint n_fields;

  g_return_val_if_fail (MLG_IS_TERRITORY (self), FALSE);
  g_return_val_if_fail (self->change != NULL, FALSE);
  g_return_val_if_fail (is_mine (self, record), FALSE);

  fields = mlg_record_get_fields (record, &n_fields);
  g_return_val_if_fail (field < n_fields, FALSE);

  if (!mlg_field_check (&fields[field], owned, error))
    return FALSE;

  if (!mlg_territory_check_value (self, record, field, owned, error))
    return FALSE;

  before = mlg_record_dup_value (record, field);
  mlg_territory_apply_value (self, record, field, owned);
  after = mlg_record_dup_value (record, field);

  if (before == after || (before != NULL && after != NULL && g_variant_equal (before, after)))
    return TRUE;

  mlg_change_add_edit (self->change,
                       mlg_edit_new (MLG_EDIT_SET, mlg_record_get_object_kind (record), record->id, field, before, after));

  return TRUE;
}

/**
 * mlg_territory_remove:
 * @self: a territory with a change under way
 * @record: an object of this territory, not its sheet
 *
 * Removes an object. With an actor go its relations and its places on
 * diagrams, with a diagram all that is on it; what is in a frame is free
 * afterwards, and what refers to a term is left not filled in.
 */
void
mlg_territory_remove (MlgTerritory *self,
                      MlgRecord    *record)
{
  g_autoptr(MlgRecord) kept = NULL;
  g_autoptr(GVariant) before = NULL;
  MlgObjectKind kind;

  g_return_if_fail (MLG_IS_TERRITORY (self));
  g_return_if_fail (self->change != NULL);
  g_return_if_fail (is_mine (self, record) && !MLG_IS_TERRITORY_INFO (record));

  kept = g_object_ref (record);
  kind = mlg_record_get_object_kind (record);

  mlg_territory_release_record (self, kept);
  before = mlg_record_serialize (kept);
  mlg_territory_drop_record (self, kept);
  mlg_change_add_edit (self->change, mlg_edit_new (MLG_EDIT_REMOVE, kind, kept->id, 0, before, NULL));
  g_ptr_array_add (self->removed, g_steal_pointer (&kept));
}

static gboolean
walk_history (MlgTerritory   *self,
              MlgChange      *next,
              MlgChangeStep   step,
              GError        **error)
{
  g_autoptr(MlgChange) change = NULL;

  if (next == NULL)
    return TRUE;

  change = g_object_ref (next);

  if (!write_step (self, change, step, error))
    return FALSE;

  apply_change (self, change, step);
  finish_step (self, change, step);

  return TRUE;
}

/**
 * mlg_territory_undo:
 * @self: a territory with no change under way
 * @error: return location for an error
 *
 * Takes back the last change that stands, if there is one.
 *
 * Returns: %FALSE if that could not be written; nothing has changed then
 */
gboolean
mlg_territory_undo (MlgTerritory  *self,
                    GError       **error)
{
  g_return_val_if_fail (MLG_IS_TERRITORY (self), FALSE);
  g_return_val_if_fail (self->change == NULL, FALSE);

  return walk_history (self, mlg_history_get_undo (self->history), MLG_CHANGE_UNDO, error);
}

/**
 * mlg_territory_redo:
 * @self: a territory with no change under way
 * @error: return location for an error
 *
 * Makes again the last change that was taken back, if there is one.
 *
 * Returns: %FALSE if that could not be written; nothing has changed then
 */
gboolean
mlg_territory_redo (MlgTerritory  *self,
                    GError       **error)
{
  g_return_val_if_fail (MLG_IS_TERRITORY (self), FALSE);
  g_return_val_if_fail (self->change == NULL, FALSE);

  return walk_history (self, mlg_history_get_redo (self->history), MLG_CHANGE_REDO, error);
}
