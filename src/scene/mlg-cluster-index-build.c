/* mlg-cluster-index-build.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-cluster-index-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Points closer than this are at one spot: about two centimetres. */
#define SPOT_RADIUS 5e-10

/* How often what came to lie upon each other is joined, at each level. */
#define N_ROUNDS 4

typedef struct
{
  guint32 *heads;
  guint32 *next;
  gint32 *cell_x;
  gint32 *cell_y;
  guint32 shift;
  guint32 mask;
} Grid;

/* The grid is a torus: cells side by side are side by side in memory. */
static inline guint32
hash_cell (const Grid *grid,
           gint32      x,
           gint32      y)
{
  return ((guint32) y & grid->mask) << grid->shift | ((guint32) x & grid->mask);
}

static void
fill_grid (Grid                  *grid,
           const MlgClusterIndex *self,
           const guint32         *nodes,
           guint                  n_nodes,
           double                 cell)
{
  grid->shift = 2;
  while ((1u << (2 * grid->shift)) < n_nodes)
    grid->shift++;
  grid->mask = (1u << grid->shift) - 1;
  memset (grid->heads, 0xff, (sizeof (guint32)) << (2 * grid->shift));

  /* Backwards, so that a chain lists its nodes in their order. */
  for (guint i = n_nodes; i-- > 0;)
    {
      gint32 x = (gint32) (self->x[nodes[i]] / cell);
      gint32 y = (gint32) (self->y[nodes[i]] / cell);
      guint32 bucket = hash_cell (grid, x, y);

      grid->cell_x[i] = x;
      grid->cell_y[i] = y;
      grid->next[i] = grid->heads[bucket];
      grid->heads[bucket] = i;
    }
}

/* Makes one node of a seed and all that is near it, or keeps the seed. */
static guint32
gather (MlgClusterIndex *self,
        const Grid      *grid,
        const guint32   *nodes,
        guint8          *taken,
        guint            seed,
        double           radius,
        guint            level)
{
  guint32 seed_node = nodes[seed];
  guint32 cluster = MLG_CLUSTER_NONE;
  guint32 last = seed_node;
  double seed_x = self->x[seed_node], seed_y = self->y[seed_node];
  double sum_x = seed_x * self->count[seed_node], sum_y = seed_y * self->count[seed_node];
  guint32 count = self->count[seed_node];

  for (gint32 cy = grid->cell_y[seed] - 1; cy <= grid->cell_y[seed] + 1; cy++)
    for (gint32 cx = grid->cell_x[seed] - 1; cx <= grid->cell_x[seed] + 1; cx++)
      for (guint32 i = grid->heads[hash_cell (grid, cx, cy)]; i != MLG_CLUSTER_NONE; i = grid->next[i])
        {
          guint32 node = nodes[i];
          double dx = self->x[node] - seed_x, dy = self->y[node] - seed_y;

          if (taken[i] || dx * dx + dy * dy > radius * radius)
            continue;

          if (cluster == MLG_CLUSTER_NONE)
            {
              cluster = self->n_nodes++;
              self->first_child[cluster] = seed_node;
              self->parent[seed_node] = cluster;
            }

          taken[i] = TRUE;
          self->next[last] = node;
          self->parent[node] = cluster;
          last = node;
          sum_x += self->x[node] * self->count[node];
          sum_y += self->y[node] * self->count[node];
          count += self->count[node];
        }

  if (cluster == MLG_CLUSTER_NONE)
    return seed_node;

  self->next[last] = MLG_CLUSTER_NONE;
  self->x[cluster] = level > MLG_CLUSTER_MAX_LEVEL ? seed_x : sum_x / count;
  self->y[cluster] = level > MLG_CLUSTER_MAX_LEVEL ? seed_y : sum_y / count;
  self->count[cluster] = count;
  self->level[cluster] = (guint8) level;
  self->parent[cluster] = MLG_CLUSTER_NONE;

  return cluster;
}

static void
build_level (MlgClusterIndex *self,
             Grid            *grid,
             guint8          *taken,
             const guint32   *nodes,
             guint            n_nodes,
             guint            level,
             double           radius)
{
  guint32 *marks = g_new (guint32, MAX (n_nodes, 1));
  guint n_marks = 0;

  fill_grid (grid, self, nodes, n_nodes, radius);
  memset (taken, 0, n_nodes);

  for (guint i = 0; i < n_nodes; i++)
    {
      if (taken[i])
        continue;

      taken[i] = TRUE;
      marks[n_marks++] = gather (self, grid, nodes, taken, i, radius, level);
    }

  self->levels[level] = marks;
  self->n_marks[level] = n_marks;
}

static void
number_spots (MlgClusterIndex *self)
{
  for (guint i = 0; i < self->n_marks[MLG_CLUSTER_N_LEVELS - 1]; i++)
    {
      guint32 mark = self->levels[MLG_CLUSTER_N_LEVELS - 1][i];
      guint32 rank = 0;

      if (mark < self->n_points)
        continue;

      for (guint32 child = self->first_child[mark]; child != MLG_CLUSTER_NONE; child = self->next[child])
        self->rank[child] = rank++;
    }
}

static inline guint32
spread_bits (guint32 value)
{
  value = (value | value << 8) & 0x00ff00ffu;
  value = (value | value << 4) & 0x0f0f0f0fu;
  value = (value | value << 2) & 0x33333333u;

  return (value | value << 1) & 0x55555555u;
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  guint64 first = *(const guint64 *) a;
  guint64 second = *(const guint64 *) b;

  return (first > second) - (first < second);
}

/* Along a curve that fills the plane (Morton 1966): what is near on the map
 * is near in memory, which makes all that follows several times faster. */
static void
sort_by_place (const MlgClusterIndex *self,
               guint32               *points)
{
  g_autofree guint64 *keys = g_new (guint64, MAX (self->n_points, 1));

  for (guint i = 0; i < self->n_points; i++)
    {
      guint32 x = (guint32) (CLAMP (self->x[i], 0, 1) * 65535);
      guint32 y = (guint32) (CLAMP (self->y[i], 0, 1) * 65535);

      keys[i] = (guint64) (spread_bits (x) | spread_bits (y) << 1) << 32 | i;
    }

  qsort (keys, self->n_points, sizeof (guint64), compare_keys);
  for (guint i = 0; i < self->n_points; i++)
    points[i] = (guint32) keys[i];
}

void
mlg_cluster_index_build (MlgClusterIndex *self,
                         double           radius)
{
  guint n = self->n_points;
  g_autofree guint32 *points = g_new (guint32, MAX (n, 1));
  g_autofree guint8 *taken = g_malloc (MAX (n, 1));
  g_autofree guint32 *heads = g_new (guint32, MAX (n, 4) * 4);
  g_autofree guint32 *next = g_new (guint32, MAX (n, 1));
  g_autofree gint32 *cell_x = g_new (gint32, MAX (n, 1));
  g_autofree gint32 *cell_y = g_new (gint32, MAX (n, 1));
  Grid grid = { heads, next, cell_x, cell_y, 0, 0 };

  sort_by_place (self, points);

  build_level (self, &grid, taken, points, n, MLG_CLUSTER_N_LEVELS - 1, SPOT_RADIUS);
  number_spots (self);
  for (int level = MLG_CLUSTER_MAX_LEVEL; level >= 0; level--)
    {
      double reach = radius / (MLG_CAMERA_TILE_SIZE * exp2 (level));

      guint before = self->n_marks[level + 1];

      build_level (self, &grid, taken, self->levels[level + 1], before, (guint) level, reach);

      /* Seeds are apart from each other, but a cluster stands in the middle of
       * its points, which may be upon another: join those as well. Each round
       * leaves fewer, and after some the rest hardly matters. */
      for (guint round = 1; round < N_ROUNDS && self->n_marks[level] < before; round++)
        {
          g_autofree guint32 *marks = g_steal_pointer (&self->levels[level]);

          before = self->n_marks[level];
          build_level (self, &grid, taken, marks, before, (guint) level, reach);
        }
    }
}
