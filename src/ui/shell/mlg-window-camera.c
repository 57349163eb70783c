/* mlg-window-camera.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-window-private.h"

#include "mlg-map-view.h"

#include <math.h>

/* Where the map looked at each file, from one start to the next. It is kept on
 * this computer: looking around changes no file, and no one else's view. */

/* The setting: address, longitude, latitude, zoom; the file seen last first. */
#define CAMERA_TYPE "(sddd)"
#define MAX_CAMERAS 40

static char *
dup_address (MlgDocument *document)
{
  GFile *file = document != NULL ? mlg_document_get_file (document) : NULL;

  return file != NULL ? g_file_get_uri (file) : NULL;
}

/* mlg_window_camera_save:
 *
 * Keeps where the map looks at the document that is open. */
void
mlg_window_camera_save (MlgWindow *self)
{
  g_autofree char *address = dup_address (self->document);
  g_autoptr(GVariant) before = NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  const char *other;
  double longitude, latitude, zoom;
  MlgCamera camera;
  guint n = 1;

  if (address == NULL || !mlg_map_view_get_camera (MLG_MAP_VIEW (self->map_view), &camera))
    return;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a" CAMERA_TYPE));
  g_variant_builder_add (&builder, CAMERA_TYPE, address, camera.longitude, camera.latitude, camera.zoom);

  before = g_settings_get_value (self->settings, "cameras");
  g_variant_iter_init (&iter, before);
  while (n < MAX_CAMERAS && g_variant_iter_next (&iter, "(&sddd)", &other, &longitude, &latitude, &zoom))
    if (g_strcmp0 (other, address) != 0)
      {
        g_variant_builder_add (&builder, CAMERA_TYPE, other, longitude, latitude, zoom);
        n++;
      }

  g_settings_set_value (self->settings, "cameras", g_variant_builder_end (&builder));
}

/* mlg_window_camera_restore:
 * @document: what the window is about to show
 *
 * Lets the map begin where it was left. */
void
mlg_window_camera_restore (MlgWindow   *self,
                           MlgDocument *document)
{
  g_autofree char *address = dup_address (document);
  g_autoptr(GVariant) cameras = g_settings_get_value (self->settings, "cameras");
  MlgCamera camera = { 0 };
  GVariantIter iter;
  const char *other;

  if (address == NULL)
    return;

  g_variant_iter_init (&iter, cameras);
  while (g_variant_iter_next (&iter, "(&sddd)", &other, &camera.longitude, &camera.latitude, &camera.zoom))
    if (g_strcmp0 (other, address) == 0 && fabs (camera.longitude) <= 180 && fabs (camera.latitude) <= 85 &&
        camera.zoom >= 1 && camera.zoom <= 17)
      {
        mlg_map_view_remember_camera (mlg_document_get_territory (document), &camera);
        return;
      }
}
