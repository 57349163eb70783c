/* mlg-actor-list.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-panel.h"

G_BEGIN_DECLS

#define MLG_TYPE_ACTOR_LIST (mlg_actor_list_get_type ())

/**
 * MlgActorList:
 *
 * A list of actors, in step with what is selected and hovered elsewhere.
 * Rows can be dragged (the content is an #MlgActor); Enter or a double click
 * brings the actor into view; the menu key or the second button opens a menu.
 *
 * Properties: `model`: a #GListModel of #MlgActor; `places`: Enter and a double
 * click ask where the actor is instead.
 */
G_DECLARE_FINAL_TYPE (MlgActorList, mlg_actor_list, MLG, ACTOR_LIST, MlgPanel)

void mlg_actor_list_set_model (MlgActorList *self,
                               GListModel   *model);
void mlg_actor_list_scroll_to (MlgActorList *self,
                               MlgId         actor);
void mlg_actor_list_scroll_to_top (MlgActorList *self);
gboolean mlg_actor_list_focus       (MlgActorList *self);
gboolean mlg_actor_list_focus_first (MlgActorList *self);

G_END_DECLS
