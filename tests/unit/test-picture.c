/* test-picture.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram-fixture.h"

#include "mlg-error.h"
#include "mlg-graph-picture.h"
#include "mlg-map-picture.h"
#include "mlg-picture-page.h"

#include <string.h>

static gboolean
draw_square (cairo_t               *cr,
             const MlgPicturePage  *page,
             gpointer               user_data,
             GError               **error)
{
  cairo_rectangle (cr, 0, 0, page->width / 2, page->height / 2);
  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_fill (cr);

  return TRUE;
}

static gboolean
refuse (cairo_t               *cr,
        const MlgPicturePage  *page,
        gpointer               user_data,
        GError               **error)
{
  g_set_error_literal (error, MLG_ERROR, MLG_ERROR_INVALID, "refused");

  return FALSE;
}

static gboolean
contains (GBytes     *bytes,
          const char *text)
{
  return memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text)) != NULL;
}

static GBytes *
render (MlgPictureFormat format,
        guint            scale)
{
  MlgPicturePage page = { format, 40, 20, scale, "Réseau <&>" };
  g_autoptr(GError) error = NULL;
  GBytes *bytes = mlg_picture_render (&page, draw_square, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);

  return bytes;
}

static void
test_formats (void)
{
  g_assert_cmpint (mlg_picture_format_from_name ("carte.PNG"), ==, MLG_PICTURE_PNG);
  g_assert_cmpint (mlg_picture_format_from_name ("a.b.svg"), ==, MLG_PICTURE_SVG);
  g_assert_cmpint (mlg_picture_format_from_name ("/tmp/x.pdf"), ==, MLG_PICTURE_PDF);
  g_assert_cmpint (mlg_picture_format_from_name ("pdf"), ==, MLG_PICTURE_NONE);
  g_assert_cmpint (mlg_picture_format_from_name ("x.gpkg"), ==, MLG_PICTURE_NONE);
  g_assert_cmpstr (mlg_picture_format_get_extension (MLG_PICTURE_SVG), ==, ".svg");
}

/* The header of a PNG has its width and height, most significant byte first. */
static guint
get_number (GBytes *bytes,
            gsize   offset)
{
  guint32 number;

  memcpy (&number, (const guint8 *) g_bytes_get_data (bytes, NULL) + offset, sizeof number);

  return GUINT32_FROM_BE (number);
}

static void
test_sizes (void)
{
  g_autoptr(GBytes) png = render (MLG_PICTURE_PNG, 3);
  g_autoptr(GBytes) svg = render (MLG_PICTURE_SVG, 1);
  g_autoptr(GBytes) pdf = render (MLG_PICTURE_PDF, 1);

  g_assert_true (contains (png, "PNG"));
  g_assert_cmpuint (get_number (png, 16), ==, 120);
  g_assert_cmpuint (get_number (png, 20), ==, 60);

  g_assert_true (contains (svg, "width=\"40px\""));
  g_assert_true (contains (svg, "height=\"20px\""));

  /* A decimal comma would not be a PDF. */
  g_assert_true (contains (pdf, "%PDF-"));
  g_assert_true (contains (pdf, "/MediaBox [ 0 0 30 15 ]"));
}

static void
test_errors (void)
{
  MlgPicturePage page = { MLG_PICTURE_PNG, MLG_PICTURE_MAX_SIDE, MLG_PICTURE_MAX_SIDE, 1, NULL };
  g_autoptr(GError) error = NULL;

  g_assert_null (mlg_picture_render (&page, draw_square, NULL, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_TOO_LARGE);
  g_clear_error (&error);

  page.width = page.height = 10;
  g_assert_null (mlg_picture_render (&page, refuse, NULL, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_INVALID);
}

static gboolean
draw_graph (cairo_t               *cr,
            const MlgPicturePage  *page,
            gpointer               user_data,
            GError               **error)
{
  mlg_graph_picture_draw (user_data, cr, page->width, page->height, page->format == MLG_PICTURE_PNG ? page->scale : 0,
                          MLG_MAP_THEME_LIGHT);

  return TRUE;
}

static gboolean
draw_map (cairo_t               *cr,
          const MlgPicturePage  *page,
          gpointer               user_data,
          GError               **error)
{
  return mlg_map_picture_draw (user_data, cr, NULL, error);
}

/* What is drawn goes on being what it was when the picture was made. */
static void
test_graph (void)
{
  g_autoptr(DiagramFixture) fixture = diagram_fixture_new (3);
  g_autoptr(MlgGraphPicture) picture = NULL;
  MlgPicturePage page = { MLG_PICTURE_SVG, 0, 0, 1, NULL };
  g_autoptr(GBytes) before = NULL;
  g_autoptr(GBytes) after = NULL;

  diagram_fixture_link (fixture, 0, 1);
  diagram_fixture_box (fixture, MLG_ITEM_NOTE, "note", 400, 300, 120, 80);
  picture = mlg_graph_picture_new (fixture->territory, fixture->diagram, 1);
  mlg_graph_picture_get_size (picture, &page.width, &page.height);
  g_assert_cmpint (page.width, >=, 320);
  g_assert_cmpint (page.height, >=, 320);

  before = mlg_picture_render (&page, draw_graph, picture, NULL);
  diagram_fixture_box (fixture, MLG_ITEM_NOTE, "later", 0, 0, 500, 500);
  after = mlg_picture_render (&page, draw_graph, picture, NULL);
  g_assert_nonnull (before);
  g_assert_cmpuint (g_bytes_get_size (before), ==, g_bytes_get_size (after));
  g_assert_true (contains (before, "<path"));
}

/* Without the files of the ground and the names there is still a map. */
static void
test_map (void)
{
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  MlgCamera camera = { .width = 300, .height = 200 };
  g_autoptr(MlgMapPicture) map = NULL;
  MlgPicturePage page = { MLG_PICTURE_SVG, 300, 200, 1, NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;

  mlg_map_picture_fit (territory, NULL, 1, &camera);
  g_assert_cmpfloat (camera.latitude, >, 41);
  g_assert_cmpfloat (camera.latitude, <, 52);

  map = mlg_map_picture_new (territory, NULL, &camera, MLG_MAP_THEME_LIGHT, 1, 0);
  bytes = mlg_picture_render (&page, draw_map, map, &error);
  g_assert_no_error (error);
  g_assert_true (contains (bytes, "<svg"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture/formats", test_formats);
  g_test_add_func ("/picture/sizes", test_sizes);
  g_test_add_func ("/picture/errors", test_errors);
  g_test_add_func ("/picture/graph", test_graph);
  g_test_add_func ("/picture/map", test_map);

  return g_test_run ();
}
