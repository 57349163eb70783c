/* mlg-choice-popover.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-choice-popover.h"

#include "mlg-kind-symbol.h"
#include "mlg-text.h"
#include "mlg-vocabulary-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Longer lists get a search entry. */
#define SEARCH_FROM 8
#define MAX_CHARS   40

struct _MlgChoicePopover
{
  GtkPopover      parent_instance;

  /* Template widgets */
  GtkListBox     *list;
  GtkSearchEntry *search;

  /* The last row, where a word that is not in the list can be added */
  GtkWidget      *new_row;
  MlgVocabulary   vocabulary;

  char           *needle;
  guint           n_choices;
  gboolean        multiple;
};

typedef struct
{
  gint64     id;
  char      *key;
  GtkWidget *mark;
  gboolean   active;
} Choice;

enum
{
  PROP_0,
  PROP_MULTIPLE,
  N_PROPS
};

enum
{
  SIGNAL_TOGGLED,
  SIGNAL_NEW_TERM,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgChoicePopover, mlg_choice_popover, GTK_TYPE_POPOVER)

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_free (choice->key);
  g_free (choice);
}

static Choice *
get_choice (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "mlg-choice");
}

/* What was typed is not in the list. */
static gboolean
can_make (MlgChoicePopover *self)
{
  GtkListBoxRow *row;

  if (self->needle == NULL || *self->needle == '\0')
    return FALSE;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (GTK_WIDGET (row) != self->new_row && g_str_equal (get_choice (row)->key, self->needle))
      return FALSE;

  return TRUE;
}

static gboolean
is_shown (GtkListBoxRow *row,
          gpointer       data)
{
  MlgChoicePopover *self = data;

  if (GTK_WIDGET (row) == self->new_row)
    return can_make (self);

  return self->needle == NULL || strstr (get_choice (row)->key, self->needle) != NULL;
}

static void
show_mark (GtkListBoxRow *row)
{
  Choice *choice = get_choice (row);

  gtk_widget_set_opacity (choice->mark, choice->active ? 1. : 0.);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED,
                               choice->active ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static void
search_changed_cb (MlgChoicePopover *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  g_free (self->needle);
  self->needle = *text != '\0' ? mlg_text_fold (text) : NULL;
  if (self->new_row != NULL)
    {
      g_autofree char *offer = mlg_vocabulary_dup_new (self->vocabulary, text);

      gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self->new_row)))), offer);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->new_row), GTK_ACCESSIBLE_PROPERTY_LABEL, offer, -1);
    }
  gtk_list_box_invalidate_filter (self->list);

  /* Enter is for what is found, not for the row that had the focus before. */
  if (self->needle != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self->search)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
row_activated_cb (MlgChoicePopover *self,
                  GtkListBoxRow    *row)
{
  Choice *choice;
  gboolean active;
  gint64 id;

  if (GTK_WIDGET (row) == self->new_row)
    {
      g_autofree char *label = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));

      gtk_popover_popdown (GTK_POPOVER (self));
      g_signal_emit (self, signals[SIGNAL_NEW_TERM], 0, label);
      return;
    }

  choice = get_choice (row);
  id = choice->id;
  active = !self->multiple || !choice->active;

  if (self->multiple)
    {
      choice->active = active;
      show_mark (row);
    }
  else
    {
      gtk_popover_popdown (GTK_POPOVER (self));
    }

  g_signal_emit (self, signals[SIGNAL_TOGGLED], 0, id, active);
}

static GtkWidget *
get_first_shown (MlgChoicePopover *self)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_BOX_ROW (child) && gtk_widget_get_child_visible (child))
      return child;

  return NULL;
}

/* Enter takes the row with the focus, of which the entry gets the keys too,
 * or the first of what is there. A new word of the vocabulary is for
 * everybody: it takes a step to its row or a click. */
static void
search_activate_cb (MlgChoicePopover *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean chosen = GTK_IS_LIST_BOX_ROW (focus) && gtk_widget_get_parent (focus) == GTK_WIDGET (self->list) &&
                    gtk_widget_get_child_visible (focus);
  GtkWidget *row = chosen ? focus : get_first_shown (self);

  if (row != NULL && (chosen || row != self->new_row))
    row_activated_cb (self, GTK_LIST_BOX_ROW (row));
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static gboolean
search_key_cb (MlgChoicePopover *self,
               guint             keyval,
               guint             keycode,
               GdkModifierType   state)
{
  GtkWidget *row = get_first_shown (self);

  if (row == NULL || (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down))
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_grab_focus (row);
}

static void
mlg_choice_popover_show (GtkWidget *widget)
{
  MlgChoicePopover *self = MLG_CHOICE_POPOVER (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");

  GTK_WIDGET_CLASS (mlg_choice_popover_parent_class)->show (widget);

  /* A short list is not searched: Up and Down come first, and typing still
   * goes to the entry. */
  if (self->n_choices > 0 && self->n_choices <= SEARCH_FROM)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)));
}

static void
mlg_choice_popover_finalize (GObject *object)
{
  g_clear_pointer (&MLG_CHOICE_POPOVER (object)->needle, g_free);

  G_OBJECT_CLASS (mlg_choice_popover_parent_class)->finalize (object);
}

static void
mlg_choice_popover_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_MULTIPLE:
      g_value_set_boolean (value, MLG_CHOICE_POPOVER (object)->multiple);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_choice_popover_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_MULTIPLE:
      MLG_CHOICE_POPOVER (object)->multiple = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_choice_popover_class_init (MlgChoicePopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = mlg_choice_popover_finalize;
  object_class->get_property = mlg_choice_popover_get_property;
  object_class->set_property = mlg_choice_popover_set_property;
  widget_class->show = mlg_choice_popover_show;

  properties[PROP_MULTIPLE] = g_param_spec_boolean ("multiple", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_TOGGLED] = g_signal_new ("toggled", MLG_TYPE_CHOICE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_BOOLEAN);
  signals[SIGNAL_NEW_TERM] = g_signal_new ("new-term", MLG_TYPE_CHOICE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/widgets/mlg-choice-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgChoicePopover, list);
  gtk_widget_class_bind_template_child (widget_class, MlgChoicePopover, search);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "gtk_popover_popdown", G_CALLBACK (gtk_popover_popdown));
}

static void
mlg_choice_popover_init (MlgChoicePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->list));
  gtk_list_box_set_filter_func (self->list, is_shown, self, NULL);
}

/**
 * mlg_choice_popover_new:
 * @multiple: whether several lines can be checked
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
mlg_choice_popover_new (gboolean multiple)
{
  return g_object_new (MLG_TYPE_CHOICE_POPOVER, "multiple", multiple, NULL);
}

/**
 * mlg_choice_popover_clear:
 * @self: a list of choices
 *
 * Removes all lines.
 */
void
mlg_choice_popover_clear (MlgChoicePopover *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (MLG_IS_CHOICE_POPOVER (self));

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  self->new_row = NULL;
  self->n_choices = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->search), FALSE);
}

/**
 * mlg_choice_popover_add:
 * @self: a list of choices
 * @id: what `toggled` gives
 * @label: what to read; text, not markup
 * @kind: (nullable): a kind whose symbol to show
 * @active: whether it is chosen already
 *
 * Adds a line at the end.
 */
void
mlg_choice_popover_add (MlgChoicePopover *self,
                        gint64            id,
                        const char       *label,
                        MlgTerm          *kind,
                        gboolean          active)
{
  GtkWidget *row, *box, *name;
  Choice *choice;

  g_return_if_fail (MLG_IS_CHOICE_POPOVER (self));

  row = gtk_list_box_row_new ();
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  if (kind != NULL)
    {
      GtkWidget *symbol = mlg_kind_symbol_new (18);

      mlg_kind_symbol_set_term (MLG_KIND_SYMBOL (symbol), kind);
      gtk_box_append (GTK_BOX (box), symbol);
    }

  name = gtk_label_new (label);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (name), MAX_CHARS);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (box), name);

  choice = g_new0 (Choice, 1);
  choice->id = id;
  choice->key = mlg_text_fold (label);
  choice->active = active;
  choice->mark = gtk_image_new_from_icon_name ("object-select-symbolic");
  gtk_box_append (GTK_BOX (box), choice->mark);
  g_object_set_data_full (G_OBJECT (row), "mlg-choice", choice, choice_free);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  show_mark (GTK_LIST_BOX_ROW (row));
  gtk_list_box_append (self->list, row);

  gtk_widget_set_visible (GTK_WIDGET (self->search), ++self->n_choices > SEARCH_FROM);
}

/**
 * mlg_choice_popover_offer_new:
 * @self: a list of choices, all of which are added
 * @vocabulary: the list of the vocabulary that they are of
 *
 * Lets the user add what is not in the list by typing it: the signal
 * `new-term` gives the label.
 */
void
mlg_choice_popover_offer_new (MlgChoicePopover *self,
                              MlgVocabulary     vocabulary)
{
  GtkWidget *box, *label;

  g_return_if_fail (MLG_IS_CHOICE_POPOVER (self));
  g_return_if_fail (self->new_row == NULL);

  self->vocabulary = vocabulary;
  self->new_row = gtk_list_box_row_new ();
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("list-add-symbolic"));
  label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->new_row), box);
  gtk_list_box_append (self->list, self->new_row);

  g_object_set (self->search, "placeholder-text", _("Search or add"), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->search), TRUE);
}
