/* mlg-graph-view-menu.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-graph-view-private.h"

#include "mlg-graph-menu.h"

/* Menus and popovers over the diagram. */

#define MENU_ROOM 4

static void
menu_closed_cb (MlgGraphView *self)
{
  _mlg_graph_view_focus_canvas (self);
}

/* What fits what is there. */
static MlgGraphMenuKind
get_menu_kind (MlgGraphView *self)
{
  guint n = 0;

  mlg_diagram_scene_get_selected (mlg_canvas_get_scene (self->canvas), &n);
  if (_mlg_graph_view_get_relation (self) != NULL)
    return MLG_GRAPH_MENU_RELATION;

  return n > 0 ? MLG_GRAPH_MENU_ITEMS : MLG_GRAPH_MENU_GROUND;
}

/**
 * Opens the menu of what is selected, at a point of the diagram.
 */
void
_mlg_graph_view_open_menu (MlgGraphView   *self,
                           const MlgPoint *point)
{
  g_autoptr(GMenuModel) menu = mlg_graph_menu_new (get_menu_kind (self));
  graphene_point_t at;

  self->choice_point = *point;
  if (self->context_menu == NULL)
    {
      self->context_menu = gtk_popover_menu_new_from_model (menu);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->context_menu), FALSE);
      gtk_widget_set_halign (self->context_menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->context_menu, GTK_WIDGET (self));
      g_signal_connect_object (self->context_menu, "closed", G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
    }
  else
    gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->context_menu), menu);

  mlg_canvas_project (self->canvas, point->x, point->y, &at);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->context_menu),
                               &(GdkRectangle) { (int) at.x, (int) at.y, MENU_ROOM, MENU_ROOM });
  gtk_popover_popup (GTK_POPOVER (self->context_menu));
}

/**
 * Opens a popover below the name of the diagram; it goes when the next one
 * opens.
 */
void
_mlg_graph_view_open_popover (MlgGraphView *self,
                              GtkPopover   *popover)
{
  graphene_rect_t bounds;

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = GTK_WIDGET (popover);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  if (gtk_widget_get_mapped (GTK_WIDGET (self->diagram_button)) &&
      gtk_widget_compute_bounds (GTK_WIDGET (self->diagram_button), GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (popover, &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                            (int) bounds.size.width, (int) bounds.size.height });
  gtk_popover_popup (popover);
}

/* Where the menu of the keyboard opens: at what is selected. */
static void
menu_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  MlgGraphView *self = user_data;
  MlgDiagramItem *item = _mlg_graph_view_get_only_item (self);
  MlgCanvasCamera camera;
  MlgPoint point;

  mlg_canvas_get_camera (self->canvas, &camera);
  point = (MlgPoint) { camera.x, camera.y };
  if (item != NULL)
    mlg_diagram_scene_get_point (mlg_canvas_get_scene (self->canvas), mlg_diagram_item_get_id (item), &point);
  _mlg_graph_view_open_menu (self, &point);
}

static void
rings_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  mlg_graph_tools_open_rings (MLG_GRAPH_VIEW (user_data)->tools);
}

static void
rings_opened_cb (MlgGraphView *self)
{
  mlg_rings_popover_set_unclassified (self->rings, _mlg_graph_view_count_unclassified (self));
}

/**
 * Makes the popovers that belong to a session.
 */
void
_mlg_graph_view_create_popovers (MlgGraphView *self)
{
  if (self->session == NULL)
    return;

  self->rings = MLG_RINGS_POPOVER (mlg_rings_popover_new (self->session));
  g_signal_connect_object (self->rings, "opened", G_CALLBACK (rings_opened_cb), self, G_CONNECT_SWAPPED);
  mlg_graph_tools_set_rings (self->tools, GTK_POPOVER (self->rings));
}

void
_mlg_graph_view_clear_popovers (MlgGraphView *self)
{
  g_clear_pointer ((GtkWidget **) &self->actor_chooser, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->type_chooser, gtk_widget_unparent);
  g_clear_pointer (&self->context_menu, gtk_widget_unparent);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  if (self->rings != NULL)
    mlg_graph_tools_set_rings (self->tools, NULL);
  self->rings = NULL;
}

static void
present (GtkWidget *popover)
{
  if (popover != NULL)
    gtk_popover_present (GTK_POPOVER (popover));
}

void
_mlg_graph_view_present_popovers (MlgGraphView *self)
{
  present ((GtkWidget *) self->actor_chooser);
  present ((GtkWidget *) self->type_chooser);
  present (self->context_menu);
  present (self->popover);
}

void
_mlg_graph_view_setup_menu (MlgGraphView *self)
{
  g_autoptr(GMenuModel) layout = mlg_graph_menu_new (MLG_GRAPH_MENU_LAYOUT);
  g_autoptr(GMenuModel) more = mlg_graph_menu_new (MLG_GRAPH_MENU_MORE);

  mlg_graph_tools_set_menus (self->tools, layout, more);
}

void
_mlg_graph_view_add_menu_actions (MlgGraphView *self)
{
  static const GActionEntry entries[] = {
    { .name = "menu", .activate = menu_action },
    { .name = "rings", .activate = rings_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}
