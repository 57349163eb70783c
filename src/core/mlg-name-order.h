/* mlg-name-order.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-actor-table.h"

G_BEGIN_DECLS

/**
 * MlgNameOrder:
 *
 * The rows of a table of actors in the order of their names, as the language
 * of the user sorts them; actors without a name come last.
 */
typedef struct _MlgNameOrder MlgNameOrder;

MlgNameOrder *mlg_name_order_new      (MlgActorTable *table);
void          mlg_name_order_free     (MlgNameOrder  *self);
void          mlg_name_order_update   (MlgNameOrder  *self,
                                       const guint   *rows,
                                       guint          n_rows);
const guint  *mlg_name_order_get_rows (MlgNameOrder  *self,
                                       guint         *n_rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgNameOrder, mlg_name_order_free)

G_END_DECLS
