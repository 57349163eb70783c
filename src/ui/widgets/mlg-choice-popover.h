/* mlg-choice-popover.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-term.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_CHOICE_POPOVER (mlg_choice_popover_get_type ())

/**
 * MlgChoicePopover:
 *
 * A short list to choose from: one choice, which closes it, or several to
 * check. A long list can be searched by typing; accents and case are ignored.
 *
 * Properties: `multiple`.
 *
 * Signals: `toggled (gint64 id, gboolean active)`: the user chose a line, or
 * checked or unchecked one. `new-term (char *label)`: the user wants a word
 * that the list does not have.
 */
G_DECLARE_FINAL_TYPE (MlgChoicePopover, mlg_choice_popover, MLG, CHOICE_POPOVER, GtkPopover)

GtkWidget *mlg_choice_popover_new   (gboolean          multiple);
void       mlg_choice_popover_clear (MlgChoicePopover *self);
void       mlg_choice_popover_add   (MlgChoicePopover *self,
                                     gint64            id,
                                     const char       *label,
                                     MlgTerm          *kind,
                                     gboolean          active);
void       mlg_choice_popover_offer_new (MlgChoicePopover *self,
                                     MlgVocabulary     vocabulary);

G_END_DECLS
