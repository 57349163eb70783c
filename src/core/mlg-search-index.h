/* mlg-search-index.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-actor-table.h"

G_BEGIN_DECLS

/**
 * MlgSearchIndex:
 *
 * Finds actors by words: an inverted index, in memory, over their names,
 * texts, places, keywords and contacts and over the labels of their kind,
 * legal form, scale, themes and classifications in both languages.
 *
 * It knows nothing of signals: #MlgQuery owns one and keeps it up to date. It
 * lives on one thread at a time and may be built on a worker.
 */
typedef struct _MlgSearchIndex MlgSearchIndex;

/* What a score can reach, plus one. */
#define MLG_SEARCH_SCORE_END 4096

MlgSearchIndex *mlg_search_index_new        (MlgTerritory   *territory,
                                             MlgActorTable  *table);
void            mlg_search_index_free       (MlgSearchIndex *self);
void            mlg_search_index_update     (MlgSearchIndex *self,
                                             const guint    *rows,
                                             guint           n_rows);
void            mlg_search_index_load_terms (MlgSearchIndex *self);
guint           mlg_search_index_search     (MlgSearchIndex *self,
                                             const char     *text,
                                             guint16        *scores);
gboolean        mlg_search_is_blank         (const char     *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgSearchIndex, mlg_search_index_free)

G_END_DECLS
