/* mlg-format.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-export-scope.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MlgFormat:
 *
 * A file format that a territory can leave in.
 */
typedef struct _MlgFormat MlgFormat;

guint            mlg_format_get_n          (void);
const MlgFormat *mlg_format_get_nth        (guint                  position);
const MlgFormat *mlg_format_find           (const char            *id);
const MlgFormat *mlg_format_from_name      (const char            *file_name);
const char      *mlg_format_get_id         (const MlgFormat       *self);
const char      *mlg_format_get_name       (const MlgFormat       *self);
const char      *mlg_format_get_extension  (const MlgFormat       *self);
const char      *mlg_format_get_media_type (const MlgFormat       *self);
guint            mlg_format_get_n_parts    (const MlgFormat       *self);
gboolean         mlg_format_write          (const MlgFormat       *self,
                                            const MlgExportScope  *scope,
                                            guint                  part,
                                            GOutputStream         *stream,
                                            GCancellable          *cancellable,
                                            GError               **error);
GPtrArray       *mlg_format_dup_files      (const MlgFormat       *self,
                                            GFile                 *file);
gboolean         mlg_format_save           (const MlgFormat       *self,
                                            const MlgExportScope  *scope,
                                            GFile                 *file,
                                            GCancellable          *cancellable,
                                            GError               **error);

G_END_DECLS
