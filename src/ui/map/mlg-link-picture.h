/* mlg-link-picture.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-link-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MlgLinkRequest:
 * @data: what is on the map
 * @camera: what the widget shows
 * @opened: the spot that was opened, or %MLG_CLUSTER_NONE
 * @style: the inks
 * @scale: device pixels per logical pixel
 *
 * What a picture of relations is drawn for.
 */
typedef struct
{
  MlgSceneData *data;
  MlgCamera camera;
  guint32 opened;
  const MlgSceneStyle *style;
  guint scale;
} MlgLinkRequest;

#define MLG_TYPE_LINK_PICTURE (mlg_link_picture_get_type ())

/**
 * MlgLinkPicture:
 *
 * The relations in view, drawn by a worker for more than the view: panning
 * moves the finished picture, zooming stretches it until the next is there.
 *
 * Signals: `ready ()`: there is a new picture.
 */
G_DECLARE_FINAL_TYPE (MlgLinkPicture, mlg_link_picture, MLG, LINK_PICTURE, GObject)

MlgLinkPicture    *mlg_link_picture_new       (void);
void               mlg_link_picture_update    (MlgLinkPicture       *self,
                                               const MlgLinkRequest *request);
void               mlg_link_picture_draw      (MlgLinkPicture       *self,
                                               GtkWidget            *widget,
                                               GtkSnapshot          *snapshot,
                                               const MlgCamera      *camera,
                                               double                opacity);
const MlgLinkLine *mlg_link_picture_hit       (MlgLinkPicture       *self,
                                               const MlgCamera      *camera,
                                               double                x,
                                               double                y);
MlgLinkLayout     *mlg_link_picture_get_lines (MlgLinkPicture       *self);
gboolean           mlg_link_picture_is_current (MlgLinkPicture      *self);

G_END_DECLS
