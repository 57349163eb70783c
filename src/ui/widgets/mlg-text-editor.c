/* mlg-text-editor.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-text-editor.h"

#include <glib/gi18n-lib.h>

/* Logical pixels: a text view does not know how high its text is before it is
 * laid out, and a novel must not push all else out of sight. */
#define MIN_HEIGHT 84
#define MAX_HEIGHT 320

struct _MlgTextEditor
{
  AdwBin     parent_instance;

  /* A GtkEntry or a GtkTextView: of a bare GtkText, GTK 4.8 tells screen readers
   * nothing */
  GtkWidget *text;
  gboolean   multiline;
};

enum
{
  SIGNAL_ACCEPT,
  SIGNAL_CANCEL,
  SIGNAL_LEAVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgTextEditor, mlg_text_editor, ADW_TYPE_BIN)

static gboolean
key_pressed_cb (MlgTextEditor   *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  gboolean enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;

  if (keyval == GDK_KEY_Escape)
    g_signal_emit (self, signals[SIGNAL_CANCEL], 0);
  else if (enter && (!self->multiline || (state & GDK_CONTROL_MASK) != 0))
    g_signal_emit (self, signals[SIGNAL_ACCEPT], 0);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
focus_left_cb (MlgTextEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_LEAVE], 0);
}

static gboolean
mlg_text_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MLG_TEXT_EDITOR (widget)->text);
}

static guint
install_signal (const char *name)
{
  return g_signal_new (name, MLG_TYPE_TEXT_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mlg_text_editor_class_init (MlgTextEditorClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = mlg_text_editor_grab_focus;

  signals[SIGNAL_ACCEPT] = install_signal ("accept");
  signals[SIGNAL_CANCEL] = install_signal ("cancel");
  signals[SIGNAL_LEAVE] = install_signal ("leave");
}

static void
mlg_text_editor_init (MlgTextEditor *self)
{
}

static GtkWidget *
create_view (const char *text)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  gtk_widget_set_tooltip_text (view, _("Ctrl+Enter keeps the text, Escape leaves it as it was"));

  return view;
}

static GtkWidget *
create_scroller (GtkWidget *view)
{
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "child", view,
                       "hscrollbar-policy", GTK_POLICY_NEVER,
                       "min-content-height", MIN_HEIGHT,
                       "max-content-height", MAX_HEIGHT,
                       "propagate-natural-height", TRUE,
                       NULL);
}

/**
 * mlg_text_editor_new:
 * @title: what is edited, for screen readers
 * @text: (nullable): the text to begin with
 * @multiline: whether it may have several lines
 *
 * Returns: (transfer floating): an editor
 */
GtkWidget *
mlg_text_editor_new (const char *title,
                     const char *text,
                     gboolean    multiline)
{
  MlgTextEditor *self = g_object_new (MLG_TYPE_TEXT_EDITOR, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  if (text == NULL)
    text = "";

  self->multiline = multiline;
  if (multiline)
    {
      self->text = create_view (text);
      adw_bin_set_child (ADW_BIN (self), create_scroller (self->text));
    }
  else
    {
      self->text = g_object_new (GTK_TYPE_ENTRY, "text", text, "has-frame", FALSE, "width-chars", 4, "max-width-chars", 4,
                                 "hexpand", TRUE, NULL);
      adw_bin_set_child (ADW_BIN (self), self->text);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  /* Before the text widgets themselves and their input method see the keys. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);

  return GTK_WIDGET (self);
}

/**
 * mlg_text_editor_dup_text:
 * @self: an editor
 *
 * Returns: (transfer full): what is typed
 */
char *
mlg_text_editor_dup_text (MlgTextEditor *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_val_if_fail (MLG_IS_TEXT_EDITOR (self), NULL);

  if (!self->multiline)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text)));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}
