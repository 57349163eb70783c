/* mlg-start-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-start-page.h"

#include "mlg-accessible.h"
#include "mlg-recent.h"

#define MAX_RECENT 5

struct _MlgStartPage
{
  AdwBin     parent_instance;

  /* Template children */
  GtkWidget *recent_group;
  GtkWidget *recent_list;
};

G_DEFINE_FINAL_TYPE (MlgStartPage, mlg_start_page, ADW_TYPE_BIN)

static GtkWidget *
create_row (GtkRecentInfo *info)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *shown = mlg_recent_dup_address (info);
  g_autofree char *name = mlg_recent_dup_name (info);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), shown != NULL ? shown : "");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", gtk_recent_info_get_uri (info));

  return row;
}

static void
refresh (MlgStartPage *self)
{
  g_autoptr(GPtrArray) recent = mlg_recent_list (MAX_RECENT);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->recent_list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->recent_list), child);

  for (guint i = 0; i < recent->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->recent_list), create_row (g_ptr_array_index (recent, i)));

  gtk_widget_set_visible (self->recent_group, recent->len > 0);
}

static void
mlg_start_page_map (GtkWidget *widget)
{
  refresh (MLG_START_PAGE (widget));

  GTK_WIDGET_CLASS (mlg_start_page_parent_class)->map (widget);
}

static void
mlg_start_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MLG_TYPE_START_PAGE);

  G_OBJECT_CLASS (mlg_start_page_parent_class)->dispose (object);
}

static void
mlg_start_page_class_init (MlgStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mlg_start_page_dispose;
  widget_class->map = mlg_start_page_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/shell/mlg-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgStartPage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, MlgStartPage, recent_list);
}

static void
mlg_start_page_init (MlgStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mlg_accessible_read_once (GTK_WIDGET (self));
}

/**
 * mlg_start_page_new:
 *
 * Returns: (transfer floating): a start page
 */
GtkWidget *
mlg_start_page_new (void)
{
  return g_object_new (MLG_TYPE_START_PAGE, NULL);
}
