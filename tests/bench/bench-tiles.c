/* bench-tiles.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a map tile costs in one thread: reading, unpacking, decoding and
 * painting, on the offline map. Prints; never passes or fails. */

#include "config.h"

#include "mlg-basemap-painter.h"
#include "mlg-tile-file.h"

#include <locale.h>
#include <math.h>
#include <stdlib.h>

static const struct
{
  const char *name;
  guint zoom;
  double longitude;
  double latitude;
  gint radius;
} views[] = {
  { "world", 0, 0, 0, 0 },
  { "Europe", 3, 2, 47, 2 },
  { "France", 5, 2, 47, 2 },
  { "Brittany", 6, -3, 48.2, 2 },
  { "Brittany", 7, -3, 48.2, 2 },
  { "Brittany", 8, -3, 48.2, 4 },
  { "Brittany", 9, -3, 48.2, 6 },
  { "Brest, from zoom 9", 11, -4.45, 48.37, 6 },
  { "Brest, from zoom 9", 13, -4.49, 48.385, 6 },
  { "Brest, from zoom 9", 16, -4.49, 48.385, 6 },
};

static GBytes *
fetch (const MlgTileCoord  *coord,
       gpointer             user_data,
       GError             **error)
{
  return mlg_tile_file_load_tile (user_data, coord->zoom, coord->x, coord->y, error);
}

static gint
compare (gconstpointer a,
         gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

static void
measure (MlgTileFile *file,
         guint        view,
         guint        scale)
{
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  double n = (double) (1u << views[view].zoom);
  gint column = (gint) ((views[view].longitude + 180) / 360 * n);
  gint row = (gint) ((1 - asinh (tan (views[view].latitude * G_PI / 180)) / G_PI) / 2 * n);
  g_autoptr(MlgTilePyramid) pyramid = mlg_tile_pyramid_new (fetch, file, NULL, mlg_tile_file_get_min_zoom (file),
                                                            mlg_tile_file_get_max_zoom (file));

  for (gint y = row - views[view].radius; y <= row + views[view].radius; y++)
    for (gint x = column - views[view].radius; x <= column + views[view].radius; x++)
      {
        MlgTileCoord coord = { views[view].zoom, (guint) x, (guint) y };
        gint64 start = g_get_monotonic_time ();
        cairo_surface_t *surface;
        double ms;

        if (x < 0 || y < 0 || x >= n || y >= n)
          continue;

        surface = mlg_basemap_render_tile (pyramid, mlg_map_style_get (MLG_MAP_THEME_LIGHT), &coord,
                                           MLG_BASEMAP_TILE_SIZE, scale, NULL, NULL);
        ms = (g_get_monotonic_time () - start) / 1000.0;
        g_array_append_val (times, ms);
        cairo_surface_destroy (surface);
      }

  g_array_sort (times, compare);
  g_print ("zoom %2u ×%u  %-20s %4u tiles  median %6.2f ms  p95 %6.2f ms  max %6.2f ms\n",
           views[view].zoom, scale, views[view].name, times->len,
           g_array_index (times, double, times->len / 2),
           g_array_index (times, double, times->len * 95 / 100),
           g_array_index (times, double, times->len - 1));
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = g_build_filename (g_getenv ("MLG_DATA_DIR"), "basemap", "basemap.mbtiles", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgTileFile) file = NULL;

  setlocale (LC_ALL, "");
  file = mlg_tile_file_open (argc > 1 ? argv[1] : path, MLG_TILE_FILE_FOREIGN, &error);
  if (file == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  for (guint scale = 1; scale <= 2; scale++)
    for (guint view = 0; view < G_N_ELEMENTS (views); view++)
      measure (file, view, scale);

  return EXIT_SUCCESS;
}
