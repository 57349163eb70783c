/* mlg-geocode-match.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-geocode-match-private.h"

#include <string.h>

/* The longest name has eight words. */
#define MAX_NAME_WORDS 9

/* What bounds the time a senseless text can take. */
#define MAX_LOOKUPS         500
#define MAX_ROWS_PER_LOOKUP 120
#define MAX_BEGINNINGS      400
#define MAX_SPELLINGS       6

/* Rank of a place of about 3,000 inhabitants: a single word inside a longer
 * text that names a smaller one is most often only a word. */
#define KNOWN_RANK 645

#define MIN_GLUED_LENGTH 4

static gdouble
get_position_base (const MlgGeocodePart *part,
                   guint                 start,
                   guint                 n_words,
                   gboolean             *is_whole)
{
  gboolean only_noise = TRUE;
  guint end = start + n_words;

  for (guint i = 0; i < part->words->len; i++)
    {
      if ((i < start || i >= end) && !mlg_geocode_word_is_noise (g_ptr_array_index (part->words, i)))
        only_noise = FALSE;
    }

  *is_whole = only_noise;
  if (n_words == part->words->len)
    return 0.95;
  if (only_noise)
    return 0.93;
  if (end == part->words->len)
    return 0.80;
  if (start == 0)
    return part->after_postcode ? 0.85 : 0.65;

  return 0.50;
}

/* “12 rue de Rennes” does not name Rennes. */
static gdouble
get_street_factor (const MlgGeocodePart *part,
                   guint                 start)
{
  const char *before = start > 0 ? g_ptr_array_index (part->words, start - 1) : "";

  for (guint i = start; i > 0; i--)
    {
      const char *word = g_ptr_array_index (part->words, i - 1);

      if (mlg_geocode_word_is_street (word))
        return 0.25;
      if (!mlg_geocode_word_is_link (word))
        break;
    }

  /* “Neunkirchen-lès-Bouzonville” is not Bouzonville. */
  if (start > 1 && (strcmp (before, "les") == 0 || strcmp (before, "sur") == 0 || strcmp (before, "sous") == 0) &&
      !mlg_geocode_word_is_noise (g_ptr_array_index (part->words, start - 2)))
    return 0.6;

  if (mlg_geocode_word_is_link (before))
    {
      for (guint i = 0; i < start; i++)
        {
          if (mlg_geocode_word_is_street (g_ptr_array_index (part->words, i)))
            return 0.5;
        }
    }

  return 1;
}

static gdouble
get_word_factor (const MlgGeocodePart  *part,
                 const MlgGeocodeMatch *match,
                 gsize                  length)
{
  const char *before = match->start > 0 ? g_ptr_array_index (part->words, match->start - 1) : "";
  gboolean at_end = match->start + match->n_words == part->words->len;

  /* “en ligne”, “en France”: only areas are said so. */
  if (strcmp (before, "en") == 0 && match->kind < MLG_GAZETTEER_DEPARTMENT)
    return 0.1;
  if (match->is_whole)
    return 1;
  if (match->kind >= MLG_GAZETTEER_DEPARTMENT)
    return 0.5;
  if (match->quality == MLG_KEY_ALTERNATE)
    return 0.4;
  if (match->n_words > 1)
    return 1;
  if (length <= 3)
    return 0.2;
  if (match->rank < KNOWN_RANK)
    return at_end ? 0.6 : 0.3;

  return at_end ? 1 : 0.8;
}

static void
add_match (MlgGeocodeSearch *search,
           MlgStatement     *row,
           guint             part_index,
           guint             start,
           guint             n_words,
           gsize             length,
           gdouble           factor)
{
  static const gdouble quality_factors[] = { 1, 0.97, 0.8, 0.5 };
  const MlgGeocodePart *part = g_ptr_array_index (search->text->parts, part_index);
  MlgGeocodeMatch match = { 0, };

  match.place = mlg_statement_get_int64 (row, 0);
  match.quality = (MlgKeyQuality) CLAMP (mlg_statement_get_int64 (row, 1), 0, 3);
  match.kind = (MlgGazetteerKind) mlg_statement_get_int64 (row, 2);
  match.rank = (gint) mlg_statement_get_int64 (row, 3);
  g_strlcpy (match.area, mlg_statement_get_text (row, 4), sizeof match.area);
  match.part = part_index;
  match.start = start;
  match.n_words = n_words;
  match.in_postcode = g_hash_table_contains (search->postcode_places, &match.place);
  match.base = get_position_base (part, start, n_words, &match.is_whole);
  match.base *= get_street_factor (part, start) * quality_factors[match.quality] * factor;
  match.base *= get_word_factor (part, &match, length);

  /* What stands in parentheses explains the name before. */
  if (part->in_parentheses && match.kind < MLG_GAZETTEER_DEPARTMENT && search->text->parts->len > 1)
    match.base *= 0.6;

  g_array_append_val (search->matches, match);
}

static gboolean
lookup (MlgGeocodeSearch  *search,
        const char        *key,
        guint              part,
        guint              start,
        guint              n_words,
        gdouble            factor,
        GError           **error)
{
  g_autoptr(MlgStatement) select = NULL;
  g_autoptr(GError) local_error = NULL;

  if (search->n_lookups++ >= MAX_LOOKUPS)
    return TRUE;

  select = mlg_database_prepare_cached (mlg_gazetteer_get_database (search->gazetteer),
                                        "SELECT place, quality, kind, rank, area FROM name_key "
                                        "WHERE key = ?1 AND quality < 3 LIMIT ?2", error);
  if (select == NULL)
    return FALSE;
  mlg_statement_bind_text (select, 1, key);
  mlg_statement_bind_int64 (select, 2, MAX_ROWS_PER_LOOKUP);
  while (mlg_statement_step (select, &local_error))
    add_match (search, select, part, start, n_words, strlen (key), factor);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/* Finds the places that have the search's postcode. */
gboolean
mlg_geocode_read_postcode_places (MlgGeocodeSearch  *search,
                                  GError           **error)
{
  const char *postcode = search->text->postcode;
  g_autoptr(MlgStatement) select = NULL;
  g_autoptr(GError) local_error = NULL;

  if (*postcode == '\0')
    return TRUE;

  /* A postcode of a big receiver (“29238 Brest Cedex 3”) is in no list, but
   * tells the department. */
  if (g_str_has_prefix (postcode, "20"))
    g_strlcpy (search->postcode_department, postcode[2] < '2' ? "2A" : "2B", sizeof search->postcode_department);
  else
    g_strlcpy (search->postcode_department, postcode,
               g_str_has_prefix (postcode, "97") || g_str_has_prefix (postcode, "98") ? 4 : 3);

  select = mlg_database_prepare_cached (mlg_gazetteer_get_database (search->gazetteer),
                                        "SELECT place FROM postcode WHERE code = ?1", error);
  if (select == NULL)
    return FALSE;
  mlg_statement_bind_text (select, 1, postcode);
  while (mlg_statement_step (select, &local_error))
    {
      gint64 *id = g_new (gint64, 1);

      *id = mlg_statement_get_int64 (select, 0);
      g_hash_table_add (search->postcode_places, id);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/* Finds all names that stand in the text as they are. */
gboolean
mlg_geocode_match_names (MlgGeocodeSearch  *search,
                         GError           **error)
{
  GPtrArray *parts = search->text->parts;

  /* From the end, where the town is, should the lookups run out. */
  for (guint p = parts->len; p > 0; p--)
    {
      const MlgGeocodePart *part = g_ptr_array_index (parts, p - 1);

      for (guint start = part->words->len; start > 0; start--)
        {
          guint left = part->words->len - (start - 1);

          for (guint n = 1; n <= MIN (left, MAX_NAME_WORDS); n++)
            {
              const char *last = g_ptr_array_index (part->words, start - 1 + n - 1);
              g_autofree char *key = NULL;

              if (mlg_geocode_word_is_link (last) ||
                  (n == 1 && mlg_geocode_word_is_number (last)) ||
                  (n == 1 && part->words->len > 1 && mlg_geocode_word_is_street (last)))
                continue;
              key = mlg_geocode_part_dup_key (part, start - 1, n);
              if (!lookup (search, key, p - 1, start - 1, n, 1, error))
                return FALSE;
            }
        }
    }

  return TRUE;
}

/* Finds the names that begin with the words of a part: “Saint-Ouen” is called
 * Saint-Ouen-sur-Seine today. @factor: how well that names them. */
gboolean
mlg_geocode_match_beginnings (MlgGeocodeSearch  *search,
                              gdouble            factor,
                              GError           **error)
{
  GPtrArray *parts = search->text->parts;

  for (guint p = 0; p < parts->len && p < MAX_SPELLINGS; p++)
    {
      const MlgGeocodePart *part = g_ptr_array_index (parts, p);
      g_autofree char *key = mlg_geocode_part_dup_key (part, 0, MIN (part->words->len, MAX_NAME_WORDS));
      g_autofree char *first = g_strconcat (key, " ", NULL);
      g_autofree char *last = g_strconcat (key, "!", NULL);
      g_autoptr(MlgStatement) select = NULL;
      g_autoptr(GError) local_error = NULL;

      if (strlen (key) < 3 || mlg_geocode_word_is_number (key))
        continue;

      select = mlg_database_prepare_cached (mlg_gazetteer_get_database (search->gazetteer),
                                            "SELECT place, quality, kind, rank, area FROM name_key "
                                            "WHERE key >= ?1 AND key < ?2 AND quality < 2 LIMIT ?3", error);
      if (select == NULL)
        return FALSE;
      mlg_statement_bind_text (select, 1, first);
      mlg_statement_bind_text (select, 2, last);
      mlg_statement_bind_int64 (select, 3, MAX_BEGINNINGS);
      while (mlg_statement_step (select, &local_error))
        add_match (search, select, p, 0, part->words->len, strlen (key), factor);
      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }

  return TRUE;
}

static guint
get_max_errors (gsize    length,
                gboolean is_whole)
{
  if (!is_whole)
    return length < 10 ? 1 : 2;

  return length < 7 ? 1 : length < 14 ? 2 : 3;
}

/* Whether there is a word that can be looked for. */
static gboolean
has_content (const MlgGeocodePart *part,
             guint                 start,
             guint                 n_words)
{
  for (guint i = start; i < start + n_words; i++)
    {
      if (!mlg_geocode_word_is_noise (g_ptr_array_index (part->words, i)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
match_spelling (MlgGeocodeSearch     *search,
                MlgGazetteerLexicon  *lexicon,
                guint                 part_index,
                guint                 start,
                guint                 n_words,
                GError              **error)
{
  const MlgGeocodePart *part = g_ptr_array_index (search->text->parts, part_index);
  g_autofree char *key = mlg_geocode_part_dup_key (part, start, n_words);
  g_autofree char *glued = mlg_gazetteer_glue (key);
  g_autoptr(GArray) hits = NULL;
  gsize length = strlen (glued);
  gboolean is_whole = start == 0 && n_words == part->words->len;

  if (length < (is_whole ? MIN_GLUED_LENGTH : MIN_GLUED_LENGTH + 2) || length > 60 ||
      !has_content (part, start, n_words))
    return TRUE;

  hits = mlg_gazetteer_lexicon_search (lexicon, glued, get_max_errors (length, is_whole));
  for (guint i = 0; i < hits->len; i++)
    {
      const MlgLexiconHit *hit = &g_array_index (hits, MlgLexiconHit, i);
      /* An error in a short name leaves less of it. */
      gdouble factor = 1 - 1.5 * hit->distance / (gdouble) MAX (length, 4) - 0.03;
      guint first = search->matches->len;

      if (!lookup (search, hit->key, part_index, start, n_words, MAX (factor, 0.2), error))
        return FALSE;

      /* A misspelt word is more often a town nearby than one far away. */
      for (; hit->distance > 0 && first < search->matches->len; first++)
        {
          MlgGeocodeMatch *match = &g_array_index (search->matches, MlgGeocodeMatch, first);

          if (match->kind >= MLG_GAZETTEER_TOWN)
            match->base *= 0.8;
        }
    }

  return TRUE;
}

/* Finds names that are written with errors, or glued together. */
gboolean
mlg_geocode_match_errors (MlgGeocodeSearch  *search,
                          GError           **error)
{
  GPtrArray *parts = search->text->parts;
  MlgGazetteerLexicon *lexicon = mlg_gazetteer_get_lexicon (search->gazetteer, error);
  guint n_spellings = 0;

  if (lexicon == NULL)
    return FALSE;

  for (guint p = parts->len; p > 0 && n_spellings < MAX_SPELLINGS; p--)
    {
      const MlgGeocodePart *part = g_ptr_array_index (parts, p - 1);
      guint n_words = part->words->len;
      guint first = 0, last = n_words;

      if (n_words == 0)
        continue;
      while (first + 1 < n_words && mlg_geocode_word_is_number (g_ptr_array_index (part->words, first)))
        first++;
      while (last > first + 1 && mlg_geocode_word_is_number (g_ptr_array_index (part->words, last - 1)))
        last--;

      /* All of it, then its last words: “Mairie de Guingam”. */
      if (last - first <= MAX_NAME_WORDS)
        {
          n_spellings++;
          if (!match_spelling (search, lexicon, p - 1, first, last - first, error))
            return FALSE;
        }
      for (guint n = 1; n <= 3 && n < last - first && n_spellings < MAX_SPELLINGS; n++)
        {
          n_spellings++;
          if (!match_spelling (search, lexicon, p - 1, last - n, n, error))
            return FALSE;
        }
    }

  return TRUE;
}
