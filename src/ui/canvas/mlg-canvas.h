/* mlg-canvas.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-canvas-camera.h"
#include "mlg-diagram-tool.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_CANVAS (mlg_canvas_get_type ())

/**
 * MlgCanvas:
 *
 * A diagram on an endless sheet. It shows, finds, pans and zooms, and hands
 * what the pointer does to its #MlgDiagramTool; what comes of it is for
 * others.
 *
 * Properties: `show-grid`.
 *
 * Signals: `camera-changed ()`: what part is shown has changed; `pointed
 * (double x, double y)`: the pointer is over a point of the widget, or has left
 * it (-1, -1).
 */
G_DECLARE_FINAL_TYPE (MlgCanvas, mlg_canvas, MLG, CANVAS, GtkWidget)

GtkWidget       *mlg_canvas_new            (void);
MlgDiagramScene *mlg_canvas_get_scene      (MlgCanvas             *self);
MlgDiagramTool  *mlg_canvas_get_tool       (MlgCanvas             *self);
void             mlg_canvas_set_theme      (MlgCanvas             *self,
                                            MlgMapTheme            theme);
const MlgSceneStyle *mlg_canvas_get_style  (MlgCanvas             *self);
gboolean         mlg_canvas_get_show_grid  (MlgCanvas             *self);
void             mlg_canvas_set_show_grid  (MlgCanvas             *self,
                                            gboolean               show_grid);
void             mlg_canvas_set_hint       (MlgCanvas             *self,
                                            const char            *hint);
gboolean         mlg_canvas_is_current     (MlgCanvas             *self);

/* What part is shown */
void             mlg_canvas_get_camera     (MlgCanvas             *self,
                                            MlgCanvasCamera       *camera);
void             mlg_canvas_jump_to        (MlgCanvas             *self,
                                            const MlgCanvasCamera *camera);
void             mlg_canvas_fly_to         (MlgCanvas             *self,
                                            const MlgCanvasCamera *camera);
void             mlg_canvas_fit            (MlgCanvas             *self,
                                            const MlgCanvasRect   *rect,
                                            gboolean               at_once);
void             mlg_canvas_reveal         (MlgCanvas             *self,
                                            const MlgCanvasRect   *rect);
void             mlg_canvas_zoom           (MlgCanvas             *self,
                                            double                 factor);
void             mlg_canvas_pan            (MlgCanvas             *self,
                                            double                 dx,
                                            double                 dy);
gboolean         mlg_canvas_is_flying      (MlgCanvas             *self);

/* Where things are on the widget */
void             mlg_canvas_project        (MlgCanvas             *self,
                                            double                 x,
                                            double                 y,
                                            graphene_point_t      *point);
void             mlg_canvas_unproject      (MlgCanvas             *self,
                                            double                 view_x,
                                            double                 view_y,
                                            MlgPoint              *point);

/* Something to type in, over the picture */
void             mlg_canvas_set_editor     (MlgCanvas             *self,
                                            GtkWidget             *editor,
                                            const MlgCanvasRect   *rect);

G_END_DECLS
