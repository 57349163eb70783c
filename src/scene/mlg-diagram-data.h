/* mlg-diagram-data.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-diagram-way.h"
#include "mlg-symbol.h"

#include "mlg-diagram-item.h"
#include "mlg-diagram.h"

G_BEGIN_DECLS

/* Radius of the disc of an actor without relations, in units; it grows with
 * them, up to the second. */
#define MLG_DIAGRAM_MIN_RADIUS 15.0
#define MLG_DIAGRAM_MAX_RADIUS 24.0

/* Between a disc and the name under it, in units. */
#define MLG_DIAGRAM_LABEL_GAP 4.0

#define MLG_DIAGRAM_NONE G_MAXUINT32

/**
 * MlgDiagramFlags:
 * @MLG_DIAGRAM_GROUP: a node that stands for a collapsed frame
 * @MLG_DIAGRAM_HIDDEN: inside of a collapsed frame, or that frame's own box
 * @MLG_DIAGRAM_LOCKED: stays where it is
 * @MLG_DIAGRAM_DIMMED: not what is looked at now
 * @MLG_DIAGRAM_DRAFT: an actor to be checked
 * @MLG_DIAGRAM_COPY: an actor that is on the diagram more than once
 * @MLG_DIAGRAM_LIFTED: on the move: not part of the settled picture
 * @MLG_DIAGRAM_STALE: a link whose way is of before its ends moved; it is
 *   drawn straight until mlg_diagram_scene_settle()
 *
 * The state of a node, a box or a link.
 */
typedef enum
{
  MLG_DIAGRAM_GROUP  = 1 << 0,
  MLG_DIAGRAM_HIDDEN = 1 << 1,
  MLG_DIAGRAM_LOCKED = 1 << 2,
  MLG_DIAGRAM_DIMMED = 1 << 3,
  MLG_DIAGRAM_DRAFT  = 1 << 4,
  MLG_DIAGRAM_COPY   = 1 << 5,
  MLG_DIAGRAM_LIFTED = 1 << 6,
  MLG_DIAGRAM_STALE  = 1 << 7,
} MlgDiagramFlags;

/**
 * MlgDiagramNode:
 * @item: the item; for a group, the frame
 * @actor: the actor, %MLG_ID_NONE for a group
 * @frame: the frame that it is in, or %MLG_ID_NONE
 * @x: its middle, in units
 * @y: likewise
 * @radius: of its disc, in units
 * @kind: number of its look in the kinds
 * @flags: its state
 * @degree: how many relations the actor has: what makes it matter
 * @count: for a group, how many actors it holds
 * @label: (nullable): its name, a #GRefString
 * @shares: (nullable) (element-type MlgShare): for a group, its colours
 *
 * A symbol on a diagram.
 */
typedef struct
{
  MlgId item;
  MlgId actor;
  MlgId frame;
  double x;
  double y;
  double radius;
  guint32 kind;
  guint32 flags;
  guint32 degree;
  guint32 count;
  char *label;
  GArray *shares;
} MlgDiagramNode;

/**
 * MlgDiagramBox:
 * @item: the item
 * @frame: the frame that it is in, or %MLG_ID_NONE
 * @sort: a frame, a note, a text or a picture
 * @rect: where it is, in units
 * @colour: 0xRRGGBB, or %MLG_LINK_NEUTRAL for the usual one
 * @flags: its state
 * @text: (nullable): its words, a #GRefString
 * @picture: (nullable): what a picture shows
 *
 * A frame, a note, a text or a picture on a diagram.
 */
typedef struct
{
  MlgId item;
  MlgId frame;
  MlgItemSort sort;
  MlgCanvasRect rect;
  guint32 colour;
  guint32 flags;
  char *text;
  cairo_surface_t *picture;
} MlgDiagramBox;

/**
 * MlgDiagramLook:
 * @look: how the line looks
 * @wording: (nullable): what is written on it, a #GRefString
 *
 * How the relations of one type, status and strength are drawn.
 */
typedef struct
{
  MlgLinkLook look;
  char *wording;
} MlgDiagramLook;

/**
 * MlgDiagramLink:
 * @relation: which relation it is, %MLG_ID_NONE if several
 * @from: number of the node that it begins at
 * @to: number of the node that it ends at
 * @look: number of its look in the looks
 * @count: how many relations it stands for
 * @lane: which of the lines between its ends it is
 * @n_lanes: how many there are
 * @from_port: where at its side of the first node it leaves, -1 to 1, where
 *   it is orthogonal
 * @to_port: likewise, where it ends
 * @shares: #MlgShares, what is shared
 * @flags: its state
 * @way: how it gets from one to the other
 *
 * A line on a diagram.
 */
typedef struct
{
  MlgId relation;
  guint32 from;
  guint32 to;
  guint32 look;
  guint32 count;
  guint16 lane;
  guint16 n_lanes;
  float from_port;
  float to_port;
  guint8 shares;
  guint8 flags;
  MlgDiagramWay way;
} MlgDiagramLink;

/**
 * MlgDiagramBounds:
 *
 * A rectangle in units, kept small: what is far from it is put aside by
 * walking a plain array of them.
 */
typedef struct
{
  float x0;
  float y0;
  float x1;
  float y1;
} MlgDiagramBounds;

/**
 * MlgDiagramZone:
 * @label: (nullable): what it says
 * @colour: 0xRRGGBB of its title
 * @begin: of a sector, in radians, clockwise from the right; of a ring, its
 *   inner radius in units
 * @end: likewise
 *
 * A sector or a ring.
 */
typedef struct
{
  const char *label;
  guint32 colour;
  double begin;
  double end;
} MlgDiagramZone;

/**
 * MlgDiagramZones:
 * @x: the middle, in units
 * @y: likewise
 * @core: radius of the disc in the middle, 0 for none
 * @centre: (nullable): what is written on it
 * @n_sectors: how many sectors there are
 * @sectors: the sectors
 * @n_rings: how many rings there are
 * @rings: the rings, from the inside out
 *
 * The ground of a diagram with rings.
 */
typedef struct
{
  double x;
  double y;
  double core;
  const char *centre;
  guint n_sectors;
  const MlgDiagramZone *sectors;
  guint n_rings;
  const MlgDiagramZone *rings;
} MlgDiagramZones;

/**
 * MlgDiagramData:
 * @nodes: (element-type MlgDiagramNode): symbols
 * @boxes: (element-type MlgDiagramBox): frames first, then the rest
 * @links: (element-type MlgDiagramLink): lines
 * @link_bounds: (element-type MlgDiagramBounds): of each line
 * @kinds: (element-type MlgSymbolKind): how kinds look
 * @looks: (element-type MlgDiagramLook): how relations look
 * @zones: (nullable): rings and sectors behind all else
 * @routing: an #MlgRouting
 * @text_scale: how much larger than usual its letters are
 * @symbol_scale: how much larger than usual its symbols are
 * @n_lifted: how many nodes and boxes are on the move
 *
 * What is on a diagram, taken out of its objects: plain arrays. Whoever holds
 * a reference may read it on any thread while people edit: the scene copies
 * it before it writes into one that others see.
 */
typedef struct
{
  gatomicrefcount ref_count;

  GArray *nodes;
  GArray *boxes;
  GArray *links;
  GArray *link_bounds;
  GArray *kinds;
  GArray *looks;
  MlgDiagramZones *zones;
  MlgRouting routing;
  double text_scale;
  double symbol_scale;
  guint n_lifted;
} MlgDiagramData;

#define mlg_diagram_data_node(self, i) (&g_array_index ((self)->nodes, MlgDiagramNode, (i)))
#define mlg_diagram_data_box(self, i)  (&g_array_index ((self)->boxes, MlgDiagramBox, (i)))
#define mlg_diagram_data_link(self, i) (&g_array_index ((self)->links, MlgDiagramLink, (i)))
#define mlg_diagram_data_look(self, i) (&g_array_index ((self)->looks, MlgDiagramLook, (i)))
#define mlg_diagram_data_kind(self, i) (&g_array_index ((self)->kinds, MlgSymbolKind, (i)))

MlgDiagramData  *mlg_diagram_data_new          (void);
MlgDiagramData  *mlg_diagram_data_copy         (const MlgDiagramData  *self);
MlgDiagramData  *mlg_diagram_data_ref          (MlgDiagramData        *self);
void             mlg_diagram_data_unref        (MlgDiagramData        *self);
gboolean         mlg_diagram_data_is_shared    (MlgDiagramData        *self);
void             mlg_diagram_data_set_zones    (MlgDiagramData        *self,
                                                const MlgDiagramZones *zones);
void             mlg_diagram_data_spread       (MlgDiagramData        *self);
void             mlg_diagram_data_assign_ports (MlgDiagramData        *self);
void             mlg_diagram_data_route        (MlgDiagramData        *self,
                                                guint                  link);
void             mlg_diagram_data_get_label_rect (const MlgDiagramData *self,
                                                const MlgDiagramNode  *node,
                                                MlgCanvasRect         *rect);
void             mlg_diagram_data_get_node_rect (const MlgDiagramData *self,
                                                const MlgDiagramNode  *node,
                                                MlgCanvasRect         *rect);
double           mlg_diagram_get_radius        (guint                  degree,
                                                double                 symbol_scale);

MlgDiagramZones *mlg_diagram_zones_copy        (const MlgDiagramZones *self);
void             mlg_diagram_zones_free        (MlgDiagramZones       *self);
gboolean         mlg_diagram_zones_find        (const MlgDiagramZones *self,
                                                double                 x,
                                                double                 y,
                                                int                   *sector,
                                                int                   *ring);
double           mlg_diagram_zones_get_radius  (const MlgDiagramZones *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgDiagramData, mlg_diagram_data_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgDiagramZones, mlg_diagram_zones_free)

G_END_DECLS
