/* mlg-facet-list.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-panel.h"

G_BEGIN_DECLS

#define MLG_TYPE_FACET_LIST (mlg_facet_list_get_type ())

/**
 * MlgFacetList:
 *
 * What actors can be filtered by: the kinds, and below them a button for each
 * of the other facets, which unfolds it and tells how many of its values are
 * asked for.
 *
 * Actions: `facets.unfold` with the name of a facet.
 */
G_DECLARE_FINAL_TYPE (MlgFacetList, mlg_facet_list, MLG, FACET_LIST, MlgPanel)

G_END_DECLS
