/* mlg-command.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_COMMAND (mlg_command_get_type ())

/**
 * MlgCommand:
 *
 * Something that the window can do, by its name: an action of a widget, with
 * its parameter where it takes one, and what a person reads and types to find
 * it.
 */
G_DECLARE_FINAL_TYPE (MlgCommand, mlg_command, MLG, COMMAND, GObject)

MlgCommand *mlg_command_new          (GtkWidget  *home,
                                      const char *action,
                                      GVariant   *target,
                                      const char *label);
const char *mlg_command_get_id       (MlgCommand *self);
const char *mlg_command_get_label    (MlgCommand *self);
const char *mlg_command_get_detail   (MlgCommand *self);
void        mlg_command_set_detail   (MlgCommand *self,
                                      const char *detail);
const char *mlg_command_get_icon     (MlgCommand *self);
void        mlg_command_set_icon     (MlgCommand *self,
                                      const char *icon_name);
const char *mlg_command_get_shortcut (MlgCommand *self);
void        mlg_command_set_shortcut (MlgCommand *self,
                                      const char *shortcut);
void        mlg_command_set_keywords (MlgCommand *self,
                                      const char *keywords);
void        mlg_command_set_view     (MlgCommand *self,
                                      const char *view);

gboolean    mlg_command_is_enabled   (MlgCommand *self);
guint       mlg_command_match        (MlgCommand *self,
                                      const char *text);
void        mlg_command_run          (MlgCommand *self);

G_END_DECLS
