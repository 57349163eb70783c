/* mlg-graph-view-actions.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-graph-view-private.h"

#include "mlg-diagram-actions.h"

/* How the diagram is seen, its settings, and which actions are possible. */

#define ZOOM_STEP 1.25

/* Beside the rings stand the names of the sectors, in diagram units. */
#define SECTOR_WIDTH  190.0
#define SECTOR_HEIGHT 30.0

static const char * const tools[] = { "select", "link", "frame", "note", "text", "pan", "lasso" };
static const char * const routings[] = { "curved", "straight", "orthogonal" };

/**
 * Shows the whole diagram.
 */
void
_mlg_graph_view_fit (MlgGraphView *self,
                     gboolean      at_once)
{
  MlgCanvasRect bounds;

  mlg_diagram_scene_get_bounds (mlg_canvas_get_scene (self->canvas), &bounds);
  if (self->zoning != NULL)
    {
      double radius = self->zoning->geometry->radius[self->zoning->geometry->n_rings];

      mlg_canvas_rect_add (&bounds, &(MlgCanvasRect) { -radius - SECTOR_WIDTH, -radius - SECTOR_HEIGHT,
                                                       radius + SECTOR_WIDTH, radius + SECTOR_HEIGHT });
    }
  mlg_canvas_fit (self->canvas, &bounds, at_once);
  if (at_once)
    mlg_canvas_get_camera (self->canvas, &self->fitted);
}

static void
fit_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  _mlg_graph_view_fit (user_data, FALSE);
}

static void
fit_selection_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  MlgGraphView *self = user_data;
  guint n = 0;
  const MlgId *items = mlg_diagram_scene_get_selected (mlg_canvas_get_scene (self->canvas), &n);
  MlgCanvasRect rect = MLG_CANVAS_RECT_EMPTY;

  mlg_diagram_scene_get_items_bounds (mlg_canvas_get_scene (self->canvas), items, n, &rect);
  if (!mlg_canvas_rect_is_empty (&rect))
    mlg_canvas_fit (self->canvas, &rect, FALSE);
}

static void
zoom_in_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  mlg_canvas_zoom (MLG_GRAPH_VIEW (user_data)->canvas, ZOOM_STEP);
}

static void
zoom_out_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  mlg_canvas_zoom (MLG_GRAPH_VIEW (user_data)->canvas, 1 / ZOOM_STEP);
}

static void
zoom_100_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  MlgGraphView *self = user_data;
  MlgCanvasCamera camera;

  mlg_canvas_get_camera (self->canvas, &camera);
  mlg_canvas_zoom (self->canvas, 1 / camera.zoom);
}

/* First what is going on, then the tool, then what is selected. */
static void
cancel_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  MlgGraphView *self = user_data;
  g_autoptr(GVariant) tool = g_action_group_get_action_state (G_ACTION_GROUP (self->actions), "tool");

  if (self->arrangement != NULL)
    _mlg_graph_view_stop_layout (self);
  else if (_mlg_graph_view_cancel (self))
    return;
  else if (!g_str_equal (g_variant_get_string (tool, NULL), "select"))
    g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "tool", g_variant_new_string ("select"));
  else
    {
      self->walking = FALSE;
      _mlg_graph_view_select_none (self);
      gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
    }
}

static int
find (const char * const *names,
      guint               n_names,
      GVariant           *value)
{
  for (guint i = 0; i < n_names; i++)
    if (g_str_equal (names[i], g_variant_get_string (value, NULL)))
      return (int) i;

  return -1;
}

static void
change_tool (GSimpleAction *action,
             GVariant      *value,
             gpointer       user_data)
{
  MlgGraphView *self = user_data;
  int mode = find (tools, G_N_ELEMENTS (tools), value);

  if (mode < 0)
    return;

  mlg_diagram_tool_set_mode (mlg_canvas_get_tool (self->canvas), (MlgDiagramMode) mode);
  g_simple_action_set_state (action, value);
}

static void
change_grid (GSimpleAction *action,
             GVariant      *value,
             gpointer       user_data)
{
  mlg_canvas_set_show_grid (MLG_GRAPH_VIEW (user_data)->canvas, g_variant_get_boolean (value));
  g_simple_action_set_state (action, value);
}

static void
change_minimap (GSimpleAction *action,
                GVariant      *value,
                gpointer       user_data)
{
  gtk_widget_set_visible (GTK_WIDGET (MLG_GRAPH_VIEW (user_data)->minimap), g_variant_get_boolean (value));
  g_simple_action_set_state (action, value);
}

/* Settings of the diagram are part of the document; the state follows. */
static void
edit_diagram (MlgGraphView *self,
              guint         field,
              GVariant     *value)
{
  MlgDiagram *diagram = _mlg_graph_view_get_diagram (self);

  if (diagram != NULL)
    mlg_session_edit (self->session, MLG_RECORD (diagram), field, value);
  _mlg_graph_view_update_actions (self);
}

static void
change_snap (GSimpleAction *action,
             GVariant      *value,
             gpointer       user_data)
{
  edit_diagram (user_data, MLG_DIAGRAM_SNAP, g_variant_new_boolean (g_variant_get_boolean (value)));
}

static void
change_show_links (GSimpleAction *action,
                   GVariant      *value,
                   gpointer       user_data)
{
  edit_diagram (user_data, MLG_DIAGRAM_HIDE_LINKS, g_variant_new_boolean (!g_variant_get_boolean (value)));
}

static void
change_routing (GSimpleAction *action,
                GVariant      *value,
                gpointer       user_data)
{
  int routing = find (routings, G_N_ELEMENTS (routings), value);

  if (routing >= 0)
    edit_diagram (user_data, MLG_DIAGRAM_ROUTING, g_variant_new_int32 (routing));
}

static void
set_enabled (MlgGraphView       *self,
             const char * const *names,
             guint               n_names,
             gboolean            enabled)
{
  for (guint i = 0; i < n_names; i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), names[i]);

      g_assert (action != NULL);
      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
    }
}

static void
set_state (MlgGraphView *self,
           const char   *name,
           GVariant     *value)
{
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)), value);
}

/* What is selected, counted by what can be done to it. */
typedef struct
{
  guint n_items;
  guint n_actors;
  guint n_frames;
  guint n_boxes;
} Counts;

static void
count_selected (MlgGraphView *self,
                Counts       *counts)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  guint n = 0;
  const MlgId *items = mlg_diagram_scene_get_selected (mlg_canvas_get_scene (self->canvas), &n);

  *counts = (Counts) { .n_items = n };
  for (guint i = 0; i < n && territory != NULL; i++)
    {
      MlgDiagramItem *item = mlg_territory_get_diagram_item (territory, items[i]);
      MlgItemSort sort = item != NULL ? mlg_diagram_item_get_sort (item) : MLG_ITEM_IMAGE;

      counts->n_actors += sort == MLG_ITEM_ACTOR;
      counts->n_frames += sort == MLG_ITEM_FRAME;
      counts->n_boxes += sort != MLG_ITEM_ACTOR && sort != MLG_ITEM_IMAGE;
    }
}

/**
 * Says which actions are possible now, and what the settings are.
 */
void
_mlg_graph_view_update_actions (MlgGraphView *self)
{
  static const char * const need_territory[] = { "new-empty", "new-from-found", "new-from-project" };
  static const char * const need_diagram[] = {
    "fit", "zoom-in", "zoom-out", "zoom-100", "cancel", "add-actor", "add-box", "add-picture", "drop-picture", "paste",
    "select-all", "tool",
    "show-grid", "show-minimap", "snap", "routing", "show-links", "layout", "rings", "menu", "list-diagrams", "show-diagram",
    "rename-diagram", "duplicate-diagram", "delete-diagram", "move-diagram", "step-diagram",
  };
  static const char * const need_items[] = { "nudge", "lock", "fit-selection", "group", "duplicate" };
  static const char * const need_actor[] = { "link", "delete-actor" };
  static const char * const need_several[] = { "align", "distribute" };
  static const char * const need_frame[] = { "ungroup", "collapse" };
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  MlgDiagram *diagram = _mlg_graph_view_get_diagram (self);
  gboolean relation = diagram != NULL && _mlg_graph_view_get_relation (self) != NULL;
  MlgSelection *selection = self->session != NULL ? mlg_session_get_selection (self->session) : NULL;
  guint n_chosen = selection != NULL ? mlg_selection_get_n_actors (selection) : 0;
  Counts counts;

  count_selected (self, &counts);
  set_enabled (self, need_territory, G_N_ELEMENTS (need_territory), territory != NULL);
  set_enabled (self, (const char * const []) { "new-from-selection" }, 1, n_chosen > 0);
  set_enabled (self, (const char * const []) { "new-from-neighbours" }, 1, n_chosen == 1);
  set_enabled (self, need_diagram, G_N_ELEMENTS (need_diagram), diagram != NULL);
  set_enabled (self, need_items, G_N_ELEMENTS (need_items), counts.n_items > 0);
  set_enabled (self, need_actor, G_N_ELEMENTS (need_actor), counts.n_actors > 0);
  set_enabled (self, need_several, G_N_ELEMENTS (need_several), counts.n_items > 1);
  set_enabled (self, need_frame, G_N_ELEMENTS (need_frame), counts.n_frames > 0);
  set_enabled (self, (const char * const []) { "colour" }, 1, counts.n_boxes > 0);
  set_enabled (self, (const char * const []) { "edit" }, 1, counts.n_items == 1);
  set_enabled (self, (const char * const []) { "remove" }, 1, counts.n_items > 0 || relation);
  set_enabled (self, (const char * const []) { "reverse" }, 1, relation);
  if (diagram == NULL)
    return;

  set_state (self, "snap", g_variant_new_boolean (mlg_diagram_get_snap (diagram)));
  set_state (self, "show-links", g_variant_new_boolean (!mlg_diagram_get_hide_links (diagram)));
  set_state (self, "routing", g_variant_new_string (routings[MIN (mlg_diagram_get_routing (diagram), G_N_ELEMENTS (routings) - 1)]));
}

static void
add_view_actions (MlgGraphView *self)
{
  static const GActionEntry entries[] = {
    { .name = "fit", .activate = fit_action },
    { .name = "fit-selection", .activate = fit_selection_action },
    { .name = "zoom-in", .activate = zoom_in_action },
    { .name = "zoom-out", .activate = zoom_out_action },
    { .name = "zoom-100", .activate = zoom_100_action },
    { .name = "cancel", .activate = cancel_action },
    { .name = "tool", .parameter_type = "s", .state = "'select'", .change_state = change_tool },
    { .name = "show-grid", .state = "true", .change_state = change_grid },
    { .name = "show-minimap", .state = "true", .change_state = change_minimap },
    { .name = "snap", .state = "false", .change_state = change_snap },
    { .name = "show-links", .state = "true", .change_state = change_show_links },
    { .name = "routing", .parameter_type = "s", .state = "'curved'", .change_state = change_routing },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

void
_mlg_graph_view_setup_actions (MlgGraphView *self)
{
  self->actions = g_simple_action_group_new ();
  add_view_actions (self);
  _mlg_graph_view_add_edit_actions (self);
  _mlg_graph_view_add_align_actions (self);
  _mlg_graph_view_add_create_actions (self);
  _mlg_graph_view_add_link_actions (self);
  _mlg_graph_view_add_layout_actions (self);
  _mlg_graph_view_add_diagram_actions (self);
  _mlg_graph_view_add_menu_actions (self);
  _mlg_graph_view_add_drop_actions (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "graph", G_ACTION_GROUP (self->actions));
}
