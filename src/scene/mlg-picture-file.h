/* mlg-picture-file.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Pictures for diagrams: small enough to be part of a document. */

void  mlg_picture_file_read_async  (GFile                *file,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
void  mlg_picture_file_parse_async (GBytes               *bytes,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
char *mlg_picture_file_read_finish (GAsyncResult         *result,
                                    double               *width,
                                    double               *height,
                                    GError              **error);

G_END_DECLS
