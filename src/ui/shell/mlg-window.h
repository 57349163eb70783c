/* mlg-window.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "mlg-session.h"

G_BEGIN_DECLS

#define MLG_TYPE_WINDOW (mlg_window_get_type ())

/**
 * MlgWindow:
 *
 * The window of one territory: header bar, the search panel, the map and the
 * directory, the profile panel. It owns the document and the session that the
 * views share.
 */
G_DECLARE_FINAL_TYPE (MlgWindow, mlg_window, MLG, WINDOW, AdwApplicationWindow)

MlgWindow  *mlg_window_new          (GtkApplication *application,
                                     GSettings      *settings,
                                     MlgGazetteer   *gazetteer);
MlgSession *mlg_window_get_session  (MlgWindow      *self);
gboolean    mlg_window_is_empty     (MlgWindow      *self);
void        mlg_window_open         (MlgWindow      *self,
                                     GFile          *file);
void        mlg_window_recover      (MlgWindow      *self);

G_END_DECLS
