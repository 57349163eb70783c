/* mlg-directory-widths.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-directory-widths.h"

/* Actors that are looked at, out of a hundred thousand perhaps. */
#define N_SAMPLES 400

/* Texts that are measured: letters are not all of one width. */
#define N_MEASURED 8

/* One text in ten may be longer than its cell. */
#define USUAL 0.9

/* Logical pixels of the theme: beside the text of a cell; beside a title, with
 * the arrow that tells how it is sorted; the symbol before a name. */
#define CELL_ROOM   20
#define TITLE_ROOM  36
#define SYMBOL_ROOM 28

/* In letters: what goes beyond is shortened, so that other columns are seen. */
static const int limits[MLG_N_DIRECTORY_COLUMNS] = { 28, 24, 18, 28, 18, 12, 16 };

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  glong first = g_utf8_strlen (*(const char * const *) a, -1);
  glong second = g_utf8_strlen (*(const char * const *) b, -1);

  return first < second ? -1 : first > second;
}

static GPtrArray *
dup_samples (MlgTerritory       *territory,
             MlgDirectoryColumn  column)
{
  guint n_actors = mlg_territory_get_n_actors (territory);
  guint n = MIN (n_actors, N_SAMPLES);
  GPtrArray *texts = g_ptr_array_new_full (n, g_free);

  for (guint i = 0; i < n; i++)
    {
      MlgActor *actor = mlg_territory_get_nth_actor (territory, (guint) ((guint64) i * n_actors / n));

      g_ptr_array_add (texts, mlg_directory_column_dup_text (column, territory, actor));
    }
  g_ptr_array_sort (texts, compare_lengths);

  return texts;
}

static int
measure (PangoLayout *layout,
         const char  *text)
{
  int width;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

static int
get_limit (GtkWidget          *widget,
           MlgDirectoryColumn  column)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int letter = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);

  return limits[column] * letter;
}

/**
 * mlg_directory_widths_find:
 * @widget: the directory, whose letters are measured
 * @territory: (nullable): what it shows
 * @column: a column of it
 *
 * Finds how wide a column must be for its title, and for the longest of what
 * is usual in it.
 *
 * Returns: a width, in logical pixels
 */
int
mlg_directory_widths_find (GtkWidget          *widget,
                           MlgTerritory       *territory,
                           MlgDirectoryColumn  column)
{
  g_autoptr(PangoLayout) layout = NULL;
  g_autoptr(GPtrArray) texts = NULL;
  int title, usual = 0;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 0);

  layout = gtk_widget_create_pango_layout (widget, NULL);
  title = measure (layout, mlg_directory_column_get_title (column)) + TITLE_ROOM;
  if (territory == NULL)
    return title;

  texts = dup_samples (territory, column);
  for (guint i = 0, last = (guint) (texts->len * USUAL); i < N_MEASURED && i <= last && last < texts->len; i++)
    usual = MAX (usual, measure (layout, g_ptr_array_index (texts, last - i)));

  usual = MIN (usual, get_limit (widget, column)) + CELL_ROOM;
  if (column == MLG_DIRECTORY_NAME)
    usual += SYMBOL_ROOM;

  return MAX (title, usual);
}
