/* mlg-change.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-change.h"

struct _MlgChange
{
  GObject    parent_instance;

  MlgId      id;
  char      *label;
  gint64     time;
  char      *workshop;
  GPtrArray *edits;
};

G_DEFINE_FINAL_TYPE (MlgChange, mlg_change, G_TYPE_OBJECT)

static void
mlg_change_finalize (GObject *object)
{
  MlgChange *self = MLG_CHANGE (object);

  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->workshop, g_free);
  g_clear_pointer (&self->edits, g_ptr_array_unref);

  G_OBJECT_CLASS (mlg_change_parent_class)->finalize (object);
}

static void
mlg_change_class_init (MlgChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mlg_change_finalize;
}

static void
mlg_change_init (MlgChange *self)
{
  self->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mlg_edit_free);
}

/**
 * mlg_change_new:
 * @id: its identity
 * @label: name of the action, as the menu shows it: “Link Ti Coop to Inztant”
 * @time: when, in microseconds since 1970 UTC
 * @workshop: (nullable): the workshop and group that it was made in
 *
 * Returns: (transfer full): a change without edits
 */
MlgChange *
mlg_change_new (MlgId       id,
                const char *label,
                gint64      time,
                const char *workshop)
{
  MlgChange *self = g_object_new (MLG_TYPE_CHANGE, NULL);

  self->id = id;
  self->label = g_strdup (label);
  self->time = time;
  self->workshop = g_strdup (workshop);

  return self;
}

/**
 * mlg_change_get_id:
 * @self: a change
 *
 * Returns: its identity
 */
MlgId
mlg_change_get_id (MlgChange *self)
{
  g_return_val_if_fail (MLG_IS_CHANGE (self), MLG_ID_NONE);

  return self->id;
}

/**
 * mlg_change_get_label:
 * @self: a change
 *
 * Returns: (transfer none): the name of the action
 */
const char *
mlg_change_get_label (MlgChange *self)
{
  g_return_val_if_fail (MLG_IS_CHANGE (self), NULL);

  return self->label;
}

/**
 * mlg_change_get_time:
 * @self: a change
 *
 * Returns: microseconds since 1970 UTC
 */
gint64
mlg_change_get_time (MlgChange *self)
{
  g_return_val_if_fail (MLG_IS_CHANGE (self), 0);

  return self->time;
}

/**
 * mlg_change_get_workshop:
 * @self: a change
 *
 * Returns: (transfer none) (nullable): the workshop it was made in
 */
const char *
mlg_change_get_workshop (MlgChange *self)
{
  g_return_val_if_fail (MLG_IS_CHANGE (self), NULL);

  return self->workshop;
}

/**
 * mlg_change_get_n_edits:
 * @self: a change
 *
 * Returns: how many edits it has
 */
guint
mlg_change_get_n_edits (MlgChange *self)
{
  g_return_val_if_fail (MLG_IS_CHANGE (self), 0);

  return self->edits->len;
}

/**
 * mlg_change_get_edit:
 * @self: a change
 * @position: which, from 0
 *
 * Returns: (transfer none): an edit, as it was made the first time
 */
const MlgEdit *
mlg_change_get_edit (MlgChange *self,
                     guint      position)
{
  g_return_val_if_fail (MLG_IS_CHANGE (self), NULL);
  g_return_val_if_fail (position < self->edits->len, NULL);

  return g_ptr_array_index (self->edits, position);
}

static gboolean
same_value (GVariant *a,
            GVariant *b)
{
  return a == b || (a != NULL && b != NULL && g_variant_equal (a, b));
}

/**
 * mlg_change_add_edit:
 * @self: a change
 * @edit: (transfer full): an edit
 *
 * Adds an edit at the end. An edit of the same field as the one before it is
 * joined to it, so that dragging an actor leaves one edit and not a hundred.
 */
void
mlg_change_add_edit (MlgChange *self,
                     MlgEdit   *edit)
{
  g_return_if_fail (MLG_IS_CHANGE (self));
  g_return_if_fail (edit != NULL);

  if (edit->operation == MLG_EDIT_SET && self->edits->len > 0)
    {
      MlgEdit *last = g_ptr_array_index (self->edits, self->edits->len - 1);

      if (last->operation == MLG_EDIT_SET && last->object_kind == edit->object_kind &&
          last->id == edit->id && last->field == edit->field)
        {
          g_clear_pointer (&last->after, g_variant_unref);
          last->after = g_steal_pointer (&edit->after);
          mlg_edit_free (edit);

          if (same_value (last->before, last->after))
            g_ptr_array_set_size (self->edits, (gint) self->edits->len - 1);

          return;
        }
    }

  g_ptr_array_add (self->edits, edit);
}

/**
 * mlg_change_dup_edits:
 * @self: a change
 * @step: what is to be done with it
 *
 * Returns: (transfer full) (element-type MlgEdit): the edits to carry out, in
 *   order: the inverses from the last to the first for %MLG_CHANGE_UNDO
 */
GPtrArray *
mlg_change_dup_edits (MlgChange     *self,
                      MlgChangeStep  step)
{
  GPtrArray *edits;

  g_return_val_if_fail (MLG_IS_CHANGE (self), NULL);

  edits = g_ptr_array_new_full (self->edits->len, (GDestroyNotify) mlg_edit_free);

  for (guint i = 0; i < self->edits->len; i++)
    {
      guint position = step == MLG_CHANGE_UNDO ? self->edits->len - 1 - i : i;
      const MlgEdit *edit = g_ptr_array_index (self->edits, position);

      if (step == MLG_CHANGE_UNDO)
        g_ptr_array_add (edits, mlg_edit_inverse (edit));
      else
        g_ptr_array_add (edits, mlg_edit_new (edit->operation, edit->object_kind, edit->id, edit->field,
                                              edit->before, edit->after));
    }

  return edits;
}
