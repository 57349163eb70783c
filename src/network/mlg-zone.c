/* mlg-zone.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-zone-private.h"

#include <math.h>

/* Fine enough to lose little room, coarse enough for thousands of boxes. */
#define STEP .25

/* Where slots are, by cells as large as a box: a new one can only touch those
 * of the nine cells around it. */
typedef struct
{
  const MlgZone *zone;
  GHashTable *last;             /* cell: 1 + the newest slot in it */
  guint *next;                  /* slot: 1 + the one before it in its cell */
  MlgZoneSlot *slots;
  guint n;
} Filling;

static gpointer
cell_of (const MlgZone *zone,
         double         x,
         double         y,
         int            dx,
         int            dy)
{
  guint column = (guint) ((int) floor (x / zone->width) + dx) & 0xffff;
  guint row = (guint) ((int) floor (y / zone->height) + dy) & 0xffff;

  return GUINT_TO_POINTER (column << 16 | row);
}

static gboolean
is_free (const Filling *self,
         double         x,
         double         y)
{
  for (int dx = -1; dx <= 1; dx++)
    for (int dy = -1; dy <= 1; dy++)
      {
        guint k = GPOINTER_TO_UINT (g_hash_table_lookup (self->last, cell_of (self->zone, x, y, dx, dy)));

        for (; k > 0; k = self->next[k - 1])
          if (fabs (self->slots[k - 1].x - x) < self->zone->width * (1. - 1e-9)
              && fabs (self->slots[k - 1].y - y) < self->zone->height * (1. - 1e-9))
            return FALSE;
      }
  return TRUE;
}

static void
take (Filling *self,
      double   x,
      double   y)
{
  gpointer cell = cell_of (self->zone, x, y, 0, 0);

  self->slots[self->n] = (MlgZoneSlot) { x, y };
  self->next[self->n] = GPOINTER_TO_UINT (g_hash_table_lookup (self->last, cell));
  self->n++;
  g_hash_table_insert (self->last, cell, GUINT_TO_POINTER (self->n));
}

/* A box lies in a sector if its corners do: a sector of half of the circle or
 * less is convex, and a whole circle has no sides. */
static gboolean
is_inside (const MlgZone *zone,
           double         x,
           double         y)
{
  double near = hypot (MAX (fabs (x) - zone->width / 2., 0.), MAX (fabs (y) - zone->height / 2., 0.));
  double begin_x = cos (zone->begin), begin_y = sin (zone->begin), end_x = cos (zone->end), end_y = sin (zone->end);

  if (near < zone->inner || mlg_zone_reach (x, y, zone->width, zone->height) > zone->outer)
    return FALSE;
  for (guint corner = 0; zone->end - zone->begin < 1.5 * G_PI && corner < 4; corner++)
    {
      double cx = x + (corner & 1 ? .5 : -.5) * zone->width, cy = y + (corner & 2 ? .5 : -.5) * zone->height;

      if (begin_x * cy - begin_y * cx < 0. || cx * end_y - cy * end_x < 0.)
        return FALSE;
    }
  return TRUE;
}

/**
 * mlg_zone_reach:
 * @x: centre of a box
 * @y: centre of a box
 * @width: its width
 * @height: its height
 *
 * Returns: the distance of its farthest corner from (0, 0)
 */
double
mlg_zone_reach (double x,
                double y,
                double width,
                double height)
{
  return hypot (fabs (x) + width / 2., fabs (y) + height / 2.);
}

/**
 * mlg_zone_fill:
 * @self: a zone
 * @n: how many boxes
 * @slots: (out caller-allocates): room for @n; where they go
 * @reach: (out): radius that the zone needs to hold them
 *
 * Finds places for boxes on arcs, from the inner one outwards, without overlap
 * and inside the zone.
 *
 * Returns: how many found a place: all, unless the zone has an outer radius or
 *   it was cancelled
 */
guint
mlg_zone_fill (const MlgZone *self,
               guint          n,
               MlgZoneSlot   *slots,
               double        *reach)
{
  Filling filling = { self, g_hash_table_new (NULL, NULL), g_new (guint, MAX (n, 1)), slots, 0 };

  *reach = self->inner;
  for (double radius = self->inner + self->height / 2.; filling.n < n && radius < self->outer; radius += self->height * STEP)
    {
      if (g_cancellable_is_cancelled (self->cancellable))
        break;
      for (double angle = self->begin; filling.n < n && angle <= self->end; angle += self->height * STEP / radius)
        {
          double x = radius * cos (angle), y = radius * sin (angle);

          if (is_inside (self, x, y) && is_free (&filling, x, y))
            take (&filling, x, y);
        }
    }
  for (guint k = 0; k < filling.n; k++)
    *reach = MAX (*reach, mlg_zone_reach (slots[k].x, slots[k].y, self->width, self->height));
  g_hash_table_unref (filling.last);
  g_free (filling.next);
  return filling.n;
}
