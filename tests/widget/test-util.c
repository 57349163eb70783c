/* test-util.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Widgets in a test process, driven by real input. GTK 4 lets nobody make up
 * events, so pointer and keys go through XTEST on a connection of their own:
 * gestures, drag and drop and focus run as they do for a person. */

#include "config.h"

#include "test-util.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <gdk/x11/gdkx.h>
#include <math.h>

/* A channel may differ by this much before a pixel counts as bad. */
#define CHANNEL_TOLERANCE 8

/* The server that the tests run on; GDK reads its own connection alone. */
static Display *x_display;

gboolean
tu_noop (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/**
 * tu_init:
 *
 * Fixes what makes pictures differ from one machine to the next. Call it
 * after gtk_test_init() and adw_init().
 */
void
tu_init (void)
{
  g_object_set (gtk_settings_get_default (),
                "gtk-enable-animations", FALSE,
                "gtk-cursor-blink", FALSE,
                "gtk-font-name", "Cantarell 11",
                "gtk-xft-antialias", 1,
                "gtk-xft-hinting", 0,
                "gtk-xft-rgba", "none",
                "gtk-xft-dpi", 96 * 1024,
                NULL);

  x_display = XOpenDisplay (NULL);
  g_assert_nonnull (x_display);
}

/**
 * tu_window_new:
 * @child: (transfer floating): what the window shows
 * @width: in logical pixels
 * @height: in logical pixels
 *
 * Returns: (transfer none): a window without decoration, drawn and shown;
 *   end it with tu_window_destroy()
 */
GtkWidget *
tu_window_new (GtkWidget *child,
               int        width,
               int        height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  tu_wait_drawn (window);

  return window;
}

static void
finalized_cb (gpointer data)
{
  *(gboolean *) data = FALSE;
}

/**
 * tu_window_destroy:
 * @window: (transfer full): a toplevel window
 *
 * Destroys @window and fails the test if something keeps it alive: leak
 * checkers do not see objects that GTK can still reach.
 */
void
tu_window_destroy (GtkWidget *window)
{
  gboolean alive = TRUE;

  /* Not a weak pointer: destroying the window clears those, and yet the window
   * may live on. */
  g_object_set_data_full (G_OBJECT (window), "tu-alive", &alive, finalized_cb);
  gtk_window_destroy (GTK_WINDOW (window));
  tu_wait (!alive);
}

void
tu_wait_drawn (GtkWidget *widget)
{
  tu_wait (gtk_widget_get_mapped (widget));
  gtk_test_widget_wait_for_draw (widget);
  /* The first frame may still be laying out. */
  gtk_test_widget_wait_for_draw (widget);
}

/**
 * tu_render:
 * @widget: a mapped widget
 *
 * Returns: (transfer full): the picture of @widget alone
 */
GdkTexture *
tu_render (GtkWidget *widget)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr(GError) error = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GdkTexture *texture;
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);

  g_assert_true (gsk_renderer_realize (renderer, NULL, &error));
  g_assert_no_error (error);
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gsk_renderer_unrealize (renderer);

  return texture;
}

static guint
count_bad_pixels (GdkTexture *a,
                  GdkTexture *b)
{
  int width = gdk_texture_get_width (a);
  int height = gdk_texture_get_height (a);
  gsize size = (gsize) width * height * 4;
  g_autofree guchar *pixels_a = NULL;
  g_autofree guchar *pixels_b = NULL;
  guint bad = 0;

  if (width != gdk_texture_get_width (b) || height != gdk_texture_get_height (b))
    return G_MAXUINT;

  pixels_a = g_malloc (size);
  pixels_b = g_malloc (size);
  gdk_texture_download (a, pixels_a, width * 4);
  gdk_texture_download (b, pixels_b, width * 4);

  for (gsize i = 0; i < size; i += 4)
    for (gsize channel = 0; channel < 4; channel++)
      if (ABS (pixels_a[i + channel] - pixels_b[i + channel]) > CHANNEL_TOLERANCE)
        {
          bad++;
          break;
        }

  return bad;
}

/**
 * tu_assert_golden:
 * @widget: a mapped widget
 * @name: of the stored picture, without directory and ending
 * @max_bad_pixels: how many may differ
 *
 * Compares @widget with golden/NAME.png. With UPDATE_GOLDEN=1 in the
 * environment it writes that file instead: look at it before committing.
 */
void
tu_assert_golden (GtkWidget  *widget,
                  const char *name,
                  guint       max_bad_pixels)
{
  g_autoptr(GdkTexture) actual = tu_render (widget);
  g_autoptr(GdkTexture) expected = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *base = g_strconcat (name, ".png", NULL);
  g_autofree char *golden = g_test_build_filename (G_TEST_DIST, "widget", "golden", base, NULL);
  g_autofree char *out = g_test_build_filename (G_TEST_BUILT, base, NULL);
  guint bad;

  if (g_getenv ("UPDATE_GOLDEN") != NULL)
    {
      g_assert_true (gdk_texture_save_to_png (actual, golden));
      return;
    }

  expected = gdk_texture_new_from_filename (golden, &error);
  g_assert_no_error (error);

  bad = count_bad_pixels (actual, expected);
  if (bad > max_bad_pixels)
    {
      gdk_texture_save_to_png (actual, out);
      g_error ("%u pixels differ from %s; the picture got is %s", bad, golden, out);
    }
}

static GdkFrameClock *
get_clock (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (gtk_widget_get_mapped (link->data))
      return gtk_widget_get_frame_clock (link->data);

  return NULL;
}

/* Until what was sent has arrived. GDK holds the last motion back until the
 * next frame, and the keys after it as well, so that a frame must pass: on a
 * busy machine that takes longer than any fixed time. Without it a test may end
 * before the button is up, and a GtkGesture (4.8) keeps the widget on which it
 * still is pressed, which keeps the gesture: both live for ever. */
static void
flush (void)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr(GdkFrameClock) clock = NULL;
  gint64 frame = 0;

  XSync (x_display, False);
  gdk_display_sync (gdk_display_get_default ());
  while (g_main_context_iteration (NULL, FALSE))
    ;

  g_set_object (&clock, get_clock ());
  if (clock != NULL)
    {
      frame = gdk_frame_clock_get_frame_counter (clock);
      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_UPDATE);
    }

  while (g_get_monotonic_time () < start + 12 * G_TIME_SPAN_MILLISECOND ||
         (clock != NULL && gdk_frame_clock_get_frame_counter (clock) == frame &&
          g_get_monotonic_time () < start + G_TIME_SPAN_SECOND))
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (500);
    }
}

static void
fake_button (int      button,
             gboolean down)
{
  XTestFakeButtonEvent (x_display, button, down, 0);
  flush ();
}

/**
 * tu_move:
 * @widget: a mapped widget
 * @x: in logical pixels of @widget
 * @y: in logical pixels of @widget
 *
 * Moves the pointer there.
 */
void
tu_move (GtkWidget *widget,
         double     x,
         double     y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = gtk_native_get_surface (native);
  int scale = gdk_surface_get_scale_factor (surface);
  graphene_point_t point;
  double border_x, border_y;
  int root_x, root_y;
  Window child;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (native), &GRAPHENE_POINT_INIT (x, y), &point));
  gtk_native_get_surface_transform (native, &border_x, &border_y);
  XTranslateCoordinates (x_display, gdk_x11_surface_get_xid (surface), DefaultRootWindow (x_display),
                         lround ((point.x + border_x) * scale), lround ((point.y + border_y) * scale),
                         &root_x, &root_y, &child);

  XTestFakeMotionEvent (x_display, -1, root_x, root_y, 0);
  flush ();
}

void
tu_click (GtkWidget *widget,
          double     x,
          double     y)
{
  tu_move (widget, x, y);
  fake_button (1, TRUE);
  fake_button (1, FALSE);
}

/**
 * tu_press:
 * @widget: a mapped widget
 * @x: in logical pixels of @widget
 * @y: likewise
 *
 * Presses the button and holds it until tu_release().
 */
void
tu_press (GtkWidget *widget,
          double     x,
          double     y)
{
  tu_move (widget, x, y);
  fake_button (1, TRUE);
}

void
tu_release (void)
{
  fake_button (1, FALSE);
}

/**
 * tu_drag:
 * @widget: a mapped widget
 * @from_x: where the button goes down, in logical pixels of @widget
 * @from_y: likewise
 * @to_x: where it goes up; may lie outside of @widget
 * @to_y: likewise
 *
 * Drags in ten steps, as a hand does: one jump starts no drag and drop.
 */
void
tu_drag (GtkWidget *widget,
         double     from_x,
         double     from_y,
         double     to_x,
         double     to_y)
{
  tu_move (widget, from_x, from_y);
  fake_button (1, TRUE);
  for (int i = 1; i <= 10; i++)
    tu_move (widget, from_x + (to_x - from_x) * i / 10, from_y + (to_y - from_y) * i / 10);
  fake_button (1, FALSE);
}

void
tu_key (guint keyval)
{
  KeyCode code = XKeysymToKeycode (x_display, keyval);

  g_assert_cmpint (code, !=, 0);
  XTestFakeKeyEvent (x_display, code, True, 0);
  XTestFakeKeyEvent (x_display, code, False, 0);
  flush ();
}

/**
 * tu_key_with:
 * @modifier: a key to hold, as %GDK_KEY_Control_L
 * @keyval: a key to press meanwhile
 */
void
tu_key_with (guint modifier,
             guint keyval)
{
  KeyCode code = XKeysymToKeycode (x_display, modifier);

  XTestFakeKeyEvent (x_display, code, True, 0);
  tu_key (keyval);
  XTestFakeKeyEvent (x_display, code, False, 0);
  flush ();
}

/**
 * tu_type:
 * @text: small letters, digits and what needs no other key held
 */
void
tu_type (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    tu_key (gdk_unicode_to_keyval (g_utf8_get_char (text)));
}

/**
 * tu_find_text:
 * @widget: where to look
 * @text: a text
 *
 * Returns: (transfer none) (nullable): the visible label in @widget that says
 *   just @text, as a user reads it: markup is markup, entities are characters
 */
GtkWidget *
tu_find_text (GtkWidget  *widget,
              const char *text)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;

  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = tu_find_text (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}
