/* test-gazetteer.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gazetteer-fixture.h"
#include "mlg-gazetteer-builder.h"

#include <glib/gstdio.h>
#include <math.h>
#include <time.h>

static void
test_place (void)
{
  g_autoptr(MlgGazetteer) gazetteer = open_gazetteer ();
  g_autoptr(GPtrArray) places = geocode (gazetteer, "Pipriac", NULL);
  g_autoptr(GPtrArray) london = NULL;
  const MlgGazetteerPlace *place = g_ptr_array_index (places, 0);
  g_autofree char *label = mlg_gazetteer_place_dup_label (place);
  g_autoptr(MlgGazetteerPlace) estimated = mlg_gazetteer_place_new ();
  MlgPlace address;

  g_assert_cmpstr (place->name, ==, "Pipriac");
  g_assert_cmpstr (place->insee, ==, "35219");
  g_assert_cmpstr (place->postcode, ==, "35550");
  g_assert_cmpstr (place->department, ==, "35");
  g_assert_cmpstr (place->department_name, ==, "Ille-et-Vilaine");
  g_assert_cmpstr (place->region_name, ==, "Bretagne");
  g_assert_cmpstr (place->country, ==, "FR");
  g_assert_cmpstr (label, ==, "Pipriac (Ille-et-Vilaine)");
  g_assert_cmpfloat_with_epsilon (place->lon, -1.95, 0.1);
  g_assert_cmpfloat_with_epsilon (place->lat, 47.81, 0.1);
  g_assert_cmpuint (place->population, >, 3000);
  g_assert_cmpint (place->kind, ==, MLG_GAZETTEER_COMMUNE);
  g_assert_cmpint (place->precision, ==, MLG_GAZETTEER_PRECISION_EXACT);

  mlg_gazetteer_place_get_place (place, &address);
  g_assert_cmpstr (address.city, ==, "Pipriac");
  g_assert_cmpstr (address.postcode, ==, "35550");
  g_assert_cmpstr (address.country, ==, "FR");
  g_assert_null (address.address);
  g_assert_cmpfloat (address.lat, ==, place->lat);
  g_assert_cmpint (address.precision, ==, MLG_PRECISION_COMMUNE);

  estimated->precision = MLG_GAZETTEER_PRECISION_ESTIMATED;
  mlg_gazetteer_place_get_place (estimated, &address);
  g_assert_cmpint (address.precision, ==, MLG_PRECISION_APPROXIMATE);

  mlg_gazetteer_set_french (gazetteer, FALSE);
  london = geocode (gazetteer, "Londres", NULL);
  place = g_ptr_array_index (london, 0);
  g_assert_cmpstr (place->name, ==, "London");
  g_assert_cmpstr (place->country_name, ==, "United Kingdom");
}

static void
assert_completes (MlgGazetteer *gazetteer,
                  const char   *prefix,
                  const char   *name,
                  guint         within)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) places = mlg_gazetteer_complete (gazetteer, prefix, within, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (places->len, <=, within);
  for (guint i = 0; i < places->len; i++)
    {
      if (strcmp (((const MlgGazetteerPlace *) g_ptr_array_index (places, i))->name, name) == 0)
        return;
    }
  g_error ("“%s” does not complete to %s", prefix, name);
}

static void
test_complete (void)
{
  g_autoptr(MlgGazetteer) gazetteer = open_gazetteer ();
  g_autoptr(GPtrArray) nothing = NULL;
  g_autoptr(GError) error = NULL;
  gint64 start;

  assert_completes (gazetteer, "p", "Paris", 1);
  assert_completes (gazetteer, "re", "Rennes", 3);
  assert_completes (gazetteer, "bre", "Brest", 5);
  assert_completes (gazetteer, "plougas", "Plougastel-Daoulas", 3);
  assert_completes (gazetteer, "Relecq", "Le Relecq-Kerhuon", 3);
  assert_completes (gazetteer, "kerhuon", "Le Relecq-Kerhuon", 3);
  assert_completes (gazetteer, "st br", "Saint-Brieuc", 3);
  assert_completes (gazetteer, "SAINT-DIÉ", "Saint-Dié-des-Vosges", 2);
  assert_completes (gazetteer, "finis", "Finistère", 3);
  assert_completes (gazetteer, "belg", "Belgique", 5);
  assert_completes (gazetteer, "eu", "Eu", 30);

  start = g_get_monotonic_time ();
  assert_completes (gazetteer, "saint", "Saint-Étienne", 10);
  g_assert_cmpfloat ((gdouble) (g_get_monotonic_time () - start) / 1000, <, 16.0 * SLOWNESS);

  nothing = mlg_gazetteer_complete (gazetteer, " ' ", 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (nothing->len, ==, 0);
}

static void
assert_nearest (MlgGazetteer *gazetteer,
                gdouble       lon,
                gdouble       lat,
                const char   *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgGazetteerPlace) place = mlg_gazetteer_nearest (gazetteer, lon, lat, 30, &error);

  g_assert_no_error (error);
  if (expected == NULL)
    {
      g_assert_null (place);
      return;
    }
  g_assert_nonnull (place);
  g_assert_cmpstr (place->name, ==, expected);
  g_assert_cmpfloat (place->distance, <=, 30);
}

static void
test_nearest (void)
{
  g_autoptr(MlgGazetteer) gazetteer = open_gazetteer ();

  assert_nearest (gazetteer, -4.486, 48.391, "Brest");
  assert_nearest (gazetteer, -1.947, 47.809, "Pipriac");
  assert_nearest (gazetteer, 55.45, -20.88, "Saint-Denis");
  assert_nearest (gazetteer, 4.35, 50.85, "Bruxelles");
  assert_nearest (gazetteer, -35, 45, NULL);
  assert_nearest (gazetteer, 0, 90, NULL);
  assert_nearest (gazetteer, 400, -400, NULL);
}

static void
test_list_places (void)
{
  g_autoptr(MlgGazetteer) gazetteer = open_gazetteer ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) world = NULL;
  g_autoptr(GPtrArray) brittany = NULL;
  g_autoptr(GPtrArray) brest = NULL;
  g_autoptr(GPtrArray) areas = NULL;
  g_autoptr(GPtrArray) pacific = NULL;
  const MlgGazetteerPlace *place;

  world = mlg_gazetteer_list_places (gazetteer, -180, -85, 180, 85, MLG_GAZETTEER_KINDS_TOWNS, 0, 50, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (world->len, ==, 50);
  place = g_ptr_array_index (world, 0);
  g_assert_cmpstr (place->name, ==, "Shanghai");

  brittany = mlg_gazetteer_list_places (gazetteer, -5.2, 47.2, -1, 48.9, MLG_GAZETTEER_KINDS_TOWNS, 0, 200, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (brittany->len, ==, 200);
  for (guint i = 0; i < brittany->len; i++)
    {
      const MlgGazetteerPlace *next = i + 1 < brittany->len ? g_ptr_array_index (brittany, i + 1) : NULL;

      place = g_ptr_array_index (brittany, i);
      g_assert_true (place->lon >= -5.2 && place->lon <= -1 && place->lat >= 47.2 && place->lat <= 48.9);
      g_assert_true (next == NULL || next->population <= place->population);
    }
  place = g_ptr_array_index (brittany, 0);
  g_assert_cmpstr (place->name, ==, "Nantes");

  /* Nothing that is large enough is left out. */
  brest = mlg_gazetteer_list_places (gazetteer, -4.7, 48.2, -4.2, 48.6, MLG_GAZETTEER_KINDS_TOWNS, 5000, 500, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (brest->len, >, 8);
  for (guint i = 0; i < brest->len; i++)
    g_assert_cmpuint (((const MlgGazetteerPlace *) g_ptr_array_index (brest, i))->population, >=, 5000);

  areas = mlg_gazetteer_list_places (gazetteer, -6, 41, 10, 52,
                                     MLG_GAZETTEER_KINDS_DEPARTMENTS | MLG_GAZETTEER_KINDS_REGIONS, 0, 500, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (areas->len, ==, 96 + 13);

  /* Across the antimeridian: Fiji. */
  pacific = mlg_gazetteer_list_places (gazetteer, 176, -22, -176, -12, MLG_GAZETTEER_KINDS_COUNTRIES, 0, 500, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pacific->len, >=, 1);
}

static gint
compare_times (gconstpointer a,
               gconstpointer b)
{
  gdouble time_a = *(const gdouble *) a;
  gdouble time_b = *(const gdouble *) b;

  return time_a < time_b ? -1 : time_a > time_b;
}

/* Of this thread, in milliseconds: the clock on the wall measures the
 * neighbours too. */
static gdouble
get_processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (gdouble) now.tv_sec * 1e3 + (gdouble) now.tv_nsec / 1e6;
}

static void
test_list_speed (void)
{
  g_autoptr(MlgGazetteer) gazetteer = open_gazetteer ();
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (gdouble));
  gdouble median, worst;

  for (guint n = 0; n < 300; n++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) places = NULL;
      gdouble width = 360 / pow (2, g_test_rand_double_range (0, 12));
      gdouble lon = g_test_rand_double_range (-5, 8);
      gdouble lat = g_test_rand_double_range (42, 51);
      gdouble start = get_processor_time ();
      gdouble time;

      places = mlg_gazetteer_list_places (gazetteer, lon - width / 2, lat - width / 3, lon + width / 2, lat + width / 3,
                                          MLG_GAZETTEER_KINDS_TOWNS | MLG_GAZETTEER_KINDS_REGIONS, 0, 250, &error);
      g_assert_no_error (error);
      time = get_processor_time () - start;
      g_array_append_val (times, time);
    }

  g_array_sort (times, compare_times);
  median = g_array_index (times, gdouble, times->len / 2);
  worst = g_array_index (times, gdouble, times->len - 1);
  g_test_message ("viewport of 250 labels: median %.2f ms, worst %.2f ms", median, worst);
  g_assert_cmpfloat (median, <, 1.5 * SLOWNESS);
  g_assert_cmpfloat (worst, <, 3.0 * SLOWNESS);
}

static void
test_builder_errors (void)
{
  g_autofree char *directory = g_dir_make_tmp ("gazetteer-XXXXXX", NULL);
  g_autofree char *table = g_build_filename (directory, "departments.tsv", NULL);
  g_autofree char *output = g_build_filename (directory, "out.sqlite", NULL);
  g_autoptr(MlgGazetteer) gazetteer = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (mlg_gazetteer_build (directory, output, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_clear_error (&error);

  g_file_set_contents (table, "code\tname\tregion\n29\tFinistère\n", -1, NULL);
  g_assert_false (mlg_gazetteer_build (directory, output, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_INVALID);
  g_clear_error (&error);

  gazetteer = mlg_gazetteer_open (output, &error);
  g_assert_error (error, MLG_ERROR, MLG_ERROR_NOT_FOUND);
  g_remove (table);
  g_rmdir (directory);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/gazetteer/place", test_place);
  g_test_add_func ("/gazetteer/complete", test_complete);
  g_test_add_func ("/gazetteer/nearest", test_nearest);
  g_test_add_func ("/gazetteer/list-places", test_list_places);
  g_test_add_func ("/gazetteer/list-speed", test_list_speed);
  g_test_add_func ("/gazetteer/builder-errors", test_builder_errors);

  return g_test_run ();
}
