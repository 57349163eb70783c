/* mlg-vector-tile.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define MLG_TYPE_VECTOR_TILE (mlg_vector_tile_get_type ())

/* What one tile may hold. The largest tile of the offline map has about 40 kB,
 * 700 features and 20,000 points; files made by others stay within a few
 * times that, and whatever is above is an attack or a mistake. */
#define MLG_VECTOR_TILE_MAX_BYTES    (16u << 20)
#define MLG_VECTOR_TILE_MAX_LAYERS   64u
#define MLG_VECTOR_TILE_MAX_FEATURES 200000u
#define MLG_VECTOR_TILE_MAX_POINTS   2000000u
#define MLG_VECTOR_TILE_MAX_VALUES   65536u
#define MLG_VECTOR_TILE_MAX_COORD    (1 << 22)

typedef struct _MlgVectorTile MlgVectorTile;

/**
 * MlgVectorShape:
 * @MLG_VECTOR_SHAPE_UNKNOWN: a type this version does not know; not drawn
 * @MLG_VECTOR_SHAPE_POINT: each part is a list of separate points
 * @MLG_VECTOR_SHAPE_LINE: each part is an open line
 * @MLG_VECTOR_SHAPE_POLYGON: each part is a ring, filled by the even-odd rule
 *
 * The values are those of the Mapbox Vector Tile specification 2.1.
 */
typedef enum
{
  MLG_VECTOR_SHAPE_UNKNOWN,
  MLG_VECTOR_SHAPE_POINT,
  MLG_VECTOR_SHAPE_LINE,
  MLG_VECTOR_SHAPE_POLYGON,
} MlgVectorShape;

/**
 * MlgVectorPoint:
 * @x: to the right, in units of the layer’s extent
 * @y: downwards, in units of the layer’s extent
 *
 * A point may lie outside of 0..extent: tiles have a margin.
 */
typedef struct
{
  gint32 x;
  gint32 y;
} MlgVectorPoint;

/**
 * MlgVectorPart:
 * @first_point: index into the points of the tile
 * @n_points: how many points follow; never 0
 *
 * A line or a ring. A ring does not repeat its first point.
 */
typedef struct
{
  guint first_point;
  guint n_points;
} MlgVectorPart;

/**
 * MlgVectorFeature:
 * @shape: how to read the parts
 * @level: the integer attribute “level” of the feature, 0 where it has none:
 *   the rank of a border or of a river
 * @first_part: index into the parts of the tile
 * @n_parts: how many parts follow; may be 0
 */
typedef struct
{
  MlgVectorShape shape;
  gint level;
  guint first_part;
  guint n_parts;
} MlgVectorFeature;

/**
 * MlgVectorLayer:
 * @name: valid UTF-8, owned by the tile
 * @extent: width and height of the tile in the layer’s units, never 0
 * @first_feature: index into the features of the tile
 * @n_features: how many features follow
 */
typedef struct
{
  const char *name;
  guint extent;
  guint first_feature;
  guint n_features;
} MlgVectorLayer;

GType                   mlg_vector_tile_get_type     (void) G_GNUC_CONST;
MlgVectorTile          *mlg_vector_tile_new          (GBytes         *bytes,
                                                      GError        **error);
MlgVectorTile          *mlg_vector_tile_ref          (MlgVectorTile  *self);
void                    mlg_vector_tile_unref        (MlgVectorTile  *self);
const MlgVectorLayer   *mlg_vector_tile_get_layer    (MlgVectorTile  *self,
                                                      const char     *name);
const MlgVectorLayer   *mlg_vector_tile_get_layers   (MlgVectorTile  *self,
                                                      guint          *n_layers);
const MlgVectorFeature *mlg_vector_tile_get_features (MlgVectorTile  *self,
                                                      guint          *n_features);
const MlgVectorPart    *mlg_vector_tile_get_parts    (MlgVectorTile  *self,
                                                      guint          *n_parts);
const MlgVectorPoint   *mlg_vector_tile_get_points   (MlgVectorTile  *self,
                                                      guint          *n_points);
gsize                   mlg_vector_tile_get_size     (MlgVectorTile  *self);
GBytes                 *mlg_vector_tile_inflate      (GBytes         *bytes,
                                                      gsize           limit,
                                                      GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgVectorTile, mlg_vector_tile_unref)

G_END_DECLS
