/* mlg-record-table.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-statement.h"
#include "mlg-territory.h"

G_BEGIN_DECLS

/**
 * MlgRecordTable:
 *
 * The table in which the objects of one kind lie, a row each: written once
 * for all kinds, by their fields.
 */
typedef struct _MlgRecordTable MlgRecordTable;

MlgRecordTable *mlg_record_table_new      (MlgDatabase     *database,
                                           MlgObjectKind    kind);
void            mlg_record_table_free     (MlgRecordTable  *self);
gboolean        mlg_record_table_insert   (MlgRecordTable  *self,
                                           MlgId            id,
                                           GVariant        *fields,
                                           GError         **error);
gboolean        mlg_record_table_replace  (MlgRecordTable  *self,
                                           MlgRecord       *record,
                                           GError         **error);
gboolean        mlg_record_table_remove   (MlgRecordTable  *self,
                                           MlgId            id,
                                           GError         **error);
gboolean        mlg_record_table_apply    (MlgRecordTable  *self,
                                           const MlgEdit   *edit,
                                           GError         **error);
const char     *mlg_record_table_get_name (MlgObjectKind    kind);
gboolean        mlg_record_table_insert_all (MlgDatabase   *database,
                                           MlgTerritory    *territory,
                                           GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgRecordTable, mlg_record_table_free)

G_END_DECLS
