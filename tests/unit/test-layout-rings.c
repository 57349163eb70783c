/* test-layout-rings.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "layout-fixture.h"
#include "mlg-overlap.h"
#include "mlg-quality.h"
#include "mlg-rings.h"

#include <math.h>

#define N_SECTORS 4
#define N_RINGS 2

static MlgLayoutOptions
options_for (const Sheet *sheet,
             guint        n_sectors,
             guint        n_rings)
{
  return (MlgLayoutOptions) { .kind = MLG_LAYOUT_RINGS, .group = sheet->group, .n_groups = n_sectors, .ring = sheet->ring,
                              .n_rings = n_rings, .centre_radius = 90. };
}

/* Every box is in its zone: its centre, and its corners too. */
static void
check_zones (Sheet                  *sheet,
             const MlgLayoutOptions *options)
{
  g_autoptr (MlgRings) rings = mlg_rings_new_for (&sheet->graph, options);

  g_assert_true (mlg_layout_run (&sheet->graph, options, NULL, NULL, NULL, NULL));
  sheet_check (sheet);
  for (guint i = 0; i < sheet->graph.n_nodes; i++)
    for (guint corner = 0; corner < 5; corner++)
      {
        double x = sheet->graph.x[i] + (corner == 4 ? 0. : corner & 1 ? .5 : -.5) * sheet->width[i];
        double y = sheet->graph.y[i] + (corner == 4 ? 0. : corner & 2 ? .5 : -.5) * sheet->height[i];
        guint sector = 99, ring = 99;

        if (sheet->group[i] == MLG_LAYOUT_NONE || sheet->ring[i] == MLG_LAYOUT_NONE)
          {
            g_assert_cmpfloat (x, >, rings->radius[rings->n_rings]);
            continue;
          }
        g_assert_true (mlg_rings_locate (rings, x, y, &sector, &ring));
        g_assert_cmpuint (sector, ==, sheet->group[i]);
        g_assert_cmpuint (ring, ==, sheet->ring[i]);
      }
  g_assert_cmpuint (mlg_overlap_count (sheet->graph.n_nodes, sheet->width, sheet->height, .01, sheet->graph.x, sheet->graph.y),
                    ==, 0);
}

static void
test_zones (void)
{
  const guint sizes[] = { 1, 7, 60, 264, 1000 };

  for (guint k = 0; k < G_N_ELEMENTS (sizes); k++)
    {
      g_autoptr (Sheet) sheet = sheet_new_random (sizes[k], sizes[k], 3);
      MlgLayoutOptions options = options_for (sheet, N_SECTORS, N_RINGS);

      for (guint i = 0; i < sizes[k]; i += 13)
        sheet->ring[i] = MLG_LAYOUT_NONE;
      check_zones (sheet, &options);
    }
}

static void
test_many_sectors (void)
{
  for (guint n = 1; n < 20; n += 3)
    {
      g_autoptr (Sheet) sheet = sheet_new_random (200, 150, n);
      MlgLayoutOptions options = options_for (sheet, n, 3);

      for (guint i = 0; i < 200; i++)
        {
          sheet->group[i] = i * 7 % n;
          sheet->ring[i] = i * i % 3;
        }
      check_zones (sheet, &options);
    }
}

/* One zone with nearly all: its ring grows, the others keep their shape. */
static void
test_full_zone (void)
{
  g_autoptr (Sheet) sheet = sheet_new (600);
  MlgLayoutOptions options = options_for (sheet, 6, 2);

  for (guint i = 0; i < 600; i++)
    {
      sheet->group[i] = i < 590 ? 2 : i % 6;
      sheet->ring[i] = 0;
    }
  check_zones (sheet, &options);
}

static void
test_locate (void)
{
  const double radius[] = { 100., 200., 350. };
  g_autoptr (MlgRings) rings = mlg_rings_new (4, 2, radius);
  guint sector, ring;

  g_assert_false (mlg_rings_locate (rings, 0., 0., &sector, &ring));
  g_assert_false (mlg_rings_locate (rings, 99., 0., &sector, &ring));
  g_assert_false (mlg_rings_locate (rings, 0., 351., &sector, &ring));
  g_assert_false (mlg_rings_locate (rings, NAN, 0., &sector, &ring));
  g_assert_true (mlg_rings_locate (rings, 10., -150., &sector, &ring));        /* up, to the right */
  g_assert_cmpuint (sector, ==, 0);
  g_assert_cmpuint (ring, ==, 0);
  g_assert_true (mlg_rings_locate (rings, 10., 250., &sector, &ring));
  g_assert_cmpuint (sector, ==, 1);
  g_assert_cmpuint (ring, ==, 1);
  g_assert_true (mlg_rings_locate (rings, -150., 10., &sector, NULL));
  g_assert_cmpuint (sector, ==, 2);
  g_assert_true (mlg_rings_locate (rings, -10., -340., &sector, &ring));
  g_assert_cmpuint (sector, ==, 3);
}

/* What is drawn and what is hit agree. */
static void
test_zone_path (void)
{
  const double radius[] = { 50., 80., 81., 300. };
  g_autoptr (MlgRings) rings = mlg_rings_new (5, 3, radius);

  for (guint s = 0; s < 5; s++)
    for (guint r = 0; r < 3; r++)
      {
        double inner, outer, begin, end;
        guint sector, ring;

        mlg_rings_get_zone (rings, s, r, &inner, &outer, &begin, &end);
        g_assert_cmpfloat (inner, <, outer);
        g_assert_cmpfloat (begin, <, end);
        for (double t = .01; t < 1.; t += .14)
          {
            double angle = begin + t * (end - begin), at = inner + t * (outer - inner);

            g_assert_true (mlg_rings_locate (rings, at * cos (angle), at * sin (angle), &sector, &ring));
            g_assert_cmpuint (sector, ==, s);
            g_assert_cmpuint (ring, ==, r);
          }
      }
}

static void
test_empty (void)
{
  g_autoptr (Sheet) sheet = sheet_new (0);
  MlgLayoutOptions options = options_for (sheet, 4, 2);
  g_autoptr (MlgRings) rings = mlg_rings_new_for (&sheet->graph, &options);

  g_assert_cmpfloat (rings->radius[0], ==, 90.);
  for (guint r = 0; r < 2; r++)                 /* an empty ring can be dropped into */
    g_assert_cmpfloat (rings->radius[r + 1] - rings->radius[r], >, 40.);
}

/* Links between neighbours in the same zone and across the border of rings:
 * near ones end near. */
static void
test_crossings (void)
{
  g_autoptr (Sheet) sheet = sheet_new (160);
  MlgLayoutOptions options = options_for (sheet, N_SECTORS, N_RINGS);
  guint64 arranged, given;

  for (guint i = 0; i < 160; i++)
    {
      sheet->group[i] = i / 40;
      sheet->ring[i] = i % 2;
    }
  for (guint i = 0; i < 160; i += 2)
    {
      guint place = i % 40 / 2;

      sheet_link (sheet, i, i / 40 * 40 + place * 7 % 20 * 2 + 1);
    }
  check_zones (sheet, &options);
  arranged = mlg_quality_crossings (160, sheet->graph.n_links, sheet->graph.from, sheet->graph.to, sheet->graph.x, sheet->graph.y);
  for (guint i = 0; i < 160; i++)
    {
      double angle = (i / 40 + (i % 40 / 2 + .5) / 20.) * G_PI / 2., radius = i % 2 ? 400. : 200.;

      sheet->graph.x[i] = radius * cos (angle);
      sheet->graph.y[i] = radius * sin (angle);
    }
  given = mlg_quality_crossings (160, sheet->graph.n_links, sheet->graph.from, sheet->graph.to, sheet->graph.x, sheet->graph.y);
  g_assert_cmpuint (arranged, <, given / 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rings/zones", test_zones);
  g_test_add_func ("/rings/many-sectors", test_many_sectors);
  g_test_add_func ("/rings/full-zone", test_full_zone);
  g_test_add_func ("/rings/locate", test_locate);
  g_test_add_func ("/rings/zone-path", test_zone_path);
  g_test_add_func ("/rings/empty", test_empty);
  g_test_add_func ("/rings/crossings", test_crossings);

  return g_test_run ();
}
