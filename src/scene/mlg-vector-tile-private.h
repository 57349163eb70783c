/* mlg-vector-tile-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-vector-tile.h"

G_BEGIN_DECLS

struct _MlgVectorTile
{
  gatomicrefcount ref_count;
  GStringChunk *names;
  GArray *layers;   /* MlgVectorLayer */
  GArray *features; /* MlgVectorFeature */
  GArray *parts;    /* MlgVectorPart */
  GArray *points;   /* MlgVectorPoint */
};

gboolean mlg_vector_tile_decode (MlgVectorTile *self,
                                 GBytes        *bytes,
                                 gboolean      *too_large);

G_END_DECLS
