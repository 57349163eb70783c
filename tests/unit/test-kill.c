/* test-kill.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "document-fixture.h"
#include "mlg-territory-actions.h"
#include "territory-fixture.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* A child edits without end, and says which edits were committed; it is killed
 * at any moment. Whatever the moment, no edit that it spoke of may be missing,
 * and the file may not be broken. */

#define KILLS 300

/* Every actor is on it, once; the change that adds one puts it there. */
#define DIAGRAM 7

/* One edit of the child, announced before it is committed and confirmed when
 * it is durable. */
typedef struct
{
  MlgId    actor;
  gboolean adds;
  gboolean committed;
} Receipt;

/* What the parent knows: which actors there must be, and those whose edit was
 * under way when a child died. */
typedef struct
{
  GHashTable *actors;
  GHashTable *unsure;
  guint       n_edits;
} Expected;

static void
on_flushed (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  MlgDocument *document = MLG_DOCUMENT (source);

  /* Again, without end: some of the kills have to meet it. */
  mlg_document_flush_finish (document, result, NULL);
  mlg_document_flush_async (document, NULL, on_flushed, NULL);
}

static void
write_receipt (int      fd,
               Receipt *receipt,
               gboolean committed)
{
  receipt->committed = committed;
  /* Smaller than PIPE_BUF: all or nothing. */
  if (write (fd, receipt, sizeof *receipt) != sizeof *receipt)
    _exit (3);
}

static double
get_height (MlgId actor)
{
  return (double) (actor % 1000);
}

static void
put_on_diagram (MlgTerritory *territory,
                GRand        *rand,
                MlgRecord    *actor)
{
  MlgId id = mlg_record_get_id (actor);
  const GPtrArray *items = mlg_territory_get_diagram_items (territory, DIAGRAM);

  /* Another one moves aside in the same change. */
  if (items->len > 0)
    mlg_territory_set (territory, g_ptr_array_index (items, 0), MLG_DIAGRAM_ITEM_POSITION,
                       g_variant_new ("(dd)", g_rand_double (rand),
                                      get_height (mlg_diagram_item_get_actor (g_ptr_array_index (items, 0)))), NULL);

  mlg_territory_insert (territory, MLG_OBJECT_DIAGRAM_ITEM, MLG_ID_NONE,
                        g_variant_new_parsed ("{'diagram': <int64 7>, 'actor': <%x>, 'position': <(0.5, %d)>}", id, get_height (id)), NULL);
}

static void
edit_once (MlgTerritory *territory,
           GRand        *rand,
           int           fd)
{
  guint n_actors = mlg_territory_get_n_actors (territory);
  Receipt receipt = { .adds = n_actors < 150 };
  MlgRecord *actor;

  mlg_territory_begin (territory, "Edit");
  if (receipt.adds)
    actor = mlg_territory_insert (territory, MLG_OBJECT_ACTOR, MLG_ID_NONE, NULL, NULL);
  else
    actor = MLG_RECORD (mlg_territory_get_nth_actor (territory, (guint) g_rand_int_range (rand, 0, (gint32) n_actors)));
  receipt.actor = mlg_record_get_id (actor);
  if (receipt.adds)
    put_on_diagram (territory, rand, actor);
  else
    mlg_territory_remove (territory, actor);

  write_receipt (fd, &receipt, FALSE);
  if (!mlg_territory_commit (territory, NULL))
    _exit (4);
  write_receipt (fd, &receipt, TRUE);
}

static void
edit_without_end (const char *path,
                  int         fd)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(MlgDocument) document = mlg_document_open_sync (file, NULL, NULL);
  g_autoptr(GRand) rand = g_rand_new ();

  if (document == NULL)
    _exit (2);
  mlg_document_flush_async (document, NULL, on_flushed, NULL);

  while (TRUE)
    {
      edit_once (mlg_document_get_territory (document), rand, fd);
      g_main_context_iteration (NULL, FALSE);
    }
}

/* What the child said before it died. */
static void
read_receipts (int       fd,
               Expected *expected)
{
  Receipt receipt = { .committed = TRUE };

  while (read (fd, &receipt, sizeof receipt) == sizeof receipt)
    {
      if (!receipt.committed)
        continue;

      if (receipt.adds)
        g_hash_table_add (expected->actors, g_memdup2 (&receipt.actor, sizeof (MlgId)));
      else
        g_hash_table_remove (expected->actors, &receipt.actor);
      expected->n_edits++;
    }

  if (!receipt.committed)
    g_hash_table_add (expected->unsure, g_memdup2 (&receipt.actor, sizeof (MlgId)));
}

static void
kill_one (DocumentFixture *fixture,
          const char      *program,
          GRand           *rand,
          Expected        *expected)
{
  int fds[2];
  int status;
  pid_t child;

  g_assert_cmpint (pipe (fds), ==, 0);
  child = fork ();
  if (child == 0)
    {
      g_autofree char *fd = g_strdup_printf ("%d", fds[1]);

      close (fds[0]);
      g_setenv ("XDG_DATA_HOME", g_get_user_data_dir (), TRUE);
      execl (program, program, "--edit", g_file_peek_path (fixture->file), fd, NULL);
      _exit (127);
    }
  close (fds[1]);
  g_assert_cmpint (child, >, 0);

  g_usleep ((gulong) g_rand_int_range (rand, 5000, 130000));
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  read_receipts (fds[0], expected);
  close (fds[0]);
}

/* The file that people see is whole at any time, be it the old or the new. */
static void
assert_file_is_whole (DocumentFixture *fixture)
{
  g_autofree char *copy_path = document_fixture_get_path (fixture, "copy.gpkg");
  g_autoptr(GFile) copy = g_file_new_for_path (copy_path);
  g_autoptr(MlgDocument) document = NULL;
  g_autoptr(GError) error = NULL;

  g_file_copy (fixture->file, copy, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  document = mlg_document_open_sync (copy, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (mlg_document_close_sync (document, &error));
}

/* Half a change is none: who is there is on the diagram. */
static void
assert_diagram_is_whole (MlgDocument *document)
{
  MlgTerritory *territory = mlg_document_get_territory (document);

  g_assert_cmpuint (mlg_document_get_n_left_out (document), ==, 0);
  g_assert_cmpuint (mlg_territory_get_diagram_items (territory, DIAGRAM)->len, ==, mlg_territory_get_n_actors (territory));

  for (guint i = 0; i < mlg_territory_get_n_actors (territory); i++)
    {
      MlgId actor = mlg_actor_get_id (mlg_territory_get_nth_actor (territory, i));
      MlgDiagramItem *item = mlg_territory_find_diagram_item (territory, DIAGRAM, actor);

      g_assert_nonnull (item);
      g_assert_cmpfloat (mlg_diagram_item_get_position (item).y, ==, get_height (actor));
    }
}

/* The edits that were under way may be there or not; all others are. */
static void
assert_edits_are_there (MlgDocument *document,
                        Expected    *expected)
{
  MlgTerritory *territory = mlg_document_get_territory (document);
  GHashTableIter iter;
  MlgId *id;

  g_hash_table_iter_init (&iter, expected->actors);
  while (g_hash_table_iter_next (&iter, (gpointer *) &id, NULL))
    if (!g_hash_table_contains (expected->unsure, id))
      g_assert_nonnull (mlg_territory_get_actor (territory, *id));

  for (guint i = 0; i < mlg_territory_get_n_actors (territory); i++)
    {
      MlgId found = mlg_actor_get_id (mlg_territory_get_nth_actor (territory, i));

      g_assert_true (g_hash_table_contains (expected->actors, &found) || g_hash_table_contains (expected->unsure, &found));
    }

  assert_diagram_is_whole (document);

  g_hash_table_remove_all (expected->actors);
  for (guint i = 0; i < mlg_territory_get_n_actors (territory); i++)
    {
      MlgId found = mlg_actor_get_id (mlg_territory_get_nth_actor (territory, i));

      g_hash_table_add (expected->actors, g_memdup2 (&found, sizeof found));
    }
  g_hash_table_remove_all (expected->unsure);
}

static char *program;

static void
test_kill (DocumentFixture *fixture,
           gconstpointer    data)
{
  g_autoptr(GHashTable) actors = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GHashTable) unsure = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Expected expected = { actors, unsure, };
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261122);
  guint n_recovered = 0;

  {
    g_autoptr(MlgDocument) document = document_fixture_new ();
    MlgTerritory *territory = mlg_document_get_territory (document);
    g_autoptr(GError) error = NULL;

    mlg_territory_begin (territory, "Diagram");
    mlg_territory_insert (territory, MLG_OBJECT_DIAGRAM, DIAGRAM, NULL, &error);
    g_assert_true (mlg_territory_commit (territory, NULL));
    mlg_document_save_sync (document, fixture->file, &error);
    g_assert_no_error (error);
    g_assert_true (mlg_document_close_sync (document, &error));
  }

  for (guint i = 0; i < KILLS; i++)
    {
      g_autoptr(GError) error = NULL;

      kill_one (fixture, program, rand, &expected);
      assert_file_is_whole (fixture);

      /* The child itself recovers what the one before left; we look at it
       * now and then, and sometimes save it. */
      if (i % 3 == 0)
        {
          g_autoptr(MlgDocument) document = document_fixture_open (fixture);

          n_recovered += mlg_document_get_recovered (document) ? 1 : 0;
          assert_edits_are_there (document, &expected);
          if (i % 2 == 0)
            g_assert_true (mlg_document_close_sync (document, &error));
          g_assert_no_error (error);
        }
    }

  g_test_message ("%u edits, %u of %u documents recovered", expected.n_edits, n_recovered, KILLS / 3);
  /* The test is worth something only where it met both. */
  g_assert_cmpuint (expected.n_edits, >, KILLS);
  g_assert_cmpuint (n_recovered, >, 5);

  {
    g_autoptr(MlgDocument) document = document_fixture_open (fixture);
    g_autoptr(GError) error = NULL;

    assert_edits_are_there (document, &expected);
    g_assert_true (mlg_document_close_sync (document, &error));
    g_assert_no_error (error);
  }
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 4 && strcmp (argv[1], "--edit") == 0)
    edit_without_end (argv[2], (int) g_ascii_strtoll (argv[3], NULL, 10));

  program = g_file_read_link ("/proc/self/exe", NULL);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/document/kill", DocumentFixture, NULL, document_fixture_set_up, test_kill, document_fixture_tear_down);

  return g_test_run ();
}
