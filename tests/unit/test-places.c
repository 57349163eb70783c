/* test-places.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-places.h"

#include <string.h>

static void
assert_place (const MlgPlace *place,
              const MlgPlace *expected)
{
  g_assert_cmpstr (place->address, ==, expected->address);
  g_assert_cmpstr (place->postcode, ==, expected->postcode);
  g_assert_cmpstr (place->city, ==, expected->city);
  g_assert_cmpstr (place->country, ==, expected->country);
  g_assert_cmpfloat (place->lon, ==, expected->lon);
  g_assert_cmpfloat (place->lat, ==, expected->lat);
  g_assert_cmpint (place->precision, ==, expected->precision);
}

static char *
make_text (guint max)
{
  return g_strnfill ((gsize) g_test_rand_int_range (0, (gint32) max + 1), 'a');
}

/* Ours must be the bytes that GLib makes, and read the same either way. */
static void
assert_like_builder (guint n_places,
                     guint max_length)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree MlgPlace *list = g_new0 (MlgPlace, n_places);
  g_autoptr(GVariant) ours = NULL;
  g_autoptr(GVariant) theirs = NULL;
  g_autoptr(GVariant) untrusted = NULL;
  g_autoptr(GBytes) bytes = NULL;
  GVariantBuilder builder;
  MlgPlace place;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (MLG_PLACES_TYPE));
  for (guint i = 0; i < n_places; i++)
    {
      for (guint k = 0; k < 4; k++)
        g_ptr_array_add (texts, make_text (max_length));
      list[i].address = g_ptr_array_index (texts, texts->len - 4);
      list[i].postcode = g_ptr_array_index (texts, texts->len - 3);
      list[i].city = g_ptr_array_index (texts, texts->len - 2);
      list[i].country = g_ptr_array_index (texts, texts->len - 1);
      list[i].precision = (MlgPrecision) g_test_rand_int_range (0, 5);
      list[i].lon = list[i].precision != MLG_PRECISION_NONE ? g_test_rand_double_range (-180, 180) : 0.;
      list[i].lat = list[i].precision != MLG_PRECISION_NONE ? g_test_rand_double_range (-90, 90) : 0.;
      g_variant_builder_add_value (&builder, mlg_place_to_variant (&list[i]));
    }

  theirs = g_variant_ref_sink (g_variant_builder_end (&builder));
  ours = g_variant_ref_sink (mlg_places_new (list, n_places));
  g_assert_cmpmem (g_variant_get_data (ours), g_variant_get_size (ours),
                   g_variant_get_data (theirs), g_variant_get_size (theirs));
  bytes = g_variant_get_data_as_bytes (ours);
  untrusted = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (MLG_PLACES_TYPE), bytes, FALSE));
  g_assert_true (g_variant_is_normal_form (untrusted));

  for (guint i = 0; i < n_places; i++)
    {
      g_assert_true (mlg_places_get (ours, i, &place));
      assert_place (&place, &list[i]);
      g_assert_true (mlg_places_get (theirs, i, &place));
      assert_place (&place, &list[i]);
    }
  g_assert_false (mlg_places_get (ours, n_places, &place));
  g_assert_false (mlg_places_get (ours, G_MAXSIZE, &place));
}

/* Sizes on both sides of where the numbers at the end grow. */
static void
test_like_builder (void)
{
  static const guint lengths[] = { 0, 3, 20, 70, 300, 17000 };
  MlgPlace place;

  g_assert_false (mlg_places_get (NULL, 0, &place));
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    for (guint n = 0; n < 12; n++)
      for (guint times = 0; times < 20; times++)
        assert_like_builder (n, lengths[i]);
}

static void
test_no_texts (void)
{
  MlgPlace nothing = { NULL, };
  MlgPlace expected = { "", "", "", "", };
  g_autoptr(GVariant) list = g_variant_ref_sink (mlg_places_new (&nothing, 1));
  MlgPlace place;

  g_assert_true (mlg_places_get (list, 0, &place));
  assert_place (&place, &expected);
}

/* Bytes that somebody else made are read without a step outside of them. */
static void
test_hostile (void)
{
  MlgPlace one = { "6 rue Penn ar Créach", "29200", "Brest", "FR", -4.49, 48.39, MLG_PRECISION_EXACT };
  MlgPlace places[] = { one, one, one };
  g_autoptr(GVariant) good = g_variant_ref_sink (mlg_places_new (places, G_N_ELEMENTS (places)));
  gsize size = g_variant_get_size (good);

  for (guint i = 0; i < 20000; i++)
    {
      gsize kept = i % 4 == 0 ? (gsize) g_test_rand_int_range (0, (gint32) size) : size;
      guint8 *bytes = g_malloc (MAX (kept, 1));
      g_autoptr(GVariant) bad = NULL;
      MlgPlace place;

      memcpy (bytes, g_variant_get_data (good), kept);
      for (guint k = 0; kept > 0 && k < 1 + i % 3; k++)
        bytes[g_test_rand_int_range (0, (gint32) kept)] = (guint8) g_test_rand_int_range (0, 256);

      bad = g_variant_ref_sink (g_variant_new_from_data (G_VARIANT_TYPE (MLG_PLACES_TYPE), bytes, kept, FALSE, g_free, bytes));
      for (gsize n = 0; mlg_places_get (bad, n, &place); n++)
        g_assert_cmpuint (strlen (place.address) + strlen (place.postcode) + strlen (place.city) + strlen (place.country), <, size);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/places/like-builder", test_like_builder);
  g_test_add_func ("/places/no-texts", test_no_texts);
  g_test_add_func ("/places/hostile", test_hostile);

  return g_test_run ();
}
