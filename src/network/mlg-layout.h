/* mlg-layout.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MlgLayoutKind:
 * @MLG_LAYOUT_ORGANIC: what is linked is near: springs and repulsion
 *   (Fruchterman, Reingold 1991), large structures first (Walshaw 2003, Hu
 *   2005), far groups as one (Barnes, Hut 1986). The coarsest graph begins
 *   with, and graphs of a few hundred nodes end with, a descent of the stress
 *   (Zheng, Pawar, Goodman: Graph Drawing by Stochastic Gradient Descent, IEEE
 *   TVCG 2019; around pins: Ortmann, Klimenta, Brandes: A Sparse Stress Model,
 *   JGAA 2017), so that distances on the sheet follow those in the graph. Each
 *   component by itself, packed beside one another, no box over another
 * @MLG_LAYOUT_LAYERED: links point down as far as cycles allow (Sugiyama,
 *   Tagawa, Toda 1981); components packed
 * @MLG_LAYOUT_RADIAL: bands around a centre by the number of links from it,
 *   children near parents (Eades 1992; Yee et al. 2001)
 * @MLG_LAYOUT_CIRCULAR: one circle a component, its order with few crossings
 *   (Baur, Brandes: Crossing Reduction in Circular Layouts, WG 2004)
 * @MLG_LAYOUT_GRID: one block a group, nodes in rows in their given order
 * @MLG_LAYOUT_COLUMNS: one column a group, order with few crossings
 *   (barycentres, as in Sugiyama)
 * @MLG_LAYOUT_GEOGRAPHIC: by place, moved as little as boxes need; nodes
 *   without a place in a block beside
 * @MLG_LAYOUT_RINGS: sectors and rings around a free disc, see MlgRings;
 *   nodes without a sector or a ring in a block at the right
 *
 * How the nodes of a diagram are arranged.
 */
typedef enum
{
  MLG_LAYOUT_ORGANIC,
  MLG_LAYOUT_LAYERED,
  MLG_LAYOUT_RADIAL,
  MLG_LAYOUT_CIRCULAR,
  MLG_LAYOUT_GRID,
  MLG_LAYOUT_COLUMNS,
  MLG_LAYOUT_GEOGRAPHIC,
  MLG_LAYOUT_RINGS,
} MlgLayoutKind;

/** MLG_LAYOUT_NONE: no node, no group, no ring. */
#define MLG_LAYOUT_NONE G_MAXUINT32

/**
 * MlgLayoutGraph:
 * @n_nodes: how many nodes; all arrays of nodes have this length
 * @width: (nullable): widths of the nodes with their labels, diagram units
 * @height: (nullable): heights of the nodes with their labels, diagram units
 * @pinned: (nullable): not 0: the node keeps its x and y
 * @n_links: how many links; self-links and repeated links are allowed
 * @from: (nullable): where each link begins: a position in the arrays of nodes
 * @to: (nullable): where each link ends
 * @weight: (nullable): strength of each link, 0.001 … 1000; %NULL: all alike
 * @x: centres of the boxes, diagram units, x to the right; read for pinned
 *   nodes and where the options say `keep`, written on success only
 * @y: the same, y down
 *
 * A graph to lay out. The arrays belong to the caller. Sizes that are
 * negative or not finite count as 0; starting positions that are not finite
 * count as unknown, and unpin the node.
 */
typedef struct
{
  guint n_nodes;
  const double *width;
  const double *height;
  const guint8 *pinned;
  guint n_links;
  const guint32 *from;
  const guint32 *to;
  const double *weight;
  double *x;
  double *y;
} MlgLayoutGraph;

/**
 * MlgLayoutOptions:
 * @kind: the arrangement
 * @seed: same seed, same graph and options: same positions, on any machine of
 *   the same architecture
 * @keep: start from the present positions, so that people recognise the
 *   picture. Organic only moves what it must; the others are shifted to where
 *   the diagram was
 * @centre: radial: the node in the middle; %MLG_LAYOUT_NONE: the most linked
 * @group: (nullable): grid, columns: the group of each node; rings: its
 *   sector; %MLG_LAYOUT_NONE: none
 * @n_groups: groups are 0 … n_groups - 1
 * @ring: (nullable): rings: the ring of each node, 0 the innermost;
 *   %MLG_LAYOUT_NONE: none
 * @n_rings: rings are 0 … n_rings - 1
 * @centre_radius: rings: radius of the disc that stays free, diagram units
 * @world_x: (nullable): geographic: planar position, any unit (projected, not
 *   degrees, unless the land is small); NaN: no place
 * @world_y: (nullable): the same, y down
 * @spacing: free room between two boxes, diagram units; 0: 24
 *
 * Options of a layout. All zero is a sound start.
 */
typedef struct
{
  MlgLayoutKind kind;
  guint32 seed;
  gboolean keep;
  guint32 centre;
  const guint32 *group;
  guint n_groups;
  const guint32 *ring;
  guint n_rings;
  double centre_radius;
  const double *world_x;
  const double *world_y;
  double spacing;
} MlgLayoutOptions;

/**
 * MlgLayoutProgress:
 * @fraction: how much is done, 0 … 1, never falls
 * @x: (nullable): all positions as they are now; valid during the call
 * @y: (nullable): the same
 * @user_data: given to mlg_layout_run()
 *
 * Called in the thread that runs the layout, at most every 30 ms. Positions
 * are given where showing them makes sense: by the organic layout.
 */
typedef void (* MlgLayoutProgress) (double        fraction,
                                    const double *x,
                                    const double *y,
                                    gpointer      user_data);

gboolean mlg_layout_run (MlgLayoutGraph          *graph,
                         const MlgLayoutOptions  *options,
                         GCancellable            *cancellable,
                         MlgLayoutProgress        progress,
                         gpointer                 user_data,
                         GError                 **error);

G_END_DECLS
