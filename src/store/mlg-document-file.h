/* mlg-document-file.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-working-copy.h"

G_BEGIN_DECLS

/* The file that people see: how it comes into a working copy, and how what is
 * in the working copy takes its place. Both block: they are for worker
 * threads. SQLite never opens the file itself. */

/**
 * MlgWriteMode:
 * @MLG_WRITE_UPDATE: replace the document, unless somebody else changed it
 * @MLG_WRITE_OVERWRITE: replace it in any case: the user said so
 */
typedef enum
{
  MLG_WRITE_UPDATE,
  MLG_WRITE_OVERWRITE,
} MlgWriteMode;

gboolean mlg_document_file_read  (MlgWorkingCopy  *copy,
                                  GFile           *file,
                                  char           **stamp,
                                  GCancellable    *cancellable,
                                  GError         **error);
gboolean mlg_document_file_write (MlgWorkingCopy  *copy,
                                  GFile           *file,
                                  MlgWriteMode     mode,
                                  gint64          *revision,
                                  gboolean        *recreated,
                                  GError         **error);

G_END_DECLS
