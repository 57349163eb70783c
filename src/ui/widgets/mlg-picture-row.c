/* mlg-picture-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-picture-row.h"

struct _MlgPictureRow
{
  AdwPreferencesRow  parent_instance;

  /* Template widgets */
  GtkFlowBox        *box;
  GtkLabel          *hint;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgPictureRow, mlg_picture_row, ADW_TYPE_PREFERENCES_ROW)

static void
child_activated_cb (MlgPictureRow   *self,
                    GtkFlowBoxChild *child)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, (guint) gtk_flow_box_child_get_index (child));
}

static void
title_changed_cb (MlgPictureRow *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), -1);
}

static void
mlg_picture_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MLG_TYPE_PICTURE_ROW);

  G_OBJECT_CLASS (mlg_picture_row_parent_class)->dispose (object);
}

static void
mlg_picture_row_class_init (MlgPictureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mlg_picture_row_dispose;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", MLG_TYPE_PICTURE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/widgets/mlg-picture-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgPictureRow, box);
  gtk_widget_class_bind_template_child (widget_class, MlgPictureRow, hint);
  gtk_widget_class_bind_template_callback (widget_class, child_activated_cb);
}

static void
mlg_picture_row_init (MlgPictureRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self, "notify::title", G_CALLBACK (title_changed_cb), self, 0);
}

/**
 * mlg_picture_row_new:
 * @title: what is chosen, translated
 *
 * Returns: (transfer floating): a row without pictures
 */
GtkWidget *
mlg_picture_row_new (const char *title)
{
  return g_object_new (MLG_TYPE_PICTURE_ROW, "title", title, NULL);
}

/**
 * mlg_picture_row_add:
 * @self: a row
 * @picture: (transfer floating): what to show
 * @name: its name, for the tooltip and for screen readers
 *
 * Adds a picture at the end.
 */
void
mlg_picture_row_add (MlgPictureRow *self,
                     GtkWidget     *picture,
                     const char    *name)
{
  GtkWidget *child;

  g_return_if_fail (MLG_IS_PICTURE_ROW (self));

  child = gtk_flow_box_child_new ();
  gtk_widget_set_halign (picture, GTK_ALIGN_CENTER);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), picture);
  gtk_widget_set_tooltip_text (child, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_flow_box_append (self->box, child);
}

/**
 * mlg_picture_row_get_picture:
 * @self: a row
 * @index: number of a picture
 *
 * Returns: (transfer none) (nullable): the picture
 */
GtkWidget *
mlg_picture_row_get_picture (MlgPictureRow *self,
                             guint          index)
{
  GtkFlowBoxChild *child;

  g_return_val_if_fail (MLG_IS_PICTURE_ROW (self), NULL);

  child = gtk_flow_box_get_child_at_index (self->box, (int) index);

  return child != NULL ? gtk_flow_box_child_get_child (child) : NULL;
}

/**
 * mlg_picture_row_set_chosen:
 * @self: a row
 * @index: number of a picture, -1 for none
 *
 * Sets what is chosen.
 */
void
mlg_picture_row_set_chosen (MlgPictureRow *self,
                            int            index)
{
  GtkFlowBoxChild *child;

  g_return_if_fail (MLG_IS_PICTURE_ROW (self));

  child = index >= 0 ? gtk_flow_box_get_child_at_index (self->box, index) : NULL;
  if (child != NULL)
    gtk_flow_box_select_child (self->box, child);
  else
    gtk_flow_box_unselect_all (self->box);
}

/**
 * mlg_picture_row_set_hint:
 * @self: a row
 * @hint: (nullable): a sentence on what is chosen; text, not markup
 *
 * Sets what is said below the pictures.
 */
void
mlg_picture_row_set_hint (MlgPictureRow *self,
                          const char    *hint)
{
  g_return_if_fail (MLG_IS_PICTURE_ROW (self));

  gtk_label_set_text (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
}
