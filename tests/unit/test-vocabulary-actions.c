/* test-vocabulary-actions.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-colour.h"
#include "mlg-error.h"
#include "mlg-ids.h"
#include "mlg-new-term-actions.h"
#include "vocabulary-fixture.h"

#include <locale.h>
#include <string.h>

static void
test_add (void)
{
  Fixture f = { 0 };
  g_autoptr(GError) error = NULL;
  MlgTerm *first, *second, *family, *type, *other, *scheme, *item;

  set_up (&f);
  remember (&f);
  first = add (&f, MLG_VOCABULARY_KIND, MLG_ID_NONE, " Jardin\npartagé ");
  assert_one_step (&f);
  first = mlg_territory_find_term (f.territory, MLG_VOCABULARY_KIND, MLG_ID_NONE, "jardin partage");
  g_assert_cmpstr (mlg_term_get_label (first), ==, "Jardin partagé");
  g_assert_cmpstr (mlg_term_get_slug (first), ==, "jardin_partage");
  g_assert_cmpint (mlg_record_is_empty (MLG_RECORD (first), MLG_TERM_LABEL_FR), ==, !mlg_term_prefers_french ());
  g_assert_cmpint (mlg_record_is_empty (MLG_RECORD (first), MLG_TERM_LABEL_EN), ==, mlg_term_prefers_french ());
  g_assert_nonnull (strstr (mlg_history_get_undo_label (mlg_territory_get_history (f.territory)), "Jardin"));

  /* The same code of another word; a colour of its own; at the end */
  second = add (&f, MLG_VOCABULARY_KIND, MLG_ID_NONE, "Jardin_partagé 2 !");
  g_assert_cmpstr (mlg_term_get_slug (second), ==, "jardin_partage_2");
  g_assert_cmpstr (mlg_term_get_colour (first), !=, mlg_term_get_colour (second));
  g_assert_cmpint (mlg_term_get_position (first), <, mlg_term_get_position (second));
  other = add (&f, MLG_VOCABULARY_KIND, MLG_ID_NONE, "اتحاد");
  g_assert_cmpstr (mlg_term_get_slug (other), !=, "");
  other = add (&f, MLG_VOCABULARY_KIND, MLG_ID_NONE, "日本語");
  g_assert_true (g_str_is_ascii (mlg_term_get_slug (other)));

  /* Read the same, whatever the case; nothing to read; nowhere */
  g_assert_null (mlg_territory_add_term (f.territory, MLG_VOCABULARY_KIND, MLG_ID_NONE, "JARDIN PARTAGE", &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_DUPLICATE);
  g_clear_error (&error);
  g_assert_null (mlg_territory_add_term (f.territory, MLG_VOCABULARY_KIND, MLG_ID_NONE, " \n", &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (mlg_territory_add_term (f.territory, MLG_VOCABULARY_SCHEME_ITEM, MLG_ID_NONE, "Item", &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_NOT_FOUND);
  g_clear_error (&error);
  add (&f, MLG_VOCABULARY_THEME, MLG_ID_NONE, "Jardin partagé");

  /* Types of a family have its colour, and lines of their own. */
  family = add (&f, MLG_VOCABULARY_RELATION_FAMILY, MLG_ID_NONE, "Soutien");
  type = add (&f, MLG_VOCABULARY_RELATION_TYPE, mlg_term_get_id (family), "soutient");
  other = add (&f, MLG_VOCABULARY_RELATION_TYPE, mlg_term_get_id (family), "finance");
  g_assert_cmpstr (mlg_term_get_colour (type), ==, mlg_term_get_colour (family));
  g_assert_cmpstr (mlg_term_get_colour (other), ==, mlg_term_get_colour (family));
  g_assert_cmpint (mlg_term_get_dash (type), !=, mlg_term_get_dash (other));
  other = add (&f, MLG_VOCABULARY_RELATION_TYPE, MLG_ID_NONE, "connaît");
  g_assert_cmpstr (mlg_term_get_colour (other), !=, mlg_term_get_colour (family));

  /* The groups of a workshop */
  scheme = add (&f, MLG_VOCABULARY_SCHEME, MLG_ID_NONE, "Groupes");
  item = add (&f, MLG_VOCABULARY_SCHEME_ITEM, mlg_term_get_id (scheme), "bleu");
  g_assert_cmpstr (mlg_term_get_colour (item), ==, mlg_colour_find_named ("Blue group"));
  g_assert_cmpint (mlg_term_get_parent (item), ==, mlg_term_get_id (scheme));

  tear_down (&f);
}

static void
test_rename (void)
{
  Fixture f = { 0 };
  g_autoptr(GError) error = NULL;
  g_autofree char *long_label = g_strnfill (5000, 'x');
  guint mine = mlg_term_prefers_french () ? MLG_TERM_LABEL_FR : MLG_TERM_LABEL_EN;
  guint other = mlg_term_prefers_french () ? MLG_TERM_LABEL_EN : MLG_TERM_LABEL_FR;
  MlgTerm *term, *twin;

  set_up (&f);
  term = add (&f, MLG_VOCABULARY_RELATION_TYPE, MLG_ID_NONE, "funds");
  twin = add (&f, MLG_VOCABULARY_RELATION_TYPE, MLG_ID_NONE, "pays");

  remember (&f);
  g_assert_true (mlg_territory_rename_term (f.territory, term, mine, "finances", &error));
  assert_one_step (&f);
  g_assert_cmpstr (mlg_term_get_label (term), ==, "finances");
  /* The code stays: files and scripts know it. */
  g_assert_cmpstr (mlg_term_get_slug (term), ==, "funds");

  g_assert_false (mlg_territory_rename_term (f.territory, term, mine, "  ", &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (mlg_territory_rename_term (f.territory, twin, other, "FINANCES", &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_DUPLICATE);
  g_clear_error (&error);
  g_assert_false (mlg_territory_is_changing (f.territory));

  /* With another label there, one may go. */
  g_assert_true (mlg_territory_rename_term (f.territory, term, other, "finance", &error));
  g_assert_true (mlg_territory_rename_term (f.territory, term, mine, "", &error));
  g_assert_cmpstr (mlg_term_get_label (term), ==, "finance");
  g_assert_true (mlg_territory_rename_term (f.territory, term, mine, "Finance", &error));

  g_assert_true (mlg_territory_rename_term (f.territory, term, MLG_TERM_INVERSE_FR, "est financé par", &error));
  g_assert_true (mlg_territory_rename_term (f.territory, term, MLG_TERM_INVERSE_FR, "", &error));
  g_assert_true (mlg_record_is_empty (MLG_RECORD (term), MLG_TERM_INVERSE_FR));

  g_assert_true (mlg_territory_rename_term (f.territory, term, mine, long_label, &error));
  g_assert_cmpuint (strlen (mlg_term_get_label (term)), <, 300);
  g_assert_no_error (error);

  tear_down (&f);
}

static void
test_look (void)
{
  Fixture f = { 0 };
  g_autoptr(GError) error = NULL;
  MlgTerm *type;

  set_up (&f);
  type = add (&f, MLG_VOCABULARY_RELATION_TYPE, MLG_ID_NONE, "funds");

  remember (&f);
  g_assert_true (mlg_territory_recolour_term (f.territory, type, "1C71D8", &error));
  assert_one_step (&f);
  g_assert_cmpstr (mlg_term_get_colour (type), ==, "#1c71d8");
  g_assert_false (mlg_territory_recolour_term (f.territory, type, "bluish", &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (mlg_territory_recolour_term (f.territory, type, NULL, &error));
  g_assert_null (mlg_term_get_colour (type));

  remember (&f);
  g_assert_true (mlg_territory_set_term_dash (f.territory, type, MLG_DASH_DOTTED, &error));
  assert_one_step (&f);
  g_assert_false (mlg_territory_set_term_dash (f.territory, type, (MlgDash) 77, &error));
  g_clear_error (&error);
  g_assert_cmpint (mlg_term_get_dash (type), ==, MLG_DASH_DOTTED);

  remember (&f);
  g_assert_true (mlg_territory_set_term_directed (f.territory, type, TRUE, &error));
  assert_one_step (&f);
  remember (&f);
  g_assert_true (mlg_territory_set_term_glyph (f.territory, type, "people", &error));
  assert_one_step (&f);
  g_assert_true (mlg_territory_set_term_glyph (f.territory, type, NULL, &error));
  g_assert_null (mlg_term_get_glyph (type));

  tear_down (&f);
}

static char *
dup_order (Fixture *f,
           MlgTerm *term)
{
  g_autoptr(GPtrArray) terms = mlg_territory_dup_siblings (f->territory, term);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < terms->len; i++)
    g_string_append (text, mlg_term_get_label (g_ptr_array_index (terms, i)));

  return g_string_free (text, FALSE);
}

static void
assert_order (Fixture    *f,
              MlgTerm    *term,
              const char *expected)
{
  g_autofree char *order = dup_order (f, term);

  g_assert_cmpstr (order, ==, expected);
}

static void
test_move (void)
{
  Fixture f = { 0 };
  MlgTerm *terms[4], *elsewhere;
  MlgHistory *history;
  guint n_done;

  set_up (&f);
  for (guint i = 0; i < 4; i++)
    terms[i] = add (&f, MLG_VOCABULARY_THEME, MLG_ID_NONE, ((const char *[]) { "A", "B", "C", "D" })[i]);
  elsewhere = add (&f, MLG_VOCABULARY_KIND, MLG_ID_NONE, "K");

  remember (&f);
  g_assert_true (mlg_territory_move_term (f.territory, terms[3], 0, NULL));
  assert_order (&f, terms[0], "DABC");
  assert_one_step (&f);
  g_assert_true (mlg_territory_move_term (f.territory, terms[0], 99, NULL));
  assert_order (&f, terms[0], "DBCA");
  g_assert_true (mlg_territory_move_term (f.territory, terms[1], 2, NULL));
  assert_order (&f, terms[0], "DCBA");
  g_assert_cmpint (mlg_term_get_position (elsewhere), ==, 1);

  /* There already: no step */
  history = mlg_territory_get_history (f.territory);
  n_done = mlg_history_get_n_done (history);
  g_assert_true (mlg_territory_move_term (f.territory, terms[1], 2, NULL));
  g_assert_cmpuint (mlg_history_get_n_done (history), ==, n_done);

  /* Places that are all the same, or none */
  for (guint i = 0; i < 4; i++)
    edit (&f, terms[i], MLG_TERM_POSITION, g_variant_new_int32 (i < 2 ? G_MAXINT : -7));
  assert_order (&f, terms[0], "CDAB");
  g_assert_true (mlg_territory_move_term (f.territory, terms[1], 0, NULL));
  assert_order (&f, terms[0], "BCDA");

  tear_down (&f);
}

static void
test_delete (void)
{
  Fixture f = { 0 };
  g_autoptr(GError) error = NULL;
  MlgTerm *kind, *scheme, *item, *family, *type;
  MlgId item_id;

  set_up (&f);
  kind = add (&f, MLG_VOCABULARY_KIND, MLG_ID_NONE, "Farm");
  edit (&f, f.a, MLG_ACTOR_KIND, g_variant_new_int64 (mlg_term_get_id (kind)));
  g_assert_false (mlg_territory_delete_term (f.territory, kind, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "1 "));
  g_clear_error (&error);
  g_assert_false (mlg_territory_is_changing (f.territory));

  remember (&f);
  g_assert_true (mlg_territory_delete_used_term (f.territory, kind, &error));
  assert_one_step (&f);
  g_assert_cmpint (mlg_actor_get_kind (f.a), ==, MLG_ID_NONE);
  kind = add (&f, MLG_VOCABULARY_KIND, MLG_ID_NONE, "Farm");
  g_assert_true (mlg_territory_delete_term (f.territory, kind, &error));

  /* Items go with their scheme, and count for it. */
  scheme = add (&f, MLG_VOCABULARY_SCHEME, MLG_ID_NONE, "Groups");
  item = add (&f, MLG_VOCABULARY_SCHEME_ITEM, mlg_term_get_id (scheme), "blue");
  item_id = mlg_term_get_id (item);
  edit (&f, f.b, MLG_ACTOR_CLASSIFICATION, mlg_ids_to_variant (&item_id, 1));
  g_assert_false (mlg_territory_delete_term (f.territory, scheme, NULL));
  remember (&f);
  g_assert_true (mlg_territory_delete_used_term (f.territory, scheme, &error));
  assert_one_step (&f);
  g_assert_null (mlg_territory_get_term (f.territory, item_id));
  g_assert_true (mlg_record_is_empty (MLG_RECORD (f.b), MLG_ACTOR_CLASSIFICATION));

  /* A family is used by its types, a type by its relations. */
  family = add (&f, MLG_VOCABULARY_RELATION_FAMILY, MLG_ID_NONE, "Support");
  type = add (&f, MLG_VOCABULARY_RELATION_TYPE, mlg_term_get_id (family), "funds");
  join (&f, f.a, f.b, type);
  g_assert_false (mlg_territory_delete_term (f.territory, family, NULL));
  g_assert_false (mlg_territory_delete_term (f.territory, type, NULL));
  g_assert_true (mlg_territory_delete_used_term (f.territory, type, &error));
  g_assert_cmpuint (mlg_territory_get_n_relations (f.territory), ==, 1);
  g_assert_true (mlg_territory_delete_term (f.territory, family, &error));
  g_assert_no_error (error);

  tear_down (&f);
}

static void
test_new_terms (void)
{
  Fixture f = { 0 };
  g_autoptr(GError) error = NULL;
  MlgNewTerm type = { "fait visiter", "est visité par", TRUE };
  MlgTerm *term;
  MlgRelation *relation;
  MlgActor *actor;
  MlgId id;

  set_up (&f);
  remember (&f);
  relation = mlg_territory_link_with_new_type (f.territory, mlg_actor_get_id (f.a), mlg_actor_get_id (f.b), &type, &error);
  g_assert_no_error (error);
  assert_one_step (&f);
  relation = mlg_territory_get_nth_relation (f.territory, 0);
  id = mlg_relation_get_id (relation);
  term = mlg_territory_get_term (f.territory, mlg_relation_get_type_id (relation));
  g_assert_cmpstr (mlg_term_get_label (term), ==, "fait visiter");
  g_assert_cmpstr (mlg_term_get_inverse (term), ==, "est visité par");
  g_assert_true (mlg_term_get_directed (term));

  /* Where the link is refused, there is no type either. */
  type.label = "connaît";
  remember (&f);
  g_assert_null (mlg_territory_link_with_new_type (f.territory, mlg_actor_get_id (f.a), mlg_actor_get_id (f.a), &type, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (mlg_territory_equal (f.territory, f.before));

  g_assert_true (mlg_territory_retype_with_new_type (f.territory, relation, &type, TRUE, &error));
  assert_one_step (&f);
  relation = mlg_territory_get_relation (f.territory, id);
  g_assert_cmpint (mlg_relation_get_source (relation), ==, mlg_actor_get_id (f.b));
  g_assert_true (mlg_territory_retype (f.territory, relation, mlg_term_get_id (term), FALSE, &error));
  g_assert_cmpint (mlg_relation_get_type_id (relation), ==, mlg_term_get_id (term));

  remember (&f);
  g_assert_true (mlg_territory_edit_with_new_term (f.territory, MLG_RECORD (f.a), MLG_ACTOR_KIND, MLG_VOCABULARY_KIND,
                                                   MLG_ID_NONE, "Ferme", &error));
  assert_one_step (&f);
  g_assert_cmpstr (mlg_territory_get_term_label (f.territory, mlg_actor_get_kind (f.a)), ==, "Ferme");
  g_assert_false (mlg_territory_edit_with_new_term (f.territory, MLG_RECORD (f.b), MLG_ACTOR_KIND, MLG_VOCABULARY_KIND,
                                                    MLG_ID_NONE, "ferme", &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_DUPLICATE);
  g_clear_error (&error);

  remember (&f);
  actor = mlg_territory_add_actor_with_new_kind (f.territory, "La Ruche", "Épicerie", NULL, &error);
  assert_one_step (&f);
  actor = mlg_territory_get_nth_actor (f.territory, 2);
  g_assert_cmpstr (mlg_territory_get_term_label (f.territory, mlg_actor_get_kind (actor)), ==, "Épicerie");
  tear_down (&f);
}

/* A scheme with one choice keeps one; other schemes are left alone. */
static void
test_new_values (void)
{
  Fixture f = { 0 };
  g_autoptr(GError) error = NULL;
  MlgTerm *scheme;
  MlgId item;
  gsize n_ids;

  set_up (&f);
  scheme = add (&f, MLG_VOCABULARY_SCHEME, MLG_ID_NONE, "Rings");
  item = mlg_term_get_id (add (&f, MLG_VOCABULARY_SCHEME_ITEM, mlg_term_get_id (scheme), "Inside"));
  edit (&f, f.a, MLG_ACTOR_CLASSIFICATION, mlg_ids_to_variant (&item, 1));
  scheme = add (&f, MLG_VOCABULARY_SCHEME, MLG_ID_NONE, "Groups");
  for (guint i = 0; i < 2; i++)
    g_assert_true (mlg_territory_edit_with_new_term (f.territory, MLG_RECORD (f.a), MLG_ACTOR_CLASSIFICATION,
                                                     MLG_VOCABULARY_SCHEME_ITEM, mlg_term_get_id (scheme),
                                                     i == 0 ? "blue" : "red", &error));
  g_assert_cmpint (mlg_actor_get_classification (f.a, &n_ids)[0], ==, item);
  g_assert_cmpuint (n_ids, ==, 2);

  tear_down (&f);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vocabulary-actions/add", test_add);
  g_test_add_func ("/vocabulary-actions/rename", test_rename);
  g_test_add_func ("/vocabulary-actions/look", test_look);
  g_test_add_func ("/vocabulary-actions/move", test_move);
  g_test_add_func ("/vocabulary-actions/delete", test_delete);
  g_test_add_func ("/vocabulary-actions/new-terms", test_new_terms);
  g_test_add_func ("/vocabulary-actions/new-values", test_new_values);

  return g_test_run ();
}
