/* mlg-territory-figures.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-territory-figures.h"

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const MlgKindCount *first = a;
  const MlgKindCount *second = b;

  return first->count > second->count ? -1 : first->count < second->count;
}

static void
count_kinds (MlgTerritoryFigures *self,
             GHashTable          *counts)
{
  GHashTableIter iter;
  gpointer key, count;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &count))
    {
      MlgKindCount entry = { *(MlgId *) key, GPOINTER_TO_UINT (count) };

      g_array_append_val (self->kinds, entry);
    }

  g_array_sort (self->kinds, compare_counts);
}

/* Keeps the list of the few largest in order: cheaper than sorting all. */
static void
offer_hub (MlgTerritoryFigures *self,
           MlgGraphIndex       *graph,
           MlgId                actor,
           guint                n_hubs)
{
  guint degree = mlg_graph_index_get_degree (graph, actor);
  guint position = self->hubs->len;

  while (position > 0 && mlg_graph_index_get_degree (graph, g_array_index (self->hubs, MlgId, position - 1)) < degree)
    position--;

  if (position >= n_hubs)
    return;

  g_array_insert_val (self->hubs, position, actor);
  if (self->hubs->len > n_hubs)
    g_array_set_size (self->hubs, n_hubs);
}

/**
 * mlg_territory_figures_new:
 * @territory: a territory
 * @n_hubs: how many of the most linked actors are wanted
 *
 * Counts.
 *
 * Returns: (transfer full): the territory in figures
 */
MlgTerritoryFigures *
mlg_territory_figures_new (MlgTerritory *territory,
                           guint         n_hubs)
{
  MlgTerritoryFigures *self = g_new0 (MlgTerritoryFigures, 1);
  MlgGraphIndex *graph = mlg_territory_get_graph (territory);
  g_autoptr(GHashTable) counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  self->kinds = g_array_new (FALSE, FALSE, sizeof (MlgKindCount));
  self->hubs = g_array_new (FALSE, FALSE, sizeof (MlgId));
  self->unlinked = g_array_new (FALSE, FALSE, sizeof (MlgId));

  for (guint i = 0; i < mlg_territory_get_n_actors (territory); i++)
    {
      MlgActor *actor = mlg_territory_get_nth_actor (territory, i);
      MlgId id = mlg_actor_get_id (actor);
      MlgId kind = mlg_actor_get_kind (actor);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, &kind));

      g_hash_table_insert (counts, g_memdup2 (&kind, sizeof kind), GUINT_TO_POINTER (count + 1));

      if (!mlg_actor_get_point (actor, NULL, NULL))
        self->n_unplaced++;

      if (mlg_graph_index_get_degree (graph, id) == 0)
        g_array_append_val (self->unlinked, id);
      else
        offer_hub (self, graph, id, n_hubs);
    }

  count_kinds (self, counts);

  return self;
}

/**
 * mlg_territory_figures_free:
 * @self: figures
 *
 * Frees them.
 */
void
mlg_territory_figures_free (MlgTerritoryFigures *self)
{
  g_array_unref (self->kinds);
  g_array_unref (self->hubs);
  g_array_unref (self->unlinked);
  g_free (self);
}
