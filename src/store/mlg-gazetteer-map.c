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
  gint west, south, east, north;
  guint min_population;
} Box;

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
collect_rows (MlgGazetteer  *self,
              MlgStatement  *select,
              GPtrArray     *places,
              GError       **error)
{
  g_autoptr(GError) local_error = NULL;

  while (mlg_statement_step (select, &local_error))
    g_ptr_array_add (places, mlg_gazetteer_read_place (self, select));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/* Adds the places of one tier that lie in the box. */
static gboolean
collect_tier (MlgGazetteer  *self,
              gint           tier,
              const Box     *box,
              GPtrArray     *places,
              GError       **error)
{
  static const char by_band[] =
    "SELECT " MLG_GAZETTEER_COLUMNS " FROM place WHERE tier = ?1 AND band = ?2 "
    "AND lon BETWEEN ?4 AND ?5 AND lat BETWEEN ?6 AND ?7 AND population >= ?8";
  static const char by_range[] =
    "SELECT " MLG_GAZETTEER_COLUMNS " FROM place WHERE tier = ?1 AND band BETWEEN ?2 AND ?3 "
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
      return collect_rows (self, select, places, error);
    }

  for (gint band = first; band <= last; band++)
    {
      mlg_statement_bind_int64 (select, 2, band);
      if (!collect_rows (self, select, places, error))
        return FALSE;
    }

  return TRUE;
}

static gint
compare_populations (gconstpointer a,
                     gconstpointer b)
{
  const MlgGazetteerPlace *place_a = *(const MlgGazetteerPlace **) a;
  const MlgGazetteerPlace *place_b = *(const MlgGazetteerPlace **) b;

  /* Areas before what they hold. */
  if ((place_a->kind >= MLG_GAZETTEER_DEPARTMENT) != (place_b->kind >= MLG_GAZETTEER_DEPARTMENT) ||
      (place_a->kind >= MLG_GAZETTEER_DEPARTMENT && place_a->kind != place_b->kind))
    return (gint) place_b->kind - (gint) place_a->kind;
  if (place_a->population != place_b->population)
    return place_a->population < place_b->population ? 1 : -1;

  return place_a->id < place_b->id ? -1 : place_a->id > place_b->id;
}

static gboolean
collect_box (MlgGazetteer       *self,
             const Box          *box,
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

  for (guint i = 0; i < G_N_ELEMENTS (special); i++)
    {
      if ((kinds & special[i].kind) != 0 && !collect_tier (self, special[i].tier, box, places, error))
        return FALSE;
    }

  /* Every place of a tier is larger than those of the next. */
  if ((kinds & MLG_GAZETTEER_KINDS_TOWNS) != 0)
    {
      guint start = places->len;

      for (gint tier = 0; tier < MLG_GAZETTEER_N_TIERS && places->len - start < limit; tier++)
        {
          if (!collect_tier (self, tier, box, places, error))
            return FALSE;
        }
    }

  return TRUE;
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
 * Lists the places of a box for the labels of a map: countries, regions and
 * departments where they are wanted, then towns, each the largest first. A
 * place whose precision is estimated should have no label before one sees
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
  Box box;

  g_return_val_if_fail (MLG_IS_GAZETTEER (self), NULL);
  g_return_val_if_fail (isfinite (west) && isfinite (south) && isfinite (east) && isfinite (north), NULL);

  places = g_ptr_array_new_with_free_func ((GDestroyNotify) mlg_gazetteer_place_unref);
  box.west = to_integer (CLAMP (west, -180, 180));
  box.south = to_integer (CLAMP (south, -90, 90));
  box.east = to_integer (CLAMP (east, -180, 180));
  box.north = to_integer (CLAMP (north, -90, 90));
  box.min_population = min_population;

  if (box.west <= box.east)
    {
      if (!collect_box (self, &box, kinds, limit, places, error))
        return NULL;
    }
  else
    {
      Box eastern = box, western = box;

      eastern.east = 18000000;
      western.west = -18000000;
      if (!collect_box (self, &eastern, kinds, limit, places, error) ||
          !collect_box (self, &western, kinds, limit, places, error))
        return NULL;
    }

  g_ptr_array_sort (places, compare_populations);
  if (places->len > limit)
    g_ptr_array_set_size (places, (gint) limit);

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
