/* mlg-palette-command.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-palette-command.h"

#include "mlg-text.h"
#include "mlg-word-table.h"

/* What a typed word reaches where it stands; errors always rank behind. */
#define SCORE_WHOLE    40
#define SCORE_START    30
#define SCORE_INSIDE   12
#define SCORE_MISTYPED 4
/* The label itself begins so. */
#define SCORE_LABEL    200
/* A keyword or the menu counts less than the label. */
#define OTHER_DIVISOR  2

struct _MlgPaletteCommand
{
  GObject    parent_instance;

  /* The widget that has the action; it may end before the command */
  GtkWidget *home;

  /* Owned */
  char      *action;
  GVariant  *target;
  char      *id;
  char      *label;
  char      *detail;
  char      *icon_name;
  char      *shortcut;
  char      *view;

  /* Folded, to be searched */
  char      *folded_label;
  GStrv      words;
  GStrv      other_words;
  char      *keywords;
};

G_DEFINE_FINAL_TYPE (MlgPaletteCommand, mlg_palette_command, G_TYPE_OBJECT)

static GStrv
split (const char *folded)
{
  return g_strsplit_set (folded, " '/,.:;()-", -1);
}

static void
update_other_words (MlgPaletteCommand *self)
{
  g_autofree char *text = g_strconcat (self->detail != NULL ? self->detail : "", " ",
                                       self->keywords != NULL ? self->keywords : "", NULL);
  g_autofree char *folded = mlg_text_fold (text);

  g_strfreev (self->other_words);
  self->other_words = split (folded);
}

static guint
allowed_distance (const char *word)
{
  glong length = g_utf8_strlen (word, -1);

  return length >= 8 ? 2 : length >= 4 ? 1 : 0;
}

/* How well a typed word fits one of the words. */
static guint
match_word (const char *word,
            GStrv       words)
{
  guint max_distance = allowed_distance (word);
  guint best = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_str_equal (words[i], word))
        best = MAX (best, SCORE_WHOLE);
      else if (g_str_has_prefix (words[i], word))
        best = MAX (best, SCORE_START);
      else if (strlen (word) > 2 && strstr (words[i], word) != NULL)
        best = MAX (best, SCORE_INSIDE);
      else if (max_distance > 0 && mlg_word_distance (word, words[i], TRUE, max_distance) <= max_distance)
        best = MAX (best, SCORE_MISTYPED);
    }

  return best;
}

static void
mlg_palette_command_finalize (GObject *object)
{
  MlgPaletteCommand *self = MLG_PALETTE_COMMAND (object);

  g_clear_weak_pointer (&self->home);
  g_clear_pointer (&self->target, g_variant_unref);
  g_free (self->action);
  g_free (self->id);
  g_free (self->label);
  g_free (self->detail);
  g_free (self->icon_name);
  g_free (self->shortcut);
  g_free (self->view);
  g_free (self->folded_label);
  g_free (self->keywords);
  g_strfreev (self->words);
  g_strfreev (self->other_words);

  G_OBJECT_CLASS (mlg_palette_command_parent_class)->finalize (object);
}

static void
mlg_palette_command_class_init (MlgPaletteCommandClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mlg_palette_command_finalize;
}

static void
mlg_palette_command_init (MlgPaletteCommand *self)
{
}

/**
 * mlg_palette_command_new:
 * @home: the widget that knows the action
 * @action: the name of the action, as "win.undo"
 * @target: (nullable) (transfer none): its parameter
 * @label: what to read, translated; text, not markup
 *
 * Returns: (transfer full): a command
 */
MlgPaletteCommand *
mlg_palette_command_new (GtkWidget  *home,
                         const char *action,
                         GVariant   *target,
                         const char *label)
{
  MlgPaletteCommand *self;

  g_return_val_if_fail (GTK_IS_WIDGET (home), NULL);
  g_return_val_if_fail (action != NULL && label != NULL, NULL);

  self = g_object_new (MLG_TYPE_PALETTE_COMMAND, NULL);
  g_set_weak_pointer (&self->home, home);
  self->action = g_strdup (action);
  self->target = target != NULL ? g_variant_ref_sink (target) : NULL;
  self->id = g_action_print_detailed_name (action, target);
  self->label = g_strdup (label);
  self->folded_label = mlg_text_fold (label);
  self->words = split (self->folded_label);
  update_other_words (self);

  return self;
}

/**
 * mlg_palette_command_get_id:
 * @self: a command
 *
 * Returns: (transfer none): the detailed name of its action: what to remember
 *   it by
 */
const char *
mlg_palette_command_get_id (MlgPaletteCommand *self)
{
  g_return_val_if_fail (MLG_IS_PALETTE_COMMAND (self), NULL);

  return self->id;
}

/**
 * mlg_palette_command_get_label:
 * @self: a command
 *
 * Returns: (transfer none): what it does, in words
 */
const char *
mlg_palette_command_get_label (MlgPaletteCommand *self)
{
  g_return_val_if_fail (MLG_IS_PALETTE_COMMAND (self), NULL);

  return self->label;
}

/**
 * mlg_palette_command_get_detail:
 * @self: a command
 *
 * Returns: (transfer none) (nullable): the menu that it is in
 */
const char *
mlg_palette_command_get_detail (MlgPaletteCommand *self)
{
  g_return_val_if_fail (MLG_IS_PALETTE_COMMAND (self), NULL);

  return self->detail;
}

/**
 * mlg_palette_command_set_detail:
 * @self: a command
 * @detail: (nullable): the menu that it is in, translated
 *
 * Says what the label alone does not.
 */
void
mlg_palette_command_set_detail (MlgPaletteCommand *self,
                                const char *detail)
{
  g_return_if_fail (MLG_IS_PALETTE_COMMAND (self));

  g_free (self->detail);
  self->detail = g_strdup (detail);
  update_other_words (self);
}

/**
 * mlg_palette_command_get_icon:
 * @self: a command
 *
 * Returns: (transfer none) (nullable): the name of its icon
 */
const char *
mlg_palette_command_get_icon (MlgPaletteCommand *self)
{
  g_return_val_if_fail (MLG_IS_PALETTE_COMMAND (self), NULL);

  return self->icon_name;
}

/**
 * mlg_palette_command_set_icon:
 * @self: a command
 * @icon_name: (nullable): the name of an icon
 *
 * Sets its icon.
 */
void
mlg_palette_command_set_icon (MlgPaletteCommand *self,
                              const char *icon_name)
{
  g_return_if_fail (MLG_IS_PALETTE_COMMAND (self));

  g_free (self->icon_name);
  self->icon_name = g_strdup (icon_name);
}

/**
 * mlg_palette_command_get_shortcut:
 * @self: a command
 *
 * Returns: (transfer none) (nullable): its key, as people read it
 */
const char *
mlg_palette_command_get_shortcut (MlgPaletteCommand *self)
{
  g_return_val_if_fail (MLG_IS_PALETTE_COMMAND (self), NULL);

  return self->shortcut;
}

/**
 * mlg_palette_command_set_shortcut:
 * @self: a command
 * @shortcut: (nullable): its key, as people read it
 *
 * Sets the key that is shown.
 */
void
mlg_palette_command_set_shortcut (MlgPaletteCommand *self,
                                  const char *shortcut)
{
  g_return_if_fail (MLG_IS_PALETTE_COMMAND (self));

  g_free (self->shortcut);
  self->shortcut = g_strdup (shortcut);
}

/**
 * mlg_palette_command_set_keywords:
 * @self: a command
 * @keywords: (nullable): other words for it, translated, between spaces
 *
 * Lets the command be found by words that are not in its label.
 */
void
mlg_palette_command_set_keywords (MlgPaletteCommand *self,
                                  const char *keywords)
{
  g_return_if_fail (MLG_IS_PALETTE_COMMAND (self));

  g_free (self->keywords);
  self->keywords = g_strdup (keywords);
  update_other_words (self);
}

/**
 * mlg_palette_command_set_view:
 * @self: a command
 * @view: (nullable): the name of a view of the window
 *
 * Shows this view before the command is done: it acts on what is there.
 */
void
mlg_palette_command_set_view (MlgPaletteCommand *self,
                              const char *view)
{
  g_return_if_fail (MLG_IS_PALETTE_COMMAND (self));

  g_free (self->view);
  self->view = g_strdup (view);
}

/* GTK tells nobody whether an action of a widget is enabled, but the buttons
 * below that widget. */
static gboolean
is_possible (GtkWidget  *home,
             const char *action,
             GVariant   *target)
{
  GtkWidget *probe = g_object_ref_sink (gtk_button_new ());
  gboolean possible;

  gtk_widget_set_visible (probe, FALSE);
  gtk_widget_set_parent (probe, home);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (probe), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (probe), action);
  possible = gtk_widget_get_sensitive (probe);
  gtk_widget_unparent (probe);
  g_object_unref (probe);

  return possible;
}

/**
 * mlg_palette_command_is_enabled:
 * @self: a command
 *
 * Returns: whether it can be done now
 */
gboolean
mlg_palette_command_is_enabled (MlgPaletteCommand *self)
{
  g_return_val_if_fail (MLG_IS_PALETTE_COMMAND (self), FALSE);

  if (self->home == NULL || gtk_widget_in_destruction (self->home))
    return FALSE;

  /* A view can be shown only where there is something to see. */
  if (self->view != NULL && !is_possible (self->home, "win.show-view", g_variant_new_string (self->view)))
    return FALSE;

  return is_possible (self->home, self->action, self->target);
}

/**
 * mlg_palette_command_match:
 * @self: a command
 * @text: what was typed
 *
 * Compares the command to a text, all words of which have to fit, as they are,
 * as the start of a word, or with a typing error. Accents and case do not
 * count.
 *
 * Returns: how well it fits, 0 for not at all
 */
guint
mlg_palette_command_match (MlgPaletteCommand *self,
                           const char *text)
{
  g_autofree char *folded = NULL;
  g_auto(GStrv) typed = NULL;
  guint total = 0;

  g_return_val_if_fail (MLG_IS_PALETTE_COMMAND (self), 0);
  g_return_val_if_fail (text != NULL, 0);

  folded = mlg_text_fold (text);
  typed = split (folded);

  for (guint i = 0; typed[i] != NULL; i++)
    {
      guint score;

      if (*typed[i] == '\0')
        continue;

      score = match_word (typed[i], self->words);
      score = MAX (score, match_word (typed[i], self->other_words) / OTHER_DIVISOR);
      if (score == 0)
        return 0;

      total += score;
    }

  return total + (total > 0 && g_str_has_prefix (self->folded_label, folded) ? SCORE_LABEL : 0);
}

/**
 * mlg_palette_command_run:
 * @self: a command
 *
 * Does it, if that is possible now.
 */
void
mlg_palette_command_run (MlgPaletteCommand *self)
{
  g_return_if_fail (MLG_IS_PALETTE_COMMAND (self));

  if (!mlg_palette_command_is_enabled (self))
    return;

  if (self->view != NULL)
    gtk_widget_activate_action (self->home, "win.show-view", "s", self->view);

  gtk_widget_activate_action_variant (self->home, self->action, self->target);
}
