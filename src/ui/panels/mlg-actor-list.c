/* mlg-actor-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-actor-list-private.h"

#include "mlg-actor-drag.h"
#include "mlg-actor-line.h"

enum
{
  PROP_0,
  PROP_MODEL,
  PROP_PLACES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MlgActorList, mlg_actor_list, MLG_TYPE_PANEL)

/* mlg_actor_list_find_line:
 *
 * Returns: (transfer none) (nullable): the line of an actor, where there is one */
GtkWidget *
mlg_actor_list_find_line (MlgActorList *self,
                          MlgId         actor)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (mlg_actor_line_get_actor (g_ptr_array_index (self->lines, i)) == actor)
      return g_ptr_array_index (self->lines, i);

  return NULL;
}

static void
second_button_cb (MlgActorList *self,
                  int           n_press,
                  double        x,
                  double        y,
                  GtkGesture   *gesture)
{
  GtkWidget *line = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  MlgSelection *selection = mlg_panel_get_selection (MLG_PANEL (self));
  MlgId actor = mlg_actor_line_get_actor (MLG_ACTOR_LINE (line));

  /* What the menu is about is to be seen. */
  if (!mlg_selection_contains (selection, MLG_OBJECT_ACTOR, actor))
    mlg_selection_select_only (selection, MLG_OBJECT_ACTOR, actor);

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  mlg_actor_list_open_menu (self, actor);
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

  if (actor == NULL)
    return;

  if (!self->places)
    {
      mlg_session_show_actor (mlg_panel_get_session (MLG_PANEL (self)), mlg_actor_get_id (actor));
      return;
    }

  mlg_actor_list_ask_place (self, mlg_actor_get_id (actor));
}

/* Up from the first row leaves the list. */
static gboolean
key_pressed_cb (MlgActorList    *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  g_autoptr(MlgActor) first = g_list_model_get_item (G_LIST_MODEL (self->selection), 0);
  GtkWidget *line = first != NULL ? mlg_actor_list_find_line (self, mlg_actor_get_id (first)) : NULL;

  if (keyval != GDK_KEY_Up || (state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      line == NULL || !gtk_widget_is_focus (gtk_widget_get_parent (line)))
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_keynav_failed (GTK_WIDGET (self), GTK_DIR_UP);
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
  MlgActorList *self = MLG_ACTOR_LIST (panel);
  MlgId primary = mlg_selection_get_primary_actor (mlg_panel_get_selection (panel));

  self->target = MLG_ID_NONE;

  /* What is selected on the map; here one sees already what one selects. */
  if (primary != MLG_ID_NONE && gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    mlg_actor_list_scroll_to (self, primary);
}

/* Tab leaves the list, and the arrows walk in it: in GTK 4.8 a list view takes
 * Tab for the next row, and a long list would never let it go. */
static gboolean
mlg_actor_list_move_focus (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab && gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return GTK_WIDGET_CLASS (mlg_actor_list_parent_class)->focus (widget, direction);
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

    case PROP_PLACES:
      MLG_ACTOR_LIST (object)->places = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
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
  widget_class->focus = mlg_actor_list_move_focus;
  panel_class->session_set = mlg_actor_list_session_set;
  panel_class->territory_changed = mlg_actor_list_territory_changed;
  panel_class->hover_changed = mlg_actor_list_hover_changed;
  panel_class->selection_changed = mlg_actor_list_selection_changed;

  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PLACES] = g_param_spec_boolean ("places", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/panels/mlg-actor-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgActorList, menu);
  gtk_widget_class_bind_template_child (widget_class, MlgActorList, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  mlg_actor_list_install_actions (widget_class);
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

static gboolean
is_in_view (MlgActorList *self,
            GtkWidget    *line)
{
  graphene_rect_t bounds;

  /* The list keeps rows ready above and below what is seen. */
  return gtk_widget_get_mapped (line) &&
         gtk_widget_compute_bounds (line, GTK_WIDGET (self), &bounds) &&
         bounds.origin.y >= 0 && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (GTK_WIDGET (self));
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
  GtkWidget *line;
  guint position;

  g_return_if_fail (MLG_IS_ACTOR_LIST (self));

  line = mlg_actor_list_find_line (self, actor);
  if (self->selection == NULL || (line != NULL && is_in_view (self, line)))
    return;

  position = mlg_actor_selection_find (self->selection, actor);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

/**
 * mlg_actor_list_scroll_to_top:
 * @self: a list of actors
 *
 * Brings the first row into view.
 */
void
mlg_actor_list_scroll_to_top (MlgActorList *self)
{
  g_return_if_fail (MLG_IS_ACTOR_LIST (self));

  if (self->selection != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", 0);
}

/**
 * mlg_actor_list_focus:
 * @self: a list of actors
 *
 * Puts the focus into the list: onto the selected actor where it is there,
 * else where it was last.
 *
 * Returns: %FALSE if there is nothing to focus
 */
gboolean
mlg_actor_list_focus (MlgActorList *self)
{
  MlgSession *session;
  MlgId selected;
  GtkWidget *line;

  g_return_val_if_fail (MLG_IS_ACTOR_LIST (self), FALSE);

  session = mlg_panel_get_session (MLG_PANEL (self));
  selected = session != NULL ? mlg_selection_get_primary_actor (mlg_session_get_selection (session)) : MLG_ID_NONE;

  if (selected != MLG_ID_NONE)
    {
      mlg_actor_list_scroll_to (self, selected);
      line = mlg_actor_list_find_line (self, selected);
      if (line != NULL)
        return gtk_widget_grab_focus (gtk_widget_get_parent (line));
    }

  return gtk_widget_get_mapped (GTK_WIDGET (self)) && gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

/**
 * mlg_actor_list_focus_first:
 * @self: a list of actors
 *
 * Puts the focus onto the first row and selects it.
 *
 * Returns: %FALSE if there is no row
 */
gboolean
mlg_actor_list_focus_first (MlgActorList *self)
{
  g_autoptr(MlgActor) actor = NULL;
  GtkWidget *line;

  g_return_val_if_fail (MLG_IS_ACTOR_LIST (self), FALSE);

  if (self->selection != NULL)
    actor = g_list_model_get_item (G_LIST_MODEL (self->selection), 0);
  if (actor == NULL)
    return FALSE;

  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", 0);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.select-item", "(ubb)", 0, FALSE, FALSE);
  line = mlg_actor_list_find_line (self, mlg_actor_get_id (actor));

  return line != NULL && gtk_widget_grab_focus (gtk_widget_get_parent (line));
}
