/* mlg-chips.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-chips.h"

#include "mlg-wrap-layout.h"

struct _MlgChips
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (MlgChips, mlg_chips, GTK_TYPE_WIDGET)

static void
mlg_chips_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mlg_chips_parent_class)->dispose (object);
}

static void
mlg_chips_class_init (MlgChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mlg_chips_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), MLG_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "chips");
}

static void
mlg_chips_init (MlgChips *self)
{
}

/**
 * mlg_chips_new:
 *
 * Returns: (transfer floating): no chips yet
 */
GtkWidget *
mlg_chips_new (void)
{
  return g_object_new (MLG_TYPE_CHIPS, NULL);
}

static GtkWidget *
create_chip (void)
{
  GtkWidget *chip = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (chip), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (chip, "mlg-chip");

  return chip;
}

/**
 * mlg_chips_set_labels:
 * @self: chips
 * @labels: (nullable) (array zero-terminated=1): what they say
 *
 * Sets the texts. Chips that say the same as before stay.
 */
void
mlg_chips_set_labels (MlgChips            *self,
                      const char * const  *labels)
{
  GtkWidget *chip, *next;

  g_return_if_fail (MLG_IS_CHIPS (self));

  chip = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (; labels != NULL && *labels != NULL; labels++)
    {
      if (chip == NULL)
        {
          chip = create_chip ();
          gtk_widget_insert_before (chip, GTK_WIDGET (self), NULL);
        }

      gtk_label_set_text (GTK_LABEL (chip), *labels);
      chip = gtk_widget_get_next_sibling (chip);
    }

  for (; chip != NULL; chip = next)
    {
      next = gtk_widget_get_next_sibling (chip);
      gtk_widget_unparent (chip);
    }
}
