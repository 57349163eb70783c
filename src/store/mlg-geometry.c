/* mlg-geometry.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-geometry.h"

#include <math.h>
#include <string.h>

/* GeoPackage 1.3, clause 2.1.3: “GP”, version, flags, SRS, an optional
 * envelope, then well-known binary. */
#define HEADER_SIZE    8
#define FLAG_LITTLE    0x01
#define FLAG_EMPTY     0x10
#define WKB_POINT      1
#define WKB_MULTIPOINT 4
#define SRS_WGS84      4326

typedef struct
{
  const guint8 *data;
  gsize         size;
  gboolean      little;
} Wkb;

static void
write_double (guint8 *blob,
              double  number)
{
  guint64 bits;

  memcpy (&bits, &number, sizeof bits);
  bits = GUINT64_TO_LE (bits);
  memcpy (blob, &bits, sizeof bits);
}

static double
read_double (const guint8 *data,
             gboolean      little)
{
  guint64 bits;
  double number;

  memcpy (&bits, data, sizeof bits);
  bits = little ? GUINT64_FROM_LE (bits) : GUINT64_FROM_BE (bits);
  memcpy (&number, &bits, sizeof number);

  return number;
}

static guint32
read_uint32 (const guint8 *data,
             gboolean      little)
{
  guint32 value;

  memcpy (&value, data, sizeof value);

  return little ? GUINT32_FROM_LE (value) : GUINT32_FROM_BE (value);
}

/* Reads byte order and type; a height or measure makes the type larger by
 * thousands, and the bytes longer. */
static gboolean
read_type (Wkb     *wkb,
           guint32 *type)
{
  if (wkb->size < 5)
    return FALSE;

  wkb->little = wkb->data[0] != 0;
  *type = read_uint32 (wkb->data + 1, wkb->little) % 1000;
  wkb->data += 5;
  wkb->size -= 5;

  return TRUE;
}

/**
 * mlg_geometry_write_point:
 * @blob: (out caller-allocates): %MLG_GEOMETRY_POINT_SIZE bytes
 * @lon: longitude in degrees WGS84
 * @lat: latitude in degrees WGS84
 *
 * Makes the geometry of a point as GeoPackage has it. The coordinates are the
 * last 16 bytes: the SQL that draws the lines of relations relies on it.
 */
void
mlg_geometry_write_point (guint8 *blob,
                          double  lon,
                          double  lat)
{
  static const guint8 head[] = {
    'G', 'P', 0, FLAG_LITTLE, SRS_WGS84 & 0xFF, SRS_WGS84 >> 8, 0, 0,
    1, WKB_POINT, 0, 0, 0,
  };

  memcpy (blob, head, sizeof head);
  write_double (blob + sizeof head, lon);
  write_double (blob + sizeof head + 8, lat);
}

/**
 * mlg_geometry_read_point:
 * @blob: (nullable): a geometry that perhaps another program wrote
 * @size: its size in bytes
 * @lon: (out): longitude in degrees
 * @lat: (out): latitude in degrees
 *
 * Reads a point, or the first of several.
 *
 * Returns: whether there is a point on the Earth
 */
gboolean
mlg_geometry_read_point (gconstpointer  blob,
                         gsize          size,
                         double        *lon,
                         double        *lat)
{
  static const gsize envelope_sizes[] = { 0, 32, 48, 48, 64 };
  const guint8 *bytes = blob;
  guint envelope;
  guint32 type;
  Wkb wkb;

  if (blob == NULL || size < HEADER_SIZE || bytes[0] != 'G' || bytes[1] != 'P')
    return FALSE;

  envelope = (bytes[3] >> 1) & 7;
  if ((bytes[3] & FLAG_EMPTY) != 0 || envelope >= G_N_ELEMENTS (envelope_sizes) ||
      size < HEADER_SIZE + envelope_sizes[envelope])
    return FALSE;

  wkb.data = bytes + HEADER_SIZE + envelope_sizes[envelope];
  wkb.size = size - HEADER_SIZE - envelope_sizes[envelope];
  if (!read_type (&wkb, &type))
    return FALSE;

  if (type == WKB_MULTIPOINT)
    {
      if (wkb.size < 4 || read_uint32 (wkb.data, wkb.little) == 0)
        return FALSE;
      wkb.data += 4;
      wkb.size -= 4;
      if (!read_type (&wkb, &type))
        return FALSE;
    }
  if (type != WKB_POINT || wkb.size < 16)
    return FALSE;

  *lon = read_double (wkb.data, wkb.little);
  *lat = read_double (wkb.data + 8, wkb.little);

  return isfinite (*lon) && isfinite (*lat) && fabs (*lon) <= 180. && fabs (*lat) <= 90.;
}
