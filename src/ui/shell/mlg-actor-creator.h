/* mlg-actor-creator.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "mlg-session.h"

G_BEGIN_DECLS

#define MLG_TYPE_ACTOR_CREATOR (mlg_actor_creator_get_type ())

/**
 * MlgActorCreator:
 *
 * A popover that adds an actor in five seconds: a name, Enter. The kind stays
 * as it was the time before; a commune places the actor at once. An actor of
 * the same name is pointed out before a second one is made.
 */
G_DECLARE_FINAL_TYPE (MlgActorCreator, mlg_actor_creator, MLG, ACTOR_CREATOR, GtkPopover)

GtkWidget *mlg_actor_creator_new       (MlgSession      *session);
void       mlg_actor_creator_set_kind  (MlgActorCreator *self,
                                        MlgId            kind);
void       mlg_actor_creator_set_place (MlgActorCreator *self,
                                        GVariant        *place);

G_END_DECLS
