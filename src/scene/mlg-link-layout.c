/* mlg-link-layout.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-link-layout.h"

#include <math.h>
#include <stdlib.h>

/* More lines than that are a hairball, and take longer than people wait. */
#define MAX_LINES 1200

/* More relations of one pair would fan out all over the map. */
#define MAX_LANES 8

/* All relations between two marks. */
typedef struct
{
  guint64 key; /* the lower mark first */
  guint32 first;
  guint32 count;
  guint32 look;
  guint32 from;
  guint32 to;
  float length;
  guint8 mixed;
  guint8 alone;
} Group;

typedef struct
{
  MlgSceneData *data;
  MlgProjection projection;
  guint level;
  guint32 opened;
  MlgWorldRect view;
  const guint8 *focus;

  guint32 *marks;  /* of each point, if all are needed */
  guint32 *chain;  /* next relation of the same group */
  guint32 *table;  /* hash: number of a group, plus one */
  guint32 mask;
  GArray *groups;
} Job;

/**
 * mlg_scene_data_is_spread:
 * @data: the data of a scene
 * @spot: a mark
 * @level: the level shown
 * @opened: the spot that was opened, or %MLG_CLUSTER_NONE
 *
 * Returns: whether @spot is shown as its actors, spread around it
 */
gboolean
mlg_scene_data_is_spread (MlgSceneData *data,
                          guint32       spot,
                          guint         level,
                          guint32       opened)
{
  if (!mlg_cluster_index_is_spot (data->index, spot))
    return FALSE;

  return spot == opened ||
         (level >= MLG_SPREAD_LEVEL && mlg_cluster_index_get_count (data->index, spot) <= MLG_SPREAD_MAX);
}

/**
 * mlg_scene_data_locate:
 * @data: the data of a scene
 * @projection: of the camera
 * @level: the level shown
 * @opened: the spot that was opened, or %MLG_CLUSTER_NONE
 * @point: the number of an actor
 * @end: (out): where it is in the view, and how large
 *
 * Returns: the mark that shows it: its cluster, or @point itself
 */
guint32
mlg_scene_data_locate (MlgSceneData        *data,
                       const MlgProjection *projection,
                       guint                level,
                       guint32              opened,
                       guint                point,
                       MlgLinkEnd          *end)
{
  guint32 mark = mlg_cluster_index_get_mark (data->index, point, level);
  double x, y, dx = 0, dy = 0;

  if (mark != point && mlg_scene_data_is_spread (data, mark, level, opened))
    {
      guint32 spot;
      guint rank;

      if (mlg_cluster_index_get_place (data->index, point, &spot, &rank))
        mlg_cluster_spread (rank, mlg_cluster_index_get_count (data->index, spot), &dx, &dy);
      mark = point;
    }

  mlg_cluster_index_get_center (data->index, mark, &x, &y);
  end->x = x * projection->size + projection->x + dx * data->symbol_scale;
  end->y = y * projection->size + projection->y + dy * data->symbol_scale;
  end->radius = (mark == point ? MLG_SYMBOL_RADIUS
                               : mlg_symbol_get_cluster_radius (mlg_cluster_index_get_count (data->index, mark)))
                * data->symbol_scale + 2;

  return mark;
}

static guint32
find_mark (const Job *job,
           guint      point)
{
  guint32 mark = mlg_cluster_index_get_mark (job->data->index, point, job->level);

  return mlg_scene_data_is_spread (job->data, mark, job->level, job->opened) ? point : mark;
}

static void
find_marks (Job *job)
{
  for (guint i = 0; i < job->data->n_points; i++)
    job->marks[i] = find_mark (job, i);
}

static gboolean
is_in_view (const Job *job,
            guint32    from,
            guint32    to,
            float     *length)
{
  double x0, y0, x1, y1, reach;

  mlg_cluster_index_get_center (job->data->index, from, &x0, &y0);
  mlg_cluster_index_get_center (job->data->index, to, &x1, &y1);
  /* A line bows out of the box of its ends by less than half its length. */
  reach = hypot (x1 - x0, y1 - y0) * 0.3;
  *length = (float) reach;

  return MIN (x0, x1) - reach < job->view.x1 && MAX (x0, x1) + reach > job->view.x0 &&
         MIN (y0, y1) - reach < job->view.y1 && MAX (y0, y1) + reach > job->view.y0;
}

static Group *
find_group (Job     *job,
            guint32  from,
            guint32  to)
{
  guint64 key = (guint64) MIN (from, to) << 32 | MAX (from, to);
  guint32 slot = (guint32) (key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> 40) & job->mask;
  Group group = { .key = key, .first = MLG_CLUSTER_NONE };

  while (job->table[slot] != 0)
    {
      Group *found = &g_array_index (job->groups, Group, job->table[slot] - 1);

      if (found->key == key)
        return found;
      slot = (slot + 1) & job->mask;
    }

  g_array_append_val (job->groups, group);
  job->table[slot] = job->groups->len;

  return &g_array_index (job->groups, Group, job->groups->len - 1);
}

static void
group_relations (Job *job)
{
  MlgSceneData *data = job->data;

  /* Backwards, so that a chain lists its relations in their order. */
  for (guint i = data->n_relations; i-- > 0;)
    {
      const MlgSceneRelation *relation = &data->relations[i];
      guint32 from, to;
      float length;
      Group *group;

      if (job->focus != NULL && !job->focus[relation->source] && !job->focus[relation->target])
        continue;

      from = job->focus != NULL ? find_mark (job, relation->source) : job->marks[relation->source];
      to = job->focus != NULL ? find_mark (job, relation->target) : job->marks[relation->target];
      if (from == to || !is_in_view (job, from, to, &length))
        continue;

      group = find_group (job, from, to);
      if (group->count == 0)
        {
          group->look = relation->type;
          group->length = length;
          group->alone = from < data->n_points && to < data->n_points;
          group->from = from;
          group->to = to;
        }
      else if (g_array_index (data->looks, MlgLinkLook, group->look).colour !=
               g_array_index (data->looks, MlgLinkLook, relation->type).colour)
        group->mixed = TRUE;

      group->count++;
      job->chain[i] = group->first;
      group->first = i;
    }
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const Group *first = a;
  const Group *second = b;

  if (first->count != second->count)
    return first->count < second->count ? -1 : 1;

  if (first->length != second->length)
    return first->length > second->length ? -1 : 1;

  return first->key < second->key ? -1 : first->key > second->key;
}

static void
add_line (Job           *job,
          MlgLinkLayout *layout,
          const Group   *group,
          guint32        index,
          guint          lane)
{
  const MlgSceneRelation *relation = &job->data->relations[index];
  MlgLinkLine line = { .relation = relation->relation, .count = 1 };
  MlgLinkEnd from, to;
  gboolean forward;

  line.look = g_array_index (job->data->looks, MlgLinkLook, relation->type);
  line.from = mlg_scene_data_locate (job->data, &job->projection, job->level, job->opened, relation->source, &from);
  line.to = mlg_scene_data_locate (job->data, &job->projection, job->level, job->opened, relation->target, &to);

  /* Always laid out from the lower mark, so that relations in opposite
   * directions share the fan instead of covering each other. */
  forward = line.from < line.to;
  if (!mlg_curve_route (&line.curve, forward ? &from : &to, forward ? &to : &from, lane))
    return;

  if (!forward)
    line.curve = (MlgCurve) { line.curve.x1, line.curve.y1, line.curve.cx, line.curve.cy, line.curve.x0, line.curve.y0 };

  if (!group->alone && group->count > 1)
    {
      line.relation = MLG_ID_NONE;
      line.count = group->count;
      line.look.width = mlg_link_get_width (group->count);
      line.look.arrow = line.look.arrow_back = FALSE;
      line.look.dash = MLG_DASH_SOLID;
      line.look.status = MLG_RELATION_STATUS_EXISTING;
      if (group->mixed)
        line.look.colour = MLG_LINK_NEUTRAL;
    }

  g_array_append_val (layout->lines, line);
}

static void
add_group (Job           *job,
           MlgLinkLayout *layout,
           const Group   *group)
{
  guint lane = 0;

  for (guint32 i = group->first; i != MLG_CLUSTER_NONE && lane < MAX_LANES; i = job->chain[i])
    {
      add_line (job, layout, group, i, lane++);
      if (!group->alone)
        break;
    }
}

/**
 * mlg_link_layout_new:
 * @data: the data of a scene
 * @camera: what to show
 * @opened: the spot that was opened, or %MLG_CLUSTER_NONE
 * @focus: (nullable): a flag for each actor: only the relations of those with
 *   a flag; %NULL for all
 *
 * Lays out the relations in view. Relations inside of one cluster are not
 * shown, those between two marks of which one is a cluster are one line.
 * Of too many lines the heaviest and the shortest are kept. Any thread may
 * call it.
 *
 * Returns: (transfer full): the lines
 */
MlgLinkLayout *
mlg_link_layout_new (MlgSceneData    *data,
                     const MlgCamera *camera,
                     guint32          opened,
                     const guint8    *focus)
{
  MlgLinkLayout *self = g_new0 (MlgLinkLayout, 1);
  g_autofree guint32 *marks = focus == NULL ? g_new (guint32, MAX (data->n_points, 1)) : NULL;
  g_autofree guint32 *chain = g_new (guint32, MAX (data->n_relations, 1));
  g_autofree guint32 *table = NULL;
  g_autoptr(GArray) groups = g_array_new (FALSE, FALSE, sizeof (Group));
  guint32 size = 64;
  Job job = { .data = data, .opened = opened, .focus = focus, .marks = marks, .chain = chain, .groups = groups };

  while (size < data->n_relations * 2)
    size *= 2;
  table = g_new0 (guint32, size);
  job.table = table;
  job.mask = size - 1;
  job.level = mlg_cluster_index_get_level (camera->zoom);
  mlg_camera_get_projection (camera, &job.projection);
  mlg_camera_get_rect (camera, 0, &job.view);

  g_atomic_ref_count_init (&self->ref_count);
  self->camera = *camera;
  self->lines = g_array_new (FALSE, FALSE, sizeof (MlgLinkLine));

  if (focus == NULL)
    find_marks (&job);
  group_relations (&job);
  g_array_sort (groups, compare_groups);
  for (guint i = groups->len > MAX_LINES ? groups->len - MAX_LINES : 0; i < groups->len; i++)
    add_group (&job, self, &g_array_index (groups, Group, i));

  return self;
}

/**
 * mlg_link_layout_ref:
 * @self: a layout
 *
 * Returns: (transfer full): @self
 */
MlgLinkLayout *
mlg_link_layout_ref (MlgLinkLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * mlg_link_layout_unref:
 * @self: (transfer full): a layout
 */
void
mlg_link_layout_unref (MlgLinkLayout *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->lines);
  g_free (self);
}

/**
 * mlg_link_layout_hit:
 * @self: a layout
 * @x: logical pixels of the view it was laid out for
 * @y: likewise
 * @tolerance: how far off a line still counts
 *
 * Returns: (transfer none) (nullable): the nearest line
 */
const MlgLinkLine *
mlg_link_layout_hit (MlgLinkLayout *self,
                     double         x,
                     double         y,
                     double         tolerance)
{
  const MlgLinkLine *best = NULL;
  double best_distance = G_MAXDOUBLE;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const MlgLinkLine *line = &g_array_index (self->lines, MlgLinkLine, i);
      double limit = tolerance + line->look.width / 2;
      double distance = mlg_curve_get_distance (&line->curve, x, y, limit);

      if (distance <= limit && distance <= best_distance)
        {
          best = line;
          best_distance = distance;
        }
    }

  return best;
}

/**
 * mlg_link_layout_draw:
 * @self: a layout
 * @cr: where to draw
 * @style: the inks
 * @opacity: 0 to 1
 */
void
mlg_link_layout_draw (MlgLinkLayout       *self,
                      cairo_t             *cr,
                      const MlgSceneStyle *style,
                      double               opacity)
{
  g_return_if_fail (self != NULL && cr != NULL && style != NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const MlgLinkLine *line = &g_array_index (self->lines, MlgLinkLine, i);

      mlg_link_draw (cr, style, &line->curve, &line->look, opacity);
    }
}
