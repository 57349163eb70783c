/* mlg-working-copy.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "mlg-error.h"

G_BEGIN_DECLS

#define MLG_TYPE_WORKING_COPY (mlg_working_copy_get_type ())

/**
 * MlgWorkingCopy:
 *
 * A private folder in which one document is worked on: the database that
 * edits go to at once, what is known of the document that people see, and a
 * lock that lives as long as the process. A folder without a living lock was
 * left behind by a crash or a power cut.
 */
G_DECLARE_FINAL_TYPE (MlgWorkingCopy, mlg_working_copy, MLG, WORKING_COPY, GObject)

MlgWorkingCopy *mlg_working_copy_new              (GError          **error);
GPtrArray      *mlg_working_copy_list_left_behind (void);
gboolean        mlg_working_copy_is_open          (GFile            *file);
gboolean        mlg_working_copy_lock             (MlgWorkingCopy   *self,
                                                   GError          **error);
gboolean        mlg_working_copy_is_locked        (MlgWorkingCopy   *self);
const char     *mlg_working_copy_get_path         (MlgWorkingCopy   *self);
char           *mlg_working_copy_dup_snapshot_path (MlgWorkingCopy  *self);
GFile          *mlg_working_copy_get_file         (MlgWorkingCopy   *self);
char           *mlg_working_copy_dup_file_name    (GFile            *file);
gint64          mlg_working_copy_get_time         (MlgWorkingCopy   *self);
const char     *mlg_working_copy_get_stamp        (MlgWorkingCopy   *self);
gint64          mlg_working_copy_get_revision     (MlgWorkingCopy   *self);
gboolean        mlg_working_copy_expect           (MlgWorkingCopy   *self,
                                                   const char       *stamp,
                                                   gint64            revision,
                                                   GError          **error);
gboolean        mlg_working_copy_set_written      (MlgWorkingCopy   *self,
                                                   GFile            *file,
                                                   const char       *stamp,
                                                   gint64            revision,
                                                   GError          **error);
void            mlg_working_copy_settle           (MlgWorkingCopy   *self,
                                                   const char       *stamp);
void            mlg_working_copy_remove           (MlgWorkingCopy   *self);

G_END_DECLS
