/* mlg-actor-list-actions.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-actor-list-private.h"

#include "mlg-actor-line.h"
#include "mlg-place-chooser.h"

/* What can be done to the actors of a list: by the menu, by keys, by tests. */

static MlgActor *
get_target (MlgActorList *self)
{
  MlgTerritory *territory = mlg_panel_get_territory (MLG_PANEL (self));

  return territory != NULL ? mlg_territory_get_actor (territory, self->target) : NULL;
}

/* Where the keyboard acts: on what is selected. */
static void
aim_at_selection (MlgActorList *self)
{
  if (self->target == MLG_ID_NONE || get_target (self) == NULL)
    self->target = mlg_selection_get_primary_actor (mlg_panel_get_selection (MLG_PANEL (self)));
}

static void
point_at_target (MlgActorList *self,
                 GtkWidget    *popover)
{
  GtkWidget *line = mlg_actor_list_find_line (self, self->target);
  graphene_rect_t bounds;

  if (line == NULL || !gtk_widget_compute_bounds (line, GTK_WIDGET (self), &bounds))
    graphene_rect_init (&bounds, 0, 0, gtk_widget_get_width (GTK_WIDGET (self)), 1);

  gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                               &(GdkRectangle) { bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height });
}

/* The focus does not come back by itself from a popover that was opened by
 * hand. Without it, the next key would go nowhere. */
static void
closed_cb (MlgActorList *self)
{
  GtkWidget *line = mlg_actor_list_find_line (self, self->target);

  if (line != NULL && gtk_widget_get_mapped (line))
    gtk_widget_grab_focus (gtk_widget_get_parent (line));
}

static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MlgActorList *self = MLG_ACTOR_LIST (widget);

  aim_at_selection (self);
  if (self->target != MLG_ID_NONE)
    mlg_session_show_actor (mlg_panel_get_session (MLG_PANEL (self)), self->target);
}

static void
link_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MlgActorList *self = MLG_ACTOR_LIST (widget);

  aim_at_selection (self);
  if (self->target != MLG_ID_NONE)
    mlg_session_request_link (mlg_panel_get_session (MLG_PANEL (self)), self->target);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MlgActorList *self = MLG_ACTOR_LIST (widget);

  MlgSession *session = mlg_panel_get_session (MLG_PANEL (self));
  MlgSelection *selection = mlg_session_get_selection (session);

  aim_at_selection (self);
  if (get_target (self) == NULL)
    return;

  if (mlg_selection_get_n_actors (selection) > 1 && mlg_selection_contains (selection, MLG_OBJECT_ACTOR, self->target))
    mlg_session_delete_selected (session);
  else
    mlg_session_delete (session, MLG_RECORD (get_target (self)));
}

static void
place_chosen_cb (MlgActorList *self,
                 GVariant     *value)
{
  MlgPlace place;

  mlg_place_from_variant (value, &place);
  if (get_target (self) != NULL)
    mlg_session_place (mlg_panel_get_session (MLG_PANEL (self)), get_target (self), &place);
}

static void
place_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  MlgActorList *self = MLG_ACTOR_LIST (widget);
  g_autofree char *text = NULL;
  MlgPlace place;

  aim_at_selection (self);
  if (get_target (self) == NULL)
    return;

  /* The whole address: what is known of it must not get lost. */
  if (mlg_actor_get_place (get_target (self), 0, &place))
    text = mlg_place_dup_text (&place);

  if (self->place_chooser == NULL)
    {
      self->place_chooser = mlg_place_chooser_new (mlg_panel_get_session (MLG_PANEL (self)));
      gtk_widget_set_parent (self->place_chooser, widget);
      g_signal_connect_object (self->place_chooser, "chosen", G_CALLBACK (place_chosen_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->place_chooser, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
    }

  point_at_target (self, self->place_chooser);
  mlg_place_chooser_choose (MLG_PLACE_CHOOSER (self->place_chooser), text);
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MlgActorList *self = MLG_ACTOR_LIST (widget);

  aim_at_selection (self);
  if (get_target (self) == NULL)
    return;

  if (self->popover == NULL)
    {
      self->popover = gtk_popover_menu_new_from_model (self->menu);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
      gtk_widget_set_parent (self->popover, widget);
      g_signal_connect_object (self->popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
    }

  gtk_widget_action_set_enabled (widget, "actors.show", mlg_actor_get_point (get_target (self), NULL, NULL));
  point_at_target (self, self->popover);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* mlg_actor_list_install_actions:
 *
 * Names the actions of the list and gives them their keys. */
void
mlg_actor_list_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "actors.show", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "actors.place", NULL, place_action);
  gtk_widget_class_install_action (widget_class, "actors.link", NULL, link_action);
  gtk_widget_class_install_action (widget_class, "actors.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "actors.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "actors.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "actors.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "actors.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "actors.place", NULL);
}

/* mlg_actor_list_open_menu:
 * @actor: what the menu is about
 *
 * Opens the menu at the row of an actor. */
void
mlg_actor_list_open_menu (MlgActorList *self,
                          MlgId         actor)
{
  self->target = actor;
  gtk_widget_activate_action (GTK_WIDGET (self), "actors.menu", NULL);
}

/* mlg_actor_list_ask_place:
 * @actor: what is to be placed
 *
 * Asks where an actor is. */
void
mlg_actor_list_ask_place (MlgActorList *self,
                          MlgId         actor)
{
  self->target = actor;
  gtk_widget_activate_action (GTK_WIDGET (self), "actors.place", NULL);
}
