/* mlg-diagram-tool-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-diagram-tool.h"

G_BEGIN_DECLS

struct _MlgDiagramTool
{
  GObject parent_instance;

  MlgDiagramScene *scene;
  MlgDiagramMode mode;
  MlgDiagramToolState state;
  guint button;
  double zoom;
  MlgCanvasRect before; /* of what is moved or resized, when it began */
  GArray *still;        /* MlgCanvasRect: what it may align with */
  gboolean unlinked;    /* it is one node without links */
};

typedef enum
{
  MLG_DIAGRAM_TOOL_CHANGED,
  MLG_DIAGRAM_TOOL_GRAB,
  MLG_DIAGRAM_TOOL_CLICK,
  MLG_DIAGRAM_TOOL_ACTIVATE,
  MLG_DIAGRAM_TOOL_MENU,
  MLG_DIAGRAM_TOOL_BOX_SELECT,
  MLG_DIAGRAM_TOOL_MOVE_ITEMS,
  MLG_DIAGRAM_TOOL_DROP_INTO_ZONE,
  MLG_DIAGRAM_TOOL_INSERT_INTO_LINK,
  MLG_DIAGRAM_TOOL_LINK,
  MLG_DIAGRAM_TOOL_LINK_TO_EMPTY,
  MLG_DIAGRAM_TOOL_RECONNECT,
  MLG_DIAGRAM_TOOL_RESIZE,
  MLG_DIAGRAM_TOOL_DRAW_BOX,
  MLG_DIAGRAM_TOOL_PAN,
  MLG_DIAGRAM_TOOL_N_SIGNALS,
} MlgDiagramToolSignal;

void     mlg_diagram_tool_emit           (MlgDiagramTool       *self,
                                          MlgDiagramToolSignal  signal,
                                          ...);
void     mlg_diagram_tool_rest           (MlgDiagramTool       *self);

gboolean mlg_diagram_tool_begin_move     (MlgDiagramTool       *self);
void     mlg_diagram_tool_update_move    (MlgDiagramTool       *self,
                                          MlgDiagramModifiers   modifiers);
void     mlg_diagram_tool_finish_move    (MlgDiagramTool       *self);
void     mlg_diagram_tool_undo_move      (MlgDiagramTool       *self);

void     mlg_diagram_tool_begin_resize   (MlgDiagramTool       *self);
void     mlg_diagram_tool_update_resize  (MlgDiagramTool       *self,
                                          MlgDiagramModifiers   modifiers);
void     mlg_diagram_tool_finish_resize  (MlgDiagramTool       *self);
void     mlg_diagram_tool_undo_resize    (MlgDiagramTool       *self);
void     mlg_diagram_tool_update_draw    (MlgDiagramTool       *self,
                                          MlgDiagramModifiers   modifiers);
void     mlg_diagram_tool_finish_draw    (MlgDiagramTool       *self,
                                          gboolean              dragged);

void     mlg_diagram_tool_begin_link     (MlgDiagramTool       *self);
void     mlg_diagram_tool_update_link    (MlgDiagramTool       *self);
void     mlg_diagram_tool_finish_link    (MlgDiagramTool       *self);
void     mlg_diagram_tool_finish_reconnect (MlgDiagramTool     *self);

G_END_DECLS
