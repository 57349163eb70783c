/* mlg-palette-command.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_PALETTE_COMMAND (mlg_palette_command_get_type ())

/**
 * MlgPaletteCommand:
 *
 * Something that the window can do, by its name: an action of a widget, with
 * its parameter where it takes one, and what a person reads and types to find
 * it.
 */
G_DECLARE_FINAL_TYPE (MlgPaletteCommand, mlg_palette_command, MLG, PALETTE_COMMAND, GObject)

MlgPaletteCommand *mlg_palette_command_new          (GtkWidget *home,
                                                     const char *action,
                                                     GVariant *target,
                                                     const char *label);
const char        *mlg_palette_command_get_id       (MlgPaletteCommand *self);
const char        *mlg_palette_command_get_label    (MlgPaletteCommand *self);
const char        *mlg_palette_command_get_detail   (MlgPaletteCommand *self);
void               mlg_palette_command_set_detail   (MlgPaletteCommand *self,
                                                     const char *detail);
const char        *mlg_palette_command_get_icon     (MlgPaletteCommand *self);
void               mlg_palette_command_set_icon     (MlgPaletteCommand *self,
                                                     const char *icon_name);
const char        *mlg_palette_command_get_shortcut (MlgPaletteCommand *self);
void               mlg_palette_command_set_shortcut (MlgPaletteCommand *self,
                                                     const char *shortcut);
void               mlg_palette_command_set_keywords (MlgPaletteCommand *self,
                                                     const char *keywords);
void               mlg_palette_command_set_view     (MlgPaletteCommand *self,
                                                     const char *view);
gboolean           mlg_palette_command_is_enabled   (MlgPaletteCommand *self);
guint              mlg_palette_command_match        (MlgPaletteCommand *self,
                                                     const char *text);
void               mlg_palette_command_run          (MlgPaletteCommand *self);

G_END_DECLS
