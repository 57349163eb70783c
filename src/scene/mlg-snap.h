/* mlg-snap.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-canvas-camera.h"

G_BEGIN_DECLS

#define MLG_SNAP_MAX_GUIDES 12

/**
 * MlgSnapGuide:
 * @vertical: the line goes up and down
 * @gap: it measures one of several equal distances, instead of an edge
 * @position: x of a vertical line, y of a level one, in units
 * @from: where it begins on the other axis
 * @to: where it ends
 *
 * A line that shows why something snapped.
 */
typedef struct
{
  gboolean vertical;
  gboolean gap;
  double position;
  double from;
  double to;
} MlgSnapGuide;

/**
 * MlgSnap:
 * @dx: what is to be added to the movement
 * @dy: likewise
 * @guides: lines to draw
 * @n_guides: how many
 *
 * Where something snaps to.
 */
typedef struct
{
  double dx;
  double dy;
  MlgSnapGuide guides[MLG_SNAP_MAX_GUIDES];
  guint n_guides;
} MlgSnap;

void mlg_snap_to_grid  (MlgSnap             *self,
                        double               x,
                        double               y,
                        double               step);
void mlg_snap_to_rects (MlgSnap             *self,
                        const MlgCanvasRect *moving,
                        const MlgCanvasRect *still,
                        guint                n_still,
                        double               tolerance);

G_END_DECLS
