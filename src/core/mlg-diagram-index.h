/* mlg-diagram-index.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-diagram-item.h"

G_BEGIN_DECLS

/**
 * MlgDiagramIndex:
 *
 * Which items are on a diagram, show an actor or are in a frame; kept by the
 * territory.
 *
 * The lists are borrowed from the index, in no order, and hold
 * #MlgDiagramItem; they change with the territory. Whoever changes it while
 * walking one has to copy it first. There is an empty one where there is
 * nothing.
 */
typedef struct _MlgDiagramIndex MlgDiagramIndex;

MlgDiagramIndex *mlg_diagram_index_new               (void);
void             mlg_diagram_index_free              (MlgDiagramIndex *self);
void             mlg_diagram_index_add               (MlgDiagramIndex *self,
                                                      MlgDiagramItem  *item);
void             mlg_diagram_index_remove            (MlgDiagramIndex *self,
                                                      MlgDiagramItem  *item);
const GPtrArray *mlg_diagram_index_get_diagram_items (MlgDiagramIndex *self,
                                                      MlgId            diagram);
const GPtrArray *mlg_diagram_index_get_actor_items   (MlgDiagramIndex *self,
                                                      MlgId            actor);
const GPtrArray *mlg_diagram_index_get_frame_items   (MlgDiagramIndex *self,
                                                      MlgId            frame);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgDiagramIndex, mlg_diagram_index_free)

G_END_DECLS
