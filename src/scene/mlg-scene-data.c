/* mlg-scene-data.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-scene-data.h"

#include "mlg-territory-actions.h"

/* Symbols nearer than this would cover each other. */
#define CLUSTER_RADIUS 30.0

#define UNKNOWN_COLOUR 0x77767b

static guint16
find_kind (MlgSceneData *self,
           MlgTerritory *territory,
           GHashTable   *numbers,
           MlgId         id)
{
  MlgSymbolKind kind;
  gpointer number;

  if (g_hash_table_lookup_extended (numbers, &id, NULL, &number))
    return (guint16) GPOINTER_TO_UINT (number);

  mlg_symbol_kind_init (&kind, territory, id);

  /* A vocabulary with more kinds than that would be a mistake: the last look
   * then stands for the rest. */
  if (self->kinds->len < G_MAXUINT16)
    g_array_append_val (self->kinds, kind);
  g_hash_table_insert (numbers, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (self->kinds->len - 1));

  return (guint16) (self->kinds->len - 1);
}

/* A query finds archived actors only where they are asked for. */
static gboolean
is_shown (MlgActor *actor,
          MlgQuery *query)
{
  if (query != NULL)
    return mlg_query_matches (query, mlg_actor_get_id (actor));

  return mlg_actor_get_status (actor) != MLG_ACTOR_STATUS_ARCHIVED;
}

static void
add_points (MlgSceneData *self,
            MlgTerritory *territory,
            MlgQuery     *query)
{
  guint n = mlg_territory_get_n_actors (territory);
  MlgGraphIndex *graph = mlg_territory_get_graph (territory);
  g_autoptr(GHashTable) numbers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  self->points = g_new (MlgScenePoint, MAX (n, 1));
  self->x = g_new (double, MAX (n, 1));
  self->y = g_new (double, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      MlgActor *actor = mlg_territory_get_nth_actor (territory, i);
      MlgScenePoint *point = &self->points[self->n_points];
      double longitude, latitude;

      if (!mlg_actor_get_point (actor, &longitude, &latitude) || !is_shown (actor, query))
        continue;

      mlg_world_from_degrees (longitude, latitude, &self->x[self->n_points], &self->y[self->n_points]);
      point->actor = mlg_actor_get_id (actor);
      point->kind = find_kind (self, territory, numbers, mlg_actor_get_kind (actor));
      point->draft = mlg_actor_get_status (actor) == MLG_ACTOR_STATUS_DRAFT;
      point->approximate = mlg_actor_get_precision (actor) == MLG_PRECISION_APPROXIMATE;
      point->degree = mlg_graph_index_get_degree (graph, point->actor);
      self->n_points++;
    }

  for (guint i = 0; i < self->n_points; i++)
    g_hash_table_insert (self->by_actor, &self->points[i].actor, GUINT_TO_POINTER (i));
}

static guint
find_look (MlgSceneData *self,
           MlgTerritory *territory,
           GHashTable   *numbers,
           MlgRelation  *relation)
{
  /* Types are random numbers: three more states tell the looks apart. */
  MlgId key = mlg_relation_get_type_id (relation) * 16 + (MlgId) mlg_relation_get_status (relation) * 4 +
              (MlgId) mlg_relation_get_direction (relation);
  MlgLinkLook look;
  gpointer number;

  if (g_hash_table_lookup_extended (numbers, &key, NULL, &number))
    return GPOINTER_TO_UINT (number);

  mlg_link_look_init (&look, territory, relation);
  g_array_append_val (self->looks, look);
  g_hash_table_insert (numbers, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (self->looks->len - 1));

  return self->looks->len - 1;
}

static void
add_relations (MlgSceneData *self,
               MlgTerritory *territory,
               MlgQuery     *query)
{
  guint n = mlg_territory_get_n_relations (territory);
  g_autoptr(GHashTable) numbers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  self->relations = g_new (MlgSceneRelation, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      MlgRelation *relation = mlg_territory_get_nth_relation (territory, i);
      MlgSceneRelation *entry = &self->relations[self->n_relations];

      if (!mlg_scene_data_find (self, mlg_relation_get_source (relation), &entry->source) ||
          !mlg_scene_data_find (self, mlg_relation_get_target (relation), &entry->target) ||
          entry->source == entry->target ||
          (query != NULL && !mlg_query_relation_matches (query, relation)))
        continue;

      entry->relation = mlg_relation_get_id (relation);
      entry->type = find_look (self, territory, numbers, relation);
      self->n_relations++;
    }
}

static void
build_index (MlgSceneData *self)
{
  g_autofree guint16 *groups = g_new (guint16, MAX (self->n_points, 1));

  for (guint i = 0; i < self->n_points; i++)
    groups[i] = self->points[i].kind;

  self->index = mlg_cluster_index_new (self->x, self->y, groups, self->n_points, CLUSTER_RADIUS * self->symbol_scale);
}

/**
 * mlg_scene_data_new_scaled:
 * @territory: (nullable): a territory
 * @query: (nullable): which actors and relations to show; %NULL for all that
 *   are not archived
 * @text_scale: how much larger than usual letters are; symbols follow, see
 *   mlg_symbol_get_scale()
 *
 * Takes out of @territory what is shown: actors with a place that @query
 * finds, and the relations between them.
 *
 * Returns: (transfer full): the data
 */
MlgSceneData *
mlg_scene_data_new_scaled (MlgTerritory *territory,
                           MlgQuery     *query,
                           double        text_scale)
{
  MlgSceneData *self = g_new0 (MlgSceneData, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->symbol_scale = mlg_symbol_get_scale (text_scale);
  self->kinds = g_array_new (FALSE, TRUE, sizeof (MlgSymbolKind));
  self->looks = g_array_new (FALSE, TRUE, sizeof (MlgLinkLook));
  self->by_actor = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (territory != NULL)
    {
      add_points (self, territory, query);
      add_relations (self, territory, query);
    }
  build_index (self);

  return self;
}

/**
 * mlg_scene_data_new:
 * @territory: (nullable): a territory
 * @query: (nullable): which actors and relations to show
 *
 * As mlg_scene_data_new_scaled(), with symbols of their usual size.
 *
 * Returns: (transfer full): the data
 */
MlgSceneData *
mlg_scene_data_new (MlgTerritory *territory,
                    MlgQuery     *query)
{
  return mlg_scene_data_new_scaled (territory, query, 1);
}

/**
 * mlg_scene_data_ref:
 * @self: the data of a scene
 *
 * Returns: (transfer full): @self
 */
MlgSceneData *
mlg_scene_data_ref (MlgSceneData *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * mlg_scene_data_unref:
 * @self: (transfer full): the data of a scene
 */
void
mlg_scene_data_unref (MlgSceneData *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  mlg_cluster_index_free (self->index);
  g_hash_table_unref (self->by_actor);
  g_array_unref (self->kinds);
  g_array_unref (self->looks);
  g_free (self->relations);
  g_free (self->points);
  g_free (self->x);
  g_free (self->y);
  g_free (self);
}

/**
 * mlg_scene_data_find:
 * @self: the data of a scene
 * @actor: an actor
 * @point: (out): its number
 *
 * Returns: %FALSE if it is not shown
 */
gboolean
mlg_scene_data_find (MlgSceneData *self,
                     MlgId         actor,
                     guint        *point)
{
  gpointer value;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!g_hash_table_lookup_extended (self->by_actor, &actor, NULL, &value))
    return FALSE;

  *point = GPOINTER_TO_UINT (value);

  return TRUE;
}

/**
 * mlg_scene_data_get_kind:
 * @self: the data of a scene
 * @point: the number of an actor
 *
 * Returns: (transfer none): how its kind looks
 */
const MlgSymbolKind *
mlg_scene_data_get_kind (MlgSceneData *self,
                         guint         point)
{
  g_return_val_if_fail (self != NULL && point < self->n_points, NULL);

  return &g_array_index (self->kinds, MlgSymbolKind, self->points[point].kind);
}

/**
 * mlg_scene_data_find_spot:
 * @self: the data of a scene
 * @before: the data that it replaces
 * @spot: a cluster of @before that no zoom can part
 *
 * Returns: the spot in @self of the actors of @spot that stayed where they
 *   were, or %MLG_CLUSTER_NONE if there are not two of them left
 */
guint32
mlg_scene_data_find_spot (MlgSceneData *self,
                          MlgSceneData *before,
                          guint32       spot)
{
  g_autoptr(GArray) points = g_array_new (FALSE, FALSE, sizeof (guint32));

  g_return_val_if_fail (self != NULL && before != NULL, MLG_CLUSTER_NONE);

  mlg_cluster_index_get_points (before->index, spot, points);
  for (guint i = 0; i < points->len; i++)
    {
      guint32 old = g_array_index (points, guint32, i);
      guint32 found;
      guint point, rank;

      if (mlg_scene_data_find (self, before->points[old].actor, &point) &&
          self->x[point] == before->x[old] && self->y[point] == before->y[old] &&
          mlg_cluster_index_get_place (self->index, point, &found, &rank))
        return found;
    }

  return MLG_CLUSTER_NONE;
}

/**
 * mlg_symbol_kind_init:
 * @kind: (out): how the actors of a kind look
 * @territory: the territory, for the vocabulary
 * @term: a term of the kinds; an identity of no term for actors without kind
 */
void
mlg_symbol_kind_init (MlgSymbolKind *kind,
                      MlgTerritory  *territory,
                      MlgId          term)
{
  MlgTerm *found = term != MLG_ID_NONE ? mlg_territory_get_term (territory, term) : NULL;

  *kind = (MlgSymbolKind) { .colour = UNKNOWN_COLOUR };
  if (found != NULL)
    {
      kind->colour = mlg_scene_parse_colour (mlg_term_get_colour (found), UNKNOWN_COLOUR);
      kind->glyph = g_intern_string (mlg_term_get_glyph (found));
    }
  mlg_symbol_set_letter (kind, found != NULL ? mlg_term_get_label (found) : NULL);
}

/**
 * mlg_link_look_init:
 * @look: (out): how the line of a relation looks
 * @territory: the territory, for the vocabulary
 * @relation: one of its relations
 */
void
mlg_link_look_init (MlgLinkLook  *look,
                    MlgTerritory *territory,
                    MlgRelation  *relation)
{
  MlgTerm *term = mlg_territory_get_term (territory, mlg_relation_get_type_id (relation));
  gboolean mutual = mlg_territory_is_mutual (territory, relation);

  *look = (MlgLinkLook) {
    .colour = term != NULL ? mlg_scene_parse_colour (mlg_term_get_colour (term), MLG_LINK_NEUTRAL) : MLG_LINK_NEUTRAL,
    .dash = term != NULL ? mlg_term_get_dash (term) : MLG_DASH_SOLID,
    .status = mlg_relation_get_status (relation),
    .width = MLG_LINK_WIDTH,
    .arrow = !mutual,
    /* Both ways is drawn where the type alone would say one way. */
    .arrow_back = FALSE,
  };

  if (mutual && term != NULL && mlg_term_get_directed (term))
    look->arrow = look->arrow_back = TRUE;
}
