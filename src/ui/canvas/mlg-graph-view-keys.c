/* mlg-graph-view-keys.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-graph-view-private.h"

/* Keys. Letters work only where no text is being typed: bindings of the class
 * come after the widget in focus. */

#define PAN_PIXELS 80.0

/* What the keys do, as they are told to a callback. */
enum
{
  KEY_NUDGE = 1,
  KEY_NUDGE_FAR = 10,
  KEY_WALK = 0,
};

static const double ways[][2] = { { 0, -1 }, { 0, 1 }, { -1, 0 }, { 1, 0 } };

static gboolean
is_typing (MlgGraphView *self)
{
  return self->edited != MLG_ID_NONE || self->diagram == MLG_ID_NONE;
}

static gboolean
arrow_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  MlgGraphView *self = MLG_GRAPH_VIEW (widget);
  guint n = 0;
  int direction, how;

  if (is_typing (self))
    return FALSE;

  g_variant_get (args, "(ii)", &direction, &how);
  if (how == KEY_WALK)
    return _mlg_graph_view_walk (self, direction);

  mlg_diagram_scene_get_selected (mlg_canvas_get_scene (self->canvas), &n);
  if (n > 0)
    g_action_group_activate_action (G_ACTION_GROUP (self->actions), "nudge",
                                    g_variant_new ("(dd)", ways[direction - GTK_DIR_UP][0] * how, ways[direction - GTK_DIR_UP][1] * how));
  else
    mlg_canvas_pan (self->canvas, ways[direction - GTK_DIR_UP][0] * PAN_PIXELS * (how > 1 ? 4 : 1),
                    ways[direction - GTK_DIR_UP][1] * PAN_PIXELS * (how > 1 ? 4 : 1));

  return TRUE;
}

static gboolean
tab_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  MlgGraphView *self = MLG_GRAPH_VIEW (widget);

  return !is_typing (self) && _mlg_graph_view_has_keyboard (self) && _mlg_graph_view_step_link (self, g_variant_get_int32 (args));
}

static gboolean
enter_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  MlgGraphView *self = MLG_GRAPH_VIEW (widget);
  MlgDiagramItem *item = _mlg_graph_view_get_only_item (self);

  if (is_typing (self) || !_mlg_graph_view_has_keyboard (self))
    return FALSE;

  if (!_mlg_graph_view_follow_link (self) && item != NULL)
    _mlg_graph_view_edit_item (self, mlg_diagram_item_get_id (item));

  return TRUE;
}

/* Never what the window does with the key: that deletes the actor. */
static gboolean
remove_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  MlgGraphView *self = MLG_GRAPH_VIEW (widget);

  if (is_typing (self))
    return FALSE;

  g_action_group_activate_action (G_ACTION_GROUP (self->actions), "remove", NULL);

  return TRUE;
}

static void
add_arrow (GtkWidgetClass *widget_class,
           guint           key,
           guint           keypad,
           int             direction)
{
  static const struct
  {
    GdkModifierType modifiers;
    int how;
  } kinds[] = {
    { 0, KEY_NUDGE },
    { GDK_ALT_MASK, KEY_NUDGE },
    { GDK_SHIFT_MASK, KEY_NUDGE_FAR },
    { GDK_CONTROL_MASK, KEY_WALK },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      gtk_widget_class_add_binding (widget_class, key, kinds[i].modifiers, arrow_cb, "(ii)", direction, kinds[i].how);
      gtk_widget_class_add_binding (widget_class, keypad, kinds[i].modifiers, arrow_cb, "(ii)", direction, kinds[i].how);
    }
}

static void
add_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
    const char *argument;
  } bindings[] = {
    { GDK_KEY_n, 0, "graph.add-actor", NULL },
    { GDK_KEY_l, 0, "graph.link", NULL },
    { GDK_KEY_g, 0, "graph.group", NULL },
    { GDK_KEY_g, GDK_CONTROL_MASK, "graph.group", NULL },
    { GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "graph.ungroup", NULL },
    { GDK_KEY_F2, 0, "graph.edit", NULL },
    { GDK_KEY_Delete, GDK_SHIFT_MASK, "graph.delete-actor", NULL },
    { GDK_KEY_a, GDK_CONTROL_MASK, "graph.select-all", NULL },
    { GDK_KEY_d, GDK_CONTROL_MASK, "graph.duplicate", NULL },
    { GDK_KEY_v, GDK_CONTROL_MASK, "win.paste", NULL },
    { GDK_KEY_k, GDK_ALT_MASK, "graph.lock", NULL },
    { GDK_KEY_Escape, 0, "graph.cancel", NULL },
    { GDK_KEY_plus, 0, "graph.zoom-in", NULL },
    { GDK_KEY_equal, 0, "graph.zoom-in", NULL },
    { GDK_KEY_KP_Add, 0, "graph.zoom-in", NULL },
    { GDK_KEY_plus, GDK_CONTROL_MASK, "graph.zoom-in", NULL },
    { GDK_KEY_minus, 0, "graph.zoom-out", NULL },
    { GDK_KEY_KP_Subtract, 0, "graph.zoom-out", NULL },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "graph.zoom-out", NULL },
    { GDK_KEY_0, 0, "graph.zoom-100", NULL },
    { GDK_KEY_KP_0, 0, "graph.zoom-100", NULL },
    { GDK_KEY_1, 0, "graph.fit", NULL },
    { GDK_KEY_KP_1, 0, "graph.fit", NULL },
    { GDK_KEY_Home, 0, "graph.fit", NULL },
    { GDK_KEY_2, 0, "graph.fit-selection", NULL },
    { GDK_KEY_0, GDK_CONTROL_MASK, "graph.fit-selection", NULL },
    { GDK_KEY_Menu, 0, "graph.menu", NULL },
    { GDK_KEY_F10, GDK_SHIFT_MASK, "graph.menu", NULL },
    { GDK_KEY_v, 0, "graph.tool", "select" },
    { GDK_KEY_r, 0, "graph.tool", "link" },
    { GDK_KEY_f, 0, "graph.tool", "frame" },
    { GDK_KEY_t, 0, "graph.tool", "note" },
    { GDK_KEY_x, 0, "graph.tool", "text" },
    { GDK_KEY_q, 0, "graph.tool", "lasso" },
    { GDK_KEY_h, 0, "graph.tool", "pan" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_widget_class_add_binding_action (widget_class, bindings[i].key, bindings[i].modifiers, bindings[i].action,
                                         bindings[i].argument != NULL ? "s" : NULL, bindings[i].argument);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK, "graph.step-diagram", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK, "graph.step-diagram", "i", 1);
}

void
_mlg_graph_view_install_keys (GtkWidgetClass *widget_class)
{
  add_arrow (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, GTK_DIR_UP);
  add_arrow (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, GTK_DIR_DOWN);
  add_arrow (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, GTK_DIR_LEFT);
  add_arrow (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, GTK_DIR_RIGHT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Tab, 0, tab_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK, tab_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, enter_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, enter_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, remove_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, remove_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_BackSpace, 0, remove_cb, NULL);
  add_actions (widget_class);
}
