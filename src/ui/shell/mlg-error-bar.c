/* mlg-error-bar.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-error-bar.h"

#include "mlg-accessible.h"

struct _MlgErrorBar
{
  GtkWidget    parent_instance;

  /* Template children */
  GtkRevealer *revealer;
  GtkLabel    *label;
  GtkButton   *button;
};

G_DEFINE_FINAL_TYPE (MlgErrorBar, mlg_error_bar, GTK_TYPE_WIDGET)

static void
close_cb (MlgErrorBar *self)
{
  mlg_error_bar_clear (self);
}

static void
mlg_error_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MLG_TYPE_ERROR_BAR);

  G_OBJECT_CLASS (mlg_error_bar_parent_class)->dispose (object);
}

static void
mlg_error_bar_class_init (MlgErrorBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mlg_error_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/shell/mlg-error-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgErrorBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, MlgErrorBar, label);
  gtk_widget_class_bind_template_child (widget_class, MlgErrorBar, button);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "errorbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
mlg_error_bar_init (MlgErrorBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mlg_error_bar_new:
 *
 * Returns: (transfer floating): a bar that shows nothing
 */
GtkWidget *
mlg_error_bar_new (void)
{
  return g_object_new (MLG_TYPE_ERROR_BAR, NULL);
}

/**
 * mlg_error_bar_show:
 * @self: an error bar
 * @message: what happened and what to do; text, not markup
 * @button_label: (nullable): label of a button
 * @action_name: (nullable): the action of that button
 *
 * Shows an error, in place of the one before.
 */
void
mlg_error_bar_show (MlgErrorBar *self,
                    const char  *message,
                    const char  *button_label,
                    const char  *action_name)
{
  g_return_if_fail (MLG_IS_ERROR_BAR (self));

  gtk_label_set_text (self->label, message);
  gtk_widget_set_visible (GTK_WIDGET (self->button), button_label != NULL);

  if (button_label != NULL)
    {
      gtk_button_set_label (self->button, button_label);
      mlg_accessible_read_once (GTK_WIDGET (self->button));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action_name);
    }

  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

/**
 * mlg_error_bar_clear:
 * @self: an error bar
 *
 * Takes the error away.
 */
void
mlg_error_bar_clear (MlgErrorBar *self)
{
  g_return_if_fail (MLG_IS_ERROR_BAR (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}
