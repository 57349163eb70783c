/* mlg-vocabulary-words.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-term.h"

G_BEGIN_DECLS

/* What the lists of the vocabulary are called; all translated. */

const char *mlg_vocabulary_get_title      (MlgVocabulary  vocabulary);
const char *mlg_vocabulary_get_add_hint   (MlgVocabulary  vocabulary);
char       *mlg_vocabulary_dup_new        (MlgVocabulary  vocabulary,
                                           const char    *label);

G_END_DECLS
