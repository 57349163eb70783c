/* mlg-edit.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-edit.h"

/**
 * mlg_edit_new:
 * @operation: what happens
 * @object_kind: to what kind of object
 * @id: to which
 * @field: which field; 0 unless @operation is %MLG_EDIT_SET
 * @before: (nullable) (transfer none): what was there
 * @after: (nullable) (transfer none): what is there now
 *
 * Returns: (transfer full): a new edit
 */
MlgEdit *
mlg_edit_new (MlgEditOperation  operation,
              MlgObjectKind     object_kind,
              MlgId             id,
              guint             field,
              GVariant         *before,
              GVariant         *after)
{
  MlgEdit *self = g_new0 (MlgEdit, 1);

  self->operation = operation;
  self->object_kind = object_kind;
  self->id = id;
  self->field = field;
  self->before = before != NULL ? g_variant_ref_sink (before) : NULL;
  self->after = after != NULL ? g_variant_ref_sink (after) : NULL;

  return self;
}

/**
 * mlg_edit_inverse:
 * @self: an edit
 *
 * Returns: (transfer full): the edit that takes @self back
 */
MlgEdit *
mlg_edit_inverse (const MlgEdit *self)
{
  static const MlgEditOperation inverse[] = {
    [MLG_EDIT_INSERT] = MLG_EDIT_REMOVE,
    [MLG_EDIT_SET] = MLG_EDIT_SET,
    [MLG_EDIT_REMOVE] = MLG_EDIT_INSERT,
  };

  return mlg_edit_new (inverse[self->operation], self->object_kind, self->id, self->field,
                       self->after, self->before);
}

/**
 * mlg_edit_free:
 * @self: an edit
 *
 * Frees it.
 */
void
mlg_edit_free (MlgEdit *self)
{
  g_clear_pointer (&self->before, g_variant_unref);
  g_clear_pointer (&self->after, g_variant_unref);
  g_free (self);
}
