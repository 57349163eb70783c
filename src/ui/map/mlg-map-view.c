/* mlg-map-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-map-view-private.h"

#include "mlg-data-dir.h"

#include <glib/gi18n-lib.h>

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_TEXT_SCALE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MlgMapView, mlg_map_view, GTK_TYPE_WIDGET)

static gboolean
rebuild (gpointer user_data)
{
  MlgMapView *self = user_data;
  MlgTerritory *territory = self->session != NULL ? mlg_session_get_territory (self->session) : NULL;
  MlgQuery *query = self->session != NULL ? mlg_session_get_query (self->session) : NULL;
  g_autoptr(MlgSceneData) data = mlg_scene_data_new_scaled (territory, query, self->letter_scale);

  self->rebuild_id = 0;
  mlg_actor_layer_set_data (self->actors, territory, data);
  mlg_map_legend_update (self->legend, territory, data);

  return G_SOURCE_REMOVE;
}

/* Once for all that happens until the next frame. */
void
_mlg_map_view_queue_rebuild (MlgMapView *self)
{
  if (self->rebuild_id == 0)
    self->rebuild_id = g_idle_add_full (GDK_PRIORITY_REDRAW - 5, rebuild, self, NULL);
}

/* What is asked for now must not wait for the next frame. */
void
_mlg_map_view_flush_rebuild (MlgMapView *self)
{
  if (self->rebuild_id == 0)
    return;

  g_clear_handle_id (&self->rebuild_id, g_source_remove);
  rebuild (self);
}

static gboolean
shows (const MlgEdit *edit)
{
  if (edit->operation != MLG_EDIT_SET)
    return TRUE;

  switch (edit->object_kind)
    {
    case MLG_OBJECT_ACTOR:
      return edit->field == MLG_ACTOR_NAME || edit->field == MLG_ACTOR_SHORT_NAME || edit->field == MLG_ACTOR_KIND ||
             edit->field == MLG_ACTOR_PLACES || edit->field == MLG_ACTOR_STATUS;
    case MLG_OBJECT_RELATION:
      return edit->field <= MLG_RELATION_STATUS;
    case MLG_OBJECT_TERM:
      return TRUE;
    case MLG_OBJECT_TERRITORY:
    default:
      return FALSE;
    }
}

static void
territory_changed_cb (MlgMapView    *self,
                      MlgChange     *change,
                      MlgChangeStep  step)
{
  for (guint i = 0; i < mlg_change_get_n_edits (change); i++)
    if (shows (mlg_change_get_edit (change, i)))
      {
        _mlg_map_view_queue_rebuild (self);
        return;
      }
}

static void
selection_changed_cb (MlgMapView *self)
{
  MlgSelection *selection = mlg_session_get_selection (self->session);
  g_autoptr(GArray) actors = mlg_selection_dup_actors (selection);

  mlg_actor_layer_set_selected (self->actors, (const MlgId *) (gpointer) actors->data, actors->len,
                                mlg_selection_get_relation (selection));
}

static void
hover_changed_cb (MlgMapView *self)
{
  MlgObjectKind kind = MLG_OBJECT_ACTOR;
  MlgId id = mlg_selection_get_hover (mlg_session_get_selection (self->session), &kind);

  mlg_actor_layer_set_hover (self->actors, kind, id);
}

static void
reveal_cb (MlgMapView *self,
           MlgId       actor)
{
  /* An actor that was only just added or found is not in the scene yet. */
  _mlg_map_view_flush_rebuild (self);
  _mlg_map_view_reveal (self, actor);
}

/* Whoever works elsewhere, in a list perhaps, is better served by a list. */
static gboolean
link_requested_cb (MlgMapView *self,
                   MlgId       source)
{
  return gtk_widget_get_mapped (GTK_WIDGET (self)) &&
         (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0 &&
         _mlg_map_view_begin_link (self, source);
}

static void
territory_cb (MlgMapView *self)
{
  MlgTerritory *territory = self->session != NULL ? mlg_session_get_territory (self->session) : NULL;

  _mlg_map_view_cancel (self);
  g_signal_group_set_target (self->territory_signals, territory);
  /* Each territory has a query of its own, which is there already. */
  g_signal_group_set_target (self->query_signals, self->session != NULL ? mlg_session_get_query (self->session) : NULL);
  _mlg_map_view_queue_rebuild (self);
  _mlg_map_view_flush_rebuild (self);
  self->fit_pending = territory != NULL;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
query_cb (MlgMapView *self)
{
  g_signal_group_set_target (self->query_signals, self->session != NULL ? mlg_session_get_query (self->session) : NULL);
  _mlg_map_view_queue_rebuild (self);
}

static void
theme_cb (MlgMapView *self)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  MlgMapTheme theme = dark ? MLG_MAP_THEME_DARK : MLG_MAP_THEME_LIGHT;

  if (self->source != NULL)
    mlg_offline_source_set_theme (self->source, theme);
  if (self->names != NULL)
    mlg_place_label_layer_set_theme (self->names, theme);
  mlg_actor_layer_set_theme (self->actors, theme);

  if (dark)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dark");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dark");
}

/* Names of places make room for those of actors. */
static void
laid_out_cb (MlgMapView *self)
{
  g_autoptr(GArray) rects = mlg_actor_layer_dup_obstacles (self->actors);

  if (self->names != NULL)
    mlg_place_label_layer_set_obstacles (self->names, (const graphene_rect_t *) (gpointer) rects->data, rects->len);
}

static void
create_ground (MlgMapView *self)
{
  g_autofree char *path = mlg_data_dir_dup_path ("basemap/basemap.mbtiles");
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgTileFile) file = mlg_tile_file_open (path, MLG_TILE_FILE_INSTALLED, &error);
  ShumateMapLayer *layer;

  if (file == NULL)
    {
      /* Actors, relations and everything else work without it. */
      gtk_label_set_text (self->credits, error->message);
      return;
    }

  self->source = mlg_offline_source_new (file, MLG_MAP_THEME_LIGHT);
  shumate_viewport_set_reference_map_source (self->viewport, SHUMATE_MAP_SOURCE (self->source));
  layer = shumate_map_layer_new (SHUMATE_MAP_SOURCE (self->source), self->viewport);
  mlg_offline_source_set_layer (self->source, GTK_WIDGET (layer));
  shumate_map_add_layer (self->map, SHUMATE_LAYER (layer));
  gtk_label_set_text (self->credits, mlg_tile_file_get_attribution (file));
}

static void
create_map (MlgMapView *self)
{
  g_autofree char *gazetteer = mlg_data_dir_dup_path ("gazetteer.sqlite");
  ShumateScale *scale;

  self->map = shumate_map_new ();
  self->viewport = shumate_map_get_viewport (self->map);
  shumate_viewport_set_min_zoom_level (self->viewport, 1);
  shumate_viewport_set_max_zoom_level (self->viewport, 17);
  gtk_overlay_set_child (self->overlay, GTK_WIDGET (self->map));

  create_ground (self);

  if (g_file_test (gazetteer, G_FILE_TEST_EXISTS))
    {
      self->names = mlg_place_label_layer_new (self->viewport, gazetteer);
      shumate_map_add_layer (self->map, SHUMATE_LAYER (self->names));
    }

  self->actors = mlg_actor_layer_new (self->viewport);
  shumate_map_add_layer (self->map, SHUMATE_LAYER (self->actors));
  g_signal_connect_object (self->actors, "laid-out", G_CALLBACK (laid_out_cb), self, G_CONNECT_SWAPPED);

  scale = shumate_scale_new (self->viewport);
  shumate_scale_set_unit (scale, SHUMATE_UNIT_METRIC);
  shumate_scale_set_max_width (scale, 110);
  gtk_widget_set_halign (GTK_WIDGET (scale), GTK_ALIGN_END);
  gtk_box_prepend (GTK_BOX (self->scale_box), GTK_WIDGET (scale));
}

static void
mlg_map_view_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (MLG_MAP_VIEW (widget)->overlay), orientation, for_size,
                      minimum, natural, minimum_baseline, natural_baseline);
}

static void
mlg_map_view_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  MlgMapView *self = MLG_MAP_VIEW (widget);

  /* Before anything is drawn: a territory never shows up elsewhere first. The
   * first view grows with the map until somebody leaves it. */
  if ((self->fit_pending || _mlg_map_view_is_first_view (self, width, height)) && width > 0 && height > 0)
    {
      self->fit_pending = FALSE;
      _mlg_map_view_first_view (self, width, height);
    }

  mlg_map_legend_fit (self->legend, width, height);
  gtk_widget_size_allocate (GTK_WIDGET (self->overlay), &(GtkAllocation) { 0, 0, width, height }, baseline);
  if (self->chooser != NULL)
    gtk_popover_present (GTK_POPOVER (self->chooser));
}

static gboolean
mlg_map_view_grab_focus (GtkWidget *widget)
{
  gtk_widget_set_focus_child (widget, NULL);

  return GTK_WIDGET_CLASS (mlg_map_view_parent_class)->grab_focus (widget);
}

static void
mlg_map_view_unroot (GtkWidget *widget)
{
  _mlg_map_view_release_pointer (MLG_MAP_VIEW (widget));

  GTK_WIDGET_CLASS (mlg_map_view_parent_class)->unroot (widget);
}

static void
mlg_map_view_dispose (GObject *object)
{
  MlgMapView *self = MLG_MAP_VIEW (object);

  g_clear_handle_id (&self->rebuild_id, g_source_remove);
  if (self->flight != NULL)
    adw_animation_reset (self->flight);
  g_clear_object (&self->flight);
  g_clear_object (&self->nodes);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->territory_signals);
  g_clear_object (&self->query_signals);
  g_clear_object (&self->selection_signals);
  g_clear_pointer ((GtkWidget **) &self->chooser, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), MLG_TYPE_MAP_VIEW);
  g_clear_object (&self->source);
  g_clear_object (&self->session);
  g_clear_pointer (&self->hint_city, g_free);

  G_OBJECT_CLASS (mlg_map_view_parent_class)->dispose (object);
}

static void
mlg_map_view_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, MLG_MAP_VIEW (object)->session);
      break;
    case PROP_TEXT_SCALE:
      g_value_set_double (value, MLG_MAP_VIEW (object)->text_scale);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_map_view_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      mlg_map_view_set_session (MLG_MAP_VIEW (object), g_value_get_object (value));
      break;
    case PROP_TEXT_SCALE:
      mlg_map_view_set_text_scale (MLG_MAP_VIEW (object), g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_map_view_class_init (MlgMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mlg_map_view_dispose;
  object_class->get_property = mlg_map_view_get_property;
  object_class->set_property = mlg_map_view_set_property;
  widget_class->unroot = mlg_map_view_unroot;
  widget_class->measure = mlg_map_view_measure;
  widget_class->size_allocate = mlg_map_view_size_allocate;
  widget_class->grab_focus = mlg_map_view_grab_focus;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, MLG_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TEXT_SCALE] = g_param_spec_double ("text-scale", NULL, NULL, 0.5, 4, 1,
                                                     G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MLG_TYPE_MAP_LEGEND);
  gtk_widget_class_set_css_name (widget_class, "map-page");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/map/mlg-map-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgMapView, overlay);
  gtk_widget_class_bind_template_child (widget_class, MlgMapView, legend);
  gtk_widget_class_bind_template_child (widget_class, MlgMapView, credits);
  gtk_widget_class_bind_template_child (widget_class, MlgMapView, scale_box);
  _mlg_map_view_install_camera (widget_class);
  _mlg_map_view_install_link (widget_class);
}

static void
create_signal_groups (MlgMapView *self)
{
  self->session_signals = g_signal_group_new (MLG_TYPE_SESSION);
  g_signal_group_connect_object (self->session_signals, "notify::territory", G_CALLBACK (territory_cb), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->session_signals, "notify::query", G_CALLBACK (query_cb), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->session_signals, "reveal", G_CALLBACK (reveal_cb), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->session_signals, "link-requested", G_CALLBACK (link_requested_cb), self, G_CONNECT_SWAPPED);

  self->territory_signals = g_signal_group_new (MLG_TYPE_TERRITORY);
  g_signal_group_connect_object (self->territory_signals, "changed", G_CALLBACK (territory_changed_cb), self, G_CONNECT_SWAPPED);

  self->query_signals = g_signal_group_new (MLG_TYPE_QUERY);
  g_signal_group_connect_object (self->query_signals, "changed", G_CALLBACK (_mlg_map_view_queue_rebuild), self, G_CONNECT_SWAPPED);

  self->selection_signals = g_signal_group_new (MLG_TYPE_SELECTION);
  g_signal_group_connect_object (self->selection_signals, "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->selection_signals, "hover-changed", G_CALLBACK (hover_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
mlg_map_view_init (MlgMapView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  create_map (self);
  _mlg_map_view_setup_text (self);
  create_signal_groups (self);

  _mlg_map_view_setup_nodes (self);
  _mlg_map_view_setup_pointer (self);
  _mlg_map_view_setup_drop (self);
  _mlg_map_view_setup_tooltip (self);

  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (theme_cb), self, G_CONNECT_SWAPPED);
  theme_cb (self);
}

/**
 * mlg_map_view_new:
 * @session: (nullable): the session to show
 *
 * Returns: (transfer floating): a map
 */
GtkWidget *
mlg_map_view_new (MlgSession *session)
{
  return g_object_new (MLG_TYPE_MAP_VIEW, "session", session, NULL);
}

MlgSession *
mlg_map_view_get_session (MlgMapView *self)
{
  g_return_val_if_fail (MLG_IS_MAP_VIEW (self), NULL);

  return self->session;
}

void
mlg_map_view_set_session (MlgMapView *self,
                          MlgSession *session)
{
  g_return_if_fail (MLG_IS_MAP_VIEW (self));
  g_return_if_fail (session == NULL || MLG_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_clear_pointer ((GtkWidget **) &self->chooser, gtk_widget_unparent);
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->selection_signals, session != NULL ? mlg_session_get_selection (session) : NULL);
  territory_cb (self);
  if (session != NULL)
    selection_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
