/* mlg-facet-group.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-panel.h"

G_BEGIN_DECLS

#define MLG_TYPE_FACET_GROUP (mlg_facet_group_get_type ())

/**
 * MlgFacetGroup:
 *
 * One facet of the query: its title, which folds it, and a button for each
 * bucket with how many actors are in it. A long list shows the large ones.
 *
 * Properties: `facet`: an #MlgFacet; `folded`.
 */
G_DECLARE_FINAL_TYPE (MlgFacetGroup, mlg_facet_group, MLG, FACET_GROUP, MlgPanel)

G_END_DECLS
