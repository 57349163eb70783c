/* mlg-actor-layer.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-actor-scene.h"

#include <shumate/shumate.h>

G_BEGIN_DECLS

/**
 * MlgMapPreview:
 * @MLG_MAP_PREVIEW_NONE: nothing is going on
 * @MLG_MAP_PREVIEW_MOVE: an actor is being moved
 * @MLG_MAP_PREVIEW_LINK: a relation is being pulled out of an actor
 * @MLG_MAP_PREVIEW_DROP: an actor from elsewhere is over the map
 *
 * What a gesture would do if it ended now.
 */
typedef enum
{
  MLG_MAP_PREVIEW_NONE,
  MLG_MAP_PREVIEW_MOVE,
  MLG_MAP_PREVIEW_LINK,
  MLG_MAP_PREVIEW_DROP,
} MlgMapPreview;

/**
 * MlgMapTarget:
 * @MLG_MAP_TARGET_GROUND: nothing but the map
 * @MLG_MAP_TARGET_ACTOR: an actor
 * @MLG_MAP_TARGET_CLUSTER: a cluster
 * @MLG_MAP_TARGET_RELATION: a relation
 * @MLG_MAP_TARGET_LINES: several relations in one line
 * @MLG_MAP_TARGET_HANDLE: the ring to pull a relation out of
 */
typedef enum
{
  MLG_MAP_TARGET_GROUND,
  MLG_MAP_TARGET_ACTOR,
  MLG_MAP_TARGET_CLUSTER,
  MLG_MAP_TARGET_RELATION,
  MLG_MAP_TARGET_LINES,
  MLG_MAP_TARGET_HANDLE,
} MlgMapTarget;

/**
 * MlgMapHit:
 * @target: what is there
 * @id: the actor or the relation
 * @mark: the cluster, or the first end of several relations
 * @other: the other end
 * @count: how many actors or relations
 */
typedef struct
{
  MlgMapTarget target;
  MlgId id;
  guint32 mark;
  guint32 other;
  guint count;
} MlgMapHit;

#define MLG_TYPE_ACTOR_LAYER (mlg_actor_layer_get_type ())

/**
 * MlgActorLayer:
 *
 * Actors and relations on the map. It shows and finds; what to do with a
 * pointer is for others.
 *
 * Signals: `laid-out ()`: marks have moved to other places of the world, or
 * others are in view; not while the map is only dragged.
 */
G_DECLARE_FINAL_TYPE (MlgActorLayer, mlg_actor_layer, MLG, ACTOR_LAYER, ShumateLayer)

MlgActorLayer *mlg_actor_layer_new          (ShumateViewport *viewport);
MlgActorScene *mlg_actor_layer_get_scene    (MlgActorLayer   *self);
void           mlg_actor_layer_set_data     (MlgActorLayer   *self,
                                             MlgTerritory    *territory,
                                             MlgSceneData    *data);
void           mlg_actor_layer_set_theme    (MlgActorLayer   *self,
                                             MlgMapTheme      theme);
void           mlg_actor_layer_set_text_scale (MlgActorLayer *self,
                                             double           text_scale);
void           mlg_actor_layer_set_selected (MlgActorLayer   *self,
                                             const MlgId     *actors,
                                             guint            n_actors,
                                             MlgId            relation);
void           mlg_actor_layer_set_hover    (MlgActorLayer   *self,
                                             MlgObjectKind    kind,
                                             MlgId            id);
void           mlg_actor_layer_set_opened   (MlgActorLayer   *self,
                                             guint32          spot);
void           mlg_actor_layer_set_preview  (MlgActorLayer   *self,
                                             MlgMapPreview    preview,
                                             MlgId            actor,
                                             double           x,
                                             double           y,
                                             MlgId            target,
                                             const char      *hint);
MlgMapPreview  mlg_actor_layer_get_preview  (MlgActorLayer   *self);
void           mlg_actor_layer_get_camera   (MlgActorLayer   *self,
                                             MlgCamera       *camera);
void           mlg_actor_layer_hit          (MlgActorLayer   *self,
                                             double           x,
                                             double           y,
                                             MlgMapHit       *hit);
gboolean       mlg_actor_layer_locate       (MlgActorLayer   *self,
                                             MlgId            actor,
                                             MlgLinkEnd      *end);
void           mlg_actor_layer_locate_mark  (MlgActorLayer   *self,
                                             const MlgSceneMark *mark,
                                             double          *x,
                                             double          *y);
gboolean       mlg_actor_layer_get_area     (MlgActorLayer   *self,
                                             const MlgMapHit *hit,
                                             graphene_rect_t *area);
GArray        *mlg_actor_layer_dup_obstacles (MlgActorLayer  *self);
guint          mlg_actor_layer_get_n_lines  (MlgActorLayer   *self);
gboolean       mlg_actor_layer_is_current   (MlgActorLayer   *self);

G_END_DECLS
