/* mlg-demo-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-demo-reader.h"

#include "mlg-diagram-reader.h"
#include "mlg-error.h"
#include "mlg-json.h"
#include "mlg-record-builder.h"

#include <glib/gi18n-lib.h>

#define SHEET_MAX_SIZE 100000

typedef gboolean (* ReadTableFunc) (MlgTableReader  *reader,
                                    GInputStream    *stream,
                                    GError         **error);

/* Everything of the demo must be right: a problem of a row is an error. */
static gboolean
read_table (MlgTableReader  *reader,
            GFile           *folder,
            const char      *name,
            ReadTableFunc    read,
            GError         **error)
{
  g_autoptr(GFile) file = g_file_get_child (folder, name);
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, error);
  GPtrArray *problems;
  MlgTableProblem *problem;

  if (stream == NULL || !read (reader, G_INPUT_STREAM (stream), error))
    {
      g_prefix_error (error, "%s: ", name);
      return FALSE;
    }

  problems = mlg_table_reader_get_problems (reader);

  if (problems->len == 0)
    return TRUE;

  problem = g_ptr_array_index (problems, 0);
  /* Translators: the name of a file, the number of a line, then what is wrong with it */
  g_set_error (error, MLG_ERROR, MLG_ERROR_CORRUPT, _("%s, line %u: %s"), name, problem->line, problem->reason);

  return FALSE;
}

/* The sheet has one text only, in the language of who will read it. */
static gboolean
read_sheet_text (JsonObject        *root,
                 const char        *member,
                 MlgRecordBuilder  *builder,
                 guint              field,
                 gboolean           french,
                 GError           **error)
{
  const char *fr;
  const char *en;

  if (!mlg_json_get_words (root, member, &fr, &en, error))
    return FALSE;

  mlg_record_builder_text (builder, field, en == NULL || (french && fr != NULL) ? fr : en);

  return TRUE;
}

static gboolean
read_sheet (MlgTerritory  *territory,
            GFile         *folder,
            GError       **error)
{
  g_autoptr(GFile) file = g_file_get_child (folder, "territory.json");
  g_autoptr(GBytes) bytes = mlg_json_load (file, SHEET_MAX_SIZE, error);
  g_autoptr(JsonNode) node = NULL;
  g_auto(MlgRecordBuilder) builder;
  gboolean french = mlg_term_prefers_french ();
  JsonObject *root;
  const char *licence;
  const char *uuid;

  mlg_record_builder_init (&builder, MLG_OBJECT_TERRITORY);

  if (bytes == NULL || (node = mlg_json_parse (bytes, SHEET_MAX_SIZE, error)) == NULL)
    return FALSE;

  root = json_node_get_object (node);

  /* The name is the territory's own, in France. */
  if (!read_sheet_text (root, "name", &builder, MLG_TERRITORY_NAME, TRUE, error) ||
      !read_sheet_text (root, "description", &builder, MLG_TERRITORY_DESCRIPTION, french, error) ||
      !read_sheet_text (root, "credits", &builder, MLG_TERRITORY_CREDITS, french, error) ||
      !mlg_json_get_text (root, "licence", &licence, error) ||
      !mlg_json_get_text (root, "uuid", &uuid, error))
    return FALSE;

  mlg_record_builder_text (&builder, MLG_TERRITORY_LICENCE, licence);
  mlg_record_builder_text (&builder, MLG_TERRITORY_UUID, uuid);

  return mlg_territory_adopt (territory,
                              mlg_record_new (MLG_OBJECT_TERRITORY, MLG_TERRITORY_INFO_ID, mlg_record_builder_end (&builder)),
                              error);
}

static gboolean
read_diagrams (const MlgDiagramReader  *reader,
               GFile                   *folder,
               GError                 **error)
{
  g_autoptr(GFile) file = g_file_get_child (folder, "diagrams.json");
  g_autoptr(GBytes) bytes = mlg_json_load (file, SHEET_MAX_SIZE, error);

  return bytes != NULL && mlg_diagram_reader_read (reader, bytes, error);
}

/**
 * mlg_demo_reader_blank:
 * @data: the folder of the application's data, with `vocabulary.json`
 * @error: return location for an error
 *
 * Makes what a new territory begins with: the default vocabulary, a name to
 * be given, an identity of its own.
 *
 * Returns: (transfer full) (nullable): a territory without actors or history
 */
MlgTerritory *
mlg_demo_reader_blank (GFile   *data,
                       GError **error)
{
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  g_autoptr(MlgVocabularyReader) vocabulary = mlg_vocabulary_reader_new ();
  g_autoptr(GFile) file = NULL;
  g_autofree char *uuid = g_uuid_string_random ();
  g_auto(MlgRecordBuilder) builder;

  g_return_val_if_fail (G_IS_FILE (data), NULL);

  mlg_record_builder_init (&builder, MLG_OBJECT_TERRITORY);
  mlg_record_builder_text (&builder, MLG_TERRITORY_UUID, uuid);
  file = g_file_get_child (data, "vocabulary.json");

  if (!mlg_vocabulary_reader_read_file (vocabulary, file, error) ||
      !mlg_vocabulary_reader_fill (vocabulary, territory, error) ||
      !mlg_territory_adopt (territory,
                            mlg_record_new (MLG_OBJECT_TERRITORY, MLG_TERRITORY_INFO_ID, mlg_record_builder_end (&builder)),
                            error))
    return NULL;

  return g_steal_pointer (&territory);
}

/**
 * mlg_demo_reader_read:
 * @data: the folder of the application's data, with `vocabulary.json` and
 *   `demo/`
 * @locate: (nullable): how places get their points
 * @user_data: what to give to @locate
 * @error: return location for an error
 *
 * Reads the demo territory: the default vocabulary, that of the demo, its
 * actors, its relations and its diagrams. Its objects have the same identities
 * each time; its description and credits are in the language of the interface.
 *
 * Returns: (transfer full) (nullable): a territory without history
 */
MlgTerritory *
mlg_demo_reader_read (GFile               *data,
                      MlgTableLocateFunc   locate,
                      gpointer             user_data,
                      GError             **error)
{
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  g_autoptr(MlgVocabularyReader) vocabulary = mlg_vocabulary_reader_new ();
  g_autoptr(MlgTableReader) reader = mlg_table_reader_new (territory, vocabulary, "demo");
  const MlgDiagramReader diagrams = { territory, vocabulary, reader, "demo" };
  g_autoptr(GFile) words = NULL;
  g_autoptr(GFile) folder = NULL;
  g_autoptr(GFile) demo_words = NULL;

  g_return_val_if_fail (G_IS_FILE (data), NULL);

  words = g_file_get_child (data, "vocabulary.json");
  folder = g_file_get_child (data, "demo");
  demo_words = g_file_get_child (folder, "taxonomy.json");
  mlg_table_reader_set_locate (reader, locate, user_data);

  if (!mlg_vocabulary_reader_read_file (vocabulary, words, error) ||
      !mlg_vocabulary_reader_read_file (vocabulary, demo_words, error) ||
      !mlg_vocabulary_reader_fill (vocabulary, territory, error) ||
      !read_sheet (territory, folder, error) ||
      !read_table (reader, folder, "actors.csv", mlg_table_reader_read_actors, error) ||
      !read_table (reader, folder, "relations.csv", mlg_table_reader_read_relations, error) ||
      !read_diagrams (&diagrams, folder, error))
    return NULL;

  return g_steal_pointer (&territory);
}
