/* test-vocabulary.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The window of the vocabulary, with a small territory. */

#include "config.h"

#include "mlg-session-vocabulary.h"
#include "mlg-term-list.h"
#include "mlg-term-panel.h"
#include "mlg-vocabulary-editor.h"
#include "mlg-vocabulary-lists.h"
#include "test-territory.h"
#include "test-util.h"

typedef struct
{
  MlgTerritory *territory;
  MlgSession   *session;
  GtkWidget    *window;
  GtkWidget    *lists;
  GtkWidget    *terms;
  GtkWidget    *panel;
} Fixture;

static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
set_up (Fixture *f)
{
  f->territory = tt_territory_new ();
  f->session = mlg_session_new ();
  mlg_session_set_territory (f->session, f->territory);
  f->window = mlg_vocabulary_editor_new (NULL, f->session);
  gtk_window_present (GTK_WINDOW (f->window));
  tu_wait (gtk_window_is_active (GTK_WINDOW (f->window)));
  f->lists = find_type (f->window, MLG_TYPE_VOCABULARY_LISTS);
  f->terms = find_type (f->window, MLG_TYPE_TERM_LIST);
  f->panel = find_type (f->window, MLG_TYPE_TERM_PANEL);
}

static void
tear_down (Fixture *f)
{
  tu_window_destroy (f->window);
  g_assert_finalize_object (f->session);
  g_assert_finalize_object (f->territory);
}

static MlgTerm *
find (Fixture       *f,
      MlgVocabulary  vocabulary,
      const char    *label)
{
  return mlg_territory_find_term (f->territory, vocabulary, MLG_ID_NONE, label);
}

/* Words typed one after the other; the keys that move, rename and take back. */
static void
test_keys (void)
{
  Fixture f = { 0 };
  MlgTerm *farm;

  set_up (&f);
  g_assert_nonnull (tu_find_text (f.terms, "Cooperative"));
  mlg_term_list_begin_adding (MLG_TERM_LIST (f.terms));
  tu_type ("farm");
  tu_key (GDK_KEY_Return);
  tu_wait (find (&f, MLG_VOCABULARY_KIND, "farm") != NULL);
  tu_type ("mill");
  tu_key (GDK_KEY_Return);
  tu_wait (find (&f, MLG_VOCABULARY_KIND, "mill") != NULL);
  g_assert_cmpint (mlg_term_panel_get_term (MLG_TERM_PANEL (f.panel)), ==,
                   mlg_term_get_id (find (&f, MLG_VOCABULARY_KIND, "mill")));

  farm = find (&f, MLG_VOCABULARY_KIND, "farm");
  mlg_term_list_choose (MLG_TERM_LIST (f.terms), mlg_term_get_id (farm));
  gtk_widget_activate_action (f.terms, "vocabulary.down", NULL);
  g_assert_cmpint (mlg_term_get_position (farm), >, mlg_term_get_position (find (&f, MLG_VOCABULARY_KIND, "mill")));
  g_assert_cmpint (mlg_term_list_get_chosen (MLG_TERM_LIST (f.terms)), ==, mlg_term_get_id (farm));

  gtk_widget_activate_action (f.terms, "vocabulary.rename", NULL);
  tu_key_with (GDK_KEY_Control_L, GDK_KEY_a);
  tu_type ("market garden");
  tu_key (GDK_KEY_Return);
  tu_wait (find (&f, MLG_VOCABULARY_KIND, "market garden") == farm);
  tu_wait (tu_find_text (f.terms, "market garden") != NULL);

  gtk_widget_activate_action (f.window, "win.undo", NULL);
  g_assert_nonnull (tu_find_text (f.terms, "farm"));
  gtk_widget_activate_action (f.window, "vocabulary.delete", NULL);
  g_assert_null (find (&f, MLG_VOCABULARY_KIND, "farm"));
  g_assert_null (tu_find_text (f.terms, "farm"));
  g_assert_cmpint (mlg_term_panel_get_term (MLG_TERM_PANEL (f.panel)), ==, MLG_ID_NONE);

  tear_down (&f);
}

/* A new classification opens its own list; without one, that of all. */
static void
test_lists (void)
{
  Fixture f = { 0 };
  MlgTerm *scheme;

  set_up (&f);
  mlg_vocabulary_lists_choose (MLG_VOCABULARY_LISTS (f.lists), MLG_VOCABULARY_SCHEME, MLG_ID_NONE);
  mlg_term_list_begin_adding (MLG_TERM_LIST (f.terms));
  tu_type ("groups");
  tu_key (GDK_KEY_Return);
  tu_wait (find (&f, MLG_VOCABULARY_SCHEME, "groups") != NULL);
  scheme = find (&f, MLG_VOCABULARY_SCHEME, "groups");
  g_assert_cmpint (mlg_vocabulary_lists_get_parent_term (MLG_VOCABULARY_LISTS (f.lists)), ==, mlg_term_get_id (scheme));
  g_assert_cmpint (mlg_term_panel_get_term (MLG_TERM_PANEL (f.panel)), ==, mlg_term_get_id (scheme));
  tu_type ("bleu");
  tu_key (GDK_KEY_Return);
  tu_wait (mlg_territory_find_term (f.territory, MLG_VOCABULARY_SCHEME_ITEM, mlg_term_get_id (scheme), "bleu") != NULL);

  g_assert_true (mlg_session_delete_term (f.session, scheme));
  g_assert_cmpint (mlg_vocabulary_lists_get_vocabulary (MLG_VOCABULARY_LISTS (f.lists)), ==, MLG_VOCABULARY_SCHEME);
  g_assert_nonnull (tu_find_text (f.terms, "Rings"));

  tear_down (&f);
}

/* What others change is seen, as long as the window is there. */
static void
test_follow (void)
{
  Fixture f = { 0 };
  MlgId funds;

  set_up (&f);
  funds = tt_term (f.territory, MLG_VOCABULARY_RELATION_TYPE, "funds");
  mlg_vocabulary_lists_choose (MLG_VOCABULARY_LISTS (f.lists), MLG_VOCABULARY_RELATION_TYPE,
                               mlg_term_get_parent (mlg_territory_get_term (f.territory, funds)));
  mlg_term_list_choose (MLG_TERM_LIST (f.terms), funds);
  g_assert_nonnull (tu_find_text (f.panel, "Used by 1 relation"));
  tt_link (f.territory, "Ville de Brest", "Inztant", "funds");
  g_assert_nonnull (tu_find_text (f.panel, "Used by 2 relations"));

  g_assert_true (mlg_session_merge_terms (f.session, mlg_territory_get_term (f.territory, funds),
                                          mlg_territory_get_term (f.territory, tt_term (f.territory, MLG_VOCABULARY_RELATION_TYPE, "supports"))));
  g_assert_null (tu_find_text (f.terms, "funds"));
  g_assert_null (tu_find_text (f.panel, "Used by 2 relations"));

  tear_down (&f);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  tu_init ();

  g_test_add_func ("/vocabulary/keys", test_keys);
  g_test_add_func ("/vocabulary/lists", test_lists);
  g_test_add_func ("/vocabulary/follow", test_follow);

  return g_test_run ();
}
