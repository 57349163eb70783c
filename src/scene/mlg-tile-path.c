/* mlg-tile-path.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-tile-path.h"

typedef struct
{
  double x;
  double y;
} Point;

typedef enum
{
  EDGE_LEFT,
  EDGE_RIGHT,
  EDGE_TOP,
  EDGE_BOTTOM,
  N_EDGES,
} Edge;

static inline Point
project (const MlgTilePath    *self,
         double                unit,
         const MlgVectorPoint *point)
{
  return (Point) { point->x * unit - self->offset_x, point->y * unit - self->offset_y };
}

static inline gboolean
is_inside (const MlgTilePath *self,
           Edge               edge,
           Point              point)
{
  switch (edge)
    {
    case EDGE_LEFT:
      return point.x >= self->min;
    case EDGE_RIGHT:
      return point.x <= self->max;
    case EDGE_TOP:
      return point.y >= self->min;
    case EDGE_BOTTOM:
    default:
      return point.y <= self->max;
    }
}

static inline Point
cross (const MlgTilePath *self,
       Edge               edge,
       Point              a,
       Point              b)
{
  double limit = edge == EDGE_LEFT || edge == EDGE_TOP ? self->min : self->max;

  if (edge == EDGE_LEFT || edge == EDGE_RIGHT)
    return (Point) { limit, a.y + (b.y - a.y) * (limit - a.x) / (b.x - a.x) };

  return (Point) { a.x + (b.x - a.x) * (limit - a.y) / (b.y - a.y), limit };
}

/* Sutherland and Hodgman (1974), one edge after the other. What it leaves
 * along the border of the square lies in the margin, where nothing shows. */
static GArray *
clip_ring (MlgTilePath *self,
           GArray      *ring)
{
  for (Edge edge = EDGE_LEFT; edge < N_EDGES && ring->len > 0; edge++)
    {
      GArray *out = ring == self->scratch[0] ? self->scratch[1] : self->scratch[0];
      Point previous = g_array_index (ring, Point, ring->len - 1);
      gboolean previous_inside = is_inside (self, edge, previous);

      g_array_set_size (out, 0);
      for (guint i = 0; i < ring->len; i++)
        {
          Point point = g_array_index (ring, Point, i);
          gboolean inside = is_inside (self, edge, point);

          if (inside != previous_inside)
            {
              Point at = cross (self, edge, previous, point);

              g_array_append_val (out, at);
            }
          if (inside)
            g_array_append_val (out, point);
          previous = point;
          previous_inside = inside;
        }
      ring = out;
    }

  return ring;
}

static gboolean
part_is_visible (const MlgTilePath    *self,
                 double                unit,
                 const MlgVectorPoint *points,
                 guint                 n_points)
{
  gint32 x1 = points[0].x, x2 = points[0].x, y1 = points[0].y, y2 = points[0].y;

  for (guint i = 1; i < n_points; i++)
    {
      x1 = MIN (x1, points[i].x);
      x2 = MAX (x2, points[i].x);
      y1 = MIN (y1, points[i].y);
      y2 = MAX (y2, points[i].y);
    }

  return x2 * unit - self->offset_x >= self->min && x1 * unit - self->offset_x <= self->max &&
         y2 * unit - self->offset_y >= self->min && y1 * unit - self->offset_y <= self->max;
}

static void
add_ring (MlgTilePath          *self,
          cairo_t              *cr,
          double                unit,
          const MlgVectorPoint *points,
          guint                 n_points)
{
  GArray *ring = self->scratch[0];

  g_array_set_size (ring, n_points);
  for (guint i = 0; i < n_points; i++)
    g_array_index (ring, Point, i) = project (self, unit, &points[i]);

  if (self->clip)
    ring = clip_ring (self, ring);

  for (guint i = 0; i < ring->len; i++)
    {
      Point point = g_array_index (ring, Point, i);

      if (i == 0)
        cairo_move_to (cr, point.x, point.y);
      else
        cairo_line_to (cr, point.x, point.y);
    }
  if (ring->len > 0)
    cairo_close_path (cr);
}

/* Whole segments are dropped where they are outside; none is cut, so that a
 * dash pattern or a join never shows where a tile ends. */
static void
add_line (MlgTilePath          *self,
          cairo_t              *cr,
          double                unit,
          const MlgVectorPoint *points,
          guint                 n_points)
{
  Point from = project (self, unit, &points[0]);
  gboolean drawing = FALSE;

  for (guint i = 1; i < n_points; i++)
    {
      Point to = project (self, unit, &points[i]);
      gboolean visible = MAX (from.x, to.x) >= self->min && MIN (from.x, to.x) <= self->max &&
                         MAX (from.y, to.y) >= self->min && MIN (from.y, to.y) <= self->max;

      if (visible && !drawing)
        cairo_move_to (cr, from.x, from.y);
      if (visible)
        cairo_line_to (cr, to.x, to.y);
      drawing = visible;
      from = to;
    }
}

static gboolean
add_feature (MlgTilePath            *self,
             cairo_t                *cr,
             double                  unit,
             const MlgVectorFeature *feature)
{
  guint n_parts, n_points;
  const MlgVectorPart *parts = mlg_vector_tile_get_parts (self->tile, &n_parts);
  const MlgVectorPoint *points = mlg_vector_tile_get_points (self->tile, &n_points);
  gboolean any = FALSE;

  for (guint i = 0; i < feature->n_parts; i++)
    {
      const MlgVectorPart *part = &parts[feature->first_part + i];
      const MlgVectorPoint *first = &points[part->first_point];

      if (!part_is_visible (self, unit, first, part->n_points))
        continue;

      if (feature->shape == MLG_VECTOR_SHAPE_POLYGON)
        add_ring (self, cr, unit, first, part->n_points);
      else if (feature->shape == MLG_VECTOR_SHAPE_LINE)
        add_line (self, cr, unit, first, part->n_points);
      any = TRUE;
    }

  return any;
}

/**
 * mlg_tile_path_init:
 * @self: uninitialised memory; free with mlg_tile_path_clear()
 * @tile: the vector tile; kept by reference
 * @found: which tile @tile is
 * @coord: the target: @found or a tile inside of it
 * @size: the side of the target in user units
 * @margin: how far outside of the target strokes may begin, in user units
 */
void
mlg_tile_path_init (MlgTilePath        *self,
                    MlgVectorTile      *tile,
                    const MlgTileCoord *found,
                    const MlgTileCoord *coord,
                    double              size,
                    double              margin)
{
  guint depth;

  g_return_if_fail (self != NULL && tile != NULL && found != NULL && coord != NULL);
  g_return_if_fail (found->zoom <= coord->zoom && coord->zoom <= MLG_TILE_MAX_ZOOM);

  depth = coord->zoom - found->zoom;
  self->tile = mlg_vector_tile_ref (tile);
  self->side = size * (double) (1u << depth);
  self->offset_x = (coord->x - (double) ((guint64) found->x << depth)) * size;
  self->offset_y = (coord->y - (double) ((guint64) found->y << depth)) * size;
  self->min = -margin;
  self->max = size + margin;
  self->clip = depth > 0;
  for (guint i = 0; i < G_N_ELEMENTS (self->scratch); i++)
    self->scratch[i] = g_array_new (FALSE, FALSE, sizeof (Point));
}

/**
 * mlg_tile_path_clear:
 * @self: an initialised path
 */
void
mlg_tile_path_clear (MlgTilePath *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->tile, mlg_vector_tile_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->scratch); i++)
    g_clear_pointer (&self->scratch[i], g_array_unref);
}

/**
 * mlg_tile_path_add:
 * @self: a path
 * @cr: where the path is added
 * @layer_name: which layer
 * @min_level: the lowest level to take
 * @max_level: the highest level to take
 *
 * Returns: whether anything was added
 */
gboolean
mlg_tile_path_add (MlgTilePath *self,
                   cairo_t     *cr,
                   const char  *layer_name,
                   gint         min_level,
                   gint         max_level)
{
  const MlgVectorLayer *layer;
  const MlgVectorFeature *features;
  guint n_features;
  gboolean any = FALSE;

  g_return_val_if_fail (self != NULL && cr != NULL && layer_name != NULL, FALSE);

  layer = mlg_vector_tile_get_layer (self->tile, layer_name);
  if (layer == NULL)
    return FALSE;

  features = mlg_vector_tile_get_features (self->tile, &n_features);
  for (guint i = 0; i < layer->n_features; i++)
    {
      const MlgVectorFeature *feature = &features[layer->first_feature + i];

      if (feature->level >= min_level && feature->level <= max_level)
        any |= add_feature (self, cr, self->side / layer->extent, feature);
    }

  return any;
}
