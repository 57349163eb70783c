/* mlg-diagram-build.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-build.h"

#include "mlg-diagram-picture.h"
#include "mlg-id-map.h"
#include "mlg-scene-data.h"
#include "mlg-territory-actions.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How much larger than a cluster on the map a collapsed frame is drawn. */
#define GROUP_SCALE 1.3

typedef struct
{
  MlgDiagramData *data;
  MlgTerritory *territory;
  MlgIdMap *pictures;  /* item -> surface of the data before */
  MlgIdMap *kinds;     /* term -> number + 1 */
  MlgIdMap *groups;    /* collapsed frame -> number of its node + 1 */
  MlgIdMap *actors;    /* actor -> number of its first node + 1 */
  GArray *copies;      /* next node of the same actor */
  GHashTable *looks;   /* look key -> number + 1 */
  GHashTable *sums;    /* pair of nodes -> number of its link + 1 */
  GArray *relations;   /* MlgRelation * */
} Build;

static inline guint32
map_get (MlgIdMap *map,
         MlgId     id)
{
  return GPOINTER_TO_UINT (mlg_id_map_lookup (map, id)) - 1u;
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  MlgId first = mlg_record_get_id (*(MlgRecord * const *) a);
  MlgId second = mlg_record_get_id (*(MlgRecord * const *) b);

  return first < second ? -1 : first > second;
}

static int
compare_frames_first (gconstpointer a,
                      gconstpointer b)
{
  gboolean first = mlg_diagram_item_get_sort (*(MlgDiagramItem * const *) a) == MLG_ITEM_FRAME;
  gboolean second = mlg_diagram_item_get_sort (*(MlgDiagramItem * const *) b) == MLG_ITEM_FRAME;

  return first == second ? compare_items (a, b) : first ? -1 : 1;
}

static guint32
find_kind (Build *build,
           MlgId  id)
{
  guint32 number = map_get (build->kinds, id);
  MlgSymbolKind kind;

  if (number != MLG_DIAGRAM_NONE)
    return number;

  mlg_symbol_kind_init (&kind, build->territory, id);
  g_array_append_val (build->data->kinds, kind);
  /* A map has no place for no identity: actors without kind share the key of
   * the largest, which is no term. */
  mlg_id_map_insert (build->kinds, id, GUINT_TO_POINTER (build->data->kinds->len));

  return build->data->kinds->len - 1;
}

static char *
ref_text (const char *text)
{
  return text != NULL && text[0] != '\0' ? g_ref_string_new (text) : NULL;
}

static void
add_actor (Build          *build,
           MlgDiagramItem *item)
{
  MlgId actor_id = mlg_diagram_item_get_actor (item);
  MlgActor *actor = mlg_territory_get_actor (build->territory, actor_id);
  MlgPoint position = mlg_diagram_item_get_position (item);
  MlgDiagramNode node = { .item = mlg_diagram_item_get_id (item), .actor = actor_id, .count = 1 };
  guint32 copy;

  if (actor == NULL)
    return;

  node.frame = mlg_diagram_item_get_frame (item);
  node.x = position.x;
  node.y = position.y;
  node.degree = mlg_graph_index_get_degree (mlg_territory_get_graph (build->territory), actor_id);
  node.radius = mlg_diagram_get_radius (node.degree, build->data->symbol_scale);
  node.kind = find_kind (build, mlg_actor_get_kind (actor) != MLG_ID_NONE ? mlg_actor_get_kind (actor) : MLG_ID_MAX);
  node.label = ref_text (mlg_actor_get_label (actor));
  if (mlg_diagram_item_get_locked (item))
    node.flags |= MLG_DIAGRAM_LOCKED;
  if (mlg_actor_get_status (actor) == MLG_ACTOR_STATUS_DRAFT)
    node.flags |= MLG_DIAGRAM_DRAFT;

  copy = map_get (build->actors, actor_id);
  if (copy != MLG_DIAGRAM_NONE)
    {
      node.flags |= MLG_DIAGRAM_COPY;
      mlg_diagram_data_node (build->data, copy)->flags |= MLG_DIAGRAM_COPY;
    }
  g_array_append_val (build->copies, copy);
  g_array_append_val (build->data->nodes, node);
  mlg_id_map_insert (build->actors, actor_id, GUINT_TO_POINTER (build->data->nodes->len));
}

static void
add_box (Build          *build,
         MlgDiagramItem *item)
{
  MlgPoint position = mlg_diagram_item_get_position (item);
  MlgPoint size = mlg_diagram_item_get_size (item);
  MlgDiagramBox box = { .item = mlg_diagram_item_get_id (item), .sort = mlg_diagram_item_get_sort (item) };

  box.frame = mlg_diagram_item_get_frame (item);
  box.rect = (MlgCanvasRect) { position.x - size.x / 2, position.y - size.y / 2,
                               position.x + size.x / 2, position.y + size.y / 2 };
  box.colour = mlg_scene_parse_colour (mlg_diagram_item_get_colour (item), MLG_LINK_NEUTRAL);
  box.text = ref_text (mlg_diagram_item_get_text (item));
  if (mlg_diagram_item_get_locked (item))
    box.flags |= MLG_DIAGRAM_LOCKED;
  if (box.sort == MLG_ITEM_FRAME && mlg_diagram_item_get_collapsed (item))
    box.flags |= MLG_DIAGRAM_HIDDEN;
  if (box.sort == MLG_ITEM_IMAGE)
    {
      cairo_surface_t *before = mlg_id_map_lookup (build->pictures, box.item);

      /* A picture is decoded once only: what it shows never changes. */
      box.picture = before != NULL ? cairo_surface_reference (before)
                                   : mlg_diagram_picture_load (mlg_diagram_item_get_picture (item));
    }

  g_array_append_val (build->data->boxes, box);
}

/* What a collapsed frame holds is hidden behind one node. */
static void
add_groups (Build *build)
{
  guint n_nodes = build->data->nodes->len;

  for (guint i = 0; i < build->data->boxes->len; i++)
    {
      const MlgDiagramBox *box = mlg_diagram_data_box (build->data, i);
      MlgDiagramNode node = { .item = box->item, .flags = MLG_DIAGRAM_GROUP | (box->flags & MLG_DIAGRAM_LOCKED) };
      guint32 none = MLG_DIAGRAM_NONE;

      if (box->sort != MLG_ITEM_FRAME || !(box->flags & MLG_DIAGRAM_HIDDEN))
        continue;

      node.x = (box->rect.x0 + box->rect.x1) / 2;
      node.y = (box->rect.y0 + box->rect.y1) / 2;
      node.label = box->text != NULL ? g_ref_string_acquire (box->text) : NULL;
      node.shares = g_array_new (FALSE, FALSE, sizeof (MlgShare));
      g_array_append_val (build->data->nodes, node);
      g_array_append_val (build->copies, none);
      mlg_id_map_insert (build->groups, box->item, GUINT_TO_POINTER (build->data->nodes->len));
    }

  for (guint i = 0; i < build->data->boxes->len; i++)
    {
      MlgDiagramBox *box = mlg_diagram_data_box (build->data, i);

      if (box->frame != MLG_ID_NONE && map_get (build->groups, box->frame) != MLG_DIAGRAM_NONE)
        box->flags |= MLG_DIAGRAM_HIDDEN;
    }

  for (guint i = 0; i < n_nodes; i++)
    {
      MlgDiagramNode *node = mlg_diagram_data_node (build->data, i);
      guint32 group = node->frame != MLG_ID_NONE ? map_get (build->groups, node->frame) : MLG_DIAGRAM_NONE;
      MlgDiagramNode *outer;
      MlgShare share = { mlg_diagram_data_kind (build->data, node->kind)->colour, 1 };
      guint at = 0;

      if (group == MLG_DIAGRAM_NONE)
        continue;

      node->flags |= MLG_DIAGRAM_HIDDEN;
      outer = mlg_diagram_data_node (build->data, group);
      outer->count++;
      while (at < outer->shares->len && g_array_index (outer->shares, MlgShare, at).group != share.group)
        at++;
      if (at < outer->shares->len)
        g_array_index (outer->shares, MlgShare, at).count++;
      else
        g_array_append_val (outer->shares, share);
    }

  for (guint i = n_nodes; i < build->data->nodes->len; i++)
    {
      MlgDiagramNode *node = mlg_diagram_data_node (build->data, i);

      node->radius = mlg_symbol_get_cluster_radius (node->count) * GROUP_SCALE * build->data->symbol_scale;
    }
}

static double
get_width (int strength)
{
  const double widths[] = { MLG_LINK_WIDTH, 1.1, MLG_LINK_WIDTH, 2.3, 3.1, 4.2 };

  return widths[CLAMP (strength, 0, (int) G_N_ELEMENTS (widths) - 1)];
}

static guint32
find_look (Build       *build,
           MlgRelation *relation)
{
  /* Types are below 2^53: the other states fit above them. */
  gint64 key = mlg_relation_get_type_id (relation) | (gint64) mlg_relation_get_status (relation) << 53 |
               (gint64) mlg_relation_get_direction (relation) << 55 |
               (gint64) CLAMP (mlg_relation_get_strength (relation), 0, 5) << 57;
  gpointer number = g_hash_table_lookup (build->looks, &key);
  MlgDiagramLook look = { 0 };
  const char *wording;

  if (number != NULL)
    return GPOINTER_TO_UINT (number) - 1;

  mlg_link_look_init (&look.look, build->territory, relation);
  look.look.width = get_width (mlg_relation_get_strength (relation));
  wording = mlg_territory_get_wording (build->territory, relation, mlg_relation_get_source (relation));
  if (wording != NULL && mlg_relation_get_status (relation) == MLG_RELATION_STATUS_WISHED)
    {
      /* Translators: on the line of a relation that is hoped for: %s is what it says, as “cooperates with” */
      g_autofree char *text = g_strdup_printf (_("%s (wished)"), wording);

      look.wording = ref_text (text);
    }
  else
    look.wording = ref_text (wording);

  g_array_append_val (build->data->looks, look);
  g_hash_table_insert (build->looks, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (build->data->looks->len));

  return build->data->looks->len - 1;
}

static guint32
get_shown (Build  *build,
           guint32 node)
{
  const MlgDiagramNode *found = mlg_diagram_data_node (build->data, node);

  return found->flags & MLG_DIAGRAM_HIDDEN ? map_get (build->groups, found->frame) : node;
}

/* Of the nodes of an actor, the one that is nearest to another node. */
static guint32
find_nearest_copy (Build  *build,
                   guint32 first,
                   guint32 other)
{
  const MlgDiagramNode *to = mlg_diagram_data_node (build->data, get_shown (build, other));
  guint32 best = first;
  double best_distance = G_MAXDOUBLE;

  if (g_array_index (build->copies, guint32, first) == MLG_DIAGRAM_NONE)
    return first;

  for (guint32 i = first; i != MLG_DIAGRAM_NONE; i = g_array_index (build->copies, guint32, i))
    {
      const MlgDiagramNode *node = mlg_diagram_data_node (build->data, get_shown (build, i));
      double distance = hypot (node->x - to->x, node->y - to->y);

      if (distance < best_distance)
        {
          best = i;
          best_distance = distance;
        }
    }

  return best;
}

/* Relations of a collapsed frame to the same node are one line. */
static void
add_to_sum (Build       *build,
            MlgRelation *relation,
            guint32      from,
            guint32      to)
{
  guint64 key = (guint64) MIN (from, to) << 32 | MAX (from, to);
  gpointer number = g_hash_table_lookup (build->sums, &key);
  MlgDiagramLink link = { .relation = mlg_relation_get_id (relation), .from = from, .to = to, .count = 1 };
  MlgDiagramLook sum = { 0 };
  MlgDiagramLink *line;

  link.look = find_look (build, relation);
  link.shares = (guint8) mlg_relation_get_shares (relation);
  if (number == NULL)
    {
      g_array_append_val (build->data->links, link);
      g_hash_table_insert (build->sums, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (build->data->links->len));
      return;
    }

  line = mlg_diagram_data_link (build->data, GPOINTER_TO_UINT (number) - 1);
  line->relation = MLG_ID_NONE;
  line->shares |= link.shares;
  line->count++;
  sum.look = (MlgLinkLook) { .colour = MLG_LINK_NEUTRAL, .dash = MLG_DASH_SOLID, .width = mlg_link_get_width (line->count) };
  if (line->count > 2)
    {
      mlg_diagram_data_look (build->data, line->look)->look = sum.look;
      g_ref_string_release (mlg_diagram_data_look (build->data, line->look)->wording);
    }
  else
    {
      line->look = build->data->looks->len;
      g_array_append_val (build->data->looks, sum);
    }
  {
    g_autofree char *count = mlg_symbol_dup_count (line->count);

    mlg_diagram_data_look (build->data, line->look)->wording = g_ref_string_new (count);
  }
}

static void
add_link (Build       *build,
          MlgRelation *relation,
          guint32      from_copy,
          guint32      to_copy)
{
  guint32 from = get_shown (build, from_copy), to = get_shown (build, to_copy);
  MlgDiagramLink link = { .relation = mlg_relation_get_id (relation), .from = from, .to = to, .count = 1 };

  if (from == to)
    return;

  if ((mlg_diagram_data_node (build->data, from)->flags | mlg_diagram_data_node (build->data, to)->flags) & MLG_DIAGRAM_GROUP)
    {
      add_to_sum (build, relation, from, to);
      return;
    }

  link.look = find_look (build, relation);
  link.shares = (guint8) mlg_relation_get_shares (relation);
  g_array_append_val (build->data->links, link);
}

/* Where actors are on the diagram more than once, a line joins two copies
 * that are nearest to each other: both ends agree, and there is always one. */
static void
add_relation (Build       *build,
              MlgRelation *relation)
{
  guint32 first = map_get (build->actors, mlg_relation_get_source (relation));
  guint32 target = map_get (build->actors, mlg_relation_get_target (relation));

  for (guint32 from = first; from != MLG_DIAGRAM_NONE; from = g_array_index (build->copies, guint32, from))
    {
      guint32 to = find_nearest_copy (build, target, from);

      if (find_nearest_copy (build, first, to) == from)
        add_link (build, relation, from, to);
    }
}

static void
collect_relations (Build *build)
{
  MlgGraphIndex *graph = mlg_territory_get_graph (build->territory);
  MlgId actor;
  gpointer node;

  for (guint at = 0; mlg_id_map_next (build->actors, &at, &actor, &node);)
    {
      guint n = mlg_graph_index_get_degree (graph, actor);

      for (guint i = 0; i < n; i++)
        {
          MlgRelation *relation = mlg_graph_index_get_relation (graph, actor, i);
          MlgId target = mlg_relation_get_target (relation);

          if (mlg_relation_get_source (relation) == actor && target != actor &&
              mlg_id_map_lookup (build->actors, target) != NULL)
            g_array_append_val (build->relations, relation);
        }
    }

  /* The order decides about lanes: it must not depend on what was undone. */
  g_array_sort (build->relations, compare_items);
}

static void
collect_pictures (Build          *build,
                  MlgDiagramData *before)
{
  for (guint i = 0; before != NULL && i < before->boxes->len; i++)
    {
      const MlgDiagramBox *box = mlg_diagram_data_box (before, i);

      if (box->picture != NULL)
        mlg_id_map_insert (build->pictures, box->item, box->picture);
    }
}

/**
 * mlg_diagram_data_new_for:
 * @territory: a territory
 * @diagram: one of its diagrams
 * @before: (nullable): what was shown until now, for pictures decoded already
 * @text_scale: how much larger than usual letters are
 *
 * Takes out of @territory what is on @diagram.
 *
 * Returns: (transfer full): the data, with a way for each link
 */
MlgDiagramData *
mlg_diagram_data_new_for (MlgTerritory   *territory,
                          MlgDiagram     *diagram,
                          MlgDiagramData *before,
                          double          text_scale)
{
  MlgDiagramData *self = mlg_diagram_data_new ();
  g_autoptr(MlgIdMap) pictures = mlg_id_map_new ();
  g_autoptr(MlgIdMap) kinds = mlg_id_map_new ();
  g_autoptr(MlgIdMap) groups = mlg_id_map_new ();
  g_autoptr(MlgIdMap) actors = mlg_id_map_new ();
  g_autoptr(GArray) copies = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr(GArray) relations = g_array_new (FALSE, FALSE, sizeof (MlgRelation *));
  g_autoptr(GHashTable) looks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GHashTable) sums = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GPtrArray) items = NULL;
  Build build = { self, territory, pictures, kinds, groups, actors, copies, looks, sums, relations };

  g_return_val_if_fail (MLG_IS_TERRITORY (territory) && MLG_IS_DIAGRAM (diagram), self);

  self->routing = mlg_diagram_get_routing (diagram);
  self->text_scale = text_scale;
  self->symbol_scale = mlg_symbol_get_scale (text_scale);
  collect_pictures (&build, before);

  items = g_ptr_array_copy ((GPtrArray *) mlg_territory_get_diagram_items (territory, mlg_diagram_get_id (diagram)), NULL, NULL);
  g_ptr_array_sort (items, compare_frames_first);
  for (guint i = 0; i < items->len; i++)
    {
      MlgDiagramItem *item = g_ptr_array_index (items, i);

      if (mlg_diagram_item_get_sort (item) == MLG_ITEM_ACTOR)
        add_actor (&build, item);
      else
        add_box (&build, item);
    }
  add_groups (&build);

  if (!mlg_diagram_get_hide_links (diagram))
    {
      collect_relations (&build);
      for (guint i = 0; i < relations->len; i++)
        add_relation (&build, g_array_index (relations, MlgRelation *, i));
    }
  mlg_diagram_data_spread (self);

  return self;
}
