/* mlg-diagram-painter-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-diagram-painter.h"
#include "mlg-label-placer.h"
#include "mlg-sprite-words.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Under these zooms, what would be too small to see is not drawn. */
#define MLG_DIAGRAM_ARROW_ZOOM   0.35
#define MLG_DIAGRAM_WORDING_ZOOM 0.4
#define MLG_DIAGRAM_SHARES_ZOOM  0.6
#define MLG_DIAGRAM_TEXT_ZOOM    0.25

/* Smaller discs are drawn as dots, in logical pixels. */
#define MLG_DIAGRAM_DOT_RADIUS 5.0

/* Words shrink with the zoom to this, and then stay readable. */
#define MLG_DIAGRAM_MIN_TEXT 0.8
#define MLG_DIAGRAM_MAX_TEXT 4.0

/**
 * MlgDiagramPass:
 * @cr: where to draw, in logical pixels of the view
 * @data: what to draw
 * @camera: what of it
 * @sprites: symbols and names, with the text scale of this zoom
 * @style: the inks
 * @view: what is in view, in units, with some more around
 * @text: how much larger than usual letters are at this zoom
 * @only_lifted: what is on the move, or else what is not
 * @quick: it is drawn again at once: lines are thin
 *
 * One drawing of a diagram.
 */
typedef struct
{
  cairo_t *cr;
  MlgDiagramData *data;
  const MlgCanvasCamera *camera;
  MlgSpriteCache *sprites;
  const MlgSceneStyle *style;
  MlgCanvasRect view;
  double text;
  gboolean only_lifted;
  gboolean quick;
} MlgDiagramPass;

static inline gboolean
mlg_diagram_pass_has (const MlgDiagramPass *pass,
                      guint32               flags)
{
  return !(flags & MLG_DIAGRAM_HIDDEN) && ((flags & MLG_DIAGRAM_LIFTED) != 0) == pass->only_lifted;
}

void mlg_diagram_pass_init          (MlgDiagramPass        *pass,
                                     cairo_t               *cr,
                                     MlgDiagramData        *data,
                                     const MlgCanvasCamera *camera,
                                     MlgSpriteCache        *sprites);
void mlg_diagram_pass_enter         (const MlgDiagramPass  *pass);
void mlg_diagram_pass_set_text      (PangoLayout           *layout,
                                     const char            *text,
                                     guint                  max);
void mlg_diagram_pass_draw_zones    (const MlgDiagramPass  *pass);
void mlg_diagram_pass_draw_frames   (const MlgDiagramPass  *pass);
void mlg_diagram_pass_draw_boxes    (const MlgDiagramPass  *pass);
void mlg_diagram_pass_draw_box      (const MlgDiagramPass  *pass,
                                     const MlgDiagramBox   *box);
void mlg_diagram_pass_draw_links    (const MlgDiagramPass  *pass);
void mlg_diagram_pass_draw_link     (const MlgDiagramPass  *pass,
                                     const MlgDiagramLink  *link,
                                     double                 wider,
                                     double                 opacity);
void mlg_diagram_pass_draw_wordings (const MlgDiagramPass  *pass,
                                     MlgLabelPlacer        *placer);
void mlg_diagram_pass_draw_wording  (const MlgDiagramPass  *pass,
                                     const MlgDiagramLink  *link);
void mlg_diagram_pass_draw_nodes    (const MlgDiagramPass  *pass);
void mlg_diagram_pass_draw_node     (const MlgDiagramPass  *pass,
                                     const MlgDiagramNode  *node,
                                     MlgSymbolFlags         flags);
void mlg_diagram_pass_draw_names    (const MlgDiagramPass  *pass,
                                     MlgLabelPlacer        *placer);
void mlg_diagram_pass_draw_name     (const MlgDiagramPass  *pass,
                                     const MlgDiagramNode  *node,
                                     double                 lower);

G_END_DECLS
