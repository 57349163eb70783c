/* bench-query.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-generate.h"
#include "mlg-query.h"
#include "mlg-territory-actions.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

/* What the side panel asks of a territory: each row is one keystroke or one
 * click, up to the new list, its order and the counts of all facets. */

#define RUNS 15

typedef void (* Step) (MlgQuery   *query,
                       const char *argument,
                       guint       run);

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return first < second ? -1 : first > second;
}

static double
now (void)
{
  return (double) g_get_monotonic_time () / 1000.;
}

static void
type_text (MlgQuery   *query,
           const char *text,
           guint       run)
{
  mlg_query_set_text (query, text);
}

static void
untype (MlgQuery   *query,
        const char *text,
        guint       run)
{
  mlg_query_clear (query);
}

static void
click_kind (MlgQuery   *query,
            const char *key,
            guint       run)
{
  mlg_query_set_selected (query, MLG_FACET_KIND, key, TRUE);
}

static void
click_city (MlgQuery   *query,
            const char *key,
            guint       run)
{
  mlg_query_set_selected (query, MLG_FACET_PLACE, key, TRUE);
}

static void
read_buckets (MlgQuery   *query,
              const char *max,
              guint       run)
{
  g_ptr_array_unref (mlg_query_dup_buckets (query, MLG_FACET_PLACE, (guint) atoi (max)));
}

static void
rename_actor (MlgQuery   *query,
              const char *name,
              guint       run)
{
  MlgTerritory *territory = mlg_query_get_territory (query);
  g_autofree char *text = g_strdup_printf ("%s %u", name, run);

  mlg_territory_edit (territory, MLG_RECORD (mlg_territory_get_nth_actor (territory, run)), MLG_ACTOR_NAME, g_variant_new_string (text), NULL);
}

static void
measure (MlgQuery   *query,
         guint       n_actors,
         const char *what,
         Step        step,
         Step        back,
         const char *argument)
{
  double times[RUNS];
  guint n_found = 0;

  for (guint run = 0; run < RUNS; run++)
    {
      double start;

      if (back != NULL)
        back (query, argument, run);

      start = now ();
      step (query, argument, run);
      times[run] = now () - start;
      n_found = mlg_query_get_n_found (query);
    }

  qsort (times, RUNS, sizeof (double), compare_times);
  g_print ("%7u  %-34s %8.2f ms  worst %8.2f  %6.1f ns/actor  %u found\n", n_actors, what,
           times[RUNS / 2], times[RUNS - 1], times[RUNS / 2] * 1e6 / n_actors, n_found);
}

static void
measure_all_prefixes (MlgQuery *query,
                      guint     n_actors,
                      guint     length)
{
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  char worst[4] = "";
  double longest = 0.;

  for (guint code = 0; code < (length == 1 ? 26 : 26 * 26); code++)
    {
      char prefix[4] = { 0, };
      double start, time;

      prefix[0] = (char) ('a' + code % 26);
      if (length > 1)
        prefix[1] = (char) ('a' + code / 26);

      start = now ();
      mlg_query_set_text (query, prefix);
      time = now () - start;
      g_array_append_val (times, time);

      if (time > longest)
        {
          longest = time;
          memcpy (worst, prefix, sizeof worst);
        }
    }

  g_array_sort (times, compare_times);
  g_print ("%7u  every prefix of %u letters          %8.2f ms  worst %8.2f (“%s”)\n", n_actors, length,
           g_array_index (times, double, times->len / 2), longest, worst);
}

static void
bench (guint n_actors)
{
  g_autoptr(MlgTerritory) territory = mlg_generate_territory (n_actors, n_actors * 2, 1);
  double start = now ();
  g_autoptr(MlgQuery) query = mlg_query_new (territory);
  double built = now () - start;
  g_autoptr(GPtrArray) kinds = mlg_query_dup_buckets (query, MLG_FACET_KIND, 1);
  g_autoptr(GPtrArray) cities = mlg_query_dup_buckets (query, MLG_FACET_PLACE, 1);
  const MlgBucket *kind = g_ptr_array_index (kinds, 0);
  const MlgBucket *city = g_ptr_array_index (cities, 0);

  g_print ("%7u  %-34s %8.2f ms  %u places\n", n_actors, "build index, order and facets", built,
           mlg_query_get_n_buckets (query, MLG_FACET_PLACE));

  measure_all_prefixes (query, n_actors, 1);
  measure_all_prefixes (query, n_actors, 2);
  measure (query, n_actors, "type “associ”", type_text, untype, "associ");
  measure (query, n_actors, "type “jardin saint”", type_text, untype, "jardin saint");
  measure (query, n_actors, "type “de la coopération des acteurs”", type_text, untype, "de la coopération des acteurs");
  measure (query, n_actors, "mistype “asociation solidiare”", type_text, untype, "asociation solidiare");
  measure (query, n_actors, "mistype “ressourecrie”", type_text, untype, "ressourecrie");
  measure (query, n_actors, "nonsense “xqzjkwvhu plomkij”", type_text, untype, "xqzjkwvhu plomkij");
  measure (query, n_actors, "clear the text", untype, type_text, "de");
  measure (query, n_actors, "choose a kind", click_kind, untype, kind->key);
  measure (query, n_actors, "choose a commune", click_city, untype, city->key);
  measure (query, n_actors, "ten largest communes", read_buckets, NULL, "10");
  measure (query, n_actors, "all communes", read_buckets, NULL, "0");
  mlg_query_set_text (query, "de");
  measure (query, n_actors, "rename an actor while searching", rename_actor, NULL, "Renamed");
}

int
main (int   argc,
      char *argv[])
{
  static const guint sizes[] = { 264, 2000, 10000, 100000 };

  setlocale (LC_ALL, "");

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (argc < 2 || (guint) atoi (argv[1]) == sizes[i])
      bench (sizes[i]);

  return 0;
}
