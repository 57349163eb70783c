/* test-diagram-painter.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram-fixture.h"

#include "mlg-diagram-painter-live.h"
#include "mlg-diagram-picture.h"
#include "mlg-thin-lines.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define WIDTH  640
#define HEIGHT 400

static const MlgCanvasCamera camera = { 150, 0, 1, WIDTH, HEIGHT };

static cairo_surface_t *
paint (MlgDiagramData        *data,
       const MlgCanvasCamera *view,
       MlgDiagramLayers       layers)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  g_autoptr(MlgSpriteCache) sprites = mlg_sprite_cache_new (mlg_scene_style_get (MLG_MAP_THEME_LIGHT), 1);
  cairo_t *cr = cairo_create (surface);

  mlg_diagram_painter_draw (cr, data, view, sprites, layers);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* How many pixels around a point are painted. */
static guint
count_ink (cairo_surface_t *surface,
           double           x,
           double           y,
           int              reach)
{
  const guchar *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint n = 0;

  for (int row = MAX (0, (int) y - reach); row < MIN (HEIGHT, (int) y + reach); row++)
    for (int column = MAX (0, (int) x - reach); column < MIN (WIDTH, (int) x + reach); column++)
      n += (*(const guint32 *) (gconstpointer) (pixels + (gsize) row * (gsize) stride + 4 * (gsize) column) >> 24) > 40;

  return n;
}

static guint
count_all (cairo_surface_t *surface)
{
  return count_ink (surface, WIDTH / 2, HEIGHT / 2, MAX (WIDTH, HEIGHT));
}

static guint
paint_and_count (MlgDiagramData        *data,
                 const MlgCanvasCamera *view,
                 MlgDiagramLayers       layers)
{
  cairo_surface_t *surface = paint (data, view, layers);
  guint n = count_all (surface);

  cairo_surface_destroy (surface);

  return n;
}

static void
test_layers (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (4);
  MlgDiagramData *data;
  cairo_surface_t *surface;

  diagram_fixture_link (fixture, 0, 1);
  diagram_fixture_box (fixture, MLG_ITEM_NOTE, "Note", 0, 120, 90, 60);
  diagram_fixture_frame (fixture, 3, 1, 300, 0, 90, 90);
  data = mlg_diagram_scene_get_data (fixture->scene);

  surface = paint (data, &camera, MLG_DIAGRAM_LAYER_NODES);
  g_assert_cmpuint (count_ink (surface, 170, 200, 12), >, 500);
  g_assert_cmpuint (count_ink (surface, 220, 200, 12), ==, 0);
  cairo_surface_destroy (surface);

  g_assert_cmpuint (paint_and_count (data, &camera, MLG_DIAGRAM_LAYER_LINKS), >, 60);
  g_assert_cmpuint (paint_and_count (data, &camera, MLG_DIAGRAM_LAYER_BOXES), >, 90 * 60 * 9 / 10);
  g_assert_cmpuint (paint_and_count (data, &camera, MLG_DIAGRAM_LAYER_FRAMES), >, 100);
  g_assert_cmpuint (paint_and_count (data, &camera, MLG_DIAGRAM_LAYER_LABELS), >, 400);
  g_assert_cmpuint (paint_and_count (data, &camera, MLG_DIAGRAM_LAYER_ZONES), ==, 0);
  g_assert_cmpuint (paint_and_count (data, &camera, 0), ==, 0);
}

/* What is on the move is not in the settled picture, and is in the other. */
static void
test_lifted (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (4);
  g_autoptr(MlgDiagramTool) tool = mlg_diagram_tool_new (fixture->scene);
  g_autoptr(MlgSpriteCache) sprites = mlg_sprite_cache_new (mlg_scene_style_get (MLG_MAP_THEME_DARK), 1);
  cairo_surface_t *surface;
  cairo_t *cr;

  diagram_fixture_link (fixture, 0, 1);
  diagram_fixture_link (fixture, 2, 3);
  mlg_diagram_scene_set_lifted (fixture->scene, &fixture->items[0], 1);

  surface = paint (mlg_diagram_scene_get_data (fixture->scene), &camera, MLG_DIAGRAM_LAYER_PICTURE);
  g_assert_cmpuint (count_ink (surface, 170, 200, 40), ==, 0);
  g_assert_cmpuint (count_ink (surface, 270, 200, 12), >, 500);
  cairo_surface_destroy (surface);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cr = cairo_create (surface);
  mlg_diagram_painter_draw_live (cr, fixture->scene, mlg_diagram_tool_get_state (tool), &camera, sprites);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_assert_cmpuint (count_ink (surface, 170, 200, 12), >, 500);
  g_assert_cmpuint (count_ink (surface, 370, 200, 12), ==, 0);
  cairo_surface_destroy (surface);
}

/* Far away there is a dot, and a name that can be read as long as there is
 * room. */
static void
test_zooms (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (4);
  MlgDiagramData *data = mlg_diagram_scene_get_data (fixture->scene);
  guint last = G_MAXUINT;

  for (double zoom = 8; zoom > 0.02; zoom /= 2)
    {
      const MlgCanvasCamera view = { 0, 0, zoom, WIDTH, HEIGHT };
      guint nodes = paint_and_count (data, &view, MLG_DIAGRAM_LAYER_NODES);

      g_assert_cmpuint (nodes, >=, 4);
      if (zoom <= 1)
        g_assert_cmpuint (nodes, <=, last);
      last = nodes;
      g_assert_cmpuint (paint_and_count (data, &view, MLG_DIAGRAM_LAYER_LABELS), >, 100);
    }
}

/* Texts that break careless programs. */
static void
test_texts (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (3);
  g_autofree char *long_name = g_strnfill (10000, 'M');
  g_autofree char *long_text = g_strdup_printf ("%s 🌻 مقهى التعاونية <b>&amp; %%s", long_name);
  const char * const names[] = { "مقهى التعاونية", "🌻👩‍🌾 <b>Jardin</b> & \"%s%n\"", long_name };
  gint64 begin = g_get_monotonic_time ();

  for (guint i = 0; i < 3; i++)
    g_assert_true (mlg_territory_edit (fixture->territory, MLG_RECORD (mlg_territory_get_actor (fixture->territory, fixture->actors[i])),
                                       MLG_ACTOR_NAME, g_variant_new_string (names[i]), NULL));
  diagram_fixture_box (fixture, MLG_ITEM_NOTE, long_text, 100, 120, 200, 60);
  diagram_fixture_box (fixture, MLG_ITEM_TEXT, "\n\n\tمقهى", 300, 120, 1, 1);
  diagram_fixture_box (fixture, MLG_ITEM_IMAGE, long_text, 300, -120, 100, 100);
  diagram_fixture_box (fixture, MLG_ITEM_FRAME, long_text, 100, -100, 150, 100);

  g_assert_cmpuint (paint_and_count (mlg_diagram_scene_get_data (fixture->scene), &camera, MLG_DIAGRAM_LAYER_PICTURE), >, 10000);
  /* A name is as wide as others are, however long. */
  g_assert_cmpuint (paint_and_count (mlg_diagram_scene_get_data (fixture->scene), &camera, MLG_DIAGRAM_LAYER_LABELS), <, 3 * 140 * 50);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 20 * G_USEC_PER_SEC);
}

/* Lines to the end of the world go where they go nearby. */
/* How many pixels the words of a note change. */
static guint
count_words (const char *text,
             double      zoom,
             double      height)
{
  const MlgCanvasCamera view = { 0, 0, zoom, WIDTH, HEIGHT };
  g_autoptr(DiagramFixture) with = diagram_fixture_new (0);
  g_autoptr(DiagramFixture) without = diagram_fixture_new (0);
  cairo_surface_t *first, *second;
  guint n = 0;

  diagram_fixture_box (with, MLG_ITEM_NOTE, text, 0, 0, 160, height);
  diagram_fixture_box (without, MLG_ITEM_NOTE, NULL, 0, 0, 160, height);
  first = paint (mlg_diagram_scene_get_data (with->scene), &view, MLG_DIAGRAM_LAYER_BOXES);
  second = paint (mlg_diagram_scene_get_data (without->scene), &view, MLG_DIAGRAM_LAYER_BOXES);
  for (int y = 0; y < cairo_image_surface_get_height (first); y++)
    {
      gsize start = (gsize) y * (gsize) cairo_image_surface_get_stride (first);

      for (int x = 0; x < 4 * cairo_image_surface_get_width (first); x += 4)
        n += memcmp (cairo_image_surface_get_data (first) + start + x, cairo_image_surface_get_data (second) + start + x, 4) != 0;
    }
  cairo_surface_destroy (first);
  cairo_surface_destroy (second);

  return n;
}

/* Words of a note are as large at 40 % as at 80 %, and go on in the next line
 * while there is room. */
static void
test_notes (void)
{
  guint small = count_words ("Mai", 0.4, 90), large = count_words ("Mai", 0.8, 90);

  g_assert_cmpuint (small, >, 0);
  g_assert_cmpuint (abs ((int) small - (int) large), <, large / 4);
  g_assert_cmpuint (count_words ("62 producteurs au 19 octobre 2020", 0.7, 64), >, count_words ("62 producteurs au", 0.7, 64) * 5 / 4);
}

static void
test_far (void)
{
  for (int routing = MLG_ROUTING_CURVED; routing <= MLG_ROUTING_ORTHOGONAL; routing++)
    {
      g_autoptr(DiagramFixture) fixture = diagram_fixture_new (2);
      const MlgPoint points[] = { { -MLG_POINT_MAX, 0 }, { MLG_POINT_MAX, 0 } };
      const MlgCanvasCamera near = { 0, 0, 8, WIDTH, HEIGHT }, end = { MLG_POINT_MAX - 50, 0, 1, WIDTH, HEIGHT };
      MlgDiagramData *data;
      double x, y;
      MlgCanvasCamera middle = near;

      diagram_fixture_link (fixture, 0, 1);
      if (routing != MLG_ROUTING_CURVED)
        diagram_fixture_set_diagram (fixture, MLG_DIAGRAM_ROUTING, g_variant_new_int32 (routing));
      mlg_diagram_scene_set_points (fixture->scene, fixture->items, points, 2);
      data = mlg_diagram_scene_get_data (fixture->scene);
      mlg_diagram_way_get_point (&mlg_diagram_data_link (data, 0)->way, 0.5, &x, &y);
      middle.x = x;
      middle.y = y;
      g_assert_cmpuint (paint_and_count (data, &middle, MLG_DIAGRAM_LAYER_LINKS), >, WIDTH);
      g_assert_cmpuint (paint_and_count (data, &end, MLG_DIAGRAM_LAYER_LINKS), >, 100);
    }
}

static gpointer
paint_in_thread (gpointer data)
{
  return paint (data, &camera, MLG_DIAGRAM_LAYER_PICTURE);
}

/* Workers draw what they were given, while people go on. */
static void
test_threads (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (4);
  MlgDiagramData *snapshots[4];
  GThread *threads[4];
  cairo_surface_t *expected;

  for (guint i = 0; i < 3; i++)
    diagram_fixture_link (fixture, i, i + 1);
  diagram_fixture_box (fixture, MLG_ITEM_NOTE, "Note", 0, 120, 90, 60);
  expected = paint (mlg_diagram_scene_get_data (fixture->scene), &camera, MLG_DIAGRAM_LAYER_PICTURE);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      snapshots[i] = mlg_diagram_scene_dup_snapshot (fixture->scene);
      threads[i] = g_thread_new ("painter", paint_in_thread, snapshots[i]);
    }
  for (guint i = 0; i < 50; i++)
    {
      const MlgPoint point = { i * 5, i * 3 };

      mlg_diagram_scene_set_points (fixture->scene, &fixture->items[i % 4], &point, 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      cairo_surface_t *surface = g_thread_join (threads[i]);

      g_assert_cmpmem (cairo_image_surface_get_data (surface), 4 * WIDTH * HEIGHT,
                       cairo_image_surface_get_data (expected), 4 * WIDTH * HEIGHT);
      cairo_surface_destroy (surface);
      mlg_diagram_data_unref (snapshots[i]);
    }
  cairo_surface_destroy (expected);
}

static cairo_status_t
gather (gpointer      string,
        const guchar *bytes,
        guint         n_bytes)
{
  g_string_append_len (string, (const char *) bytes, n_bytes);

  return CAIRO_STATUS_SUCCESS;
}

/* Files of vectors hold shapes and letters, not a picture. */
static void
test_vectors (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (3);
  const MlgDiagramZone ring = { "Ring", 0x613583, 50, 150 };
  const MlgDiagramZones zones = { 100, 0, 50, "Centre", 0, NULL, 1, &ring };

  diagram_fixture_link (fixture, 0, 1);
  diagram_fixture_box (fixture, MLG_ITEM_NOTE, "Note", 0, 120, 90, 60);
  mlg_diagram_scene_set_zones (fixture->scene, &zones);

  for (guint pdf = 0; pdf < 2; pdf++)
    {
      g_autoptr(GString) file = g_string_new (NULL);
      g_autoptr(MlgSpriteCache) sprites = mlg_sprite_cache_new (mlg_scene_style_get (MLG_MAP_THEME_PRINT), 0);
      cairo_surface_t *surface = pdf ? cairo_pdf_surface_create_for_stream (gather, file, WIDTH, HEIGHT)
                                     : cairo_svg_surface_create_for_stream (gather, file, WIDTH, HEIGHT);
      cairo_t *cr = cairo_create (surface);

      mlg_diagram_painter_draw (cr, mlg_diagram_scene_get_data (fixture->scene), &camera, sprites, MLG_DIAGRAM_LAYER_PICTURE);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
      g_assert_cmpuint (file->len, >, 2000);
      if (!pdf)
        g_assert_null (strstr (file->str, "<image"));
    }
}

/* Two thousand links at once are thin lines, at the same places. */
static void
test_crowd (void)
{
  const guint n = 60;
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (n);
  g_autofree MlgPoint *points = g_new (MlgPoint, n);
  const MlgCanvasCamera view = { 0, 0, 0.3, WIDTH, HEIGHT };
  cairo_surface_t *surface;

  for (guint i = 0; i < n; i++)
    {
      points[i] = (MlgPoint) { 600 * cos (i * 2 * G_PI / n), 600 * sin (i * 2 * G_PI / n) };
      for (guint j = 1; j <= 14; j++)
        diagram_fixture_link (fixture, i, (i + j) % n);
    }
  mlg_diagram_scene_set_points (fixture->scene, fixture->items, points, n);
  g_assert_cmpuint (mlg_diagram_scene_get_data (fixture->scene)->links->len, ==, 14 * n);

  surface = paint (mlg_diagram_scene_get_data (fixture->scene), &view, MLG_DIAGRAM_LAYER_LINKS);
  g_assert_cmpuint (count_all (surface), >, 5000);
  /* No line goes through the middle, or outside. */
  g_assert_cmpuint (count_ink (surface, WIDTH / 2, HEIGHT / 2, 80), ==, 0);
  g_assert_cmpuint (count_ink (surface, 40, 40, 40), ==, 0);
  cairo_surface_destroy (surface);
}

static void
test_thin_lines (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (5);

  g_assert_null (mlg_thin_lines_new (1e9, 10, 1, TRUE));
  for (guint smooth = 0; smooth < 2; smooth++)
    for (guint i = 0; i < 2000; i++)
      {
        g_autoptr(MlgThinLines) lines = mlg_thin_lines_new (64, 48, 1 + i % 2, smooth);
        const double reach = i % 3 == 0 ? 1e9 : 100;

        mlg_thin_lines_set_colour (lines, 1, 0.5, 0, g_rand_double (rand));
        mlg_thin_lines_add (lines, g_rand_double_range (rand, -reach, reach), g_rand_double_range (rand, -reach, reach),
                            g_rand_double_range (rand, -reach, reach), g_rand_double_range (rand, -reach, reach));
        mlg_thin_lines_add (lines, 10, 10, 10, 10);
        mlg_thin_lines_add (lines, NAN, 10, 10, 10);
      }

  /* Opaque ink ends opaque, however often it is laid on. */
  for (guint smooth = 0; smooth < 2; smooth++)
    {
      g_autoptr(MlgThinLines) lines = mlg_thin_lines_new (WIDTH, HEIGHT, 1, smooth);
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
      cairo_t *cr = cairo_create (surface);

      mlg_thin_lines_set_colour (lines, 1, 1, 1, 0.5);
      for (guint i = 0; i < 100; i++)
        mlg_thin_lines_add (lines, 20, 100, 220, 100);
      mlg_thin_lines_paint (lines, cr);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      g_assert_cmpuint (count_all (surface), ==, 200);
      for (guint x = 20; x < 220; x++)
        {
          guint32 pixel = ((guint32 *) (gpointer) cairo_image_surface_get_data (surface))[100 * WIDTH + x];

          g_assert_cmpuint (pixel >> 24, >, 245);
          /* Never more colour than opacity. */
          g_assert_cmpuint (pixel & 0xff, <=, pixel >> 24);
        }
      cairo_surface_destroy (surface);
    }
}

static void
test_pictures (void)
{
  /* One red pixel */
  const char *png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";
  cairo_surface_t *surface = mlg_diagram_picture_load (png);

  g_assert_nonnull (surface);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 1);
  cairo_surface_destroy (surface);

  g_assert_null (mlg_diagram_picture_load (NULL));
  g_assert_null (mlg_diagram_picture_load (""));
  g_assert_null (mlg_diagram_picture_load ("no picture"));

  /* Of a picture that breaks off, what there is of it. */
  surface = mlg_diagram_picture_load ("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8");
  g_clear_pointer (&surface, cairo_surface_destroy);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diagram-painter/layers", test_layers);
  g_test_add_func ("/diagram-painter/lifted", test_lifted);
  g_test_add_func ("/diagram-painter/zooms", test_zooms);
  g_test_add_func ("/diagram-painter/texts", test_texts);
  g_test_add_func ("/diagram-painter/notes", test_notes);
  g_test_add_func ("/diagram-painter/far", test_far);
  g_test_add_func ("/diagram-painter/threads", test_threads);
  g_test_add_func ("/diagram-painter/vectors", test_vectors);
  g_test_add_func ("/diagram-painter/crowd", test_crowd);
  g_test_add_func ("/diagram-painter/thin-lines", test_thin_lines);
  g_test_add_func ("/diagram-painter/pictures", test_pictures);

  return g_test_run ();
}
