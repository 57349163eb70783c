/* mlg-application.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MLG_TYPE_APPLICATION (mlg_application_get_type ())

/**
 * MlgApplication:
 *
 * The program: one process, a window for each territory.
 */
G_DECLARE_FINAL_TYPE (MlgApplication, mlg_application, MLG, APPLICATION, AdwApplication)

MlgApplication *mlg_application_new (void);

G_END_DECLS
