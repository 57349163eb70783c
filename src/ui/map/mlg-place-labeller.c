/* mlg-place-labeller.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-place-labeller.h"

#include "mlg-label-painter.h"

#include <math.h>

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

typedef struct
{
  MlgPlaceRequest request;
  guint scale;
} Build;

G_DEFINE_FINAL_TYPE (MlgPlaceLabeller, mlg_place_labeller, G_TYPE_OBJECT)

static void
place_label_clear (gpointer data)
{
  MlgPlaceLabel *label = data;

  g_clear_pointer (&label->picture, cairo_surface_destroy);
  g_clear_pointer (&label->dot, cairo_surface_destroy);
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

/* A dot of each size is drawn once, and shared. */
static cairo_surface_t *
dup_dot (GHashTable         *dots,
         const MlgPlaceName *name,
         const MlgMapStyle  *style,
         guint               scale)
{
  gpointer key = GUINT_TO_POINTER ((guint) round (name->dot_radius * 10));
  cairo_surface_t *dot;

  if (name->dot_radius <= 0)
    return NULL;

  dot = g_hash_table_lookup (dots, key);
  if (dot == NULL)
    {
      dot = render_dot (&style->town, &style->halo, name->dot_radius, scale);
      g_hash_table_insert (dots, key, dot);
    }

  return cairo_surface_reference (dot);
}

static void
add_label (MlgPlaceLabeller   *self,
           GArray             *labels,
           const Build        *order,
           GHashTable         *dots,
           const MlgPlaceName *name)
{
  const MlgMapStyle *style = mlg_map_style_get (order->request.theme);
  MlgPlaceLabel label = { name->x, name->y };

  label.picture = mlg_label_painter_render (self->painter, name->text, &name->font, name->ink, name->halo, order->scale);
  label.width = cairo_image_surface_get_width (label.picture) / (double) order->scale - 2 * MLG_LABEL_MARGIN;
  label.height = cairo_image_surface_get_height (label.picture) / (double) order->scale - 2 * MLG_LABEL_MARGIN;
  label.dot = dup_dot (dots, name, style, order->scale);
  label.dot_radius = label.dot != NULL ? cairo_image_surface_get_width (label.dot) / (double) order->scale / 2 : 0;
  label.gap = label.dot != NULL ? MLG_PLACE_NAME_GAP : -1;

  g_array_append_val (labels, label);
}

static GArray *
build (MlgPlaceLabeller  *self,
       const Build       *order,
       GCancellable      *cancellable,
       GError           **error)
{
  g_autoptr(GArray) names = NULL;
  g_autoptr(GArray) labels = NULL;
  g_autoptr(GHashTable) dots = NULL;

  if (self->gazetteer == NULL)
    self->gazetteer = mlg_gazetteer_open (self->path, error);
  if (self->gazetteer == NULL)
    return NULL;

  names = mlg_place_names_list (self->gazetteer, &order->request, cancellable, error);
  if (names == NULL)
    return NULL;

  if (self->theme != order->request.theme)
    mlg_label_painter_clear (self->painter);
  self->theme = order->request.theme;

  labels = g_array_new (FALSE, FALSE, sizeof (MlgPlaceLabel));
  g_array_set_clear_func (labels, place_label_clear);
  dots = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) cairo_surface_destroy);
  for (guint i = 0; i < names->len && !g_cancellable_is_cancelled (cancellable); i++)
    add_label (self, labels, order, dots, &g_array_index (names, MlgPlaceName, i));

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
 * Renders the names of a part of the map, in a worker thread.
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
 * @scale: device pixels per logical pixel
 * @cancellable: (nullable): a cancellable
 * @callback: called when the labels are there
 * @user_data: data for @callback
 */
void
mlg_place_labeller_build_async (MlgPlaceLabeller      *self,
                                const MlgPlaceRequest *request,
                                guint                  scale,
                                GCancellable          *cancellable,
                                GAsyncReadyCallback    callback,
                                gpointer               user_data)
{
  g_autoptr(GTask) task = NULL;
  Build order = { 0, };

  g_return_if_fail (MLG_IS_PLACE_LABELLER (self) && request != NULL);
  g_return_if_fail (scale >= 1 && request->text_scale > 0 && request->family != NULL);

  order.request = *request;
  order.scale = scale;

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, mlg_place_labeller_build_async);
  g_task_set_task_data (task, g_memdup2 (&order, sizeof order), g_free);
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
