/* mlg-relation-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MLG_TYPE_RELATION_ROW (mlg_relation_row_get_type ())

/**
 * MlgRelationRow:
 *
 * A relation in the profile of one of its ends: who is at the other end, and
 * what there is to say of it. Activating the row goes to the other end.
 *
 * Actions: `relation.open`, `relation.reverse`, `relation.delete`,
 * `relation.menu`.
 */
G_DECLARE_FINAL_TYPE (MlgRelationRow, mlg_relation_row, MLG, RELATION_ROW, AdwPreferencesRow)

GtkWidget  *mlg_relation_row_new          (MlgSession     *session,
                                           MlgRelation    *relation,
                                           MlgId           from);
MlgId       mlg_relation_row_get_relation (MlgRelationRow *self);
MlgId       mlg_relation_row_get_other    (MlgRelationRow *self);
const char *mlg_relation_row_get_wording  (MlgRelationRow *self);
GtkWidget  *mlg_relation_row_create_header (MlgRelationRow *self);
void        mlg_relation_row_refresh      (MlgRelationRow *self);
int         mlg_relation_row_compare      (MlgRelationRow *self,
                                           MlgRelationRow *other);

char       *mlg_relation_dup_details      (MlgRelation    *relation);

G_END_DECLS
