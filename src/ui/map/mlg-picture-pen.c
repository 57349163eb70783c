/* mlg-picture-pen.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-picture-pen.h"

#include <math.h>

struct _MlgPicturePen
{
  GHashTable *textures; /* cairo_surface_t -> GdkTexture that holds it */

  /* between begin and end */
  GtkSnapshot *snapshot;
  gboolean for_cairo;
};

static GdkTexture *
ensure_texture (MlgPicturePen   *self,
                cairo_surface_t *surface)
{
  GdkTexture *texture = g_hash_table_lookup (self->textures, surface);

  if (texture == NULL)
    {
      gsize stride = (gsize) cairo_image_surface_get_stride (surface);
      int height = cairo_image_surface_get_height (surface);
      g_autoptr(GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                                            stride * (gsize) height,
                                                            (GDestroyNotify) cairo_surface_destroy,
                                                            cairo_surface_reference (surface));

      texture = gdk_memory_texture_new (cairo_image_surface_get_width (surface), height,
                                        GDK_MEMORY_DEFAULT, bytes, stride);
      g_hash_table_insert (self->textures, surface, texture);
    }

  return texture;
}

/**
 * mlg_picture_pen_new:
 *
 * Returns: (transfer full): a pen
 */
MlgPicturePen *
mlg_picture_pen_new (void)
{
  MlgPicturePen *self = g_new0 (MlgPicturePen, 1);

  self->textures = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);

  return self;
}

/**
 * mlg_picture_pen_free:
 * @self: (transfer full): a pen
 */
void
mlg_picture_pen_free (MlgPicturePen *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->textures);
  g_free (self);
}

/**
 * mlg_picture_pen_clear:
 * @self: a pen
 *
 * Lets go of the pictures that were drawn; call it when they are replaced.
 */
void
mlg_picture_pen_clear (MlgPicturePen *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove_all (self->textures);
}

/**
 * mlg_picture_pen_begin:
 * @self: a pen
 * @widget: a widget in a window
 * @snapshot: the snapshot of @widget
 *
 * Begins a frame; nothing else may be added to @snapshot before
 * mlg_picture_pen_end().
 */
void
mlg_picture_pen_begin (MlgPicturePen *self,
                       GtkWidget     *widget,
                       GtkSnapshot   *snapshot)
{
  GtkNative *native;
  float width, height;

  g_return_if_fail (self != NULL && self->snapshot == NULL);
  g_return_if_fail (GTK_IS_WIDGET (widget));

  native = gtk_widget_get_native (widget);
  width = (float) gtk_widget_get_width (widget);
  height = (float) gtk_widget_get_height (widget);

  self->snapshot = snapshot;
  self->for_cairo = native != NULL && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
}

/**
 * mlg_picture_pen_draw:
 * @self: a pen between begin and end
 * @surface: an image surface with its device scale set, that does not change
 * @x: its left edge, rounded to a whole device pixel
 * @y: its top edge, likewise
 */
void
mlg_picture_pen_draw (MlgPicturePen   *self,
                      cairo_surface_t *surface,
                      double           x,
                      double           y)
{
  double scale, left, top, width, height;
  graphene_rect_t rect;
  cairo_t *cr;

  g_return_if_fail (self != NULL && self->snapshot != NULL && surface != NULL);

  cairo_surface_get_device_scale (surface, &scale, &scale);
  left = round (x * scale) / scale;
  top = round (y * scale) / scale;
  width = cairo_image_surface_get_width (surface) / scale;
  height = cairo_image_surface_get_height (surface) / scale;

  rect = GRAPHENE_RECT_INIT ((float) left, (float) top, (float) width, (float) height);

  if (!self->for_cairo)
    {
      gtk_snapshot_append_texture (self->snapshot, ensure_texture (self, surface), &rect);
      return;
    }

  /* A node for each: the renderer makes a picture of the size of a node. */
  cr = gtk_snapshot_append_cairo (self->snapshot, &rect);
  cairo_set_source_surface (cr, surface, left, top);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_destroy (cr);
}

/**
 * mlg_picture_pen_end:
 * @self: a pen
 */
void
mlg_picture_pen_end (MlgPicturePen *self)
{
  g_return_if_fail (self != NULL && self->snapshot != NULL);

  gtk_snapshot_pop (self->snapshot);
  self->snapshot = NULL;
}
