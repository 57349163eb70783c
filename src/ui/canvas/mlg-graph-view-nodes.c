/* mlg-graph-view-nodes.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-graph-view-private.h"

#include "mlg-territory-actions.h"

#include <glib/gi18n-lib.h>

/* The keyboard and assistive technology on the diagram: what is painted as
 * nodes with names; arrows walk to the nearest one, Tab along the links of the
 * one that has the keyboard. */

static MlgDiagramScene *
get_scene (MlgGraphView *self)
{
  return mlg_canvas_get_scene (self->canvas);
}

static void
add_spot (MlgGraphView *self,
          GArray       *spots,
          MlgId         item,
          double        x,
          double        y)
{
  MlgMarkSpot spot = { .id = item };
  graphene_point_t at;

  mlg_canvas_project (self->canvas, x, y, &at);
  spot.x = at.x;
  spot.y = at.y;
  g_array_append_val (spots, spot);
}

static void
list_spots (GArray   *spots,
            gpointer  user_data)
{
  MlgGraphView *self = user_data;
  MlgDiagramData *data = mlg_diagram_scene_get_data (get_scene (self));

  for (guint i = 0; i < data->nodes->len; i++)
    {
      const MlgDiagramNode *node = mlg_diagram_data_node (data, i);

      if ((node->flags & MLG_DIAGRAM_HIDDEN) == 0)
        add_spot (self, spots, node->item, node->x, node->y);
    }
  for (guint i = 0; i < data->boxes->len; i++)
    {
      const MlgDiagramBox *box = mlg_diagram_data_box (data, i);

      if ((box->flags & MLG_DIAGRAM_HIDDEN) == 0)
        add_spot (self, spots, box->item, (box->rect.x0 + box->rect.x1) / 2,
                  box->sort == MLG_ITEM_FRAME ? box->rect.y0 : (box->rect.y0 + box->rect.y1) / 2);
    }
}

static char *
dup_actor_sentence (MlgGraphView *self,
                    MlgActor     *actor)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  const char *kind = mlg_territory_get_term_label (territory, mlg_actor_get_kind (actor));
  guint n = mlg_graph_index_get_degree (mlg_territory_get_graph (territory), mlg_actor_get_id (actor));
  g_autofree char *relations = g_strdup_printf (ngettext ("%u relation", "%u relations", n), n);

  return g_strdup_printf ("%s\n%s%s%s", mlg_actor_get_name (actor), kind != NULL ? kind : "", kind != NULL ? " · " : "", relations);
}

/**
 * Returns: (transfer full) (nullable): an item in one sentence
 */
char *
_mlg_graph_view_dup_item_text (MlgGraphView *self,
                               MlgId         id)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  MlgDiagramItem *item = territory != NULL ? mlg_territory_get_diagram_item (territory, id) : NULL;
  MlgActor *actor = item != NULL ? mlg_territory_get_actor (territory, mlg_diagram_item_get_actor (item)) : NULL;

  if (actor != NULL)
    return dup_actor_sentence (self, actor);

  return item != NULL ? mlg_territory_dup_label (territory, MLG_RECORD (item)) : NULL;
}

static char *
name_spot (const MlgMarkSpot *spot,
           gpointer           user_data)
{
  char *text = _mlg_graph_view_dup_item_text (user_data, spot->id);

  return text != NULL ? text : g_strdup ("");
}

void
_mlg_graph_view_reveal_rect (MlgGraphView        *self,
                             const MlgCanvasRect *rect)
{
  if (gtk_widget_get_width (GTK_WIDGET (self->canvas)) > 0 && !self->fit_pending)
    mlg_canvas_reveal (self->canvas, rect);
}

/**
 * Brings an item into view.
 */
void
_mlg_graph_view_reveal_item (MlgGraphView *self,
                             MlgId         item)
{
  MlgCanvasRect rect;

  if (mlg_diagram_scene_get_rect (get_scene (self), item, &rect))
    _mlg_graph_view_reveal_rect (self, &rect);
}

/**
 * Brings an actor into view, if it is on the diagram.
 */
void
_mlg_graph_view_reveal_actor (MlgGraphView *self,
                              MlgId         actor)
{
  MlgDiagramNode *node = mlg_diagram_scene_find_actor (get_scene (self), actor);

  if (node != NULL)
    _mlg_graph_view_reveal_item (self, node->item);
}

/**
 * Gives the keyboard to the canvas, or to what had it there.
 */
void
_mlg_graph_view_focus_canvas (MlgGraphView *self)
{
  MlgDiagramItem *item = _mlg_graph_view_get_only_item (self);

  if (self->walking && item != NULL && mlg_mark_nodes_grab_focus (self->nodes, mlg_diagram_item_get_id (item), 0))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

/**
 * Returns: whether keys go to the diagram, not to a button over it
 */
gboolean
_mlg_graph_view_has_keyboard (MlgGraphView *self)
{
  return gtk_widget_has_focus (GTK_WIDGET (self->canvas)) || mlg_mark_nodes_get_focus (self->nodes, NULL, NULL);
}

/**
 * Goes to an item by the keyboard: it is selected, in view, and has the focus.
 */
void
_mlg_graph_view_walk_to (MlgGraphView *self,
                         MlgId         item)
{
  self->walking = TRUE;
  _mlg_graph_view_select_item (self, item);
  _mlg_graph_view_reveal_item (self, item);
  if (!mlg_mark_nodes_grab_focus (self->nodes, item, 0))
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static gboolean
walk (MlgGraphView *self,
      MlgId         from,
      int           direction)
{
  static const double ways[][2] = { { 0, -1 }, { 0, 1 }, { -1, 0 }, { 1, 0 } };
  guint way = (guint) (direction - GTK_DIR_UP);
  MlgDiagramNode *node;

  if (way >= G_N_ELEMENTS (ways))
    return FALSE;

  node = mlg_diagram_scene_find_nearest (get_scene (self), from, ways[way][0], ways[way][1]);
  if (node == NULL)
    gtk_widget_error_bell (GTK_WIDGET (self->canvas));
  else
    _mlg_graph_view_walk_to (self, node->item);

  return TRUE;
}

/**
 * An arrow key walks from what is selected, or from the middle of the view.
 */
gboolean
_mlg_graph_view_walk (MlgGraphView *self,
                      int           direction)
{
  guint n = 0;
  const MlgId *selected = mlg_diagram_scene_get_selected (get_scene (self), &n);
  MlgDiagramNode *node;
  MlgCanvasCamera camera;
  MlgDiagramData *data = mlg_diagram_scene_get_data (get_scene (self));

  if (n > 0)
    return walk (self, selected[0], direction);

  mlg_canvas_get_camera (self->canvas, &camera);
  node = NULL;
  for (guint i = 0; i < data->nodes->len; i++)
    {
      MlgDiagramNode *other = mlg_diagram_data_node (data, i);
      double distance = (other->x - camera.x) * (other->x - camera.x) + (other->y - camera.y) * (other->y - camera.y);

      if ((other->flags & MLG_DIAGRAM_HIDDEN) == 0 &&
          (node == NULL || distance < (node->x - camera.x) * (node->x - camera.x) + (node->y - camera.y) * (node->y - camera.y)))
        node = other;
    }
  if (node != NULL)
    _mlg_graph_view_walk_to (self, node->item);

  return node != NULL;
}

static gboolean
step_cb (MlgGraphView *self,
         gint64        item,
         int           direction)
{
  return walk (self, item, direction);
}

/* The links of an actor, as they lie around it: clockwise from the top. */
static GArray *
dup_links (MlgGraphView *self,
           MlgId         actor)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  MlgGraphIndex *graph = mlg_territory_get_graph (territory);
  GArray *links = g_array_new (FALSE, FALSE, sizeof (MlgId));

  for (guint i = 0; i < mlg_graph_index_get_degree (graph, actor); i++)
    {
      MlgId id = mlg_relation_get_id (mlg_graph_index_get_relation (graph, actor, i));

      if (mlg_diagram_scene_find_link (get_scene (self), id) != NULL)
        g_array_append_val (links, id);
    }

  return links;
}

/**
 * Selects the next link of the actor that has the keyboard.
 *
 * Returns: %FALSE after the last one, so that Tab goes on to the next widget
 */
gboolean
_mlg_graph_view_step_link (MlgGraphView *self,
                           int           step)
{
  MlgRelation *relation = _mlg_graph_view_get_relation (self);
  g_autoptr(GArray) actors = _mlg_graph_view_dup_selected_actors (self);
  g_autoptr(GArray) links = NULL;
  int position = -1;

  if (actors->len == 1)
    self->walked_actor = g_array_index (actors, MlgId, 0);
  if (self->walked_actor == MLG_ID_NONE || (actors->len != 1 && relation == NULL))
    return FALSE;

  links = dup_links (self, self->walked_actor);
  for (guint i = 0; relation != NULL && i < links->len; i++)
    if (g_array_index (links, MlgId, i) == mlg_relation_get_id (relation))
      position = (int) i;

  position = position < 0 && step < 0 ? -1 : position + step;
  if (position < 0 || position >= (int) links->len)
    {
      /* Back at the actor, so that what comes next begins there. */
      _mlg_graph_view_reveal_actor (self, self->walked_actor);
      return FALSE;
    }

  _mlg_graph_view_select (self, NULL, 0, g_array_index (links, MlgId, position));

  return TRUE;
}

/**
 * Follows the selected link to the end where the walk did not begin.
 */
gboolean
_mlg_graph_view_follow_link (MlgGraphView *self)
{
  MlgRelation *relation = _mlg_graph_view_get_relation (self);
  MlgDiagramNode *node;
  MlgId from;

  if (relation == NULL)
    return FALSE;

  from = self->walked_actor == mlg_relation_get_target (relation) ? self->walked_actor : mlg_relation_get_source (relation);
  node = mlg_diagram_scene_find_actor (get_scene (self), mlg_relation_get_other_end (relation, from));
  if (node != NULL)
    _mlg_graph_view_walk_to (self, node->item);

  return node != NULL;
}

static void
activated_cb (MlgGraphView *self,
              gint64        item)
{
  if (_mlg_graph_view_follow_link (self))
    return;

  if (_mlg_graph_view_get_only_item (self) != NULL && mlg_diagram_scene_is_selected (get_scene (self), item))
    _mlg_graph_view_edit_item (self, item);
  else
    _mlg_graph_view_select_item (self, item);
}

static void
focused_cb (MlgGraphView *self,
            gint64        item)
{
  if (item == 0)
    return;

  self->walking = TRUE;
  if (!mlg_diagram_scene_is_selected (get_scene (self), item))
    _mlg_graph_view_select_item (self, item);
}

void
_mlg_graph_view_setup_nodes (MlgGraphView *self)
{
  self->nodes = mlg_mark_nodes_new (GTK_WIDGET (self->canvas), list_spots, name_spot, self);
  g_signal_connect_object (self->nodes, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->nodes, "focused", G_CALLBACK (focused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->nodes, "step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
}
