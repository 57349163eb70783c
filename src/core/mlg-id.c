/* mlg-id.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-id.h"

/**
 * mlg_id_new:
 *
 * Makes a random identity. A collision inside a file of a million objects
 * has a chance of about one in ten thousand million.
 *
 * Returns: a new identity
 */
MlgId
mlg_id_new (void)
{
  guint64 bits = ((guint64) g_random_int () << 32) | g_random_int ();

  return (MlgId) (bits % (guint64) MLG_ID_MAX) + 1;
}

/**
 * mlg_id_from_name:
 * @name: a name that never changes, as "kind/association"
 *
 * Derives the identity of a thing that every territory has, so that the
 * default vocabulary has the same identities in all files and merges by
 * itself. The hash is 64-bit FNV-1a (Fowler, Noll, Vo), folded to 53 bits.
 *
 * Returns: the identity that belongs to @name
 */
MlgId
mlg_id_from_name (const char *name)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  g_return_val_if_fail (name != NULL, MLG_ID_NONE);

  for (const guchar *p = (const guchar *) name; *p != '\0'; p++)
    {
      hash ^= *p;
      hash *= G_GUINT64_CONSTANT (0x100000001b3);
    }

  hash ^= hash >> 53;

  return (MlgId) (hash % (guint64) MLG_ID_MAX) + 1;
}

/**
 * mlg_id_is_valid:
 * @id: a number, perhaps from a file
 *
 * Returns: %TRUE if @id may be the identity of an object
 */
gboolean
mlg_id_is_valid (MlgId id)
{
  return id > MLG_ID_NONE && id <= MLG_ID_MAX;
}
