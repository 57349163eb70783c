/* mlg-graph-view-link.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-graph-view-private.h"

#include "mlg-diagram-actions.h"

#include <glib/gi18n-lib.h>

/* Linking: from one actor or many to one that is there, found by typing, or
 * new; the type is chosen where the line ends. */

static void
tell_linked (MlgGraphView *self,
             MlgRelation  *relation,
             guint         n_relations)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  g_autofree char *message = n_relations == 1
                           ? mlg_territory_dup_sentence (territory, relation)
                           : g_strdup_printf (ngettext ("%u relation added", "%u relations added", n_relations), n_relations);

  mlg_session_tell (self->session, message, TRUE);
}

/* The relation, and the actor, its node and the type where they are new, are
 * one change. A new actor is named before its kind is known, which the profile
 * asks for. */
static void
make_links (MlgGraphView     *self,
            MlgId             type,
            const MlgNewTerm *new_type,
            gboolean          reversed)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  MlgDiagram *diagram = _mlg_graph_view_get_diagram (self);
  const MlgLinkPlan plan = {
    .sources = (const MlgId *) (gpointer) self->link_sources->data, .n_sources = self->link_sources->len,
    .target = self->new_name != NULL ? MLG_ID_NONE : self->link_target, .name = self->new_name,
    .type = type, .new_type = new_type, .reversed = reversed, .point = self->choice_point,
  };
  g_autoptr(GPtrArray) relations = NULL;
  g_autoptr(GError) error = NULL;
  MlgRelation *relation;
  MlgDiagramItem *item;

  relations = mlg_territory_diagram_link (territory, diagram, &plan, &error);
  if (!_mlg_graph_view_settle (self, error) || relations == NULL || relations->len == 0)
    return;

  relation = g_ptr_array_index (relations, 0);
  mlg_session_set_recent_type (self->session, mlg_relation_get_type_id (relation));
  item = mlg_territory_find_diagram_item (territory, mlg_diagram_get_id (diagram),
                                          reversed ? mlg_relation_get_source (relation) : mlg_relation_get_target (relation));
  if (plan.target == MLG_ID_NONE && item != NULL)
    _mlg_graph_view_select_item (self, mlg_diagram_item_get_id (item));
  else if (relations->len == 1)
    _mlg_graph_view_select (self, NULL, 0, mlg_relation_get_id (relation));
  tell_linked (self, relation, relations->len);
}

static void
type_chosen_cb (MlgGraphView *self,
                MlgId         type,
                gboolean      reversed)
{
  make_links (self, type, NULL, reversed);
}

static void
new_type_cb (MlgGraphView     *self,
             const MlgNewTerm *type,
             gboolean          reversed)
{
  make_links (self, MLG_ID_NONE, type, reversed);
}

static void
type_closed_cb (MlgGraphView *self)
{
  mlg_diagram_tool_cancel (mlg_canvas_get_tool (self->canvas));
  _mlg_graph_view_focus_canvas (self);
}

static MlgTypeChooser *
ensure_chooser (MlgGraphView *self)
{
  if (self->type_chooser == NULL)
    {
      self->type_chooser = MLG_TYPE_CHOOSER (mlg_type_chooser_new (self->session));
      gtk_widget_set_parent (GTK_WIDGET (self->type_chooser), GTK_WIDGET (self));
      g_signal_connect_object (self->type_chooser, "chosen", G_CALLBACK (type_chosen_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->type_chooser, "new-type", G_CALLBACK (new_type_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->type_chooser, "closed", G_CALLBACK (type_closed_cb), self, G_CONNECT_SWAPPED);
    }

  return self->type_chooser;
}

static void
set_sources (MlgGraphView *self,
             const MlgId  *sources,
             guint         n_sources,
             MlgId         without)
{
  g_array_set_size (self->link_sources, 0);
  for (guint i = 0; i < n_sources; i++)
    if (sources[i] != without)
      g_array_append_val (self->link_sources, sources[i]);
}

/**
 * Links some actors to one: the chooser of types opens at a point.
 */
void
_mlg_graph_view_link (MlgGraphView   *self,
                      const MlgId    *sources,
                      guint           n_sources,
                      MlgId           target,
                      const MlgPoint *point)
{
  MlgTypeChooser *chooser = ensure_chooser (self);

  set_sources (self, sources, n_sources, target);
  if (self->link_sources->len == 0)
    {
      mlg_session_tell (self->session, _("An actor cannot be linked to itself. Let go over another actor"), FALSE);
      mlg_diagram_tool_cancel (mlg_canvas_get_tool (self->canvas));
      return;
    }

  g_clear_pointer (&self->new_name, g_free);
  self->link_target = target;
  _mlg_graph_view_point_to (self, GTK_POPOVER (chooser), point);
  mlg_type_chooser_choose (chooser, g_array_index (self->link_sources, MlgId, 0), target);
}

/**
 * Links some actors to one whose name is typed at a point.
 */
void
_mlg_graph_view_link_to_point (MlgGraphView   *self,
                               const MlgId    *sources,
                               guint           n_sources,
                               const MlgPoint *point)
{
  set_sources (self, sources, n_sources, MLG_ID_NONE);
  _mlg_graph_view_choose_actor (self, MLG_GRAPH_CHOOSE_LINK, point, MLG_ID_NONE, n_sources == 1 ? sources[0] : MLG_ID_NONE);
}

/* The actor was found by its name; it comes onto the diagram with the relation
 * if it is not there. */
void
_mlg_graph_view_link_to_actor (MlgGraphView *self,
                               MlgId         actor)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  MlgDiagram *diagram = _mlg_graph_view_get_diagram (self);
  g_autoptr(GArray) sources = g_array_copy (self->link_sources);
  MlgDiagramItem *item = mlg_territory_find_diagram_item (territory, mlg_diagram_get_id (diagram), actor);
  MlgPoint point = self->choice_point;

  if (item != NULL)
    {
      mlg_diagram_scene_get_point (mlg_canvas_get_scene (self->canvas), mlg_diagram_item_get_id (item), &point);
      _mlg_graph_view_reveal_item (self, mlg_diagram_item_get_id (item));
    }
  _mlg_graph_view_link (self, (const MlgId *) (gpointer) sources->data, sources->len, actor, &point);
}

void
_mlg_graph_view_link_to_new (MlgGraphView *self,
                             const char   *name)
{
  MlgTypeChooser *chooser = ensure_chooser (self);

  if (self->link_sources->len == 0)
    return;

  g_free (self->new_name);
  self->new_name = g_strdup (name);
  _mlg_graph_view_point_to (self, GTK_POPOVER (chooser), &self->choice_point);
  mlg_type_chooser_choose_new (chooser, g_array_index (self->link_sources, MlgId, 0), name);
}

/* Beside the last of the actors that are linked. */
static void
get_target_point (MlgGraphView *self,
                  MlgId         source,
                  MlgPoint     *point)
{
  MlgDiagramNode *node = mlg_diagram_scene_find_actor (mlg_canvas_get_scene (self->canvas), source);
  MlgCanvasCamera camera;

  mlg_canvas_get_camera (self->canvas, &camera);
  *point = node != NULL ? (MlgPoint) { node->x + 1.5 * MLG_ACTOR_WIDTH, node->y } : (MlgPoint) { camera.x, camera.y };
}

static void
link_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  MlgGraphView *self = user_data;
  g_autoptr(GArray) actors = _mlg_graph_view_dup_selected_actors (self);
  MlgPoint point;

  if (actors->len == 0)
    {
      mlg_session_tell (self->session, _("Select the actor that the relation goes from, then press L"), FALSE);
      return;
    }

  get_target_point (self, g_array_index (actors, MlgId, 0), &point);
  _mlg_graph_view_link_to_point (self, (const MlgId *) (gpointer) actors->data, actors->len, &point);
}

/**
 * The user wants to link from an actor: here, if this is where they are.
 */
gboolean
_mlg_graph_view_link_requested (MlgGraphView *self,
                                MlgId         source)
{
  MlgPoint point;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) ||
      (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0 ||
      mlg_diagram_scene_find_actor (mlg_canvas_get_scene (self->canvas), source) == NULL)
    return FALSE;

  get_target_point (self, source, &point);
  _mlg_graph_view_link_to_point (self, &source, 1, &point);

  return TRUE;
}

void
_mlg_graph_view_add_link_actions (MlgGraphView *self)
{
  static const GActionEntry entries[] = {
    { .name = "link", .activate = link_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}
