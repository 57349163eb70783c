/* mlg-keywords.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Keywords as people type them: between commas, or between semicolons where a
 * keyword has a comma in it. */

char     *mlg_keywords_join  (GVariant   *keywords);
GVariant *mlg_keywords_split (const char *text);

G_END_DECLS
