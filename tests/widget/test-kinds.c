/* test-kinds.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Beside a diagram: kinds to drag there, and the actors that wait. */

#include "config.h"

#include "mlg-diagram-actions.h"
#include "mlg-drag-content.h"
#include "mlg-kind-palette.h"
#include "sidebar-fixture.h"

typedef struct
{
  GType  type;
  MlgId  kind;
  guint  n_actors;
  MlgId  first;
} Dropped;

static gboolean
drop_any_cb (GtkDropTarget *target,
             const GValue  *value,
             double         x,
             double         y,
             Dropped       *dropped)
{
  dropped->type = G_VALUE_TYPE (value);
  if (G_VALUE_HOLDS (value, MLG_TYPE_KIND_DRAG))
    dropped->kind = ((MlgKindDrag *) g_value_get_boxed (value))->kind;
  if (G_VALUE_HOLDS (value, MLG_TYPE_ACTORS_DRAG))
    {
      dropped->n_actors = ((MlgActorsDrag *) g_value_get_boxed (value))->n_actors;
      dropped->first = ((MlgActorsDrag *) g_value_get_boxed (value))->actors[0];
    }

  return TRUE;
}

/* In place of the fixture's map: what takes a diagram's drops. */
static void
accept (Fixture *f,
        Dropped *dropped)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (f->target);
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY | GDK_ACTION_MOVE);
  GType types[] = { MLG_TYPE_KIND_DRAG, MLG_TYPE_ACTORS_DRAG };

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        gtk_widget_remove_controller (f->target, controller);
    }

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect (target, "drop", G_CALLBACK (drop_any_cb), dropped);
  gtk_widget_add_controller (f->target, GTK_EVENT_CONTROLLER (target));
}

static void
drag_to_target (Fixture   *f,
                GtkWidget *from)
{
  graphene_point_t start, end;
  int width = gtk_widget_get_width (from), height = gtk_widget_get_height (from);

  g_assert_true (gtk_widget_compute_point (from, f->window, &GRAPHENE_POINT_INIT (width / 2.f, height / 2.f), &start));
  g_assert_true (gtk_widget_compute_point (f->target, f->window, &GRAPHENE_POINT_INIT (60, 300), &end));
  tu_drag (f->window, start.x, start.y, end.x, end.y);
}

static gint64 asked;

static void
asked_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  asked = g_variant_get_int64 (parameter);
}

static GtkWidget *
tile (Fixture    *f,
      const char *label)
{
  return find (find (f->sidebar, MLG_TYPE_KIND_PALETTE, NULL), GTK_TYPE_BUTTON, label);
}

static void
test_tiles (void)
{
  Fixture f = { 0 };
  Dropped dropped = { 0 };
  MlgId cooperative;

  set_up (&f);
  accept (&f, &dropped);
  cooperative = tt_term (f.territory, MLG_VOCABULARY_KIND, "cooperative");
  g_assert_null (find (f.sidebar, MLG_TYPE_KIND_PALETTE, NULL));

  mlg_sidebar_set_drawing (MLG_SIDEBAR (f.sidebar), TRUE);
  tu_wait (find (f.sidebar, MLG_TYPE_KIND_PALETTE, NULL) != NULL);
  g_assert_null (find (f.sidebar, MLG_TYPE_FACET_GROUP, NULL));
  g_assert_null (find (f.sidebar, MLG_TYPE_TRAY, NULL));
  g_assert_nonnull (tile (&f, "Cooperative"));
  tu_wait_drawn (f.sidebar);

  /* Dragged */
  drag_to_target (&f, tile (&f, "Cooperative"));
  tu_wait (dropped.type == MLG_TYPE_KIND_DRAG);
  g_assert_cmpint (dropped.kind, ==, cooperative);
  g_assert_cmpint (asked, ==, 0);

  /* By a key */
  gtk_widget_grab_focus (tile (&f, "Cooperative"));
  tu_key (GDK_KEY_Return);
  tu_wait (asked == cooperative);

  mlg_sidebar_set_drawing (MLG_SIDEBAR (f.sidebar), FALSE);
  tu_wait (find (f.sidebar, MLG_TYPE_FACET_GROUP, NULL) != NULL);
  g_assert_nonnull (find (f.sidebar, MLG_TYPE_TRAY, NULL));
  g_assert_true (says (f.sidebar, "6 actors"));

  tear_down (&f);
}

static void
test_missing (void)
{
  Fixture f = { 0 };
  g_autoptr(GError) error = NULL;
  MlgDiagram *diagram;
  MlgId actors[2];

  set_up (&f);
  actors[0] = mlg_actor_get_id (tt_actor (f.territory, "Inztant"));
  actors[1] = mlg_actor_get_id (tt_actor (f.territory, "Région Bretagne"));
  mlg_sidebar_set_drawing (MLG_SIDEBAR (f.sidebar), TRUE);
  tu_wait (says (f.sidebar, "Not yet on this diagram (6)"));

  diagram = mlg_territory_add_diagram (f.territory, "Workshop", actors, 1, NULL, &error);
  g_assert_no_error (error);
  mlg_session_set_diagram (f.session, diagram);
  tu_wait (says (f.sidebar, "Not yet on this diagram (5)"));
  tu_wait (find (f.sidebar, MLG_TYPE_ACTOR_LINE, "Inztant") == NULL);
  g_assert_nonnull (find (f.sidebar, MLG_TYPE_ACTOR_LINE, "Région Bretagne"));

  /* Put on it, and taken back */
  g_ptr_array_unref (mlg_territory_diagram_add_actors (f.territory, diagram, &actors[1], 1, NULL, FALSE, &error));
  g_assert_no_error (error);
  tu_wait (says (f.sidebar, "Not yet on this diagram (4)"));
  g_assert_true (mlg_session_undo (f.session));
  tu_wait (says (f.sidebar, "Not yet on this diagram (5)"));

  /* The search looks among them. */
  mlg_query_set_text (mlg_session_get_query (f.session), "inztant");
  tu_wait (says (f.sidebar, "They are all on this diagram."));
  mlg_query_set_text (mlg_session_get_query (f.session), "bretagne");
  tu_wait (find (f.sidebar, MLG_TYPE_ACTOR_LINE, "Région Bretagne") != NULL);

  tear_down (&f);
}

/* Rows that are selected go together, a row beside them alone. */
static void
test_several (void)
{
  Fixture f = { 0 };
  Dropped dropped = { 0 };
  MlgId actors[2];

  set_up (&f);
  accept (&f, &dropped);
  actors[0] = mlg_actor_get_id (tt_actor (f.territory, "Inztant"));
  actors[1] = mlg_actor_get_id (tt_actor (f.territory, "Région Bretagne"));
  mlg_sidebar_set_drawing (MLG_SIDEBAR (f.sidebar), TRUE);
  mlg_selection_set_actors (mlg_session_get_selection (f.session), actors, 2);
  tu_wait (find (f.sidebar, MLG_TYPE_ACTOR_LINE, "Région Bretagne") != NULL);
  tu_wait_drawn (f.sidebar);

  drag_to_target (&f, find (f.sidebar, MLG_TYPE_ACTOR_LINE, "Région Bretagne"));
  tu_wait (dropped.type == MLG_TYPE_ACTORS_DRAG);
  g_assert_cmpuint (dropped.n_actors, ==, 2);
  g_assert_cmpint (dropped.first, ==, actors[1]);

  memset (&dropped, 0, sizeof dropped);
  mlg_selection_clear (mlg_session_get_selection (f.session));
  drag_to_target (&f, find (f.sidebar, MLG_TYPE_ACTOR_LINE, "Inztant"));
  tu_wait (dropped.type == MLG_TYPE_ACTORS_DRAG);
  g_assert_cmpuint (dropped.n_actors, ==, 1);
  g_assert_cmpint (dropped.first, ==, actors[0]);

  tear_down (&f);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  tu_init ();

  /* As the window has it. */
  gtk_widget_class_install_action (g_type_class_ref (GTK_TYPE_PANED), "win.add-actor-of-kind", "x", asked_cb);

  g_test_add_func ("/kinds/tiles", test_tiles);
  g_test_add_func ("/kinds/missing", test_missing);
  g_test_add_func ("/kinds/several", test_several);

  return g_test_run ();
}
