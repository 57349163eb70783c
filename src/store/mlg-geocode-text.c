/* mlg-geocode-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-geocode-text-private.h"

#include "mlg-gazetteer-key-private.h"
#include "mlg-text.h"

#include <string.h>

/* Words that may stand beside the name of a place without being part of it. */
static const char * const noise_words[] = {
  "a", "ardt", "arr", "arrondissement", "au", "aux", "bourg", "centre", "commune", "dans", "departement", "en", "environs", "mairie", "pays", "pres",
  "region", "sur", "ville", "vers", "de", "du", "des", "d", "la", "le", "les", "l", NULL
};

static const char * const link_words[] = {
  "de", "du", "des", "d", "la", "le", "les", "l", NULL
};

static const char * const street_words[] = {
  "allee", "allees", "av", "ave", "avenue", "bat", "batiment", "bd", "bld", "boulevard", "bvd", "ch", "che", "chem",
  "chemin", "cite", "cours", "crs", "esplanade", "faubourg", "fbg", "fg", "hameau", "imp", "impasse", "lieudit",
  "lot", "lotissement", "parc", "passage", "pl", "place", "promenade", "quai", "quartier", "residence", "rond", "route",
  "rte", "rue", "ruelle", "sentier", "square", "traverse", "venelle", "villa", "voie", "za", "zac", "zi", "zone", NULL
};

/* Texts that say that there is no place. Some hold the name of a commune:
 * Ligné, Partout. */
static const char * const nowhere_phrases[] = {
  "a definir", "a distance", "a domicile", "aucun", "aucune", "distance", "distanciel", "en ligne", "france entiere",
  "inconnu", "inconnue", "international", "internationale", "internet", "itinerant", "itinerante", "le bourg",
  "lieu dit", "lieudit", "multi site", "multi sites", "n a", "national", "nationale", "nc", "neant", "non renseigne",
  "numerique", "online", "partout", "partout en france", "site internet", "telephone", "toute la france",
  "visio", "visioconference", "web", NULL
};

static void
part_free (gpointer data)
{
  MlgGeocodePart *part = data;

  g_ptr_array_unref (part->words);
  g_free (part);
}

static gboolean
contains (const char * const *words,
          const char         *word)
{
  return g_strv_contains (words, word);
}

gboolean
mlg_geocode_word_is_number (const char *word)
{
  return *word != '\0' && word[strspn (word, "0123456789")] == '\0';
}

gboolean
mlg_geocode_word_is_noise (const char *word)
{
  return mlg_geocode_word_is_number (word) || contains (noise_words, word);
}

gboolean
mlg_geocode_word_is_link (const char *word)
{
  return contains (link_words, word);
}

gboolean
mlg_geocode_word_is_street (const char *word)
{
  return contains (street_words, word);
}

static gboolean
is_postcode (const char *word)
{
  return strlen (word) == 5 && mlg_geocode_word_is_number (word) &&
         strncmp (word, "01", 2) >= 0 && strncmp (word, "98", 2) <= 0;
}

static gboolean
is_department (const char *word)
{
  if (strcmp (word, "2a") == 0 || strcmp (word, "2b") == 0)
    return TRUE;
  if (!mlg_geocode_word_is_number (word))
    return FALSE;
  if (strlen (word) == 2)
    return strcmp (word, "01") >= 0 && strcmp (word, "95") <= 0;

  return strlen (word) == 3 && word[0] == '9' && (word[1] == '7' || word[1] == '8');
}

/* Reads the number of a postcode field. A spreadsheet drops the zero of
 * “01400”. @postcode has room for six bytes. */
gboolean
mlg_geocode_read_postcode (const char *text,
                           char       *postcode)
{
  char digits[6] = "";
  guint n = 0;

  for (const char *p = text; *p != '\0' && p < text + 20; p++)
    {
      if (!g_ascii_isdigit (*p))
        continue;
      if (n == 5)
        return FALSE;
      digits[n++] = *p;
      digits[n] = '\0';
    }

  if (n == 4)
    g_snprintf (postcode, 6, "0%s", digits);
  else
    g_strlcpy (postcode, digits, 6);

  return is_postcode (postcode);
}

static MlgGeocodePart *
add_part (MlgGeocodeText *self,
          char            separator)
{
  MlgGeocodePart *part = g_new0 (MlgGeocodePart, 1);

  part->words = g_ptr_array_new_with_free_func (g_free);
  part->separator = separator;
  g_ptr_array_add (self->parts, part);

  return part;
}

/* Inserts spaces where a postcode or number was glued to a name:
 * “29200Brest”, “Brest29”; but not in “11e”. */
static char *
unglue (const char *folded)
{
  GString *text = g_string_new (NULL);

  for (const char *word = folded; *word != '\0';)
    {
      gsize length = strcspn (word, " ");
      gsize digits = strspn (word, "0123456789");
      gsize letters = strcspn (word, "0123456789 ");
      gsize cut = 0;

      if (digits == 5 && length > 5)
        cut = 5;
      else if (letters >= 2 && letters + 2 <= length && strspn (word + letters, "0123456789") == length - letters)
        cut = letters;

      g_string_append_len (text, word, (gssize) (cut > 0 ? cut : length));
      if (cut > 0)
        {
          g_string_append_c (text, ' ');
          g_string_append_len (text, word + cut, (gssize) (length - cut));
        }
      word += length;
      if (*word == ' ')
        g_string_append_c (text, *word++);
    }

  return g_string_free (text, FALSE);
}

static gboolean
note_country (MlgGeocodeText *self,
              const char     *word,
              const char     *next)
{
  static const struct { const char *word, *country; } prefixes[] = {
    { "b", "BE" }, { "be", "BE" }, { "ch", "CH" }, { "l", "LU" }, { "lu", "LU" }, { "d", "DE" }, { "f", "FR" }, { "fr", "FR" },
  };

  if (next == NULL || !mlg_geocode_word_is_number (next) || strlen (next) < 4 || strlen (next) > 5)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      if (strcmp (word, prefixes[i].word) == 0)
        {
          g_strlcpy (self->country, prefixes[i].country, sizeof self->country);
          return TRUE;
        }
    }

  return FALSE;
}

/* Sorts the words of a segment into one part, or two around a postcode. */
static void
add_words (MlgGeocodeText  *self,
           char           **words,
           char             separator,
           gboolean         in_parentheses)
{
  MlgGeocodePart *part = add_part (self, separator);

  part->in_parentheses = in_parentheses;
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *word = words[i];
      const char *next = words[i + 1];
      g_autofree char *joined = NULL;

      if (strcmp (word, "cedex") == 0 || strcmp (word, "bp") == 0 || strcmp (word, "cs") == 0 || strcmp (word, "tsa") == 0)
        {
          if (next != NULL && mlg_geocode_word_is_number (next) && (*word != 'c' || word[1] != 'e' || strlen (next) < 3))
            i++;
          continue;
        }

      if (note_country (self, word, next))
        continue;

      /* “29 200 Brest” */
      if (next != NULL && is_department (word) && strlen (word) == 2 && strlen (next) == 3 &&
          mlg_geocode_word_is_number (next) && words[i + 2] != NULL && !mlg_geocode_word_is_street (words[i + 2]))
        {
          joined = g_strconcat (word, next, NULL);
          word = joined;
          i++;
        }

      if (is_postcode (word) && (self->country[0] == '\0' || strcmp (self->country, "FR") == 0))
        {
          g_strlcpy (self->postcode, word, sizeof self->postcode);
          part = add_part (self, ' ');
          part->after_postcode = TRUE;
          continue;
        }

      g_ptr_array_add (part->words, g_strdup (word));
    }
}

static void
add_segment (MlgGeocodeText *self,
             const char     *segment,
             char            separator,
             gboolean        in_parentheses)
{
  g_autofree char *folded = mlg_text_fold (segment);
  g_autofree char *unglued = unglue (folded);
  g_auto(GStrv) words = g_strsplit (unglued, " ", MLG_GEOCODE_MAX_WORDS);
  g_autofree char *canonical = mlg_gazetteer_canonical_words (words);
  g_auto(GStrv) canonical_words = g_strsplit (canonical, " ", MLG_GEOCODE_MAX_WORDS);

  if (canonical_words[0] != NULL)
    add_words (self, canonical_words, separator, in_parentheses);
}

/* Returns what separates parts at *@text, 0 where nothing does, and moves
 * *@text behind the separator. @start is where the current segment began. */
static char
read_separator (const char  *start,
                const char **text)
{
  static const char * const dashes[] = { "-", "–", "—", "·", "•" };
  const char *p = *text;

  if (strchr (",;|\n\t()[]&+", *p) != NULL)
    {
      *text = p + 1;
      return *p;
    }

  if (*p == '/')
    {
      gsize before = (gsize) (p - start);

      *text = p + 1;
      /* “Châlons s/ Marne” is one name. */
      if (before >= 2 && g_ascii_tolower (p[-1]) == 's' &&
          (p[-2] == ' ' || (before >= 3 && g_ascii_tolower (p[-2]) == 's' && p[-3] == ' ')))
        return 0;
      return '/';
    }

  if (*p != ' ' && *p != '\xE2' && *p != '\xC2')
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      gsize length = strlen (dashes[i]);
      gboolean spaced = *p == ' ';

      if (strncmp (p + (spaced ? 1 : 0), dashes[i], length) == 0 &&
          (i >= 3 || (spaced && p[1 + length] == ' ')))
        {
          *text = p + (spaced ? 1 : 0) + length;
          return '-';
        }
    }

  return 0;
}

static void
cut_into_parts (MlgGeocodeText *self,
                const char     *text)
{
  GString *segment = g_string_new (NULL);
  const char *p = text;
  char separator = 0;
  gboolean in_parentheses = FALSE;

  while (*p != '\0')
    {
      const char *before = p;
      char found = read_separator (text, &p);

      if (found == 0)
        {
          const char *next = p > before ? p : g_utf8_next_char (p);

          /* The slash of “s/” becomes a space. */
          if (p > before)
            g_string_append_c (segment, ' ');
          else
            g_string_append_len (segment, before, next - before);
          if (g_ascii_islower (*before) && g_ascii_isupper (*next))
            g_string_append_c (segment, ' ');
          p = next;
          continue;
        }

      add_segment (self, segment->str, separator, in_parentheses);
      g_string_truncate (segment, 0);
      separator = found;
      in_parentheses = found == '(' || found == '[';
    }

  add_segment (self, segment->str, separator, in_parentheses);
  g_string_free (segment, TRUE);
}

static void
move_article (GPtrArray *words)
{
  char *article = g_strdup (g_ptr_array_index (words, words->len - 1));

  g_ptr_array_remove_index (words, words->len - 1);
  g_ptr_array_insert (words, 0, article);
}

/* Returns whether @part says nothing of its own and goes. */
static gboolean
settle_part (MlgGeocodeText *self,
             MlgGeocodePart *part,
             MlgGeocodePart *previous)
{
  GPtrArray *words = part->words;
  const char *last = words->len > 0 ? g_ptr_array_index (words, words->len - 1) : "";
  g_autofree char *key = mlg_geocode_part_dup_key (part, 0, words->len);

  if (words->len == 0 || contains (nowhere_phrases, key))
    return TRUE;

  if (words->len == 1 && is_department (last) && (previous != NULL || part->in_parentheses))
    {
      g_strlcpy (self->department, last, sizeof self->department);
      self->department_is_weak = FALSE;
      return TRUE;
    }

  /* “HAVRE (LE)”, “Havre, Le”, “Havre le” */
  if (words->len == 1 && mlg_gazetteer_is_article (last) && previous != NULL)
    {
      g_ptr_array_insert (previous->words, 0, g_strdup (last));
      return TRUE;
    }
  if (words->len > 1 && mlg_gazetteer_is_article (last))
    {
      move_article (words);
      last = g_ptr_array_index (words, words->len - 1);
    }

  if (words->len > 1 && is_department (last) && self->department[0] == '\0' &&
      !mlg_geocode_word_is_number (g_ptr_array_index (words, 0)))
    {
      g_strlcpy (self->department, last, sizeof self->department);
      self->department_is_weak = TRUE;
    }

  return FALSE;
}

static void
settle_parts (MlgGeocodeText *self)
{
  for (guint i = 0; i < self->parts->len;)
    {
      MlgGeocodePart *part = g_ptr_array_index (self->parts, i);
      MlgGeocodePart *previous = i > 0 ? g_ptr_array_index (self->parts, i - 1) : NULL;

      if (settle_part (self, part, previous))
        g_ptr_array_remove_index (self->parts, i);
      else
        i++;
    }

  for (char *p = self->department; *p != '\0'; p++)
    *p = g_ascii_toupper (*p);
}

/* Cuts a text that names a place, in any bytes and of any length. */
MlgGeocodeText *
mlg_geocode_text_parse (const char *text)
{
  MlgGeocodeText *self = g_new0 (MlgGeocodeText, 1);
  g_autofree char *clean = mlg_text_sanitize (text, (gssize) strnlen (text, 4 * MLG_GEOCODE_MAX_CHARS));

  self->parts = g_ptr_array_new_with_free_func (part_free);
  if (g_utf8_strlen (clean, -1) > MLG_GEOCODE_MAX_CHARS)
    *g_utf8_offset_to_pointer (clean, MLG_GEOCODE_MAX_CHARS) = '\0';

  cut_into_parts (self, clean);
  settle_parts (self);

  return self;
}

void
mlg_geocode_text_free (MlgGeocodeText *self)
{
  g_ptr_array_unref (self->parts);
  g_free (self);
}

/* Returns some words of @part, joined. */
char *
mlg_geocode_part_dup_key (const MlgGeocodePart *part,
                          guint                 start,
                          guint                 n_words)
{
  GString *key = g_string_new (NULL);

  for (guint i = start; i < start + n_words; i++)
    {
      if (i > start)
        g_string_append_c (key, ' ');
      g_string_append (key, g_ptr_array_index (part->words, i));
    }

  return g_string_free (key, FALSE);
}
