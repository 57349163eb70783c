/* mlg-diagram-way.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-canvas-camera.h"
#include "mlg-link-router.h"

#include "mlg-point.h"

G_BEGIN_DECLS

/* The most points that a way has. */
#define MLG_DIAGRAM_WAY_MAX 6

/**
 * MlgDiagramWay:
 * @points: a straight or orthogonal way: its beginning, its corners, its end;
 *   a curve: its beginning, what it is drawn towards, its end
 * @n_points: how many; 0 where the ends are so near that nothing is drawn
 * @curved: whether it is a curve
 *
 * How a line gets from one symbol to another, in units of the diagram.
 */
typedef struct
{
  MlgPoint points[MLG_DIAGRAM_WAY_MAX];
  guint8 n_points;
  guint8 curved;
} MlgDiagramWay;

/**
 * MlgDiagramSpot:
 * @x: the middle of the text
 * @y: likewise
 * @angle: of the line there, in radians, so turned that text along it is
 *   never upside down
 * @room: how long the line is about there, in units
 *
 * Where the wording of a line may stand.
 */
typedef struct
{
  double x;
  double y;
  double angle;
  double room;
} MlgDiagramSpot;

void     mlg_diagram_way_reverse      (MlgDiagramWay       *self);
void     mlg_diagram_way_get_point    (const MlgDiagramWay *self,
                                       double               t,
                                       double              *x,
                                       double              *y);
double   mlg_diagram_way_get_length   (const MlgDiagramWay *self);
double   mlg_diagram_way_get_distance (const MlgDiagramWay *self,
                                       double               x,
                                       double               y,
                                       double               limit);
gboolean mlg_diagram_way_meets        (const MlgDiagramWay *self,
                                       const MlgCanvasRect *rect);
gboolean mlg_diagram_way_clip         (const MlgDiagramWay *self,
                                       const MlgCanvasRect *rect,
                                       MlgDiagramWay       *part,
                                       double              *skipped);
void     mlg_diagram_way_get_bounds   (const MlgDiagramWay *self,
                                       MlgCanvasRect       *bounds);
void     mlg_diagram_way_get_spot     (const MlgDiagramWay *self,
                                       MlgDiagramSpot      *spot);
void     mlg_diagram_way_trace        (const MlgDiagramWay *self,
                                       cairo_t             *cr);
void     mlg_diagram_way_draw         (const MlgDiagramWay *self,
                                       cairo_t             *cr,
                                       const MlgSceneStyle *style,
                                       const MlgLinkLook   *look,
                                       const MlgCanvasRect *view,
                                       double               opacity);

G_END_DECLS
