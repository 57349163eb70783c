/* mlg-statement-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-database-private.h"
#include "mlg-statement.h"

G_BEGIN_DECLS

/* Shared by the files of #MlgStatement only. */

struct _MlgStatement
{
  /* NULL while the statement rests in the cache: a database must not keep
   * itself alive. */
  MlgDatabase  *database;
  sqlite3_stmt *handle;
  char         *sql;
  int           bind_code;
  gboolean      cached;
};

G_END_DECLS
