/* mlg-vocabulary-editor.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-vocabulary-editor.h"

#include "mlg-term-list.h"
#include "mlg-term-panel.h"
#include "mlg-vocabulary-lists.h"
#include "mlg-vocabulary-words.h"

#include <glib/gi18n-lib.h>

struct _MlgVocabularyEditor
{
  AdwWindow           parent_instance;

  /* Template widgets */
  MlgVocabularyLists *lists;
  MlgTermList        *terms;
  MlgTermPanel       *panel;
  AdwToastOverlay    *toasts;
  GtkWidget          *undo_button;
  GtkWidget          *redo_button;

  /* Owned */
  MlgSession         *session;
  GSignalGroup       *history_signals;
};

G_DEFINE_FINAL_TYPE (MlgVocabularyEditor, mlg_vocabulary_editor, ADW_TYPE_WINDOW)

static void
add_toast (MlgVocabularyEditor *self,
           const char          *message,
           gboolean             undoable)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);
  AdwToast *toast = adw_toast_new (escaped);

  if (undoable)
    {
      adw_toast_set_button_label (toast, _("Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }

  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
failed_cb (MlgVocabularyEditor *self,
           const GError        *error)
{
  add_toast (self, error->message, FALSE);
}

/* The chosen word, or else the family or classification that the list is of:
 * that has a look and a name as well. */
static void
term_chosen_cb (MlgVocabularyEditor *self)
{
  MlgId chosen;
  gboolean any;

  /* The window is going, and with it the territory. */
  if (self->panel == NULL || self->terms == NULL || self->lists == NULL)
    return;

  chosen = mlg_term_list_get_chosen (self->terms);
  any = chosen != MLG_ID_NONE;
  mlg_term_panel_set_term (self->panel, any ? chosen : mlg_vocabulary_lists_get_parent_term (self->lists));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "vocabulary.up", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "vocabulary.down", any);
}

static void
list_chosen_cb (MlgVocabularyEditor *self)
{
  if (self->terms == NULL || self->lists == NULL)
    return;

  mlg_term_list_set_list (self->terms, mlg_vocabulary_lists_get_vocabulary (self->lists),
                          mlg_vocabulary_lists_get_parent_term (self->lists));
}

/* A new family or classification is nothing without its words. */
static void
term_added_cb (MlgVocabularyEditor *self,
               MlgId                term)
{
  MlgVocabulary vocabulary = mlg_vocabulary_lists_get_vocabulary (self->lists);

  if (vocabulary == MLG_VOCABULARY_SCHEME)
    mlg_vocabulary_lists_choose (self->lists, MLG_VOCABULARY_SCHEME_ITEM, term);
  else if (vocabulary == MLG_VOCABULARY_RELATION_FAMILY)
    mlg_vocabulary_lists_choose (self->lists, MLG_VOCABULARY_RELATION_TYPE, term);
  else
    return;

  mlg_term_list_begin_adding (self->terms);
}

static void
history_changed_cb (MlgVocabularyEditor *self)
{
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  MlgHistory *history = territory != NULL ? mlg_territory_get_history (territory) : NULL;
  const char *undo = history != NULL ? mlg_history_get_undo_label (history) : NULL;
  const char *redo = history != NULL ? mlg_history_get_redo_label (history) : NULL;
  /* Translators: %s is the name of an action: “Undo Link Ti Coop to Inztant” */
  g_autofree char *undo_text = undo != NULL ? g_strdup_printf (_("Undo %s"), undo) : NULL;
  /* Translators: %s is the name of an action: “Redo Link Ti Coop to Inztant” */
  g_autofree char *redo_text = redo != NULL ? g_strdup_printf (_("Redo %s"), redo) : NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", redo != NULL);
  gtk_widget_set_tooltip_text (self->undo_button, undo_text != NULL ? undo_text : _("Undo (Ctrl+Z)"));
  gtk_widget_set_tooltip_text (self->redo_button, redo_text != NULL ? redo_text : _("Redo (Ctrl+Shift+Z)"));
}

/* Another territory has another vocabulary; none has none. */
static void
territory_set_cb (MlgVocabularyEditor *self)
{
  MlgTerritory *territory = mlg_session_get_territory (self->session);

  if (territory == NULL)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  g_signal_group_set_target (self->history_signals, mlg_territory_get_history (territory));
  history_changed_cb (self);
}

static void
rename_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  mlg_term_panel_rename (MLG_VOCABULARY_EDITOR (widget)->panel);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  mlg_term_list_move_chosen (MLG_VOCABULARY_EDITOR (widget)->terms, g_str_has_suffix (name, "up") ? -1 : 1);
}

static void
merge_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  mlg_term_panel_merge (MLG_VOCABULARY_EDITOR (widget)->panel);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  mlg_term_panel_delete (MLG_VOCABULARY_EDITOR (widget)->panel);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  mlg_session_undo (MLG_VOCABULARY_EDITOR (widget)->session);
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  mlg_session_redo (MLG_VOCABULARY_EDITOR (widget)->session);
}

static void
mlg_vocabulary_editor_dispose (GObject *object)
{
  MlgVocabularyEditor *self = MLG_VOCABULARY_EDITOR (object);

  g_clear_object (&self->history_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), MLG_TYPE_VOCABULARY_EDITOR);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mlg_vocabulary_editor_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "vocabulary.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "vocabulary.up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "vocabulary.down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "vocabulary.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "vocabulary.delete", NULL, delete_action);
  /* By the names that the main window has for them: a toast that offers Undo
   * is the same in both. */
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
mlg_vocabulary_editor_class_init (MlgVocabularyEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mlg_vocabulary_editor_dispose;

  g_type_ensure (MLG_TYPE_TERM_LIST);
  g_type_ensure (MLG_TYPE_TERM_PANEL);
  g_type_ensure (MLG_TYPE_VOCABULARY_LISTS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/panels/mlg-vocabulary-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgVocabularyEditor, lists);
  gtk_widget_class_bind_template_child (widget_class, MlgVocabularyEditor, terms);
  gtk_widget_class_bind_template_child (widget_class, MlgVocabularyEditor, panel);
  gtk_widget_class_bind_template_child (widget_class, MlgVocabularyEditor, toasts);
  gtk_widget_class_bind_template_child (widget_class, MlgVocabularyEditor, undo_button);
  gtk_widget_class_bind_template_child (widget_class, MlgVocabularyEditor, redo_button);
  gtk_widget_class_bind_template_callback (widget_class, list_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, term_added_cb);
  gtk_widget_class_bind_template_callback (widget_class, term_chosen_cb);
  install_actions (widget_class);
}

static void
mlg_vocabulary_editor_init (MlgVocabularyEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->history_signals = g_signal_group_new (MLG_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "notify::can-undo", G_CALLBACK (history_changed_cb), self);
  g_signal_group_connect_swapped (self->history_signals, "notify::can-redo", G_CALLBACK (history_changed_cb), self);
}

/**
 * mlg_vocabulary_editor_new:
 * @parent: the window that it belongs to
 * @session: a session with a territory
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
mlg_vocabulary_editor_new (GtkWindow  *parent,
                           MlgSession *session)
{
  MlgVocabularyEditor *self;

  g_return_val_if_fail (MLG_IS_SESSION (session), NULL);

  self = g_object_new (MLG_TYPE_VOCABULARY_EDITOR, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->session = g_object_ref (session);
  /* The words of the chosen list are shown when the lists are. */
  g_object_set (self->panel, "session", session, NULL);
  g_object_set (self->terms, "session", session, NULL);
  g_object_set (self->lists, "session", session, NULL);

  g_signal_connect_object (session, "message", G_CALLBACK (add_toast), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::territory", G_CALLBACK (territory_set_cb), self, G_CONNECT_SWAPPED);
  territory_set_cb (self);

  return GTK_WIDGET (self);
}
