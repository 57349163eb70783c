/* mlg-term-reader-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-term.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* How MlgVocabularyReader makes one term of one JSON object. */

const char *mlg_term_reader_get_prefix (MlgVocabulary   vocabulary);
gboolean    mlg_term_reader_get_slug   (JsonObject     *object,
                                        const char    **slug,
                                        GError        **error);
MlgRecord  *mlg_term_reader_read       (MlgVocabulary   vocabulary,
                                        MlgId           id,
                                        MlgId           parent,
                                        int             position,
                                        JsonObject     *object,
                                        GError        **error);

G_END_DECLS
