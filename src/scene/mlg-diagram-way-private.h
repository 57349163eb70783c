/* mlg-diagram-way-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-diagram-way.h"

G_BEGIN_DECLS

static inline MlgCurve
mlg_diagram_way_get_curve (const MlgDiagramWay *self)
{
  return (MlgCurve) { self->points[0].x, self->points[0].y, self->points[1].x, self->points[1].y,
                      self->points[2].x, self->points[2].y };
}

static inline void
mlg_diagram_way_set_curve (MlgDiagramWay  *self,
                           const MlgCurve *curve)
{
  self->points[0] = (MlgPoint) { curve->x0, curve->y0 };
  self->points[1] = (MlgPoint) { curve->cx, curve->cy };
  self->points[2] = (MlgPoint) { curve->x1, curve->y1 };
}

G_END_DECLS
