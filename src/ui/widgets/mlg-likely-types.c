/* mlg-likely-types.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-likely-types.h"

/* How many likely types come first. */
#define N_LIKELY 5

/* How many of the latest relations tell what is usual: all, in any territory
 * that people drew. */
#define N_SAMPLE 10000

/* What a relation weighs whose ends, or one end, are of the same kinds. */
#define SCORE_BOTH 30
#define SCORE_ONE  4

static gboolean
contains (GArray *ids,
          MlgId   id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, MlgId, i) == id)
      return TRUE;

  return FALSE;
}

static void
add_likely (GArray       *ids,
            MlgTerritory *territory,
            GPtrArray    *types,
            MlgId         id)
{
  MlgTerm *type = mlg_territory_get_term (territory, id);

  if (type != NULL && ids->len < N_LIKELY && !contains (ids, id) && g_ptr_array_find (types, type, NULL))
    g_array_append_val (ids, id);
}

static MlgId
get_actor_kind (MlgTerritory *territory,
                MlgId         id)
{
  MlgActor *actor = mlg_territory_get_actor (territory, id);

  return actor != NULL ? mlg_actor_get_kind (actor) : MLG_ID_NONE;
}

static int
compare_scores (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  GHashTable *scores = data;
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (scores, *(gpointer *) a));
  guint second = GPOINTER_TO_UINT (g_hash_table_lookup (scores, *(gpointer *) b));

  return first > second ? -1 : first < second;
}

/* How often each type joins actors like these: a town hall mostly funds, a
 * cooperative mostly cooperates. MlgTerm -> count */
static GHashTable *
count_types (MlgTerritory *territory,
             MlgId         source,
             MlgId         target)
{
  GHashTable *scores = g_hash_table_new (NULL, NULL);
  MlgId source_kind = get_actor_kind (territory, source);
  MlgId target_kind = get_actor_kind (territory, target);
  guint n_relations = mlg_territory_get_n_relations (territory);

  for (guint i = n_relations > N_SAMPLE ? n_relations - N_SAMPLE : 0; i < n_relations; i++)
    {
      MlgRelation *relation = mlg_territory_get_nth_relation (territory, i);
      MlgTerm *type = mlg_territory_get_term (territory, mlg_relation_get_type_id (relation));
      gboolean same_source, same_target;
      guint score;

      if (type == NULL)
        continue;

      same_source = get_actor_kind (territory, mlg_relation_get_source (relation)) == source_kind;
      same_target = get_actor_kind (territory, mlg_relation_get_target (relation)) == target_kind;
      score = same_source && same_target ? SCORE_BOTH : same_source || same_target ? SCORE_ONE : 1;

      g_hash_table_insert (scores, type, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (scores, type)) + score));
    }

  return scores;
}

/**
 * mlg_likely_types_dup:
 * @session: a session with a territory
 * @source: the actor a relation goes from
 * @target: the actor it goes to, or %MLG_ID_NONE
 * @recent: (element-type MlgId): the types chosen last, the last one first
 * @types: (element-type MlgTerm): the types to choose from; they are sorted by
 *   how often they join actors like these
 *
 * Returns: (transfer full) (element-type MlgId): the types to offer first:
 *   those chosen last, then the usual ones
 */
GArray *
mlg_likely_types_dup (MlgSession *session,
                      MlgId       source,
                      MlgId       target,
                      GArray     *recent,
                      GPtrArray  *types)
{
  MlgTerritory *territory = mlg_session_get_territory (session);
  g_autoptr(GHashTable) scores = count_types (territory, source, target);
  GArray *likely = g_array_new (FALSE, FALSE, sizeof (MlgId));

  add_likely (likely, territory, types, mlg_session_get_recent_type (session));
  for (guint i = 0; i < recent->len; i++)
    add_likely (likely, territory, types, g_array_index (recent, MlgId, i));

  g_ptr_array_sort_with_data (types, compare_scores, scores);
  for (guint i = 0; i < types->len; i++)
    if (g_hash_table_contains (scores, g_ptr_array_index (types, i)))
      add_likely (likely, territory, types, mlg_term_get_id (g_ptr_array_index (types, i)));

  return likely;
}
