/* tool-listener.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram-fixture.h"
#include "mlg-diagram-tool.h"

G_BEGIN_DECLS

/**
 * ToolListener:
 * @fixture: what the tool works on
 * @tool: the tool
 * @log: what it said, one word and a space each
 * @n_ends: how many gestures it has ended
 *
 * A tool, what it said last, and how often. The other fields hold what came
 * with the last word that has any.
 */
typedef struct
{
  DiagramFixture *fixture;
  MlgDiagramTool *tool;
  GString *log;
  guint n_ends;
  GArray *items;
  GArray *points;
  GArray *frames;
  MlgCanvasRect rect;
  MlgId target;
  MlgPoint point;
  gboolean flag;
  MlgDiagramHit hit;
} ToolListener;

ToolListener *tool_listener_new            (DiagramFixture *fixture);
void          tool_listener_free           (ToolListener   *self);
void          tool_listener_drag           (ToolListener   *self,
                                            double          x0,
                                            double          y0,
                                            double          x1,
                                            double          y1,
                                            guint           modifiers);
MlgId         tool_listener_get_item       (ToolListener   *self,
                                            guint           i);
MlgPoint      tool_listener_get_point      (ToolListener   *self,
                                            guint           i);
MlgId         tool_listener_get_frame      (ToolListener   *self,
                                            guint           i);
void          tool_listener_assert_unmoved (ToolListener   *self,
                                            MlgDiagramData *before);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ToolListener, tool_listener_free)

G_END_DECLS
