/* mlg-finder.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-finder.h"

/* How far Page Up and Page Down go. */
#define PAGE_ROWS 8

/* The title of the section that a row begins. */
#define SECTION "mlg-section"

typedef struct
{
  /* Template widgets */
  GtkListBox     *list;
  GtkSearchEntry *search;

  /* Owned: of the row that comes next */
  char           *section;
} MlgFinderPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MlgFinder, mlg_finder, GTK_TYPE_POPOVER)

static MlgFinderPrivate *
get_private (MlgFinder *self)
{
  return mlg_finder_get_instance_private (self);
}

/* The nearest row from @index on, in steps of @step, that can be taken. */
static GtkListBoxRow *
find_row (MlgFinder *self,
          int        index,
          int        step)
{
  GtkListBox *list = get_private (self)->list;
  GtkListBoxRow *row = NULL;

  for (; index >= 0 && (row = gtk_list_box_get_row_at_index (list, index)) != NULL; index += step)
    if (gtk_widget_get_sensitive (GTK_WIDGET (row)))
      return row;

  return NULL;
}

static void
search (MlgFinder *self)
{
  MlgFinderPrivate *priv = get_private (self);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (priv->list, 0)) != NULL)
    gtk_list_box_remove (priv->list, GTK_WIDGET (row));

  MLG_FINDER_GET_CLASS (self)->search (self, gtk_editable_get_text (GTK_EDITABLE (priv->search)));
  g_clear_pointer (&priv->section, g_free);
  gtk_list_box_select_row (priv->list, find_row (self, 0, 1));
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

/* @distance rows that can be taken away from @index, or as far as there are
 * any. */
static GtkListBoxRow *
find_row_at (MlgFinder *self,
             int        index,
             int        distance)
{
  int step = distance < 0 ? -1 : 1;
  GtkListBoxRow *row = NULL, *next;

  while (distance != 0 && (next = find_row (self, index + step, step)) != NULL)
    {
      row = next;
      index = gtk_list_box_row_get_index (row);
      distance -= step;
    }

  return row;
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
  int distance;

  switch (keyval)
    {
    case GDK_KEY_Up: distance = -1; break;
    case GDK_KEY_Down: distance = 1; break;
    case GDK_KEY_Page_Up: distance = -PAGE_ROWS; break;
    case GDK_KEY_Page_Down: distance = PAGE_ROWS; break;
    default: distance = 0; break;
    }

  if (selected == NULL || distance == 0)
    return GDK_EVENT_PROPAGATE;

  next = find_row_at (self, gtk_list_box_row_get_index (selected), distance);
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
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       data)
{
  const char *section = g_object_get_data (G_OBJECT (row), SECTION);
  GtkWidget *label;

  if (section == NULL || gtk_list_box_row_get_header (row) != NULL)
    return;

  label = gtk_label_new (section);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "mlg-section");
  gtk_list_box_row_set_header (row, label);
}

static void
mlg_finder_finalize (GObject *object)
{
  g_clear_pointer (&get_private (MLG_FINDER (object))->section, g_free);

  G_OBJECT_CLASS (mlg_finder_parent_class)->finalize (object);
}

static void
mlg_finder_class_init (MlgFinderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mlg_finder_finalize;

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
  gtk_list_box_set_header_func (get_private (self)->list, header_cb, NULL, NULL);
}

/**
 * mlg_finder_begin_section:
 * @self: a finder
 * @title: what the lines that are added next have in common
 *
 * Puts a title above the next line. Sections without a line are not shown.
 */
void
mlg_finder_begin_section (MlgFinder  *self,
                          const char *title)
{
  MlgFinderPrivate *priv;

  g_return_if_fail (MLG_IS_FINDER (self));

  priv = get_private (self);
  g_free (priv->section);
  priv->section = g_strdup (title);
}

/**
 * mlg_finder_add:
 * @self: a finder
 * @line: (transfer floating): what to show; given back to the vfunc `take`
 * @name: what it is, for screen readers
 *
 * Adds a line to the list. A line whose row, its parent, is made insensitive
 * cannot be taken.
 */
void
mlg_finder_add (MlgFinder  *self,
                GtkWidget  *line,
                const char *name)
{
  MlgFinderPrivate *priv;
  GtkWidget *row;

  g_return_if_fail (MLG_IS_FINDER (self));

  priv = get_private (self);
  row = gtk_list_box_row_new ();
  if (priv->section != NULL)
    g_object_set_data_full (G_OBJECT (row), SECTION, g_steal_pointer (&priv->section), g_free);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (priv->list, row);
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
