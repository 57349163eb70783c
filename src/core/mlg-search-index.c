/* mlg-search-index.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-search-index-private.h"

#include "mlg-text.h"

#include <string.h>

/* What is indexed of an actor, and how it is kept up to date. */

/* Dead documents that are never worth a clean-up. */
#define MIN_DEAD 1000

typedef struct
{
  MlgWordTable *words;
  guint         document;
  guint         weight;
} Adder;

static void
add_word (const char *word,
          gsize       length,
          gpointer    data)
{
  Adder *adder = data;

  mlg_word_table_add (adder->words, word, length, adder->document, adder->weight);
}

static void
add_text (Adder      *adder,
          const char *text,
          guint       weight)
{
  g_autofree char *folded = NULL;

  if (text == NULL || *text == '\0')
    return;

  folded = mlg_text_fold (text);
  adder->weight = weight;
  mlg_search_foreach_word (folded, add_word, adder);
}

static gboolean
is_article (const char *word,
            gsize       length)
{
  static const char * const articles[] = { "l", "la", "le", "les", "un", "une", "the", "de", "des", "du", "d" };

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    if (strlen (articles[i]) == length && memcmp (articles[i], word, length) == 0)
      return TRUE;

  return FALSE;
}

/* Words of a name count more at its start, where an article is passed over.
 * Neighbours also count as one word: “ticoop” is Ti Coop. */
static void
add_name (Adder      *adder,
          const char *folded)
{
  gboolean at_start = TRUE;
  const char *previous = NULL;
  gsize n_previous = 0;
  guint weight = MLG_SEARCH_NAME_START;

  for (const char *word = folded; *word != '\0';)
    {
      gsize length = strcspn (word, " ");

      mlg_word_table_add (adder->words, word, length, adder->document,
                          at_start ? MLG_SEARCH_NAME_START : MLG_SEARCH_NAME);

      if (previous != NULL && n_previous + length <= MLG_WORD_MAX_LENGTH)
        {
          char pair[MLG_WORD_MAX_LENGTH];

          memcpy (pair, previous, n_previous);
          memcpy (pair + n_previous, word, length);
          mlg_word_table_add (adder->words, pair, n_previous + length, adder->document, weight);
          weight = MLG_SEARCH_NAME;
        }

      at_start = at_start && is_article (word, length);
      previous = word;
      n_previous = length;
      word += length;
      word += *word == ' ' ? 1 : 0;
    }
}

static void
add_places (Adder    *adder,
            MlgActor *actor)
{
  for (guint i = 0; i < mlg_actor_get_n_places (actor); i++)
    {
      MlgPlace place;

      mlg_actor_get_place (actor, i, &place);
      add_text (adder, place.city, MLG_SEARCH_KEYWORD);
      add_text (adder, place.postcode, MLG_SEARCH_KEYWORD);
      add_text (adder, place.address, MLG_SEARCH_KEYWORD);
    }
}

/* The second text of each tuple of a list: the value of a contact or of a
 * field of the user's own. */
static void
add_list (Adder    *adder,
          MlgActor *actor,
          guint     field)
{
  g_autoptr(GVariant) list = mlg_record_dup_value (MLG_RECORD (actor), field);
  gsize n = list != NULL ? g_variant_n_children (list) : 0;

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr(GVariant) tuple = g_variant_get_child_value (list, i);
      g_autoptr(GVariant) value = g_variant_get_child_value (tuple, 1);

      add_text (adder, g_variant_get_string (value, NULL), MLG_SEARCH_TEXT);
    }
}

static void
add_texts (Adder    *adder,
           MlgActor *actor)
{
  static const MlgActorField fields[] = {
    MLG_ACTOR_DESCRIPTION, MLG_ACTOR_LIMITS, MLG_ACTOR_LEVERS, MLG_ACTOR_TRANSFER
  };
  const char * const *keywords = mlg_actor_get_keywords (actor);
  const char * const *links = mlg_actor_get_links (actor);

  for (guint i = 0; keywords != NULL && keywords[i] != NULL; i++)
    add_text (adder, keywords[i], MLG_SEARCH_KEYWORD);

  for (guint i = 0; links != NULL && links[i] != NULL; i++)
    {
      const char *host = strstr (links[i], "://");

      host = host != NULL ? host + 3 : links[i];
      add_text (adder, g_str_has_prefix (host, "www.") ? host + 4 : host, MLG_SEARCH_TEXT);
    }

  add_text (adder, mlg_actor_get_text (actor, MLG_ACTOR_AREA), MLG_SEARCH_KEYWORD);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    add_text (adder, mlg_actor_get_text (actor, fields[i]), MLG_SEARCH_TEXT);
}

static void
add_term (MlgSearchIndex *self,
          guint           document,
          MlgId           term)
{
  GArray *documents;

  if (term == MLG_ID_NONE)
    return;

  documents = g_hash_table_lookup (self->term_documents, &term);

  if (documents == NULL)
    {
      documents = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->term_documents, g_memdup2 (&term, sizeof term), documents);
    }

  g_array_append_val (documents, document);
}

static void
add_terms (MlgSearchIndex *self,
           guint           document,
           MlgActor       *actor)
{
  const MlgId *ids;
  gsize n;

  add_term (self, document, mlg_actor_get_kind (actor));
  add_term (self, document, mlg_actor_get_legal_form (actor));
  add_term (self, document, mlg_actor_get_scale (actor));

  ids = mlg_actor_get_themes (actor, &n);
  for (gsize i = 0; i < n; i++)
    add_term (self, document, ids[i]);

  ids = mlg_actor_get_classification (actor, &n);
  for (gsize i = 0; i < n; i++)
    add_term (self, document, ids[i]);
}

static const char *
keep_name (MlgSearchIndex *self,
           const char     *name)
{
  g_autofree char *folded = NULL;

  if (name == NULL || *name == '\0')
    return "";

  folded = mlg_search_fold (name);

  return g_string_chunk_insert (self->names, folded);
}

static void
add_document (MlgSearchIndex *self,
              guint           row,
              MlgActor       *actor)
{
  MlgSearchDocument document = { .row = row, .live = TRUE };
  Adder adder = { self->words, self->documents->len, 0 };

  document.name = keep_name (self, mlg_actor_get_name (actor));
  document.short_name = keep_name (self, mlg_actor_get_short_name (actor));
  g_array_index (self->current, guint, row) = self->documents->len + 1;
  g_array_append_val (self->documents, document);

  add_name (&adder, document.name);
  add_name (&adder, document.short_name);
  add_places (&adder, actor);
  add_texts (&adder, actor);
  add_list (&adder, actor, MLG_ACTOR_CONTACTS);
  add_list (&adder, actor, MLG_ACTOR_CUSTOM);
  add_terms (self, adder.document, actor);
}

static void
clear_term_word (gpointer data)
{
  g_free (((MlgSearchTermWord *) data)->word);
}

typedef struct
{
  GArray *words;
  MlgId   term;
} TermAdder;

static void
add_term_word (const char *word,
               gsize       length,
               gpointer    data)
{
  TermAdder *adder = data;
  MlgSearchTermWord entry = { g_strndup (word, MIN (length, MLG_WORD_MAX_LENGTH)), adder->term };

  g_array_append_val (adder->words, entry);
}

/**
 * mlg_search_index_load_terms:
 * @self: an index
 *
 * Reads the labels of the vocabulary again, after one has changed.
 */
void
mlg_search_index_load_terms (MlgSearchIndex *self)
{
  g_array_set_size (self->term_words, 0);

  for (guint i = 0; i < mlg_territory_get_n_records (self->territory, MLG_OBJECT_TERM); i++)
    {
      MlgTerm *term = MLG_TERM (mlg_territory_get_nth_record (self->territory, MLG_OBJECT_TERM, i));
      TermAdder adder = { self->term_words, mlg_term_get_id (term) };
      g_autofree char *french = mlg_text_fold (mlg_term_get_text (term, MLG_TERM_LABEL_FR));
      g_autofree char *english = mlg_text_fold (mlg_term_get_text (term, MLG_TERM_LABEL_EN));

      mlg_search_foreach_word (french, add_term_word, &adder);
      mlg_search_foreach_word (english, add_term_word, &adder);
    }
}

/* Forgets dead documents once they are many. */
static void
compact (MlgSearchIndex *self)
{
  g_autofree guint *documents = NULL;
  g_autoptr(GArray) old = NULL;
  GStringChunk *old_names;
  GHashTableIter iter;
  gpointer value;

  documents = g_new (guint, self->documents->len);
  old = g_steal_pointer (&self->documents);
  old_names = g_steal_pointer (&self->names);
  self->documents = g_array_new (FALSE, FALSE, sizeof (MlgSearchDocument));
  self->names = g_string_chunk_new (1 << 14);

  for (guint i = 0; i < old->len; i++)
    {
      MlgSearchDocument document = g_array_index (old, MlgSearchDocument, i);

      documents[i] = document.live ? self->documents->len : G_MAXUINT;

      if (!document.live)
        continue;

      document.name = g_string_chunk_insert (self->names, document.name);
      document.short_name = g_string_chunk_insert (self->names, document.short_name);
      g_array_index (self->current, guint, document.row) = self->documents->len + 1;
      g_array_append_val (self->documents, document);
    }

  g_string_chunk_free (old_names);
  mlg_word_table_remap (self->words, documents);
  g_hash_table_iter_init (&iter, self->term_documents);

  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      GArray *list = value;
      guint n = 0;

      for (guint i = 0; i < list->len; i++)
        if (documents[g_array_index (list, guint, i)] != G_MAXUINT)
          g_array_index (list, guint, n++) = documents[g_array_index (list, guint, i)];

      g_array_set_size (list, n);
    }

  self->n_dead = 0;
}

/**
 * mlg_search_index_new:
 * @territory: a territory
 * @table: the rows of its actors
 *
 * Both must outlive the index.
 *
 * Returns: (transfer full): an index of all actors
 */
MlgSearchIndex *
mlg_search_index_new (MlgTerritory  *territory,
                      MlgActorTable *table)
{
  MlgSearchIndex *self = g_new0 (MlgSearchIndex, 1);
  guint n_rows = mlg_actor_table_get_n_rows (table);

  self->territory = territory;
  self->table = table;
  self->words = mlg_word_table_new ();
  self->names = g_string_chunk_new (1 << 14);
  self->documents = g_array_new (FALSE, FALSE, sizeof (MlgSearchDocument));
  self->current = g_array_new (FALSE, TRUE, sizeof (guint));
  self->term_words = g_array_new (FALSE, FALSE, sizeof (MlgSearchTermWord));
  g_array_set_clear_func (self->term_words, clear_term_word);
  self->term_documents = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);

  g_array_set_size (self->current, n_rows);

  for (guint row = 0; row < n_rows; row++)
    {
      MlgActor *actor = mlg_actor_table_get_actor (table, row);

      if (actor != NULL)
        add_document (self, row, actor);
    }

  mlg_search_index_load_terms (self);
  mlg_word_table_sort (self->words);

  return self;
}

/**
 * mlg_search_index_free:
 * @self: an index
 *
 * Frees it.
 */
void
mlg_search_index_free (MlgSearchIndex *self)
{
  mlg_word_table_free (self->words);
  g_string_chunk_free (self->names);
  g_array_unref (self->documents);
  g_array_unref (self->current);
  g_array_unref (self->term_words);
  g_hash_table_unref (self->term_documents);
  g_free (self->best);
  g_free (self->totals);
  g_free (self);
}

/**
 * mlg_search_index_update:
 * @self: an index
 * @rows: (array length=n_rows): rows of the table whose actors came, went or
 *   changed
 * @n_rows: how many
 *
 * Brings the index up to date. Forgetting what was there before is put off
 * until there is much of it.
 */
void
mlg_search_index_update (MlgSearchIndex *self,
                         const guint    *rows,
                         guint           n_rows)
{
  g_array_set_size (self->current, mlg_actor_table_get_n_rows (self->table));

  for (guint i = 0; i < n_rows; i++)
    {
      guint *current = &g_array_index (self->current, guint, rows[i]);
      MlgActor *actor = mlg_actor_table_get_actor (self->table, rows[i]);

      if (*current != 0)
        {
          g_array_index (self->documents, MlgSearchDocument, *current - 1).live = FALSE;
          self->n_dead++;
          *current = 0;
        }

      if (actor != NULL)
        add_document (self, rows[i], actor);
    }

  if (self->n_dead > MIN_DEAD && self->n_dead > self->documents->len / 3)
    compact (self);
}
