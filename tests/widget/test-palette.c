/* test-palette.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every command of the window, found by typing. */

#include "config.h"

#include "mlg-application.h"
#include "mlg-command-list.h"
#include "mlg-command-names.h"
#include "mlg-command-palette.h"
#include "mlg-graph-view.h"
#include "mlg-window.h"
#include "test-territory.h"
#include "test-util.h"

#include <adwaita.h>

static MlgApplication *application;

static GtkWidget *
create_window (void)
{
  g_autoptr(GSettings) settings = g_settings_new (APPLICATION_ID);

  GtkWidget *window = GTK_WIDGET (mlg_window_new (GTK_APPLICATION (application), settings, NULL));

  gtk_window_present (GTK_WINDOW (window));
  tu_wait (gtk_widget_get_mapped (window));

  return window;
}

static MlgPaletteCommand *
find (GPtrArray  *commands,
      const char *id)
{
  for (guint i = 0; i < commands->len; i++)
    if (g_str_equal (mlg_palette_command_get_id (g_ptr_array_index (commands, i)), id))
      return g_ptr_array_index (commands, i);

  return NULL;
}

/* No command of its own, and the list says why. */
static gboolean
is_exception (const char *action)
{
  MlgCommandName name = { 0 };

  return mlg_command_name_find (action, &name) && mlg_command_name_is_exception (&name);
}

/* The graph has a group of actions in place of actions of its class. */
static guint
check_group (GPtrArray    *commands,
             const char   *prefix,
             GActionGroup *group)
{
  g_auto(GStrv) actions = g_action_group_list_actions (group);
  guint n = 0;

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat (prefix, ".", actions[i], NULL);

      if (g_action_group_get_action_parameter_type (group, actions[i]) != NULL)
        continue;

      n++;
      if (find (commands, name) == NULL && !is_exception (name))
        {
          g_test_message ("%s is not in the palette: give it a label in mlg-command-names.c, or a line that says why not", name);
          g_test_fail ();
        }
    }

  return n;
}

static guint
check_actions (GPtrArray *commands,
               GtkWidget *widget)
{
  static const char * const prefixes[] = { "win.", "map.", "graph." };
  const GVariantType *parameter;
  const char *name, *property;
  GType owner;
  guint n = 0;

  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (widget), i, &owner, &name, &parameter, &property); i++)
    for (guint k = 0; k < G_N_ELEMENTS (prefixes); k++)
      if (parameter == NULL && g_str_has_prefix (name, prefixes[k]) && g_str_has_prefix (g_type_name (owner), "Mlg"))
        {
          n++;
          if (find (commands, name) == NULL && !is_exception (name))
            g_error ("%s is not in the palette: give it a label in mlg-command-names.c, or a line that says why not", name);
        }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += check_actions (commands, child);

  return n;
}

static MlgGraphView *
find_graph (GtkWidget *widget)
{
  MlgGraphView *graph = NULL;

  if (MLG_IS_GRAPH_VIEW (widget))
    return MLG_GRAPH_VIEW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && graph == NULL; child = gtk_widget_get_next_sibling (child))
    graph = find_graph (child);

  return graph;
}

static void
test_complete (void)
{
  GtkWidget *window = create_window ();
  g_autoptr(GPtrArray) commands = mlg_command_list_collect (window);

  /* All of the window's, four of the map's and more. */
  g_assert_cmpuint (check_actions (commands, window), >, 24);

  g_assert_cmpuint (check_group (commands, "app", G_ACTION_GROUP (application)), >=, 3);
  g_assert_cmpuint (check_group (commands, "graph", mlg_graph_view_get_actions (find_graph (window))), >, 20);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_read_off (void)
{
  GtkWidget *window = create_window ();
  g_autoptr(GPtrArray) commands = mlg_command_list_collect (window);
  MlgPaletteCommand *command;

  /* From a menu, without the mnemonic */
  command = find (commands, "win.save-as");
  g_assert_cmpstr (mlg_palette_command_get_label (command), ==, "Save as…");
  g_assert_cmpstr (mlg_palette_command_get_shortcut (command), ==, "Shift+Ctrl+S");
  g_assert_null (mlg_palette_command_get_detail (command));

  /* From a menu in it */
  g_assert_cmpstr (mlg_palette_command_get_detail (find (commands, "win.fullscreen")), ==, "View");

  /* A key of the application, of a view */
  g_assert_cmpstr (mlg_palette_command_get_shortcut (find (commands, "app.quit")), ==, "Ctrl+Q");
  command = find (commands, "win.show-view::directory");
  g_assert_cmpstr (mlg_palette_command_get_label (command), ==, "Directory");
  g_assert_cmpstr (mlg_palette_command_get_shortcut (command), ==, "Alt+3");
  g_assert_nonnull (mlg_palette_command_get_icon (command));

  /* Each once, each with a symbol */
  for (guint i = 0; i < commands->len; i++)
    {
      command = g_ptr_array_index (commands, i);
      g_assert_true (find (commands, mlg_palette_command_get_id (command)) == command);
      if (!g_str_has_prefix (mlg_palette_command_get_id (command), "graph.") && mlg_palette_command_get_icon (command) == NULL)
        g_error ("%s has no icon in mlg-command-names.c", mlg_palette_command_get_id (command));
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Without a territory there is little that can be done. */
static void
test_enabled (void)
{
  GtkWidget *window = create_window ();
  g_autoptr(GPtrArray) commands = mlg_command_list_collect (window);

  g_assert_true (mlg_palette_command_is_enabled (find (commands, "win.new")));
  g_assert_true (mlg_palette_command_is_enabled (find (commands, "app.preferences")));
  g_assert_false (mlg_palette_command_is_enabled (find (commands, "win.add-actor")));
  g_assert_false (mlg_palette_command_is_enabled (find (commands, "win.show-view::map")));
  g_assert_false (mlg_palette_command_is_enabled (find (commands, "map.zoom-in")));

  gtk_widget_action_set_enabled (window, "win.add-actor", TRUE);
  g_assert_true (mlg_palette_command_is_enabled (find (commands, "win.add-actor")));

  /* A command that outlives the window does nothing. */
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_false (mlg_palette_command_is_enabled (find (commands, "win.new")));
  mlg_palette_command_run (find (commands, "win.new"));
}

static void
test_match (void)
{
  GtkWidget *home = g_object_ref_sink (gtk_button_new ());
  g_autoptr(MlgPaletteCommand) delete = mlg_palette_command_new (home, "win.delete", NULL, "Supprimer l’élément sélectionné");
  g_autoptr(MlgPaletteCommand) new = mlg_palette_command_new (home, "win.new", NULL, "Nouveau territoire");
  guint whole, start, mistyped;

  whole = mlg_palette_command_match (delete, "supprimer");
  start = mlg_palette_command_match (delete, "element");
  mistyped = mlg_palette_command_match (delete, "suprimer");
  g_assert_cmpuint (mistyped, >, 0);
  g_assert_cmpuint (start, >, mistyped);
  g_assert_cmpuint (whole, >, start);

  /* All words, in any order, accents and case aside, the last unfinished */
  g_assert_cmpuint (mlg_palette_command_match (delete, "ÉLÉMENT supp"), >, 0);
  g_assert_cmpuint (mlg_palette_command_match (delete, "element territoire"), ==, 0);
  g_assert_cmpuint (mlg_palette_command_match (new, "teritoir"), >, 0);
  g_assert_cmpuint (mlg_palette_command_match (new, "xyz"), ==, 0);
  g_assert_cmpuint (mlg_palette_command_match (new, "  "), ==, 0);

  /* Other words for it count less. */
  g_assert_cmpuint (mlg_palette_command_match (delete, "effacer"), ==, 0);
  mlg_palette_command_set_keywords (delete, "effacer enlever");
  g_assert_cmpuint (mlg_palette_command_match (delete, "effacer"), >, 0);
  g_assert_cmpuint (mlg_palette_command_match (delete, "effacer"), <, mlg_palette_command_match (delete, "element"));
  mlg_palette_command_set_detail (delete, "Édition");
  g_assert_cmpuint (mlg_palette_command_match (delete, "edition suppr"), >, 0);

  g_object_unref (home);
}

static gboolean
has_row (GtkWidget  *window,
         const char *text)
{
  GtkWidget *label = tu_find_text (window, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

/* Actors and commands together, by the keyboard alone. */
static void
test_palette (void)
{
  g_autoptr(GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr(MlgTerritory) territory = tt_territory_new ();
  MlgSession *session = mlg_session_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *palette, *window;
  gpointer ended;
  g_auto(GStrv) recent = NULL;

  mlg_session_set_territory (session, territory);
  palette = ended = mlg_command_palette_new (session, settings);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_widget_set_parent (palette, box);
  window = tu_window_new (box, 900, 700);
  gtk_window_set_application (GTK_WINDOW (window), GTK_APPLICATION (application));
  tu_wait (gtk_window_is_active (GTK_WINDOW (window)));
  gtk_widget_grab_focus (entry);

  /* An actor, with a typing error */
  mlg_command_palette_choose (MLG_COMMAND_PALETTE (palette), box);
  tu_wait (has_row (palette, "Preferences") || has_row (palette, "Quit"));
  tu_type ("inztan");
  tu_wait (has_row (palette, "Inztant"));
  tu_key (GDK_KEY_Return);
  tu_wait (mlg_selection_get_primary_actor (mlg_session_get_selection (session)) == mlg_actor_get_id (tt_actor (territory, "Inztant")));

  /* The focus is where it was, so that a command acts there. */
  tu_wait (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), entry));
  tu_wait (!gtk_widget_get_mapped (palette));

  /* A command, which is first the next time */
  mlg_command_palette_choose (MLG_COMMAND_PALETTE (palette), box);
  tu_type ("about");
  tu_key (GDK_KEY_Escape);
  tu_wait (!gtk_widget_get_mapped (palette));
  recent = g_settings_get_strv (settings, "recent-commands");
  g_assert_cmpuint (g_strv_length (recent), ==, 0);

  g_object_add_weak_pointer (G_OBJECT (palette), &ended);
  gtk_widget_unparent (palette);
  tu_window_destroy (window);
  tu_wait (ended == NULL);
  g_assert_finalize_object (session);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  tu_init ();

  application = mlg_application_new ();
  g_application_register (G_APPLICATION (application), NULL, NULL);

  g_test_add_func ("/palette/complete", test_complete);
  g_test_add_func ("/palette/read-off", test_read_off);
  g_test_add_func ("/palette/enabled", test_enabled);
  g_test_add_func ("/palette/match", test_match);
  g_test_add_func ("/palette/keyboard", test_palette);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
