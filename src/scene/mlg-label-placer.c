/* mlg-label-placer.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-label-placer.h"

#include <math.h>

/* About the size of a label, so that each touches few cells. */
#define CELL 64.0

/* No label is so large that it needs more; a wild rectangle is cut. */
#define MAX_CELLS 64.0

struct _MlgLabelPlacer
{
  double padding;
  GArray *rects;     /* MlgLabelRect */
  GHashTable *cells; /* packed column and row -> GArray of guint into rects */
};

typedef gboolean (*CellFunc) (MlgLabelPlacer     *self,
                              gint64              cell,
                              const MlgLabelRect *rect,
                              guint               index);

/* How good a place beside a point is, by the usage of cartographers: to the
 * right first, then above and below it, the left last (Imhof 1975). */
static const struct
{
  double across; /* 0: the text begins at the point, -1: it ends there */
  double down;
  double gap_x;
  double gap_y;
} positions[] = {
  { 0.0, -0.5, 1, 0 },
  { 0.0, -1.0, 0.7, -0.3 },
  { 0.0, 0.0, 0.7, 0.3 },
  { -1.0, -0.5, -1, 0 },
  { -0.5, -1.0, 0, -0.8 },
  { -0.5, 0.0, 0, 0.8 },
  { -1.0, -1.0, -0.7, -0.3 },
  { -1.0, 0.0, -0.7, 0.3 },
};

/* The name of an area may also stand some lines higher or lower, or aside. */
static const struct
{
  double across; /* widths of the text */
  double down;   /* heights of the text */
} area_shifts[] = {
  { 0, 0 }, { 0, -1.2 }, { 0, 1.2 }, { 0, -2.4 }, { 0, 2.4 },
  { -0.4, -1.2 }, { 0.4, -1.2 }, { -0.4, 1.2 }, { 0.4, 1.2 },
};

static inline gboolean
overlap (const MlgLabelRect *a,
         const MlgLabelRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width &&
         a->y < b->y + b->height && b->y < a->y + a->height;
}

static gboolean
insert_into_cell (MlgLabelPlacer     *self,
                  gint64              cell,
                  const MlgLabelRect *rect,
                  guint               index)
{
  GArray *indexes = g_hash_table_lookup (self->cells, &cell);

  if (indexes == NULL)
    {
      indexes = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->cells, g_memdup2 (&cell, sizeof cell), indexes);
    }
  g_array_append_val (indexes, index);

  return TRUE;
}

static gboolean
cell_is_free (MlgLabelPlacer     *self,
              gint64              cell,
              const MlgLabelRect *rect,
              guint               index)
{
  GArray *indexes = g_hash_table_lookup (self->cells, &cell);

  for (guint i = 0; indexes != NULL && i < indexes->len; i++)
    if (overlap (rect, &g_array_index (self->rects, MlgLabelRect, g_array_index (indexes, guint, i))))
      return FALSE;

  return TRUE;
}

static gboolean
for_each_cell (MlgLabelPlacer     *self,
               const MlgLabelRect *rect,
               guint               index,
               CellFunc            func)
{
  double left = floor (rect->x / CELL), top = floor (rect->y / CELL);
  double right = MIN (floor ((rect->x + rect->width) / CELL), left + MAX_CELLS);
  double bottom = MIN (floor ((rect->y + rect->height) / CELL), top + MAX_CELLS);

  for (double row = top; row <= bottom; row++)
    for (double column = left; column <= right; column++)
      if (!func (self, (gint64) row * (G_GINT64_CONSTANT (1) << 32) + (gint64) column, rect, index))
        return FALSE;

  return TRUE;
}

static gboolean
is_sane (const MlgLabelRect *rect)
{
  return isfinite (rect->x) && isfinite (rect->y) && isfinite (rect->width) && isfinite (rect->height) &&
         fabs (rect->x) < 1e8 && fabs (rect->y) < 1e8 && rect->width >= 0 && rect->height >= 0;
}

static gboolean
try_at (MlgLabelPlacer *self,
        MlgLabelBox    *box,
        double          left,
        double          top)
{
  MlgLabelRect rect = { left - self->padding, top - self->padding,
                        box->width + 2 * self->padding, box->height + 2 * self->padding };

  if (!is_sane (&rect) || !for_each_cell (self, &rect, 0, cell_is_free))
    return FALSE;

  box->placed = TRUE;
  box->left = left;
  box->top = top;
  rect = (MlgLabelRect) { left, top, box->width, box->height };
  mlg_label_placer_add_obstacle (self, &rect);

  if (box->gap > 0)
    {
      rect = (MlgLabelRect) { box->x - box->gap / 2, box->y - box->gap / 2, box->gap, box->gap };
      mlg_label_placer_add_obstacle (self, &rect);
    }

  return TRUE;
}

/**
 * mlg_label_placer_new:
 * @padding: the least distance between two labels
 *
 * A greedy placement: what is placed first stays, so begin with what matters
 * most. The same labels in the same order always end in the same places.
 *
 * Returns: (transfer full): a placer
 */
MlgLabelPlacer *
mlg_label_placer_new (double padding)
{
  MlgLabelPlacer *self = g_new0 (MlgLabelPlacer, 1);

  self->padding = padding;
  self->rects = g_array_new (FALSE, FALSE, sizeof (MlgLabelRect));
  self->cells = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);

  return self;
}

/**
 * mlg_label_placer_free:
 * @self: (transfer full): a placer
 */
void
mlg_label_placer_free (MlgLabelPlacer *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->rects);
  g_hash_table_unref (self->cells);
  g_free (self);
}

/**
 * mlg_label_placer_add_obstacle:
 * @self: a placer
 * @rect: where no label may go from now on
 */
void
mlg_label_placer_add_obstacle (MlgLabelPlacer     *self,
                               const MlgLabelRect *rect)
{
  g_return_if_fail (self != NULL && rect != NULL);

  if (!is_sane (rect))
    return;

  g_array_append_val (self->rects, *rect);
  for_each_cell (self, rect, self->rects->len - 1, insert_into_cell);
}

/**
 * mlg_label_placer_place:
 * @self: a placer
 * @box: the label; its out fields are filled in
 *
 * Tries the eight places around a point, or nine over an area, and
 * takes the first that is free. A point that is covered by an obstacle keeps
 * its label as long as there is room beside.
 *
 * Returns: whether the label has a place
 */
gboolean
mlg_label_placer_place (MlgLabelPlacer *self,
                        MlgLabelBox    *box)
{
  g_return_val_if_fail (self != NULL && box != NULL, FALSE);

  box->placed = FALSE;

  if (box->gap < 0)
    {
      for (guint i = 0; i < G_N_ELEMENTS (area_shifts) && !box->placed; i++)
        try_at (self, box,
                box->x + (area_shifts[i].across - 0.5) * box->width,
                box->y + (area_shifts[i].down - 0.5) * box->height);
      return box->placed;
    }

  for (guint i = 0; i < G_N_ELEMENTS (positions) && !box->placed; i++)
    try_at (self, box,
            box->x + positions[i].across * box->width + positions[i].gap_x * box->gap,
            box->y + positions[i].down * box->height + positions[i].gap_y * box->gap);

  return box->placed;
}

/**
 * mlg_label_placer_place_at:
 * @self: a placer
 * @box: the label; its out fields are filled in
 * @left: where its text shall begin
 * @top: where it shall
 *
 * For labels whose places the caller chooses: tries this one only.
 *
 * Returns: whether the label has a place
 */
gboolean
mlg_label_placer_place_at (MlgLabelPlacer *self,
                           MlgLabelBox    *box,
                           double          left,
                           double          top)
{
  g_return_val_if_fail (self != NULL && box != NULL, FALSE);

  box->placed = FALSE;

  return try_at (self, box, left, top);
}
