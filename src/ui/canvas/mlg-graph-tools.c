/* mlg-graph-tools.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-graph-tools.h"

#include "mlg-wrap-layout.h"

struct _MlgGraphTools
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkMenuButton *layout_button;
  GtkMenuButton *rings_button;
  GtkMenuButton *more_button;
  GtkWidget *select_label;
  GtkWidget *link_label;
  GtkWidget *frame_label;
  GtkWidget *note_label;
  GtkWidget *text_label;
  GtkWidget *layout_label;
  GtkWidget *rings_label;
};

G_DEFINE_FINAL_TYPE (MlgGraphTools, mlg_graph_tools, GTK_TYPE_WIDGET)

/* Between the buttons the pointer reaches the diagram. */
static gboolean
mlg_graph_tools_contains (GtkWidget *widget,
                          double     x,
                          double     y)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (gtk_widget_get_visible (child) && gtk_widget_compute_bounds (child, widget, &bounds) &&
          graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        return TRUE;
    }

  return FALSE;
}

static void
mlg_graph_tools_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mlg_graph_tools_parent_class)->dispose (object);
}

static void
mlg_graph_tools_class_init (MlgGraphToolsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mlg_graph_tools_dispose;
  widget_class->contains = mlg_graph_tools_contains;

  g_type_ensure (MLG_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "graph-tools");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/canvas/mlg-graph-tools.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgGraphTools, layout_button);
  gtk_widget_class_bind_template_child (widget_class, MlgGraphTools, rings_button);
  gtk_widget_class_bind_template_child (widget_class, MlgGraphTools, more_button);
  gtk_widget_class_bind_template_child (widget_class, MlgGraphTools, select_label);
  gtk_widget_class_bind_template_child (widget_class, MlgGraphTools, link_label);
  gtk_widget_class_bind_template_child (widget_class, MlgGraphTools, frame_label);
  gtk_widget_class_bind_template_child (widget_class, MlgGraphTools, note_label);
  gtk_widget_class_bind_template_child (widget_class, MlgGraphTools, text_label);
  gtk_widget_class_bind_template_child (widget_class, MlgGraphTools, layout_label);
  gtk_widget_class_bind_template_child (widget_class, MlgGraphTools, rings_label);
}

static void
mlg_graph_tools_init (MlgGraphTools *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mlg_graph_tools_set_compact:
 * @self: the tools
 * @compact: whether there is no room for words
 */
void
mlg_graph_tools_set_compact (MlgGraphTools *self,
                             gboolean       compact)
{
  g_return_if_fail (MLG_IS_GRAPH_TOOLS (self));

  if (compact)
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "compact");

  gtk_widget_set_visible (self->select_label, !compact);
  gtk_widget_set_visible (self->link_label, !compact);
  gtk_widget_set_visible (self->frame_label, !compact);
  gtk_widget_set_visible (self->note_label, !compact);
  gtk_widget_set_visible (self->text_label, !compact);
  gtk_widget_set_visible (self->layout_label, !compact);
  gtk_widget_set_visible (self->rings_label, !compact);
}

/**
 * mlg_graph_tools_set_menus:
 * @self: the tools
 * @layout: the ways to arrange a diagram
 * @more: what else there is to do with one
 */
void
mlg_graph_tools_set_menus (MlgGraphTools *self,
                           GMenuModel    *layout,
                           GMenuModel    *more)
{
  g_return_if_fail (MLG_IS_GRAPH_TOOLS (self));

  gtk_menu_button_set_menu_model (self->layout_button, layout);
  gtk_menu_button_set_menu_model (self->more_button, more);
}

/**
 * mlg_graph_tools_set_rings:
 * @self: the tools
 * @rings: where rings and sectors are chosen
 */
void
mlg_graph_tools_set_rings (MlgGraphTools *self,
                           GtkPopover    *rings)
{
  g_return_if_fail (MLG_IS_GRAPH_TOOLS (self));

  gtk_menu_button_set_popover (self->rings_button, GTK_WIDGET (rings));
}

/**
 * mlg_graph_tools_open_rings:
 * @self: the tools
 *
 * Opens where rings and sectors are chosen.
 */
void
mlg_graph_tools_open_rings (MlgGraphTools *self)
{
  g_return_if_fail (MLG_IS_GRAPH_TOOLS (self));

  gtk_menu_button_popup (self->rings_button);
}
