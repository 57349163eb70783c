/* test-geocode-accuracy.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gazetteer-fixture.h"
#include "mlg-text.h"

#include <math.h>

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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/geocode/accuracy", test_accuracy);
  g_test_add_func ("/geocode/accuracy-of-many", test_accuracy_of_many);

  return g_test_run ();
}
