/* gazetteer-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <string.h>

#include "mlg-gazetteer.h"

/* A slow machine under a sanitizer must not fail the suite; a quadratic
 * algorithm must. */
#define SLOWNESS 20

static inline MlgGazetteer *
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

static inline GPtrArray *
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
static inline void
assert_place (const MlgGazetteerPlace *place,
              const char              *text,
              const char              *expected)
{
  g_autofree char *foreign = g_strdup_printf ("%s %s", place->country, place->name);

  if (g_strcmp0 (place->insee, expected) != 0 && strcmp (foreign, expected) != 0)
    g_error ("“%s”: expected %s, got %s %s", text, expected, place->insee, foreign);
}
