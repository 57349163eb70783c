/* mlg-actor-scene-names.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-actor-scene-private.h"

#include "mlg-label-placer.h"

/* More names than that cannot be read, and take time to shape. */
#define MAX_NAMES 160

typedef struct
{
  guint mark;
  guint rank;
  MlgId actor;
} Candidate;

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  if (first->rank != second->rank)
    return first->rank > second->rank ? -1 : 1;

  return first->actor < second->actor ? -1 : first->actor > second->actor;
}

static GArray *
list_candidates (MlgActorScene *self)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < self->marks->len; i++)
    {
      const MlgSceneMark *mark = &g_array_index (self->marks, MlgSceneMark, i);
      Candidate candidate = { .mark = i };

      if (mark->point == MLG_CLUSTER_NONE)
        continue;

      candidate.actor = self->data->points[mark->point].actor;
      candidate.rank = MIN (self->data->points[mark->point].degree, 1u << 20);
      if (mark->flags & MLG_SYMBOL_SELECTED)
        candidate.rank += 1u << 22;
      else if (mark->spread)
        candidate.rank += 1u << 21;
      g_array_append_val (candidates, candidate);
    }

  g_array_sort (candidates, compare_candidates);

  return candidates;
}

static gboolean
is_in_view (MlgActorScene *self,
            double         left,
            double         top,
            double         width,
            double         height)
{
  return left >= self->margin && left + width <= self->camera.width - self->margin &&
         top >= self->margin && top + height <= self->camera.height - self->margin;
}

/* Below first, as under a picture; then where there is room. What is in view
 * has its name cut by the edge only if no other place is free. */
static gboolean
place_name (MlgActorScene      *self,
            MlgLabelPlacer     *placer,
            const MlgSceneMark *mark,
            MlgLabelBox        *box)
{
  double gap = mark->radius + (mark->flags & MLG_SYMBOL_SELECTED ? 5 : 1);
  const double places[][2] = {
    { mark->x - box->width / 2, mark->y + gap },
    { mark->x + gap, mark->y - box->height / 2 },
    { mark->x - gap - box->width, mark->y - box->height / 2 },
    { mark->x - box->width / 2, mark->y - gap - box->height },
  };
  gboolean seen = is_in_view (self, mark->x, mark->y, 0, 0);

  for (guint i = 0; seen && i < G_N_ELEMENTS (places); i++)
    if (is_in_view (self, places[i][0], places[i][1], box->width, box->height) &&
        mlg_label_placer_place_at (placer, box, places[i][0], places[i][1]))
      return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (mlg_label_placer_place_at (placer, box, places[i][0], places[i][1]))
      return TRUE;

  return FALSE;
}

/**
 * Finds room for the names of what is laid out, those that matter most first.
 */
void
_mlg_actor_scene_layout_names (MlgActorScene  *self,
                               MlgSpriteCache *sprites)
{
  g_autoptr(GArray) candidates = list_candidates (self);
  g_autoptr(MlgLabelPlacer) placer = mlg_label_placer_new (0);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const MlgSceneMark *mark = &g_array_index (self->marks, MlgSceneMark, i);
      MlgLabelRect rect = { mark->x - mark->radius, mark->y - mark->radius, 2 * mark->radius, 2 * mark->radius };

      mlg_label_placer_add_obstacle (placer, &rect);
    }

  for (guint i = 0; i < candidates->len && self->names->len < MAX_NAMES; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      const MlgSceneMark *mark = &g_array_index (self->marks, MlgSceneMark, candidate->mark);
      MlgActor *actor = mlg_territory_get_actor (self->territory, candidate->actor);
      MlgSceneName name;
      MlgLabelBox box = { 0 };

      if (actor == NULL)
        continue;

      mlg_sprite_cache_measure_name (sprites, mlg_actor_get_label (actor), &box.width, &box.height);
      if (!place_name (self, placer, mark, &box))
        {
          /* In a crowd too, what is selected says what it is. */
          if (!(mark->flags & MLG_SYMBOL_SELECTED))
            continue;
          box.left = mark->x - box.width / 2;
          box.top = mark->y + mark->radius + 5;
        }

      name = (MlgSceneName) { g_string_chunk_insert (self->texts, mlg_actor_get_label (actor)), candidate->mark,
                              box.left, box.top, box.width, box.height };
      g_array_append_val (self->names, name);
    }
}
