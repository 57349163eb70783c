/* mlg-actor-scene-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-actor-scene.h"

G_BEGIN_DECLS

struct _MlgActorScene
{
  GObject parent_instance;

  /* Owned */
  MlgTerritory *territory;
  MlgSceneData *data;
  GHashTable *selected;
  GArray *marks;
  GArray *names;
  GStringChunk *texts;

  MlgCamera camera;
  double margin;
  guint32 opened;
  MlgId hidden;
};

/* mlg-actor-scene-names.c */
void _mlg_actor_scene_layout_names (MlgActorScene  *self,
                                    MlgSpriteCache *sprites);

G_END_DECLS
