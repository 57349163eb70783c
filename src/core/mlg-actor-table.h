/* mlg-actor-table.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"

G_BEGIN_DECLS

/**
 * MlgActorTable:
 *
 * Gives each actor of a territory a row: a small number that stays the same
 * as long as the actor exists, so that what is computed about all actors fits
 * into plain arrays. Rows of removed actors are used again.
 */
typedef struct _MlgActorTable MlgActorTable;

MlgActorTable *mlg_actor_table_new        (MlgTerritory  *territory);
void           mlg_actor_table_free       (MlgActorTable *self);
guint          mlg_actor_table_get_n_rows (MlgActorTable *self);
MlgActor      *mlg_actor_table_get_actor  (MlgActorTable *self,
                                           guint          row);
gboolean       mlg_actor_table_find       (MlgActorTable *self,
                                           MlgId          actor,
                                           guint         *row);
GArray        *mlg_actor_table_apply      (MlgActorTable *self,
                                           MlgChange     *change,
                                           GArray       **related);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgActorTable, mlg_actor_table_free)

G_END_DECLS
