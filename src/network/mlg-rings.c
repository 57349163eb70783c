/* mlg-rings.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-rings.h"

#include "mlg-rings-private.h"

#include <math.h>

static MlgRings *
alloc (guint n_sectors,
       guint n_rings)
{
  MlgRings *self = g_new0 (MlgRings, 1);

  self->n_sectors = MAX (n_sectors, 1);
  self->n_rings = MAX (n_rings, 1);
  self->angle = g_new0 (double, self->n_sectors + 1);
  self->radius = g_new0 (double, self->n_rings + 1);
  /* All alike: a sector that grew with its nodes would turn the others away
   * from where the room saw them. */
  for (guint s = 0; s <= self->n_sectors; s++)
    self->angle[s] = -G_PI / 2. + 2. * G_PI * s / self->n_sectors;
  return self;
}

/**
 * mlg_rings_new:
 * @n_sectors: how many sectors; 0 counts as 1
 * @n_rings: how many rings; 0 counts as 1
 * @radius: (array): n_rings + 1 radii, rising
 *
 * Returns: (transfer full): zones of these sizes
 */
MlgRings *
mlg_rings_new (guint         n_sectors,
               guint         n_rings,
               const double *radius)
{
  MlgRings *self = alloc (n_sectors, n_rings);

  for (guint r = 0; r <= self->n_rings; r++)
    self->radius[r] = radius[r];
  return self;
}

/**
 * mlg_rings_new_planned:
 * @graph: nodes
 * @options: their zones
 * @plan: (out caller-allocates): where they can stand
 * @cancellable: (nullable): leaves zones and plan incomplete
 *
 * Returns: (transfer full): zones with room for them
 */
MlgRings *
mlg_rings_new_planned (const MlgLayoutGraph   *graph,
                       const MlgLayoutOptions *options,
                       MlgRingsPlan           *plan,
                       GCancellable           *cancellable)
{
  MlgRings *self = alloc (options->n_groups, options->n_rings);

  mlg_rings_measure (self, graph, options, plan, cancellable);
  return self;
}

/**
 * mlg_rings_new_for:
 * @graph: nodes
 * @options: their sectors (group) and rings, and the free disc
 *
 * The zones that mlg_layout_run() arranges the same nodes in with
 * %MLG_LAYOUT_RINGS: each has room for its nodes and their labels.
 *
 * Returns: (transfer full): the zones
 */
MlgRings *
mlg_rings_new_for (const MlgLayoutGraph   *graph,
                   const MlgLayoutOptions *options)
{
  MlgRingsPlan plan;
  MlgRings *self = mlg_rings_new_planned (graph, options, &plan, NULL);

  mlg_rings_plan_clear (&plan);
  return self;
}

void
mlg_rings_free (MlgRings *self)
{
  if (self == NULL)
    return;
  g_free (self->angle);
  g_free (self->radius);
  g_free (self);
}

/**
 * mlg_rings_locate:
 * @self: zones
 * @x: a point, diagram units
 * @y: a point, diagram units
 * @sector: (out) (optional): the sector it is in
 * @ring: (out) (optional): the ring it is in
 *
 * Returns: %FALSE if the point is in the free disc or outside of all rings
 */
gboolean
mlg_rings_locate (const MlgRings *self,
                  double          x,
                  double          y,
                  guint          *sector,
                  guint          *ring)
{
  double radius = hypot (x, y), angle = atan2 (y, x);
  guint r = 0, s = 0;

  if (!(radius >= self->radius[0]) || radius >= self->radius[self->n_rings])
    return FALSE;
  while (r + 1 < self->n_rings && radius >= self->radius[r + 1])
    r++;
  if (angle < self->angle[0])
    angle += 2. * G_PI;
  while (s + 1 < self->n_sectors && angle >= self->angle[s + 1])
    s++;
  if (sector != NULL)
    *sector = s;
  if (ring != NULL)
    *ring = r;
  return TRUE;
}

/**
 * mlg_rings_get_zone:
 * @self: zones
 * @sector: a sector
 * @ring: a ring
 * @inner: (out): radius of its inner arc, diagram units
 * @outer: (out): radius of its outer arc
 * @begin: (out): angle where it begins, radians, as cairo_arc() takes it
 * @end: (out): angle where it ends, above @begin
 *
 * What it takes to draw a zone.
 */
void
mlg_rings_get_zone (const MlgRings *self,
                    guint           sector,
                    guint           ring,
                    double         *inner,
                    double         *outer,
                    double         *begin,
                    double         *end)
{
  g_return_if_fail (sector < self->n_sectors && ring < self->n_rings);

  *inner = self->radius[ring];
  *outer = self->radius[ring + 1];
  *begin = self->angle[sector];
  *end = self->angle[sector + 1];
}
