/* mlg-table-reader-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-csv-reader.h"
#include "mlg-record-builder.h"
#include "mlg-table-reader.h"

G_BEGIN_DECLS

/* Shared by the files of #MlgTableReader only. */

struct _MlgTableReader
{
  GObject              parent_instance;

  /* Owned */
  MlgTerritory        *territory;
  MlgVocabularyReader *vocabulary;
  char                *name_space;
  GHashTable          *actors;    /* short code -> MlgId */
  GPtrArray           *problems;  /* MlgTableProblem */

  MlgTableLocateFunc   locate;
  gpointer             locate_data;
};

typedef void (* MlgTableRowFunc) (MlgTableReader *self,
                                  MlgCsvReader   *row);

gboolean   mlg_table_reader_read_rows  (MlgTableReader      *self,
                                        GInputStream        *stream,
                                        const char * const  *columns,
                                        MlgTableRowFunc      read_row,
                                        GError             **error);
void       mlg_table_reader_complain   (MlgTableReader      *self,
                                        MlgCsvReader        *row,
                                        gboolean             skipped,
                                        const char          *format,
                                        ...) G_GNUC_PRINTF (4, 5);
char      *mlg_table_reader_dup_text   (MlgCsvReader        *row,
                                        const char          *column);
char     **mlg_table_reader_dup_list   (MlgCsvReader        *row,
                                        const char          *column);
void       mlg_table_reader_read_date  (MlgTableReader      *self,
                                        MlgCsvReader        *row,
                                        const char          *column,
                                        MlgRecordBuilder    *builder,
                                        guint                field);
MlgId      mlg_table_reader_get_id     (MlgTableReader      *self,
                                        MlgObjectKind        kind,
                                        const char          *code);
gboolean   mlg_table_reader_add_record (MlgTableReader      *self,
                                        MlgCsvReader        *row,
                                        MlgId                id,
                                        MlgRecordBuilder    *builder);

G_END_DECLS
