/* mlg-pack.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-pack.h"

#include <math.h>

typedef struct
{
  guint box;
  double width;
  double height;
} Box;

/* The upper outline of what is placed: from x up to the next step it is y. */
typedef struct
{
  double x;
  double y;
} Step;

static int
compare_boxes (gconstpointer a,
               gconstpointer b)
{
  const Box *first = a, *second = b;

  if (first->height != second->height)
    return first->height > second->height ? -1 : 1;
  if (first->width != second->width)
    return first->width > second->width ? -1 : 1;
  return first->box < second->box ? -1 : first->box > second->box;
}

/* Where a box of @width lies lowest if it begins at step @i; G_MAXDOUBLE
 * where it leaves @limit. */
static double
height_at (const GArray *outline,
           guint         i,
           double        width,
           double        limit)
{
  double end = g_array_index (outline, Step, i).x + width;
  double y = 0.;

  if (i > 0 && end > limit)
    return G_MAXDOUBLE;
  for (; i < outline->len && g_array_index (outline, Step, i).x < end; i++)
    y = MAX (y, g_array_index (outline, Step, i).y);
  return y;
}

static void
raise_outline (GArray *outline,
               guint   i,
               double  width,
               double  y)
{
  Step step = { g_array_index (outline, Step, i).x, y };
  double end = step.x + width;
  double below = 0.;
  guint last = i;

  while (last < outline->len && g_array_index (outline, Step, last).x < end)
    below = g_array_index (outline, Step, last++).y;
  if (last >= outline->len || g_array_index (outline, Step, last).x > end)
    {
      Step rest = { end, below };

      g_array_insert_val (outline, last, rest);
    }
  g_array_remove_range (outline, i, last - i);
  g_array_insert_val (outline, i, step);
}

/* Bottom-left along a skyline (Jylänki: A Thousand Ways to Pack the Bin,
 * 2010), the highest boxes first. Gives the height used. */
static double
pack_into (const Box *boxes,
           guint      n,
           double     limit,
           double    *used_width,
           double    *x,
           double    *y)
{
  g_autoptr (GArray) outline = g_array_new (FALSE, FALSE, sizeof (Step));
  Step start = { 0., 0. };
  double used = 0.;

  g_array_append_val (outline, start);
  *used_width = 0.;
  for (guint b = 0; b < n; b++)
    {
      double best = G_MAXDOUBLE;
      guint at = 0;

      for (guint i = 0; i < outline->len; i++)
        {
          double top = height_at (outline, i, boxes[b].width, limit);

          if (top < best)
            best = top, at = i;
        }
      x[boxes[b].box] = g_array_index (outline, Step, at).x + boxes[b].width / 2.;
      y[boxes[b].box] = best + boxes[b].height / 2.;
      *used_width = MAX (*used_width, g_array_index (outline, Step, at).x + boxes[b].width);
      used = MAX (used, best + boxes[b].height);
      raise_outline (outline, at, boxes[b].width, best + boxes[b].height);
    }
  return used;
}

static Box *
new_boxes (guint         n,
           const double *width,
           const double *height,
           double        gap,
           double       *area,
           double       *widest)
{
  Box *boxes = g_new (Box, MAX (n, 1));

  *area = *widest = 0.;
  for (guint i = 0; i < n; i++)
    {
      boxes[i] = (Box) { i, width[i] + gap, height[i] + gap };
      *area += boxes[i].width * boxes[i].height;
      *widest = MAX (*widest, boxes[i].width);
    }
  return boxes;
}

/**
 * mlg_pack_boxes:
 * @n: how many boxes
 * @width: their widths
 * @height: their heights
 * @gap: free room between two
 * @aspect: width / height that the whole should come near to
 * @x: (out caller-allocates): centres
 * @y: (out caller-allocates): centres, y down
 *
 * Lays boxes side by side without overlap, around (0, 0): the tallest first,
 * at the top left, the others into the room that stays beside and below.
 */
void
mlg_pack_boxes (guint         n,
                const double *width,
                const double *height,
                double        gap,
                double        aspect,
                double       *x,
                double       *y)
{
  static const double tries[] = { .8, .9, 1., 1.1, 1.2, 1.35, 1.5, 2. };
  double area, widest, best = G_MAXDOUBLE, limit = 0., used_width, used;
  g_autofree Box *boxes = new_boxes (n, width, height, gap, &area, &widest);

  if (n == 0)
    return;
  qsort (boxes, n, sizeof *boxes, compare_boxes);
  for (guint t = 0; t < (n > 2000 ? 1 : G_N_ELEMENTS (tries)); t++)
    {
      double wish = MAX (widest, sqrt (area * aspect) * (n > 2000 ? 1.05 : tries[t]));

      used = pack_into (boxes, n, wish, &used_width, x, y);
      /* The smallest frame of the wished shape that holds the whole. */
      if (MAX (used_width, used * aspect) < best)
        best = MAX (used_width, used * aspect), limit = wish;
    }
  used = pack_into (boxes, n, limit, &used_width, x, y);
  for (guint i = 0; i < n; i++)
    {
      x[i] -= used_width / 2.;
      y[i] -= used / 2.;
    }
}

/* Rows of at most @columns boxes: the widths of columns, the heights of rows. */
static void
measure_rows (guint         n,
              guint         columns,
              const double *width,
              const double *height,
              double        gap,
              double       *column_width,
              double       *row_height,
              double       *total_width,
              double       *total_height)
{
  for (guint c = 0; c < columns; c++)
    column_width[c] = 0.;
  *total_width = *total_height = 0.;
  for (guint i = 0; i < n; i++)
    {
      if (i % columns == 0)
        row_height[i / columns] = 0.;
      column_width[i % columns] = MAX (column_width[i % columns], width[i] + gap);
      row_height[i / columns] = MAX (row_height[i / columns], height[i] + gap);
    }
  for (guint c = 0; c < MIN (columns, n); c++)
    *total_width += column_width[c];
  for (guint r = 0; r < (n + columns - 1) / columns; r++)
    *total_height += row_height[r];
}

static guint
choose_columns (guint         n,
                const double *width,
                const double *height,
                double        gap,
                double        aspect)
{
  double w = 0., h = 0.;

  for (guint i = 0; i < n; i++)
    {
      w = MAX (w, width[i] + gap);
      h = MAX (h, height[i] + gap);
    }
  return (guint) CLAMP (floor (sqrt (n * aspect * h / MAX (w, 1e-9)) + .5), 1., (double) n);
}

/**
 * mlg_pack_rows:
 * @n: how many boxes
 * @width: their widths
 * @height: their heights
 * @gap: free room between two
 * @aspect: width / height that the whole should come near to
 * @x: (out caller-allocates): centres
 * @y: (out caller-allocates): centres, y down
 *
 * Lays boxes in rows and columns in their order, as words on a page, around
 * (0, 0).
 */
void
mlg_pack_rows (guint         n,
               const double *width,
               const double *height,
               double        gap,
               double        aspect,
               double       *x,
               double       *y)
{
  g_autofree double *columns_at = g_new (double, MAX (n, 1)), *rows_at = g_new (double, MAX (n, 1));
  double total_width, total_height, left = 0., top;
  guint columns;

  if (n == 0)
    return;
  columns = choose_columns (n, width, height, gap, aspect);
  measure_rows (n, columns, width, height, gap, columns_at, rows_at, &total_width, &total_height);
  top = -total_height / 2.;
  for (guint i = 0; i < n; i++)
    {
      if (i % columns == 0)
        {
          top += i > 0 ? rows_at[i / columns - 1] : 0.;
          left = -total_width / 2.;
        }
      x[i] = left + columns_at[i % columns] / 2.;
      y[i] = top + rows_at[i / columns] / 2.;
      left += columns_at[i % columns];
    }
}
