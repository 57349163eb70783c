/* mlg-repulsion.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-repulsion-private.h"

#define LEAF 8
/* A group counts as one where it is smaller than this part of its distance. */
#define THETA 1.25f
#define TOP_BIT 30

/* In preorder: what lies below a cell follows it, up to `next`. */
typedef struct
{
  float x;              /* centre of mass */
  float y;
  float mass;
  float reach;          /* square of size / theta */
  guint next;
  guint first;          /* leaves: their points; else n_points is 0 */
  guint n_points;
} Cell;

struct _MlgRepulsion
{
  guint n;
  guint n_cells;
  Cell *cells;
  guint32 *key;
  guint32 *spare_key;
  guint *order;
  guint *spare_order;
  float *x;             /* in Morton order */
  float *y;
  float *mass;
};

static guint32
spread_bits (guint32 v)
{
  v = (v | v << 8) & 0x00ff00ff;
  v = (v | v << 4) & 0x0f0f0f0f;
  v = (v | v << 2) & 0x33333333;
  return (v | v << 1) & 0x55555555;
}

static void
sort_keys (MlgRepulsion *self)
{
  for (guint shift = 0; shift < 32; shift += 8)
    {
      guint count[257] = { 0 };
      guint32 *key = self->spare_key;
      guint *order = self->spare_order;

      for (guint i = 0; i < self->n; i++)
        count[((self->key[i] >> shift) & 255) + 1]++;
      for (guint i = 0; i < 256; i++)
        count[i + 1] += count[i];
      for (guint i = 0; i < self->n; i++)
        {
          guint to = count[(self->key[i] >> shift) & 255]++;

          key[to] = self->key[i];
          order[to] = self->order[i];
        }
      self->spare_key = self->key;
      self->key = key;
      self->spare_order = self->order;
      self->order = order;
    }
}

static guint
build (MlgRepulsion *self,
       guint         begin,
       guint         end,
       int           bit,
       float         size)
{
  guint me = self->n_cells++;
  Cell cell = { 0.f, 0.f, 0.f, size * size / (THETA * THETA), 0, begin, 0 };

  if (end - begin <= LEAF || bit < 0)
    {
      cell.n_points = end - begin;
      for (guint i = begin; i < end; i++)
        {
          cell.x += self->x[i] * self->mass[i];
          cell.y += self->y[i] * self->mass[i];
          cell.mass += self->mass[i];
        }
    }
  else
    for (guint quarter = 0, at = begin; quarter < 4; quarter++)
      {
        guint to = at, child;

        while (to < end && ((self->key[to] >> bit) & 3) == quarter)
          to++;
        if (to == at)
          continue;
        child = build (self, at, to, bit - 2, size / 2.f);
        cell.x += self->cells[child].x * self->cells[child].mass;
        cell.y += self->cells[child].y * self->cells[child].mass;
        cell.mass += self->cells[child].mass;
        at = to;
      }
  cell.x /= cell.mass;
  cell.y /= cell.mass;
  cell.next = self->n_cells;
  self->cells[me] = cell;
  return me;
}

MlgRepulsion *
mlg_repulsion_new (guint n)
{
  MlgRepulsion *self = g_new0 (MlgRepulsion, 1);

  /* Cells with one child are the exception: chains of 16 at worst. */
  self->cells = g_new (Cell, (gsize) n * 17 + 64);
  self->key = g_new (guint32, n);
  self->spare_key = g_new (guint32, n);
  self->order = g_new (guint, n);
  self->spare_order = g_new (guint, n);
  self->x = g_new (float, n);
  self->y = g_new (float, n);
  self->mass = g_new (float, n);
  return self;
}

void
mlg_repulsion_free (MlgRepulsion *self)
{
  g_free (self->cells);
  g_free (self->key);
  g_free (self->spare_key);
  g_free (self->order);
  g_free (self->spare_order);
  g_free (self->x);
  g_free (self->y);
  g_free (self->mass);
  g_free (self);
}

/**
 * mlg_repulsion_load:
 * @self: a sum
 * @n: how many points, at most what it was made for
 * @x: their places
 * @y: their places
 * @mass: their masses, above 0
 *
 * Takes the points in.
 */
void
mlg_repulsion_load (MlgRepulsion *self,
                    guint         n,
                    const float  *x,
                    const float  *y,
                    const float  *mass)
{
  float left = x[0], right = x[0], top = y[0], bottom = y[0], size;

  self->n = n;
  for (guint i = 1; i < n; i++)
    {
      left = MIN (left, x[i]), right = MAX (right, x[i]);
      top = MIN (top, y[i]), bottom = MAX (bottom, y[i]);
    }
  size = MAX (right - left, bottom - top) * 1.0001f + 1e-9f;
  for (guint i = 0; i < n; i++)
    {
      guint32 column = MIN ((guint32) ((x[i] - left) / size * 65535.f), 65535u);
      guint32 row = MIN ((guint32) ((y[i] - top) / size * 65535.f), 65535u);

      self->order[i] = i;
      self->key[i] = spread_bits (column) | spread_bits (row) << 1;
    }
  sort_keys (self);
  for (guint i = 0; i < n; i++)
    {
      self->x[i] = x[self->order[i]];
      self->y[i] = y[self->order[i]];
      self->mass[i] = mass[self->order[i]];
    }
  self->n_cells = 0;
  build (self, 0, n, TOP_BIT, size);
}

/**
 * mlg_repulsion_sum:
 * @self: a sum that points were loaded into
 * @begin: the first of the points to do, in the order of the tree
 * @end: the one after the last
 * @force_x: (out): for each point, by its own number, the force of all others
 *   on a mass of 1: away from each, its mass over the distance
 * @force_y: (out): the same
 */
void
mlg_repulsion_sum (MlgRepulsion *self,
                   guint         begin,
                   guint         end,
                   float        *force_x,
                   float        *force_y)
{
  for (guint s = begin; s < end; s++)
    {
      float x = self->x[s], y = self->y[s], sum_x = 0.f, sum_y = 0.f;

      for (guint c = 0; c < self->n_cells;)
        {
          const Cell *cell = &self->cells[c];
          float dx = x - cell->x, dy = y - cell->y, square = dx * dx + dy * dy;

          if (cell->n_points == 0 && square <= cell->reach)
            {
              c++;
              continue;
            }
          if (square > cell->reach)
            {
              float f = cell->mass / square;

              sum_x += dx * f;
              sum_y += dy * f;
            }
          else
            for (guint k = cell->first; k < cell->first + cell->n_points; k++)
              {
                float px = x - self->x[k], py = y - self->y[k], near = px * px + py * py;
                float f = self->mass[k] / (near + 1e-12f);

                sum_x += px * f;
                sum_y += py * f;
              }
          c = cell->next;
        }
      force_x[self->order[s]] = sum_x;
      force_y[self->order[s]] = sum_y;
    }
}
