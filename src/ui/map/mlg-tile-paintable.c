/* mlg-tile-paintable.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-tile-paintable.h"

#include <math.h>

struct _MlgTilePaintable
{
  GObject parent_instance;

  MlgTileCoord coord;
  guint size;
  guint epoch;
  gint64 last_draw;

  /* owned; one of them, or none */
  cairo_surface_t *surface;
  GdkTexture *texture;
  guint pixels;
};

enum
{
  DRAWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void mlg_tile_paintable_iface_init (GdkPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MlgTilePaintable, mlg_tile_paintable, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, mlg_tile_paintable_iface_init))

/* Shumate puts tiles at fractions of a pixel, where the soft edges of two
 * neighbours would let the background through as a hairline. */
#define OVERLAP 1.0

/* The cairo renderer of GTK converts every texture anew in every frame, pixel
 * by pixel; a surface it copies. So there the tile is drawn as a surface. */
static void
snapshot_surface (MlgTilePaintable *self,
                  GtkSnapshot      *snapshot,
                  double            width,
                  double            height)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) (width + OVERLAP),
                                                                          (float) (height + OVERLAP)));
  gboolean scaled = fabs (width - self->size) > 0.01 || fabs (height - self->size) > 0.01;

  cairo_scale (cr, width / self->size, height / self->size);
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), scaled ? CAIRO_FILTER_BILINEAR : CAIRO_FILTER_NEAREST);
  /* The overlap repeats the last row and column. */
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  cairo_rectangle (cr, 0, 0, self->size * 2, self->size * 2);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
mlg_tile_paintable_snapshot (GdkPaintable *paintable,
                             GdkSnapshot  *snapshot,
                             double        width,
                             double        height)
{
  MlgTilePaintable *self = MLG_TILE_PAINTABLE (paintable);

  self->last_draw = g_get_monotonic_time ();

  if (self->surface != NULL)
    snapshot_surface (self, snapshot, width, height);
  else if (self->texture != NULL)
    gtk_snapshot_append_texture (snapshot, self->texture,
                                 &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  g_signal_emit (self, signals[DRAWN], 0, width);
}

static int
mlg_tile_paintable_get_intrinsic_size (GdkPaintable *paintable)
{
  return (int) MLG_TILE_PAINTABLE (paintable)->size;
}

static double
mlg_tile_paintable_get_intrinsic_aspect_ratio (GdkPaintable *paintable)
{
  return 1;
}

static void
mlg_tile_paintable_iface_init (GdkPaintableInterface *iface)
{
  iface->snapshot = mlg_tile_paintable_snapshot;
  iface->get_intrinsic_width = mlg_tile_paintable_get_intrinsic_size;
  iface->get_intrinsic_height = mlg_tile_paintable_get_intrinsic_size;
  iface->get_intrinsic_aspect_ratio = mlg_tile_paintable_get_intrinsic_aspect_ratio;
}

static void
mlg_tile_paintable_finalize (GObject *object)
{
  MlgTilePaintable *self = MLG_TILE_PAINTABLE (object);

  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_object (&self->texture);

  G_OBJECT_CLASS (mlg_tile_paintable_parent_class)->finalize (object);
}

static void
mlg_tile_paintable_class_init (MlgTilePaintableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mlg_tile_paintable_finalize;

  /**
   * MlgTilePaintable::drawn:
   * @self: a tile
   * @width: the width it was drawn at, in logical pixels
   *
   * Emitted in each frame that shows the tile, so that its owner can bring
   * the picture up to date when somebody looks at it.
   */
  signals[DRAWN] =
    g_signal_new ("drawn", MLG_TYPE_TILE_PAINTABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_DOUBLE);
}

static void
mlg_tile_paintable_init (MlgTilePaintable *self)
{
}

/**
 * mlg_tile_paintable_new:
 * @coord: which tile
 * @size: its side in logical pixels
 *
 * Returns: (transfer full): a tile that draws nothing until it has a surface
 */
MlgTilePaintable *
mlg_tile_paintable_new (const MlgTileCoord *coord,
                        guint               size)
{
  MlgTilePaintable *self;

  g_return_val_if_fail (coord != NULL && size > 0, NULL);

  self = g_object_new (MLG_TYPE_TILE_PAINTABLE, NULL);
  self->coord = *coord;
  self->size = size;

  return self;
}

/**
 * mlg_tile_paintable_get_coord:
 * @self: a tile
 *
 * Returns: (transfer none): which tile it is
 */
const MlgTileCoord *
mlg_tile_paintable_get_coord (MlgTilePaintable *self)
{
  g_return_val_if_fail (MLG_IS_TILE_PAINTABLE (self), NULL);

  return &self->coord;
}

/**
 * mlg_tile_paintable_has_surface:
 * @self: a tile
 *
 * Returns: whether there is a picture to draw
 */
gboolean
mlg_tile_paintable_has_surface (MlgTilePaintable *self)
{
  g_return_val_if_fail (MLG_IS_TILE_PAINTABLE (self), FALSE);

  return self->surface != NULL || self->texture != NULL;
}

/**
 * mlg_tile_paintable_get_pixels:
 * @self: a tile
 *
 * Returns: the side of its picture in device pixels, 0 without a picture
 */
guint
mlg_tile_paintable_get_pixels (MlgTilePaintable *self)
{
  g_return_val_if_fail (MLG_IS_TILE_PAINTABLE (self), 0);

  return self->pixels;
}

/**
 * mlg_tile_paintable_get_epoch:
 * @self: a tile
 *
 * Returns: the number given with the picture
 */
guint
mlg_tile_paintable_get_epoch (MlgTilePaintable *self)
{
  g_return_val_if_fail (MLG_IS_TILE_PAINTABLE (self), 0);

  return self->epoch;
}

/**
 * mlg_tile_paintable_get_last_draw:
 * @self: a tile
 *
 * Returns: the monotonic time of the last frame that showed it, 0 if none did
 */
gint64
mlg_tile_paintable_get_last_draw (MlgTilePaintable *self)
{
  g_return_val_if_fail (MLG_IS_TILE_PAINTABLE (self), 0);

  return self->last_draw;
}

/**
 * mlg_tile_paintable_set_surface:
 * @self: a tile
 * @surface: (nullable): an opaque square image surface that nobody changes
 *   any more; %NULL drops the picture
 * @epoch: a number of the owner’s that says for which theme it was painted
 * @for_cairo: whether the window is drawn by the cairo renderer
 */
void
mlg_tile_paintable_set_surface (MlgTilePaintable *self,
                                cairo_surface_t  *surface,
                                guint             epoch,
                                gboolean          for_cairo)
{
  g_return_if_fail (MLG_IS_TILE_PAINTABLE (self));

  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_object (&self->texture);
  self->epoch = epoch;
  self->pixels = surface != NULL ? (guint) cairo_image_surface_get_width (surface) : 0;

  if (surface != NULL)
    {
      double scale = (double) self->pixels / self->size;

      cairo_surface_set_device_scale (surface, scale, scale);
    }

  if (surface != NULL && for_cairo)
    self->surface = cairo_surface_reference (surface);
  else if (surface != NULL)
    {
      gsize stride = (gsize) cairo_image_surface_get_stride (surface);
      g_autoptr(GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                                            stride * self->pixels,
                                                            (GDestroyNotify) cairo_surface_destroy,
                                                            cairo_surface_reference (surface));

      self->texture = gdk_memory_texture_new ((int) self->pixels, (int) self->pixels,
                                              GDK_MEMORY_DEFAULT, bytes, stride);
    }

  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}
