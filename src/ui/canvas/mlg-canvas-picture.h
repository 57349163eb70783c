/* mlg-canvas-picture.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-canvas-camera.h"
#include "mlg-diagram-painter.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MlgCanvasRequest:
 * @data: what is on the diagram
 * @camera: what is shown of it
 * @style: the inks
 * @layers: what of it is drawn
 * @scale: device pixels for each logical one
 *
 * What a picture is to show.
 */
typedef struct
{
  MlgDiagramData *data;
  MlgCanvasCamera camera;
  const MlgSceneStyle *style;
  MlgDiagramLayers layers;
  guint scale;
} MlgCanvasRequest;

#define MLG_TYPE_CANVAS_PICTURE (mlg_canvas_picture_get_type ())

/**
 * MlgCanvasPicture:
 *
 * A diagram as it is when nothing moves, drawn by a worker thread for more
 * than the view. Until the next one is ready it is moved and stretched to
 * where it belongs.
 *
 * Signals: `ready ()`: a new picture is there.
 */
G_DECLARE_FINAL_TYPE (MlgCanvasPicture, mlg_canvas_picture, MLG, CANVAS_PICTURE, GObject)

MlgCanvasPicture *mlg_canvas_picture_new        (void);
void              mlg_canvas_picture_clear      (MlgCanvasPicture       *self);
void              mlg_canvas_picture_update     (MlgCanvasPicture       *self,
                                                 const MlgCanvasRequest *request);
void              mlg_canvas_picture_draw       (MlgCanvasPicture       *self,
                                                 GtkWidget              *widget,
                                                 GtkSnapshot            *snapshot,
                                                 const MlgCanvasCamera  *camera);
gboolean          mlg_canvas_picture_is_current (MlgCanvasPicture       *self);
MlgDiagramData   *mlg_canvas_picture_get_data   (MlgCanvasPicture       *self);

G_END_DECLS
