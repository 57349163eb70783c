/* test-label-painter.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-label-painter.h"

#include <string.h>

static const MlgLabelFont font = { "Sans", 12, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 0 };

static cairo_surface_t *
render (MlgLabelPainter *painter,
        const char      *text,
        guint            scale)
{
  const MlgMapStyle *style = mlg_map_style_get (MLG_MAP_THEME_LIGHT);

  return mlg_label_painter_render (painter, text, &font, &style->town, &style->halo, scale);
}

static guint
count_ink (cairo_surface_t *surface)
{
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      n += cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x * 4 + 3] != 0;

  return n;
}

static void
test_renders (void)
{
  g_autoptr(MlgLabelPainter) painter = mlg_label_painter_new ();
  cairo_surface_t *once = render (painter, "Plœuc-L’Hermitage", 1);
  cairo_surface_t *again = render (painter, "Plœuc-L’Hermitage", 1);
  cairo_surface_t *dense = render (painter, "Plœuc-L’Hermitage", 2);

  g_assert_cmpuint (count_ink (once), >, 100);
  /* The same picture, not another one. */
  g_assert_true (once == again);
  g_assert_cmpint (ABS (cairo_image_surface_get_width (dense) - 2 * cairo_image_surface_get_width (once)), <=, 2);

  cairo_surface_destroy (once);
  cairo_surface_destroy (again);
  cairo_surface_destroy (dense);
}

static void
test_is_text_not_markup (void)
{
  g_autoptr(MlgLabelPainter) painter = mlg_label_painter_new ();
  cairo_surface_t *markup = render (painter, "<b>Brest</b> &amp;", 1);
  cairo_surface_t *plain = render (painter, "Brest &", 1);

  g_assert_cmpint (cairo_image_surface_get_width (markup), >, cairo_image_surface_get_width (plain) + 30);
  cairo_surface_destroy (markup);
  cairo_surface_destroy (plain);
}

static void
test_odd_names (void)
{
  g_autoptr(MlgLabelPainter) painter = mlg_label_painter_new ();
  g_autofree char *endless = g_strnfill (10000, 'W');
  const char *names[] = { "", " ", "القدس", "two\nlines", "🏙", endless };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      cairo_surface_t *surface = render (painter, names[i], 2);

      g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
      g_assert_cmpint (cairo_image_surface_get_width (surface), <=, 2 * (2000 + 2 * MLG_LABEL_MARGIN));
      g_assert_cmpint (cairo_image_surface_get_height (surface), <=, 2 * (200 + 2 * MLG_LABEL_MARGIN));
      cairo_surface_destroy (surface);
    }
}

static gpointer
render_many (gpointer data)
{
  g_autoptr(MlgLabelPainter) painter = mlg_label_painter_new ();

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *text = g_strdup_printf ("Saint-Brieuc %u", i);

      cairo_surface_destroy (render (painter, text, 1));
    }

  return NULL;
}

/* A painter for each thread: none may share a font map with another. */
static void
test_threads (void)
{
  GThread *threads[3];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("labels", render_many, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/label-painter/renders", test_renders);
  g_test_add_func ("/label-painter/is-text-not-markup", test_is_text_not_markup);
  g_test_add_func ("/label-painter/odd-names", test_odd_names);
  g_test_add_func ("/label-painter/threads", test_threads);

  return g_test_run ();
}
