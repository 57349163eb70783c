/* mlg-text.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char  *mlg_text_fold        (const char *text);
guint  mlg_text_distance    (const char *a,
                             const char *b,
                             guint       max);
char  *mlg_text_sanitize    (const char *text,
                             gssize      length);
char  *mlg_text_collate_key (const char *text);

G_END_DECLS
