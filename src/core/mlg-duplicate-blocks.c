/* mlg-duplicate-blocks.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-duplicate-private.h"

#include "mlg-text.h"

#include <stdlib.h>
#include <string.h>

/* Which pairs of actors are worth comparing: those that share a key. Every
 * pair that counts shares one: the name without its form, its words in order,
 * its acronym, a word that few have, a contact, a number; and, for typing
 * errors, the name without one letter or two (W. Garbe, symmetric delete
 * spelling correction, 2012). Entries are sorted from south to north, so that
 * of the many that have one name only neighbours are compared. */

/* Up to so many entries of one key are all compared with each other. */
#define MAX_BLOCK 48
#define MAX_NEIGHBOURS 32

/* Degrees of latitude: a little more than what names may be apart */
#define WINDOW 0.2

/* Words that more actors have tell nothing. */
#define MAX_WORD_USES 24

#define MAX_DELETED_FROM 48
#define MAX_DELETED_TWICE_FROM 14

typedef struct
{
  guint64 hash;
  guint   entry;
} Key;

typedef struct
{
  GArray       *entries;
  GArray       *keys;
  GArray       *pairs;
  GCancellable *cancellable;
} Blocks;

typedef void (* BlockFunc) (Blocks    *self,
                            const Key *keys,
                            guint      n_keys);

/* FNV-1a */
static guint64
add_to_hash (guint64     hash,
             const char *text,
             gsize       length)
{
  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) text[i]) * G_GUINT64_CONSTANT (1099511628211);

  return hash;
}

static guint64
start_hash (char sort)
{
  return add_to_hash (G_GUINT64_CONSTANT (14695981039346656037), &sort, 1);
}

static void
add_hash (GArray  *keys,
          guint64  hash,
          guint    entry)
{
  Key key = { hash, entry };

  g_array_append_val (keys, key);
}

static void
add_key (GArray     *keys,
         char        sort,
         const char *text,
         guint       entry)
{
  if (text != NULL && *text != '\0')
    add_hash (keys, add_to_hash (start_hash (sort), text, strlen (text)), entry);
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const Key *first = a;
  const Key *second = b;

  if (first->hash != second->hash)
    return first->hash < second->hash ? -1 : 1;

  return first->entry < second->entry ? -1 : first->entry > second->entry;
}

static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  guint64 first = *(const guint64 *) a;
  guint64 second = *(const guint64 *) b;

  return first < second ? -1 : first > second;
}

static void
sort_once (GArray *pairs)
{
  guint n = 0;

  if (pairs->len == 0)
    return;

  qsort (pairs->data, pairs->len, sizeof (guint64), compare_pairs);

  for (guint i = 0; i < pairs->len; i++)
    if (i == 0 || g_array_index (pairs, guint64, i) != g_array_index (pairs, guint64, n - 1))
      g_array_index (pairs, guint64, n++) = g_array_index (pairs, guint64, i);

  g_array_set_size (pairs, n);
}

static void
add_pair (GArray *pairs,
          guint   a,
          guint   b)
{
  guint64 pair = (guint64) MIN (a, b) << 32 | MAX (a, b);

  if (a != b)
    g_array_append_val (pairs, pair);
}

static MlgDuplicateEntry *
get_entry (Blocks *self,
           guint   position)
{
  return &g_array_index (self->entries, MlgDuplicateEntry, position);
}

/* Whether what comes later is too far north of @a. Those without a point are
 * the last; they may be anywhere. */
static gboolean
is_beyond (Blocks *self,
           guint   a,
           guint   b)
{
  const MlgDuplicateEntry *first = get_entry (self, a);
  const MlgDuplicateEntry *second = get_entry (self, b);

  return first->n_points > 0 && second->n_points > 0 && second->points[0][1] - first->points[0][1] > WINDOW;
}

static void
pair_block (Blocks    *self,
            const Key *keys,
            guint      n_keys)
{
  for (guint i = 0; i < n_keys; i++)
    for (guint k = i + 1; k < n_keys; k++)
      {
        if (n_keys > MAX_BLOCK && (k - i > MAX_NEIGHBOURS || is_beyond (self, keys[i].entry, keys[k].entry)))
          break;
        add_pair (self->pairs, keys[i].entry, keys[k].entry);
      }
}

static void
foreach_block (Blocks    *self,
               GArray    *keys,
               BlockFunc  func)
{
  const Key *all = (const Key *) (gpointer) keys->data;

  if (keys->len == 0)
    return;

  qsort (keys->data, keys->len, sizeof (Key), compare_keys);

  for (guint i = 0, end; i < keys->len && !g_cancellable_is_cancelled (self->cancellable); i = end)
    {
      end = i + 1;
      while (end < keys->len && all[end].hash == all[i].hash)
        end++;
      if (end > i + 1)
        func (self, all + i, end - i);
    }
}

static GHashTable *
count_words (Blocks *self)
{
  GHashTable *uses = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const MlgDuplicateName *name = &get_entry (self, i)->name;

      for (guint w = 0; w < name->n_words; w++)
        g_hash_table_insert (uses, (gpointer) name->words[w], GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (uses, name->words[w])) + 1));
    }

  return uses;
}

static void
add_keys (Blocks *self)
{
  g_autoptr(GHashTable) uses = count_words (self);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const MlgDuplicateEntry *entry = get_entry (self, i);
      const MlgDuplicateName *name = &entry->name;

      add_key (self->keys, 'n', name->full, i);
      add_key (self->keys, 'c', name->core, i);
      add_key (self->keys, 'c', name->unglued, i);
      add_key (self->keys, 'o', name->sorted, i);
      add_key (self->keys, 'i', name->initials, i);
      add_key (self->keys, 'i', name->short_name, i);
      if (name->n_words == 1 && strlen (name->core) < 11)
        add_key (self->keys, 'i', name->core, i);
      add_key (self->keys, 's', entry->siren, i);
      add_key (self->keys, 'r', entry->rna, i);
      for (guint c = 0; c < entry->contacts->len; c++)
        add_key (self->keys, 'k', g_ptr_array_index (entry->contacts, c), i);
      for (guint w = 0; w < name->n_words; w++)
        if (strlen (name->words[w]) > 3 && GPOINTER_TO_UINT (g_hash_table_lookup (uses, name->words[w])) <= MAX_WORD_USES)
          add_key (self->keys, 'w', name->words[w], i);
    }
}

/* The name as a whole, without any one letter, and short ones also without any
 * two. */
static void
add_deletions (GArray     *keys,
               const char *core,
               guint       entry)
{
  gsize length = MIN (strlen (core), MAX_DELETED_FROM);
  guint64 before = start_hash ('d');

  if (length < 4)
    return;

  add_hash (keys, add_to_hash (before, core, length), entry);

  for (gsize i = 0; i < length; i++)
    {
      guint64 between = before;

      add_hash (keys, add_to_hash (before, core + i + 1, length - i - 1), entry);
      for (gsize k = i + 1; k < length && length > 7 && length <= MAX_DELETED_TWICE_FROM; k++)
        {
          add_hash (keys, add_to_hash (between, core + k + 1, length - k - 1), entry);
          between = add_to_hash (between, core + k, 1);
        }
      before = add_to_hash (before, core + i, 1);
    }
}

/* Names that are nearly one: what they stand for is paired later. */
static void
pair_names (Blocks    *self,
            const Key *keys,
            guint      n_keys)
{
  for (guint i = 0; i < n_keys; i++)
    for (guint k = i + 1; k < n_keys && k - i <= MAX_BLOCK; k++)
      {
        const char *a = get_entry (self, keys[i].entry)->name.core;
        const char *b = get_entry (self, keys[k].entry)->name.core;
        guint limit = mlg_duplicate_get_max_typos (MIN (strlen (a), strlen (b)));

        if (limit > 0 && mlg_text_distance (a, b, limit) <= limit)
          add_pair (self->pairs, keys[i].entry, keys[k].entry);
      }
}

/* All actors of one name, from south to north */
static GHashTable *
list_namesakes (Blocks *self)
{
  GHashTable *namesakes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const char *core = get_entry (self, i)->name.core;
      GArray *list = g_hash_table_lookup (namesakes, core);

      if (list == NULL)
        {
          list = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (namesakes, (gpointer) core, list);
        }
      g_array_append_val (list, i);
    }

  return namesakes;
}

static void
pair_namesakes (Blocks *self,
                GArray *first,
                GArray *second)
{
  gboolean all = (guint64) first->len * second->len <= MAX_BLOCK * MAX_BLOCK;
  guint start = 0;

  for (guint i = 0; i < first->len; i++)
    {
      guint a = g_array_index (first, guint, i);
      guint n = 0;

      while (!all && start < second->len && is_beyond (self, g_array_index (second, guint, start), a))
        start++;

      for (guint k = start; k < second->len && (all || n < MAX_NEIGHBOURS); k++, n++)
        {
          if (!all && is_beyond (self, a, g_array_index (second, guint, k)))
            break;
          add_pair (self->pairs, a, g_array_index (second, guint, k));
        }
    }
}

static void
pair_typing (Blocks *self)
{
  g_autoptr(GHashTable) namesakes = list_namesakes (self);
  g_autoptr(GArray) keys = g_array_new (FALSE, FALSE, sizeof (Key));
  g_autoptr(GArray) pairs = g_steal_pointer (&self->pairs);
  g_autoptr(GArray) names = NULL;
  GHashTableIter iter;
  gpointer core, list;

  self->pairs = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_hash_table_iter_init (&iter, namesakes);
  while (g_hash_table_iter_next (&iter, &core, &list))
    add_deletions (keys, core, g_array_index ((GArray *) list, guint, 0));

  foreach_block (self, keys, pair_names);
  sort_once (self->pairs);
  names = g_steal_pointer (&self->pairs);
  self->pairs = g_steal_pointer (&pairs);

  for (guint i = 0; i < names->len && !g_cancellable_is_cancelled (self->cancellable); i++)
    {
      guint64 pair = g_array_index (names, guint64, i);

      pair_namesakes (self, g_hash_table_lookup (namesakes, get_entry (self, (guint) (pair >> 32))->name.core),
                      g_hash_table_lookup (namesakes, get_entry (self, (guint) pair)->name.core));
    }
}

/* @entries from south to north; @progress in thousandths, from 300 to 600.
 * Returns pairs of positions, as guint64, each once. */
GArray *
mlg_duplicate_find_pairs (GArray       *entries,
                          GCancellable *cancellable,
                          int          *progress)
{
  Blocks self = { entries, g_array_new (FALSE, FALSE, sizeof (Key)), g_array_new (FALSE, FALSE, sizeof (guint64)), cancellable };

  add_keys (&self);
  foreach_block (&self, self.keys, pair_block);
  g_array_unref (self.keys);
  g_atomic_int_set (progress, 450);

  pair_typing (&self);
  sort_once (self.pairs);
  g_atomic_int_set (progress, 600);

  return self.pairs;
}
