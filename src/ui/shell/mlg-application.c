/* mlg-application.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-application.h"

#include "mlg-about.h"
#include "mlg-data-dir.h"
#include "mlg-graph-menu.h"
#include "mlg-preferences.h"
#include "mlg-recent.h"
#include "mlg-window.h"

#include <glib/gi18n-lib.h>
#include <shumate/shumate.h>

#define MAX_RECENT 8

struct _MlgApplication
{
  AdwApplication  parent_instance;

  /* Owned */
  GSettings      *settings;
  MlgGazetteer   *gazetteer;
};

G_DEFINE_FINAL_TYPE (MlgApplication, mlg_application, ADW_TYPE_APPLICATION)

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  mlg_about_present (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  MlgApplication *self = MLG_APPLICATION (user_data);
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (self));

  gtk_window_present (GTK_WINDOW (mlg_preferences_new (parent, self->settings)));
}

/* Closes each window in turn, so that each writes its document. */
static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  for (GList *window = windows; window != NULL; window = window->next)
    gtk_window_close (GTK_WINDOW (window->data));
}

static void
color_scheme_cb (MlgApplication *self)
{
  g_autofree char *scheme = g_settings_get_string (self->settings, "color-scheme");
  AdwStyleManager *manager = adw_application_get_style_manager (ADW_APPLICATION (self));

  if (g_str_equal (scheme, "light"))
    adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  else if (g_str_equal (scheme, "dark"))
    adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  else
    adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
}

/* The names are the user's: an underscore in one is no mnemonic. */
static void
update_recent_menu (MlgApplication *self)
{
  GMenu *menu = gtk_application_get_menu_by_id (GTK_APPLICATION (self), "recent-menu");
  g_autoptr(GPtrArray) recent = mlg_recent_list (MAX_RECENT);

  g_menu_remove_all (menu);

  for (guint i = 0; i < recent->len; i++)
    {
      GtkRecentInfo *info = g_ptr_array_index (recent, i);
      g_autofree char *name = mlg_recent_dup_name (info);
      g_auto(GStrv) parts = g_strsplit (name, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.open-uri", "s", gtk_recent_info_get_uri (info));
      g_menu_append_item (menu, item);
    }
}

static void
fill_graph_menu (MlgApplication *self)
{
  g_autoptr(GMenuModel) lines = mlg_graph_menu_new (MLG_GRAPH_MENU_WINDOW);

  g_menu_append_section (gtk_application_get_menu_by_id (GTK_APPLICATION (self), "graph-menu"), NULL, lines);
}

/* A window without a territory if there is one, else a new one. */
static MlgWindow *
get_free_window (MlgApplication *self)
{
  for (GList *window = gtk_application_get_windows (GTK_APPLICATION (self)); window != NULL; window = window->next)
    if (MLG_IS_WINDOW (window->data) && mlg_window_is_empty (window->data))
      return window->data;

  return mlg_window_new (GTK_APPLICATION (self), self->settings, self->gazetteer);
}

static void
mlg_application_activate (GApplication *application)
{
  MlgApplication *self = MLG_APPLICATION (application);
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  MlgWindow *window;

  if (active != NULL)
    {
      gtk_window_present (active);
      return;
    }

  window = get_free_window (self);
  gtk_window_present (GTK_WINDOW (window));
  mlg_window_recover (window);
}

static void
mlg_application_open (GApplication  *application,
                      GFile        **files,
                      int            n_files,
                      const char    *hint)
{
  MlgApplication *self = MLG_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      MlgWindow *window = get_free_window (self);

      mlg_window_open (window, files[i]);
      gtk_window_present (GTK_WINDOW (window));
    }
}

static void
mlg_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "about", .activate = about_action },
    { .name = "preferences", .activate = preferences_action },
    { .name = "quit", .activate = quit_action },
  };
  static const char * const quit_keys[] = { "<ctrl>q", NULL };
  static const char * const preferences_keys[] = { "<ctrl>comma", NULL };
  MlgApplication *self = MLG_APPLICATION (application);
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;

  G_APPLICATION_CLASS (mlg_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.quit", quit_keys);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.preferences", preferences_keys);

  self->settings = g_settings_new (APPLICATION_ID);
  g_signal_connect_object (self->settings, "changed::color-scheme", G_CALLBACK (color_scheme_cb), self, G_CONNECT_SWAPPED);
  color_scheme_cb (self);

  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (update_recent_menu), self, G_CONNECT_SWAPPED);
  update_recent_menu (self);
  fill_graph_menu (self);

  shumate_set_user_agent ("Maillage/" PACKAGE_VERSION);

  /* Without it the application works, and only names of places are missing. */
  path = mlg_data_dir_dup_path ("gazetteer.sqlite");
  self->gazetteer = mlg_gazetteer_open (path, &error);
  if (self->gazetteer == NULL)
    g_message ("%s", error->message);
}

static void
mlg_application_dispose (GObject *object)
{
  MlgApplication *self = MLG_APPLICATION (object);

  g_clear_object (&self->gazetteer);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mlg_application_parent_class)->dispose (object);
}

static void
mlg_application_class_init (MlgApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mlg_application_dispose;
  application_class->activate = mlg_application_activate;
  application_class->open = mlg_application_open;
  application_class->startup = mlg_application_startup;
}

static void
mlg_application_init (MlgApplication *self)
{
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[TERRITORY…]"));
}

/**
 * mlg_application_new:
 *
 * Returns: (transfer full): the program
 */
MlgApplication *
mlg_application_new (void)
{
  return g_object_new (MLG_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "resource-base-path", "/io/github/maillage/Maillage",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
