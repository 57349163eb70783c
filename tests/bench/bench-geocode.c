/* bench-geocode.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-gazetteer.h"

#include <locale.h>
#include <stdlib.h>

#define N_ROUNDS 300

typedef enum
{
  GEOCODE,
  LIST,
  COMPLETE,
  NEAREST,
  VIEWPORT,
} Work;

static const struct
{
  const char *label;
  Work        work;
  const char *text;
  gdouble     width;
} cases[] = {
  { "geocode, a town", GEOCODE, "Quimper", 0 },
  { "geocode, an address", GEOCODE, "6 rue Penn ar Créach, 29200 Brest", 0 },
  { "geocode, homonyms", GEOCODE, "Saint-Pierre", 0 },
  { "geocode, a typing error", GEOCODE, "Guingam", 0 },
  { "geocode, postcode and error", GEOCODE, "35510 Cesson Sevine", 0 },
  { "geocode, nothing in it", GEOCODE, "Trifouillis les Oies", 0 },
  { "geocode, six towns", LIST, "Brest, Rennes, Nantes, Lille, Lyon et Paris", 0 },
  { "complete, one letter", COMPLETE, "p", 0 },
  { "complete, “plou”", COMPLETE, "plou", 0 },
  { "complete, “saint”", COMPLETE, "saint", 0 },
  { "nearest, Brest", NEAREST, NULL, 0 },
  { "viewport, the world", VIEWPORT, NULL, 360 },
  { "viewport, France", VIEWPORT, NULL, 15 },
  { "viewport, a region", VIEWPORT, NULL, 4 },
  { "viewport, a town", VIEWPORT, NULL, 0.4 },
};

static gint
compare_times (gconstpointer a,
               gconstpointer b)
{
  gdouble time_a = *(const gdouble *) a;
  gdouble time_b = *(const gdouble *) b;

  return time_a < time_b ? -1 : time_a > time_b;
}

static void
work (MlgGazetteer *gazetteer,
      guint         i)
{
  g_autoptr(GPtrArray) places = NULL;
  g_autoptr(MlgGazetteerPlace) place = NULL;
  gdouble width = cases[i].width;

  switch (cases[i].work)
    {
    case GEOCODE:
      places = mlg_gazetteer_geocode (gazetteer, cases[i].text, NULL, NULL);
      break;
    case LIST:
      places = mlg_gazetteer_geocode_all (gazetteer, cases[i].text, NULL, NULL);
      break;
    case COMPLETE:
      places = mlg_gazetteer_complete (gazetteer, cases[i].text, 10, NULL);
      break;
    case NEAREST:
      place = mlg_gazetteer_nearest (gazetteer, -4.486, 48.391, 30, NULL);
      break;
    case VIEWPORT:
    default:
      places = mlg_gazetteer_list_places (gazetteer, 0 - width / 2, 47 - width / 4, 0 + width / 2, 47 + width / 4,
                                          MLG_GAZETTEER_KINDS_TOWNS, 0, 250, NULL);
      break;
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgGazetteer) gazetteer = NULL;
  gint64 start;

  setlocale (LC_ALL, "");

  start = g_get_monotonic_time ();
  gazetteer = mlg_gazetteer_open (g_getenv ("MLG_GAZETTEER"), &error);
  if (gazetteer == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  g_print ("%-32s %7.3f ms\n", "open", (gdouble) (g_get_monotonic_time () - start) / 1000);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gdouble times[N_ROUNDS];
      gdouble first;

      for (guint n = 0; n < N_ROUNDS; n++)
        {
          start = g_get_monotonic_time ();
          work (gazetteer, i);
          times[n] = (gdouble) (g_get_monotonic_time () - start) / 1000;
        }
      first = times[0];
      qsort (times, N_ROUNDS, sizeof times[0], compare_times);
      g_print ("%-32s %7.3f ms   first %.3f   95 %% below %.3f\n", cases[i].label,
               times[N_ROUNDS / 2], first, times[N_ROUNDS * 95 / 100]);
    }

  return EXIT_SUCCESS;
}
