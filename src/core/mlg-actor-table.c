/* mlg-actor-table.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-actor-table.h"

#include "mlg-id-map.h"

struct _MlgActorTable
{
  /* Borrowed: the table lives inside an object that holds the territory */
  MlgTerritory *territory;

  /* MlgActor by row, with a reference; NULL where the row is free */
  GPtrArray    *actors;
  GArray       *free_rows;
  /* Row + 1 */
  MlgIdMap     *rows;
};

static void
unref_actor (gpointer actor)
{
  g_clear_object ((MlgActor **) &actor);
}

static guint
take_row (MlgActorTable *self)
{
  guint row = self->actors->len;

  if (self->free_rows->len > 0)
    {
      row = g_array_index (self->free_rows, guint, self->free_rows->len - 1);
      g_array_set_size (self->free_rows, self->free_rows->len - 1);
    }
  else
    {
      g_ptr_array_add (self->actors, NULL);
    }

  return row;
}

static void
set_actor (MlgActorTable *self,
           guint          row,
           MlgActor      *actor)
{
  MlgActor *old = g_ptr_array_index (self->actors, row);

  self->actors->pdata[row] = actor != NULL ? g_object_ref (actor) : NULL;
  g_clear_object (&old);
}

/**
 * mlg_actor_table_new:
 * @territory: a territory, which must outlive the table
 *
 * Returns: (transfer full): a table of the actors there are
 */
MlgActorTable *
mlg_actor_table_new (MlgTerritory *territory)
{
  MlgActorTable *self = g_new0 (MlgActorTable, 1);
  guint n_actors = mlg_territory_get_n_actors (territory);

  self->territory = territory;
  self->actors = g_ptr_array_new_full (n_actors, unref_actor);
  self->free_rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rows = mlg_id_map_new ();

  for (guint row = 0; row < n_actors; row++)
    {
      MlgActor *actor = mlg_territory_get_nth_actor (territory, row);
      MlgId id = mlg_actor_get_id (actor);

      g_ptr_array_add (self->actors, g_object_ref (actor));
      mlg_id_map_insert (self->rows, id, GUINT_TO_POINTER (row + 1));
    }

  return self;
}

/**
 * mlg_actor_table_free:
 * @self: a table
 *
 * Frees it.
 */
void
mlg_actor_table_free (MlgActorTable *self)
{
  g_ptr_array_unref (self->actors);
  g_array_unref (self->free_rows);
  mlg_id_map_free (self->rows);
  g_free (self);
}

/**
 * mlg_actor_table_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows there are, free ones too
 */
guint
mlg_actor_table_get_n_rows (MlgActorTable *self)
{
  return self->actors->len;
}

/**
 * mlg_actor_table_get_actor:
 * @self: a table
 * @row: less than the number of rows
 *
 * Returns: (transfer none) (nullable): the actor; %NULL where the row is free
 */
MlgActor *
mlg_actor_table_get_actor (MlgActorTable *self,
                           guint          row)
{
  return g_ptr_array_index (self->actors, row);
}

/**
 * mlg_actor_table_find:
 * @self: a table
 * @actor: the identity of an actor
 * @row: (out): its row
 *
 * Returns: %FALSE if there is no such actor
 */
gboolean
mlg_actor_table_find (MlgActorTable *self,
                      MlgId          actor,
                      guint         *row)
{
  gpointer found = mlg_id_map_lookup (self->rows, actor);

  if (found == NULL)
    return FALSE;

  *row = GPOINTER_TO_UINT (found) - 1;

  return TRUE;
}

static void
add_id (GHashTable *ids,
        MlgId       id)
{
  if (id != MLG_ID_NONE)
    g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

static void
add_ends (GHashTable *ids,
          GVariant   *fields)
{
  MlgId source = MLG_ID_NONE;
  MlgId target = MLG_ID_NONE;

  if (fields == NULL)
    return;

  g_variant_lookup (fields, "source", "x", &source);
  g_variant_lookup (fields, "target", "x", &target);
  add_id (ids, source);
  add_id (ids, target);
}

static void
add_relation_edit (MlgActorTable *self,
                   GHashTable    *ids,
                   const MlgEdit *edit)
{
  MlgRelation *relation;

  if (edit->operation != MLG_EDIT_SET)
    {
      add_ends (ids, edit->before);
      add_ends (ids, edit->after);
      return;
    }

  if (edit->field == MLG_RELATION_SOURCE || edit->field == MLG_RELATION_TARGET)
    {
      add_id (ids, edit->before != NULL ? g_variant_get_int64 (edit->before) : MLG_ID_NONE);
      add_id (ids, edit->after != NULL ? g_variant_get_int64 (edit->after) : MLG_ID_NONE);
    }

  /* Where it is gone by now, its removal names the ends. */
  relation = mlg_territory_get_relation (self->territory, edit->id);

  if (relation != NULL)
    {
      add_id (ids, mlg_relation_get_source (relation));
      add_id (ids, mlg_relation_get_target (relation));
    }
}

/* Lets the table follow one actor; returns %FALSE if there is nothing to
 * follow: it came and went within the change. */
static gboolean
follow_actor (MlgActorTable *self,
              MlgId          id,
              GArray        *freed,
              guint         *row)
{
  MlgActor *actor = mlg_territory_get_actor (self->territory, id);

  if (!mlg_actor_table_find (self, id, row))
    {
      if (actor == NULL)
        return FALSE;

      *row = take_row (self);
      mlg_id_map_insert (self->rows, id, GUINT_TO_POINTER (*row + 1));
    }
  else if (actor == NULL)
    {
      mlg_id_map_remove (self->rows, id);
      g_array_append_val (freed, *row);
    }

  set_actor (self, *row, actor);

  return TRUE;
}

/**
 * mlg_actor_table_apply:
 * @self: a table
 * @change: what has just changed in the territory, in either direction
 * @related: (out) (transfer full) (element-type guint): the rows of other
 *   actors, of which only relations changed
 *
 * Brings the table up to date.
 *
 * Returns: (transfer full) (element-type guint): the rows of actors that came,
 *   went or changed, each once
 */
GArray *
mlg_actor_table_apply (MlgActorTable  *self,
                       MlgChange      *change,
                       GArray        **related)
{
  g_autoptr(GHashTable) actors = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GHashTable) ends = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GArray) freed = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *changed = g_array_new (FALSE, FALSE, sizeof (guint));
  GHashTableIter iter;
  gpointer key;
  guint row;

  for (guint i = 0; i < mlg_change_get_n_edits (change); i++)
    {
      const MlgEdit *edit = mlg_change_get_edit (change, i);

      if (edit->object_kind == MLG_OBJECT_ACTOR)
        add_id (actors, edit->id);
      else if (edit->object_kind == MLG_OBJECT_RELATION)
        add_relation_edit (self, ends, edit);
    }

  g_hash_table_iter_init (&iter, actors);

  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (follow_actor (self, *(MlgId *) key, freed, &row))
      g_array_append_val (changed, row);

  *related = g_array_new (FALSE, FALSE, sizeof (guint));
  g_hash_table_iter_init (&iter, ends);

  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (actors, key) && mlg_actor_table_find (self, *(MlgId *) key, &row))
      g_array_append_val (*related, row);

  /* Not before: a row that changed hands within one change would be listed
   * twice. */
  g_array_append_vals (self->free_rows, freed->data, freed->len);

  return changed;
}
