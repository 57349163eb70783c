/* mlg-command-palette.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-finder.h"
#include "mlg-session.h"

G_BEGIN_DECLS

#define MLG_TYPE_COMMAND_PALETTE (mlg_command_palette_get_type ())

/**
 * MlgCommandPalette:
 *
 * Every command of a window and every actor of its territory, found by typing.
 * What was done last comes first. What cannot be done now is shown grey, so
 * that one learns that it exists.
 *
 * Properties: `session`; `settings`: where the last commands are remembered.
 */
G_DECLARE_FINAL_TYPE (MlgCommandPalette, mlg_command_palette, MLG, COMMAND_PALETTE, MlgFinder)

GtkWidget *mlg_command_palette_new    (MlgSession        *session,
                                       GSettings         *settings);
void       mlg_command_palette_choose (MlgCommandPalette *self,
                                       GtkWidget         *over);

G_END_DECLS
