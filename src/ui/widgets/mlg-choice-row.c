/* mlg-choice-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-choice-row.h"

#include "mlg-chips.h"
#include "mlg-kind-symbol.h"

#include <glib/gi18n-lib.h>

struct _MlgChoiceRow
{
  AdwPreferencesRow  parent_instance;

  /* Template widgets */
  GtkWidget         *caption;
  MlgChips          *chips;
  GtkWidget         *header;
  MlgKindSymbol     *symbol;
  GtkLabel          *value;

  /* Owned */
  char              *placeholder;
  GtkWidget         *popover;

  gboolean           compact;
  gboolean           multiple;
};

enum
{
  PROP_0,
  PROP_MULTIPLE,
  PROP_PLACEHOLDER,
  PROP_COMPACT,
  N_PROPS
};

enum
{
  SIGNAL_FILL,
  SIGNAL_TOGGLED,
  SIGNAL_NEW_TERM,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgChoiceRow, mlg_choice_row, ADW_TYPE_PREFERENCES_ROW)

static void
popover_toggled_cb (MlgChoiceRow *self,
                    gint64        id,
                    gboolean      active)
{
  g_signal_emit (self, signals[SIGNAL_TOGGLED], 0, id, active);
}

static void
popover_new_term_cb (MlgChoiceRow *self,
                     const char   *label)
{
  g_signal_emit (self, signals[SIGNAL_NEW_TERM], 0, label);
}

static void
row_activated_cb (MlgChoiceRow  *self,
                  GtkListBoxRow *row)
{
  if (row == GTK_LIST_BOX_ROW (self))
    mlg_choice_row_open (self);
}

static void
parent_changed_cb (MlgChoiceRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (!GTK_IS_LIST_BOX (parent))
    return;

  /* Only the list hears of a click on its rows. */
  g_signal_handlers_disconnect_by_func (parent, row_activated_cb, self);
  g_signal_connect_object (parent, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
}

static void
mlg_choice_row_dispose (GObject *object)
{
  MlgChoiceRow *self = MLG_CHOICE_ROW (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (mlg_choice_row_parent_class)->dispose (object);
}

static void
mlg_choice_row_finalize (GObject *object)
{
  g_clear_pointer (&MLG_CHOICE_ROW (object)->placeholder, g_free);

  G_OBJECT_CLASS (mlg_choice_row_parent_class)->finalize (object);
}

static void
mlg_choice_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  MlgChoiceRow *self = MLG_CHOICE_ROW (object);

  switch (prop_id)
    {
    case PROP_MULTIPLE:
      g_value_set_boolean (value, self->multiple);
      break;

    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      break;

    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_choice_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  MlgChoiceRow *self = MLG_CHOICE_ROW (object);

  switch (prop_id)
    {
    case PROP_MULTIPLE:
      self->multiple = g_value_get_boolean (value);
      break;

    case PROP_PLACEHOLDER:
      g_free (self->placeholder);
      self->placeholder = g_value_dup_string (value);
      break;

    case PROP_COMPACT:
      self->compact = g_value_get_boolean (value);
      gtk_widget_set_visible (self->caption, !self->compact);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_choice_row_class_init (MlgChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = mlg_choice_row_dispose;
  object_class->finalize = mlg_choice_row_finalize;
  object_class->get_property = mlg_choice_row_get_property;
  object_class->set_property = mlg_choice_row_set_property;

  properties[PROP_MULTIPLE] = g_param_spec_boolean ("multiple", NULL, NULL, FALSE, flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_FILL] = g_signal_new ("fill", MLG_TYPE_CHOICE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, MLG_TYPE_CHOICE_POPOVER);
  signals[SIGNAL_TOGGLED] = g_signal_new ("toggled", MLG_TYPE_CHOICE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_BOOLEAN);
  signals[SIGNAL_NEW_TERM] = g_signal_new ("new-term", MLG_TYPE_CHOICE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (MLG_TYPE_CHIPS);
  g_type_ensure (MLG_TYPE_KIND_SYMBOL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/widgets/mlg-choice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgChoiceRow, caption);
  gtk_widget_class_bind_template_child (widget_class, MlgChoiceRow, chips);
  gtk_widget_class_bind_template_child (widget_class, MlgChoiceRow, header);
  gtk_widget_class_bind_template_child (widget_class, MlgChoiceRow, symbol);
  gtk_widget_class_bind_template_child (widget_class, MlgChoiceRow, value);
}

static void
mlg_choice_row_init (MlgChoiceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);

  g_signal_connect_object (self, "notify::parent", G_CALLBACK (parent_changed_cb), self, 0);
}

/**
 * mlg_choice_row_new:
 * @title: name of the field, translated
 * @multiple: whether several can be chosen
 *
 * Returns: (transfer floating): a row with nothing chosen
 */
GtkWidget *
mlg_choice_row_new (const char *title,
                    gboolean    multiple)
{
  return g_object_new (MLG_TYPE_CHOICE_ROW, "title", title, "multiple", multiple, NULL);
}

/**
 * mlg_choice_row_set_chosen:
 * @self: a choice row
 * @labels: (nullable) (array zero-terminated=1): what is chosen
 * @kind: (nullable): a kind whose symbol to show before it
 *
 * Sets what is chosen.
 */
void
mlg_choice_row_set_chosen (MlgChoiceRow        *self,
                           const char * const  *labels,
                           MlgTerm             *kind)
{
  gboolean empty = labels == NULL || *labels == NULL;
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (MLG_IS_CHOICE_ROW (self));

  text = empty ? g_strdup (self->placeholder != NULL ? self->placeholder : _("Not filled in"))
               : g_strjoinv (", ", (char **) labels);

  gtk_label_set_text (self->value, text);
  if (empty)
    gtk_widget_add_css_class (GTK_WIDGET (self->value), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->value), "dim-label");

  mlg_chips_set_labels (self->chips, self->multiple ? labels : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->chips), self->multiple && !empty);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->value)), empty || !self->multiple);
  mlg_kind_symbol_set_term (self->symbol, kind);
  gtk_widget_set_visible (GTK_WIDGET (self->symbol), kind != NULL);

  /* Translators: name of a field, then what stands in it, for a screen reader */
  name = g_strdup_printf (_("%s: %s"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * mlg_choice_row_open:
 * @self: a choice row
 *
 * Lets the user choose.
 */
void
mlg_choice_row_open (MlgChoiceRow *self)
{
  g_return_if_fail (MLG_IS_CHOICE_ROW (self));

  if (self->popover == NULL)
    {
      self->popover = mlg_choice_popover_new (self->multiple);
      gtk_widget_set_parent (self->popover, self->header);
      g_signal_connect_object (self->popover, "toggled", G_CALLBACK (popover_toggled_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->popover, "new-term", G_CALLBACK (popover_new_term_cb), self, G_CONNECT_SWAPPED);
    }

  mlg_choice_popover_clear (MLG_CHOICE_POPOVER (self->popover));
  g_signal_emit (self, signals[SIGNAL_FILL], 0, self->popover);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}
