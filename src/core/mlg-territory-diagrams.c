/* mlg-territory-diagrams.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-territory-private.h"

/* Reading the diagrams of a territory. */

/**
 * mlg_territory_get_diagram:
 * @self: a territory
 * @id: an identity
 *
 * Returns: (transfer none) (nullable): the diagram
 */
MlgDiagram *
mlg_territory_get_diagram (MlgTerritory *self,
                           MlgId         id)
{
  return (MlgDiagram *) mlg_territory_lookup (self, MLG_OBJECT_DIAGRAM, id);
}

/**
 * mlg_territory_get_diagram_item:
 * @self: a territory
 * @id: an identity
 *
 * Returns: (transfer none) (nullable): the item
 */
MlgDiagramItem *
mlg_territory_get_diagram_item (MlgTerritory *self,
                                MlgId         id)
{
  return (MlgDiagramItem *) mlg_territory_lookup (self, MLG_OBJECT_DIAGRAM_ITEM, id);
}

/* The identity decides where people cannot tell: the order is always the
 * same. */
static int
compare_diagrams (gconstpointer a,
                  gconstpointer b)
{
  MlgDiagram *first = *(MlgDiagram * const *) a;
  MlgDiagram *second = *(MlgDiagram * const *) b;
  int order;

  if (mlg_diagram_get_position (first) != mlg_diagram_get_position (second))
    return mlg_diagram_get_position (first) < mlg_diagram_get_position (second) ? -1 : 1;

  order = g_utf8_collate (mlg_diagram_get_name (first), mlg_diagram_get_name (second));
  if (order != 0)
    return order;

  return mlg_diagram_get_id (first) < mlg_diagram_get_id (second) ? -1 : 1;
}

/**
 * mlg_territory_dup_diagrams:
 * @self: a territory
 *
 * Returns: (transfer full) (element-type MlgDiagram): the diagrams, in their
 *   order, each with a reference
 */
GPtrArray *
mlg_territory_dup_diagrams (MlgTerritory *self)
{
  GPtrArray *diagrams = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (MLG_IS_TERRITORY (self), diagrams);

  for (guint i = 0; i < mlg_territory_get_n_records (self, MLG_OBJECT_DIAGRAM); i++)
    g_ptr_array_add (diagrams, g_object_ref (mlg_territory_get_nth_record (self, MLG_OBJECT_DIAGRAM, i)));

  g_ptr_array_sort (diagrams, compare_diagrams);

  return diagrams;
}

/**
 * mlg_territory_get_diagram_items:
 * @self: a territory
 * @diagram: a diagram
 *
 * Returns: (transfer none) (element-type MlgDiagramItem): what is on it, in no
 *   order; the list changes with the territory: copy it to change what is in
 *   it while walking it
 */
const GPtrArray *
mlg_territory_get_diagram_items (MlgTerritory *self,
                                 MlgId         diagram)
{
  g_return_val_if_fail (MLG_IS_TERRITORY (self), NULL);

  return mlg_diagram_index_get_diagram_items (self->items, diagram);
}

/**
 * mlg_territory_get_actor_items:
 * @self: a territory
 * @actor: an actor
 *
 * Returns: (transfer none) (element-type MlgDiagramItem): where it is, on all
 *   diagrams; as mlg_territory_get_diagram_items()
 */
const GPtrArray *
mlg_territory_get_actor_items (MlgTerritory *self,
                               MlgId         actor)
{
  g_return_val_if_fail (MLG_IS_TERRITORY (self), NULL);

  return mlg_diagram_index_get_actor_items (self->items, actor);
}

/**
 * mlg_territory_get_frame_items:
 * @self: a territory
 * @frame: a frame, an item
 *
 * Returns: (transfer none) (element-type MlgDiagramItem): what is in it; as
 *   mlg_territory_get_diagram_items()
 */
const GPtrArray *
mlg_territory_get_frame_items (MlgTerritory *self,
                               MlgId         frame)
{
  g_return_val_if_fail (MLG_IS_TERRITORY (self), NULL);

  return mlg_diagram_index_get_frame_items (self->items, frame);
}

/**
 * mlg_territory_find_diagram_item:
 * @self: a territory
 * @diagram: a diagram
 * @actor: an actor
 *
 * Returns: (transfer none) (nullable): the item that shows @actor on @diagram;
 *   one of them where there are several
 */
MlgDiagramItem *
mlg_territory_find_diagram_item (MlgTerritory *self,
                                 MlgId         diagram,
                                 MlgId         actor)
{
  const GPtrArray *items = mlg_territory_get_actor_items (self, actor);

  for (guint i = 0; i < items->len; i++)
    if (mlg_diagram_item_get_diagram (g_ptr_array_index (items, i)) == diagram)
      return g_ptr_array_index (items, i);

  return NULL;
}
