/* mlg-tray-model.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-tray-model.h"

struct _MlgTrayModel
{
  GObject       parent_instance;

  /* Owned */
  MlgQuery     *query;
  GPtrArray    *actors;

  /* Which of the actors found are listed */
  MlgTrayCollector  collector;
  gpointer          data;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MlgTrayModel, mlg_tray_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static GType
get_item_type (GListModel *model)
{
  return MLG_TYPE_ACTOR;
}

static guint
get_n_items (GListModel *model)
{
  return MLG_TRAY_MODEL (model)->actors->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  MlgTrayModel *self = MLG_TRAY_MODEL (model);

  if (position >= self->actors->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->actors, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static GPtrArray *
collect_unplaced (MlgQuery *query,
                  gpointer  data)
{
  return mlg_query_dup_found_in (query, MLG_FACET_PLACE, MLG_BUCKET_OFF_MAP);
}

static void
mlg_tray_model_finalize (GObject *object)
{
  MlgTrayModel *self = MLG_TRAY_MODEL (object);

  g_clear_object (&self->query);
  g_clear_pointer (&self->actors, g_ptr_array_unref);

  G_OBJECT_CLASS (mlg_tray_model_parent_class)->finalize (object);
}

static void
mlg_tray_model_class_init (MlgTrayModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mlg_tray_model_finalize;
}

static void
mlg_tray_model_init (MlgTrayModel *self)
{
  self->actors = g_ptr_array_new_with_free_func (g_object_unref);
  self->collector = collect_unplaced;
}

/**
 * mlg_tray_model_new:
 *
 * Returns: (transfer full): an empty list
 */
MlgTrayModel *
mlg_tray_model_new (void)
{
  return g_object_new (MLG_TYPE_TRAY_MODEL, NULL);
}

/**
 * mlg_tray_model_set_query:
 * @self: a list
 * @query: (nullable): what to list the unplaced actors of
 *
 * Sets the query to follow.
 */
void
mlg_tray_model_set_query (MlgTrayModel *self,
                          MlgQuery     *query)
{
  g_return_if_fail (MLG_IS_TRAY_MODEL (self));

  if (self->query == query)
    return;

  if (self->query != NULL)
    g_signal_handlers_disconnect_by_func (self->query, mlg_tray_model_update, self);

  g_set_object (&self->query, query);

  if (query != NULL)
    g_signal_connect_object (query, "changed", G_CALLBACK (mlg_tray_model_update), self, G_CONNECT_SWAPPED);

  mlg_tray_model_update (self);
}

/**
 * mlg_tray_model_set_collector:
 * @self: a list
 * @collector: chooses among the actors found
 * @data: for @collector; it has to live as long as @self has a query
 *
 * Sets which of the actors found are listed.
 */
void
mlg_tray_model_set_collector (MlgTrayModel     *self,
                              MlgTrayCollector  collector,
                              gpointer          data)
{
  g_return_if_fail (MLG_IS_TRAY_MODEL (self));
  g_return_if_fail (collector != NULL);

  self->collector = collector;
  self->data = data;
  mlg_tray_model_update (self);
}

/**
 * mlg_tray_model_update:
 * @self: a list
 *
 * Asks the collector again: what it looks at is another. The model tells only
 * of the part that is new, so that the rows before and after it stay what they
 * are.
 */
void
mlg_tray_model_update (MlgTrayModel *self)
{
  g_autoptr(GPtrArray) old = NULL;
  guint first = 0, last = 0, shortest;

  g_return_if_fail (MLG_IS_TRAY_MODEL (self));

  old = g_steal_pointer (&self->actors);
  self->actors = self->query != NULL ? self->collector (self->query, self->data)
                                     : g_ptr_array_new_with_free_func (g_object_unref);
  shortest = MIN (old->len, self->actors->len);

  while (first < shortest && old->pdata[first] == self->actors->pdata[first])
    first++;

  while (last < shortest - first && old->pdata[old->len - 1 - last] == self->actors->pdata[self->actors->len - 1 - last])
    last++;

  if (first < old->len - last || first < self->actors->len - last)
    g_list_model_items_changed (G_LIST_MODEL (self), first, old->len - last - first, self->actors->len - last - first);
}
