/* mlg-start-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MLG_TYPE_START_PAGE (mlg_start_page_get_type ())

/**
 * MlgStartPage:
 *
 * What a window shows without a territory: what the application is for, and
 * the ways in: a new territory, a file, the demo, one of the recent ones.
 */
G_DECLARE_FINAL_TYPE (MlgStartPage, mlg_start_page, MLG, START_PAGE, AdwBin)

GtkWidget *mlg_start_page_new (void);

G_END_DECLS
