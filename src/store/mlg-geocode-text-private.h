/* mlg-geocode-text-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Longer texts are cut: an address has less, and the time must be bounded. */
#define MLG_GEOCODE_MAX_CHARS 1000
#define MLG_GEOCODE_MAX_WORDS 120

/* What stands between two separators. */
typedef struct
{
  /* Canonical words, see mlg_gazetteer_canonical_words(). */
  GPtrArray *words;
  gboolean   after_postcode;
  gboolean   in_parentheses;
  /* The character before it, 0 for the first part. */
  char       separator;
} MlgGeocodePart;

/* A text cut into parts, and the codes that were in it. */
typedef struct
{
  GPtrArray *parts;
  char       postcode[6];
  /* A department's code, perhaps of none. */
  char       department[4];
  /* The code is a mere number behind a name: “Brest 29”, “Paris 11”. */
  gboolean   department_is_weak;
  /* Of a foreign postcode such as “B-1000”. */
  char       country[3];
} MlgGeocodeText;

MlgGeocodeText *mlg_geocode_text_parse         (const char           *text);
void            mlg_geocode_text_free          (MlgGeocodeText       *self);
char           *mlg_geocode_part_dup_key       (const MlgGeocodePart *part,
                                                guint                 start,
                                                guint                 n_words);
gboolean        mlg_geocode_word_is_number     (const char           *word);
gboolean        mlg_geocode_word_is_noise      (const char           *word);
gboolean        mlg_geocode_word_is_link       (const char           *word);
gboolean        mlg_geocode_word_is_street     (const char           *word);
gboolean        mlg_geocode_read_postcode      (const char           *text,
                                                char                 *postcode);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgGeocodeText, mlg_geocode_text_free)

G_END_DECLS
