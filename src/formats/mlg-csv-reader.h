/* mlg-csv-reader.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What no list of actors reaches, and a hostile or wrong file would. */
#define MLG_CSV_MAX_CELL    1000000  /* bytes of one cell, as stored */
#define MLG_CSV_MAX_ROW     8000000  /* bytes of one row, as stored */
#define MLG_CSV_MAX_COLUMNS 1000
#define MLG_CSV_MAX_ROWS    2000000

#define MLG_TYPE_CSV_READER (mlg_csv_reader_get_type ())

/**
 * MlgCsvReader:
 *
 * Reads a table of comma-separated values (RFC 4180) row by row, in bounded
 * memory, as spreadsheets really write it: commas, semicolons or tabs, any
 * line ends, a byte order mark, a last line without an end.
 *
 * A cell that is valid UTF-8 is UTF-8; any other is Windows-1252, so that a
 * table put together from two sources reads right; a byte order mark of UTF-16
 * is followed. What cells give is clean text: see mlg_text_sanitize().
 */
G_DECLARE_FINAL_TYPE (MlgCsvReader, mlg_csv_reader, MLG, CSV_READER, GObject)

MlgCsvReader *mlg_csv_reader_new           (GInputStream  *stream);
void          mlg_csv_reader_set_delimiter (MlgCsvReader  *self,
                                            char           delimiter);
void          mlg_csv_reader_set_limits    (MlgCsvReader  *self,
                                            gsize          max_cell,
                                            guint          max_rows);
gboolean      mlg_csv_reader_next          (MlgCsvReader  *self,
                                            GError       **error);
gboolean      mlg_csv_reader_read_header   (MlgCsvReader  *self,
                                            GError       **error);
guint         mlg_csv_reader_get_line      (MlgCsvReader  *self);
guint         mlg_csv_reader_get_n_cells   (MlgCsvReader  *self);
const char   *mlg_csv_reader_get_cell      (MlgCsvReader  *self,
                                            guint          position);
gboolean      mlg_csv_reader_has_column    (MlgCsvReader  *self,
                                            const char    *column);
const char   *mlg_csv_reader_get           (MlgCsvReader  *self,
                                            const char    *column);

G_END_DECLS
