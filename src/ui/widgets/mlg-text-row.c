/* mlg-text-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-text-row.h"

#include "mlg-text-editor.h"

#include <glib/gi18n-lib.h>

/* As much as anybody reads in a panel, in characters and lines: laying out a
 * whole pasted page each time the panel is resized would stop the window.
 * Without a number of lines, a label takes seconds to measure ten thousand
 * letters in one word. */
#define READ_LENGTH 4000
#define READ_LINES  100

struct _MlgTextRow
{
  AdwPreferencesRow  parent_instance;

  /* Template widgets */
  GtkBox            *body;
  GtkLabel          *caption;
  GtkWidget         *hint;
  GtkLabel          *problem;
  GtkBox            *suffixes;
  GtkLabel          *value;

  /* Owned */
  char              *text;
  char              *placeholder;

  /* While the text is edited */
  MlgTextEditor     *editor;
  guint              close_source;
  gboolean           multiline;
  gboolean           closing;
  MlgTextNormalizer  normalizer;
  MlgTextPresenter   presenter;
};

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_PLACEHOLDER,
  PROP_MULTILINE,
  PROP_COMPACT,
  PROP_EDITING,
  N_PROPS
};

enum
{
  SIGNAL_BEGIN,
  SIGNAL_COMMIT,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgTextRow, mlg_text_row, ADW_TYPE_PREFERENCES_ROW)

static void
show_value (MlgTextRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  gboolean empty = self->text == NULL || *self->text == '\0';
  g_autofree char *shown = NULL;
  g_autofree char *name = NULL;

  if (empty)
    shown = g_strdup (self->placeholder != NULL ? self->placeholder : "");
  else
    shown = self->presenter != NULL ? self->presenter (self->text) : g_strdup (self->text);

  if (g_utf8_strlen (shown, -1) > READ_LENGTH)
    {
      char *end = g_utf8_offset_to_pointer (shown, READ_LENGTH);
      g_autofree char *start = g_strndup (shown, end - shown);

      g_free (shown);
      shown = g_strconcat (start, "…", NULL);
    }

  gtk_label_set_text (self->value, shown);
  if (empty)
    gtk_widget_add_css_class (GTK_WIDGET (self->value), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->value), "dim-label");

  /* Translators: name of a field, then what stands in it, for a screen reader */
  name = g_strdup_printf (_("%s: %s"), title, shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_problem (MlgTextRow   *self,
              const GError *error)
{
  gtk_label_set_text (self->problem, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
}

/* Gives what was typed to whoever keeps it. Returns FALSE where it was
 * refused: the editor then stays, so that nothing typed is lost. */
static gboolean
commit (MlgTextRow *self)
{
  g_autofree char *typed = mlg_text_editor_dup_text (self->editor);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  gboolean taken = FALSE;

  text = self->normalizer != NULL ? self->normalizer (typed, &error) : g_strstrip (g_strdup (typed));
  show_problem (self, error);
  if (text == NULL)
    return FALSE;

  if (g_strcmp0 (text, self->text != NULL ? self->text : "") == 0)
    return TRUE;

  g_signal_emit (self, signals[SIGNAL_COMMIT], 0, text, &taken);

  return taken;
}

static void
close_editor (MlgTextRow *self)
{
  MlgTextEditor *editor = g_steal_pointer (&self->editor);

  g_clear_handle_id (&self->close_source, g_source_remove);
  if (editor == NULL)
    return;

  gtk_box_remove (self->body, GTK_WIDGET (editor));
  gtk_widget_set_visible (GTK_WIDGET (self->value), TRUE);
  gtk_widget_set_visible (self->hint, TRUE);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");
  show_problem (self, NULL);
  self->closing = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
}

static gboolean
close_later (gpointer data)
{
  MlgTextRow *self = data;

  self->close_source = 0;
  close_editor (self);

  return G_SOURCE_REMOVE;
}

/* Ends editing by a key: the focus goes back to the row. */
static void
leave_editor (MlgTextRow *self)
{
  self->closing = TRUE;
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  close_editor (self);
}

static void
editor_left_cb (MlgTextRow *self)
{
  /* Whoever takes the text may let the row go. */
  G_GNUC_UNUSED g_autoptr(MlgTextRow) kept = g_object_ref (self);

  if (self->editor == NULL || self->closing || !commit (self))
    return;

  /* Not at once: GTK is moving the focus. */
  self->closing = TRUE;
  self->close_source = g_idle_add (close_later, self);
}

static void
editor_accepted_cb (MlgTextRow *self)
{
  G_GNUC_UNUSED g_autoptr(MlgTextRow) kept = g_object_ref (self);

  if (commit (self))
    leave_editor (self);
}

static void
row_activated_cb (MlgTextRow    *self,
                  GtkListBoxRow *row)
{
  if (row == GTK_LIST_BOX_ROW (self))
    mlg_text_row_edit (self);
}

static void
parent_changed_cb (MlgTextRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (!GTK_IS_LIST_BOX (parent))
    return;

  /* Only the list hears of a click on its rows. */
  g_signal_handlers_disconnect_by_func (parent, row_activated_cb, self);
  g_signal_connect_object (parent, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
}

static void
mlg_text_row_dispose (GObject *object)
{
  MlgTextRow *self = MLG_TEXT_ROW (object);

  g_clear_handle_id (&self->close_source, g_source_remove);
  self->editor = NULL;

  G_OBJECT_CLASS (mlg_text_row_parent_class)->dispose (object);
}

static void
mlg_text_row_finalize (GObject *object)
{
  MlgTextRow *self = MLG_TEXT_ROW (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->placeholder, g_free);

  G_OBJECT_CLASS (mlg_text_row_parent_class)->finalize (object);
}

static void
mlg_text_row_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  MlgTextRow *self = MLG_TEXT_ROW (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;

    case PROP_EDITING:
      g_value_set_boolean (value, mlg_text_row_get_editing (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_text_row_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  MlgTextRow *self = MLG_TEXT_ROW (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      mlg_text_row_set_text (self, g_value_get_string (value));
      break;

    case PROP_PLACEHOLDER:
      g_free (self->placeholder);
      self->placeholder = g_value_dup_string (value);
      show_value (self);
      break;

    case PROP_MULTILINE:
      self->multiline = g_value_get_boolean (value);
      if (self->multiline)
        gtk_label_set_lines (self->value, READ_LINES);
      break;

    case PROP_COMPACT:
      gtk_widget_set_visible (GTK_WIDGET (self->caption), !g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_text_row_class_init (MlgTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = mlg_text_row_dispose;
  object_class->finalize = mlg_text_row_finalize;
  object_class->get_property = mlg_text_row_get_property;
  object_class->set_property = mlg_text_row_set_property;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags | G_PARAM_READWRITE);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags | G_PARAM_WRITABLE);
  properties[PROP_MULTILINE] = g_param_spec_boolean ("multiline", NULL, NULL, FALSE, flags | G_PARAM_WRITABLE);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags | G_PARAM_WRITABLE);
  properties[PROP_EDITING] = g_param_spec_boolean ("editing", NULL, NULL, FALSE, flags | G_PARAM_READABLE);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_BEGIN] = g_signal_new ("begin", MLG_TYPE_TEXT_ROW, G_SIGNAL_RUN_LAST, 0,
                                        g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 0);
  signals[SIGNAL_COMMIT] = g_signal_new ("commit", MLG_TYPE_TEXT_ROW, G_SIGNAL_RUN_LAST, 0,
                                         g_signal_accumulator_true_handled, NULL, NULL,
                                         G_TYPE_BOOLEAN, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/widgets/mlg-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgTextRow, body);
  gtk_widget_class_bind_template_child (widget_class, MlgTextRow, caption);
  gtk_widget_class_bind_template_child (widget_class, MlgTextRow, hint);
  gtk_widget_class_bind_template_child (widget_class, MlgTextRow, problem);
  gtk_widget_class_bind_template_child (widget_class, MlgTextRow, suffixes);
  gtk_widget_class_bind_template_child (widget_class, MlgTextRow, value);
}

static void
mlg_text_row_init (MlgTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self, "notify::parent", G_CALLBACK (parent_changed_cb), self, 0);
  g_signal_connect_object (self, "notify::title", G_CALLBACK (show_value), self, 0);
}

/**
 * mlg_text_row_new:
 * @title: name of the field, translated
 * @multiline: whether the text may have several lines
 *
 * Returns: (transfer floating): a row without text
 */
GtkWidget *
mlg_text_row_new (const char *title,
                  gboolean    multiline)
{
  return g_object_new (MLG_TYPE_TEXT_ROW, "title", title, "multiline", multiline, NULL);
}

/**
 * mlg_text_row_get_text:
 * @self: a text row
 *
 * Returns: (transfer none) (nullable): the text kept, not what is being typed
 */
const char *
mlg_text_row_get_text (MlgTextRow *self)
{
  g_return_val_if_fail (MLG_IS_TEXT_ROW (self), NULL);

  return self->text;
}

/**
 * mlg_text_row_set_text:
 * @self: a text row
 * @text: (nullable): the text; never markup
 *
 * Sets the text to read. What is being typed stays.
 */
void
mlg_text_row_set_text (MlgTextRow *self,
                       const char *text)
{
  g_return_if_fail (MLG_IS_TEXT_ROW (self));

  if (g_strcmp0 (self->text, text) == 0)
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  show_value (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/**
 * mlg_text_row_get_editing:
 * @self: a text row
 *
 * Returns: %TRUE while the user types
 */
gboolean
mlg_text_row_get_editing (MlgTextRow *self)
{
  g_return_val_if_fail (MLG_IS_TEXT_ROW (self), FALSE);

  return self->editor != NULL;
}

/**
 * mlg_text_row_set_syntax:
 * @self: a text row
 * @normalizer: (nullable): checks what was typed; %NULL to trim spaces only
 * @presenter: (nullable): makes what is shown; %NULL to show the text
 *
 * Sets how the text is written and read.
 */
void
mlg_text_row_set_syntax (MlgTextRow        *self,
                         MlgTextNormalizer  normalizer,
                         MlgTextPresenter   presenter)
{
  g_return_if_fail (MLG_IS_TEXT_ROW (self));

  self->normalizer = normalizer;
  self->presenter = presenter;
  show_value (self);
}

/**
 * mlg_text_row_add_suffix:
 * @self: a text row
 * @widget: (transfer floating): a button or sign for its end
 *
 * Adds a widget at the end of the row.
 */
void
mlg_text_row_add_suffix (MlgTextRow *self,
                         GtkWidget  *widget)
{
  g_return_if_fail (MLG_IS_TEXT_ROW (self));

  gtk_box_append (self->suffixes, widget);
}

/**
 * mlg_text_row_edit:
 * @self: a text row
 *
 * Lets the user type.
 */
void
mlg_text_row_edit (MlgTextRow *self)
{
  GtkWidget *editor;
  gboolean handled = FALSE;

  g_return_if_fail (MLG_IS_TEXT_ROW (self));

  if (self->editor == NULL)
    g_signal_emit (self, signals[SIGNAL_BEGIN], 0, &handled);
  if (self->editor != NULL || handled)
    return;

  editor = mlg_text_editor_new (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), self->text, self->multiline);
  g_signal_connect_object (editor, "accept", G_CALLBACK (editor_accepted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "cancel", G_CALLBACK (leave_editor), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "leave", G_CALLBACK (editor_left_cb), self, G_CONNECT_SWAPPED);
  self->editor = MLG_TEXT_EDITOR (editor);

  gtk_widget_set_visible (GTK_WIDGET (self->value), FALSE);
  gtk_widget_set_visible (self->hint, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
  gtk_box_insert_child_after (self->body, editor, GTK_WIDGET (self->value));
  gtk_widget_grab_focus (editor);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
}

/**
 * mlg_text_row_finish:
 * @self: a text row
 *
 * Commits what is being typed, before the row shows something else. What is
 * refused is forgotten.
 */
void
mlg_text_row_finish (MlgTextRow *self)
{
  g_autoptr(MlgTextRow) kept = NULL;

  g_return_if_fail (MLG_IS_TEXT_ROW (self));

  if (self->editor == NULL)
    return;

  kept = g_object_ref (self);
  if (!self->closing)
    {
      self->closing = TRUE;
      commit (self);
    }

  close_editor (self);
}
