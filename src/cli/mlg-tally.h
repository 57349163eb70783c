/* mlg-tally.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"

G_BEGIN_DECLS

/**
 * MlgTallyRow:
 * @slug: short code of the term
 * @label: its label in the language of the user
 * @count: how many there are
 */
typedef struct
{
  const char *slug;
  const char *label;
  guint       count;
} MlgTallyRow;

/**
 * MlgTally:
 * @rows: (array length=n_rows): what was counted, the most frequent first;
 *   the texts belong to the territory
 * @n_rows: how many rows
 *
 * How often each term of a list is used.
 */
typedef struct
{
  MlgTallyRow *rows;
  guint        n_rows;
} MlgTally;

MlgTally *mlg_tally_new_kinds          (MlgTerritory *territory);
MlgTally *mlg_tally_new_relation_types (MlgTerritory *territory);
MlgTally *mlg_tally_new_statuses       (MlgTerritory *territory);
guint     mlg_tally_count_unplaced     (MlgTerritory *territory);
void      mlg_tally_free               (MlgTally     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgTally, mlg_tally_free)

G_END_DECLS
