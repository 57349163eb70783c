/* document-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "document-fixture.h"

#include "mlg-database.h"
#include "territory-fixture.h"

#include <glib/gstdio.h>

static void
remove_tree (const char *path)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

/**
 * document_fixture_set_up:
 * @self: a fixture
 * @data: (nullable): not looked at
 *
 * Makes the folder.
 */
void
document_fixture_set_up (DocumentFixture *self,
                         gconstpointer    data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  self->folder = g_dir_make_tmp ("maillage-XXXXXX", &error);
  g_assert_no_error (error);
  path = document_fixture_get_path (self, "Pays de Brest.gpkg");
  self->file = g_file_new_for_path (path);
}

/**
 * document_fixture_tear_down:
 * @self: a fixture
 * @data: (nullable): not looked at
 *
 * Asserts that no working copy was left behind, and removes the folder.
 */
void
document_fixture_tear_down (DocumentFixture *self,
                            gconstpointer    data)
{
  g_autofree char *work = g_build_filename (g_get_user_data_dir (), "maillage", "work", NULL);
  g_autoptr(GPtrArray) left = mlg_document_list_recoverable ();
  g_autoptr(GDir) copies = g_dir_open (work, 0, NULL);
  const char *name;

  g_assert_cmpuint (left->len, ==, 0);
  while (copies != NULL && (name = g_dir_read_name (copies)) != NULL)
    if (!g_str_has_prefix (name, "new-"))
      g_error ("The working copy %s was left behind", name);
  remove_tree (self->folder);
  g_free (self->folder);
  g_object_unref (self->file);
}

/**
 * document_fixture_get_path:
 * @self: a fixture
 * @name: name of a file
 *
 * Returns: (transfer full): its path in the folder of the test
 */
char *
document_fixture_get_path (DocumentFixture *self,
                           const char      *name)
{
  return g_build_filename (self->folder, name, NULL);
}

/**
 * document_fixture_new:
 *
 * Returns: (transfer full): a document with a vocabulary and without a file
 */
MlgDocument *
document_fixture_new (void)
{
  g_autoptr(GError) error = NULL;
  MlgDocument *document = mlg_document_new_sync (NULL, &error);

  g_assert_no_error (error);
  territory_fixture_add_vocabulary (mlg_document_get_territory (document));

  return document;
}

/**
 * document_fixture_open:
 * @self: a fixture
 *
 * Returns: (transfer full): the file, opened
 */
MlgDocument *
document_fixture_open (DocumentFixture *self)
{
  g_autoptr(GError) error = NULL;
  MlgDocument *document = mlg_document_open_sync (self->file, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);

  return document;
}

/**
 * document_fixture_make_file:
 * @self: a fixture
 * @n_operations: how many random operations
 * @seed: for the dice
 *
 * Makes the file, with what that many operations leave.
 */
void
document_fixture_make_file (DocumentFixture *self,
                            guint            n_operations,
                            guint32          seed)
{
  g_autoptr(MlgDocument) document = document_fixture_new ();
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < n_operations; i++)
    territory_fixture_random_operation (mlg_document_get_territory (document), rand);
  mlg_document_save_sync (document, self->file, &error);
  g_assert_no_error (error);
  mlg_document_close_sync (document, &error);
  g_assert_no_error (error);
}

/**
 * document_fixture_alter:
 * @self: a fixture
 * @sql: statements
 *
 * Does to the file what another program may do.
 */
void
document_fixture_alter (DocumentFixture *self,
                        const char      *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgDatabase) database = NULL;

  database = mlg_database_open (g_file_peek_path (self->file), MLG_DATABASE_CREATE, MLG_DATABASE_FLAGS_NONE, &error);
  g_assert_no_error (error);
  mlg_database_exec (database, sql, &error);
  g_assert_no_error (error);
  mlg_database_close (database, &error);
  g_assert_no_error (error);
}

/**
 * document_fixture_on_done:
 * @source: (nullable): what called back
 * @result: its result
 * @user_data: where to keep it, for document_fixture_wait()
 *
 * A #GAsyncReadyCallback.
 */
void
document_fixture_on_done (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  GAsyncResult **location = user_data;

  *location = g_object_ref (result);
}

/**
 * document_fixture_wait:
 * @result: where document_fixture_on_done() keeps the result
 *
 * Runs the main loop until it is there.
 *
 * Returns: %TRUE
 */
gboolean
document_fixture_wait (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return TRUE;
}
