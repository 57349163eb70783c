/* mlg-basemap-painter.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-basemap-painter.h"

#include "mlg-tile-path.h"

#include <math.h>

/* Wider than half of the widest stroke of any style. */
#define MARGIN 16.0

/* A tile is painted a little over its neighbours, so that no hairline of
 * background shows between them in a PDF. */
#define OVERLAP 0.5

/* The finest zoom at which one could still want a tile of the window. */
#define MAX_VIEW_ZOOM ((double) MLG_TILE_MAX_ZOOM)

typedef struct
{
  cairo_t *cr;
  const MlgMapStyle *style;
  MlgTilePath path;
  double zoom;
  GCancellable *cancellable;
} Painter;

static void
set_color (cairo_t           *cr,
           const MlgMapColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static void
stroke_preserve (Painter          *painter,
                 const MlgMapLine *line,
                 double            factor)
{
  double width = mlg_map_line_get_width (line, painter->zoom) * factor;

  if (width <= 0)
    return;

  set_color (painter->cr, &line->color);
  cairo_set_line_width (painter->cr, width);
  cairo_stroke_preserve (painter->cr);
}

static void
paint_lines (Painter          *painter,
             const char       *layer,
             gint              min_level,
             gint              max_level,
             const MlgMapLine *halo,
             const MlgMapLine *line)
{
  if (mlg_map_line_get_width (line, painter->zoom) <= 0 ||
      g_cancellable_is_cancelled (painter->cancellable))
    return;

  if (mlg_tile_path_add (&painter->path, painter->cr, layer, min_level, max_level))
    {
      if (halo != NULL)
        stroke_preserve (painter, halo, 1);
      stroke_preserve (painter, line, 1);
    }
  cairo_new_path (painter->cr);
}

static void
paint_land (Painter *painter)
{
  const MlgMapStyle *style = painter->style;

  if (mlg_tile_path_add (&painter->path, painter->cr, "land", G_MININT, G_MAXINT))
    {
      /* Two strokes under the land: the shallows fade away from the shore. */
      stroke_preserve (painter, &style->shallows, 1);
      stroke_preserve (painter, &style->shallows, 0.5);
      set_color (painter->cr, &style->land);
      cairo_fill_preserve (painter->cr);
      stroke_preserve (painter, &style->shore, 1);
    }
  cairo_new_path (painter->cr);

  if (g_cancellable_is_cancelled (painter->cancellable))
    return;

  if (mlg_tile_path_add (&painter->path, painter->cr, "lake", G_MININT, G_MAXINT))
    {
      set_color (painter->cr, &style->lake);
      cairo_fill_preserve (painter->cr);
      stroke_preserve (painter, &style->lake_shore, 1);
    }
  cairo_new_path (painter->cr);
}

static void
paint_features (Painter *painter)
{
  const MlgMapStyle *style = painter->style;

  paint_land (painter);
  paint_lines (painter, "river", 4, 5, NULL, &style->river_minor);
  paint_lines (painter, "river", 3, 3, NULL, &style->river_middle);
  paint_lines (painter, "river", 1, 2, NULL, &style->river_major);
  paint_lines (painter, "border", 5, 6, NULL, &style->department);
  paint_lines (painter, "border", 4, 4, NULL, &style->region);
  paint_lines (painter, "border", 2, 2, &style->country_halo, &style->country);
}

/**
 * mlg_basemap_paint_tile:
 * @cr: where to paint: the square from 0,0 to @size,@size
 * @style: colours and widths
 * @tile: (nullable): the decoded tile; %NULL paints open sea
 * @found: which tile @tile is
 * @coord: which tile to paint: @found or one inside of it
 * @size: the side of the square in user units; the zoom that chooses the
 *   widths follows from it
 * @cancellable: (nullable): stops between two layers
 *
 * Paints without text: names belong to the whole view, not to a tile.
 */
void
mlg_basemap_paint_tile (cairo_t            *cr,
                        const MlgMapStyle  *style,
                        MlgVectorTile      *tile,
                        const MlgTileCoord *found,
                        const MlgTileCoord *coord,
                        double              size,
                        GCancellable       *cancellable)
{
  Painter painter = { cr, style };

  g_return_if_fail (cr != NULL && style != NULL && coord != NULL && size > 0);
  g_return_if_fail (tile == NULL || found != NULL);

  cairo_save (cr);
  /* Whole pixels: a soft edge of sea would show as a seam over the land of
   * the tile beside. */
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  cairo_rectangle (cr, 0, 0, size + OVERLAP, size + OVERLAP);
  cairo_clip (cr);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT);
  set_color (cr, &style->sea);
  cairo_paint (cr);

  if (tile != NULL)
    {
      painter.zoom = coord->zoom + log2 (size / MLG_BASEMAP_TILE_SIZE);
      painter.cancellable = cancellable;
      mlg_tile_path_init (&painter.path, tile, found, coord, size, MARGIN);

      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
      /* Coarser than the width of a line, lines vanish. */
      cairo_set_tolerance (cr, 0.25);
      paint_features (&painter);

      mlg_tile_path_clear (&painter.path);
    }
  cairo_restore (cr);
}

/**
 * mlg_basemap_render_tile:
 * @pyramid: where the tiles are
 * @style: colours and widths
 * @coord: which tile
 * @size: the side in logical pixels
 * @scale: device pixels per logical pixel
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Paints one tile into an opaque picture, in any thread.
 *
 * Returns: (transfer full) (nullable): an image surface of @size × @scale
 *   pixels a side with its device scale set, or %NULL
 */
cairo_surface_t *
mlg_basemap_render_tile (MlgTilePyramid      *pyramid,
                         const MlgMapStyle   *style,
                         const MlgTileCoord  *coord,
                         guint                size,
                         guint                scale,
                         GCancellable        *cancellable,
                         GError             **error)
{
  g_autoptr(MlgVectorTile) tile = NULL;
  g_autoptr(GError) local_error = NULL;
  MlgTileCoord found;
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (MLG_IS_TILE_PYRAMID (pyramid), NULL);
  g_return_val_if_fail (style != NULL && coord != NULL, NULL);
  g_return_val_if_fail (size >= 1 && scale >= 1 && size * scale <= 8192, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  tile = mlg_tile_pyramid_dup_tile (pyramid, coord, &found, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (size * scale), (int) (size * scale));
  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  mlg_basemap_paint_tile (cr, style, tile, &found, coord, size, cancellable);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    g_clear_pointer (&surface, cairo_surface_destroy);

  return surface;
}

static gboolean
paint_view_tile (cairo_t             *cr,
                 MlgTilePyramid      *pyramid,
                 const MlgMapStyle   *style,
                 const MlgTileCoord  *coord,
                 double               size,
                 GCancellable        *cancellable,
                 GError             **error)
{
  g_autoptr(MlgVectorTile) tile = NULL;
  g_autoptr(GError) local_error = NULL;
  MlgTileCoord found;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  tile = mlg_tile_pyramid_dup_tile (pyramid, coord, &found, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  mlg_basemap_paint_tile (cr, style, tile, &found, coord, size, cancellable);

  return TRUE;
}

/**
 * mlg_basemap_paint_view:
 * @cr: where to paint, from 0,0
 * @pyramid: where the tiles are
 * @style: colours and widths
 * @view: what to show, and how large
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Paints the ground of a whole view as vectors: for a picture, a PDF or a
 * poster. The view is not rotated.
 *
 * Returns: whether everything was painted
 */
gboolean
mlg_basemap_paint_view (cairo_t               *cr,
                        MlgTilePyramid        *pyramid,
                        const MlgMapStyle     *style,
                        const MlgBasemapView  *view,
                        GCancellable          *cancellable,
                        GError               **error)
{
  guint zoom;
  double size, left, top, latitude, n_tiles;

  g_return_val_if_fail (cr != NULL && MLG_IS_TILE_PYRAMID (pyramid), FALSE);
  g_return_val_if_fail (style != NULL && view != NULL, FALSE);
  g_return_val_if_fail (view->width > 0 && view->height > 0, FALSE);

  zoom = (guint) CLAMP (round (view->zoom), 0, MAX_VIEW_ZOOM);
  n_tiles = (double) (1u << zoom);
  size = MLG_BASEMAP_TILE_SIZE * exp2 (CLAMP (view->zoom, 0, MAX_VIEW_ZOOM) - zoom);
  latitude = CLAMP (view->latitude, -85.0511, 85.0511) * G_PI / 180;
  left = (view->longitude + 180) / 360 * n_tiles * size - view->width / 2;
  top = (1 - asinh (tan (latitude)) / G_PI) / 2 * n_tiles * size - view->height / 2;

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, view->width, view->height);
  cairo_clip (cr);
  set_color (cr, &style->sea);
  cairo_paint (cr);

  for (double row = MAX (0, floor (top / size)); row < n_tiles && row * size < top + view->height; row++)
    for (double column = floor (left / size); column * size < left + view->width; column++)
      {
        double wrapped = column - floor (column / n_tiles) * n_tiles;
        MlgTileCoord coord = { zoom, (guint) wrapped, (guint) row };
        gboolean painted;

        cairo_save (cr);
        cairo_translate (cr, column * size - left, row * size - top);
        painted = paint_view_tile (cr, pyramid, style, &coord, size, cancellable, error);
        cairo_restore (cr);
        if (!painted)
          {
            cairo_restore (cr);
            return FALSE;
          }
      }

  cairo_restore (cr);
  return TRUE;
}
