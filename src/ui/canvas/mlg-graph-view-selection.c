/* mlg-graph-view-selection.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-graph-view-private.h"

/* What is selected: actors and relations as everywhere in the window, frames,
 * notes, texts and pictures on the diagram only. Of an actor that is on the
 * diagram several times one place can be selected by itself. */

static MlgDiagramScene *
get_scene (MlgGraphView *self)
{
  return mlg_canvas_get_scene (self->canvas);
}

static GArray *
dup_actors (MlgGraphView *self,
            const MlgId  *items,
            guint         n_items)
{
  GArray *actors = g_array_new (FALSE, FALSE, sizeof (MlgId));
  g_autoptr(GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < n_items; i++)
    {
      MlgDiagramNode *node = mlg_diagram_scene_find_node (get_scene (self), items[i]);

      if (node != NULL && node->actor != MLG_ID_NONE && g_hash_table_add (seen, &node->actor))
        g_array_append_val (actors, node->actor);
    }

  return actors;
}

/**
 * Selects some items, or one relation, here and in the window.
 */
void
_mlg_graph_view_select (MlgGraphView *self,
                        const MlgId  *items,
                        guint         n_items,
                        MlgId         relation)
{
  MlgSelection *selection = mlg_session_get_selection (self->session);
  g_autoptr(GArray) actors = dup_actors (self, items, n_items);

  mlg_diagram_scene_set_selected (get_scene (self), items, n_items, relation);

  self->selecting = TRUE;
  if (relation != MLG_ID_NONE)
    mlg_selection_select_only (selection, MLG_OBJECT_RELATION, relation);
  else if (actors->len > 0)
    mlg_selection_set_actors (selection, (const MlgId *) (gpointer) actors->data, actors->len);
  else
    mlg_selection_clear (selection);
  self->selecting = FALSE;

  _mlg_graph_view_update_actions (self);
}

void
_mlg_graph_view_select_item (MlgGraphView *self,
                             MlgId         item)
{
  _mlg_graph_view_select (self, &item, 1, MLG_ID_NONE);
}

void
_mlg_graph_view_select_none (MlgGraphView *self)
{
  _mlg_graph_view_select (self, NULL, 0, MLG_ID_NONE);
}

/**
 * Adds some items to what is selected; one that is selected already, and is
 * the only one given, leaves.
 */
void
_mlg_graph_view_add_selected (MlgGraphView *self,
                              const MlgId  *items,
                              guint         n_items)
{
  guint n = 0;
  const MlgId *before = mlg_diagram_scene_get_selected (get_scene (self), &n);
  g_autoptr(GArray) all = g_array_new (FALSE, FALSE, sizeof (MlgId));
  gboolean toggle = n_items == 1 && mlg_diagram_scene_is_selected (get_scene (self), items[0]);

  for (guint i = 0; i < n; i++)
    if (!toggle || before[i] != items[0])
      g_array_append_val (all, before[i]);
  for (guint i = 0; i < n_items; i++)
    if (!mlg_diagram_scene_is_selected (get_scene (self), items[i]))
      g_array_append_val (all, items[i]);

  _mlg_graph_view_select (self, (const MlgId *) (gpointer) all->data, all->len, MLG_ID_NONE);
}

/* The actors selected here are those of the window, whatever else is. */
static gboolean
agrees (MlgGraphView *self,
        MlgSelection *selection)
{
  guint n = 0;
  const MlgId *items = mlg_diagram_scene_get_selected (get_scene (self), &n);
  g_autoptr(GArray) actors = dup_actors (self, items, n);
  MlgDiagramData *data = mlg_diagram_scene_get_data (get_scene (self));
  guint n_here = 0;

  if (mlg_diagram_scene_get_selected_relation (get_scene (self)) != mlg_selection_get_relation (selection))
    return FALSE;

  for (guint i = 0; i < actors->len; i++)
    if (!mlg_selection_contains (selection, MLG_OBJECT_ACTOR, g_array_index (actors, MlgId, i)))
      return FALSE;

  for (guint i = 0; i < data->nodes->len && mlg_selection_get_n_actors (selection) > 0; i++)
    {
      const MlgDiagramNode *node = mlg_diagram_data_node (data, i);

      if (node->actor != MLG_ID_NONE && mlg_selection_contains (selection, MLG_OBJECT_ACTOR, node->actor) &&
          mlg_diagram_scene_find_actor (get_scene (self), node->actor) == node)
        n_here++;
    }

  return n_here == actors->len;
}

/**
 * Follows the selection of the window.
 */
void
_mlg_graph_view_take_selection (MlgGraphView *self)
{
  MlgSelection *selection = self->session != NULL ? mlg_session_get_selection (self->session) : NULL;
  MlgDiagramData *data = mlg_diagram_scene_get_data (get_scene (self));
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (MlgId));

  if (self->selecting || selection == NULL)
    return;

  if (!agrees (self, selection))
    {
      for (guint i = 0; i < data->nodes->len && mlg_selection_get_n_actors (selection) > 0; i++)
        {
          const MlgDiagramNode *node = mlg_diagram_data_node (data, i);

          if (node->actor != MLG_ID_NONE && mlg_selection_contains (selection, MLG_OBJECT_ACTOR, node->actor))
            g_array_append_val (items, node->item);
        }
      mlg_diagram_scene_set_selected (get_scene (self), (const MlgId *) (gpointer) items->data, items->len,
                                      mlg_selection_get_relation (selection));
    }
  _mlg_graph_view_update_actions (self);
}

/**
 * Follows the hover of the window, unless the pointer is on the canvas, which
 * knows better what it is over.
 */
void
_mlg_graph_view_take_hover (MlgGraphView *self)
{
  MlgObjectKind kind = MLG_OBJECT_ACTOR;
  MlgId id = mlg_selection_get_hover (mlg_session_get_selection (self->session), &kind);
  MlgId relation = MLG_ID_NONE;
  MlgId item = mlg_diagram_scene_get_hover (get_scene (self), &relation);
  MlgDiagramNode *node = mlg_diagram_scene_find_node (get_scene (self), item);

  if (kind == MLG_OBJECT_RELATION && id != MLG_ID_NONE)
    {
      mlg_diagram_scene_set_hover (get_scene (self), MLG_ID_NONE, id);
      return;
    }

  if (id == MLG_ID_NONE ? node != NULL || relation != MLG_ID_NONE : node == NULL || node->actor != id)
    {
      node = id != MLG_ID_NONE ? mlg_diagram_scene_find_actor (get_scene (self), id) : NULL;
      mlg_diagram_scene_set_hover (get_scene (self), node != NULL ? node->item : MLG_ID_NONE, MLG_ID_NONE);
    }
}

/**
 * Returns: (transfer full) (element-type MlgDiagramItem): what is selected on
 *   the diagram, without relations
 */
GPtrArray *
_mlg_graph_view_dup_selected (MlgGraphView *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  guint n = 0;
  const MlgId *selected = mlg_diagram_scene_get_selected (get_scene (self), &n);

  for (guint i = 0; i < n && territory != NULL; i++)
    {
      MlgDiagramItem *item = mlg_territory_get_diagram_item (territory, selected[i]);

      if (item != NULL)
        g_ptr_array_add (items, g_object_ref (item));
    }

  return items;
}

/**
 * Returns: (transfer none) (nullable): the selected item, where it is the only
 *   one
 */
MlgDiagramItem *
_mlg_graph_view_get_only_item (MlgGraphView *self)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  guint n = 0;
  const MlgId *selected = mlg_diagram_scene_get_selected (get_scene (self), &n);

  return territory != NULL && n == 1 ? mlg_territory_get_diagram_item (territory, selected[0]) : NULL;
}

/**
 * Returns: (transfer none) (nullable): the selected relation
 */
MlgRelation *
_mlg_graph_view_get_relation (MlgGraphView *self)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);

  return territory != NULL
       ? mlg_territory_get_relation (territory, mlg_diagram_scene_get_selected_relation (get_scene (self))) : NULL;
}

/**
 * Returns: (transfer full) (element-type MlgId): the actors that are selected
 *   on the diagram
 */
GArray *
_mlg_graph_view_dup_selected_actors (MlgGraphView *self)
{
  guint n = 0;
  const MlgId *items = mlg_diagram_scene_get_selected (get_scene (self), &n);

  return dup_actors (self, items, n);
}

void
_mlg_graph_view_select_all (MlgGraphView *self)
{
  MlgDiagramData *data = mlg_diagram_scene_get_data (get_scene (self));
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (MlgId));

  for (guint i = 0; i < data->nodes->len; i++)
    if ((mlg_diagram_data_node (data, i)->flags & MLG_DIAGRAM_HIDDEN) == 0)
      g_array_append_val (items, mlg_diagram_data_node (data, i)->item);
  for (guint i = 0; i < data->boxes->len; i++)
    if ((mlg_diagram_data_box (data, i)->flags & MLG_DIAGRAM_HIDDEN) == 0)
      g_array_append_val (items, mlg_diagram_data_box (data, i)->item);

  _mlg_graph_view_select (self, (const MlgId *) (gpointer) items->data, items->len, MLG_ID_NONE);
}
