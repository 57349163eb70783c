/* mlg-wire-reader.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The four wire types of protocol buffers that are still in use. */
#define MLG_WIRE_VARINT 0u
#define MLG_WIRE_FIXED64 1u
#define MLG_WIRE_BYTES 2u
#define MLG_WIRE_FIXED32 5u

/**
 * MlgWireReader:
 *
 * A cursor over protocol buffer bytes that never reads past its end. After
 * the first malformed byte @failed is set, every read gives 0 and the reader
 * is at its end, so that loops stop by themselves and the caller asks once.
 */
typedef struct
{
  const guint8 *next;
  const guint8 *end;
  gboolean failed;
} MlgWireReader;

static inline void
mlg_wire_reader_init (MlgWireReader *self,
                      const guint8  *data,
                      gsize          size)
{
  self->next = data;
  /* Adding 0 to NULL is not defined in C. */
  self->end = size > 0 ? data + size : data;
  self->failed = FALSE;
}

static inline void
mlg_wire_reader_fail (MlgWireReader *self)
{
  self->failed = TRUE;
  self->next = self->end;
}

static inline gboolean
mlg_wire_reader_more (const MlgWireReader *self)
{
  return self->next < self->end;
}

static inline guint64
mlg_wire_reader_varint (MlgWireReader *self)
{
  guint64 value = 0;

  for (guint shift = 0; shift < 64 && self->next < self->end; shift += 7)
    {
      guint8 byte = *self->next++;

      value |= (guint64) (byte & 0x7f) << shift;
      if ((byte & 0x80) == 0)
        return value;
    }

  mlg_wire_reader_fail (self);
  return 0;
}

static inline MlgWireReader
mlg_wire_reader_bytes (MlgWireReader *self)
{
  guint64 size = mlg_wire_reader_varint (self);
  MlgWireReader inner;

  if (size > (guint64) (self->end - self->next))
    {
      mlg_wire_reader_fail (self);
      size = 0;
    }
  mlg_wire_reader_init (&inner, self->next, (gsize) size);
  self->next += size;

  return inner;
}

static inline void
mlg_wire_reader_skip (MlgWireReader *self,
                      guint          wire_type)
{
  gsize size = wire_type == MLG_WIRE_FIXED64 ? 8 : 4;

  if (wire_type == MLG_WIRE_VARINT)
    mlg_wire_reader_varint (self);
  else if (wire_type == MLG_WIRE_BYTES)
    mlg_wire_reader_bytes (self);
  else if ((wire_type == MLG_WIRE_FIXED32 || wire_type == MLG_WIRE_FIXED64) &&
           (gsize) (self->end - self->next) >= size)
    self->next += size;
  else
    mlg_wire_reader_fail (self);
}

G_END_DECLS
