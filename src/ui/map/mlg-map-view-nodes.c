/* mlg-map-view-nodes.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-map-view-private.h"

/* What is painted on the map, for the keyboard and assistive technology. */

static void
list_marks (GArray   *spots,
            gpointer  user_data)
{
  MlgMapView *self = user_data;
  MlgActorScene *scene = mlg_actor_layer_get_scene (self->actors);
  GArray *marks = mlg_actor_scene_get_marks (scene);

  for (guint i = 0; i < marks->len; i++)
    {
      const MlgSceneMark *mark = &g_array_index (marks, MlgSceneMark, i);
      MlgMarkSpot spot = { .id = mlg_actor_scene_get_actor (scene, mark), .mark = mark->mark };

      mlg_actor_layer_locate_mark (self->actors, mark, &spot.x, &spot.y);
      g_array_append_val (spots, spot);
    }
}

static char *
name_mark (const MlgMarkSpot *spot,
           gpointer           user_data)
{
  MlgMapView *self = user_data;
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  MlgActor *record = spot->id != MLG_ID_NONE && territory != NULL ? mlg_territory_get_actor (territory, spot->id) : NULL;

  if (record != NULL)
    return _mlg_map_view_dup_actor_text (self, record);

  return _mlg_map_view_dup_cluster_text (self, spot->mark);
}

static void
node_activated_cb (MlgMapView *self,
                   MlgId       actor,
                   guint       mark)
{
  MlgMapHit hit = { .target = actor != MLG_ID_NONE ? MLG_MAP_TARGET_ACTOR : MLG_MAP_TARGET_CLUSTER, .id = actor, .mark = mark };
  MlgLinkEnd end = { 0 };

  mlg_actor_layer_locate (self->actors, actor, &end);
  _mlg_map_view_activate (self, &hit, FALSE, end.x, end.y);
}

static void
node_focused_cb (MlgMapView *self,
                 MlgId       actor)
{
  mlg_selection_set_hover (mlg_session_get_selection (self->session), MLG_OBJECT_ACTOR, actor);
}

void
_mlg_map_view_setup_nodes (MlgMapView *self)
{
  self->nodes = mlg_mark_nodes_new (GTK_WIDGET (self->actors), list_marks, name_mark, self);
  g_signal_connect_object (self->actors, "laid-out", G_CALLBACK (mlg_mark_nodes_queue_update), self->nodes, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->viewport, "notify", G_CALLBACK (mlg_mark_nodes_queue_update), self->nodes, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->nodes, "activated", G_CALLBACK (node_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->nodes, "focused", G_CALLBACK (node_focused_cb), self, G_CONNECT_SWAPPED);
}
