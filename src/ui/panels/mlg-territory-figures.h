/* mlg-territory-figures.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"

G_BEGIN_DECLS

/**
 * MlgKindCount:
 * @kind: a kind, or %MLG_ID_NONE
 * @count: how many actors are of that kind
 */
typedef struct
{
  MlgId kind;
  guint count;
} MlgKindCount;

/**
 * MlgTerritoryFigures:
 * @kinds: #MlgKindCount of the kinds in use, the largest first
 * @hubs: #MlgId of the actors with most relations, most first
 * @unlinked: #MlgId of the actors without any relation
 * @n_unplaced: how many actors are not on the map
 *
 * A territory in figures.
 */
typedef struct
{
  GArray *kinds;
  GArray *hubs;
  GArray *unlinked;
  guint   n_unplaced;
} MlgTerritoryFigures;

MlgTerritoryFigures *mlg_territory_figures_new  (MlgTerritory        *territory,
                                                 guint                n_hubs);
void                 mlg_territory_figures_free (MlgTerritoryFigures *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgTerritoryFigures, mlg_territory_figures_free)

G_END_DECLS
