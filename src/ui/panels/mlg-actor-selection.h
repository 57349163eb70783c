/* mlg-actor-selection.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_ACTOR_SELECTION (mlg_actor_selection_get_type ())

/**
 * MlgActorSelection:
 *
 * Makes an #MlgSelection the selection of a list of #MlgActor: what is
 * selected on the map is selected in the list, and the other way round. It
 * keeps no state of its own.
 */
G_DECLARE_FINAL_TYPE (MlgActorSelection, mlg_actor_selection, MLG, ACTOR_SELECTION, GObject)

MlgActorSelection *mlg_actor_selection_new  (GListModel        *actors,
                                             MlgSelection      *selection);
guint              mlg_actor_selection_find (MlgActorSelection *self,
                                             MlgId              actor);

G_END_DECLS
