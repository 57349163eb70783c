/* test-harness.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The harness itself: a click, a drag and a key that do not arrive would
 * let every other widget test pass for the wrong reason. */

#include "config.h"

#include "test-util.h"

#include <adwaita.h>

static void
count_click (GtkButton *button,
             guint     *count)
{
  (*count)++;
}

static void
test_click_and_key (void)
{
  GtkWidget *button = gtk_button_new_with_label ("Click");
  GtkWidget *window;
  guint count = 0;

  g_signal_connect (button, "clicked", G_CALLBACK (count_click), &count);
  window = tu_window_new (button, 200, 100);

  tu_click (button, 100, 50);
  tu_wait (count == 1);

  tu_wait (gtk_window_is_active (GTK_WINDOW (window)));
  gtk_widget_grab_focus (button);
  tu_key (GDK_KEY_space);
  tu_wait (count == 2);

  tu_window_destroy (window);
}

static void
end_drag (GtkGestureDrag   *gesture,
          double            x,
          double            y,
          graphene_point_t *offset)
{
  *offset = GRAPHENE_POINT_INIT (x, y);
}

static void
test_drag (void)
{
  GtkWidget *area = gtk_drawing_area_new ();
  GtkGesture *gesture = gtk_gesture_drag_new ();
  graphene_point_t offset = GRAPHENE_POINT_INIT (0, 0);
  GtkWidget *window;

  g_signal_connect (gesture, "drag-end", G_CALLBACK (end_drag), &offset);
  gtk_widget_add_controller (area, GTK_EVENT_CONTROLLER (gesture));
  window = tu_window_new (area, 300, 200);

  tu_drag (area, 20, 30, 120, 80);
  tu_wait (offset.x == 100 && offset.y == 50);

  tu_window_destroy (window);
}

static void
test_render (void)
{
  GtkWidget *label = gtk_label_new ("Maillage");
  GtkWidget *window = tu_window_new (label, 160, 40);
  g_autoptr(GdkTexture) picture = tu_render (window);
  g_autofree guint32 *pixels = NULL;
  gboolean blank = TRUE;

  g_assert_cmpint (gdk_texture_get_width (picture), ==, 160);
  g_assert_cmpint (gdk_texture_get_height (picture), ==, 40);

  pixels = g_new (guint32, 160 * 40);
  gdk_texture_download (picture, (guchar *) pixels, 160 * sizeof (guint32));
  for (guint i = 1; i < 160 * 40; i++)
    blank = blank && pixels[i] == pixels[0];
  g_assert_false (blank);

  tu_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  tu_init ();

  g_test_add_func ("/harness/click-and-key", test_click_and_key);
  g_test_add_func ("/harness/drag", test_drag);
  g_test_add_func ("/harness/render", test_render);

  return g_test_run ();
}
