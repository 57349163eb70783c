/* mlg-adjacency.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** MLG_ADJACENCY_FAR: not reachable. */
#define MLG_ADJACENCY_FAR G_MAXUINT16

/**
 * MlgAdjacency:
 * @n_nodes: how many nodes
 * @n_links: how many pairs of different nodes that are linked
 * @first: n_nodes + 1 positions in @target: where the neighbours of each begin
 * @target: neighbours, 2 n_links of them; those of one node rise
 * @weight: sum of the weights of the links between the two
 * @net: the same, links that come from the target counted below 0
 *
 * Who is linked to whom, either way, without self-links and repetitions.
 */
typedef struct
{
  guint n_nodes;
  guint n_links;
  guint *first;
  guint *target;
  float *weight;
  float *net;
} MlgAdjacency;

MlgAdjacency *mlg_adjacency_new        (guint               n_nodes,
                                        guint               n_links,
                                        const guint32      *from,
                                        const guint32      *to,
                                        const double       *weight);
MlgAdjacency *mlg_adjacency_new_part   (const MlgAdjacency *whole,
                                        const guint        *nodes,
                                        guint               n_nodes,
                                        const guint        *place);
void          mlg_adjacency_free       (MlgAdjacency       *self);
guint         mlg_adjacency_components (const MlgAdjacency *self,
                                        guint              *component);
guint         mlg_adjacency_distances  (const MlgAdjacency *self,
                                        guint               source,
                                        guint16            *distance,
                                        guint              *queue);
guint         mlg_adjacency_hub        (const MlgAdjacency *self);

static inline guint
mlg_adjacency_degree (const MlgAdjacency *self,
                      guint               node)
{
  return self->first[node + 1] - self->first[node];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgAdjacency, mlg_adjacency_free)

G_END_DECLS
