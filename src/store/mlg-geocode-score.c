/* mlg-geocode-score.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-geocode-score-private.h"

#include <math.h>
#include <string.h>

/* How much likelier a place is where all other actors are in its department. */
#define CONTEXT_FACTOR 40

/* The base counts so much more than the size: a small village that is named
 * in full goes before a big town whose name is only inside the text. */
#define BASE_POWER 6

typedef enum
{
  HINT_NONE,
  HINT_AGREES,
  HINT_DISAGREES,
} Hint;

static MlgGeocodeMatch *
get_match (MlgGeocodeSearch *search,
           guint             i)
{
  return &g_array_index (search->matches, MlgGeocodeMatch, i);
}

static gboolean
is_area (const MlgGeocodeMatch *match)
{
  return match->kind >= MLG_GAZETTEER_DEPARTMENT;
}

static const char *
get_region (MlgGeocodeSearch      *search,
            const MlgGeocodeMatch *match)
{
  const MlgGazetteerArea *department;

  department = mlg_gazetteer_get_area (search->gazetteer, MLG_GAZETTEER_DEPARTMENT, match->area);

  return department != NULL ? department->region : NULL;
}

static gboolean
is_in_country (const MlgGeocodeMatch *match,
               const char            *country)
{
  if (g_ascii_isalpha (match->area[0]))
    return strcmp (match->area, country) == 0;

  return strcmp (country, "FR") == 0;
}

/* The codes in the text: a postcode, a department's number. */
static gdouble
apply_codes (MlgGeocodeSearch      *search,
             const MlgGeocodeMatch *match,
             gdouble                base)
{
  const MlgGeocodeText *text = search->text;
  gboolean known = g_hash_table_size (search->postcode_places) > 0;

  if (*search->postcode_department != '\0')
    {
      if (match->in_postcode)
        return MIN (0.99, base + 0.15);
      if (strcmp (match->area, search->postcode_department) == 0)
        return known ? base * 0.75 : MIN (0.97, base + 0.1);
      /* A number of five digits is a postcode abroad as well. */
      return base * (known ? 0.25 : match->kind == MLG_GAZETTEER_TOWN ? 0.9 : 0.5);
    }

  if (*text->department != '\0' &&
      mlg_gazetteer_get_area (search->gazetteer, MLG_GAZETTEER_DEPARTMENT, text->department) != NULL)
    {
      if (strcmp (match->area, text->department) == 0)
        return MIN (0.98, base + (text->department_is_weak ? 0.1 : 0.25));
      return base * (text->department_is_weak ? 0.85 : 0.3);
    }

  return base;
}

/* An area that is named beside the place: “Rennes, Bretagne”. */
static Hint
compare_area (MlgGeocodeSearch      *search,
              const MlgGeocodeMatch *match,
              const MlgGeocodeMatch *area)
{
  gboolean agrees;

  if (area->part == match->part && area->start < match->start + match->n_words &&
      match->start < area->start + area->n_words)
    return HINT_NONE;

  if (area->kind == MLG_GAZETTEER_DEPARTMENT)
    agrees = strcmp (match->area, area->area) == 0;
  else if (area->kind == MLG_GAZETTEER_COUNTRY)
    agrees = is_in_country (match, *area->area != '\0' ? area->area : "FR");
  else
    {
      g_autoptr(MlgGazetteerPlace) place = mlg_gazetteer_load_place (search->gazetteer, area->place, NULL);
      const char *region = get_region (search, match);

      agrees = place != NULL && region != NULL && g_strcmp0 (place->insee, region) == 0;
    }

  return agrees ? HINT_AGREES : HINT_DISAGREES;
}

/* Applies what areas say about towns; then an area that a town agrees with
 * is only its explanation. */
static void
apply_areas (MlgGeocodeSearch *search)
{
  g_autoptr(GArray) areas = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean codes = *search->postcode_department != '\0';

  for (guint i = 0; i < search->matches->len && areas->len < 12; i++)
    {
      if (is_area (get_match (search, i)) && get_match (search, i)->is_whole)
        g_array_append_val (areas, i);
    }

  for (guint a = 0; a < areas->len; a++)
    {
      MlgGeocodeMatch *area = get_match (search, g_array_index (areas, guint, a));
      gdouble best = 0;

      for (guint i = 0; i < search->matches->len; i++)
        {
          MlgGeocodeMatch *match = get_match (search, i);

          if (!is_area (match) && match->base >= 0.4 && compare_area (search, match, area) == HINT_AGREES)
            best = MAX (best, match->base);
        }
      if (best == 0)
        continue;

      for (guint i = 0; i < search->matches->len; i++)
        {
          MlgGeocodeMatch *match = get_match (search, i);
          Hint hint = match == area ? HINT_NONE : compare_area (search, match, area);

          if (hint == HINT_AGREES && !is_area (match))
            match->base = MIN (0.98, match->base + 0.1);
          else if (hint == HINT_DISAGREES && area->part != match->part)
            match->base *= 0.35;
        }
      area->base *= 0.2;
    }

  if (codes)
    {
      for (guint i = 0; i < search->matches->len; i++)
        {
          if (is_area (get_match (search, i)))
            get_match (search, i)->base *= 0.4;
        }
    }
}

static gboolean
lies_inside (const MlgGeocodeMatch *inner,
             const MlgGeocodeMatch *outer)
{
  return inner->part == outer->part && inner->n_words < outer->n_words &&
         inner->start >= outer->start &&
         inner->start + inner->n_words <= outer->start + outer->n_words;
}

/* “Saint-Ouen” in “Saint-Ouen-sur-Seine” is no name of its own. */
static void
suppress_inner (MlgGeocodeSearch *search)
{
  g_autoptr(GArray) outers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < search->matches->len && outers->len < 40; i++)
    {
      MlgGeocodeMatch *match = get_match (search, i);
      gboolean known = FALSE;

      if (match->n_words < 2 || match->base < 0.5)
        continue;
      for (guint j = 0; j < outers->len && !known; j++)
        {
          MlgGeocodeMatch *other = get_match (search, g_array_index (outers, guint, j));

          known = other->part == match->part && other->start == match->start && other->n_words == match->n_words;
        }
      if (!known)
        g_array_append_val (outers, i);
    }

  for (guint i = 0; i < search->matches->len; i++)
    {
      MlgGeocodeMatch *match = get_match (search, i);

      for (guint j = 0; j < outers->len; j++)
        {
          MlgGeocodeMatch *outer = get_match (search, g_array_index (outers, guint, j));

          if (lies_inside (match, outer) && match->base < outer->base + 0.3 &&
              !(match->in_postcode && !outer->in_postcode))
            {
              match->base *= 0.3;
              break;
            }
        }
    }
}

/* Whether the same words are the very name of another place: then “Île de
 * France”, also a name of Paris in some list, is the region. */
static gboolean
is_outdone (MlgGeocodeSearch      *search,
            const MlgGeocodeMatch *match)
{
  if (match->quality != MLG_KEY_ALTERNATE)
    return FALSE;

  for (guint i = 0; i < search->matches->len; i++)
    {
      const MlgGeocodeMatch *other = get_match (search, i);

      if (other->quality == MLG_KEY_NAME && other->part == match->part && other->start == match->start &&
          other->n_words == match->n_words && other->base >= match->base)
        return TRUE;
    }

  return FALSE;
}

/* Takes into account what the text, the row and the territory tell, and sets
 * the weights. @country: (nullable): of the row. */
void
mlg_geocode_score (MlgGeocodeSearch        *search,
                   const MlgGeocodeContext *context,
                   const char              *country)
{
  for (guint i = 0; i < search->matches->len; i++)
    {
      MlgGeocodeMatch *match = get_match (search, i);

      if (!is_area (match))
        match->base = apply_codes (search, match, match->base);
      if (country != NULL && !is_in_country (match, country))
        match->base *= 0.4;
      /* The town stands last, as a rule. */
      if (match->part != G_MAXUINT && match->part + 1 < search->text->parts->len)
        match->base *= 0.97;
    }

  apply_areas (search);
  suppress_inner (search);

  for (guint i = 0; i < search->matches->len; i++)
    {
      MlgGeocodeMatch *match = get_match (search, i);

      match->weight = exp (match->rank / 100.0) * pow (match->base, BASE_POWER);
      /* A district says more than its town where the postcode is its own. */
      if (match->kind == MLG_GAZETTEER_DISTRICT && match->in_postcode)
        match->weight *= 300;
      if (is_outdone (search, match))
        match->weight *= 0.03;
      if (context != NULL)
        match->weight *= 1 + CONTEXT_FACTOR * mlg_geocode_context_get_share (context, match->area);
    }
}
