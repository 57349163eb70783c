/* mlg-relation-list.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-panel.h"

G_BEGIN_DECLS

#define MLG_TYPE_RELATION_LIST (mlg_relation_list_get_type ())

/**
 * MlgRelationList:
 *
 * The relations of an actor, by type, each read from this end, and a button
 * to link it to somebody.
 *
 * Actions: `relations.add`.
 */
G_DECLARE_FINAL_TYPE (MlgRelationList, mlg_relation_list, MLG, RELATION_LIST, MlgPanel)

void mlg_relation_list_set_actor (MlgRelationList *self,
                                  MlgId            actor);
void mlg_relation_list_add       (MlgRelationList *self);

G_END_DECLS
