/* mlg-gazetteer-map.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-gazetteer.h"

#include "mlg-gazetteer-private.h"
#include "mlg-gazetteer-schema-private.h"

#include <math.h>

#define EARTH_RADIUS_KM  6371.0
#define KM_PER_DEGREE    111.2

/* With more bands than that, one pass over all of them is quicker. */
#define MAX_BANDS 40

typedef struct
{
  gint  west, south, east, north;
  guint min_population;
} Box;

typedef struct
{
  gint64 id;
  gint64 population;
} Found;

static gint
to_integer (gdouble degrees)
{
  return (gint) lround (degrees * 1e5);
}

static gdouble
get_distance (gdouble lon_a,
              gdouble lat_a,
              gdouble lon_b,
              gdouble lat_b)
{
  gdouble to_radians = G_PI / 180;
  gdouble sin_lat = sin ((lat_b - lat_a) * to_radians / 2);
  gdouble sin_lon = sin ((lon_b - lon_a) * to_radians / 2);
  gdouble h = sin_lat * sin_lat + cos (lat_a * to_radians) * cos (lat_b * to_radians) * sin_lon * sin_lon;

  return 2 * EARTH_RADIUS_KM * asin (MIN (1, sqrt (h)));
}

static gboolean
collect_rows (MlgStatement  *select,
              GArray        *found,
              GError       **error)
{
  g_autoptr(GError) local_error = NULL;

  while (mlg_statement_step (select, &local_error))
    {
      Found place = { mlg_statement_get_int64 (select, 0), mlg_statement_get_int64 (select, 1) };

      g_array_append_val (found, place);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/* Adds the places of one tier that lie in the box, from the index alone: only
 * those that are wanted in the end are read. */
static gboolean
collect_tier (MlgGazetteer  *self,
              gint           tier,
              const Box     *box,
              GArray        *found,
              GError       **error)
{
  static const char by_band[] =
    "SELECT id, population FROM place WHERE tier = ?1 AND band = ?2 "
    "AND lon BETWEEN ?4 AND ?5 AND lat BETWEEN ?6 AND ?7 AND population >= ?8";
  static const char by_range[] =
    "SELECT id, population FROM place WHERE tier = ?1 AND band BETWEEN ?2 AND ?3 "
    "AND lon BETWEEN ?4 AND ?5 AND lat BETWEEN ?6 AND ?7 AND population >= ?8";
  g_autoptr(MlgStatement) select = NULL;
  gint first = mlg_gazetteer_get_band (tier, box->south);
  gint last = mlg_gazetteer_get_band (tier, box->north);
  gboolean many = last - first > MAX_BANDS;

  select = mlg_database_prepare_cached (mlg_gazetteer_get_database (self), many ? by_range : by_band, error);
  if (select == NULL)
    return FALSE;

  mlg_statement_bind_int64 (select, 1, tier);
  mlg_statement_bind_int64 (select, 4, box->west);
  mlg_statement_bind_int64 (select, 5, box->east);
  mlg_statement_bind_int64 (select, 6, box->south);
  mlg_statement_bind_int64 (select, 7, box->north);
  mlg_statement_bind_int64 (select, 8, box->min_population);
  if (many)
    {
      mlg_statement_bind_int64 (select, 2, first);
      mlg_statement_bind_int64 (select, 3, last);
      return collect_rows (select, found, error);
    }

  for (gint band = first; band <= last; band++)
    {
      mlg_statement_bind_int64 (select, 2, band);
      if (!collect_rows (select, found, error))
        return FALSE;
    }

  return TRUE;
}

static gint
compare_populations (gconstpointer a,
                     gconstpointer b)
{
  const Found *found_a = a;
  const Found *found_b = b;

  if (found_a->population != found_b->population)
    return found_a->population < found_b->population ? 1 : -1;

  return found_a->id < found_b->id ? -1 : found_a->id > found_b->id;
}

/* Moves at most @limit of what was found to @places, the largest first. */
static gboolean
load_found (MlgGazetteer  *self,
            GArray        *found,
            guint          limit,
            GPtrArray     *places,
            GError       **error)
{
  g_array_sort (found, compare_populations);
  for (guint i = 0; i < found->len && places->len < limit; i++)
    {
      MlgGazetteerPlace *place = mlg_gazetteer_load_place (self, g_array_index (found, Found, i).id, error);

      if (place == NULL)
        return FALSE;
      g_ptr_array_add (places, place);
    }
  g_array_set_size (found, 0);

  return TRUE;
}

/* @boxes: one, or two on both sides of the antimeridian. */
static gboolean
collect_boxes (MlgGazetteer       *self,
               const Box          *boxes,
               guint               n_boxes,
               MlgGazetteerKinds   kinds,
               guint               limit,
               GPtrArray          *places,
               GError            **error)
{
  static const struct { MlgGazetteerKinds kind; gint tier; } special[] = {
    { MLG_GAZETTEER_KINDS_COUNTRIES, MLG_GAZETTEER_TIER_COUNTRY },
    { MLG_GAZETTEER_KINDS_REGIONS, MLG_GAZETTEER_TIER_REGION },
    { MLG_GAZETTEER_KINDS_DEPARTMENTS, MLG_GAZETTEER_TIER_DEPARTMENT },
    { MLG_GAZETTEER_KINDS_DISTRICTS, MLG_GAZETTEER_TIER_DISTRICT },
    { MLG_GAZETTEER_KINDS_FORMER, MLG_GAZETTEER_TIER_FORMER },
  };
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));

  for (guint i = 0; i < G_N_ELEMENTS (special); i++)
    {
      for (guint j = 0; (kinds & special[i].kind) != 0 && j < n_boxes; j++)
        {
          if (!collect_tier (self, special[i].tier, &boxes[j], found, error))
            return FALSE;
        }
      if (!load_found (self, found, limit, places, error))
        return FALSE;
    }

  /* Every place of a tier is larger than those of the next. */
  for (gint tier = 0; (kinds & MLG_GAZETTEER_KINDS_TOWNS) != 0 && tier < MLG_GAZETTEER_N_TIERS; tier++)
    {
      for (guint j = 0; j < n_boxes; j++)
        {
          if (!collect_tier (self, tier, &boxes[j], found, error))
            return FALSE;
        }
      if (places->len + found->len >= limit)
        break;
    }

  return load_found (self, found, limit, places, error);
}

/**
 * mlg_gazetteer_list_places:
 * @self: a gazetteer
 * @west: degrees, WGS84
 * @south: degrees, WGS84
 * @east: degrees, WGS84; less than @west where the box crosses the
 *   antimeridian
 * @north: degrees, WGS84
 * @kinds: what is wanted
 * @min_population: inhabitants that a place must have
 * @limit: how many places are wanted
 * @error: return location for an error, or %NULL
 *
 * Lists the places of a box for the labels of a map: countries, regions,
 * departments, districts and former communes where they are wanted, in that
 * order, then towns; each the largest first. A place whose precision is estimated should have no label before one sees
 * single villages.
 *
 * Returns: (transfer full) (element-type MlgGazetteerPlace): the places, or
 *   %NULL with @error set
 */
GPtrArray *
mlg_gazetteer_list_places (MlgGazetteer       *self,
                           gdouble             west,
                           gdouble             south,
                           gdouble             east,
                           gdouble             north,
                           MlgGazetteerKinds   kinds,
                           guint               min_population,
                           guint               limit,
                           GError            **error)
{
  g_autoptr(GPtrArray) places = NULL;
  Box boxes[2];
  guint n_boxes = 1;

  g_return_val_if_fail (MLG_IS_GAZETTEER (self), NULL);
  g_return_val_if_fail (isfinite (west) && isfinite (south) && isfinite (east) && isfinite (north), NULL);

  places = g_ptr_array_new_with_free_func ((GDestroyNotify) mlg_gazetteer_place_unref);
  boxes[0].west = to_integer (CLAMP (west, -180, 180));
  boxes[0].south = to_integer (CLAMP (south, -90, 90));
  boxes[0].east = to_integer (CLAMP (east, -180, 180));
  boxes[0].north = to_integer (CLAMP (north, -90, 90));
  boxes[0].min_population = min_population;

  if (boxes[0].west > boxes[0].east)
    {
      boxes[1] = boxes[0];
      boxes[0].east = 18000000;
      boxes[1].west = -18000000;
      n_boxes = 2;
    }

  if (!collect_boxes (self, boxes, n_boxes, kinds, limit, places, error))
    return NULL;

  return g_steal_pointer (&places);
}

/**
 * mlg_gazetteer_nearest:
 * @self: a gazetteer
 * @lon: degrees east, WGS84
 * @lat: degrees north, WGS84
 * @max_km: how far the place may be, in kilometres, at most 200
 * @error: return location for an error, or %NULL
 *
 * Finds the commune, or foreign town, whose point is nearest: an actor that
 * is dropped on the map is offered its name. A point that is only estimated
 * counts as 3 km further.
 *
 * Returns: (transfer full) (nullable): the place with its distance; %NULL
 *   without @error where there is none
 */
MlgGazetteerPlace *
mlg_gazetteer_nearest (MlgGazetteer  *self,
                       gdouble        lon,
                       gdouble        lat,
                       gdouble        max_km,
                       GError       **error)
{
  gdouble radius = 6;

  g_return_val_if_fail (MLG_IS_GAZETTEER (self), NULL);
  g_return_val_if_fail (isfinite (lon) && isfinite (lat), NULL);

  max_km = CLAMP (max_km, 0, 200);
  lon = CLAMP (lon, -180, 180);
  lat = CLAMP (lat, -85, 85);

  /* In small steps, for there are 30,000 communes in France. */
  for (;; radius *= 2.5)
    {
      g_autoptr(GPtrArray) places = NULL;
      MlgGazetteerPlace *best = NULL;
      gdouble best_distance = G_MAXDOUBLE;
      gdouble d_lat, d_lon;

      radius = MIN (radius, max_km);
      d_lat = radius / KM_PER_DEGREE;
      d_lon = d_lat / cos (lat * G_PI / 180);
      places = mlg_gazetteer_list_places (self, MAX (lon - d_lon, -180), lat - d_lat, MIN (lon + d_lon, 180), lat + d_lat,
                                          MLG_GAZETTEER_KINDS_TOWNS, 0, G_MAXUINT / 2, error);
      if (places == NULL)
        return NULL;

      for (guint i = 0; i < places->len; i++)
        {
          MlgGazetteerPlace *place = g_ptr_array_index (places, i);
          gdouble distance = get_distance (lon, lat, place->lon, place->lat);

          place->distance = distance;
          if (place->precision == MLG_GAZETTEER_PRECISION_ESTIMATED)
            distance += 3;
          if (place->distance <= radius && distance < best_distance)
            {
              best = place;
              best_distance = distance;
            }
        }

      if (best != NULL && (best_distance <= radius || radius >= max_km))
        return mlg_gazetteer_place_ref (best);
      if (radius >= max_km)
        return NULL;
    }
}
