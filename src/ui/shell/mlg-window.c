/* mlg-window.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-window-private.h"

#include "mlg-detail-panel.h"
#include "mlg-directory-view.h"
#include "mlg-error.h"
#include "mlg-graph-view.h"
#include "mlg-map-view.h"
#include "mlg-sidebar.h"
#include "mlg-start-page.h"

#include <glib/gi18n-lib.h>

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_SHOW_SIDEBAR,
  PROP_SHOW_PROFILE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MlgWindow, mlg_window, ADW_TYPE_APPLICATION_WINDOW)

static void
message_cb (MlgWindow  *self,
            const char *message,
            gboolean    undoable)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);
  AdwToast *toast;

  /* It is said there. */
  if (self->vocabulary_editor != NULL && gtk_window_is_active (GTK_WINDOW (self->vocabulary_editor)))
    return;

  toast = adw_toast_new (escaped);
  if (undoable)
    {
      adw_toast_set_button_label (toast, _("Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }

  /* A newer message says more than an older one that still stands. */
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_timeout (toast, 5);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

/* What was refused is said and goes by itself: nothing is broken, and nothing
 * must jump. What could not be read or written stays until it is closed. */
static void
failed_cb (MlgWindow    *self,
           const GError *error)
{
  if (g_error_matches (error, MLG_ERROR, MLG_ERROR_INVALID) || g_error_matches (error, MLG_ERROR, MLG_ERROR_DUPLICATE))
    message_cb (self, error->message, FALSE);
  else
    mlg_error_bar_show (self->error_bar, error->message, NULL, NULL);
}

static void
selection_changed_cb (MlgWindow *self)
{
  mlg_window_layout_update (self);
  mlg_window_actions_update (self);
}

static void
settings_view_cb (MlgWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->view_stack);

  if (name != NULL)
    g_settings_set_string (self->settings, "view", name);
  mlg_sidebar_set_drawing (MLG_SIDEBAR (self->sidebar), g_strcmp0 (name, "graph") == 0);
}

/* The first one whose name is that of a territory: what was dragged along with
 * it by mistake is not in its way. Where there is none, opening the first says
 * what is wrong with it. */
static GFile *
find_territory (GSList *files)
{
  for (GSList *link = files; link != NULL; link = link->next)
    {
      g_autofree char *name = g_file_get_basename (link->data);

      if (name != NULL && g_str_has_suffix (name, ".gpkg"))
        return link->data;
    }

  return files->data;
}

/* A picture goes onto the diagram that is shown. */
static gboolean
drop_picture (MlgWindow *self,
              GFile     *file,
              double     x,
              double     y)
{
  GActionGroup *actions = mlg_graph_view_get_actions (MLG_GRAPH_VIEW (self->graph_view));
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *type = name != NULL ? g_content_type_guess (name, NULL, 0, NULL) : NULL;
  g_autofree char *uri = g_file_get_uri (file);

  if (type == NULL || !g_content_type_is_a (type, "image/*") || !gtk_widget_get_mapped (self->graph_view) ||
      !g_action_group_get_action_enabled (actions, "drop-picture"))
    return FALSE;

  g_action_group_activate_action (actions, "drop-picture", g_variant_new ("(sdd)", uri, x, y));

  return TRUE;
}

static gboolean
drop_cb (MlgWindow    *self,
         const GValue *value,
         double        x,
         double        y)
{
  GSList *files = g_value_get_boxed (value);
  GFile *file;

  if (files == NULL)
    return FALSE;

  if (drop_picture (self, files->data, x, y))
    return TRUE;

  file = find_territory (files);
  mlg_window_open (self, file);
  if (files->next != NULL)
    {
      g_autofree char *name = g_file_get_basename (file);
      g_autofree char *message = NULL;

      /* Translators: %s is the name of a file */
      message = g_strdup_printf (_("A window shows one territory at a time: “%s” is opened, the other files are not."), name);
      mlg_session_tell (self->session, message, FALSE);
    }

  return TRUE;
}

/* A territory dragged from the file manager anywhere onto the window: also over
 * an entry, which would take the name of the file for a text. */
static void
accept_files (MlgWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static gboolean
mlg_window_close_request (GtkWindow *window)
{
  MlgWindow *self = MLG_WINDOW (window);

  if (self->document != NULL && !self->may_close)
    {
      mlg_window_document_close (self, TRUE);
      return GDK_EVENT_STOP;
    }

  mlg_window_layout_save (self);
  mlg_window_camera_save (self);

  return GTK_WINDOW_CLASS (mlg_window_parent_class)->close_request (window);
}

static void
mlg_window_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  GTK_WIDGET_CLASS (mlg_window_parent_class)->size_allocate (widget, width, height, baseline);

  mlg_window_layout_allocated (MLG_WINDOW (widget), width);
}

static void
mlg_window_dispose (GObject *object)
{
  MlgWindow *self = MLG_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_weak_pointer (&self->vocabulary_editor);
  mlg_window_layout_clear (self);
  mlg_window_palette_clear (self);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->territory_signals);
  g_clear_object (&self->history_signals);

  gtk_widget_dispose_template (GTK_WIDGET (self), MLG_TYPE_WINDOW);

  g_clear_object (&self->document);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (mlg_window_parent_class)->dispose (object);
}

static void
mlg_window_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  MlgWindow *self = MLG_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;

    case PROP_SHOW_SIDEBAR:
      g_value_set_boolean (value, self->show_sidebar);
      break;

    case PROP_SHOW_PROFILE:
      g_value_set_boolean (value, self->show_profile);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_shown (MlgWindow  *self,
           gboolean   *shown,
           gboolean    value,
           GParamSpec *pspec)
{
  if (*shown == value)
    return;

  *shown = value;
  mlg_window_layout_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
mlg_window_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  MlgWindow *self = MLG_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SHOW_SIDEBAR:
      set_shown (self, &self->show_sidebar, g_value_get_boolean (value), pspec);
      break;

    case PROP_SHOW_PROFILE:
      set_shown (self, &self->show_profile, g_value_get_boolean (value), pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MlgWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, MlgWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, MlgWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, MlgWindow, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, MlgWindow, profile_button);
  gtk_widget_class_bind_template_child (widget_class, MlgWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, MlgWindow, view_switcher);
  gtk_widget_class_bind_template_child (widget_class, MlgWindow, title_box);
  gtk_widget_class_bind_template_child (widget_class, MlgWindow, title_label);
  gtk_widget_class_bind_template_child (widget_class, MlgWindow, state_label);
  gtk_widget_class_bind_template_child (widget_class, MlgWindow, error_bar);
  gtk_widget_class_bind_template_child (widget_class, MlgWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, MlgWindow, page_stack);
  gtk_widget_class_bind_template_child (widget_class, MlgWindow, outer_paned);
  gtk_widget_class_bind_template_child (widget_class, MlgWindow, inner_paned);
  gtk_widget_class_bind_template_child (widget_class, MlgWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, MlgWindow, view_stack);
  gtk_widget_class_bind_template_child (widget_class, MlgWindow, map_view);
  gtk_widget_class_bind_template_child (widget_class, MlgWindow, directory_view);
  gtk_widget_class_bind_template_child (widget_class, MlgWindow, graph_view);
  gtk_widget_class_bind_template_child (widget_class, MlgWindow, detail_panel);
}

static void
mlg_window_class_init (MlgWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mlg_window_dispose;
  object_class->get_property = mlg_window_get_property;
  object_class->set_property = mlg_window_set_property;
  widget_class->size_allocate = mlg_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = mlg_window_close_request;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, MLG_TYPE_SESSION,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_SIDEBAR] = g_param_spec_boolean ("show-sidebar", NULL, NULL, TRUE,
                                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_PROFILE] = g_param_spec_boolean ("show-profile", NULL, NULL, TRUE,
                                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MLG_TYPE_DETAIL_PANEL);
  g_type_ensure (MLG_TYPE_DIRECTORY_VIEW);
  g_type_ensure (MLG_TYPE_ERROR_BAR);
  g_type_ensure (MLG_TYPE_GRAPH_VIEW);
  g_type_ensure (MLG_TYPE_MAP_VIEW);
  g_type_ensure (MLG_TYPE_SIDEBAR);
  g_type_ensure (MLG_TYPE_START_PAGE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/shell/mlg-window.ui");
  bind_children (widget_class);
  mlg_window_install_actions (widget_class);
}

static void
mlg_window_init (MlgWindow *self)
{
  self->session = mlg_session_new ();
  self->show_sidebar = TRUE;
  self->show_profile = TRUE;
  self->cancellable = g_cancellable_new ();
  self->document_signals = g_signal_group_new (MLG_TYPE_DOCUMENT);
  self->territory_signals = g_signal_group_new (MLG_TYPE_TERRITORY);
  self->history_signals = g_signal_group_new (MLG_TYPE_HISTORY);

  gtk_widget_init_template (GTK_WIDGET (self));

  self->creator = MLG_ACTOR_CREATOR (mlg_actor_creator_new (self->session));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->add_button), GTK_WIDGET (self->creator));
  accept_files (self);

  g_signal_connect_object (self->session, "message", G_CALLBACK (message_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mlg_session_get_selection (self->session), "changed",
                           G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * mlg_window_new:
 * @application: the application
 * @settings: where sizes and choices are kept
 * @gazetteer: (nullable): where names of places are looked up
 *
 * Returns: (transfer none): a window without a territory
 */
MlgWindow *
mlg_window_new (GtkApplication *application,
                GSettings      *settings,
                MlgGazetteer   *gazetteer)
{
  MlgWindow *self = g_object_new (MLG_TYPE_WINDOW, "application", application, NULL);

  self->settings = g_object_ref (settings);
  mlg_session_set_gazetteer (self->session, gazetteer);
  gtk_menu_button_set_menu_model (self->menu_button,
                                  G_MENU_MODEL (gtk_application_get_menu_by_id (application, "primary-menu")));

  g_settings_bind (settings, "text-scale", self->map_view, "text-scale", G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "text-scale", self->graph_view, "text-scale", G_SETTINGS_BIND_GET);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "graph", mlg_graph_view_get_actions (MLG_GRAPH_VIEW (self->graph_view)));
  mlg_window_layout_setup (self);
  mlg_window_document_setup (self);
  mlg_window_picture_setup (self);
  g_signal_connect_object (self->view_stack, "notify::visible-child", G_CALLBACK (settings_view_cb), self, G_CONNECT_SWAPPED);
  settings_view_cb (self);

  return self;
}

/**
 * mlg_window_get_session:
 * @self: a window
 *
 * Returns: (transfer none): what its views share
 */
MlgSession *
mlg_window_get_session (MlgWindow *self)
{
  g_return_val_if_fail (MLG_IS_WINDOW (self), NULL);

  return self->session;
}

/**
 * mlg_window_is_empty:
 * @self: a window
 *
 * Returns: %TRUE if it shows no territory and opens none
 */
gboolean
mlg_window_is_empty (MlgWindow *self)
{
  g_return_val_if_fail (MLG_IS_WINDOW (self), FALSE);

  return self->document == NULL && !self->busy;
}
