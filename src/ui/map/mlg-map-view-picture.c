/* mlg-map-view-picture.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-map-view-private.h"

/**
 * mlg_map_view_dup_picture:
 * @self: a map
 * @scale: device pixels per logical pixel; 0 for vectors
 * @width: (out): in logical pixels
 * @height: (out): in logical pixels
 *
 * Returns: (transfer full) (nullable): what the map shows now, to be drawn
 *   into a file; %NULL without a territory, or before the map has a size
 */
MlgMapPicture *
mlg_map_view_dup_picture (MlgMapView *self,
                          guint       scale,
                          int        *width,
                          int        *height)
{
  MlgTerritory *territory;
  MlgCamera camera;

  g_return_val_if_fail (MLG_IS_MAP_VIEW (self) && width != NULL && height != NULL, NULL);

  territory = self->session != NULL ? mlg_session_get_territory (self->session) : NULL;
  mlg_actor_layer_get_camera (self->actors, &camera);
  if (territory == NULL || camera.width < 1 || camera.height < 1)
    return NULL;

  *width = (int) camera.width;
  *height = (int) camera.height;

  return mlg_map_picture_new (territory, mlg_session_get_query (self->session), &camera,
                              adw_style_manager_get_dark (adw_style_manager_get_default ()) ? MLG_MAP_THEME_DARK
                                                                                           : MLG_MAP_THEME_LIGHT,
                              self->letter_scale, scale);
}
