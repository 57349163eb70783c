/* mlg-geocode.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-gazetteer.h"

#include "mlg-geocode-score-private.h"

#include "mlg-text.h"

#include <string.h>

#define MAX_CANDIDATES 60

/* Below that a match is a word, not a place. */
#define MIN_BASE 0.08

/* What is this unlikely is left out, but for real homonyms. */
#define MIN_SHARE     0.0005
#define HOMONYM_BASE  0.8

/* Rank of a town of about 10,000 inhabitants. */
#define SMALL_RANK 740

static void
search_init (MlgGeocodeSearch *search,
             MlgGazetteer     *gazetteer,
             const char       *text)
{
  memset (search, 0, sizeof *search);
  search->gazetteer = gazetteer;
  search->text = mlg_geocode_text_parse (text);
  search->matches = g_array_new (FALSE, FALSE, sizeof (MlgGeocodeMatch));
  search->postcode_places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
search_clear (MlgGeocodeSearch *search)
{
  g_clear_pointer (&search->text, mlg_geocode_text_free);
  g_clear_pointer (&search->matches, g_array_unref);
  g_clear_pointer (&search->postcode_places, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MlgGeocodeSearch, search_clear)

/* The ISO code of what a country field holds; %NULL where it is no country,
 * as with “National” or “Pays de Brest”. */
static char *
find_country (MlgGazetteer *gazetteer,
              const char   *text)
{
  g_autofree char *key = NULL;
  g_autofree char *code = NULL;
  g_autoptr(MlgStatement) select = NULL;

  if (text == NULL || strlen (text) > 80)
    return NULL;

  code = g_ascii_strup (text, -1);
  if (strlen (code) == 2 && mlg_gazetteer_get_area (gazetteer, MLG_GAZETTEER_COUNTRY, code) != NULL)
    return g_steal_pointer (&code);

  key = mlg_gazetteer_key (text);
  select = mlg_database_prepare_cached (mlg_gazetteer_get_database (gazetteer),
                                        "SELECT area FROM name_key WHERE key = ?1 AND kind = ?2", NULL);
  if (select == NULL)
    return NULL;
  mlg_statement_bind_text (select, 1, key);
  mlg_statement_bind_int64 (select, 2, MLG_GAZETTEER_COUNTRY);
  if (!mlg_statement_step (select, NULL))
    return NULL;

  return g_strdup (*mlg_statement_get_text (select, 0) != '\0' ? mlg_statement_get_text (select, 0) : "FR");
}

/* Whether a place is named well enough to look no further. @strict: it must
 * agree with the postcode or the department that the text tells. */
static gboolean
has_good_match (MlgGeocodeSearch *search,
                gdouble           base,
                gboolean          strict)
{
  for (guint i = 0; i < search->matches->len; i++)
    {
      const MlgGeocodeMatch *match = &g_array_index (search->matches, MlgGeocodeMatch, i);

      if (match->base < base)
        continue;
      if (!strict)
        return TRUE;
      if (g_hash_table_size (search->postcode_places) > 0)
        {
          if (match->in_postcode)
            return TRUE;
        }
      else if (*search->postcode_department != '\0')
        {
          if (strcmp (match->area, search->postcode_department) == 0)
            return TRUE;
        }
      else if (strcmp (match->area, search->text->department) == 0)
        {
          return TRUE;
        }
    }

  return FALSE;
}

/* “Aix” is a village of Corrèze, but whoever writes it may mean the town. */
static gboolean
names_only_small_places (MlgGeocodeSearch *search)
{
  for (guint i = 0; i < search->matches->len; i++)
    {
      const MlgGeocodeMatch *match = &g_array_index (search->matches, MlgGeocodeMatch, i);

      if (match->rank > SMALL_RANK || match->kind >= MLG_GAZETTEER_DEPARTMENT)
        return FALSE;
    }

  return TRUE;
}

/* From the surest to the boldest way to find a name, until one succeeds. */
static gboolean
collect_matches (MlgGeocodeSearch  *search,
                 GError           **error)
{
  const MlgGeocodeText *text = search->text;
  gboolean known_postcode;
  gboolean strict;

  if (!mlg_geocode_read_postcode_places (search, error) ||
      !mlg_geocode_match_names (search, error))
    return FALSE;

  known_postcode = g_hash_table_size (search->postcode_places) > 0;
  strict = *text->postcode != '\0' || (*text->department != '\0' && !text->department_is_weak);

  if (known_postcode && !mlg_geocode_match_districts (search, error))
    return FALSE;
  if (known_postcode && !has_good_match (search, 0.7, TRUE) &&
      !mlg_geocode_match_postcode_errors (search, error))
    return FALSE;
  if (!has_good_match (search, 0.7, strict))
    {
      if (!mlg_geocode_match_beginnings (search, 0.65, error))
        return FALSE;
    }
  else if (!strict && names_only_small_places (search))
    {
      if (!mlg_geocode_match_beginnings (search, 0.53, error))
        return FALSE;
    }
  if (!has_good_match (search, 0.6, strict) && !mlg_geocode_match_errors (search, error))
    return FALSE;
  if (known_postcode && !has_good_match (search, 0.5, TRUE) &&
      !mlg_geocode_match_postcode (search, has_good_match (search, 0.8, FALSE) ? 0.35 : 0.6, error))
    return FALSE;
  if (search->matches->len == 0 && !mlg_geocode_match_department (search, error))
    return FALSE;

  return TRUE;
}

static gint
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  const MlgGeocodeMatch *match_a = a;
  const MlgGeocodeMatch *match_b = b;

  gdouble value_a = match_a->weight * match_a->base;
  gdouble value_b = match_b->weight * match_b->base;

  if (value_a != value_b)
    return value_a < value_b ? 1 : -1;

  return match_a->place < match_b->place ? -1 : match_a->place > match_b->place;
}

/* A place may be found in several ways: the best one stays. */
static void
merge_matches (MlgGeocodeSearch *search)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint n = 0;

  g_array_sort (search->matches, compare_matches);
  for (guint i = 0; i < search->matches->len; i++)
    {
      MlgGeocodeMatch match = g_array_index (search->matches, MlgGeocodeMatch, i);
      gint64 *id = g_memdup2 (&match.place, sizeof match.place);

      if (g_hash_table_add (seen, id) && match.base >= MIN_BASE)
        g_array_index (search->matches, MlgGeocodeMatch, n++) = match;
    }
  g_array_set_size (search->matches, n);
}

/* La Réunion is a department, a region, and the same place. */
static gboolean
repeats_area (GPtrArray               *places,
              const MlgGazetteerPlace *place)
{
  if (place->kind != MLG_GAZETTEER_REGION)
    return FALSE;

  for (guint i = 0; i < places->len; i++)
    {
      const MlgGazetteerPlace *other = g_ptr_array_index (places, i);

      if (other->kind == MLG_GAZETTEER_DEPARTMENT && strcmp (other->name, place->name) == 0)
        return TRUE;
    }

  return FALSE;
}

static GPtrArray *
load_candidates (MlgGeocodeSearch  *search,
                 GError           **error)
{
  g_autoptr(GPtrArray) places = NULL;
  gdouble total = 0;

  places = g_ptr_array_new_with_free_func ((GDestroyNotify) mlg_gazetteer_place_unref);
  for (guint i = 0; i < search->matches->len && places->len < MAX_CANDIDATES; i++)
    {
      const MlgGeocodeMatch *match = &g_array_index (search->matches, MlgGeocodeMatch, i);
      g_autoptr(MlgGazetteerPlace) place = NULL;

      if (match->weight < MIN_SHARE * total && match->base < HOMONYM_BASE)
        continue;
      place = mlg_gazetteer_load_place (search->gazetteer, match->place, error);
      if (place == NULL)
        return NULL;

      if (repeats_area (places, place))
        continue;
      place->confidence = match->base * match->weight;
      total += match->weight;
      g_ptr_array_add (places, g_steal_pointer (&place));
    }

  for (guint i = 0; i < places->len; i++)
    {
      MlgGazetteerPlace *place = g_ptr_array_index (places, i);

      place->confidence = total > 0 ? CLAMP (place->confidence / total, 0, 1) : 0;
    }

  return g_steal_pointer (&places);
}

static GPtrArray *
geocode_text (MlgGazetteer             *self,
              const char               *text,
              const MlgGeocodeContext  *context,
              GError                  **error)
{
  g_auto(MlgGeocodeSearch) search = { 0, };
  g_autofree char *country = NULL;
  const char *postcode = context != NULL ? mlg_geocode_context_get_postcode (context) : NULL;
  const char *address = context != NULL ? mlg_geocode_context_get_address (context) : NULL;

  search_init (&search, self, text);
  if (context != NULL)
    country = find_country (self, mlg_geocode_context_get_country (context));
  if (country == NULL && *search.text->country != '\0')
    country = g_strdup (search.text->country);

  if (*search.text->postcode == '\0' && (country == NULL || strcmp (country, "FR") == 0))
    {
      if (postcode != NULL && !mlg_geocode_read_postcode (postcode, search.text->postcode))
        *search.text->postcode = '\0';
      if (*search.text->postcode == '\0' && address != NULL)
        {
          g_autoptr(MlgGeocodeText) other = mlg_geocode_text_parse (address);

          g_strlcpy (search.text->postcode, other->postcode, sizeof search.text->postcode);
        }
    }

  if (!collect_matches (&search, error))
    return NULL;

  mlg_geocode_score (&search, context, country);
  merge_matches (&search);

  return load_candidates (&search, error);
}

/**
 * mlg_gazetteer_geocode:
 * @self: a gazetteer
 * @text: what somebody wrote where a place is asked for: a town, a whole
 *   address, a department; any bytes, of which 1,000 characters are read
 * @context: (nullable): what else is known
 * @error: return location for an error, or %NULL
 *
 * Finds the places that @text may mean, with all homonyms. A text that names
 * nothing (“en ligne”) gives an empty array.
 *
 * The confidence of the first candidate is near 1 where nothing else fits,
 * and small where many places have the name: then somebody has to choose.
 *
 * Where @text names no place, the address of @context is looked at.
 *
 * Returns: (transfer full) (element-type MlgGazetteerPlace): the candidates,
 *   the likeliest first; or %NULL with @error set, when the gazetteer itself
 *   could not be read
 */
GPtrArray *
mlg_gazetteer_geocode (MlgGazetteer             *self,
                       const char               *text,
                       const MlgGeocodeContext  *context,
                       GError                  **error)
{
  GPtrArray *places;
  const char *address = context != NULL ? mlg_geocode_context_get_address (context) : NULL;

  g_return_val_if_fail (MLG_IS_GAZETTEER (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  places = geocode_text (self, text, context, error);
  if (places != NULL && places->len == 0 && address != NULL)
    {
      g_ptr_array_unref (places);
      places = geocode_text (self, address, context, error);
    }

  return places;
}
