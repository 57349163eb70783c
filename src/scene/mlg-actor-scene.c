/* mlg-actor-scene.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-actor-scene-private.h"

/* Marks just outside of the view may reach into it. */
#define REACH 160.0

G_DEFINE_FINAL_TYPE (MlgActorScene, mlg_actor_scene, G_TYPE_OBJECT)

static MlgSymbolFlags
get_flags (MlgActorScene *self,
           guint          point)
{
  const MlgScenePoint *entry = &self->data->points[point];
  MlgSymbolFlags flags = MLG_SYMBOL_NORMAL;

  if (entry->draft)
    flags |= MLG_SYMBOL_DRAFT;
  if (entry->approximate)
    flags |= MLG_SYMBOL_APPROXIMATE;
  if (g_hash_table_contains (self->selected, &entry->actor))
    flags |= MLG_SYMBOL_SELECTED;

  return flags;
}

static void
add_actor (MlgActorScene *self,
           guint          point,
           double         x,
           double         y)
{
  MlgSceneMark mark = {
    .mark = point, .point = point, .count = 1, .x = x, .y = y,
    .radius = MLG_SYMBOL_RADIUS * self->data->symbol_scale, .flags = get_flags (self, point),
  };

  if (self->data->points[point].actor != self->hidden)
    g_array_append_val (self->marks, mark);
}

static void
add_spread (MlgActorScene       *self,
            const MlgProjection *projection,
            guint                level,
            guint32              spot,
            double               x,
            double               y)
{
  g_autoptr(GArray) points = g_array_new (FALSE, FALSE, sizeof (guint32));

  mlg_cluster_index_get_points (self->data->index, spot, points);
  for (guint i = 0; i < points->len; i++)
    {
      guint32 point = g_array_index (points, guint32, i);
      guint before = self->marks->len;
      MlgLinkEnd end;

      mlg_scene_data_locate (self->data, projection, level, self->opened, point, &end);
      add_actor (self, point, end.x, end.y);
      if (self->marks->len > before)
        {
          MlgSceneMark *mark = &g_array_index (self->marks, MlgSceneMark, before);

          mark->spread = TRUE;
          mark->spot_x = x;
          mark->spot_y = y;
        }
    }
}

static void
add_cluster (MlgActorScene *self,
             guint32        cluster,
             double         x,
             double         y)
{
  guint count = mlg_cluster_index_get_count (self->data->index, cluster);
  MlgSceneMark mark = {
    .mark = cluster, .point = MLG_CLUSTER_NONE, .count = count, .x = x, .y = y,
    .radius = mlg_symbol_get_cluster_radius (count) * self->data->symbol_scale,
  };

  g_array_append_val (self->marks, mark);
}

static void
layout_marks (MlgActorScene *self)
{
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint level = mlg_cluster_index_get_level (self->camera.zoom);
  MlgProjection projection;
  MlgWorldRect rect;

  mlg_camera_get_projection (&self->camera, &projection);
  mlg_camera_get_rect (&self->camera, REACH, &rect);
  mlg_cluster_index_query (self->data->index, level, &rect, found);

  for (guint i = 0; i < found->len; i++)
    {
      guint32 mark = g_array_index (found, guint32, i);
      double x, y;

      mlg_cluster_index_get_center (self->data->index, mark, &x, &y);
      x = x * projection.size + projection.x;
      y = y * projection.size + projection.y;

      if (mark < self->data->n_points)
        add_actor (self, mark, x, y);
      else if (mlg_scene_data_is_spread (self->data, mark, level, self->opened))
        add_spread (self, &projection, level, mark, x, y);
      else
        add_cluster (self, mark, x, y);
    }
}

/* A selected actor that its cluster hides still shows where it is. */
static void
flag_clusters (MlgActorScene *self)
{
  guint level = mlg_cluster_index_get_level (self->camera.zoom);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->selected);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint point;
      guint32 mark;

      if (!mlg_scene_data_find (self->data, *(MlgId *) key, &point))
        continue;

      mark = mlg_cluster_index_get_mark (self->data->index, point, level);
      for (guint i = 0; mark != point && i < self->marks->len; i++)
        {
          MlgSceneMark *entry = &g_array_index (self->marks, MlgSceneMark, i);

          if (entry->mark == mark)
            {
              entry->flags |= MLG_SYMBOL_SELECTED;
              entry->point = point;
            }
        }
    }
}

static void
mlg_actor_scene_dispose (GObject *object)
{
  MlgActorScene *self = MLG_ACTOR_SCENE (object);

  g_clear_object (&self->territory);

  G_OBJECT_CLASS (mlg_actor_scene_parent_class)->dispose (object);
}

static void
mlg_actor_scene_finalize (GObject *object)
{
  MlgActorScene *self = MLG_ACTOR_SCENE (object);

  g_clear_pointer (&self->data, mlg_scene_data_unref);
  g_hash_table_unref (self->selected);
  g_array_unref (self->marks);
  g_array_unref (self->names);
  g_string_chunk_free (self->texts);

  G_OBJECT_CLASS (mlg_actor_scene_parent_class)->finalize (object);
}

static void
mlg_actor_scene_class_init (MlgActorSceneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mlg_actor_scene_dispose;
  object_class->finalize = mlg_actor_scene_finalize;
}

static void
mlg_actor_scene_init (MlgActorScene *self)
{
  self->data = mlg_scene_data_new (NULL, NULL);
  self->selected = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->marks = g_array_new (FALSE, FALSE, sizeof (MlgSceneMark));
  self->names = g_array_new (FALSE, FALSE, sizeof (MlgSceneName));
  self->texts = g_string_chunk_new (4096);
  self->opened = MLG_CLUSTER_NONE;
}

MlgActorScene *
mlg_actor_scene_new (void)
{
  return g_object_new (MLG_TYPE_ACTOR_SCENE, NULL);
}

/**
 * mlg_actor_scene_set_data:
 * @self: a scene
 * @territory: (nullable): the territory, for names
 * @data: what of it is shown
 *
 * A spot that was opened stays open while its actors stay there.
 */
void
mlg_actor_scene_set_data (MlgActorScene *self,
                          MlgTerritory  *territory,
                          MlgSceneData  *data)
{
  g_return_if_fail (MLG_IS_ACTOR_SCENE (self) && data != NULL);

  g_set_object (&self->territory, territory);
  if (self->opened != MLG_CLUSTER_NONE)
    self->opened = mlg_scene_data_find_spot (data, self->data, self->opened);
  mlg_scene_data_ref (data);
  mlg_scene_data_unref (self->data);
  self->data = data;
  g_array_set_size (self->marks, 0);
  g_array_set_size (self->names, 0);
}

MlgSceneData *
mlg_actor_scene_get_data (MlgActorScene *self)
{
  g_return_val_if_fail (MLG_IS_ACTOR_SCENE (self), NULL);

  return self->data;
}

/**
 * mlg_actor_scene_set_camera:
 * @self: a scene
 * @camera: what to show
 *
 * Takes effect with the next mlg_actor_scene_layout(). An opened spot closes
 * once it is part of a larger cluster.
 */
void
mlg_actor_scene_set_camera (MlgActorScene   *self,
                            const MlgCamera *camera)
{
  g_return_if_fail (MLG_IS_ACTOR_SCENE (self) && camera != NULL);

  self->camera = *camera;

  if (self->opened != MLG_CLUSTER_NONE)
    {
      g_autoptr(GArray) points = g_array_new (FALSE, FALSE, sizeof (guint32));
      guint level = mlg_cluster_index_get_level (camera->zoom);

      mlg_cluster_index_get_points (self->data->index, self->opened, points);
      if (mlg_cluster_index_get_mark (self->data->index, g_array_index (points, guint32, 0), level) != self->opened)
        self->opened = MLG_CLUSTER_NONE;
    }
}

/**
 * mlg_actor_scene_set_margin:
 * @self: a scene
 * @margin: how much of the camera, on each side, is laid out but not seen yet
 *   (logical pixels)
 *
 * Names of what is in view then keep off its edges where they can.
 */
void
mlg_actor_scene_set_margin (MlgActorScene *self,
                            double         margin)
{
  g_return_if_fail (MLG_IS_ACTOR_SCENE (self));

  self->margin = margin;
}

const MlgCamera *
mlg_actor_scene_get_camera (MlgActorScene *self)
{
  g_return_val_if_fail (MLG_IS_ACTOR_SCENE (self), NULL);

  return &self->camera;
}

void
mlg_actor_scene_set_selected (MlgActorScene *self,
                              const MlgId   *actors,
                              gsize          n_actors)
{
  g_return_if_fail (MLG_IS_ACTOR_SCENE (self));

  g_hash_table_remove_all (self->selected);
  for (gsize i = 0; i < n_actors; i++)
    g_hash_table_add (self->selected, g_memdup2 (&actors[i], sizeof (MlgId)));
}

/**
 * mlg_actor_scene_set_opened:
 * @self: a scene
 * @spot: a cluster that no zoom can part, or %MLG_CLUSTER_NONE
 *
 * Shows the actors of @spot spread around it, at any zoom.
 */
void
mlg_actor_scene_set_opened (MlgActorScene *self,
                            guint32        spot)
{
  g_return_if_fail (MLG_IS_ACTOR_SCENE (self));
  g_return_if_fail (spot == MLG_CLUSTER_NONE || mlg_cluster_index_is_spot (self->data->index, spot));

  self->opened = spot;
}

guint32
mlg_actor_scene_get_opened (MlgActorScene *self)
{
  g_return_val_if_fail (MLG_IS_ACTOR_SCENE (self), MLG_CLUSTER_NONE);

  return self->opened;
}

/**
 * mlg_actor_scene_set_hidden:
 * @self: a scene
 * @actor: an actor to leave out, because it is being moved; or %MLG_ID_NONE
 */
void
mlg_actor_scene_set_hidden (MlgActorScene *self,
                            MlgId          actor)
{
  g_return_if_fail (MLG_IS_ACTOR_SCENE (self));

  self->hidden = actor;
}

/**
 * mlg_actor_scene_layout:
 * @self: a scene
 * @sprites: what will draw it: names are measured with it
 *
 * Works out what is in view: marks, and the names that have room.
 */
void
mlg_actor_scene_layout (MlgActorScene  *self,
                        MlgSpriteCache *sprites)
{
  g_return_if_fail (MLG_IS_ACTOR_SCENE (self) && sprites != NULL);

  g_array_set_size (self->marks, 0);
  g_array_set_size (self->names, 0);
  g_string_chunk_clear (self->texts);

  layout_marks (self);
  flag_clusters (self);
  if (self->territory != NULL)
    _mlg_actor_scene_layout_names (self, sprites);
}

/**
 * mlg_actor_scene_get_marks:
 * @self: a scene
 *
 * Returns: (transfer none) (element-type MlgSceneMark): good until the next layout
 */
GArray *
mlg_actor_scene_get_marks (MlgActorScene *self)
{
  g_return_val_if_fail (MLG_IS_ACTOR_SCENE (self), NULL);

  return self->marks;
}

/**
 * mlg_actor_scene_get_names:
 * @self: a scene
 *
 * Returns: (transfer none) (element-type MlgSceneName): good until the next layout
 */
GArray *
mlg_actor_scene_get_names (MlgActorScene *self)
{
  g_return_val_if_fail (MLG_IS_ACTOR_SCENE (self), NULL);

  return self->names;
}
