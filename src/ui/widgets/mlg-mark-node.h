/* mlg-mark-node.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The side of a node, in logical pixels. */
#define MLG_MARK_NODE_SIZE 30

#define MLG_TYPE_MARK_NODE (mlg_mark_node_get_type ())

/**
 * MlgMarkNode:
 *
 * A transparent widget over one painted mark.
 *
 * Signals: `activate ()`, `step (GtkDirectionType)`: go to the next mark in a
 * direction.
 */
G_DECLARE_FINAL_TYPE (MlgMarkNode, mlg_mark_node, MLG, MARK_NODE, GtkWidget)

GtkWidget *mlg_mark_node_new      (void);
void       mlg_mark_node_set      (MlgMarkNode *self,
                                   gint64       id,
                                   guint32      mark,
                                   double       x,
                                   double       y);
void       mlg_mark_node_allocate (MlgMarkNode *self);
gint64     mlg_mark_node_get_id   (MlgMarkNode *self);
guint32    mlg_mark_node_get_mark (MlgMarkNode *self);

G_END_DECLS
