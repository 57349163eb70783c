/* mlg-glyphs.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-glyphs.h"

#include <string.h>

/* The pictograms of the kinds, on a grid of 16 units. In words of one letter:
 *   f      what follows is filled          e     filled, holes cut out
 *   sN     what follows is stroked, N wide
 *   M x y  move    L x y  line    C x y x y x y  curve    Z  close
 *   O x y r  circle    R x y w h  rectangle
 * No part is thinner than 1.2 units: at 10 pixels it must still show. */
typedef struct
{
  const char *name;
  const char *path;
} Glyph;

static const Glyph glyphs[] = {
  { "advice",
    "e M 2 3 L 14 3 L 14 10.6 L 8.6 10.6 L 5 14 L 5 10.6 L 2 10.6 Z O 5 6.8 0.95 O 8 6.8 0.95 O 11 6.8 0.95" },
  { "cluster",
    "f M 5 1.8 L 7.6 3.3 L 7.6 6.3 L 5 7.8 L 2.4 6.3 L 2.4 3.3 Z M 11 1.8 L 13.6 3.3 L 13.6 6.3 L 11 7.8 L 8.4 6.3 L 8.4 3.3 Z "
    "M 8 7.6 L 10.6 9.1 L 10.6 12.1 L 8 13.6 L 5.4 12.1 L 5.4 9.1 Z" },
  { "collective",
    "f O 8 3.2 2 O 12.6 6.6 2 O 10.9 12 2 O 5.1 12 2 O 3.4 6.6 2" },
  { "company",
    "s1.6 M 5.6 5.6 L 5.6 3.2 L 10.4 3.2 L 10.4 5.6 e R 2 5.4 12 8 R 2 8.8 4.6 1.1 R 9.4 8.8 4.6 1.1" },
  { "cooperative",
    "f M 5 2 L 8 7 L 6.8 7 L 8.8 11 L 1.2 11 L 3.2 7 L 2 7 Z R 4.2 11 1.6 2.6 "
    "M 11.2 3.6 L 13.8 8 L 12.8 8 L 14.6 11 L 9.6 11 L 8.2 8 L 8.7 8 Z R 10.6 11 1.5 2.6" },
  { "currency",
    "s1.9 M 12.6 4.2 C 8.8 1.2 5 3.8 5 8 C 5 12.2 8.8 14.8 12.6 11.8 s1.4 M 2.6 6.8 L 9.8 6.8 M 2.6 9.2 L 9.8 9.2" },
  { "department",
    "s1.7 M 8 1.9 L 13.3 5 L 13.3 11 L 8 14.1 L 2.7 11 L 2.7 5 Z f O 8 8 2.3" },
  { "event",
    "e R 2.2 3.4 11.6 10.4 R 3.8 6.9 8.4 5.3 f R 4.5 1.7 1.7 2.8 R 9.8 1.7 1.7 2.8 R 8.6 8.8 2.2 2.2" },
  { "foundation",
    "s1.6 M 8 14 L 8 7.5 f M 8 9 C 8 5.8 5.6 4.2 2 4.4 C 2.1 7.8 4.6 9.4 8 9 Z M 8 7 C 8 3.8 10.4 2 14 2.2 C 13.9 5.6 11.4 7.4 8 7 Z" },
  { "health",
    "f M 6.1 2.2 L 9.9 2.2 L 9.9 6.1 L 13.8 6.1 L 13.8 9.9 L 9.9 9.9 L 9.9 13.8 L 6.1 13.8 L 6.1 9.9 L 2.2 9.9 L 2.2 6.1 L 6.1 6.1 Z" },
  { "heart-hands",
    "f M 8 9.4 C 3 6 3.6 2 6 2 C 7.2 2 7.8 2.8 8 3.5 C 8.2 2.8 8.8 2 10 2 C 12.4 2 13 6 8 9.4 Z s1.8 M 2.2 10.4 C 5 14.2 11 14.2 13.8 10.4" },
  { "intermunicipal",
    "f M 4.6 6.8 L 7.8 9.4 L 7.8 13.6 L 1.4 13.6 L 1.4 9.4 Z M 10.8 2.2 L 14.8 5.6 L 14.8 13.6 L 9 13.6 L 9 8.6 L 6.8 6.7 L 6.8 5.6 Z" },
  { "lightbulb",
    "f M 5.8 10.6 C 5.5 9 3.6 8.4 3.6 5.9 C 3.6 3.3 5.6 1.6 8 1.6 C 10.4 1.6 12.4 3.3 12.4 5.9 C 12.4 8.4 10.5 9 10.2 10.6 Z "
    "R 5.8 11.5 4.4 1.3 R 6.6 13.4 2.8 1.1" },
  { "media",
    "f M 1.8 6 L 5 6 L 11 2.6 L 11 12.2 L 5 9 L 1.8 9 Z M 3.4 9.8 L 5.8 9.8 L 6.8 13.4 L 4.4 13.4 Z s1.5 M 12.8 5 C 14.2 6.4 14.2 8.6 12.8 10" },
  { "network",
    "s1.5 M 8 3.6 L 3.6 11.8 L 12.4 11.8 Z f O 8 3.6 2.2 O 3.6 11.8 2.2 O 12.4 11.8 2.2" },
  { "other",
    "f O 3.2 8 1.9 O 8 8 1.9 O 12.8 8 1.9" },
  { "people",
    "f O 5.6 5 2.3 M 1.4 12.8 C 1.4 9.6 3.2 8.2 5.6 8.2 C 8 8.2 9.8 9.6 9.8 12.8 Z "
    "O 11.3 6 1.8 M 10.9 12.8 L 14.8 12.8 C 14.8 10.2 13.4 8.8 11.3 8.8 C 10.7 8.8 10.2 8.9 9.8 9.1 C 10.6 10.1 11 11.3 10.9 12.8 Z" },
  { "person",
    "f O 8 4.8 2.8 M 2.8 13.6 C 2.8 10.2 5 8.6 8 8.6 C 11 8.6 13.2 10.2 13.2 13.6 Z" },
  { "programme",
    "f O 3.2 3.8 1.3 R 6 2.9 8 1.8 O 3.2 8 1.3 R 6 7.1 8 1.8 O 3.2 12.2 1.3 R 6 11.3 8 1.8" },
  { "ptce",
    "s1.5 M 8 2.6 L 8 13.4 M 2.6 8 L 13.4 8 f O 8 8 2.7 O 8 2.6 1.7 O 13.4 8 1.7 O 8 13.4 1.7 O 2.6 8 1.7" },
  { "region",
    "f M 1.8 4.2 L 5.4 2.6 L 5.4 11.8 L 1.8 13.4 Z M 6.6 2.6 L 9.6 4.2 L 9.6 13.4 L 6.6 11.8 Z M 10.8 4.2 L 14.2 2.6 L 14.2 11.8 L 10.8 13.4 Z" },
  { "school",
    "f M 8 2.8 L 15 6.3 L 8 9.8 L 1 6.3 Z M 4 8.9 L 8 10.9 L 12 8.9 L 12 11.6 C 10 13.8 6 13.8 4 11.6 Z s1.2 M 14.2 6.6 L 14.2 11.4" },
  { "state",
    "f M 8 1.8 L 13.4 3.7 L 13.4 7.6 C 13.4 10.8 11.2 13 8 14.2 C 4.8 13 2.6 10.8 2.6 7.6 L 2.6 3.7 Z" },
  { "territory",
    "e M 8 14.4 C 4.8 10.4 3.2 8.4 3.2 6.1 C 3.2 3.4 5.4 1.5 8 1.5 C 10.6 1.5 12.8 3.4 12.8 6.1 C 12.8 8.4 11.2 10.4 8 14.4 Z O 8 6.1 1.9" },
  { "third-place",
    "f M 2.6 5.4 L 11.4 5.4 L 11.4 9.8 C 11.4 11.8 10.2 13 8.4 13 L 5.6 13 C 3.8 13 2.6 11.8 2.6 9.8 Z "
    "s1.4 M 11.4 6.6 C 14.4 6.2 14.4 10.2 11.2 9.8 M 5.2 3.9 L 5.2 1.9 M 8.8 3.9 L 8.8 1.9" },
  { "tool",
    "e R 1.6 2.8 12.8 8.6 R 3.3 4.5 9.4 5.2 f R 6.6 11.2 2.8 1.6 R 4.6 12.4 6.8 1.4" },
  { "town-hall",
    "f M 8 1.8 L 14.4 5.8 L 1.6 5.8 Z R 2.8 6.8 2.1 4.4 R 6.95 6.8 2.1 4.4 R 11.1 6.8 2.1 4.4 R 1.8 12 12.4 1.8" },
  { "venue",
    "e M 8 2 L 14.8 7.9 L 13 7.9 L 13 13.6 L 3 13.6 L 3 7.9 L 1.2 7.9 Z R 6.6 9.2 2.8 4.4" },
};

static const Glyph *
find_glyph (const char *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (glyphs); i++)
    if (strcmp (glyphs[i].name, name) == 0)
      return &glyphs[i];

  return NULL;
}

static void
finish_part (cairo_t *cr,
             char     part,
             double   width)
{
  if (part == 's')
    {
      cairo_set_line_width (cr, width);
      cairo_stroke (cr);
    }
  else if (part != '\0')
    {
      cairo_set_fill_rule (cr, part == 'e' ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
      cairo_fill (cr);
    }
}

static void
add_command (cairo_t      *cr,
             char          command,
             const double *v)
{
  switch (command)
    {
    case 'M':
      cairo_move_to (cr, v[0], v[1]);
      break;
    case 'L':
      cairo_line_to (cr, v[0], v[1]);
      break;
    case 'C':
      cairo_curve_to (cr, v[0], v[1], v[2], v[3], v[4], v[5]);
      break;
    case 'O':
      cairo_new_sub_path (cr);
      cairo_arc (cr, v[0], v[1], v[2], 0, 2 * G_PI);
      cairo_close_path (cr);
      break;
    case 'R':
      cairo_rectangle (cr, v[0], v[1], v[2], v[3]);
      break;
    default:
      cairo_close_path (cr);
      break;
    }
}

static guint
count_arguments (char command)
{
  switch (command)
    {
    case 'M':
    case 'L':
      return 2;
    case 'O':
      return 3;
    case 'R':
      return 4;
    case 'C':
      return 6;
    default:
      return 0;
    }
}

static void
draw_path (cairo_t    *cr,
           const char *path)
{
  const char *p = path;
  char part = '\0';
  double width = 0;

  while (*p != '\0')
    {
      double values[6] = { 0 };
      char command = *p++;
      char *end;

      if (command == ' ')
        continue;

      if (g_ascii_islower (command))
        {
          finish_part (cr, part, width);
          part = command;

          if (command == 's')
            {
              width = g_ascii_strtod (p, &end);
              p = end;
            }
          continue;
        }

      for (guint i = 0; i < count_arguments (command); i++)
        {
          values[i] = g_ascii_strtod (p, &end);
          p = end;
        }
      add_command (cr, command, values);
    }

  finish_part (cr, part, width);
}

/**
 * mlg_glyphs_get_names:
 *
 * Returns: (transfer none) (array zero-terminated=1): the pictograms there
 *   are, sorted
 */
const char * const *
mlg_glyphs_get_names (void)
{
  static const char *names[G_N_ELEMENTS (glyphs) + 1];
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < G_N_ELEMENTS (glyphs); i++)
        names[i] = glyphs[i].name;
      g_once_init_leave (&ready, 1);
    }

  return names;
}

/**
 * mlg_glyphs_has:
 * @name: (nullable): a name
 *
 * Returns: whether there is a pictogram of that name
 */
gboolean
mlg_glyphs_has (const char *name)
{
  return find_glyph (name) != NULL;
}

/**
 * mlg_glyphs_draw:
 * @cr: where to draw, with the ink as its source
 * @name: (nullable): which pictogram
 * @x: of the middle, in user units
 * @y: of the middle
 * @size: the side of its square
 *
 * Returns: %FALSE, with nothing drawn, if there is no such pictogram
 */
gboolean
mlg_glyphs_draw (cairo_t    *cr,
                 const char *name,
                 double      x,
                 double      y,
                 double      size)
{
  const Glyph *glyph = find_glyph (name);

  g_return_val_if_fail (cr != NULL, FALSE);

  if (glyph == NULL)
    return FALSE;

  cairo_save (cr);
  cairo_translate (cr, x - size / 2, y - size / 2);
  cairo_scale (cr, size / MLG_GLYPH_GRID, size / MLG_GLYPH_GRID);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  draw_path (cr, glyph->path);
  cairo_restore (cr);

  return TRUE;
}
