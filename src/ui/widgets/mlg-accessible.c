/* mlg-accessible.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-accessible.h"

/**
 * mlg_accessible_read_once:
 * @widget: a button, or what holds buttons
 *
 * Lets screen readers say “Delete” where GTK 4.8 makes them say “_Delete
 * Delete”: it names a button with a mnemonic both after its label, underscore
 * and all, and after the widget that shows it. The latter stays. Call it again
 * after changing the label of a button.
 */
void
mlg_accessible_read_once (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget)) &&
      gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    mlg_accessible_read_once (child);
}
