/* mlg-tile-pyramid.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-tile-pyramid.h"

/* Enough for every ancestor that one window needs, several times over. */
#define CACHE_MAX_BYTES (8u << 20)

typedef struct
{
  guint64 key;
  MlgVectorTile *tile; /* NULL: known to be absent */
  gsize size;
} CacheEntry;

struct _MlgTilePyramid
{
  GObject parent_instance;

  /* owned */
  MlgTileFetchFunc fetch;
  gpointer fetch_data;
  GDestroyNotify fetch_destroy;

  guint min_zoom;
  guint max_zoom;

  /* guarded by the mutex */
  GMutex mutex;
  GQueue recent;        /* CacheEntry, most recently used first */
  GHashTable *by_key;   /* guint64 -> GList of recent */
  gsize cached_bytes;
};

G_DEFINE_FINAL_TYPE (MlgTilePyramid, mlg_tile_pyramid, G_TYPE_OBJECT)

static guint64
coord_key (const MlgTileCoord *coord)
{
  return (guint64) coord->zoom << 58 | (guint64) coord->x << 29 | coord->y;
}

static void
cache_entry_free (CacheEntry *entry)
{
  g_clear_pointer (&entry->tile, mlg_vector_tile_unref);
  g_free (entry);
}

static gboolean
cache_lookup (MlgTilePyramid  *self,
              guint64          key,
              MlgVectorTile  **tile)
{
  G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  GList *link = g_hash_table_lookup (self->by_key, &key);
  CacheEntry *entry;

  if (link == NULL)
    return FALSE;

  g_queue_unlink (&self->recent, link);
  g_queue_push_head_link (&self->recent, link);
  entry = link->data;
  *tile = entry->tile != NULL ? mlg_vector_tile_ref (entry->tile) : NULL;

  return TRUE;
}

static void
cache_insert (MlgTilePyramid *self,
              guint64         key,
              MlgVectorTile  *tile)
{
  G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  CacheEntry *entry;

  /* Another thread may have decoded the same tile meanwhile. */
  if (g_hash_table_contains (self->by_key, &key))
    return;

  entry = g_new0 (CacheEntry, 1);
  entry->key = key;
  entry->tile = tile != NULL ? mlg_vector_tile_ref (tile) : NULL;
  entry->size = sizeof *entry + (tile != NULL ? mlg_vector_tile_get_size (tile) : 0);
  g_queue_push_head (&self->recent, entry);
  g_hash_table_insert (self->by_key, &entry->key, self->recent.head);
  self->cached_bytes += entry->size;

  while (self->cached_bytes > CACHE_MAX_BYTES && self->recent.length > 1)
    {
      CacheEntry *oldest = g_queue_pop_tail (&self->recent);

      self->cached_bytes -= oldest->size;
      g_hash_table_remove (self->by_key, &oldest->key);
      cache_entry_free (oldest);
    }
}

static gboolean
load_tile (MlgTilePyramid      *self,
           const MlgTileCoord  *coord,
           MlgVectorTile      **tile,
           GError             **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) local_error = NULL;
  guint64 key = coord_key (coord);

  if (cache_lookup (self, key, tile))
    return TRUE;

  bytes = self->fetch (coord, self->fetch_data, &local_error);
  if (bytes != NULL)
    *tile = mlg_vector_tile_new (bytes, &local_error);
  else
    *tile = NULL;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  cache_insert (self, key, *tile);
  return TRUE;
}

static void
mlg_tile_pyramid_finalize (GObject *object)
{
  MlgTilePyramid *self = MLG_TILE_PYRAMID (object);

  if (self->fetch_destroy != NULL)
    self->fetch_destroy (self->fetch_data);
  g_clear_pointer (&self->by_key, g_hash_table_unref);
  g_queue_clear_full (&self->recent, (GDestroyNotify) cache_entry_free);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (mlg_tile_pyramid_parent_class)->finalize (object);
}

static void
mlg_tile_pyramid_class_init (MlgTilePyramidClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mlg_tile_pyramid_finalize;
}

static void
mlg_tile_pyramid_init (MlgTilePyramid *self)
{
  g_mutex_init (&self->mutex);
  g_queue_init (&self->recent);
  self->by_key = g_hash_table_new (g_int64_hash, g_int64_equal);
}

/**
 * mlg_tile_pyramid_new:
 * @fetch: reads the bytes of a tile, from any thread
 * @user_data: data for @fetch
 * @destroy: (nullable): frees @user_data with the pyramid
 * @min_zoom: the first zoom that has tiles
 * @max_zoom: the last zoom that has tiles
 *
 * A pyramid of vector tiles that keeps the ones in use decoded: at a zoom
 * deeper than the file, hundreds of tiles are cut out of one ancestor.
 *
 * Returns: (transfer full): a pyramid, usable from several threads at once
 */
MlgTilePyramid *
mlg_tile_pyramid_new (MlgTileFetchFunc fetch,
                      gpointer         user_data,
                      GDestroyNotify   destroy,
                      guint            min_zoom,
                      guint            max_zoom)
{
  MlgTilePyramid *self;

  g_return_val_if_fail (fetch != NULL, NULL);
  g_return_val_if_fail (min_zoom <= max_zoom && max_zoom <= MLG_TILE_MAX_ZOOM, NULL);

  self = g_object_new (MLG_TYPE_TILE_PYRAMID, NULL);
  self->fetch = fetch;
  self->fetch_data = user_data;
  self->fetch_destroy = destroy;
  self->min_zoom = min_zoom;
  self->max_zoom = max_zoom;

  return self;
}

/**
 * mlg_tile_pyramid_dup_tile:
 * @self: a pyramid
 * @coord: the tile to draw
 * @found: (out): which tile was found: @coord itself, or the nearest of its
 *   ancestors that the pyramid has
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the decoded tile; %NULL without an
 *   error where the pyramid has nothing there
 */
MlgVectorTile *
mlg_tile_pyramid_dup_tile (MlgTilePyramid      *self,
                           const MlgTileCoord  *coord,
                           MlgTileCoord        *found,
                           GError             **error)
{
  MlgVectorTile *tile = NULL;

  g_return_val_if_fail (MLG_IS_TILE_PYRAMID (self), NULL);
  g_return_val_if_fail (coord != NULL && coord->zoom <= MLG_TILE_MAX_ZOOM, NULL);
  g_return_val_if_fail (found != NULL, NULL);

  *found = *coord;
  while (found->zoom > self->max_zoom)
    *found = (MlgTileCoord) { found->zoom - 1, found->x / 2, found->y / 2 };

  while (load_tile (self, found, &tile, error))
    {
      if (tile != NULL || found->zoom <= self->min_zoom)
        return tile;
      *found = (MlgTileCoord) { found->zoom - 1, found->x / 2, found->y / 2 };
    }

  return NULL;
}
