/* mlg-table-reader.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"
#include "mlg-vocabulary-reader.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A wrong table has a problem in every row: nobody reads more than these. */
#define MLG_TABLE_MAX_PROBLEMS 1000

/**
 * MlgTableProblem:
 * @line: line of the file where the row begins, from 1
 * @skipped: the row was left out; else it was taken without what is wrong
 * @reason: (nullable): what is wrong with it, a translated sentence
 *
 * A row that could not be taken as it is.
 */
typedef struct
{
  guint     line;
  gboolean  skipped;
  char     *reason;
} MlgTableProblem;

/**
 * MlgTableLocateFunc:
 * @place: (inout): a place known by its words; if it is found, set the point
 *   and the precision
 * @user_data: what was given with the function
 *
 * Looks a place up, as in a gazetteer.
 */
typedef void (* MlgTableLocateFunc) (MlgPlace *place,
                                     gpointer  user_data);

#define MLG_TYPE_TABLE_READER (mlg_table_reader_get_type ())

/**
 * MlgTableReader:
 *
 * Reads actors and relations from two tables of comma-separated values whose
 * columns have the names of the fields of actors and relations. Several values
 * in one cell are separated by "|"; actors and terms are named by their short
 * codes.
 *
 * The territory is filled without history, or as part of the change under way
 * where there is one.
 */
G_DECLARE_FINAL_TYPE (MlgTableReader, mlg_table_reader, MLG, TABLE_READER, GObject)

MlgTableReader *mlg_table_reader_new            (MlgTerritory         *territory,
                                                 MlgVocabularyReader  *vocabulary,
                                                 const char           *name_space);
void            mlg_table_reader_set_locate     (MlgTableReader       *self,
                                                 MlgTableLocateFunc    locate,
                                                 gpointer              user_data);
gboolean        mlg_table_reader_read_actors    (MlgTableReader       *self,
                                                 GInputStream         *stream,
                                                 GError              **error);
gboolean        mlg_table_reader_read_relations (MlgTableReader       *self,
                                                 GInputStream         *stream,
                                                 GError              **error);
GPtrArray      *mlg_table_reader_get_problems   (MlgTableReader       *self);
MlgId           mlg_table_reader_lookup         (MlgTableReader       *self,
                                                 const char           *actor);

G_END_DECLS
