/* mlg-actor-scene-hit.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-actor-scene.h"

#include <math.h>

/**
 * mlg_actor_scene_hit:
 * @self: a scene that is laid out
 * @x: logical pixels of the view
 * @y: likewise
 * @tolerance: how far beside a symbol still counts
 *
 * Returns: (transfer none) (nullable): the mark there, by its symbol or its
 *   name; good until the next layout
 */
const MlgSceneMark *
mlg_actor_scene_hit (MlgActorScene *self,
                     double         x,
                     double         y,
                     double         tolerance)
{
  const MlgSceneMark *best = NULL;
  double best_distance = G_MAXDOUBLE;
  GArray *marks, *names;

  g_return_val_if_fail (MLG_IS_ACTOR_SCENE (self), NULL);

  marks = mlg_actor_scene_get_marks (self);
  names = mlg_actor_scene_get_names (self);

  for (guint i = 0; i < marks->len; i++)
    {
      const MlgSceneMark *mark = &g_array_index (marks, MlgSceneMark, i);
      double distance = hypot (x - mark->x, y - mark->y) - mark->radius;

      if (distance <= tolerance && distance < best_distance)
        {
          best = mark;
          best_distance = distance;
        }
    }

  for (guint i = 0; best == NULL && i < names->len; i++)
    {
      const MlgSceneName *name = &g_array_index (names, MlgSceneName, i);

      if (x >= name->left + MLG_NAME_MARGIN && x < name->left + name->width - MLG_NAME_MARGIN &&
          y >= name->top + MLG_NAME_MARGIN && y < name->top + name->height - MLG_NAME_MARGIN)
        best = &g_array_index (marks, MlgSceneMark, name->mark);
    }

  return best;
}

/**
 * mlg_actor_scene_find:
 * @self: a scene that is laid out
 * @actor: an actor
 *
 * Returns: (transfer none) (nullable): the mark that shows it, alone or in
 *   its cluster; %NULL if that is not in view
 */
const MlgSceneMark *
mlg_actor_scene_find (MlgActorScene *self,
                      MlgId          actor)
{
  MlgSceneData *data;
  GArray *marks;
  MlgProjection projection;
  MlgLinkEnd end;
  guint32 mark;
  guint point;

  g_return_val_if_fail (MLG_IS_ACTOR_SCENE (self), NULL);

  data = mlg_actor_scene_get_data (self);
  marks = mlg_actor_scene_get_marks (self);
  if (!mlg_scene_data_find (data, actor, &point))
    return NULL;

  mlg_camera_get_projection (mlg_actor_scene_get_camera (self), &projection);
  mark = mlg_scene_data_locate (data, &projection, mlg_cluster_index_get_level (mlg_actor_scene_get_camera (self)->zoom),
                                mlg_actor_scene_get_opened (self), point, &end);

  for (guint i = 0; i < marks->len; i++)
    if (g_array_index (marks, MlgSceneMark, i).mark == mark)
      return &g_array_index (marks, MlgSceneMark, i);

  return NULL;
}

/**
 * mlg_actor_scene_get_actor:
 * @self: a scene
 * @mark: (nullable): one of its marks
 *
 * Returns: the actor that it shows, %MLG_ID_NONE for a cluster
 */
MlgId
mlg_actor_scene_get_actor (MlgActorScene      *self,
                           const MlgSceneMark *mark)
{
  g_return_val_if_fail (MLG_IS_ACTOR_SCENE (self), MLG_ID_NONE);

  if (mark == NULL || mark->count != 1)
    return MLG_ID_NONE;

  return mlg_actor_scene_get_data (self)->points[mark->point].actor;
}

/**
 * mlg_actor_scene_get_reveal_zoom:
 * @self: a scene
 * @actor: an actor
 * @max_zoom: how close the view can go
 * @spot: (out): the spot to open for it, or %MLG_CLUSTER_NONE
 *
 * Returns: the widest zoom at which the actor can be seen by itself; negative
 *   if it is not on the map
 */
double
mlg_actor_scene_get_reveal_zoom (MlgActorScene *self,
                                 MlgId          actor,
                                 double         max_zoom,
                                 guint32       *spot)
{
  MlgSceneData *data;
  guint32 shared;
  guint point, rank;

  g_return_val_if_fail (MLG_IS_ACTOR_SCENE (self) && spot != NULL, -1);

  *spot = MLG_CLUSTER_NONE;
  data = mlg_actor_scene_get_data (self);
  if (!mlg_scene_data_find (data, actor, &point))
    return -1;

  if (mlg_cluster_index_get_place (data->index, point, &shared, &rank))
    *spot = shared;
  else
    shared = point;

  for (guint level = 0; level <= MLG_CLUSTER_MAX_LEVEL && level < max_zoom; level++)
    if (mlg_cluster_index_get_mark (data->index, point, level) == shared)
      return level;

  return max_zoom;
}

/**
 * mlg_actor_scene_layout_focus:
 * @self: a scene
 * @actors: (array length=n_actors): some actors
 * @n_actors: how many
 *
 * Returns: (transfer full): the lines of their relations
 */
MlgLinkLayout *
mlg_actor_scene_layout_focus (MlgActorScene *self,
                              const MlgId   *actors,
                              gsize          n_actors)
{
  g_autofree guint8 *focus = NULL;
  MlgSceneData *data;

  g_return_val_if_fail (MLG_IS_ACTOR_SCENE (self), NULL);

  data = mlg_actor_scene_get_data (self);
  focus = g_malloc0 (MAX (data->n_points, 1));
  for (gsize i = 0; i < n_actors; i++)
    {
      guint point;

      if (mlg_scene_data_find (data, actors[i], &point))
        focus[point] = TRUE;
    }

  return mlg_link_layout_new (data, mlg_actor_scene_get_camera (self), mlg_actor_scene_get_opened (self), focus);
}
