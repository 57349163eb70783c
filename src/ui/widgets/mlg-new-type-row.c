/* mlg-new-type-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-new-type-row.h"

#include "mlg-vocabulary-words.h"

#include <glib/gi18n-lib.h>

struct _MlgNewTypeRow
{
  GtkListBoxRow    parent_instance;

  /* Template widgets */
  GtkToggleButton *one_way;
  GtkEditable     *inverse;
  GtkLabel        *title;

  char            *label;
};

G_DEFINE_FINAL_TYPE (MlgNewTypeRow, mlg_new_type_row, GTK_TYPE_LIST_BOX_ROW)

static void
inverse_activate_cb (MlgNewTypeRow *self)
{
  gtk_widget_activate (GTK_WIDGET (self));
}

static void
mlg_new_type_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MLG_TYPE_NEW_TYPE_ROW);

  G_OBJECT_CLASS (mlg_new_type_row_parent_class)->dispose (object);
}

static void
mlg_new_type_row_finalize (GObject *object)
{
  g_clear_pointer (&MLG_NEW_TYPE_ROW (object)->label, g_free);

  G_OBJECT_CLASS (mlg_new_type_row_parent_class)->finalize (object);
}

static void
mlg_new_type_row_class_init (MlgNewTypeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mlg_new_type_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = mlg_new_type_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/widgets/mlg-new-type-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgNewTypeRow, one_way);
  gtk_widget_class_bind_template_child (widget_class, MlgNewTypeRow, inverse);
  gtk_widget_class_bind_template_child (widget_class, MlgNewTypeRow, title);
  gtk_widget_class_bind_template_callback (widget_class, inverse_activate_cb);
}

static void
mlg_new_type_row_init (MlgNewTypeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mlg_new_type_row_new:
 *
 * Returns: (transfer floating): a row without a label
 */
GtkWidget *
mlg_new_type_row_new (void)
{
  return g_object_new (MLG_TYPE_NEW_TYPE_ROW, NULL);
}

/**
 * mlg_new_type_row_set_label:
 * @self: a row
 * @label: what was typed
 *
 * Sets what the type is to be called.
 */
void
mlg_new_type_row_set_label (MlgNewTypeRow *self,
                            const char    *label)
{
  g_autofree char *text = NULL;

  g_return_if_fail (MLG_IS_NEW_TYPE_ROW (self));

  g_free (self->label);
  self->label = g_strdup (label);
  text = mlg_vocabulary_dup_new (MLG_VOCABULARY_RELATION_TYPE, label);
  gtk_label_set_text (self->title, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * mlg_new_type_row_get_type_wanted:
 * @self: a row
 * @type: (out caller-allocates): the type to make; its texts live as long as
 *   the row does not change
 *
 * Gets what the user asks for.
 */
void
mlg_new_type_row_get_type_wanted (MlgNewTypeRow *self,
                                  MlgNewTerm    *type)
{
  g_return_if_fail (MLG_IS_NEW_TYPE_ROW (self));

  type->label = self->label;
  type->directed = gtk_toggle_button_get_active (self->one_way);
  type->inverse = type->directed ? gtk_editable_get_text (self->inverse) : NULL;
}
