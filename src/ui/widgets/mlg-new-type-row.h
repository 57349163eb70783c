/* mlg-new-type-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-new-term-actions.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_NEW_TYPE_ROW (mlg_new_type_row_get_type ())

/**
 * MlgNewTypeRow:
 *
 * The last row of an #MlgTypeChooser: makes a relation type of what was typed.
 * Activating it is enough; whether the type has a direction and how it reads
 * from the other end can be said at once.
 */
G_DECLARE_FINAL_TYPE (MlgNewTypeRow, mlg_new_type_row, MLG, NEW_TYPE_ROW, GtkListBoxRow)

GtkWidget *mlg_new_type_row_new       (void);
void       mlg_new_type_row_set_label (MlgNewTypeRow *self,
                                       const char    *label);
void       mlg_new_type_row_get_type_wanted (MlgNewTypeRow *self,
                                       MlgNewTerm    *type);

G_END_DECLS
