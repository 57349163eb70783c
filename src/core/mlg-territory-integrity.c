/* mlg-territory-integrity.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-territory-private.h"

#include "mlg-error.h"
#include "mlg-ids.h"
#include "mlg-record-private.h"

#include <glib/gi18n-lib.h>

/* What refers to what: what is refused because of it, and what goes along when
 * something goes. */

static gboolean
check_ends (MlgTerritory  *self,
            MlgId          source,
            MlgId          target,
            GError       **error)
{
  if (source == target)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_INVALID, _("An actor cannot be linked to itself. Choose another actor."));
      return FALSE;
    }

  if (mlg_territory_get_actor (self, source) == NULL || mlg_territory_get_actor (self, target) == NULL)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_NOT_FOUND, _("A relation needs two actors of this territory."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_item_actor (MlgTerritory  *self,
                  MlgItemSort    sort,
                  MlgId          actor,
                  GError       **error)
{
  if (sort != MLG_ITEM_ACTOR && actor != MLG_ID_NONE)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_INVALID, _("A frame, a note or a picture cannot stand for an actor."));
      return FALSE;
    }

  if (sort == MLG_ITEM_ACTOR && mlg_territory_get_actor (self, actor) == NULL)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_NOT_FOUND, _("Only an actor of this territory can be put on a diagram."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_item_frame (MlgTerritory  *self,
                  MlgItemSort    sort,
                  MlgId          diagram,
                  MlgId          frame,
                  GError       **error)
{
  MlgDiagramItem *found;

  if (frame == MLG_ID_NONE)
    return TRUE;

  if (sort == MLG_ITEM_FRAME)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_INVALID, _("A frame cannot be in another frame."));
      return FALSE;
    }

  found = mlg_territory_get_diagram_item (self, frame);
  if (found == NULL || mlg_diagram_item_get_sort (found) != MLG_ITEM_FRAME || mlg_diagram_item_get_diagram (found) != diagram)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_NOT_FOUND, _("That frame is not on this diagram."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_item (MlgTerritory    *self,
            MlgDiagramItem  *item,
            GError         **error)
{
  MlgItemSort sort = mlg_diagram_item_get_sort (item);
  MlgId diagram = mlg_diagram_item_get_diagram (item);

  if (mlg_territory_get_diagram (self, diagram) == NULL)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_NOT_FOUND, _("What is drawn needs a diagram of this territory."));
      return FALSE;
    }

  return check_item_actor (self, sort, mlg_diagram_item_get_actor (item), error) &&
         check_item_frame (self, sort, diagram, mlg_diagram_item_get_frame (item), error);
}

/* Whether a record may be part of the territory. */
gboolean
mlg_territory_check_record (MlgTerritory  *self,
                            MlgRecord     *record,
                            GError       **error)
{
  if (!mlg_record_check (record, error))
    return FALSE;

  if (MLG_IS_RELATION (record))
    return check_ends (self, mlg_relation_get_source (MLG_RELATION (record)),
                       mlg_relation_get_target (MLG_RELATION (record)), error);

  return !MLG_IS_DIAGRAM_ITEM (record) || check_item (self, MLG_DIAGRAM_ITEM (record), error);
}

static gboolean
check_relation_end (MlgTerritory  *self,
                    MlgRelation   *relation,
                    guint          field,
                    MlgId          end,
                    GError       **error)
{
  if (field == MLG_RELATION_SOURCE)
    return check_ends (self, end, mlg_relation_get_target (relation), error);

  if (field == MLG_RELATION_TARGET)
    return check_ends (self, mlg_relation_get_source (relation), end, error);

  return TRUE;
}

static gboolean
check_item_reference (MlgTerritory    *self,
                      MlgDiagramItem  *item,
                      guint            field,
                      MlgId            id,
                      GError         **error)
{
  if (field == MLG_DIAGRAM_ITEM_ACTOR)
    return check_item_actor (self, mlg_diagram_item_get_sort (item), id, error);

  if (field == MLG_DIAGRAM_ITEM_FRAME)
    return check_item_frame (self, mlg_diagram_item_get_sort (item), mlg_diagram_item_get_diagram (item), id, error);

  if (field == MLG_DIAGRAM_ITEM_DIAGRAM && id != mlg_diagram_item_get_diagram (item))
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_INVALID,
                           _("What is drawn stays on its diagram. Copy it to the other diagram instead."));
      return FALSE;
    }

  return TRUE;
}

/* Whether a field of a record of the territory may get a value, which is of
 * the right sort. */
gboolean
mlg_territory_check_value (MlgTerritory  *self,
                           MlgRecord     *record,
                           guint          field,
                           GVariant      *value,
                           GError       **error)
{
  guint n_fields;
  const MlgField *fields = mlg_record_get_fields (record, &n_fields);

  if (MLG_IS_DIAGRAM_ITEM (record) && field == MLG_DIAGRAM_ITEM_SORT &&
      (value != NULL ? g_variant_get_int32 (value) : 0) != (int) mlg_diagram_item_get_sort (MLG_DIAGRAM_ITEM (record)))
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_INVALID, _("An actor, a frame, a note or a picture cannot turn into another sort of thing."));
      return FALSE;
    }

  if (fields[field].type == MLG_FIELD_ID)
    {
      MlgId id = value != NULL ? g_variant_get_int64 (value) : MLG_ID_NONE;

      if (MLG_IS_RELATION (record))
        return check_relation_end (self, MLG_RELATION (record), field, id, error);

      if (MLG_IS_DIAGRAM_ITEM (record))
        return check_item_reference (self, MLG_DIAGRAM_ITEM (record), field, id, error);
    }

  return TRUE;
}

static void
forget_term_in_record (MlgTerritory   *self,
                       MlgRecord      *record,
                       const MlgField *fields,
                       guint           n_fields,
                       MlgId           term)
{
  for (guint f = 0; f < n_fields; f++)
    {
      g_autoptr(GVariant) value = NULL;

      if (fields[f].refers_to != MLG_OBJECT_TERM)
        continue;

      if (fields[f].type == MLG_FIELD_ID && G_STRUCT_MEMBER (MlgId, record, fields[f].offset) == term)
        mlg_territory_set (self, record, f, NULL, NULL);

      if (fields[f].type == MLG_FIELD_IDS && (value = mlg_record_dup_value (record, f)) != NULL)
        mlg_territory_set (self, record, f, mlg_ids_without (value, term), NULL);
    }
}

/* What refers to a term stops doing so before the term goes. */
static void
forget_term (MlgTerritory *self,
             MlgId         term)
{
  for (guint kind = MLG_OBJECT_TERM; kind < MLG_N_OBJECT_KINDS; kind++)
    {
      guint n_fields;
      const MlgField *fields = mlg_object_kind_get_fields (kind, &n_fields);

      for (guint i = 0; i < self->records[kind]->len; i++)
        forget_term_in_record (self, g_ptr_array_index (self->records[kind], i), fields, n_fields, term);
    }
}

/* Frames last: otherwise what is in them would be taken out of them first. */
static void
remove_items (MlgTerritory    *self,
              const GPtrArray *items)
{
  g_autoptr(GPtrArray) frames = g_ptr_array_new ();
  g_autoptr(GPtrArray) others = g_ptr_array_sized_new (items->len);

  for (guint i = 0; i < items->len; i++)
    {
      MlgDiagramItem *item = g_ptr_array_index (items, i);

      g_ptr_array_add (mlg_diagram_item_get_sort (item) == MLG_ITEM_FRAME ? frames : others, item);
    }

  for (guint i = 0; i < others->len; i++)
    mlg_territory_remove (self, g_ptr_array_index (others, i));
  for (guint i = 0; i < frames->len; i++)
    mlg_territory_remove (self, g_ptr_array_index (frames, i));
}

static void
free_frame (MlgTerritory *self,
            MlgId         frame)
{
  const GPtrArray *items;

  while ((items = mlg_diagram_index_get_frame_items (self->items, frame))->len > 0)
    mlg_territory_set (self, g_ptr_array_index (items, items->len - 1), MLG_DIAGRAM_ITEM_FRAME, NULL, NULL);
}

/* Makes sure that nothing refers to a record any more, for it goes: removes
 * what cannot be without it, and changes what can. */
void
mlg_territory_release_record (MlgTerritory *self,
                              MlgRecord    *record)
{
  switch (mlg_record_get_object_kind (record))
    {
    case MLG_OBJECT_TERM:
      forget_term (self, record->id);
      break;

    case MLG_OBJECT_ACTOR:
      while (mlg_graph_index_get_degree (self->graph, record->id) > 0)
        mlg_territory_remove (self, MLG_RECORD (mlg_graph_index_get_relation (self->graph, record->id, 0)));
      remove_items (self, mlg_diagram_index_get_actor_items (self->items, record->id));
      break;

    case MLG_OBJECT_DIAGRAM:
      remove_items (self, mlg_diagram_index_get_diagram_items (self->items, record->id));
      break;

    case MLG_OBJECT_DIAGRAM_ITEM:
      free_frame (self, record->id);
      break;

    case MLG_OBJECT_TERRITORY:
    case MLG_OBJECT_RELATION:
    default:
      break;
    }
}
