/* mlg-diagram-painter.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-diagram-data.h"
#include "mlg-sprite-cache.h"

G_BEGIN_DECLS

/**
 * MlgDiagramLayers:
 * @MLG_DIAGRAM_LAYER_GRID: the dots of the grid
 * @MLG_DIAGRAM_LAYER_ZONES: rings and sectors
 * @MLG_DIAGRAM_LAYER_FRAMES: frames
 * @MLG_DIAGRAM_LAYER_LINKS: lines
 * @MLG_DIAGRAM_LAYER_BOXES: notes, texts and pictures
 * @MLG_DIAGRAM_LAYER_NODES: symbols
 * @MLG_DIAGRAM_LAYER_LABELS: names of symbols and words of lines
 * @MLG_DIAGRAM_LAYER_PICTURE: what is exported: all but the grid
 * @MLG_DIAGRAM_LAYER_QUICK: with others: for a frame of an animation, lines
 *   are thin and have no heads
 *
 * What to draw of a diagram.
 */
typedef enum
{
  MLG_DIAGRAM_LAYER_GRID   = 1 << 0,
  MLG_DIAGRAM_LAYER_ZONES  = 1 << 1,
  MLG_DIAGRAM_LAYER_FRAMES = 1 << 2,
  MLG_DIAGRAM_LAYER_LINKS  = 1 << 3,
  MLG_DIAGRAM_LAYER_BOXES  = 1 << 4,
  MLG_DIAGRAM_LAYER_NODES  = 1 << 5,
  MLG_DIAGRAM_LAYER_LABELS = 1 << 6,
  MLG_DIAGRAM_LAYER_PICTURE = (1 << 7) - 2,
  MLG_DIAGRAM_LAYER_QUICK  = 1 << 7,
} MlgDiagramLayers;

/* The distance of the dots of the grid, and what things snap to, in units. */
#define MLG_DIAGRAM_GRID 20.0

void mlg_diagram_painter_draw      (cairo_t               *cr,
                                    MlgDiagramData        *data,
                                    const MlgCanvasCamera *camera,
                                    MlgSpriteCache        *sprites,
                                    MlgDiagramLayers       layers);
void mlg_diagram_painter_draw_dots (cairo_t               *cr,
                                    MlgDiagramData        *data,
                                    const MlgCanvasCamera *camera,
                                    const MlgSceneStyle   *style);

G_END_DECLS
