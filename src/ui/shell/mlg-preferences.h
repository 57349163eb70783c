/* mlg-preferences.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MLG_TYPE_PREFERENCES (mlg_preferences_get_type ())

/**
 * MlgPreferences:
 *
 * The window of preferences. Each row is bound to a key of the settings.
 */
G_DECLARE_FINAL_TYPE (MlgPreferences, mlg_preferences, MLG, PREFERENCES, AdwWindow)

GtkWidget *mlg_preferences_new (GtkWindow *parent,
                                GSettings *settings);

G_END_DECLS
