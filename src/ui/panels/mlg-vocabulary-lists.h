/* mlg-vocabulary-lists.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-panel.h"

G_BEGIN_DECLS

#define MLG_TYPE_VOCABULARY_LISTS (mlg_vocabulary_lists_get_type ())

/**
 * MlgVocabularyLists:
 *
 * The lists of the vocabulary with the number of their words: kinds, legal
 * forms, scales and themes, types of relations by family, values by
 * classification.
 *
 * Signals: `chosen ()`: another list is chosen.
 */
G_DECLARE_FINAL_TYPE (MlgVocabularyLists, mlg_vocabulary_lists, MLG, VOCABULARY_LISTS, MlgPanel)

MlgVocabulary mlg_vocabulary_lists_get_vocabulary (MlgVocabularyLists *self);
MlgId         mlg_vocabulary_lists_get_parent_term (MlgVocabularyLists *self);
void          mlg_vocabulary_lists_choose         (MlgVocabularyLists *self,
                                                   MlgVocabulary       vocabulary,
                                                   MlgId               parent);

G_END_DECLS
