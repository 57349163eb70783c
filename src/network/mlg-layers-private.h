/* mlg-layers-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-layout-private.h"

G_BEGIN_DECLS

/* What a layered layout works on: nodes and, where a link passes layers,
 * places that keep its way free. Those come after the nodes. */
typedef struct
{
  MlgLayoutPart *part;
  guint n_layers;
  guint *layer;         /* of each node, 0 at the top */
  guint n;              /* nodes and places */
  guint n_links;        /* from a layer to the next */
  guint *up;            /* of each link its upper end */
  guint *down;
  guint *first;         /* n_layers + 1 positions in order */
  guint *order;         /* nodes and places of each layer from left to right */
  guint *position;      /* in its layer */
  guint *level;         /* the layer of each node and place */
  guint *up_first;      /* n + 1 positions in up_links: neighbours above */
  guint *up_links;
  guint *down_first;
  guint *down_links;
} MlgLayers;

void     mlg_layers_rank  (MlgLayers *self);
void     mlg_layers_build (MlgLayers *self);
gboolean mlg_layers_order (MlgLayers *self);
void     mlg_layers_place (MlgLayers *self);
void     mlg_layers_clear (MlgLayers *self);

G_END_DECLS
