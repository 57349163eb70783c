/* mlg-vocabulary-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-new-term-actions.h"
#include "mlg-territory-actions-private.h"

G_BEGIN_DECLS

/* Shared by the files of actions on the vocabulary only. */

MlgTerm *mlg_vocabulary_insert (MlgTerritory      *self,
                                MlgVocabulary      vocabulary,
                                MlgId              parent,
                                const MlgNewTerm  *new_term,
                                GError           **error);

char    *mlg_vocabulary_clean_label (const char    *text);
gboolean mlg_vocabulary_check_label (MlgTerritory  *self,
                                MlgVocabulary      vocabulary,
                                MlgId              parent,
                                const char        *label,
                                MlgTerm           *term,
                                GError           **error);

G_END_DECLS
