/* mlg-term-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-term-row.h"

#include "mlg-kind-symbol.h"
#include "mlg-type-symbol.h"

#include <glib/gi18n-lib.h>

struct _MlgTermRow
{
  GtkListBoxRow  parent_instance;

  /* Children */
  GtkWidget     *symbol;
  GtkWidget     *line;
  GtkLabel      *label;
  GtkLabel      *uses;

  MlgTerm       *term;
};

G_DEFINE_FINAL_TYPE (MlgTermRow, mlg_term_row, GTK_TYPE_LIST_BOX_ROW)

static GdkContentProvider *
prepare_cb (MlgTermRow *self)
{
  return self->term != NULL ? gdk_content_provider_new_typed (MLG_TYPE_TERM, self->term) : NULL;
}

static void
begin_cb (MlgTermRow    *self,
          GdkDrag       *drag,
          GtkDragSource *source)
{
  g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 12, 12);
}

static void
mlg_term_row_finalize (GObject *object)
{
  g_clear_object (&MLG_TERM_ROW (object)->term);

  G_OBJECT_CLASS (mlg_term_row_parent_class)->finalize (object);
}

static void
mlg_term_row_class_init (MlgTermRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mlg_term_row_finalize;
}

static void
mlg_term_row_init (MlgTermRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *uses = gtk_label_new (NULL);
  GtkDragSource *source = gtk_drag_source_new ();

  self->symbol = mlg_kind_symbol_new (20);
  gtk_box_append (GTK_BOX (box), self->symbol);
  self->line = mlg_type_symbol_new ();
  gtk_box_append (GTK_BOX (box), self->line);

  self->label = GTK_LABEL (label);
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);

  self->uses = GTK_LABEL (uses);
  gtk_widget_add_css_class (uses, "dim-label");
  gtk_widget_add_css_class (uses, "numeric");
  gtk_box_append (GTK_BOX (box), uses);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}

/**
 * mlg_term_row_new:
 *
 * Returns: (transfer floating): a row without a word
 */
GtkWidget *
mlg_term_row_new (void)
{
  return g_object_new (MLG_TYPE_TERM_ROW, NULL);
}

/**
 * mlg_term_row_set_term:
 * @self: a row
 * @term: a word
 * @uses: what uses it
 *
 * Sets what is shown. Call it again when the word itself changed.
 */
void
mlg_term_row_set_term (MlgTermRow        *self,
                       MlgTerm           *term,
                       const MlgTermUses *uses)
{
  guint total = mlg_term_uses_get_total (uses);
  MlgVocabulary vocabulary = mlg_term_get_vocabulary (term);
  gboolean is_type = vocabulary == MLG_VOCABULARY_RELATION_TYPE;
  g_autofree char *number = g_strdup_printf ("%u", total);
  g_autofree char *text = mlg_term_uses_dup_text (uses);
  g_autofree char *name = NULL;

  g_return_if_fail (MLG_IS_TERM_ROW (self));
  g_return_if_fail (MLG_IS_TERM (term));

  g_set_object (&self->term, term);
  mlg_kind_symbol_set_term (MLG_KIND_SYMBOL (self->symbol), term);
  mlg_type_symbol_set_type (MLG_TYPE_SYMBOL (self->line), term, mlg_term_get_directed (term), FALSE);
  gtk_widget_set_visible (self->symbol, !is_type && mlg_term_get_colour (term) != NULL);
  gtk_widget_set_visible (self->line, is_type);
  gtk_label_set_text (self->label, mlg_term_get_label (term));
  gtk_label_set_text (self->uses, total > 0 ? number : "");

  /* Translators: for screen readers: a word of the vocabulary, then what uses it, as “12 actors” */
  name = g_strdup_printf (_("%s, used by %s"), mlg_term_get_label (term), text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * mlg_term_row_get_id:
 * @self: a row
 *
 * Returns: its word
 */
MlgId
mlg_term_row_get_id (MlgTermRow *self)
{
  g_return_val_if_fail (MLG_IS_TERM_ROW (self), MLG_ID_NONE);

  return self->term != NULL ? mlg_term_get_id (self->term) : MLG_ID_NONE;
}
