/* mlg-layout-input.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-layout-input.h"

#include "mlg-camera.h"
#include "mlg-id-map.h"

#include <math.h>

/* The same picture each time for the same diagram. */
#define SEED 20170

struct _MlgLayoutInput
{
  MlgTerritory *territory;
  guint n_nodes;
  MlgId *items;
  MlgId *actors;
  double *width;
  double *height;
  double *x;
  double *y;
  double *below; /* how far the middle of the box is under that of the disc */
  guint8 *pinned;
  GArray *from;
  GArray *to;

  guint32 centre;
  guint32 *group;
  guint n_groups;
  guint32 *ring;
  guint n_rings;
  double core;
  double *world_x;
  double *world_y;
};

static MlgLayoutInput *
new_input (MlgTerritory *territory,
           guint         n_nodes)
{
  MlgLayoutInput *self = g_new0 (MlgLayoutInput, 1);
  guint n = MAX (n_nodes, 1);

  self->territory = g_object_ref (territory);
  self->items = g_new0 (MlgId, n);
  self->actors = g_new0 (MlgId, n);
  self->width = g_new0 (double, n);
  self->height = g_new0 (double, n);
  self->x = g_new0 (double, n);
  self->y = g_new0 (double, n);
  self->below = g_new0 (double, n);
  self->pinned = g_new0 (guint8, n);
  self->from = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->to = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->centre = MLG_LAYOUT_NONE;

  return self;
}

static void
add_node (MlgLayoutInput       *self,
          MlgDiagramData       *data,
          const MlgDiagramNode *node)
{
  guint i = self->n_nodes++;
  MlgCanvasRect rect;

  mlg_diagram_data_get_node_rect (data, node, &rect);
  self->items[i] = node->item;
  self->actors[i] = node->actor;
  self->width[i] = rect.x1 - rect.x0;
  self->height[i] = rect.y1 - rect.y0;
  self->below[i] = (rect.y0 + rect.y1) / 2 - node->y;
  self->x[i] = node->x;
  self->y[i] = node->y + self->below[i];
  self->pinned[i] = (node->flags & MLG_DIAGRAM_LOCKED) != 0;
}

/**
 * mlg_layout_input_new_for_scene:
 * @scene: a diagram
 * @items: (array length=n_items): the only nodes to arrange
 * @n_items: how many; all if less than two
 *
 * Returns: (transfer full): its nodes and links
 */
MlgLayoutInput *
mlg_layout_input_new_for_scene (MlgDiagramScene *scene,
                                const MlgId     *items,
                                guint            n_items)
{
  MlgDiagramData *data = mlg_diagram_scene_get_data (scene);
  MlgLayoutInput *self = new_input (mlg_diagram_scene_get_territory (scene), data->nodes->len);
  g_autofree guint32 *numbers = g_new (guint32, MAX (data->nodes->len, 1));
  g_autoptr(MlgIdMap) chosen = mlg_id_map_new ();

  for (guint i = 0; i < n_items; i++)
    mlg_id_map_insert (chosen, items[i], scene);

  for (guint i = 0; i < data->nodes->len; i++)
    {
      const MlgDiagramNode *node = mlg_diagram_data_node (data, i);

      numbers[i] = MLG_LAYOUT_NONE;
      if ((node->flags & MLG_DIAGRAM_HIDDEN) != 0 || (n_items >= 2 && mlg_id_map_lookup (chosen, node->item) == NULL))
        continue;

      numbers[i] = self->n_nodes;
      add_node (self, data, node);
    }

  for (guint i = 0; i < data->links->len; i++)
    {
      const MlgDiagramLink *link = mlg_diagram_data_link (data, i);

      if (numbers[link->from] == MLG_LAYOUT_NONE || numbers[link->to] == MLG_LAYOUT_NONE)
        continue;

      g_array_append_val (self->from, numbers[link->from]);
      g_array_append_val (self->to, numbers[link->to]);
    }

  return self;
}

/**
 * mlg_layout_input_new_for_actors:
 * @territory: a territory
 * @actors: (array length=n_actors): some of its actors, each once
 * @n_actors: how many
 *
 * Returns: (transfer full): them and the relations between them
 */
MlgLayoutInput *
mlg_layout_input_new_for_actors (MlgTerritory *territory,
                                 const MlgId  *actors,
                                 guint         n_actors)
{
  MlgLayoutInput *self = new_input (territory, n_actors);
  g_autoptr(MlgIdMap) numbers = mlg_id_map_new ();

  for (guint i = 0; i < n_actors; i++)
    {
      self->actors[i] = self->items[i] = actors[i];
      self->width[i] = MLG_ACTOR_WIDTH * 0.75;
      self->height[i] = MLG_ACTOR_HEIGHT + 16;
      self->below[i] = 12;
      self->x[i] = self->y[i] = NAN;
      mlg_id_map_insert (numbers, actors[i], GUINT_TO_POINTER (i + 1));
    }
  self->n_nodes = n_actors;

  for (guint i = 0; i < mlg_territory_get_n_relations (territory); i++)
    {
      MlgRelation *relation = mlg_territory_get_nth_relation (territory, i);
      guint32 from = GPOINTER_TO_UINT (mlg_id_map_lookup (numbers, mlg_relation_get_source (relation)));
      guint32 to = GPOINTER_TO_UINT (mlg_id_map_lookup (numbers, mlg_relation_get_target (relation)));

      if (from-- == 0 || to-- == 0)
        continue;

      g_array_append_val (self->from, from);
      g_array_append_val (self->to, to);
    }

  return self;
}

/**
 * mlg_layout_input_free:
 * @self: (transfer full): an input
 */
void
mlg_layout_input_free (MlgLayoutInput *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->territory);
  g_free (self->items);
  g_free (self->actors);
  g_free (self->width);
  g_free (self->height);
  g_free (self->x);
  g_free (self->y);
  g_free (self->below);
  g_free (self->pinned);
  g_array_unref (self->from);
  g_array_unref (self->to);
  g_free (self->group);
  g_free (self->ring);
  g_free (self->world_x);
  g_free (self->world_y);
  g_free (self);
}

guint
mlg_layout_input_get_n_nodes (MlgLayoutInput *self)
{
  return self->n_nodes;
}

/**
 * mlg_layout_input_get_items:
 * @self: an input
 *
 * Returns: (transfer none): the item of each node, or its actor where it is
 *   not on a diagram yet
 */
const MlgId *
mlg_layout_input_get_items (MlgLayoutInput *self)
{
  return self->items;
}

/**
 * mlg_layout_input_set_centre:
 * @self: an input
 * @actor: what a radial layout is around; the most linked one if it is not
 *   there
 */
void
mlg_layout_input_set_centre (MlgLayoutInput *self,
                             MlgId           actor)
{
  for (guint i = 0; i < self->n_nodes; i++)
    if (self->actors[i] == actor && actor != MLG_ID_NONE)
      self->centre = i;
}

/* What an actor is grouped by, 0 for nothing. */
static guint
get_key (MlgActor   *actor,
         const char *groups)
{
  MlgPlace place;

  if (g_str_equal (groups, "scale"))
    return (guint) mlg_actor_get_scale (actor);
  if (g_str_equal (groups, "legal-form"))
    return (guint) mlg_actor_get_legal_form (actor);
  if (g_str_equal (groups, "place"))
    return mlg_actor_get_place (actor, 0, &place) && place.city != NULL && *place.city != '\0' ? g_str_hash (place.city) | 1 : 0;

  return (guint) mlg_actor_get_kind (actor);
}

/**
 * mlg_layout_input_set_groups:
 * @self: an input
 * @groups: what to group by: "kind", "scale", "legal-form", "place", or
 *   "selection": some of them, and the others
 * @first: (array length=n_first): for "selection", the items of the first group
 * @n_first: how many
 *
 * Sets the blocks of a grid or the columns.
 */
void
mlg_layout_input_set_groups (MlgLayoutInput *self,
                             const char     *groups,
                             const MlgId    *first,
                             guint           n_first)
{
  g_autoptr(GHashTable) numbers = g_hash_table_new (NULL, NULL);
  g_autoptr(MlgIdMap) chosen = mlg_id_map_new ();

  for (guint i = 0; i < n_first; i++)
    mlg_id_map_insert (chosen, first[i], self);

  g_free (self->group);
  self->group = g_new (guint32, MAX (self->n_nodes, 1));
  self->n_groups = g_str_equal (groups, "selection") ? 2 : 0;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      MlgActor *actor = mlg_territory_get_actor (self->territory, self->actors[i]);
      guint key = actor != NULL ? get_key (actor, groups) : 0;
      gpointer number;

      if (g_str_equal (groups, "selection"))
        {
          self->group[i] = mlg_id_map_lookup (chosen, self->items[i]) == NULL;
          continue;
        }

      self->group[i] = MLG_LAYOUT_NONE;
      if (key == 0)
        continue;
      if (!g_hash_table_lookup_extended (numbers, GUINT_TO_POINTER (key), NULL, &number))
        {
          number = GUINT_TO_POINTER (self->n_groups++);
          g_hash_table_insert (numbers, GUINT_TO_POINTER (key), number);
        }
      self->group[i] = GPOINTER_TO_UINT (number);
    }
}

/**
 * mlg_layout_input_set_places:
 * @self: an input
 *
 * Sets where the actors are on the map.
 */
void
mlg_layout_input_set_places (MlgLayoutInput *self)
{
  g_free (self->world_x);
  g_free (self->world_y);
  self->world_x = g_new (double, MAX (self->n_nodes, 1));
  self->world_y = g_new (double, MAX (self->n_nodes, 1));

  for (guint i = 0; i < self->n_nodes; i++)
    {
      MlgActor *actor = mlg_territory_get_actor (self->territory, self->actors[i]);
      double lon, lat;

      self->world_x[i] = self->world_y[i] = NAN;
      if (actor != NULL && mlg_actor_get_point (actor, &lon, &lat))
        mlg_world_from_degrees (lon, lat, &self->world_x[i], &self->world_y[i]);
    }
}

/* Whether another place of the same actor has a zone already. */
static gboolean
is_taken (MlgLayoutInput *self,
          guint           node,
          guint32         sector,
          guint32         ring)
{
  for (guint i = 0; i < self->n_nodes; i++)
    if (i != node && self->actors[i] == self->actors[node] && self->group[i] == sector && self->ring[i] == ring)
      return TRUE;

  return FALSE;
}

static void
choose_zone (MlgLayoutInput     *self,
             const MlgZoning *zoning,
             guint               node,
             gboolean            here_only)
{
  MlgActor *actor = mlg_territory_get_actor (self->territory, self->actors[node]);
  g_autoptr(GArray) zones = NULL;
  MlgZone here;
  MlgPoint point = { self->x[node], self->y[node] - self->below[node] };

  if (actor == NULL || self->group[node] != MLG_LAYOUT_NONE)
    return;

  zones = mlg_zoning_dup_zones (zoning, actor);
  mlg_zoning_locate (zoning, &point, &here);
  for (guint i = 0; i < zones->len; i++)
    {
      const MlgZone *zone = &g_array_index (zones, MlgZone, i);
      guint32 sector, ring;

      if ((here_only && (zone->sector != here.sector || zone->ring != here.ring)) ||
          !mlg_zoning_find (zoning, zone, &sector, &ring) || is_taken (self, node, sector, ring))
        continue;

      self->group[node] = sector;
      self->ring[node] = ring;
      return;
    }
}

/**
 * mlg_layout_input_set_rings:
 * @self: an input
 * @zoning: the zones
 *
 * Sets the zone of each node by the profile of its actor. Of an actor with
 * several zones each place on the diagram gets one: the one where it is, if it
 * may stay there.
 */
void
mlg_layout_input_set_rings (MlgLayoutInput     *self,
                            const MlgZoning *zoning)
{
  g_free (self->group);
  g_free (self->ring);
  self->group = g_new (guint32, MAX (self->n_nodes, 1));
  self->ring = g_new (guint32, MAX (self->n_nodes, 1));
  self->n_groups = zoning->geometry->n_sectors;
  self->n_rings = zoning->geometry->n_rings;
  self->core = zoning->geometry->radius[0];
  for (guint i = 0; i < self->n_nodes; i++)
    self->group[i] = self->ring[i] = MLG_LAYOUT_NONE;

  for (guint i = 0; i < self->n_nodes; i++)
    choose_zone (self, zoning, i, TRUE);
  for (guint i = 0; i < self->n_nodes; i++)
    choose_zone (self, zoning, i, FALSE);
}

static void
get_graph (MlgLayoutInput   *self,
           MlgLayoutGraph   *graph,
           MlgLayoutOptions *options)
{
  *graph = (MlgLayoutGraph) {
    .n_nodes = self->n_nodes,
    .width = self->width,
    .height = self->height,
    .pinned = self->pinned,
    .n_links = self->from->len,
    .from = (const guint32 *) (gpointer) self->from->data,
    .to = (const guint32 *) (gpointer) self->to->data,
    .x = self->x,
    .y = self->y,
  };
  *options = (MlgLayoutOptions) {
    .seed = SEED,
    .centre = self->centre,
    .group = self->group,
    .n_groups = self->n_groups,
    .ring = self->ring,
    .n_rings = self->n_rings,
    .centre_radius = self->core,
    .world_x = self->world_x,
    .world_y = self->world_y,
  };
}

/**
 * mlg_layout_input_new_job:
 * @self: an input
 * @kind: the arrangement
 * @keep: whether to move only what must
 *
 * Returns: (transfer full): a job that works it out
 */
MlgLayoutJob *
mlg_layout_input_new_job (MlgLayoutInput *self,
                          MlgLayoutKind   kind,
                          gboolean        keep)
{
  MlgLayoutGraph graph;
  MlgLayoutOptions options;

  get_graph (self, &graph, &options);
  options.kind = kind;
  options.keep = keep;

  return mlg_layout_job_new (&graph, &options);
}

/**
 * mlg_layout_input_dup_points:
 * @self: an input
 * @job: a job of it that is done
 * @zoning: (nullable): the zones, if they were set
 *
 * Returns: (transfer full): where the middle of each disc goes
 */
MlgPoint *
mlg_layout_input_dup_points (MlgLayoutInput  *self,
                             MlgLayoutJob    *job,
                             const MlgZoning *zoning)
{
  MlgPoint *points = g_new (MlgPoint, MAX (self->n_nodes, 1));
  const double *x = mlg_layout_job_get_x (job);
  const double *y = mlg_layout_job_get_y (job);
  g_autoptr(MlgRings) rings = NULL;
  MlgLayoutGraph graph;
  MlgLayoutOptions options;

  if (zoning != NULL)
    {
      get_graph (self, &graph, &options);
      options.kind = MLG_LAYOUT_RINGS;
      rings = mlg_rings_new_for (&graph, &options);
    }

  for (guint i = 0; i < self->n_nodes; i++)
    {
      points[i] = (MlgPoint) { x[i], y[i] };
      if (rings != NULL && !self->pinned[i])
        mlg_zoning_fit (zoning, rings, &points[i]);
      points[i].y -= self->below[i];
    }

  return points;
}
