/* mlg-term-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-term-uses.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_TERM_ROW (mlg_term_row_get_type ())

/**
 * MlgTermRow:
 *
 * A word in a list of the vocabulary: its symbol or line, its label and how
 * much it is used. It can be dragged as an #MlgTerm.
 */
G_DECLARE_FINAL_TYPE (MlgTermRow, mlg_term_row, MLG, TERM_ROW, GtkListBoxRow)

GtkWidget *mlg_term_row_new      (void);
void       mlg_term_row_set_term (MlgTermRow        *self,
                                  MlgTerm           *term,
                                  const MlgTermUses *uses);
MlgId      mlg_term_row_get_id   (MlgTermRow        *self);

G_END_DECLS
