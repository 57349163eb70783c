/* mlg-diagram-tool.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-diagram-scene.h"
#include "mlg-snap.h"

G_BEGIN_DECLS

/**
 * MlgDiagramMode:
 * @MLG_DIAGRAM_MODE_SELECT: select, move, resize
 * @MLG_DIAGRAM_MODE_LINK: dragging from a node pulls a link out of it
 * @MLG_DIAGRAM_MODE_FRAME: draw a frame
 * @MLG_DIAGRAM_MODE_NOTE: draw a note
 * @MLG_DIAGRAM_MODE_TEXT: draw a text
 * @MLG_DIAGRAM_MODE_PAN: move the view
 * @MLG_DIAGRAM_MODE_LASSO: select by a line around
 *
 * What the pointer does.
 */
typedef enum
{
  MLG_DIAGRAM_MODE_SELECT,
  MLG_DIAGRAM_MODE_LINK,
  MLG_DIAGRAM_MODE_FRAME,
  MLG_DIAGRAM_MODE_NOTE,
  MLG_DIAGRAM_MODE_TEXT,
  MLG_DIAGRAM_MODE_PAN,
  MLG_DIAGRAM_MODE_LASSO,
} MlgDiagramMode;

/**
 * MlgDiagramModifiers:
 * @MLG_DIAGRAM_SHIFT: adds to the selection; keeps a movement level or upright
 * @MLG_DIAGRAM_CONTROL: adds to the selection; nothing snaps
 * @MLG_DIAGRAM_ALT: what is dragged is duplicated
 * @MLG_DIAGRAM_SPACE: moves the view
 *
 * Keys held while the pointer moves.
 */
typedef enum
{
  MLG_DIAGRAM_SHIFT   = 1 << 0,
  MLG_DIAGRAM_CONTROL = 1 << 1,
  MLG_DIAGRAM_ALT     = 1 << 2,
  MLG_DIAGRAM_SPACE   = 1 << 3,
} MlgDiagramModifiers;

/**
 * MlgDiagramGesture:
 * @MLG_DIAGRAM_GESTURE_IDLE: no button is held
 * @MLG_DIAGRAM_GESTURE_PRESSED: one is, and the pointer has hardly moved
 * @MLG_DIAGRAM_GESTURE_BAND: a rectangle for selecting is drawn
 * @MLG_DIAGRAM_GESTURE_LASSO: a line for selecting is drawn
 * @MLG_DIAGRAM_GESTURE_MOVE: items are moved
 * @MLG_DIAGRAM_GESTURE_LINK: a link is pulled out of nodes
 * @MLG_DIAGRAM_GESTURE_RECONNECT: an end of a link is pulled
 * @MLG_DIAGRAM_GESTURE_RESIZE: a corner of a box is pulled
 * @MLG_DIAGRAM_GESTURE_DRAW: a frame, a note or a text is drawn
 * @MLG_DIAGRAM_GESTURE_PAN: the view is moved
 *
 * What is going on.
 */
typedef enum
{
  MLG_DIAGRAM_GESTURE_IDLE,
  MLG_DIAGRAM_GESTURE_PRESSED,
  MLG_DIAGRAM_GESTURE_BAND,
  MLG_DIAGRAM_GESTURE_LASSO,
  MLG_DIAGRAM_GESTURE_MOVE,
  MLG_DIAGRAM_GESTURE_LINK,
  MLG_DIAGRAM_GESTURE_RECONNECT,
  MLG_DIAGRAM_GESTURE_RESIZE,
  MLG_DIAGRAM_GESTURE_DRAW,
  MLG_DIAGRAM_GESTURE_PAN,
} MlgDiagramGesture;

/**
 * MlgDiagramToolState:
 * @gesture: what is going on
 * @hover: what is under the pointer while no button is held
 * @press: what was there when the button went down
 * @x: where the pointer is, in units
 * @y: likewise
 * @rect: of a band or a drawn box, or the new place of a resized one
 * @sort: what is drawn
 * @lasso: (element-type MlgPoint): the line of a lasso
 * @items: (element-type MlgId): what is moved
 * @origins: (element-type MlgPoint): where each of it was
 * @dx: how far it is moved, after snapping
 * @dy: likewise
 * @duplicate: it is duplicated instead: what is moved stays where it is
 * @snap: why it snapped
 * @sources: (element-type MlgId): the nodes that a link is pulled out of
 * @target: the node that would be linked, or %MLG_ID_NONE
 * @frame: the frame that would take what is moved, or %MLG_ID_NONE
 * @link: the number of the line that would take the node that is moved into
 *   its middle, or %MLG_DIAGRAM_NONE
 * @sector: where in the rings the pointer is, or -1
 * @ring: likewise
 *
 * A gesture, for drawing it.
 */
typedef struct
{
  MlgDiagramGesture gesture;
  MlgDiagramHit hover;
  MlgDiagramHit press;
  double x;
  double y;
  MlgCanvasRect rect;
  MlgItemSort sort;
  GArray *lasso;
  GArray *items;
  GArray *origins;
  double dx;
  double dy;
  gboolean duplicate;
  MlgSnap snap;
  GArray *sources;
  MlgId target;
  MlgId frame;
  guint32 link;
  int sector;
  int ring;
} MlgDiagramToolState;

#define MLG_TYPE_DIAGRAM_TOOL (mlg_diagram_tool_get_type ())

/**
 * MlgDiagramTool:
 *
 * Makes gestures of what the pointer does on a diagram, without a display.
 * Nothing is changed in the territory: whoever listens does that. What is
 * moved or resized moves in the scene, lifted; when a gesture is cancelled
 * all is where it was. A press with another button cancels.
 *
 * All points are in units. Arrays belong to the tool and live until the
 * handler returns. Signals, at most one for each gesture, when it ends:
 *
 * - `changed ()`: what is to be drawn over the picture changed
 * - `grab (gint64 item)`: an item that is not selected begins to move: select
 *   it. The only one that comes before the end.
 * - `click (MlgDiagramHit *hit, guint modifiers)`: pressed and let go
 * - `activate (MlgDiagramHit *hit, guint modifiers)`: pressed twice
 * - `menu (MlgDiagramHit *hit)`: pressed with the secondary button
 * - `box-select (GArray<MlgId> *items, gboolean add)`
 * - `move-items (GArray<MlgId> *items, GArray<MlgPoint> *points, GArray<MlgId>
 *   *frames, gboolean duplicate)`: with the frame that each is in from now on
 * - `drop-into-zone (GArray<MlgId> *items, GArray<MlgPoint> *points, int
 *   from_sector, int from_ring, int sector, int ring)`: instead of
 *   `move-items` where they are carried into another zone of the rings; -1
 *   for no sector and no ring
 * - `insert-into-link (gint64 item, MlgPoint *point, gint64 relation)`:
 *   instead of `move-items` where a node without links is let go on a line
 * - `link (GArray<MlgId> *sources, gint64 target)`: items
 * - `link-to-empty (GArray<MlgId> *sources, MlgPoint *point)`
 * - `reconnect (gint64 relation, gboolean at_target, gint64 item)`
 * - `resize (gint64 item, MlgCanvasRect *rect)`
 * - `draw-box (MlgItemSort sort, MlgCanvasRect *rect)`
 * - `pan (double dx, double dy)`: move the picture so far; comes many times
 *
 * After `move-items`, `drop-into-zone`, `insert-into-link` and `resize` the
 * scene shows things where they were let go. Where the change is refused,
 * mlg_diagram_scene_reset() puts them back.
 */
G_DECLARE_FINAL_TYPE (MlgDiagramTool, mlg_diagram_tool, MLG, DIAGRAM_TOOL, GObject)

MlgDiagramTool            *mlg_diagram_tool_new       (MlgDiagramScene     *scene);
MlgDiagramScene           *mlg_diagram_tool_get_scene (MlgDiagramTool      *self);
MlgDiagramMode             mlg_diagram_tool_get_mode  (MlgDiagramTool      *self);
void                       mlg_diagram_tool_set_mode  (MlgDiagramTool      *self,
                                                       MlgDiagramMode       mode);
const MlgDiagramToolState *mlg_diagram_tool_get_state (MlgDiagramTool      *self);
void                       mlg_diagram_tool_press     (MlgDiagramTool      *self,
                                                       guint                button,
                                                       guint                n_press,
                                                       double               x,
                                                       double               y,
                                                       double               zoom,
                                                       MlgDiagramModifiers  modifiers);
void                       mlg_diagram_tool_motion    (MlgDiagramTool      *self,
                                                       double               x,
                                                       double               y,
                                                       double               zoom,
                                                       MlgDiagramModifiers  modifiers);
void                       mlg_diagram_tool_release   (MlgDiagramTool      *self,
                                                       guint                button,
                                                       double               x,
                                                       double               y,
                                                       double               zoom,
                                                       MlgDiagramModifiers  modifiers);
gboolean                   mlg_diagram_tool_cancel    (MlgDiagramTool      *self);
void                       mlg_diagram_tool_leave     (MlgDiagramTool      *self);

G_END_DECLS
