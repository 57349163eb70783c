/* mlg-map-nodes.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-actor-layer.h"

G_BEGIN_DECLS

#define MLG_TYPE_MAP_NODES (mlg_map_nodes_get_type ())

/**
 * MlgMapNodes:
 *
 * Makes what is painted reachable: a bounded number of small transparent
 * widgets over the marks nearest to the middle of the view, that take the
 * focus, have a name for assistive technology, and move as the view does.
 *
 * Signals: `activated (MlgId actor, guint mark)`: Enter or Space on one, or a
 * click by assistive technology; `focused (MlgId actor)`.
 */
G_DECLARE_FINAL_TYPE (MlgMapNodes, mlg_map_nodes, MLG, MAP_NODES, GObject)

/**
 * MlgMapNodeNameFunc:
 * @actor: an actor, or %MLG_ID_NONE
 * @mark: else a cluster
 * @user_data: what was given with the function
 *
 * Returns: (transfer full): a sentence that says what it is
 */
typedef char *(*MlgMapNodeNameFunc) (MlgId    actor,
                                     guint32  mark,
                                     gpointer user_data);

MlgMapNodes *mlg_map_nodes_new    (MlgActorLayer      *layer,
                                   MlgMapNodeNameFunc  name,
                                   gpointer            user_data);
guint        mlg_map_nodes_get_n  (MlgMapNodes        *self);

G_END_DECLS
