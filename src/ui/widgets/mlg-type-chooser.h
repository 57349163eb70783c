/* mlg-type-chooser.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_TYPE_CHOOSER (mlg_type_chooser_get_type ())

/**
 * MlgTypeChooser:
 *
 * Chooses the type of a relation between two actors. The likely types come
 * first, so that Enter or a digit is enough; typing searches the wording in
 * both directions; a button turns the relation round.
 *
 * Signals: `chosen (MlgId type, gboolean reversed)`: the user chose; where
 * @reversed, the relation goes from the target to the source. `new-type
 * (MlgNewTerm *type, gboolean reversed)`: the user typed a word that is no type
 * and wants it to be one; only offered where a handler is connected.
 */
G_DECLARE_FINAL_TYPE (MlgTypeChooser, mlg_type_chooser, MLG, TYPE_CHOOSER, GtkPopover)

GtkWidget *mlg_type_chooser_new    (MlgSession     *session);
void       mlg_type_chooser_choose (MlgTypeChooser *self,
                                    MlgId           source,
                                    MlgId           target);
void       mlg_type_chooser_choose_new (MlgTypeChooser *self,
                                    MlgId           source,
                                    const char     *name);

G_END_DECLS
