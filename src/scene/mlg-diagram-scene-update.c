/* mlg-diagram-scene-update.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-scene-private.h"

#include "mlg-territory.h"

/* What a change asks for, from the least to the most. */
typedef enum
{
  EFFECT_NONE,
  EFFECT_DIM,
  EFFECT_MOVE,
  EFFECT_REBUILD,
} Effect;

static Effect
get_item_effect (MlgDiagramScene *self,
                 const MlgEdit   *edit)
{
  MlgDiagramItem *item = mlg_territory_get_diagram_item (self->territory, edit->id);
  gboolean known = mlg_id_map_lookup (self->nodes, edit->id) != NULL || mlg_id_map_lookup (self->boxes, edit->id) != NULL;
  gboolean here = item != NULL && mlg_diagram_item_get_diagram (item) == mlg_diagram_get_id (self->diagram);
  guint32 node = mlg_diagram_scene_get_number (self->nodes, edit->id);

  if (!known && !here)
    return EFFECT_NONE;
  if (edit->operation != MLG_EDIT_SET || known != here)
    return EFFECT_REBUILD;

  /* Which copies of an actor are joined depends on where they are, and so
   * does what a collapsed frame is tied to. */
  if (edit->field == MLG_DIAGRAM_ITEM_POSITION &&
      (node == MLG_DIAGRAM_NONE || !(mlg_diagram_data_node (self->data, node)->flags & MLG_DIAGRAM_COPY)))
    return EFFECT_MOVE;

  return EFFECT_REBUILD;
}

static Effect
get_relation_effect (MlgDiagramScene *self,
                     const MlgEdit   *edit)
{
  MlgRelation *relation = mlg_territory_get_relation (self->territory, edit->id);

  if (relation == NULL)
    return EFFECT_REBUILD;

  if (edit->operation == MLG_EDIT_SET)
    {
      if (edit->field == MLG_RELATION_NOTE || edit->field == MLG_RELATION_ORIGIN)
        return EFFECT_NONE;
      if (edit->field == MLG_RELATION_SOURCE || edit->field == MLG_RELATION_TARGET)
        return EFFECT_REBUILD;
    }

  /* A relation to an actor that is elsewhere makes this one larger. */
  return mlg_id_map_lookup (self->actors, mlg_relation_get_source (relation)) != NULL ||
         mlg_id_map_lookup (self->actors, mlg_relation_get_target (relation)) != NULL ? EFFECT_REBUILD : EFFECT_NONE;
}

static Effect
get_actor_effect (MlgDiagramScene *self,
                  const MlgEdit   *edit)
{
  if (mlg_id_map_lookup (self->actors, edit->id) == NULL)
    return EFFECT_NONE;
  if (edit->operation != MLG_EDIT_SET)
    return EFFECT_REBUILD;

  switch (edit->field)
    {
    case MLG_ACTOR_NAME:
    case MLG_ACTOR_SHORT_NAME:
    case MLG_ACTOR_KIND:
    case MLG_ACTOR_STATUS:
      return EFFECT_REBUILD;
    default:
      return EFFECT_DIM;
    }
}

static Effect
get_effect (MlgDiagramScene *self,
            const MlgEdit   *edit)
{
  switch (edit->object_kind)
    {
    case MLG_OBJECT_TERM:
      return EFFECT_REBUILD;
    case MLG_OBJECT_ACTOR:
      return get_actor_effect (self, edit);
    case MLG_OBJECT_RELATION:
      return get_relation_effect (self, edit);
    case MLG_OBJECT_DIAGRAM:
      return edit->id == mlg_diagram_get_id (self->diagram) && edit->operation == MLG_EDIT_SET &&
             (edit->field == MLG_DIAGRAM_ROUTING || edit->field == MLG_DIAGRAM_HIDE_LINKS) ? EFFECT_REBUILD : EFFECT_NONE;
    case MLG_OBJECT_DIAGRAM_ITEM:
      return get_item_effect (self, edit);
    case MLG_OBJECT_TERRITORY:
    default:
      return EFFECT_NONE;
    }
}

/* Puts what was moved where the territory says. Moving it there in a drag
 * went before: often nothing is left to do. */
static gboolean
apply_moves (MlgDiagramScene *self,
             MlgChange       *change)
{
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (MlgId));
  g_autoptr(GArray) points = g_array_new (FALSE, FALSE, sizeof (MlgPoint));

  for (guint i = 0; i < mlg_change_get_n_edits (change); i++)
    {
      const MlgEdit *edit = mlg_change_get_edit (change, i);
      MlgDiagramItem *item;
      MlgPoint position, now;

      if (edit->object_kind != MLG_OBJECT_DIAGRAM_ITEM || edit->operation != MLG_EDIT_SET)
        continue;

      item = mlg_territory_get_diagram_item (self->territory, edit->id);
      if (item == NULL || !mlg_diagram_scene_get_point (self, edit->id, &now))
        continue;

      position = mlg_diagram_item_get_position (item);
      if (position.x == now.x && position.y == now.y)
        continue;

      g_array_append_val (items, edit->id);
      g_array_append_val (points, position);
    }

  if (items->len > 0)
    mlg_diagram_scene_set_points (self, (const MlgId *) (gpointer) items->data,
                                  (const MlgPoint *) (gpointer) points->data, items->len);
  mlg_diagram_scene_settle (self);

  return items->len > 0;
}

/**
 * mlg_diagram_scene_update:
 * @self: a scene
 * @change: a change of its territory, made already
 * @step: whether it was made, taken back or made again
 *
 * Follows a change: where things only moved they are moved, else what is
 * shown is taken out of the territory anew.
 *
 * Returns: whether anything of the scene changed
 */
gboolean
mlg_diagram_scene_update (MlgDiagramScene *self,
                          MlgChange       *change,
                          MlgChangeStep    step)
{
  Effect effect = EFFECT_NONE;

  g_return_val_if_fail (MLG_IS_DIAGRAM_SCENE (self) && MLG_IS_CHANGE (change), FALSE);

  if (self->diagram == NULL)
    return FALSE;

  for (guint i = 0; i < mlg_change_get_n_edits (change) && effect < EFFECT_REBUILD; i++)
    effect = MAX (effect, get_effect (self, mlg_change_get_edit (change, i)));

  switch (effect)
    {
    case EFFECT_REBUILD:
      mlg_diagram_scene_rebuild (self);
      break;
    case EFFECT_MOVE:
      return apply_moves (self, change);
    case EFFECT_DIM:
      if (self->query == NULL)
        return FALSE;
      mlg_diagram_scene_dim (self);
      break;
    case EFFECT_NONE:
    default:
      return FALSE;
    }
  mlg_diagram_scene_emit (self, MLG_DIAGRAM_SCENE_CHANGED);

  return TRUE;
}

/**
 * mlg_diagram_scene_reset:
 * @self: a scene
 *
 * Shows what the territory says: what was moved on the screen only, or was
 * to be moved and was refused, is back where it was.
 */
void
mlg_diagram_scene_reset (MlgDiagramScene *self)
{
  g_return_if_fail (MLG_IS_DIAGRAM_SCENE (self));

  mlg_diagram_scene_rebuild (self);
  mlg_diagram_scene_emit (self, MLG_DIAGRAM_SCENE_CHANGED);
}
