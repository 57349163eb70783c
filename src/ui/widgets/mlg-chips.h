/* mlg-chips.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_CHIPS (mlg_chips_get_type ())

/**
 * MlgChips:
 *
 * Short texts in rounded boxes, in as many lines as they need. The texts are
 * never markup.
 */
G_DECLARE_FINAL_TYPE (MlgChips, mlg_chips, MLG, CHIPS, GtkWidget)

GtkWidget *mlg_chips_new        (void);
void       mlg_chips_set_labels (MlgChips            *self,
                                 const char * const  *labels);

G_END_DECLS
