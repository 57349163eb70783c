/* mlg-change-line.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-change.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_CHANGE_LINE (mlg_change_line_get_type ())

/**
 * MlgChangeLine:
 *
 * What somebody did, and when.
 */
G_DECLARE_FINAL_TYPE (MlgChangeLine, mlg_change_line, MLG, CHANGE_LINE, GtkWidget)

GtkWidget *mlg_change_line_new        (void);
void       mlg_change_line_set_change (MlgChangeLine *self,
                                       MlgChange     *change);

G_END_DECLS
