/* mlg-word-table.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Longer words are cut, so that nonsense costs nothing. */
#define MLG_WORD_MAX_LENGTH 64

/**
 * MlgWordTable:
 *
 * An inverted index: every word, with the documents it is in. Words are folded
 * texts (see mlg_text_fold()) without spaces. A document is a number that only
 * grows; with each posting goes a small weight.
 *
 * Reading may sort what was added since: one thread at a time.
 */
typedef struct _MlgWordTable MlgWordTable;

/* Documents and weights, packed: lists of them are walked very often. */
typedef guint32 MlgPosting;

#define MLG_POSTING_WEIGHT_BITS 3
#define MLG_POSTING_DOCUMENT(posting) ((posting) >> MLG_POSTING_WEIGHT_BITS)
#define MLG_POSTING_WEIGHT(posting)   ((posting) & ((1u << MLG_POSTING_WEIGHT_BITS) - 1))

/**
 * MlgWordVisitor:
 * @postings: (array length=n_postings): where the word is
 * @n_postings: how often
 * @distance: how many typing errors away the word is; 0 for none
 * @whole: whether the word is all of what was looked for, not just its start
 * @data: of the caller
 */
typedef void (* MlgWordVisitor) (const MlgPosting *postings,
                                 guint             n_postings,
                                 guint             distance,
                                 gboolean          whole,
                                 gpointer          data);

MlgWordTable *mlg_word_table_new           (void);
void          mlg_word_table_free          (MlgWordTable   *self);
void          mlg_word_table_add           (MlgWordTable   *self,
                                            const char     *word,
                                            gsize           length,
                                            guint           document,
                                            guint           weight);
void          mlg_word_table_remap         (MlgWordTable   *self,
                                            const guint    *documents);
guint         mlg_word_table_get_n_words   (MlgWordTable   *self);
void          mlg_word_table_visit_word    (MlgWordTable   *self,
                                            const char     *word,
                                            MlgWordVisitor  visit,
                                            gpointer        data);
void          mlg_word_table_visit_prefix  (MlgWordTable   *self,
                                            const char     *prefix,
                                            MlgWordVisitor  visit,
                                            gpointer        data);
void          mlg_word_table_visit_similar (MlgWordTable   *self,
                                            const char     *word,
                                            gboolean        as_prefix,
                                            guint           max_distance,
                                            MlgWordVisitor  visit,
                                            gpointer        data);
void          mlg_word_table_sort          (MlgWordTable   *self);
guint         mlg_word_distance            (const char     *word,
                                            const char     *candidate,
                                            gboolean        as_prefix,
                                            guint           max_distance);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgWordTable, mlg_word_table_free)

G_END_DECLS
