/* mlg-diagram-tool-link.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-tool-private.h"

#include <math.h>

/* A link jumps onto a node that is so near, in logical pixels. */
#define TARGET_REACH 12.0

static gboolean
has_id (GArray *ids,
        MlgId   id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, MlgId, i) == id)
      return TRUE;

  return FALSE;
}

/* From one of several selected nodes, links are pulled out of all of them. */
void
mlg_diagram_tool_begin_link (MlgDiagramTool *self)
{
  MlgDiagramToolState *state = &self->state;
  guint n_selected;
  const MlgId *selected = mlg_diagram_scene_get_selected (self->scene, &n_selected);

  g_array_set_size (state->sources, 0);
  if (mlg_diagram_scene_is_selected (self->scene, state->press.item))
    for (guint i = 0; i < n_selected; i++)
      {
        const MlgDiagramNode *node = mlg_diagram_scene_find_node (self->scene, selected[i]);

        if (node != NULL && node->actor != MLG_ID_NONE && !(node->flags & MLG_DIAGRAM_HIDDEN))
          g_array_append_val (state->sources, selected[i]);
      }
  else
    g_array_append_val (state->sources, state->press.item);

  state->gesture = MLG_DIAGRAM_GESTURE_LINK;
  mlg_diagram_tool_update_link (self);
}

static gboolean
may_link (MlgDiagramTool       *self,
          const MlgDiagramNode *node)
{
  MlgDiagramToolState *state = &self->state;

  if (node->actor == MLG_ID_NONE || node->flags & MLG_DIAGRAM_HIDDEN)
    return FALSE;

  if (state->gesture == MLG_DIAGRAM_GESTURE_RECONNECT)
    {
      const MlgDiagramLink *link = mlg_diagram_scene_find_link (self->scene, state->press.relation);
      MlgDiagramData *data = mlg_diagram_scene_get_data (self->scene);

      /* Neither a link to itself nor one that it is already. */
      return link != NULL && mlg_diagram_data_node (data, link->from)->actor != node->actor &&
             mlg_diagram_data_node (data, link->to)->actor != node->actor;
    }

  for (guint i = 0; i < state->sources->len; i++)
    {
      const MlgDiagramNode *source = mlg_diagram_scene_find_node (self->scene, g_array_index (state->sources, MlgId, i));

      if (source != NULL && source->actor == node->actor)
        return FALSE;
    }

  return !has_id (state->sources, node->item);
}

/* Finds what would be linked. */
void
mlg_diagram_tool_update_link (MlgDiagramTool *self)
{
  MlgDiagramToolState *state = &self->state;
  MlgDiagramData *data = mlg_diagram_scene_get_data (self->scene);
  double best = G_MAXDOUBLE;

  state->target = MLG_ID_NONE;
  for (guint i = 0; i < data->nodes->len; i++)
    {
      const MlgDiagramNode *node = mlg_diagram_data_node (data, i);
      double distance = hypot (node->x - state->x, node->y - state->y) - node->radius;

      if (distance <= TARGET_REACH / self->zoom && distance < best && may_link (self, node))
        {
          best = distance;
          state->target = node->item;
        }
    }
}

void
mlg_diagram_tool_finish_link (MlgDiagramTool *self)
{
  MlgDiagramToolState *state = &self->state;
  g_autoptr(GArray) sources = g_array_copy (state->sources);
  MlgId target = state->target;
  MlgPoint point = { state->x, state->y };
  MlgDiagramHit hit;

  mlg_diagram_scene_hit (self->scene, state->x, state->y, self->zoom, &hit);
  mlg_diagram_tool_rest (self);

  if (sources->len == 0)
    return;

  if (target != MLG_ID_NONE)
    mlg_diagram_tool_emit (self, MLG_DIAGRAM_TOOL_LINK, sources, target);
  else if (hit.part != MLG_DIAGRAM_PART_NODE && hit.part != MLG_DIAGRAM_PART_HANDLE && hit.part != MLG_DIAGRAM_PART_LABEL)
    mlg_diagram_tool_emit (self, MLG_DIAGRAM_TOOL_LINK_TO_EMPTY, sources, &point);
}

void
mlg_diagram_tool_finish_reconnect (MlgDiagramTool *self)
{
  MlgId relation = self->state.press.relation, target = self->state.target;
  gboolean at_target = self->state.press.at_target;

  mlg_diagram_tool_rest (self);
  if (target != MLG_ID_NONE)
    mlg_diagram_tool_emit (self, MLG_DIAGRAM_TOOL_RECONNECT, relation, at_target, target);
}
