/* mlg-repulsion-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sums of forces m / r between all pairs of points, by a tree that treats far
 * groups as one (Barnes and Hut: A Hierarchical O(N log N) Force-Calculation
 * Algorithm, Nature 1986). The tree is made over the points in Morton order. */
typedef struct _MlgRepulsion MlgRepulsion;

MlgRepulsion *mlg_repulsion_new  (guint         n);
void          mlg_repulsion_free (MlgRepulsion *self);
void          mlg_repulsion_load (MlgRepulsion *self,
                                  guint         n,
                                  const float  *x,
                                  const float  *y,
                                  const float  *mass);
void          mlg_repulsion_sum  (MlgRepulsion *self,
                                  guint         begin,
                                  guint         end,
                                  float        *force_x,
                                  float        *force_y);

G_END_DECLS
