/* mlg-scene-data.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-cluster-index.h"
#include "mlg-link-router.h"

#include "mlg-query.h"

G_BEGIN_DECLS

/**
 * MlgScenePoint:
 * @actor: who it is
 * @kind: number of its look in the kinds
 * @draft: to be checked
 * @approximate: its place is an estimate
 * @degree: how many relations it has: what makes it matter
 */
typedef struct
{
  MlgId actor;
  guint16 kind;
  guint8 draft;
  guint8 approximate;
  guint32 degree;
} MlgScenePoint;

/**
 * MlgSceneRelation:
 * @relation: which it is
 * @source: number of the point it goes from
 * @target: number of the point it goes to
 * @type: number of its look in the looks
 */
typedef struct
{
  MlgId relation;
  guint32 source;
  guint32 target;
  guint32 type;
} MlgSceneRelation;

/**
 * MlgSceneData:
 * @n_points: how many actors are shown
 * @points: who they are
 * @x: where they are, Web Mercator from 0 to 1
 * @y: likewise
 * @n_relations: how many relations have both ends shown
 * @relations: which they are
 * @kinds: (element-type MlgSymbolKind): how kinds look
 * @looks: (element-type MlgLinkLook): how types and statuses of relations look
 * @index: clusters of the points
 * @symbol_scale: how much larger than usual its symbols are
 *
 * What of a territory is on the map, taken out of its objects: plain arrays
 * that never change, so that workers may read them while people edit.
 */
typedef struct
{
  gatomicrefcount ref_count;

  guint n_points;
  MlgScenePoint *points;
  double *x;
  double *y;
  guint n_relations;
  MlgSceneRelation *relations;
  GArray *kinds;
  GArray *looks;
  GHashTable *by_actor;
  MlgClusterIndex *index;
  double symbol_scale;
} MlgSceneData;

MlgSceneData *mlg_scene_data_new    (MlgTerritory   *territory,
                                     MlgQuery       *query);
MlgSceneData *mlg_scene_data_new_scaled (MlgTerritory *territory,
                                     MlgQuery       *query,
                                     double          text_scale);
MlgSceneData *mlg_scene_data_ref    (MlgSceneData   *self);
void          mlg_scene_data_unref  (MlgSceneData   *self);
gboolean      mlg_scene_data_find   (MlgSceneData   *self,
                                     MlgId           actor,
                                     guint          *point);
const MlgSymbolKind *
              mlg_scene_data_get_kind (MlgSceneData *self,
                                     guint           point);
guint32       mlg_scene_data_find_spot (MlgSceneData *self,
                                     MlgSceneData   *before,
                                     guint32         spot);
void          mlg_symbol_kind_init  (MlgSymbolKind  *kind,
                                     MlgTerritory   *territory,
                                     MlgId           term);
void          mlg_link_look_init    (MlgLinkLook    *look,
                                     MlgTerritory   *territory,
                                     MlgRelation    *relation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgSceneData, mlg_scene_data_unref)

G_END_DECLS
