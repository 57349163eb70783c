/* mlg-kind-button.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-kind-button.h"

#include "mlg-kind-symbol.h"
#include "mlg-territory-actions.h"

#include <glib/gi18n-lib.h>

struct _MlgKindButton
{
  GtkButton  parent_instance;

  MlgId      kind;

  /* Children */
  GtkWidget *symbol;
  GtkLabel  *count;
};

G_DEFINE_FINAL_TYPE (MlgKindButton, mlg_kind_button, GTK_TYPE_BUTTON)

static void
mlg_kind_button_class_init (MlgKindButtonClass *klass)
{
}

static void
mlg_kind_button_init (MlgKindButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *count = gtk_label_new (NULL);

  self->symbol = mlg_kind_symbol_new (18);
  gtk_box_append (GTK_BOX (box), self->symbol);
  self->count = GTK_LABEL (count);
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), count);

  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "mlg-kind");
}

/**
 * mlg_kind_button_new:
 *
 * Returns: (transfer floating): a button without a kind
 */
GtkWidget *
mlg_kind_button_new (void)
{
  return g_object_new (MLG_TYPE_KIND_BUTTON, NULL);
}

/**
 * mlg_kind_button_get_kind:
 * @self: a button
 *
 * Returns: its kind
 */
MlgId
mlg_kind_button_get_kind (MlgKindButton *self)
{
  g_return_val_if_fail (MLG_IS_KIND_BUTTON (self), MLG_ID_NONE);

  return self->kind;
}

/**
 * mlg_kind_button_set_count:
 * @self: a button
 * @territory: the territory with the kind
 * @kind: a kind, or %MLG_ID_NONE
 * @count: how many actors are of that kind
 *
 * Sets what is shown.
 */
void
mlg_kind_button_set_count (MlgKindButton *self,
                           MlgTerritory  *territory,
                           MlgId          kind,
                           guint          count)
{
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_autofree char *name = NULL;

  g_return_if_fail (MLG_IS_KIND_BUTTON (self));

  self->kind = kind;
  mlg_kind_symbol_set_term (MLG_KIND_SYMBOL (self->symbol), mlg_territory_get_term (territory, kind));
  gtk_label_set_text (self->count, number);

  /* Translators: a kind of actors, and how many there are */
  name = g_strdup_printf (_("%s: %u"), mlg_territory_get_term_label (territory, kind), count);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
