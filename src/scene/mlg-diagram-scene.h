/* mlg-diagram-scene.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-diagram-data.h"

#include "mlg-query.h"
#include "mlg-territory.h"

G_BEGIN_DECLS

/**
 * MlgDiagramPart:
 * @MLG_DIAGRAM_PART_NOTHING: empty ground
 * @MLG_DIAGRAM_PART_NODE: an actor, or a collapsed frame
 * @MLG_DIAGRAM_PART_HANDLE: what a relation is pulled out of
 * @MLG_DIAGRAM_PART_LABEL: the name under a node
 * @MLG_DIAGRAM_PART_LINK: a line
 * @MLG_DIAGRAM_PART_LINK_END: an end of the selected line, to put elsewhere
 * @MLG_DIAGRAM_PART_RESIZE: a corner of a selected box
 * @MLG_DIAGRAM_PART_BOX: a note, a text or a picture
 * @MLG_DIAGRAM_PART_FRAME_TITLE: the name of a frame
 * @MLG_DIAGRAM_PART_FRAME_EDGE: the edge of a frame
 * @MLG_DIAGRAM_PART_ZONE: a place in the rings
 *
 * What of a diagram is at a point. The ground of a frame is not part of it,
 * so that a rubber band can begin there; see mlg_diagram_scene_get_frame_at().
 */
typedef enum
{
  MLG_DIAGRAM_PART_NOTHING,
  MLG_DIAGRAM_PART_NODE,
  MLG_DIAGRAM_PART_HANDLE,
  MLG_DIAGRAM_PART_LABEL,
  MLG_DIAGRAM_PART_LINK,
  MLG_DIAGRAM_PART_LINK_END,
  MLG_DIAGRAM_PART_RESIZE,
  MLG_DIAGRAM_PART_BOX,
  MLG_DIAGRAM_PART_FRAME_TITLE,
  MLG_DIAGRAM_PART_FRAME_EDGE,
  MLG_DIAGRAM_PART_ZONE,
} MlgDiagramPart;

/**
 * MlgDiagramHit:
 * @part: what is there
 * @item: the item, where it is a node or a box
 * @actor: its actor, where it is a node of one
 * @relation: the relation, where it is a line of one
 * @link: number of the line, or %MLG_DIAGRAM_NONE
 * @at_target: for an end of a line: the one at the target
 * @corner: for a corner: 0 top left, 1 top right, 2 bottom right, 3 bottom
 *   left; for a handle: 0 top, 1 right, 2 bottom, 3 left
 * @sector: for a place in the rings, or -1
 * @ring: for a place in the rings, or -1; the disc in the middle is -1
 * @x: where was asked, in units
 * @y: likewise
 *
 * What is at a point of a diagram.
 */
typedef struct
{
  MlgDiagramPart part;
  MlgId item;
  MlgId actor;
  MlgId relation;
  guint32 link;
  gboolean at_target;
  guint corner;
  int sector;
  int ring;
  double x;
  double y;
} MlgDiagramHit;

/* Radius of a handle and its distance from the disc, in logical pixels at any
 * zoom. */
#define MLG_DIAGRAM_HANDLE_RADIUS 6.0
#define MLG_DIAGRAM_HANDLE_GAP    10.0

/* The handle on the side of the name is there only where the node alone is
 * selected, and its name makes room: names must not jump under the pointer. */
#define MLG_DIAGRAM_NAME_SIDE 2

/* Height of the band in the top of a frame that holds its title, in units. */
#define MLG_DIAGRAM_TITLE_HEIGHT 26.0

#define MLG_TYPE_DIAGRAM_SCENE (mlg_diagram_scene_get_type ())

/**
 * MlgDiagramScene:
 *
 * What is on a diagram, where, and what of it is selected, hovered or on the
 * move. All points are in units of the diagram, y down.
 *
 * Pictures of it are drawn by mlg_diagram_painter_draw() from its data, by
 * any thread, and what changes with the pointer on top of them.
 *
 * Signals: `changed ()`: what its data says has changed, and pictures of it
 * are to be drawn anew; `state-changed ()`: selection or hover did, which are
 * only drawn on top.
 */
G_DECLARE_FINAL_TYPE (MlgDiagramScene, mlg_diagram_scene, MLG, DIAGRAM_SCENE, GObject)

MlgDiagramScene *mlg_diagram_scene_new            (void);

/* What is shown */
void             mlg_diagram_scene_set_diagram    (MlgDiagramScene       *self,
                                                   MlgTerritory          *territory,
                                                   MlgDiagram            *diagram);
MlgTerritory    *mlg_diagram_scene_get_territory  (MlgDiagramScene       *self);
MlgDiagram      *mlg_diagram_scene_get_diagram    (MlgDiagramScene       *self);
void             mlg_diagram_scene_set_text_scale (MlgDiagramScene       *self,
                                                   double                 text_scale);
double           mlg_diagram_scene_get_text_scale (MlgDiagramScene       *self);
void             mlg_diagram_scene_set_query      (MlgDiagramScene       *self,
                                                   MlgQuery              *query);
void             mlg_diagram_scene_set_zones      (MlgDiagramScene       *self,
                                                   const MlgDiagramZones *zones);
gboolean         mlg_diagram_scene_update         (MlgDiagramScene       *self,
                                                   MlgChange             *change,
                                                   MlgChangeStep          step);
void             mlg_diagram_scene_reset          (MlgDiagramScene       *self);
MlgDiagramData  *mlg_diagram_scene_get_data       (MlgDiagramScene       *self);
MlgDiagramData  *mlg_diagram_scene_dup_snapshot   (MlgDiagramScene       *self);

/* Where things are */
void             mlg_diagram_scene_set_points     (MlgDiagramScene       *self,
                                                   const MlgId           *items,
                                                   const MlgPoint        *points,
                                                   guint                  n_items);
void             mlg_diagram_scene_set_rect       (MlgDiagramScene       *self,
                                                   MlgId                  item,
                                                   const MlgCanvasRect   *rect);
gboolean         mlg_diagram_scene_get_point      (MlgDiagramScene       *self,
                                                   MlgId                  item,
                                                   MlgPoint              *point);
gboolean         mlg_diagram_scene_get_rect       (MlgDiagramScene       *self,
                                                   MlgId                  item,
                                                   MlgCanvasRect         *rect);
void             mlg_diagram_scene_set_lifted     (MlgDiagramScene       *self,
                                                   const MlgId           *items,
                                                   guint                  n_items);
void             mlg_diagram_scene_settle         (MlgDiagramScene       *self);
void             mlg_diagram_scene_get_bounds     (MlgDiagramScene       *self,
                                                   MlgCanvasRect         *bounds);
void             mlg_diagram_scene_get_items_bounds (MlgDiagramScene     *self,
                                                   const MlgId           *items,
                                                   guint                  n_items,
                                                   MlgCanvasRect         *bounds);

/* Finding */
MlgDiagramNode  *mlg_diagram_scene_find_node      (MlgDiagramScene       *self,
                                                   MlgId                  item);
MlgDiagramBox   *mlg_diagram_scene_find_box       (MlgDiagramScene       *self,
                                                   MlgId                  item);
MlgDiagramLink  *mlg_diagram_scene_find_link      (MlgDiagramScene       *self,
                                                   MlgId                  relation);
MlgDiagramNode  *mlg_diagram_scene_find_actor     (MlgDiagramScene       *self,
                                                   MlgId                  actor);
gboolean         mlg_diagram_scene_is_locked      (MlgDiagramScene       *self,
                                                   MlgId                  item);
GArray          *mlg_diagram_scene_dup_members    (MlgDiagramScene       *self,
                                                   MlgId                  frame);
void             mlg_diagram_scene_hit            (MlgDiagramScene       *self,
                                                   double                 x,
                                                   double                 y,
                                                   double                 zoom,
                                                   MlgDiagramHit         *hit);
guint32          mlg_diagram_scene_find_link_at   (MlgDiagramScene       *self,
                                                   double                 x,
                                                   double                 y,
                                                   double                 tolerance,
                                                   MlgId                  without);
MlgId            mlg_diagram_scene_get_frame_at   (MlgDiagramScene       *self,
                                                   double                 x,
                                                   double                 y,
                                                   MlgId                  without);
GArray          *mlg_diagram_scene_dup_in_rect    (MlgDiagramScene       *self,
                                                   const MlgCanvasRect   *rect);
GArray          *mlg_diagram_scene_dup_in_polygon (MlgDiagramScene       *self,
                                                   const MlgPoint        *points,
                                                   guint                  n_points);
MlgDiagramNode  *mlg_diagram_scene_find_nearest   (MlgDiagramScene       *self,
                                                   MlgId                  item,
                                                   double                 dx,
                                                   double                 dy);

gboolean         mlg_diagram_node_get_handle      (const MlgDiagramNode  *node,
                                                   double                 zoom,
                                                   guint                  side,
                                                   MlgPoint              *point);

/* State */
void             mlg_diagram_scene_set_selected   (MlgDiagramScene       *self,
                                                   const MlgId           *items,
                                                   guint                  n_items,
                                                   MlgId                  relation);
gboolean         mlg_diagram_scene_is_selected    (MlgDiagramScene       *self,
                                                   MlgId                  item);
const MlgId     *mlg_diagram_scene_get_selected   (MlgDiagramScene       *self,
                                                   guint                 *n_items);
MlgId            mlg_diagram_scene_get_selected_relation (MlgDiagramScene *self);
void             mlg_diagram_scene_set_hover      (MlgDiagramScene       *self,
                                                   MlgId                  item,
                                                   MlgId                  relation);
MlgId            mlg_diagram_scene_get_hover      (MlgDiagramScene       *self,
                                                   MlgId                 *relation);

G_END_DECLS
