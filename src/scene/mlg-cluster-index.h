/* mlg-cluster-index.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-camera.h"
#include "mlg-symbol.h"

G_BEGIN_DECLS

/* The closest level that has clusters; nearer than that only points at one
 * spot are still one mark. */
#define MLG_CLUSTER_MAX_LEVEL 15

#define MLG_CLUSTER_NONE G_MAXUINT32

/**
 * MlgClusterIndex:
 *
 * Which points stand as one mark, at each zoom level. A mark is a number:
 * below the number of points it is that point alone, else it is a cluster.
 * Levels count as zooms of 512-pixel tiles do.
 *
 * It never changes once built: any thread may read it, but for
 * mlg_cluster_index_get_shares(), which remembers what it counted.
 */
typedef struct _MlgClusterIndex MlgClusterIndex;

MlgClusterIndex *mlg_cluster_index_new        (const double       *x,
                                               const double       *y,
                                               const guint16      *groups,
                                               guint               n_points,
                                               double              radius);
void             mlg_cluster_index_free       (MlgClusterIndex    *self);
guint            mlg_cluster_index_get_level  (double              zoom);
guint            mlg_cluster_index_get_n_marks (MlgClusterIndex   *self,
                                               guint               level);
void             mlg_cluster_index_query      (MlgClusterIndex    *self,
                                               guint               level,
                                               const MlgWorldRect *rect,
                                               GArray             *marks);
guint32          mlg_cluster_index_get_mark   (MlgClusterIndex    *self,
                                               guint               point,
                                               guint               level);
void             mlg_cluster_index_get_center (MlgClusterIndex    *self,
                                               guint32             mark,
                                               double             *x,
                                               double             *y);
guint            mlg_cluster_index_get_count  (MlgClusterIndex    *self,
                                               guint32             mark);
void             mlg_cluster_index_get_points (MlgClusterIndex    *self,
                                               guint32             mark,
                                               GArray             *points);
void             mlg_cluster_index_get_bounds (MlgClusterIndex    *self,
                                               guint32             mark,
                                               MlgWorldRect       *rect);
gboolean         mlg_cluster_index_is_spot    (MlgClusterIndex    *self,
                                               guint32             mark);
const MlgShare  *mlg_cluster_index_get_shares (MlgClusterIndex    *self,
                                               guint32             mark,
                                               guint              *n_shares);
gboolean         mlg_cluster_index_get_place  (MlgClusterIndex    *self,
                                               guint               point,
                                               guint32            *spot,
                                               guint              *rank);

void             mlg_cluster_spread           (guint               rank,
                                               guint               count,
                                               double             *dx,
                                               double             *dy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgClusterIndex, mlg_cluster_index_free)

G_END_DECLS
