/* mlg-word-table.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-word-table.h"

#include "mlg-text.h"

#include <string.h>

#define FIRST_N_BUCKETS (1u << 12)

typedef struct
{
  const char *text;
  guint32     hash;
  guint32     n_postings;
  guint32     n_allocated;
  /* A copy of the last posting, to see here whether it is of the document
   * that is read: the postings of each word lie elsewhere */
  MlgPosting  last;
  MlgPosting *postings;
} Word;

/* The number of a word + 1, and its hash, which tells nearly all others
 * apart without a look at them */
typedef struct
{
  guint32 entry;
  guint32 hash;
} Bucket;

struct _MlgWordTable
{
  GStringChunk *texts;
  GArray       *words;
  /* Which letters each word has, to pass over most of them at a glance */
  GArray       *letters;

  /* Open addressing */
  Bucket       *buckets;
  guint         n_buckets;

  /* Word numbers in byte order; those from n_sorted on are not in it yet */
  GArray       *sorted;
  guint         n_sorted;
};

static Word *
get_word (MlgWordTable *self,
          guint         number)
{
  return &g_array_index (self->words, Word, number);
}

/**
 * mlg_word_table_new:
 *
 * Returns: (transfer full): a table without words
 */
MlgWordTable *
mlg_word_table_new (void)
{
  MlgWordTable *self = g_new0 (MlgWordTable, 1);

  self->texts = g_string_chunk_new (1 << 14);
  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  self->letters = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->sorted = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->n_buckets = FIRST_N_BUCKETS;
  self->buckets = g_new0 (Bucket, self->n_buckets);

  return self;
}

/**
 * mlg_word_table_free:
 * @self: a table
 *
 * Frees it.
 */
void
mlg_word_table_free (MlgWordTable *self)
{
  for (guint i = 0; i < self->words->len; i++)
    g_free (get_word (self, i)->postings);

  g_string_chunk_free (self->texts);
  g_array_unref (self->words);
  g_array_unref (self->letters);
  g_array_unref (self->sorted);
  g_free (self->buckets);
  g_free (self);
}

/* One bit for each letter and digit; all other characters share the rest. */
static guint64
letters_of (const char *text)
{
  guint64 letters = 0;

  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    if (*p >= 'a' && *p <= 'z')
      letters |= G_GUINT64_CONSTANT (1) << (*p - 'a');
    else if (*p >= '0' && *p <= '9')
      letters |= G_GUINT64_CONSTANT (1) << (*p - '0' + 26);
    else
      letters |= G_GUINT64_CONSTANT (1) << (36 + *p % 28);

  return letters;
}

static guint32
hash_of (const char *text,
         gsize       length)
{
  guint32 hash = 0x811c9dc5;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) text[i]) * 0x01000193;

  return hash ^ (hash >> 15);
}

static void
grow_buckets (MlgWordTable *self)
{
  g_free (self->buckets);
  self->n_buckets *= 2;
  self->buckets = g_new0 (Bucket, self->n_buckets);

  for (guint i = 0; i < self->words->len; i++)
    {
      guint32 bucket = get_word (self, i)->hash & (self->n_buckets - 1);

      while (self->buckets[bucket].entry != 0)
        bucket = (bucket + 1) & (self->n_buckets - 1);

      self->buckets[bucket] = (Bucket) { i + 1, get_word (self, i)->hash };
    }
}

/* The bucket that holds the word, or the empty one where it belongs. */
static guint32
find_bucket (MlgWordTable *self,
             const char   *text,
             gsize         length,
             guint32       hash)
{
  guint32 bucket = hash & (self->n_buckets - 1);

  while (self->buckets[bucket].entry != 0)
    {
      const char *other;

      if (self->buckets[bucket].hash == hash)
        {
          other = get_word (self, self->buckets[bucket].entry - 1)->text;
          if (strncmp (other, text, length) == 0 && other[length] == '\0')
            break;
        }

      bucket = (bucket + 1) & (self->n_buckets - 1);
    }

  return bucket;
}

static guint
intern (MlgWordTable *self,
        const char   *text,
        gsize         length)
{
  guint32 hash = hash_of (text, length);
  guint32 bucket = find_bucket (self, text, length, hash);
  guint32 number = self->words->len;
  guint64 letters;
  Word word = { 0, };

  if (self->buckets[bucket].entry != 0)
    return self->buckets[bucket].entry - 1;

  word.text = g_string_chunk_insert_len (self->texts, text, (gssize) length);
  word.hash = hash;
  letters = letters_of (word.text);
  g_array_append_val (self->words, word);
  g_array_append_val (self->letters, letters);
  g_array_append_val (self->sorted, number);
  self->buckets[bucket] = (Bucket) { number + 1, hash };

  if (self->words->len > self->n_buckets / 2)
    grow_buckets (self);

  return number;
}

/**
 * mlg_word_table_add:
 * @self: a table
 * @word: a folded word
 * @length: its length in bytes; what passes %MLG_WORD_MAX_LENGTH is cut
 * @document: the document that it is in: the last one added to, or a new one
 *   with a larger number
 * @weight: how much it counts there, 1 to 7; the largest one stays
 *
 * Adds a word of a document.
 */
void
mlg_word_table_add (MlgWordTable *self,
                    const char   *word,
                    gsize         length,
                    guint         document,
                    guint         weight)
{
  Word *entry;

  if (length > MLG_WORD_MAX_LENGTH)
    {
      length = MLG_WORD_MAX_LENGTH;

      while ((word[length] & 0xC0) == 0x80)
        length--;
    }

  entry = get_word (self, intern (self, word, length));

  if (entry->n_postings > 0 && MLG_POSTING_DOCUMENT (entry->last) == document)
    {
      if (MLG_POSTING_WEIGHT (entry->last) < weight)
        {
          entry->last = document << MLG_POSTING_WEIGHT_BITS | weight;
          entry->postings[entry->n_postings - 1] = entry->last;
        }

      return;
    }

  if (entry->n_postings == entry->n_allocated)
    {
      entry->n_allocated = MAX (2, entry->n_allocated + entry->n_allocated / 2);
      entry->postings = g_renew (MlgPosting, entry->postings, entry->n_allocated);
    }

  entry->last = document << MLG_POSTING_WEIGHT_BITS | weight;
  entry->postings[entry->n_postings++] = entry->last;
}

/**
 * mlg_word_table_remap:
 * @self: a table
 * @documents: for each document its new number, %G_MAXUINT for one to forget;
 *   their order must stay
 *
 * Forgets documents and numbers the others anew.
 */
void
mlg_word_table_remap (MlgWordTable *self,
                      const guint  *documents)
{
  for (guint i = 0; i < self->words->len; i++)
    {
      Word *word = get_word (self, i);
      guint n = 0;

      for (guint k = 0; k < word->n_postings; k++)
        {
          MlgPosting posting = word->postings[k];
          guint document = documents[MLG_POSTING_DOCUMENT (posting)];

          if (document != G_MAXUINT)
            word->postings[n++] = document << MLG_POSTING_WEIGHT_BITS | MLG_POSTING_WEIGHT (posting);
        }

      word->n_postings = n;
      word->last = n > 0 ? word->postings[n - 1] : 0;
    }
}

/**
 * mlg_word_table_get_n_words:
 * @self: a table
 *
 * Returns: how many different words were ever added
 */
guint
mlg_word_table_get_n_words (MlgWordTable *self)
{
  return self->words->len;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  MlgWordTable *self = data;

  return strcmp (get_word (self, *(const guint32 *) a)->text, get_word (self, *(const guint32 *) b)->text);
}

/**
 * mlg_word_table_sort:
 * @self: a table
 *
 * Prepares the table to be read, which it does by itself otherwise.
 */
void
mlg_word_table_sort (MlgWordTable *self)
{
  guint n_words = self->sorted->len;
  g_autofree guint32 *new_words = NULL;
  guint32 *sorted = (guint32 *) (gpointer) self->sorted->data;
  guint n_new = n_words - self->n_sorted;
  guint old = self->n_sorted;

  if (n_new == 0)
    return;

  new_words = g_memdup2 (sorted + self->n_sorted, n_new * sizeof (guint32));
  g_qsort_with_data (new_words, (gint) n_new, sizeof (guint32), compare_numbers, self);

  /* Merged from the end, into the room that the new ones take already. */
  for (guint place = n_words; n_new > 0; place--)
    {
      if (old > 0 && compare_numbers (&sorted[old - 1], &new_words[n_new - 1], self) > 0)
        sorted[place - 1] = sorted[--old];
      else
        sorted[place - 1] = new_words[--n_new];
    }

  self->n_sorted = n_words;
}

/**
 * mlg_word_table_visit_word:
 * @self: a table
 * @word: a folded word
 * @visit: called once, if the word is there
 * @data: for @visit
 *
 * Finds a word.
 */
void
mlg_word_table_visit_word (MlgWordTable   *self,
                           const char     *word,
                           MlgWordVisitor  visit,
                           gpointer        data)
{
  gsize length = strlen (word);
  guint32 bucket = find_bucket (self, word, length, hash_of (word, length));
  const Word *found;

  if (self->buckets[bucket].entry == 0)
    return;

  found = get_word (self, self->buckets[bucket].entry - 1);
  visit (found->postings, found->n_postings, 0, TRUE, data);
}

/**
 * mlg_word_table_visit_prefix:
 * @self: a table
 * @prefix: the start of a folded word
 * @visit: called for each word that starts so
 * @data: for @visit
 *
 * Finds words by their start.
 */
void
mlg_word_table_visit_prefix (MlgWordTable   *self,
                             const char     *prefix,
                             MlgWordVisitor  visit,
                             gpointer        data)
{
  gsize length = strlen (prefix);
  guint first = 0;
  guint end;

  mlg_word_table_sort (self);
  end = self->n_sorted;

  while (first < end)
    {
      guint middle = (first + end) / 2;

      if (strcmp (get_word (self, g_array_index (self->sorted, guint32, middle))->text, prefix) < 0)
        first = middle + 1;
      else
        end = middle;
    }

  for (; first < self->n_sorted; first++)
    {
      const Word *word = get_word (self, g_array_index (self->sorted, guint32, first));

      if (strncmp (word->text, prefix, length) != 0)
        break;

      visit (word->postings, word->n_postings, 0, word->text[length] == '\0', data);
    }
}

/**
 * mlg_word_distance:
 * @word: what was typed, folded
 * @candidate: a folded word that may have been meant
 * @as_prefix: whether @word may be just the start of @candidate
 * @max_distance: the largest distance of interest
 *
 * Returns: the typing errors between them (see mlg_text_distance()), or
 *   @max_distance + 1 if there are more
 */
guint
mlg_word_distance (const char *word,
                   const char *candidate,
                   gboolean    as_prefix,
                   guint       max_distance)
{
  gsize n_word = strlen (word);
  gsize n_candidate = strlen (candidate);
  guint best = max_distance + 1;
  char start[MLG_WORD_MAX_LENGTH + 1];

  if (n_candidate + max_distance < n_word)
    return best;

  if (!as_prefix || n_candidate <= n_word || n_word + max_distance > MLG_WORD_MAX_LENGTH)
    return mlg_text_distance (word, candidate, max_distance);

  for (gsize n = n_word - MIN (n_word, max_distance); n <= MIN (n_candidate, n_word + max_distance) && best > 0; n++)
    {
      /* Within a character nothing starts or ends. */
      if ((candidate[n] & 0xC0) == 0x80)
        continue;

      memcpy (start, candidate, n);
      start[n] = '\0';
      best = MIN (best, mlg_text_distance (word, start, MIN (best, max_distance)));
    }

  return best;
}

/**
 * mlg_word_table_visit_similar:
 * @self: a table
 * @word: a folded word with typing errors
 * @as_prefix: whether it may be just the start of a word
 * @max_distance: how many errors at the most
 * @visit: called for each word that is so near, but not for those without an
 *   error
 * @data: for @visit
 *
 * Finds words in spite of typing errors. Most words are passed over for lack
 * of the right letters: an error adds or takes away one letter at the most.
 */
void
mlg_word_table_visit_similar (MlgWordTable   *self,
                              const char     *word,
                              gboolean        as_prefix,
                              guint           max_distance,
                              MlgWordVisitor  visit,
                              gpointer        data)
{
  const guint64 *letters = (const guint64 *) (gpointer) self->letters->data;
  guint64 wanted = letters_of (word);

  for (guint i = 0; i < self->words->len; i++)
    {
      const Word *candidate;
      guint distance;

      if ((guint) __builtin_popcountll (wanted & ~letters[i]) > max_distance ||
          (!as_prefix && (guint) __builtin_popcountll (letters[i] & ~wanted) > max_distance))
        continue;

      candidate = get_word (self, i);

      if (candidate->n_postings == 0)
        continue;

      distance = mlg_word_distance (word, candidate->text, as_prefix, max_distance);

      if (distance > 0 && distance <= max_distance)
        visit (candidate->postings, candidate->n_postings, distance, FALSE, data);
    }
}
