/* mlg-cluster-index-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-cluster-index.h"

G_BEGIN_DECLS

/* Those with clusters, and that of the spots. */
#define MLG_CLUSTER_N_LEVELS (MLG_CLUSTER_MAX_LEVEL + 2)

struct _MlgClusterIndex
{
  guint n_points;
  guint n_nodes;

  /* One entry a node; the first n_points are the points themselves */
  double *x;
  double *y;
  guint32 *count;
  guint32 *parent;
  guint32 *first_child;
  guint32 *next;
  guint8 *level;

  guint16 *groups;
  guint32 *rank;

  /* The nodes of each level; the last level holds the spots */
  guint32 *levels[MLG_CLUSTER_N_LEVELS];
  guint n_marks[MLG_CLUSTER_N_LEVELS];

  /* Made when asked for: offsets into shares, plus one */
  guint32 *share_offset;
  guint8 *n_shares;
  GArray *shares;
};

void mlg_cluster_index_build (MlgClusterIndex *self,
                              double           radius);

G_END_DECLS
