/* mlg-thin-lines.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-thin-lines.h"

#include <math.h>

/* Positions are counted in 1/65536 of a pixel. */
#define ONE 65536

/* So many shades are told apart. */
#define N_PARTS   32
#define PART_BITS 5

struct _MlgThinLines
{
  cairo_surface_t *surface;
  guint32 *pixels;
  int width;
  int height;
  int stride; /* in pixels */
  guint scale;
  gboolean smooth;

  /* For each part of a pixel that is covered: the ink, multiplied by its
   * opacity, and how much of what was there remains, of 256 */
  guint32 ink[N_PARTS + 1];
  guint32 rest[N_PARTS + 1];
};

/**
 * mlg_thin_lines_new:
 * @width: of the picture, in logical pixels
 * @height: of the picture, in logical pixels
 * @scale: device pixels per logical pixel
 * @smooth: %FALSE for lines with steps in half the time, as long as they move
 *
 * Returns: (transfer full) (nullable): an empty picture; %NULL if there can be
 *   none so large
 */
MlgThinLines *
mlg_thin_lines_new (double   width,
                    double   height,
                    guint    scale,
                    gboolean smooth)
{
  MlgThinLines *self;
  cairo_surface_t *surface;

  g_return_val_if_fail (scale > 0, NULL);

  if (!(width >= 1 && width <= 20000 && height >= 1 && height <= 20000))
    return NULL;

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (width * scale), (int) ceil (height * scale));
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }

  self = g_new0 (MlgThinLines, 1);
  self->surface = surface;
  self->scale = scale;
  self->smooth = smooth;
  self->width = cairo_image_surface_get_width (surface);
  self->height = cairo_image_surface_get_height (surface);
  self->stride = cairo_image_surface_get_stride (surface) / 4;
  cairo_surface_set_device_scale (surface, scale, scale);
  cairo_surface_flush (surface);
  self->pixels = (guint32 *) (gpointer) cairo_image_surface_get_data (surface);

  return self;
}

void
mlg_thin_lines_free (MlgThinLines *self)
{
  if (self == NULL)
    return;

  cairo_surface_destroy (self->surface);
  g_free (self);
}

/**
 * mlg_thin_lines_set_colour:
 * @self: a picture
 * @red: 0 to 1
 * @green: 0 to 1
 * @blue: 0 to 1
 * @alpha: 0 to 1
 *
 * Chooses the ink of the lines to come.
 */
void
mlg_thin_lines_set_colour (MlgThinLines *self,
                           double        red,
                           double        green,
                           double        blue,
                           double        alpha)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i <= N_PARTS; i++)
    {
      double opacity = CLAMP (alpha, 0, 1) * i / N_PARTS * 255;
      guint32 whole = (guint32) (opacity + 0.5);

      self->ink[i] = whole << 24 | (guint32) (CLAMP (red, 0, 1) * opacity) << 16 |
                     (guint32) (CLAMP (green, 0, 1) * opacity) << 8 | (guint32) (CLAMP (blue, 0, 1) * opacity);
      self->rest[i] = 256 - whole - (whole >> 7);
    }
}

/* Puts ink over a pixel; its colours are multiplied by its opacity. Two of the
 * four parts of a pixel are worked out at once. */
static inline void
blend (MlgThinLines *self,
       guint32      *pixel,
       guint         part)
{
  guint32 rest = self->rest[part];
  guint32 even = (*pixel & 0x00ff00ff) * rest >> 8 & 0x00ff00ff;
  guint32 odd = (*pixel >> 8 & 0x00ff00ff) * rest & 0xff00ff00;

  *pixel = (even | odd) + self->ink[part];
}

/* The part of a line inside of the picture, with a pixel to spare at the edge
 * (Liang and Barsky, 1984). */
static gboolean
clip (MlgThinLines *self,
      double       *x0,
      double       *y0,
      double       *x1,
      double       *y1)
{
  const double dx = *x1 - *x0, dy = *y1 - *y0;
  const double p[] = { -dx, dx, -dy, dy };
  const double q[] = { *x0 - 1, self->width - 2 - *x0, *y0 - 1, self->height - 2 - *y0 };
  double enter = 0, leave = 1;

  for (guint i = 0; i < 4; i++)
    {
      if (p[i] == 0 && q[i] < 0)
        return FALSE;
      if (p[i] < 0)
        enter = MAX (enter, q[i] / p[i]);
      else if (p[i] > 0)
        leave = MIN (leave, q[i] / p[i]);
    }
  if (!(enter < leave))
    return FALSE;

  *x1 = *x0 + dx * leave;
  *y1 = *y0 + dy * leave;
  *x0 += dx * enter;
  *y0 += dy * enter;

  return TRUE;
}

/**
 * mlg_thin_lines_add:
 * @self: a picture
 * @x0: where a line begins, in logical pixels
 * @y0: likewise
 * @x1: where it ends; this pixel is left to the next piece
 * @y1: likewise
 */
void
mlg_thin_lines_add (MlgThinLines *self,
                    double        x0,
                    double        y0,
                    double        x1,
                    double        y1)
{
  gboolean steep;
  double low, high, slope, at;
  gint64 across, step;
  int limit;

  g_return_if_fail (self != NULL);

  x0 *= self->scale;
  y0 *= self->scale;
  x1 *= self->scale;
  y1 *= self->scale;
  if (!isfinite (x0 + y0 + x1 + y1) || !clip (self, &x0, &y0, &x1, &y1))
    return;

  /* Along the longer side, one pixel after the other; the line lies between
   * two pixels of the other side. */
  steep = fabs (y1 - y0) > fabs (x1 - x0);
  low = steep ? y0 : x0;
  high = steep ? y1 : x1;
  at = steep ? x0 : y0;
  slope = steep ? (x1 - x0) / (y1 - y0) : (y1 - y0) / (x1 - x0);
  if (low > high)
    {
      double swap = low;

      low = high;
      high = swap;
      at = steep ? x1 : y1;
    }
  if (!isfinite (slope))
    return;

  across = (gint64) ((at + (floor (low) - low) * slope) * ONE);
  step = (gint64) (slope * ONE);
  limit = (steep ? self->width : self->height) - 1;
  for (int i = (int) floor (low); i < (int) floor (high); i++, across += step)
    {
      int pixel = (int) (across >> 16);
      guint part = (guint) (across & (ONE - 1)) >> (16 - PART_BITS);
      guint32 *first;

      if (pixel < 0 || pixel >= limit)
        continue;

      first = steep ? self->pixels + (gsize) i * (gsize) self->stride + pixel
                    : self->pixels + (gsize) pixel * (gsize) self->stride + i;
      if (!self->smooth)
        {
          blend (self, first, N_PARTS);
          continue;
        }
      blend (self, first, N_PARTS - part);
      blend (self, first + (steep ? 1 : self->stride), part);
    }
}

/**
 * mlg_thin_lines_paint:
 * @self: a picture, to which nothing is added any more
 * @cr: where to paint it, with its top left at the origin
 */
void
mlg_thin_lines_paint (MlgThinLines *self,
                      cairo_t      *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);

  cairo_surface_mark_dirty (self->surface);
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_paint (cr);
}
