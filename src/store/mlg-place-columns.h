/* mlg-place-columns.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-place.h"
#include "mlg-statement.h"

G_BEGIN_DECLS

/* How the places of an actor lie in columns: the first one in plain columns
 * that every program shows, those that follow as JSON, and the point of the
 * first that has one as the geometry. */

#define MLG_N_PLACE_COLUMNS 7

const char *mlg_place_columns_get_name (guint          column);
void        mlg_place_columns_bind     (MlgStatement  *statement,
                                        guint          index,
                                        GVariant      *places);
GVariant   *mlg_place_columns_read     (MlgStatement  *statement,
                                        guint          column,
                                        gboolean      *mended);

G_END_DECLS
