/* mlg-diagram-tool-events.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-tool-private.h"

#include <math.h>

/* How far the pointer goes before it drags, in logical pixels. */
#define DRAG_THRESHOLD 4.0

/* A lasso takes a point so often, in logical pixels. */
#define LASSO_STEP 4.0

#define BUTTON_PRIMARY   1
#define BUTTON_MIDDLE    2
#define BUTTON_SECONDARY 3

static gboolean
is_movable (MlgDiagramPart part)
{
  return part == MLG_DIAGRAM_PART_NODE || part == MLG_DIAGRAM_PART_LABEL || part == MLG_DIAGRAM_PART_BOX ||
         part == MLG_DIAGRAM_PART_FRAME_TITLE || part == MLG_DIAGRAM_PART_FRAME_EDGE;
}

static gboolean
draws_box (MlgDiagramMode  mode,
           MlgItemSort    *sort)
{
  *sort = mode == MLG_DIAGRAM_MODE_FRAME ? MLG_ITEM_FRAME : mode == MLG_DIAGRAM_MODE_NOTE ? MLG_ITEM_NOTE : MLG_ITEM_TEXT;

  return mode == MLG_DIAGRAM_MODE_FRAME || mode == MLG_DIAGRAM_MODE_NOTE || mode == MLG_DIAGRAM_MODE_TEXT;
}

/* What the pointer begins to do when it has moved far enough. */
static void
begin_drag (MlgDiagramTool *self)
{
  MlgDiagramToolState *state = &self->state;
  const MlgDiagramHit *press = &state->press;
  gboolean on_actor = press->actor != MLG_ID_NONE &&
                      (press->part == MLG_DIAGRAM_PART_NODE || press->part == MLG_DIAGRAM_PART_LABEL);

  if (draws_box (self->mode, &state->sort))
    state->gesture = MLG_DIAGRAM_GESTURE_DRAW;
  else if (press->part == MLG_DIAGRAM_PART_HANDLE || (self->mode == MLG_DIAGRAM_MODE_LINK && on_actor))
    mlg_diagram_tool_begin_link (self);
  else if (press->part == MLG_DIAGRAM_PART_LINK_END)
    state->gesture = MLG_DIAGRAM_GESTURE_RECONNECT;
  else if (press->part == MLG_DIAGRAM_PART_RESIZE)
    mlg_diagram_tool_begin_resize (self);
  else if (!is_movable (press->part) || !mlg_diagram_tool_begin_move (self))
    state->gesture = self->mode == MLG_DIAGRAM_MODE_LASSO ? MLG_DIAGRAM_GESTURE_LASSO : MLG_DIAGRAM_GESTURE_BAND;
}

static void
extend_lasso (MlgDiagramTool *self)
{
  MlgDiagramToolState *state = &self->state;
  MlgPoint point = { state->x, state->y };

  if (state->lasso->len == 0)
    g_array_append_val (state->lasso, ((MlgPoint) { state->press.x, state->press.y }));

  if (hypot (point.x - g_array_index (state->lasso, MlgPoint, state->lasso->len - 1).x,
             point.y - g_array_index (state->lasso, MlgPoint, state->lasso->len - 1).y) * self->zoom >= LASSO_STEP)
    g_array_append_val (state->lasso, point);
}

static void
update_drag (MlgDiagramTool      *self,
             MlgDiagramModifiers  modifiers)
{
  MlgDiagramToolState *state = &self->state;

  switch (state->gesture)
    {
    case MLG_DIAGRAM_GESTURE_BAND:
      state->rect = (MlgCanvasRect) { MIN (state->press.x, state->x), MIN (state->press.y, state->y),
                                      MAX (state->press.x, state->x), MAX (state->press.y, state->y) };
      break;
    case MLG_DIAGRAM_GESTURE_LASSO:
      extend_lasso (self);
      break;
    case MLG_DIAGRAM_GESTURE_MOVE:
      mlg_diagram_tool_update_move (self, modifiers);
      break;
    case MLG_DIAGRAM_GESTURE_LINK:
    case MLG_DIAGRAM_GESTURE_RECONNECT:
      mlg_diagram_tool_update_link (self);
      break;
    case MLG_DIAGRAM_GESTURE_RESIZE:
      mlg_diagram_tool_update_resize (self, modifiers);
      break;
    case MLG_DIAGRAM_GESTURE_DRAW:
      mlg_diagram_tool_update_draw (self, modifiers);
      break;
    case MLG_DIAGRAM_GESTURE_PAN:
      /* The listener moves the picture, and with it what is under the
       * pointer is again what was pressed. */
      mlg_diagram_tool_emit (self, MLG_DIAGRAM_TOOL_PAN, state->x - state->press.x, state->y - state->press.y);
      break;
    case MLG_DIAGRAM_GESTURE_IDLE:
    case MLG_DIAGRAM_GESTURE_PRESSED:
    default:
      break;
    }
}

/**
 * mlg_diagram_tool_press:
 * @self: a tool
 * @button: 1 primary, 2 middle, 3 secondary
 * @n_press: 2 for the second of a double click
 * @x: where the pointer is, in units
 * @y: likewise
 * @zoom: logical pixels per unit
 * @modifiers: keys that are held
 */
void
mlg_diagram_tool_press (MlgDiagramTool      *self,
                        guint                button,
                        guint                n_press,
                        double               x,
                        double               y,
                        double               zoom,
                        MlgDiagramModifiers  modifiers)
{
  MlgDiagramToolState *state;

  g_return_if_fail (MLG_IS_DIAGRAM_TOOL (self) && zoom > 0);

  if (!isfinite (x) || !isfinite (y) || mlg_diagram_tool_cancel (self))
    return;

  state = &self->state;
  self->zoom = zoom;
  state->x = x;
  state->y = y;
  mlg_diagram_scene_hit (self->scene, x, y, zoom, &state->press);

  if (button == BUTTON_SECONDARY)
    {
      MlgDiagramHit hit = state->press;

      mlg_diagram_tool_emit (self, MLG_DIAGRAM_TOOL_MENU, &hit);
      return;
    }
  if (button != BUTTON_PRIMARY && button != BUTTON_MIDDLE)
    return;

  self->button = button;
  state->gesture = button == BUTTON_MIDDLE || self->mode == MLG_DIAGRAM_MODE_PAN || modifiers & MLG_DIAGRAM_SPACE
                     ? MLG_DIAGRAM_GESTURE_PAN : MLG_DIAGRAM_GESTURE_PRESSED;
  if (state->gesture == MLG_DIAGRAM_GESTURE_PRESSED && n_press == 2)
    {
      MlgDiagramHit hit = state->press;

      mlg_diagram_tool_rest (self);
      mlg_diagram_tool_emit (self, MLG_DIAGRAM_TOOL_ACTIVATE, &hit, (guint) modifiers);
      return;
    }
  mlg_diagram_tool_emit (self, MLG_DIAGRAM_TOOL_CHANGED);
}

static void
hover (MlgDiagramTool *self)
{
  MlgDiagramHit before = self->state.hover;
  MlgDiagramHit *hit = &self->state.hover;

  mlg_diagram_scene_hit (self->scene, self->state.x, self->state.y, self->zoom, hit);
  mlg_diagram_scene_set_hover (self->scene, hit->item, hit->relation);
  if (hit->part != before.part || hit->item != before.item || hit->corner != before.corner)
    mlg_diagram_tool_emit (self, MLG_DIAGRAM_TOOL_CHANGED);
}

/**
 * mlg_diagram_tool_motion:
 * @self: a tool
 * @x: where the pointer is, in units
 * @y: likewise
 * @zoom: logical pixels per unit
 * @modifiers: keys that are held
 *
 * To be called too when keys or the view change during a gesture.
 */
void
mlg_diagram_tool_motion (MlgDiagramTool      *self,
                         double               x,
                         double               y,
                         double               zoom,
                         MlgDiagramModifiers  modifiers)
{
  MlgDiagramToolState *state;

  g_return_if_fail (MLG_IS_DIAGRAM_TOOL (self) && zoom > 0);

  if (!isfinite (x) || !isfinite (y))
    return;

  state = &self->state;
  self->zoom = zoom;
  state->x = x;
  state->y = y;

  if (state->gesture == MLG_DIAGRAM_GESTURE_IDLE)
    {
      hover (self);
      return;
    }

  if (state->gesture == MLG_DIAGRAM_GESTURE_PRESSED)
    {
      if (hypot (x - state->press.x, y - state->press.y) * zoom < DRAG_THRESHOLD)
        return;
      begin_drag (self);
    }
  update_drag (self, modifiers);
  mlg_diagram_tool_emit (self, MLG_DIAGRAM_TOOL_CHANGED);
}

static void
finish_selecting (MlgDiagramTool      *self,
                  MlgDiagramModifiers  modifiers)
{
  MlgDiagramToolState *state = &self->state;
  g_autoptr(GArray) items = state->gesture == MLG_DIAGRAM_GESTURE_BAND
    ? mlg_diagram_scene_dup_in_rect (self->scene, &state->rect)
    : mlg_diagram_scene_dup_in_polygon (self->scene, (const MlgPoint *) (gpointer) state->lasso->data, state->lasso->len);

  mlg_diagram_tool_rest (self);
  mlg_diagram_tool_emit (self, MLG_DIAGRAM_TOOL_BOX_SELECT, items,
                         (modifiers & (MLG_DIAGRAM_SHIFT | MLG_DIAGRAM_CONTROL)) != 0);
}

static void
finish_press (MlgDiagramTool      *self,
              MlgDiagramModifiers  modifiers)
{
  MlgDiagramHit hit = self->state.press;

  if (draws_box (self->mode, &self->state.sort))
    {
      mlg_diagram_tool_finish_draw (self, FALSE);
      return;
    }

  mlg_diagram_tool_rest (self);
  mlg_diagram_tool_emit (self, MLG_DIAGRAM_TOOL_CLICK, &hit, (guint) modifiers);
}

/**
 * mlg_diagram_tool_release:
 * @self: a tool
 * @button: which button was let go; any but the one that began is ignored
 * @x: where the pointer is, in units
 * @y: likewise
 * @zoom: logical pixels per unit
 * @modifiers: keys that are held
 */
void
mlg_diagram_tool_release (MlgDiagramTool      *self,
                          guint                button,
                          double               x,
                          double               y,
                          double               zoom,
                          MlgDiagramModifiers  modifiers)
{
  g_return_if_fail (MLG_IS_DIAGRAM_TOOL (self) && zoom > 0);

  if (self->state.gesture == MLG_DIAGRAM_GESTURE_IDLE || button != self->button)
    return;

  mlg_diagram_tool_motion (self, x, y, zoom, modifiers);
  switch (self->state.gesture)
    {
    case MLG_DIAGRAM_GESTURE_PRESSED:
      finish_press (self, modifiers);
      break;
    case MLG_DIAGRAM_GESTURE_BAND:
    case MLG_DIAGRAM_GESTURE_LASSO:
      finish_selecting (self, modifiers);
      break;
    case MLG_DIAGRAM_GESTURE_MOVE:
      mlg_diagram_tool_finish_move (self);
      break;
    case MLG_DIAGRAM_GESTURE_LINK:
      mlg_diagram_tool_finish_link (self);
      break;
    case MLG_DIAGRAM_GESTURE_RECONNECT:
      mlg_diagram_tool_finish_reconnect (self);
      break;
    case MLG_DIAGRAM_GESTURE_RESIZE:
      mlg_diagram_tool_finish_resize (self);
      break;
    case MLG_DIAGRAM_GESTURE_DRAW:
      mlg_diagram_tool_finish_draw (self, TRUE);
      break;
    case MLG_DIAGRAM_GESTURE_IDLE:
    case MLG_DIAGRAM_GESTURE_PAN:
    default:
      mlg_diagram_tool_rest (self);
      break;
    }
}
