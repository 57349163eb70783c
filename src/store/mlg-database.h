/* mlg-database.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "mlg-error.h"

G_BEGIN_DECLS

/**
 * MlgDatabaseMode:
 * @MLG_DATABASE_READ_ONLY: an existing file, never written
 * @MLG_DATABASE_READ_WRITE: an existing file
 * @MLG_DATABASE_CREATE: a file, created empty where it does not exist
 */
typedef enum
{
  MLG_DATABASE_READ_ONLY,
  MLG_DATABASE_READ_WRITE,
  MLG_DATABASE_CREATE,
} MlgDatabaseMode;

/**
 * MlgDatabaseFlags:
 * @MLG_DATABASE_FLAGS_NONE: one of our own files
 * @MLG_DATABASE_FOREIGN: a file that somebody else made, perhaps to harm:
 *   its schema is not trusted, its triggers do not run, its pages are checked
 *   as they are read, and the statements it can provoke are limited
 * @MLG_DATABASE_IMMUTABLE: nobody changes the file while it is open, so it is
 *   read without locks or side files (data installed with the application);
 *   for %MLG_DATABASE_READ_ONLY
 */
typedef enum
{
  MLG_DATABASE_FLAGS_NONE = 0,
  MLG_DATABASE_FOREIGN    = 1 << 0,
  MLG_DATABASE_IMMUTABLE  = 1 << 1,
} MlgDatabaseFlags;

#define MLG_TYPE_DATABASE (mlg_database_get_type ())
G_DECLARE_FINAL_TYPE (MlgDatabase, mlg_database, MLG, DATABASE, GObject)

MlgDatabase *mlg_database_open                 (const char        *path,
                                                MlgDatabaseMode    mode,
                                                MlgDatabaseFlags   flags,
                                                GError           **error);
MlgDatabase *mlg_database_open_memory          (GError           **error);
MlgDatabase *mlg_database_open_bytes           (GBytes            *bytes,
                                                MlgDatabaseFlags   flags,
                                                GError           **error);
const char  *mlg_database_get_path             (MlgDatabase       *self);
gboolean     mlg_database_exec                 (MlgDatabase       *self,
                                                const char        *sql,
                                                GError           **error);
gboolean     mlg_database_query_int64          (MlgDatabase       *self,
                                                const char        *sql,
                                                gint64            *value,
                                                GError           **error);
char        *mlg_database_query_text           (MlgDatabase       *self,
                                                const char        *sql,
                                                GError           **error);
gboolean     mlg_database_has_table            (MlgDatabase       *self,
                                                const char        *name);
gboolean     mlg_database_quick_check          (MlgDatabase       *self,
                                                GError           **error);
gboolean     mlg_database_begin                (MlgDatabase       *self,
                                                GError           **error);
gboolean     mlg_database_commit               (MlgDatabase       *self,
                                                GError           **error);
void         mlg_database_rollback             (MlgDatabase       *self);
gboolean     mlg_database_is_in_transaction    (MlgDatabase       *self);
gint64       mlg_database_get_last_insert_id   (MlgDatabase       *self);
gint64       mlg_database_get_n_changes        (MlgDatabase       *self);
gboolean     mlg_database_backup               (MlgDatabase       *self,
                                                const char        *path,
                                                GError           **error);
gboolean     mlg_database_backup_into          (MlgDatabase       *self,
                                                MlgDatabase       *target,
                                                GError           **error);
GBytes      *mlg_database_dup_bytes            (MlgDatabase       *self,
                                                GError           **error);
void         mlg_database_set_busy_timeout     (MlgDatabase       *self,
                                                guint              milliseconds);
void         mlg_database_set_cancellable      (MlgDatabase       *self,
                                                GCancellable      *cancellable);
gboolean     mlg_database_close                (MlgDatabase       *self,
                                                GError           **error);

G_END_DECLS
