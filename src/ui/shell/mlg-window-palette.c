/* mlg-window-palette.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-window-private.h"

#include "mlg-actor-creator.h"
#include "mlg-command-palette.h"
#include "mlg-place.h"

static void
palette_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  MlgWindow *self = MLG_WINDOW (widget);

  if (self->palette == NULL)
    {
      self->palette = mlg_command_palette_new (self->session, self->settings);
      gtk_widget_set_parent (self->palette, gtk_widget_get_parent (GTK_WIDGET (self->toast_overlay)));
    }

  mlg_command_palette_choose (MLG_COMMAND_PALETTE (self->palette), GTK_WIDGET (self->toast_overlay));
}

static void
show_diagram_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  MlgWindow *self = MLG_WINDOW (widget);
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  MlgDiagram *diagram = mlg_territory_get_diagram (territory, g_variant_get_int64 (parameter));

  if (diagram == NULL)
    return;

  mlg_session_set_diagram (self->session, diagram);
  if (adw_view_stack_get_child_by_name (self->view_stack, "graph") != NULL)
    adw_view_stack_set_visible_child_name (self->view_stack, "graph");
}

static void
add_of_kind_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  MlgWindow *self = MLG_WINDOW (widget);

  mlg_actor_creator_set_kind (self->creator, g_variant_get_int64 (parameter));
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->add_button));
}

/* A kind was dropped on the map: the name is asked for at that point. */
static void
add_here_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  MlgWindow *self = MLG_WINDOW (widget);
  g_autoptr(GVariant) place = NULL;
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self->toast_overlay));
  graphene_point_t point;
  double x, y;
  gint64 kind;

  g_variant_get (parameter, "(x@" MLG_PLACE_TYPE "dd)", &kind, &place, &x, &y);

  if (self->creator_here == NULL)
    {
      self->creator_here = mlg_actor_creator_new (self->session);
      gtk_widget_set_parent (self->creator_here, parent);
    }

  if (!gtk_widget_compute_point (widget, parent, &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;

  mlg_actor_creator_set_kind (MLG_ACTOR_CREATOR (self->creator_here), kind);
  mlg_actor_creator_set_place (MLG_ACTOR_CREATOR (self->creator_here), place);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->creator_here), &(GdkRectangle) { (int) point.x, (int) point.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->creator_here));
}

/* mlg_window_palette_install:
 *
 * Names the actions of the palettes and gives them their keys. */
void
mlg_window_palette_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.command-palette", NULL, palette_action);
  gtk_widget_class_install_action (widget_class, "win.show-diagram", "x", show_diagram_action);
  gtk_widget_class_install_action (widget_class, "win.add-actor-of-kind", "x", add_of_kind_action);
  gtk_widget_class_install_action (widget_class, "win.add-actor-here", "(x" MLG_PLACE_TYPE "dd)", add_here_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, GDK_CONTROL_MASK, "win.command-palette", NULL);
}

/* mlg_window_palette_clear:
 *
 * Ends what the palettes hold, before their parents end. */
void
mlg_window_palette_clear (MlgWindow *self)
{
  g_clear_pointer (&self->palette, gtk_widget_unparent);
  g_clear_pointer (&self->creator_here, gtk_widget_unparent);
}
