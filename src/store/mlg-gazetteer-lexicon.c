/* mlg-gazetteer-lexicon.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-gazetteer-lexicon-private.h"

#include "mlg-text.h"

#include <string.h>

/* More hits than that tell nothing. */
#define MAX_HITS 64

typedef struct
{
  const char *key;
  const char *glued;
  guint32     letters;
  guint16     length;
} Entry;

struct _MlgGazetteerLexicon
{
  Entry *entries;
  guint  n_entries;
  char  *texts;
};

/* A bit for each letter that occurs: two texts that differ in more bits than
 * twice the errors allowed cannot be near, and most pairs fall here. */
static guint32
get_letters (const char *glued)
{
  guint32 letters = 0;

  for (const char *p = glued; *p != '\0'; p++)
    {
      if (*p >= 'a' && *p <= 'z')
        letters |= 1u << (*p - 'a');
      else if (g_ascii_isdigit (*p))
        letters |= 1u << 26;
      else
        letters |= 1u << 27;
    }

  return letters;
}

static guint
count_bits (guint32 bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;

  return n;
}

static gsize
copy_glued (char       *glued,
            const char *key,
            gsize       length)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (key[i] != ' ')
        glued[n++] = key[i];
    }
  glued[n] = '\0';

  return n;
}

/* Returns @key without its spaces: how words were divided is an error that
 * is not counted. */
char *
mlg_gazetteer_glue (const char *key)
{
  gsize length = strlen (key);
  char *glued = g_malloc (length + 1);

  copy_glued (glued, key, length);

  return glued;
}

/* @bytes: what the builder wrote: a byte of length, then a key, and so on. */
MlgGazetteerLexicon *
mlg_gazetteer_lexicon_new (GBytes *bytes)
{
  MlgGazetteerLexicon *self = g_new0 (MlgGazetteerLexicon, 1);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  gsize room = 0;
  char *texts;

  for (gsize i = 0; i < size && i + 1 + data[i] <= size; i += 1 + data[i])
    {
      self->n_entries++;
      room += 2 * ((gsize) data[i] + 1);
    }

  self->entries = g_new (Entry, self->n_entries);
  self->texts = texts = g_malloc (room + 1);
  for (guint n = 0; n < self->n_entries; n++)
    {
      Entry *entry = &self->entries[n];
      gsize length = *data++;

      entry->key = texts;
      memcpy (texts, data, length);
      texts[length] = '\0';
      texts += length + 1;
      entry->glued = texts;
      entry->length = (guint16) copy_glued (texts, (const char *) data, length);
      entry->letters = get_letters (texts);
      texts += entry->length + 1;
      data += length;
    }

  return self;
}

void
mlg_gazetteer_lexicon_free (MlgGazetteerLexicon *self)
{
  g_free (self->entries);
  g_free (self->texts);
  g_free (self);
}

/* The entries are sorted by length: where those of @length begin. */
static guint
find_length (MlgGazetteerLexicon *self,
             gsize                length)
{
  guint low = 0, high = self->n_entries;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->entries[middle].length < length)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Returns (element-type MlgLexiconHit) the keys that are nearest to @glued, a
 * key without spaces: those at the smallest distance that has any, and those
 * one error further. The texts are those of the lexicon. */
GArray *
mlg_gazetteer_lexicon_search (MlgGazetteerLexicon *self,
                              const char          *glued,
                              guint                max_distance)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (MlgLexiconHit));
  gsize length = strlen (glued);
  guint32 letters = get_letters (glued);
  guint first = find_length (self, length > max_distance ? length - max_distance : 0);
  guint last = find_length (self, length + max_distance + 1);
  guint best = max_distance;

  for (guint i = first; i < last; i++)
    {
      const Entry *entry = &self->entries[i];
      guint limit = MIN (best + 1, max_distance);
      MlgLexiconHit hit;

      if (count_bits (entry->letters ^ letters) > 2 * limit)
        continue;
      hit.distance = mlg_text_distance (entry->glued, glued, limit);
      if (hit.distance > limit)
        continue;
      hit.key = entry->key;
      best = MIN (best, hit.distance);
      g_array_append_val (hits, hit);
    }

  for (guint i = 0; i < hits->len;)
    {
      if (g_array_index (hits, MlgLexiconHit, i).distance > best + 1)
        g_array_remove_index_fast (hits, i);
      else
        i++;
    }
  if (hits->len > MAX_HITS)
    g_array_set_size (hits, MAX_HITS);

  return hits;
}
