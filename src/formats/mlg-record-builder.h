/* mlg-record-builder.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-record.h"

G_BEGIN_DECLS

/**
 * MlgRecordBuilder:
 *
 * Gathers the fields of a record by their numbers. Empty values are left out.
 * A plain struct for the stack.
 */
typedef struct
{
  MlgObjectKind  kind;
  GVariantDict   fields;
} MlgRecordBuilder;

void       mlg_record_builder_init   (MlgRecordBuilder    *self,
                                      MlgObjectKind        kind);
void       mlg_record_builder_clear  (MlgRecordBuilder    *self);
void       mlg_record_builder_text   (MlgRecordBuilder    *self,
                                      guint                field,
                                      const char          *text);
void       mlg_record_builder_number (MlgRecordBuilder    *self,
                                      guint                field,
                                      int                  number);
void       mlg_record_builder_flag   (MlgRecordBuilder    *self,
                                      guint                field,
                                      gboolean             flag);
void       mlg_record_builder_id     (MlgRecordBuilder    *self,
                                      guint                field,
                                      MlgId                id);
void       mlg_record_builder_value  (MlgRecordBuilder    *self,
                                      guint                field,
                                      GVariant            *value);
GVariant  *mlg_record_builder_end    (MlgRecordBuilder    *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MlgRecordBuilder, mlg_record_builder_clear)

G_END_DECLS
