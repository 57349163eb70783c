/* mlg-map-node.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The side of a node, in logical pixels. */
#define MLG_MAP_NODE_SIZE 30

#define MLG_TYPE_MAP_NODE (mlg_map_node_get_type ())

/**
 * MlgMapNode:
 *
 * A transparent widget over one painted mark.
 *
 * Signals: `activate ()`, `step (GtkDirectionType)`: go to the next mark in a
 * direction.
 */
G_DECLARE_FINAL_TYPE (MlgMapNode, mlg_map_node, MLG, MAP_NODE, GtkWidget)

GtkWidget *mlg_map_node_new      (void);
void       mlg_map_node_set      (MlgMapNode *self,
                                  gint64      actor,
                                  guint32     mark,
                                  double      x,
                                  double      y);
void       mlg_map_node_allocate (MlgMapNode *self);
gint64     mlg_map_node_get_actor (MlgMapNode *self);
guint32    mlg_map_node_get_mark (MlgMapNode *self);

G_END_DECLS
