/* mlg-diagram-list.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_DIAGRAM_LIST (mlg_diagram_list_get_type ())

/**
 * MlgDiagramList:
 *
 * The diagrams of a territory, in small, to choose from; and buttons for
 * actions named `graph.…` that make, rename, move and delete one.
 */
G_DECLARE_FINAL_TYPE (MlgDiagramList, mlg_diagram_list, MLG, DIAGRAM_LIST, GtkPopover)

void mlg_diagram_list_set_session (MlgDiagramList *self,
                                   MlgSession     *session);
void mlg_diagram_list_rename      (MlgDiagramList *self,
                                   MlgId           diagram);

G_END_DECLS
