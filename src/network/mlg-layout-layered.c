/* mlg-layout-layered.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-layers-private.h"

/**
 * mlg_layout_layered:
 * @part: a component
 *
 * Lays it in layers, links pointing down: Sugiyama's steps, each in a file of
 * its own: rank, build, order, place.
 *
 * Returns: %FALSE if it was cancelled
 */
gboolean
mlg_layout_layered (MlgLayoutPart *part)
{
  MlgLayers layers = { part };
  gboolean done;

  mlg_layers_rank (&layers);
  mlg_layers_build (&layers);
  done = mlg_layout_part_step (part, .1) && mlg_layers_order (&layers);
  if (done)
    mlg_layers_place (&layers);
  mlg_layers_clear (&layers);
  return done;
}
