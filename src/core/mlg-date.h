/* mlg-date.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Dates as far as they are known: a year, a month or a day, as ISO 8601
 * writes them: "2020", "2020-03", "2020-03-15". */

char     *mlg_date_normalize (const char  *text,
                              GError     **error);
gboolean  mlg_date_is_past   (const char  *date,
                              const char  *end);
char     *mlg_date_dup_text  (const char  *date);

G_END_DECLS
