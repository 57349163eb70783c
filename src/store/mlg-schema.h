/* mlg-schema.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-database.h"

G_BEGIN_DECLS

/* The schema of the document: its number, how it is made, how an older one
 * becomes the present one. */

/**
 * MlgMigration:
 * @number: the schema number that it leads to
 * @sql: (nullable): what it does in SQL
 * @resource: (nullable): the resource that holds that SQL instead
 *
 * One step of the schema. It starts from @number - 1; number 1 starts from an
 * empty file.
 */
typedef struct
{
  int         number;
  const char *sql;
  const char *resource;
} MlgMigration;

const MlgMigration *mlg_schema_get_migrations (guint               *n_migrations);
gboolean            mlg_schema_create         (MlgDatabase         *database,
                                               GError             **error);
gboolean            mlg_schema_read_number    (MlgDatabase         *database,
                                               int                 *number,
                                               GError             **error);
gboolean            mlg_schema_migrate        (MlgDatabase         *database,
                                               const MlgMigration  *migrations,
                                               guint                n_migrations,
                                               GError             **error);
gboolean            mlg_schema_is_intact      (MlgDatabase         *database);
gboolean            mlg_schema_read_revision  (MlgDatabase         *database,
                                               gint64              *revision,
                                               GError             **error);
gboolean            mlg_schema_bump_revision  (MlgDatabase         *database,
                                               GError             **error);

char               *mlg_schema_dup_sql        (const char          *resource);

G_END_DECLS
