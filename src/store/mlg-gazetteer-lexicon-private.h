/* mlg-gazetteer-lexicon-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* All distinct names, in memory, for the search with typing errors. */
typedef struct _MlgGazetteerLexicon MlgGazetteerLexicon;

typedef struct
{
  const char *key;
  guint       distance;
} MlgLexiconHit;

MlgGazetteerLexicon *mlg_gazetteer_lexicon_new    (GBytes              *bytes);
void                 mlg_gazetteer_lexicon_free   (MlgGazetteerLexicon *self);
GArray              *mlg_gazetteer_lexicon_search (MlgGazetteerLexicon *self,
                                                   const char          *glued,
                                                   guint                max_distance);
char                *mlg_gazetteer_glue           (const char          *key);

G_END_DECLS
