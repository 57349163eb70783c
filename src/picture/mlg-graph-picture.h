/* mlg-graph-picture.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-canvas-camera.h"
#include "mlg-map-style.h"

#include "mlg-diagram.h"
#include "mlg-territory.h"

#include <cairo.h>

G_BEGIN_DECLS

#define MLG_TYPE_GRAPH_PICTURE (mlg_graph_picture_get_type ())

/**
 * MlgGraphPicture:
 *
 * A diagram, or a part of it, in one piece, as on the screen without what is
 * selected. It is taken when it is made: people may go on editing while a
 * thread draws it.
 */
G_DECLARE_FINAL_TYPE (MlgGraphPicture, mlg_graph_picture, MLG, GRAPH_PICTURE, GObject)

MlgGraphPicture *mlg_graph_picture_new      (MlgTerritory        *territory,
                                             MlgDiagram          *diagram,
                                             double               text_scale);
void             mlg_graph_picture_set_actors (MlgGraphPicture   *self,
                                             const MlgId         *actors,
                                             guint                n_actors);
void             mlg_graph_picture_get_size (MlgGraphPicture     *self,
                                             int                 *width,
                                             int                 *height);
void             mlg_graph_picture_draw     (MlgGraphPicture     *self,
                                             cairo_t             *cr,
                                             int                  width,
                                             int                  height,
                                             guint                scale,
                                             MlgMapTheme          theme);

G_END_DECLS
