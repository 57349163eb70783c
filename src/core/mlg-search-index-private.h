/* mlg-search-index-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-search-index.h"
#include "mlg-word-table.h"

G_BEGIN_DECLS

/* Shared by the files of #MlgSearchIndex only. */

/* How much a word counts, by where it is. */
typedef enum
{
  MLG_SEARCH_TEXT = 1,
  MLG_SEARCH_TERM,
  MLG_SEARCH_KEYWORD,
  MLG_SEARCH_NAME,
  MLG_SEARCH_NAME_START,
} MlgSearchWeight;

/* One state of an actor. A changed actor is a new document, and the old one
 * is dead: so nothing is ever taken out of a list of postings. */
typedef struct
{
  guint       row;
  gboolean    live;
  /* Folded, for whole names; in the index's name chunk */
  const char *name;
  const char *short_name;
} MlgSearchDocument;

typedef struct
{
  char  *word;
  MlgId  term;
} MlgSearchTermWord;

struct _MlgSearchIndex
{
  MlgTerritory  *territory;
  MlgActorTable *table;
  MlgWordTable  *words;
  GStringChunk  *names;
  GArray        *documents;
  /* By row: document + 1 */
  GArray        *current;
  guint          n_dead;

  /* Words of labels, and MlgId -> GArray of documents under the term */
  GArray        *term_words;
  GHashTable    *term_documents;

  /* Work space of a search, by document */
  guint8        *best;
  guint16       *totals;
  guint          n_allocated;
};

/**
 * MlgSearchWordFunc:
 * @word: a folded word, not NUL-terminated
 * @length: its length in bytes
 * @data: of the caller
 */
typedef void (* MlgSearchWordFunc) (const char *word,
                                    gsize       length,
                                    gpointer    data);

char      *mlg_search_fold          (const char        *text);
void       mlg_search_foreach_word  (const char        *folded,
                                     MlgSearchWordFunc  func,
                                     gpointer           data);
GPtrArray *mlg_search_split         (const char        *text);

G_END_DECLS
