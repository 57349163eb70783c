/* mlg-territory-actions-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-point.h"
#include "mlg-territory-actions.h"

G_BEGIN_DECLS

/* Shared by the files of actions only. */

gboolean        mlg_territory_finish          (MlgTerritory    *self,
                                               gboolean         done,
                                               GError         **error);
const char     *mlg_territory_get_actor_name  (MlgTerritory    *self,
                                               MlgId            id);
char           *mlg_territory_dup_items_label (MlgTerritory    *self,
                                               MlgDiagramItem **items,
                                               guint            n_items);
MlgActor       *mlg_territory_insert_actor    (MlgTerritory    *self,
                                               const char      *name,
                                               MlgId            kind,
                                               GVariant        *place,
                                               GError         **error);
gboolean        mlg_territory_check_twin      (MlgTerritory    *self,
                                               MlgId            source,
                                               MlgId            target,
                                               MlgId            type,
                                               MlgRelation     *but,
                                               GError         **error);
MlgRelation    *mlg_territory_insert_relation (MlgTerritory    *self,
                                               MlgId            source,
                                               MlgId            target,
                                               MlgId            type,
                                               GError         **error);
MlgDiagramItem *mlg_territory_insert_actor_item (MlgTerritory   *self,
                                               MlgDiagram      *diagram,
                                               MlgId            actor,
                                               const MlgPoint  *point,
                                               GError         **error);
gboolean        mlg_territory_combine_twins   (MlgTerritory    *self,
                                               GArray          *relations,
                                               GError         **error);
gboolean        mlg_diagram_items_get_bounds  (MlgDiagramItem **items,
                                               guint            n_items,
                                               MlgPoint        *least,
                                               MlgPoint        *most);
GVariant       *mlg_point_to_variant          (const MlgPoint  *point);
MlgDiagramItem *mlg_territory_insert_item     (MlgTerritory    *self,
                                               MlgDiagram      *diagram,
                                               MlgItemSort      sort,
                                               const char      *text,
                                               const char      *colour,
                                               const MlgPoint  *centre,
                                               const MlgPoint  *size,
                                               const char      *picture,
                                               GError         **error);
gboolean        mlg_territory_set_item_frame  (MlgTerritory    *self,
                                               MlgDiagramItem  *item,
                                               MlgDiagramItem  *frame,
                                               GError         **error);
gboolean        mlg_territory_place_item      (MlgTerritory    *self,
                                               MlgDiagramItem  *item,
                                               const MlgPoint  *point,
                                               GError         **error);
gboolean        mlg_territory_reclassify      (MlgTerritory    *self,
                                               MlgActor        *actor,
                                               MlgId            scheme,
                                               const char      *axis,
                                               MlgId            from,
                                               MlgId            to,
                                               GError         **error);

G_END_DECLS
