/* mlg-random.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MlgRandom:
 *
 * A small random generator (splitmix64: Steele, Lea, Flood, OOPSLA 2014) that
 * lives in the caller: layouts run in several threads at once, and the same
 * seed has to give the same picture.
 */
typedef struct
{
  guint64 state;
} MlgRandom;

static inline guint32
mlg_random_next (MlgRandom *random)
{
  guint64 z = (random->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return (guint32) ((z ^ (z >> 31)) >> 32);
}

/** mlg_random_below: Returns: 0 … @n - 1, or 0 */
static inline guint
mlg_random_below (MlgRandom *random,
                  guint      n)
{
  return (guint) (((guint64) mlg_random_next (random) * n) >> 32);
}

/** mlg_random_unit: Returns: 0 up to, but not, 1 */
static inline double
mlg_random_unit (MlgRandom *random)
{
  return mlg_random_next (random) * (1. / 4294967296.);
}

static inline void
mlg_random_shuffle (MlgRandom *random,
                    guint     *values,
                    guint      n)
{
  for (guint i = n; i > 1; i--)
    {
      guint j = mlg_random_below (random, i);
      guint swap = values[i - 1];

      values[i - 1] = values[j];
      values[j] = swap;
    }
}

G_END_DECLS
