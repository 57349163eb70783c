/* mlg-sidebar.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-panel.h"

G_BEGIN_DECLS

#define MLG_TYPE_SIDEBAR (mlg_sidebar_get_type ())

/**
 * MlgSidebar:
 *
 * Where actors are found: a search entry, facets, what is found, and the tray
 * of the actors that are not on the map. Beside a diagram: the kinds to drag
 * there, and the actors that are not on it yet.
 *
 * Actions: `sidebar.focus-search`; `sidebar.clear` shows all actors again.
 */
G_DECLARE_FINAL_TYPE (MlgSidebar, mlg_sidebar, MLG, SIDEBAR, MlgPanel)

GtkWidget *mlg_sidebar_new          (MlgSession *session);
void       mlg_sidebar_focus_search (MlgSidebar *self);

void       mlg_sidebar_set_drawing  (MlgSidebar *self,
                                     gboolean    drawing);

G_END_DECLS
