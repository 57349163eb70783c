/* mlg-coarse.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-coarse-private.h"

/* Nodes whose partners are all taken join a group, so that the leaves of a hub
 * go fast; but no group may swallow the graph. */
#define MAX_GROUP 4

typedef struct
{
  const MlgAdjacency *links;
  const float *mass;
  guint *group;
  guint *size;          /* of each group */
  float *total;         /* mass of each group */
  guint n_groups;
} Grouping;

static float
attraction (const Grouping *self,
            guint           e,
            float           mass)
{
  return self->links->weight[e] / mass;
}

static void
place_node (Grouping *self,
            guint     node)
{
  const MlgAdjacency *links = self->links;
  guint partner = G_MAXUINT, join = G_MAXUINT;
  float best = 0.f, best_join = 0.f;

  for (guint e = links->first[node]; e < links->first[node + 1]; e++)
    {
      guint other = links->target[e], g = self->group[other];

      if (g == G_MAXUINT && attraction (self, e, self->mass[other]) > best)
        best = attraction (self, e, self->mass[other]), partner = other;
      else if (g != G_MAXUINT && self->size[g] < MAX_GROUP && attraction (self, e, self->total[g]) > best_join)
        best_join = attraction (self, e, self->total[g]), join = g;
    }
  if (partner == G_MAXUINT && join != G_MAXUINT)
    {
      self->group[node] = join;
      self->size[join]++;
      self->total[join] += self->mass[node];
      return;
    }
  self->group[node] = self->n_groups;
  self->size[self->n_groups] = 1;
  self->total[self->n_groups] = self->mass[node];
  if (partner != G_MAXUINT)
    {
      self->group[partner] = self->n_groups;
      self->size[self->n_groups]++;
      self->total[self->n_groups] += self->mass[partner];
    }
  self->n_groups++;
}

/* Random, the nodes with few links first: they have the least choice. */
static guint *
new_visits (const MlgAdjacency *links,
            MlgRandom          *random)
{
  guint n = links->n_nodes, most = 0;
  g_autofree guint *nodes = g_new (guint, n), *first = NULL;
  guint *visits = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    {
      nodes[i] = i;
      most = MAX (most, mlg_adjacency_degree (links, i));
    }
  mlg_random_shuffle (random, nodes, n);
  first = g_new0 (guint, most + 2);
  for (guint i = 0; i < n; i++)
    first[mlg_adjacency_degree (links, i) + 1]++;
  for (guint d = 0; d <= most; d++)
    first[d + 1] += first[d];
  for (guint k = 0; k < n; k++)
    visits[first[mlg_adjacency_degree (links, nodes[k])]++] = nodes[k];
  return visits;
}

static MlgAdjacency *
join_links (const MlgAdjacency *links,
            const guint        *group,
            guint               n_groups)
{
  g_autofree guint32 *from = g_new (guint32, MAX (links->n_links, 1)), *to = g_new (guint32, MAX (links->n_links, 1));
  g_autofree double *weight = g_new (double, MAX (links->n_links, 1));
  guint n = 0;

  for (guint i = 0; i < links->n_nodes; i++)
    for (guint e = links->first[i]; e < links->first[i + 1]; e++)
      if (links->target[e] > i)
        {
          from[n] = group[i];
          to[n] = group[links->target[e]];
          weight[n++] = links->weight[e];
        }
  return mlg_adjacency_new (n_groups, n, from, to, weight);
}

/**
 * mlg_coarse_new:
 * @links: a graph
 * @mass: masses of its nodes
 * @random: where chance comes from
 *
 * Joins linked nodes in pairs, or a few more (Walshaw: A Multilevel Algorithm
 * for Force-Directed Graph Drawing, JGAA 2003; Hu: Efficient, High-Quality
 * Force-Directed Graph Drawing, 2005).
 *
 * Returns: (transfer full): a graph of about half its size
 */
MlgCoarse *
mlg_coarse_new (const MlgAdjacency *links,
                const float        *mass,
                MlgRandom          *random)
{
  guint n = links->n_nodes;
  MlgCoarse *self = g_new0 (MlgCoarse, 1);
  g_autofree guint *size = g_new0 (guint, n), *visits = new_visits (links, random);
  Grouping grouping = { links, mass, g_new (guint, n), size, g_new0 (float, n), 0 };

  for (guint i = 0; i < n; i++)
    grouping.group[i] = G_MAXUINT;
  for (guint k = 0; k < n; k++)
    if (grouping.group[visits[k]] == G_MAXUINT)
      place_node (&grouping, visits[k]);
  self->group = grouping.group;
  self->mass = grouping.total;
  self->links = join_links (links, self->group, grouping.n_groups);
  return self;
}

void
mlg_coarse_free (MlgCoarse *self)
{
  mlg_adjacency_free (self->links);
  g_free (self->mass);
  g_free (self->group);
  g_free (self);
}
