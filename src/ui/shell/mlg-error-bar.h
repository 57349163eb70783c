/* mlg-error-bar.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_ERROR_BAR (mlg_error_bar_get_type ())

/**
 * MlgErrorBar:
 *
 * A strip under the header bar that says what could not be done, until it is
 * closed or what caused it is mended. It may offer one action.
 */
G_DECLARE_FINAL_TYPE (MlgErrorBar, mlg_error_bar, MLG, ERROR_BAR, GtkWidget)

GtkWidget *mlg_error_bar_new   (void);
void       mlg_error_bar_show  (MlgErrorBar *self,
                                const char  *message,
                                const char  *button_label,
                                const char  *action_name);
void       mlg_error_bar_clear (MlgErrorBar *self);

G_END_DECLS
