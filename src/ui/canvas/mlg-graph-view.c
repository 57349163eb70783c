/* mlg-graph-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-graph-view-private.h"

/* Narrower than this there is no room for the names of the tools. */
#define COMPACT_WIDTH 1000

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_TEXT_SCALE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MlgGraphView, mlg_graph_view, GTK_TYPE_WIDGET)

MlgTerritory *
_mlg_graph_view_get_territory (MlgGraphView *self)
{
  return self->session != NULL ? mlg_session_get_territory (self->session) : NULL;
}

MlgDiagram *
_mlg_graph_view_get_diagram (MlgGraphView *self)
{
  return self->session != NULL ? mlg_session_get_diagram (self->session) : NULL;
}

/* Shows the error, if there is one; what every edit ends with. */
gboolean
_mlg_graph_view_settle (MlgGraphView *self,
                        GError       *error)
{
  if (error != NULL)
    mlg_session_fail (self->session, error);

  return error == NULL;
}

static void
store_camera (MlgGraphView *self)
{
  MlgCanvasCamera camera;

  if (self->diagram == MLG_ID_NONE || self->fit_pending)
    return;

  mlg_canvas_get_camera (self->canvas, &camera);
  g_hash_table_replace (self->cameras, g_memdup2 (&self->diagram, sizeof self->diagram), g_memdup2 (&camera, sizeof camera));
}

static void
update_labels (MlgGraphView *self)
{
  MlgDiagram *diagram = _mlg_graph_view_get_diagram (self);
  MlgDiagramData *data = mlg_diagram_scene_get_data (mlg_canvas_get_scene (self->canvas));

  gtk_stack_set_visible_child_name (self->stack, diagram != NULL ? "diagram" : "none");
  gtk_label_set_text (self->diagram_label, diagram != NULL ? mlg_diagram_get_name (diagram) : "");
  gtk_widget_set_visible (self->hint_page, diagram != NULL && !mlg_diagram_has_rings (diagram) &&
                                           data->nodes->len == 0 && data->boxes->len == 0);
}

/* What is fitted waits for the size of the page. */
static void
show_diagram (MlgGraphView *self)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  MlgDiagram *diagram = _mlg_graph_view_get_diagram (self);
  MlgId id = diagram != NULL ? mlg_diagram_get_id (diagram) : MLG_ID_NONE;
  const MlgCanvasCamera *camera;

  _mlg_graph_view_flush (self);
  if (self->diagram == id && mlg_diagram_scene_get_diagram (mlg_canvas_get_scene (self->canvas)) == diagram)
    return;

  store_camera (self);
  _mlg_graph_view_cancel (self);
  _mlg_graph_view_stop_layout (self);
  self->diagram = id;
  mlg_diagram_scene_set_diagram (mlg_canvas_get_scene (self->canvas), territory, diagram);
  _mlg_graph_view_update_zones (self);
  _mlg_graph_view_take_selection (self);

  camera = g_hash_table_lookup (self->cameras, &id);
  self->fit_pending = camera == NULL;
  if (camera != NULL)
    mlg_canvas_jump_to (self->canvas, camera);
  gtk_widget_queue_allocate (GTK_WIDGET (self));

  update_labels (self);
  _mlg_graph_view_update_actions (self);
}

static void
query_cb (MlgGraphView *self)
{
  mlg_diagram_scene_set_query (mlg_canvas_get_scene (self->canvas),
                               self->session != NULL ? mlg_session_get_query (self->session) : NULL);
  _mlg_graph_view_update_actions (self);
}

static void
territory_cb (MlgGraphView *self)
{
  g_hash_table_remove_all (self->cameras);
  self->diagram = MLG_ID_NONE;
  g_signal_group_set_target (self->territory_signals, _mlg_graph_view_get_territory (self));
  g_signal_group_set_target (self->query_signals, self->session != NULL ? mlg_session_get_query (self->session) : NULL);
  show_diagram (self);
  query_cb (self);
  update_labels (self);
  _mlg_graph_view_update_actions (self);
}

static void
changed_cb (MlgGraphView  *self,
            MlgChange     *change,
            MlgChangeStep  step)
{
  /* What sectors and rings stand for may be others, whatever else is as it
   * was. */
  if (mlg_diagram_scene_update (mlg_canvas_get_scene (self->canvas), change, step))
    _mlg_graph_view_take_selection (self);
  _mlg_graph_view_update_zones (self);
  update_labels (self);
  _mlg_graph_view_update_actions (self);
}

static gboolean
compact_cb (gpointer user_data)
{
  MlgGraphView *self = user_data;

  mlg_graph_tools_set_compact (self->tools, self->compact);
  gtk_label_set_max_width_chars (self->diagram_label, self->compact ? 11 : 22);

  return G_SOURCE_REMOVE;
}

static void
mlg_graph_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  gtk_widget_measure (MLG_GRAPH_VIEW (widget)->outer, orientation, for_size,
                      minimum, natural, minimum_baseline, natural_baseline);
}

/* Whether the whole is shown, as it was fitted to another size. */
static gboolean
is_fitted (MlgGraphView *self)
{
  MlgCanvasCamera camera;

  mlg_canvas_get_camera (self->canvas, &camera);

  return camera.x == self->fitted.x && camera.y == self->fitted.y && camera.zoom == self->fitted.zoom &&
         (camera.width != self->fitted.width || camera.height != self->fitted.height);
}

static void
mlg_graph_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  MlgGraphView *self = MLG_GRAPH_VIEW (widget);
  gboolean compact = width < COMPACT_WIDTH;

  /* Nothing may come or go while sizes are given out. */
  if (compact != self->compact)
    {
      self->compact = compact;
      g_idle_add_full (G_PRIORITY_HIGH_IDLE, compact_cb, g_object_ref (self), g_object_unref);
    }

  gtk_widget_size_allocate (self->outer, &(GtkAllocation) { 0, 0, width, height }, baseline);
  /* What was fitted grows with the page until somebody leaves it. */
  if (self->diagram != MLG_ID_NONE && gtk_widget_get_width (GTK_WIDGET (self->canvas)) > 0 &&
      (self->fit_pending || is_fitted (self)))
    {
      self->fit_pending = FALSE;
      _mlg_graph_view_fit (self, TRUE);
    }
  _mlg_graph_view_present_popovers (self);
}

static gboolean
mlg_graph_view_grab_focus (GtkWidget *widget)
{
  MlgGraphView *self = MLG_GRAPH_VIEW (widget);

  return gtk_widget_grab_focus (self->diagram != MLG_ID_NONE ? GTK_WIDGET (self->canvas) : self->start_button);
}

static gboolean
take_focus (gpointer user_data)
{
  GtkWidget *widget = user_data;
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root != NULL && gtk_widget_get_mapped (widget) && !GTK_IS_EDITABLE (gtk_root_get_focus (root)))
    gtk_widget_grab_focus (widget);

  return G_SOURCE_REMOVE;
}

/* Who comes to the page works on it, unless a text is being typed beside. */
static void
mlg_graph_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mlg_graph_view_parent_class)->map (widget);

  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, take_focus, g_object_ref (widget), g_object_unref);
}

static void
mlg_graph_view_dispose (GObject *object)
{
  MlgGraphView *self = MLG_GRAPH_VIEW (object);

  if (self->layout_bar != NULL)
    _mlg_graph_view_stop_layout (self);
  g_clear_handle_id (&self->nudge_id, g_source_remove);
  g_clear_handle_id (&self->zoom_id, g_source_remove);
  g_clear_object (&self->nodes);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->territory_signals);
  g_clear_object (&self->query_signals);
  g_clear_object (&self->selection_signals);
  _mlg_graph_view_clear_popovers (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "graph", NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MLG_TYPE_GRAPH_VIEW);
  g_clear_object (&self->actions);
  g_clear_object (&self->session);
  g_clear_pointer (&self->cameras, g_hash_table_unref);
  g_clear_pointer (&self->link_sources, g_array_unref);
  g_clear_pointer (&self->nudged, g_array_unref);
  g_clear_pointer (&self->new_name, g_free);
  g_clear_pointer (&self->zoning, mlg_zoning_free);

  G_OBJECT_CLASS (mlg_graph_view_parent_class)->dispose (object);
}

static void
mlg_graph_view_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, MLG_GRAPH_VIEW (object)->session);
      break;
    case PROP_TEXT_SCALE:
      g_value_set_double (value, MLG_GRAPH_VIEW (object)->text_scale);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_graph_view_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      mlg_graph_view_set_session (MLG_GRAPH_VIEW (object), g_value_get_object (value));
      break;
    case PROP_TEXT_SCALE:
      mlg_graph_view_set_text_scale (MLG_GRAPH_VIEW (object), g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/canvas/mlg-graph-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgGraphView, outer);
  gtk_widget_class_bind_template_child (widget_class, MlgGraphView, stack);
  gtk_widget_class_bind_template_child (widget_class, MlgGraphView, start_button);
  gtk_widget_class_bind_template_child (widget_class, MlgGraphView, canvas);
  gtk_widget_class_bind_template_child (widget_class, MlgGraphView, tools);
  gtk_widget_class_bind_template_child (widget_class, MlgGraphView, diagram_button);
  gtk_widget_class_bind_template_child (widget_class, MlgGraphView, diagram_list);
  gtk_widget_class_bind_template_child (widget_class, MlgGraphView, diagram_label);
  gtk_widget_class_bind_template_child (widget_class, MlgGraphView, minimap);
  gtk_widget_class_bind_template_child (widget_class, MlgGraphView, zoom_label);
  gtk_widget_class_bind_template_child (widget_class, MlgGraphView, layout_bar);
  gtk_widget_class_bind_template_child (widget_class, MlgGraphView, layout_progress);
  gtk_widget_class_bind_template_child (widget_class, MlgGraphView, hint_page);
}

static void
mlg_graph_view_class_init (MlgGraphViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mlg_graph_view_dispose;
  object_class->get_property = mlg_graph_view_get_property;
  object_class->set_property = mlg_graph_view_set_property;
  widget_class->measure = mlg_graph_view_measure;
  widget_class->size_allocate = mlg_graph_view_size_allocate;
  widget_class->grab_focus = mlg_graph_view_grab_focus;
  widget_class->map = mlg_graph_view_map;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, MLG_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TEXT_SCALE] = g_param_spec_double ("text-scale", NULL, NULL, 0.5, 4, 1,
                                                     G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MLG_TYPE_CANVAS);
  g_type_ensure (MLG_TYPE_DIAGRAM_LIST);
  g_type_ensure (MLG_TYPE_GRAPH_TOOLS);
  g_type_ensure (MLG_TYPE_MINIMAP);
  gtk_widget_class_set_css_name (widget_class, "graph-page");
  bind_template (widget_class);
  _mlg_graph_view_install_keys (widget_class);
}

static void
create_signal_groups (MlgGraphView *self)
{
  self->session_signals = g_signal_group_new (MLG_TYPE_SESSION);
  g_signal_group_connect_object (self->session_signals, "notify::territory", G_CALLBACK (territory_cb), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->session_signals, "notify::diagram", G_CALLBACK (show_diagram), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->session_signals, "reveal", G_CALLBACK (_mlg_graph_view_reveal_actor), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->session_signals, "link-requested", G_CALLBACK (_mlg_graph_view_link_requested), self, G_CONNECT_SWAPPED);

  self->territory_signals = g_signal_group_new (MLG_TYPE_TERRITORY);
  g_signal_group_connect_object (self->territory_signals, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  self->query_signals = g_signal_group_new (MLG_TYPE_QUERY);
  g_signal_group_connect_object (self->query_signals, "changed", G_CALLBACK (query_cb), self, G_CONNECT_SWAPPED);

  self->selection_signals = g_signal_group_new (MLG_TYPE_SELECTION);
  g_signal_group_connect_object (self->selection_signals, "changed", G_CALLBACK (_mlg_graph_view_take_selection), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->selection_signals, "hover-changed", G_CALLBACK (_mlg_graph_view_take_hover), self, G_CONNECT_SWAPPED);
}

static void
mlg_graph_view_init (MlgGraphView *self)
{
  self->cameras = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->link_sources = g_array_new (FALSE, FALSE, sizeof (MlgId));

  gtk_widget_init_template (GTK_WIDGET (self));
  mlg_minimap_set_canvas (self->minimap, self->canvas);
  create_signal_groups (self);
  _mlg_graph_view_setup_actions (self);
  _mlg_graph_view_setup_nodes (self);
  _mlg_graph_view_setup_tool (self);
  _mlg_graph_view_setup_menu (self);
  _mlg_graph_view_setup_drop (self);

  g_signal_connect_object (mlg_canvas_get_scene (self->canvas), "changed",
                           G_CALLBACK (mlg_mark_nodes_queue_update), self->nodes, G_CONNECT_SWAPPED);
  _mlg_graph_view_setup_look (self);
}

/**
 * mlg_graph_view_new:
 * @session: (nullable): the session to show
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
mlg_graph_view_new (MlgSession *session)
{
  return g_object_new (MLG_TYPE_GRAPH_VIEW, "session", session, NULL);
}

MlgSession *
mlg_graph_view_get_session (MlgGraphView *self)
{
  g_return_val_if_fail (MLG_IS_GRAPH_VIEW (self), NULL);

  return self->session;
}

void
mlg_graph_view_set_session (MlgGraphView *self,
                            MlgSession   *session)
{
  g_return_if_fail (MLG_IS_GRAPH_VIEW (self));
  g_return_if_fail (session == NULL || MLG_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  _mlg_graph_view_clear_popovers (self);
  _mlg_graph_view_create_popovers (self);
  mlg_diagram_list_set_session (self->diagram_list, session);
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->selection_signals, session != NULL ? mlg_session_get_selection (session) : NULL);
  territory_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * mlg_graph_view_get_actions:
 * @self: a page
 *
 * Returns: (transfer none): what can be done there, each name without
 *   “graph.”
 */
GActionGroup *
mlg_graph_view_get_actions (MlgGraphView *self)
{
  g_return_val_if_fail (MLG_IS_GRAPH_VIEW (self), NULL);

  return G_ACTION_GROUP (self->actions);
}
