/* mlg-diagram-tool-box.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-painter.h"
#include "mlg-diagram-tool-private.h"

#include <math.h>

/* No box gets smaller, in units. */
#define MIN_SIDE 24.0

/* What a click makes, without drawing its size. */
static const MlgPoint usual_sizes[] = {
  [MLG_ITEM_FRAME] = { 340, 240 },
  [MLG_ITEM_NOTE] = { 190, 130 },
  [MLG_ITEM_TEXT] = { 240, 44 },
  [MLG_ITEM_IMAGE] = { 240, 180 },
};

static double
to_grid (MlgDiagramTool      *self,
         double               value,
         MlgDiagramModifiers  modifiers)
{
  MlgDiagram *diagram = mlg_diagram_scene_get_diagram (self->scene);

  if (diagram == NULL || !mlg_diagram_get_snap (diagram) || modifiers & MLG_DIAGRAM_CONTROL)
    return value;

  return round (value / MLG_DIAGRAM_GRID) * MLG_DIAGRAM_GRID;
}

void
mlg_diagram_tool_begin_resize (MlgDiagramTool *self)
{
  MlgDiagramToolState *state = &self->state;

  if (!mlg_diagram_scene_get_rect (self->scene, state->press.item, &self->before))
    return;

  state->rect = self->before;
  state->gesture = MLG_DIAGRAM_GESTURE_RESIZE;
  mlg_diagram_scene_set_lifted (self->scene, &state->press.item, 1);
}

/* A picture keeps its shape, and any box does with Shift. */
static gboolean
keeps_shape (MlgDiagramTool      *self,
             MlgDiagramModifiers  modifiers)
{
  const MlgDiagramBox *box = mlg_diagram_scene_find_box (self->scene, self->state.press.item);

  return modifiers & MLG_DIAGRAM_SHIFT || (box != NULL && box->sort == MLG_ITEM_IMAGE);
}

void
mlg_diagram_tool_update_resize (MlgDiagramTool      *self,
                                MlgDiagramModifiers  modifiers)
{
  MlgDiagramToolState *state = &self->state;
  guint corner = state->press.corner;
  gboolean right = corner == 1 || corner == 2, bottom = corner >= 2;
  double fixed_x = right ? self->before.x0 : self->before.x1, fixed_y = bottom ? self->before.y0 : self->before.y1;
  double x = to_grid (self, (right ? self->before.x1 : self->before.x0) + state->x - state->press.x, modifiers);
  double y = to_grid (self, (bottom ? self->before.y1 : self->before.y0) + state->y - state->press.y, modifiers);
  double width = MAX ((x - fixed_x) * (right ? 1 : -1), MIN_SIDE);
  double height = MAX ((y - fixed_y) * (bottom ? 1 : -1), MIN_SIDE);

  if (keeps_shape (self, modifiers))
    {
      double old_width = MAX (self->before.x1 - self->before.x0, 1), old_height = MAX (self->before.y1 - self->before.y0, 1);
      double factor = MAX (MAX (width / old_width, height / old_height), MIN_SIDE / MIN (old_width, old_height));

      width = old_width * factor;
      height = old_height * factor;
    }

  state->rect = (MlgCanvasRect) { right ? fixed_x : fixed_x - width, bottom ? fixed_y : fixed_y - height,
                                  right ? fixed_x + width : fixed_x, bottom ? fixed_y + height : fixed_y };
  mlg_diagram_scene_set_rect (self->scene, state->press.item, &state->rect);
}

void
mlg_diagram_tool_undo_resize (MlgDiagramTool *self)
{
  mlg_diagram_scene_set_rect (self->scene, self->state.press.item, &self->before);
  mlg_diagram_scene_set_lifted (self->scene, NULL, 0);
}

void
mlg_diagram_tool_finish_resize (MlgDiagramTool *self)
{
  MlgCanvasRect rect = self->state.rect;
  MlgId item = self->state.press.item;

  mlg_diagram_scene_set_lifted (self->scene, NULL, 0);
  mlg_diagram_tool_rest (self);
  mlg_diagram_tool_emit (self, MLG_DIAGRAM_TOOL_RESIZE, item, &rect);
}

void
mlg_diagram_tool_update_draw (MlgDiagramTool      *self,
                              MlgDiagramModifiers  modifiers)
{
  MlgDiagramToolState *state = &self->state;
  double x0 = to_grid (self, state->press.x, modifiers), y0 = to_grid (self, state->press.y, modifiers);
  double x1 = to_grid (self, state->x, modifiers), y1 = to_grid (self, state->y, modifiers);

  state->rect = (MlgCanvasRect) { MIN (x0, x1), MIN (y0, y1), MAX (x0, x1), MAX (y0, y1) };
}

/* A box that was not drawn, or drawn too small to write in, gets its usual
 * size around the pointer. */
void
mlg_diagram_tool_finish_draw (MlgDiagramTool *self,
                              gboolean        dragged)
{
  MlgCanvasRect rect = self->state.rect;
  MlgItemSort sort = self->state.sort;
  MlgPoint usual = usual_sizes[sort];

  if (!dragged || rect.x1 - rect.x0 < MIN_SIDE || rect.y1 - rect.y0 < MIN_SIDE)
    rect = (MlgCanvasRect) { self->state.press.x - usual.x / 2, self->state.press.y - usual.y / 2,
                             self->state.press.x + usual.x / 2, self->state.press.y + usual.y / 2 };
  mlg_diagram_tool_rest (self);
  mlg_diagram_tool_emit (self, MLG_DIAGRAM_TOOL_DRAW_BOX, sort, &rect);
}
