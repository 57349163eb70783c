/* mlg-layers-place.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-layers-private.h"

#include "mlg-line.h"

#include <math.h>

#define ROUNDS 12
/* Room for the links between two layers, in spacings. */
#define AISLE 4.
/* A layer longer than this share of the square root of the area of all boxes
 * is folded into rows. */
#define FOLD 6.

typedef struct
{
  MlgLayers *layers;
  double *x;
  double *width;        /* with the room to the next */
  guint *rows;          /* of each layer */
} Placing;

static gboolean
is_node (const MlgLayers *self,
         guint            i)
{
  return i < self->part->n;
}

/* Folds very long layers: their nodes take some rows in turn. */
static void
fold (Placing *self)
{
  MlgLayers *layers = self->layers;
  const MlgLayoutPart *part = layers->part;
  double area = 0., limit;

  for (guint i = 0; i < part->n; i++)
    area += (part->width[i] + part->run->spacing) * (part->height[i] + AISLE * part->run->spacing);
  limit = FOLD * sqrt (area);
  for (guint l = 0; l < layers->n_layers; l++)
    {
      double length = 0., widest = 0.;

      for (guint k = layers->first[l]; k < layers->first[l + 1]; k++)
        {
          length += self->width[layers->order[k]];
          widest = MAX (widest, self->width[layers->order[k]]);
        }
      self->rows[l] = (guint) CLAMP (ceil (length / limit), 1., 200.);
      /* In rows, each box only has to pass those of its own row. */
      for (guint k = layers->first[l]; self->rows[l] > 1 && k < layers->first[l + 1]; k++)
        self->width[layers->order[k]] = widest / self->rows[l];
    }
}

static void
init (Placing   *self,
      MlgLayers *layers)
{
  const MlgLayoutPart *part = layers->part;

  self->layers = layers;
  self->x = g_new0 (double, layers->n);
  self->width = g_new (double, layers->n);
  self->rows = g_new (guint, layers->n_layers);
  for (guint i = 0; i < layers->n; i++)
    self->width[i] = is_node (layers, i) ? part->width[i] + part->run->spacing : part->run->spacing * .75;
  fold (self);
  for (guint l = 0; l < layers->n_layers; l++)
    {
      double at = 0., total = 0.;

      for (guint k = layers->first[l]; k < layers->first[l + 1]; k++)
        total += self->width[layers->order[k]];
      for (guint k = layers->first[l]; k < layers->first[l + 1]; k++)
        {
          self->x[layers->order[k]] = at + (self->width[layers->order[k]] - total) / 2.;
          at += self->width[layers->order[k]];
        }
    }
}

/* Where the neighbours of one side, or both, would have it: long links count
 * more, so that they run straight. */
static double
wish_of (const Placing *self,
         guint          i,
         gboolean       above,
         gboolean       below,
         double        *weight)
{
  const MlgLayers *layers = self->layers;
  double sum = 0., total = 0.;

  for (guint side = 0; side < 2; side++)
    {
      const guint *first = side ? layers->up_first : layers->down_first, *list = side ? layers->up_links : layers->down_links;

      if (!(side ? above : below))
        continue;
      for (guint e = first[i]; e < first[i + 1]; e++)
        {
          double w = (is_node (layers, i) ? 1. : 3.) * (is_node (layers, list[e]) ? 1. : 3.);

          sum += w * self->x[list[e]];
          total += w;
        }
    }
  *weight = total > 0. ? total : .01;
  return total > 0. ? sum / total : self->x[i];
}

static void
place_layer (Placing  *self,
             guint     layer,
             gboolean  above,
             gboolean  below)
{
  const MlgLayers *layers = self->layers;
  guint n = layers->first[layer + 1] - layers->first[layer];
  const guint *order = layers->order + layers->first[layer];
  g_autofree double *wish = g_new (double, n), *weight = g_new (double, n), *room = g_new (double, n);

  for (guint k = 0; k < n; k++)
    {
      wish[k] = wish_of (self, order[k], above, below, &weight[k]);
      room[k] = k + 1 < n ? (self->width[order[k]] + self->width[order[k + 1]]) / 2. : 0.;
    }
  mlg_line_place (n, wish, weight, room, wish);
  for (guint k = 0; k < n; k++)
    self->x[order[k]] = wish[k];
}

/* Down, up, and both ways at the end, as priorities fade. */
static void
settle (Placing *self)
{
  guint n = self->layers->n_layers;

  for (guint round = 0; round < ROUNDS; round++)
    {
      gboolean both = round >= ROUNDS / 2, down = round % 2 == 0;

      for (guint l = 0; l < n; l++)
        place_layer (self, down ? l : n - 1 - l, both || down, both || !down);
    }
}

static void
set_down (Placing *self)
{
  MlgLayers *layers = self->layers;
  MlgLayoutPart *part = layers->part;
  double y = 0.;

  for (guint l = 0; l < layers->n_layers; l++)
    {
      double height = 0.;

      for (guint k = layers->first[l]; k < layers->first[l + 1]; k++)
        if (is_node (layers, layers->order[k]))
          height = MAX (height, part->height[layers->order[k]]);
      for (guint k = layers->first[l]; k < layers->first[l + 1]; k++)
        if (is_node (layers, layers->order[k]))
          part->y[layers->order[k]] = y + height / 2. + (k - layers->first[l]) % self->rows[l] * (height + part->run->spacing);
      y += self->rows[l] * (height + part->run->spacing) + (AISLE - 1.) * part->run->spacing;
    }
  for (guint i = 0; i < part->n; i++)
    part->x[i] = self->x[i];
}

/**
 * mlg_layers_place:
 * @self: a layout whose layers are ordered
 *
 * Gives nodes their positions: each layer at its height, each node over and
 * below its neighbours as far as the others in its layer leave room.
 */
void
mlg_layers_place (MlgLayers *self)
{
  Placing placing = { NULL };

  init (&placing, self);
  settle (&placing);
  set_down (&placing);
  g_free (placing.x);
  g_free (placing.width);
  g_free (placing.rows);
}
