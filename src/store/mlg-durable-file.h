/* mlg-durable-file.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-error.h"

G_BEGIN_DECLS

/**
 * MlgDurableFile:
 *
 * A file of the local file system that is about to take the place of another:
 * written beside it, flushed to the disk, then renamed. Whoever looks sees the
 * whole old file or the whole new one, also after a power cut.
 */
typedef struct _MlgDurableFile MlgDurableFile;

MlgDurableFile *mlg_durable_file_new         (const char      *path,
                                              GError         **error);
void            mlg_durable_file_free        (MlgDurableFile  *self);
gboolean        mlg_durable_file_append      (MlgDurableFile  *self,
                                              gconstpointer    data,
                                              gsize            length,
                                              GError         **error);
char           *mlg_durable_file_flush       (MlgDurableFile  *self,
                                              GError         **error);
gboolean        mlg_durable_file_replace     (MlgDurableFile  *self,
                                              GError         **error);
gboolean        mlg_durable_file_write       (const char      *path,
                                              gconstpointer    data,
                                              gsize            length,
                                              GError         **error);
gboolean        mlg_durable_file_sync        (const char      *path,
                                              GError         **error);
gboolean        mlg_durable_file_sync_folder (const char      *path,
                                              GError         **error);
gboolean        mlg_durable_file_set_error   (GError         **error,
                                              const char      *path,
                                              int              code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgDurableFile, mlg_durable_file_free)

G_END_DECLS
