/* layout-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-layout.h"

G_BEGIN_DECLS

/**
 * Sheet:
 *
 * A graph that owns its arrays.
 */
typedef struct
{
  MlgLayoutGraph graph;
  double *width;
  double *height;
  guint8 *pinned;
  GArray *from;
  GArray *to;
  guint32 *group;
  guint32 *ring;
} Sheet;

Sheet   *sheet_new         (guint        n_nodes);
Sheet   *sheet_new_random  (guint        n_nodes,
                            guint        n_links,
                            guint32      seed);
Sheet   *sheet_new_islands (guint        n_islands,
                            guint        size);
void     sheet_link        (Sheet       *self,
                            guint32      from,
                            guint32      to);
void     sheet_free        (Sheet       *self);
void     sheet_run         (Sheet       *self,
                            MlgLayoutKind kind,
                            guint32      seed);
void     sheet_check       (const Sheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sheet, sheet_free)

G_END_DECLS
