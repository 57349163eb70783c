/* mlg-type-list.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the list of an #MlgTypeChooser holds. */

GtkWidget *mlg_type_list_fill          (GtkListBox    *list,
                                        MlgSession    *session,
                                        MlgId          source,
                                        MlgId          target,
                                        GArray        *recent);
int        mlg_type_list_compare       (GtkListBoxRow *row,
                                        GtkListBoxRow *other,
                                        gpointer       data);
void       mlg_type_list_update_header (GtkListBoxRow *row,
                                        GtkListBoxRow *before,
                                        gpointer       data);

G_END_DECLS
