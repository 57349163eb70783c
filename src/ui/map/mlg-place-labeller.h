/* mlg-place-labeller.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-place-names.h"

G_BEGIN_DECLS

#define MLG_TYPE_PLACE_LABELLER (mlg_place_labeller_get_type ())

G_DECLARE_FINAL_TYPE (MlgPlaceLabeller, mlg_place_labeller, MLG, PLACE_LABELLER, GObject)

/**
 * MlgPlaceLabel:
 * @x: from 180 degrees west, 0 to 1 over the world (web Mercator)
 * @y: from the north, 0 to 1 over the world
 * @picture: the name, with %MLG_LABEL_MARGIN around
 * @dot: (nullable): its dot; %NULL for an area
 * @dot_radius: half the side of @dot, in logical pixels
 * @width: of the text, in logical pixels
 * @height: of the text, in logical pixels
 * @gap: see #MlgLabelBox
 */
typedef struct
{
  double x;
  double y;
  cairo_surface_t *picture;
  cairo_surface_t *dot;
  double dot_radius;
  double width;
  double height;
  double gap;
} MlgPlaceLabel;

MlgPlaceLabeller *mlg_place_labeller_new          (const char             *path);
void              mlg_place_labeller_build_async  (MlgPlaceLabeller       *self,
                                                   const MlgPlaceRequest  *request,
                                                   guint                   scale,
                                                   GCancellable           *cancellable,
                                                   GAsyncReadyCallback     callback,
                                                   gpointer                user_data);
GArray           *mlg_place_labeller_build_finish (MlgPlaceLabeller       *self,
                                                   GAsyncResult           *result,
                                                   GError                **error);

G_END_DECLS
