/* mlg-territory.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-territory-private.h"

#include "mlg-error.h"
#include "mlg-record-private.h"

#include <glib/gi18n-lib.h>

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgTerritory, mlg_territory, G_TYPE_OBJECT)

void
mlg_territory_take_record (MlgTerritory *self,
             MlgRecord    *record)
{
  MlgObjectKind kind = mlg_record_get_object_kind (record);

  record->position = self->records[kind]->len;
  g_ptr_array_add (self->records[kind], record);
  mlg_id_map_insert (self->by_id[kind], record->id, record);

  if (kind == MLG_OBJECT_RELATION)
    mlg_graph_index_add (self->graph, MLG_RELATION (record));
  else if (kind == MLG_OBJECT_DIAGRAM_ITEM)
    mlg_diagram_index_add (self->items, MLG_DIAGRAM_ITEM (record));
}

void
mlg_territory_drop_record (MlgTerritory *self,
             MlgRecord    *record)
{
  MlgObjectKind kind = mlg_record_get_object_kind (record);
  guint position = record->position;
  MlgRecord *last = g_ptr_array_index (self->records[kind], self->records[kind]->len - 1);

  if (kind == MLG_OBJECT_RELATION)
    mlg_graph_index_remove (self->graph, MLG_RELATION (record));
  else if (kind == MLG_OBJECT_DIAGRAM_ITEM)
    mlg_diagram_index_remove (self->items, MLG_DIAGRAM_ITEM (record));

  mlg_id_map_remove (self->by_id[kind], record->id);
  last->position = position;
  g_ptr_array_remove_index_fast (self->records[kind], position);
}

void
mlg_territory_apply_value (MlgTerritory *self,
             MlgRecord    *record,
             guint         field,
             GVariant     *value)
{
  gboolean moves_end = MLG_IS_RELATION (record) && (field == MLG_RELATION_SOURCE || field == MLG_RELATION_TARGET);
  gboolean moves_item = MLG_IS_DIAGRAM_ITEM (record) && (field == MLG_DIAGRAM_ITEM_DIAGRAM ||
                                                         field == MLG_DIAGRAM_ITEM_ACTOR || field == MLG_DIAGRAM_ITEM_FRAME);

  if (moves_end)
    mlg_graph_index_remove (self->graph, MLG_RELATION (record));
  else if (moves_item)
    mlg_diagram_index_remove (self->items, MLG_DIAGRAM_ITEM (record));

  mlg_record_set_value (record, field, value);

  if (moves_end)
    mlg_graph_index_add (self->graph, MLG_RELATION (record));
  else if (moves_item)
    mlg_diagram_index_add (self->items, MLG_DIAGRAM_ITEM (record));
}

static void
mlg_territory_dispose (GObject *object)
{
  MlgTerritory *self = MLG_TERRITORY (object);

  g_clear_object (&self->sink);

  G_OBJECT_CLASS (mlg_territory_parent_class)->dispose (object);
}

static void
mlg_territory_finalize (GObject *object)
{
  MlgTerritory *self = MLG_TERRITORY (object);

  g_clear_object (&self->change);
  g_clear_pointer (&self->removed, g_ptr_array_unref);
  g_clear_object (&self->graph);
  g_clear_pointer (&self->items, mlg_diagram_index_free);
  g_clear_object (&self->history);
  g_clear_pointer (&self->workshop, g_free);

  for (guint kind = 0; kind < MLG_N_OBJECT_KINDS; kind++)
    {
      g_clear_pointer (&self->by_id[kind], mlg_id_map_free);
      g_clear_pointer (&self->records[kind], g_ptr_array_unref);
    }

  G_OBJECT_CLASS (mlg_territory_parent_class)->finalize (object);
}

static void
mlg_territory_class_init (MlgTerritoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mlg_territory_dispose;
  object_class->finalize = mlg_territory_finalize;

  /**
   * MlgTerritory::changed:
   * @self: a territory
   * @change: what changed
   * @step: as #MlgChangeStep, whether it was made, taken back or made again
   *
   * A change is complete: in the model, in the store and in the history.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", MLG_TYPE_TERRITORY, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, MLG_TYPE_CHANGE, G_TYPE_UINT);
}

static void
mlg_territory_init (MlgTerritory *self)
{
  for (guint kind = 0; kind < MLG_N_OBJECT_KINDS; kind++)
    {
      self->records[kind] = g_ptr_array_new_with_free_func (g_object_unref);
      self->by_id[kind] = mlg_id_map_new ();
    }

  self->removed = g_ptr_array_new_with_free_func (g_object_unref);
  self->graph = mlg_graph_index_new ();
  self->items = mlg_diagram_index_new ();
  self->history = mlg_history_new ();

  mlg_territory_take_record (self, mlg_record_new (MLG_OBJECT_TERRITORY, MLG_TERRITORY_INFO_ID, NULL));
}

/**
 * mlg_territory_new:
 *
 * Returns: (transfer full): an empty territory without a vocabulary
 */
MlgTerritory *
mlg_territory_new (void)
{
  return g_object_new (MLG_TYPE_TERRITORY, NULL);
}

/**
 * mlg_territory_get_info:
 * @self: a territory
 *
 * Returns: (transfer none): what the territory says of itself
 */
MlgTerritoryInfo *
mlg_territory_get_info (MlgTerritory *self)
{
  g_return_val_if_fail (MLG_IS_TERRITORY (self), NULL);

  return g_ptr_array_index (self->records[MLG_OBJECT_TERRITORY], 0);
}

/**
 * mlg_territory_get_name:
 * @self: a territory
 *
 * Returns: (transfer none): its name, “Untitled territory” where it has none
 */
const char *
mlg_territory_get_name (MlgTerritory *self)
{
  const char *name = mlg_territory_info_get_text (mlg_territory_get_info (self), MLG_TERRITORY_NAME);

  return name != NULL ? name : _("Untitled territory");
}

/**
 * mlg_territory_get_history:
 * @self: a territory
 *
 * Returns: (transfer none): its history
 */
MlgHistory *
mlg_territory_get_history (MlgTerritory *self)
{
  g_return_val_if_fail (MLG_IS_TERRITORY (self), NULL);

  return self->history;
}

/**
 * mlg_territory_get_graph:
 * @self: a territory
 *
 * Returns: (transfer none): which relations touch which actor
 */
MlgGraphIndex *
mlg_territory_get_graph (MlgTerritory *self)
{
  g_return_val_if_fail (MLG_IS_TERRITORY (self), NULL);

  return self->graph;
}

/**
 * mlg_territory_get_n_records:
 * @self: a territory
 * @kind: a kind of object
 *
 * Returns: how many there are
 */
guint
mlg_territory_get_n_records (MlgTerritory  *self,
                             MlgObjectKind  kind)
{
  g_return_val_if_fail (MLG_IS_TERRITORY (self), 0);
  g_return_val_if_fail ((guint) kind < MLG_N_OBJECT_KINDS, 0);

  return self->records[kind]->len;
}

/**
 * mlg_territory_get_nth_record:
 * @self: a territory
 * @kind: a kind of object
 * @position: less than the number of records; removing one moves the last
 *   into its place
 *
 * Returns: (transfer none): a record
 */
MlgRecord *
mlg_territory_get_nth_record (MlgTerritory  *self,
                              MlgObjectKind  kind,
                              guint          position)
{
  g_return_val_if_fail (MLG_IS_TERRITORY (self), NULL);
  g_return_val_if_fail ((guint) kind < MLG_N_OBJECT_KINDS, NULL);
  g_return_val_if_fail (position < self->records[kind]->len, NULL);

  return g_ptr_array_index (self->records[kind], position);
}

/**
 * mlg_territory_lookup:
 * @self: a territory
 * @kind: a kind of object
 * @id: an identity
 *
 * Returns: (transfer none) (nullable): the object of that identity
 */
MlgRecord *
mlg_territory_lookup (MlgTerritory  *self,
                      MlgObjectKind  kind,
                      MlgId          id)
{
  g_return_val_if_fail (MLG_IS_TERRITORY (self), NULL);
  g_return_val_if_fail ((guint) kind < MLG_N_OBJECT_KINDS, NULL);

  return mlg_id_map_lookup (self->by_id[kind], id);
}

/**
 * mlg_territory_get_n_actors:
 * @self: a territory
 *
 * Returns: how many actors there are
 */
guint
mlg_territory_get_n_actors (MlgTerritory *self)
{
  return mlg_territory_get_n_records (self, MLG_OBJECT_ACTOR);
}

/**
 * mlg_territory_get_nth_actor:
 * @self: a territory
 * @position: as in mlg_territory_get_nth_record()
 *
 * Returns: (transfer none): an actor
 */
MlgActor *
mlg_territory_get_nth_actor (MlgTerritory *self,
                             guint         position)
{
  return MLG_ACTOR (mlg_territory_get_nth_record (self, MLG_OBJECT_ACTOR, position));
}

/**
 * mlg_territory_get_actor:
 * @self: a territory
 * @id: an identity
 *
 * Returns: (transfer none) (nullable): the actor
 */
MlgActor *
mlg_territory_get_actor (MlgTerritory *self,
                         MlgId         id)
{
  return (MlgActor *) mlg_territory_lookup (self, MLG_OBJECT_ACTOR, id);
}

/**
 * mlg_territory_get_n_relations:
 * @self: a territory
 *
 * Returns: how many relations there are
 */
guint
mlg_territory_get_n_relations (MlgTerritory *self)
{
  return mlg_territory_get_n_records (self, MLG_OBJECT_RELATION);
}

/**
 * mlg_territory_get_nth_relation:
 * @self: a territory
 * @position: as in mlg_territory_get_nth_record()
 *
 * Returns: (transfer none): a relation
 */
MlgRelation *
mlg_territory_get_nth_relation (MlgTerritory *self,
                                guint         position)
{
  return MLG_RELATION (mlg_territory_get_nth_record (self, MLG_OBJECT_RELATION, position));
}

/**
 * mlg_territory_get_relation:
 * @self: a territory
 * @id: an identity
 *
 * Returns: (transfer none) (nullable): the relation
 */
MlgRelation *
mlg_territory_get_relation (MlgTerritory *self,
                            MlgId         id)
{
  return (MlgRelation *) mlg_territory_lookup (self, MLG_OBJECT_RELATION, id);
}

/**
 * mlg_territory_get_term:
 * @self: a territory
 * @id: an identity
 *
 * Returns: (transfer none) (nullable): the term
 */
MlgTerm *
mlg_territory_get_term (MlgTerritory *self,
                        MlgId         id)
{
  return (MlgTerm *) mlg_territory_lookup (self, MLG_OBJECT_TERM, id);
}

/**
 * mlg_territory_equal:
 * @self: a territory
 * @other: another territory
 *
 * Compares what they hold; histories and the order of records do not count.
 *
 * Returns: %TRUE if every object of one is in the other, the same
 */
gboolean
mlg_territory_equal (MlgTerritory *self,
                     MlgTerritory *other)
{
  g_return_val_if_fail (MLG_IS_TERRITORY (self) && MLG_IS_TERRITORY (other), FALSE);

  for (guint kind = 0; kind < MLG_N_OBJECT_KINDS; kind++)
    {
      if (self->records[kind]->len != other->records[kind]->len)
        return FALSE;

      for (guint i = 0; i < self->records[kind]->len; i++)
        {
          MlgRecord *record = g_ptr_array_index (self->records[kind], i);
          MlgRecord *twin = mlg_territory_lookup (other, kind, record->id);

          if (twin == NULL || !mlg_record_equal (record, twin))
            return FALSE;
        }
    }

  return TRUE;
}

void
mlg_territory_emit_changed (MlgTerritory  *self,
                            MlgChange     *change,
                            MlgChangeStep  step)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, change, (guint) step);
}

/**
 * mlg_territory_adopt:
 * @self: a territory
 * @record: (transfer full): a record that belongs to no territory
 * @error: return location for an error
 *
 * Takes a record in without recording an edit: for a loader. The sheet of the
 * territory replaces the one that is there.
 *
 * Returns: %FALSE if it was refused, as a relation without ends; @record is
 *   released then
 */
gboolean
mlg_territory_adopt (MlgTerritory  *self,
                     MlgRecord     *record,
                     GError       **error)
{
  g_autoptr(MlgRecord) owned = record;
  MlgObjectKind kind;

  g_return_val_if_fail (MLG_IS_TERRITORY (self), FALSE);
  g_return_val_if_fail (MLG_IS_RECORD (record), FALSE);

  kind = mlg_record_get_object_kind (record);

  if (!mlg_territory_check_record (self, record, error))
    return FALSE;

  if (kind == MLG_OBJECT_TERRITORY && record->id == MLG_TERRITORY_INFO_ID)
    mlg_territory_drop_record (self, MLG_RECORD (mlg_territory_get_info (self)));
  else if (!mlg_id_is_valid (record->id) || mlg_id_map_lookup (self->by_id[kind], record->id) != NULL)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_DUPLICATE, _("Two objects have the same identity."));
      return FALSE;
    }

  mlg_territory_take_record (self, g_steal_pointer (&owned));

  return TRUE;
}
