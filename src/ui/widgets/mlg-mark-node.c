/* mlg-mark-node.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-mark-node.h"

struct _MlgMarkNode
{
  GtkWidget parent_instance;

  gint64 id;
  guint32 mark;
  double x;
  double y;
};

enum
{
  SIGNAL_ACTIVATE,
  SIGNAL_STEP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgMarkNode, mlg_mark_node, GTK_TYPE_WIDGET)

static void
add_step (GtkWidgetClass   *widget_class,
          guint             keyval,
          GtkDirectionType  direction)
{
  gtk_widget_class_add_binding_signal (widget_class, keyval, 0, "step", "(i)", (int) direction);
}

static void
mlg_mark_node_class_init (MlgMarkNodeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", MLG_TYPE_MARK_NODE, G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_STEP] = g_signal_new ("step", MLG_TYPE_MARK_NODE, G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_activate_signal (widget_class, signals[SIGNAL_ACTIVATE]);
  gtk_widget_class_set_css_name (widget_class, "mark-node");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);

  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_Return, 0, "activate", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_KP_Enter, 0, "activate", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_space, 0, "activate", NULL);
  add_step (widget_class, GDK_KEY_Left, GTK_DIR_LEFT);
  add_step (widget_class, GDK_KEY_Right, GTK_DIR_RIGHT);
  add_step (widget_class, GDK_KEY_Up, GTK_DIR_UP);
  add_step (widget_class, GDK_KEY_Down, GTK_DIR_DOWN);
}

static void
mlg_mark_node_init (MlgMarkNode *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  /* The pointer goes to what is painted. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
mlg_mark_node_new (void)
{
  return g_object_new (MLG_TYPE_MARK_NODE, NULL);
}

/**
 * mlg_mark_node_set:
 * @self: a node
 * @id: the object it stands for, 0 where the mark says all
 * @mark: its mark
 * @x: of its middle, in logical pixels of the parent
 * @y: likewise
 *
 * Takes place with the next allocation of the parent.
 */
void
mlg_mark_node_set (MlgMarkNode *self,
                   gint64       id,
                   guint32      mark,
                   double       x,
                   double       y)
{
  g_return_if_fail (MLG_IS_MARK_NODE (self));

  self->id = id;
  self->mark = mark;
  self->x = x;
  self->y = y;
}

/**
 * mlg_mark_node_allocate:
 * @self: a node
 *
 * Puts it where it belongs: for the allocation of its parent.
 */
void
mlg_mark_node_allocate (MlgMarkNode *self)
{
  GtkAllocation allocation;

  g_return_if_fail (MLG_IS_MARK_NODE (self));

  allocation.x = (int) (self->x - MLG_MARK_NODE_SIZE / 2.0);
  allocation.y = (int) (self->y - MLG_MARK_NODE_SIZE / 2.0);
  allocation.width = MLG_MARK_NODE_SIZE;
  allocation.height = MLG_MARK_NODE_SIZE;
  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (self), &allocation, -1);
}

gint64
mlg_mark_node_get_id (MlgMarkNode *self)
{
  g_return_val_if_fail (MLG_IS_MARK_NODE (self), 0);

  return self->id;
}

guint32
mlg_mark_node_get_mark (MlgMarkNode *self)
{
  g_return_val_if_fail (MLG_IS_MARK_NODE (self), 0);

  return self->mark;
}
