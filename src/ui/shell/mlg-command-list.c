/* mlg-command-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-command-list.h"

#include "mlg-command-names.h"

#include <adwaita.h>
#include <string.h>

/* What a window can do is read off the window itself: its menus, the actions
 * that its widgets install, its views. So a command that is added anywhere is
 * in the palette without being written down a second time. */

typedef struct
{
  GtkWidget  *window;
  GPtrArray  *commands;
  GHashTable *ids;
  /* Classes whose actions are known: (GType) */
  GHashTable *types;
  /* Detailed name -> its key */
  GHashTable *shortcuts;
  /* Names of the views */
  GHashTable *views;
} Collector;

static char *
without_mnemonic (const char *label)
{
  GString *text = g_string_new (NULL);

  for (const char *p = label; *p != '\0'; p++)
    {
      if (*p == '_' && *++p == '\0')
        break;
      g_string_append_c (text, *p);
    }

  return g_string_free (text, FALSE);
}

/* The view of the window that a widget is in. */
static char *
dup_view (GtkWidget *widget)
{
  for (GtkWidget *w = widget; w != NULL; w = gtk_widget_get_parent (w))
    {
      GtkWidget *parent = gtk_widget_get_parent (w);

      if (ADW_IS_VIEW_STACK (parent))
        return g_strdup (adw_view_stack_page_get_name (adw_view_stack_get_page (ADW_VIEW_STACK (parent), w)));
    }

  return NULL;
}

/* Actions of a view are named after it, wherever they can be done from. */
static char *
dup_view_of (Collector  *collector,
             GtkWidget  *home,
             const char *action)
{
  const char *dot = strchr (action, '.');
  g_autofree char *prefix = dot != NULL ? g_strndup (action, (gsize) (dot - action)) : NULL;

  if (prefix != NULL && g_hash_table_contains (collector->views, prefix))
    return g_steal_pointer (&prefix);

  return dup_view (home);
}

static void
add (Collector  *collector,
     GtkWidget  *home,
     const char *action,
     GVariant   *target,
     const char *label,
     const char *detail,
     const char *icon_name)
{
  g_autofree char *id = g_action_print_detailed_name (action, target);
  g_autofree char *view = dup_view_of (collector, home, action);
  g_autoptr(MlgPaletteCommand) command = NULL;
  MlgCommandName name = { 0 };
  gboolean named = mlg_command_name_find (id, &name) || mlg_command_name_find (action, &name);

  label = label != NULL ? label : name.label;
  if ((named && mlg_command_name_is_exception (&name)) || label == NULL || *label == '\0' || !g_hash_table_add (collector->ids, g_strdup (id)))
    return;

  command = mlg_palette_command_new (home, action, target, label);
  mlg_palette_command_set_detail (command, detail);
  mlg_palette_command_set_icon (command, icon_name != NULL ? icon_name : name.icon_name);
  mlg_palette_command_set_keywords (command, name.keywords);
  mlg_palette_command_set_shortcut (command, g_hash_table_lookup (collector->shortcuts, id));
  mlg_palette_command_set_view (command, view);
  g_ptr_array_add (collector->commands, g_steal_pointer (&command));
}

/* A menu that is filled from @home; @path is the menu that it is in. */
static void
add_menu (Collector  *collector,
          GtkWidget  *home,
          GMenuModel *menu,
          const char *path)
{
  static const char * const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *label = NULL;
      g_autofree char *action = NULL;
      g_autofree char *text = NULL;
      g_autoptr(GVariant) target = g_menu_model_get_item_attribute_value (menu, i, G_MENU_ATTRIBUTE_TARGET, NULL);

      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label);
      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action);
      text = label != NULL ? without_mnemonic (label) : NULL;

      for (guint k = 0; k < G_N_ELEMENTS (links); k++)
        {
          g_autoptr(GMenuModel) link = g_menu_model_get_item_link (menu, i, links[k]);

          if (link != NULL)
            add_menu (collector, home, link, text != NULL ? text : path);
        }

      if (action != NULL && text != NULL)
        add (collector, home, action, target, text, path, NULL);
    }
}

/* The keys of a widget, as its class binds them. */
static void
learn_shortcuts (Collector *collector,
                 GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;

      for (guint k = 0; k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
        {
          g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);
          GtkShortcutAction *action = gtk_shortcut_get_action (shortcut);
          g_autofree char *id = NULL;

          if (!GTK_IS_NAMED_ACTION (action))
            continue;

          id = g_action_print_detailed_name (gtk_named_action_get_action_name (GTK_NAMED_ACTION (action)),
                                             gtk_shortcut_get_arguments (shortcut));
          if (!g_hash_table_contains (collector->shortcuts, id))
            g_hash_table_insert (collector->shortcuts, g_steal_pointer (&id),
                                 gtk_shortcut_trigger_to_label (gtk_shortcut_get_trigger (shortcut),
                                                                gtk_widget_get_display (widget)));
        }
    }
}

static void
learn_application_shortcuts (Collector      *collector,
                             GtkApplication *application)
{
  g_auto(GStrv) actions = gtk_application_list_action_descriptions (application);

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto(GStrv) keys = gtk_application_get_accels_for_action (application, actions[i]);
      GdkModifierType modifiers;
      guint key;

      if (keys[0] != NULL && gtk_accelerator_parse (keys[0], &key, &modifiers))
        g_hash_table_insert (collector->shortcuts, g_strdup (actions[i]), gtk_accelerator_get_label (key, modifiers));
    }
}

/* The actions that a class of ours installs, once for all its widgets. What
 * is on no screen now cannot be meant, but for the views: they are shown. */
static void
add_class_actions (Collector *collector,
                   GtkWidget *widget)
{
  GtkWidgetClass *klass = GTK_WIDGET_GET_CLASS (widget);
  const GVariantType *parameter;
  const char *name, *property;
  GType owner;

  if (!g_hash_table_add (collector->types, GSIZE_TO_POINTER (G_OBJECT_TYPE (widget))))
    return;

  learn_shortcuts (collector, widget);

  for (guint i = 0; gtk_widget_class_query_action (klass, i, &owner, &name, &parameter, &property); i++)
    if (parameter == NULL && g_str_has_prefix (g_type_name (owner), "Mlg"))
      add (collector, widget, name, NULL, NULL, NULL, NULL);
}

static gboolean
is_in_view (GtkWidget *widget)
{
  g_autofree char *view = dup_view (widget);

  return view != NULL;
}

static void
walk (Collector *collector,
      GtkWidget *widget)
{
  gboolean reachable = gtk_widget_get_mapped (widget) || is_in_view (widget);

  if (reachable && g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Mlg"))
    add_class_actions (collector, widget);

  if (reachable && GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)) != NULL)
    {
      const char *tooltip = gtk_widget_get_tooltip_text (widget);
      gboolean primary = gtk_menu_button_get_primary (GTK_MENU_BUTTON (widget));

      add_menu (collector, widget, gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)), primary ? NULL : tooltip);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    walk (collector, child);
}

static void
add_views (Collector *collector,
           GtkWidget *widget)
{
  if (ADW_IS_VIEW_STACK (widget))
    {
      g_autoptr(GtkSelectionModel) pages = adw_view_stack_get_pages (ADW_VIEW_STACK (widget));

      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
        {
          g_autoptr(AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);
          g_autoptr(GVariant) name = g_variant_ref_sink (g_variant_new_string (adw_view_stack_page_get_name (page)));

          g_hash_table_add (collector->views, g_strdup (adw_view_stack_page_get_name (page)));
          add (collector, collector->window, "win.show-view", name, adw_view_stack_page_get_title (page), NULL,
               adw_view_stack_page_get_icon_name (page));
        }

      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_views (collector, child);
}

/* A view may have a group of actions, which nobody can look into; those that
 * are in no menu are known by their names alone. */
static void
add_view_actions (Collector *collector)
{
  const char *action;

  for (guint i = 0; (action = mlg_command_name_get_nth (i)) != NULL; i++)
    {
      g_autofree char *view = dup_view_of (collector, collector->window, action);

      if (view != NULL)
        add (collector, collector->window, action, NULL, NULL, NULL, NULL);
    }
}

static void
add_application_actions (Collector      *collector,
                         GtkApplication *application)
{
  g_auto(GStrv) actions = g_action_group_list_actions (G_ACTION_GROUP (application));

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat ("app.", actions[i], NULL);

      if (g_action_group_get_action_parameter_type (G_ACTION_GROUP (application), actions[i]) == NULL)
        add (collector, collector->window, name, NULL, NULL, NULL, NULL);
    }
}

/**
 * mlg_command_list_collect:
 * @window: a window
 *
 * Lists what the window can do: the actions in its menus, those that its
 * widgets install and that take no parameter, its views, and the actions of
 * its application. Those of the window come first.
 *
 * Returns: (transfer full) (element-type MlgPaletteCommand): the commands
 */
GPtrArray *
mlg_command_list_collect (GtkWidget *window)
{
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) types = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) shortcuts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GtkApplication *application;
  g_autoptr(GHashTable) views = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Collector collector = { window, g_ptr_array_new_with_free_func (g_object_unref), ids, types, shortcuts, views };

  g_return_val_if_fail (GTK_IS_WINDOW (window), collector.commands);

  application = gtk_window_get_application (GTK_WINDOW (window));
  if (application != NULL)
    learn_application_shortcuts (&collector, application);

  learn_shortcuts (&collector, window);
  add_views (&collector, window);
  walk (&collector, window);
  add_view_actions (&collector);
  if (application != NULL)
    add_application_actions (&collector, application);

  return g_steal_pointer (&collector.commands);
}
