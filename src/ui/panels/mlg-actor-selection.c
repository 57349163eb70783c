/* mlg-actor-selection.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-actor-selection.h"

#include "mlg-query.h"

G_STATIC_ASSERT (GTK_INVALID_LIST_POSITION == G_MAXUINT);

struct _MlgActorSelection
{
  GObject       parent_instance;

  /* Owned */
  GListModel   *actors;
  MlgSelection *selection;
};

static void list_model_iface_init      (GListModelInterface        *iface);
static void selection_model_iface_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MlgActorSelection, mlg_actor_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, selection_model_iface_init))

static GType
get_item_type (GListModel *model)
{
  return MLG_TYPE_ACTOR;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (MLG_ACTOR_SELECTION (model)->actors);
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  return g_list_model_get_item (MLG_ACTOR_SELECTION (model)->actors, position);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static MlgId
get_id (MlgActorSelection *self,
        guint              position)
{
  g_autoptr(MlgActor) actor = g_list_model_get_item (self->actors, position);

  return actor != NULL ? mlg_actor_get_id (actor) : MLG_ID_NONE;
}

static gboolean
is_selected (GtkSelectionModel *model,
             guint              position)
{
  MlgActorSelection *self = MLG_ACTOR_SELECTION (model);

  return mlg_selection_contains (self->selection, MLG_OBJECT_ACTOR, get_id (self, position));
}

static void
drop_unselected (MlgActorSelection *self,
                 GArray            *ids,
                 GtkBitset         *selected,
                 GtkBitset         *mask)
{
  g_autoptr(GHashTable) dropped = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, mask, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    if (!gtk_bitset_contains (selected, position))
      {
        MlgId id = get_id (self, position);

        g_hash_table_add (dropped, g_memdup2 (&id, sizeof id));
      }

  for (guint i = ids->len; i > 0; i--)
    if (g_hash_table_contains (dropped, &g_array_index (ids, MlgId, i - 1)))
      g_array_remove_index (ids, i - 1);
}

static gboolean
set_selection (GtkSelectionModel *model,
               GtkBitset         *selected,
               GtkBitset         *mask)
{
  MlgActorSelection *self = MLG_ACTOR_SELECTION (model);
  g_autoptr(GArray) ids = NULL;
  GtkBitsetIter iter;
  guint position;

  /* A click on one of 100,000: all others are unselected, known or not. */
  if (gtk_bitset_get_size (mask) >= get_n_items (G_LIST_MODEL (self)))
    ids = g_array_new (FALSE, FALSE, sizeof (MlgId));
  else
    {
      ids = mlg_selection_dup_actors (self->selection);
      drop_unselected (self, ids, selected, mask);
    }

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      MlgId id = get_id (self, position);

      if (id != MLG_ID_NONE && gtk_bitset_contains (mask, position))
        g_array_append_val (ids, id);
    }

  mlg_selection_set_actors (self->selection, (const MlgId *) (gpointer) ids->data, ids->len);

  return TRUE;
}

static void
selection_model_iface_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = is_selected;
  iface->set_selection = set_selection;
}

static void
items_changed_cb (MlgActorSelection *self,
                  guint              position,
                  guint              removed,
                  guint              added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
selection_changed_cb (MlgActorSelection *self)
{
  guint n_items = get_n_items (G_LIST_MODEL (self));

  /* Lists only look at the rows they show. */
  if (n_items > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, n_items);
}

static void
mlg_actor_selection_dispose (GObject *object)
{
  MlgActorSelection *self = MLG_ACTOR_SELECTION (object);

  if (self->actors != NULL)
    g_signal_handlers_disconnect_by_func (self->actors, items_changed_cb, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_func (self->selection, selection_changed_cb, self);

  G_OBJECT_CLASS (mlg_actor_selection_parent_class)->dispose (object);
}

static void
mlg_actor_selection_finalize (GObject *object)
{
  MlgActorSelection *self = MLG_ACTOR_SELECTION (object);

  g_clear_object (&self->actors);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (mlg_actor_selection_parent_class)->finalize (object);
}

static void
mlg_actor_selection_class_init (MlgActorSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mlg_actor_selection_dispose;
  G_OBJECT_CLASS (klass)->finalize = mlg_actor_selection_finalize;
}

static void
mlg_actor_selection_init (MlgActorSelection *self)
{
}

/**
 * mlg_actor_selection_new:
 * @actors: a list of #MlgActor
 * @selection: what is selected
 *
 * Returns: (transfer full): the list with its selection
 */
MlgActorSelection *
mlg_actor_selection_new (GListModel   *actors,
                         MlgSelection *selection)
{
  MlgActorSelection *self = g_object_new (MLG_TYPE_ACTOR_SELECTION, NULL);

  self->actors = g_object_ref (actors);
  self->selection = g_object_ref (selection);
  g_signal_connect_object (actors, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * mlg_actor_selection_find:
 * @self: a list with its selection
 * @actor: an actor
 *
 * Returns: where it stands, %GTK_INVALID_LIST_POSITION if it does not
 */
guint
mlg_actor_selection_find (MlgActorSelection *self,
                          MlgId              actor)
{
  guint n_items;

  g_return_val_if_fail (MLG_IS_ACTOR_SELECTION (self), GTK_INVALID_LIST_POSITION);

  if (MLG_IS_QUERY (self->actors))
    return mlg_query_find (MLG_QUERY (self->actors), actor);

  n_items = get_n_items (G_LIST_MODEL (self));
  for (guint i = 0; i < n_items; i++)
    if (get_id (self, i) == actor)
      return i;

  return GTK_INVALID_LIST_POSITION;
}
