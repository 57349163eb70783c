/* mlg-name-order.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-name-order.h"

#include "mlg-text.h"

#include <string.h>

struct _MlgNameOrder
{
  MlgActorTable *table;

  /* By row: sort key, NULL where the row is free */
  GPtrArray     *keys;
  GArray        *order;
};

/* After every text: the bytes of UTF-8 end before. */
#define LAST_KEY "\xff"

static char *
make_key (MlgActor *actor)
{
  const char *name = mlg_actor_get_name (actor);

  return *name != '\0' ? mlg_text_collate_key (name) : g_strdup (LAST_KEY);
}

/* Where names are the same the identity decides, so that the order is one. */
static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  MlgNameOrder *self = data;
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;
  int order = strcmp (g_ptr_array_index (self->keys, first), g_ptr_array_index (self->keys, second));
  MlgId first_id, second_id;

  if (order != 0)
    return order;

  first_id = mlg_actor_get_id (mlg_actor_table_get_actor (self->table, first));
  second_id = mlg_actor_get_id (mlg_actor_table_get_actor (self->table, second));

  return first_id < second_id ? -1 : first_id > second_id;
}

/**
 * mlg_name_order_new:
 * @table: a table of actors, which must outlive the order
 *
 * Returns: (transfer full): the order of its rows
 */
MlgNameOrder *
mlg_name_order_new (MlgActorTable *table)
{
  MlgNameOrder *self = g_new0 (MlgNameOrder, 1);

  self->table = table;
  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint row = 0; row < mlg_actor_table_get_n_rows (table); row++)
    {
      MlgActor *actor = mlg_actor_table_get_actor (table, row);

      g_ptr_array_add (self->keys, actor != NULL ? make_key (actor) : NULL);

      if (actor != NULL)
        g_array_append_val (self->order, row);
    }

  g_array_sort_with_data (self->order, compare_rows, self);

  return self;
}

/**
 * mlg_name_order_free:
 * @self: an order
 *
 * Frees it.
 */
void
mlg_name_order_free (MlgNameOrder *self)
{
  g_ptr_array_unref (self->keys);
  g_array_unref (self->order);
  g_free (self);
}

/* How many of the first @n rows come before @row. */
static guint
find_place (MlgNameOrder *self,
            const guint  *rows,
            guint         first,
            guint         n,
            guint         row)
{
  guint end = n;

  while (first < end)
    {
      guint middle = (first + end) / 2;

      if (compare_rows (&rows[middle], &row, self) < 0)
        first = middle + 1;
      else
        end = middle;
    }

  return first;
}

/**
 * mlg_name_order_update:
 * @self: an order
 * @rows: (array length=n_rows): rows whose actors came, went or changed
 * @n_rows: how many
 *
 * Brings the order up to date: the changed rows are taken out, sorted, and
 * put back each where a binary search says.
 */
void
mlg_name_order_update (MlgNameOrder *self,
                       const guint  *rows,
                       guint         n_rows)
{
  g_autoptr(GArray) moved = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GArray) order = NULL;
  g_autofree guint8 *changed = NULL;
  const guint *kept;
  guint n_kept = 0;
  guint from = 0;

  g_ptr_array_set_size (self->keys, (gint) mlg_actor_table_get_n_rows (self->table));
  changed = g_new0 (guint8, self->keys->len);

  for (guint i = 0; i < n_rows; i++)
    {
      MlgActor *actor = mlg_actor_table_get_actor (self->table, rows[i]);

      changed[rows[i]] = 1;
      g_free (g_ptr_array_index (self->keys, rows[i]));
      self->keys->pdata[rows[i]] = actor != NULL ? make_key (actor) : NULL;

      if (actor != NULL)
        g_array_append_val (moved, rows[i]);
    }

  for (guint i = 0; i < self->order->len; i++)
    if (!changed[g_array_index (self->order, guint, i)])
      g_array_index (self->order, guint, n_kept++) = g_array_index (self->order, guint, i);

  g_array_sort_with_data (moved, compare_rows, self);
  order = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_kept + moved->len);
  kept = (const guint *) (gpointer) self->order->data;

  for (guint i = 0; i < moved->len; i++)
    {
      guint row = g_array_index (moved, guint, i);
      guint place = find_place (self, kept, from, n_kept, row);

      if (place > from)
        g_array_append_vals (order, kept + from, place - from);

      g_array_append_val (order, row);
      from = place;
    }

  if (n_kept > from)
    g_array_append_vals (order, kept + from, n_kept - from);

  g_array_unref (self->order);
  self->order = g_steal_pointer (&order);
}

/**
 * mlg_name_order_get_rows:
 * @self: an order
 * @n_rows: (out): how many rows it has
 *
 * Returns: (transfer none) (array length=n_rows): the rows that are not free,
 *   by name
 */
const guint *
mlg_name_order_get_rows (MlgNameOrder *self,
                         guint        *n_rows)
{
  *n_rows = self->order->len;

  return (const guint *) (gpointer) self->order->data;
}
