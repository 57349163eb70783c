/* mlg-forces.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-forces-private.h"

#include "mlg-repulsion-private.h"

#include <math.h>

/* Repulsion at distance 1, in units of the spring of a link of that length. */
#define REPULSION .2f
/* The spring of a link pulls with this power of its length. Fruchterman and
 * Reingold take 2, ForceAtlas2 takes 1: less of it parts clusters better and
 * crosses less, more of it keeps distances better. */
#define SPRING 1.5


static void
add_springs (const MlgForces *self,
             float           *force_x,
             float           *force_y)
{
  const MlgAdjacency *links = self->links;

  for (guint i = 0; i < links->n_nodes; i++)
    {
      float x = self->x[i], y = self->y[i], sum_x = 0.f, sum_y = 0.f;

      for (guint e = links->first[i]; e < links->first[i + 1]; e++)
        {
          guint j = links->target[e];
          float dx = self->x[j] - x, dy = self->y[j] - y;
          /* The vector has one power of the length already. */
          float pull = links->weight[e] * sqrtf (sqrtf (dx * dx + dy * dy));

          sum_x += dx * pull;
          sum_y += dy * pull;
        }
      force_x[i] = force_x[i] * REPULSION + sum_x / self->mass[i];
      force_y[i] = force_y[i] * REPULSION + sum_y / self->mass[i];
    }
}

/* Moves along the forces, by @step at most. */
static void
move (MlgForces   *self,
      const float *force_x,
      const float *force_y,
      float        step)
{
  for (guint i = 0; i < self->links->n_nodes; i++)
    {
      float length = sqrtf (force_x[i] * force_x[i] + force_y[i] * force_y[i]);
      float share = length > step ? step / length : 1.f;

      if (self->pinned != NULL && self->pinned[i])
        continue;
      self->x[i] += force_x[i] * share;
      self->y[i] += force_y[i] * share;
    }
}

/* What is shown while it moves. */
static void
publish (const MlgForces *self)
{
  MlgLayoutPart *part = self->part;

  for (guint i = 0; self->unit > 0. && part->run->progress != NULL && i < part->n; i++)
    if (!part->pinned[i])
      {
        part->x[i] = self->x[i] * self->unit;
        part->y[i] = self->y[i] * self->unit;
      }
}

/**
 * mlg_forces_relax:
 * @self: a graph; x and y are moved
 * @rounds: how many
 * @first_step: how far a node may move in the first round, lengths of links
 * @last_step: and in the last
 * @done: fraction of the part that was done before
 * @share: and what this is worth
 *
 * Lets nodes follow the forces of the model of springs and electrical charges
 * (Fruchterman, Reingold 1991; Hu 2005), the steps falling evenly.
 *
 * Returns: %FALSE if it was cancelled
 */
gboolean
mlg_forces_relax (MlgForces *self,
                  guint      rounds,
                  float      first_step,
                  float      last_step,
                  double     done,
                  double     share)
{
  guint n = self->links->n_nodes;
  MlgRepulsion *repulsion = mlg_repulsion_new (n);
  g_autofree float *force_x = g_new (float, n), *force_y = g_new (float, n);
  float step = first_step, decay = powf (last_step / first_step, 1.f / MAX (rounds - 1, 1));
  gboolean goes_on = TRUE;

  for (guint round = 0; goes_on && round < rounds; round++, step *= decay)
    {
      mlg_repulsion_load (repulsion, n, self->x, self->y, self->mass);
      for (guint begin = 0; goes_on && begin < n; begin += 4096)
        {
          mlg_repulsion_sum (repulsion, begin, MIN (begin + 4096, n), force_x, force_y);
          goes_on = mlg_layout_part_step (self->part, done + share * round / rounds);
        }
      if (!goes_on)
        break;
      add_springs (self, force_x, force_y);
      move (self, force_x, force_y, step);
      publish (self);
    }
  mlg_repulsion_free (repulsion);
  return goes_on;
}

/**
 * mlg_forces_scale:
 * @self: a graph with any positions
 *
 * Where forces balance, springs and repulsion do the same work under scaling:
 * the lengths of links, to the power of spring + 1, sum up to a number that
 * does not depend on where nodes are. So the scale of any drawing is known
 * without trying.
 *
 * Returns: by how much to multiply positions
 */
float
mlg_forces_scale (MlgForces *self)
{
  const MlgAdjacency *links = self->links;
  double springs = 0., mass = 0., squares = 0.;

  for (guint i = 0; i < links->n_nodes; i++)
    {
      mass += self->mass[i];
      squares += (double) self->mass[i] * self->mass[i];
      for (guint e = links->first[i]; e < links->first[i + 1]; e++)
        {
          guint j = links->target[e];

          springs += links->weight[e] * pow (hypot (self->x[i] - self->x[j], self->y[i] - self->y[j]), SPRING + 1.);
        }
    }
  return springs > 0. ? (float) pow (REPULSION * (mass * mass - squares) / springs, 1. / (SPRING + 1.)) : 1.f;
}
