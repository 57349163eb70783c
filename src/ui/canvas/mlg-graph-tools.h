/* mlg-graph-tools.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_GRAPH_TOOLS (mlg_graph_tools_get_type ())

/**
 * MlgGraphTools:
 *
 * The tools and menus over a diagram: buttons for actions named `graph.…` of
 * the widget around it.
 */
G_DECLARE_FINAL_TYPE (MlgGraphTools, mlg_graph_tools, MLG, GRAPH_TOOLS, GtkWidget)

void mlg_graph_tools_set_compact (MlgGraphTools *self,
                                  gboolean       compact);
void mlg_graph_tools_set_menus   (MlgGraphTools *self,
                                  GMenuModel    *layout,
                                  GMenuModel    *more);
void mlg_graph_tools_set_rings   (MlgGraphTools *self,
                                  GtkPopover    *rings);
void mlg_graph_tools_open_rings  (MlgGraphTools *self);

G_END_DECLS
