/* mlg-offline-source.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-offline-source.h"

#include "mlg-basemap-painter.h"
#include "mlg-tile-cache.h"
#include "mlg-tile-queue.h"

#include <math.h>

#define SOURCE_ID "maillage-offline"
#define MAX_ZOOM 17u
#define N_THREADS 2

/* How much memory pictures may take that are not on the screen. */
#define CACHE_MAX_BYTES (64u << 20)

/* A tile stretched by more than this is painted anew once the zoom rests. */
#define STRETCH_LIMIT 1.06
#define SETTLE_MSEC 130

struct _MlgOfflineSource
{
  ShumateMapSource parent_instance;

  /* owned */
  MlgTileFile *file;
  MlgTilePyramid *pyramid;
  MlgTileQueue *queue;
  MlgTileCache *cache;
  GHashTable *refreshing; /* set of MlgTilePaintable being painted */
  GHashTable *stretched;  /* MlgTilePaintable -> width, until the zoom rests */
  guint settle_id;

  /* borrowed */
  GtkWidget *layer;

  MlgMapTheme theme;
  guint epoch;     /* counts the changes that make every picture old */
  guint n_painted;
};

/* What becomes of a tile once it is painted. */
typedef struct
{
  MlgOfflineSource *source;
  MlgTilePaintable *paintable;
  guint epoch;
  ShumateTile *tile; /* the tile that waits, NULL for a refresh */
  GTask *task;       /* likewise */
} Request;

enum
{
  PROP_0,
  PROP_THEME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MlgOfflineSource, mlg_offline_source, SHUMATE_TYPE_MAP_SOURCE)

static void
request_free (Request *request)
{
  g_clear_object (&request->paintable);
  g_clear_object (&request->tile);
  g_clear_object (&request->task);
  g_clear_object (&request->source);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static GBytes *
fetch_tile (const MlgTileCoord  *coord,
            gpointer             user_data,
            GError             **error)
{
  return mlg_tile_file_load_tile (user_data, coord->zoom, coord->x, coord->y, error);
}

static guint
get_scale (MlgOfflineSource *self)
{
  return self->layer != NULL ? (guint) gtk_widget_get_scale_factor (self->layer) : 1;
}

static gboolean
window_uses_cairo (MlgOfflineSource *self)
{
  GtkNative *native = self->layer != NULL ? gtk_widget_get_native (self->layer) : NULL;
  GskRenderer *renderer = native != NULL ? gtk_native_get_renderer (native) : NULL;

  return renderer != NULL && GSK_IS_CAIRO_RENDERER (renderer);
}

static void
show_tile (ShumateTile      *tile,
           MlgTilePaintable *paintable)
{
  shumate_tile_set_fade_in (tile, FALSE);
  shumate_tile_set_paintable (tile, GDK_PAINTABLE (paintable));
  shumate_tile_set_state (tile, SHUMATE_STATE_DONE);
}

static void
on_painted (cairo_surface_t *surface,
            GError          *error,
            gpointer         user_data)
{
  g_autoptr(Request) request = user_data;
  MlgOfflineSource *self = request->source;

  g_hash_table_remove (self->refreshing, request->paintable);

  if (surface != NULL)
    {
      mlg_tile_cache_set_surface (self->cache, request->paintable, surface, request->epoch, window_uses_cairo (self));
      self->n_painted++;
    }

  if (request->task == NULL)
    {
      if (self->layer != NULL)
        gtk_widget_queue_draw (self->layer);
    }
  else if (surface != NULL)
    {
      show_tile (request->tile, request->paintable);
      g_task_return_boolean (request->task, TRUE);
    }
  else
    {
      /* Done also after a failure: the layer keeps the tiles of the last zoom
       * until every tile of this one is done. */
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        shumate_tile_set_state (request->tile, SHUMATE_STATE_DONE);
      g_task_return_error (request->task, g_error_copy (error));
    }
}

static void
order_tile (MlgOfflineSource *self,
            MlgTilePaintable *paintable,
            guint             size,
            ShumateTile      *tile,
            GTask            *task)
{
  MlgTileOrder order = { self->pyramid, mlg_map_style_get (self->theme), *mlg_tile_paintable_get_coord (paintable),
                         size, get_scale (self) };
  Request *request = g_new0 (Request, 1);

  request->source = g_object_ref (self);
  request->paintable = g_object_ref (paintable);
  request->epoch = self->epoch;
  g_set_object (&request->tile, tile);
  g_set_object (&request->task, task);

  g_hash_table_add (self->refreshing, paintable);
  mlg_tile_queue_push (self->queue, &order, task != NULL ? g_task_get_cancellable (task) : NULL, on_painted, request);
}

static void
refresh (MlgOfflineSource *self,
         MlgTilePaintable *paintable,
         guint             size)
{
  if (!g_hash_table_contains (self->refreshing, paintable))
    order_tile (self, paintable, size, NULL, NULL);
}

static gboolean
zoom_rests (gpointer user_data)
{
  MlgOfflineSource *self = user_data;
  GHashTableIter iter;
  gpointer paintable, width;

  self->settle_id = 0;
  g_hash_table_iter_init (&iter, self->stretched);
  while (g_hash_table_iter_next (&iter, &paintable, &width))
    refresh (self, paintable, GPOINTER_TO_UINT (width));
  g_hash_table_remove_all (self->stretched);

  return G_SOURCE_REMOVE;
}

static void
on_drawn (MlgOfflineSource *self,
          double            width,
          MlgTilePaintable *paintable)
{
  guint size = (guint) CLAMP (round (width), 64, MLG_BASEMAP_TILE_SIZE * 2);
  double ratio = (double) mlg_tile_paintable_get_pixels (paintable) / (size * get_scale (self));

  mlg_tile_cache_touch (self->cache, paintable);

  /* A change of theme or density shows at once, a change of zoom later: it is
   * hardly ever the last one. */
  if (!mlg_tile_paintable_has_surface (paintable) || mlg_tile_paintable_get_epoch (paintable) != self->epoch)
    refresh (self, paintable, size);
  else if (ratio > STRETCH_LIMIT || ratio < 1 / STRETCH_LIMIT)
    {
      g_hash_table_insert (self->stretched, g_object_ref (paintable), GUINT_TO_POINTER (size));
      g_clear_handle_id (&self->settle_id, g_source_remove);
      self->settle_id = g_timeout_add (SETTLE_MSEC, zoom_rests, self);
    }
  else
    g_hash_table_remove (self->stretched, paintable);
}

static void
mlg_offline_source_fill_tile_async (ShumateMapSource    *source,
                                    ShumateTile         *tile,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  MlgOfflineSource *self = MLG_OFFLINE_SOURCE (source);
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  MlgTileCoord coord = { shumate_tile_get_zoom_level (tile), shumate_tile_get_x (tile), shumate_tile_get_y (tile) };
  MlgTilePaintable *cached = mlg_tile_cache_lookup (self->cache, &coord);
  g_autoptr(MlgTilePaintable) paintable = NULL;

  g_task_set_source_tag (task, mlg_offline_source_fill_tile_async);

  if (cached != NULL)
    {
      show_tile (tile, cached);
      g_task_return_boolean (task, TRUE);
      return;
    }

  shumate_tile_set_state (tile, SHUMATE_STATE_LOADING);
  paintable = mlg_tile_paintable_new (&coord, MLG_BASEMAP_TILE_SIZE);
  g_signal_connect_object (paintable, "drawn", G_CALLBACK (on_drawn), self, G_CONNECT_SWAPPED);
  order_tile (self, paintable, MLG_BASEMAP_TILE_SIZE, tile, task);
}

static gboolean
mlg_offline_source_fill_tile_finish (ShumateMapSource  *source,
                                     GAsyncResult      *result,
                                     GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, source), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Pictures of an earlier epoch stay until the new ones are painted. */
static void
make_all_old (MlgOfflineSource *self)
{
  self->epoch++;
  if (self->layer != NULL)
    gtk_widget_queue_draw (self->layer);
}

static void
mlg_offline_source_dispose (GObject *object)
{
  MlgOfflineSource *self = MLG_OFFLINE_SOURCE (object);

  mlg_offline_source_set_layer (self, NULL);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_hash_table_remove_all (self->stretched);

  G_OBJECT_CLASS (mlg_offline_source_parent_class)->dispose (object);
}

static void
mlg_offline_source_finalize (GObject *object)
{
  MlgOfflineSource *self = MLG_OFFLINE_SOURCE (object);

  g_clear_pointer (&self->queue, mlg_tile_queue_free);
  g_clear_pointer (&self->cache, mlg_tile_cache_free);
  g_clear_pointer (&self->refreshing, g_hash_table_unref);
  g_clear_pointer (&self->stretched, g_hash_table_unref);
  g_clear_object (&self->pyramid);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (mlg_offline_source_parent_class)->finalize (object);
}

static void
mlg_offline_source_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  MlgOfflineSource *self = MLG_OFFLINE_SOURCE (object);

  switch (prop_id)
    {
    case PROP_THEME:
      g_value_set_uint (value, self->theme);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_offline_source_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  MlgOfflineSource *self = MLG_OFFLINE_SOURCE (object);

  switch (prop_id)
    {
    case PROP_THEME:
      mlg_offline_source_set_theme (self, g_value_get_uint (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_offline_source_class_init (MlgOfflineSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  ShumateMapSourceClass *source_class = SHUMATE_MAP_SOURCE_CLASS (klass);

  object_class->dispose = mlg_offline_source_dispose;
  object_class->finalize = mlg_offline_source_finalize;
  object_class->get_property = mlg_offline_source_get_property;
  object_class->set_property = mlg_offline_source_set_property;
  source_class->fill_tile_async = mlg_offline_source_fill_tile_async;
  source_class->fill_tile_finish = mlg_offline_source_fill_tile_finish;

  /**
   * MlgOfflineSource:theme: (type guint)
   *
   * The [enum@MapTheme] of the tiles.
   */
  properties[PROP_THEME] =
    g_param_spec_uint ("theme", NULL, NULL, 0, MLG_MAP_THEME_LAST, MLG_MAP_THEME_LIGHT,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mlg_offline_source_init (MlgOfflineSource *self)
{
  self->cache = mlg_tile_cache_new (CACHE_MAX_BYTES);
  self->refreshing = g_hash_table_new (NULL, NULL);
  self->stretched = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->queue = mlg_tile_queue_new (N_THREADS);
}

/**
 * mlg_offline_source_new:
 * @file: a file of vector tiles
 * @theme: the colours to begin with
 *
 * A source of 512-pixel tiles that are painted from a file in two threads.
 * Tell it its layer with mlg_offline_source_set_layer().
 *
 * Returns: (transfer full): a map source
 */
MlgOfflineSource *
mlg_offline_source_new (MlgTileFile *file,
                        MlgMapTheme  theme)
{
  MlgOfflineSource *self;

  g_return_val_if_fail (MLG_IS_TILE_FILE (file), NULL);
  g_return_val_if_fail (mlg_tile_file_get_format (file) == MLG_TILE_FORMAT_VECTOR, NULL);

  /* These are construct properties of libshumate: what an init function sets
   * is overwritten by their defaults. */
  self = g_object_new (MLG_TYPE_OFFLINE_SOURCE,
                       "id", SOURCE_ID,
                       "name", mlg_tile_file_get_name (file),
                       "license", mlg_tile_file_get_attribution (file),
                       "min-zoom-level", 0,
                       "max-zoom-level", MAX_ZOOM,
                       "tile-size", MLG_BASEMAP_TILE_SIZE,
                       "projection", SHUMATE_MAP_PROJECTION_MERCATOR,
                       NULL);
  self->file = g_object_ref (file);
  self->theme = theme;
  self->pyramid = mlg_tile_pyramid_new (fetch_tile, g_object_ref (file), g_object_unref,
                                        mlg_tile_file_get_min_zoom (file), mlg_tile_file_get_max_zoom (file));

  return self;
}

/**
 * mlg_offline_source_set_theme:
 * @self: a source
 * @theme: the colours to show
 *
 * Changes the colours of the tiles on the screen. The old ones stay until the
 * new ones are painted, so that nothing flashes.
 */
void
mlg_offline_source_set_theme (MlgOfflineSource *self,
                              MlgMapTheme       theme)
{
  g_return_if_fail (MLG_IS_OFFLINE_SOURCE (self));
  g_return_if_fail (theme <= MLG_MAP_THEME_LAST);

  if (self->theme == theme)
    return;

  self->theme = theme;
  make_all_old (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_THEME]);
}

/**
 * mlg_offline_source_get_theme:
 * @self: a source
 *
 * Returns: the colours it paints
 */
MlgMapTheme
mlg_offline_source_get_theme (MlgOfflineSource *self)
{
  g_return_val_if_fail (MLG_IS_OFFLINE_SOURCE (self), MLG_MAP_THEME_LIGHT);

  return self->theme;
}

/**
 * mlg_offline_source_set_layer:
 * @self: a source
 * @layer: (nullable): the #ShumateMapLayer that shows the source
 *
 * Says where the tiles are shown: the density of the screen and the renderer
 * of the window decide how they are painted and kept. Not owned.
 */
void
mlg_offline_source_set_layer (MlgOfflineSource *self,
                              GtkWidget        *layer)
{
  g_return_if_fail (MLG_IS_OFFLINE_SOURCE (self));
  g_return_if_fail (layer == NULL || GTK_IS_WIDGET (layer));

  if (self->layer == layer)
    return;

  if (self->layer != NULL)
    g_signal_handlers_disconnect_by_func (self->layer, make_all_old, self);
  g_set_weak_pointer (&self->layer, layer);
  if (layer != NULL)
    {
      g_signal_connect_object (layer, "notify::scale-factor", G_CALLBACK (make_all_old), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (layer, "realize", G_CALLBACK (make_all_old), self, G_CONNECT_SWAPPED);
    }
}

/**
 * mlg_offline_source_get_pyramid:
 * @self: a source
 *
 * Returns: (transfer none): the tiles, to paint them elsewhere (a picture, a PDF)
 */
MlgTilePyramid *
mlg_offline_source_get_pyramid (MlgOfflineSource *self)
{
  g_return_val_if_fail (MLG_IS_OFFLINE_SOURCE (self), NULL);

  return self->pyramid;
}

/**
 * mlg_offline_source_get_n_painted:
 * @self: a source
 *
 * Returns: how many tiles were painted until now, for tests and measurements
 */
guint
mlg_offline_source_get_n_painted (MlgOfflineSource *self)
{
  g_return_val_if_fail (MLG_IS_OFFLINE_SOURCE (self), 0);

  return self->n_painted;
}
