/* mlg-vocabulary-reader.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define MLG_VOCABULARY_MAX_SIZE  8000000  /* bytes of one file */
#define MLG_VOCABULARY_MAX_TERMS 10000

#define MLG_TYPE_VOCABULARY_READER (mlg_vocabulary_reader_get_type ())

/**
 * MlgVocabularyReader:
 *
 * Reads the words of a territory from JSON: `kinds`, `legal_forms`, `scales`,
 * `themes`, `relation_families`, `relation_types` and `schemes`, each a list
 * of objects with an `id` and a `label` in French and English. Unknown members
 * are passed over.
 *
 * A term has the same identity in every file: mlg_id_from_name() of
 * "kind/association", "legal_form/…", "scale/…", "theme/…",
 * "relation_family/…", "relation_type/…", "scheme/…" or
 * "scheme_item/scheme/item". So two territories made from the default
 * vocabulary can be merged.
 *
 * Several files may be read, one after the other. A later one may assign
 * actors to a scheme of an earlier one.
 */
G_DECLARE_FINAL_TYPE (MlgVocabularyReader, mlg_vocabulary_reader, MLG, VOCABULARY_READER, GObject)

MlgVocabularyReader *mlg_vocabulary_reader_new                (void);
gboolean             mlg_vocabulary_reader_read               (MlgVocabularyReader  *self,
                                                               GBytes               *bytes,
                                                               GError              **error);
gboolean             mlg_vocabulary_reader_read_file          (MlgVocabularyReader  *self,
                                                               GFile                *file,
                                                               GError              **error);
GPtrArray           *mlg_vocabulary_reader_get_terms          (MlgVocabularyReader  *self);
MlgId                mlg_vocabulary_reader_lookup             (MlgVocabularyReader  *self,
                                                               MlgVocabulary         vocabulary,
                                                               const char           *slug);
GVariant            *mlg_vocabulary_reader_dup_classification (MlgVocabularyReader  *self,
                                                               const char           *actor);
gboolean             mlg_vocabulary_reader_fill               (MlgVocabularyReader  *self,
                                                               MlgTerritory         *territory,
                                                               GError              **error);

G_END_DECLS
