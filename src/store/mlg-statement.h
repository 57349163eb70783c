/* mlg-statement.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-database.h"

G_BEGIN_DECLS

/**
 * MlgStatement:
 *
 * A prepared SQL statement. Values are bound from 1 on, columns are read from
 * 0 on, as in SQLite.
 *
 * Binding does not fail by itself: what goes wrong there is reported by the
 * next mlg_statement_step() or mlg_statement_run(), so that a row of binds
 * needs one check.
 *
 * |[<!-- language="C" -->
 * g_autoptr(MlgStatement) select = NULL;
 * g_autoptr(GError) local_error = NULL;
 *
 * select = mlg_database_prepare_cached (database, "SELECT name FROM actor WHERE kind = ?1", error);
 * if (select == NULL)
 *   return FALSE;
 * mlg_statement_bind_int64 (select, 1, kind);
 * while (mlg_statement_step (select, &local_error))
 *   g_print ("%s\n", mlg_statement_get_text (select, 0));
 * if (local_error != NULL)
 *   …
 * ]|
 */
typedef struct _MlgStatement MlgStatement;

MlgStatement *mlg_database_prepare           (MlgDatabase   *self,
                                              const char    *sql,
                                              GError       **error);
MlgStatement *mlg_database_prepare_cached    (MlgDatabase   *self,
                                              const char    *sql,
                                              GError       **error);
void          mlg_statement_free             (MlgStatement  *self);
void          mlg_statement_bind_int64       (MlgStatement  *self,
                                              guint          index,
                                              gint64         value);
void          mlg_statement_bind_double      (MlgStatement  *self,
                                              guint          index,
                                              gdouble        value);
void          mlg_statement_bind_text        (MlgStatement  *self,
                                              guint          index,
                                              const char    *text);
void          mlg_statement_bind_blob        (MlgStatement  *self,
                                              guint          index,
                                              gconstpointer  data,
                                              gsize          size);
void          mlg_statement_bind_null        (MlgStatement  *self,
                                              guint          index);
void          mlg_statement_bind_column      (MlgStatement  *self,
                                              guint          index,
                                              MlgStatement  *row,
                                              guint          column);
gboolean      mlg_statement_step             (MlgStatement  *self,
                                              GError       **error);
gboolean      mlg_statement_run              (MlgStatement  *self,
                                              GError       **error);
void          mlg_statement_reset            (MlgStatement  *self);
guint         mlg_statement_get_n_columns    (MlgStatement  *self);
const char   *mlg_statement_get_column_name  (MlgStatement  *self,
                                              guint          column);
gboolean      mlg_statement_is_null          (MlgStatement  *self,
                                              guint          column);
gint64        mlg_statement_get_int64        (MlgStatement  *self,
                                              guint          column);
gdouble       mlg_statement_get_double       (MlgStatement  *self,
                                              guint          column);
const char   *mlg_statement_get_text         (MlgStatement  *self,
                                              guint          column);
const char   *mlg_statement_get_text_and_length (MlgStatement *self,
                                                 guint         column,
                                                 gsize        *length);
char         *mlg_statement_dup_text         (MlgStatement  *self,
                                              guint          column);
gconstpointer mlg_statement_get_blob         (MlgStatement  *self,
                                              guint          column,
                                              gsize         *size);
GBytes       *mlg_statement_dup_bytes        (MlgStatement  *self,
                                              guint          column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgStatement, mlg_statement_free)

G_END_DECLS
