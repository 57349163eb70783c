/* mlg-layers-build.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-layers-private.h"

/* Long links keep their way free unless there are too many of them. */
#define MAX_PLACES 60000

static guint64
count_places (const MlgLayers *self)
{
  const MlgAdjacency *links = self->part->links;
  guint64 n = 0;

  for (guint i = 0; i < self->part->n; i++)
    for (guint e = links->first[i]; e < links->first[i + 1]; e++)
      if (self->layer[i] < self->layer[links->target[e]])
        n += self->layer[links->target[e]] - self->layer[i] - 1;
  return n;
}

static void
add_link (MlgLayers *self,
          guint      up,
          guint      down)
{
  self->up[self->n_links] = up;
  self->down[self->n_links++] = down;
}

/* Links between neighbouring layers; a long one becomes a chain of places. */
static void
add_links (MlgLayers *self,
           gboolean   with_places)
{
  const MlgAdjacency *links = self->part->links;

  for (guint i = 0; i < self->part->n; i++)
    for (guint e = links->first[i]; e < links->first[i + 1]; e++)
      {
        guint end = links->target[e], from = i;

        if (self->layer[i] >= self->layer[end])
          continue;
        for (guint l = self->layer[i] + 1; with_places && l < self->layer[end]; l++)
          {
            self->level[self->n] = l;
            add_link (self, from, self->n);
            from = self->n++;
          }
        add_link (self, from, end);
      }
}

/* Neighbours of each on one side. */
static void
list_side (const MlgLayers  *self,
           const guint      *key,
           const guint      *other,
           guint           **first,
           guint           **list)
{
  g_autofree guint *next = NULL;

  *first = g_new0 (guint, self->n + 1);
  *list = g_new (guint, MAX (self->n_links, 1));
  for (guint k = 0; k < self->n_links; k++)
    (*first)[key[k] + 1]++;
  for (guint i = 0; i < self->n; i++)
    (*first)[i + 1] += (*first)[i];
  next = g_memdup2 (*first, (self->n + 1) * sizeof *next);
  for (guint k = 0; k < self->n_links; k++)
    (*list)[next[key[k]]++] = other[k];
}

/* Depth first from the top gives a start that keeps branches together. */
static void
visit (MlgLayers *self,
       guint      root,
       guint8    *seen,
       guint     *stack,
       guint     *next)
{
  guint depth = 0;

  if (seen[root])
    return;
  seen[root] = 1;
  stack[depth++] = root;
  while (depth > 0)
    {
      guint node = stack[--depth];

      self->position[node] = next[self->level[node]] - self->first[self->level[node]];
      self->order[next[self->level[node]]++] = node;
      for (guint side = 0; side < 2; side++)
        {
          const guint *first = side ? self->up_first : self->down_first, *list = side ? self->up_links : self->down_links;

          for (guint k = first[node + 1]; k-- > first[node];)
            if (!seen[list[k]])
              {
                seen[list[k]] = 1;
                stack[depth++] = list[k];
              }
        }
    }
}

static void
set_first_order (MlgLayers *self)
{
  g_autofree guint8 *seen = g_new0 (guint8, self->n);
  g_autofree guint *stack = g_new (guint, self->n), *next = NULL;

  self->first = g_new0 (guint, self->n_layers + 1);
  self->order = g_new (guint, self->n);
  self->position = g_new (guint, self->n);
  for (guint i = 0; i < self->n; i++)
    self->first[self->level[i] + 1]++;
  for (guint l = 0; l < self->n_layers; l++)
    self->first[l + 1] += self->first[l];
  next = g_memdup2 (self->first, (self->n_layers + 1) * sizeof *next);
  for (guint i = 0; i < self->n; i++)
    visit (self, i, seen, stack, next);
}

/**
 * mlg_layers_build:
 * @self: a layout whose layers are set
 *
 * Makes the places that long links pass, and a first order of each layer.
 */
void
mlg_layers_build (MlgLayers *self)
{
  guint64 places = count_places (self);
  gboolean with_places = places <= MAX_PLACES;
  guint room = self->part->n + (with_places ? (guint) places : 0);

  self->n = self->part->n;
  self->level = g_new (guint, room);
  for (guint i = 0; i < self->part->n; i++)
    self->level[i] = self->layer[i];
  self->up = g_new (guint, MAX (self->part->links->n_links + room, 1));
  self->down = g_new (guint, MAX (self->part->links->n_links + room, 1));
  add_links (self, with_places);
  list_side (self, self->down, self->up, &self->up_first, &self->up_links);
  list_side (self, self->up, self->down, &self->down_first, &self->down_links);
  set_first_order (self);
}

void
mlg_layers_clear (MlgLayers *self)
{
  g_free (self->layer);
  g_free (self->level);
  g_free (self->up);
  g_free (self->down);
  g_free (self->first);
  g_free (self->order);
  g_free (self->position);
  g_free (self->up_first);
  g_free (self->up_links);
  g_free (self->down_first);
  g_free (self->down_links);
}
