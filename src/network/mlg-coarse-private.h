/* mlg-coarse-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-adjacency.h"
#include "mlg-random.h"

G_BEGIN_DECLS

/* A graph in which small groups of linked nodes are one. */
typedef struct
{
  MlgAdjacency *links;
  float *mass;          /* nodes of the whole graph that a node stands for */
  guint *group;         /* of each node of the finer graph its node here */
} MlgCoarse;

MlgCoarse *mlg_coarse_new  (const MlgAdjacency *links,
                            const float        *mass,
                            MlgRandom          *random);
void       mlg_coarse_free (MlgCoarse          *self);

G_END_DECLS
