/* mlg-zoning.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-diagram-actions.h"
#include "mlg-diagram-scene.h"
#include "mlg-rings.h"

G_BEGIN_DECLS

/**
 * MlgZoning:
 * @sectors: (element-type MlgTerm): what the sectors stand for, perhaps none
 * @rings: (element-type MlgTerm): what the rings stand for, from the inside
 *   out, perhaps none
 * @geometry: where they are
 *
 * The sectors and rings of a diagram.
 */
typedef struct
{
  GPtrArray *sectors;
  GPtrArray *rings;
  MlgRings *geometry;
} MlgZoning;

MlgZoning *mlg_zoning_new       (MlgTerritory    *territory,
                                 MlgDiagram      *diagram);
void       mlg_zoning_free      (MlgZoning       *self);
void       mlg_zoning_show      (const MlgZoning *self,
                                 MlgDiagram      *diagram,
                                 MlgDiagramScene *scene);
gboolean   mlg_zoning_locate    (const MlgZoning *self,
                                 const MlgPoint  *point,
                                 MlgZone         *zone);
void       mlg_zoning_get_zone  (const MlgZoning *self,
                                 int              sector,
                                 int              ring,
                                 MlgZone         *zone);
gboolean   mlg_zoning_find      (const MlgZoning *self,
                                 const MlgZone   *zone,
                                 guint32         *sector,
                                 guint32         *ring);
GArray    *mlg_zoning_dup_zones (const MlgZoning *self,
                                 MlgActor        *actor);
void       mlg_zoning_fit       (const MlgZoning *self,
                                 const MlgRings  *rings,
                                 MlgPoint        *point);
char      *mlg_zoning_dup_name  (const MlgZoning *self,
                                 const MlgZone   *zone);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgZoning, mlg_zoning_free)

G_END_DECLS
