/* mlg-bucket-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-bucket-row.h"

#include "mlg-kind-symbol.h"

#include <glib/gi18n-lib.h>

struct _MlgBucketRow
{
  GtkToggleButton  parent_instance;

  char            *key;

  /* Children */
  GtkWidget       *symbol;
  GtkLabel        *name;
  GtkWidget       *check;
  GtkLabel        *count;
};

G_DEFINE_FINAL_TYPE (MlgBucketRow, mlg_bucket_row, GTK_TYPE_TOGGLE_BUTTON)

static void
mlg_bucket_row_finalize (GObject *object)
{
  g_clear_pointer (&MLG_BUCKET_ROW (object)->key, g_free);

  G_OBJECT_CLASS (mlg_bucket_row_parent_class)->finalize (object);
}

static void
mlg_bucket_row_toggled (GtkToggleButton *button)
{
  MlgBucketRow *self = MLG_BUCKET_ROW (button);
  gboolean active = gtk_toggle_button_get_active (button);

  /* Colour is not the only sign. */
  gtk_widget_set_visible (self->check, active);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED,
                               active ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static void
mlg_bucket_row_class_init (MlgBucketRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mlg_bucket_row_finalize;
  GTK_TOGGLE_BUTTON_CLASS (klass)->toggled = mlg_bucket_row_toggled;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_CHECKBOX);
}

static void
mlg_bucket_row_init (MlgBucketRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);

  self->symbol = mlg_kind_symbol_new (16);
  gtk_box_append (GTK_BOX (box), self->symbol);

  self->name = GTK_LABEL (name);
  gtk_label_set_xalign (self->name, 0);
  gtk_label_set_ellipsize (self->name, PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (self->name, TRUE);
  gtk_label_set_wrap_mode (self->name, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (self->name, 2);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (box), name);

  self->check = gtk_image_new_from_icon_name ("object-select-symbolic");
  gtk_widget_set_visible (self->check, FALSE);
  gtk_box_append (GTK_BOX (box), self->check);

  self->count = GTK_LABEL (count);
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (count, "dim-label");
  gtk_box_append (GTK_BOX (box), count);

  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "mlg-bucket");
  mlg_bucket_row_toggled (GTK_TOGGLE_BUTTON (self));
}

/**
 * mlg_bucket_row_new:
 *
 * Returns: (transfer floating): a row without a bucket
 */
GtkWidget *
mlg_bucket_row_new (void)
{
  return g_object_new (MLG_TYPE_BUCKET_ROW, NULL);
}

/**
 * mlg_bucket_row_get_key:
 * @self: a row with a bucket
 *
 * Returns: (transfer none): the key of the bucket
 */
const char *
mlg_bucket_row_get_key (MlgBucketRow *self)
{
  g_return_val_if_fail (MLG_IS_BUCKET_ROW (self), NULL);

  return self->key;
}

/**
 * mlg_bucket_row_set_bucket:
 * @self: a row
 * @territory: the territory of the query
 * @bucket: what to show
 *
 * Shows a bucket.
 */
void
mlg_bucket_row_set_bucket (MlgBucketRow *self,
                              MlgTerritory    *territory,
                              const MlgBucket *bucket)
{
  MlgTerm *term;
  gboolean is_kind;
  g_autofree char *count = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (MLG_IS_BUCKET_ROW (self));
  g_return_if_fail (bucket != NULL);

  term = mlg_territory_get_term (territory, bucket->term);
  is_kind = term != NULL && mlg_term_get_vocabulary (term) == MLG_VOCABULARY_KIND;
  count = g_strdup_printf ("%u", bucket->count);

  if (g_strcmp0 (self->key, bucket->key) != 0)
    {
      g_free (self->key);
      self->key = g_strdup (bucket->key);
    }

  gtk_widget_set_visible (self->symbol, is_kind);
  mlg_kind_symbol_set_term (MLG_KIND_SYMBOL (self->symbol), is_kind ? term : NULL);
  gtk_label_set_text (self->name, bucket->label);
  gtk_label_set_text (self->count, count);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self), bucket->selected);

  if (*bucket->key == '\0' || *bucket->key == '*')
    gtk_widget_add_css_class (GTK_WIDGET (self->name), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->name), "dim-label");

  /* Translators: for a screen reader: a value to filter by, and how many
   * actors have it */
  name = g_strdup_printf (ngettext ("%s: %u actor", "%s: %u actors", bucket->count), bucket->label, bucket->count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), g_utf8_strlen (bucket->label, -1) > 40 ? bucket->label : NULL);
}
