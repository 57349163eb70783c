/* mlg-layers-rank.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-layers-private.h"

#include <string.h>

#define PULL_ROUNDS 8

/* Nodes by how many more links leave than enter them, for the order that turns
 * few links around. */
typedef struct
{
  const MlgAdjacency *links;
  guint n;
  int *out;             /* links to nodes that are still there */
  int *in;
  guint *next;          /* list of each bucket, both ways */
  guint *previous;
  guint *bucket;        /* first of each bucket; G_MAXUINT: none */
  guint n_buckets;
  guint8 *is_gone;
} Peeling;

static guint
bucket_of (const Peeling *self,
           guint          node)
{
  if (self->in[node] == 0 && self->out[node] > 0)
    return self->n_buckets - 1;                 /* a source */
  if (self->out[node] == 0)
    return 0;                                   /* a sink, or alone */
  return (guint) (self->out[node] - self->in[node] + (int) self->n_buckets / 2);
}

static void
insert (Peeling *self,
        guint    node)
{
  guint b = bucket_of (self, node);

  self->next[node] = self->bucket[b];
  self->previous[node] = G_MAXUINT;
  if (self->bucket[b] != G_MAXUINT)
    self->previous[self->bucket[b]] = node;
  self->bucket[b] = node;
}

static void
take_out (Peeling *self,
          guint    node)
{
  if (self->previous[node] != G_MAXUINT)
    self->next[self->previous[node]] = self->next[node];
  else
    self->bucket[bucket_of (self, node)] = self->next[node];
  if (self->next[node] != G_MAXUINT)
    self->previous[self->next[node]] = self->previous[node];
}

static void
remove_node (Peeling *self,
             guint    node)
{
  take_out (self, node);
  self->is_gone[node] = 1;
  for (guint e = self->links->first[node]; e < self->links->first[node + 1]; e++)
    {
      guint other = self->links->target[e];

      if (self->is_gone[other] || self->links->net[e] == 0.f)
        continue;
      take_out (self, other);
      if (self->links->net[e] > 0.f)
        self->in[other]--;
      else
        self->out[other]--;
      insert (self, other);
    }
}

static void
init_peeling (Peeling            *self,
              const MlgAdjacency *links)
{
  int most = 1;

  self->links = links;
  self->n = links->n_nodes;
  self->out = g_new0 (int, self->n);
  self->in = g_new0 (int, self->n);
  self->next = g_new (guint, self->n);
  self->previous = g_new (guint, self->n);
  self->is_gone = g_new0 (guint8, self->n);
  for (guint i = 0; i < self->n; i++)
    {
      for (guint e = links->first[i]; e < links->first[i + 1]; e++)
        {
          self->out[i] += links->net[e] > 0.f;
          self->in[i] += links->net[e] < 0.f;
        }
      most = MAX (most, self->out[i] + self->in[i]);
    }
  self->n_buckets = (guint) most * 2 + 3;
  self->bucket = g_new (guint, self->n_buckets);
  memset (self->bucket, 0xff, self->n_buckets * sizeof *self->bucket);
  for (guint i = self->n; i-- > 0;)
    insert (self, i);
}

static void
clear_peeling (Peeling *self)
{
  g_free (self->out);
  g_free (self->in);
  g_free (self->next);
  g_free (self->previous);
  g_free (self->bucket);
  g_free (self->is_gone);
}

/* An order in which few links point back: sinks go to its end, sources to its
 * beginning, else the node that gives most (Eades, Lin, Smyth: A Fast and
 * Effective Heuristic for the Feedback Arc Set Problem, 1993). */
static void
find_order (const MlgAdjacency *links,
            guint              *rank,
            guint              *order)
{
  Peeling self;
  guint low = 0, high = links->n_nodes;

  init_peeling (&self, links);
  while (low < high)
    {
      guint top = self.n_buckets - 1, node = self.bucket[0];

      while (node == G_MAXUINT && self.bucket[top] == G_MAXUINT)
        top--;
      if (node == G_MAXUINT)
        order[low++] = node = self.bucket[top];
      else
        order[--high] = node;
      remove_node (&self, node);
    }
  for (guint k = 0; k < links->n_nodes; k++)
    rank[order[k]] = k;
  clear_peeling (&self);
}

/* The links of a node are laid from the lower rank to the higher one; mutual
 * ones too. */
static gboolean
points_down (const guint *rank,
             guint        from,
             guint        to)
{
  return rank[from] < rank[to];
}

static void
set_longest_ways (MlgLayers   *self,
                  const guint *rank,
                  const guint *order)
{
  const MlgAdjacency *links = self->part->links;

  for (guint k = 0; k < self->part->n; k++)
    {
      guint node = order[k];

      self->layer[node] = 0;
      for (guint e = links->first[node]; e < links->first[node + 1]; e++)
        if (points_down (rank, links->target[e], node))
          self->layer[node] = MAX (self->layer[node], self->layer[links->target[e]] + 1);
    }
}

/* Longest ways put every source at the top: nodes with more links below than
 * above are lowered to them, the others stay, as far as links stay downward. */
static gboolean
shorten_links (MlgLayers   *self,
               const guint *rank,
               const guint *order)
{
  const MlgAdjacency *links = self->part->links;
  gboolean changed = FALSE;

  for (guint k = self->part->n; k-- > 0;)
    {
      guint node = order[k], above = 0, below = 0, lowest = G_MAXUINT;

      for (guint e = links->first[node]; e < links->first[node + 1]; e++)
        if (points_down (rank, node, links->target[e]))
          {
            lowest = MIN (lowest, self->layer[links->target[e]] - 1);
            below++;
          }
        else
          above++;
      if (below > above && lowest > self->layer[node])
        {
          self->layer[node] = lowest;
          changed = TRUE;
        }
    }
  return changed;
}

/* Layers that were left by all are closed. */
static void
close_gaps (MlgLayers *self)
{
  guint n = self->part->n, next = 0;
  g_autofree guint *number = g_new0 (guint, n + 1);

  for (guint i = 0; i < n; i++)
    number[self->layer[i]] = 1;
  for (guint l = 0; l < n; l++)
    {
      guint used = number[l];

      number[l] = next;
      next += used;
    }
  for (guint i = 0; i < n; i++)
    self->layer[i] = number[self->layer[i]];
  self->n_layers = next;
}

/**
 * mlg_layers_rank:
 * @self: a layout whose `part` is set
 *
 * Gives each node a layer, so that links point down but where cycles turn
 * them, and are short.
 */
void
mlg_layers_rank (MlgLayers *self)
{
  guint n = self->part->n;
  g_autofree guint *rank = g_new (guint, n), *order = g_new (guint, n);

  self->layer = g_new0 (guint, n);
  find_order (self->part->links, rank, order);
  set_longest_ways (self, rank, order);
  for (guint round = 0; round < PULL_ROUNDS && shorten_links (self, rank, order); round++)
    ;
  close_gaps (self);
}
