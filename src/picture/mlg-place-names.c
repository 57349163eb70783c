/* mlg-place-names.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-place-names.h"

#include "mlg-basemap-painter.h"
#include "mlg-camera.h"
#include "mlg-water-names.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_PLACES 450

/* From here on, places whose point is only estimated get a name too. */
#define ESTIMATED_ZOOM 11.0

#define CITY_POPULATION  100000u
#define TOWN_POPULATION  20000u
#define MINOR_POPULATION 8000u

/* A suburb this near to a town this much larger only crowds its name. */
#define SUBURB_PIXELS 30.0
#define SUBURB_RATIO  3u

/* The dot of a village, of a town and of a city, in logical pixels. */
#define VILLAGE_DOT 1.6
#define TOWN_DOT    2.1
#define CITY_DOT    2.6

typedef enum
{
  RANK_CITY,
  RANK_AREA,
  RANK_TOWN,
} Rank;

/* The zooms at which a kind of area has its name, and how it is written. */
static const struct
{
  MlgGazetteerKind kind;
  MlgGazetteerKinds flag;
  double min_zoom;
  double max_zoom;
  double size;
  double spacing;
} areas[] = {
  { MLG_GAZETTEER_COUNTRY, MLG_GAZETTEER_KINDS_COUNTRIES, 2.4, 5.4, 11, 1.5 },
  { MLG_GAZETTEER_REGION, MLG_GAZETTEER_KINDS_REGIONS, 5.4, 6.8, 11, 1.5 },
  { MLG_GAZETTEER_DEPARTMENT, MLG_GAZETTEER_KINDS_DEPARTMENTS, 6.8, 9.2, 10.5, 1.25 },
};

/* How many inhabitants a place needs for a name; the logarithm is
 * interpolated. The map is the ground: it keeps room for the actors. */
static const MlgMapStop min_population[] = {
  { 2, 5000000 }, { 4, 600000 }, { 5, 200000 }, { 6, 45000 }, { 7, 14000 }, { 8, 6000 }, { 9, 2000 }, { 10, 500 }, { 11, 1 },
};

static void
place_name_clear (gpointer data)
{
  MlgPlaceName *name = data;

  g_clear_pointer (&name->text, g_free);
}

static guint
get_min_population (double zoom)
{
  if (zoom <= min_population[0].zoom)
    return (guint) min_population[0].value;

  for (guint i = 1; i < G_N_ELEMENTS (min_population); i++)
    {
      const MlgMapStop *from = &min_population[i - 1];
      const MlgMapStop *to = &min_population[i];

      if (zoom < to->zoom)
        return (guint) exp (log (from->value) + log (to->value / from->value) *
                            (zoom - from->zoom) / (to->zoom - from->zoom));
    }

  return 0;
}

static void
add_name (GArray             *names,
          double              lon,
          double              lat,
          const char         *text,
          const MlgLabelFont *font,
          const MlgMapColor  *ink,
          const MlgMapColor  *halo,
          double              dot_radius)
{
  MlgPlaceName name = { 0, 0, g_strdup (text), *font, ink, halo, dot_radius };

  mlg_world_from_degrees (lon, lat, &name.x, &name.y);
  g_array_append_val (names, name);
}

/* Few sizes, by halves of a pixel, as fonts want them. */
static double
scale_size (const MlgPlaceRequest *request,
            double                 size)
{
  return round (size * request->text_scale * 2) / 2;
}

static void
add_area (GArray                  *names,
          const MlgPlaceRequest   *request,
          const MlgGazetteerPlace *place)
{
  const MlgMapStyle *style = mlg_map_style_get (request->theme);
  g_autofree char *text = g_utf8_strup (place->name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      MlgLabelFont font = { request->family, scale_size (request, areas[i].size), PANGO_WEIGHT_MEDIUM, PANGO_STYLE_NORMAL, areas[i].spacing };

      if (areas[i].kind == place->kind)
        add_name (names, place->lon, place->lat, text, &font, &style->area, &style->halo, 0);
    }
}

static void
add_waters (GArray                *names,
            const MlgPlaceRequest *request)
{
  static const MlgMapColor no_halo = { 0 };
  const MlgMapStyle *style = mlg_map_style_get (request->theme);
  MlgLabelFont font = { request->family, scale_size (request, 12), PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC, 0.5 };
  guint n_waters;
  const MlgWaterName *waters = mlg_water_names_get (&n_waters);

  for (guint i = 0; i < n_waters; i++)
    if (request->zoom >= waters[i].min_zoom && request->zoom < waters[i].max_zoom &&
        waters[i].lon > request->west && waters[i].lon < request->east &&
        waters[i].lat > request->south && waters[i].lat < request->north)
      add_name (names, waters[i].lon, waters[i].lat, _(waters[i].name), &font, &style->water_name, &no_halo, 0);
}

static void
add_town (GArray                   *names,
          const MlgPlaceRequest    *request,
          const MlgGazetteerPlace  *place)
{
  const MlgMapStyle *style = mlg_map_style_get (request->theme);
  double size = 11 + log10 (MAX (place->population, 2000) / 2000.0) * 1.3 + CLAMP (request->zoom - 8, -1.5, 3) * 0.5;
  MlgLabelFont font = { request->family, scale_size (request, CLAMP (size, 10.5, 15)),
                        place->population >= CITY_POPULATION ? PANGO_WEIGHT_MEDIUM : PANGO_WEIGHT_NORMAL,
                        PANGO_STYLE_NORMAL, 0 };
  double dot = place->population >= CITY_POPULATION ? CITY_DOT : place->population >= TOWN_POPULATION ? TOWN_DOT : VILLAGE_DOT;

  add_name (names, place->lon, place->lat, place->name, &font,
            place->population >= MINOR_POPULATION ? &style->town : &style->town_minor, &style->halo, dot);
}

static gboolean
is_suburb (GPtrArray               *places,
           const MlgGazetteerPlace *place,
           double                   zoom)
{
  double pixels_per_degree = MLG_BASEMAP_TILE_SIZE * exp2 (zoom) / 360;
  double across = pixels_per_degree;
  double down = pixels_per_degree / cos (place->lat * G_PI / 180);

  for (guint i = 0; i < places->len; i++)
    {
      const MlgGazetteerPlace *other = g_ptr_array_index (places, i);

      if (other->kind < MLG_GAZETTEER_DEPARTMENT && other->population / SUBURB_RATIO > place->population &&
          hypot ((other->lon - place->lon) * across, (other->lat - place->lat) * down) < SUBURB_PIXELS)
        return TRUE;
    }

  return FALSE;
}

static GPtrArray *
list_places (MlgGazetteer           *gazetteer,
             const MlgPlaceRequest  *request,
             GError                **error)
{
  MlgGazetteerKinds kinds = MLG_GAZETTEER_KINDS_TOWNS;

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    if (request->zoom >= areas[i].min_zoom && request->zoom < areas[i].max_zoom)
      kinds |= areas[i].flag;

  mlg_gazetteer_set_french (gazetteer, request->french);

  return mlg_gazetteer_list_places (gazetteer, request->west, request->south, request->east, request->north,
                                    kinds, get_min_population (request->zoom), MAX_PLACES, error);
}

static Rank
get_rank (const MlgGazetteerPlace *place)
{
  if (place->kind >= MLG_GAZETTEER_DEPARTMENT)
    return RANK_AREA;

  return place->population >= CITY_POPULATION ? RANK_CITY : RANK_TOWN;
}

static void
add_rank (GArray                 *names,
          const MlgPlaceRequest  *request,
          GPtrArray              *places,
          Rank                    rank,
          GCancellable           *cancellable)
{
  for (guint i = 0; i < places->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const MlgGazetteerPlace *place = g_ptr_array_index (places, i);

      if (get_rank (place) != rank || *place->name == '\0')
        continue;

      if (rank == RANK_AREA)
        add_area (names, request, place);
      else if ((place->precision == MLG_GAZETTEER_PRECISION_EXACT || request->zoom >= ESTIMATED_ZOOM) &&
               !is_suburb (places, place, request->zoom))
        add_town (names, request, place);
    }
}

/**
 * mlg_place_names_list:
 * @gazetteer: where the places are
 * @request: which part of the map
 * @cancellable: (nullable): a cancellable; when cancelled the list is short
 * @error: return location for an error
 *
 * Chooses the places that have a name on a part of the map.
 *
 * Returns: (transfer full) (element-type MlgPlaceName) (nullable): the names in
 *   the order in which they take their room; they free themselves with the
 *   array
 */
GArray *
mlg_place_names_list (MlgGazetteer           *gazetteer,
                      const MlgPlaceRequest  *request,
                      GCancellable           *cancellable,
                      GError                **error)
{
  g_autoptr(GPtrArray) places = NULL;
  g_autoptr(GArray) names = NULL;

  g_return_val_if_fail (MLG_IS_GAZETTEER (gazetteer) && request != NULL, NULL);
  g_return_val_if_fail (request->text_scale > 0 && request->family != NULL, NULL);

  places = list_places (gazetteer, request, error);
  if (places == NULL)
    return NULL;

  names = g_array_new (FALSE, FALSE, sizeof (MlgPlaceName));
  g_array_set_clear_func (names, place_name_clear);

  /* The order in which they take their room. */
  add_rank (names, request, places, RANK_CITY, cancellable);
  add_rank (names, request, places, RANK_AREA, cancellable);
  add_waters (names, request);
  add_rank (names, request, places, RANK_TOWN, cancellable);

  return g_steal_pointer (&names);
}
