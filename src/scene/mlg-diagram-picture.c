/* mlg-diagram-picture.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-picture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

/* Larger pictures are kept smaller: nobody sees more on a diagram, and a file
 * of a few kilobytes could ask for gigabytes. */
#define MAX_SIDE 2048

static void
limit_size (GdkPixbufLoader *loader,
            int              width,
            int              height,
            gpointer         data)
{
  int longer = MAX (width, height);

  if (longer > MAX_SIDE)
    gdk_pixbuf_loader_set_size (loader, MAX (1, (int) ((gint64) width * MAX_SIDE / longer)),
                                MAX (1, (int) ((gint64) height * MAX_SIDE / longer)));
}

/* From red, green, blue and perhaps opacity to what cairo holds: numbers of
 * 32 bits, multiplied by their opacity. */
static cairo_surface_t *
convert (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf), height = gdk_pixbuf_get_height (pixbuf);
  int n_channels = gdk_pixbuf_get_n_channels (pixbuf);
  gboolean has_alpha = gdk_pixbuf_get_has_alpha (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (has_alpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, width, height);
  guchar *pixels;
  int stride;

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }

  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);
  for (int row = 0; row < height; row++)
    {
      const guchar *in = gdk_pixbuf_read_pixels (pixbuf) + (gsize) row * (gsize) gdk_pixbuf_get_rowstride (pixbuf);
      guint32 *out = (guint32 *) (gpointer) (pixels + (gsize) row * (gsize) stride);

      for (int column = 0; column < width; column++, in += n_channels)
        {
          guint32 alpha = has_alpha ? in[3] : 255;

          out[column] = alpha << 24 | (in[0] * alpha / 255) << 16 | (in[1] * alpha / 255) << 8 | in[2] * alpha / 255;
        }
    }
  cairo_surface_mark_dirty (surface);

  return surface;
}

/**
 * mlg_diagram_picture_load:
 * @base64: (nullable): a PNG or JPEG in base64
 *
 * Returns: (transfer full) (nullable): the picture, at most 2048 pixels wide
 *   and high, or %NULL if it is damaged
 */
cairo_surface_t *
mlg_diagram_picture_load (const char *base64)
{
  g_autoptr(GdkPixbufLoader) loader = NULL;
  g_autofree guchar *bytes = NULL;
  cairo_surface_t *surface = NULL;
  gsize length;

  if (base64 == NULL || base64[0] == '\0')
    return NULL;

  bytes = g_base64_decode (base64, &length);
  loader = gdk_pixbuf_loader_new ();
  g_signal_connect_object (loader, "size-prepared", G_CALLBACK (limit_size), loader, 0);
  if (gdk_pixbuf_loader_write (loader, bytes, length, NULL))
    {
      if (gdk_pixbuf_loader_close (loader, NULL) && gdk_pixbuf_loader_get_pixbuf (loader) != NULL)
        surface = convert (gdk_pixbuf_loader_get_pixbuf (loader));
    }
  else
    gdk_pixbuf_loader_close (loader, NULL);

  return surface;
}
