/* fuzz-vocabulary.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz.h"
#include "mlg-vocabulary-reader.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr(MlgVocabularyReader) reader = mlg_vocabulary_reader_new ();
  g_autoptr(GError) error = NULL;

  if (mlg_vocabulary_reader_read (reader, bytes, &error))
    g_assert_no_error (error);
  else
    g_assert_nonnull (error);

  g_assert_nonnull (mlg_vocabulary_reader_get_terms (reader));

  return 0;
}
