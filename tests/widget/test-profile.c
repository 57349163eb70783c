/* test-profile.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The profile of an actor, read and edited in place. */

#include "config.h"

#include "detail-fixture.h"
#include "mlg-choice-row.h"
#include "mlg-keywords.h"
#include "mlg-open-uri.h"
#include "mlg-text-row.h"
#include "test-territory.h"
#include "test-util.h"

#include <adwaita.h>

static void
test_reads (void)
{
  DetailFixture f = { 0 };

  df_set_up (&f);
  g_assert_nonnull (tu_find_text (f.panel, "Bretagne"));
  g_assert_nonnull (tu_find_text (f.panel, "6 actors, 4 relations"));
  g_assert_nonnull (tu_find_text (f.panel, "1 actor is not on the map"));
  g_assert_nonnull (tu_find_text (f.panel, "1 actor has no relation"));

  df_show (&f, "Ti Coop");
  g_assert_nonnull (tu_find_text (f.panel, "Ti Coop"));
  g_assert_nonnull (tu_find_text (f.panel, "Cooperative"));
  g_assert_nonnull (tu_find_text (f.panel, "4 relations"));
  /* From the target, the relation is read backwards. */
  g_assert_nonnull (tu_find_text (f.panel, "is funded by"));
  g_assert_nonnull (tu_find_text (f.panel, "is supported by"));
  g_assert_null (tu_find_text (f.panel, "funds"));

  df_show (&f, "Région Bretagne");
  g_assert_nonnull (tu_find_text (f.panel, "funds"));
  g_assert_nonnull (tu_find_text (f.panel, "1 relation"));

  df_tear_down (&f);
}

static void
test_edit_and_undo (void)
{
  DetailFixture f = { 0 };
  MlgActor *actor;

  df_set_up (&f);
  df_show (&f, "Inztant");
  actor = tt_actor (f.territory, "Inztant");

  gtk_widget_grab_focus (df_find_row (&f, "Inztant"));
  tu_key (GDK_KEY_Return);
  tu_type ("zoe");
  tu_key (GDK_KEY_Return);
  tu_wait (g_strcmp0 (mlg_actor_get_name (actor), "zoe") == 0);
  g_assert_nonnull (tu_find_text (f.panel, "zoe"));

  g_assert_true (mlg_session_undo (f.session));
  g_assert_nonnull (tu_find_text (f.panel, "Inztant"));
  g_assert_true (mlg_session_redo (f.session));
  g_assert_nonnull (tu_find_text (f.panel, "zoe"));

  df_tear_down (&f);
}

/* Selecting somebody else while typing keeps what was typed, for the right
 * actor. */
static void
test_switch_while_editing (void)
{
  DetailFixture f = { 0 };
  MlgActor *actor;

  df_set_up (&f);
  df_show (&f, "Inztant");
  actor = tt_actor (f.territory, "Inztant");
  mlg_text_row_edit (MLG_TEXT_ROW (df_find_field (df_get_page (&f), "Description")));
  tu_type ("abc");
  df_show (&f, "La Sphère");

  g_assert_cmpstr (mlg_actor_get_text (actor, MLG_ACTOR_DESCRIPTION), ==, "abc");
  g_assert_null (mlg_actor_get_text (tt_actor (f.territory, "La Sphère"), MLG_ACTOR_DESCRIPTION));
  g_assert_null (tu_find_text (f.panel, "abc"));

  df_tear_down (&f);
}

/* The actor goes while its name is being typed. */
static void
test_delete_while_editing (void)
{
  DetailFixture f = { 0 };

  df_set_up (&f);
  df_show (&f, "Inztant");
  mlg_text_row_edit (MLG_TEXT_ROW (df_find_field (df_get_page (&f), "Name")));
  tu_type ("x");
  mlg_session_delete (f.session, MLG_RECORD (tt_actor (f.territory, "Inztant")));
  tu_wait_drawn (f.window);

  g_assert_cmpuint (mlg_territory_get_n_actors (f.territory), ==, 5);
  g_assert_nonnull (tu_find_text (f.panel, "Bretagne"));
  g_assert_true (mlg_session_undo (f.session));
  g_assert_nonnull (tt_actor (f.territory, "Inztant"));

  df_tear_down (&f);
}

static void
test_fields (void)
{
  DetailFixture f = { 0 };
  GtkWidget *row, *since;
  MlgActor *actor;

  df_set_up (&f);
  df_show (&f, "Ti Coop");
  actor = tt_actor (f.territory, "Ti Coop");

  /* What is not filled in stays out of the way. */
  since = df_find_field (df_get_page (&f), "Since");
  g_assert_false (gtk_widget_get_visible (since));

  tt_set_text (f.territory, MLG_RECORD (actor), MLG_ACTOR_SINCE, "2014-05");
  g_assert_true (gtk_widget_get_visible (since));
  g_assert_nonnull (tu_find_text (f.panel, "May 2014"));
  mlg_session_undo (f.session);
  g_assert_false (gtk_widget_get_visible (since));

  /* Choosing a theme by keyboard */
  row = df_find_field (df_get_page (&f), "Themes");
  mlg_choice_row_open (MLG_CHOICE_ROW (row));
  tu_wait_drawn (f.window);
  tu_key (GDK_KEY_Down);
  tu_key (GDK_KEY_Return);
  tu_wait (!mlg_record_is_empty (MLG_RECORD (actor), MLG_ACTOR_THEMES));
  g_assert_nonnull (tu_find_text (row, "Solidarity"));
  tu_key (GDK_KEY_Escape);

  df_tear_down (&f);
}

static void
test_entries (void)
{
  DetailFixture f = { 0 };
  const char *links[] = { "https://ticoop.fr", "javascript:alert(1)", NULL };
  MlgActor *actor;
  GtkWidget *row;

  df_set_up (&f);
  actor = tt_actor (f.territory, "Ti Coop");
  mlg_session_edit (f.session, MLG_RECORD (actor), MLG_ACTOR_LINKS, g_variant_new_strv (links, -1));
  mlg_session_edit (f.session, MLG_RECORD (actor), MLG_ACTOR_CONTACTS,
                    g_variant_new_parsed ("[('email', 'a@b.fr', true)]"));
  df_show (&f, "Ti Coop");

  g_assert_nonnull (tu_find_text (f.panel, "https://ticoop.fr"));
  g_assert_nonnull (tu_find_text (f.panel, "E-mail"));

  /* Emptied, it goes; the other one stays. */
  row = df_find_row (&f, "https://ticoop.fr");
  gtk_widget_grab_focus (row);
  tu_key (GDK_KEY_Return);
  tu_wait (mlg_text_row_get_editing (MLG_TEXT_ROW (row)));
  tu_key (GDK_KEY_BackSpace);
  tu_key (GDK_KEY_Return);
  tu_wait (g_strv_length ((char **) mlg_actor_get_links (actor)) == 1);
  g_assert_null (tu_find_text (f.panel, "https://ticoop.fr"));
  g_assert_nonnull (tu_find_text (f.panel, "javascript:alert(1)"));

  /* And the last one too. */
  row = df_find_row (&f, "javascript:alert(1)");
  gtk_widget_grab_focus (row);
  tu_key (GDK_KEY_Return);
  tu_key (GDK_KEY_BackSpace);
  tu_key (GDK_KEY_Return);
  tu_wait (mlg_actor_get_links (actor) == NULL);

  mlg_session_undo (f.session);
  g_assert_nonnull (tu_find_text (f.panel, "javascript:alert(1)"));

  df_tear_down (&f);
}

static void
test_open_uri (void)
{
  static const struct { const char *text, *uri; } cases[] = {
    { "https://ticoop.fr/", "https://ticoop.fr/" },
    { "HTTP://A.FR", "HTTP://A.FR" },
    { "ticoop.fr/page", "https://ticoop.fr/page" },
    { "a.b@c.fr", "mailto:a.b@c.fr" },
    { "mailto:a@b.fr", "mailto:a@b.fr" },
    { "javascript:alert(1)", NULL },
    { "file:///etc/passwd", NULL },
    { "data:text/html,x", NULL },
    { "ssh://host", NULL },
    { "contact (chez) iloz.bzh", NULL },
    { "", NULL },
    { "02 98 00 00 00", NULL },
    { "a@b.fr?cc=all@c.fr", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *uri = mlg_open_uri_dup (cases[i].text);

      g_assert_cmpstr (uri, ==, cases[i].uri);
    }
}

static void
test_keywords (void)
{
  static const struct { const char *typed, *joined; } cases[] = {
    { "a, b,c", "a, b, c" },
    { "a, b; c", "a, b ; c" },
    { "a, b;", "a, b ;" },
    { " ,, ", "" },
    { "a,a", "a" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GVariant) split = mlg_keywords_split (cases[i].typed);
      g_autoptr(GVariant) again = NULL;
      g_autofree char *joined = NULL;

      if (split != NULL)
        g_variant_ref_sink (split);
      joined = mlg_keywords_join (split);
      g_assert_cmpstr (joined, ==, cases[i].joined);

      again = mlg_keywords_split (joined);
      if (again != NULL)
        g_variant_ref_sink (again);
      g_assert_true (split == again || g_variant_equal (split, again));
    }
}

static void
test_relations (void)
{
  DetailFixture f = { 0 };
  MlgRelation *relation;
  GtkWidget *row;

  df_set_up (&f);
  df_show (&f, "Ti Coop");

  /* One click to the other end */
  row = df_find_row (&f, "Région Bretagne");
  tu_click (row, 60, gtk_widget_get_height (row) - 15);
  tu_wait (mlg_selection_get_primary_actor (mlg_session_get_selection (f.session)) ==
           mlg_actor_get_id (tt_actor (f.territory, "Région Bretagne")));
  g_assert_nonnull (tu_find_text (f.panel, "funds"));

  /* Reversed, and taken back */
  row = df_find_row (&f, "Ti Coop");
  gtk_widget_activate_action (row, "relation.reverse", NULL);
  g_assert_nonnull (tu_find_text (f.panel, "is funded by"));
  mlg_session_undo (f.session);
  g_assert_nonnull (tu_find_text (f.panel, "funds"));

  /* Removed by key */
  gtk_widget_grab_focus (df_find_row (&f, "Ti Coop"));
  tu_key (GDK_KEY_Delete);
  tu_wait (mlg_territory_get_n_relations (f.territory) == 3);
  g_assert_nonnull (tu_find_text (f.panel, "Relations"));
  mlg_session_undo (f.session);
  g_assert_nonnull (tu_find_text (f.panel, "1 relation"));

  /* Many removed at once */
  df_show (&f, "Ti Coop");
  relation = mlg_territory_get_nth_relation (f.territory, 0);
  g_assert_nonnull (relation);
  mlg_session_delete (f.session, MLG_RECORD (tt_actor (f.territory, "Ti Coop")));
  g_assert_cmpuint (mlg_territory_get_n_relations (f.territory), ==, 0);
  mlg_session_undo (f.session);
  df_show (&f, "Ti Coop");
  g_assert_nonnull (tu_find_text (f.panel, "4 relations"));

  df_tear_down (&f);
}

static void
test_link_by_keyboard (void)
{
  DetailFixture f = { 0 };
  MlgActor *actor;
  MlgRelation *relation;

  df_set_up (&f);
  df_show (&f, "L’Usine invisible");
  actor = tt_actor (f.territory, "L’Usine invisible");

  mlg_session_request_link (f.session, mlg_actor_get_id (actor));
  tu_wait (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (f.window))));
  tu_type ("sphere");
  tu_key (GDK_KEY_Return);
  tu_wait (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (f.window))));
  tu_type ("funded");
  tu_key (GDK_KEY_Return);
  tu_wait (mlg_territory_get_n_relations (f.territory) == 5);

  /* “is funded by” was found in the inverse wording: the line goes the other way. */
  relation = mlg_territory_get_nth_relation (f.territory, 4);
  g_assert_cmpint (mlg_relation_get_target (relation), ==, mlg_actor_get_id (actor));
  g_assert_nonnull (tu_find_text (f.panel, "is funded by"));
  g_assert_nonnull (tu_find_text (f.panel, "1 relation"));
  mlg_session_undo (f.session);
  g_assert_cmpuint (mlg_territory_get_n_relations (f.territory), ==, 4);

  df_tear_down (&f);
}

static void
test_strange_names (void)
{
  g_autofree char *very_long = g_strnfill (10000, 'w');
  const char *names[] = { "<b>Bold</b> & <script>", "جمعية التعاون", "🧑‍🌾🧑🏽‍🌾 Ferme", "\xe2\x80\xae" "evil", very_long };
  DetailFixture f = { 0 };

  df_set_up (&f);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      tt_add_actor (f.territory, names[i], "association", NULL);
      tt_link (f.territory, names[i], "Ti Coop", "partner");
      df_show (&f, names[i]);
      if (names[i] != very_long)
        g_assert_nonnull (tu_find_text (f.panel, names[i]));
      g_assert_cmpint (gtk_widget_get_width (f.window), <=, 330);

      /* At the other end, and in the relation */
      df_show (&f, "Ti Coop");
      g_assert_nonnull (tu_find_text (f.panel, names[i]));
      mlg_session_show_relation (f.session, mlg_relation_get_id
                                 (mlg_territory_get_nth_relation (f.territory, mlg_territory_get_n_relations (f.territory) - 1)));
      tu_wait_drawn (f.window);
      g_assert_nonnull (tu_find_text (f.panel, names[i]));
      g_assert_cmpint (gtk_widget_get_width (f.window), <=, 330);
    }

  df_tear_down (&f);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  tu_init ();

  g_test_add_func ("/profile/reads", test_reads);
  g_test_add_func ("/profile/edit-and-undo", test_edit_and_undo);
  g_test_add_func ("/profile/switch-while-editing", test_switch_while_editing);
  g_test_add_func ("/profile/delete-while-editing", test_delete_while_editing);
  g_test_add_func ("/profile/fields", test_fields);
  g_test_add_func ("/profile/entries", test_entries);
  g_test_add_func ("/profile/open-uri", test_open_uri);
  g_test_add_func ("/profile/keywords", test_keywords);
  g_test_add_func ("/profile/relations", test_relations);
  g_test_add_func ("/profile/link-by-keyboard", test_link_by_keyboard);
  g_test_add_func ("/profile/strange-names", test_strange_names);

  return g_test_run ();
}
