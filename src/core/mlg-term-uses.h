/* mlg-term-uses.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"

G_BEGIN_DECLS

/**
 * MlgTermUses:
 * @actors: actors that have the term; for a scheme, that have an item of it
 * @relations: relations of that type
 * @terms: relation types of that family
 * @others: other objects that need it, as diagrams
 *
 * What refers to a term of the vocabulary. The items of a scheme are part of
 * it, and the ends that a relation type allows only advise: neither counts.
 */
typedef struct
{
  guint actors;
  guint relations;
  guint terms;
  guint others;
} MlgTermUses;

void               mlg_territory_count_term_uses     (MlgTerritory      *self,
                                                      MlgTerm           *term,
                                                      MlgTermUses       *uses);
GHashTable        *mlg_territory_count_all_term_uses (MlgTerritory      *self);

const MlgTermUses *mlg_term_uses_find                (GHashTable        *all,
                                                      MlgId              term);
guint              mlg_term_uses_get_total           (const MlgTermUses *self);
char              *mlg_term_uses_dup_text            (const MlgTermUses *self);

G_END_DECLS
