/* mlg-relation-labels.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-relation.h"

G_BEGIN_DECLS

#define MLG_N_SHARES 3

/* The values of a relation in words. */

const char * const *mlg_relation_status_get_labels (void);
const char         *mlg_relation_status_get_label  (MlgRelationStatus  status);
const char         *mlg_shares_get_label           (MlgShares          share);
char               *mlg_period_dup_text            (const char        *since,
                                                    const char        *until);

G_END_DECLS
