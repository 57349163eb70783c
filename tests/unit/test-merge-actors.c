/* test-merge-actors.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-actions.h"
#include "mlg-error.h"
#include "mlg-merge-actors.h"
#include "vocabulary-fixture.h"

#include <locale.h>

static void
assert_merged (Fixture              *f,
               const MlgMergeChoice *choices)
{
  g_autoptr(GError) error = NULL;

  remember (f);
  g_assert_true (mlg_territory_merge_actors (f->territory, f->a, f->b, choices, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (mlg_history_get_n_undone (mlg_territory_get_history (f->territory)), ==, 0);
  assert_one_step (f);
  f->a = NULL;
}

static void
assert_value (Fixture    *f,
              guint       field,
              const char *expected)
{
  g_autoptr(GVariant) value = mlg_record_dup_value (MLG_RECORD (f->b), field);
  g_autofree char *text = value != NULL ? g_variant_print (value, FALSE) : NULL;

  g_assert_cmpstr (text, ==, expected);
}

static GVariant *
parse (const char *type,
       const char *text)
{
  return g_variant_ref_sink (g_variant_parse (G_VARIANT_TYPE (type), text, NULL, NULL, NULL));
}

static void
put (Fixture    *f,
     MlgActor   *actor,
     guint       field,
     const char *type,
     const char *text)
{
  g_autoptr(GVariant) value = parse (type, text);

  edit (f, actor, field, value);
}

static void
test_fields (void)
{
  static const struct
  {
    guint       field;
    const char *type;
    const char *from;
    const char *into;
    const char *joined;
  } rows[] = {
    { MLG_ACTOR_KEYWORDS, "as", "['Énergie', 'vélo']", "['energie']", "['energie', 'vélo']" },
    { MLG_ACTOR_DESCRIPTION, "s", "'Shop'", "'A coop'", "'A coop\\n\\nShop'" },
    { MLG_ACTOR_SOURCE, "s", "'List'", "'List of 2020'", "'List of 2020'" },
    { MLG_ACTOR_LINKS, "as", "['https://a.fr', 'https://b.fr']", "['https://a.fr']", "['https://a.fr', 'https://b.fr']" },
    { MLG_ACTOR_CONTACTS, "a(ssb)", "[('email', 'a@b.fr', true), ('phone', '02', false)]", "[('email', 'a@b.fr', false)]",
      "[('email', 'a@b.fr', true), ('phone', '02', false)]" },
    { MLG_ACTOR_CUSTOM, "a{ss}", "{'SIRET': '1', 'Same': 'x', 'New': 'y'}", "{'SIRET': '2', 'Same': 'x'}",
      "{'SIRET': '2', 'Same': 'x', 'SIRET (2)': '1', 'New': 'y'}" },
    { MLG_ACTOR_PLACES, MLG_PLACES_TYPE, "[('', '29200', 'BREST', '', 0.0, 0.0, 0), ('', '', 'Rennes', '', 0.0, 0.0, 0)]",
      "[('', '29200', 'Brest', '', -4.5, 48.4, 2)]", "[('', '29200', 'Brest', '', -4.5, 48.399999999999999, 2), ('', '', 'Rennes', '', 0.0, 0.0, 0)]" },
    { MLG_ACTOR_SHORT_NAME, "s", "'TC'", NULL, "'TC'" },
    { MLG_ACTOR_SINCE, "s", "'2020'", "'2019'", "'2019'" },
    { MLG_ACTOR_STATUS, "i", "1", NULL, NULL },
    { MLG_ACTOR_PRIVATE, "b", "true", NULL, "true" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint choice = 0; choice < 3; choice++)
      {
        Fixture f = { 0 };
        MlgMergeChoice choices[MLG_N_ACTOR_FIELDS] = { 0 };

        set_up (&f);
        put (&f, f.a, rows[i].field, rows[i].type, rows[i].from);
        if (rows[i].into != NULL)
          put (&f, f.b, rows[i].field, rows[i].type, rows[i].into);
        choices[rows[i].field] = (MlgMergeChoice) choice;

        g_test_message ("%s, %u", rows[i].from, choice);
        assert_merged (&f, choice == MLG_MERGE_JOIN ? NULL : choices);

        if (choice == MLG_MERGE_JOIN)
          assert_value (&f, rows[i].field, rows[i].joined);
        else
          {
            const char *text = choice == MLG_MERGE_KEEP ? rows[i].into : rows[i].from;
            g_autoptr(GVariant) expected = text != NULL ? parse (rows[i].type, text) : NULL;
            g_autofree char *printed = expected != NULL ? g_variant_print (expected, FALSE) : NULL;

            assert_value (&f, rows[i].field, printed);
          }
        tear_down (&f);
      }
}

/* Of a scheme with one value, what the one that stays says is kept. */
static void
test_classification (void)
{
  Fixture f = { 0 };
  MlgTerm *scheme;
  MlgId ids[2];
  gsize n_ids;

  set_up (&f);
  scheme = add (&f, MLG_VOCABULARY_SCHEME, MLG_ID_NONE, "Rings");
  ids[0] = mlg_term_get_id (add (&f, MLG_VOCABULARY_SCHEME_ITEM, mlg_term_get_id (scheme), "Inside"));
  ids[1] = mlg_term_get_id (add (&f, MLG_VOCABULARY_SCHEME_ITEM, mlg_term_get_id (scheme), "Outside"));
  edit (&f, f.a, MLG_ACTOR_CLASSIFICATION, g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, &ids[0], 1, sizeof (MlgId)));
  edit (&f, f.b, MLG_ACTOR_CLASSIFICATION, g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, &ids[1], 1, sizeof (MlgId)));
  assert_merged (&f, NULL);
  g_assert_cmpint (mlg_actor_get_classification (f.b, &n_ids)[0], ==, ids[1]);
  g_assert_cmpuint (n_ids, ==, 1);
  tear_down (&f);
}

static void
test_relations (void)
{
  Fixture f = { 0 };
  MlgTerm *type, *other_type;
  MlgActor *c, *d;
  MlgRelation *kept, *twin;
  MlgId kept_id;

  set_up (&f);
  type = add (&f, MLG_VOCABULARY_RELATION_TYPE, MLG_ID_NONE, "supplies");
  other_type = add (&f, MLG_VOCABULARY_RELATION_TYPE, MLG_ID_NONE, "funds");
  edit (&f, type, MLG_TERM_DIRECTED, g_variant_new_boolean (TRUE));
  c = mlg_territory_add_actor (f.territory, "C", MLG_ID_NONE, NULL);
  d = mlg_territory_add_actor (f.territory, "D", MLG_ID_NONE, NULL);
  kept = join (&f, f.b, c, type);
  kept_id = mlg_relation_get_id (kept);
  twin = join (&f, f.a, c, type);
  edit (&f, twin, MLG_RELATION_NOTE, g_variant_new_string ("Every Monday"));
  edit (&f, twin, MLG_RELATION_STRENGTH, g_variant_new_int32 (4));
  join (&f, c, f.a, type);
  join (&f, f.a, c, other_type);
  join (&f, d, f.a, type);
  join (&f, f.a, f.b, type);

  assert_merged (&f, NULL);

  /* The twin became one with what was there; the link between them went. */
  g_assert_cmpuint (mlg_territory_get_n_relations (f.territory), ==, 4);
  g_assert_cmpuint (mlg_graph_index_get_degree (mlg_territory_get_graph (f.territory), mlg_actor_get_id (f.b)), ==, 4);
  kept = mlg_territory_get_relation (f.territory, kept_id);
  g_assert_cmpstr (mlg_relation_get_text (kept, MLG_RELATION_NOTE), ==, "Every Monday");
  g_assert_cmpint (mlg_relation_get_strength (kept), ==, 4);
  tear_down (&f);
}

static void
test_diagrams (void)
{
  Fixture f = { 0 };
  MlgId both[2], one[1];
  MlgDiagram *with_both, *with_one;
  const GPtrArray *items;
  MlgPoint place;

  set_up (&f);
  both[0] = one[0] = mlg_actor_get_id (f.a);
  both[1] = mlg_actor_get_id (f.b);
  with_both = mlg_territory_add_diagram (f.territory, "Both", both, 2, NULL, NULL);
  with_one = mlg_territory_add_diagram (f.territory, "One", one, 1, &(MlgPoint) { 30., 40. }, NULL);

  assert_merged (&f, NULL);

  g_assert_cmpuint (mlg_territory_get_diagram_items (f.territory, mlg_diagram_get_id (with_both))->len, ==, 1);
  items = mlg_territory_get_diagram_items (f.territory, mlg_diagram_get_id (with_one));
  g_assert_cmpuint (items->len, ==, 1);
  g_assert_cmpint (mlg_diagram_item_get_actor (g_ptr_array_index (items, 0)), ==, both[1]);
  place = mlg_diagram_item_get_position (g_ptr_array_index (items, 0));
  g_assert_cmpfloat (place.x, ==, 30.);
  tear_down (&f);
}

/* What is too long together is refused, and nothing changed. */
static void
test_refused (void)
{
  Fixture f = { 0 };
  g_autoptr(GError) error = NULL;
  g_autofree char *first = g_strnfill (600000, 'a');
  g_autofree char *second = g_strnfill (600000, 'b');

  set_up (&f);
  g_assert_false (mlg_territory_merge_actors (f.territory, f.a, f.a, NULL, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_INVALID);
  g_clear_error (&error);

  edit (&f, f.a, MLG_ACTOR_DESCRIPTION, g_variant_new_string (first));
  edit (&f, f.b, MLG_ACTOR_DESCRIPTION, g_variant_new_string (second));
  remember (&f);
  g_assert_false (mlg_territory_merge_actors (f.territory, f.a, f.b, NULL, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_TOO_LARGE);
  g_assert_true (mlg_territory_equal (f.territory, f.before));
  tear_down (&f);
}

/* Whatever was there, merging keeps the model whole, and undo gives all back. */
static void
test_random (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);
  g_autoptr(MlgTerritory) territory = random_edits_make_territory ();
  guint n_merged = 0;

  for (guint run = 0; run < 250; run++)
    {
      guint n = mlg_territory_get_n_actors (territory);
      g_autoptr(MlgTerritory) before = NULL;
      g_autoptr(MlgTerritory) after = NULL;

      for (guint i = 0; i < 8; i++)
        random_edits_do_one (territory, rand);
      n = mlg_territory_get_n_actors (territory);
      if (n < 2)
        continue;

      before = random_edits_copy (territory);
      if (!mlg_territory_merge_actors (territory, mlg_territory_get_nth_actor (territory, (guint) g_rand_int_range (rand, 0, (gint32) n)),
                                       mlg_territory_get_nth_actor (territory, 0), NULL, NULL))
        {
          g_assert_true (mlg_territory_equal (territory, before));
          continue;
        }

      n_merged++;
      after = random_edits_copy (territory);
      g_assert_cmpuint (mlg_territory_get_n_actors (territory), ==, n - 1);
      g_assert_true (mlg_territory_undo (territory, NULL));
      g_assert_true (mlg_territory_equal (territory, before));
      g_assert_true (mlg_territory_redo (territory, NULL));
      g_assert_true (mlg_territory_equal (territory, after));
    }

  g_assert_cmpuint (n_merged, >, 100);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/merge-actors/fields", test_fields);
  g_test_add_func ("/merge-actors/classification", test_classification);
  g_test_add_func ("/merge-actors/relations", test_relations);
  g_test_add_func ("/merge-actors/diagrams", test_diagrams);
  g_test_add_func ("/merge-actors/refused", test_refused);
  g_test_add_func ("/merge-actors/random", test_random);

  return g_test_run ();
}
