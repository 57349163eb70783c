/* mlg-search.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-search-index-private.h"

#include <string.h>

/* How actors are found and ranked. */

/* With fewer hits than this, a word may have been mistyped. */
#define FEW_HITS 5

/* In a longer query nobody looks for words that are one. */
#define MAX_JOINED 4

/* What one word of the query reaches in a document: four times the weight of
 * where it is, plus how well it fits. The high bit says: without an error. */
#define EXACT_BIT   0x80
#define SCORE_MASK  0x7f
#define FIT_PREFIX  2
#define FIT_WHOLE   3

/* What the whole query reaches on top of the sum of its words (at most 16 of
 * 23 points). Errors always rank behind. */
#define EXACT_BONUS 2048
#define NAME_PREFIX 400
#define NAME_EQUAL  800

typedef struct
{
  MlgSearchIndex *index;
  guint           n_hits;
} Search;

static inline void
hit (Search  *search,
     guint    document,
     guint8   score)
{
  guint8 *best = &search->index->best[document];

  search->n_hits += *best == 0;

  if (*best < score)
    *best = score;
}

static void
visit (const MlgPosting *postings,
       guint             n_postings,
       guint             distance,
       gboolean          whole,
       gpointer          data)
{
  Search *search = data;
  guint fit = whole ? FIT_WHOLE : FIT_PREFIX;

  for (guint i = 0; i < n_postings; i++)
    {
      guint weight = MLG_POSTING_WEIGHT (postings[i]);
      guint score = distance == 0 ? EXACT_BIT | (4 * weight + fit) : MAX (4 * weight / distance, 1);

      hit (search, MLG_POSTING_DOCUMENT (postings[i]), (guint8) score);
    }
}

static void
visit_term (Search *search,
            MlgId   term,
            guint8  score)
{
  GArray *documents = g_hash_table_lookup (search->index->term_documents, &term);

  for (guint i = 0; documents != NULL && i < documents->len; i++)
    hit (search, g_array_index (documents, guint, i), score);
}

static void
visit_terms (Search     *search,
             const char *word,
             gboolean    as_prefix,
             guint       max_distance)
{
  GArray *term_words = search->index->term_words;
  gsize length = strlen (word);

  for (guint i = 0; i < term_words->len; i++)
    {
      const MlgSearchTermWord *entry = &g_array_index (term_words, MlgSearchTermWord, i);
      guint distance;

      if (strcmp (entry->word, word) == 0)
        visit_term (search, entry->term, EXACT_BIT | (4 * MLG_SEARCH_TERM + FIT_WHOLE));
      else if (as_prefix && strncmp (entry->word, word, length) == 0)
        visit_term (search, entry->term, EXACT_BIT | (4 * MLG_SEARCH_TERM + FIT_PREFIX));
      else if (max_distance > 0 && (distance = mlg_word_distance (word, entry->word, as_prefix, max_distance)) <= max_distance)
        visit_term (search, entry->term, (guint8) (4 * MLG_SEARCH_TERM / MAX (distance, 1)));
    }
}

static guint
allowed_distance (const char *word)
{
  glong length = g_utf8_strlen (word, -1);

  return length >= 8 ? 2 : length >= 4 ? 1 : 0;
}

/* Dead documents are hits as well, until somebody looks closer. */
static gboolean
has_few_hits (const Search *search)
{
  const MlgSearchIndex *self = search->index;
  guint n = 0;

  if (search->n_hits >= FEW_HITS + self->n_dead)
    return FALSE;

  for (guint i = 0; i < self->documents->len && n < FEW_HITS; i++)
    n += self->best[i] != 0 && g_array_index (self->documents, MlgSearchDocument, i).live;

  return n < FEW_HITS;
}

/* Fills in what @word reaches in each document: as it is, as the start of a
 * word, with typing errors, as far as that is needed. The last word of the
 * query is still being written. */
static void
search_word (Search     *search,
             const char *word,
             gboolean    is_last)
{
  MlgSearchIndex *self = search->index;
  guint max_distance = allowed_distance (word);
  const char *saint = g_str_equal (word, "st") ? "saint" : g_str_equal (word, "ste") ? "sainte" : NULL;

  memset (self->best, 0, self->documents->len);
  search->n_hits = 0;

  if (saint != NULL)
    mlg_word_table_visit_word (self->words, saint, visit, search);

  if (!is_last)
    {
      mlg_word_table_visit_word (self->words, word, visit, search);
      visit_terms (search, word, FALSE, 0);
    }

  if (is_last || has_few_hits (search))
    {
      mlg_word_table_visit_prefix (self->words, word, visit, search);
      visit_terms (search, word, TRUE, 0);
    }

  if (max_distance > 0 && has_few_hits (search))
    {
      mlg_word_table_visit_similar (self->words, word, is_last, max_distance, visit, search);
      visit_terms (search, word, is_last, max_distance);
    }
}

static guint
name_bonus (const MlgSearchDocument *document,
            const char              *query,
            gsize                    length)
{
  const char *names[] = { document->name, document->short_name };
  guint bonus = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strncmp (names[i], query, length) == 0)
      bonus = MAX (bonus, names[i][length] == '\0' ? NAME_EQUAL : NAME_PREFIX);

  return bonus;
}

/* Takes the word that was just searched into the totals; all words have to be
 * in a document. */
static gboolean
combine (MlgSearchIndex *self,
         gboolean        is_first)
{
  guint n = self->documents->len;
  const guint8 *best = self->best;
  guint16 *totals = self->totals;
  gboolean any = FALSE;

  if (is_first)
    {
      for (guint i = 0; i < n; i++)
        totals[i] = (guint16) (best[i] != 0 ? (best[i] & EXACT_BIT ? EXACT_BONUS : 0) + (best[i] & SCORE_MASK) : 0);

      return TRUE;
    }

  for (guint i = 0; i < n; i++)
    {
      guint total = totals[i];

      if (total == 0 || best[i] == 0)
        total = 0;
      else
        total = ((best[i] & EXACT_BIT) != 0 ? total : total & (EXACT_BONUS - 1)) + (best[i] & SCORE_MASK);

      totals[i] = (guint16) total;
      any |= total != 0;
    }

  return any;
}

static gboolean
search_words (MlgSearchIndex *self,
              GPtrArray      *words)
{
  Search search = { self, 0 };

  for (guint i = 0; i < words->len; i++)
    {
      search_word (&search, g_ptr_array_index (words, i), i + 1 == words->len);

      if (search.n_hits == 0 || !combine (self, i == 0))
        return FALSE;
    }

  return words->len > 0;
}

/* Writes the totals of live documents down by row. */
static guint
collect (MlgSearchIndex *self,
         const char     *query,
         guint16        *scores)
{
  gsize length = strlen (query);
  guint n_found = 0;

  for (guint i = 0; i < self->documents->len; i++)
    {
      const MlgSearchDocument *document = &g_array_index (self->documents, MlgSearchDocument, i);
      guint total = self->totals[i];

      if (total == 0 || !document->live)
        continue;

      scores[document->row] = (guint16) (total + name_bonus (document, query, length));
      n_found++;
    }

  return n_found;
}

/* “ti coop” for Ticoop: the words at @pair and after it are one. */
static GPtrArray *
join_pair (GPtrArray *words,
           guint      pair)
{
  GPtrArray *joined = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < words->len; i++)
    if (i == pair)
      {
        g_ptr_array_add (joined, g_strconcat (g_ptr_array_index (words, i), g_ptr_array_index (words, i + 1), NULL));
        i++;
      }
    else
      {
        g_ptr_array_add (joined, g_strdup (g_ptr_array_index (words, i)));
      }

  return joined;
}

static void
reserve (MlgSearchIndex *self)
{
  if (self->n_allocated >= self->documents->len && self->n_allocated > 0)
    return;

  self->n_allocated = self->documents->len + self->documents->len / 4 + 16;
  self->best = g_renew (guint8, self->best, self->n_allocated);
  self->totals = g_renew (guint16, self->totals, self->n_allocated);
}

static char *
join_words (GPtrArray *words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", (const char *) g_ptr_array_index (words, i));

  return g_string_free (text, FALSE);
}

/**
 * mlg_search_index_search:
 * @self: an index
 * @text: (nullable): what to look for
 * @scores: (out caller-allocates): for each row of the table how well its
 *   actor fits, larger being better and 0 not at all; less than
 *   %MLG_SEARCH_SCORE_END
 *
 * Finds the actors that have all words of @text, the last of which may be
 * unfinished. Accents, case, hyphens and apostrophes do not count, nor whether
 * a saint is written “St”. A word that is nearly nowhere is also taken for
 * words one typing error away, from eight letters on two; such hits have the
 * lowest scores. The start of a name counts most, then names, then keywords
 * and places, then labels of the vocabulary, then texts.
 *
 * Returns: how many actors were found
 */
guint
mlg_search_index_search (MlgSearchIndex *self,
                         const char     *text,
                         guint16        *scores)
{
  g_autoptr(GPtrArray) words = mlg_search_split (text);
  g_autofree char *text_of_words = join_words (words);
  g_autofree char *query = mlg_search_fold (text_of_words);
  guint n_found = 0;

  memset (scores, 0, sizeof (guint16) * mlg_actor_table_get_n_rows (self->table));
  reserve (self);

  if (search_words (self, words))
    n_found = collect (self, query, scores);

  for (guint pair = 0; n_found == 0 && pair + 1 < MIN (words->len, MAX_JOINED); pair++)
    {
      g_autoptr(GPtrArray) joined = join_pair (words, pair);

      if (search_words (self, joined))
        n_found = collect (self, query, scores);
    }

  return n_found;
}
