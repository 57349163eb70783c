/* mlg-file-stamp.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* By what a file is recognised again: a text, made of its inode (where that
 * lasts), size and time, or of its entity tag. */

char *mlg_file_stamp_query   (GFile   *file,
                              GError **error);
char *mlg_file_stamp_from_fd (int      fd,
                              GError **error);

G_END_DECLS
