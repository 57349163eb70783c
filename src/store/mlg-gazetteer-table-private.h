/* mlg-gazetteer-table-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table of tab-separated values with a header line, read whole. */
typedef struct _MlgGazetteerTable MlgGazetteerTable;

MlgGazetteerTable *mlg_gazetteer_table_read       (const char         *directory,
                                                   const char         *name,
                                                   GError            **error);
void               mlg_gazetteer_table_free       (MlgGazetteerTable  *self);
guint              mlg_gazetteer_table_get_n_rows (MlgGazetteerTable  *self);
const char        *mlg_gazetteer_table_get        (MlgGazetteerTable  *self,
                                                   guint               row,
                                                   const char         *column);
gdouble            mlg_gazetteer_table_get_number (MlgGazetteerTable  *self,
                                                   guint               row,
                                                   const char         *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgGazetteerTable, mlg_gazetteer_table_free)

G_END_DECLS
