/* test-symbol.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-glyphs.h"
#include "mlg-sprite-cache.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* How much ink there is: the sum of all alpha. */
static guint64
count_ink (cairo_surface_t *surface)
{
  const guchar *data;
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint64 ink = 0;

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      ink += ((const guint32 *) (const void *) (data + y * stride))[x] >> 24;

  return ink;
}

static guint
hash_picture (cairo_surface_t *surface)
{
  g_autoptr(GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize) cairo_image_surface_get_stride (surface) * cairo_image_surface_get_height (surface));

  return g_bytes_hash (bytes);
}

static void
test_glyphs (void)
{
  const char * const *names = mlg_glyphs_get_names ();
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 12, 12);
      cairo_t *cr = cairo_create (surface);
      guint64 ink;

      g_test_message ("%s", names[i]);
      g_assert_true (mlg_glyphs_has (names[i]));
      g_assert_true (i == 0 || strcmp (names[i - 1], names[i]) < 0);
      g_assert_true (mlg_glyphs_draw (cr, names[i], 6, 6, 10));

      /* At ten pixels there is something to see, all of it inside, and it
       * differs from all others. */
      ink = count_ink (surface);
      g_assert_cmpuint (ink, >, 11 * 255);
      g_assert_cmpuint (ink, <, 90 * 255);
      g_assert_true (g_hash_table_add (seen, GUINT_TO_POINTER (hash_picture (surface))));
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);

      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }

  g_assert_cmpuint (g_hash_table_size (seen), >=, 26);
  g_assert_false (mlg_glyphs_has ("no such thing"));
  g_assert_false (mlg_glyphs_has (NULL));
}

/* Every pictogram that the default vocabulary names can be drawn. */
static void
test_vocabulary (void)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autofree char *path = g_build_filename (g_getenv ("MLG_DATA_DIR"), "vocabulary.json", NULL);
  g_autoptr(GError) error = NULL;
  JsonArray *kinds;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  kinds = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "kinds");
  g_assert_cmpuint (json_array_get_length (kinds), >, 20);
  for (guint i = 0; i < json_array_get_length (kinds); i++)
    {
      const char *glyph = json_object_get_string_member (json_array_get_object_element (kinds, i), "glyph");

      g_test_message ("%s", glyph);
      g_assert_true (mlg_glyphs_has (glyph));
    }
}

static void
test_letter (void)
{
  MlgSymbolKind kind = { 0 };

  mlg_symbol_set_letter (&kind, "école");
  g_assert_cmpstr (kind.letter, ==, "É");
  mlg_symbol_set_letter (&kind, NULL);
  g_assert_cmpstr (kind.letter, ==, "?");
  mlg_symbol_set_letter (&kind, "");
  g_assert_cmpstr (kind.letter, ==, "?");
  mlg_symbol_set_letter (&kind, "\xff\xfe");
  g_assert_cmpstr (kind.letter, ==, "?");
  mlg_symbol_set_letter (&kind, "𐐷 deseret");
  g_assert_true (g_utf8_validate (kind.letter, -1, NULL));
}

static void
test_count (void)
{
  const struct { guint count; const char *text; } cases[] = {
    { 2, "2" }, { 999, "999" }, { 12000, "12k" }, { 100000, "100k" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = mlg_symbol_dup_count (cases[i].count);

      g_assert_cmpstr (text, ==, cases[i].text);
    }

  g_assert_cmpfloat (mlg_symbol_get_cluster_radius (2), <, mlg_symbol_get_cluster_radius (2000));
}

/* What the cache copies is what is drawn, in every state, and it is inside
 * of the extent that the cache keeps for it. */
static void
test_sprites (void)
{
  const MlgSceneStyle *style = mlg_scene_style_get (MLG_MAP_THEME_LIGHT);
  g_autoptr(MlgSpriteCache) copies = mlg_sprite_cache_new (style, 2);
  g_autoptr(MlgSpriteCache) shapes = mlg_sprite_cache_new (style, 0);
  MlgSymbolKind kind = { .colour = 0x1c71d8, .glyph = "people" };

  for (guint flags = 0; flags < 32; flags++)
    {
      guint64 ink[2];

      for (guint i = 0; i < 2; i++)
        {
          cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 200, 200);
          cairo_t *cr;

          cairo_surface_set_device_scale (surface, 2, 2);
          cr = cairo_create (surface);
          for (guint again = 0; again < (i == 0 ? 2 : 1); again++)
            {
              cairo_save (cr);
              cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
              cairo_paint (cr);
              cairo_restore (cr);
              mlg_sprite_cache_draw_symbol (i == 0 ? copies : shapes, cr, &kind, 50, 50, MLG_SYMBOL_RADIUS, flags);
            }
          ink[i] = count_ink (surface);
          cairo_destroy (cr);
          cairo_surface_destroy (surface);
        }

      g_assert_cmpuint (ink[0], >, 0);
      g_assert_cmpfloat_with_epsilon ((double) ink[0] / ink[1], 1, 0.01);
    }
}

static void
test_names (void)
{
  g_autoptr(MlgSpriteCache) cache = mlg_sprite_cache_new (mlg_scene_style_get (MLG_MAP_THEME_DARK), 1);
  g_autoptr(GString) huge = g_string_new (NULL);
  const char *names[] = { "Ti Coop", "<b>&amp;", "مجتمع", "👩‍👩‍👧‍👦🚲", "a\nb\tc", " ", "" };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 300, 100);
  cairo_t *cr = cairo_create (surface);
  double width, height, one_line;

  mlg_sprite_cache_measure_name (cache, "Ti Coop", &width, &one_line);

  for (guint i = 0; i < 10000; i++)
    g_string_append (huge, i % 7 == 6 ? " " : "é");
  mlg_sprite_cache_measure_name (cache, huge->str, &width, &height);
  g_assert_cmpfloat (width, <=, MLG_NAME_MAX_WIDTH + 2 * MLG_NAME_MARGIN + 1);
  g_assert_cmpfloat (height, <, 2.2 * one_line);
  g_assert_cmpfloat (height, >, 1.3 * one_line);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      mlg_sprite_cache_measure_name (cache, names[i], &width, &height);
      g_assert_cmpfloat (height, <, 2.6 * one_line);
      mlg_sprite_cache_draw_name (cache, cr, names[i], 10, 10);
    }
  mlg_sprite_cache_draw_name (cache, cr, huge->str, 10, 40);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpuint (count_ink (surface), >, 0);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_colour (void)
{
  g_assert_cmphex (mlg_scene_parse_colour ("#1c71D8", 1), ==, 0x1c71d8);
  g_assert_cmphex (mlg_scene_parse_colour ("1c71d8", 1), ==, 1);
  g_assert_cmphex (mlg_scene_parse_colour ("#1c71d", 1), ==, 1);
  g_assert_cmphex (mlg_scene_parse_colour ("#1c71d8f", 1), ==, 1);
  g_assert_cmphex (mlg_scene_parse_colour ("#1c71dg", 1), ==, 1);
  g_assert_cmphex (mlg_scene_parse_colour (NULL, 1), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/symbol/glyphs", test_glyphs);
  g_test_add_func ("/symbol/vocabulary", test_vocabulary);
  g_test_add_func ("/symbol/letter", test_letter);
  g_test_add_func ("/symbol/count", test_count);
  g_test_add_func ("/symbol/sprites", test_sprites);
  g_test_add_func ("/symbol/names", test_names);
  g_test_add_func ("/symbol/colour", test_colour);

  return g_test_run ();
}
