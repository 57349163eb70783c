/* mlg-places.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-places.h"

#include <string.h>

/* Every actor has such a list, and the map, the search and the check read all
 * of them: going through the bytes takes a tenth of the time that values of
 * values take. The form is that of the GVariant specification 1.0, section
 * 2.4: a list ends with where each tuple ends, a tuple ends with where each of
 * its texts ends, the last first, in numbers as short as the whole allows. */

#define N_TEXTS    4
#define ALIGNMENT  8
#define FIXED_SIZE (8 + 8 + 4)

static gsize
align (gsize offset)
{
  return (offset + ALIGNMENT - 1) & ~(gsize) (ALIGNMENT - 1);
}

/* The size of the numbers at the end of @size bytes that hold them. */
static gsize
get_offset_size (gsize size)
{
  return size <= 0xFF ? 1 : size <= 0xFFFF ? 2 : size <= 0xFFFFFFFF ? 4 : 8;
}

/* The same before they are there. */
static gsize
choose_offset_size (gsize body_size,
                    gsize n_offsets)
{
  if (body_size + n_offsets <= 0xFF)
    return 1;
  if (body_size + n_offsets * 2 <= 0xFFFF)
    return 2;

  return body_size + n_offsets * 4 <= 0xFFFFFFFF ? 4 : 8;
}

static void
write_offset (guint8 *bytes,
              gsize   offset_size,
              gsize   offset)
{
  for (gsize i = 0; i < offset_size; i++, offset >>= 8)
    bytes[i] = (guint8) offset;
}

static gsize
read_offset (const guint8 *bytes,
             gsize         offset_size)
{
  gsize offset = 0;

  for (gsize i = offset_size; i > 0; i--)
    offset = offset << 8 | bytes[i - 1];

  return offset;
}

typedef struct
{
  const char *texts[N_TEXTS];
  gsize       sizes[N_TEXTS];
  gsize       body_size;
  gsize       offset_size;
} Tuple;

static void
measure (const MlgPlace *place,
         Tuple          *tuple)
{
  *tuple = (Tuple) { .texts = { place->address, place->postcode, place->city, place->country } };

  for (guint i = 0; i < N_TEXTS; i++)
    {
      if (tuple->texts[i] == NULL)
        tuple->texts[i] = "";
      tuple->sizes[i] = strlen (tuple->texts[i]) + 1;
      tuple->body_size += tuple->sizes[i];
    }

  tuple->body_size = align (tuple->body_size) + FIXED_SIZE;
  tuple->offset_size = choose_offset_size (tuple->body_size, N_TEXTS);
}

/* Writes a place at @bytes, which are zero; returns its size. */
static gsize
write_place (const MlgPlace *place,
             guint8         *bytes)
{
  gboolean located = place->precision != MLG_PRECISION_NONE;
  gint32 precision = (gint32) place->precision;
  double point[2] = { located ? place->lon : 0., located ? place->lat : 0. };
  gsize offset = 0;
  gsize size;
  Tuple tuple;

  measure (place, &tuple);
  size = tuple.body_size + N_TEXTS * tuple.offset_size;

  for (guint i = 0; i < N_TEXTS; i++)
    {
      memcpy (bytes + offset, tuple.texts[i], tuple.sizes[i]);
      offset += tuple.sizes[i];
      write_offset (bytes + size - (i + 1) * tuple.offset_size, tuple.offset_size, offset);
    }

  offset = align (offset);
  memcpy (bytes + offset, point, sizeof point);
  memcpy (bytes + offset + sizeof point, &precision, sizeof precision);

  return size;
}

/**
 * mlg_places_new:
 * @places: (array length=n_places): places, their texts valid UTF-8 or %NULL
 * @n_places: how many
 *
 * Makes what a builder of mlg_place_to_variant() would make.
 *
 * Returns: (transfer floating): a value of #MLG_PLACES_TYPE
 */
GVariant *
mlg_places_new (const MlgPlace *places,
                gsize           n_places)
{
  gsize body_size = 0;
  gsize offset_size, size;
  gsize offset = 0;
  guint8 *bytes;
  Tuple tuple;

  for (gsize i = 0; i < n_places; i++)
    {
      measure (&places[i], &tuple);
      body_size = align (body_size) + tuple.body_size + N_TEXTS * tuple.offset_size;
    }

  offset_size = choose_offset_size (body_size, n_places);
  size = body_size + n_places * offset_size;
  bytes = g_malloc0 (size);

  for (gsize i = 0; i < n_places; i++)
    {
      offset = align (offset);
      offset += write_place (&places[i], bytes + offset);
      write_offset (bytes + body_size + i * offset_size, offset_size, offset);
    }

  return g_variant_new_from_data (G_VARIANT_TYPE (MLG_PLACES_TYPE), bytes, size, TRUE, g_free, bytes);
}

/* Reads the tuple of @size bytes; they are in normal form. */
static void
read_place (const guint8 *bytes,
            gsize         size,
            MlgPlace     *place)
{
  const char **texts[N_TEXTS] = { &place->address, &place->postcode, &place->city, &place->country };
  gsize offset_size = get_offset_size (size);
  gsize offset = 0;
  gint32 precision;

  for (guint i = 0; i < N_TEXTS; i++)
    {
      *texts[i] = (const char *) bytes + offset;
      offset = read_offset (bytes + size - (i + 1) * offset_size, offset_size);
    }

  offset = align (offset);
  memcpy (&place->lon, bytes + offset, sizeof place->lon);
  memcpy (&place->lat, bytes + offset + 8, sizeof place->lat);
  memcpy (&precision, bytes + offset + 16, sizeof precision);
  place->precision = (MlgPrecision) precision;
}

/**
 * mlg_places_get:
 * @places: (nullable): a value of #MLG_PLACES_TYPE
 * @position: the number of a place
 * @place: (out caller-allocates): the place; its texts belong to @places
 *
 * Returns: %FALSE if there are fewer places
 */
gboolean
mlg_places_get (GVariant *places,
                gsize     position,
                MlgPlace *place)
{
  const guint8 *bytes;
  gsize size, offset_size, body_size, first, end;

  if (places == NULL)
    return FALSE;

  bytes = g_variant_get_data (places);
  size = g_variant_get_size (places);

  /* What was not made in this process may lie about where its parts are. */
  if (!g_variant_is_normal_form (places))
    {
      g_autoptr(GVariant) tuple = NULL;

      if (position >= g_variant_n_children (places))
        return FALSE;

      /* A view into the bytes of the list, which outlive it. */
      tuple = g_variant_get_child_value (places, position);
      mlg_place_from_variant (tuple, place);
      return TRUE;
    }

  if (size == 0)
    return FALSE;

  offset_size = get_offset_size (size);
  body_size = read_offset (bytes + size - offset_size, offset_size);
  if (position >= (size - body_size) / offset_size)
    return FALSE;

  first = position > 0 ? align (read_offset (bytes + body_size + (position - 1) * offset_size, offset_size)) : 0;
  end = read_offset (bytes + body_size + position * offset_size, offset_size);
  read_place (bytes + first, end - first, place);

  return TRUE;
}
