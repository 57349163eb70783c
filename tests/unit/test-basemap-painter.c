/* test-basemap-painter.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-basemap-painter.h"
#include "mlg-tile-file.h"

#include <math.h>
#include <string.h>

#define OFF_BREST -5.9, 48.1
/* East of the town: the Vilaine runs through its centre. */
#define RENNES    -1.52, 48.16
#define SEINE     1.0, 49.3

static GBytes *
fetch (const MlgTileCoord  *coord,
       gpointer             user_data,
       GError             **error)
{
  return mlg_tile_file_load_tile (user_data, coord->zoom, coord->x, coord->y, error);
}

static MlgTilePyramid *
open_pyramid (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("MLG_DATA_DIR"), "basemap", "basemap.mbtiles", NULL);
  g_autoptr(GError) error = NULL;
  MlgTileFile *file = mlg_tile_file_open (path, MLG_TILE_FILE_INSTALLED, &error);

  g_assert_no_error (error);

  return mlg_tile_pyramid_new (fetch, file, g_object_unref,
                               mlg_tile_file_get_min_zoom (file), mlg_tile_file_get_max_zoom (file));
}

static MlgTileCoord
coord_at (double  longitude,
          double  latitude,
          guint   zoom,
          double *x,
          double *y)
{
  double n = (double) (1u << zoom);
  double column = (longitude + 180) / 360 * n;
  double row = (1 - asinh (tan (latitude * G_PI / 180)) / G_PI) / 2 * n;

  *x = column - floor (column);
  *y = row - floor (row);

  return (MlgTileCoord) { zoom, (guint) column, (guint) row };
}

static guint32
pixel_at (cairo_surface_t *surface,
          double           x,
          double           y)
{
  int size = cairo_image_surface_get_width (surface);
  const guchar *row = cairo_image_surface_get_data (surface) +
                      cairo_image_surface_get_stride (surface) * (int) (y * size);
  guint32 pixel;

  memcpy (&pixel, row + 4 * (int) (x * size), sizeof pixel);

  return pixel & 0xffffff;
}

static guint32
to_pixel (const MlgMapColor *color)
{
  return (guint32) round (color->red * 255) << 16 | (guint32) round (color->green * 255) << 8 |
         (guint32) round (color->blue * 255);
}

static guint32
pixel_of_place (MlgTilePyramid    *pyramid,
                const MlgMapStyle *style,
                double             longitude,
                double             latitude,
                guint              zoom,
                guint              scale)
{
  g_autoptr(GError) error = NULL;
  double x, y;
  MlgTileCoord coord = coord_at (longitude, latitude, zoom, &x, &y);
  cairo_surface_t *surface = mlg_basemap_render_tile (pyramid, style, &coord, 256, scale, NULL, &error);
  guint32 pixel;

  g_assert_no_error (error);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, (int) (256 * scale));
  pixel = pixel_at (surface, x, y);
  cairo_surface_destroy (surface);

  return pixel;
}

static void
test_known_places (void)
{
  g_autoptr(MlgTilePyramid) pyramid = open_pyramid ();

  for (gint theme = 0; theme <= MLG_MAP_THEME_LAST; theme++)
    for (guint zoom = 5; zoom <= 16; zoom++)
      {
        const MlgMapStyle *style = mlg_map_style_get ((MlgMapTheme) theme);

        g_assert_cmphex (pixel_of_place (pyramid, style, OFF_BREST, zoom, 1), ==, to_pixel (&style->sea));
        g_assert_cmphex (pixel_of_place (pyramid, style, RENNES, zoom, 2), ==, to_pixel (&style->land));
      }
}

static void
test_world (void)
{
  g_autoptr(MlgTilePyramid) pyramid = open_pyramid ();
  const MlgMapStyle *style = mlg_map_style_get (MLG_MAP_THEME_LIGHT);
  static const struct { double longitude, latitude; gboolean land; } places[] = {
    { 25, 60.5, TRUE }, { -100, 45, TRUE }, { 20, 0, TRUE }, { 134, -25, TRUE }, { 100, 62, TRUE },
    { -30, 40, FALSE }, { -150, 0, FALSE }, { 80, -30, FALSE }, { 170, 30, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      guint32 pixel = pixel_of_place (pyramid, style, places[i].longitude, places[i].latitude, 3, 1);

      g_test_message ("%f %f", places[i].longitude, places[i].latitude);
      g_assert_cmphex (pixel, ==, to_pixel (places[i].land ? &style->land : &style->sea));
    }
}

/* Land seen at a zoom must be land one zoom deeper: the same tile cut out of
 * its ancestor and scaled must hold the same colours, apart from edges. */
static void
test_overzoom_continuity (void)
{
  g_autoptr(MlgTilePyramid) pyramid = open_pyramid ();
  MlgMapStyle style = *mlg_map_style_get (MLG_MAP_THEME_LIGHT);
  double x, y;

  /* Only areas: lines change their width with the zoom. */
  style.shallows.color = style.shore.color = style.lake_shore.color = style.river_major.color =
    style.river_middle.color = style.river_minor.color = style.country_halo.color =
    style.country.color = style.region.color = style.department.color = (MlgMapColor) { 0 };

  for (guint zoom = 9; zoom < 14; zoom++)
    {
      MlgTileCoord parent = coord_at (-4.49, 48.37, zoom, &x, &y);
      cairo_surface_t *large = mlg_basemap_render_tile (pyramid, &style, &parent, 512, 1, NULL, NULL);
      guint different = 0, colours[2] = { 0 };

      for (guint quarter = 0; quarter < 4; quarter++)
        {
          MlgTileCoord child = { zoom + 1, parent.x * 2 + quarter % 2, parent.y * 2 + quarter / 2 };
          cairo_surface_t *small = mlg_basemap_render_tile (pyramid, &style, &child, 512, 1, NULL, NULL);

          for (guint i = 0; i < 256 * 256; i++)
            {
              double u = (i % 256 + 0.5) / 256, v = (i / 256 + 0.5) / 256;
              guint32 a = pixel_at (large, (quarter % 2 + u) / 2, (quarter / 2 + v) / 2);
              guint32 b = pixel_at (small, u, v);

              different += a != b;
              colours[0] += b == to_pixel (&style.land);
              colours[1] += b == to_pixel (&style.sea);
            }
          cairo_surface_destroy (small);
        }
      cairo_surface_destroy (large);
      g_test_message ("zoom %u: %u of %u differ", zoom, different, 4 * 256 * 256);
      g_assert_cmpuint (different, <, 4 * 256 * 256 / 25);
      if (zoom < 12)
        g_assert_true (colours[0] > 1000 && colours[1] > 1000);
    }
}

/* A tile must join its neighbour, also where both are cut out of an ancestor. */
static void
test_neighbours_join (void)
{
  g_autoptr(MlgTilePyramid) pyramid = open_pyramid ();
  MlgBasemapView view = { -4.6, 48.3, 0, 600, 400 };

  for (double zoom = 6; zoom <= 12; zoom += 0.5)
    {
      const MlgMapStyle *style = mlg_map_style_get (MLG_MAP_THEME_DARK);
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 600, 400);
      cairo_t *cr = cairo_create (surface);
      g_autoptr(GError) error = NULL;
      guint odd = 0;

      /* White shows through wherever nothing was painted. */
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      view.zoom = zoom;
      g_assert_true (mlg_basemap_paint_view (cr, pyramid, style, &view, NULL, &error));
      g_assert_no_error (error);
      cairo_destroy (cr);
      cairo_surface_flush (surface);

      for (guint i = 0; i < 600 * 400; i++)
        {
          const guchar *row = cairo_image_surface_get_data (surface) +
                              cairo_image_surface_get_stride (surface) * (int) (i / 600);

          odd += row[4 * (i % 600)] > 0xb0;
        }
      g_assert_cmpuint (odd, ==, 0);
      cairo_surface_destroy (surface);
    }
}

/* Inland, with every line made invisible, a view holds one colour: any other
 * is a seam between two tiles. */
static void
test_no_seam (void)
{
  g_autoptr(MlgTilePyramid) pyramid = open_pyramid ();
  MlgMapStyle style = *mlg_map_style_get (MLG_MAP_THEME_LIGHT);
  MlgBasemapView view = { 2.2, 47.2, 0, 500, 500 };

  style.shallows.color = style.shore.color = style.lake_shore.color = style.river_major.color =
    style.river_middle.color = style.river_minor.color = style.country_halo.color =
    style.country.color = style.region.color = style.department.color = (MlgMapColor) { 0 };
  style.lake = style.land;

  for (double zoom = 7.1; zoom <= 13; zoom += 0.37)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 500, 500);
      cairo_t *cr = cairo_create (surface);
      guint odd = 0;

      view.zoom = zoom;
      g_assert_true (mlg_basemap_paint_view (cr, pyramid, &style, &view, NULL, NULL));
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      for (guint i = 0; i < 500 * 500; i++)
        odd += pixel_at (surface, (i % 500 + 0.5) / 500, (i / 500 + 0.5) / 500) != to_pixel (&style.land);
      g_assert_cmpuint (odd, ==, 0);
      cairo_surface_destroy (surface);
    }
}

static void
test_cancelled (void)
{
  g_autoptr(MlgTilePyramid) pyramid = open_pyramid ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  MlgTileCoord world = { 0, 0, 0 };

  g_cancellable_cancel (cancellable);
  g_assert_null (mlg_basemap_render_tile (pyramid, mlg_map_style_get (MLG_MAP_THEME_LIGHT), &world, 512, 1,
                                          cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_nothing_there (void)
{
  g_autoptr(MlgTilePyramid) pyramid = open_pyramid ();
  const MlgMapStyle *style = mlg_map_style_get (MLG_MAP_THEME_LIGHT);
  double x, y;
  MlgTileCoord deep = coord_at (SEINE, MLG_TILE_MAX_ZOOM, &x, &y);
  cairo_surface_t *surface;
  cairo_t *cr;

  /* No tile at all is open sea, and the deepest zoom does not overflow. */
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 64, 64);
  cr = cairo_create (surface);
  mlg_basemap_paint_tile (cr, style, NULL, NULL, &deep, 64, NULL);
  cairo_destroy (cr);
  g_assert_cmphex (pixel_at (surface, 0.5, 0.5), ==, to_pixel (&style->sea));
  cairo_surface_destroy (surface);

  g_assert_cmphex (pixel_of_place (pyramid, style, RENNES, MLG_TILE_MAX_ZOOM, 1), ==, to_pixel (&style->land));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/basemap-painter/known-places", test_known_places);
  g_test_add_func ("/basemap-painter/world", test_world);
  g_test_add_func ("/basemap-painter/overzoom-continuity", test_overzoom_continuity);
  g_test_add_func ("/basemap-painter/neighbours-join", test_neighbours_join);
  g_test_add_func ("/basemap-painter/no-seam", test_no_seam);
  g_test_add_func ("/basemap-painter/cancelled", test_cancelled);
  g_test_add_func ("/basemap-painter/nothing-there", test_nothing_there);

  return g_test_run ();
}
