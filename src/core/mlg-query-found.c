/* mlg-query-found.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-query-private.h"

/* Questions about what is found, answered from the rows: to look at a hundred
 * thousand actors one by one takes far longer. */

/**
 * mlg_query_get_n_asked:
 * @self: a query
 *
 * Tells, on `changed`, whether the user asks for something else, which makes
 * another list, or the territory has changed, which makes the same one with
 * another row.
 *
 * Returns: how often the text or the facets were set to something else
 */
guint
mlg_query_get_n_asked (MlgQuery *self)
{
  g_return_val_if_fail (MLG_IS_QUERY (self), 0);

  return self->n_asked;
}

/**
 * mlg_query_find:
 * @self: a query
 * @actor: an actor
 *
 * Returns: where the actor stands in the list, %G_MAXUINT if it is not found
 */
guint
mlg_query_find (MlgQuery *self,
                MlgId     actor)
{
  const guint *found;
  guint row;

  g_return_val_if_fail (MLG_IS_QUERY (self), G_MAXUINT);

  if (!mlg_actor_table_find (self->table, actor, &row))
    return G_MAXUINT;

  found = (const guint *) (gpointer) self->found->data;

  for (guint i = 0; i < self->found->len; i++)
    if (found[i] == row)
      return i;

  return G_MAXUINT;
}

/**
 * mlg_query_dup_found_in:
 * @self: a query
 * @facet: a facet
 * @key: the key of one of its buckets, as %MLG_BUCKET_OFF_MAP
 *
 * Returns: (transfer full) (element-type MlgActor): those of the actors found
 *   that are in the bucket, in the order of the list
 */
GPtrArray *
mlg_query_dup_found_in (MlgQuery   *self,
                        MlgFacet    facet,
                        const char *key)
{
  GPtrArray *actors = g_ptr_array_new_with_free_func (g_object_unref);
  guint value;

  g_return_val_if_fail (MLG_IS_QUERY (self), actors);
  g_return_val_if_fail ((guint) facet < MLG_N_FACETS, actors);
  g_return_val_if_fail (key != NULL, actors);

  if (!mlg_facet_column_find (self->columns[facet], key, &value))
    return actors;

  for (guint i = 0; i < self->found->len; i++)
    {
      guint row = g_array_index (self->found, guint, i);

      if (mlg_facet_column_has (self->columns[facet], row, value))
        g_ptr_array_add (actors, g_object_ref (mlg_actor_table_get_actor (self->table, row)));
    }

  return actors;
}
