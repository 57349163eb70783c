/* mlg-actor-scene.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-link-layout.h"
#include "mlg-sprite-cache.h"

G_BEGIN_DECLS

/**
 * MlgSceneMark:
 * @mark: of the cluster index
 * @point: number of the actor, where it is one
 * @count: how many actors it stands for
 * @x: of its middle, in logical pixels of the view
 * @y: of its middle
 * @radius: of its picture
 * @flags: what to show of its state
 * @spread: stands beside its place, which others share
 * @spot_x: where that place is
 * @spot_y: likewise
 *
 * A symbol on the map.
 */
typedef struct
{
  guint32 mark;
  guint32 point;
  guint count;
  double x;
  double y;
  double radius;
  MlgSymbolFlags flags;
  gboolean spread;
  double spot_x;
  double spot_y;
} MlgSceneMark;

/**
 * MlgSceneName:
 * @text: what to write
 * @mark: number of the mark that it names
 * @left: of its box, in logical pixels of the view
 * @top: likewise
 * @width: likewise
 * @height: likewise
 */
typedef struct
{
  const char *text;
  guint mark;
  double left;
  double top;
  double width;
  double height;
} MlgSceneName;

#define MLG_TYPE_ACTOR_SCENE (mlg_actor_scene_get_type ())

/**
 * MlgActorScene:
 *
 * What of a territory is in view, and where: symbols, clusters and names.
 * Relations are laid out apart (#MlgLinkLayout), because that may take longer
 * than a frame.
 */
G_DECLARE_FINAL_TYPE (MlgActorScene, mlg_actor_scene, MLG, ACTOR_SCENE, GObject)

MlgActorScene      *mlg_actor_scene_new           (void);
void                mlg_actor_scene_set_data      (MlgActorScene   *self,
                                                   MlgTerritory    *territory,
                                                   MlgSceneData    *data);
MlgSceneData       *mlg_actor_scene_get_data      (MlgActorScene   *self);
void                mlg_actor_scene_set_camera    (MlgActorScene   *self,
                                                   const MlgCamera *camera);
void                mlg_actor_scene_set_margin    (MlgActorScene   *self,
                                                   double           margin);
const MlgCamera    *mlg_actor_scene_get_camera    (MlgActorScene   *self);
void                mlg_actor_scene_set_selected  (MlgActorScene   *self,
                                                   const MlgId     *actors,
                                                   gsize            n_actors);
void                mlg_actor_scene_set_opened    (MlgActorScene   *self,
                                                   guint32          spot);
guint32             mlg_actor_scene_get_opened    (MlgActorScene   *self);
void                mlg_actor_scene_set_hidden    (MlgActorScene   *self,
                                                   MlgId            actor);
void                mlg_actor_scene_layout        (MlgActorScene   *self,
                                                   MlgSpriteCache  *sprites);
GArray             *mlg_actor_scene_get_marks     (MlgActorScene   *self);
GArray             *mlg_actor_scene_get_names     (MlgActorScene   *self);
const MlgSceneMark *mlg_actor_scene_hit           (MlgActorScene   *self,
                                                   double           x,
                                                   double           y,
                                                   double           tolerance);
const MlgSceneMark *mlg_actor_scene_find          (MlgActorScene   *self,
                                                   MlgId            actor);
MlgId               mlg_actor_scene_get_actor     (MlgActorScene   *self,
                                                   const MlgSceneMark *mark);
double              mlg_actor_scene_get_reveal_zoom (MlgActorScene *self,
                                                   MlgId            actor,
                                                   double           max_zoom,
                                                   guint32         *spot);
MlgLinkLayout      *mlg_actor_scene_layout_focus  (MlgActorScene   *self,
                                                   const MlgId     *actors,
                                                   gsize            n_actors);

G_END_DECLS
