/* mlg-csv-text-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How MlgCsvReader makes texts of bytes. */

#define MLG_CSV_BUFFER_SIZE 65536

char     *mlg_csv_dup_text (const char            *bytes,
                            gsize                  length);
gboolean  mlg_csv_begin    (GBufferedInputStream **stream,
                            char                  *delimiter,
                            GError               **error);
gboolean  mlg_csv_fill     (GBufferedInputStream  *stream,
                            gboolean              *at_end,
                            GError               **error);

G_END_DECLS
