/* mlg-geocode-match-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-gazetteer-key-private.h"
#include "mlg-gazetteer-private.h"
#include "mlg-geocode-text-private.h"

G_BEGIN_DECLS

/* A place that some words of the text may mean. */
typedef struct
{
  gint64            place;
  MlgGazetteerKind  kind;
  MlgKeyQuality     quality;
  gint              rank;
  char              area[4];
  /* Which words: a part of the text, from where, and how many. */
  guint             part;
  guint             start;
  guint             n_words;
  gboolean          in_postcode;
  /* The words are all that the part says. */
  gboolean          is_whole;
  /* From 0 to 1: how well the words name the place, whatever the place. */
  gdouble           base;
  /* How the place counts against the others in the end. */
  gdouble           weight;
} MlgGeocodeMatch;

/* The work on one text. */
typedef struct
{
  MlgGazetteer   *gazetteer;
  MlgGeocodeText *text;
  GArray         *matches;
  /* Places of the postcode (id to itself), and the department it tells. */
  GHashTable     *postcode_places;
  char            postcode_department[4];
  guint           n_lookups;
} MlgGeocodeSearch;

gboolean mlg_geocode_read_postcode_places  (MlgGeocodeSearch  *search,
                                            GError           **error);
gboolean mlg_geocode_match_names           (MlgGeocodeSearch  *search,
                                            GError           **error);
gboolean mlg_geocode_match_beginnings      (MlgGeocodeSearch  *search,
                                            gdouble            factor,
                                            GError           **error);
gboolean mlg_geocode_match_errors          (MlgGeocodeSearch  *search,
                                            GError           **error);
gboolean mlg_geocode_match_postcode_errors (MlgGeocodeSearch  *search,
                                            GError           **error);
gboolean mlg_geocode_match_districts       (MlgGeocodeSearch  *search,
                                            GError           **error);
gboolean mlg_geocode_match_department      (MlgGeocodeSearch  *search,
                                            GError           **error);
gboolean mlg_geocode_match_postcode        (MlgGeocodeSearch  *search,
                                            gdouble            base,
                                            GError           **error);

G_END_DECLS
