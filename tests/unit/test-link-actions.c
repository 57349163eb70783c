/* test-link-actions.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "change-fixture.h"
#include "mlg-diagram-actions.h"
#include "mlg-error.h"

#include <locale.h>

/* Links and classifications, as people change them on a diagram. */

#define N_ACTORS 4

typedef struct
{
  ChangeFixture change;
  MlgId         actors[N_ACTORS];
  MlgId         funds;
  MlgId         rings;
  MlgId         groups;
  MlgId         items[5];
} Fixture;

static MlgId
add_term (Fixture       *self,
          MlgVocabulary  vocabulary,
          const char    *label,
          MlgId          parent,
          const char    *axis,
          gboolean       flag)
{
  GVariantDict fields;
  MlgRecord *term;

  g_variant_dict_init (&fields, NULL);
  g_variant_dict_insert (&fields, "vocabulary", "i", (gint32) vocabulary);
  g_variant_dict_insert (&fields, "label_en", "s", label);
  g_variant_dict_insert (&fields, "label_fr", "s", label);
  if (parent != MLG_ID_NONE)
    g_variant_dict_insert (&fields, "parent", "x", parent);
  if (axis != NULL)
    g_variant_dict_insert (&fields, "axis", "s", axis);
  if (flag)
    g_variant_dict_insert (&fields, vocabulary == MLG_VOCABULARY_SCHEME ? "multiple" : "directed", "b", TRUE);

  mlg_territory_begin (self->change.territory, "Add a term");
  term = mlg_territory_insert (self->change.territory, MLG_OBJECT_TERM, MLG_ID_NONE, g_variant_dict_end (&fields), NULL);
  g_assert_true (mlg_territory_commit (self->change.territory, NULL));

  return mlg_record_get_id (term);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  static const char * const names[N_ACTORS] = { "NEF", "Ti Coop", "Brest", "iLOZ" };

  self->change.territory = mlg_territory_new ();
  for (guint i = 0; i < N_ACTORS; i++)
    self->actors[i] = mlg_actor_get_id (mlg_territory_add_actor (self->change.territory, names[i], MLG_ID_NONE, NULL));

  self->funds = add_term (self, MLG_VOCABULARY_RELATION_TYPE, "funds", MLG_ID_NONE, NULL, TRUE);
  self->rings = add_term (self, MLG_VOCABULARY_SCHEME, "Rings", MLG_ID_NONE, NULL, TRUE);
  self->groups = add_term (self, MLG_VOCABULARY_SCHEME, "Groups", MLG_ID_NONE, NULL, FALSE);
  self->items[0] = add_term (self, MLG_VOCABULARY_SCHEME_ITEM, "Inside", self->rings, "scale", FALSE);
  self->items[1] = add_term (self, MLG_VOCABULARY_SCHEME_ITEM, "Outside", self->rings, "scale", FALSE);
  self->items[2] = add_term (self, MLG_VOCABULARY_SCHEME_ITEM, "Building", self->rings, "time", FALSE);
  self->items[3] = add_term (self, MLG_VOCABULARY_SCHEME_ITEM, "Red", self->groups, NULL, FALSE);
  self->items[4] = add_term (self, MLG_VOCABULARY_SCHEME_ITEM, "Blue", self->groups, NULL, FALSE);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  change_fixture_clear (&self->change);
}

static void
assert_link (MlgRelation *relation,
             MlgId        source,
             MlgId        target,
             MlgId        type)
{
  g_assert_nonnull (relation);
  g_assert_cmpint (mlg_relation_get_source (relation), ==, source);
  g_assert_cmpint (mlg_relation_get_target (relation), ==, target);
  g_assert_cmpint (mlg_relation_get_type_id (relation), ==, type);
}

/* The items of an actor's classification as digits: "02" for Inside and
 * Building. */
static void
assert_classes (Fixture    *self,
                guint       actor,
                const char *expected)
{
  gsize n_terms;
  const MlgId *terms = mlg_actor_get_classification (mlg_territory_get_actor (self->change.territory, self->actors[actor]), &n_terms);
  g_autoptr(GString) found = g_string_new (NULL);

  for (gsize i = 0; i < n_terms; i++)
    for (guint k = 0; k < G_N_ELEMENTS (self->items); k++)
      if (terms[i] == self->items[k])
        g_string_append_printf (found, "%u", k);

  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_reconnect (Fixture       *self,
                gconstpointer  data)
{
  MlgRelation *link = mlg_territory_link (self->change.territory, self->actors[0], self->actors[1], self->funds, NULL);
  g_autoptr(GError) error = NULL;

  change_fixture_note (&self->change);
  g_assert_true (mlg_territory_reconnect (self->change.territory, link, TRUE, self->actors[2], &error));
  assert_link (link, self->actors[0], self->actors[2], self->funds);
  change_fixture_assert_one_change (&self->change, "Move a link: NEF to Brest");

  change_fixture_note (&self->change);
  g_assert_true (mlg_territory_reconnect (self->change.territory, link, FALSE, self->actors[3], &error));
  assert_link (link, self->actors[3], self->actors[2], self->funds);
  g_assert_cmpuint (mlg_graph_index_get_degree (mlg_territory_get_graph (self->change.territory), self->actors[0]), ==, 0);
  change_fixture_assert_one_change (&self->change, "Move a link: iLOZ to Brest");

  /* To itself, to a stranger, to where there is the same link. */
  change_fixture_note (&self->change);
  g_assert_false (mlg_territory_reconnect (self->change.territory, link, TRUE, self->actors[3], &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (mlg_territory_reconnect (self->change.territory, link, TRUE, 99, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_NOT_FOUND);
  g_clear_error (&error);
  change_fixture_assert_no_change (&self->change);

  mlg_territory_link (self->change.territory, self->actors[3], self->actors[0], self->funds, NULL);
  change_fixture_note (&self->change);
  g_assert_false (mlg_territory_reconnect (self->change.territory, link, TRUE, self->actors[0], &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_DUPLICATE);
  change_fixture_assert_no_change (&self->change);

  /* Dropped where it was: no trace. */
  g_assert_true (mlg_territory_reconnect (self->change.territory, link, TRUE, self->actors[2], NULL));
  change_fixture_assert_no_change (&self->change);
}

static void
test_insert_between (Fixture       *self,
                     gconstpointer  data)
{
  MlgRelation *link = mlg_territory_link (self->change.territory, self->actors[0], self->actors[1], self->funds, NULL);
  g_autoptr(GError) error = NULL;
  const MlgPoint from = { 0, 0 }, point = { 48, 32 };
  MlgDiagram *diagram = mlg_territory_add_diagram (self->change.territory, "Diagram", &self->actors[2], 1, &from, NULL);
  MlgDiagramItem *item = mlg_territory_find_diagram_item (self->change.territory, mlg_diagram_get_id (diagram), self->actors[2]);
  MlgPoint at;
  MlgRelation *second;

  mlg_territory_edit (self->change.territory, MLG_RECORD (link), MLG_RELATION_STATUS, g_variant_new_int32 (MLG_RELATION_STATUS_WISHED), NULL);
  mlg_territory_edit (self->change.territory, MLG_RECORD (link), MLG_RELATION_PROJECT, g_variant_new_string ("Food"), NULL);
  mlg_territory_edit (self->change.territory, MLG_RECORD (link), MLG_RELATION_NOTE, g_variant_new_string ("Said on Monday"), NULL);

  change_fixture_note (&self->change);
  second = mlg_territory_insert_between (self->change.territory, link, self->actors[2], item, &point, &error);
  g_assert_no_error (error);
  assert_link (link, self->actors[0], self->actors[2], self->funds);
  assert_link (second, self->actors[2], self->actors[1], self->funds);
  g_assert_cmpint (mlg_relation_get_status (second), ==, MLG_RELATION_STATUS_WISHED);
  g_assert_cmpstr (mlg_relation_get_text (second, MLG_RELATION_PROJECT), ==, "Food");
  /* What was said of the one was not said of the other. */
  g_assert_null (mlg_relation_get_text (second, MLG_RELATION_NOTE));
  at = mlg_diagram_item_get_position (item);
  g_assert_cmpfloat (at.x, ==, point.x);
  g_assert_cmpfloat (at.y, ==, point.y);
  change_fixture_assert_one_change (&self->change, "Insert Brest between NEF and Ti Coop");

  change_fixture_note (&self->change);
  g_assert_null (mlg_territory_insert_between (self->change.territory, link, self->actors[0], NULL, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (mlg_territory_insert_between (self->change.territory, link, 99, NULL, NULL, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_NOT_FOUND);
  g_clear_error (&error);
  mlg_territory_link (self->change.territory, self->actors[0], self->actors[3], self->funds, NULL);
  change_fixture_note (&self->change);
  g_assert_null (mlg_territory_insert_between (self->change.territory, link, self->actors[3], NULL, NULL, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_DUPLICATE);
  change_fixture_assert_no_change (&self->change);
}

static void
test_link_many (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr(GPtrArray) links = NULL;
  g_autoptr(GError) error = NULL;
  MlgId stranger = 99;

  mlg_territory_link (self->change.territory, self->actors[0], self->actors[3], self->funds, NULL);

  change_fixture_note (&self->change);
  links = mlg_territory_link_many (self->change.territory, self->actors, N_ACTORS, self->actors[3], self->funds, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (links->len, ==, 2);
  assert_link (g_ptr_array_index (links, 0), self->actors[1], self->actors[3], self->funds);
  change_fixture_assert_one_change (&self->change, "Link 2 actors to iLOZ");

  change_fixture_note (&self->change);
  g_clear_pointer (&links, g_ptr_array_unref);
  links = mlg_territory_link_many (self->change.territory, self->actors, N_ACTORS, self->actors[3], self->funds, FALSE, &error);
  g_assert_cmpuint (links->len, ==, 0);
  change_fixture_assert_no_change (&self->change);

  g_assert_null (mlg_territory_link_many (self->change.territory, &stranger, 1, self->actors[3], self->funds, FALSE, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_NOT_FOUND);
  change_fixture_assert_no_change (&self->change);
}

static void
test_plan (Fixture       *self,
           gconstpointer  data)
{
  const MlgPoint origin = { 0, 0 };
  const MlgNewTerm lends = { "lends to", NULL, TRUE };
  MlgDiagram *diagram = mlg_territory_add_diagram (self->change.territory, "Diagram", self->actors, 1, &origin, NULL);
  MlgLinkPlan plan = { self->actors, 2, self->actors[3], NULL, MLG_ID_NONE, &lends, TRUE, { 96, 16 } };
  g_autoptr(GPtrArray) relations = NULL;
  g_autoptr(GPtrArray) again = NULL;
  g_autoptr(GError) error = NULL;
  MlgDiagramItem *item;

  change_fixture_note (&self->change);
  relations = mlg_territory_diagram_link (self->change.territory, diagram, &plan, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (relations->len, ==, 2);
  plan.type = mlg_relation_get_type_id (g_ptr_array_index (relations, 0));
  g_assert_cmpint (plan.type, !=, MLG_ID_NONE);
  assert_link (g_ptr_array_index (relations, 1), self->actors[3], self->actors[1], plan.type);
  item = mlg_territory_find_diagram_item (self->change.territory, mlg_diagram_get_id (diagram), self->actors[3]);
  g_assert_nonnull (item);
  g_assert_cmpfloat (mlg_diagram_item_get_position (item).x, ==, 96);
  change_fixture_assert_one_change (&self->change, "Link 2 actors to iLOZ");

  /* Back again: that fixture undoes and redoes. What is linked so is refused. */
  plan.new_type = NULL;
  plan.type = self->funds;
  plan.n_sources = 1;
  g_clear_pointer (&relations, g_ptr_array_unref);
  relations = mlg_territory_diagram_link (self->change.territory, diagram, &plan, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (relations->len, ==, 1);
  change_fixture_note (&self->change);
  again = mlg_territory_diagram_link (self->change.territory, diagram, &plan, &error);
  g_assert_error (error, MLG_ERROR, MLG_ERROR_DUPLICATE);
  g_assert_null (again);
  change_fixture_assert_no_change (&self->change);
}

static void
test_add_linked (Fixture       *self,
                 gconstpointer  data)
{
  MlgDiagram *diagram = mlg_territory_add_diagram (self->change.territory, "D", NULL, 0, NULL, NULL);
  const MlgPoint point = { 3., 4. };
  g_autoptr(GError) error = NULL;
  MlgActor *actor;

  change_fixture_note (&self->change);
  actor = mlg_territory_add_linked_actor (self->change.territory, "Incub’", MLG_ID_NONE, self->actors[0], self->funds, FALSE, diagram, &point, &error);
  g_assert_no_error (error);
  assert_link (mlg_graph_index_get_relation (mlg_territory_get_graph (self->change.territory), mlg_actor_get_id (actor), 0),
               self->actors[0], mlg_actor_get_id (actor), self->funds);
  g_assert_nonnull (mlg_territory_find_diagram_item (self->change.territory, mlg_diagram_get_id (diagram), mlg_actor_get_id (actor)));
  change_fixture_assert_one_change (&self->change, "Add Incub’, linked to NEF");

  g_assert_nonnull (mlg_territory_add_linked_actor (self->change.territory, "", MLG_ID_NONE, self->actors[0], MLG_ID_NONE, TRUE, NULL, NULL, &error));

  change_fixture_note (&self->change);
  g_assert_null (mlg_territory_add_linked_actor (self->change.territory, "X", MLG_ID_NONE, 99, self->funds, FALSE, diagram, &point, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_NOT_FOUND);
  change_fixture_assert_no_change (&self->change);
}

static void
test_classify (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  /* One value at a time. */
  change_fixture_note (&self->change);
  g_assert_true (mlg_territory_classify (self->change.territory, self->actors, 2, self->groups, NULL, MLG_ID_NONE, self->items[3], &error));
  assert_classes (self, 0, "3");
  change_fixture_assert_one_change (&self->change, "Set “Groups” of 2 actors");
  g_assert_true (mlg_territory_classify (self->change.territory, self->actors, 1, self->groups, NULL, MLG_ID_NONE, self->items[4], &error));
  assert_classes (self, 0, "4");
  assert_classes (self, 1, "3");

  /* Several values at a time: only the named one goes, on its axis only. */
  g_assert_true (mlg_territory_classify (self->change.territory, self->actors, 1, self->rings, "scale", MLG_ID_NONE, self->items[0], &error));
  g_assert_true (mlg_territory_classify (self->change.territory, self->actors, 1, self->rings, "time", MLG_ID_NONE, self->items[2], &error));
  g_assert_true (mlg_territory_classify (self->change.territory, self->actors, 1, self->rings, "scale", MLG_ID_NONE, self->items[1], &error));
  assert_classes (self, 0, "4021");
  change_fixture_note (&self->change);
  g_assert_true (mlg_territory_classify (self->change.territory, self->actors, 1, self->rings, "scale", self->items[0], self->items[1], &error));
  assert_classes (self, 0, "412");
  change_fixture_assert_one_change (&self->change, "Set “Rings” of NEF");
  g_assert_true (mlg_territory_classify (self->change.territory, self->actors, 1, self->rings, "time", self->items[2], MLG_ID_NONE, &error));
  assert_classes (self, 0, "41");

  /* What is so already leaves no trace. */
  change_fixture_note (&self->change);
  g_assert_true (mlg_territory_classify (self->change.territory, self->actors, 1, self->rings, "scale", MLG_ID_NONE, self->items[1], &error));
  change_fixture_assert_no_change (&self->change);

  g_assert_true (mlg_territory_classify (self->change.territory, self->actors, 2, self->groups, NULL, MLG_ID_NONE, MLG_ID_NONE, &error));
  assert_classes (self, 0, "1");
  assert_classes (self, 1, "");
}

static void
test_zones (Fixture       *self,
            gconstpointer  data)
{
  MlgDiagram *diagram = mlg_territory_add_diagram (self->change.territory, "Rings", self->actors, 2, NULL, NULL);
  MlgDiagramItem *items[] = {
    mlg_territory_find_diagram_item (self->change.territory, mlg_diagram_get_id (diagram), self->actors[0]),
    mlg_territory_find_diagram_item (self->change.territory, mlg_diagram_get_id (diagram), self->actors[1])
  };
  const MlgPoint points[] = { { 7., 8. }, { 9., 10. } };
  const MlgZone nowhere[] = { { MLG_ID_NONE, MLG_ID_NONE }, { MLG_ID_NONE, MLG_ID_NONE } };
  const MlgZone red = { self->items[0], self->items[3] };
  const MlgZone blue = { self->items[1], self->items[4] };
  g_autoptr(GError) error = NULL;

  mlg_territory_edit (self->change.territory, MLG_RECORD (diagram), MLG_DIAGRAM_SECTORS, g_variant_new_int64 (self->rings), NULL);
  mlg_territory_edit (self->change.territory, MLG_RECORD (diagram), MLG_DIAGRAM_SECTOR_AXIS, g_variant_new_string ("scale"), NULL);
  mlg_territory_edit (self->change.territory, MLG_RECORD (diagram), MLG_DIAGRAM_RINGS, g_variant_new_int64 (self->groups), NULL);

  change_fixture_note (&self->change);
  g_assert_true (mlg_territory_diagram_classify_items (self->change.territory, diagram, items, 2, points, nowhere, &red, &error));
  g_assert_no_error (error);
  assert_classes (self, 0, "03");
  assert_classes (self, 1, "03");
  g_assert_cmpfloat (mlg_diagram_item_get_position (items[1]).x, ==, 9.);
  change_fixture_assert_one_change (&self->change, "Move 2 things to “Red, Inside”");

  change_fixture_note (&self->change);
  g_assert_true (mlg_territory_diagram_classify_items (self->change.territory, diagram, items, 1, points, &red, &blue, &error));
  assert_classes (self, 0, "14");
  assert_classes (self, 1, "03");
  change_fixture_assert_one_change (&self->change, "Move NEF to “Blue, Outside”");

  change_fixture_note (&self->change);
  g_assert_true (mlg_territory_diagram_classify_items (self->change.territory, diagram, items, 1, points, &blue, nowhere, &error));
  assert_classes (self, 0, "");
  change_fixture_assert_one_change (&self->change, "Move NEF to “Not classified”");

  /* A scheme that goes takes the rings with it, not the diagram. */
  g_assert_true (mlg_territory_delete (self->change.territory, MLG_RECORD (mlg_territory_get_term (self->change.territory, self->groups)), NULL));
  g_assert_cmpint (mlg_diagram_get_rings (diagram), ==, MLG_ID_NONE);
  g_assert_true (mlg_diagram_has_rings (diagram));

  /* Locked: neither here nor there. */
  g_assert_true (mlg_territory_diagram_set_items (self->change.territory, items, 1, MLG_DIAGRAM_ITEM_LOCKED, g_variant_new_boolean (TRUE), NULL));
  change_fixture_note (&self->change);
  g_assert_true (mlg_territory_diagram_classify_items (self->change.territory, diagram, items, 1, &points[1], nowhere, &red, &error));
  change_fixture_assert_no_change (&self->change);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/link-actions/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("reconnect", test_reconnect);
  ADD ("insert-between", test_insert_between);
  ADD ("link-many", test_link_many);
  ADD ("plan", test_plan);
  ADD ("add-linked", test_add_linked);
  ADD ("classify", test_classify);
  ADD ("zones", test_zones);

  return g_test_run ();
}
