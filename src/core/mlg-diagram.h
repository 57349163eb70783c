/* mlg-diagram.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-record.h"

G_BEGIN_DECLS

/**
 * MlgDiagramField:
 * @MLG_DIAGRAM_NAME: its name
 * @MLG_DIAGRAM_POSITION: order in the list of diagrams
 * @MLG_DIAGRAM_DESCRIPTION: what it shows
 * @MLG_DIAGRAM_ROUTING: an #MlgRouting
 * @MLG_DIAGRAM_SNAP: whether what is moved snaps to the grid
 * @MLG_DIAGRAM_SECTORS: the scheme whose items are the sectors of rings
 * @MLG_DIAGRAM_SECTOR_AXIS: the axis of that scheme, where it has axes
 * @MLG_DIAGRAM_RINGS: the scheme whose items are the rings
 * @MLG_DIAGRAM_RING_AXIS: the axis of that scheme, where it has axes
 * @MLG_DIAGRAM_CENTRE: what stands in the middle of the rings
 * @MLG_DIAGRAM_HIDE_LINKS: whether the relations are not drawn
 */
typedef enum
{
  MLG_DIAGRAM_NAME,
  MLG_DIAGRAM_POSITION,
  MLG_DIAGRAM_DESCRIPTION,
  MLG_DIAGRAM_ROUTING,
  MLG_DIAGRAM_SNAP,
  MLG_DIAGRAM_SECTORS,
  MLG_DIAGRAM_SECTOR_AXIS,
  MLG_DIAGRAM_RINGS,
  MLG_DIAGRAM_RING_AXIS,
  MLG_DIAGRAM_CENTRE,
  MLG_DIAGRAM_HIDE_LINKS,
} MlgDiagramField;

#define MLG_N_DIAGRAM_FIELDS (MLG_DIAGRAM_HIDE_LINKS + 1)

/**
 * MlgRouting:
 * @MLG_ROUTING_CURVED: links are arcs
 * @MLG_ROUTING_STRAIGHT: links are straight lines
 * @MLG_ROUTING_ORTHOGONAL: links go along the axes only
 *
 * How the links of a diagram are drawn.
 */
typedef enum
{
  MLG_ROUTING_CURVED,
  MLG_ROUTING_STRAIGHT,
  MLG_ROUTING_ORTHOGONAL,
} MlgRouting;

#define MLG_TYPE_DIAGRAM (mlg_diagram_get_type ())

/**
 * MlgDiagram:
 *
 * A named drawing of some of the actors. What it shows, and where, are its
 * items (#MlgDiagramItem); the links are the territory's relations between
 * the actors on it. A diagram has rings where it names a scheme for sectors
 * or for rings.
 */
G_DECLARE_FINAL_TYPE (MlgDiagram, mlg_diagram, MLG, DIAGRAM, MlgRecord)

MlgId       mlg_diagram_get_id         (MlgDiagram *self);
const char *mlg_diagram_get_name       (MlgDiagram *self);
int         mlg_diagram_get_position   (MlgDiagram *self);
MlgRouting  mlg_diagram_get_routing    (MlgDiagram *self);
gboolean    mlg_diagram_get_snap       (MlgDiagram *self);
MlgId       mlg_diagram_get_sectors    (MlgDiagram *self);
MlgId       mlg_diagram_get_rings      (MlgDiagram *self);
gboolean    mlg_diagram_has_rings      (MlgDiagram *self);
gboolean    mlg_diagram_get_hide_links (MlgDiagram *self);
const char *mlg_diagram_get_text       (MlgDiagram *self,
                                        guint       field);

G_END_DECLS
