/* mlg-vector-decoder.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-vector-tile-private.h"

#include "mlg-wire-reader.h"

#include <string.h>

/* Field numbers of the Mapbox Vector Tile specification 2.1. */
#define FIELD_TILE_LAYER       3u
#define FIELD_LAYER_NAME       1u
#define FIELD_LAYER_FEATURE    2u
#define FIELD_LAYER_KEY        3u
#define FIELD_LAYER_VALUE      4u
#define FIELD_LAYER_EXTENT     5u
#define FIELD_FEATURE_TAGS     2u
#define FIELD_FEATURE_TYPE     3u
#define FIELD_FEATURE_GEOMETRY 4u
#define FIELD_VALUE_INT        4u
#define FIELD_VALUE_UINT       5u
#define FIELD_VALUE_SINT       6u

#define COMMAND_MOVE_TO 1u
#define COMMAND_LINE_TO 2u
#define COMMAND_CLOSE   7u

#define DEFAULT_EXTENT 4096u
#define NO_KEY G_MAXUINT

typedef struct
{
  MlgVectorTile *tile;
  GArray *values;     /* gint: the integer values of the layer being read */
  guint level_key;    /* the index of the key "level", or NO_KEY */
  gboolean too_large;
} Decoder;

/* Attributes are unsigned or zigzag numbers of any size; a rank is small. */
static gint
read_value (MlgWireReader value)
{
  gint64 result = 0;

  while (mlg_wire_reader_more (&value))
    {
      guint64 key = mlg_wire_reader_varint (&value);
      guint64 field = key >> 3;
      guint wire_type = key & 7;

      if (wire_type != MLG_WIRE_VARINT)
        {
          mlg_wire_reader_skip (&value, wire_type);
          continue;
        }

      guint64 raw = mlg_wire_reader_varint (&value);

      if (field == FIELD_VALUE_INT || field == FIELD_VALUE_UINT)
        result = (gint64) raw;
      else if (field == FIELD_VALUE_SINT)
        result = (gint64) (raw >> 1) ^ -(gint64) (raw & 1);
    }

  return (gint) CLAMP (result, G_MININT, G_MAXINT);
}

static gint
read_level (Decoder       *decoder,
            MlgWireReader  tags)
{
  gint level = 0;

  while (mlg_wire_reader_more (&tags))
    {
      guint64 key = mlg_wire_reader_varint (&tags);
      guint64 value = mlg_wire_reader_varint (&tags);

      if (decoder->level_key != NO_KEY && key == decoder->level_key && value < decoder->values->len)
        level = g_array_index (decoder->values, gint, value);
    }

  return level;
}

static void
finish_part (MlgVectorTile    *tile,
             MlgVectorFeature *feature,
             guint             first_point)
{
  MlgVectorPart part = { first_point, tile->points->len - first_point };

  if (part.n_points == 0)
    return;

  g_array_append_val (tile->parts, part);
  feature->n_parts++;
}

/* Reads the @count points of one command. The cursor wraps instead of
 * overflowing; a point out of bounds is then refused. */
static gboolean
read_points (Decoder        *decoder,
             MlgWireReader  *geometry,
             guint32         count,
             MlgVectorPoint *cursor)
{
  for (guint32 i = 0; i < count; i++)
    {
      guint32 dx = (guint32) mlg_wire_reader_varint (geometry);
      guint32 dy = (guint32) mlg_wire_reader_varint (geometry);

      if (geometry->failed)
        return FALSE;

      cursor->x = (gint32) ((guint32) cursor->x + ((dx >> 1) ^ (0u - (dx & 1))));
      cursor->y = (gint32) ((guint32) cursor->y + ((dy >> 1) ^ (0u - (dy & 1))));
      if (ABS ((gint64) cursor->x) > MLG_VECTOR_TILE_MAX_COORD ||
          ABS ((gint64) cursor->y) > MLG_VECTOR_TILE_MAX_COORD)
        return FALSE;

      if (decoder->tile->points->len >= MLG_VECTOR_TILE_MAX_POINTS)
        {
          decoder->too_large = TRUE;
          return FALSE;
        }
      g_array_append_val (decoder->tile->points, *cursor);
    }

  return TRUE;
}

static gboolean
read_geometry (Decoder          *decoder,
               MlgWireReader     geometry,
               MlgVectorFeature *feature)
{
  MlgVectorTile *tile = decoder->tile;
  MlgVectorPoint cursor = { 0, 0 };
  guint first_point = tile->points->len;
  gboolean open = FALSE;

  while (mlg_wire_reader_more (&geometry))
    {
      guint32 command = (guint32) mlg_wire_reader_varint (&geometry);
      guint32 count = command >> 3;

      switch (command & 7)
        {
        case COMMAND_MOVE_TO:
          if (feature->shape != MLG_VECTOR_SHAPE_POINT)
            {
              finish_part (tile, feature, first_point);
              first_point = tile->points->len;
            }
          if (!read_points (decoder, &geometry, count, &cursor))
            return FALSE;
          open = count > 0;
          break;

        case COMMAND_LINE_TO:
          if (!open || !read_points (decoder, &geometry, count, &cursor))
            return FALSE;
          break;

        case COMMAND_CLOSE:
          finish_part (tile, feature, first_point);
          first_point = tile->points->len;
          open = FALSE;
          break;

        default:
          return FALSE;
        }
    }

  finish_part (tile, feature, first_point);

  return !geometry.failed;
}

static gboolean
read_feature (Decoder       *decoder,
              MlgWireReader  reader)
{
  MlgVectorFeature feature = { MLG_VECTOR_SHAPE_UNKNOWN, 0, decoder->tile->parts->len, 0 };
  MlgWireReader geometry = { NULL, NULL, FALSE };
  MlgWireReader tags = { NULL, NULL, FALSE };

  if (decoder->tile->features->len >= MLG_VECTOR_TILE_MAX_FEATURES)
    {
      decoder->too_large = TRUE;
      return FALSE;
    }

  while (mlg_wire_reader_more (&reader))
    {
      guint64 key = mlg_wire_reader_varint (&reader);

      if (key == (FIELD_FEATURE_TAGS << 3 | MLG_WIRE_BYTES))
        tags = mlg_wire_reader_bytes (&reader);
      else if (key == (FIELD_FEATURE_GEOMETRY << 3 | MLG_WIRE_BYTES))
        geometry = mlg_wire_reader_bytes (&reader);
      else if (key == (FIELD_FEATURE_TYPE << 3 | MLG_WIRE_VARINT))
        {
          guint64 shape = mlg_wire_reader_varint (&reader);

          feature.shape = shape <= MLG_VECTOR_SHAPE_POLYGON ? (MlgVectorShape) shape
                                                            : MLG_VECTOR_SHAPE_UNKNOWN;
        }
      else
        mlg_wire_reader_skip (&reader, key & 7);
    }

  /* The type may come after the geometry, and says how to cut the parts. */
  feature.level = read_level (decoder, tags);
  if (reader.failed || !read_geometry (decoder, geometry, &feature))
    return FALSE;

  g_array_append_val (decoder->tile->features, feature);
  return TRUE;
}

/* First pass over a layer: what its features refer to may follow them. */
static gboolean
read_layer_head (Decoder        *decoder,
                 MlgWireReader   reader,
                 MlgVectorLayer *layer)
{
  guint n_keys = 0;

  decoder->level_key = NO_KEY;
  g_array_set_size (decoder->values, 0);

  while (mlg_wire_reader_more (&reader))
    {
      guint64 key = mlg_wire_reader_varint (&reader);

      if (key == (FIELD_LAYER_EXTENT << 3 | MLG_WIRE_VARINT))
        {
          guint64 extent = mlg_wire_reader_varint (&reader);

          if (extent == 0 || extent > MLG_VECTOR_TILE_MAX_COORD)
            return FALSE;
          layer->extent = (guint) extent;
        }
      else if ((key & 7) == MLG_WIRE_BYTES)
        {
          MlgWireReader bytes = mlg_wire_reader_bytes (&reader);
          gsize size = (gsize) (bytes.end - bytes.next);

          if (key >> 3 == FIELD_LAYER_NAME && g_utf8_validate ((const char *) bytes.next, (gssize) size, NULL))
            layer->name = g_string_chunk_insert_len (decoder->tile->names, (const char *) bytes.next, (gssize) size);
          else if (key >> 3 == FIELD_LAYER_KEY)
            {
              if (size == strlen ("level") && memcmp (bytes.next, "level", size) == 0)
                decoder->level_key = n_keys;
              n_keys++;
            }
          else if (key >> 3 == FIELD_LAYER_VALUE)
            {
              gint value = read_value (bytes);

              if (decoder->values->len < MLG_VECTOR_TILE_MAX_VALUES)
                g_array_append_val (decoder->values, value);
            }
        }
      else
        mlg_wire_reader_skip (&reader, key & 7);
    }

  return !reader.failed;
}

static gboolean
read_layer (Decoder       *decoder,
            MlgWireReader  reader)
{
  MlgVectorTile *tile = decoder->tile;
  MlgVectorLayer layer = { "", DEFAULT_EXTENT, tile->features->len, 0 };

  if (tile->layers->len >= MLG_VECTOR_TILE_MAX_LAYERS)
    {
      decoder->too_large = TRUE;
      return FALSE;
    }

  if (!read_layer_head (decoder, reader, &layer))
    return FALSE;

  while (mlg_wire_reader_more (&reader))
    {
      guint64 key = mlg_wire_reader_varint (&reader);

      if (key != (FIELD_LAYER_FEATURE << 3 | MLG_WIRE_BYTES))
        mlg_wire_reader_skip (&reader, key & 7);
      else if (!read_feature (decoder, mlg_wire_reader_bytes (&reader)))
        return FALSE;
    }

  layer.n_features = tile->features->len - layer.first_feature;
  g_array_append_val (tile->layers, layer);

  return TRUE;
}

static gboolean
read_tile (Decoder *decoder,
           GBytes  *bytes)
{
  MlgWireReader reader;
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  mlg_wire_reader_init (&reader, data, size);
  while (mlg_wire_reader_more (&reader))
    {
      guint64 key = mlg_wire_reader_varint (&reader);

      if (key != (FIELD_TILE_LAYER << 3 | MLG_WIRE_BYTES))
        mlg_wire_reader_skip (&reader, key & 7);
      else if (!read_layer (decoder, mlg_wire_reader_bytes (&reader)))
        return FALSE;
    }

  return !reader.failed;
}

/**
 * mlg_vector_tile_decode:
 * @self: a tile without content
 * @bytes: an unpacked Mapbox Vector Tile
 * @too_large: (out): set where a limit of mlg-vector-tile.h stopped the work
 *
 * Returns: whether @bytes is a tile
 */
gboolean
mlg_vector_tile_decode (MlgVectorTile *self,
                        GBytes        *bytes,
                        gboolean      *too_large)
{
  g_autoptr(GArray) values = g_array_new (FALSE, FALSE, sizeof (gint));
  Decoder decoder = { self, values, NO_KEY, FALSE };
  gboolean done;

  g_return_val_if_fail (self != NULL && bytes != NULL && too_large != NULL, FALSE);

  done = read_tile (&decoder, bytes);
  *too_large = decoder.too_large;

  return done;
}
