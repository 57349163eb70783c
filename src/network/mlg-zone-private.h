/* mlg-zone-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One zone of MlgRings that is being filled with boxes of one size. */
typedef struct
{
  double inner;         /* radii; outer G_MAXDOUBLE: as far as it takes */
  double outer;
  double begin;         /* angles */
  double end;
  double width;         /* of every box, the gap included */
  double height;
  GCancellable *cancellable;    /* stops the filling */
} MlgZone;

/* A place for a box: its centre. */
typedef struct
{
  double x;
  double y;
} MlgZoneSlot;

guint  mlg_zone_fill  (const MlgZone     *self,
                       guint              n,
                       MlgZoneSlot       *slots,
                       double            *reach);
double mlg_zone_reach (double             x,
                       double             y,
                       double             width,
                       double             height);

G_END_DECLS
