/* mlg-preferences.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-preferences.h"

struct _MlgPreferences
{
  AdwWindow      parent_instance;

  /* Template children */
  AdwComboRow   *scheme_row;
  GtkAdjustment *text_adjustment;
  GtkSwitch     *reopen_switch;
};

G_DEFINE_FINAL_TYPE (MlgPreferences, mlg_preferences, ADW_TYPE_WINDOW)

/* In the order of the rows of the template. */
static const char * const schemes[] = { "system", "light", "dark" };

static gboolean
scheme_to_position (GValue   *value,
                    GVariant *variant,
                    gpointer  user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_str_equal (g_variant_get_string (variant, NULL), schemes[i]))
      g_value_set_uint (value, i);

  return TRUE;
}

static GVariant *
position_to_scheme (const GValue       *value,
                    const GVariantType *type,
                    gpointer            user_data)
{
  guint position = g_value_get_uint (value);

  return g_variant_new_string (schemes[MIN (position, G_N_ELEMENTS (schemes) - 1)]);
}

static void
mlg_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MLG_TYPE_PREFERENCES);

  G_OBJECT_CLASS (mlg_preferences_parent_class)->dispose (object);
}

static void
mlg_preferences_class_init (MlgPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mlg_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/shell/mlg-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgPreferences, scheme_row);
  gtk_widget_class_bind_template_child (widget_class, MlgPreferences, text_adjustment);
  gtk_widget_class_bind_template_child (widget_class, MlgPreferences, reopen_switch);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
mlg_preferences_init (MlgPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mlg_preferences_new:
 * @parent: the window it belongs to
 * @settings: what to change
 *
 * Returns: (transfer none): the window of preferences
 */
GtkWidget *
mlg_preferences_new (GtkWindow *parent,
                     GSettings *settings)
{
  MlgPreferences *self = g_object_new (MLG_TYPE_PREFERENCES, "transient-for", parent, "modal", TRUE, NULL);

  g_settings_bind_with_mapping (settings, "color-scheme", self->scheme_row, "selected", G_SETTINGS_BIND_DEFAULT,
                                scheme_to_position, position_to_scheme, NULL, NULL);
  g_settings_bind (settings, "text-scale", self->text_adjustment, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "reopen-last", self->reopen_switch, "active", G_SETTINGS_BIND_DEFAULT);

  return GTK_WIDGET (self);
}
