/* test-vector-tile.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-error.h"
#include "mlg-vector-tile.h"

#include <gio/gio.h>

/* One layer "lines" of extent 256 with a line, a square, two points and a
 * feature of a type nobody knows. Written by hand from the specification. */
static const guint8 hand_made[] = {
  0x1a, 0x5b,                                             /* layer, 91 bytes */
    0x0a, 0x05, 'l', 'i', 'n', 'e', 's',                  /* name */
    0x12, 0x0e,                                           /* feature: line */
      0x12, 0x04, 0x01, 0x00, 0x00, 0x01,                 /* tags: level = value 0, other = value 1 */
      0x18, 0x02,
      0x22, 0x04, 0x09, 0x04, 0x04, 0x0f,                 /* move to 2,2; then a stray close */
    0x12, 0x0f,                                           /* feature: polygon */
      0x18, 0x03,
      0x22, 0x0b, 0x09, 0x00, 0x00, 0x1a, 0x14, 0x00, 0x00, 0x14, 0x13, 0x00, 0x0f,
    0x12, 0x0b,                                           /* feature: two points */
      0x18, 0x01,
      0x22, 0x05, 0x11, 0x02, 0x02, 0x02, 0x02,
      0x08, 0x07,
    0x12, 0x09,                                           /* feature of type 9 */
      0x18, 0x09,
      0x22, 0x03, 0x09, 0x02, 0x02,
      0x08, 0x00,
    0x1a, 0x05, 'o', 't', 'h', 'e', 'r',                  /* keys */
    0x1a, 0x05, 'l', 'e', 'v', 'e', 'l',
    0x22, 0x02, 0x30, 0x09,                               /* value 0: sint -5 */
    0x22, 0x02, 0x28, 0x06,                               /* value 1: uint 6 */
    0x28, 0x80, 0x02,                                     /* extent 256 */
    0x78, 0x02,                                           /* version */
};

static MlgVectorTile *
decode (gconstpointer   data,
        gsize           size,
        GError        **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);

  return mlg_vector_tile_new (bytes, error);
}

static GBytes *
load_real_tile (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "tiles", "8-125-88.pbf", NULL);
  g_autoptr(GError) error = NULL;
  char *contents;
  gsize size;

  g_assert_true (g_file_get_contents (path, &contents, &size, &error));
  g_assert_no_error (error);

  return g_bytes_new_take (contents, size);
}

/* Every index of a tile must stay within its arrays, whatever the input. */
static void
assert_consistent (MlgVectorTile *tile)
{
  guint n_layers, n_features, n_parts, n_points;
  const MlgVectorLayer *layers = mlg_vector_tile_get_layers (tile, &n_layers);
  const MlgVectorFeature *features = mlg_vector_tile_get_features (tile, &n_features);
  const MlgVectorPart *parts = mlg_vector_tile_get_parts (tile, &n_parts);
  const MlgVectorPoint *points = mlg_vector_tile_get_points (tile, &n_points);

  for (guint i = 0; i < n_layers; i++)
    {
      g_assert_true (g_utf8_validate (layers[i].name, -1, NULL));
      g_assert_cmpuint (layers[i].extent, >, 0);
      g_assert_cmpuint (layers[i].first_feature + layers[i].n_features, <=, n_features);
    }
  for (guint i = 0; i < n_features; i++)
    g_assert_cmpuint (features[i].first_part + features[i].n_parts, <=, n_parts);
  for (guint i = 0; i < n_parts; i++)
    {
      g_assert_cmpuint (parts[i].n_points, >, 0);
      g_assert_cmpuint (parts[i].first_point + parts[i].n_points, <=, n_points);
    }
  for (guint i = 0; i < n_points; i++)
    {
      g_assert_cmpint (ABS (points[i].x), <=, MLG_VECTOR_TILE_MAX_COORD);
      g_assert_cmpint (ABS (points[i].y), <=, MLG_VECTOR_TILE_MAX_COORD);
    }
}

static void
test_hand_made (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgVectorTile) tile = decode (hand_made, sizeof hand_made, &error);
  const MlgVectorLayer *layer;
  const MlgVectorFeature *features;
  const MlgVectorPart *parts;
  const MlgVectorPoint *points;
  guint n;

  g_assert_no_error (error);
  assert_consistent (tile);
  layer = mlg_vector_tile_get_layer (tile, "lines");
  g_assert_nonnull (layer);
  g_assert_null (mlg_vector_tile_get_layer (tile, "line"));
  g_assert_cmpuint (layer->extent, ==, 256);
  g_assert_cmpuint (layer->n_features, ==, 4);

  features = mlg_vector_tile_get_features (tile, &n);
  parts = mlg_vector_tile_get_parts (tile, &n);
  points = mlg_vector_tile_get_points (tile, &n);

  g_assert_cmpint (features[0].shape, ==, MLG_VECTOR_SHAPE_LINE);
  g_assert_cmpint (features[0].level, ==, -5);
  g_assert_cmpint (features[1].shape, ==, MLG_VECTOR_SHAPE_POLYGON);
  g_assert_cmpint (features[1].level, ==, 0);
  g_assert_cmpuint (features[1].n_parts, ==, 1);
  g_assert_cmpuint (parts[features[1].first_part].n_points, ==, 4);
  g_assert_cmpint (points[parts[features[1].first_part].first_point + 2].x, ==, 10);
  g_assert_cmpint (points[parts[features[1].first_part].first_point + 2].y, ==, 10);
  g_assert_cmpint (points[parts[features[1].first_part].first_point + 3].x, ==, 0);

  /* Points stay together in one part, and follow each other by difference. */
  g_assert_cmpint (features[2].shape, ==, MLG_VECTOR_SHAPE_POINT);
  g_assert_cmpuint (features[2].n_parts, ==, 1);
  g_assert_cmpuint (parts[features[2].first_part].n_points, ==, 2);
  g_assert_cmpint (points[parts[features[2].first_part].first_point + 1].x, ==, 2);
  g_assert_cmpint (features[3].shape, ==, MLG_VECTOR_SHAPE_UNKNOWN);
}

static void
test_empty (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgVectorTile) tile = decode ("", 0, &error);
  guint n = 7;

  g_assert_no_error (error);
  mlg_vector_tile_get_layers (tile, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *what;
    guint8 data[16];
    gsize size;
  } cases[] = {
    { "field of 10 bytes in a tile of 2", { 0x1a, 0x0a }, 2 },
    { "varint without an end", { 0x1a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff }, 12 },
    { "wire type 3", { 0x0b, 0x00 }, 2 },
    { "extent 0", { 0x1a, 0x02, 0x28, 0x00 }, 4 },
    { "line to before move to", { 0x1a, 0x09, 0x12, 0x07, 0x18, 0x02, 0x22, 0x03, 0x0a, 0x02, 0x02 }, 11 },
    { "unknown command 3", { 0x1a, 0x07, 0x12, 0x05, 0x18, 0x02, 0x22, 0x01, 0x0b }, 9 },
    { "536 million points in 2 bytes",
      { 0x1a, 0x0c, 0x12, 0x0a, 0x18, 0x02, 0x22, 0x06, 0xf9, 0xff, 0xff, 0xff, 0x0f, 0x00 }, 14 },
    { "coordinate out of bounds",
      { 0x1a, 0x0d, 0x12, 0x0b, 0x18, 0x02, 0x22, 0x07, 0x09, 0xfe, 0xff, 0xff, 0xff, 0x0f, 0x00 }, 15 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", cases[i].what);
      g_assert_null (decode (cases[i].data, cases[i].size, &error));
      g_assert_error (error, MLG_ERROR, MLG_ERROR_CORRUPT);
    }
}

static void
test_limits (void)
{
  g_autoptr(GByteArray) layers = g_byte_array_new ();
  g_autoptr(GBytes) bomb = NULL;
  g_autoptr(GBytes) packed = NULL;
  g_autoptr(GConverter) gzip = NULL;
  g_autoptr(GInputStream) source = NULL;
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(GOutputStream) sink = g_memory_output_stream_new_resizable ();
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i <= MLG_VECTOR_TILE_MAX_LAYERS; i++)
    g_byte_array_append (layers, (const guint8 *) "\x1a\x00", 2);
  g_assert_null (decode (layers->data, layers->len, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_TOO_LARGE);
  g_clear_error (&error);

  /* 32 MiB of zeros in 32 kB of gzip. */
  bomb = g_bytes_new_take (g_malloc0 (MLG_VECTOR_TILE_MAX_BYTES * 2), MLG_VECTOR_TILE_MAX_BYTES * 2);
  gzip = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9));
  source = g_memory_input_stream_new_from_bytes (bomb);
  stream = g_converter_input_stream_new (source, gzip);
  g_output_stream_splice (sink, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
  packed = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (sink));
  g_assert_cmpuint (g_bytes_get_size (packed), <, 1 << 20);

  g_assert_null (mlg_vector_tile_new (packed, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_assert_null (mlg_vector_tile_new (bomb, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_TOO_LARGE);
}

static void
test_real_tile (void)
{
  g_autoptr(GBytes) bytes = load_real_tile ();
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgVectorTile) tile = mlg_vector_tile_new (bytes, &error);
  const MlgVectorLayer *border;
  const MlgVectorFeature *features;
  guint n;

  g_assert_no_error (error);
  assert_consistent (tile);
  g_assert_nonnull (mlg_vector_tile_get_layer (tile, "land"));
  border = mlg_vector_tile_get_layer (tile, "border");
  g_assert_nonnull (border);
  g_assert_cmpuint (border->extent, ==, 4096);
  features = mlg_vector_tile_get_features (tile, &n);
  for (guint i = 0; i < border->n_features; i++)
    g_assert_cmpint (features[border->first_feature + i].level, ==, 6);
}

static void
test_truncated (void)
{
  g_autoptr(GBytes) packed = load_real_tile ();
  g_autoptr(GBytes) plain = mlg_vector_tile_inflate (packed, MLG_VECTOR_TILE_MAX_BYTES, NULL);
  GBytes *whole[] = { packed, plain };
  guint refused[] = { 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    for (gsize size = 0; size < g_bytes_get_size (whole[i]); size++)
      {
        g_autoptr(GError) error = NULL;
        /* A copy of its own, so that a read past the end is one of the heap. */
        g_autoptr(MlgVectorTile) tile = decode (g_bytes_get_data (whole[i], NULL), size, &error);

        g_assert_true ((tile == NULL) == (error != NULL));
        if (tile != NULL)
          assert_consistent (tile);
        else
          refused[i]++;
      }

  /* Cut between two layers a plain tile is whole; a packed one never is. */
  g_assert_cmpuint (refused[0], ==, g_bytes_get_size (packed) - 1);
  g_assert_cmpuint (refused[1], >=, g_bytes_get_size (plain) - 8);
}

static void
test_mutated (void)
{
  g_autoptr(GBytes) packed = load_real_tile ();
  g_autoptr(GBytes) plain = mlg_vector_tile_inflate (packed, MLG_VECTOR_TILE_MAX_BYTES, NULL);
  gsize size = g_bytes_get_size (plain);
  guint refused = 0;

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (plain, NULL), size);
      g_autoptr(GError) error = NULL;
      g_autoptr(MlgVectorTile) tile = NULL;

      for (gint n = g_test_rand_int_range (1, 9); n > 0; n--)
        data[g_test_rand_int_range (0, (gint32) size)] = (guint8) g_test_rand_int ();

      tile = decode (data, size, &error);
      g_assert_true ((tile == NULL) == (error != NULL));
      if (tile != NULL)
        assert_consistent (tile);
      else
        refused++;
    }

  g_assert_cmpuint (refused, >, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/vector-tile/hand-made", test_hand_made);
  g_test_add_func ("/vector-tile/empty", test_empty);
  g_test_add_func ("/vector-tile/refused", test_refused);
  g_test_add_func ("/vector-tile/limits", test_limits);
  g_test_add_func ("/vector-tile/real-tile", test_real_tile);
  g_test_add_func ("/vector-tile/truncated", test_truncated);
  g_test_add_func ("/vector-tile/mutated", test_mutated);

  return g_test_run ();
}
