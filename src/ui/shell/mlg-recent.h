/* mlg-recent.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The territories that were open lately, as the desktop remembers them. */

GPtrArray *mlg_recent_list        (guint          max);
char      *mlg_recent_dup_name    (GtkRecentInfo *info);
char      *mlg_recent_dup_address (GtkRecentInfo *info);
gboolean   mlg_recent_is_lent     (GFile         *file);
void       mlg_recent_add         (GFile         *file);

G_END_DECLS
