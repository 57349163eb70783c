/* mlg-layout-organic.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-layout-private.h"

#include "mlg-coarse-private.h"
#include "mlg-forces-private.h"
#include "mlg-overlap.h"

#include <math.h>

#define MAX_LEVELS 24
/* Small enough that every pair of nodes is looked at. */
#define COARSEST 400
/* Drawings up to here end with a descent of their stress: distances become
 * even, and the few links that cross stay few. */
#define POLISHED 700
/* A level that hardly shrinks is not worth its time. */
#define LEAST_SHRINKING .9
#define ROUNDS_COARSE 120
#define ROUNDS_FINE 50
#define ROUNDS_KEEP 60
#define KEEP_STEP .2f
#define LAST_STEP .01f

typedef struct
{
  MlgLayoutPart *part;
  guint n_levels;       /* coarse ones */
  MlgCoarse *levels[MAX_LEVELS];
  float *ones;
  float *x;
  float *y;
  MlgForces forces;
} Organic;

/* Longer where labels are wide, so that the removal of overlaps has little
 * left to do. */
static double
length_of_links (const MlgLayoutPart *part)
{
  double sum = 0.;

  for (guint i = 0; i < part->n; i++)
    sum += part->width[i] + part->height[i];
  return 2. * part->run->spacing + sum / (2. * part->n);
}

static void
choose_level (Organic *self,
              guint    level)
{
  self->forces.links = level > 0 ? self->levels[level - 1]->links : self->part->links;
  self->forces.mass = level > 0 ? self->levels[level - 1]->mass : self->ones;
}

static void
make_levels (Organic *self)
{
  guint n = self->part->n;

  while (n > COARSEST && self->n_levels < MAX_LEVELS)
    {
      MlgCoarse *coarse;

      choose_level (self, self->n_levels);
      coarse = mlg_coarse_new (self->forces.links, self->forces.mass, &self->part->random);
      if (coarse->links->n_nodes > n * LEAST_SHRINKING)
        {
          mlg_coarse_free (coarse);
          break;
        }
      n = coarse->links->n_nodes;
      self->levels[self->n_levels++] = coarse;
    }
}

static void
rescale (Organic *self)
{
  float scale = mlg_forces_scale (&self->forces);

  for (guint i = 0; i < self->forces.links->n_nodes; i++)
    {
      self->x[i] *= scale;
      self->y[i] *= scale;
    }
}

/* The smallest graph by its distances: what lies on which side is settled
 * here, and forces alone would often settle it wrongly. */
static gboolean
begin (Organic *self)
{
  MlgLayoutPart whole = *self->part;
  g_autofree guint8 *pinned = NULL;
  g_autofree double *x = NULL, *y = NULL;

  choose_level (self, self->n_levels);
  whole.links = (MlgAdjacency *) self->forces.links;
  whole.n = whole.links->n_nodes;
  whole.pinned = pinned = g_new0 (guint8, whole.n);
  whole.x = x = g_new0 (double, whole.n);
  whole.y = y = g_new0 (double, whole.n);
  if (!mlg_layout_stress (&whole, 1., FALSE))
    return FALSE;
  for (guint i = 0; i < whole.n; i++)
    {
      self->x[i] = (float) x[i];
      self->y[i] = (float) y[i];
    }
  self->part->random = whole.random;
  return TRUE;
}

static float
mean_length (const Organic *self)
{
  const MlgAdjacency *links = self->forces.links;
  double sum = 0.;

  for (guint i = 0; i < links->n_nodes; i++)
    for (guint e = links->first[i]; e < links->first[i + 1]; e++)
      sum += hypot (self->x[i] - self->x[links->target[e]], self->y[i] - self->y[links->target[e]]);
  return links->n_links > 0 ? (float) (sum / (2. * links->n_links)) : 1.f;
}

/* Nodes come out of their group near one another. */
static void
unfold (Organic *self,
        guint    level)
{
  const MlgCoarse *coarse = self->levels[level];
  g_autofree float *x = NULL, *y = NULL;
  guint n = level > 0 ? self->levels[level - 1]->links->n_nodes : self->part->n;
  float apart = mean_length (self) * .3f;

  x = g_memdup2 (self->x, coarse->links->n_nodes * sizeof *x);
  y = g_memdup2 (self->y, coarse->links->n_nodes * sizeof *y);
  for (guint i = 0; i < n; i++)
    {
      self->x[i] = x[coarse->group[i]] + apart * (float) (mlg_random_unit (&self->part->random) - .5);
      self->y[i] = y[coarse->group[i]] + apart * (float) (mlg_random_unit (&self->part->random) - .5);
    }
}

static gboolean
refine (Organic *self)
{
  double done = .2;

  for (guint level = self->n_levels + 1; level-- > 0;)
    {
      double share = level > 0 ? (.9 - done) / 2. : .9 - done;
      float length;

      if (level < self->n_levels)
        unfold (self, level);
      choose_level (self, level);
      rescale (self);
      length = mean_length (self);
      self->forces.unit = level == 0 ? length_of_links (self->part) / length : 0.;
      if (!mlg_forces_relax (&self->forces, level > 0 ? ROUNDS_COARSE : ROUNDS_FINE, length * .3f, length * LAST_STEP, done, share))
        return FALSE;
      done += share;
    }
  return TRUE;
}

static void
init (Organic       *self,
      MlgLayoutPart *part)
{
  self->part = part;
  self->ones = g_new (float, part->n);
  self->x = g_new (float, part->n);
  self->y = g_new (float, part->n);
  for (guint i = 0; i < part->n; i++)
    self->ones[i] = 1.f;
  self->forces.part = part;
  self->forces.x = self->x;
  self->forces.y = self->y;
}

static void
clear (Organic *self)
{
  for (guint level = 0; level < self->n_levels; level++)
    mlg_coarse_free (self->levels[level]);
  g_free (self->ones);
  g_free (self->x);
  g_free (self->y);
}

static void
hand_over (Organic *self,
           double   unit)
{
  MlgLayoutPart *part = self->part;

  for (guint i = 0; i < part->n; i++)
    if (!part->pinned[i])
      {
        part->x[i] = self->x[i] * unit;
        part->y[i] = self->y[i] * unit;
      }
}

/* From nothing: large things first. */
static gboolean
draw (MlgLayoutPart *part)
{
  Organic self = { NULL };
  gboolean done;

  init (&self, part);
  make_levels (&self);
  done = begin (&self) && refine (&self);
  if (done)
    hand_over (&self, length_of_links (part) / MAX (mean_length (&self), 1e-6f));
  clear (&self);
  return done;
}

/* From where nodes are, in the scale in which they are: a few steps. */
static gboolean
adjust (MlgLayoutPart *part)
{
  Organic self = { NULL };
  double scale;
  gboolean done;

  init (&self, part);
  choose_level (&self, 0);
  self.forces.pinned = part->pinned;
  for (guint i = 0; i < part->n; i++)
    {
      /* Nodes on one spot have no direction to part in. */
      self.x[i] = (float) part->x[i] + (part->pinned[i] ? 0.f : (float) mlg_random_unit (&part->random));
      self.y[i] = (float) part->y[i] + (part->pinned[i] ? 0.f : (float) mlg_random_unit (&part->random));
    }
  scale = MAX (mlg_forces_scale (&self.forces), 1e-3f / length_of_links (part));
  for (guint i = 0; i < part->n; i++)
    {
      self.x[i] *= (float) scale;
      self.y[i] *= (float) scale;
    }
  self.forces.unit = 1. / scale;
  done = mlg_forces_relax (&self.forces, ROUNDS_KEEP, mean_length (&self) * KEEP_STEP, mean_length (&self) * LAST_STEP, 0., .9);
  if (done)
    hand_over (&self, 1. / scale);
  clear (&self);
  return done;
}

/**
 * mlg_layout_organic:
 * @part: a component
 *
 * Lays it out so that what is linked is near, and takes boxes apart.
 *
 * Returns: %FALSE if it was cancelled
 */
gboolean
mlg_layout_organic (MlgLayoutPart *part)
{
  gboolean done;

  if (part->run->keep && part->n > POLISHED)
    done = adjust (part);
  else if (part->run->keep || part->has_pinned)
    done = mlg_layout_stress (part, length_of_links (part), part->run->keep);
  else
    done = draw (part) && (part->n > POLISHED || mlg_layout_stress (part, length_of_links (part), TRUE));
  if (done)
    mlg_overlap_remove (part->n, part->width, part->height, part->has_pinned ? part->pinned : NULL,
                        part->run->spacing / 2., part->x, part->y, part->run->cancellable);
  return done && mlg_layout_part_step (part, 1.);
}
