/* test-territory-changes.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-error.h"
#include "mlg-ids.h"
#include "mlg-territory-actions.h"
#include "random-edits.h"

/* What holds when writing fails, when a change is taken back, and when a
 * program forgets the rules. */

#define TEST_TYPE_SINK (test_sink_get_type ())
G_DECLARE_FINAL_TYPE (TestSink, test_sink, TEST, SINK, GObject)

struct _TestSink
{
  GObject  parent_instance;

  gboolean full;
  guint    n_written;
};

static gboolean
test_sink_write (MlgEditSink    *sink,
                 MlgChange      *change,
                 MlgChangeStep   step,
                 GError        **error)
{
  TestSink *self = TEST_SINK (sink);

  if (self->full)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_STORAGE, "The disk is full.");
      return FALSE;
    }

  self->n_written++;

  return TRUE;
}

static void
sink_iface_init (MlgEditSinkInterface *iface)
{
  iface->write = test_sink_write;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestSink, test_sink, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (MLG_TYPE_EDIT_SINK, sink_iface_init))

static void
test_sink_class_init (TestSinkClass *klass)
{
}

static void
test_sink_init (TestSink *self)
{
}

static void
count_change (MlgTerritory  *territory,
              MlgChange     *change,
              MlgChangeStep  step,
              guint         *n)
{
  (*n)++;
}

static void
test_full_disk (void)
{
  g_autoptr(MlgTerritory) territory = random_edits_make_territory ();
  g_autoptr(TestSink) sink = g_object_new (TEST_TYPE_SINK, NULL);
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);
  g_autoptr(MlgTerritory) before = NULL;
  g_autoptr(GError) error = NULL;
  MlgHistory *history = mlg_territory_get_history (territory);
  guint n_changed = 0, n_done;
  MlgActor *actor;

  for (guint i = 0; i < 300; i++)
    random_edits_do_one (territory, rand);

  actor = mlg_territory_add_actor (territory, "Stays", MLG_ID_NONE, NULL);
  g_assert_nonnull (actor);
  mlg_territory_set_sink (territory, MLG_EDIT_SINK (sink));
  g_signal_connect (territory, "changed", G_CALLBACK (count_change), &n_changed);
  before = random_edits_copy (territory);
  n_done = mlg_history_get_n_done (history);
  sink->full = TRUE;

  /* Nothing at all is left of what cannot be written, and nobody hears of it. */
  g_assert_null (mlg_territory_add_actor (territory, "New", MLG_ID_NONE, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_STORAGE);
  g_clear_error (&error);
  g_assert_false (mlg_territory_delete (territory, MLG_RECORD (actor), NULL));
  g_assert_true (mlg_territory_get_actor (territory, mlg_actor_get_id (actor)) == actor);
  g_assert_false (mlg_territory_delete (territory, mlg_territory_get_nth_record (territory, MLG_OBJECT_TERM, 0), NULL));
  g_assert_false (mlg_territory_edit (territory, MLG_RECORD (actor), MLG_ACTOR_NAME, g_variant_new_string ("Other"), NULL));
  g_assert_false (mlg_territory_undo (territory, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_STORAGE);
  g_assert_true (mlg_territory_equal (territory, before));
  g_assert_cmpuint (mlg_history_get_n_done (history), ==, n_done);
  g_assert_cmpuint (n_changed, ==, 0);
  g_assert_false (mlg_territory_is_changing (territory));

  /* With room again, all goes on. */
  sink->full = FALSE;
  g_assert_true (mlg_territory_edit (territory, MLG_RECORD (actor), MLG_ACTOR_NAME, g_variant_new_string ("Other"), NULL));
  g_assert_true (mlg_territory_undo (territory, NULL));
  g_assert_true (mlg_territory_equal (territory, before));
  g_assert_cmpuint (sink->n_written, ==, 2);
  g_assert_cmpuint (n_changed, ==, 2);
}

/* Others know the objects: taking a change back must not exchange them. */
static void
test_rollback_keeps_objects (void)
{
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  MlgActor *a = mlg_territory_add_actor (territory, "A", MLG_ID_NONE, NULL);
  MlgActor *b = mlg_territory_add_actor (territory, "B", MLG_ID_NONE, NULL);
  MlgRelation *relation = mlg_territory_link (territory, mlg_actor_get_id (a), mlg_actor_get_id (b), MLG_ID_NONE, NULL);
  MlgId id = mlg_relation_get_id (relation);

  mlg_territory_begin (territory, "Test");
  g_assert_true (mlg_territory_set (territory, MLG_RECORD (a), MLG_ACTOR_NAME, g_variant_new_string ("Z"), NULL));
  mlg_territory_remove (territory, MLG_RECORD (a));
  g_assert_cmpuint (mlg_territory_get_n_relations (territory), ==, 0);
  mlg_territory_rollback (territory);
  g_assert_true (mlg_territory_get_nth_actor (territory, 0) == a || mlg_territory_get_nth_actor (territory, 1) == a);
  g_assert_cmpstr (mlg_actor_get_name (a), ==, "A");
  g_assert_true (mlg_territory_get_relation (territory, id) == relation);
  g_assert_cmpuint (mlg_graph_index_get_degree (mlg_territory_get_graph (territory), mlg_actor_get_id (b)), ==, 1);
}

static void
test_traces (void)
{
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  MlgHistory *history = mlg_territory_get_history (territory);
  MlgActor *actor = mlg_territory_add_actor (territory, "A", MLG_ID_NONE, NULL);
  guint n_done = mlg_history_get_n_done (history);

  /* No edits, the same value, there and back: no change */
  mlg_territory_begin (territory, "Nothing");
  g_assert_true (mlg_territory_commit (territory, NULL));
  g_assert_true (mlg_territory_edit (territory, MLG_RECORD (actor), MLG_ACTOR_NAME, g_variant_new_string ("A"), NULL));
  g_assert_true (mlg_territory_edit (territory, MLG_RECORD (actor), MLG_ACTOR_THEMES, mlg_ids_to_variant (NULL, 0), NULL));
  mlg_territory_begin (territory, "There and back");
  g_assert_true (mlg_territory_set (territory, MLG_RECORD (actor), MLG_ACTOR_NAME, g_variant_new_string ("B"), NULL));
  g_assert_true (mlg_territory_set (territory, MLG_RECORD (actor), MLG_ACTOR_NAME, g_variant_new_string ("A"), NULL));
  g_assert_true (mlg_territory_commit (territory, NULL));
  g_assert_cmpuint (mlg_history_get_n_done (history), ==, n_done);

  /* Doing something forgets what could be made again. */
  g_assert_true (mlg_territory_edit (territory, MLG_RECORD (actor), MLG_ACTOR_NAME, g_variant_new_string ("B"), NULL));
  g_assert_cmpstr (mlg_history_get_undo_label (history), ==, "Change “Name” of A");
  g_assert_true (mlg_territory_undo (territory, NULL));
  g_assert_cmpuint (mlg_history_get_n_undone (history), ==, 1);
  mlg_territory_add_actor (territory, "C", MLG_ID_NONE, NULL);
  g_assert_cmpuint (mlg_history_get_n_undone (history), ==, 0);
  g_assert_null (mlg_history_get_redo_label (history));
  g_assert_true (mlg_territory_redo (territory, NULL));
}

static void
test_workshop (void)
{
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  MlgHistory *history = mlg_territory_get_history (territory);

  mlg_territory_set_workshop (territory, "Saint-Dié, green group");
  mlg_territory_add_actor (territory, "A", MLG_ID_NONE, NULL);
  mlg_territory_set_workshop (territory, NULL);
  mlg_territory_add_actor (territory, "B", MLG_ID_NONE, NULL);
  g_assert_cmpstr (mlg_change_get_workshop (mlg_history_get_done (history, 0)), ==, "Saint-Dié, green group");
  g_assert_null (mlg_change_get_workshop (mlg_history_get_done (history, 1)));
  g_assert_null (mlg_history_get_done (history, 2));
}

static void
change_outside (void)
{
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();

  mlg_territory_insert (territory, MLG_OBJECT_ACTOR, MLG_ID_NONE, NULL, NULL);
}

static void
nest (void)
{
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();

  mlg_territory_begin (territory, "One");
  mlg_territory_begin (territory, "Two");
}

static void
undo_inside (void)
{
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();

  mlg_territory_add_actor (territory, "A", MLG_ID_NONE, NULL);
  mlg_territory_begin (territory, "One");
  mlg_territory_undo (territory, NULL);
}

static void
change_removed (void)
{
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  g_autoptr(MlgActor) actor = g_object_ref (mlg_territory_add_actor (territory, "A", MLG_ID_NONE, NULL));

  mlg_territory_delete (territory, MLG_RECORD (actor), NULL);
  mlg_territory_begin (territory, "One");
  mlg_territory_set (territory, MLG_RECORD (actor), MLG_ACTOR_NAME, g_variant_ref_sink (g_variant_new_string ("B")), NULL);
}

static void
remove_info (void)
{
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();

  mlg_territory_begin (territory, "One");
  mlg_territory_remove (territory, MLG_RECORD (mlg_territory_get_info (territory)));
}

/* Each rule that is broken is a critical warning, which stops a test. */
static void
test_rules (void)
{
  static const struct { const char *path; const char *message; } broken[] = {
    { "/territory-changes/subprocess/change-outside", "*change != NULL*" },
    { "/territory-changes/subprocess/nest", "*change == NULL*" },
    { "/territory-changes/subprocess/undo-inside", "*change == NULL*" },
    { "/territory-changes/subprocess/change-removed", "*is_mine*" },
    { "/territory-changes/subprocess/remove-info", "*MLG_IS_TERRITORY_INFO*" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_test_trap_subprocess (broken[i].path, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_failed ();
      g_test_trap_assert_stderr (broken[i].message);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/territory-changes/full-disk", test_full_disk);
  g_test_add_func ("/territory-changes/rollback-keeps-objects", test_rollback_keeps_objects);
  g_test_add_func ("/territory-changes/traces", test_traces);
  g_test_add_func ("/territory-changes/workshop", test_workshop);
  g_test_add_func ("/territory-changes/rules", test_rules);
  g_test_add_func ("/territory-changes/subprocess/change-outside", change_outside);
  g_test_add_func ("/territory-changes/subprocess/nest", nest);
  g_test_add_func ("/territory-changes/subprocess/undo-inside", undo_inside);
  g_test_add_func ("/territory-changes/subprocess/change-removed", change_removed);
  g_test_add_func ("/territory-changes/subprocess/remove-info", remove_info);

  return g_test_run ();
}
