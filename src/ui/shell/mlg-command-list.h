/* mlg-command-list.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-palette-command.h"

G_BEGIN_DECLS

GPtrArray *mlg_command_list_collect (GtkWidget *window);

G_END_DECLS
