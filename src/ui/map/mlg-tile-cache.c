/* mlg-tile-cache.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-tile-cache.h"

/* What was drawn this short a time ago is still on the screen. */
#define ON_SCREEN_USEC (2 * G_USEC_PER_SEC)

struct _MlgTileCache
{
  GQueue recent;        /* MlgTilePaintable, owned, the last one drawn first */
  GHashTable *by_coord; /* MlgTileCoord of the paintable -> GList of recent */
  gsize bytes;
  gsize max_bytes;
};

static guint
coord_hash (gconstpointer key)
{
  const MlgTileCoord *coord = key;

  return coord->zoom * 0x9e3779b1u ^ coord->x * 0x85ebca6bu ^ coord->y * 0xc2b2ae35u;
}

static gboolean
coord_equal (gconstpointer a,
             gconstpointer b)
{
  const MlgTileCoord *left = a;
  const MlgTileCoord *right = b;

  return left->zoom == right->zoom && left->x == right->x && left->y == right->y;
}

static gsize
get_bytes (MlgTilePaintable *paintable)
{
  gsize pixels = mlg_tile_paintable_get_pixels (paintable);

  return pixels * pixels * 4;
}

static void
remove_link (MlgTileCache *self,
             GList        *link)
{
  MlgTilePaintable *paintable = link->data;

  self->bytes -= get_bytes (paintable);
  mlg_tile_paintable_set_surface (paintable, NULL, 0, FALSE);
  g_hash_table_remove (self->by_coord, mlg_tile_paintable_get_coord (paintable));
  g_queue_delete_link (&self->recent, link);
  g_object_unref (paintable);
}

static void
trim (MlgTileCache *self)
{
  gint64 limit = g_get_monotonic_time () - ON_SCREEN_USEC;

  while (self->bytes > self->max_bytes && self->recent.length > 1 &&
         mlg_tile_paintable_get_last_draw (self->recent.tail->data) < limit)
    remove_link (self, self->recent.tail);
}

/**
 * mlg_tile_cache_new:
 * @max_bytes: how many bytes the pictures may have; those on the screen stay
 *   even beyond it
 *
 * Returns: (transfer full): an empty cache
 */
MlgTileCache *
mlg_tile_cache_new (gsize max_bytes)
{
  MlgTileCache *self = g_new0 (MlgTileCache, 1);

  g_queue_init (&self->recent);
  self->by_coord = g_hash_table_new (coord_hash, coord_equal);
  self->max_bytes = max_bytes;

  return self;
}

/**
 * mlg_tile_cache_free:
 * @self: (transfer full): a cache
 */
void
mlg_tile_cache_free (MlgTileCache *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->by_coord, g_hash_table_unref);
  g_queue_clear_full (&self->recent, g_object_unref);
  g_free (self);
}

/**
 * mlg_tile_cache_lookup:
 * @self: a cache
 * @coord: which tile
 *
 * Returns: (transfer none) (nullable): the tile, if its picture is kept
 */
MlgTilePaintable *
mlg_tile_cache_lookup (MlgTileCache       *self,
                       const MlgTileCoord *coord)
{
  GList *link;

  g_return_val_if_fail (self != NULL && coord != NULL, NULL);

  link = g_hash_table_lookup (self->by_coord, coord);

  return link != NULL ? link->data : NULL;
}

/**
 * mlg_tile_cache_touch:
 * @self: a cache
 * @paintable: a tile that is drawn
 *
 * Keeps a tile for longer than those drawn before it.
 */
void
mlg_tile_cache_touch (MlgTileCache     *self,
                      MlgTilePaintable *paintable)
{
  GList *link;

  g_return_if_fail (self != NULL && MLG_IS_TILE_PAINTABLE (paintable));

  link = g_hash_table_lookup (self->by_coord, mlg_tile_paintable_get_coord (paintable));
  if (link == NULL || link->data != paintable)
    return;

  g_queue_unlink (&self->recent, link);
  g_queue_push_head_link (&self->recent, link);
}

/**
 * mlg_tile_cache_set_surface:
 * @self: a cache
 * @paintable: a tile
 * @surface: its picture
 * @epoch: see mlg_tile_paintable_set_surface()
 * @for_cairo: see mlg_tile_paintable_set_surface()
 *
 * Gives a tile its picture and keeps it; takes the pictures that were not
 * drawn for the longest time where there are too many.
 */
void
mlg_tile_cache_set_surface (MlgTileCache     *self,
                            MlgTilePaintable *paintable,
                            cairo_surface_t  *surface,
                            guint             epoch,
                            gboolean          for_cairo)
{
  GList *link;

  g_return_if_fail (self != NULL && MLG_IS_TILE_PAINTABLE (paintable) && surface != NULL);

  g_object_ref (paintable);
  link = g_hash_table_lookup (self->by_coord, mlg_tile_paintable_get_coord (paintable));
  if (link != NULL)
    remove_link (self, link);

  mlg_tile_paintable_set_surface (paintable, surface, epoch, for_cairo);
  self->bytes += get_bytes (paintable);
  g_queue_push_head (&self->recent, paintable);
  g_hash_table_insert (self->by_coord, (gpointer) mlg_tile_paintable_get_coord (paintable), self->recent.head);

  trim (self);
}

/**
 * mlg_tile_cache_get_bytes:
 * @self: a cache
 *
 * Returns: how many bytes the pictures have
 */
gsize
mlg_tile_cache_get_bytes (MlgTileCache *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->bytes;
}
