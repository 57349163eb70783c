/* test-pasted-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What people copy from messages and spreadsheets, and who is meant. */

#include "config.h"

#include "mlg-demo-reader.h"
#include "mlg-diagram-actions.h"
#include "mlg-error.h"
#include "mlg-pasted-text.h"

#include <locale.h>

typedef struct
{
  MlgTerritory *territory;
  MlgPaste     *paste;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr(GFile) folder = g_file_new_for_path (g_getenv ("MLG_DATA_DIR"));
  g_autoptr(GError) error = NULL;

  f->territory = mlg_demo_reader_blank (folder, &error);
  g_assert_no_error (error);
  for (const char * const *name = (const char * const []) { "Ti Coop", "Région Bretagne", "Maison de la bio 29", "Inztant",
                                                            "Groupe de Brest 1", "Unlo", NULL }; *name != NULL; name++)
    {
      mlg_territory_add_actor (f->territory, *name, MLG_ID_NONE, &error);
      g_assert_no_error (error);
    }
  f->paste = mlg_paste_new (f->territory);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_assert_finalize_object (f->paste);
  g_assert_finalize_object (f->territory);
}

static void
read_text (Fixture    *f,
           const char *text)
{
  g_autoptr(GError) error = NULL;

  mlg_pasted_text_read (f->paste, text, &error);
  g_assert_no_error (error);
}

/* The names joined, with = for known, ? for doubtful. */
static void
assert_actors (Fixture    *f,
               const char *expected)
{
  g_autoptr(GString) text = g_string_new (NULL);
  static const char * const marks[] = { "", "=", "?" };

  for (guint i = 0; i < mlg_paste_get_n_actors (f->paste); i++)
    g_string_append_printf (text, "%s%s%s", i > 0 ? "|" : "", marks[mlg_paste_get_match (f->paste, i)],
                            mlg_paste_get_name (f->paste, i));

  g_assert_cmpstr (text->str, ==, expected);
}

static MlgTerm *
find_term (MlgTerritory  *territory,
           MlgVocabulary  vocabulary,
           const char    *slug)
{
  for (guint i = 0; i < mlg_territory_get_n_records (territory, MLG_OBJECT_TERM); i++)
    {
      MlgTerm *term = MLG_TERM (mlg_territory_get_nth_record (territory, MLG_OBJECT_TERM, i));

      if (mlg_term_get_vocabulary (term) == vocabulary && g_strcmp0 (mlg_term_get_slug (term), slug) == 0)
        return term;
    }

  g_assert_not_reached ();
}

static MlgActor *
find_actor (MlgTerritory *territory,
            const char   *name)
{
  for (guint i = 0; i < mlg_territory_get_n_actors (territory); i++)
    if (g_str_equal (mlg_actor_get_name (mlg_territory_get_nth_actor (territory, i)), name))
      return mlg_territory_get_nth_actor (territory, i);

  return NULL;
}

static void
apply (Fixture    *f,
       MlgDiagram *diagram)
{
  g_autoptr(GError) error = NULL;

  mlg_paste_apply (f->paste, diagram, "Paste", NULL, &error);
  g_assert_no_error (error);
}

static void
test_names (Fixture       *f,
            gconstpointer  data)
{
  read_text (f, "• Ti Coop\r\n- Épicerie du coin ;\n\n  3. L'Usine invisible,\n[x] Ville d’Auray\n2012 et après\nti coop\n");
  assert_actors (f, "=Ti Coop|Épicerie du coin|L'Usine invisible|Ville d’Auray|2012 et après");
  g_assert_cmpuint (mlg_paste_get_n_links (f->paste), ==, 0);
}

static void
test_near (Fixture       *f,
           gconstpointer  data)
{
  guint n;
  const MlgId *candidates;

  /* Errors, joined words; a number, a letter or another word is no error. */
  read_text (f, "Region Bretagne\nRégion Bretange\nTicoop\nGroupe de Brest 2\nTi Cop 4\nMaison de la bio 35\nInztants\nABC\nun long nom sans pareil");
  assert_actors (f, "=Region Bretagne|?Région Bretange|?Ticoop|Groupe de Brest 2|Ti Cop 4|Maison de la bio 35|?Inztants|ABC|un long nom sans pareil");

  candidates = mlg_paste_get_candidates (f->paste, 1, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (candidates[0], ==, mlg_actor_get_id (find_actor (f->territory, "Région Bretagne")));
  g_assert_cmpint (mlg_paste_get_choice (f->paste, 1), ==, candidates[0]);
}

/* Two actors of one name: somebody has to say which. */
static void
test_twins (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  guint n;

  mlg_territory_add_actor (f->territory, "TI COOP", MLG_ID_NONE, &error);
  g_assert_no_error (error);
  read_text (f, "ti coop");
  assert_actors (f, "?ti coop");
  mlg_paste_get_candidates (f->paste, 0, &n);
  g_assert_cmpuint (n, ==, 2);
}

static void
test_two_columns (Fixture       *f,
                  gconstpointer  data)
{
  MlgId type = mlg_record_get_id (MLG_RECORD (find_term (f->territory, MLG_VOCABULARY_RELATION_TYPE, "partner_of")));
  MlgPasteCounts counts;
  guint n_undo;

  read_text (f, "Ti Coop\tRégion Bretagne\nTi Coop\tNouvelle ferme\n\nNouvelle ferme\tNouvelle ferme\nTi Coop\t\n");
  assert_actors (f, "=Ti Coop|=Région Bretagne|Nouvelle ferme");
  g_assert_cmpuint (mlg_paste_get_n_links (f->paste), ==, 2);
  g_assert_cmpuint (mlg_paste_get_n_untyped (f->paste), ==, 2);
  mlg_paste_set_type (f->paste, type);
  mlg_paste_get_counts (f->paste, &counts);
  g_assert_cmpuint (counts.n_new, ==, 1);
  g_assert_cmpuint (counts.n_known, ==, 2);
  g_assert_cmpuint (counts.n_links, ==, 2);

  n_undo = mlg_territory_get_n_actors (f->territory);
  apply (f, NULL);
  g_assert_cmpuint (mlg_territory_get_n_actors (f->territory), ==, n_undo + 1);
  g_assert_cmpuint (mlg_territory_get_n_relations (f->territory), ==, 2);
  g_assert_cmpint (mlg_relation_get_type_id (mlg_territory_get_nth_relation (f->territory, 0)), ==, type);

  /* One step of undo */
  g_assert_true (mlg_territory_undo (f->territory, NULL));
  g_assert_cmpuint (mlg_territory_get_n_actors (f->territory), ==, n_undo);
  g_assert_cmpuint (mlg_territory_get_n_relations (f->territory), ==, 0);
  g_assert_true (mlg_territory_redo (f->territory, NULL));

  /* A second time there is nothing to do. */
  mlg_paste_match (f->paste);
  mlg_paste_get_counts (f->paste, &counts);
  g_assert_cmpuint (counts.n_new, ==, 0);
  g_assert_cmpuint (counts.n_links, ==, 0);
  g_assert_cmpuint (counts.n_known_links, ==, 2);
  apply (f, NULL);
  g_assert_cmpuint (mlg_territory_get_n_relations (f->territory), ==, 2);
}

/* A type between the ends, or after them; read from either end; unknown. */
static void
test_three_columns (Fixture       *f,
                    gconstpointer  data)
{
  MlgId funds = mlg_record_get_id (MLG_RECORD (find_term (f->territory, MLG_VOCABULARY_RELATION_TYPE, "funds")));
  MlgRelation *relation;

  if (g_str_equal (data, "between"))
    read_text (f, "Région Bretagne\tfinance\tTi Coop\nInztant\test financé par\tRégion Bretagne\nTi Coop\tboit le café chez\tInztant\n");
  else
    read_text (f, "A;B;Type de relation\nRégion Bretagne;Ti Coop;finance\nInztant;Région Bretagne;est finance par\nTi Coop;Inztant;boit le café chez\n");

  g_assert_cmpuint (mlg_paste_get_n_links (f->paste), ==, 3);
  g_assert_cmpuint (mlg_paste_get_n_untyped (f->paste), ==, 1);
  apply (f, NULL);

  relation = mlg_territory_get_nth_relation (f->territory, 0);
  g_assert_cmpint (mlg_relation_get_type_id (relation), ==, funds);
  relation = mlg_territory_get_nth_relation (f->territory, 1);
  g_assert_cmpint (mlg_relation_get_type_id (relation), ==, funds);
  g_assert_cmpint (mlg_relation_get_target (relation), ==, mlg_actor_get_id (find_actor (f->territory, "Inztant")));
  /* What is no type is not lost. */
  relation = mlg_territory_get_nth_relation (f->territory, 2);
  g_assert_cmpint (mlg_relation_get_type_id (relation), ==, MLG_ID_NONE);
  g_assert_cmpstr (mlg_relation_get_text (relation, MLG_RELATION_NOTE), ==, "boit le café chez");
}

static void
test_headers (Fixture       *f,
              gconstpointer  data)
{
  MlgId cooperative = mlg_record_get_id (MLG_RECORD (find_term (f->territory, MLG_VOCABULARY_KIND, "cooperative")));

  read_text (f, "Nom,Type,Commune\nLa Nef,Coopérative,Lyon\n\"Dupont, Père & Fils\",Entreprise,Brest\n");
  assert_actors (f, "La Nef|Dupont, Père & Fils");
  apply (f, NULL);
  g_assert_cmpint (mlg_actor_get_kind (find_actor (f->territory, "La Nef")), ==, cooperative);
}

/* A name that is nothing but a title is a title. */
static void
test_links_headers (Fixture       *f,
                    gconstpointer  data)
{
  read_text (f, data);
  assert_actors (f, "=Ti Coop|=Inztant");
  g_assert_cmpuint (mlg_paste_get_n_links (f->paste), ==, 1);
}

/* Commas without a header are in names. */
static void
test_no_table (Fixture       *f,
               gconstpointer  data)
{
  read_text (f, "Dupont, père\nDurand, fils\n");
  assert_actors (f, "Dupont, père|Durand, fils");
}

/* A line longer than a cell may be, nothing, bytes that are no text. */
static void
test_refused (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *large = g_strnfill (MLG_PASTED_TEXT_MAX_SIZE + 1, 'a');
  g_autoptr(GString) many = g_string_new (NULL);

  g_assert_false (mlg_pasted_text_read (f->paste, " \n • \n\t\n", &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_false (mlg_pasted_text_read (f->paste, large, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_TOO_LARGE);
  g_clear_error (&error);

  for (guint i = 0; i <= MLG_PASTE_MAX_ACTORS; i++)
    g_string_append_printf (many, "x%u\n", i);
  g_assert_false (mlg_pasted_text_read (f->paste, many->str, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_TOO_LARGE);
}

/* On a diagram as well, in the same step of undo. */
static void
test_diagram (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) actors = NULL;
  MlgId first = mlg_actor_get_id (find_actor (f->territory, "Ti Coop"));
  MlgDiagram *diagram = mlg_territory_add_diagram (f->territory, "Atelier", &first, 1, NULL, &error);
  MlgId id = mlg_diagram_get_id (diagram);
  const GPtrArray *items;

  g_assert_no_error (error);
  read_text (f, "Ti Coop\nInztant\nNouveau\nEncore un");
  mlg_paste_apply (f->paste, diagram, "Paste", &actors, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (actors->len, ==, 4);
  g_assert_cmpint (g_array_index (actors, MlgId, 0), ==, first);

  items = mlg_territory_get_diagram_items (f->territory, id);
  g_assert_cmpuint (items->len, ==, 4);
  for (guint i = 0; i < items->len; i++)
    for (guint k = 0; k < i; k++)
      {
        MlgPoint a = mlg_diagram_item_get_position (g_ptr_array_index (items, i));
        MlgPoint b = mlg_diagram_item_get_position (g_ptr_array_index (items, k));

        g_assert_true (ABS (a.x - b.x) >= MLG_ACTOR_WIDTH || ABS (a.y - b.y) >= MLG_ACTOR_HEIGHT);
      }

  g_assert_true (mlg_territory_undo (f->territory, NULL));
  g_assert_cmpuint (mlg_territory_get_diagram_items (f->territory, id)->len, ==, 1);
  g_assert_null (find_actor (f->territory, "Nouveau"));
}

/* Somebody decides otherwise. */
static void
test_choice (Fixture       *f,
             gconstpointer  data)
{
  guint n = mlg_territory_get_n_actors (f->territory);

  read_text (f, "Inztants\nTi Coop");
  mlg_paste_set_choice (f->paste, 0, MLG_ID_NONE);
  apply (f, NULL);
  g_assert_cmpuint (mlg_territory_get_n_actors (f->territory), ==, n + 1);
  g_assert_nonnull (find_actor (f->territory, "Inztants"));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func, data) g_test_add ("/pasted-text/" path, Fixture, data, set_up, func, tear_down)
  ADD ("names", test_names, NULL);
  ADD ("near", test_near, NULL);
  ADD ("twins", test_twins, NULL);
  ADD ("two-columns", test_two_columns, NULL);
  ADD ("type-between", test_three_columns, "between");
  ADD ("type-after", test_three_columns, "after");
  ADD ("headers", test_headers, NULL);
  ADD ("header-a-b", test_links_headers, "A\tB\nTi Coop\tInztant");
  ADD ("header-from-to", test_links_headers, "De;À\nTi Coop;Inztant");
  ADD ("no-table", test_no_table, NULL);
  ADD ("refused", test_refused, NULL);
  ADD ("diagram", test_diagram, NULL);
  ADD ("choice", test_choice, NULL);

  return g_test_run ();
}
