/* mlg-diagram-scene.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-scene-private.h"

#include "mlg-diagram-build.h"

static guint signals[MLG_DIAGRAM_SCENE_N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgDiagramScene, mlg_diagram_scene, G_TYPE_OBJECT)

void
mlg_diagram_scene_emit (MlgDiagramScene *self,
                        guint            signal)
{
  g_signal_emit (self, signals[signal], 0);
}

/* Others may be reading the data: they keep it, the scene goes on with a
 * copy. */
void
mlg_diagram_scene_unshare (MlgDiagramScene *self)
{
  MlgDiagramData *copy;

  if (!mlg_diagram_data_is_shared (self->data))
    return;

  copy = mlg_diagram_data_copy (self->data);
  mlg_diagram_data_unref (self->data);
  self->data = copy;
}

static void
index_links (MlgDiagramScene *self)
{
  guint n_nodes = self->data->nodes->len, n_links = self->data->links->len;

  g_free (self->first_link);
  g_free (self->node_links);
  self->first_link = g_new0 (guint32, n_nodes + 1);
  self->node_links = g_new (guint32, MAX (2 * n_links, 1));

  for (guint i = 0; i < n_links; i++)
    {
      self->first_link[mlg_diagram_data_link (self->data, i)->from]++;
      self->first_link[mlg_diagram_data_link (self->data, i)->to]++;
    }
  for (guint i = 1; i <= n_nodes; i++)
    self->first_link[i] += self->first_link[i - 1];

  /* Backwards from the end of each, so that its beginning is left. */
  for (guint i = n_links; i-- > 0;)
    {
      self->node_links[--self->first_link[mlg_diagram_data_link (self->data, i)->from]] = i;
      self->node_links[--self->first_link[mlg_diagram_data_link (self->data, i)->to]] = i;
    }
}

static void
index_data (MlgDiagramScene *self)
{
  g_clear_pointer (&self->nodes, mlg_id_map_free);
  g_clear_pointer (&self->boxes, mlg_id_map_free);
  g_clear_pointer (&self->relations, mlg_id_map_free);
  g_clear_pointer (&self->actors, mlg_id_map_free);
  self->nodes = mlg_id_map_new ();
  self->boxes = mlg_id_map_new ();
  self->relations = mlg_id_map_new ();
  self->actors = mlg_id_map_new ();

  for (guint i = self->data->nodes->len; i-- > 0;)
    {
      const MlgDiagramNode *node = mlg_diagram_data_node (self->data, i);

      mlg_id_map_insert (self->nodes, node->item, GUINT_TO_POINTER (i + 1));
      if (node->actor != MLG_ID_NONE)
        mlg_id_map_insert (self->actors, node->actor, GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < self->data->boxes->len; i++)
    mlg_id_map_insert (self->boxes, mlg_diagram_data_box (self->data, i)->item, GUINT_TO_POINTER (i + 1));
  for (guint i = self->data->links->len; i-- > 0;)
    {
      const MlgDiagramLink *link = mlg_diagram_data_link (self->data, i);

      if (link->relation != MLG_ID_NONE)
        mlg_id_map_insert (self->relations, link->relation, GUINT_TO_POINTER (i + 1));
    }
  index_links (self);
}

/* What vanished from the diagram is no longer selected. */
static void
prune_state (MlgDiagramScene *self)
{
  for (guint i = self->selected->len; i-- > 0;)
    {
      MlgId item = g_array_index (self->selected, MlgId, i);

      if (mlg_id_map_lookup (self->nodes, item) == NULL && mlg_id_map_lookup (self->boxes, item) == NULL)
        {
          mlg_id_map_remove (self->is_selected, item);
          g_array_remove_index (self->selected, i);
        }
    }
  if (mlg_diagram_scene_get_number (self->relations, self->selected_relation) == MLG_DIAGRAM_NONE)
    self->selected_relation = MLG_ID_NONE;
  if (mlg_diagram_scene_get_number (self->relations, self->hover_relation) == MLG_DIAGRAM_NONE)
    self->hover_relation = MLG_ID_NONE;
  if (mlg_diagram_scene_get_number (self->nodes, self->hover) == MLG_DIAGRAM_NONE &&
      mlg_diagram_scene_get_number (self->boxes, self->hover) == MLG_DIAGRAM_NONE)
    self->hover = MLG_ID_NONE;
}

void
mlg_diagram_scene_rebuild (MlgDiagramScene *self)
{
  g_autoptr(MlgDiagramData) before = g_steal_pointer (&self->data);

  self->data = self->diagram != NULL ? mlg_diagram_data_new_for (self->territory, self->diagram, before, self->text_scale)
                                     : mlg_diagram_data_new ();
  if (before != NULL)
    mlg_diagram_data_set_zones (self->data, before->zones);

  index_data (self);
  prune_state (self);
  mlg_diagram_scene_dim (self);
}

static gboolean
set_dimmed (guint32  *flags,
            gboolean  dimmed)
{
  guint32 value = dimmed ? *flags | MLG_DIAGRAM_DIMMED : *flags & ~(guint32) MLG_DIAGRAM_DIMMED;

  if (value == *flags)
    return FALSE;
  *flags = value;

  return TRUE;
}

/* Marks what the query does not find. */
void
mlg_diagram_scene_dim (MlgDiagramScene *self)
{
  gboolean active = self->query != NULL && mlg_query_is_active (self->query);

  mlg_diagram_scene_unshare (self);
  for (guint i = 0; i < self->data->nodes->len; i++)
    {
      MlgDiagramNode *node = mlg_diagram_data_node (self->data, i);

      set_dimmed (&node->flags, active && node->actor != MLG_ID_NONE && !mlg_query_matches (self->query, node->actor));
    }

  for (guint i = 0; i < self->data->links->len; i++)
    {
      MlgDiagramLink *link = mlg_diagram_data_link (self->data, i);
      MlgRelation *relation = link->relation != MLG_ID_NONE && self->territory != NULL
                                ? mlg_territory_get_relation (self->territory, link->relation) : NULL;
      guint32 flags = link->flags;
      gboolean dimmed = ((mlg_diagram_data_node (self->data, link->from)->flags |
                          mlg_diagram_data_node (self->data, link->to)->flags) & MLG_DIAGRAM_DIMMED) != 0;

      if (active && !dimmed && relation != NULL)
        dimmed = !mlg_query_relation_matches (self->query, relation);
      set_dimmed (&flags, dimmed);
      link->flags = (guint8) flags;
    }
}

static void
mlg_diagram_scene_dispose (GObject *object)
{
  MlgDiagramScene *self = MLG_DIAGRAM_SCENE (object);

  g_clear_object (&self->territory);
  g_clear_object (&self->diagram);
  g_clear_object (&self->query);

  G_OBJECT_CLASS (mlg_diagram_scene_parent_class)->dispose (object);
}

static void
mlg_diagram_scene_finalize (GObject *object)
{
  MlgDiagramScene *self = MLG_DIAGRAM_SCENE (object);

  g_clear_pointer (&self->data, mlg_diagram_data_unref);
  g_clear_pointer (&self->nodes, mlg_id_map_free);
  g_clear_pointer (&self->boxes, mlg_id_map_free);
  g_clear_pointer (&self->relations, mlg_id_map_free);
  g_clear_pointer (&self->actors, mlg_id_map_free);
  g_clear_pointer (&self->is_selected, mlg_id_map_free);
  g_free (self->first_link);
  g_free (self->node_links);
  g_array_unref (self->selected);

  G_OBJECT_CLASS (mlg_diagram_scene_parent_class)->finalize (object);
}

static void
mlg_diagram_scene_class_init (MlgDiagramSceneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mlg_diagram_scene_dispose;
  object_class->finalize = mlg_diagram_scene_finalize;

  signals[MLG_DIAGRAM_SCENE_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MLG_DIAGRAM_SCENE_STATE_CHANGED] =
    g_signal_new ("state-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mlg_diagram_scene_init (MlgDiagramScene *self)
{
  self->text_scale = 1;
  self->data = mlg_diagram_data_new ();
  self->selected = g_array_new (FALSE, FALSE, sizeof (MlgId));
  self->is_selected = mlg_id_map_new ();
  index_data (self);
}

/**
 * mlg_diagram_scene_new:
 *
 * Returns: (transfer full): a scene of nothing
 */
MlgDiagramScene *
mlg_diagram_scene_new (void)
{
  return g_object_new (MLG_TYPE_DIAGRAM_SCENE, NULL);
}

/**
 * mlg_diagram_scene_set_diagram:
 * @self: a scene
 * @territory: (nullable): a territory
 * @diagram: (nullable): one of its diagrams, or %NULL for nothing
 *
 * Shows another diagram, without rings until mlg_diagram_scene_set_zones().
 * Changes are not followed by themselves: see mlg_diagram_scene_update().
 */
void
mlg_diagram_scene_set_diagram (MlgDiagramScene *self,
                               MlgTerritory    *territory,
                               MlgDiagram      *diagram)
{
  g_return_if_fail (MLG_IS_DIAGRAM_SCENE (self));
  g_return_if_fail (diagram == NULL || territory != NULL);

  g_set_object (&self->territory, territory);
  g_set_object (&self->diagram, diagram);
  mlg_diagram_scene_unshare (self);
  mlg_diagram_data_set_zones (self->data, NULL);
  mlg_diagram_scene_rebuild (self);
  mlg_diagram_scene_emit (self, MLG_DIAGRAM_SCENE_CHANGED);
}

MlgTerritory *
mlg_diagram_scene_get_territory (MlgDiagramScene *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_SCENE (self), NULL);

  return self->territory;
}

MlgDiagram *
mlg_diagram_scene_get_diagram (MlgDiagramScene *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_SCENE (self), NULL);

  return self->diagram;
}

/**
 * mlg_diagram_scene_set_text_scale:
 * @self: a scene
 * @text_scale: how much larger than usual letters are; symbols follow
 */
void
mlg_diagram_scene_set_text_scale (MlgDiagramScene *self,
                                  double           text_scale)
{
  g_return_if_fail (MLG_IS_DIAGRAM_SCENE (self) && text_scale > 0);

  if (self->text_scale == text_scale)
    return;

  self->text_scale = text_scale;
  mlg_diagram_scene_rebuild (self);
  mlg_diagram_scene_emit (self, MLG_DIAGRAM_SCENE_CHANGED);
}

double
mlg_diagram_scene_get_text_scale (MlgDiagramScene *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_SCENE (self), 1);

  return self->text_scale;
}

/**
 * mlg_diagram_scene_set_query:
 * @self: a scene
 * @query: (nullable): what is not found by it is dimmed
 *
 * To be called again when the query changed.
 */
void
mlg_diagram_scene_set_query (MlgDiagramScene *self,
                             MlgQuery        *query)
{
  g_return_if_fail (MLG_IS_DIAGRAM_SCENE (self));

  g_set_object (&self->query, query);
  mlg_diagram_scene_dim (self);
  mlg_diagram_scene_emit (self, MLG_DIAGRAM_SCENE_CHANGED);
}

/**
 * mlg_diagram_scene_set_zones:
 * @self: a scene
 * @zones: (nullable): rings and sectors to show behind all else, copied
 */
void
mlg_diagram_scene_set_zones (MlgDiagramScene       *self,
                             const MlgDiagramZones *zones)
{
  g_return_if_fail (MLG_IS_DIAGRAM_SCENE (self));

  mlg_diagram_scene_unshare (self);
  mlg_diagram_data_set_zones (self->data, zones);
  mlg_diagram_scene_emit (self, MLG_DIAGRAM_SCENE_CHANGED);
}

/**
 * mlg_diagram_scene_get_data:
 * @self: a scene
 *
 * Returns: (transfer none): what is on the diagram, until the next change
 */
MlgDiagramData *
mlg_diagram_scene_get_data (MlgDiagramScene *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_SCENE (self), NULL);

  return self->data;
}

/**
 * mlg_diagram_scene_dup_snapshot:
 * @self: a scene
 *
 * Takes no time: the scene copies its data when it next changes.
 *
 * Returns: (transfer full): what is on the diagram now, for any thread
 */
MlgDiagramData *
mlg_diagram_scene_dup_snapshot (MlgDiagramScene *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_SCENE (self), NULL);

  return mlg_diagram_data_ref (self->data);
}
