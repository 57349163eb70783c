/* fuzz-diagrams.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz.h"
#include "mlg-diagram-reader.h"

#define ACTORS "id,name,kind,themes,keywords,city,website,since\nti-coop,Ti Coop,,,,,,\nnef,NEF,,,,,,\n"
#define WORDS  "{\"schemes\": [{\"id\": \"amu\", \"label\": {\"en\": \"AMU\"}, \"items\": []}]}"

static void
assert_is_bound (MlgTerritory   *territory,
                 MlgDiagramItem *item)
{
  MlgDiagramItem *frame = mlg_territory_get_diagram_item (territory, mlg_diagram_item_get_frame (item));

  g_assert_nonnull (mlg_territory_get_diagram (territory, mlg_diagram_item_get_diagram (item)));
  g_assert_true ((mlg_diagram_item_get_sort (item) == MLG_ITEM_ACTOR) ==
                 (mlg_territory_get_actor (territory, mlg_diagram_item_get_actor (item)) != NULL));
  g_assert_true (frame == NULL || mlg_diagram_item_get_sort (frame) == MLG_ITEM_FRAME);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr(GBytes) words = g_bytes_new_static (WORDS, sizeof WORDS - 1);
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  g_autoptr(MlgVocabularyReader) vocabulary = mlg_vocabulary_reader_new ();
  g_autoptr(MlgTableReader) actors = mlg_table_reader_new (territory, vocabulary, "fuzz");
  g_autoptr(GInputStream) table = g_memory_input_stream_new_from_data (ACTORS, sizeof ACTORS - 1, NULL);
  const MlgDiagramReader reader = { territory, vocabulary, actors, "fuzz" };
  g_autoptr(GError) error = NULL;

  g_assert_true (mlg_vocabulary_reader_read (vocabulary, words, NULL));
  g_assert_true (mlg_table_reader_read_actors (actors, table, NULL));

  if (mlg_diagram_reader_read (&reader, bytes, &error))
    g_assert_no_error (error);
  else
    g_assert_nonnull (error);

  for (guint i = 0; i < mlg_territory_get_n_records (territory, MLG_OBJECT_DIAGRAM_ITEM); i++)
    assert_is_bound (territory, MLG_DIAGRAM_ITEM (mlg_territory_get_nth_record (territory, MLG_OBJECT_DIAGRAM_ITEM, i)));

  return 0;
}
