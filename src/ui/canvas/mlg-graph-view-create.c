/* mlg-graph-view-create.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-graph-view-private.h"

#include "mlg-diagram-actions.h"
#include "mlg-text-editor.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* New things on a diagram, and typing their names in place. */

/* Around what is being made, free of the popover (logical pixels). */
#define ROOM 20

#define NOTE_WIDTH  180.0
#define NOTE_HEIGHT 120.0
#define TEXT_WIDTH  220.0
#define TEXT_HEIGHT 40.0
#define FRAME_SIDE  320.0

/* A name is typed in a field at least so wide, in logical pixels. */
#define EDITOR_WIDTH 180.0

/**
 * Where a popover about a point of the diagram is.
 */
void
_mlg_graph_view_point_to (MlgGraphView   *self,
                          GtkPopover     *popover,
                          const MlgPoint *point)
{
  graphene_point_t at;
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  mlg_canvas_project (self->canvas, point->x, point->y, &at);
  gtk_popover_set_pointing_to (popover, &(GdkRectangle) { (int) CLAMP (at.x, 0, width) - ROOM, (int) CLAMP (at.y, 0, height) - ROOM,
                                                          2 * ROOM, 2 * ROOM });
}

/**
 * Puts actors on the diagram, those that are not there yet.
 */
void
_mlg_graph_view_add_actors (MlgGraphView   *self,
                            const MlgId    *actors,
                            guint           n_actors,
                            const MlgPoint *points)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  MlgDiagram *diagram = _mlg_graph_view_get_diagram (self);
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (MlgId));
  g_autoptr(GPtrArray) added = NULL;
  g_autoptr(GError) error = NULL;

  added = mlg_territory_diagram_add_actors (territory, diagram, actors, n_actors, points, FALSE, &error);
  if (!_mlg_graph_view_settle (self, error))
    return;

  for (guint i = 0; i < n_actors; i++)
    {
      MlgDiagramItem *item = mlg_territory_find_diagram_item (territory, mlg_diagram_get_id (diagram), actors[i]);
      MlgId id = item != NULL ? mlg_diagram_item_get_id (item) : MLG_ID_NONE;

      if (item != NULL)
        g_array_append_val (items, id);
    }
  _mlg_graph_view_select (self, (const MlgId *) (gpointer) items->data, items->len, MLG_ID_NONE);

  /* Nothing was added: the one asked for is shown instead. */
  if ((added == NULL || added->len == 0) && items->len > 0)
    {
      mlg_session_tell (self->session, _("Already on this diagram"), FALSE);
      _mlg_graph_view_reveal_item (self, g_array_index (items, MlgId, 0));
    }
}

static void
actor_chosen_cb (MlgGraphView *self,
                 MlgId         actor)
{
  if (self->choice == MLG_GRAPH_CHOOSE_ADD)
    _mlg_graph_view_add_actors (self, &actor, 1, &self->choice_point);
  else
    _mlg_graph_view_link_to_actor (self, actor);
}

static gboolean
create_cb (MlgGraphView *self,
           const char   *name)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  MlgDiagram *diagram = _mlg_graph_view_get_diagram (self);
  g_autoptr(GError) error = NULL;
  MlgActor *actor;

  if (self->choice == MLG_GRAPH_CHOOSE_LINK)
    {
      _mlg_graph_view_link_to_new (self, name);
      return TRUE;
    }

  actor = mlg_territory_diagram_add_new_actor (territory, diagram, name, self->choice_kind, &self->choice_point, &error);
  if (_mlg_graph_view_settle (self, error))
    {
      MlgDiagramItem *item = mlg_territory_find_diagram_item (territory, mlg_diagram_get_id (diagram), mlg_actor_get_id (actor));

      if (item != NULL)
        _mlg_graph_view_select_item (self, mlg_diagram_item_get_id (item));
    }

  return TRUE;
}

static void
closed_cb (MlgGraphView *self)
{
  _mlg_graph_view_focus_canvas (self);
}

/**
 * Lets the user type a name: an actor that is there already comes first.
 */
void
_mlg_graph_view_choose_actor (MlgGraphView   *self,
                              MlgGraphChoice  choice,
                              const MlgPoint *point,
                              MlgId           kind,
                              MlgId           except)
{
  if (self->actor_chooser == NULL)
    {
      self->actor_chooser = MLG_ACTOR_CHOOSER (mlg_actor_chooser_new (self->session));
      gtk_widget_set_parent (GTK_WIDGET (self->actor_chooser), GTK_WIDGET (self));
      g_signal_connect_object (self->actor_chooser, "chosen", G_CALLBACK (actor_chosen_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->actor_chooser, "create", G_CALLBACK (create_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->actor_chooser, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
    }

  self->choice = choice;
  self->choice_point = *point;
  self->choice_kind = kind;
  _mlg_graph_view_point_to (self, GTK_POPOVER (self->actor_chooser), point);
  mlg_actor_chooser_choose (self->actor_chooser, choice == MLG_GRAPH_CHOOSE_ADD ? _("Name of the actor") : _("Link to…"), except);
}

/* Where a new thing goes that nobody said the place of: beside what is
 * selected, else at the pointer, else in the middle of the view. */
static void
get_free_point (MlgGraphView *self,
                MlgPoint     *point)
{
  MlgDiagramScene *scene = mlg_canvas_get_scene (self->canvas);
  MlgDiagramItem *item = _mlg_graph_view_get_only_item (self);
  MlgCanvasCamera camera;

  mlg_canvas_get_camera (self->canvas, &camera);
  *point = (MlgPoint) { camera.x, camera.y };
  if (item != NULL && mlg_diagram_scene_get_point (scene, mlg_diagram_item_get_id (item), point))
    point->x += MLG_ACTOR_WIDTH;

  /* Not on top of another. */
  for (guint tries = 0; tries < 12; tries++)
    {
      MlgDiagramHit hit;

      mlg_diagram_scene_hit (scene, point->x, point->y, camera.zoom, &hit);
      if (hit.part != MLG_DIAGRAM_PART_NODE && hit.part != MLG_DIAGRAM_PART_LABEL && hit.part != MLG_DIAGRAM_PART_BOX)
        return;
      point->y += 2 * MLG_ACTOR_HEIGHT;
    }
}

static void
add_actor_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  MlgGraphView *self = user_data;
  MlgPoint point;

  get_free_point (self, &point);
  _mlg_graph_view_choose_actor (self, MLG_GRAPH_CHOOSE_ADD, &point, MLG_ID_NONE, MLG_ID_NONE);
}

/**
 * Adds a frame, a note or a text and lets the user type its words.
 */
void
_mlg_graph_view_add_box (MlgGraphView        *self,
                         MlgItemSort          sort,
                         const MlgCanvasRect *rect)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  MlgPoint centre = { (rect->x0 + rect->x1) / 2, (rect->y0 + rect->y1) / 2 };
  MlgPoint size = { rect->x1 - rect->x0, rect->y1 - rect->y0 };
  g_autoptr(GError) error = NULL;
  MlgDiagramItem *item;

  /* Translators: the name of a new frame, until another one is typed */
  item = mlg_territory_diagram_add_item (territory, _mlg_graph_view_get_diagram (self), sort,
                                         sort == MLG_ITEM_FRAME ? _("Frame") : NULL, NULL, &centre, &size, NULL, &error);
  if (!_mlg_graph_view_settle (self, error))
    return;

  _mlg_graph_view_select_item (self, mlg_diagram_item_get_id (item));
  _mlg_graph_view_edit_item (self, mlg_diagram_item_get_id (item));
}

static void
add_box_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  MlgGraphView *self = user_data;
  const char *sort = g_variant_get_string (parameter, NULL);
  MlgPoint point;
  double width = FRAME_SIDE, height = FRAME_SIDE;
  MlgItemSort item_sort = MLG_ITEM_FRAME;

  if (g_str_equal (sort, "note"))
    {
      item_sort = MLG_ITEM_NOTE;
      width = NOTE_WIDTH;
      height = NOTE_HEIGHT;
    }
  else if (g_str_equal (sort, "text"))
    {
      item_sort = MLG_ITEM_TEXT;
      width = TEXT_WIDTH;
      height = TEXT_HEIGHT;
    }

  get_free_point (self, &point);
  _mlg_graph_view_add_box (self, item_sort, &(MlgCanvasRect) { point.x - width / 2, point.y - height / 2,
                                                               point.x + width / 2, point.y + height / 2 });
}

static void
end_editing (MlgGraphView *self,
             gboolean      focus)
{
  self->edited = MLG_ID_NONE;
  mlg_canvas_set_editor (self->canvas, NULL, NULL);
  if (focus)
    _mlg_graph_view_focus_canvas (self);
}

static void
keep_text (MlgGraphView  *self,
           MlgTextEditor *editor)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  MlgDiagramItem *item = territory != NULL ? mlg_territory_get_diagram_item (territory, self->edited) : NULL;
  g_autofree char *text = g_strstrip (mlg_text_editor_dup_text (editor));
  MlgActor *actor;

  if (item == NULL)
    return;

  if (mlg_diagram_item_get_sort (item) != MLG_ITEM_ACTOR)
    {
      if (g_strcmp0 (text, mlg_diagram_item_get_text (item)) != 0 && (*text != '\0' || mlg_diagram_item_get_text (item) != NULL))
        mlg_session_edit (self->session, MLG_RECORD (item), MLG_DIAGRAM_ITEM_TEXT, *text != '\0' ? g_variant_new_string (text) : NULL);
      return;
    }

  actor = mlg_territory_get_actor (territory, mlg_diagram_item_get_actor (item));
  if (actor != NULL && *text != '\0' && g_strcmp0 (text, mlg_actor_get_label (actor)) != 0)
    {
      const char *short_name = mlg_actor_get_short_name (actor);

      mlg_session_edit (self->session, MLG_RECORD (actor),
                        short_name != NULL && *short_name != '\0' ? MLG_ACTOR_SHORT_NAME : MLG_ACTOR_NAME,
                        g_variant_new_string (text));
    }
}

static void
accept_cb (MlgGraphView  *self,
           MlgTextEditor *editor)
{
  if (self->edited == MLG_ID_NONE)
    return;

  keep_text (self, editor);
  end_editing (self, TRUE);
}

/* Escape leaves words as they were. A note that is only just put there had
 * none: there Escape says “done”, and what was typed is not thrown away. */
static void
cancel_cb (MlgGraphView  *self,
           MlgTextEditor *editor)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  MlgDiagramItem *item = territory != NULL ? mlg_territory_get_diagram_item (territory, self->edited) : NULL;

  if (item != NULL && mlg_diagram_item_get_sort (item) != MLG_ITEM_ACTOR && mlg_diagram_item_get_text (item) == NULL)
    keep_text (self, editor);
  end_editing (self, TRUE);
}

static gboolean
leave_idle (gpointer user_data)
{
  end_editing (user_data, FALSE);

  return G_SOURCE_REMOVE;
}

/* A click elsewhere keeps what was typed. The editor goes when the focus has
 * arrived there. */
static void
leave_cb (MlgGraphView  *self,
          MlgTextEditor *editor)
{
  if (self->edited == MLG_ID_NONE)
    return;

  keep_text (self, editor);
  self->edited = MLG_ID_NONE;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, leave_idle, g_object_ref (self), g_object_unref);
}

/* Where the words of an item stand: under an actor, on top of a frame, over
 * the whole of a note. */
static void
get_editor_rect (MlgGraphView  *self,
                 MlgDiagramItem *item,
                 MlgCanvasRect  *rect)
{
  MlgDiagramScene *scene = mlg_canvas_get_scene (self->canvas);
  MlgDiagramNode *node = mlg_diagram_scene_find_node (scene, mlg_diagram_item_get_id (item));
  MlgCanvasCamera camera;

  mlg_canvas_get_camera (self->canvas, &camera);
  if (node != NULL)
    {
      double half = EDITOR_WIDTH / camera.zoom / 2;

      *rect = (MlgCanvasRect) { node->x - half, node->y + node->radius, node->x + half, node->y + node->radius + 30 / camera.zoom };
      return;
    }

  mlg_diagram_scene_get_rect (scene, mlg_diagram_item_get_id (item), rect);
  if (mlg_diagram_item_get_sort (item) == MLG_ITEM_FRAME)
    {
      rect->x1 = MAX (rect->x1, rect->x0 + EDITOR_WIDTH / camera.zoom);
      rect->y1 = rect->y0;
      rect->y0 -= MAX (MLG_DIAGRAM_TITLE_HEIGHT, 30 / camera.zoom);
    }
}

/**
 * Lets the user type the words of an item, where they stand.
 */
void
_mlg_graph_view_edit_item (MlgGraphView *self,
                           MlgId         id)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  MlgDiagramItem *item = territory != NULL ? mlg_territory_get_diagram_item (territory, id) : NULL;
  MlgCanvasRect rect;
  GtkWidget *editor;
  const char *text;
  MlgItemSort sort;

  if (item == NULL)
    return;

  sort = mlg_diagram_item_get_sort (item);
  text = mlg_diagram_item_get_text (item);
  if (sort == MLG_ITEM_ACTOR)
    {
      MlgActor *actor = mlg_territory_get_actor (territory, mlg_diagram_item_get_actor (item));

      text = actor != NULL ? mlg_actor_get_label (actor) : NULL;
    }

  get_editor_rect (self, item, &rect);
  _mlg_graph_view_reveal_rect (self, &rect);
  editor = mlg_text_editor_new (sort == MLG_ITEM_ACTOR || sort == MLG_ITEM_FRAME ? _("Name") : _("Text"), text,
                                sort == MLG_ITEM_NOTE || sort == MLG_ITEM_TEXT);
  gtk_widget_add_css_class (editor, "canvas-editor");
  self->edited = id;
  g_signal_connect_object (editor, "accept", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "cancel", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  mlg_canvas_set_editor (self->canvas, editor, &rect);
  gtk_widget_grab_focus (editor);
}

static void
edit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  MlgGraphView *self = user_data;
  MlgDiagramItem *item = _mlg_graph_view_get_only_item (self);

  if (item != NULL)
    _mlg_graph_view_edit_item (self, mlg_diagram_item_get_id (item));
}

void
_mlg_graph_view_add_create_actions (MlgGraphView *self)
{
  static const GActionEntry entries[] = {
    { .name = "add-actor", .activate = add_actor_action },
    { .name = "add-box", .activate = add_box_action, .parameter_type = "s" },
    { .name = "edit", .activate = edit_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}
