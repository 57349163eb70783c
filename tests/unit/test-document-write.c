/* test-document-write.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "document-fixture.h"
#include "mlg-territory-actions.h"
#include "territory-fixture.h"

#include <glib/gstdio.h>
#include <linux/capability.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* When and how the file is written, and what happens where it cannot be. */

static void
add_actor (MlgDocument *document,
           const char  *name)
{
  g_autoptr(GError) error = NULL;

  mlg_territory_add_actor (mlg_document_get_territory (document), name, MLG_ID_NONE, &error);
  g_assert_no_error (error);
}

static gboolean
file_has (DocumentFixture *fixture,
          const char      *text)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &contents, &length, NULL));

  return memmem (contents, length, text, strlen (text)) != NULL;
}

static void
flush (MlgDocument  *document,
       GError      **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  mlg_document_flush_async (document, NULL, document_fixture_on_done, &result);
  document_fixture_wait (&result);
  mlg_document_flush_finish (document, result, error);
}

static void
close_document (MlgDocument *document)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  mlg_document_close_async (document, NULL, document_fixture_on_done, &result);
  document_fixture_wait (&result);
  g_assert_true (mlg_document_close_finish (document, result, &error));
  g_assert_no_error (error);
}

static MlgDocument *
make_and_open (DocumentFixture *fixture)
{
  MlgDocument *document;

  document_fixture_make_file (fixture, 30, 1);
  document = document_fixture_open (fixture);
  mlg_document_set_autosave_delay (document, 60000);

  return document;
}

static void
note_state (MlgDocument *document,
            GParamSpec  *pspec,
            GString     *states)
{
  static const char letters[] = "suwf";

  g_string_append_c (states, letters[mlg_document_get_state (document)]);
}

static void
test_autosave (DocumentFixture *fixture,
               gconstpointer    data)
{
  g_autoptr(MlgDocument) document = make_and_open (fixture);
  g_autoptr(GString) states = g_string_new (NULL);

  g_signal_connect (document, "notify::state", G_CALLBACK (note_state), states);
  mlg_document_set_autosave_delay (document, 20);
  g_assert_cmpint (mlg_document_get_state (document), ==, MLG_DOCUMENT_SAVED);
  add_actor (document, "Autosaved");
  add_actor (document, "Autosaved as well");
  g_assert_cmpint (mlg_document_get_state (document), ==, MLG_DOCUMENT_UNSAVED);
  g_assert_false (file_has (fixture, "Autosaved"));

  while (mlg_document_get_state (document) != MLG_DOCUMENT_SAVED)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (file_has (fixture, "Autosaved as well"));
  g_assert_cmpstr (states->str, ==, "uws");

  /* Closing without anything new writes nothing. */
  close_document (document);
  g_assert_cmpstr (states->str, ==, "uws");
}

static void
test_edits_while_writing (DocumentFixture *fixture,
                          gconstpointer    data)
{
  g_autoptr(MlgDocument) document = make_and_open (fixture);
  g_autoptr(MlgDocument) again = NULL;
  g_autoptr(GAsyncResult) first = NULL;
  g_autoptr(GAsyncResult) second = NULL;
  g_autoptr(MlgTerritory) territory = g_object_ref (mlg_document_get_territory (document));

  add_actor (document, "Before");
  mlg_document_flush_async (document, NULL, document_fixture_on_done, &first);
  g_assert_cmpint (mlg_document_get_state (document), ==, MLG_DOCUMENT_WRITING);
  for (guint i = 0; i < 200; i++)
    add_actor (document, "While");
  mlg_document_close_async (document, NULL, document_fixture_on_done, &second);
  document_fixture_wait (&second);
  g_assert_true (mlg_document_flush_finish (document, first, NULL));
  g_assert_true (mlg_document_close_finish (document, second, NULL));

  again = document_fixture_open (fixture);
  territory_fixture_assert_equal (territory, mlg_document_get_territory (again));
  close_document (again);
}

static void
test_async (DocumentFixture *fixture,
            gconstpointer    data)
{
  g_autoptr(GAsyncResult) made = NULL;
  g_autoptr(GAsyncResult) saved = NULL;
  g_autoptr(GAsyncResult) opened = NULL;
  g_autoptr(MlgDocument) document = NULL;
  g_autoptr(MlgDocument) twin = NULL;
  g_autoptr(GError) error = NULL;

  mlg_document_new_async (NULL, NULL, document_fixture_on_done, &made);
  document_fixture_wait (&made);
  document = mlg_document_new_finish (made, &error);
  g_assert_no_error (error);
  add_actor (document, "Ti Coop");
  flush (document, &error);
  g_assert_error (error, MLG_ERROR, MLG_ERROR_NOT_FOUND);
  g_clear_error (&error);

  mlg_document_save_as_async (document, fixture->file, NULL, document_fixture_on_done, &saved);
  document_fixture_wait (&saved);
  g_assert_true (mlg_document_save_as_finish (document, saved, &error));
  g_assert_true (g_file_equal (mlg_document_get_file (document), fixture->file));

  /* It cannot be opened twice: two would overwrite each other. */
  twin = mlg_document_open_sync (fixture->file, NULL, &error);
  g_assert_error (error, MLG_ERROR, MLG_ERROR_CONFLICT);
  g_clear_error (&error);
  close_document (document);
  g_clear_object (&document);

  mlg_document_open_async (fixture->file, NULL, document_fixture_on_done, &opened);
  document_fixture_wait (&opened);
  document = mlg_document_open_finish (opened, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mlg_territory_get_n_actors (mlg_document_get_territory (document)), ==, 1);
  close_document (document);
}

static void
test_replaced_by_another_program (DocumentFixture *fixture,
                                  gconstpointer    data)
{
  g_autoptr(MlgDocument) document = make_and_open (fixture);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  add_actor (document, "Mine");
  document_fixture_alter (fixture, "INSERT INTO actors (name) VALUES ('Theirs')");
  flush (document, &error);
  g_assert_error (error, MLG_ERROR, MLG_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "Pays de Brest"));
  g_assert_cmpint (mlg_document_get_state (document), ==, MLG_DOCUMENT_FAILED);
  g_assert_error (mlg_document_get_error (document), MLG_ERROR, MLG_ERROR_CONFLICT);
  g_assert_true (file_has (fixture, "Theirs"));

  mlg_document_overwrite_async (document, NULL, document_fixture_on_done, &result);
  document_fixture_wait (&result);
  g_assert_true (mlg_document_overwrite_finish (document, result, NULL));
  g_assert_cmpint (mlg_document_get_state (document), ==, MLG_DOCUMENT_SAVED);
  g_assert_null (mlg_document_get_error (document));
  g_assert_true (file_has (fixture, "Mine"));
  close_document (document);
}

static void
test_open_in_another_program (DocumentFixture *fixture,
                              gconstpointer    data)
{
  g_autoptr(MlgDocument) document = make_and_open (fixture);
  g_autofree char *log = document_fixture_get_path (fixture, "Pays de Brest.gpkg-wal");
  g_autoptr(GError) error = NULL;

  add_actor (document, "Mine");
  g_assert_true (g_file_set_contents (log, "log", 3, NULL));
  flush (document, &error);
  g_assert_error (error, MLG_ERROR, MLG_ERROR_CONFLICT);
  g_unlink (log);
  close_document (document);
}

static void
count_signal (MlgDocument *document,
              guint       *count)
{
  (*count)++;
}

static void
test_deleted_while_open (DocumentFixture *fixture,
                         gconstpointer    data)
{
  g_autoptr(MlgDocument) document = make_and_open (fixture);
  g_autofree char *elsewhere = g_strconcat (fixture->folder, "-elsewhere", NULL);
  g_autoptr(GError) error = NULL;
  guint n_recreated = 0;

  g_signal_connect (document, "file-recreated", G_CALLBACK (count_signal), &n_recreated);
  add_actor (document, "One");
  g_unlink (g_file_peek_path (fixture->file));
  flush (document, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_recreated, ==, 1);
  g_assert_true (file_has (fixture, "One"));

  /* The whole folder goes, as when a stick is pulled out; and comes back. */
  add_actor (document, "Two");
  g_assert_cmpint (g_rename (fixture->folder, elsewhere), ==, 0);
  flush (document, &error);
  g_assert_error (error, MLG_ERROR, MLG_ERROR_STORAGE);
  g_clear_error (&error);
  add_actor (document, "Three");
  g_assert_cmpint (g_rename (elsewhere, fixture->folder), ==, 0);
  flush (document, &error);
  g_assert_no_error (error);
  g_assert_true (file_has (fixture, "Three"));
  close_document (document);
}

static void
test_full_disk (DocumentFixture *fixture,
                gconstpointer    data)
{
  g_autoptr(MlgDocument) document = make_and_open (fixture);
  MlgTerritory *territory = mlg_document_get_territory (document);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *text = g_strnfill (900000, 'x');
  gsize before_length, after_length;
  struct rlimit limit, small;
  g_autoptr(GError) error = NULL;
  guint n_actors;

  add_actor (document, "Kept");
  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &before, &before_length, NULL));

  /* No file may grow beyond this: what a full disk does, for everybody. */
  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &limit);
  small = limit;
  small.rlim_cur = before_length / 2;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);

  flush (document, &error);
  g_assert_error (error, MLG_ERROR, MLG_ERROR_STORAGE);
  g_clear_error (&error);

  /* The working copy is full as well: the change is taken back, aloud. */
  n_actors = mlg_territory_get_n_actors (territory);
  g_assert_null (mlg_territory_add_actor (territory, text, MLG_ID_NONE, NULL));
  mlg_territory_begin (territory, "Long text");
  mlg_territory_set (territory, MLG_RECORD (mlg_territory_get_nth_actor (territory, 0)), MLG_ACTOR_DESCRIPTION, g_variant_new_string (text), NULL);
  g_assert_false (mlg_territory_commit (territory, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_STORAGE);
  g_clear_error (&error);
  g_assert_cmpuint (mlg_territory_get_n_actors (territory), ==, n_actors);

  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &after, &after_length, NULL));
  g_assert_cmpmem (before, before_length, after, after_length);

  /* There is space again. */
  add_actor (document, "Later");
  flush (document, &error);
  g_assert_no_error (error);
  g_assert_true (file_has (fixture, "Kept"));
  g_assert_true (file_has (fixture, "Later"));
  close_document (document);
}

/* Nothing is forbidden to root, as which tests run in a container, unless it
 * gives that up for a while. */
static void
set_override (gboolean allowed)
{
  struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
  struct __user_cap_data_struct sets[2];
  guint32 mask = (1u << CAP_DAC_OVERRIDE) | (1u << CAP_DAC_READ_SEARCH);

  g_assert_cmpint (syscall (SYS_capget, &header, sets), ==, 0);
  if (allowed)
    sets[0].effective |= sets[0].permitted & mask;
  else
    sets[0].effective &= ~mask;
  g_assert_cmpint (syscall (SYS_capset, &header, sets), ==, 0);
}

static void
test_read_only_folder (DocumentFixture *fixture,
                       gconstpointer    data)
{
  g_autoptr(MlgDocument) document = make_and_open (fixture);
  g_autofree char *copy_path = document_fixture_get_path (fixture, "copy.gpkg");
  g_autoptr(GFile) copy = g_file_new_for_path (copy_path);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  set_override (FALSE);

  add_actor (document, "Kept");
  mlg_document_save_sync (document, NULL, &error);
  g_assert_error (error, MLG_ERROR, MLG_ERROR_STORAGE);
  g_clear_error (&error);
  g_assert_cmpint (mlg_document_get_state (document), ==, MLG_DOCUMENT_FAILED);
  g_assert_nonnull (strstr (mlg_document_get_error (document)->message, "Pays de Brest.gpkg"));
  mlg_document_save_sync (document, copy, &error);
  g_assert_error (error, MLG_ERROR, MLG_ERROR_STORAGE);
  g_clear_error (&error);
  g_assert_true (g_file_equal (mlg_document_get_file (document), fixture->file));

  set_override (TRUE);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  mlg_document_save_sync (document, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (mlg_document_get_state (document), ==, MLG_DOCUMENT_SAVED);
  g_assert_true (file_has (fixture, "Kept"));
  close_document (document);
}

static void
test_permissions_and_links (DocumentFixture *fixture,
                            gconstpointer    data)
{
  g_autoptr(MlgDocument) document = NULL;
  g_autofree char *link_path = document_fixture_get_path (fixture, "link.gpkg");
  g_autoptr(GFile) link = g_file_new_for_path (link_path);
  g_autoptr(GError) error = NULL;
  struct stat st;

  document_fixture_make_file (fixture, 30, 1);
  g_assert_cmpint (g_chmod (g_file_peek_path (fixture->file), 0640), ==, 0);
  g_assert_cmpint (symlink ("Pays de Brest.gpkg", link_path), ==, 0);

  document = mlg_document_open_sync (link, NULL, &error);
  g_assert_no_error (error);
  add_actor (document, "Through a link");
  g_assert_true (mlg_document_close_sync (document, &error));
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (file_has (fixture, "Through a link"));
  g_assert_cmpint (stat (g_file_peek_path (fixture->file), &st), ==, 0);
  g_assert_cmpint (st.st_mode & 0777, ==, 0640);
}

static void
test_recovery (DocumentFixture *fixture,
               gconstpointer    data)
{
  g_autoptr(MlgDocument) document = make_and_open (fixture);
  g_autoptr(MlgDocument) untitled = document_fixture_new ();
  g_autoptr(MlgTerritory) territory = g_object_ref (mlg_document_get_territory (document));
  g_autoptr(GPtrArray) left = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  gint64 start = g_get_real_time ();
  gint64 n_actors, time;

  add_actor (document, "Unsaved");
  /* Open documents are nobody else's. */
  left = mlg_document_list_recoverable ();
  g_assert_cmpuint (left->len, ==, 0);
  g_clear_pointer (&left, g_ptr_array_unref);

  /* Let go of without closing: as after a crash. */
  g_clear_object (&document);
  g_clear_object (&untitled);
  left = mlg_document_list_recoverable ();
  g_assert_cmpuint (left->len, ==, 2);

  /* The latest edit comes first; looking is no edit. */
  g_assert_nonnull (mlg_working_copy_get_file (g_ptr_array_index (left, 0)));
  g_assert_true (mlg_document_glimpse (g_ptr_array_index (left, 0), &name, &n_actors, &time));
  g_assert_cmpstr (name, ==, mlg_territory_info_get_text (mlg_territory_get_info (territory), MLG_TERRITORY_NAME));
  g_assert_cmpint (n_actors, ==, mlg_territory_get_n_actors (territory));
  g_assert_cmpint (time, >=, start);
  g_assert_cmpint (time, <=, g_get_real_time ());

  /* Opening the file finds what was left of it. */
  document = document_fixture_open (fixture);
  g_assert_true (mlg_document_get_recovered (document));
  g_assert_cmpint (mlg_document_get_state (document), ==, MLG_DOCUMENT_UNSAVED);
  territory_fixture_assert_equal (territory, mlg_document_get_territory (document));
  close_document (document);
  g_assert_true (file_has (fixture, "Unsaved"));

  g_clear_pointer (&left, g_ptr_array_unref);
  left = mlg_document_list_recoverable ();
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_null (mlg_working_copy_get_file (g_ptr_array_index (left, 0)));
  untitled = mlg_document_recover_sync (g_ptr_array_index (left, 0), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mlg_territory_get_n_records (mlg_document_get_territory (untitled), MLG_OBJECT_TERM), >, 0);
  mlg_document_discard (untitled);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, function) \
  g_test_add ("/document/write/" name, DocumentFixture, NULL, document_fixture_set_up, function, document_fixture_tear_down)

  ADD ("autosave", test_autosave);
  ADD ("edits-while-writing", test_edits_while_writing);
  ADD ("async", test_async);
  ADD ("replaced-by-another-program", test_replaced_by_another_program);
  ADD ("open-in-another-program", test_open_in_another_program);
  ADD ("deleted-while-open", test_deleted_while_open);
  ADD ("full-disk", test_full_disk);
  ADD ("read-only-folder", test_read_only_folder);
  ADD ("permissions-and-links", test_permissions_and_links);
  ADD ("recovery", test_recovery);

  return g_test_run ();
}
