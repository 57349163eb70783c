/* mlg-window-layout.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-window-private.h"

/* What is shown beside the map, and how wide. */

/* Below this width the map would be a slit between two panels, as on a
 * 1024x768 projector: the profile is then there only for what is selected. */
#define NARROW_WIDTH 1180
/* Below this one there is no room for the name of the territory either. */
#define TINY_WIDTH   820
#define TITLE_CHARS  40
#define NARROW_TITLE_CHARS 16

/* How much larger than usual the letters of the desktop are: with letters twice
 * as large a window is narrow twice as soon. */
static double
get_letter_scale (MlgWindow *self)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? CLAMP (dpi / (96.0 * 1024), 1, 3) : 1;
}

static gboolean
selection_is_empty (MlgWindow *self)
{
  return mlg_selection_is_empty (mlg_session_get_selection (self->session));
}

/* mlg_window_layout_update:
 *
 * Shows the panels that the settings, the width and the selection call for. */
void
mlg_window_layout_update (MlgWindow *self)
{
  gtk_widget_set_visible (self->sidebar, self->show_sidebar);
  gtk_widget_set_visible (self->detail_panel, self->show_profile && !(self->narrow && selection_is_empty (self)));
  gtk_widget_set_visible (self->title_box, !self->tiny);
  adw_view_switcher_set_policy (ADW_VIEW_SWITCHER (self->view_switcher),
                                self->tiny ? ADW_VIEW_SWITCHER_POLICY_NARROW : ADW_VIEW_SWITCHER_POLICY_WIDE);
  gtk_label_set_max_width_chars (self->title_label, self->narrow ? NARROW_TITLE_CHARS : TITLE_CHARS);
}

static gboolean
layout_cb (gpointer data)
{
  MlgWindow *self = MLG_WINDOW (data);

  self->layout_source = 0;
  mlg_window_layout_update (self);

  return G_SOURCE_REMOVE;
}

/* mlg_window_layout_allocated:
 * @width: logical pixels
 *
 * Hears of the width of the window. A widget must not come or go while sizes
 * are given out, so the panels follow in the next turn of the main loop. */
void
mlg_window_layout_allocated (MlgWindow *self,
                             int        width)
{
  double scale = get_letter_scale (self);
  gboolean narrow = width < NARROW_WIDTH * scale;
  gboolean tiny = width < TINY_WIDTH * scale;

  if (narrow == self->narrow && tiny == self->tiny)
    return;

  self->narrow = narrow;
  self->tiny = tiny;

  if (self->layout_source == 0)
    self->layout_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, layout_cb, self, NULL);
}

static void
page_mapped_cb (GtkWidget *page)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_STATE_HIDDEN, !gtk_widget_get_mapped (page), -1);
}

/* GTK 4.8 and libadwaita 1.2 leave the pages that a stack does not show in
 * the accessible tree: a screen reader would read the directory, thousands of
 * cells, while the map is shown. */
static void
tell_readers_of_pages (GtkWidget *stack)
{
  for (GtkWidget *page = gtk_widget_get_first_child (stack); page != NULL; page = gtk_widget_get_next_sibling (page))
    {
      g_signal_connect_object (page, "map", G_CALLBACK (page_mapped_cb), page, 0);
      g_signal_connect_object (page, "unmap", G_CALLBACK (page_mapped_cb), page, 0);
      page_mapped_cb (page);
    }
}

/* mlg_window_layout_setup:
 *
 * Gives the window and its panels the sizes they had last. */
void
mlg_window_layout_setup (MlgWindow *self)
{
  GSettings *settings = self->settings;

  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));

  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  gtk_paned_set_position (self->outer_paned, g_settings_get_int (settings, "sidebar-width"));
  gtk_widget_set_size_request (self->detail_panel, g_settings_get_int (settings, "profile-width"), -1);
  adw_view_stack_set_visible_child_name (self->view_stack, "map");
  tell_readers_of_pages (GTK_WIDGET (self->page_stack));
  tell_readers_of_pages (GTK_WIDGET (self->view_stack));

  g_settings_bind (settings, "sidebar-visible", self, "show-sidebar", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "profile-visible", self, "show-profile", G_SETTINGS_BIND_DEFAULT);
  mlg_window_layout_update (self);
}

/* mlg_window_layout_save:
 *
 * Remembers the sizes for the next start. */
void
mlg_window_layout_save (MlgWindow *self)
{
  int width;
  int height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));

  if (!gtk_window_is_maximized (GTK_WINDOW (self)) && !gtk_window_is_fullscreen (GTK_WINDOW (self)))
    {
      g_settings_set_int (self->settings, "window-width", MAX (width, 360));
      g_settings_set_int (self->settings, "window-height", MAX (height, 294));
    }

  if (gtk_widget_get_visible (self->sidebar))
    g_settings_set_int (self->settings, "sidebar-width", CLAMP (gtk_paned_get_position (self->outer_paned), 200, 900));
}

/* mlg_window_layout_clear:
 *
 * Forgets what is planned. */
void
mlg_window_layout_clear (MlgWindow *self)
{
  g_clear_handle_id (&self->layout_source, g_source_remove);
}
