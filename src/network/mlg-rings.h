/* mlg-rings.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-layout.h"

G_BEGIN_DECLS

/**
 * MlgRings:
 * @n_sectors: how many sectors, at least 1
 * @n_rings: how many rings, at least 1
 * @angle: n_sectors + 1 angles in radians, rising by 2π in all: sector s is
 *   from angle[s] to angle[s + 1]. From the x axis towards the y axis, that is
 *   clockwise on the screen; the first sector begins at the top, at -π/2
 * @radius: n_rings + 1 radii in diagram units, rising: ring r is from
 *   radius[r] to radius[r + 1]; inside radius[0] is the free disc
 *
 * Zones around (0, 0): the picture that MLG_LAYOUT_RINGS arranges nodes in.
 */
typedef struct
{
  guint n_sectors;
  guint n_rings;
  double *angle;
  double *radius;
} MlgRings;

MlgRings *mlg_rings_new      (guint                   n_sectors,
                              guint                   n_rings,
                              const double           *radius);
MlgRings *mlg_rings_new_for  (const MlgLayoutGraph   *graph,
                              const MlgLayoutOptions *options);
void      mlg_rings_free     (MlgRings               *self);
gboolean  mlg_rings_locate   (const MlgRings         *self,
                              double                  x,
                              double                  y,
                              guint                  *sector,
                              guint                  *ring);
void      mlg_rings_get_zone (const MlgRings         *self,
                              guint                   sector,
                              guint                   ring,
                              double                 *inner,
                              double                 *outer,
                              double                 *begin,
                              double                 *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgRings, mlg_rings_free)

G_END_DECLS
