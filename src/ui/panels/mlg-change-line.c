/* mlg-change-line.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-change-line.h"

#include <glib/gi18n-lib.h>

struct _MlgChangeLine
{
  GtkWidget  parent_instance;

  /* Children */
  GtkWidget *label;
  GtkWidget *time;
};

G_DEFINE_FINAL_TYPE (MlgChangeLine, mlg_change_line, GTK_TYPE_WIDGET)

static void
mlg_change_line_dispose (GObject *object)
{
  MlgChangeLine *self = MLG_CHANGE_LINE (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->time, gtk_widget_unparent);

  G_OBJECT_CLASS (mlg_change_line_parent_class)->dispose (object);
}

static void
mlg_change_line_class_init (MlgChangeLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mlg_change_line_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
create_label (MlgChangeLine *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
mlg_change_line_init (MlgChangeLine *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);

  self->label = create_label (self);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (self->label), 2);

  self->time = create_label (self);
  gtk_widget_add_css_class (self->time, "caption");
  gtk_widget_add_css_class (self->time, "dim-label");
}

static char *
dup_time_text (gint64 time)
{
  g_autoptr(GDateTime) then = g_date_time_new_from_unix_local (time / G_USEC_PER_SEC);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  gboolean today = g_date_time_get_year (then) == g_date_time_get_year (now) &&
                   g_date_time_get_day_of_year (then) == g_date_time_get_day_of_year (now);

  /* Translators: for g_date_time_format(): the time of a change made today,
   * or its date */
  return g_date_time_format (then, today ? _("%H:%M") : _("%-d %B %Y"));
}

/**
 * mlg_change_line_new:
 *
 * Returns: (transfer floating): a line without a change
 */
GtkWidget *
mlg_change_line_new (void)
{
  return g_object_new (MLG_TYPE_CHANGE_LINE, NULL);
}

/**
 * mlg_change_line_set_change:
 * @self: a line
 * @change: a change
 *
 * Shows a change.
 */
void
mlg_change_line_set_change (MlgChangeLine *self,
                            MlgChange     *change)
{
  g_autofree char *time = NULL;

  g_return_if_fail (MLG_IS_CHANGE_LINE (self));
  g_return_if_fail (MLG_IS_CHANGE (change));

  time = dup_time_text (mlg_change_get_time (change));
  gtk_label_set_text (GTK_LABEL (self->label), mlg_change_get_label (change));
  gtk_label_set_text (GTK_LABEL (self->time), time);
}
