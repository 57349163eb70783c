/* mlg-entry-rows.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-record-form.h"

G_BEGIN_DECLS

#define MLG_TYPE_ENTRY_ROWS (mlg_entry_rows_get_type ())

/**
 * MlgEntryRows:
 *
 * The rows of a field of an actor that holds several entries: links, contacts
 * or fields of the user's own. An entry that is emptied goes.
 */
G_DECLARE_FINAL_TYPE (MlgEntryRows, mlg_entry_rows, MLG, ENTRY_ROWS, GObject)

MlgEntryRows *mlg_entry_rows_new     (MlgRecordForm *form,
                                      GtkListBox    *list,
                                      guint          field,
                                      int            order);
void          mlg_entry_rows_refresh (MlgEntryRows  *self);
void          mlg_entry_rows_finish  (MlgEntryRows  *self);
guint         mlg_entry_rows_get_n_entries (MlgEntryRows *self);
void          mlg_entry_rows_add     (MlgEntryRows  *self,
                                      const char    *key);

void          mlg_row_set_order      (GtkWidget     *row,
                                      int            order);
int           mlg_row_compare_order  (GtkListBoxRow *first,
                                      GtkListBoxRow *second,
                                      gpointer       data);

const char   *mlg_contact_get_label  (const char    *key);

G_END_DECLS
