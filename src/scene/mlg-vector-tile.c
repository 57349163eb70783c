/* mlg-vector-tile.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-vector-tile.h"

#include "mlg-error.h"
#include "mlg-vector-tile-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_BOXED_TYPE (MlgVectorTile, mlg_vector_tile, mlg_vector_tile_ref, mlg_vector_tile_unref)

static gboolean
is_gzip (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  return size >= 2 && data[0] == 0x1f && data[1] == 0x8b;
}

/**
 * mlg_vector_tile_inflate:
 * @bytes: a gzip stream
 * @limit: the most bytes that may come out
 * @error: return location for an error
 *
 * Unpacks a tile without ever holding more than @limit bytes, whatever the
 * stream promises.
 *
 * Returns: (transfer full) (nullable): the bytes, or %NULL with
 *   %MLG_ERROR_CORRUPT or %MLG_ERROR_TOO_LARGE
 */
GBytes *
mlg_vector_tile_inflate (GBytes  *bytes,
                         gsize    limit,
                         GError **error)
{
  g_autoptr(GConverter) inflater = NULL;
  g_autoptr(GInputStream) packed = NULL;
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(GByteArray) out = NULL;
  g_autoptr(GError) local_error = NULL;
  guint8 buffer[8192];
  gssize n;

  g_return_val_if_fail (bytes != NULL, NULL);

  inflater = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  packed = g_memory_input_stream_new_from_bytes (bytes);
  stream = g_converter_input_stream_new (packed, inflater);
  out = g_byte_array_sized_new ((guint) MIN (limit, g_bytes_get_size (bytes) * 3));

  while ((n = g_input_stream_read (stream, buffer, sizeof buffer, NULL, &local_error)) > 0)
    {
      if (out->len + (gsize) n > limit)
        {
          g_set_error_literal (error, MLG_ERROR, MLG_ERROR_TOO_LARGE,
                               _("A tile of this map file is too large to be a real one. Choose another map file."));
          return NULL;
        }
      g_byte_array_append (out, buffer, (guint) n);
    }

  if (n < 0)
    {
      g_set_error (error, MLG_ERROR, MLG_ERROR_CORRUPT,
                   /* Translators: %s is the technical reason. */
                   _("A tile of this map file is damaged (%s). Copy the file again from where it came."),
                   local_error->message);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

/**
 * mlg_vector_tile_new:
 * @bytes: a Mapbox Vector Tile, plain or packed with gzip
 * @error: return location for an error
 *
 * Decodes a tile into plain arrays. The input may come from anybody: nothing
 * is read past its end, and what comes out stays within the limits above.
 * The result never changes, so threads may share it.
 *
 * Returns: (transfer full) (nullable): a tile, or %NULL with
 *   %MLG_ERROR_CORRUPT or %MLG_ERROR_TOO_LARGE
 */
MlgVectorTile *
mlg_vector_tile_new (GBytes  *bytes,
                     GError **error)
{
  g_autoptr(MlgVectorTile) self = NULL;
  g_autoptr(GBytes) plain = NULL;
  gboolean too_large;

  g_return_val_if_fail (bytes != NULL, NULL);

  plain = is_gzip (bytes) ? mlg_vector_tile_inflate (bytes, MLG_VECTOR_TILE_MAX_BYTES, error)
                          : g_bytes_ref (bytes);
  if (plain == NULL)
    return NULL;

  self = g_new0 (MlgVectorTile, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->names = g_string_chunk_new (128);
  self->layers = g_array_new (FALSE, FALSE, sizeof (MlgVectorLayer));
  self->features = g_array_new (FALSE, FALSE, sizeof (MlgVectorFeature));
  self->parts = g_array_new (FALSE, FALSE, sizeof (MlgVectorPart));
  self->points = g_array_new (FALSE, FALSE, sizeof (MlgVectorPoint));

  too_large = g_bytes_get_size (plain) > MLG_VECTOR_TILE_MAX_BYTES;
  if (!too_large && mlg_vector_tile_decode (self, plain, &too_large))
    return g_steal_pointer (&self);

  if (too_large)
    g_set_error_literal (error, MLG_ERROR, MLG_ERROR_TOO_LARGE,
                         _("A tile of this map file is too large to be a real one. Choose another map file."));
  else
    g_set_error_literal (error, MLG_ERROR, MLG_ERROR_CORRUPT,
                         _("A tile of this map file cannot be read. Copy the file again from where it came."));
  return NULL;
}

/**
 * mlg_vector_tile_ref:
 * @self: a tile
 *
 * Returns: (transfer full): @self, for any thread
 */
MlgVectorTile *
mlg_vector_tile_ref (MlgVectorTile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * mlg_vector_tile_unref:
 * @self: (transfer full): a tile
 */
void
mlg_vector_tile_unref (MlgVectorTile *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_string_chunk_free (self->names);
  g_array_unref (self->layers);
  g_array_unref (self->features);
  g_array_unref (self->parts);
  g_array_unref (self->points);
  g_free (self);
}

/**
 * mlg_vector_tile_get_layer:
 * @self: a tile
 * @name: the name of a layer
 *
 * Returns: (transfer none) (nullable): the first layer of that name
 */
const MlgVectorLayer *
mlg_vector_tile_get_layer (MlgVectorTile *self,
                           const char    *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  for (guint i = 0; i < self->layers->len; i++)
    {
      const MlgVectorLayer *layer = &g_array_index (self->layers, MlgVectorLayer, i);

      if (strcmp (layer->name, name) == 0)
        return layer;
    }

  return NULL;
}

/**
 * mlg_vector_tile_get_layers:
 * @self: a tile
 * @n_layers: (out): how many
 *
 * Returns: (transfer none) (array length=n_layers): the layers
 */
const MlgVectorLayer *
mlg_vector_tile_get_layers (MlgVectorTile *self,
                            guint         *n_layers)
{
  g_return_val_if_fail (self != NULL && n_layers != NULL, NULL);

  *n_layers = self->layers->len;
  return (const MlgVectorLayer *) (gconstpointer) self->layers->data;
}

/**
 * mlg_vector_tile_get_features:
 * @self: a tile
 * @n_features: (out): how many
 *
 * Returns: (transfer none) (array length=n_features): the features of all layers
 */
const MlgVectorFeature *
mlg_vector_tile_get_features (MlgVectorTile *self,
                              guint         *n_features)
{
  g_return_val_if_fail (self != NULL && n_features != NULL, NULL);

  *n_features = self->features->len;
  return (const MlgVectorFeature *) (gconstpointer) self->features->data;
}

/**
 * mlg_vector_tile_get_parts:
 * @self: a tile
 * @n_parts: (out): how many
 *
 * Returns: (transfer none) (array length=n_parts): the parts of all features
 */
const MlgVectorPart *
mlg_vector_tile_get_parts (MlgVectorTile *self,
                           guint         *n_parts)
{
  g_return_val_if_fail (self != NULL && n_parts != NULL, NULL);

  *n_parts = self->parts->len;
  return (const MlgVectorPart *) (gconstpointer) self->parts->data;
}

/**
 * mlg_vector_tile_get_points:
 * @self: a tile
 * @n_points: (out): how many
 *
 * Returns: (transfer none) (array length=n_points): the points of all parts
 */
const MlgVectorPoint *
mlg_vector_tile_get_points (MlgVectorTile *self,
                            guint         *n_points)
{
  g_return_val_if_fail (self != NULL && n_points != NULL, NULL);

  *n_points = self->points->len;
  return (const MlgVectorPoint *) (gconstpointer) self->points->data;
}

/**
 * mlg_vector_tile_get_size:
 * @self: a tile
 *
 * Returns: about how many bytes of memory the tile takes, for a cache
 */
gsize
mlg_vector_tile_get_size (MlgVectorTile *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return sizeof *self +
         self->layers->len * sizeof (MlgVectorLayer) +
         self->features->len * sizeof (MlgVectorFeature) +
         self->parts->len * sizeof (MlgVectorPart) +
         self->points->len * sizeof (MlgVectorPoint);
}
