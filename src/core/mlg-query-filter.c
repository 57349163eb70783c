/* mlg-query-filter.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-query-private.h"

#include <string.h>

/* What a query asks for, and what it answers about single objects. */

/**
 * mlg_query_new:
 * @territory: a territory
 *
 * Reads the whole territory: a second for 100,000 actors. A loader may do this
 * on the worker that filled @territory, before it hands both over.
 *
 * Returns: (transfer full): a query that finds every actor that is not
 *   archived, and follows the territory
 */
MlgQuery *
mlg_query_new (MlgTerritory *territory)
{
  g_return_val_if_fail (MLG_IS_TERRITORY (territory), NULL);

  return g_object_new (MLG_TYPE_QUERY, "territory", territory, NULL);
}

/**
 * mlg_query_get_territory:
 * @self: a query
 *
 * Returns: (transfer none): the territory it looks in
 */
MlgTerritory *
mlg_query_get_territory (MlgQuery *self)
{
  g_return_val_if_fail (MLG_IS_QUERY (self), NULL);

  return self->territory;
}

/**
 * mlg_query_get_text:
 * @self: a query
 *
 * Returns: (transfer none): the text as it was set, never %NULL
 */
const char *
mlg_query_get_text (MlgQuery *self)
{
  g_return_val_if_fail (MLG_IS_QUERY (self), "");

  return self->text;
}

static void
notify_active (MlgQuery *self,
               gboolean  was_active)
{
  if (mlg_query_is_active (self) != was_active)
    g_object_notify (G_OBJECT (self), "active");
}

/**
 * mlg_query_set_text:
 * @self: a query
 * @text: (nullable): words to look for, as somebody types them
 *
 * Sets the text; see mlg_search_index_search() for what it finds.
 */
void
mlg_query_set_text (MlgQuery   *self,
                    const char *text)
{
  gboolean was_active, had_text;

  g_return_if_fail (MLG_IS_QUERY (self));

  if (g_strcmp0 (self->text, text != NULL ? text : "") == 0)
    return;

  was_active = mlg_query_is_active (self);
  had_text = self->has_text;
  g_free (self->text);
  self->text = g_strdup (text != NULL ? text : "");
  self->has_text = !mlg_search_is_blank (self->text);
  g_object_notify (G_OBJECT (self), "text");
  notify_active (self, was_active);

  if (!had_text && !self->has_text)
    return;

  self->search_again = TRUE;
  mlg_query_update (self);
}

/**
 * mlg_query_is_selected:
 * @self: a query
 * @facet: a facet
 * @key: the key of a bucket
 *
 * Returns: %TRUE if the filter asks for that bucket
 */
gboolean
mlg_query_is_selected (MlgQuery   *self,
                       MlgFacet    facet,
                       const char *key)
{
  guint value;

  g_return_val_if_fail (MLG_IS_QUERY (self), FALSE);
  g_return_val_if_fail ((guint) facet < MLG_N_FACETS, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  return mlg_facet_column_find (self->columns[facet], key, &value) &&
         mlg_facet_column_get_value (self->columns[facet], value)->selected;
}

/**
 * mlg_query_set_selected:
 * @self: a query
 * @facet: a facet
 * @key: the key of a bucket; one that does not exist is passed over
 * @selected: whether the filter asks for that bucket
 *
 * Selects a bucket, beside those of its facet that are selected already.
 */
void
mlg_query_set_selected (MlgQuery   *self,
                        MlgFacet    facet,
                        const char *key,
                        gboolean    selected)
{
  MlgFacetValue *value;
  gboolean was_active;
  guint number;

  g_return_if_fail (MLG_IS_QUERY (self));
  g_return_if_fail ((guint) facet < MLG_N_FACETS);
  g_return_if_fail (key != NULL);

  if (!mlg_facet_column_find (self->columns[facet], key, &number))
    return;

  value = mlg_facet_column_get_value (self->columns[facet], number);

  if (value->selected == !!selected)
    return;

  was_active = mlg_query_is_active (self);
  value->selected = !!selected;
  self->columns[facet]->n_selected += selected ? 1 : G_MAXUINT;
  self->facets_changed |= 1u << facet;
  notify_active (self, was_active);
  mlg_query_update (self);
}

/**
 * mlg_query_get_n_selected:
 * @self: a query
 * @facet: a facet
 *
 * Returns: how many of its buckets are selected
 */
guint
mlg_query_get_n_selected (MlgQuery *self,
                          MlgFacet  facet)
{
  g_return_val_if_fail (MLG_IS_QUERY (self), 0);
  g_return_val_if_fail ((guint) facet < MLG_N_FACETS, 0);

  return self->columns[facet]->n_selected;
}

static gboolean
unselect_all (MlgQuery *self,
              MlgFacet  facet)
{
  MlgFacetColumn *column = self->columns[facet];

  if (column->n_selected == 0)
    return FALSE;

  for (guint i = 0; i < column->values->len; i++)
    mlg_facet_column_get_value (column, i)->selected = FALSE;

  column->n_selected = 0;
  self->facets_changed |= 1u << facet;

  return TRUE;
}

/**
 * mlg_query_clear_facet:
 * @self: a query
 * @facet: a facet
 *
 * Unselects all its buckets.
 */
void
mlg_query_clear_facet (MlgQuery *self,
                       MlgFacet  facet)
{
  g_return_if_fail (MLG_IS_QUERY (self));
  g_return_if_fail ((guint) facet < MLG_N_FACETS);

  if (!unselect_all (self, facet))
    return;

  notify_active (self, TRUE);
  mlg_query_update (self);
}

/**
 * mlg_query_clear:
 * @self: a query
 *
 * Asks for everything again.
 */
void
mlg_query_clear (MlgQuery *self)
{
  g_return_if_fail (MLG_IS_QUERY (self));

  mlg_query_freeze (self);

  for (guint facet = 0; facet < MLG_N_FACETS; facet++)
    mlg_query_clear_facet (self, facet);

  mlg_query_set_text (self, "");
  mlg_query_thaw (self);
}

/**
 * mlg_query_freeze:
 * @self: a query
 *
 * Puts updates off until mlg_query_thaw(), as to set several things at once.
 * Until then it answers what it answered before.
 */
void
mlg_query_freeze (MlgQuery *self)
{
  g_return_if_fail (MLG_IS_QUERY (self));

  self->n_frozen++;
}

/**
 * mlg_query_thaw:
 * @self: a query that is frozen
 *
 * Ends what mlg_query_freeze() began, and updates once.
 */
void
mlg_query_thaw (MlgQuery *self)
{
  g_return_if_fail (MLG_IS_QUERY (self));
  g_return_if_fail (self->n_frozen > 0);

  if (--self->n_frozen == 0 && self->is_pending)
    mlg_query_update (self);
}

/**
 * mlg_query_is_active:
 * @self: a query
 *
 * Returns: %TRUE if it has a text or a selected bucket
 */
gboolean
mlg_query_is_active (MlgQuery *self)
{
  g_return_val_if_fail (MLG_IS_QUERY (self), FALSE);

  for (guint facet = 0; facet < MLG_N_FACETS; facet++)
    if (self->columns[facet]->n_selected > 0)
      return TRUE;

  return self->has_text;
}

/**
 * mlg_query_get_n_found:
 * @self: a query
 *
 * Returns: how many actors were found
 */
guint
mlg_query_get_n_found (MlgQuery *self)
{
  g_return_val_if_fail (MLG_IS_QUERY (self), 0);

  return self->found->len;
}

/**
 * mlg_query_matches:
 * @self: a query
 * @actor: the identity of an actor
 *
 * Returns: %TRUE if it is among those found
 */
gboolean
mlg_query_matches (MlgQuery *self,
                   MlgId     actor)
{
  guint row;

  g_return_val_if_fail (MLG_IS_QUERY (self), FALSE);

  return mlg_actor_table_find (self->table, actor, &row) && row < self->fails->len &&
         g_array_index (self->fails, guint16, row) == 0;
}

/**
 * mlg_query_matches_all:
 * @self: a query
 *
 * Returns: %TRUE if every actor and every relation matches, so that nobody
 *   needs to ask one by one
 */
gboolean
mlg_query_matches_all (MlgQuery *self)
{
  g_return_val_if_fail (MLG_IS_QUERY (self), FALSE);

  return !mlg_query_is_active (self) && self->found->len == mlg_territory_get_n_actors (self->territory);
}

/**
 * mlg_query_relation_matches:
 * @self: a query
 * @relation: a relation of its territory
 *
 * Returns: %TRUE if both ends match and, where relations are filtered by
 *   status, its own status is asked for
 */
gboolean
mlg_query_relation_matches (MlgQuery    *self,
                            MlgRelation *relation)
{
  MlgFacetColumn *column;
  guint value;

  g_return_val_if_fail (MLG_IS_QUERY (self), FALSE);
  g_return_val_if_fail (MLG_IS_RELATION (relation), FALSE);

  column = self->columns[MLG_FACET_RELATION_STATUS];
  value = mlg_relation_get_status (relation) + 1;

  if (column->n_selected > 0 && (value > MLG_N_RELATION_STATUSES || !mlg_facet_column_get_value (column, value)->selected))
    return FALSE;

  return mlg_query_matches (self, mlg_relation_get_source (relation)) &&
         mlg_query_matches (self, mlg_relation_get_target (relation));
}

/**
 * mlg_query_dup_suggestions:
 * @self: a query
 * @text: words to look for
 * @max: how many actors at the most
 *
 * Looks for actors, whatever the filter is: for a field with suggestions.
 *
 * Returns: (transfer full) (element-type MlgActor): the best hits, best first
 */
GPtrArray *
mlg_query_dup_suggestions (MlgQuery   *self,
                           const char *text,
                           guint       max)
{
  GPtrArray *actors = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree guint16 *scores = NULL;
  guint n_rows;
  const guint *rows;
  guint best = MLG_SEARCH_SCORE_END;

  g_return_val_if_fail (MLG_IS_QUERY (self), actors);

  scores = g_new0 (guint16, self->scores->len + 1);

  if (mlg_search_index_search (self->index, text, scores) == 0)
    return actors;

  rows = mlg_name_order_get_rows (self->order, &n_rows);

  /* Once through the names for each score that occurs, down from the best. */
  while (actors->len < max)
    {
      guint next = 0;

      for (guint i = 0; i < n_rows; i++)
        if (scores[rows[i]] < best)
          next = MAX (next, scores[rows[i]]);

      if (next == 0)
        break;

      for (guint i = 0; i < n_rows && actors->len < max; i++)
        if (scores[rows[i]] == next)
          g_ptr_array_add (actors, g_object_ref (mlg_actor_table_get_actor (self->table, rows[i])));

      best = next;
    }

  return actors;
}
