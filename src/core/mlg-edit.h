/* mlg-edit.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-record.h"

G_BEGIN_DECLS

/**
 * MlgEditOperation:
 * @MLG_EDIT_INSERT: the object comes to be; @after is its `a{sv}`
 * @MLG_EDIT_SET: one field changes from @before to @after
 * @MLG_EDIT_REMOVE: the object goes; @before is its `a{sv}`
 */
typedef enum
{
  MLG_EDIT_INSERT,
  MLG_EDIT_SET,
  MLG_EDIT_REMOVE,
} MlgEditOperation;

/**
 * MlgEdit:
 * @operation: what happens
 * @object_kind: to what kind of object
 * @id: to which
 * @field: which field, for %MLG_EDIT_SET
 * @before: (nullable): what was there
 * @after: (nullable): what is there now
 *
 * The smallest reversible change. It never changes once made.
 */
typedef struct
{
  MlgEditOperation  operation;
  MlgObjectKind     object_kind;
  MlgId             id;
  guint             field;
  GVariant         *before;
  GVariant         *after;
} MlgEdit;

MlgEdit *mlg_edit_new     (MlgEditOperation  operation,
                           MlgObjectKind     object_kind,
                           MlgId             id,
                           guint             field,
                           GVariant         *before,
                           GVariant         *after);
MlgEdit *mlg_edit_inverse (const MlgEdit    *self);
void     mlg_edit_free    (MlgEdit          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgEdit, mlg_edit_free)

G_END_DECLS
