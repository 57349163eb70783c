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
 * One facet of the query: its title, which folds it away, and a row for each
 * bucket with how many actors are in it. A long list shows the large ones
 * first.
 *
 * Properties: `facet`: an #MlgFacet; `folded`: nothing of it is shown.
 *
 * Actions: `facet.fold` folds and unfolds it; `facet.clear` lets all values
 * in; `facet.show-more` shows more of a long list, or the short one again.
 */
G_DECLARE_FINAL_TYPE (MlgFacetGroup, mlg_facet_group, MLG, FACET_GROUP, MlgPanel)

GtkWidget *mlg_facet_group_new        (MlgFacet       facet);
MlgFacet   mlg_facet_group_get_facet  (MlgFacetGroup *self);
gboolean   mlg_facet_group_get_folded (MlgFacetGroup *self);
void       mlg_facet_group_set_folded (MlgFacetGroup *self,
                                       gboolean       folded);

G_END_DECLS
