/* mlg-strength-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-strength-row.h"

#include <glib/gi18n-lib.h>

#define MAX_STRENGTH 5

struct _MlgStrengthRow
{
  AdwPreferencesRow  parent_instance;

  /* Template widgets */
  GtkBox            *dots;

  GtkWidget         *buttons[MAX_STRENGTH];
  int                strength;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgStrengthRow, mlg_strength_row, ADW_TYPE_PREFERENCES_ROW)

static void
choose (MlgStrengthRow *self,
        int             strength)
{
  strength = CLAMP (strength, 0, MAX_STRENGTH);

  if (strength != self->strength)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0, strength);
}

static void
clicked_cb (MlgStrengthRow *self,
            GtkWidget      *button)
{
  for (int i = 0; i < MAX_STRENGTH; i++)
    if (self->buttons[i] == button)
      choose (self, self->strength == i + 1 ? i : i + 1);
}

static gboolean
key_pressed_cb (MlgStrengthRow  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  gunichar digit = gdk_keyval_to_unicode (keyval);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int step = rtl ? -1 : 1;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Right)
    choose (self, self->strength + step);
  else if (keyval == GDK_KEY_Left)
    choose (self, self->strength - step);
  else if (digit == '+')
    choose (self, self->strength + 1);
  else if (digit == '-' || keyval == GDK_KEY_BackSpace)
    choose (self, self->strength - 1);
  else if (digit >= '0' && digit <= '0' + MAX_STRENGTH)
    choose (self, (int) (digit - '0'));
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
mlg_strength_row_class_init (MlgStrengthRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", MLG_TYPE_STRENGTH_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/panels/mlg-strength-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgStrengthRow, dots);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
mlg_strength_row_init (MlgStrengthRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int i = 0; i < MAX_STRENGTH; i++)
    {
      GtkWidget *button = gtk_button_new ();
      g_autofree char *name = g_strdup_printf (_("Strength %d of 5"), i + 1);

      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "circular");
      gtk_widget_set_tooltip_text (button, name);
      /* The row has the focus and the keys; five stops would be four too many. */
      gtk_widget_set_focusable (button, FALSE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->dots, button);
      self->buttons[i] = button;
    }

  self->strength = -1;
  mlg_strength_row_set_strength (self, 0);
}

/**
 * mlg_strength_row_set_strength:
 * @self: a row
 * @strength: 1 to 5, 0 where nobody said
 *
 * Sets what is shown.
 */
void
mlg_strength_row_set_strength (MlgStrengthRow *self,
                               int             strength)
{
  g_autofree char *name = NULL;

  g_return_if_fail (MLG_IS_STRENGTH_ROW (self));

  if (self->strength == strength)
    return;

  self->strength = strength;
  for (int i = 0; i < MAX_STRENGTH; i++)
    {
      gtk_button_set_label (GTK_BUTTON (self->buttons[i]), i < strength ? "●" : "○");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->buttons[i]), GTK_ACCESSIBLE_STATE_PRESSED,
                                   i < strength ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
    }

  /* Translators: for a screen reader: how strong a relation is */
  name = strength > 0 ? g_strdup_printf (_("Strength: %d of 5"), strength) : g_strdup (_("Strength: not filled in"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
