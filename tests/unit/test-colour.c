/* test-colour.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-colour.h"
#include "mlg-error.h"

/* What the palette promises: see mlg-colour.c. */
#define MIN_DISTANCE 0.08

static void
test_parse (void)
{
  static const char * const wrong[] = { "", "#", "1c71d8", "#1c71d", "#1c71d80", "#1c71dg", "#12é456", "red" };
  guint32 rgb = 42;

  g_assert_true (mlg_colour_parse ("#1C71d8", &rgb));
  g_assert_cmphex (rgb, ==, 0x1c71d8);
  rgb = 42;
  g_assert_false (mlg_colour_parse (NULL, &rgb));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (mlg_colour_parse (wrong[i], &rgb));
  g_assert_cmpuint (rgb, ==, 42);
}

static void
test_normalize (void)
{
  static const struct { const char *text, *colour; } right[] = {
    { "#1C71D8", "#1c71d8" }, { " 1c71d8 ", "#1c71d8" }, { "#17d", "#1177dd" }, { "17D", "#1177dd" }, { "", "" }, { "  ", "" },
  };
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    {
      g_autofree char *colour = mlg_colour_normalize (right[i].text, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (colour, ==, right[i].colour);
    }

  g_assert_null (mlg_colour_normalize ("##17d", &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_INVALID);
}

/* Figures of the WCAG */
static void
test_contrast (void)
{
  g_assert_cmpfloat_with_epsilon (mlg_colour_get_contrast (0x000000, 0xffffff), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (mlg_colour_get_contrast (0xffffff, 0xffffff), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (mlg_colour_get_contrast (0x767676, 0xffffff), 4.54, 0.01);
  g_assert_cmpfloat_with_epsilon (mlg_colour_get_contrast (0xffffff, 0x949494), 3.03, 0.01);
}

static void
test_distance (void)
{
  g_assert_cmpfloat (mlg_colour_get_distance (0x123456, 0x123456), ==, 0);
  g_assert_cmpfloat_with_epsilon (mlg_colour_get_distance (0x000000, 0xffffff), 1, 0.01);

  /* What the usual eye tells apart easily, and others do not */
  g_assert_cmpfloat (mlg_colour_get_distance (0xcc0000, 0x0000cc), >, 0.2);
  g_assert_cmpfloat (mlg_colour_get_distance (0xc1121f, 0x7a4a1d), <, 0.05);
}

static void
test_palette (void)
{
  guint n_swatches;
  const MlgSwatch *palette = mlg_colour_get_palette (&n_swatches);

  g_assert_cmpuint (n_swatches, >=, 12);
  for (guint i = 0; i < n_swatches; i++)
    {
      guint32 colour, other;

      g_assert_true (mlg_colour_parse (palette[i].colour, &colour));
      g_assert_cmpfloat (mlg_colour_get_contrast (colour, 0xffffff), >=, MLG_COLOUR_MIN_CONTRAST);
      for (guint k = 0; k < i; k++)
        {
          mlg_colour_parse (palette[k].colour, &other);
          g_assert_cmpfloat (mlg_colour_get_distance (colour, other), >=, MIN_DISTANCE);
        }
    }
}

static void
test_choose (void)
{
  g_autoptr(GPtrArray) used = g_ptr_array_new ();
  guint n_swatches;

  mlg_colour_get_palette (&n_swatches);
  g_ptr_array_add (used, (gpointer) "nonsense");

  /* All of them once before one comes again */
  for (guint i = 0; i < n_swatches; i++)
    {
      const char *colour;

      g_ptr_array_add (used, NULL);
      colour = mlg_colour_choose ((const char * const *) used->pdata);
      g_ptr_array_set_size (used, (int) used->len - 1);
      g_assert_false (g_ptr_array_find_with_equal_func (used, colour, g_str_equal, NULL));
      g_ptr_array_add (used, (gpointer) colour);
    }

  g_ptr_array_add (used, NULL);
  g_assert_nonnull (mlg_colour_choose ((const char * const *) used->pdata));
}

static void
test_named (void)
{
  g_assert_cmpstr (mlg_colour_find_named ("Groupe VERT"), ==, mlg_colour_find_named ("green"));
  g_assert_cmpstr (mlg_colour_find_named ("bleu"), !=, mlg_colour_find_named ("jaune"));
  g_assert_null (mlg_colour_find_named ("Verts pâturages"));
  g_assert_null (mlg_colour_find_named (""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/colour/parse", test_parse);
  g_test_add_func ("/colour/normalize", test_normalize);
  g_test_add_func ("/colour/contrast", test_contrast);
  g_test_add_func ("/colour/distance", test_distance);
  g_test_add_func ("/colour/palette", test_palette);
  g_test_add_func ("/colour/choose", test_choose);
  g_test_add_func ("/colour/named", test_named);

  return g_test_run ();
}
