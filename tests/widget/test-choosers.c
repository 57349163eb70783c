/* test-choosers.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Popovers in which to find a relation type, an actor or a place. */

#include "config.h"

#include "mlg-actor-chooser.h"
#include "mlg-choice-popover.h"
#include "mlg-place-chooser.h"
#include "mlg-text-chooser.h"
#include "mlg-type-chooser.h"
#include "test-territory.h"
#include "test-util.h"

#include <adwaita.h>

typedef struct
{
  MlgTerritory *territory;
  MlgSession   *session;
  GtkWidget    *window;
  GtkWidget    *popover;

  guint         n_chosen;
  MlgId         id;
  gboolean      reversed;
  char         *text;
} Fixture;

static void
id_chosen_cb (Fixture *f,
              MlgId    id)
{
  f->n_chosen++;
  f->id = id;
}

static void
type_chosen_cb (Fixture  *f,
                MlgId     id,
                gboolean  reversed)
{
  id_chosen_cb (f, id);
  f->reversed = reversed;
}

static void
text_chosen_cb (Fixture    *f,
                const char *text)
{
  f->n_chosen++;
  g_free (f->text);
  f->text = g_strdup (text);
}

static void
place_chosen_cb (Fixture  *f,
                 GVariant *value)
{
  MlgPlace place;

  mlg_place_from_variant (value, &place);
  text_chosen_cb (f, place.precision == MLG_PRECISION_NONE ? place.address : place.city);
}

static void
set_up (Fixture *f)
{
  f->territory = tt_territory_new ();
  f->session = mlg_session_new ();
  mlg_session_set_territory (f->session, f->territory);
}

static void
show (Fixture    *f,
      GtkWidget  *popover,
      GCallback   chosen)
{
  GtkWidget *button = gtk_button_new_with_label ("Anchor");

  f->popover = popover;
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, button);
  g_signal_connect_swapped (popover, "chosen", chosen, f);
  f->window = tu_window_new (button, 500, 600);
  tu_wait (gtk_window_is_active (GTK_WINDOW (f->window)));
}

static void
tear_down (Fixture *f)
{
  gpointer popover = f->popover;

  gtk_popover_popdown (GTK_POPOVER (f->popover));
  tu_wait_drawn (f->window);
  g_object_add_weak_pointer (popover, &popover);
  gtk_widget_unparent (f->popover);
  tu_window_destroy (f->window);
  /* The window may look at what was under the pointer a little longer. */
  tu_wait (popover == NULL);
  g_assert_finalize_object (f->session);
  g_assert_finalize_object (f->territory);
  g_clear_pointer (&f->text, g_free);
}

static void
wait_open (Fixture *f)
{
  tu_wait (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (f->window))));
}

static void
choose_type (Fixture *f)
{
  mlg_type_chooser_choose (MLG_TYPE_CHOOSER (f->popover), mlg_actor_get_id (tt_actor (f->territory, "Région Bretagne")),
                           mlg_actor_get_id (tt_actor (f->territory, "Inztant")));
  wait_open (f);
}

static void
test_type (void)
{
  Fixture f = { 0 };
  MlgId funds, partner;

  set_up (&f);
  funds = tt_term (f.territory, MLG_VOCABULARY_RELATION_TYPE, "funds");
  partner = tt_term (f.territory, MLG_VOCABULARY_RELATION_TYPE, "partner");
  mlg_session_set_recent_type (f.session, funds);
  show (&f, mlg_type_chooser_new (f.session), G_CALLBACK (type_chosen_cb));

  /* Enter takes what was used last. */
  choose_type (&f);
  tu_key (GDK_KEY_Return);
  tu_wait (f.n_chosen == 1);
  g_assert_cmpint (f.id, ==, funds);
  g_assert_false (f.reversed);

  /* Exchanged */
  choose_type (&f);
  tu_key_with (GDK_KEY_Control_L, GDK_KEY_r);
  tu_key (GDK_KEY_Return);
  tu_wait (f.n_chosen == 2);
  g_assert_true (f.reversed);

  /* Read from the other end, and exchanged: as it was */
  choose_type (&f);
  tu_type ("funded");
  tu_key_with (GDK_KEY_Control_L, GDK_KEY_r);
  tu_key (GDK_KEY_Return);
  tu_wait (f.n_chosen == 3);
  g_assert_cmpint (f.id, ==, funds);
  g_assert_false (f.reversed);

  /* By words, whatever the case */
  choose_type (&f);
  tu_type ("partner");
  tu_key (GDK_KEY_Return);
  tu_wait (f.n_chosen == 4);
  g_assert_cmpint (f.id, ==, partner);
  g_assert_false (f.reversed);

  /* A digit: the first is what the session remembers, then what was chosen here */
  choose_type (&f);
  tu_key (GDK_KEY_2);
  tu_wait (f.n_chosen == 5);
  g_assert_cmpint (f.id, ==, partner);

  /* Escape chooses nothing. */
  choose_type (&f);
  tu_key (GDK_KEY_Escape);
  tu_wait (!gtk_widget_get_visible (f.popover));
  g_assert_cmpuint (f.n_chosen, ==, 5);

  tear_down (&f);
}

/* A slip of the fingers finds the type all the same. */
static void
test_type_slip (void)
{
  Fixture f = { 0 };

  set_up (&f);
  show (&f, mlg_type_chooser_new (f.session), G_CALLBACK (type_chosen_cb));
  choose_type (&f);
  tu_type ("partmer");
  tu_key (GDK_KEY_Return);
  tu_wait (f.n_chosen == 1);
  g_assert_cmpint (f.id, ==, tt_term (f.territory, MLG_VOCABULARY_RELATION_TYPE, "partner"));
  tear_down (&f);
}

static void
new_term_cb (Fixture    *f,
             const char *label)
{
  text_chosen_cb (f, label);
}

/* A word for everybody is not made by Enter alone. */
static void
test_choice (void)
{
  Fixture f = { 0 };
  MlgChoicePopover *list = MLG_CHOICE_POPOVER (g_object_ref_sink (mlg_choice_popover_new (FALSE)));
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *window;

  mlg_choice_popover_add (list, 7, "Collective", NULL, FALSE);
  mlg_choice_popover_offer_new (list, MLG_VOCABULARY_KIND);
  g_signal_connect_swapped (list, "toggled", G_CALLBACK (id_chosen_cb), &f);
  g_signal_connect_swapped (list, "new-term", G_CALLBACK (new_term_cb), &f);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), GTK_WIDGET (list));
  window = tu_window_new (button, 400, 400);
  tu_wait (gtk_window_is_active (GTK_WINDOW (window)));

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  tu_wait_drawn (window);
  tu_type ("teaulin");
  tu_wait (tu_find_text (GTK_WIDGET (list), "New kind “teaulin”") != NULL);
  tu_key (GDK_KEY_Return);
  tu_wait_drawn (window);
  g_assert_cmpuint (f.n_chosen, ==, 0);
  tu_key (GDK_KEY_Down);
  tu_key (GDK_KEY_Return);
  tu_wait (f.n_chosen == 1);
  g_assert_cmpstr (f.text, ==, "teaulin");

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  tu_wait_drawn (window);
  tu_type ("col");
  tu_key (GDK_KEY_Return);
  tu_wait (f.n_chosen == 2);
  g_assert_cmpint (f.id, ==, 7);

  tu_window_destroy (window);
  g_object_unref (list);
  g_free (f.text);
}

static void
choose_actor (Fixture *f)
{
  mlg_actor_chooser_choose (MLG_ACTOR_CHOOSER (f->popover), "Whom?", mlg_actor_get_id (tt_actor (f->territory, "Ti Coop")));
  wait_open (f);
}

static void
test_actor (void)
{
  Fixture f = { 0 };

  set_up (&f);
  show (&f, mlg_actor_chooser_new (f.session), G_CALLBACK (id_chosen_cb));

  /* Without accents; the one it is for is not offered. */
  choose_actor (&f);
  g_assert_null (tu_find_text (f.popover, "Ti Coop"));
  tu_type ("region");
  tu_key (GDK_KEY_Return);
  tu_wait (f.n_chosen == 1);
  g_assert_cmpint (f.id, ==, mlg_actor_get_id (tt_actor (f.territory, "Région Bretagne")));
  g_assert_cmpuint (mlg_territory_get_n_actors (f.territory), ==, 6);

  /* What is new is the last line, and needs a step to reach. */
  choose_actor (&f);
  tu_type ("brest ensemble");
  tu_wait (tu_find_text (f.popover, "Create “brest ensemble”") != NULL);
  tu_key (GDK_KEY_Up);
  for (int i = 0; i < 12; i++)
    tu_key (GDK_KEY_Down);
  tu_key (GDK_KEY_Return);
  tu_wait (f.n_chosen == 2);
  g_assert_cmpuint (mlg_territory_get_n_actors (f.territory), ==, 7);
  g_assert_cmpint (f.id, ==, mlg_actor_get_id (tt_actor (f.territory, "brest ensemble")));
  /* Who is being worked on stays selected. */
  g_assert_true (mlg_selection_is_empty (mlg_session_get_selection (f.session)));

  tear_down (&f);
}

static void
test_text (void)
{
  Fixture f = { 0 };
  g_autoptr(GPtrArray) known = g_ptr_array_new ();

  g_ptr_array_add (known, (gpointer) "Écoles");
  g_ptr_array_add (known, (gpointer) "Alimentation durable");

  set_up (&f);
  show (&f, mlg_text_chooser_new (), G_CALLBACK (text_chosen_cb));

  mlg_text_chooser_choose (MLG_TEXT_CHOOSER (f.popover), known, "Project", NULL);
  wait_open (&f);
  tu_type ("ecole");
  tu_key (GDK_KEY_Return);
  tu_wait (f.n_chosen == 1);
  g_assert_cmpstr (f.text, ==, "Écoles");

  mlg_text_chooser_choose (MLG_TEXT_CHOOSER (f.popover), known, "Project", "Écoles");
  wait_open (&f);
  g_assert_nonnull (tu_find_text (f.popover, "Alimentation durable"));
  tu_type ("new");
  tu_key (GDK_KEY_Return);
  tu_wait (f.n_chosen == 2);
  g_assert_cmpstr (f.text, ==, "new");

  tear_down (&f);
}

static void
test_place (void)
{
  Fixture f = { 0 };
  g_autoptr(MlgGazetteer) gazetteer = NULL;
  g_autoptr(GError) error = NULL;

  set_up (&f);

  if (g_getenv ("MLG_GAZETTEER") != NULL)
    {
      gazetteer = mlg_gazetteer_open (g_getenv ("MLG_GAZETTEER"), &error);
      g_assert_no_error (error);
      mlg_session_set_gazetteer (f.session, gazetteer);
    }

  show (&f, mlg_place_chooser_new (f.session), G_CALLBACK (place_chosen_cb));

  if (gazetteer != NULL)
    {
      mlg_place_chooser_choose (MLG_PLACE_CHOOSER (f.popover), NULL);
      wait_open (&f);
      tu_type ("quimper");
      tu_key (GDK_KEY_Return);
      tu_wait (f.n_chosen == 1);
      g_assert_cmpstr (f.text, ==, "Quimper");
    }

  /* What nobody knows can be kept in words. */
  f.n_chosen = 0;
  mlg_place_chooser_choose (MLG_PLACE_CHOOSER (f.popover), "zzqx");
  wait_open (&f);
  g_assert_nonnull (tu_find_text (f.popover, "Keep “zzqx” without a point"));
  for (int i = 0; i < 12; i++)
    tu_key (GDK_KEY_Down);
  tu_key (GDK_KEY_Return);
  tu_wait (f.n_chosen == 1);
  g_assert_cmpstr (f.text, ==, "zzqx");

  tear_down (&f);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  tu_init ();

  g_test_add_func ("/choosers/type", test_type);
  g_test_add_func ("/choosers/type-slip", test_type_slip);
  g_test_add_func ("/choosers/choice", test_choice);
  g_test_add_func ("/choosers/actor", test_actor);
  g_test_add_func ("/choosers/text", test_text);
  g_test_add_func ("/choosers/place", test_place);

  return g_test_run ();
}
