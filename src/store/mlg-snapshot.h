/* mlg-snapshot.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-database.h"

G_BEGIN_DECLS

/* The document that people see, made from a working copy: a consistent copy
 * of it with the words, lines and extents that other programs show. */

gboolean mlg_snapshot_make   (const char    *working_path,
                              const char    *snapshot_path,
                              gint64        *revision,
                              GError       **error);
gboolean mlg_snapshot_fill   (MlgDatabase   *database,
                              GError       **error);

G_END_DECLS
