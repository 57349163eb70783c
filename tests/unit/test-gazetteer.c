/* test-gazetteer.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-gazetteer.h"

#include "mlg-gazetteer-builder.h"
#include "mlg-text.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

/* A slow machine under a sanitizer must not fail the suite; a quadratic
 * algorithm must. */
#define SLOWNESS 20

static MlgGazetteer *
open_gazetteer (void)
{
  g_autoptr(GError) error = NULL;
  const char *path = g_getenv ("MLG_GAZETTEER");
  MlgGazetteer *gazetteer;

  g_assert_nonnull (path);
  gazetteer = mlg_gazetteer_open (path, &error);
  g_assert_no_error (error);
  mlg_gazetteer_set_french (gazetteer, TRUE);

  return gazetteer;
}

static GPtrArray *
geocode (MlgGazetteer            *gazetteer,
         const char              *text,
         const MlgGeocodeContext *context)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *places = mlg_gazetteer_geocode (gazetteer, text, context, &error);

  g_assert_no_error (error);
  g_assert_nonnull (places);

  return places;
}

/* @expected: an INSEE code, or a country and a name: “BE Bruxelles” */
static void
assert_place (const MlgGazetteerPlace *place,
              const char              *text,
              const char              *expected)
{
  g_autofree char *foreign = g_strdup_printf ("%s %s", place->country, place->name);

  if (g_strcmp0 (place->insee, expected) != 0 && strcmp (foreign, expected) != 0)
    g_error ("“%s”: expected %s, got %s %s", text, expected, place->insee, foreign);
}

static void
assert_first (MlgGazetteer *gazetteer,
              const char   *text,
              const char   *expected)
{
  g_autoptr(GPtrArray) places = geocode (gazetteer, text, NULL);

  if (places->len == 0)
    g_error ("“%s”: expected %s, got nothing", text, expected);
  assert_place (g_ptr_array_index (places, 0), text, expected);
}

static void
test_names (void)
{
  static const struct { const char *text, *expected; } cases[] = {
    { "Brest", "29019" },
    { "Dinan", "22050" },
    { "6 rue Penn ar Créach, 29200 Brest", "29019" },
    { "6 rue Penn ar Créach 29200 Brest", "29019" },
    { "MORLAIX", "29151" },
    { "RENNES", "35238" },
    { "AURAY", "56007" },
    { "Cesson-Sevigne", "35051" },
    { "Saint Die", "88413" },
    { "St Brieuc", "22278" },
    { "ST-MALO", "35288" },
    { "St Ganton", "35268" },
    { "SaintBrieuc", "22278" },
    { "Le Havre", "76351" },
    { "HAVRE (LE)", "76351" },
    { "Havre, Le", "76351" },
    { "Rochelle (La)", "17300" },
    { "Isle d'Abeau (L')", "38193" },
    { "aux Ponts de Cé (49)", "49246" },
    { "Saint-Ouen (93)", "93070" },
    { "St Ouen sur Seine", "93070" },
    { "Saint-Denis (974)", "97411" },
    { "Lorrez le Bocage", "77261" },
    { "Sète (34)", "34301" },
    { "Châlons s/ Marne", "51108" },
    { "Les Capucins Brest", "29019" },
    { "Mairie de Brest", "29019" },
    { "Maison des associations Quimper", "29232" },
    { "12 rue de Rennes Brest", "29019" },
    { "12 rue de Rennes, Brest", "29019" },
    { "29200BREST", "29019" },
    { "Brest29", "29019" },
    { "29 200 Brest", "29019" },
    { "CEDEX 29200 BREST", "29019" },
    { "29238 Brest Cedex 3", "29019" },
    { "Zone artisanale de Kerscao, 29480 Le Relecq-Kerhuon", "29235" },
    { "Le Bourg, 35550 Saint-Ganton", "35268" },
    { "Lannion 22300", "22113" },
    { "Rennes, Bretagne", "35238" },
    { "Quimper (Finistère)", "29232" },
    { "Brest, France", "29019" },
    { "Guingam", "22070" },
    { "Concarneaux", "29039" },
    { "Clermont Ferand", "63113" },
    { "Villeurbane", "69266" },
    { "Plougastel", "29189" },
    { "Carhaix", "29024" },
    { "Kemper", "29232" },
    { "Naoned", "44109" },
    { "Paris 11e", "75111" },
    { "Paris 11", "75111" },
    { "75011 Paris", "75111" },
    { "Lyon 7ème", "69387" },
    { "Paris", "75056" },
    { "Nantes Métropole", "44109" },
    { "Finistère", "29" },
    { "Ille-et-Vilaine", "35" },
    { "La Réunion", "974" },
    { "Bretagne", "53" },
    { "Île-de-France", "11" },
    { "PACA", "93" },
    { "France", "FR France" },
    { "Montréal", "CA Montréal" },
    { "Montréal (Québec)", "CA Montréal" },
    { "Québec", "CA Québec" },
    { "Liège, Belgique", "BE Liège" },
    { "B-4000 Liège", "BE Liège" },
    { "1000 Bruxelles", "BE Bruxelles" },
    { "Brussels", "BE Bruxelles" },
    { "Genève", "CH Genève" },
    { "Londres", "GB Londres" },
    { "Dakar", "SN Dakar" },
    { "Belgique", "BE Belgique" },
  };
  g_autoptr(MlgGazetteer) gazetteer = open_gazetteer ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_first (gazetteer, cases[i].text, cases[i].expected);
}

static void
test_nowhere (void)
{
  static const char * const texts[] = {
    "", "   ", "en ligne", "En ligne !", "National", "12", "…", "???", "à distance", "la la la", "xqzwvk",
  };
  g_autoptr(MlgGazetteer) gazetteer = open_gazetteer ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GPtrArray) places = geocode (gazetteer, texts[i], NULL);

      g_assert_cmpuint (places->len, ==, 0);
    }
}

static void
test_homonyms (void)
{
  g_autoptr(MlgGazetteer) gazetteer = open_gazetteer ();
  g_autoptr(GPtrArray) places = geocode (gazetteer, "st just", NULL);
  g_autoptr(GPtrArray) sure = geocode (gazetteer, "Quimper", NULL);
  g_autoptr(MlgGeocodeContext) context = mlg_geocode_context_new ();
  g_autoptr(GPtrArray) again = NULL;
  const MlgGazetteerPlace *first;
  guint n_homonyms = 0;
  gdouble sum = 0;

  for (guint i = 0; i < places->len; i++)
    {
      const MlgGazetteerPlace *place = g_ptr_array_index (places, i);

      if (strcmp (place->name, "Saint-Just") == 0 && place->kind == MLG_GAZETTEER_COMMUNE)
        n_homonyms++;
      if (i > 0)
        g_assert_cmpfloat (place->confidence, <=, ((MlgGazetteerPlace *) g_ptr_array_index (places, i - 1))->confidence + 0.15);
      sum += place->confidence;
    }
  g_assert_cmpuint (n_homonyms, ==, 6);
  g_assert_cmpfloat (sum, <=, 1.0001);
  first = g_ptr_array_index (places, 0);
  g_assert_cmpfloat (first->confidence, <, 0.6);
  first = g_ptr_array_index (sure, 0);
  g_assert_cmpfloat (first->confidence, >, 0.9);

  /* The other rows are in Ille-et-Vilaine. */
  mlg_geocode_context_add_department (context, "35", 8);
  mlg_geocode_context_add_place (context, first);
  again = geocode (gazetteer, "st just", context);
  first = g_ptr_array_index (again, 0);
  g_assert_cmpstr (first->insee, ==, "35285");
  g_assert_cmpfloat (first->confidence, >, 0.6);
}

static void
test_context_fields (void)
{
  g_autoptr(MlgGazetteer) gazetteer = open_gazetteer ();
  g_autoptr(MlgGeocodeContext) context = mlg_geocode_context_new ();
  g_autoptr(GPtrArray) by_postcode = NULL;
  g_autoptr(GPtrArray) by_address = NULL;
  g_autoptr(GPtrArray) by_address_only = NULL;
  g_autoptr(GPtrArray) by_country = NULL;

  /* The zero that a spreadsheet dropped. */
  mlg_geocode_context_set_postcode (context, "2000");
  by_postcode = geocode (gazetteer, "Laon", context);
  assert_place (g_ptr_array_index (by_postcode, 0), "Laon", "02408");

  mlg_geocode_context_set_postcode (context, NULL);
  mlg_geocode_context_set_address (context, "3 rue du Stade, 34400");
  by_address = geocode (gazetteer, "Saint Just", context);
  assert_place (g_ptr_array_index (by_address, 0), "Saint Just", "34272");

  mlg_geocode_context_set_address (context, "8 rue de Siam, 29200 Brest");
  by_address_only = geocode (gazetteer, "en ligne", context);
  assert_place (g_ptr_array_index (by_address_only, 0), "address", "29019");

  mlg_geocode_context_set_address (context, NULL);
  mlg_geocode_context_set_country (context, "Bélarus");
  by_country = geocode (gazetteer, "Brest", context);
  assert_place (g_ptr_array_index (by_country, 0), "Brest", "BY Brest");
}

static void
assert_list (MlgGazetteer *gazetteer,
             const char   *text,
             const char   *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) lists = mlg_gazetteer_geocode_all (gazetteer, text, NULL, &error);
  g_autoptr(GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < lists->len; i++)
    {
      GPtrArray *places = g_ptr_array_index (lists, i);
      const MlgGazetteerPlace *first = g_ptr_array_index (places, 0);

      g_string_append_printf (found, "%s%s", i > 0 ? " " : "", first->insee != NULL ? first->insee : first->name);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_lists (void)
{
  g_autoptr(MlgGazetteer) gazetteer = open_gazetteer ();

  assert_list (gazetteer, "Brest, Rennes / Quimper", "29019 35238 29232");
  assert_list (gazetteer, "Lorient / Quimper", "56121 29232");
  assert_list (gazetteer, "Quimper et Lorient", "29232 56121");
  assert_list (gazetteer, "Ploermel, Redon, Guer", "56165 35236 56075");
  assert_list (gazetteer, "Brest, Rennes, Nantes, Lille, Lyon et Paris", "29019 35238 44109 59350 69123 75056");
  assert_list (gazetteer, "29200 Brest, 35000 Rennes", "29019 35238");
  assert_list (gazetteer, "St Ganton, st just, Pipriac", "35268 34272 35219");
  assert_list (gazetteer, "Rennes, Bretagne", "35238");
  assert_list (gazetteer, "Paris, Île-de-France", "75056");
  assert_list (gazetteer, "Liège, Belgique", "Liège");
  assert_list (gazetteer, "6 rue Penn ar Créach, 29200 Brest", "29019");
  assert_list (gazetteer, "Sète (34), Montréal (Québec)", "34301 Montréal");
  assert_list (gazetteer, "Havre, Le", "76351");
  assert_list (gazetteer, "Châlons s/ Marne", "51108");
  assert_list (gazetteer, "en ligne", "");
  assert_list (gazetteer, "", "");
}

static void
test_place (void)
{
  g_autoptr(MlgGazetteer) gazetteer = open_gazetteer ();
  g_autoptr(GPtrArray) places = geocode (gazetteer, "Pipriac", NULL);
  g_autoptr(GPtrArray) london = NULL;
  const MlgGazetteerPlace *place = g_ptr_array_index (places, 0);
  g_autofree char *label = mlg_gazetteer_place_dup_label (place);

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

  mlg_gazetteer_set_french (gazetteer, FALSE);
  london = geocode (gazetteer, "Londres", NULL);
  place = g_ptr_array_index (london, 0);
  g_assert_cmpstr (place->name, ==, "London");
  g_assert_cmpstr (place->country_name, ==, "United Kingdom");
}

/* --- Accuracy on damaged names --------------------------------------- */

typedef struct
{
  char    *insee;
  char    *name;
  char    *postcode;
  char    *department;
  gdouble  population;
} Commune;

static void
commune_free (gpointer data)
{
  Commune *commune = data;

  g_free (commune->insee);
  g_free (commune->name);
  g_free (commune->postcode);
  g_free (commune->department);
  g_free (commune);
}

/* Read from the table, not from what is tested. */
static GPtrArray *
read_communes (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("MLG_DATA_DIR"), "gazetteer", "communes.tsv", NULL);
  g_autofree char *contents = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) lines = NULL;
  GPtrArray *communes = g_ptr_array_new_with_free_func (commune_free);

  g_assert_true (g_file_get_contents (path, &contents, NULL, &error));
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto(GStrv) values = g_strsplit (lines[i], "\t", -1);
      Commune *commune;

      if (strcmp (values[8], "0") != 0 || *values[2] == '\0')
        continue;
      commune = g_new0 (Commune, 1);
      commune->insee = g_strdup (values[0]);
      commune->name = g_strdup (values[1]);
      commune->postcode = g_strndup (values[2], 5);
      commune->department = g_strdup (values[6]);
      commune->population = g_ascii_strtod (values[5], NULL);
      g_ptr_array_add (communes, commune);
    }

  return communes;
}

static const Commune *
draw_commune (GRand     *rand,
              GPtrArray *communes,
              gboolean   weighted)
{
  gdouble total = 0;
  gdouble aim;

  if (!weighted)
    return g_ptr_array_index (communes, (guint) g_rand_int_range (rand, 0, (gint) communes->len));

  for (guint i = 0; i < communes->len; i++)
    total += sqrt (((const Commune *) g_ptr_array_index (communes, i))->population + 1);
  aim = g_rand_double_range (rand, 0, total);
  for (guint i = 0; i < communes->len; i++)
    {
      const Commune *commune = g_ptr_array_index (communes, i);

      aim -= sqrt (commune->population + 1);
      if (aim <= 0)
        return commune;
    }

  return g_ptr_array_index (communes, 0);
}

static char *
replace (const char *text,
         const char *from,
         const char *to)
{
  g_auto(GStrv) pieces = g_strsplit (text, from, -1);

  return g_strjoinv (to, pieces);
}

/* Without accents, with case, hyphens and apostrophes as they are. */
static char *
strip_accents (const char *text)
{
  g_autofree char *with_oe = replace (text, "œ", "oe");
  g_autofree char *plain = replace (with_oe, "Œ", "OE");
  g_autofree char *decomposed = g_utf8_normalize (plain, -1, G_NORMALIZE_NFD);
  GString *out = g_string_new (NULL);

  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_combining_class (c) == 0)
        g_string_append_unichar (out, c);
    }

  return g_string_free (out, FALSE);
}

static char *
shorten_saints (const char *name)
{
  g_autofree char *saints = replace (name, "Sainte-", "Ste-");

  return replace (saints, "Saint-", "St-");
}

static char *
shout (const char *name)
{
  g_autofree char *bare = strip_accents (name);
  g_autofree char *spaced = replace (bare, "-", " ");

  return g_ascii_strup (spaced, -1);
}

static char *
drop_letter (GRand      *rand,
             const char *name)
{
  glong length = g_utf8_strlen (name, -1);
  glong at = g_rand_int_range (rand, 1, (gint32) MAX (2, length - 1));
  const char *p = g_utf8_offset_to_pointer (name, MIN (at, length));

  return g_strdup_printf ("%.*s%s", (gint) (p - name), name, *p != '\0' ? g_utf8_next_char (p) : p);
}

static char *
damage (GRand         *rand,
        const Commune *commune,
        guint          mode)
{
  static const char * const streets[] = {
    "6 rue Penn ar Créach", "12 bis avenue de la Gare", "ZA de Kervent", "3 place du Général de Gaulle",
    "Mairie, 1 rue de Brest", "Le Bourg", "Tiers-lieu La Ruche, 45 rue Saint-Michel", "8 impasse des Lilas",
  };
  const char *street = streets[g_rand_int_range (rand, 0, G_N_ELEMENTS (streets))];
  g_autofree char *other = NULL;
  g_autofree char *shorter = NULL;

  switch (mode)
    {
    case 0:
      return g_utf8_strup (commune->name, -1);
    case 1:
      return strip_accents (commune->name);
    case 2:
      return shout (commune->name);
    case 3:
      return shorten_saints (commune->name);
    case 4:
      shorter = shorten_saints (commune->name);
      other = shout (shorter);
      return g_strdup_printf ("%s, %s %s", street, commune->postcode, other);
    case 5:
      other = g_utf8_strdown (commune->name, -1);
      return g_strdup_printf ("%s %s", commune->postcode, other);
    case 6:
      return g_strdup_printf ("%s %s (%s)", street, commune->name, commune->department);
    default:
      other = drop_letter (rand, commune->name);
      return g_strdup_printf ("%s %s", commune->postcode, other);
    }
}

typedef struct
{
  guint   n;
  guint   right;
  guint   right_name;
  guint   n_located;
  guint   right_located;
  GArray *times;
} Accuracy;

static void
measure_one (MlgGazetteer  *gazetteer,
             const Commune *commune,
             const char    *text,
             gboolean       is_located,
             Accuracy      *accuracy)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr(GPtrArray) places = geocode (gazetteer, text, NULL);
  gdouble time = (gdouble) (g_get_monotonic_time () - start) / 1000;
  const MlgGazetteerPlace *first = places->len > 0 ? g_ptr_array_index (places, 0) : NULL;
  gboolean right, right_name = FALSE;

  g_array_append_val (accuracy->times, time);
  /* A district of Paris is in Paris. */
  right = first != NULL && (g_strcmp0 (first->insee, commune->insee) == 0 ||
                            g_strcmp0 (first->parent, commune->insee) == 0);
  if (first != NULL)
    {
      g_autofree char *found = mlg_text_fold (first->name);
      g_autofree char *name = mlg_text_fold (commune->name);

      right_name = right || strcmp (found, name) == 0;
    }
  if (!right)
    g_test_message ("missed: “%s” (%s): %s %s", text, commune->insee,
                    first != NULL ? first->name : "nothing", first != NULL ? first->insee : "");

  accuracy->n++;
  accuracy->right += right;
  accuracy->right_name += right_name;
  accuracy->n_located += is_located;
  accuracy->right_located += is_located && right;
}

static gint
compare_times (gconstpointer a,
               gconstpointer b)
{
  gdouble time_a = *(const gdouble *) a;
  gdouble time_b = *(const gdouble *) b;

  return time_a < time_b ? -1 : time_a > time_b;
}

static Accuracy
measure (MlgGazetteer *gazetteer,
         GPtrArray    *communes,
         guint         seed,
         guint         n,
         gboolean      weighted)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  Accuracy accuracy = { 0, };

  accuracy.times = g_array_new (FALSE, FALSE, sizeof (gdouble));
  for (guint i = 0; i < n; i++)
    {
      const Commune *commune = draw_commune (rand, communes, weighted);
      g_autofree char *text = damage (rand, commune, i % 8);

      measure_one (gazetteer, commune, text, i % 8 >= 4, &accuracy);
    }

  g_array_sort (accuracy.times, compare_times);
  g_test_message ("%s, seed %u: %u/%u right, %u right name, %u/%u where it is located; median %.2f ms, worst %.2f ms",
                  weighted ? "weighted" : "uniform", seed, accuracy.right, n, accuracy.right_name,
                  accuracy.right_located, accuracy.n_located,
                  g_array_index (accuracy.times, gdouble, n / 2), g_array_index (accuracy.times, gdouble, n - 1));

  return accuracy;
}

static void
test_accuracy (void)
{
  g_autoptr(MlgGazetteer) gazetteer = open_gazetteer ();
  g_autoptr(GPtrArray) communes = read_communes ();

  for (guint weighted = 0; weighted < 2; weighted++)
    {
      Accuracy accuracy = measure (gazetteer, communes, 2026, 200, weighted != 0);
      gdouble median = g_array_index (accuracy.times, gdouble, 100);
      gdouble worst = g_array_index (accuracy.times, gdouble, 199);

      /* The rest are homonyms: there “right” is luck. */
      g_assert_cmpuint (accuracy.right, >=, 192);
      g_assert_cmpuint (accuracy.right_name, >=, weighted != 0 ? 199 : 200);
      g_assert_cmpuint (accuracy.right_located, ==, accuracy.n_located);
      g_assert_cmpfloat (median, <, 1.0 * SLOWNESS);
      g_assert_cmpfloat (worst, <, 16.0 * SLOWNESS);
      g_array_unref (accuracy.times);
    }
}

/* Many more, so that the figures above are no luck of the seed. */
static void
test_accuracy_of_many (void)
{
  g_autoptr(MlgGazetteer) gazetteer = open_gazetteer ();
  g_autoptr(GPtrArray) communes = read_communes ();
  Accuracy accuracy = measure (gazetteer, communes, 7, 4000, FALSE);

  g_assert_cmpuint (accuracy.right, >=, 4000 * 95 / 100);
  g_assert_cmpuint (accuracy.right_name, >=, 4000 * 995 / 1000);
  g_assert_cmpuint (accuracy.right_located, >=, accuracy.n_located * 998 / 1000);
  g_array_unref (accuracy.times);
}

static void
test_senseless_texts (void)
{
  g_autoptr(MlgGazetteer) gazetteer = open_gazetteer ();
  static const char * const fragments[] = {
    "saint ", "(", ")", ",", "29200", " 49 ", "la ", "/", "é", "\xFF", "Paris ", "rue de ", "le ", "\n", "s/", "-", " - ",
    "zzzz", "cedex ", "B-1000 ", "e\xCC\x81", "\xE2\x80\xAE", "Brest", "en ", "et ", "20", "11e ",
  };
  gdouble worst = 0;

  for (guint n = 0; n < 1500; n++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(GPtrArray) places = NULL;
      g_autoptr(GPtrArray) lists = NULL;
      g_autoptr(GPtrArray) completions = NULL;
      g_autoptr(GError) error = NULL;
      gint length = g_test_rand_int_range (0, n % 50 == 0 ? 3000 : 40);
      gint64 start;

      for (gint i = 0; i < length; i++)
        {
          if (n % 3 == 0)
            g_string_append_c (text, (char) g_test_rand_int_range (1, 256));
          else
            g_string_append (text, fragments[g_test_rand_int_range (0, G_N_ELEMENTS (fragments))]);
        }

      start = g_get_monotonic_time ();
      places = geocode (gazetteer, text->str, NULL);
      worst = MAX (worst, (gdouble) (g_get_monotonic_time () - start) / 1000);
      g_assert_cmpuint (places->len, <=, 100);
      lists = mlg_gazetteer_geocode_all (gazetteer, text->str, NULL, &error);
      g_assert_no_error (error);
      completions = mlg_gazetteer_complete (gazetteer, text->str, 10, &error);
      g_assert_no_error (error);
    }

  g_test_message ("worst %.2f ms", worst);
  g_assert_cmpfloat (worst, <, 16.0 * SLOWNESS);
}

static void
test_long_text (void)
{
  g_autoptr(MlgGazetteer) gazetteer = open_gazetteer ();
  g_autofree char *text = g_strnfill (1000000, 'a');
  g_autoptr(GPtrArray) places = geocode (gazetteer, text, NULL);
  g_autoptr(GPtrArray) spaced = NULL;

  g_assert_cmpuint (places->len, ==, 0);
  for (gsize i = 0; i < 1000000; i += 3)
    text[i] = ' ';
  spaced = geocode (gazetteer, text, NULL);
  g_assert_cmpuint (spaced->len, <, 100);
}

/* --- Completion, nearest, lists --------------------------------------- */

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
      gint64 start = g_get_monotonic_time ();
      gdouble time;

      places = mlg_gazetteer_list_places (gazetteer, lon - width / 2, lat - width / 3, lon + width / 2, lat + width / 3,
                                          MLG_GAZETTEER_KINDS_TOWNS | MLG_GAZETTEER_KINDS_REGIONS, 0, 250, &error);
      g_assert_no_error (error);
      time = (gdouble) (g_get_monotonic_time () - start) / 1000;
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

  g_test_add_func ("/gazetteer/names", test_names);
  g_test_add_func ("/gazetteer/nowhere", test_nowhere);
  g_test_add_func ("/gazetteer/homonyms", test_homonyms);
  g_test_add_func ("/gazetteer/context-fields", test_context_fields);
  g_test_add_func ("/gazetteer/lists", test_lists);
  g_test_add_func ("/gazetteer/place", test_place);
  g_test_add_func ("/gazetteer/accuracy", test_accuracy);
  g_test_add_func ("/gazetteer/accuracy-of-many", test_accuracy_of_many);
  g_test_add_func ("/gazetteer/senseless-texts", test_senseless_texts);
  g_test_add_func ("/gazetteer/long-text", test_long_text);
  g_test_add_func ("/gazetteer/complete", test_complete);
  g_test_add_func ("/gazetteer/nearest", test_nearest);
  g_test_add_func ("/gazetteer/list-places", test_list_places);
  g_test_add_func ("/gazetteer/list-speed", test_list_speed);
  g_test_add_func ("/gazetteer/builder-errors", test_builder_errors);

  return g_test_run ();
}
