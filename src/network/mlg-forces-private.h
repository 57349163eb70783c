/* mlg-forces-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-layout-private.h"

G_BEGIN_DECLS

/* Springs and repulsion on a graph whose nodes have masses. */
typedef struct
{
  MlgLayoutPart *part;          /* told of progress */
  const MlgAdjacency *links;
  const float *mass;
  const guint8 *pinned;         /* NULL: none */
  float *x;
  float *y;
  double unit;                  /* above 0: the graph is the part, to show in this scale */
} MlgForces;

gboolean mlg_forces_relax (MlgForces *self,
                           guint      rounds,
                           float      first_step,
                           float      last_step,
                           double     done,
                           double     share);
float    mlg_forces_scale (MlgForces *self);

G_END_DECLS
