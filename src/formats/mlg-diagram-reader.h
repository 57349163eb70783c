/* mlg-diagram-reader.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-table-reader.h"

G_BEGIN_DECLS

/**
 * MlgDiagramReader:
 * @territory: what to fill; it has the actors
 * @vocabulary: which schemes there are
 * @actors: which actors there are, by their short codes
 * @name_space: what the identities are made of
 *
 * Reads diagrams from JSON: `diagrams`, each with an `id`, a `name` and
 * `items`. An item has an `actor`, or a `sort` ("frame", "note" or "text"), an
 * `id`, a size and a `text`; `in` names the frame that it is in, which comes
 * before it. What people read is given in French and English; a document has
 * one language only, and gets the French.
 */
typedef struct
{
  MlgTerritory        *territory;
  MlgVocabularyReader *vocabulary;
  MlgTableReader      *actors;
  const char          *name_space;
} MlgDiagramReader;

gboolean mlg_diagram_reader_read (const MlgDiagramReader  *self,
                                  GBytes                  *bytes,
                                  GError                 **error);

G_END_DECLS
