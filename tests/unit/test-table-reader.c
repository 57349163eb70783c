/* test-table-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-demo-reader.h"
#include "mlg-error.h"

#include <string.h>

#define ACTORS_HEADER "id,name,kind,themes,keywords,city,website,since\n"
#define RELATIONS_HEADER "id,source,target,type,direction,status,shares,since,strength\n"

static void
locate_nowhere (MlgPlace *place,
                gpointer  user_data)
{
  guint *n_asked = user_data;

  ++*n_asked;
  g_assert_true (*place->city != '\0' || *place->postcode != '\0' || *place->address != '\0');

  if (g_str_equal (place->city, "Brest"))
    {
      place->lon = -4.486;
      place->lat = 48.39;
      place->precision = MLG_PRECISION_COMMUNE;
    }
}

static MlgTerritory *
read_demo (guint *n_asked)
{
  g_autoptr(GFile) data = g_file_new_for_path (g_getenv ("MLG_DATA_DIR"));
  g_autoptr(GError) error = NULL;
  MlgTerritory *territory = mlg_demo_reader_read (data, locate_nowhere, n_asked, &error);

  g_assert_no_error (error);
  g_assert_nonnull (territory);

  return territory;
}

static MlgActor *
demo_actor (MlgTerritory *territory,
            const char   *code)
{
  g_autofree char *name = g_strconcat ("demo/actor/", code, NULL);
  MlgActor *actor = mlg_territory_get_actor (territory, mlg_id_from_name (name));

  g_assert_nonnull (actor);

  return actor;
}

static void
test_demo (void)
{
  guint n_asked = 0;
  guint n_placed = 0;
  g_autoptr(MlgTerritory) territory = read_demo (&n_asked);
  MlgActor *coop;
  MlgPlace place;
  gsize n;

  g_assert_cmpuint (mlg_territory_get_n_actors (territory), ==, 264);
  g_assert_cmpuint (mlg_territory_get_n_relations (territory), ==, 276);
  g_assert_cmpuint (mlg_history_get_n_done (mlg_territory_get_history (territory)), ==, 0);
  g_assert_cmpstr (mlg_territory_get_name (territory), ==, "Bretagne — Riposte créative");

  for (guint i = 0; i < mlg_territory_get_n_actors (territory); i++)
    n_placed += mlg_actor_get_n_places (mlg_territory_get_nth_actor (territory, i)) > 0;

  g_assert_cmpuint (n_placed, ==, 264 - 127);
  g_assert_cmpuint (n_asked, ==, n_placed);

  coop = demo_actor (territory, "init-ti-coop");
  g_assert_cmpstr (mlg_actor_get_name (coop), ==, "Supermarché coopératif Ti Coop");
  g_assert_true (mlg_actor_get_kind (coop) == mlg_id_from_name ("kind/initiative"));
  g_assert_true (mlg_actor_get_scale (coop) == mlg_id_from_name ("scale/living_area"));
  g_assert_true (mlg_actor_get_themes (coop, &n)[0] == mlg_id_from_name ("theme/food"));
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpuint (g_strv_length ((char **) mlg_actor_get_keywords (coop)), ==, 4);
  g_assert_cmpstr (mlg_actor_get_links (coop)[0], ==, "https://ticoop.fr/");
  g_assert_true (mlg_actor_get_place (coop, 0, &place));
  g_assert_cmpstr (place.postcode, ==, "29200");
  g_assert_cmpint (place.precision, ==, MLG_PRECISION_COMMUNE);
  g_assert_cmpfloat_with_epsilon (place.lon, -4.486, 1e-12);

  mlg_actor_get_classification (demo_actor (territory, "prima-terra"), &n);
  g_assert_cmpuint (n, ==, 6);
}

static void
assert_described (const char *language,
                  const char *with,
                  const char *without)
{
  guint n_asked = 0;
  g_autoptr(MlgTerritory) territory = NULL;
  const char *text;

  g_setenv ("LANGUAGE", language, TRUE);
  territory = read_demo (&n_asked);
  text = mlg_territory_info_get_text (mlg_territory_get_info (territory), MLG_TERRITORY_DESCRIPTION);
  g_assert_nonnull (strstr (text, with));
  g_assert_null (strstr (text, without));
  g_assert_cmpstr (mlg_territory_get_name (territory), ==, "Bretagne — Riposte créative");
}

/* Two texts one under the other are read by nobody. */
static void
test_demo_language (void)
{
  g_autofree char *language = g_strdup (g_getenv ("LANGUAGE"));

  assert_described ("fr", "Qui coopère", "Who cooperates");
  assert_described ("en", "Who cooperates", "Qui coopère");
  assert_described ("br", "Who cooperates", "Qui coopère");

  if (language != NULL)
    g_setenv ("LANGUAGE", language, TRUE);
  else
    g_unsetenv ("LANGUAGE");
}

/* What the demo shows of diagrams, and that its rings say what the profiles
 * say: an actor is as often on them as it has zones. */
static void
test_demo_diagrams (void)
{
  guint n_asked = 0;
  g_autoptr(MlgTerritory) territory = read_demo (&n_asked);
  g_autoptr(GPtrArray) diagrams = mlg_territory_dup_diagrams (territory);
  MlgDiagram *around, *rings;
  MlgDiagramItem *frame;

  g_assert_cmpuint (diagrams->len, ==, 2);
  around = g_ptr_array_index (diagrams, 0);
  rings = g_ptr_array_index (diagrams, 1);
  g_assert_cmpstr (mlg_diagram_get_name (around), ==, "Autour de Ti Coop");
  g_assert_false (mlg_diagram_has_rings (around));
  frame = mlg_territory_get_diagram_item (territory, mlg_id_from_name ("demo/item/ti-coop/project"));
  g_assert_cmpstr (mlg_diagram_item_get_text (frame), ==, "Projet commun : alimentation durable à Brest");
  g_assert_cmpuint (mlg_territory_get_frame_items (territory, mlg_diagram_item_get_id (frame))->len, ==, 3);
  g_assert_nonnull (mlg_territory_find_diagram_item (territory, mlg_diagram_get_id (around),
                                                     mlg_actor_get_id (demo_actor (territory, "nef"))));

  g_assert_true (mlg_diagram_get_rings (rings) == mlg_id_from_name ("scheme/amu_rings"));
  g_assert_cmpstr (mlg_diagram_get_text (rings, MLG_DIAGRAM_CENTRE), ==, "Usagers");

  for (guint i = 0; i < mlg_territory_get_n_actors (territory); i++)
    {
      MlgActor *actor = mlg_territory_get_nth_actor (territory, i);
      const GPtrArray *items = mlg_territory_get_actor_items (territory, mlg_actor_get_id (actor));
      guint n_items = 0, n_scales = 0, n_times = 0;
      gsize n_terms;
      const MlgId *terms = mlg_actor_get_classification (actor, &n_terms);

      for (guint k = 0; k < items->len; k++)
        n_items += mlg_diagram_item_get_diagram (g_ptr_array_index (items, k)) == mlg_diagram_get_id (rings);

      for (gsize k = 0; k < n_terms; k++)
        {
          MlgTerm *term = mlg_territory_get_term (territory, terms[k]);

          if (mlg_term_get_parent (term) != mlg_diagram_get_rings (rings))
            continue;
          n_scales += g_strcmp0 (mlg_term_get_text (term, MLG_TERM_AXIS), "scale") == 0;
          n_times += g_strcmp0 (mlg_term_get_text (term, MLG_TERM_AXIS), "time") == 0;
        }

      /* The one that is not classified waits beside the rings. */
      if (actor == demo_actor (territory, "reseau-amu"))
        g_assert_cmpuint (n_items, ==, 1);
      else
        g_assert_cmpuint (n_items, ==, n_scales * n_times);
    }
}

/* Every term that is referred to exists, in both languages. */
static void
check_term (MlgTerritory  *territory,
            MlgId          id,
            MlgVocabulary  vocabulary)
{
  MlgTerm *term;

  if (id == MLG_ID_NONE)
    return;

  term = mlg_territory_get_term (territory, id);
  g_assert_nonnull (term);
  g_assert_cmpint (mlg_term_get_vocabulary (term), ==, vocabulary);
  g_assert_nonnull (mlg_term_get_text (term, MLG_TERM_LABEL_FR));
  g_assert_nonnull (mlg_term_get_text (term, MLG_TERM_LABEL_EN));
}

static void
test_demo_references (void)
{
  guint n_asked = 0;
  g_autoptr(MlgTerritory) territory = read_demo (&n_asked);
  guint n_classified = 0;
  guint n_wished = 0;
  guint n_shares = 0;

  for (guint i = 0; i < mlg_territory_get_n_actors (territory); i++)
    {
      MlgActor *actor = mlg_territory_get_nth_actor (territory, i);
      const MlgId *ids;
      gsize n;

      g_assert_true (mlg_actor_get_kind (actor) != MLG_ID_NONE);
      check_term (territory, mlg_actor_get_kind (actor), MLG_VOCABULARY_KIND);
      check_term (territory, mlg_actor_get_legal_form (actor), MLG_VOCABULARY_LEGAL_FORM);
      check_term (territory, mlg_actor_get_scale (actor), MLG_VOCABULARY_SCALE);
      ids = mlg_actor_get_themes (actor, &n);
      for (gsize j = 0; j < n; j++)
        check_term (territory, ids[j], MLG_VOCABULARY_THEME);
      ids = mlg_actor_get_classification (actor, &n);
      for (gsize j = 0; j < n; j++)
        check_term (territory, ids[j], MLG_VOCABULARY_SCHEME_ITEM);
      n_classified += n > 0;
    }

  g_assert_cmpuint (n_classified, >, 50);

  for (guint i = 0; i < mlg_territory_get_n_relations (territory); i++)
    {
      MlgRelation *relation = mlg_territory_get_nth_relation (territory, i);

      check_term (territory, mlg_relation_get_type_id (relation), MLG_VOCABULARY_RELATION_TYPE);
      g_assert_cmpint (mlg_relation_get_direction (relation), ==, MLG_DIRECTION_TYPE);
      n_wished += mlg_relation_get_status (relation) == MLG_RELATION_STATUS_WISHED;
      n_shares += mlg_relation_get_shares (relation) != 0;
    }

  g_assert_cmpuint (n_wished, ==, 21);
  g_assert_cmpuint (n_shares, ==, 14);
}

static void
test_demo_twice (void)
{
  guint n_asked = 0;
  g_autoptr(MlgTerritory) one = read_demo (&n_asked);
  g_autoptr(MlgTerritory) two = read_demo (&n_asked);

  g_assert_true (mlg_territory_equal (one, two));
}

static void
test_blank (void)
{
  g_autoptr(GFile) data = g_file_new_for_path (g_getenv ("MLG_DATA_DIR"));
  g_autoptr(GFile) nowhere = g_file_new_for_path ("/nonexistent");
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgTerritory) one = mlg_demo_reader_blank (data, &error);
  g_autoptr(MlgTerritory) two = mlg_demo_reader_blank (data, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (mlg_territory_get_n_actors (one), ==, 0);
  g_assert_cmpuint (mlg_territory_get_n_records (one, MLG_OBJECT_TERM), >, 100);
  g_assert_cmpstr (mlg_territory_info_get_text (mlg_territory_get_info (one), MLG_TERRITORY_UUID), !=,
                   mlg_territory_info_get_text (mlg_territory_get_info (two), MLG_TERRITORY_UUID));

  g_assert_null (mlg_demo_reader_blank (nowhere, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_NOT_FOUND);
}

typedef struct
{
  MlgTerritory        *territory;
  MlgVocabularyReader *vocabulary;
  MlgTableReader      *reader;
} Fixture;

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  static const char json[] = "{\"kinds\": [{\"id\": \"firm\", \"label\": \"Firm\"}],"
    "\"themes\": [{\"id\": \"food\", \"label\": \"Food\"}],"
    "\"relation_types\": [{\"id\": \"funds\", \"label\": \"funds\", \"directed\": true}, {\"id\": \"near\", \"label\": \"near\"}]}";
  g_autoptr(GBytes) bytes = g_bytes_new_static (json, strlen (json));

  fixture->territory = mlg_territory_new ();
  fixture->vocabulary = mlg_vocabulary_reader_new ();
  g_assert_true (mlg_vocabulary_reader_read (fixture->vocabulary, bytes, NULL));
  g_assert_true (mlg_vocabulary_reader_fill (fixture->vocabulary, fixture->territory, NULL));
  fixture->reader = mlg_table_reader_new (fixture->territory, fixture->vocabulary, "test");
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_object_unref (fixture->reader);
  g_object_unref (fixture->vocabulary);
  g_object_unref (fixture->territory);
}

static GInputStream *
stream_of (const char *text)
{
  return g_memory_input_stream_new_from_data (text, (gssize) strlen (text), NULL);
}

static void
read_actors (Fixture    *fixture,
             const char *text)
{
  g_autoptr(GInputStream) stream = stream_of (text);
  g_autoptr(GError) error = NULL;

  mlg_table_reader_read_actors (fixture->reader, stream, &error);
  g_assert_no_error (error);
}

static void
read_relations (Fixture    *fixture,
                const char *text)
{
  g_autoptr(GInputStream) stream = stream_of (text);
  g_autoptr(GError) error = NULL;

  mlg_table_reader_read_relations (fixture->reader, stream, &error);
  g_assert_no_error (error);
}

/* Lines and whether they were skipped: "3s 5t". */
static void
assert_problems (Fixture    *fixture,
                 const char *expected)
{
  GPtrArray *problems = mlg_table_reader_get_problems (fixture->reader);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      MlgTableProblem *problem = g_ptr_array_index (problems, i);

      g_assert_cmpuint (strlen (problem->reason), >, 10);
      g_string_append_printf (text, "%s%u%s", i > 0 ? " " : "", problem->line, problem->skipped ? "s" : "t");
    }

  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_messy_actors (Fixture       *fixture,
                   gconstpointer  data)
{
  MlgActor *actor;
  gsize n;

  read_actors (fixture,
               ACTORS_HEADER
               "a, Spaces around ,firm,food|food|,x| y ||x,,https://a.example|https://b.example,03/2020\n"
               ",No code,firm,,,,,\n"
               "b,,firm,,,,,\n"
               "c,Wrong kind,planet,love|food,,,,soon\n"
               "a,Twice,,,,,,\n"
               ",,,,,,,\n"
               "d,\"Markup <b>&amp; \"\"quotes\"\"\",,,,,,\n"
               "e,Short row");

  assert_problems (fixture, "3s 4s 5t 5t 5t 6s");
  g_assert_cmpuint (mlg_territory_get_n_actors (fixture->territory), ==, 4);

  actor = mlg_territory_get_actor (fixture->territory, mlg_table_reader_lookup (fixture->reader, "a"));
  g_assert_cmpstr (mlg_actor_get_name (actor), ==, "Spaces around");
  g_assert_cmpstr (mlg_actor_get_text (actor, MLG_ACTOR_SINCE), ==, "2020-03");
  mlg_actor_get_themes (actor, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (g_strv_length ((char **) mlg_actor_get_keywords (actor)), ==, 2);
  g_assert_cmpuint (g_strv_length ((char **) mlg_actor_get_links (actor)), ==, 2);

  actor = mlg_territory_get_actor (fixture->territory, mlg_table_reader_lookup (fixture->reader, "d"));
  g_assert_cmpstr (mlg_actor_get_name (actor), ==, "Markup <b>&amp; \"quotes\"");
  g_assert_cmpuint (mlg_actor_get_n_places (actor), ==, 0);
}

static void
test_messy_relations (Fixture       *fixture,
                      gconstpointer  data)
{
  MlgRelation *relation;

  read_actors (fixture, "id,name\na,A\nb,B\n");
  read_relations (fixture,
                  RELATIONS_HEADER
                  "r1,a,b,funds,undirected,potential,resources|decisions,2019,4\n"
                  "r2,a,a,funds,,,,,\n"
                  "r3,a,zz,funds,,,,,\n"
                  "r4,a,b,hates,,,,,\n"
                  "r1,a,b,near,,,,,\n"
                  "r5,b,a,near,directed,perhaps,money,,9\n"
                  ",a,b,near,undirected,past,,,\n"
                  ",a,b,near,,past|existing,,,\n");

  assert_problems (fixture, "3s 4s 5s 6s 7t 7t 7t 9t");
  g_assert_cmpuint (mlg_territory_get_n_relations (fixture->territory), ==, 4);

  relation = mlg_territory_get_relation (fixture->territory, mlg_id_from_name ("test/relation/r1"));
  g_assert_cmpint (mlg_relation_get_direction (relation), ==, MLG_DIRECTION_MUTUAL);
  g_assert_cmpint (mlg_relation_get_status (relation), ==, MLG_RELATION_STATUS_WISHED);
  g_assert_cmpint (mlg_relation_get_shares (relation), ==, MLG_SHARES_RESOURCES | MLG_SHARES_DECISIONS);
  g_assert_cmpint (mlg_relation_get_strength (relation), ==, 4);

  relation = mlg_territory_get_relation (fixture->territory, mlg_id_from_name ("test/relation/r5"));
  g_assert_cmpint (mlg_relation_get_direction (relation), ==, MLG_DIRECTION_FORWARD);
  g_assert_cmpint (mlg_relation_get_status (relation), ==, MLG_RELATION_STATUS_EXISTING);
}

/* Inside a change, one undo takes the whole table back. */
static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  mlg_territory_begin (fixture->territory, "Import");
  read_actors (fixture, "id,name\na,A\nb,B\n");
  read_relations (fixture, "source,target,type\na,b,near\n");
  g_assert_true (mlg_territory_commit (fixture->territory, &error));
  g_assert_cmpuint (mlg_territory_get_n_relations (fixture->territory), ==, 1);

  g_assert_true (mlg_territory_undo (fixture->territory, &error));
  g_assert_cmpuint (mlg_territory_get_n_actors (fixture->territory), ==, 0);
  g_assert_cmpuint (mlg_territory_get_n_relations (fixture->territory), ==, 0);
}

static void
test_columns (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GInputStream) stream = stream_of ("nom,ville\nTi Coop,Brest\n");
  g_autoptr(GError) error = NULL;

  g_assert_false (mlg_table_reader_read_actors (fixture->reader, stream, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_FOREIGN);
  g_assert_nonnull (strstr (error->message, "id"));
}

static void
test_many_problems (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(GString) table = g_string_new ("id,name\n");

  for (guint i = 0; i < 5000; i++)
    g_string_append (table, "x,\n");

  read_actors (fixture, table->str);
  g_assert_cmpuint (mlg_table_reader_get_problems (fixture->reader)->len, ==, MLG_TABLE_MAX_PROBLEMS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) \
  g_test_add ("/table-reader/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  g_test_add_func ("/table-reader/demo-language", test_demo_language);
  g_test_add_func ("/table-reader/demo", test_demo);
  g_test_add_func ("/table-reader/demo-diagrams", test_demo_diagrams);
  g_test_add_func ("/table-reader/demo-references", test_demo_references);
  g_test_add_func ("/table-reader/demo-twice", test_demo_twice);
  g_test_add_func ("/table-reader/blank", test_blank);
  ADD ("messy-actors", test_messy_actors);
  ADD ("messy-relations", test_messy_relations);
  ADD ("undo", test_undo);
  ADD ("columns", test_columns);
  ADD ("many-problems", test_many_problems);

  return g_test_run ();
}
