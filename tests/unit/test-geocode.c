/* test-geocode.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gazetteer-fixture.h"

/* What people write, and an INSEE code, or a country and a name. */
static const struct
{
  const char *text;
  const char *expected;
} cases[] = {
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
  { "Paris XXe", "75120" },
  { "lyon 3eme arrondissement", "69383" },
  { "Aix", "13001" },
  { "Fontenay ss Bois", "94033" },
  { "Douarnenez - Finistère", "29046" },
  { "Saint-Pierre (La Réunion)", "97416" },
  { "Paris, Texas", "US Paris" },
  { "Mexico", "MX Mexico" },
  { "10115 Berlin", "DE Berlin" },
  { "BP 12345 29200 Brest", "29019" },
  { "(29)", "29" },
  { "Département 35", "35" },
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
  g_autoptr(MlgGazetteer) gazetteer = open_gazetteer ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_first (gazetteer, cases[i].text, cases[i].expected);
}

static void
test_nowhere (void)
{
  static const char * const texts[] = {
    "", "   ", "en ligne", "En ligne !", "National", "12", "…", "???", "à distance", "la la la", "xqzwvk", "42 rue de Siam",
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
  assert_list (gazetteer, "Vendée, Les Sables d'Olonne", "85194");
  assert_list (gazetteer, "Douarnenez - Finistère", "29046");
  assert_list (gazetteer, "Boulogne/Mer", "62160");
  assert_list (gazetteer, "Toulouse (31), Montauban (82)", "31555 82121");
  assert_list (gazetteer, "Châlons s/ Marne", "51108");
  assert_list (gazetteer, "en ligne", "");
  assert_list (gazetteer, "", "");
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
  gdouble worst_list = 0;

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
      start = g_get_monotonic_time ();
      lists = mlg_gazetteer_geocode_all (gazetteer, text->str, NULL, &error);
      worst_list = MAX (worst_list, (gdouble) (g_get_monotonic_time () - start) / 1000);
      g_assert_no_error (error);
      completions = mlg_gazetteer_complete (gazetteer, text->str, 10, &error);
      g_assert_no_error (error);
    }

  g_test_message ("worst %.2f ms, as a list %.2f ms", worst, worst_list);
  g_assert_cmpfloat (worst, <, 16.0 * SLOWNESS);
  g_assert_cmpfloat (worst_list, <, 32.0 * SLOWNESS);
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/geocode/names", test_names);
  g_test_add_func ("/geocode/nowhere", test_nowhere);
  g_test_add_func ("/geocode/homonyms", test_homonyms);
  g_test_add_func ("/geocode/context-fields", test_context_fields);
  g_test_add_func ("/geocode/lists", test_lists);
  g_test_add_func ("/geocode/senseless-texts", test_senseless_texts);
  g_test_add_func ("/geocode/long-text", test_long_text);

  return g_test_run ();
}
