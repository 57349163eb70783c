/* mlg-history-table.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-statement.h"
#include "mlg-territory.h"

G_BEGIN_DECLS

/* The history of a document: every change stays, those that were taken back
 * and given up as well. */

gboolean mlg_history_table_write   (MlgDatabase    *database,
                                    MlgChange      *change,
                                    MlgChangeStep   step,
                                    GError        **error);
gboolean mlg_history_table_restore (MlgDatabase    *database,
                                    MlgTerritory   *territory,
                                    GError        **error);

G_END_DECLS
