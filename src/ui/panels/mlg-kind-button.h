/* mlg-kind-button.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_KIND_BUTTON (mlg_kind_button_get_type ())

/**
 * MlgKindButton:
 *
 * A kind and how many actors are of that kind, on one line: its symbol, its
 * name, a number, and a bar that compares it with the others.
 */
G_DECLARE_FINAL_TYPE (MlgKindButton, mlg_kind_button, MLG, KIND_BUTTON, GtkButton)

GtkWidget *mlg_kind_button_new       (void);
MlgId      mlg_kind_button_get_kind  (MlgKindButton *self);
void       mlg_kind_button_set_count (MlgKindButton *self,
                                      MlgTerritory  *territory,
                                      MlgId          kind,
                                      guint          count,
                                      guint          most);

G_END_DECLS
