/* mlg-choice-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-choice-popover.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MLG_TYPE_CHOICE_ROW (mlg_choice_row_get_type ())

/**
 * MlgChoiceRow:
 *
 * What was chosen from a list: to read as text, or as chips where several can
 * be chosen. A click or Enter opens the list.
 *
 * Properties: `title` (inherited), `multiple`, `placeholder` (shown where
 * nothing is chosen), `compact` (without its title).
 *
 * Signals: `fill (MlgChoicePopover *list)`: the list is about to open, empty;
 * `toggled (gint64 id, gboolean active)`: the user chose, or checked or
 * unchecked; `new-term (char *label)`: the user wants a word that the list
 * lacks, where `fill` offered that (mlg_choice_popover_offer_new()).
 */
G_DECLARE_FINAL_TYPE (MlgChoiceRow, mlg_choice_row, MLG, CHOICE_ROW, AdwPreferencesRow)

GtkWidget *mlg_choice_row_new        (const char          *title,
                                      gboolean             multiple);
void       mlg_choice_row_set_chosen (MlgChoiceRow        *self,
                                      const char * const  *labels,
                                      MlgTerm             *kind);
void       mlg_choice_row_open       (MlgChoiceRow        *self);

G_END_DECLS
