/* mlg-kind-button.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-kind-button.h"

#include "mlg-kind-symbol.h"
#include "mlg-territory-actions.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define BAR_ALPHA  0.08f
#define BAR_RADIUS 6

struct _MlgKindButton
{
  GtkButton  parent_instance;

  MlgId      kind;

  /* From 0 to 1: how long the bar behind the words is */
  double     share;

  /* Children */
  GtkWidget *symbol;
  GtkLabel  *name;
  GtkLabel  *count;
};

G_DEFINE_FINAL_TYPE (MlgKindButton, mlg_kind_button, GTK_TYPE_BUTTON)

/* The bar is as faint as a hovered row: words on it stay as easy to read. */
static void
mlg_kind_button_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  MlgKindButton *self = MLG_KIND_BUTTON (widget);
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);
  float length = MAX (height, width * (float) self->share);
  float ink = adw_style_manager_get_dark (adw_style_manager_get_default ()) ? 1 : 0;
  GdkRGBA colour = { ink, ink, ink, BAR_ALPHA };
  GskRoundedRect bar;

  gsk_rounded_rect_init_from_rect (&bar,
                                   &GRAPHENE_RECT_INIT (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width - length : 0,
                                                        0, length, height), BAR_RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &bar);
  gtk_snapshot_append_color (snapshot, &colour, &bar.bounds);
  gtk_snapshot_pop (snapshot);

  GTK_WIDGET_CLASS (mlg_kind_button_parent_class)->snapshot (widget, snapshot);
}

static void
mlg_kind_button_class_init (MlgKindButtonClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = mlg_kind_button_snapshot;
}

static void
mlg_kind_button_init (MlgKindButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);

  /* Not padding of the button: the bar has to reach its edges. */
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 9);

  self->symbol = mlg_kind_symbol_new (18);
  gtk_box_append (GTK_BOX (box), self->symbol);

  self->name = GTK_LABEL (name);
  gtk_label_set_xalign (self->name, 0);
  gtk_label_set_ellipsize (self->name, PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (self->name, TRUE);
  gtk_label_set_wrap_mode (self->name, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (self->name, 2);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (box), name);

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
 * @most: how many are of the kind that has most
 *
 * Sets what is shown.
 */
void
mlg_kind_button_set_count (MlgKindButton *self,
                           MlgTerritory  *territory,
                           MlgId          kind,
                           guint          count,
                           guint          most)
{
  const char *label = mlg_territory_get_term_label (territory, kind);
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_autofree char *name = NULL;

  g_return_if_fail (MLG_IS_KIND_BUTTON (self));

  self->kind = kind;
  mlg_kind_symbol_set_term (MLG_KIND_SYMBOL (self->symbol), mlg_territory_get_term (territory, kind));
  gtk_label_set_text (self->name, label);
  gtk_label_set_text (self->count, number);
  self->share = most > 0 ? count / (double) most : 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  /* Translators: a kind of actors, and how many there are */
  name = g_strdup_printf (_("%s: %u"), label, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
