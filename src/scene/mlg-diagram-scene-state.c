/* mlg-diagram-scene-state.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-scene-private.h"

#include <string.h>

/**
 * mlg_diagram_scene_set_selected:
 * @self: a scene
 * @items: (nullable) (array length=n_items): the selected items; those that
 *   are not there are skipped
 * @n_items: how many
 * @relation: the selected relation, or %MLG_ID_NONE
 */
void
mlg_diagram_scene_set_selected (MlgDiagramScene *self,
                                const MlgId     *items,
                                guint            n_items,
                                MlgId            relation)
{
  g_autoptr(GArray) selected = g_array_new (FALSE, FALSE, sizeof (MlgId));
  g_autoptr(MlgIdMap) is_selected = mlg_id_map_new ();

  g_return_if_fail (MLG_IS_DIAGRAM_SCENE (self));

  for (guint i = 0; i < n_items; i++)
    if ((mlg_diagram_scene_find_node (self, items[i]) != NULL || mlg_diagram_scene_find_box (self, items[i]) != NULL) &&
        mlg_id_map_lookup (is_selected, items[i]) == NULL)
      {
        g_array_append_val (selected, items[i]);
        mlg_id_map_insert (is_selected, items[i], self);
      }
  if (mlg_diagram_scene_find_link (self, relation) == NULL)
    relation = MLG_ID_NONE;

  if (relation == self->selected_relation && selected->len == self->selected->len &&
      (selected->len == 0 || memcmp (selected->data, self->selected->data, selected->len * sizeof (MlgId)) == 0))
    return;

  g_array_unref (self->selected);
  self->selected = g_steal_pointer (&selected);
  mlg_id_map_free (self->is_selected);
  self->is_selected = g_steal_pointer (&is_selected);
  self->selected_relation = relation;
  mlg_diagram_scene_emit (self, MLG_DIAGRAM_SCENE_STATE_CHANGED);
}

/**
 * mlg_diagram_scene_is_selected:
 * @self: a scene
 * @item: an item
 *
 * Returns: whether it is selected
 */
gboolean
mlg_diagram_scene_is_selected (MlgDiagramScene *self,
                               MlgId            item)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_SCENE (self), FALSE);

  return item != MLG_ID_NONE && mlg_id_map_lookup (self->is_selected, item) != NULL;
}

/**
 * mlg_diagram_scene_get_selected:
 * @self: a scene
 * @n_items: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_items): the selected items, until
 *   the next change
 */
const MlgId *
mlg_diagram_scene_get_selected (MlgDiagramScene *self,
                                guint           *n_items)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_SCENE (self) && n_items != NULL, NULL);

  *n_items = self->selected->len;

  return (const MlgId *) (gpointer) self->selected->data;
}

MlgId
mlg_diagram_scene_get_selected_relation (MlgDiagramScene *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_SCENE (self), MLG_ID_NONE);

  return self->selected_relation;
}

/**
 * mlg_diagram_scene_set_hover:
 * @self: a scene
 * @item: what is under the pointer, or %MLG_ID_NONE
 * @relation: the relation under it, or %MLG_ID_NONE
 */
void
mlg_diagram_scene_set_hover (MlgDiagramScene *self,
                             MlgId            item,
                             MlgId            relation)
{
  g_return_if_fail (MLG_IS_DIAGRAM_SCENE (self));

  if (self->hover == item && self->hover_relation == relation)
    return;

  self->hover = item;
  self->hover_relation = relation;
  mlg_diagram_scene_emit (self, MLG_DIAGRAM_SCENE_STATE_CHANGED);
}

/**
 * mlg_diagram_scene_get_hover:
 * @self: a scene
 * @relation: (out) (optional): the relation under the pointer
 *
 * Returns: the item under the pointer, or %MLG_ID_NONE
 */
MlgId
mlg_diagram_scene_get_hover (MlgDiagramScene *self,
                             MlgId           *relation)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_SCENE (self), MLG_ID_NONE);

  if (relation != NULL)
    *relation = self->hover_relation;

  return self->hover;
}
