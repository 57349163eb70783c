/* mlg-relation-twins.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-territory-actions-private.h"

#include <string.h>

/* Relations that have come to say the same, after words or actors were merged. */

static gboolean
agree (MlgRelation *a,
       MlgRelation *b,
       guint        field)
{
  const char *first = mlg_relation_get_text (a, field);
  const char *second = mlg_relation_get_text (b, field);

  return first == NULL || second == NULL || g_str_equal (first, second);
}

/* Two relations of one type that join the same actors are one, unless they
 * say different things: another status, project or time. */
static gboolean
are_one (MlgTerritory *self,
         MlgRelation  *a,
         MlgRelation  *b)
{
  gboolean mutual = mlg_territory_is_mutual (self, a);

  if (mlg_relation_get_type_id (a) != mlg_relation_get_type_id (b) ||
      mlg_relation_get_status (a) != mlg_relation_get_status (b) || mlg_territory_is_mutual (self, b) != mutual)
    return FALSE;

  if (mlg_relation_get_source (a) != mlg_relation_get_source (b) &&
      !(mutual && mlg_relation_get_source (a) == mlg_relation_get_target (b)))
    return FALSE;

  return agree (a, b, MLG_RELATION_PROJECT) && agree (a, b, MLG_RELATION_SINCE) && agree (a, b, MLG_RELATION_UNTIL);
}

static MlgRelation *
find_twin (MlgTerritory *self,
           MlgRelation  *relation,
           GHashTable   *merged)
{
  MlgGraphIndex *graph = mlg_territory_get_graph (self);
  MlgId source = mlg_relation_get_source (relation);
  MlgId target = mlg_relation_get_target (relation);

  /* From the end that has fewer */
  if (mlg_graph_index_get_degree (graph, source) > mlg_graph_index_get_degree (graph, target))
    {
      MlgId kept = source;

      source = target;
      target = kept;
    }

  for (guint i = 0; i < mlg_graph_index_get_degree (graph, source); i++)
    {
      MlgRelation *other = mlg_graph_index_get_relation (graph, source, i);
      MlgId id = mlg_relation_get_id (other);

      if (mlg_relation_get_other_end (other, source) == target && !g_hash_table_contains (merged, &id) &&
          are_one (self, relation, other))
        return other;
    }

  return NULL;
}

/* What both say, one after the other; %NULL where @gone adds nothing. */
static char *
join_texts (MlgRelation *kept,
            MlgRelation *gone,
            guint        field)
{
  const char *first = mlg_relation_get_text (kept, field);
  const char *second = mlg_relation_get_text (gone, field);

  if (second == NULL || (first != NULL && strstr (first, second) != NULL))
    return NULL;

  return first == NULL ? g_strdup (second) : g_strdup_printf ("%s\n%s", first, second);
}

static gboolean
combine (MlgTerritory  *self,
         MlgRelation   *kept,
         MlgRelation   *gone,
         GError       **error)
{
  static const guint texts[] = {
    MLG_RELATION_PROJECT, MLG_RELATION_SINCE, MLG_RELATION_UNTIL, MLG_RELATION_NOTE, MLG_RELATION_ORIGIN
  };
  MlgRecord *record = MLG_RECORD (kept);
  gint32 strength = (gint32) MAX (mlg_relation_get_strength (kept), mlg_relation_get_strength (gone));
  gint32 shares = (gint32) (mlg_relation_get_shares (kept) | mlg_relation_get_shares (gone));

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = join_texts (kept, gone, texts[i]);

      if (text != NULL && !mlg_territory_set (self, record, texts[i], g_variant_new_string (text), error))
        return FALSE;
    }

  if (!mlg_territory_set (self, record, MLG_RELATION_STRENGTH, g_variant_new_int32 (strength), error) ||
      !mlg_territory_set (self, record, MLG_RELATION_SHARES, g_variant_new_int32 (shares), error))
    return FALSE;

  mlg_territory_remove (self, MLG_RECORD (gone));

  return TRUE;
}

/* A step of a change: relations (of MlgId) got another type or another end.
 * Those that say now what others said already become one with these. */
gboolean
mlg_territory_combine_twins (MlgTerritory  *self,
                             GArray        *relations,
                             GError       **error)
{
  g_autoptr(GHashTable) merged = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < relations->len; i++)
    g_hash_table_add (merged, &g_array_index (relations, MlgId, i));

  for (guint i = 0; i < relations->len; i++)
    {
      MlgRelation *relation = mlg_territory_get_relation (self, g_array_index (relations, MlgId, i));
      MlgRelation *twin = find_twin (self, relation, merged);

      if (twin != NULL && !combine (self, twin, relation, error))
        return FALSE;
    }

  return TRUE;
}
