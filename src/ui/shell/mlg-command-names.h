/* mlg-command-names.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MlgCommandName:
 * @action: the detailed name of an action, as "win.undo"
 * @label: (nullable): what to read where no menu has it, translated; %NULL
 *   for what is no command of its own
 * @icon_name: (nullable): its icon
 * @keywords: (nullable): other words to find it by, translated
 *
 * What menus do not say of an action.
 */
typedef struct
{
  const char *action;
  const char *label;
  const char *icon_name;
  const char *keywords;
} MlgCommandName;

gboolean    mlg_command_name_find         (const char           *action,
                                           MlgCommandName       *name);
gboolean    mlg_command_name_is_exception (const MlgCommandName *name);
const char *mlg_command_name_get_nth      (guint                 position);

G_END_DECLS
