/* mlg-gazetteer-key-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a key came from a name: the lower, the nearer to it. */
typedef enum
{
  MLG_KEY_NAME,
  MLG_KEY_WITHOUT_ARTICLE,
  MLG_KEY_ALTERNATE,
  /* The end of a name, from one of its words on: only for completion. */
  MLG_KEY_SUFFIX,
} MlgKeyQuality;

char       *mlg_gazetteer_key               (const char *text);
char       *mlg_gazetteer_canonical_words   (char      **words);
const char *mlg_gazetteer_skip_article      (const char *key);
gboolean    mlg_gazetteer_is_article        (const char *word);

G_END_DECLS
