/* mlg-adjacency.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-adjacency.h"

#include <math.h>
#include <string.h>

/* A link seen from one of its ends. */
typedef struct
{
  guint node;
  guint target;
  float weight;
  float net;
} Entry;

/* One pass of a radix sort: by target, or else by node. */
static void
sort_by (gboolean     target,
         guint        n_nodes,
         guint        n,
         const Entry *entries,
         guint       *first,
         Entry       *sorted)
{
  memset (first, 0, (n_nodes + 1) * sizeof *first);
  for (guint i = 0; i < n; i++)
    first[(target ? entries[i].target : entries[i].node) + 1]++;
  for (guint k = 0; k < n_nodes; k++)
    first[k + 1] += first[k];
  for (guint i = 0; i < n; i++)
    sorted[first[target ? entries[i].target : entries[i].node]++] = entries[i];
}

static MlgAdjacency *
alloc (guint n_nodes,
       guint n_entries)
{
  MlgAdjacency *self = g_new0 (MlgAdjacency, 1);

  self->n_nodes = n_nodes;
  self->first = g_new0 (guint, n_nodes + 1);
  self->target = g_new (guint, MAX (n_entries, 1));
  self->weight = g_new (float, MAX (n_entries, 1));
  self->net = g_new (float, MAX (n_entries, 1));
  return self;
}

/* Entries come ordered by node, and by target inside a node. */
static void
merge (MlgAdjacency *self,
       guint         n,
       const Entry  *entries)
{
  guint used = 0;

  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && entries[i].node == entries[i - 1].node && entries[i].target == entries[i - 1].target)
        {
          self->weight[used - 1] += entries[i].weight;
          self->net[used - 1] += entries[i].net;
          continue;
        }
      self->target[used] = entries[i].target;
      self->weight[used] = entries[i].weight;
      self->net[used++] = entries[i].net;
      self->first[entries[i].node + 1]++;
    }
  for (guint k = 0; k < self->n_nodes; k++)
    self->first[k + 1] += self->first[k];
  self->n_links = used / 2;
}

/**
 * mlg_adjacency_new:
 * @n_nodes: how many nodes
 * @n_links: how many links
 * @from: (nullable): where each begins
 * @to: (nullable): where each ends
 * @weight: (nullable): strength of each, 0.001 … 1000; 1 where it is %NULL, not
 *   finite or not above 0
 *
 * Returns: (transfer full): the neighbours of every node; ends that are not
 *   nodes are left out
 */
MlgAdjacency *
mlg_adjacency_new (guint          n_nodes,
                   guint          n_links,
                   const guint32 *from,
                   const guint32 *to,
                   const double  *weight)
{
  gsize room = MAX ((gsize) n_links * 2, 1);
  g_autofree Entry *entries = g_new (Entry, room), *sorted = g_new (Entry, room);
  g_autofree guint *first = g_new (guint, (gsize) n_nodes + 1);
  MlgAdjacency *self;
  guint n = 0;

  for (guint i = 0; i < n_links; i++)
    {
      /* Links of a strength that makes no sense are links all the same. */
      gboolean known = weight != NULL && isfinite (weight[i]) && weight[i] > 0.;
      float value = known ? (float) CLAMP (weight[i], 1e-3, 1e3) : 1.f;

      if (from[i] == to[i] || from[i] >= n_nodes || to[i] >= n_nodes)
        continue;
      entries[n++] = (Entry) { from[i], to[i], value, value };
      entries[n++] = (Entry) { to[i], from[i], value, -value };
    }
  sort_by (TRUE, n_nodes, n, entries, first, sorted);
  sort_by (FALSE, n_nodes, n, sorted, first, entries);
  self = alloc (n_nodes, n);
  merge (self, n, entries);
  return self;
}

/**
 * mlg_adjacency_new_part:
 * @whole: a graph
 * @nodes: some of its nodes
 * @n_nodes: how many
 * @place: for each node of @whole its position in @nodes (read where a node
 *   of the part is linked to); a place whose node is another is outside
 *
 * Returns: (transfer full): the graph of @nodes and the links between them
 */
MlgAdjacency *
mlg_adjacency_new_part (const MlgAdjacency *whole,
                        const guint        *nodes,
                        guint               n_nodes,
                        const guint        *place)
{
  MlgAdjacency *self;
  guint n = 0;

  for (guint i = 0; i < n_nodes; i++)
    n += mlg_adjacency_degree (whole, nodes[i]);
  self = alloc (n_nodes, n);
  n = 0;
  for (guint i = 0; i < n_nodes; i++)
    {
      for (guint e = whole->first[nodes[i]]; e < whole->first[nodes[i] + 1]; e++)
        {
          guint at = place[whole->target[e]];

          if (at >= n_nodes || nodes[at] != whole->target[e])
            continue;
          self->target[n] = at;
          self->weight[n] = whole->weight[e];
          self->net[n++] = whole->net[e];
        }
      self->first[i + 1] = n;
    }
  self->n_links = n / 2;
  return self;
}

void
mlg_adjacency_free (MlgAdjacency *self)
{
  if (self == NULL)
    return;
  g_free (self->first);
  g_free (self->target);
  g_free (self->weight);
  g_free (self->net);
  g_free (self);
}

/**
 * mlg_adjacency_components:
 * @self: a graph
 * @component: (out caller-allocates): the component of each node; 0 holds the
 *   first node
 *
 * Returns: how many components
 */
guint
mlg_adjacency_components (const MlgAdjacency *self,
                          guint              *component)
{
  g_autofree guint *queue = g_new (guint, MAX (self->n_nodes, 1));
  guint n = 0;

  for (guint i = 0; i < self->n_nodes; i++)
    component[i] = G_MAXUINT;
  for (guint i = 0; i < self->n_nodes; i++)
    {
      guint head = 0, tail = 0;

      if (component[i] != G_MAXUINT)
        continue;
      component[i] = n;
      queue[tail++] = i;
      while (head < tail)
        {
          guint node = queue[head++];

          for (guint e = self->first[node]; e < self->first[node + 1]; e++)
            if (component[self->target[e]] == G_MAXUINT)
              {
                component[self->target[e]] = n;
                queue[tail++] = self->target[e];
              }
        }
      n++;
    }
  return n;
}

/**
 * mlg_adjacency_distances:
 * @self: a graph
 * @source: a node
 * @distance: (out caller-allocates): links from @source to each node;
 *   %MLG_ADJACENCY_FAR where there is no way
 * @queue: room for n_nodes; holds on return the nodes reached, nearest first
 *
 * Returns: how many nodes are reached, @source among them
 */
guint
mlg_adjacency_distances (const MlgAdjacency *self,
                         guint               source,
                         guint16            *distance,
                         guint              *queue)
{
  guint head = 0, tail = 0;

  memset (distance, 0xff, self->n_nodes * sizeof *distance);
  distance[source] = 0;
  queue[tail++] = source;
  while (head < tail)
    {
      guint node = queue[head++];
      guint16 next = MIN (distance[node] + 1, MLG_ADJACENCY_FAR - 1);

      for (guint e = self->first[node]; e < self->first[node + 1]; e++)
        if (distance[self->target[e]] == MLG_ADJACENCY_FAR)
          {
            distance[self->target[e]] = next;
            queue[tail++] = self->target[e];
          }
    }
  return tail;
}

/**
 * mlg_adjacency_hub:
 * @self: a graph
 *
 * Returns: the node with the most neighbours, the first of equals
 */
guint
mlg_adjacency_hub (const MlgAdjacency *self)
{
  guint hub = 0;

  for (guint i = 1; i < self->n_nodes; i++)
    if (mlg_adjacency_degree (self, i) > mlg_adjacency_degree (self, hub))
      hub = i;
  return hub;
}
