/* mlg-diagram-tool.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-tool-private.h"

static guint signals[MLG_DIAGRAM_TOOL_N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgDiagramTool, mlg_diagram_tool, G_TYPE_OBJECT)

void
mlg_diagram_tool_emit (MlgDiagramTool       *self,
                       MlgDiagramToolSignal  signal,
                       ...)
{
  va_list arguments;

  va_start (arguments, signal);
  g_signal_emit_valist (self, signals[signal], 0, arguments);
  va_end (arguments);
}

/* Ends a gesture: nothing of it is left to draw. */
void
mlg_diagram_tool_rest (MlgDiagramTool *self)
{
  MlgDiagramToolState *state = &self->state;

  state->gesture = MLG_DIAGRAM_GESTURE_IDLE;
  state->snap = (MlgSnap) { 0 };
  state->target = state->frame = MLG_ID_NONE;
  state->link = MLG_DIAGRAM_NONE;
  state->duplicate = FALSE;
  state->dx = state->dy = 0;
  state->sector = state->ring = -1;
  g_array_set_size (state->lasso, 0);
  g_array_set_size (state->items, 0);
  g_array_set_size (state->origins, 0);
  g_array_set_size (state->sources, 0);
  self->button = 0;
  mlg_diagram_tool_emit (self, MLG_DIAGRAM_TOOL_CHANGED);
}

static void
mlg_diagram_tool_dispose (GObject *object)
{
  MlgDiagramTool *self = MLG_DIAGRAM_TOOL (object);

  g_clear_object (&self->scene);

  G_OBJECT_CLASS (mlg_diagram_tool_parent_class)->dispose (object);
}

static void
mlg_diagram_tool_finalize (GObject *object)
{
  MlgDiagramTool *self = MLG_DIAGRAM_TOOL (object);

  g_array_unref (self->state.lasso);
  g_array_unref (self->state.items);
  g_array_unref (self->state.origins);
  g_array_unref (self->state.sources);
  g_array_unref (self->still);

  G_OBJECT_CLASS (mlg_diagram_tool_parent_class)->finalize (object);
}

static void
add_signal (MlgDiagramToolClass  *klass,
            MlgDiagramToolSignal  signal,
            const char           *name,
            guint                 n_parameters,
            ...)
{
  va_list parameters;

  va_start (parameters, n_parameters);
  signals[signal] = g_signal_new_valist (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, NULL, NULL, NULL, NULL,
                                         G_TYPE_NONE, n_parameters, parameters);
  va_end (parameters);
}

static void
mlg_diagram_tool_class_init (MlgDiagramToolClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mlg_diagram_tool_dispose;
  object_class->finalize = mlg_diagram_tool_finalize;

  add_signal (klass, MLG_DIAGRAM_TOOL_CHANGED, "changed", 0);
  add_signal (klass, MLG_DIAGRAM_TOOL_GRAB, "grab", 1, G_TYPE_INT64);
  add_signal (klass, MLG_DIAGRAM_TOOL_CLICK, "click", 2, G_TYPE_POINTER, G_TYPE_UINT);
  add_signal (klass, MLG_DIAGRAM_TOOL_ACTIVATE, "activate", 2, G_TYPE_POINTER, G_TYPE_UINT);
  add_signal (klass, MLG_DIAGRAM_TOOL_MENU, "menu", 1, G_TYPE_POINTER);
  add_signal (klass, MLG_DIAGRAM_TOOL_BOX_SELECT, "box-select", 2, G_TYPE_ARRAY, G_TYPE_BOOLEAN);
  add_signal (klass, MLG_DIAGRAM_TOOL_MOVE_ITEMS, "move-items", 4, G_TYPE_ARRAY, G_TYPE_ARRAY, G_TYPE_ARRAY, G_TYPE_BOOLEAN);
  add_signal (klass, MLG_DIAGRAM_TOOL_DROP_INTO_ZONE, "drop-into-zone", 6, G_TYPE_ARRAY, G_TYPE_ARRAY,
              G_TYPE_INT, G_TYPE_INT, G_TYPE_INT, G_TYPE_INT);
  add_signal (klass, MLG_DIAGRAM_TOOL_INSERT_INTO_LINK, "insert-into-link", 3, G_TYPE_INT64, G_TYPE_POINTER, G_TYPE_INT64);
  add_signal (klass, MLG_DIAGRAM_TOOL_LINK, "link", 2, G_TYPE_ARRAY, G_TYPE_INT64);
  add_signal (klass, MLG_DIAGRAM_TOOL_LINK_TO_EMPTY, "link-to-empty", 2, G_TYPE_ARRAY, G_TYPE_POINTER);
  add_signal (klass, MLG_DIAGRAM_TOOL_RECONNECT, "reconnect", 3, G_TYPE_INT64, G_TYPE_BOOLEAN, G_TYPE_INT64);
  add_signal (klass, MLG_DIAGRAM_TOOL_RESIZE, "resize", 2, G_TYPE_INT64, G_TYPE_POINTER);
  add_signal (klass, MLG_DIAGRAM_TOOL_DRAW_BOX, "draw-box", 2, G_TYPE_INT, G_TYPE_POINTER);
  add_signal (klass, MLG_DIAGRAM_TOOL_PAN, "pan", 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
mlg_diagram_tool_init (MlgDiagramTool *self)
{
  self->zoom = 1;
  self->still = g_array_new (FALSE, FALSE, sizeof (MlgCanvasRect));
  self->state.link = self->state.press.link = self->state.hover.link = MLG_DIAGRAM_NONE;
  self->state.sector = self->state.ring = -1;
  self->state.lasso = g_array_new (FALSE, FALSE, sizeof (MlgPoint));
  self->state.items = g_array_new (FALSE, FALSE, sizeof (MlgId));
  self->state.origins = g_array_new (FALSE, FALSE, sizeof (MlgPoint));
  self->state.sources = g_array_new (FALSE, FALSE, sizeof (MlgId));
}

/**
 * mlg_diagram_tool_new:
 * @scene: what the pointer is over
 *
 * Returns: (transfer full): a tool that selects
 */
MlgDiagramTool *
mlg_diagram_tool_new (MlgDiagramScene *scene)
{
  MlgDiagramTool *self = g_object_new (MLG_TYPE_DIAGRAM_TOOL, NULL);

  g_return_val_if_fail (MLG_IS_DIAGRAM_SCENE (scene), self);

  self->scene = g_object_ref (scene);

  return self;
}

MlgDiagramScene *
mlg_diagram_tool_get_scene (MlgDiagramTool *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_TOOL (self), NULL);

  return self->scene;
}

MlgDiagramMode
mlg_diagram_tool_get_mode (MlgDiagramTool *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_TOOL (self), MLG_DIAGRAM_MODE_SELECT);

  return self->mode;
}

/**
 * mlg_diagram_tool_set_mode:
 * @self: a tool
 * @mode: what the pointer does from now on; what it is doing is cancelled
 */
void
mlg_diagram_tool_set_mode (MlgDiagramTool *self,
                           MlgDiagramMode  mode)
{
  g_return_if_fail (MLG_IS_DIAGRAM_TOOL (self));

  if (self->mode == mode)
    return;

  mlg_diagram_tool_cancel (self);
  self->mode = mode;
  mlg_diagram_tool_emit (self, MLG_DIAGRAM_TOOL_CHANGED);
}

/**
 * mlg_diagram_tool_get_state:
 * @self: a tool
 *
 * Returns: (transfer none): what is going on, until the next event
 */
const MlgDiagramToolState *
mlg_diagram_tool_get_state (MlgDiagramTool *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_TOOL (self), NULL);

  return &self->state;
}

/**
 * mlg_diagram_tool_cancel:
 * @self: a tool
 *
 * Ends what is going on; everything is where it was before.
 *
 * Returns: whether anything was going on
 */
gboolean
mlg_diagram_tool_cancel (MlgDiagramTool *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_TOOL (self), FALSE);

  switch (self->state.gesture)
    {
    case MLG_DIAGRAM_GESTURE_IDLE:
      return FALSE;
    case MLG_DIAGRAM_GESTURE_MOVE:
      mlg_diagram_tool_undo_move (self);
      break;
    case MLG_DIAGRAM_GESTURE_RESIZE:
      mlg_diagram_tool_undo_resize (self);
      break;
    default:
      break;
    }
  mlg_diagram_tool_rest (self);

  return TRUE;
}

/**
 * mlg_diagram_tool_leave:
 * @self: a tool
 *
 * The pointer is no longer over the diagram: nothing is hovered.
 */
void
mlg_diagram_tool_leave (MlgDiagramTool *self)
{
  g_return_if_fail (MLG_IS_DIAGRAM_TOOL (self));

  if (self->state.gesture != MLG_DIAGRAM_GESTURE_IDLE)
    return;

  self->state.hover = (MlgDiagramHit) { .link = MLG_DIAGRAM_NONE };
  mlg_diagram_scene_set_hover (self->scene, MLG_ID_NONE, MLG_ID_NONE);
}
