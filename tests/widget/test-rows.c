/* test-rows.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rows that are read first and edited in place. */

#include "config.h"

#include "mlg-chips.h"
#include "mlg-choice-row.h"
#include "mlg-date.h"
#include "mlg-kind-symbol.h"
#include "mlg-text-row.h"
#include "mlg-wrap-layout.h"
#include "test-util.h"

#include <adwaita.h>

typedef struct
{
  GtkWidget *window;
  GtkWidget *list;
  GtkWidget *row;
  GtkWidget *button; /* elsewhere to put the focus */
  char      *committed;
  guint      n_commits;
  gboolean   refuses;
} Fixture;

static gboolean
commit_cb (MlgTextRow *row,
           const char *text,
           Fixture    *f)
{
  f->n_commits++;
  if (f->refuses)
    return FALSE;

  g_free (f->committed);
  f->committed = g_strdup (text);
  mlg_text_row_set_text (row, text);

  return TRUE;
}

static void
set_up (Fixture   *f,
        GtkWidget *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  f->row = row;
  f->list = gtk_list_box_new ();
  f->button = gtk_button_new_with_label ("Elsewhere");
  gtk_list_box_append (GTK_LIST_BOX (f->list), row);
  gtk_box_append (GTK_BOX (box), f->list);
  gtk_box_append (GTK_BOX (box), f->button);

  if (MLG_IS_TEXT_ROW (row))
    g_signal_connect (row, "commit", G_CALLBACK (commit_cb), f);

  f->window = tu_window_new (box, 320, 240);
  tu_wait (gtk_window_is_active (GTK_WINDOW (f->window)));
}

static void
tear_down (Fixture *f)
{
  tu_window_destroy (f->window);
  g_clear_pointer (&f->committed, g_free);
}

static void
click_row (Fixture *f)
{
  tu_click (f->row, 40, gtk_widget_get_height (f->row) / 2.);
  tu_wait (mlg_text_row_get_editing (MLG_TEXT_ROW (f->row)));
}

static void
test_text_enter (void)
{
  Fixture f = { 0 };

  set_up (&f, mlg_text_row_new ("Name", FALSE));
  mlg_text_row_set_text (MLG_TEXT_ROW (f.row), "ti");

  click_row (&f);
  tu_key (GDK_KEY_End);
  tu_key (GDK_KEY_c);
  tu_key (GDK_KEY_o);
  g_assert_cmpuint (f.n_commits, ==, 0);
  tu_key (GDK_KEY_Return);

  tu_wait (!mlg_text_row_get_editing (MLG_TEXT_ROW (f.row)));
  g_assert_cmpstr (f.committed, ==, "tico");
  g_assert_cmpuint (f.n_commits, ==, 1);
  /* The focus is back on the row: Enter edits again. */
  g_assert_true (gtk_widget_has_focus (f.row));
  tu_key (GDK_KEY_Return);
  tu_wait (mlg_text_row_get_editing (MLG_TEXT_ROW (f.row)));
  tu_key (GDK_KEY_Escape);

  tear_down (&f);
}

static void
test_text_escape (void)
{
  Fixture f = { 0 };

  set_up (&f, mlg_text_row_new ("Name", FALSE));
  mlg_text_row_set_text (MLG_TEXT_ROW (f.row), "ti");

  click_row (&f);
  tu_key (GDK_KEY_x);
  tu_key (GDK_KEY_Escape);

  tu_wait (!mlg_text_row_get_editing (MLG_TEXT_ROW (f.row)));
  g_assert_cmpuint (f.n_commits, ==, 0);
  g_assert_cmpstr (mlg_text_row_get_text (MLG_TEXT_ROW (f.row)), ==, "ti");

  tear_down (&f);
}

static void
test_text_focus_out (void)
{
  Fixture f = { 0 };

  set_up (&f, mlg_text_row_new ("Note", TRUE));

  click_row (&f);
  tu_key (GDK_KEY_a);
  tu_key (GDK_KEY_Return);
  tu_key (GDK_KEY_b);
  g_assert_cmpuint (f.n_commits, ==, 0);
  gtk_widget_grab_focus (f.button);

  tu_wait (!mlg_text_row_get_editing (MLG_TEXT_ROW (f.row)));
  g_assert_cmpstr (f.committed, ==, "a\nb");
  g_assert_true (gtk_widget_has_focus (f.button));

  tear_down (&f);
}

static void
test_text_refused (void)
{
  Fixture f = { .refuses = TRUE };

  set_up (&f, mlg_text_row_new ("Name", FALSE));

  click_row (&f);
  tu_key (GDK_KEY_a);
  tu_key (GDK_KEY_Return);
  g_assert_cmpuint (f.n_commits, ==, 1);
  /* Still there, to be mended. */
  g_assert_true (mlg_text_row_get_editing (MLG_TEXT_ROW (f.row)));

  f.refuses = FALSE;
  tu_key (GDK_KEY_b);
  mlg_text_row_finish (MLG_TEXT_ROW (f.row));
  g_assert_false (mlg_text_row_get_editing (MLG_TEXT_ROW (f.row)));
  g_assert_cmpstr (f.committed, ==, "ab");

  tear_down (&f);
}

static void
test_date (void)
{
  Fixture f = { 0 };

  set_up (&f, mlg_text_row_new ("Since", FALSE));
  mlg_text_row_set_syntax (MLG_TEXT_ROW (f.row), mlg_date_normalize, mlg_date_dup_text);

  click_row (&f);
  tu_key (GDK_KEY_a);
  tu_key (GDK_KEY_Return);
  g_assert_cmpuint (f.n_commits, ==, 0);
  g_assert_true (mlg_text_row_get_editing (MLG_TEXT_ROW (f.row)));
  g_assert_nonnull (tu_find_text (f.row, "“a” is not a date. Write a year, a month or a day: 2020, 2020-03 or 2020-03-15."));

  tu_key (GDK_KEY_BackSpace);
  tu_type ("3-2020");
  tu_key (GDK_KEY_Return);

  tu_wait (!mlg_text_row_get_editing (MLG_TEXT_ROW (f.row)));
  g_assert_cmpstr (f.committed, ==, "2020-03");
  g_assert_nonnull (tu_find_text (f.row, "March 2020"));

  tear_down (&f);
}

/* Whatever people are called, it is text, and fits. */
static void
test_strange_texts (void)
{
  g_autofree char *very_long = g_strnfill (10000, 'w');
  const char *texts[] = { "<b>Bold</b> & <script>", "جمعية التعاون", "🧑‍🌾🧑🏽‍🌾 Ferme", "\xe2\x80\xae" "evil", very_long };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      Fixture f = { 0 };
      const char *labels[] = { texts[i], NULL };
      GtkWidget *chips = mlg_chips_new ();

      set_up (&f, mlg_text_row_new ("Name", FALSE));
      mlg_text_row_set_text (MLG_TEXT_ROW (f.row), texts[i]);
      mlg_chips_set_labels (MLG_CHIPS (chips), labels);
      gtk_box_append (GTK_BOX (gtk_widget_get_parent (f.list)), chips);
      tu_wait_drawn (f.window);

      g_assert_nonnull (tu_find_text (chips, texts[i]));
      if (texts[i] != very_long)
        g_assert_nonnull (tu_find_text (f.row, texts[i]));
      g_assert_cmpint (gtk_widget_get_width (f.window), <=, 320);

      click_row (&f);
      tu_key (GDK_KEY_Return);
      tu_wait (!mlg_text_row_get_editing (MLG_TEXT_ROW (f.row)));
      /* Looking at it does not change it. */
      g_assert_cmpuint (f.n_commits, ==, 0);

      tear_down (&f);
    }
}

typedef struct
{
  gint64   id;
  gboolean active;
  guint    n_toggled;
} Toggle;

static void
toggled_cb (MlgChoiceRow *row,
            gint64        id,
            gboolean      active,
            Toggle       *toggle)
{
  *toggle = (Toggle) { id, active, toggle->n_toggled + 1 };
}

static void
fill_cb (MlgChoiceRow     *row,
         MlgChoicePopover *list)
{
  static const char * const names[] = { "Écoute", "Bien vivre", "Alimentation", "Mobilité", "Santé", "Habitat", "Emploi", "Culture", "Numérique" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    mlg_choice_popover_add (list, i + 1, names[i], NULL, i == 1);
}

static void
test_choice (void)
{
  Fixture f = { 0 };
  Toggle toggle = { 0 };
  const char *chosen[] = { "Bien vivre", NULL };

  set_up (&f, mlg_choice_row_new ("Theme", FALSE));
  g_signal_connect (f.row, "fill", G_CALLBACK (fill_cb), NULL);
  g_signal_connect (f.row, "toggled", G_CALLBACK (toggled_cb), &toggle);
  mlg_choice_row_set_chosen (MLG_CHOICE_ROW (f.row), chosen, NULL);
  g_assert_nonnull (tu_find_text (f.row, "Bien vivre"));

  /* By keyboard: open, type without accents, take the first. */
  gtk_widget_grab_focus (f.row);
  tu_key (GDK_KEY_Return);
  tu_wait (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (f.window))));
  tu_key (GDK_KEY_e);
  tu_key (GDK_KEY_c);
  tu_key (GDK_KEY_o);
  tu_key (GDK_KEY_Return);
  tu_wait (toggle.n_toggled == 1);
  g_assert_cmpint (toggle.id, ==, 1);
  g_assert_true (toggle.active);

  tear_down (&f);
}

static void
test_choice_multiple (void)
{
  Fixture f = { 0 };
  Toggle toggle = { 0 };
  const char *chosen[] = { "Bien vivre", "Santé", NULL };

  set_up (&f, mlg_choice_row_new ("Themes", TRUE));
  g_signal_connect (f.row, "fill", G_CALLBACK (fill_cb), NULL);
  g_signal_connect (f.row, "toggled", G_CALLBACK (toggled_cb), &toggle);
  mlg_choice_row_set_chosen (MLG_CHOICE_ROW (f.row), chosen, NULL);
  g_assert_nonnull (tu_find_text (f.row, "Santé"));
  g_assert_null (tu_find_text (f.row, "Bien vivre, Santé"));

  mlg_choice_row_open (MLG_CHOICE_ROW (f.row));
  tu_wait (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (f.window))));
  tu_type ("bien");
  tu_key (GDK_KEY_Return);
  tu_wait (toggle.n_toggled == 1);
  g_assert_cmpint (toggle.id, ==, 2);
  g_assert_false (toggle.active);
  /* It stays open for more. */
  tu_key (GDK_KEY_Return);
  tu_wait (toggle.n_toggled == 2);
  g_assert_true (toggle.active);

  tear_down (&f);
}

static void
test_wrap (void)
{
  GtkWidget *chips = mlg_chips_new ();
  const char *labels[] = { "Alimentation et circuits courts", "Communs", "Solidarités et entraide", NULL };
  GtkWidget *window = tu_window_new (chips, 260, 200);
  int one, many;

  mlg_chips_set_labels (MLG_CHIPS (chips), labels);
  gtk_widget_measure (chips, GTK_ORIENTATION_VERTICAL, 2000, &one, NULL, NULL, NULL);
  gtk_widget_measure (chips, GTK_ORIENTATION_VERTICAL, 260, &many, NULL, NULL, NULL);
  g_assert_cmpint (many, >=, 2 * one);

  mlg_chips_set_labels (MLG_CHIPS (chips), NULL);
  g_assert_null (gtk_widget_get_first_child (chips));

  tu_window_destroy (window);
}

static void
test_finalize (void)
{
  GtkWidget *widgets[] = {
    mlg_text_row_new ("Name", FALSE), mlg_choice_row_new ("Kind", FALSE), mlg_choice_popover_new (TRUE),
    mlg_chips_new (), mlg_kind_symbol_new (16),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (widgets); i++)
    {
      g_object_ref_sink (widgets[i]);
      g_assert_finalize_object (widgets[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  tu_init ();

  g_test_add_func ("/rows/text/enter", test_text_enter);
  g_test_add_func ("/rows/text/escape", test_text_escape);
  g_test_add_func ("/rows/text/focus-out", test_text_focus_out);
  g_test_add_func ("/rows/text/refused", test_text_refused);
  g_test_add_func ("/rows/text/date", test_date);
  g_test_add_func ("/rows/text/strange", test_strange_texts);
  g_test_add_func ("/rows/choice/one", test_choice);
  g_test_add_func ("/rows/choice/several", test_choice_multiple);
  g_test_add_func ("/rows/wrap", test_wrap);
  g_test_add_func ("/rows/finalize", test_finalize);

  return g_test_run ();
}
