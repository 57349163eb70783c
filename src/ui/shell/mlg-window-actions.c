/* mlg-window-actions.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-window-private.h"

#include "mlg-sidebar.h"
#include "mlg-vocabulary-editor.h"

#include <glib/gi18n-lib.h>

/* Every operation of the window by its name: menus, shortcuts and tests use
 * the same. One function, mlg_window_actions_update(), says which are
 * possible. */

static MlgId
get_selected_actor (MlgWindow *self)
{
  MlgSelection *selection = mlg_session_get_selection (self->session);

  return mlg_selection_get_primary_actor (selection);
}

static MlgRecord *
get_selected_record (MlgWindow *self)
{
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  MlgSelection *selection = mlg_session_get_selection (self->session);
  MlgId relation = mlg_selection_get_relation (selection);

  if (territory == NULL)
    return NULL;

  if (relation != MLG_ID_NONE)
    return MLG_RECORD (mlg_territory_get_relation (territory, relation));

  return (MlgRecord *) mlg_territory_get_actor (territory, get_selected_actor (self));
}

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  mlg_window_document_create (MLG_WINDOW (widget));
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  mlg_window_document_choose (MLG_WINDOW (widget));
}

static void
open_uri_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  g_autoptr(GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  mlg_window_open (MLG_WINDOW (widget), file);
}

static void
recover_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  mlg_window_document_recover (MLG_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
open_demo_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  mlg_window_document_open_demo (MLG_WINDOW (widget));
}

static void
save_as_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  mlg_window_document_save_as (MLG_WINDOW (widget));
}

static void
overwrite_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  mlg_window_document_overwrite (MLG_WINDOW (widget));
}

static void
retry_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  mlg_window_document_retry (MLG_WINDOW (widget));
}

static void
close_territory_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  mlg_window_document_close (MLG_WINDOW (widget), FALSE);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  mlg_session_undo (MLG_WINDOW (widget)->session);
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  mlg_session_redo (MLG_WINDOW (widget)->session);
}

static void
add_actor_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (MLG_WINDOW (widget)->add_button));
}

static void
link_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MlgWindow *self = MLG_WINDOW (widget);

  if (mlg_session_request_link (self->session, get_selected_actor (self)))
    return;

  g_settings_set_boolean (self->settings, "profile-visible", TRUE);
  mlg_session_request_link (self->session, get_selected_actor (self));
}

static void
rename_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MlgWindow *self = MLG_WINDOW (widget);

  g_settings_set_boolean (self->settings, "profile-visible", TRUE);
  mlg_session_request_rename (self->session, get_selected_actor (self));
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MlgWindow *self = MLG_WINDOW (widget);
  MlgSelection *selection = mlg_session_get_selection (self->session);
  MlgRecord *record = get_selected_record (self);

  if (record == NULL)
    return;

  if (mlg_selection_get_n_actors (selection) > 1)
    mlg_session_delete_selected (self->session);
  else
    mlg_session_delete (self->session, record);
}

static void
find_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MlgWindow *self = MLG_WINDOW (widget);

  g_settings_set_boolean (self->settings, "sidebar-visible", TRUE);
  mlg_sidebar_focus_search (MLG_SIDEBAR (self->sidebar));
}

static void
edit_vocabulary_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  MlgWindow *self = MLG_WINDOW (widget);

  if (self->vocabulary_editor == NULL)
    g_set_weak_pointer (&self->vocabulary_editor, mlg_vocabulary_editor_new (GTK_WINDOW (self), self->session));

  gtk_window_present (GTK_WINDOW (self->vocabulary_editor));
}

static void
zoom_all_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  MlgWindow *self = MLG_WINDOW (widget);

  adw_view_stack_set_visible_child_name (self->view_stack, "map");
  gtk_widget_activate_action (self->map_view, "map.fit-all", NULL);
}

static void
zoom_selection_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  MlgWindow *self = MLG_WINDOW (widget);

  adw_view_stack_set_visible_child_name (self->view_stack, "map");
  gtk_widget_activate_action (self->map_view, "map.zoom-to-selection", NULL);
}

static void
show_view_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  adw_view_stack_set_visible_child_name (MLG_WINDOW (widget)->view_stack, g_variant_get_string (parameter, NULL));
}

static void
fullscreen_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

/* Letters work only where no text is being typed: bindings of the class come
 * after the widget in focus, accelerators of the application before it. */
static void
add_bindings (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint            key;
    GdkModifierType  modifiers;
    const char      *action;
    const char      *argument;
  } bindings[] = {
    { GDK_KEY_n, 0, "win.add-actor", NULL },
    { GDK_KEY_l, 0, "win.link", NULL },
    { GDK_KEY_F2, 0, "win.rename", NULL },
    { GDK_KEY_Delete, 0, "win.delete", NULL },
    { GDK_KEY_n, GDK_CONTROL_MASK, "win.new", NULL },
    { GDK_KEY_o, GDK_CONTROL_MASK, "win.open", NULL },
    { GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.save-as", NULL },
    { GDK_KEY_s, GDK_CONTROL_MASK, "win.save", NULL },
    { GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL },
    { GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL },
    { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL },
    { GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL },
    { GDK_KEY_f, GDK_CONTROL_MASK, "win.find", NULL },
    { GDK_KEY_0, GDK_CONTROL_MASK, "win.zoom-selection", NULL },
    { GDK_KEY_F9, 0, "win.show-sidebar", NULL },
    { GDK_KEY_F9, GDK_SHIFT_MASK, "win.show-profile", NULL },
    { GDK_KEY_F11, 0, "win.fullscreen", NULL },
    { GDK_KEY_1, GDK_ALT_MASK, "win.show-view", "map" },
    { GDK_KEY_2, GDK_ALT_MASK, "win.show-view", "graph" },
    { GDK_KEY_3, GDK_ALT_MASK, "win.show-view", "directory" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_widget_class_add_binding_action (widget_class, bindings[i].key, bindings[i].modifiers, bindings[i].action,
                                         bindings[i].argument != NULL ? "s" : NULL, bindings[i].argument);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MlgWindow *self = MLG_WINDOW (widget);

  /* Every edit is kept already; this writes the file now, for who is about to
   * pull out the USB key. */
  if (mlg_document_get_file (self->document) == NULL)
    mlg_window_document_save_as (self);
  else
    mlg_window_document_retry (self);
}

/* mlg_window_install_actions:
 *
 * Names the actions of the window and gives them their keys. */
void
mlg_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_action);
  gtk_widget_class_install_action (widget_class, "win.recover", "s", recover_action);
  gtk_widget_class_install_action (widget_class, "win.open-demo", NULL, open_demo_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_action);
  gtk_widget_class_install_action (widget_class, "win.overwrite", NULL, overwrite_action);
  gtk_widget_class_install_action (widget_class, "win.retry", NULL, retry_action);
  gtk_widget_class_install_action (widget_class, "win.close-territory", NULL, close_territory_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.add-actor", NULL, add_actor_action);
  gtk_widget_class_install_action (widget_class, "win.link", NULL, link_action);
  gtk_widget_class_install_action (widget_class, "win.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "win.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.edit-vocabulary", NULL, edit_vocabulary_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-all", NULL, zoom_all_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-selection", NULL, zoom_selection_action);
  gtk_widget_class_install_action (widget_class, "win.show-view", "s", show_view_action);
  gtk_widget_class_install_property_action (widget_class, "win.show-sidebar", "show-sidebar");
  gtk_widget_class_install_property_action (widget_class, "win.show-profile", "show-profile");
  gtk_widget_class_install_action (widget_class, "win.fullscreen", NULL, fullscreen_action);

  add_bindings (widget_class);
  mlg_window_clip_install (widget_class);
  mlg_window_palette_install (widget_class);
  mlg_window_picture_install (widget_class);
}

static void
update_history (MlgWindow  *self,
                MlgHistory *history)
{
  const char *undo = history != NULL ? mlg_history_get_undo_label (history) : NULL;
  const char *redo = history != NULL ? mlg_history_get_redo_label (history) : NULL;
  g_autofree char *undo_text = NULL;
  g_autofree char *redo_text = NULL;

  if (undo != NULL)
    /* Translators: %s is the name of an action: “Undo Link Ti Coop to Inztant” */
    undo_text = g_strdup_printf (_("Undo %s"), undo);

  if (redo != NULL)
    /* Translators: %s is the name of an action: “Redo Link Ti Coop to Inztant” */
    redo_text = g_strdup_printf (_("Redo %s"), redo);

  gtk_widget_set_tooltip_text (self->undo_button, undo_text != NULL ? undo_text : _("Undo (Ctrl+Z)"));
  gtk_widget_set_tooltip_text (self->redo_button, redo_text != NULL ? redo_text : _("Redo (Ctrl+Shift+Z)"));
}

/* mlg_window_actions_update:
 *
 * Says which actions are possible now. */
void
mlg_window_actions_update (MlgWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  MlgHistory *history = territory != NULL ? mlg_territory_get_history (territory) : NULL;
  gboolean open = territory != NULL && !self->busy;
  gboolean actor = open && get_selected_actor (self) != MLG_ID_NONE;
  static const char * const need_territory[] = {
    "win.save", "win.save-as", "win.close-territory", "win.add-actor", "win.add-actor-of-kind", "win.add-actor-here", "win.find",
    "win.edit-vocabulary",
    "win.zoom-all", "win.show-diagram", "win.show-view", "win.show-sidebar", "win.show-profile",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (need_territory); i++)
    gtk_widget_action_set_enabled (widget, need_territory[i], open);

  gtk_widget_action_set_enabled (widget, "win.link", actor);
  gtk_widget_action_set_enabled (widget, "win.rename", actor);
  gtk_widget_action_set_enabled (widget, "win.zoom-selection", actor);
  gtk_widget_action_set_enabled (widget, "win.delete", open && get_selected_record (self) != NULL);
  gtk_widget_action_set_enabled (widget, "win.undo", open && mlg_history_get_undo (history) != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo", open && mlg_history_get_redo (history) != NULL);

  mlg_window_clip_update (self, open);
  mlg_window_picture_update (self, open);

  gtk_widget_set_visible (self->add_button, open);
  gtk_widget_set_visible (self->undo_button, open);
  gtk_widget_set_visible (self->redo_button, open);
  gtk_widget_set_visible (self->view_switcher, open);
  gtk_widget_set_visible (self->sidebar_button, open);
  gtk_widget_set_visible (self->profile_button, open);

  update_history (self, history);
}
