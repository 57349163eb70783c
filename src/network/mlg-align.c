/* mlg-align.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-align.h"

#include <stdlib.h>

typedef struct
{
  double position;
  guint box;
} Place;

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *first = a, *second = b;

  if (first->position != second->position)
    return first->position < second->position ? -1 : 1;
  return first->box < second->box ? -1 : first->box > second->box;
}

/* Aligns along one axis: @side -1, 0, 1 for the low edge, middle, high edge. */
static void
align_axis (guint         n,
            const double *size,
            int           side,
            double       *position)
{
  double low = G_MAXDOUBLE, high = -G_MAXDOUBLE;

  for (guint i = 0; i < n; i++)
    {
      low = MIN (low, position[i] - size[i] / 2.);
      high = MAX (high, position[i] + size[i] / 2.);
    }
  for (guint i = 0; i < n; i++)
    position[i] = side < 0 ? low + size[i] / 2. : side > 0 ? high - size[i] / 2. : (low + high) / 2.;
}

/**
 * mlg_align_boxes:
 * @n: how many boxes
 * @width: their widths
 * @height: their heights
 * @kind: by what to align
 * @x: (inout): their centres; unchanged by top, middle and bottom
 * @y: (inout): their centres; unchanged by left, centre and right
 *
 * Aligns boxes. Boxes that stood above one another may come to overlap, as in
 * other drawing programs.
 */
void
mlg_align_boxes (guint         n,
                 const double *width,
                 const double *height,
                 MlgAlignKind  kind,
                 double       *x,
                 double       *y)
{
  switch (kind)
    {
    case MLG_ALIGN_LEFT:
    case MLG_ALIGN_CENTRE:
    case MLG_ALIGN_RIGHT:
      align_axis (n, width, (int) kind - (int) MLG_ALIGN_CENTRE, x);
      break;
    case MLG_ALIGN_TOP:
    case MLG_ALIGN_MIDDLE:
    case MLG_ALIGN_BOTTOM:
      align_axis (n, height, (int) kind - (int) MLG_ALIGN_MIDDLE, y);
      break;
    default:
      g_return_if_reached ();
    }
}

/**
 * mlg_align_distribute:
 * @n: how many boxes
 * @size: their widths, or heights
 * @position: (inout): the x, or y, of their centres
 *
 * Makes the gaps between boxes equal along one axis; the first and the last
 * stay. Boxes that have too little room overlap by equal parts.
 */
void
mlg_align_distribute (guint         n,
                      const double *size,
                      double       *position)
{
  g_autofree Place *places = g_new (Place, MAX (n, 1));
  double sum = 0., gap, at;

  if (n < 3)
    return;
  for (guint i = 0; i < n; i++)
    {
      places[i] = (Place) { position[i], i };
      sum += size[i];
    }
  qsort (places, n, sizeof *places, compare_places);
  at = places[0].position - size[places[0].box] / 2.;
  gap = (places[n - 1].position + size[places[n - 1].box] / 2. - at - sum) / (n - 1);
  for (guint k = 0; k < n; k++)
    {
      guint i = places[k].box;

      if (k > 0 && k < n - 1)
        position[i] = at + size[i] / 2.;
      at += size[i] + gap;
    }
}
