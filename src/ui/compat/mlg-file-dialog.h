/* mlg-file-dialog.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Choosing files. In the sandbox the portal shows the dialog. */

void   mlg_file_dialog_open_async  (GtkWindow            *parent,
                                    GFile                *folder,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
void   mlg_file_dialog_open_picture_async
                                   (GtkWindow            *parent,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
GFile *mlg_file_dialog_open_finish (GAsyncResult         *result,
                                    GError              **error);
void   mlg_file_dialog_save_async  (GtkWindow            *parent,
                                    GFile                *folder,
                                    const char           *name,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
void   mlg_file_dialog_save_picture_async
                                   (GtkWindow            *parent,
                                    const char           *name,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
GFile *mlg_file_dialog_save_finish (GAsyncResult         *result,
                                    GError              **error);

G_END_DECLS
