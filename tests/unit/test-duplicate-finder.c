/* test-duplicate-finder.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-duplicate-finder.h"
#include "mlg-places.h"
#include "mlg-territory-actions.h"

#include <locale.h>

typedef struct
{
  const char *name;
  const char *short_name;
  const char *city;
  const char *postcode;
  double      lon;
  double      lat;
  const char *link;
  const char *contact;
  const char *siret;
} Person;

/* An actor of the list */
#define BREST "Brest", "29200", -4.486, 48.390
#define RENNES "Rennes", "35000", -1.677, 48.117
#define NOWHERE NULL, NULL, 0., 0.

static MlgActor *
add (MlgTerritory *territory,
     const Person *person)
{
  MlgActor *actor = mlg_territory_add_actor (territory, person->name, MLG_ID_NONE, NULL);
  MlgRecord *record = MLG_RECORD (actor);

  if (person->short_name != NULL)
    mlg_territory_edit (territory, record, MLG_ACTOR_SHORT_NAME, g_variant_new_string (person->short_name), NULL);
  if (person->city != NULL || person->lat > 0.)
    {
      MlgPlace place = { NULL, person->postcode, person->city, "FR", person->lon, person->lat,
                         person->lat > 0. ? MLG_PRECISION_EXACT : MLG_PRECISION_NONE };

      g_assert_true (mlg_territory_edit (territory, record, MLG_ACTOR_PLACES, mlg_places_new (&place, 1), NULL));
    }
  if (person->link != NULL)
    mlg_territory_edit (territory, record, MLG_ACTOR_LINKS, g_variant_new_strv (&person->link, 1), NULL);
  if (person->contact != NULL)
    mlg_territory_edit (territory, record, MLG_ACTOR_CONTACTS,
                        g_variant_new_parsed ("[(%s, %s, false)]", strchr (person->contact, '@') != NULL ? "email" : "phone", person->contact), NULL);
  if (person->siret != NULL)
    mlg_territory_edit (territory, record, MLG_ACTOR_CUSTOM, g_variant_new_parsed ("{'SIRET': %s}", person->siret), NULL);

  return actor;
}

static GArray *
find (MlgTerritory *territory)
{
  g_autoptr(MlgDuplicateFinder) finder = mlg_duplicate_finder_new (territory);
  g_autoptr(GError) error = NULL;
  GArray *found = mlg_duplicate_finder_run (finder, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpfloat (mlg_duplicate_finder_get_progress (finder), ==, 1.);

  return found;
}

/* The messy names of real lists, and those that only look like each other */
static const struct
{
  Person              a;
  Person              b;
  MlgDuplicateReasons reasons;
} rows[] = {
  /* One name, many spellings */
  { { "Les Vigiliantes", NULL, NOWHERE }, { "Les vigilantes", NULL, NOWHERE }, MLG_DUPLICATE_TYPING },
  { { "Les Vigiliantes", NULL, NOWHERE }, { "Les vigilnates", NULL, NOWHERE }, MLG_DUPLICATE_TYPING },
  { { "Les vigilantes", NULL, NOWHERE, "http://vigiliantes.org" }, { "Les vigilnates", NULL, NOWHERE, "https://www.vigiliantes.org/a" },
    MLG_DUPLICATE_TYPING | MLG_DUPLICATE_SITE },
  { { "Les Vigiliantes", NULL, NOWHERE }, { "Les vigiliantes", NULL, NOWHERE }, MLG_DUPLICATE_SAME_NAME },
  { { "Ticooop", NULL, NOWHERE }, { "Ti Coop", NULL, NOWHERE }, MLG_DUPLICATE_TYPING },
  { { "Ti Coop", NULL, NOWHERE }, { "Ticoopau", NULL, NOWHERE }, MLG_DUPLICATE_TYPING },
  { { "BDI", NULL, BREST }, { "Bretagne Développement Innovation", NULL, BREST }, MLG_DUPLICATE_ACRONYM },
  { { "Bretagne Développement International", "BDI", BREST }, { "Bretagne Développement Innovation", "BDI", BREST }, MLG_DUPLICATE_ACRONYM },
  { { "UNADEF", NULL, NOWHERE }, { "UNADEL", NULL, NOWHERE }, MLG_DUPLICATE_TYPING },
  { { "Clus'Ter Jura", NULL, NOWHERE }, { "Cluster Jura", NULL, NOWHERE }, MLG_DUPLICATE_SAME_NAME },
  { { "Alliance & Sens & Economie", NULL, NOWHERE }, { "Alliance Sens & Économie", NULL, NOWHERE }, MLG_DUPLICATE_SAME_NAME },
  { { "Accélér’actions", NULL, NOWHERE }, { "Acceler'actions", NULL, NOWHERE }, MLG_DUPLICATE_SAME_NAME },
  { { "Villes au carré", NULL, NOWHERE }, { "Villes au Carré", NULL, NOWHERE }, MLG_DUPLICATE_SAME_NAME },
  { { "Crois/Sens", NULL, NOWHERE }, { "Crois-Sens", NULL, NOWHERE }, MLG_DUPLICATE_SAME_NAME },
  { { "Crois/Sens", NULL, NOWHERE }, { "CroisSens", NULL, NOWHERE }, MLG_DUPLICATE_SAME_NAME },
  { { "SmartCitizens", NULL, NOWHERE }, { "Smartcitizen", NULL, NOWHERE }, MLG_DUPLICATE_TYPING },
  { { "Smartcitizen", NULL, NOWHERE }, { "SmartCititzens", NULL, NOWHERE }, MLG_DUPLICATE_TYPING },
  { { "AMI TIGA", NULL, NOWHERE }, { "APP TIGA", NULL, NOWHERE }, MLG_DUPLICATE_LEGAL_FORM },
  { { "AAP TIGA", NULL, NOWHERE }, { "TIGA", NULL, NOWHERE }, MLG_DUPLICATE_LEGAL_FORM },
  { { "La Coop'", NULL, NOWHERE }, { "Coop", NULL, NOWHERE }, MLG_DUPLICATE_LEGAL_FORM },
  { { "St Ouen en fête", NULL, NOWHERE }, { "SAINT-OUEN EN FETE", NULL, NOWHERE }, MLG_DUPLICATE_SAME_NAME },
  { { "CD35", NULL, NOWHERE }, { "Département 35", NULL, NOWHERE }, MLG_DUPLICATE_LEGAL_FORM },
  /* Forms, order, words within */
  { { "SCIC Enercoop Bretagne", NULL, BREST }, { "Enercoop Bretagne", NULL, BREST }, MLG_DUPLICATE_LEGAL_FORM | MLG_DUPLICATE_NEAR },
  { { "Asso. Vert le jardin", NULL, NOWHERE }, { "Vert le jardin (association loi 1901)", NULL, NOWHERE }, MLG_DUPLICATE_LEGAL_FORM },
  { { "Vélo Utile Brest", NULL, NOWHERE }, { "Brest vélo utile", NULL, NOWHERE }, MLG_DUPLICATE_WORD_ORDER },
  { { "Ti Coop", NULL, BREST, "ticoop.fr" }, { "Supermarché Ti Coop", NULL, BREST, "https://ticoop.fr/" }, MLG_DUPLICATE_PART | MLG_DUPLICATE_SITE },
  { { "Mairie de Rennes", NULL, RENNES }, { "Ville de Rennes", NULL, RENNES }, MLG_DUPLICATE_LEGAL_FORM },
  /* Numbers and contacts */
  { { "Brest métropole", NULL, NOWHERE, NULL, NULL, "200 034 528 00014" }, { "BMO", NULL, NOWHERE, NULL, NULL, "20003452800014" }, MLG_DUPLICATE_SIRET },
  { { "Ti Coop", NULL, BREST, NULL, "+33 2 98 00 00 00" }, { "Tï coop", NULL, RENNES, NULL, "02.98.00.00.00" }, MLG_DUPLICATE_PHONE },
  { { "Ti Coop", NULL, BREST, NULL, "a@ticoop.fr" }, { "Ticoop", NULL, RENNES, NULL, "A@TiCoop.fr" }, MLG_DUPLICATE_EMAIL },
  /* Two */
  { { "Ti Coop", NULL, BREST }, { "Ti Coop", NULL, RENNES }, 0 },
  { { "Ti Coop", NULL, "Brest", "29200", 0., 0. }, { "Ti Coop", NULL, "Rennes", "35000", 0., 0. }, 0 },
  { { "Commune de Saint-Just", NULL, "Saint-Just", "35550", 0., 0. }, { "Commune de Saint-Just", NULL, "Saint-Just", "07700", 0., 0. }, 0 },
  { { "Saint-Just (35)", NULL, NOWHERE }, { "Saint-Just (07)", NULL, NOWHERE }, 0 },
  { { "Ville de Rennes", NULL, RENNES }, { "Rennes Métropole", NULL, RENNES }, 0 },
  { { "Ville de Rennes", NULL, RENNES }, { "Communauté d’agglomération de Rennes", NULL, RENNES }, 0 },
  { { "Rennes Métropole", NULL, RENNES }, { "Communauté d’agglomération de Rennes", NULL, RENNES }, 0 },
  { { "Rennes", NULL, RENNES }, { "Rennes Métropole", NULL, RENNES }, 0 },
  { { "Département 35", NULL, NOWHERE }, { "Département 36", NULL, NOWHERE }, 0 },
  { { "Ville de Lens", NULL, NOWHERE }, { "Ville de Sens", NULL, NOWHERE }, 0 },
  { { "Ville de Maule", NULL, NOWHERE }, { "Ville de Baule", NULL, NOWHERE }, 0 },
  { { "Groupe local A", NULL, NOWHERE }, { "Groupe local B", NULL, NOWHERE }, 0 },
  { { "CCI", NULL, NOWHERE }, { "CMI", NULL, NOWHERE }, 0 },
  { { "Café citoyen", NULL, BREST, "brest.fr", "a@brest.fr" }, { "Ressourcerie", NULL, BREST, "brest.fr", "a@brest.fr" }, 0 },
  { { "Un", NULL, BREST, "https://facebook.com/" }, { "Deux", NULL, BREST, "https://facebook.com/" }, 0 },
  { { "Ti Coop", NULL, NOWHERE, NULL, NULL, "35600000000048" }, { "Ti Koop", NULL, NOWHERE, NULL, NULL, "20003452800014" }, 0 },
  { { "", NULL, BREST }, { "", NULL, BREST }, 0 },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(MlgTerritory) territory = mlg_territory_new ();
      g_autoptr(GArray) found = NULL;

      add (territory, &rows[i].a);
      add (territory, &rows[i].b);
      found = find (territory);

      g_test_message ("%s / %s", rows[i].a.name, rows[i].b.name);
      g_assert_cmpuint (found->len, ==, rows[i].reasons != 0 ? 1 : 0);
      if (found->len > 0)
        {
          const MlgDuplicate *duplicate = &g_array_index (found, MlgDuplicate, 0);
          g_autofree char *text = mlg_duplicate_dup_reasons (duplicate);

          g_assert_cmphex (duplicate->reasons & rows[i].reasons, ==, rows[i].reasons);
          g_assert_cmpfloat (duplicate->score, <=, 1.);
          g_assert_cmpstr (text, !=, "");
        }
    }
}

/* All of them in one territory: what is found between two is what is found
 * among many, and every pair once. */
static void
test_together (void)
{
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  g_autoptr(GHashTable) pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GArray) found = NULL;
  MlgId ids[G_N_ELEMENTS (rows)][2];

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ids[i][0] = mlg_actor_get_id (add (territory, &rows[i].a));
      ids[i][1] = mlg_actor_get_id (add (territory, &rows[i].b));
    }

  found = find (territory);
  for (guint i = 0; i < found->len; i++)
    {
      const MlgDuplicate *duplicate = &g_array_index (found, MlgDuplicate, i);

      g_assert_cmpint (duplicate->first, <, duplicate->second);
      g_assert_true (i == 0 || duplicate->score <= g_array_index (found, MlgDuplicate, i - 1).score);
      g_assert_true (g_hash_table_add (pairs, g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, duplicate->first, duplicate->second)));
    }

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, MIN (ids[i][0], ids[i][1]), MAX (ids[i][0], ids[i][1]));

      g_test_message ("%s / %s", rows[i].a.name, rows[i].b.name);
      g_assert_true (g_hash_table_contains (pairs, key) == (rows[i].reasons != 0));
    }
}

static void
test_exclude (void)
{
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  const Person person = { "Ti Coop", NULL, BREST };
  MlgActor *a = add (territory, &person);
  MlgActor *b = add (territory, &person);
  MlgActor *c = add (territory, &person);
  g_autoptr(MlgDuplicateFinder) finder = NULL;
  g_autoptr(GArray) found = NULL;

  mlg_territory_edit (territory, MLG_RECORD (c), MLG_ACTOR_STATUS, g_variant_new_int32 (MLG_ACTOR_STATUS_ARCHIVED), NULL);
  found = find (territory);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpfloat (g_array_index (found, MlgDuplicate, 0).distance, <, 1.);

  finder = mlg_duplicate_finder_new (territory);
  mlg_duplicate_finder_exclude (finder, mlg_actor_get_id (b), mlg_actor_get_id (a));
  g_array_unref (found);
  found = mlg_duplicate_finder_run (finder, NULL, NULL);
  g_assert_cmpuint (found->len, ==, 0);
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* On another thread, while the territory changes; and cancelled. */
static void
test_async (void)
{
  for (guint cancelled = 0; cancelled < 2; cancelled++)
    {
      g_autoptr(MlgTerritory) territory = mlg_territory_new ();
      const Person person = { "Ti Coop", "TC", BREST, "ticoop.fr", "a@ticoop.fr", NULL };
      g_autoptr(MlgDuplicateFinder) finder = NULL;
      g_autoptr(GCancellable) cancellable = g_cancellable_new ();
      g_autoptr(GAsyncResult) result = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(GArray) found = NULL;

      for (guint i = 0; i < 100; i++)
        add (territory, &person);
      finder = mlg_duplicate_finder_new (territory);
      mlg_duplicate_finder_run_async (finder, cancellable, on_done, &result);
      if (cancelled)
        g_cancellable_cancel (cancellable);

      while (mlg_territory_get_n_actors (territory) > 0)
        mlg_territory_delete (territory, MLG_RECORD (mlg_territory_get_nth_actor (territory, 0)), NULL);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);

      found = mlg_duplicate_finder_run_finish (finder, result, &error);
      if (cancelled)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      else
        g_assert_cmpuint (found->len, >=, 99);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/duplicate-finder/table", test_table);
  g_test_add_func ("/duplicate-finder/together", test_together);
  g_test_add_func ("/duplicate-finder/exclude", test_exclude);
  g_test_add_func ("/duplicate-finder/async", test_async);

  return g_test_run ();
}
