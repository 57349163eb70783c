/* mlg-selection.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-selection.h"

#include <string.h>

struct _MlgSelection
{
  GObject        parent_instance;

  MlgTerritory  *territory;

  /* MlgId of actors in the order they were chosen, the primary one last;
   * empty while a relation is selected */
  GArray        *actors;
  /* The same, to ask of each actor of a large map whether it is selected */
  GHashTable    *actor_set;
  MlgId          relation;

  MlgObjectKind  hover_kind;
  MlgId          hover;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_HOVER_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgSelection, mlg_selection, G_TYPE_OBJECT)

static gboolean
exists (MlgSelection  *self,
        MlgObjectKind  kind,
        MlgId          id)
{
  return self->territory != NULL && mlg_territory_lookup (self->territory, kind, id) != NULL;
}

static void
changed (MlgSelection *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
contains_actor (MlgSelection *self,
                MlgId         actor)
{
  return g_hash_table_contains (self->actor_set, &actor);
}

static gboolean
append_actor (MlgSelection *self,
              MlgId         actor)
{
  if (!exists (self, MLG_OBJECT_ACTOR, actor) || contains_actor (self, actor))
    return FALSE;

  g_array_append_val (self->actors, actor);
  g_hash_table_add (self->actor_set, g_memdup2 (&actor, sizeof actor));

  return TRUE;
}

static void
forget_actors (MlgSelection *self)
{
  g_array_set_size (self->actors, 0);
  g_hash_table_remove_all (self->actor_set);
}

static gboolean
drop_missing_actors (MlgSelection *self)
{
  guint n_kept = 0;
  guint n_actors = self->actors->len;

  for (guint i = 0; i < n_actors; i++)
    {
      MlgId actor = g_array_index (self->actors, MlgId, i);

      if (exists (self, MLG_OBJECT_ACTOR, actor))
        g_array_index (self->actors, MlgId, n_kept++) = actor;
      else
        g_hash_table_remove (self->actor_set, &actor);
    }

  g_array_set_size (self->actors, n_kept);

  return n_kept < n_actors;
}

static gboolean
comes_or_goes (MlgChange *change)
{
  for (guint i = 0; i < mlg_change_get_n_edits (change); i++)
    if (mlg_change_get_edit (change, i)->operation != MLG_EDIT_SET)
      return TRUE;

  return FALSE;
}

/* Drops what the territory no longer has. */
static void
territory_changed_cb (MlgSelection *self,
                      MlgChange    *change)
{
  gboolean dropped;

  if (!comes_or_goes (change))
    return;

  dropped = drop_missing_actors (self);

  if (self->relation != MLG_ID_NONE && !exists (self, MLG_OBJECT_RELATION, self->relation))
    {
      self->relation = MLG_ID_NONE;
      dropped = TRUE;
    }

  if (self->hover != MLG_ID_NONE && !exists (self, self->hover_kind, self->hover))
    mlg_selection_set_hover (self, self->hover_kind, MLG_ID_NONE);

  if (dropped)
    changed (self);
}

static void
mlg_selection_dispose (GObject *object)
{
  MlgSelection *self = MLG_SELECTION (object);

  g_clear_object (&self->territory);

  G_OBJECT_CLASS (mlg_selection_parent_class)->dispose (object);
}

static void
mlg_selection_finalize (GObject *object)
{
  MlgSelection *self = MLG_SELECTION (object);

  g_clear_pointer (&self->actors, g_array_unref);
  g_clear_pointer (&self->actor_set, g_hash_table_unref);

  G_OBJECT_CLASS (mlg_selection_parent_class)->finalize (object);
}

static void
mlg_selection_class_init (MlgSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mlg_selection_dispose;
  object_class->finalize = mlg_selection_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", MLG_TYPE_SELECTION, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_HOVER_CHANGED] = g_signal_new ("hover-changed", MLG_TYPE_SELECTION, G_SIGNAL_RUN_LAST, 0,
                                                NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mlg_selection_init (MlgSelection *self)
{
  self->actors = g_array_new (FALSE, FALSE, sizeof (MlgId));
  self->actor_set = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/**
 * mlg_selection_new:
 *
 * Returns: (transfer full): an empty selection of no territory
 */
MlgSelection *
mlg_selection_new (void)
{
  return g_object_new (MLG_TYPE_SELECTION, NULL);
}

/**
 * mlg_selection_set_territory:
 * @self: a selection
 * @territory: (nullable): what can be selected from now on
 *
 * Begins anew with another territory.
 */
void
mlg_selection_set_territory (MlgSelection *self,
                             MlgTerritory *territory)
{
  g_return_if_fail (MLG_IS_SELECTION (self));

  if (self->territory != NULL)
    g_signal_handlers_disconnect_by_func (self->territory, territory_changed_cb, self);

  mlg_selection_set_hover (self, MLG_OBJECT_ACTOR, MLG_ID_NONE);
  mlg_selection_clear (self);
  g_set_object (&self->territory, territory);

  if (territory != NULL)
    g_signal_connect_object (territory, "changed", G_CALLBACK (territory_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * mlg_selection_is_empty:
 * @self: a selection
 *
 * Returns: %TRUE if nothing is selected
 */
gboolean
mlg_selection_is_empty (MlgSelection *self)
{
  g_return_val_if_fail (MLG_IS_SELECTION (self), TRUE);

  return self->actors->len == 0 && self->relation == MLG_ID_NONE;
}

/**
 * mlg_selection_get_n_actors:
 * @self: a selection
 *
 * Returns: how many actors are selected
 */
guint
mlg_selection_get_n_actors (MlgSelection *self)
{
  g_return_val_if_fail (MLG_IS_SELECTION (self), 0);

  return self->actors->len;
}

/**
 * mlg_selection_dup_actors:
 * @self: a selection
 *
 * Returns: (transfer full) (element-type MlgId): the selected actors, the
 *   primary one last
 */
GArray *
mlg_selection_dup_actors (MlgSelection *self)
{
  g_return_val_if_fail (MLG_IS_SELECTION (self), NULL);

  return g_array_copy (self->actors);
}

/**
 * mlg_selection_get_primary_actor:
 * @self: a selection
 *
 * Returns: the actor selected last, or %MLG_ID_NONE
 */
MlgId
mlg_selection_get_primary_actor (MlgSelection *self)
{
  g_return_val_if_fail (MLG_IS_SELECTION (self), MLG_ID_NONE);

  return self->actors->len > 0 ? g_array_index (self->actors, MlgId, self->actors->len - 1) : MLG_ID_NONE;
}

/**
 * mlg_selection_get_relation:
 * @self: a selection
 *
 * Returns: the selected relation, or %MLG_ID_NONE
 */
MlgId
mlg_selection_get_relation (MlgSelection *self)
{
  g_return_val_if_fail (MLG_IS_SELECTION (self), MLG_ID_NONE);

  return self->relation;
}

/**
 * mlg_selection_contains:
 * @self: a selection
 * @kind: %MLG_OBJECT_ACTOR or %MLG_OBJECT_RELATION
 * @id: an identity
 *
 * Returns: %TRUE if it is selected
 */
gboolean
mlg_selection_contains (MlgSelection  *self,
                        MlgObjectKind  kind,
                        MlgId          id)
{
  g_return_val_if_fail (MLG_IS_SELECTION (self), FALSE);

  if (kind == MLG_OBJECT_RELATION)
    return id != MLG_ID_NONE && self->relation == id;

  return kind == MLG_OBJECT_ACTOR && contains_actor (self, id);
}

/**
 * mlg_selection_select_only:
 * @self: a selection
 * @kind: %MLG_OBJECT_ACTOR or %MLG_OBJECT_RELATION
 * @id: what to select; %MLG_ID_NONE or what does not exist selects nothing
 *
 * Selects one thing and nothing else.
 */
void
mlg_selection_select_only (MlgSelection  *self,
                           MlgObjectKind  kind,
                           MlgId          id)
{
  g_return_if_fail (MLG_IS_SELECTION (self));
  g_return_if_fail (kind == MLG_OBJECT_ACTOR || kind == MLG_OBJECT_RELATION);

  if (kind == MLG_OBJECT_ACTOR)
    {
      mlg_selection_set_actors (self, &id, exists (self, kind, id) ? 1 : 0);
      return;
    }

  if (!exists (self, kind, id))
    id = MLG_ID_NONE;

  if (self->relation == id && self->actors->len == 0)
    return;

  forget_actors (self);
  self->relation = id;
  changed (self);
}

/**
 * mlg_selection_set_actors:
 * @self: a selection
 * @actors: (array length=n_actors): actors, the primary one last
 * @n_actors: how many
 *
 * Selects these actors and nothing else.
 */
void
mlg_selection_set_actors (MlgSelection *self,
                          const MlgId  *actors,
                          guint         n_actors)
{
  g_return_if_fail (MLG_IS_SELECTION (self));

  if (self->relation == MLG_ID_NONE && self->actors->len == n_actors &&
      (n_actors == 0 || memcmp (self->actors->data, actors, n_actors * sizeof (MlgId)) == 0))
    return;

  self->relation = MLG_ID_NONE;
  forget_actors (self);

  for (guint i = 0; i < n_actors; i++)
    append_actor (self, actors[i]);

  changed (self);
}

/**
 * mlg_selection_add_actors:
 * @self: a selection
 * @actors: (array length=n_actors): actors, the primary one last
 * @n_actors: how many
 *
 * Selects these actors beside those that are selected.
 */
void
mlg_selection_add_actors (MlgSelection *self,
                          const MlgId  *actors,
                          guint         n_actors)
{
  gboolean any = FALSE;

  g_return_if_fail (MLG_IS_SELECTION (self));

  for (guint i = 0; i < n_actors; i++)
    any |= append_actor (self, actors[i]);

  if (!any)
    return;

  self->relation = MLG_ID_NONE;
  changed (self);
}

/**
 * mlg_selection_toggle_actor:
 * @self: a selection
 * @actor: an actor
 *
 * Adds an actor to the selection, where it becomes the primary one, or takes
 * it out.
 */
void
mlg_selection_toggle_actor (MlgSelection *self,
                            MlgId         actor)
{
  g_return_if_fail (MLG_IS_SELECTION (self));

  if (contains_actor (self, actor))
    {
      guint position = 0;

      while (g_array_index (self->actors, MlgId, position) != actor)
        position++;

      g_array_remove_index (self->actors, position);
      g_hash_table_remove (self->actor_set, &actor);
    }
  else if (!append_actor (self, actor))
    {
      return;
    }

  self->relation = MLG_ID_NONE;
  changed (self);
}

/**
 * mlg_selection_clear:
 * @self: a selection
 *
 * Selects nothing.
 */
void
mlg_selection_clear (MlgSelection *self)
{
  g_return_if_fail (MLG_IS_SELECTION (self));

  mlg_selection_set_actors (self, NULL, 0);
}

/**
 * mlg_selection_get_hover:
 * @self: a selection
 * @kind: (out) (optional): what it is
 *
 * Returns: what the pointer is over, or %MLG_ID_NONE
 */
MlgId
mlg_selection_get_hover (MlgSelection  *self,
                         MlgObjectKind *kind)
{
  g_return_val_if_fail (MLG_IS_SELECTION (self), MLG_ID_NONE);

  if (kind != NULL)
    *kind = self->hover_kind;

  return self->hover;
}

/**
 * mlg_selection_set_hover:
 * @self: a selection
 * @kind: %MLG_OBJECT_ACTOR or %MLG_OBJECT_RELATION
 * @id: what the pointer is over, or %MLG_ID_NONE
 *
 * Says what the pointer is over, so that every view can show it.
 */
void
mlg_selection_set_hover (MlgSelection  *self,
                         MlgObjectKind  kind,
                         MlgId          id)
{
  g_return_if_fail (MLG_IS_SELECTION (self));

  if (self->hover == id && (id == MLG_ID_NONE || self->hover_kind == kind))
    return;

  self->hover_kind = kind;
  self->hover = id;
  g_signal_emit (self, signals[SIGNAL_HOVER_CHANGED], 0);
}
