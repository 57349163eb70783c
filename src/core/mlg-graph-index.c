/* mlg-graph-index.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-graph-index.h"

#include "mlg-id-map.h"

#include <string.h>

/* The relations of an actor, borrowed from the territory, in one piece: there
 * are as many as actors. */
typedef struct
{
  guint        n_relations;
  guint        n_allocated;
  MlgRelation *relations[];
} Neighbourhood;

/* Most actors have fewer relations. */
#define FIRST_N_ALLOCATED 6

struct _MlgGraphIndex
{
  GObject   parent_instance;

  /* Neighbourhoods */
  MlgIdMap *adjacency;
};

G_DEFINE_FINAL_TYPE (MlgGraphIndex, mlg_graph_index, G_TYPE_OBJECT)

static void
mlg_graph_index_finalize (GObject *object)
{
  MlgGraphIndex *self = MLG_GRAPH_INDEX (object);
  guint position = 0;
  gpointer relations;

  while (mlg_id_map_next (self->adjacency, &position, NULL, &relations))
    g_free (relations);
  g_clear_pointer (&self->adjacency, mlg_id_map_free);

  G_OBJECT_CLASS (mlg_graph_index_parent_class)->finalize (object);
}

static void
mlg_graph_index_class_init (MlgGraphIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mlg_graph_index_finalize;
}

static void
mlg_graph_index_init (MlgGraphIndex *self)
{
  self->adjacency = mlg_id_map_new ();
}

static Neighbourhood *
lookup (MlgGraphIndex *self,
        MlgId          actor)
{
  return mlg_id_map_lookup (self->adjacency, actor);
}

static void
add_end (MlgGraphIndex *self,
         MlgId          actor,
         MlgRelation   *relation)
{
  Neighbourhood *here = lookup (self, actor);
  guint n_relations = here != NULL ? here->n_relations : 0;

  if (here == NULL || n_relations == here->n_allocated)
    {
      guint n_allocated = MAX (FIRST_N_ALLOCATED, n_relations * 2);

      here = g_realloc (here, sizeof (Neighbourhood) + n_allocated * sizeof (MlgRelation *));
      here->n_allocated = n_allocated;
      mlg_id_map_insert (self->adjacency, actor, here);
    }

  here->relations[n_relations] = relation;
  here->n_relations = n_relations + 1;
}

static void
remove_end (MlgGraphIndex *self,
            MlgId          actor,
            MlgRelation   *relation)
{
  Neighbourhood *here = lookup (self, actor);
  guint position = 0;

  g_return_if_fail (here != NULL);

  while (position < here->n_relations && here->relations[position] != relation)
    position++;
  g_return_if_fail (position < here->n_relations);

  here->n_relations--;
  memmove (&here->relations[position], &here->relations[position + 1],
           (here->n_relations - position) * sizeof (MlgRelation *));
  if (here->n_relations == 0)
    g_free (mlg_id_map_remove (self->adjacency, actor));
}

/**
 * mlg_graph_index_new:
 *
 * Returns: (transfer full): an empty index
 */
MlgGraphIndex *
mlg_graph_index_new (void)
{
  return g_object_new (MLG_TYPE_GRAPH_INDEX, NULL);
}

/**
 * mlg_graph_index_add:
 * @self: an index
 * @relation: a relation with both ends; must live until it is removed
 *
 * Adds a relation.
 */
void
mlg_graph_index_add (MlgGraphIndex *self,
                     MlgRelation   *relation)
{
  g_return_if_fail (MLG_IS_GRAPH_INDEX (self));

  add_end (self, mlg_relation_get_source (relation), relation);
  add_end (self, mlg_relation_get_target (relation), relation);
}

/**
 * mlg_graph_index_remove:
 * @self: an index
 * @relation: a relation that was added and has the same ends still
 *
 * Removes a relation.
 */
void
mlg_graph_index_remove (MlgGraphIndex *self,
                        MlgRelation   *relation)
{
  g_return_if_fail (MLG_IS_GRAPH_INDEX (self));

  remove_end (self, mlg_relation_get_source (relation), relation);
  remove_end (self, mlg_relation_get_target (relation), relation);
}

/**
 * mlg_graph_index_get_degree:
 * @self: an index
 * @actor: an actor
 *
 * Returns: how many relations touch it
 */
guint
mlg_graph_index_get_degree (MlgGraphIndex *self,
                            MlgId          actor)
{
  Neighbourhood *here;

  g_return_val_if_fail (MLG_IS_GRAPH_INDEX (self), 0);

  here = lookup (self, actor);

  return here != NULL ? here->n_relations : 0;
}

/**
 * mlg_graph_index_get_relation:
 * @self: an index
 * @actor: an actor
 * @position: less than its degree
 *
 * Returns: (transfer none): one of its relations
 */
MlgRelation *
mlg_graph_index_get_relation (MlgGraphIndex *self,
                              MlgId          actor,
                              guint          position)
{
  Neighbourhood *here;

  g_return_val_if_fail (MLG_IS_GRAPH_INDEX (self), NULL);

  here = lookup (self, actor);
  g_return_val_if_fail (here != NULL && position < here->n_relations, NULL);

  return here->relations[position];
}

/**
 * mlg_graph_index_dup_neighbours:
 * @self: an index
 * @actor: an actor
 * @depth: how many relations away at the most
 *
 * Breadth-first search.
 *
 * Returns: (transfer full) (element-type MlgId): the actors within reach, near
 *   ones first, each once, without @actor itself
 */
GArray *
mlg_graph_index_dup_neighbours (MlgGraphIndex *self,
                                MlgId          actor,
                                guint          depth)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (MlgId));
  guint first = 0;

  g_return_val_if_fail (MLG_IS_GRAPH_INDEX (self), found);

  g_hash_table_add (seen, g_memdup2 (&actor, sizeof actor));
  g_array_append_val (found, actor);

  for (guint level = 0; level < depth; level++)
    {
      guint end = found->len;

      for (guint i = first; i < end; i++)
        {
          MlgId here = g_array_index (found, MlgId, i);

          for (guint k = 0; k < mlg_graph_index_get_degree (self, here); k++)
            {
              MlgId other = mlg_relation_get_other_end (mlg_graph_index_get_relation (self, here, k), here);

              if (g_hash_table_add (seen, g_memdup2 (&other, sizeof other)))
                g_array_append_val (found, other);
            }
        }

      first = end;
    }

  return g_array_remove_index (found, 0);
}
