/* mlg-directory-view.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "mlg-session.h"

G_BEGIN_DECLS

#define MLG_TYPE_DIRECTORY_VIEW (mlg_directory_view_get_type ())

/**
 * MlgDirectoryView:
 *
 * The actors that the search finds as a table that can be sorted by each
 * column. Selecting rows selects the actors everywhere.
 *
 * Properties: `session`.
 */
G_DECLARE_FINAL_TYPE (MlgDirectoryView, mlg_directory_view, MLG, DIRECTORY_VIEW, GtkWidget)

GtkWidget *mlg_directory_view_new (MlgSession *session);

G_END_DECLS
