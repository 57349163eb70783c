/* mlg-geocode-postcode.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-gazetteer-schema-private.h"
#include "mlg-geocode-match-private.h"
#include "mlg-text.h"

#include <string.h>

/* With the postcode right, a name may be far from what was written. */
#define MAX_ERRORS 3

typedef struct
{
  guint   part;
  guint   start;
  guint   n_words;
  gdouble base;
} Reading;

static MlgStatement *
select_places (MlgGeocodeSearch  *search,
               GError           **error)
{
  MlgStatement *select;

  select = mlg_database_prepare_cached (mlg_gazetteer_get_database (search->gazetteer),
                                        "SELECT place.id, place.name, place.kind, place.rank, place.area "
                                        "FROM postcode JOIN place ON place.id = postcode.place "
                                        "WHERE postcode.code = ?1", error);
  if (select != NULL)
    mlg_statement_bind_text (select, 1, search->text->postcode);

  return select;
}

/* How well the name @glued, without spaces, is found in the words. */
static gdouble
compare_words (const char *glued,
               const char *words)
{
  gsize length = strlen (glued);
  gsize words_length = strlen (words);
  guint max = MIN (MAX_ERRORS, (guint) length / 3 + 1);
  guint distance = mlg_text_distance (glued, words, max);

  if (distance <= max)
    return 0.95 - 0.07 * distance;
  /* Glued to something else, or cut short. */
  if (length >= 5 && strstr (words, glued) != NULL)
    return 0.85;
  if (words_length >= 4 && strncmp (glued, words, words_length) == 0)
    return 0.80;

  return 0;
}

static Reading
read_name (MlgGeocodeSearch *search,
           const char       *glued)
{
  GPtrArray *parts = search->text->parts;
  Reading best = { 0, };

  for (guint p = 0; p < parts->len; p++)
    {
      const MlgGeocodePart *part = g_ptr_array_index (parts, p);
      guint n_words = MIN (part->words->len, 16);

      for (guint start = 0; start < n_words; start++)
        {
          g_autofree char *key = mlg_geocode_part_dup_key (part, start, n_words - start);
          g_autofree char *words = mlg_gazetteer_glue (key);
          gdouble base = compare_words (glued, words);

          /* Straight behind the postcode is where the name should be. */
          if (!part->after_postcode)
            base -= 0.05;
          if (start > 0)
            base -= 0.03;
          if (base > best.base)
            best = (Reading) { p, start, n_words - start, base };
        }
    }

  return best;
}

static void
add_match (MlgGeocodeSearch *search,
           MlgStatement     *row,
           const Reading    *reading)
{
  MlgGeocodeMatch match = { 0, };

  match.place = mlg_statement_get_int64 (row, 0);
  match.kind = (MlgGazetteerKind) mlg_statement_get_int64 (row, 2);
  match.rank = (gint) mlg_statement_get_int64 (row, 3);
  g_strlcpy (match.area, mlg_statement_get_text (row, 4), sizeof match.area);
  match.part = reading->part;
  match.start = reading->start;
  match.n_words = reading->n_words;
  match.in_postcode = g_hash_table_contains (search->postcode_places, &match.place);
  match.is_whole = TRUE;
  match.base = reading->base;
  g_array_append_val (search->matches, match);
}

/* Finds those communes of the postcode whose name is in the text with errors. */
gboolean
mlg_geocode_match_postcode_errors (MlgGeocodeSearch  *search,
                                   GError           **error)
{
  g_autoptr(MlgStatement) select = select_places (search, error);
  g_autoptr(GError) local_error = NULL;
  guint first = search->matches->len;
  gdouble best = 0;

  if (select == NULL)
    return FALSE;

  while (mlg_statement_step (select, &local_error))
    {
      g_autofree char *key = mlg_gazetteer_key (mlg_statement_get_text (select, 1));
      g_autofree char *glued = mlg_gazetteer_glue (key);
      g_autofree char *bare = mlg_gazetteer_glue (mlg_gazetteer_skip_article (key));
      Reading reading = read_name (search, glued);
      Reading other = strcmp (glued, bare) != 0 ? read_name (search, bare) : reading;

      if (other.base - 0.01 > reading.base)
        reading = other;
      if (reading.base > 0.5)
        add_match (search, select, &reading);
      best = MAX (best, reading.base);
    }

  /* One error less says more than the size of the commune. */
  for (; first < search->matches->len; first++)
    {
      MlgGeocodeMatch *match = &g_array_index (search->matches, MlgGeocodeMatch, first);

      if (match->base < best - 0.04)
        match->base *= 0.6;
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/* “75011 Paris” is the 11th arrondissement: what is said of Paris is said of
 * the district that has the postcode. */
gboolean
mlg_geocode_match_districts (MlgGeocodeSearch  *search,
                             GError           **error)
{
  g_autoptr(MlgStatement) select = NULL;
  g_autoptr(GError) local_error = NULL;
  MlgGeocodeMatch match = { 0, };

  for (guint i = 0; i < search->matches->len; i++)
    {
      const MlgGeocodeMatch *other = &g_array_index (search->matches, MlgGeocodeMatch, i);

      if (other->in_postcode && other->kind == MLG_GAZETTEER_COMMUNE && other->base > match.base)
        match = *other;
    }
  if (match.place == 0)
    return TRUE;

  select = mlg_database_prepare_cached (mlg_gazetteer_get_database (search->gazetteer),
                                        "SELECT district.id, district.rank FROM postcode "
                                        "JOIN place AS district ON district.id = postcode.place "
                                        "JOIN place AS town ON town.insee = district.parent "
                                        "WHERE postcode.code = ?1 AND district.kind = ?2 AND town.id = ?3", error);
  if (select == NULL)
    return FALSE;
  mlg_statement_bind_text (select, 1, search->text->postcode);
  mlg_statement_bind_int64 (select, 2, MLG_GAZETTEER_DISTRICT);
  mlg_statement_bind_int64 (select, 3, match.place);
  while (mlg_statement_step (select, &local_error))
    {
      match.place = mlg_statement_get_int64 (select, 0);
      match.kind = MLG_GAZETTEER_DISTRICT;
      match.rank = (gint) mlg_statement_get_int64 (select, 1);
      g_array_append_val (search->matches, match);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/* Adds all communes of the postcode, when nothing names one. */
gboolean
mlg_geocode_match_postcode (MlgGeocodeSearch  *search,
                            gdouble            base,
                            GError           **error)
{
  g_autoptr(MlgStatement) select = select_places (search, error);
  g_autoptr(GError) local_error = NULL;
  Reading reading = { G_MAXUINT, 0, 0, base };

  if (select == NULL)
    return FALSE;

  while (mlg_statement_step (select, &local_error))
    add_match (search, select, &reading);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/* Adds the department whose number is all that the text tells: “(29)”. */
gboolean
mlg_geocode_match_department (MlgGeocodeSearch  *search,
                              GError           **error)
{
  g_autoptr(MlgStatement) select = NULL;
  g_autoptr(GError) local_error = NULL;
  Reading reading = { G_MAXUINT, 0, 0, search->text->department_is_weak ? 0.6 : 0.8 };

  if (*search->text->department == '\0')
    return TRUE;

  select = mlg_database_prepare_cached (mlg_gazetteer_get_database (search->gazetteer),
                                        "SELECT id, name, kind, rank, area FROM place WHERE tier = ?1 AND insee = ?2",
                                        error);
  if (select == NULL)
    return FALSE;
  mlg_statement_bind_int64 (select, 1, MLG_GAZETTEER_TIER_DEPARTMENT);
  mlg_statement_bind_text (select, 2, search->text->department);
  while (mlg_statement_step (select, &local_error))
    add_match (search, select, &reading);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}
