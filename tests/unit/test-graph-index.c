/* test-graph-index.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-error.h"
#include "mlg-territory-actions.h"

/* Who is linked to whom, and how that reads from both ends. */

typedef struct
{
  MlgTerritory *territory;
  MlgId         ids[5];
  MlgId         funds;
  MlgId         partner;
} Fixture;

static MlgId
add_type (MlgTerritory *territory,
          const char   *label,
          const char   *inverse,
          gboolean      directed)
{
  MlgRecord *term = mlg_record_new (MLG_OBJECT_TERM, mlg_id_from_name (label),
                                    g_variant_new_parsed ("{'vocabulary': <%i>, 'label_fr': <%s>, 'label_en': <%s>, 'inverse_fr': <%s>, 'inverse_en': <%s>, 'directed': <%b>}",
                                                          MLG_VOCABULARY_RELATION_TYPE, label, label, inverse, inverse, directed));

  g_assert_true (mlg_territory_adopt (territory, term, NULL));

  return mlg_id_from_name (label);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  static const char * const names[] = { "A", "B", "C", "D", "E" };

  self->territory = mlg_territory_new ();
  self->funds = add_type (self->territory, "funds", "is funded by", TRUE);
  self->partner = add_type (self->territory, "is a partner of", "is a partner of", FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (self->ids); i++)
    self->ids[i] = mlg_actor_get_id (mlg_territory_add_actor (self->territory, names[i], MLG_ID_NONE, NULL));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->territory);
}

static MlgRelation *
connect_actors (Fixture *self,
                guint    source,
                guint    target,
                MlgId    type)
{
  return mlg_territory_link (self->territory, self->ids[source], self->ids[target], type, NULL);
}

static guint
degree (Fixture *self,
        guint    actor)
{
  return mlg_graph_index_get_degree (mlg_territory_get_graph (self->territory), self->ids[actor]);
}

static void
test_degrees (Fixture       *self,
              gconstpointer  data)
{
  MlgRelation *relation = connect_actors (self, 0, 1, self->funds);

  g_assert_nonnull (connect_actors (self, 0, 1, self->partner));
  g_assert_nonnull (connect_actors (self, 1, 2, self->funds));
  g_assert_cmpuint (degree (self, 0), ==, 2);
  g_assert_cmpuint (degree (self, 1), ==, 3);

  /* An end that moves takes its place in the lists along. */
  g_assert_true (mlg_territory_edit (self->territory, MLG_RECORD (relation), MLG_RELATION_TARGET, g_variant_new_int64 (self->ids[3]), NULL));
  g_assert_cmpuint (degree (self, 1), ==, 2);
  g_assert_cmpuint (degree (self, 3), ==, 1);
  g_assert_false (mlg_territory_edit (self->territory, MLG_RECORD (relation), MLG_RELATION_TARGET, g_variant_new_int64 (self->ids[0]), NULL));
  g_assert_false (mlg_territory_edit (self->territory, MLG_RECORD (relation), MLG_RELATION_SOURCE, NULL, NULL));
  g_assert_cmpuint (degree (self, 3), ==, 1);
  g_assert_true (mlg_territory_undo (self->territory, NULL));
  g_assert_cmpuint (degree (self, 1), ==, 3);
  g_assert_true (mlg_territory_delete (self->territory, MLG_RECORD (mlg_territory_get_actor (self->territory, self->ids[1])), NULL));
  g_assert_cmpuint (degree (self, 0) + degree (self, 2) + degree (self, 3), ==, 0);
}

static void
test_neighbours (Fixture       *self,
                 gconstpointer  data)
{
  MlgGraphIndex *graph = mlg_territory_get_graph (self->territory);
  g_autoptr(GArray) none = NULL;
  g_autoptr(GArray) near = NULL;
  g_autoptr(GArray) all = NULL;

  /* A ring of four, and E alone */
  for (guint i = 0; i < 4; i++)
    g_assert_nonnull (connect_actors (self, i, (i + 1) % 4, self->funds));

  none = mlg_graph_index_dup_neighbours (graph, self->ids[4], 3);
  near = mlg_graph_index_dup_neighbours (graph, self->ids[0], 1);
  all = mlg_graph_index_dup_neighbours (graph, self->ids[0], 9);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (near->len, ==, 2);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpint (g_array_index (all, MlgId, 2), ==, self->ids[2]);
}

static void
test_twins (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (connect_actors (self, 0, 1, self->funds));
  g_assert_null (mlg_territory_link (self->territory, self->ids[0], self->ids[1], self->funds, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_DUPLICATE);
  /* The other way round it is another fact, unless the link has no direction. */
  g_assert_nonnull (connect_actors (self, 1, 0, self->funds));
  g_assert_nonnull (connect_actors (self, 0, 1, self->partner));
  g_assert_null (connect_actors (self, 1, 0, self->partner));
  g_assert_null (connect_actors (self, 2, 2, self->funds));
  g_assert_null (mlg_territory_link (self->territory, self->ids[0], 12345, self->funds, NULL));
  g_assert_cmpuint (mlg_territory_get_n_relations (self->territory), ==, 3);
}

static void
test_wording (Fixture       *self,
              gconstpointer  data)
{
  MlgRelation *relation = connect_actors (self, 0, 1, self->funds);
  MlgRelation *mutual = connect_actors (self, 0, 2, self->partner);
  MlgId id = mlg_relation_get_id (relation);
  g_autofree char *sentence = mlg_territory_dup_sentence (self->territory, relation);
  g_autofree char *reversed = NULL;

  g_assert_cmpstr (sentence, ==, "A funds B");
  g_assert_cmpstr (mlg_territory_get_wording (self->territory, relation, self->ids[1]), ==, "is funded by");
  g_assert_false (mlg_territory_is_mutual (self->territory, relation));
  g_assert_true (mlg_territory_is_mutual (self->territory, mutual));
  g_assert_cmpint (mlg_relation_get_other_end (relation, self->ids[1]), ==, self->ids[0]);

  /* Its own direction beats that of its type. */
  g_assert_true (mlg_territory_edit (self->territory, MLG_RECORD (mutual), MLG_RELATION_DIRECTION, g_variant_new_int32 (MLG_DIRECTION_FORWARD), NULL));
  g_assert_false (mlg_territory_is_mutual (self->territory, mutual));

  g_assert_true (mlg_territory_reverse (self->territory, relation, NULL));
  relation = mlg_territory_get_relation (self->territory, id);
  reversed = mlg_territory_dup_sentence (self->territory, relation);
  g_assert_cmpstr (reversed, ==, "B funds A");
  g_assert_true (mlg_territory_undo (self->territory, NULL));
  g_assert_cmpint (mlg_relation_get_source (mlg_territory_get_relation (self->territory, id)), ==, self->ids[0]);

  /* A relation of a type that is gone stays, and says what it can. */
  g_assert_true (mlg_territory_delete (self->territory, MLG_RECORD (mlg_territory_get_term (self->territory, self->funds)), NULL));
  relation = mlg_territory_get_relation (self->territory, id);
  g_assert_cmpint (mlg_relation_get_type_id (relation), ==, MLG_ID_NONE);
  g_assert_cmpstr (mlg_territory_get_wording (self->territory, relation, self->ids[0]), ==, "is linked to");
}

static void
test_terms (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr(GPtrArray) types = mlg_territory_dup_terms (self->territory, MLG_VOCABULARY_RELATION_TYPE, MLG_ID_NONE);
  g_autoptr(GPtrArray) kinds = mlg_territory_dup_terms (self->territory, MLG_VOCABULARY_KIND, MLG_ID_NONE);

  g_assert_cmpuint (types->len, ==, 2);
  g_assert_cmpuint (kinds->len, ==, 0);
  g_assert_cmpstr (mlg_term_get_label (g_ptr_array_index (types, 0)), ==, "funds");
  g_assert_cmpstr (mlg_territory_get_term_label (self->territory, self->funds), ==, "funds");
  g_assert_cmpstr (mlg_territory_get_term_label (self->territory, MLG_ID_NONE), ==, "not filled in");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/graph-index/degrees", test_degrees);
  ADD ("/graph-index/neighbours", test_neighbours);
  ADD ("/graph-index/twins", test_twins);
  ADD ("/graph-index/wording", test_wording);
  ADD ("/graph-index/terms", test_terms);

  return g_test_run ();
}
