/* mlg-start-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-start-page.h"

#include "mlg-accessible.h"
#include "mlg-document.h"
#include "mlg-recent.h"

#include <glib/gi18n-lib.h>

#define MAX_RECENT 5

struct _MlgStartPage
{
  AdwBin     parent_instance;

  /* Template children */
  GtkWidget *recent_group;
  GtkWidget *recent_list;
  GtkWidget *unsaved_group;
  GtkWidget *unsaved_list;
};

G_DEFINE_FINAL_TYPE (MlgStartPage, mlg_start_page, ADW_TYPE_BIN)

/* Names are the user's own, never markup. */
static GtkWidget *
create_row (const char *title,
            const char *subtitle,
            const char *action,
            const char *target)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);

  return row;
}

static GtkWidget *
create_recent_row (GtkRecentInfo *info)
{
  g_autofree char *shown = mlg_recent_dup_address (info);
  g_autofree char *name = mlg_recent_dup_name (info);
  GtkWidget *row = create_row (name, shown, "win.open-uri", gtk_recent_info_get_uri (info));

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);

  return row;
}

/* Several may have no name: when they were edited, and how much they hold,
 * tells them apart. */
static GtkWidget *
create_unsaved_row (MlgWorkingCopy *copy)
{
  GFile *file = mlg_working_copy_get_file (copy);
  g_autoptr(GDateTime) edited = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *count = NULL;
  g_autofree char *date = NULL;
  g_autofree char *subtitle = NULL;
  gint64 n_actors, time;

  if (!mlg_document_glimpse (copy, &name, &n_actors, &time) || time == 0)
    time = mlg_working_copy_get_time (copy) * G_USEC_PER_SEC;

  title = file == NULL && name != NULL && *name != '\0' ? g_strdup (name) : mlg_working_copy_dup_file_name (file);
  edited = g_date_time_new_from_unix_local (time / G_USEC_PER_SEC);
  /* Translators: for g_date_time_format(): the day and the time of an edit */
  date = g_date_time_format (edited, _("%-d %B %Y, %H:%M"));
  count = g_strdup_printf (ngettext ("%u actor", "%u actors", (guint) n_actors), (guint) n_actors);
  /* Translators: of a territory: a day and time, then “12 actors” */
  subtitle = g_strdup_printf (_("Last edit %s · %s"), date, count);

  return create_row (title, subtitle, "win.recover", mlg_working_copy_get_path (copy));
}

static void
empty (GtkWidget *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (list), child);
}

static void
refresh (MlgStartPage *self)
{
  g_autoptr(GPtrArray) recent = mlg_recent_list (MAX_RECENT);
  g_autoptr(GPtrArray) unsaved = mlg_document_list_recoverable ();

  empty (self->recent_list);
  for (guint i = 0; i < recent->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->recent_list), create_recent_row (g_ptr_array_index (recent, i)));
  gtk_widget_set_visible (self->recent_group, recent->len > 0);

  empty (self->unsaved_list);
  for (guint i = 0; i < unsaved->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->unsaved_list), create_unsaved_row (g_ptr_array_index (unsaved, i)));
  gtk_widget_set_visible (self->unsaved_group, unsaved->len > 0);
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
  gtk_widget_class_bind_template_child (widget_class, MlgStartPage, unsaved_group);
  gtk_widget_class_bind_template_child (widget_class, MlgStartPage, unsaved_list);
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
