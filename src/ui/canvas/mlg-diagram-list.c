/* mlg-diagram-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-list.h"

#include "mlg-diagram-thumbnail.h"
#include "mlg-text-editor.h"

#include <glib/gi18n-lib.h>

struct _MlgDiagramList
{
  GtkPopover parent_instance;

  /* Template widgets */
  GtkListBox *list;
  GtkMenuButton *new_button;

  MlgSession *session;
  MlgId renamed;
};

G_DEFINE_FINAL_TYPE (MlgDiagramList, mlg_diagram_list, GTK_TYPE_POPOVER)

#define ID_KEY "mlg-diagram"

static MlgTerritory *
get_territory (MlgDiagramList *self)
{
  return self->session != NULL ? mlg_session_get_territory (self->session) : NULL;
}

static MlgDiagram *
get_diagram (MlgDiagramList *self,
             GtkListBoxRow  *row)
{
  const MlgId *id = g_object_get_data (G_OBJECT (row), ID_KEY);

  return id != NULL ? mlg_territory_get_diagram (get_territory (self), *id) : NULL;
}

static void
end_rename (MlgDiagramList *self)
{
  self->renamed = MLG_ID_NONE;
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
accept_cb (MlgDiagramList *self,
           MlgTextEditor  *editor)
{
  MlgDiagram *diagram = self->renamed != MLG_ID_NONE ? mlg_territory_get_diagram (get_territory (self), self->renamed) : NULL;
  g_autofree char *name = g_strstrip (mlg_text_editor_dup_text (editor));

  end_rename (self);
  if (diagram != NULL && *name != '\0' && g_strcmp0 (name, mlg_diagram_get_name (diagram)) != 0)
    mlg_session_edit (self->session, MLG_RECORD (diagram), MLG_DIAGRAM_NAME, g_variant_new_string (name));
}

static GtkWidget *
create_editor (MlgDiagramList *self,
               MlgDiagram     *diagram)
{
  GtkWidget *editor = mlg_text_editor_new (_("Name of the diagram"), mlg_diagram_get_name (diagram), FALSE);

  gtk_widget_add_css_class (editor, "canvas-editor");
  gtk_widget_set_hexpand (editor, TRUE);
  gtk_widget_set_valign (editor, GTK_ALIGN_CENTER);
  g_signal_connect_object (editor, "accept", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "cancel", G_CALLBACK (end_rename), self, G_CONNECT_SWAPPED);

  return editor;
}

static guint
count_actors (MlgTerritory *territory,
              MlgDiagram   *diagram)
{
  const GPtrArray *items = mlg_territory_get_diagram_items (territory, mlg_diagram_get_id (diagram));
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    n += mlg_diagram_item_get_sort (g_ptr_array_index (items, i)) == MLG_ITEM_ACTOR;

  return n;
}

static GtkWidget *
create_texts (MlgDiagramList *self,
              MlgDiagram     *diagram)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *name = gtk_label_new (mlg_diagram_get_name (diagram));
  guint n = count_actors (get_territory (self), diagram);
  g_autofree char *text = g_strdup_printf (ngettext ("%u actor", "%u actors", n), n);
  GtkWidget *count = gtk_label_new (text);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 28);
  gtk_widget_add_css_class (name, "heading");
  gtk_label_set_xalign (GTK_LABEL (count), 0);
  gtk_widget_add_css_class (count, "caption");
  gtk_widget_add_css_class (count, "dim-label");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count);

  return box;
}

static GtkWidget *
create_row (MlgDiagramList *self,
            MlgDiagram     *diagram)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  MlgId id = mlg_diagram_get_id (diagram);

  gtk_box_append (GTK_BOX (box), mlg_diagram_thumbnail_new (get_territory (self), id));
  gtk_box_append (GTK_BOX (box), id == self->renamed ? create_editor (self, diagram) : create_texts (self, diagram));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), ID_KEY, g_memdup2 (&id, sizeof id), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, mlg_diagram_get_name (diagram), -1);

  return row;
}

static void
fill (MlgDiagramList *self)
{
  MlgTerritory *territory = get_territory (self);
  g_autoptr(GPtrArray) diagrams = territory != NULL ? mlg_territory_dup_diagrams (territory) : NULL;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  for (guint i = 0; diagrams != NULL && i < diagrams->len; i++)
    {
      GtkWidget *added = create_row (self, g_ptr_array_index (diagrams, i));

      gtk_list_box_append (self->list, added);
      if (g_ptr_array_index (diagrams, i) == mlg_session_get_diagram (self->session))
        gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (added));
    }
}

static void
row_activated_cb (MlgDiagramList *self,
                  GtkListBoxRow  *row)
{
  MlgDiagram *diagram = get_diagram (self, row);

  if (diagram == NULL || self->renamed != MLG_ID_NONE)
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  mlg_session_set_diagram (self->session, diagram);
}

static void
update_cb (MlgDiagramList *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static void
territory_cb (MlgDiagramList *self)
{
  MlgTerritory *territory = get_territory (self);

  if (territory != NULL)
    g_signal_connect_object (territory, "changed", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
}

static void
mlg_diagram_list_show (GtkWidget *widget)
{
  fill (MLG_DIAGRAM_LIST (widget));

  GTK_WIDGET_CLASS (mlg_diagram_list_parent_class)->show (widget);
}

static void
mlg_diagram_list_closed (GtkPopover *popover)
{
  MLG_DIAGRAM_LIST (popover)->renamed = MLG_ID_NONE;
}

static void
mlg_diagram_list_dispose (GObject *object)
{
  g_clear_object (&MLG_DIAGRAM_LIST (object)->session);

  G_OBJECT_CLASS (mlg_diagram_list_parent_class)->dispose (object);
}

static void
mlg_diagram_list_class_init (MlgDiagramListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mlg_diagram_list_dispose;
  widget_class->show = mlg_diagram_list_show;
  GTK_POPOVER_CLASS (klass)->closed = mlg_diagram_list_closed;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/canvas/mlg-diagram-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgDiagramList, list);
  gtk_widget_class_bind_template_child (widget_class, MlgDiagramList, new_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
mlg_diagram_list_init (MlgDiagramList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mlg_diagram_list_set_session:
 * @self: a list
 * @session: (nullable): whose diagrams it shows
 */
void
mlg_diagram_list_set_session (MlgDiagramList *self,
                              MlgSession     *session)
{
  g_return_if_fail (MLG_IS_DIAGRAM_LIST (self));

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  if (!g_set_object (&self->session, session) || session == NULL)
    return;

  g_signal_connect_object (session, "notify::territory", G_CALLBACK (territory_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::diagram", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  territory_cb (self);
}

/**
 * mlg_diagram_list_rename:
 * @self: a list that is open
 * @diagram: one of its diagrams
 *
 * Lets the user type the name of a diagram, in its row.
 */
void
mlg_diagram_list_rename (MlgDiagramList *self,
                         MlgId           diagram)
{
  g_return_if_fail (MLG_IS_DIAGRAM_LIST (self));

  self->renamed = diagram;
  fill (self);
  for (int i = 0; gtk_list_box_get_row_at_index (self->list, i) != NULL; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);
      GtkWidget *last = gtk_widget_get_last_child (gtk_list_box_row_get_child (row));

      if (MLG_IS_TEXT_EDITOR (last))
        gtk_widget_grab_focus (last);
    }
}
