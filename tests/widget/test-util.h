/* test-util.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * tu_wait:
 * @cond: an expression
 *
 * Spins the main loop until @cond holds and fails the test after five
 * seconds. A test waits for what it needs; it never sleeps.
 */
#define tu_wait(cond)                                                         \
  G_STMT_START {                                                              \
    gint64 tu_end = g_get_monotonic_time () + 5 * G_TIME_SPAN_SECOND;         \
    guint tu_tick = g_timeout_add (10, tu_noop, NULL); /* wakes the loop */   \
    while (!(cond) && g_get_monotonic_time () < tu_end)                       \
      g_main_context_iteration (NULL, TRUE);                                  \
    g_source_remove (tu_tick);                                                \
    if (!(cond))                                                              \
      g_error ("%s:%d: timed out waiting for: %s", __FILE__, __LINE__, #cond); \
  } G_STMT_END

gboolean     tu_noop           (gpointer    data);
void         tu_init           (void);
GtkWidget   *tu_window_new     (GtkWidget  *child,
                                int         width,
                                int         height);
void         tu_window_destroy (GtkWidget  *window);
void         tu_wait_drawn     (GtkWidget  *widget);
GdkTexture  *tu_render         (GtkWidget  *widget);
void         tu_assert_golden  (GtkWidget  *widget,
                                const char *name,
                                guint       max_bad_pixels);
void         tu_move           (GtkWidget  *widget,
                                double      x,
                                double      y);
void         tu_click          (GtkWidget  *widget,
                                double      x,
                                double      y);
void         tu_press          (GtkWidget  *widget,
                                double      x,
                                double      y);
void         tu_release        (void);
void         tu_drag           (GtkWidget  *widget,
                                double      from_x,
                                double      from_y,
                                double      to_x,
                                double      to_y);
void         tu_key            (guint       keyval);
void         tu_key_with       (guint       modifier,
                                guint       keyval);
void         tu_type           (const char *text);
GtkWidget   *tu_find_text      (GtkWidget  *widget,
                                const char *text);

G_END_DECLS
