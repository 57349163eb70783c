/* mlg-actor-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-actor-list.h"

#include "mlg-actor-drag.h"
#include "mlg-actor-line.h"
#include "mlg-actor-selection.h"
#include "mlg-place-chooser.h"

struct _MlgActorList
{
  MlgPanel           parent_instance;

  /* Template widgets */
  GMenuModel        *menu;
  GtkListView       *view;

  /* Owned */
  GListModel        *model;
  MlgActorSelection *selection;
  GtkWidget         *popover;
  GtkWidget         *place_chooser;

  /* MlgActorLine of the rows on the screen, borrowed */
  GPtrArray         *lines;

  /* What the menu or the chooser is about */
  MlgId              target;
};

enum
{
  PROP_0,
  PROP_MODEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MlgActorList, mlg_actor_list, MLG_TYPE_PANEL)

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

static GtkWidget *
find_line (MlgActorList *self,
           MlgId         actor)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (mlg_actor_line_get_actor (g_ptr_array_index (self->lines, i)) == actor)
      return g_ptr_array_index (self->lines, i);

  return NULL;
}

static void
point_at_target (MlgActorList *self,
                 GtkWidget    *popover)
{
  GtkWidget *line = find_line (self, self->target);
  graphene_rect_t bounds;

  if (line != NULL && gtk_widget_compute_bounds (line, GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                                 &(GdkRectangle) { bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height });
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

  aim_at_selection (self);
  if (get_target (self) != NULL)
    mlg_session_delete (mlg_panel_get_session (MLG_PANEL (self)), MLG_RECORD (get_target (self)));
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
  g_autofree char *city = NULL;

  aim_at_selection (self);
  if (get_target (self) == NULL)
    return;

  if (self->place_chooser == NULL)
    {
      self->place_chooser = mlg_place_chooser_new (mlg_panel_get_session (MLG_PANEL (self)));
      gtk_widget_set_parent (self->place_chooser, widget);
      g_signal_connect_object (self->place_chooser, "chosen", G_CALLBACK (place_chosen_cb), self, G_CONNECT_SWAPPED);
    }

  city = mlg_actor_dup_city (get_target (self));
  point_at_target (self, self->place_chooser);
  mlg_place_chooser_choose (MLG_PLACE_CHOOSER (self->place_chooser), city);
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
    }

  gtk_widget_action_set_enabled (widget, "actors.show", mlg_actor_get_point (get_target (self), NULL, NULL));
  point_at_target (self, self->popover);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
second_button_cb (MlgActorList *self,
                  int           n_press,
                  double        x,
                  double        y,
                  GtkGesture   *gesture)
{
  GtkWidget *line = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  self->target = mlg_actor_line_get_actor (MLG_ACTOR_LINE (line));
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  menu_action (GTK_WIDGET (self), NULL, NULL);
}

static void
line_entered_cb (MlgActorList       *self,
                 double              x,
                 double              y,
                 GtkEventController *motion)
{
  MlgId actor = mlg_actor_line_get_actor (MLG_ACTOR_LINE (gtk_event_controller_get_widget (motion)));

  mlg_selection_set_hover (mlg_panel_get_selection (MLG_PANEL (self)), MLG_OBJECT_ACTOR, actor);
}

static void
line_left_cb (MlgActorList *self)
{
  if (mlg_panel_get_session (MLG_PANEL (self)) != NULL)
    mlg_selection_set_hover (mlg_panel_get_selection (MLG_PANEL (self)), MLG_OBJECT_ACTOR, MLG_ID_NONE);
}

static void
setup_cb (MlgActorList *self,
          GtkListItem  *item)
{
  GtkWidget *line = mlg_actor_line_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (second_button_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (line, GTK_EVENT_CONTROLLER (click));

  g_signal_connect_object (motion, "enter", G_CALLBACK (line_entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (line_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (line, motion);

  mlg_actor_drag_add (line, mlg_panel_get_session (MLG_PANEL (self)));
  gtk_list_item_set_child (item, line);
}

static void
show_hover (MlgActorList *self,
            GtkWidget    *line)
{
  MlgObjectKind kind;
  MlgId hover = mlg_selection_get_hover (mlg_panel_get_selection (MLG_PANEL (self)), &kind);
  GtkWidget *row = gtk_widget_get_parent (line);

  if (row == NULL)
    return;

  if (hover != MLG_ID_NONE && kind == MLG_OBJECT_ACTOR && mlg_actor_line_get_actor (MLG_ACTOR_LINE (line)) == hover)
    gtk_widget_add_css_class (row, "mlg-hover");
  else
    gtk_widget_remove_css_class (row, "mlg-hover");
}

static void
show_actor (MlgActorList *self,
            GtkWidget    *line,
            MlgActor     *actor)
{
  GtkWidget *row = gtk_widget_get_parent (line);

  mlg_actor_line_set_actor (MLG_ACTOR_LINE (line), mlg_panel_get_territory (MLG_PANEL (self)), actor);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, mlg_actor_get_name (actor), -1);
  show_hover (self, line);
}

static void
bind_cb (MlgActorList *self,
         GtkListItem  *item)
{
  GtkWidget *line = gtk_list_item_get_child (item);

  g_ptr_array_add (self->lines, line);
  show_actor (self, line, gtk_list_item_get_item (item));
}

static void
unbind_cb (MlgActorList *self,
           GtkListItem  *item)
{
  g_ptr_array_remove_fast (self->lines, gtk_list_item_get_child (item));
}

static void
activate_cb (MlgActorList *self,
             guint         position)
{
  g_autoptr(MlgActor) actor = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (actor != NULL)
    mlg_session_show_actor (mlg_panel_get_session (MLG_PANEL (self)), mlg_actor_get_id (actor));
}

static void
update_model (MlgActorList *self)
{
  g_clear_object (&self->selection);

  if (self->model != NULL && mlg_panel_get_session (MLG_PANEL (self)) != NULL)
    self->selection = mlg_actor_selection_new (self->model, mlg_panel_get_selection (MLG_PANEL (self)));

  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

static void
mlg_actor_list_session_set (MlgPanel   *panel,
                            MlgSession *session)
{
  update_model (MLG_ACTOR_LIST (panel));
}

static void
mlg_actor_list_territory_changed (MlgPanel      *panel,
                                  MlgChange     *change,
                                  MlgChangeStep  step)
{
  MlgActorList *self = MLG_ACTOR_LIST (panel);

  /* A word of the vocabulary may stand in any row; rows on the screen are few. */
  for (guint i = 0; i < self->lines->len; i++)
    {
      GtkWidget *line = g_ptr_array_index (self->lines, i);
      MlgActor *actor = mlg_territory_get_actor (mlg_panel_get_territory (panel),
                                                 mlg_actor_line_get_actor (MLG_ACTOR_LINE (line)));

      if (actor != NULL)
        show_actor (self, line, actor);
    }
}

static void
mlg_actor_list_hover_changed (MlgPanel *panel)
{
  MlgActorList *self = MLG_ACTOR_LIST (panel);

  for (guint i = 0; i < self->lines->len; i++)
    show_hover (self, g_ptr_array_index (self->lines, i));
}

static void
mlg_actor_list_selection_changed (MlgPanel *panel)
{
  MLG_ACTOR_LIST (panel)->target = MLG_ID_NONE;
}

static void
mlg_actor_list_dispose (GObject *object)
{
  MlgActorList *self = MLG_ACTOR_LIST (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->place_chooser, gtk_widget_unparent);
  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);

  G_OBJECT_CLASS (mlg_actor_list_parent_class)->dispose (object);
}

static void
mlg_actor_list_finalize (GObject *object)
{
  MlgActorList *self = MLG_ACTOR_LIST (object);

  g_clear_object (&self->model);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->lines, g_ptr_array_unref);

  G_OBJECT_CLASS (mlg_actor_list_parent_class)->finalize (object);
}

static void
mlg_actor_list_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_MODEL:
      mlg_actor_list_set_model (MLG_ACTOR_LIST (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
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

static void
mlg_actor_list_class_init (MlgActorListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MlgPanelClass *panel_class = MLG_PANEL_CLASS (klass);

  object_class->dispose = mlg_actor_list_dispose;
  object_class->finalize = mlg_actor_list_finalize;
  object_class->set_property = mlg_actor_list_set_property;
  panel_class->session_set = mlg_actor_list_session_set;
  panel_class->territory_changed = mlg_actor_list_territory_changed;
  panel_class->hover_changed = mlg_actor_list_hover_changed;
  panel_class->selection_changed = mlg_actor_list_selection_changed;

  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/panels/mlg-actor-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgActorList, menu);
  gtk_widget_class_bind_template_child (widget_class, MlgActorList, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  install_actions (widget_class);
}

static void
mlg_actor_list_init (MlgActorList *self)
{
  self->lines = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mlg_actor_list_set_model:
 * @self: a list of actors
 * @model: (nullable): the #MlgActor to show
 *
 * Sets what is listed.
 */
void
mlg_actor_list_set_model (MlgActorList *self,
                          GListModel   *model)
{
  g_return_if_fail (MLG_IS_ACTOR_LIST (self));

  if (g_set_object (&self->model, model))
    update_model (self);
}

/**
 * mlg_actor_list_scroll_to:
 * @self: a list of actors
 * @actor: an actor that may be in it
 *
 * Brings the row of an actor into view.
 */
void
mlg_actor_list_scroll_to (MlgActorList *self,
                          MlgId         actor)
{
  guint position;

  g_return_if_fail (MLG_IS_ACTOR_LIST (self));

  if (self->selection == NULL || find_line (self, actor) != NULL)
    return;

  position = mlg_actor_selection_find (self->selection, actor);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}
