/* mlg-territory-actions.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"

G_BEGIN_DECLS

/* What people do to a territory, each one change with a readable name. They
 * begin and commit by themselves; where one is refused, nothing changed. */

MlgActor    *mlg_territory_add_actor    (MlgTerritory    *self,
                                         const char      *name,
                                         MlgId            kind,
                                         GError         **error);
MlgActor    *mlg_territory_add_actor_at (MlgTerritory    *self,
                                         const char      *name,
                                         MlgId            kind,
                                         GVariant        *place,
                                         GError         **error);
MlgRelation *mlg_territory_link         (MlgTerritory    *self,
                                         MlgId            source,
                                         MlgId            target,
                                         MlgId            type,
                                         GError         **error);
gboolean     mlg_territory_reverse      (MlgTerritory    *self,
                                         MlgRelation     *relation,
                                         GError         **error);
gboolean     mlg_territory_edit         (MlgTerritory    *self,
                                         MlgRecord       *record,
                                         guint            field,
                                         GVariant        *value,
                                         GError         **error);
gboolean     mlg_territory_place        (MlgTerritory    *self,
                                         MlgActor        *actor,
                                         const MlgPlace  *place,
                                         GError         **error);
gboolean     mlg_territory_delete       (MlgTerritory    *self,
                                         MlgRecord       *record,
                                         GError         **error);

/* What people read of it. */

char        *mlg_territory_dup_label    (MlgTerritory    *self,
                                         MlgRecord       *record);
char        *mlg_territory_dup_sentence (MlgTerritory    *self,
                                         MlgRelation     *relation);
const char  *mlg_territory_get_wording  (MlgTerritory    *self,
                                         MlgRelation     *relation,
                                         MlgId            from);
gboolean     mlg_territory_is_mutual    (MlgTerritory    *self,
                                         MlgRelation     *relation);
const char  *mlg_territory_get_term_label (MlgTerritory  *self,
                                         MlgId            term);
GPtrArray   *mlg_territory_dup_terms    (MlgTerritory    *self,
                                         MlgVocabulary    vocabulary,
                                         MlgId            parent);

G_END_DECLS
