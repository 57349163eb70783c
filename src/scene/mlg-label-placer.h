/* mlg-label-placer.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MlgLabelRect:
 *
 * A rectangle in the units of the view, usually logical pixels.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} MlgLabelRect;

/**
 * MlgLabelBox:
 * @x: the point that is named
 * @y: the point that is named
 * @width: of the text
 * @height: of the text
 * @gap: from the point to the text: the radius of its dot and some air; a
 *   negative gap centres the text on the point, as for the name of an area
 * @placed: (out): whether there is room
 * @left: (out): where the text goes
 * @top: (out): where the text goes
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
  double gap;
  gboolean placed;
  double left;
  double top;
} MlgLabelBox;

typedef struct _MlgLabelPlacer MlgLabelPlacer;

MlgLabelPlacer *mlg_label_placer_new          (double              padding);
void            mlg_label_placer_free         (MlgLabelPlacer     *self);
void            mlg_label_placer_add_obstacle (MlgLabelPlacer     *self,
                                               const MlgLabelRect *rect);
gboolean        mlg_label_placer_place        (MlgLabelPlacer     *self,
                                               MlgLabelBox        *box);
gboolean        mlg_label_placer_place_at     (MlgLabelPlacer     *self,
                                               MlgLabelBox        *box,
                                               double              left,
                                               double              top);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgLabelPlacer, mlg_label_placer_free)

G_END_DECLS
