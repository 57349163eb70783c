/* mlg-graph-index.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-relation.h"

G_BEGIN_DECLS

#define MLG_TYPE_GRAPH_INDEX (mlg_graph_index_get_type ())

/**
 * MlgGraphIndex:
 *
 * Which relations touch an actor: adjacency lists, kept by the territory.
 */
G_DECLARE_FINAL_TYPE (MlgGraphIndex, mlg_graph_index, MLG, GRAPH_INDEX, GObject)

MlgGraphIndex *mlg_graph_index_new            (void);
void           mlg_graph_index_add            (MlgGraphIndex *self,
                                               MlgRelation   *relation);
void           mlg_graph_index_remove         (MlgGraphIndex *self,
                                               MlgRelation   *relation);
guint          mlg_graph_index_get_degree     (MlgGraphIndex *self,
                                               MlgId          actor);
MlgRelation   *mlg_graph_index_get_relation   (MlgGraphIndex *self,
                                               MlgId          actor,
                                               guint          position);
GArray        *mlg_graph_index_dup_neighbours (MlgGraphIndex *self,
                                               MlgId          actor,
                                               guint          depth);

G_END_DECLS
