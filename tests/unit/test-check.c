/* test-check.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-check.h"
#include "mlg-diagram-actions.h"
#include "mlg-ids.h"
#include "mlg-territory-actions.h"
#include "mlg-vocabulary-actions.h"

static guint
count (MlgTerritory *territory,
       MlgSeverity   severity,
       const char   *part)
{
  g_autoptr(GPtrArray) problems = mlg_check_territory (territory);
  guint n = 0;

  for (guint i = 0; i < problems->len; i++)
    {
      const MlgProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *line = mlg_problem_dup_line (problem);

      g_assert_null (strchr (line, '\n'));
      n += problem->severity == severity && strstr (problem->text, part) != NULL;

      if (i > 0)
        g_assert_cmpint (((MlgProblem *) g_ptr_array_index (problems, i - 1))->severity, >=, problem->severity);
    }

  return n;
}

static void
set (MlgTerritory *territory,
     gpointer      record,
     guint         field,
     GVariant     *value)
{
  g_assert_true (mlg_territory_edit (territory, record, field, value, NULL));
}

static void
place (MlgTerritory *territory,
       MlgActor     *actor,
       const char   *city,
       double        lon,
       double        lat)
{
  MlgPlace where = { .city = city, .lon = lon, .lat = lat, .precision = MLG_PRECISION_EXACT };

  g_assert_true (mlg_territory_place (territory, actor, &where, NULL));
}

static void
test_actor (void)
{
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  MlgActor *actor = mlg_territory_add_actor (territory, "", MLG_ID_NONE, NULL);
  const char *links[] = { "ticoop.fr", "javascript:alert(1)" };

  g_assert_cmpuint (count (territory, MLG_SEVERITY_ERROR, "no name"), ==, 1);
  g_assert_cmpuint (count (territory, MLG_SEVERITY_HINT, "kind"), ==, 1);
  g_assert_cmpuint (count (territory, MLG_SEVERITY_HINT, "no place"), ==, 1);
  g_assert_cmpuint (count (territory, MLG_SEVERITY_HINT, "no relations"), ==, 1);

  set (territory, actor, MLG_ACTOR_NAME, g_variant_new_string ("A\nB"));
  set (territory, actor, MLG_ACTOR_LINKS, g_variant_new_strv (links, 2));
  set (territory, actor, MLG_ACTOR_KIND, g_variant_new_int64 (77));
  place (territory, actor, "", 0., 0.);
  g_assert_cmpuint (count (territory, MLG_SEVERITY_ERROR, "name"), ==, 0);
  g_assert_cmpuint (count (territory, MLG_SEVERITY_ERROR, "Kind"), ==, 1);
  g_assert_cmpuint (count (territory, MLG_SEVERITY_WARNING, "javascript"), ==, 1);
  g_assert_cmpuint (count (territory, MLG_SEVERITY_WARNING, "ticoop"), ==, 0);
  g_assert_cmpuint (count (territory, MLG_SEVERITY_WARNING, "ocean"), ==, 1);
}

static void
test_diagram (void)
{
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  MlgDiagram *diagram = mlg_territory_add_diagram (territory, "Rings", NULL, 0, NULL, NULL);

  g_assert_cmpuint (count (territory, MLG_SEVERITY_ERROR, "Rings"), ==, 0);
  set (territory, diagram, MLG_DIAGRAM_RINGS, g_variant_new_int64 (77));
  g_assert_cmpuint (count (territory, MLG_SEVERITY_ERROR, "Rings"), ==, 1);
}

static void
test_perimeter (void)
{
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  MlgActor *actor = mlg_territory_add_actor (territory, "Ti Coop", MLG_ID_NONE, NULL);
  GVariantBuilder ring;

  g_variant_builder_init (&ring, G_VARIANT_TYPE ("a(dd)"));
  g_variant_builder_add (&ring, "(dd)", -5., 48.);
  g_variant_builder_add (&ring, "(dd)", -4., 49.);
  g_variant_builder_add (&ring, "(dd)", -3., 48.);
  set (territory, mlg_territory_get_info (territory), MLG_TERRITORY_PERIMETER, g_variant_builder_end (&ring));
  place (territory, actor, "Brest", -4., 48.4);
  g_assert_cmpuint (count (territory, MLG_SEVERITY_HINT, "perimeter"), ==, 0);
  place (territory, actor, "Brest", -4.9, 48.8);
  g_assert_cmpuint (count (territory, MLG_SEVERITY_HINT, "perimeter"), ==, 1);
}

static void
test_namesakes (void)
{
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  MlgActor *first = mlg_territory_add_actor (territory, "Café de Saint-Ouen", MLG_ID_NONE, NULL);
  MlgActor *second = mlg_territory_add_actor (territory, "CAFE DE ST OUEN", MLG_ID_NONE, NULL);

  g_assert_cmpuint (count (territory, MLG_SEVERITY_WARNING, "same name"), ==, 1);
  place (territory, first, "Brest", -4.48, 48.39);
  g_assert_cmpuint (count (territory, MLG_SEVERITY_WARNING, "same name"), ==, 1);
  place (territory, second, "Lille", 3.06, 50.63);
  g_assert_cmpuint (count (territory, MLG_SEVERITY_WARNING, "same name"), ==, 0);
  place (territory, second, "BREST", -4.2, 48.39);
  g_assert_cmpuint (count (territory, MLG_SEVERITY_WARNING, "same name"), ==, 1);
  place (territory, second, "Guipavas", -4.481, 48.391);
  g_assert_cmpuint (count (territory, MLG_SEVERITY_WARNING, "same name"), ==, 1);
}

static void
test_relation (void)
{
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  MlgId a = mlg_actor_get_id (mlg_territory_add_actor (territory, "A", MLG_ID_NONE, NULL));
  MlgId b = mlg_actor_get_id (mlg_territory_add_actor (territory, "B", MLG_ID_NONE, NULL));
  MlgRelation *relation = mlg_territory_link (territory, a, b, MLG_ID_NONE, NULL);
  MlgRelation *twin = mlg_territory_link (territory, b, a, 5, NULL);

  g_assert_cmpuint (count (territory, MLG_SEVERITY_HINT, "type"), ==, 1);
  g_assert_cmpuint (count (territory, MLG_SEVERITY_ERROR, "Type"), ==, 1);
  g_assert_cmpuint (count (territory, MLG_SEVERITY_WARNING, "same relation"), ==, 0);
  set (territory, twin, MLG_RELATION_TYPE, NULL);
  g_assert_cmpuint (count (territory, MLG_SEVERITY_WARNING, "same relation"), ==, 1);
  set (territory, relation, MLG_RELATION_PROJECT, g_variant_new_string ("Fête"));
  g_assert_cmpuint (count (territory, MLG_SEVERITY_WARNING, "same relation"), ==, 0);

  set (territory, relation, MLG_RELATION_SINCE, g_variant_new_string ("2020-05"));
  set (territory, relation, MLG_RELATION_UNTIL, g_variant_new_string ("2020"));
  g_assert_cmpuint (count (territory, MLG_SEVERITY_WARNING, "before"), ==, 0);
  set (territory, relation, MLG_RELATION_UNTIL, g_variant_new_string ("2020-04-30"));
  g_assert_cmpuint (count (territory, MLG_SEVERITY_WARNING, "before"), ==, 1);
  set (territory, relation, MLG_RELATION_UNTIL, g_variant_new_string ("soon"));
  g_assert_cmpuint (count (territory, MLG_SEVERITY_WARNING, "soon"), ==, 1);
}

static void
test_allowed_ends (void)
{
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  MlgId town = mlg_term_get_id (mlg_territory_add_term (territory, MLG_VOCABULARY_KIND, MLG_ID_NONE, "Town", NULL));
  MlgId farm = mlg_term_get_id (mlg_territory_add_term (territory, MLG_VOCABULARY_KIND, MLG_ID_NONE, "Farm", NULL));
  MlgTerm *funds = mlg_territory_add_term (territory, MLG_VOCABULARY_RELATION_TYPE, MLG_ID_NONE, "funds", NULL);
  MlgActor *a = mlg_territory_add_actor (territory, "Brest", town, NULL);
  MlgActor *b = mlg_territory_add_actor (territory, "Ker", farm, NULL);
  MlgActor *c = mlg_territory_add_actor (territory, "Somebody", MLG_ID_NONE, NULL);

  mlg_territory_link (territory, mlg_actor_get_id (a), mlg_actor_get_id (b), mlg_term_get_id (funds), NULL);
  mlg_territory_link (territory, mlg_actor_get_id (a), mlg_actor_get_id (c), mlg_term_get_id (funds), NULL);
  g_assert_cmpuint (count (territory, MLG_SEVERITY_WARNING, "meant"), ==, 0);

  /* From towns to farms, both ways as long as it has no direction */
  set (territory, funds, MLG_TERM_SOURCE_KINDS, mlg_ids_to_variant (&farm, 1));
  set (territory, funds, MLG_TERM_TARGET_KINDS, mlg_ids_to_variant (&town, 1));
  g_assert_cmpuint (count (territory, MLG_SEVERITY_WARNING, "meant"), ==, 0);
  set (territory, funds, MLG_TERM_DIRECTED, g_variant_new_boolean (TRUE));
  g_assert_cmpuint (count (territory, MLG_SEVERITY_WARNING, "“Town” to “Farm”"), ==, 1);
  g_assert_cmpuint (count (territory, MLG_SEVERITY_WARNING, "meant"), ==, 2);
  set (territory, funds, MLG_TERM_SOURCE_KINDS, mlg_ids_to_variant (&town, 1));
  set (territory, funds, MLG_TERM_TARGET_KINDS, mlg_ids_to_variant (&farm, 1));
  g_assert_cmpuint (count (territory, MLG_SEVERITY_WARNING, "meant"), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/check/actor", test_actor);
  g_test_add_func ("/check/diagram", test_diagram);
  g_test_add_func ("/check/perimeter", test_perimeter);
  g_test_add_func ("/check/namesakes", test_namesakes);
  g_test_add_func ("/check/relation", test_relation);
  g_test_add_func ("/check/allowed-ends", test_allowed_ends);

  return g_test_run ();
}
