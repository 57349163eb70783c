/* mlg-gazetteer-schema-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What gazetteer.sqlite holds, for its builder and its reader.
 *
 * Neither full-text nor R*Tree modules are used: not every SQLite has them,
 * and plain indexes are smaller. Names are found by their folded key; places
 * of an area by tier (how many places of the world are larger), band of
 * latitude (the higher the tier, the narrower) and longitude. So the largest
 * places of any area come from a few ranges of one index.
 *
 * Coordinates are integers of 1e-5 degrees; rank is 100 times the natural
 * logarithm of a place's weight; area is a department, or a country where it
 * begins with a letter. */
#define MLG_GAZETTEER_SCHEMA                                                   \
  "CREATE TABLE place (id INTEGER PRIMARY KEY, kind INTEGER NOT NULL,"         \
  "  country TEXT NOT NULL, insee TEXT, name TEXT NOT NULL, french TEXT,"      \
  "  postcodes TEXT, lon INTEGER NOT NULL, lat INTEGER NOT NULL,"              \
  "  population INTEGER NOT NULL, area TEXT NOT NULL, parent TEXT,"            \
  "  estimated INTEGER NOT NULL, rank INTEGER NOT NULL,"                       \
  "  tier INTEGER NOT NULL, band INTEGER NOT NULL) STRICT;"                    \
  "CREATE TABLE name_key (key TEXT NOT NULL, quality INTEGER NOT NULL,"        \
  "  place INTEGER NOT NULL, kind INTEGER NOT NULL, rank INTEGER NOT NULL,"    \
  "  area TEXT NOT NULL, PRIMARY KEY (key, quality, place)) STRICT, WITHOUT ROWID;" \
  "CREATE TABLE postcode (code TEXT NOT NULL, place INTEGER NOT NULL,"         \
  "  PRIMARY KEY (code, place)) STRICT, WITHOUT ROWID;"                        \
  "CREATE TABLE prefix (prefix TEXT NOT NULL, position INTEGER NOT NULL,"      \
  "  place INTEGER NOT NULL, PRIMARY KEY (prefix, position)) STRICT, WITHOUT ROWID;" \
  "CREATE TABLE area (kind INTEGER NOT NULL, code TEXT NOT NULL,"              \
  "  name TEXT NOT NULL, french TEXT, region TEXT,"                            \
  "  PRIMARY KEY (kind, code)) STRICT, WITHOUT ROWID;"                         \
  "CREATE TABLE lexicon (id INTEGER PRIMARY KEY, keys BLOB NOT NULL) STRICT;"

#define MLG_GAZETTEER_INDEXES \
  "CREATE INDEX place_grid ON place (tier, band, lon, lat, population);"

/* The first tier holds the largest places, every following one takes as many
 * again as all those before it. */
#define MLG_GAZETTEER_FIRST_TIER 64
#define MLG_GAZETTEER_N_TIERS    12

/* Tiers of what is not a commune or a town; each has one band. */
#define MLG_GAZETTEER_TIER_FORMER     20
#define MLG_GAZETTEER_TIER_DISTRICT   21
#define MLG_GAZETTEER_TIER_DEPARTMENT 30
#define MLG_GAZETTEER_TIER_REGION     31
#define MLG_GAZETTEER_TIER_COUNTRY    32

/* How many completions are prepared for one and for two letters: a longer
 * prefix matches few enough names to be searched. */
#define MLG_GAZETTEER_N_PREPARED 30

/* The height of a tier's bands, in 1e-5 degrees. */
static inline gint
mlg_gazetteer_get_band_height (gint tier)
{
  static const gint heights[MLG_GAZETTEER_N_TIERS] = {
    18000000, 18000000, 2000000, 1000000, 1000000, 500000, 250000, 200000, 100000, 50000, 25000, 25000,
  };

  return tier < MLG_GAZETTEER_N_TIERS ? heights[tier] : 18000000;
}

static inline gint
mlg_gazetteer_get_band (gint tier,
                        gint lat)
{
  return (CLAMP (lat, -9000000, 9000000) + 9000000) / mlg_gazetteer_get_band_height (tier);
}

G_END_DECLS
