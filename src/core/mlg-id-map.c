/* mlg-id-map.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-id-map.h"

/* Open addressing with linear probing; removal moves back what follows
 * (Knuth, The Art of Computer Programming, volume 3, 6.4, algorithm R). */

#define FIRST_BITS 4

typedef struct
{
  MlgId    id;
  /* NULL where the slot is free */
  gpointer value;
} Slot;

struct _MlgIdMap
{
  Slot  *slots;
  guint  bits;
  guint  size;
};

static guint
get_mask (MlgIdMap *self)
{
  return (1u << self->bits) - 1;
}

/* Where an identity would like to be. Other programs count from 1: the
 * multiplication by 2^64 divided by the golden ratio spreads such numbers. */
static guint
find_home (MlgIdMap *self,
           MlgId     id)
{
  return (guint) (((guint64) id * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)) >> (64 - self->bits));
}

/* The slot that holds the identity, or the free one where it belongs. */
static guint
find_slot (MlgIdMap *self,
           MlgId     id)
{
  guint slot = find_home (self, id);

  while (self->slots[slot].value != NULL && self->slots[slot].id != id)
    slot = (slot + 1) & get_mask (self);

  return slot;
}

static void
grow (MlgIdMap *self)
{
  g_autofree Slot *old = self->slots;
  guint n_old = get_mask (self) + 1;

  self->bits++;
  self->slots = g_new0 (Slot, get_mask (self) + 1);

  for (guint i = 0; i < n_old; i++)
    if (old[i].value != NULL)
      self->slots[find_slot (self, old[i].id)] = old[i];
}

/**
 * mlg_id_map_new:
 *
 * Returns: (transfer full): an empty map
 */
MlgIdMap *
mlg_id_map_new (void)
{
  MlgIdMap *self = g_new0 (MlgIdMap, 1);

  self->bits = FIRST_BITS;
  self->slots = g_new0 (Slot, get_mask (self) + 1);

  return self;
}

/**
 * mlg_id_map_free:
 * @self: a map
 *
 * Frees it; its values are the caller's.
 */
void
mlg_id_map_free (MlgIdMap *self)
{
  g_free (self->slots);
  g_free (self);
}

/**
 * mlg_id_map_get_size:
 * @self: a map
 *
 * Returns: how many identities it holds
 */
guint
mlg_id_map_get_size (MlgIdMap *self)
{
  return self->size;
}

/**
 * mlg_id_map_lookup:
 * @self: a map
 * @id: an identity
 *
 * Returns: (transfer none) (nullable): its value, %NULL where it has none
 */
gpointer
mlg_id_map_lookup (MlgIdMap *self,
                   MlgId     id)
{
  return self->slots[find_slot (self, id)].value;
}

/**
 * mlg_id_map_insert:
 * @self: a map
 * @id: an identity
 * @value: (not nullable): its value, in place of the one that it has
 *
 * Sets a value.
 */
void
mlg_id_map_insert (MlgIdMap *self,
                   MlgId     id,
                   gpointer  value)
{
  guint slot;

  g_return_if_fail (value != NULL);

  slot = find_slot (self, id);
  if (self->slots[slot].value == NULL)
    {
      self->size++;
      if (self->size > get_mask (self) / 2)
        {
          grow (self);
          slot = find_slot (self, id);
        }
    }

  self->slots[slot] = (Slot) { id, value };
}

/**
 * mlg_id_map_remove:
 * @self: a map
 * @id: an identity
 *
 * Returns: (transfer none) (nullable): the value that it had
 */
gpointer
mlg_id_map_remove (MlgIdMap *self,
                   MlgId     id)
{
  guint hole = find_slot (self, id);
  gpointer value = self->slots[hole].value;

  if (value == NULL)
    return NULL;
  self->size--;

  for (guint next = (hole + 1) & get_mask (self); self->slots[next].value != NULL; next = (next + 1) & get_mask (self))
    {
      guint home = find_home (self, self->slots[next].id);

      /* What lies between its home and its place without a gap stays. */
      if (((next - home) & get_mask (self)) < ((next - hole) & get_mask (self)))
        continue;
      self->slots[hole] = self->slots[next];
      hole = next;
    }
  self->slots[hole] = (Slot) { 0, };

  return value;
}

/**
 * mlg_id_map_next:
 * @self: a map, not changed meanwhile
 * @position: (inout): 0 before the first one
 * @id: (out) (optional): an identity
 * @value: (out) (optional): its value
 *
 * Goes through the map, in no particular order.
 *
 * Returns: %FALSE after the last one
 */
gboolean
mlg_id_map_next (MlgIdMap *self,
                 guint    *position,
                 MlgId    *id,
                 gpointer *value)
{
  while (*position <= get_mask (self))
    {
      const Slot *slot = &self->slots[(*position)++];

      if (slot->value == NULL)
        continue;
      if (id != NULL)
        *id = slot->id;
      if (value != NULL)
        *value = slot->value;

      return TRUE;
    }

  return FALSE;
}
