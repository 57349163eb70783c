/* mlg-canvas-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-canvas-picture.h"
#include "mlg-canvas.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Shared by the files of #MlgCanvas only. */

struct _MlgCanvas
{
  GtkWidget parent_instance;

  /* Owned */
  MlgDiagramScene *scene;
  MlgDiagramTool *tool;
  MlgCanvasPicture *picture;
  MlgDiagramData *snapshot; /* of the scene, for the picture */
  MlgSpriteCache *sprites;  /* for what is drawn live */
  AdwAnimation *flight;
  GtkWidget *editor;
  char *hint;

  MlgMapTheme theme;
  gboolean show_grid;
  gboolean lifted; /* something is, in the snapshot */

  MlgCanvasCamera camera;
  MlgCanvasCamera from;
  MlgCanvasCamera to;
  MlgCanvasRect editor_rect;

  /* The pointer, in logical pixels of the widget */
  double pointer_x;
  double pointer_y;
  gboolean inside;

  /* Space is held: a drag pans */
  gboolean space;
  double pinch_zoom;
};

/* mlg-canvas.c */
void _mlg_canvas_camera_changed (MlgCanvas *self);
void _mlg_canvas_pointed        (MlgCanvas *self,
                                 double     x,
                                 double     y);

/* mlg-canvas-flight.c */
void _mlg_canvas_stop_flight    (MlgCanvas *self);

/* mlg-canvas-pointer.c */
void _mlg_canvas_setup_pointer  (MlgCanvas *self);
void _mlg_canvas_update_cursor  (MlgCanvas *self);

/* mlg-canvas-scroll.c */
void _mlg_canvas_setup_scroll   (MlgCanvas *self);

G_END_DECLS
