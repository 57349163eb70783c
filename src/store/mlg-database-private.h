/* mlg-database-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-database.h"

#include <sqlite3.h>

G_BEGIN_DECLS

sqlite3    *mlg_database_get_handle           (MlgDatabase   *self);
GHashTable *mlg_database_get_statement_cache  (MlgDatabase   *self);
void        mlg_database_set_error            (GError       **error,
                                               sqlite3       *handle,
                                               int            code,
                                               const char    *path);

void        mlg_statement_release_cached      (gpointer       statement);

G_END_DECLS
