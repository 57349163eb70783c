/* mlg-layout-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-adjacency.h"
#include "mlg-layout.h"
#include "mlg-random.h"

G_BEGIN_DECLS

typedef struct _MlgLayoutParts MlgLayoutParts;

/* One run of a layout: clean copies of what the caller gave, the result, and
 * the way to report and to be stopped. Belongs to one thread. */
typedef struct
{
  const MlgLayoutGraph *graph;
  const MlgLayoutOptions *options;
  double spacing;
  double *width;                /* at least 0 */
  double *height;
  guint8 *pinned;
  guint n_pinned;
  gboolean keep;                /* every starting position is known */
  double *x;                    /* start where pinned or keep, else 0; then the result */
  double *y;
  MlgAdjacency *links;
  MlgLayoutParts *parts;        /* where the kind goes by components */
  GCancellable *cancellable;
  MlgLayoutProgress progress;
  gpointer user_data;
  gint64 next_report;
  double told;                  /* the last fraction reported */
  double done;                  /* fraction before the present step */
  double share;                 /* fraction that the present step is worth */
} MlgLayoutRun;

/* One component. Its arrays are parts of larger ones, its nodes 0 … n - 1. */
typedef struct
{
  MlgLayoutRun *run;
  MlgAdjacency *links;
  guint n;
  const guint *nodes;           /* their numbers in the run */
  const double *width;
  const double *height;
  const guint8 *pinned;
  gboolean has_pinned;
  double *x;                    /* in: as in the run; out: any origin, unless pinned */
  double *y;
  MlgRandom random;
} MlgLayoutPart;

typedef gboolean (* MlgLayoutPartFunc) (MlgLayoutPart *part);

double   mlg_layout_size          (const double           *sizes,
                                   guint                   i);
double   mlg_layout_spacing       (const MlgLayoutOptions *options);

/* Each gives FALSE if it was cancelled. */
gboolean mlg_layout_run_step      (MlgLayoutRun      *run,
                                   double             fraction,
                                   const double      *x,
                                   const double      *y);
gboolean mlg_layout_run_due       (MlgLayoutRun      *run);
gboolean mlg_layout_run_parts     (MlgLayoutRun      *run,
                                   MlgLayoutPartFunc  func);
gboolean mlg_layout_part_step     (MlgLayoutPart     *part,
                                   double             fraction);

gboolean mlg_layout_organic       (MlgLayoutPart     *part);
gboolean mlg_layout_stress         (MlgLayoutPart     *part,
                                   double             length,
                                   gboolean           from_here);
gboolean mlg_layout_radial        (MlgLayoutPart     *part);
gboolean mlg_layout_circular      (MlgLayoutPart     *part);
gboolean mlg_layout_layered       (MlgLayoutPart     *part);
gboolean mlg_layout_grid          (MlgLayoutRun      *run);
gboolean mlg_layout_columns       (MlgLayoutRun      *run);
gboolean mlg_layout_geographic    (MlgLayoutRun      *run);
gboolean mlg_layout_rings         (MlgLayoutRun      *run);

G_END_DECLS
