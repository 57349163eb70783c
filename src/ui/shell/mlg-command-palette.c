/* mlg-command-palette.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-command-palette.h"

#include "mlg-actor-line.h"
#include "mlg-command-list.h"
#include "mlg-territory-actions.h"
#include "mlg-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* As many as one looks over; typing on is faster than reading on. */
#define N_COMMANDS  10
#define N_ACTORS    8
#define N_RECENT    5
/* Remembered, more than shown: some of them may be greyed out. */
#define MAX_RECENT  12
/* From this on a command is what was meant, not something like it. */
#define GOOD_SCORE  15

#define WIDTH       520
#define MARGIN      12
#define COMMAND     "mlg-command"
#define KEY_RECENT  "recent-commands"

struct _MlgCommandPalette
{
  MlgFinder   parent_instance;

  /* Owned */
  MlgSession *session;
  GSettings  *settings;
  GPtrArray  *commands;
  /* Those that can be done, as it was when the palette opened: to ask takes
   * as long as to search */
  GHashTable *enabled;

  /* What had the focus, for what is done there */
  GtkWidget  *focus;
};

typedef struct
{
  MlgPaletteCommand *command;
  guint       score;
  guint       position;
} Hit;

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_SETTINGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MlgCommandPalette, mlg_command_palette, MLG_TYPE_FINDER)

static gboolean
is_enabled (MlgCommandPalette *self,
            MlgPaletteCommand *command)
{
  return g_hash_table_contains (self->enabled, command);
}

static void
learn_enabled (MlgCommandPalette *self)
{
  g_hash_table_remove_all (self->enabled);

  for (guint i = 0; i < self->commands->len; i++)
    if (mlg_palette_command_is_enabled (g_ptr_array_index (self->commands, i)))
      g_hash_table_add (self->enabled, g_ptr_array_index (self->commands, i));
}

static void
add_command (MlgCommandPalette *self,
             MlgPaletteCommand        *command)
{
  MlgFinder *finder = MLG_FINDER (self);
  const char *shortcut = mlg_palette_command_get_shortcut (command);
  const char *icon = mlg_palette_command_get_icon (command);
  GtkWidget *line = mlg_finder_add_text (finder, icon != NULL ? icon : "system-run-symbolic",
                                         mlg_palette_command_get_label (command), mlg_palette_command_get_detail (command));
  GtkWidget *row = gtk_widget_get_parent (line);

  g_object_set_data_full (G_OBJECT (line), COMMAND, g_object_ref (command), g_object_unref);
  gtk_widget_set_sensitive (row, is_enabled (self, command));

  if (shortcut != NULL)
    {
      GtkWidget *label = gtk_label_new (shortcut);

      gtk_widget_set_hexpand (label, TRUE);
      gtk_widget_set_halign (label, GTK_ALIGN_END);
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (line), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, shortcut, -1);
    }

  if (mlg_palette_command_get_detail (command) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, mlg_palette_command_get_detail (command), -1);
}

static MlgPaletteCommand *
find_command (MlgCommandPalette *self,
              const char        *id)
{
  for (guint i = 0; i < self->commands->len; i++)
    if (g_str_equal (mlg_palette_command_get_id (g_ptr_array_index (self->commands, i)), id))
      return g_ptr_array_index (self->commands, i);

  return NULL;
}

static void
add_rest (MlgCommandPalette *self,
          GHashTable        *seen,
          gboolean           enabled)
{
  for (guint i = 0; i < self->commands->len; i++)
    {
      MlgPaletteCommand *command = g_ptr_array_index (self->commands, i);

      if (!g_hash_table_contains (seen, command) && is_enabled (self, command) == enabled)
        add_command (self, command);
    }
}

/* Nothing is typed: what was done last, then all that there is. */
static void
add_all (MlgCommandPalette *self)
{
  g_auto(GStrv) recent = g_settings_get_strv (self->settings, KEY_RECENT);
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

  mlg_finder_begin_section (MLG_FINDER (self), _("Done last"));
  for (guint i = 0; recent[i] != NULL && g_hash_table_size (seen) < N_RECENT; i++)
    {
      MlgPaletteCommand *command = find_command (self, recent[i]);

      if (command != NULL && is_enabled (self, command) && g_hash_table_add (seen, command))
        add_command (self, command);
    }

  mlg_finder_begin_section (MLG_FINDER (self), _("Commands"));
  add_rest (self, seen, TRUE);
  mlg_finder_begin_section (MLG_FINDER (self), _("Not possible now"));
  add_rest (self, seen, FALSE);
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const Hit *first = a, *second = b;

  if (first->score != second->score)
    return first->score > second->score ? -1 : 1;

  return first->position < second->position ? -1 : first->position > second->position;
}

/* What can be done comes before what cannot, and what was done lately before
 * what fits as well. */
static GArray *
find_commands (MlgCommandPalette *self,
               const char        *text)
{
  g_auto(GStrv) recent = g_settings_get_strv (self->settings, KEY_RECENT);
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (Hit));

  for (guint i = 0; i < self->commands->len; i++)
    {
      Hit hit = { g_ptr_array_index (self->commands, i), 0, i };

      hit.score = mlg_palette_command_match (hit.command, text);
      if (hit.score == 0)
        continue;

      if (g_strv_contains ((const char * const *) recent, mlg_palette_command_get_id (hit.command)))
        hit.score++;
      if (!is_enabled (self, hit.command))
        hit.position += self->commands->len, hit.score = MAX (hit.score / 4, 1);
      g_array_append_val (hits, hit);
    }

  g_array_sort (hits, compare_hits);

  return hits;
}

static void
add_commands (MlgCommandPalette *self,
              GArray            *hits)
{
  mlg_finder_begin_section (MLG_FINDER (self), _("Commands"));
  for (guint i = 0; i < MIN (hits->len, N_COMMANDS); i++)
    add_command (self, g_array_index (hits, Hit, i).command);
}

static GPtrArray *
find_actors (MlgCommandPalette *self,
             const char        *text)
{
  if (mlg_session_get_territory (self->session) == NULL)
    return g_ptr_array_new ();

  return mlg_query_dup_suggestions (mlg_session_get_query (self->session), text, N_ACTORS);
}

static void
add_actors (MlgCommandPalette *self,
            GPtrArray         *actors)
{
  mlg_finder_begin_section (MLG_FINDER (self), _("Actors"));
  for (guint i = 0; i < actors->len; i++)
    {
      GtkWidget *line = mlg_actor_line_new ();

      mlg_actor_line_set_actor (MLG_ACTOR_LINE (line), mlg_session_get_territory (self->session), g_ptr_array_index (actors, i));
      mlg_finder_add (MLG_FINDER (self), line, mlg_actor_get_name (g_ptr_array_index (actors, i)));
    }
}

/* Somebody who types a name means the actor; words in its description, or
 * something like its name, are less than a command with a typing error. */
static gboolean
is_actor_meant (GPtrArray  *actors,
                GArray     *hits,
                const char *text)
{
  g_autofree char *folded = mlg_text_fold (text);
  g_autofree char *name = actors->len > 0 ? mlg_text_fold (mlg_actor_get_name (g_ptr_array_index (actors, 0))) : g_strdup ("");

  if (hits->len > 0 && g_array_index (hits, Hit, 0).score >= GOOD_SCORE)
    return FALSE;

  return hits->len == 0 || strstr (name, folded) != NULL;
}

static void
mlg_command_palette_search (MlgFinder  *finder,
                            const char *text)
{
  MlgCommandPalette *self = MLG_COMMAND_PALETTE (finder);
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autoptr(GPtrArray) actors = NULL;
  g_autoptr(GArray) hits = NULL;

  if (*stripped == '\0')
    {
      add_all (self);
      return;
    }

  hits = find_commands (self, stripped);
  actors = find_actors (self, stripped);

  if (is_actor_meant (actors, hits, stripped))
    {
      add_actors (self, actors);
      add_commands (self, hits);
    }
  else
    {
      add_commands (self, hits);
      add_actors (self, actors);
    }
}

static void
remember (MlgCommandPalette *self,
          const char        *id)
{
  g_auto(GStrv) recent = g_settings_get_strv (self->settings, KEY_RECENT);
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  g_ptr_array_add (ids, (gpointer) id);
  for (guint i = 0; recent[i] != NULL && ids->len < MAX_RECENT; i++)
    if (!g_str_equal (recent[i], id))
      g_ptr_array_add (ids, recent[i]);
  g_ptr_array_add (ids, NULL);

  g_settings_set_strv (self->settings, KEY_RECENT, (const char * const *) ids->pdata);
}

/* Diagrams are shown by their names. */
static void
add_diagrams (MlgCommandPalette *self,
              GtkWidget         *window)
{
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  g_autoptr(GPtrArray) diagrams = territory != NULL ? mlg_territory_dup_diagrams (territory) : g_ptr_array_new ();

  for (guint i = 0; i < diagrams->len; i++)
    {
      MlgDiagram *diagram = g_ptr_array_index (diagrams, i);
      g_autoptr(GVariant) id = g_variant_ref_sink (g_variant_new_int64 (mlg_diagram_get_id (diagram)));
      g_autofree char *name = mlg_territory_dup_label (territory, MLG_RECORD (diagram));
      MlgPaletteCommand *command = mlg_palette_command_new (window, "win.show-diagram", id, name);

      mlg_palette_command_set_detail (command, _("Diagram"));
      mlg_palette_command_set_icon (command, "insert-object-symbolic");
      g_ptr_array_add (self->commands, command);
    }
}

static void
give_focus_back (MlgCommandPalette *self)
{
  if (self->focus != NULL && gtk_widget_get_mapped (self->focus))
    gtk_widget_grab_focus (self->focus);

  g_clear_weak_pointer (&self->focus);
}

static void
mlg_command_palette_take (MlgFinder *finder,
                          GtkWidget *line)
{
  MlgCommandPalette *self = MLG_COMMAND_PALETTE (finder);
  g_autoptr(MlgPaletteCommand) command = g_object_get_data (G_OBJECT (line), COMMAND);

  give_focus_back (self);

  if (command == NULL)
    {
      mlg_session_show_actor (self->session, mlg_actor_line_get_actor (MLG_ACTOR_LINE (line)));
      return;
    }

  g_object_ref (command);
  remember (self, mlg_palette_command_get_id (command));
  mlg_palette_command_run (command);
}

static void
mlg_command_palette_closed (GtkPopover *popover)
{
  if (GTK_POPOVER_CLASS (mlg_command_palette_parent_class)->closed != NULL)
    GTK_POPOVER_CLASS (mlg_command_palette_parent_class)->closed (popover);

  give_focus_back (MLG_COMMAND_PALETTE (popover));
}

static void
mlg_command_palette_dispose (GObject *object)
{
  MlgCommandPalette *self = MLG_COMMAND_PALETTE (object);

  g_clear_weak_pointer (&self->focus);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->enabled, g_hash_table_unref);
  g_clear_pointer (&self->commands, g_ptr_array_unref);

  G_OBJECT_CLASS (mlg_command_palette_parent_class)->dispose (object);
}

static void
mlg_command_palette_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  MlgCommandPalette *self = MLG_COMMAND_PALETTE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_set_object (&self->session, g_value_get_object (value));
      break;

    case PROP_SETTINGS:
      g_set_object (&self->settings, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_command_palette_class_init (MlgCommandPaletteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  MlgFinderClass *finder_class = MLG_FINDER_CLASS (klass);

  object_class->dispose = mlg_command_palette_dispose;
  object_class->set_property = mlg_command_palette_set_property;
  finder_class->search = mlg_command_palette_search;
  finder_class->take = mlg_command_palette_take;
  GTK_POPOVER_CLASS (klass)->closed = mlg_command_palette_closed;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, MLG_TYPE_SESSION,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                                                   G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mlg_command_palette_init (MlgCommandPalette *self)
{
  self->commands = g_ptr_array_new ();
  self->enabled = g_hash_table_new (NULL, NULL);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
}

/**
 * mlg_command_palette_new:
 * @session: the session whose territory has the actors
 * @settings: where the last commands are remembered
 *
 * Returns: (transfer floating): a popover; give it a parent, and unparent it
 *   when the parent ends
 */
GtkWidget *
mlg_command_palette_new (MlgSession *session,
                         GSettings  *settings)
{
  g_return_val_if_fail (MLG_IS_SESSION (session), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  return g_object_new (MLG_TYPE_COMMAND_PALETTE, "session", session, "settings", settings, NULL);
}

/**
 * mlg_command_palette_choose:
 * @self: a palette in a window
 * @over: the part of its parent to be over
 *
 * Opens the palette at the top of @over, with what the window can do now.
 */
void
mlg_command_palette_choose (MlgCommandPalette *self,
                            GtkWidget         *over)
{
  GtkWidget *parent, *window;
  graphene_rect_t bounds;
  int width;

  g_return_if_fail (MLG_IS_COMMAND_PALETTE (self));
  g_return_if_fail (GTK_IS_WIDGET (over));

  parent = gtk_widget_get_parent (GTK_WIDGET (self));
  window = GTK_WIDGET (gtk_widget_get_root (parent));
  if (!gtk_widget_compute_bounds (over, parent, &bounds))
    graphene_rect_init (&bounds, 0, 0, gtk_widget_get_width (parent), 1);
  width = (int) bounds.size.width;

  g_set_weak_pointer (&self->focus, gtk_window_get_focus (GTK_WINDOW (window)));
  g_ptr_array_unref (self->commands);
  self->commands = mlg_command_list_collect (window);
  add_diagrams (self, window);
  learn_enabled (self);

  gtk_widget_set_size_request (GTK_WIDGET (self), MAX (MIN (WIDTH, width - 2 * MARGIN), 1), -1);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), &(GdkRectangle) { (int) bounds.origin.x + width / 2, (int) bounds.origin.y, 1, MARGIN });
  mlg_finder_open (MLG_FINDER (self), _("A command or an actor"), NULL);
}
