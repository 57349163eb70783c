/* test-vocabulary-merge.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-error.h"
#include "mlg-ids.h"
#include "vocabulary-fixture.h"

#include <locale.h>

/* Every field that can hold a term */
static void
test_lists (void)
{
  Fixture f = { 0 };
  g_autoptr(GError) error = NULL;
  MlgTerm *from, *into;
  MlgTermUses uses;
  MlgId ids[2];
  gsize n_ids;

  set_up (&f);
  from = add (&f, MLG_VOCABULARY_THEME, MLG_ID_NONE, "Energy");
  into = add (&f, MLG_VOCABULARY_THEME, MLG_ID_NONE, "Energies");
  ids[0] = mlg_term_get_id (from);
  ids[1] = mlg_term_get_id (into);
  edit (&f, f.a, MLG_ACTOR_THEMES, mlg_ids_to_variant (ids, 2));
  edit (&f, f.b, MLG_ACTOR_THEMES, mlg_ids_to_variant (ids, 1));

  mlg_territory_count_term_uses (f.territory, from, &uses);
  g_assert_cmpuint (uses.actors, ==, 2);

  remember (&f);
  g_assert_true (mlg_territory_merge_terms (f.territory, from, into, &error));
  assert_one_step (&f);
  into = mlg_territory_get_term (f.territory, ids[1]);
  g_assert_null (mlg_territory_get_term (f.territory, ids[0]));
  g_assert_cmpint (mlg_actor_get_themes (f.a, &n_ids)[0], ==, ids[1]);
  g_assert_cmpuint (n_ids, ==, 1);
  g_assert_cmpint (mlg_actor_get_themes (f.b, &n_ids)[0], ==, ids[1]);
  g_assert_cmpuint (n_ids, ==, 1);
  tear_down (&f);
}

/* Only of one list; a kind may be named by types of relations */
static void
test_kinds (void)
{
  Fixture f = { 0 };
  g_autoptr(GError) error = NULL;
  MlgTerm *from, *into, *kind, *type;
  MlgTermUses uses;
  MlgId ids[1];

  set_up (&f);
  into = add (&f, MLG_VOCABULARY_THEME, MLG_ID_NONE, "Energies");
  kind = add (&f, MLG_VOCABULARY_KIND, MLG_ID_NONE, "Energy");
  g_assert_false (mlg_territory_merge_terms (f.territory, kind, into, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (mlg_territory_merge_terms (f.territory, into, into, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_INVALID);
  g_clear_error (&error);

  from = add (&f, MLG_VOCABULARY_KIND, MLG_ID_NONE, "Energies");
  edit (&f, f.a, MLG_ACTOR_KIND, g_variant_new_int64 (mlg_term_get_id (from)));
  type = add (&f, MLG_VOCABULARY_RELATION_TYPE, MLG_ID_NONE, "supplies");
  ids[0] = mlg_term_get_id (from);
  edit (&f, type, MLG_TERM_SOURCE_KINDS, mlg_ids_to_variant (ids, 1));
  mlg_territory_count_term_uses (f.territory, from, &uses);
  g_assert_cmpuint (mlg_term_uses_get_total (&uses), ==, 1);
  g_assert_true (mlg_territory_merge_terms (f.territory, from, kind, &error));
  g_assert_cmpint (mlg_actor_get_kind (f.a), ==, mlg_term_get_id (kind));
  g_assert_true (mlg_term_allows (type, mlg_term_get_id (kind), MLG_ID_NONE));
  edit (&f, type, MLG_TERM_DIRECTED, g_variant_new_boolean (TRUE));
  g_assert_false (mlg_term_allows (type, ids[0], mlg_term_get_id (kind)));
  tear_down (&f);
}

/* Two schemes with one value each make one with two. */
static void
test_schemes (void)
{
  Fixture f = { 0 };
  g_autoptr(GError) error = NULL;
  MlgTerm *from = NULL, *scheme = NULL;
  MlgTermUses uses;
  MlgId ids[2];

  set_up (&f);
  for (guint i = 0; i < 2; i++)
    {
      MlgTerm *item;

      scheme = add (&f, MLG_VOCABULARY_SCHEME, MLG_ID_NONE, i == 0 ? "Rings" : "Groups");
      item = add (&f, MLG_VOCABULARY_SCHEME_ITEM, mlg_term_get_id (scheme), i == 0 ? "Inside" : "Blue");
      ids[i] = mlg_term_get_id (item);
      if (i == 0)
        from = scheme;
    }
  edit (&f, f.a, MLG_ACTOR_CLASSIFICATION, mlg_ids_to_variant (ids, 2));
  mlg_territory_count_term_uses (f.territory, scheme, &uses);
  g_assert_cmpuint (uses.actors, ==, 1);
  remember (&f);
  g_assert_true (mlg_territory_merge_terms (f.territory, from, scheme, &error));
  assert_one_step (&f);
  g_assert_false (mlg_record_is_empty (MLG_RECORD (scheme), MLG_TERM_MULTIPLE));
  g_assert_cmpint (mlg_term_get_parent (mlg_territory_get_term (f.territory, ids[0])), ==, mlg_term_get_id (scheme));

  tear_down (&f);
}

static void
test_relations (void)
{
  Fixture f = { 0 };
  g_autoptr(GError) error = NULL;
  MlgTerm *from, *into;
  MlgRelation *kept, *gone, *back, *over;
  MlgId kept_id, back_id, over_id;

  set_up (&f);
  from = add (&f, MLG_VOCABULARY_RELATION_TYPE, MLG_ID_NONE, "finances");
  into = add (&f, MLG_VOCABULARY_RELATION_TYPE, MLG_ID_NONE, "funds");
  edit (&f, into, MLG_TERM_DIRECTED, g_variant_new_boolean (TRUE));
  kept = join (&f, f.a, f.b, into);
  gone = join (&f, f.a, f.b, from);
  kept_id = mlg_relation_get_id (kept);

  /* The other way round, and of another time: other facts */
  over = mlg_territory_link (f.territory, mlg_actor_get_id (f.a), mlg_actor_get_id (f.b), MLG_ID_NONE, NULL);
  over_id = mlg_relation_get_id (over);
  edit (&f, over, MLG_RELATION_TYPE, g_variant_new_int64 (mlg_term_get_id (from)));
  edit (&f, over, MLG_RELATION_STATUS, g_variant_new_int32 (MLG_RELATION_STATUS_PAST));
  back = mlg_territory_link (f.territory, mlg_actor_get_id (f.b), mlg_actor_get_id (f.a), MLG_ID_NONE, NULL);
  back_id = mlg_relation_get_id (back);
  edit (&f, back, MLG_RELATION_TYPE, g_variant_new_int64 (mlg_term_get_id (from)));

  edit (&f, kept, MLG_RELATION_NOTE, g_variant_new_string ("In 2020"));
  edit (&f, kept, MLG_RELATION_STRENGTH, g_variant_new_int32 (2));
  edit (&f, gone, MLG_RELATION_NOTE, g_variant_new_string ("With the region"));
  edit (&f, gone, MLG_RELATION_STRENGTH, g_variant_new_int32 (4));
  edit (&f, gone, MLG_RELATION_SHARES, g_variant_new_int32 (MLG_SHARES_RESOURCES));
  edit (&f, gone, MLG_RELATION_SINCE, g_variant_new_string ("2019"));

  remember (&f);
  g_assert_true (mlg_territory_merge_terms (f.territory, from, into, &error));
  g_assert_no_error (error);
  assert_one_step (&f);

  g_assert_cmpuint (mlg_territory_get_n_relations (f.territory), ==, 3);
  kept = mlg_territory_get_relation (f.territory, kept_id);
  g_assert_cmpstr (mlg_relation_get_text (kept, MLG_RELATION_NOTE), ==, "In 2020\nWith the region");
  g_assert_cmpstr (mlg_relation_get_text (kept, MLG_RELATION_SINCE), ==, "2019");
  g_assert_cmpint (mlg_relation_get_strength (kept), ==, 4);
  g_assert_cmpint (mlg_relation_get_shares (kept), ==, MLG_SHARES_RESOURCES);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpint (mlg_relation_get_type_id (mlg_territory_get_relation (f.territory, i == 0 ? back_id : over_id)), ==,
                     mlg_term_get_id (into));
  tear_down (&f);
}

/* Without a direction, the other way round is the same fact. */
static void
test_mutual (void)
{
  Fixture f = { 0 };
  g_autoptr(GError) error = NULL;
  MlgTerm *from, *into;

  set_up (&f);
  from = add (&f, MLG_VOCABULARY_RELATION_TYPE, MLG_ID_NONE, "works with");
  into = add (&f, MLG_VOCABULARY_RELATION_TYPE, MLG_ID_NONE, "cooperates");
  join (&f, f.a, f.b, into);
  join (&f, f.b, f.a, from);
  g_assert_true (mlg_territory_merge_terms (f.territory, from, into, &error));
  g_assert_cmpuint (mlg_territory_get_n_relations (f.territory), ==, 1);

  tear_down (&f);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vocabulary-merge/lists", test_lists);
  g_test_add_func ("/vocabulary-merge/kinds", test_kinds);
  g_test_add_func ("/vocabulary-merge/schemes", test_schemes);
  g_test_add_func ("/vocabulary-merge/relations", test_relations);
  g_test_add_func ("/vocabulary-merge/mutual", test_mutual);

  return g_test_run ();
}
