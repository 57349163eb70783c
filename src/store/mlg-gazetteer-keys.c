/* mlg-gazetteer-keys.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-gazetteer-builder-private.h"

#include "mlg-gazetteer-key-private.h"
#include "mlg-gazetteer-schema-private.h"
#include "mlg-statement.h"

#include <string.h>

typedef struct
{
  char                 *key;
  MlgKeyQuality         quality;
  const MlgSourcePlace *place;
} Key;

/* Nobody begins to type a name with one of these. */
static const char * const small_words[] = {
  "le", "la", "les", "l", "de", "du", "des", "d", "en", "et", "sur", "sous", "a", "au", "aux", "saint", "sainte",
  "arrondissement", NULL
};

static const char * const romans[] = {
  "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x",
  "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx",
};

static void
key_free (gpointer data)
{
  Key *key = data;

  g_free (key->key);
  g_free (key);
}

static gint
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const Key *key_a = *(const Key **) a;
  const Key *key_b = *(const Key **) b;
  gint order = strcmp (key_a->key, key_b->key);

  if (order == 0)
    order = (gint) key_a->quality - (gint) key_b->quality;
  if (order == 0)
    order = key_a->place->id < key_b->place->id ? -1 : 1;

  return order;
}

static void
add_key (GPtrArray            *keys,
         const char           *text,
         MlgKeyQuality         quality,
         const MlgSourcePlace *place)
{
  Key *key;

  if (*text == '\0')
    return;

  key = g_new0 (Key, 1);
  key->key = g_strdup (text);
  key->quality = quality;
  key->place = place;
  g_ptr_array_add (keys, key);
}

static void
add_name (GPtrArray            *keys,
          const char           *name,
          MlgKeyQuality         quality,
          const MlgSourcePlace *place)
{
  g_autofree char *key = mlg_gazetteer_key (name);
  const char *bare = mlg_gazetteer_skip_article (key);

  add_key (keys, key, quality, place);
  if (bare != key)
    add_key (keys, bare, MAX (quality, MLG_KEY_WITHOUT_ARTICLE), place);

  if (place->kind >= MLG_GAZETTEER_DEPARTMENT)
    return;

  for (const char *space = strchr (bare, ' '); space != NULL; space = strchr (space + 1, ' '))
    {
      g_autofree char *word = g_strndup (space + 1, strcspn (space + 1, " "));

      if (!g_strv_contains (small_words, word))
        add_key (keys, space + 1, MLG_KEY_SUFFIX, place);
    }
}

/* “Paris 11e Arrondissement” is written in many ways. */
static void
add_district (GPtrArray            *keys,
              const MlgSourcePlace *place)
{
  g_autofree char *key = mlg_gazetteer_key (place->name);
  g_auto(GStrv) words = g_strsplit (key, " ", 3);
  guint64 number;
  g_autofree char *roman = NULL;
  g_autofree char *roman_th = NULL;

  if (g_strv_length (words) < 2)
    return;

  number = g_ascii_strtoull (words[1], NULL, 10);
  for (guint i = 0; i < 4; i++)
    {
      static const char * const endings[] = { "", "e", "eme", "er" };
      g_autofree char *variant = NULL;

      variant = g_strdup_printf ("%s %" G_GUINT64_FORMAT "%s", words[0], number, endings[i]);
      add_key (keys, variant, MLG_KEY_NAME, place);
    }

  if (number == 0 || number >= G_N_ELEMENTS (romans))
    return;
  roman = g_strconcat (words[0], " ", romans[number], NULL);
  roman_th = g_strconcat (roman, "e", NULL);
  add_key (keys, roman, MLG_KEY_NAME, place);
  add_key (keys, roman_th, MLG_KEY_NAME, place);
}

static GPtrArray *
collect_keys (MlgGazetteerSource *source)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (key_free);

  for (guint i = 0; i < source->places->len; i++)
    {
      const MlgSourcePlace *place = g_ptr_array_index (source->places, i);
      GPtrArray *alternates = mlg_gazetteer_source_alternates (source, place);

      /* “Mexico” is the town for the users we have; the country is only
       * called so in English. */
      add_name (keys, place->name,
                place->kind == MLG_GAZETTEER_COUNTRY && g_strcmp0 (place->name, place->french) != 0
                  ? MLG_KEY_ALTERNATE : MLG_KEY_NAME, place);
      if (place->french != NULL)
        add_name (keys, place->french, MLG_KEY_NAME, place);
      if (place->kind == MLG_GAZETTEER_DISTRICT)
        add_district (keys, place);
      for (guint j = 0; alternates != NULL && j < alternates->len; j++)
        add_name (keys, g_ptr_array_index (alternates, j), MLG_KEY_ALTERNATE, place);
    }

  g_ptr_array_sort (keys, compare_keys);

  return keys;
}

static gboolean
write_name_keys (MlgDatabase  *database,
                 GPtrArray    *keys,
                 GError      **error)
{
  g_autoptr(MlgStatement) insert = NULL;
  const Key *previous = NULL;

  insert = mlg_database_prepare (database, "INSERT OR IGNORE INTO name_key VALUES (?1, ?2, ?3, ?4, ?5, ?6)", error);
  if (insert == NULL)
    return FALSE;

  for (guint i = 0; i < keys->len; i++)
    {
      const Key *key = g_ptr_array_index (keys, i);

      /* A worse way to the same place under the same key adds nothing. */
      if (previous != NULL && previous->place == key->place && strcmp (previous->key, key->key) == 0)
        continue;
      previous = key;

      mlg_statement_bind_text (insert, 1, key->key);
      mlg_statement_bind_int64 (insert, 2, key->quality);
      mlg_statement_bind_int64 (insert, 3, key->place->id);
      mlg_statement_bind_int64 (insert, 4, key->place->kind);
      mlg_statement_bind_int64 (insert, 5, key->place->rank);
      mlg_statement_bind_text (insert, 6, key->place->area);
      if (!mlg_statement_run (insert, error))
        return FALSE;
    }

  return TRUE;
}

static gint
compare_prefix_places (gconstpointer a,
                       gconstpointer b)
{
  const MlgSourcePlace *place_a = *(const MlgSourcePlace **) a;
  const MlgSourcePlace *place_b = *(const MlgSourcePlace **) b;

  if (place_a->rank != place_b->rank)
    return place_b->rank - place_a->rank;

  return place_a->id < place_b->id ? -1 : place_a->id > place_b->id;
}

static gboolean
write_prefix (MlgStatement  *insert,
              const char    *prefix,
              GPtrArray     *places,
              GError       **error)
{
  gint position = 0;

  g_ptr_array_sort (places, compare_prefix_places);
  for (guint i = 0; i < places->len && position < MLG_GAZETTEER_N_PREPARED; i++)
    {
      const MlgSourcePlace *place = g_ptr_array_index (places, i);

      if (i > 0 && place == g_ptr_array_index (places, i - 1))
        continue;
      mlg_statement_bind_text (insert, 1, prefix);
      mlg_statement_bind_int64 (insert, 2, position++);
      mlg_statement_bind_int64 (insert, 3, place->id);
      if (!mlg_statement_run (insert, error))
        return FALSE;
    }

  return TRUE;
}

/* The keys are sorted, so those of a prefix follow each other. */
static gboolean
write_prefixes (MlgDatabase  *database,
                GPtrArray    *keys,
                gsize         length,
                GError      **error)
{
  g_autoptr(MlgStatement) insert = NULL;
  g_autoptr(GPtrArray) places = g_ptr_array_new ();
  g_autofree char *prefix = NULL;

  insert = mlg_database_prepare (database, "INSERT INTO prefix VALUES (?1, ?2, ?3)", error);
  if (insert == NULL)
    return FALSE;

  for (guint i = 0; i < keys->len; i++)
    {
      const Key *key = g_ptr_array_index (keys, i);

      if (key->quality == MLG_KEY_SUFFIX || strlen (key->key) < length || !g_str_is_ascii (key->key))
        continue;
      if (prefix != NULL && strncmp (prefix, key->key, length) != 0)
        {
          if (!write_prefix (insert, prefix, places, error))
            return FALSE;
          g_ptr_array_set_size (places, 0);
          g_clear_pointer (&prefix, g_free);
        }
      if (prefix == NULL)
        prefix = g_strndup (key->key, length);
      g_ptr_array_add (places, (gpointer) key->place);
    }

  return prefix == NULL || write_prefix (insert, prefix, places, error);
}

static gint
compare_glued_lengths (gconstpointer a,
                       gconstpointer b)
{
  const char *key_a = *(const char **) a;
  const char *key_b = *(const char **) b;
  gsize n_a = 0, n_b = 0;

  for (const char *p = key_a; *p != '\0'; p++)
    n_a += *p != ' ';
  for (const char *p = key_b; *p != '\0'; p++)
    n_b += *p != ' ';

  if (n_a != n_b)
    return n_a < n_b ? -1 : 1;

  return strcmp (key_a, key_b);
}

/* The distinct keys for the search with typing errors: each a byte of length
 * and its letters, in the order of their length without spaces. */
static gboolean
write_lexicon (MlgDatabase  *database,
               GPtrArray    *keys,
               GError      **error)
{
  g_autoptr(MlgStatement) insert = NULL;
  g_autoptr(GPtrArray) distinct = g_ptr_array_new ();
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  const char *previous = "";

  for (guint i = 0; i < keys->len; i++)
    {
      const Key *key = g_ptr_array_index (keys, i);

      if (key->quality > MLG_KEY_WITHOUT_ARTICLE || strlen (key->key) > 60 || strlen (key->key) < 3 ||
          strcmp (key->key, previous) == 0)
        continue;
      previous = key->key;
      g_ptr_array_add (distinct, key->key);
    }

  g_ptr_array_sort (distinct, compare_glued_lengths);
  for (guint i = 0; i < distinct->len; i++)
    {
      const char *key = g_ptr_array_index (distinct, i);
      guint8 length = (guint8) strlen (key);

      g_byte_array_append (bytes, &length, 1);
      g_byte_array_append (bytes, (const guint8 *) key, length);
    }

  insert = mlg_database_prepare (database, "INSERT INTO lexicon VALUES (1, ?1)", error);
  if (insert == NULL)
    return FALSE;
  mlg_statement_bind_blob (insert, 1, bytes->data, bytes->len);

  return mlg_statement_run (insert, error);
}

/* Writes what names are found by. */
gboolean
mlg_gazetteer_write_keys (MlgDatabase         *database,
                          MlgGazetteerSource  *source,
                          GError             **error)
{
  g_autoptr(GPtrArray) keys = collect_keys (source);

  return write_name_keys (database, keys, error) &&
         write_prefixes (database, keys, 1, error) &&
         write_prefixes (database, keys, 2, error) &&
         write_lexicon (database, keys, error);
}
