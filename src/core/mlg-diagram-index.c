/* mlg-diagram-index.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-index.h"

#include "mlg-diagram-item-private.h"
#include "mlg-id-map.h"

struct _MlgDiagramIndex
{
  /* GPtrArrays of MlgDiagramItem, borrowed from the territory, by the
   * identity of what owns them; none is empty */
  MlgIdMap  *lists[MLG_N_ITEM_OWNERS];
  GPtrArray *none;
};

static MlgId
get_owner (MlgDiagramItem *item,
           MlgItemOwner    owner)
{
  switch (owner)
    {
    case MLG_ITEM_OWNER_DIAGRAM:
      return item->diagram;

    case MLG_ITEM_OWNER_ACTOR:
      return item->actor;

    case MLG_ITEM_OWNER_FRAME:
      return item->frame;

    default:
      g_assert_not_reached ();
    }
}

static const GPtrArray *
get_list (MlgDiagramIndex *self,
          MlgItemOwner     owner,
          MlgId            id)
{
  GPtrArray *list = mlg_id_map_lookup (self->lists[owner], id);

  return list != NULL ? list : self->none;
}

/**
 * mlg_diagram_index_new:
 *
 * Returns: (transfer full): an empty index
 */
MlgDiagramIndex *
mlg_diagram_index_new (void)
{
  MlgDiagramIndex *self = g_new0 (MlgDiagramIndex, 1);

  for (guint owner = 0; owner < MLG_N_ITEM_OWNERS; owner++)
    self->lists[owner] = mlg_id_map_new ();
  self->none = g_ptr_array_new ();

  return self;
}

/**
 * mlg_diagram_index_free:
 * @self: an index
 *
 * Frees it.
 */
void
mlg_diagram_index_free (MlgDiagramIndex *self)
{
  for (guint owner = 0; owner < MLG_N_ITEM_OWNERS; owner++)
    {
      guint position = 0;
      gpointer list;

      while (mlg_id_map_next (self->lists[owner], &position, NULL, &list))
        g_ptr_array_unref (list);
      mlg_id_map_free (self->lists[owner]);
    }
  g_ptr_array_unref (self->none);
  g_free (self);
}

/**
 * mlg_diagram_index_add:
 * @self: an index
 * @item: an item; must live until it is removed
 *
 * Adds an item.
 */
void
mlg_diagram_index_add (MlgDiagramIndex *self,
                       MlgDiagramItem  *item)
{
  for (guint owner = 0; owner < MLG_N_ITEM_OWNERS; owner++)
    {
      MlgId id = get_owner (item, owner);
      GPtrArray *list;

      if (id == MLG_ID_NONE)
        continue;

      list = mlg_id_map_lookup (self->lists[owner], id);
      if (list == NULL)
        {
          list = g_ptr_array_new ();
          mlg_id_map_insert (self->lists[owner], id, list);
        }

      item->places[owner] = list->len;
      g_ptr_array_add (list, item);
    }
}

/**
 * mlg_diagram_index_remove:
 * @self: an index
 * @item: an item that was added and has the same diagram, actor and frame
 *   still
 *
 * Removes an item.
 */
void
mlg_diagram_index_remove (MlgDiagramIndex *self,
                          MlgDiagramItem  *item)
{
  for (guint owner = 0; owner < MLG_N_ITEM_OWNERS; owner++)
    {
      MlgId id = get_owner (item, owner);
      GPtrArray *list;
      MlgDiagramItem *last;

      if (id == MLG_ID_NONE)
        continue;

      list = mlg_id_map_lookup (self->lists[owner], id);
      g_return_if_fail (list != NULL && g_ptr_array_index (list, item->places[owner]) == item);

      last = g_ptr_array_index (list, list->len - 1);
      last->places[owner] = item->places[owner];
      g_ptr_array_remove_index_fast (list, item->places[owner]);

      if (list->len == 0)
        g_ptr_array_unref (mlg_id_map_remove (self->lists[owner], id));
    }
}

/**
 * mlg_diagram_index_get_diagram_items:
 * @self: an index
 * @diagram: a diagram
 *
 * Returns: (transfer none) (element-type MlgDiagramItem): what is on it
 */
const GPtrArray *
mlg_diagram_index_get_diagram_items (MlgDiagramIndex *self,
                                     MlgId            diagram)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_list (self, MLG_ITEM_OWNER_DIAGRAM, diagram);
}

/**
 * mlg_diagram_index_get_actor_items:
 * @self: an index
 * @actor: an actor
 *
 * Returns: (transfer none) (element-type MlgDiagramItem): where it is, on all
 *   diagrams
 */
const GPtrArray *
mlg_diagram_index_get_actor_items (MlgDiagramIndex *self,
                                   MlgId            actor)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_list (self, MLG_ITEM_OWNER_ACTOR, actor);
}

/**
 * mlg_diagram_index_get_frame_items:
 * @self: an index
 * @frame: a frame
 *
 * Returns: (transfer none) (element-type MlgDiagramItem): what is in it
 */
const GPtrArray *
mlg_diagram_index_get_frame_items (MlgDiagramIndex *self,
                                   MlgId            frame)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_list (self, MLG_ITEM_OWNER_FRAME, frame);
}
