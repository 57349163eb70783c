/* mlg-pasted-words-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"

G_BEGIN_DECLS

/* What people write at the top of a column. */
typedef enum
{
  MLG_PASTED_NO_COLUMN,
  MLG_PASTED_NAME,
  MLG_PASTED_KIND,
  MLG_PASTED_SOURCE,
  MLG_PASTED_TARGET,
  MLG_PASTED_TYPE,
} MlgPastedColumn;

MlgPastedColumn mlg_pasted_words_find_column (const char    *title);
MlgId           mlg_pasted_words_find_term   (MlgTerritory  *territory,
                                              MlgVocabulary  vocabulary,
                                              const char    *words);
MlgId           mlg_pasted_words_find_type   (MlgTerritory  *territory,
                                              const char    *words,
                                              gboolean      *reversed);

G_END_DECLS
