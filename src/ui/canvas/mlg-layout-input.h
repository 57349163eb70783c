/* mlg-layout-input.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-layout-job.h"
#include "mlg-zoning.h"

G_BEGIN_DECLS

/**
 * MlgLayoutInput:
 *
 * What a layout begins with: the nodes of a diagram, or actors that are to
 * come onto one, and the relations between them, as plain arrays.
 */
typedef struct _MlgLayoutInput MlgLayoutInput;

MlgLayoutInput *mlg_layout_input_new_for_scene  (MlgDiagramScene    *scene,
                                                 const MlgId        *items,
                                                 guint               n_items);
MlgLayoutInput *mlg_layout_input_new_for_actors (MlgTerritory       *territory,
                                                 const MlgId        *actors,
                                                 guint               n_actors);
void            mlg_layout_input_free           (MlgLayoutInput     *self);
guint           mlg_layout_input_get_n_nodes    (MlgLayoutInput     *self);
const MlgId    *mlg_layout_input_get_items      (MlgLayoutInput     *self);
void            mlg_layout_input_set_centre     (MlgLayoutInput     *self,
                                                 MlgId               actor);
void            mlg_layout_input_set_groups     (MlgLayoutInput     *self,
                                                 const char         *groups,
                                                 const MlgId        *first,
                                                 guint               n_first);
void            mlg_layout_input_set_places     (MlgLayoutInput     *self);
void            mlg_layout_input_set_rings      (MlgLayoutInput     *self,
                                                 const MlgZoning *zoning);
MlgLayoutJob   *mlg_layout_input_new_job        (MlgLayoutInput     *self,
                                                 MlgLayoutKind       kind,
                                                 gboolean            keep);
MlgPoint       *mlg_layout_input_dup_points     (MlgLayoutInput     *self,
                                                 MlgLayoutJob       *job,
                                                 const MlgZoning    *zoning);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgLayoutInput, mlg_layout_input_free)

G_END_DECLS
