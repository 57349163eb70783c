/* mlg-history.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-history.h"

struct _MlgHistory
{
  GObject    parent_instance;

  /* MlgChange, the latest last */
  GPtrArray *done;
  /* MlgChange, the one to be made again first last */
  GPtrArray *undone;
};

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MlgHistory, mlg_history, G_TYPE_OBJECT)

static MlgChange *
last (GPtrArray *changes)
{
  return changes->len > 0 ? g_ptr_array_index (changes, changes->len - 1) : NULL;
}

static void
notify_all (MlgHistory *self)
{
  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
mlg_history_finalize (GObject *object)
{
  MlgHistory *self = MLG_HISTORY (object);

  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_clear_pointer (&self->undone, g_ptr_array_unref);

  G_OBJECT_CLASS (mlg_history_parent_class)->finalize (object);
}

static void
mlg_history_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  MlgHistory *self = MLG_HISTORY (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->done->len > 0);
      break;

    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->undone->len > 0);
      break;

    case PROP_UNDO_LABEL:
      g_value_set_string (value, mlg_history_get_undo_label (self));
      break;

    case PROP_REDO_LABEL:
      g_value_set_string (value, mlg_history_get_redo_label (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_history_class_init (MlgHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = mlg_history_finalize;
  object_class->get_property = mlg_history_get_property;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mlg_history_init (MlgHistory *self)
{
  self->done = g_ptr_array_new_with_free_func (g_object_unref);
  self->undone = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * mlg_history_new:
 *
 * Returns: (transfer full): an empty history
 */
MlgHistory *
mlg_history_new (void)
{
  return g_object_new (MLG_TYPE_HISTORY, NULL);
}

/**
 * mlg_history_get_n_done:
 * @self: a history
 *
 * Returns: how many changes can be taken back
 */
guint
mlg_history_get_n_done (MlgHistory *self)
{
  g_return_val_if_fail (MLG_IS_HISTORY (self), 0);

  return self->done->len;
}

/**
 * mlg_history_get_n_undone:
 * @self: a history
 *
 * Returns: how many changes can be made again
 */
guint
mlg_history_get_n_undone (MlgHistory *self)
{
  g_return_val_if_fail (MLG_IS_HISTORY (self), 0);

  return self->undone->len;
}

/**
 * mlg_history_get_done:
 * @self: a history
 * @position: which, the oldest being 0
 *
 * Returns: (transfer none) (nullable): a change that stands
 */
MlgChange *
mlg_history_get_done (MlgHistory *self,
                      guint       position)
{
  g_return_val_if_fail (MLG_IS_HISTORY (self), NULL);

  return position < self->done->len ? g_ptr_array_index (self->done, position) : NULL;
}

/**
 * mlg_history_get_undo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the change that undo takes back
 */
MlgChange *
mlg_history_get_undo (MlgHistory *self)
{
  g_return_val_if_fail (MLG_IS_HISTORY (self), NULL);

  return last (self->done);
}

/**
 * mlg_history_get_redo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the change that redo makes again
 */
MlgChange *
mlg_history_get_redo (MlgHistory *self)
{
  g_return_val_if_fail (MLG_IS_HISTORY (self), NULL);

  return last (self->undone);
}

/**
 * mlg_history_get_undo_label:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the name of what undo takes back
 */
const char *
mlg_history_get_undo_label (MlgHistory *self)
{
  MlgChange *change = mlg_history_get_undo (self);

  return change != NULL ? mlg_change_get_label (change) : NULL;
}

/**
 * mlg_history_get_redo_label:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the name of what redo makes again
 */
const char *
mlg_history_get_redo_label (MlgHistory *self)
{
  MlgChange *change = mlg_history_get_redo (self);

  return change != NULL ? mlg_change_get_label (change) : NULL;
}

/**
 * mlg_history_restore:
 * @self: a history
 * @done: (element-type MlgChange): changes that stand, the oldest first
 * @undone: (element-type MlgChange): changes taken back, the one to be made
 *   again first last
 *
 * Sets what a document remembers, when it is opened.
 */
void
mlg_history_restore (MlgHistory *self,
                     GPtrArray  *done,
                     GPtrArray  *undone)
{
  g_return_if_fail (MLG_IS_HISTORY (self));

  g_ptr_array_set_size (self->done, 0);
  g_ptr_array_set_size (self->undone, 0);

  for (guint i = 0; i < done->len; i++)
    g_ptr_array_add (self->done, g_object_ref (g_ptr_array_index (done, i)));

  for (guint i = 0; i < undone->len; i++)
    g_ptr_array_add (self->undone, g_object_ref (g_ptr_array_index (undone, i)));

  notify_all (self);
}

/**
 * mlg_history_step:
 * @self: a history
 * @change: a change
 * @step: what was done with it
 *
 * Moves along. A change made for the first time ends what could be redone.
 */
void
mlg_history_step (MlgHistory    *self,
                  MlgChange     *change,
                  MlgChangeStep  step)
{
  g_return_if_fail (MLG_IS_HISTORY (self));

  switch (step)
    {
    case MLG_CHANGE_DO:
      g_ptr_array_set_size (self->undone, 0);
      g_ptr_array_add (self->done, g_object_ref (change));
      break;

    case MLG_CHANGE_UNDO:
      g_return_if_fail (last (self->done) == change);
      g_ptr_array_add (self->undone, g_ptr_array_steal_index (self->done, self->done->len - 1));
      break;

    case MLG_CHANGE_REDO:
      g_return_if_fail (last (self->undone) == change);
      g_ptr_array_add (self->done, g_ptr_array_steal_index (self->undone, self->undone->len - 1));
      break;

    default:
      g_assert_not_reached ();
    }

  notify_all (self);
}
