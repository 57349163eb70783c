/* mlg-graph-view-look.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-graph-view-private.h"

#include <math.h>

/* Colours, the size of letters, and how large the diagram is shown. */

/* Of gtk-xft-dpi, in 1024ths of dots per inch, where letters are as designed. */
#define USUAL_DPI (96 * 1024)

static void
theme_cb (MlgGraphView *self)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  mlg_canvas_set_theme (self->canvas, dark ? MLG_MAP_THEME_DARK : MLG_MAP_THEME_LIGHT);
  if (dark)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dark");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dark");
}

static void
update_text_scale (MlgGraphView *self)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  mlg_diagram_scene_set_text_scale (mlg_canvas_get_scene (self->canvas),
                                    CLAMP (self->text_scale * (dpi > 0 ? dpi / (double) USUAL_DPI : 1), 0.5, 4));
}

static gboolean
update_zoom (gpointer user_data)
{
  MlgGraphView *self = user_data;
  MlgCanvasCamera camera;
  g_autofree char *text = NULL;

  self->zoom_id = 0;
  mlg_canvas_get_camera (self->canvas, &camera);
  text = g_strdup_printf ("%d\302\240%%", (int) round (camera.zoom * 100));
  gtk_label_set_text (self->zoom_label, text);

  return G_SOURCE_REMOVE;
}

/* Perhaps while sizes are given out, when no label may change. */
static void
camera_changed_cb (MlgGraphView *self)
{
  /* A flight that ends with the page. */
  if (self->nodes == NULL)
    return;

  if (self->zoom_id == 0)
    self->zoom_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_zoom, self, NULL);
  mlg_mark_nodes_queue_update (self->nodes);
}

void
_mlg_graph_view_setup_look (MlgGraphView *self)
{
  self->text_scale = 1;
  g_signal_connect_object (self->canvas, "camera-changed", G_CALLBACK (camera_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (update_text_scale), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (theme_cb), self, G_CONNECT_SWAPPED);
  theme_cb (self);
  update_text_scale (self);
  camera_changed_cb (self);
}

double
mlg_graph_view_get_text_scale (MlgGraphView *self)
{
  g_return_val_if_fail (MLG_IS_GRAPH_VIEW (self), 1);

  return self->text_scale;
}

/**
 * mlg_graph_view_set_text_scale:
 * @self: a page
 * @text_scale: how much larger letters are than elsewhere on the desktop;
 *   symbols grow with them, but less
 */
void
mlg_graph_view_set_text_scale (MlgGraphView *self,
                               double        text_scale)
{
  g_return_if_fail (MLG_IS_GRAPH_VIEW (self));
  g_return_if_fail (text_scale > 0);

  if (self->text_scale == text_scale)
    return;

  self->text_scale = text_scale;
  update_text_scale (self);
  g_object_notify (G_OBJECT (self), "text-scale");
}
