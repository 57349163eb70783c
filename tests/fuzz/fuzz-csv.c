/* fuzz-csv.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz.h"
#include "mlg-csv-reader.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  g_autoptr(MlgCsvReader) reader = mlg_csv_reader_new (stream);
  g_autoptr(GError) error = NULL;

  if (!mlg_csv_reader_read_header (reader, &error))
    return 0;

  while (mlg_csv_reader_next (reader, &error))
    for (guint i = 0; i < mlg_csv_reader_get_n_cells (reader); i++)
      g_assert_true (g_utf8_validate (mlg_csv_reader_get_cell (reader, i), -1, NULL));

  return 0;
}
