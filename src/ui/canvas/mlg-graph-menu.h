/* mlg-graph-menu.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MlgGraphMenuKind:
 * @MLG_GRAPH_MENU_WINDOW: all that can be done, for the menu of a window
 * @MLG_GRAPH_MENU_LAYOUT: the ways to arrange a diagram
 * @MLG_GRAPH_MENU_MORE: what is done to a whole diagram
 * @MLG_GRAPH_MENU_GROUND: what is done where there is nothing
 * @MLG_GRAPH_MENU_ITEMS: what is done to actors, frames, notes
 * @MLG_GRAPH_MENU_RELATION: what is done to a relation
 *
 * A menu of actions named `graph.…`.
 */
typedef enum
{
  MLG_GRAPH_MENU_WINDOW,
  MLG_GRAPH_MENU_LAYOUT,
  MLG_GRAPH_MENU_MORE,
  MLG_GRAPH_MENU_GROUND,
  MLG_GRAPH_MENU_ITEMS,
  MLG_GRAPH_MENU_RELATION,
} MlgGraphMenuKind;

GMenuModel *mlg_graph_menu_new (MlgGraphMenuKind kind);

G_END_DECLS
