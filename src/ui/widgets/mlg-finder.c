/* mlg-finder.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-finder.h"

typedef struct
{
  /* Template widgets */
  GtkListBox     *list;
  GtkSearchEntry *search;
} MlgFinderPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MlgFinder, mlg_finder, GTK_TYPE_POPOVER)

static MlgFinderPrivate *
get_private (MlgFinder *self)
{
  return mlg_finder_get_instance_private (self);
}

static void
search (MlgFinder *self)
{
  MlgFinderPrivate *priv = get_private (self);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (priv->list, 0)) != NULL)
    gtk_list_box_remove (priv->list, GTK_WIDGET (row));

  MLG_FINDER_GET_CLASS (self)->search (self, gtk_editable_get_text (GTK_EDITABLE (priv->search)));
  gtk_list_box_select_row (priv->list, gtk_list_box_get_row_at_index (priv->list, 0));
}

static void
search_changed_cb (MlgFinder *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    search (self);
}

static void
row_activated_cb (MlgFinder     *self,
                  GtkListBoxRow *row)
{
  g_autoptr(GtkWidget) line = g_object_ref (gtk_list_box_row_get_child (row));

  gtk_popover_popdown (GTK_POPOVER (self));
  MLG_FINDER_GET_CLASS (self)->take (self, line);
}

static void
search_activate_cb (MlgFinder *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (get_private (self)->list);

  if (row != NULL)
    row_activated_cb (self, row);
}

static gboolean
key_pressed_cb (MlgFinder       *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  MlgFinderPrivate *priv = get_private (self);
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (priv->list);
  GtkListBoxRow *next;
  int index;

  if (selected == NULL || (keyval != GDK_KEY_Up && keyval != GDK_KEY_Down))
    return GDK_EVENT_PROPAGATE;

  index = gtk_list_box_row_get_index (selected) + (keyval == GDK_KEY_Up ? -1 : 1);
  next = index >= 0 ? gtk_list_box_get_row_at_index (priv->list, index) : NULL;
  if (next != NULL)
    {
      gtk_list_box_select_row (priv->list, next);
      /* Scrolls there; the focus is for typing. */
      gtk_widget_grab_focus (GTK_WIDGET (next));
      gtk_widget_grab_focus (GTK_WIDGET (priv->search));
    }

  return GDK_EVENT_STOP;
}

static void
mlg_finder_class_init (MlgFinderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/widgets/mlg-finder.ui");
  gtk_widget_class_bind_template_child_private (widget_class, MlgFinder, list);
  gtk_widget_class_bind_template_child_private (widget_class, MlgFinder, search);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "gtk_popover_popdown", G_CALLBACK (gtk_popover_popdown));
}

static void
mlg_finder_init (MlgFinder *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mlg_finder_add:
 * @self: a finder
 * @line: (transfer floating): what to show; given back to the vfunc `take`
 * @name: what it is, for screen readers
 *
 * Adds a line to the list.
 */
void
mlg_finder_add (MlgFinder  *self,
                GtkWidget  *line,
                const char *name)
{
  GtkWidget *row;

  g_return_if_fail (MLG_IS_FINDER (self));

  row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (get_private (self)->list, row);
}

static GtkWidget *
append_label (GtkWidget  *box,
              const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

/**
 * mlg_finder_add_text:
 * @self: a finder
 * @icon_name: (nullable): an icon before it
 * @title: what to read; text, not markup
 * @subtitle: (nullable): more about it
 *
 * Adds a line of text to the list.
 *
 * Returns: (transfer none): the line
 */
GtkWidget *
mlg_finder_add_text (MlgFinder  *self,
                     const char *icon_name,
                     const char *title,
                     const char *subtitle)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_return_val_if_fail (MLG_IS_FINDER (self), NULL);

  if (icon_name != NULL)
    gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name (icon_name));

  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  append_label (texts, title);
  if (subtitle != NULL)
    {
      GtkWidget *label = append_label (texts, subtitle);

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
    }

  gtk_box_append (GTK_BOX (line), texts);
  mlg_finder_add (self, line, title);

  return line;
}

/**
 * mlg_finder_open:
 * @self: a finder with a parent
 * @placeholder: what to type, translated
 * @text: (nullable): a text to begin with
 *
 * Opens the popover and puts the focus into its entry.
 */
void
mlg_finder_open (MlgFinder  *self,
                 const char *placeholder,
                 const char *text)
{
  MlgFinderPrivate *priv;

  g_return_if_fail (MLG_IS_FINDER (self));

  priv = get_private (self);
  g_object_set (priv->search, "placeholder-text", placeholder, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->search), GTK_ACCESSIBLE_PROPERTY_LABEL, placeholder, -1);
  gtk_editable_set_text (GTK_EDITABLE (priv->search), text != NULL ? text : "");
  gtk_editable_select_region (GTK_EDITABLE (priv->search), 0, -1);

  gtk_popover_popup (GTK_POPOVER (self));
  search (self);
  gtk_widget_grab_focus (GTK_WIDGET (priv->search));
}

/**
 * mlg_finder_get_text:
 * @self: a finder
 *
 * Returns: (transfer none): what is typed
 */
const char *
mlg_finder_get_text (MlgFinder *self)
{
  g_return_val_if_fail (MLG_IS_FINDER (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (get_private (self)->search));
}
