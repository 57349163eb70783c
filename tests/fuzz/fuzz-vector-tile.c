/* fuzz-vector-tile.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz.h"
#include "mlg-vector-tile.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr(GBytes) inflated = mlg_vector_tile_inflate (bytes, MLG_VECTOR_TILE_MAX_BYTES, NULL);
  g_autoptr(MlgVectorTile) tile = mlg_vector_tile_new (inflated != NULL ? inflated : bytes, NULL);
  const MlgVectorFeature *features;
  const MlgVectorPart *parts;
  const MlgVectorPoint *points;
  guint n_features, n_parts, n_points;

  if (tile == NULL)
    return 0;

  features = mlg_vector_tile_get_features (tile, &n_features);
  parts = mlg_vector_tile_get_parts (tile, &n_parts);
  points = mlg_vector_tile_get_points (tile, &n_points);

  /* What the painter relies on: every index lies inside. */
  for (guint i = 0; i < n_features; i++)
    g_assert_cmpuint ((guint64) features[i].first_part + features[i].n_parts, <=, n_parts);

  for (guint i = 0; i < n_parts; i++)
    {
      g_assert_cmpuint (parts[i].n_points, >, 0);
      g_assert_cmpuint ((guint64) parts[i].first_point + parts[i].n_points, <=, n_points);
    }

  for (guint i = 0; i < n_points; i++)
    {
      g_assert_cmpint (ABS ((gint64) points[i].x), <=, MLG_VECTOR_TILE_MAX_COORD);
      g_assert_cmpint (ABS ((gint64) points[i].y), <=, MLG_VECTOR_TILE_MAX_COORD);
    }

  return 0;
}
