/* test-basemap.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The ground of the map and its names, in a real window. */

#include "config.h"

#include "test-util.h"

#include "mlg-basemap-painter.h"
#include "mlg-offline-source.h"
#include "mlg-place-label-layer.h"

#include <adwaita.h>
#include <string.h>

#define WIDTH 700
#define HEIGHT 500

typedef struct
{
  GtkWidget *window;
  GtkWidget *bin;
  ShumateMap *map;
  ShumateViewport *viewport;
  MlgOfflineSource *source;
  MlgPlaceLabelLayer *labels;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_getenv ("MLG_DATA_DIR"), "basemap", "basemap.mbtiles", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgTileFile) file = mlg_tile_file_open (path, MLG_TILE_FILE_INSTALLED, &error);
  ShumateMapLayer *layer;

  g_assert_no_error (error);
  fixture->source = mlg_offline_source_new (file, MLG_MAP_THEME_LIGHT);
  fixture->map = shumate_map_new ();
  fixture->viewport = shumate_map_get_viewport (fixture->map);
  shumate_viewport_set_reference_map_source (fixture->viewport, SHUMATE_MAP_SOURCE (fixture->source));
  layer = shumate_map_layer_new (SHUMATE_MAP_SOURCE (fixture->source), fixture->viewport);
  mlg_offline_source_set_layer (fixture->source, GTK_WIDGET (layer));
  shumate_map_add_layer (fixture->map, SHUMATE_LAYER (layer));
  fixture->labels = mlg_place_label_layer_new (fixture->viewport, g_getenv ("MLG_GAZETTEER"));
  shumate_map_add_layer (fixture->map, SHUMATE_LAYER (fixture->labels));
  shumate_viewport_set_zoom_level (fixture->viewport, 7);
  shumate_location_set_location (SHUMATE_LOCATION (fixture->viewport), 48.1, -3.2);

  /* A background: before the first tile nothing else could be rendered. */
  fixture->bin = adw_bin_new ();
  gtk_widget_add_css_class (fixture->bin, "background");
  adw_bin_set_child (ADW_BIN (fixture->bin), GTK_WIDGET (fixture->map));
  fixture->window = tu_window_new (fixture->bin, WIDTH, HEIGHT);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer weak = fixture->source;

  tu_window_destroy (fixture->window);
  g_object_add_weak_pointer (G_OBJECT (fixture->source), &weak);
  g_object_unref (fixture->source);
  /* Nothing may keep the source, its threads and its pictures. */
  tu_wait (weak == NULL);
}

/* Unlike tu_render(), gives nothing while a frame is due: tiles arrive at any
 * moment, and the tests ask again. */
static GdkTexture *
try_render (Fixture *fixture)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (fixture->bin);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, WIDTH, HEIGHT);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return NULL;

  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (fixture->window)), node,
                                      &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
}

static guint
count_pixels (Fixture           *fixture,
              const MlgMapColor *color)
{
  g_autoptr(GdkTexture) texture = try_render (fixture);
  g_autofree guchar *pixels = g_malloc ((gsize) WIDTH * HEIGHT * 4);
  guint n = 0;

  if (texture == NULL)
    return 0;

  gdk_texture_download (texture, pixels, WIDTH * 4);
  for (gsize i = 0; i < WIDTH * HEIGHT; i++)
    {
      guint32 pixel;

      memcpy (&pixel, pixels + i * 4, 4);
      n += (pixel >> 16 & 0xff) == (guint) (color->red * 255 + 0.5) &&
           (pixel >> 8 & 0xff) == (guint) (color->green * 255 + 0.5) &&
           (pixel & 0xff) == (guint) (color->blue * 255 + 0.5);
    }

  return n;
}

static gboolean
shows_theme (Fixture     *fixture,
             MlgMapTheme  theme)
{
  const MlgMapStyle *style = mlg_map_style_get (theme);

  /* Land and sea fill the window; the rest is coast, lines and names. */
  return count_pixels (fixture, &style->land) + count_pixels (fixture, &style->sea) > WIDTH * HEIGHT * 3 / 4;
}

static void
test_tiles (Fixture       *fixture,
            gconstpointer  data)
{
  tu_wait (shows_theme (fixture, MLG_MAP_THEME_LIGHT));
  tu_wait (count_pixels (fixture, &mlg_map_style_get (MLG_MAP_THEME_LIGHT)->land) > WIDTH * HEIGHT / 5);
  tu_wait (count_pixels (fixture, &mlg_map_style_get (MLG_MAP_THEME_LIGHT)->sea) > WIDTH * HEIGHT / 5);
}

static void
test_theme (Fixture       *fixture,
            gconstpointer  data)
{
  tu_wait (shows_theme (fixture, MLG_MAP_THEME_LIGHT));
  mlg_offline_source_set_theme (fixture->source, MLG_MAP_THEME_DARK);
  tu_wait (shows_theme (fixture, MLG_MAP_THEME_DARK));
  mlg_offline_source_set_theme (fixture->source, MLG_MAP_THEME_LIGHT);
  tu_wait (shows_theme (fixture, MLG_MAP_THEME_LIGHT));
}

/* Tiles that the user has left behind are not painted. */
static void
test_fast_zoom (Fixture       *fixture,
                gconstpointer  data)
{
  guint before, painted;

  tu_wait (shows_theme (fixture, MLG_MAP_THEME_LIGHT));
  before = mlg_offline_source_get_n_painted (fixture->source);

  for (guint i = 0; i < 40; i++)
    shumate_viewport_set_zoom_level (fixture->viewport, 3 + i % 10);
  shumate_viewport_set_zoom_level (fixture->viewport, 8);
  shumate_location_set_location (SHUMATE_LOCATION (fixture->viewport), 47.0, 2.2);
  tu_wait (count_pixels (fixture, &mlg_map_style_get (MLG_MAP_THEME_LIGHT)->land) > WIDTH * HEIGHT * 3 / 4);
  tu_wait_drawn (fixture->window);

  painted = mlg_offline_source_get_n_painted (fixture->source) - before;
  g_test_message ("%u tiles painted after 41 changes of zoom", painted);
  g_assert_cmpuint (painted, <, 150);
}

static void
test_fractional_zoom (Fixture       *fixture,
                      gconstpointer  data)
{
  guint before;

  tu_wait (shows_theme (fixture, MLG_MAP_THEME_LIGHT));
  before = mlg_offline_source_get_n_painted (fixture->source);

  /* The tiles of zoom 7 are stretched at first, then painted at that size. */
  shumate_viewport_set_zoom_level (fixture->viewport, 7.6);
  tu_wait (mlg_offline_source_get_n_painted (fixture->source) > before);
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  graphene_rect_t everywhere = GRAPHENE_RECT_INIT (-2000, -2000, 5000, 5000);
  guint n_shown;

  tu_wait (mlg_place_label_layer_get_n_shown (fixture->labels) > 10);
  n_shown = mlg_place_label_layer_get_n_shown (fixture->labels);

  mlg_place_label_layer_set_obstacles (fixture->labels, &everywhere, 1);
  tu_wait (mlg_place_label_layer_get_n_shown (fixture->labels) == 0);
  mlg_place_label_layer_set_obstacles (fixture->labels, NULL, 0);
  tu_wait (mlg_place_label_layer_get_n_shown (fixture->labels) == n_shown);

  /* Names of other places elsewhere. */
  shumate_location_set_location (SHUMATE_LOCATION (fixture->viewport), 0, -30);
  tu_wait (mlg_place_label_layer_get_n_shown (fixture->labels) == 0);
  shumate_viewport_set_zoom_level (fixture->viewport, 4);
  shumate_location_set_location (SHUMATE_LOCATION (fixture->viewport), 47, 5);
  tu_wait (mlg_place_label_layer_get_n_shown (fixture->labels) > 10);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  tu_init ();

#define ADD(path, func) g_test_add ("/basemap/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("tiles", test_tiles);
  ADD ("theme", test_theme);
  ADD ("fast-zoom", test_fast_zoom);
  ADD ("fractional-zoom", test_fractional_zoom);
  ADD ("names", test_names);

  return g_test_run ();
}
