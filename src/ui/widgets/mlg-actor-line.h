/* mlg-actor-line.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_ACTOR_LINE (mlg_actor_line_get_type ())

/**
 * MlgActorLine:
 *
 * An actor in a list: its symbol, its name and what it is and where:
 * “Association · Brest · Food, Commons”.
 */
G_DECLARE_FINAL_TYPE (MlgActorLine, mlg_actor_line, MLG, ACTOR_LINE, GtkWidget)

GtkWidget  *mlg_actor_line_new          (void);
MlgId       mlg_actor_line_get_actor    (MlgActorLine *self);
void        mlg_actor_line_set_actor    (MlgActorLine *self,
                                         MlgTerritory *territory,
                                         MlgActor     *actor);
void        mlg_actor_line_set_subtitle (MlgActorLine *self,
                                         const char   *subtitle);

char       *mlg_actor_dup_city          (MlgActor     *actor);
char       *mlg_actor_dup_summary       (MlgTerritory *territory,
                                         MlgActor     *actor);

G_END_DECLS
