/* mlg-type-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-term.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_TYPE_ROW (mlg_type_row_get_type ())

/**
 * MlgTypeRow:
 *
 * A relation type in the list of an #MlgTypeChooser: its line, its wording
 * and the wording read from the other end.
 */
G_DECLARE_FINAL_TYPE (MlgTypeRow, mlg_type_row, MLG, TYPE_ROW, GtkListBoxRow)

GtkWidget  *mlg_type_row_new         (MlgTerm    *type,
                                      const char *section,
                                      gboolean    recent);
MlgId       mlg_type_row_get_id      (MlgTypeRow *self);
const char *mlg_type_row_get_section (MlgTypeRow *self);
gboolean    mlg_type_row_get_inverse (MlgTypeRow *self);
gboolean    mlg_type_row_search      (MlgTypeRow *self,
                                      const char *needle);
gboolean    mlg_type_row_reads_as    (MlgTypeRow *self,
                                      const char *needle);
gboolean    mlg_type_row_resembles   (MlgTypeRow *self,
                                      const char *needle);
void        mlg_type_row_set_place   (MlgTypeRow *self,
                                      guint       position,
                                      guint       rank);
int         mlg_type_row_compare     (MlgTypeRow *self,
                                      MlgTypeRow *other,
                                      const char *needle);
void        mlg_type_row_set_digit   (MlgTypeRow *self,
                                      guint       digit);

G_END_DECLS
