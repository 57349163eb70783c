/* mlg-camera.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-camera.h"

#include <math.h>
#include <stdlib.h>

/* Where Web Mercator makes the world a square. */
#define MAX_LATITUDE 85.0511287798066

/* Points farther from the middle of the crowd than this many times its
 * spread are left out of the first view. */
#define OUTLIER_FACTOR 2.5

/**
 * mlg_world_from_degrees:
 * @longitude: degrees WGS84
 * @latitude: degrees WGS84; beyond 85.05 it is taken as 85.05
 * @x: (out): 0 (180° west) to 1
 * @y: (out): 0 (north) to 1
 */
void
mlg_world_from_degrees (double  longitude,
                        double  latitude,
                        double *x,
                        double *y)
{
  double phi = CLAMP (latitude, -MAX_LATITUDE, MAX_LATITUDE) * G_PI / 180;

  *x = longitude / 360 + 0.5;
  *y = 0.5 - asinh (tan (phi)) / (2 * G_PI);
}

/**
 * mlg_world_to_degrees:
 * @x: 0 (180° west) to 1
 * @y: 0 (north) to 1
 * @longitude: (out): degrees WGS84
 * @latitude: (out): degrees WGS84
 */
void
mlg_world_to_degrees (double  x,
                      double  y,
                      double *longitude,
                      double *latitude)
{
  *longitude = (x - 0.5) * 360;
  *latitude = atan (sinh ((0.5 - y) * 2 * G_PI)) * 180 / G_PI;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

/* The middle of the values and the spread around it, from the quartiles:
 * a handful of far values moves neither. */
static void
measure_crowd (const double *values,
               guint         n,
               double       *middle,
               double       *spread)
{
  g_autofree double *sorted = g_memdup2 (values, n * sizeof (double));

  qsort (sorted, n, sizeof (double), compare_doubles);
  *middle = sorted[n / 2];
  *spread = sorted[n - 1 - n / 4] - sorted[n / 4];
}

/**
 * mlg_world_rect_robust:
 * @rect: (out): the rectangle
 * @x: (array length=n_points): of the points, 0 to 1
 * @y: (array length=n_points): of the points, 0 to 1
 * @n_points: how many
 *
 * The rectangle that holds the crowd: points far away from where most are
 * (a partner overseas) are left out, so that the crowd fills the picture.
 *
 * Returns: %FALSE if there are no points
 */
gboolean
mlg_world_rect_robust (MlgWorldRect *rect,
                       const double *x,
                       const double *y,
                       guint         n_points)
{
  double middle_x, middle_y, spread_x, spread_y, reach;
  gboolean any = FALSE;

  g_return_val_if_fail (rect != NULL, FALSE);

  if (n_points == 0)
    return FALSE;

  measure_crowd (x, n_points, &middle_x, &spread_x);
  measure_crowd (y, n_points, &middle_y, &spread_y);
  /* Never closer than about 40 km: a crowd in one town still has context. */
  reach = MAX (MAX (spread_x, spread_y) * OUTLIER_FACTOR, 0.001);

  for (guint i = 0; i < n_points; i++)
    {
      if (fabs (x[i] - middle_x) > reach || fabs (y[i] - middle_y) > reach)
        continue;

      rect->x0 = any ? MIN (rect->x0, x[i]) : x[i];
      rect->y0 = any ? MIN (rect->y0, y[i]) : y[i];
      rect->x1 = any ? MAX (rect->x1, x[i]) : x[i];
      rect->y1 = any ? MAX (rect->y1, y[i]) : y[i];
      any = TRUE;
    }

  return any;
}

/**
 * mlg_camera_get_world_size:
 * @self: a camera
 *
 * Returns: the width of the world in logical pixels
 */
double
mlg_camera_get_world_size (const MlgCamera *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return MLG_CAMERA_TILE_SIZE * exp2 (self->zoom);
}

/**
 * mlg_camera_get_projection:
 * @self: a camera
 * @projection: (out): what turns points of the world into points of the view
 */
void
mlg_camera_get_projection (const MlgCamera *self,
                           MlgProjection   *projection)
{
  double centre_x, centre_y;

  g_return_if_fail (self != NULL && projection != NULL);

  mlg_world_from_degrees (self->longitude, self->latitude, &centre_x, &centre_y);
  projection->size = mlg_camera_get_world_size (self);
  projection->x = self->width / 2 - centre_x * projection->size;
  projection->y = self->height / 2 - centre_y * projection->size;
}

/**
 * mlg_camera_project:
 * @self: a camera
 * @world_x: 0 to 1
 * @world_y: 0 to 1
 * @x: (out): logical pixels from the left of the view
 * @y: (out): logical pixels from its top
 */
void
mlg_camera_project (const MlgCamera *self,
                    double           world_x,
                    double           world_y,
                    double          *x,
                    double          *y)
{
  MlgProjection projection;

  mlg_camera_get_projection (self, &projection);
  *x = world_x * projection.size + projection.x;
  *y = world_y * projection.size + projection.y;
}

/**
 * mlg_camera_unproject:
 * @self: a camera
 * @x: logical pixels from the left of the view
 * @y: logical pixels from its top
 * @world_x: (out): 0 to 1
 * @world_y: (out): 0 to 1
 */
void
mlg_camera_unproject (const MlgCamera *self,
                      double           x,
                      double           y,
                      double          *world_x,
                      double          *world_y)
{
  MlgProjection projection;

  mlg_camera_get_projection (self, &projection);
  *world_x = (x - projection.x) / projection.size;
  *world_y = (y - projection.y) / projection.size;
}

/**
 * mlg_camera_get_rect:
 * @self: a camera
 * @margin: logical pixels to add on each side
 * @rect: (out): the part of the world in view
 */
void
mlg_camera_get_rect (const MlgCamera *self,
                     double           margin,
                     MlgWorldRect    *rect)
{
  mlg_camera_unproject (self, -margin, -margin, &rect->x0, &rect->y0);
  mlg_camera_unproject (self, self->width + margin, self->height + margin, &rect->x1, &rect->y1);
}

/**
 * mlg_camera_fit:
 * @self: a camera with its width and height
 * @rect: what to show
 * @padding: logical pixels to keep free on each side
 * @max_zoom: how close to go at most
 *
 * Moves and zooms so that @rect is in the middle and as large as it can be.
 */
void
mlg_camera_fit (MlgCamera          *self,
                const MlgWorldRect *rect,
                double              padding,
                double              max_zoom)
{
  double width = MAX (self->width - 2 * padding, 64);
  double height = MAX (self->height - 2 * padding, 64);
  double size;

  g_return_if_fail (self != NULL && rect != NULL);

  size = MIN (width / MAX (rect->x1 - rect->x0, 1e-9), height / MAX (rect->y1 - rect->y0, 1e-9));
  self->zoom = CLAMP (log2 (size / MLG_CAMERA_TILE_SIZE), 0, max_zoom);
  mlg_world_to_degrees ((rect->x0 + rect->x1) / 2, (rect->y0 + rect->y1) / 2,
                        &self->longitude, &self->latitude);
}
