/* mlg-rings-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-rings.h"

#include "mlg-zone-private.h"

G_BEGIN_DECLS

/* The nodes of one zone, and where they can stand. */
typedef struct
{
  guint first;          /* of its nodes, and of its slots */
  guint n;
} MlgRingsCell;

typedef struct
{
  guint n_cells;        /* ring × n_sectors + sector; the last: not classified */
  MlgRingsCell *cells;
  guint *nodes;
  MlgZoneSlot *slots;
} MlgRingsPlan;

MlgRings *mlg_rings_new_planned (const MlgLayoutGraph   *graph,
                                 const MlgLayoutOptions *options,
                                 MlgRingsPlan           *plan,
                                 GCancellable           *cancellable);
void      mlg_rings_measure     (MlgRings               *self,
                                 const MlgLayoutGraph   *graph,
                                 const MlgLayoutOptions *options,
                                 MlgRingsPlan           *plan,
                                 GCancellable           *cancellable);
void      mlg_rings_plan_clear  (MlgRingsPlan           *plan);

G_END_DECLS
