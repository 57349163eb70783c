/* mlg-map-view-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-map-view-private.h"

/* How large letters on the map are: what the desktop says, times what is
 * chosen for the map alone. */

/* Of gtk-xft-dpi, in 1024ths of dots per inch, where letters are as designed. */
#define USUAL_DPI (96 * 1024)

static double
get_desktop_scale (MlgMapView *self)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? dpi / (double) USUAL_DPI : 1;
}

static void
update (MlgMapView *self)
{
  double scale = CLAMP (self->text_scale * get_desktop_scale (self), 0.5, 4);

  if (scale == self->letter_scale)
    return;

  self->letter_scale = scale;
  mlg_actor_layer_set_text_scale (self->actors, scale);
  if (self->names != NULL)
    mlg_place_label_layer_set_text_scale (self->names, scale);
  /* Larger symbols gather in other clusters. */
  _mlg_map_view_queue_rebuild (self);
}

void
_mlg_map_view_setup_text (MlgMapView *self)
{
  self->text_scale = 1;
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

double
mlg_map_view_get_text_scale (MlgMapView *self)
{
  g_return_val_if_fail (MLG_IS_MAP_VIEW (self), 1);

  return self->text_scale;
}

/**
 * mlg_map_view_set_text_scale:
 * @self: a map
 * @text_scale: how much larger letters are than elsewhere on the desktop;
 *   symbols grow with them, but less
 */
void
mlg_map_view_set_text_scale (MlgMapView *self,
                             double      text_scale)
{
  g_return_if_fail (MLG_IS_MAP_VIEW (self));
  g_return_if_fail (text_scale > 0);

  if (self->text_scale == text_scale)
    return;

  self->text_scale = text_scale;
  update (self);
  g_object_notify (G_OBJECT (self), "text-scale");
}
