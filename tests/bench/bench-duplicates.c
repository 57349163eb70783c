/* bench-duplicates.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-duplicate-finder.h"
#include "mlg-generate.h"

#include <locale.h>
#include <stdlib.h>

/* Looking for duplicates in a whole territory: the copy that the window waits
 * for, and the work on another thread. */

#define RUNS 5

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
bench (guint n_actors)
{
  g_autoptr(MlgTerritory) territory = mlg_generate_territory (n_actors, n_actors, 1);
  double copies[RUNS], runs[RUNS];
  guint n_found = 0;

  for (guint run = 0; run < RUNS; run++)
    {
      double start = now ();
      g_autoptr(MlgDuplicateFinder) finder = mlg_duplicate_finder_new (territory);
      g_autoptr(GArray) found = NULL;

      copies[run] = now () - start;
      start = now ();
      found = mlg_duplicate_finder_run (finder, NULL, NULL);
      runs[run] = now () - start;
      n_found = found->len;
    }

  qsort (copies, RUNS, sizeof (double), compare_times);
  qsort (runs, RUNS, sizeof (double), compare_times);
  g_print ("%7u  copy %8.2f ms  worst %8.2f   find %9.2f ms  worst %9.2f   %u pairs\n", n_actors,
           copies[RUNS / 2], copies[RUNS - 1], runs[RUNS / 2], runs[RUNS - 1], n_found);
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
