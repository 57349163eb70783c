/* mlg-text-column.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-statement.h"

G_BEGIN_DECLS

gboolean  mlg_text_column_is_clean (const char   *text,
                                    gsize         length);
char     *mlg_text_column_dup      (MlgStatement *statement,
                                    guint         column,
                                    gboolean     *mended);
const char *mlg_text_column_peek   (MlgStatement  *statement,
                                    guint          column,
                                    char         **cleaned,
                                    gboolean      *mended);

G_END_DECLS
