/* mlg-place-labeller.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-place-labeller.h"

#include "mlg-basemap-painter.h"
#include "mlg-gazetteer.h"
#include "mlg-label-painter.h"
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

#define N_DOTS 3

typedef enum
{
  RANK_CITY,
  RANK_AREA,
  RANK_TOWN,
} Rank;

struct _MlgPlaceLabeller
{
  GObject parent_instance;

  char *path;

  /* used by one task at a time */
  GMutex mutex;
  MlgGazetteer *gazetteer;
  MlgLabelPainter *painter;
  MlgMapTheme theme;
};

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

G_DEFINE_FINAL_TYPE (MlgPlaceLabeller, mlg_place_labeller, G_TYPE_OBJECT)

static void
place_label_clear (gpointer data)
{
  MlgPlaceLabel *label = data;

  g_clear_pointer (&label->picture, cairo_surface_destroy);
  g_clear_pointer (&label->dot, cairo_surface_destroy);
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

static cairo_surface_t *
render_dot (const MlgMapColor *ink,
            const MlgMapColor *halo,
            double             radius,
            guint              scale)
{
  int size = 2 * (int) ceil (radius + 1.5);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size * (int) scale, size * (int) scale);
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  cairo_arc (cr, size / 2.0, size / 2.0, radius + 1.2, 0, 2 * G_PI);
  cairo_set_source_rgba (cr, halo->red, halo->green, halo->blue, halo->alpha);
  cairo_fill (cr);
  cairo_arc (cr, size / 2.0, size / 2.0, radius, 0, 2 * G_PI);
  cairo_set_source_rgba (cr, ink->red, ink->green, ink->blue, ink->alpha);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static void
add_label (MlgPlaceLabeller        *self,
           GArray                  *labels,
           const MlgPlaceRequest   *request,
           double                   lon,
           double                   lat,
           const char              *text,
           const MlgLabelFont      *font,
           const MlgMapColor       *ink,
           const MlgMapColor       *halo,
           cairo_surface_t         *dot)
{
  MlgPlaceLabel label = { 0 };

  label.x = (lon + 180) / 360;
  label.y = (1 - asinh (tan (CLAMP (lat, -85.05, 85.05) * G_PI / 180)) / G_PI) / 2;
  label.picture = mlg_label_painter_render (self->painter, text, font, ink, halo, request->scale);
  label.width = cairo_image_surface_get_width (label.picture) / (double) request->scale - 2 * MLG_LABEL_MARGIN;
  label.height = cairo_image_surface_get_height (label.picture) / (double) request->scale - 2 * MLG_LABEL_MARGIN;
  label.dot = dot != NULL ? cairo_surface_reference (dot) : NULL;
  label.dot_radius = dot != NULL ? cairo_image_surface_get_width (dot) / (double) request->scale / 2 : 0;
  label.gap = dot != NULL ? 5 : -1;

  g_array_append_val (labels, label);
}

/* Few sizes, by halves of a pixel, as fonts want them. */
static double
scale_size (const MlgPlaceRequest *request,
            double                 size)
{
  return round (size * request->text_scale * 2) / 2;
}

static void
add_area (MlgPlaceLabeller        *self,
          GArray                  *labels,
          const MlgPlaceRequest   *request,
          const MlgGazetteerPlace *place)
{
  const MlgMapStyle *style = mlg_map_style_get (request->theme);
  g_autofree char *text = g_utf8_strup (place->name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      MlgLabelFont font = { request->family, scale_size (request, areas[i].size), PANGO_WEIGHT_MEDIUM, PANGO_STYLE_NORMAL, areas[i].spacing };

      if (areas[i].kind == place->kind)
        add_label (self, labels, request, place->lon, place->lat, text, &font, &style->area, &style->halo, NULL);
    }
}

static void
add_waters (MlgPlaceLabeller      *self,
            GArray                *labels,
            const MlgPlaceRequest *request)
{
  static const MlgMapColor no_halo = { 0 };
  const MlgMapStyle *style = mlg_map_style_get (request->theme);
  MlgLabelFont font = { request->family, scale_size (request, 12), PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC, 0.5 };
  guint n_names;
  const MlgWaterName *names = mlg_water_names_get (&n_names);

  for (guint i = 0; i < n_names; i++)
    if (request->zoom >= names[i].min_zoom && request->zoom < names[i].max_zoom &&
        names[i].lon > request->west && names[i].lon < request->east &&
        names[i].lat > request->south && names[i].lat < request->north)
      add_label (self, labels, request, names[i].lon, names[i].lat, _(names[i].name), &font,
                 &style->water_name, &no_halo, NULL);
}

static void
add_town (MlgPlaceLabeller         *self,
          GArray                   *labels,
          const MlgPlaceRequest    *request,
          const MlgGazetteerPlace  *place,
          cairo_surface_t         **dots)
{
  const MlgMapStyle *style = mlg_map_style_get (request->theme);
  double size = 11 + log10 (MAX (place->population, 2000) / 2000.0) * 1.3 + CLAMP (request->zoom - 8, -1.5, 3) * 0.5;
  MlgLabelFont font = { request->family, scale_size (request, CLAMP (size, 10.5, 15)),
                        place->population >= CITY_POPULATION ? PANGO_WEIGHT_MEDIUM : PANGO_WEIGHT_NORMAL,
                        PANGO_STYLE_NORMAL, 0 };
  guint dot = place->population >= CITY_POPULATION ? 2 : place->population >= TOWN_POPULATION ? 1 : 0;

  add_label (self, labels, request, place->lon, place->lat, place->name, &font,
             place->population >= MINOR_POPULATION ? &style->town : &style->town_minor, &style->halo, dots[dot]);
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
list_places (MlgPlaceLabeller       *self,
             const MlgPlaceRequest  *request,
             GError                **error)
{
  MlgGazetteerKinds kinds = MLG_GAZETTEER_KINDS_TOWNS;

  if (self->gazetteer == NULL)
    self->gazetteer = mlg_gazetteer_open (self->path, error);
  if (self->gazetteer == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    if (request->zoom >= areas[i].min_zoom && request->zoom < areas[i].max_zoom)
      kinds |= areas[i].flag;

  mlg_gazetteer_set_french (self->gazetteer, request->french);

  return mlg_gazetteer_list_places (self->gazetteer, request->west, request->south, request->east, request->north,
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
add_rank (MlgPlaceLabeller       *self,
          GArray                 *labels,
          const MlgPlaceRequest  *request,
          GPtrArray              *places,
          cairo_surface_t       **dots,
          Rank                    rank,
          GCancellable           *cancellable)
{
  for (guint i = 0; i < places->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const MlgGazetteerPlace *place = g_ptr_array_index (places, i);

      if (get_rank (place) != rank || *place->name == '\0')
        continue;

      if (rank == RANK_AREA)
        add_area (self, labels, request, place);
      else if ((place->precision == MLG_GAZETTEER_PRECISION_EXACT || request->zoom >= ESTIMATED_ZOOM) &&
               !is_suburb (places, place, request->zoom))
        add_town (self, labels, request, place, dots);
    }
}

static GArray *
build (MlgPlaceLabeller       *self,
       const MlgPlaceRequest  *request,
       GCancellable           *cancellable,
       GError                **error)
{
  g_autoptr(GPtrArray) places = list_places (self, request, error);
  g_autoptr(GArray) labels = NULL;
  const MlgMapStyle *style = mlg_map_style_get (request->theme);
  cairo_surface_t *dots[N_DOTS];

  if (places == NULL)
    return NULL;

  if (self->theme != request->theme)
    mlg_label_painter_clear (self->painter);
  self->theme = request->theme;

  labels = g_array_new (FALSE, FALSE, sizeof (MlgPlaceLabel));
  g_array_set_clear_func (labels, place_label_clear);
  for (guint i = 0; i < N_DOTS; i++)
    dots[i] = render_dot (&style->town, &style->halo, 1.6 + 0.5 * i, request->scale);

  /* The order in which they take their room. */
  add_rank (self, labels, request, places, dots, RANK_CITY, cancellable);
  add_rank (self, labels, request, places, dots, RANK_AREA, cancellable);
  add_waters (self, labels, request);
  add_rank (self, labels, request, places, dots, RANK_TOWN, cancellable);

  for (guint i = 0; i < N_DOTS; i++)
    cairo_surface_destroy (dots[i]);

  return g_steal_pointer (&labels);
}

static void
build_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  MlgPlaceLabeller *self = source_object;
  G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr(GError) error = NULL;
  GArray *labels;

  if (g_task_return_error_if_cancelled (task))
    return;

  labels = build (self, task_data, cancellable, &error);
  if (labels != NULL)
    g_task_return_pointer (task, labels, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
mlg_place_labeller_finalize (GObject *object)
{
  MlgPlaceLabeller *self = MLG_PLACE_LABELLER (object);

  g_clear_object (&self->gazetteer);
  g_clear_object (&self->painter);
  g_clear_pointer (&self->path, g_free);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (mlg_place_labeller_parent_class)->finalize (object);
}

static void
mlg_place_labeller_class_init (MlgPlaceLabellerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mlg_place_labeller_finalize;
}

static void
mlg_place_labeller_init (MlgPlaceLabeller *self)
{
  g_mutex_init (&self->mutex);
  self->painter = mlg_label_painter_new ();
}

/**
 * mlg_place_labeller_new:
 * @path: the file of the gazetteer
 *
 * Chooses the places that have a name on a part of the map and renders the
 * names, in a worker thread.
 *
 * Returns: (transfer full): a labeller
 */
MlgPlaceLabeller *
mlg_place_labeller_new (const char *path)
{
  MlgPlaceLabeller *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (MLG_TYPE_PLACE_LABELLER, NULL);
  self->path = g_strdup (path);

  return self;
}

/**
 * mlg_place_labeller_build_async:
 * @self: a labeller
 * @request: which part of the map; copied
 * @cancellable: (nullable): a cancellable
 * @callback: called when the labels are there
 * @user_data: data for @callback
 */
void
mlg_place_labeller_build_async (MlgPlaceLabeller      *self,
                                const MlgPlaceRequest *request,
                                GCancellable          *cancellable,
                                GAsyncReadyCallback    callback,
                                gpointer               user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (MLG_IS_PLACE_LABELLER (self) && request != NULL);
  g_return_if_fail (request->scale >= 1 && request->text_scale > 0 && request->family != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, mlg_place_labeller_build_async);
  g_task_set_task_data (task, g_memdup2 (request, sizeof *request), g_free);
  g_task_run_in_thread (task, build_in_thread);
}

/**
 * mlg_place_labeller_build_finish:
 * @self: a labeller
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MlgPlaceLabel) (nullable): the
 *   labels, those that matter most first; they free themselves with the array
 */
GArray *
mlg_place_labeller_build_finish (MlgPlaceLabeller  *self,
                                 GAsyncResult      *result,
                                 GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
