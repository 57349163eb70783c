/* mlg-window-palette.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-window-private.h"

#include "mlg-command-palette.h"

static void
palette_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  MlgWindow *self = MLG_WINDOW (widget);

  if (self->palette == NULL)
    {
      self->palette = mlg_command_palette_new (self->session, self->settings);
      gtk_widget_set_parent (self->palette, gtk_widget_get_parent (GTK_WIDGET (self->toast_overlay)));
    }

  mlg_command_palette_choose (MLG_COMMAND_PALETTE (self->palette), GTK_WIDGET (self->toast_overlay));
}

/* mlg_window_palette_install:
 *
 * Names the actions of the palettes and gives them their keys. */
void
mlg_window_palette_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.command-palette", NULL, palette_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, GDK_CONTROL_MASK, "win.command-palette", NULL);
}

/* mlg_window_palette_clear:
 *
 * Ends what the palettes hold, before their parents end. */
void
mlg_window_palette_clear (MlgWindow *self)
{
  g_clear_pointer (&self->palette, gtk_widget_unparent);
}
