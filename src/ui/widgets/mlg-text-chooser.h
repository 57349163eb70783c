/* mlg-text-chooser.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-finder.h"

G_BEGIN_DECLS

#define MLG_TYPE_TEXT_CHOOSER (mlg_text_chooser_get_type ())

/**
 * MlgTextChooser:
 *
 * Types a text that was perhaps written before: those in use are proposed, so
 * that one project does not get three names.
 *
 * Signals: `chosen (char *text)`, "" for none.
 */
G_DECLARE_FINAL_TYPE (MlgTextChooser, mlg_text_chooser, MLG, TEXT_CHOOSER, MlgFinder)

GtkWidget *mlg_text_chooser_new    (void);
void       mlg_text_chooser_choose (MlgTextChooser *self,
                                    GPtrArray      *known,
                                    const char     *placeholder,
                                    const char     *text);

G_END_DECLS
