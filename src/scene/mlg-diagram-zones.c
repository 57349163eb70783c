/* mlg-diagram-zones.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-data.h"

#include <math.h>

static MlgDiagramZone *
copy_zones (const MlgDiagramZone *zones,
            guint                 n_zones)
{
  MlgDiagramZone *copy = g_new0 (MlgDiagramZone, MAX (n_zones, 1));

  for (guint i = 0; i < n_zones; i++)
    {
      copy[i] = zones[i];
      copy[i].label = g_strdup (zones[i].label);
    }

  return copy;
}

static void
free_zones (const MlgDiagramZone *zones,
            guint                 n_zones)
{
  for (guint i = 0; i < n_zones; i++)
    g_free ((char *) zones[i].label);
  g_free ((MlgDiagramZone *) zones);
}

/**
 * mlg_diagram_zones_copy:
 * @self: rings and sectors
 *
 * Returns: (transfer full): a deep copy
 */
MlgDiagramZones *
mlg_diagram_zones_copy (const MlgDiagramZones *self)
{
  MlgDiagramZones *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->centre = g_strdup (self->centre);
  copy->sectors = copy_zones (self->sectors, self->n_sectors);
  copy->rings = copy_zones (self->rings, self->n_rings);

  return copy;
}

/**
 * mlg_diagram_zones_free:
 * @self: (transfer full): a copy
 */
void
mlg_diagram_zones_free (MlgDiagramZones *self)
{
  g_return_if_fail (self != NULL);

  free_zones (self->sectors, self->n_sectors);
  free_zones (self->rings, self->n_rings);
  g_free ((char *) self->centre);
  g_free (self);
}

/**
 * mlg_diagram_zones_find:
 * @self: rings and sectors
 * @x: of a point, in units
 * @y: likewise
 * @sector: (out): number of the sector, -1 if there is none
 * @ring: (out): number of the ring, -1 if it is the disc in the middle
 *
 * Returns: whether the point is in the rings at all
 */
gboolean
mlg_diagram_zones_find (const MlgDiagramZones *self,
                        double                 x,
                        double                 y,
                        int                   *sector,
                        int                   *ring)
{
  double distance, angle;

  g_return_val_if_fail (self != NULL, FALSE);

  *sector = -1;
  *ring = -1;
  distance = hypot (x - self->x, y - self->y);
  if (distance < self->core)
    return TRUE;

  for (guint i = 0; i < self->n_rings; i++)
    if (distance >= self->rings[i].begin && distance < self->rings[i].end)
      *ring = (int) i;
  if (*ring < 0)
    return FALSE;

  angle = atan2 (y - self->y, x - self->x);
  for (guint i = 0; i < self->n_sectors; i++)
    {
      double span = self->sectors[i].end - self->sectors[i].begin;
      double from = fmod (angle - self->sectors[i].begin, 2 * G_PI);

      if (from < 0)
        from += 2 * G_PI;
      if (from < span)
        *sector = (int) i;
    }

  return TRUE;
}

/**
 * mlg_diagram_zones_get_radius:
 * @self: rings and sectors
 *
 * Returns: how far from the middle they reach, in units
 */
double
mlg_diagram_zones_get_radius (const MlgDiagramZones *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_rings > 0 ? MAX (self->rings[self->n_rings - 1].end, self->core) : self->core;
}
