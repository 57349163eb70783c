/* mlg-water-names.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-water-names.h"

#include <glib/gi18n-lib.h>

/* Seas, bays and gulfs around the places where the application is used. The
 * gazetteer has none, and a coast without the name of its sea looks unfinished. */
static const MlgWaterName names[] = {
  { N_("Atlantic Ocean"), -32, 38, 1, 3.6 },
  { N_("Atlantic Ocean"), -13, 45.5, 3.6, 5.6 },
  { N_("Atlantic Ocean"), -4.6, 46.9, 5.6, 8.2 },
  { N_("Pacific Ocean"), -150, 5, 1, 4 },
  { N_("Indian Ocean"), 78, -18, 1, 4.5 },
  { N_("Indian Ocean"), 57.2, -21.3, 5, 9 },
  { N_("Mediterranean Sea"), 18, 34.6, 2.4, 4.6 },
  { N_("Mediterranean Sea"), 5.5, 41.6, 4.6, 7 },
  { N_("North Sea"), 3.2, 56, 2.8, 5.4 },
  { N_("North Sea"), 2.6, 51.9, 5.4, 7.5 },
  { N_("English Channel"), -2.0, 49.95, 4.3, 7.6 },
  { N_("Bay of Biscay"), -4.6, 45.3, 4, 7 },
  { N_("Celtic Sea"), -7.6, 50.2, 4.6, 7 },
  { N_("Iroise Sea"), -5.2, 48.22, 6.6, 9.6 },
  { N_("Roadstead of Brest"), -4.43, 48.315, 9.4, 13 },
  { N_("Bay of Douarnenez"), -4.45, 48.18, 8.2, 11.5 },
  { N_("Bay of Audierne"), -4.55, 47.92, 8.2, 11 },
  { N_("Bay of Concarneau"), -4.0, 47.8, 8.6, 11 },
  { N_("Bay of Quiberon"), -3.0, 47.52, 8.2, 11.5 },
  { N_("Gulf of Morbihan"), -2.85, 47.585, 9.6, 13 },
  { N_("Bay of Saint-Brieuc"), -2.6, 48.66, 7.6, 10.5 },
  { N_("Gulf of Saint-Malo"), -2.15, 48.85, 7, 9 },
  { N_("Bay of Mont-Saint-Michel"), -1.66, 48.68, 8.2, 11.5 },
  { N_("Bay of the Seine"), -0.4, 49.55, 6.6, 9.5 },
  { N_("Bay of the Somme"), 1.5, 50.22, 8.4, 11.5 },
  { N_("Bay of Bourgneuf"), -2.12, 47.05, 8.4, 11 },
  { N_("Gulf of Lion"), 4.1, 42.9, 5.6, 8.4 },
  { N_("Ligurian Sea"), 8.8, 43.4, 5, 8 },
  { N_("Tyrrhenian Sea"), 12, 40, 4, 7 },
  { N_("Adriatic Sea"), 15.4, 43, 4, 7 },
  { N_("Baltic Sea"), 19, 57, 3.2, 6 },
  { N_("Irish Sea"), -5, 53.7, 4.4, 7 },
  { N_("Black Sea"), 34, 43.2, 3, 6.5 },
  { N_("Caribbean Sea"), -72, 15, 2.6, 6 },
  { N_("Caribbean Sea"), -62.2, 15.4, 6, 9 },
};

/**
 * mlg_water_names_get:
 * @n_names: (out): how many
 *
 * Returns: (transfer none) (array length=n_names): seas and bays, large ones
 *   first among those of a zoom
 */
const MlgWaterName *
mlg_water_names_get (guint *n_names)
{
  g_return_val_if_fail (n_names != NULL, NULL);

  *n_names = G_N_ELEMENTS (names);
  return names;
}
