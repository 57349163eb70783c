/* mlg-line.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-line.h"

/* Things that push one another and so move as one. */
typedef struct
{
  double mean;
  double weight;
  guint n;
} Block;

/**
 * mlg_line_place:
 * @n: how many things stand on a line, in this order
 * @wish: where each would like to be
 * @weight: (nullable): how much; above 0; %NULL: all alike
 * @room: least distance from each to the next; the last is not read
 * @at: (out caller-allocates): where each is; may be @wish
 *
 * Puts things on a line so that the squares of the distances to their wishes
 * are least, in order and with the room they need: pooling of adjacent
 * violators (Ayer et al., 1955) once the room is taken off.
 */
void
mlg_line_place (guint         n,
                const double *wish,
                const double *weight,
                const double *room,
                double       *at)
{
  g_autofree Block *blocks = g_new (Block, MAX (n, 1));
  double offset = 0.;
  guint n_blocks = 0, k = 0;

  for (guint i = 0; i < n; i++)
    {
      Block block = { wish[i] - offset, weight != NULL ? weight[i] : 1., 1 };

      while (n_blocks > 0 && blocks[n_blocks - 1].mean > block.mean)
        {
          const Block *last = &blocks[--n_blocks];

          block.mean = (block.mean * block.weight + last->mean * last->weight) / (block.weight + last->weight);
          block.weight += last->weight;
          block.n += last->n;
        }
      blocks[n_blocks++] = block;
      offset += i + 1 < n ? room[i] : 0.;
    }
  offset = 0.;
  for (guint b = 0; b < n_blocks; b++)
    for (guint i = 0; i < blocks[b].n; i++, k++)
      {
        at[k] = blocks[b].mean + offset;
        offset += k + 1 < n ? room[k] : 0.;
      }
}
