/* mlg-window-picture.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-window-private.h"

#include "mlg-file-dialog.h"
#include "mlg-graph-picture.h"
#include "mlg-map-view.h"
#include "mlg-picture-page.h"

#include <glib/gi18n-lib.h>

/* What is on the page, as a picture: into a file or onto the clipboard. It is
 * taken on the main loop, which takes a few milliseconds, and drawn in a
 * thread, which may take seconds. */

/* Sharp also on paper and on a fine screen. */
#define PNG_SCALE 2

typedef struct
{
  MlgPicturePage page;
  MlgMapPicture *map;     /* or */
  MlgGraphPicture *graph;
  MlgMapTheme theme;
  char *title;
  GFile *file;            /* NULL for the clipboard */
} Order;

static void
order_free (Order *order)
{
  g_clear_object (&order->map);
  g_clear_object (&order->graph);
  g_clear_object (&order->file);
  g_clear_pointer (&order->title, g_free);
  g_free (order);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Order, order_free)

static gboolean
shows (MlgWindow  *self,
       const char *page)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->view_stack), page) == 0;
}

static MlgDiagram *
get_diagram (MlgWindow *self)
{
  return shows (self, "graph") ? mlg_session_get_diagram (self->session) : NULL;
}

static gboolean
draw (cairo_t               *cr,
      const MlgPicturePage  *page,
      gpointer               user_data,
      GError               **error)
{
  Order *order = user_data;

  if (order->map != NULL)
    return mlg_map_picture_draw (order->map, cr, NULL, error);

  mlg_graph_picture_draw (order->graph, cr, page->width, page->height, page->format == MLG_PICTURE_PNG ? page->scale : 0,
                          order->theme);

  return TRUE;
}

static void
take_graph (MlgWindow *self,
            Order     *order,
            gboolean   selected_only)
{
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  MlgDiagram *diagram = get_diagram (self);
  MlgSelection *selection = mlg_session_get_selection (self->session);

  order->graph = mlg_graph_picture_new (territory, diagram, 1);
  g_free (order->title);
  order->title = g_strdup (mlg_diagram_get_name (diagram));
  if (selected_only && mlg_selection_get_n_actors (selection) > 1)
    {
      g_autoptr(GArray) actors = mlg_selection_dup_actors (selection);

      mlg_graph_picture_set_actors (order->graph, (const MlgId *) (gpointer) actors->data, actors->len);
    }
  mlg_graph_picture_get_size (order->graph, &order->page.width, &order->page.height);
}

/* NULL where there is nothing to draw: no territory, or a map without a size. */
static Order *
take_order (MlgWindow        *self,
            MlgPictureFormat  format,
            gboolean          selected_only)
{
  g_autoptr(Order) order = NULL;
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self))));

  if (territory == NULL)
    return NULL;

  order = g_new0 (Order, 1);
  order->theme = dark ? MLG_MAP_THEME_DARK : MLG_MAP_THEME_LIGHT;
  order->title = g_strdup (mlg_territory_get_name (territory));
  order->page.format = format;
  order->page.scale = PNG_SCALE;

  if (get_diagram (self) != NULL)
    take_graph (self, order, selected_only);
  else
    order->map = mlg_map_view_dup_picture (MLG_MAP_VIEW (self->map_view), format == MLG_PICTURE_PNG ? PNG_SCALE : 0,
                                           &order->page.width, &order->page.height);
  order->page.title = order->title;

  return order->map != NULL || order->graph != NULL ? g_steal_pointer (&order) : NULL;
}

static void
draw_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Order *order = task_data;
  g_autoptr(GError) error = NULL;
  GBytes *bytes = mlg_picture_render (&order->page, draw, order, &error);

  if (bytes != NULL && order->file != NULL &&
      !g_file_replace_contents (order->file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                G_FILE_CREATE_NONE, NULL, cancellable, &error))
    g_clear_pointer (&bytes, g_bytes_unref);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
start (MlgWindow           *self,
       Order               *order,
       GAsyncReadyCallback  callback)
{
  g_autoptr(GTask) task = g_task_new (self, self->cancellable, callback, NULL);

  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_run_in_thread (task, draw_in_thread);
}

static void
fail (MlgWindow    *self,
      const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mlg_session_fail (self->session, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  MlgWindow *self = MLG_WINDOW (source);
  Order *order = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (bytes == NULL)
    {
      fail (self, error);
      return;
    }

  name = g_file_get_basename (order->file);
  /* Translators: %s is the name of a file, as “Ti Coop.pdf” */
  text = g_strdup_printf (_("The picture “%s” is saved."), name);
  mlg_session_tell (self->session, text, FALSE);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(MlgWindow) self = MLG_WINDOW (user_data);
  g_autoptr(GFile) file = mlg_file_dialog_save_finish (result, NULL);
  g_autofree char *name = NULL;
  MlgPictureFormat format;
  Order *order;

  if (file == NULL)
    return;

  name = g_file_get_basename (file);
  format = mlg_picture_format_from_name (name);
  if (format == MLG_PICTURE_NONE)
    {
      g_autoptr(GError) error = g_error_new (MLG_ERROR, MLG_ERROR_INVALID,
                                             _("“%s” must end in .svg, .pdf or .png."), name);

      mlg_session_fail (self->session, error);
      return;
    }

  order = take_order (self, format, FALSE);
  if (order == NULL)
    return;

  order->file = g_steal_pointer (&file);
  start (self, order, saved_cb);
}

static void
save_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MlgWindow *self = MLG_WINDOW (widget);
  MlgDiagram *diagram = get_diagram (self);
  g_autofree char *name = NULL;
  const char *title = diagram != NULL ? mlg_diagram_get_name (diagram)
                                      : mlg_territory_get_name (mlg_session_get_territory (self->session));

  name = g_strconcat (title != NULL ? title : "Maillage", ".pdf", NULL);
  g_strdelimit (name, "/\\:*?\"<>|", '-');
  mlg_file_dialog_save_picture_async (GTK_WINDOW (self), name, self->cancellable, chosen_cb, g_object_ref (self));
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  MlgWindow *self = MLG_WINDOW (source);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr(GdkTexture) texture = NULL;

  if (bytes != NULL)
    texture = gdk_texture_new_from_bytes (bytes, &error);

  if (texture == NULL)
    {
      fail (self, error);
      return;
    }

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (self)), texture);
  mlg_session_tell (self->session, _("The picture is copied: paste it into a text or a presentation."), FALSE);
}

static void
copy_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MlgWindow *self = MLG_WINDOW (widget);
  Order *order = take_order (self, MLG_PICTURE_PNG, TRUE);

  if (order != NULL)
    start (self, order, copied_cb);
}

/* mlg_window_picture_install:
 *
 * Adds the actions to the class. */
void
mlg_window_picture_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save-picture", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.copy-picture", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.copy-picture", NULL);
}

/* mlg_window_picture_setup:
 *
 * Follows the page and the diagram that are shown. */
void
mlg_window_picture_setup (MlgWindow *self)
{
  g_signal_connect_object (self->view_stack, "notify::visible-child", G_CALLBACK (mlg_window_actions_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::diagram", G_CALLBACK (mlg_window_actions_update), self,
                           G_CONNECT_SWAPPED);
}

/* mlg_window_picture_update:
 * @open: whether there is a territory
 *
 * Says which are possible: the directory is no picture. */
void
mlg_window_picture_update (MlgWindow *self,
                           gboolean   open)
{
  gboolean possible = open && (shows (self, "map") || get_diagram (self) != NULL);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-picture", possible);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.copy-picture", possible);
}
