/* mlg-graph-view.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_GRAPH_VIEW (mlg_graph_view_get_type ())

/**
 * MlgGraphView:
 *
 * The diagrams of a territory: the page where relations are drawn.
 *
 * Properties: `session` (nullable); `text-scale`, how much larger letters are
 * than elsewhere on the desktop.
 *
 * Every operation is an action of mlg_graph_view_get_actions(), named
 * `graph.…` in the page itself; the window puts the same group on itself, for
 * its menus.
 */
G_DECLARE_FINAL_TYPE (MlgGraphView, mlg_graph_view, MLG, GRAPH_VIEW, GtkWidget)

GtkWidget    *mlg_graph_view_new            (MlgSession   *session);
MlgSession   *mlg_graph_view_get_session    (MlgGraphView *self);
void          mlg_graph_view_set_session    (MlgGraphView *self,
                                             MlgSession   *session);
double        mlg_graph_view_get_text_scale (MlgGraphView *self);
void          mlg_graph_view_set_text_scale (MlgGraphView *self,
                                             double        text_scale);
GActionGroup *mlg_graph_view_get_actions    (MlgGraphView *self);

G_END_DECLS
