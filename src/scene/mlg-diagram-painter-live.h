/* mlg-diagram-painter-live.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-diagram-painter.h"
#include "mlg-diagram-tool.h"

G_BEGIN_DECLS

void mlg_diagram_painter_draw_live (cairo_t                   *cr,
                                    MlgDiagramScene           *scene,
                                    const MlgDiagramToolState *state,
                                    const MlgCanvasCamera     *camera,
                                    MlgSpriteCache            *sprites);

G_END_DECLS
