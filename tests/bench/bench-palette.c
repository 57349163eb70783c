/* bench-palette.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-application.h"
#include "mlg-command-palette.h"
#include "mlg-generate.h"
#include "mlg-window.h"

#include <stdlib.h>

/* What a key costs in the command palette, over a window with all its
 * commands: the search and the rows, up to the end of the layout of the frame
 * that shows them. */

static double
now (void)
{
  return (double) g_get_monotonic_time () / 1000.;
}

static GtkEditable *
find_entry (GtkWidget *widget)
{
  GtkEditable *entry = NULL;

  if (GTK_IS_SEARCH_ENTRY (widget))
    return GTK_EDITABLE (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && entry == NULL; child = gtk_widget_get_next_sibling (child))
    entry = find_entry (child);

  return entry;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static void
mark_cb (gpointer clock,
         gboolean *painted)
{
  *painted = TRUE;
}

/* From the key to the end of its frame. */
static double
press (GtkWidget   *palette,
       GtkEditable *entry,
       const char  *text,
       double      *search)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (palette);
  gboolean painted = FALSE;
  double begin = now ();
  gulong handler;

  gtk_editable_set_text (entry, text);
  *search = now () - begin;
  handler = g_signal_connect_data (clock, "after-paint", G_CALLBACK (mark_cb), &painted, NULL, 0);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);

  return now () - begin;
}

static void
measure (MlgApplication *application,
         guint           n_actors)
{
  static const char * const texts[] = { "a", "as", "ass", "asso", "ma", "mai", "maison", "zz", "zoom", "supprmier", "st br", "collectif d", NULL };
  g_autoptr(GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr(MlgTerritory) territory = mlg_generate_territory (n_actors, n_actors * 2, 1);
  g_autoptr(GArray) searches = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) frames = g_array_new (FALSE, FALSE, sizeof (double));
  MlgWindow *window = mlg_window_new (GTK_APPLICATION (application), settings, NULL);
  GtkWidget *content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (window));
  GtkWidget *palette = mlg_command_palette_new (mlg_window_get_session (window), settings);

  mlg_session_set_territory (mlg_window_get_session (window), territory);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_set_parent (palette, content);
  while (!gtk_widget_get_mapped (content))
    g_main_context_iteration (NULL, TRUE);

  mlg_command_palette_choose (MLG_COMMAND_PALETTE (palette), content);
  for (guint run = 0; run < 3; run++)
    for (guint i = 0; texts[i] != NULL; i++)
      {
        double search;
        double frame = press (palette, find_entry (palette), texts[i], &search);

        g_array_append_val (searches, search);
        g_array_append_val (frames, frame);
      }

  g_array_sort (searches, compare_times);
  g_array_sort (frames, compare_times);
  g_print ("%7u actors  search and rows: median %6.2f ms, worst %6.2f ms   to the end of the frame: median %6.2f ms, worst %6.2f ms\n",
           n_actors, g_array_index (searches, double, searches->len / 2), g_array_index (searches, double, searches->len - 1),
           g_array_index (frames, double, frames->len / 2), g_array_index (frames, double, frames->len - 1));

  gtk_widget_unparent (palette);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  static const guint sizes[] = { 264, 10000, 100000 };
  g_autoptr(MlgApplication) application = mlg_application_new ();

  g_application_register (G_APPLICATION (application), NULL, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    measure (application, sizes[i]);

  return EXIT_SUCCESS;
}
