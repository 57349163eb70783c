/* test-clip.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Actors and relations, copied from one territory into another or the same. */

#include "config.h"

#include "mlg-clip-reader.h"
#include "mlg-clip-writer.h"
#include "mlg-demo-reader.h"
#include "mlg-error.h"
#include "mlg-territory-actions.h"
#include "territory-fixture.h"

#include <locale.h>
#include <string.h>

static GFile *
get_data (void)
{
  return g_file_new_for_path (g_getenv ("MLG_DATA_DIR"));
}

static MlgTerritory *
load_demo (void)
{
  g_autoptr(GFile) data = get_data ();
  g_autoptr(GError) error = NULL;
  MlgTerritory *territory = mlg_demo_reader_read (data, NULL, NULL, &error);

  g_assert_no_error (error);

  return territory;
}

static MlgTerritory *
load_blank (void)
{
  g_autoptr(GFile) data = get_data ();
  g_autoptr(GError) error = NULL;
  MlgTerritory *territory = mlg_demo_reader_blank (data, &error);

  g_assert_no_error (error);

  return territory;
}

static GArray *
get_all (MlgTerritory *territory)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (MlgId));

  for (guint i = 0; i < mlg_territory_get_n_actors (territory); i++)
    {
      MlgId id = mlg_actor_get_id (mlg_territory_get_nth_actor (territory, i));

      g_array_append_val (ids, id);
    }

  return ids;
}

static GBytes *
copy (MlgTerritory *territory,
      GArray       *actors)
{
  return mlg_clip_write (territory, (const MlgId *) (gpointer) actors->data, actors->len);
}

static MlgPaste *
read_clip (MlgTerritory *territory,
           GBytes       *bytes,
           gboolean      as_new)
{
  MlgPaste *paste = mlg_paste_new (territory);
  g_autoptr(GError) error = NULL;

  mlg_clip_read (paste, bytes, as_new, &error);
  g_assert_no_error (error);

  return paste;
}

static void
apply (MlgPaste *paste)
{
  g_autoptr(GError) error = NULL;

  mlg_paste_apply (paste, NULL, "Paste", NULL, &error);
  g_assert_no_error (error);
}

/* Everything but the identities, which are others. */
static void
assert_same_fields (MlgRecord *a,
                    MlgRecord *b)
{
  const MlgField *fields;
  guint n;

  fields = mlg_record_get_fields (a, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GVariant) first = mlg_record_dup_value (a, i);
      g_autoptr(GVariant) second = mlg_record_dup_value (b, i);

      if (fields[i].refers_to == MLG_OBJECT_ACTOR && fields[i].type == MLG_FIELD_ID)
        continue;

      g_assert_true ((first == NULL) == (second == NULL));
      if (first != NULL)
        g_assert_cmpvariant (first, second);
    }
}

/* A whole territory, into an empty one of the same vocabulary. */
static void
test_all (void)
{
  g_autoptr(MlgTerritory) demo = load_demo ();
  g_autoptr(MlgTerritory) blank = load_blank ();
  g_autoptr(GArray) actors = get_all (demo);
  g_autoptr(GBytes) bytes = copy (demo, actors);
  g_autoptr(MlgPaste) paste = NULL;
  guint n_relations = mlg_territory_get_n_relations (demo);
  MlgPasteCounts counts;

  paste = read_clip (blank, bytes, FALSE);
  mlg_paste_get_counts (paste, &counts);
  g_assert_cmpuint (counts.n_new, ==, actors->len);
  g_assert_cmpuint (counts.n_links, ==, n_relations);

  apply (paste);
  g_assert_cmpuint (mlg_territory_get_n_actors (blank), ==, actors->len);
  g_assert_cmpuint (mlg_territory_get_n_relations (blank), ==, n_relations);
  /* Schemes that the demo alone has came with it, and nothing twice. */
  g_assert_cmpuint (mlg_territory_get_n_records (blank, MLG_OBJECT_TERM), <=, mlg_territory_get_n_records (demo, MLG_OBJECT_TERM));

  for (guint i = 0; i < actors->len; i++)
    {
      MlgRecord *there = MLG_RECORD (mlg_territory_get_nth_actor (demo, i));
      MlgRecord *here = MLG_RECORD (mlg_territory_get_nth_actor (blank, i));

      g_assert_cmpint (mlg_record_get_id (here), !=, mlg_record_get_id (there));
      assert_same_fields (there, here);
    }

  /* All of it is one step. */
  g_assert_true (mlg_territory_undo (blank, NULL));
  g_assert_cmpuint (mlg_territory_get_n_actors (blank), ==, 0);
}

/* Into the territory that it comes from: nothing is made twice. */
static void
test_same (void)
{
  g_autoptr(MlgTerritory) demo = load_demo ();
  g_autoptr(GArray) actors = get_all (demo);
  g_autoptr(GBytes) bytes = copy (demo, actors);
  g_autoptr(MlgPaste) paste = NULL;
  g_autoptr(MlgPaste) again = NULL;
  g_autoptr(GError) error = NULL;
  guint n_relations = mlg_territory_get_n_relations (demo);
  MlgId first = g_array_index (actors, MlgId, 0);
  MlgPasteCounts counts;

  paste = read_clip (demo, bytes, FALSE);
  mlg_paste_get_counts (paste, &counts);
  g_assert_cmpuint (counts.n_new, ==, 0);
  g_assert_cmpuint (counts.n_doubtful, ==, 0);
  g_assert_cmpuint (counts.n_links, ==, 0);
  apply (paste);
  g_assert_cmpuint (mlg_territory_get_n_actors (demo), ==, actors->len);
  g_assert_cmpuint (mlg_territory_get_n_relations (demo), ==, n_relations);

  /* What was deleted since comes back, with its relations. */
  mlg_territory_delete (demo, MLG_RECORD (mlg_territory_get_actor (demo, first)), &error);
  g_assert_no_error (error);
  again = read_clip (demo, bytes, FALSE);
  mlg_paste_get_counts (again, &counts);
  g_assert_cmpuint (counts.n_new, ==, 1);
  apply (again);
  g_assert_cmpuint (mlg_territory_get_n_actors (demo), ==, actors->len);
  g_assert_cmpuint (mlg_territory_get_n_relations (demo), ==, n_relations);
}

/* As copies, when that is what is asked for. */
static void
test_duplicate (void)
{
  g_autoptr(MlgTerritory) demo = load_demo ();
  g_autoptr(GArray) actors = get_all (demo);
  g_autoptr(GBytes) bytes = copy (demo, actors);
  g_autoptr(MlgPaste) paste = read_clip (demo, bytes, TRUE);
  guint n_relations = mlg_territory_get_n_relations (demo);

  apply (paste);
  g_assert_cmpuint (mlg_territory_get_n_actors (demo), ==, 2 * actors->len);
  g_assert_cmpuint (mlg_territory_get_n_relations (demo), ==, 2 * n_relations);
  g_assert_true (g_str_has_suffix (mlg_actor_get_name (mlg_territory_get_nth_actor (demo, actors->len)), "(copy)"));
}

static MlgTerm *
add_term (MlgTerritory  *territory,
          MlgVocabulary  vocabulary,
          const char    *slug,
          const char    *label,
          MlgId          parent)
{
  g_autoptr(GError) error = NULL;
  GVariantBuilder fields;
  MlgRecord *term;

  g_variant_builder_init (&fields, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&fields, "{sv}", "vocabulary", g_variant_new_int32 ((int) vocabulary));
  g_variant_builder_add (&fields, "{sv}", "slug", g_variant_new_string (slug));
  g_variant_builder_add (&fields, "{sv}", "label_fr", g_variant_new_string (label));
  if (parent != MLG_ID_NONE)
    g_variant_builder_add (&fields, "{sv}", "parent", g_variant_new_int64 (parent));

  mlg_territory_begin (territory, "Term");
  term = mlg_territory_insert (territory, MLG_OBJECT_TERM, MLG_ID_NONE, g_variant_builder_end (&fields), &error);
  g_assert_no_error (error);
  g_assert_true (mlg_territory_commit (territory, NULL));

  return MLG_TERM (term);
}

/* Words of one's own: found by their labels, added with what they belong to. */
static void
test_terms (void)
{
  g_autoptr(MlgTerritory) from = load_blank ();
  g_autoptr(MlgTerritory) to = load_blank ();
  MlgTerm *kind = add_term (from, MLG_VOCABULARY_KIND, "moulin", "Moulin à eau", MLG_ID_NONE);
  MlgTerm *same = add_term (to, MLG_VOCABULARY_KIND, "watermill", "MOULIN A EAU", MLG_ID_NONE);
  MlgTerm *scheme = add_term (from, MLG_VOCABULARY_SCHEME, "saisons", "Saisons", MLG_ID_NONE);
  MlgTerm *item = add_term (from, MLG_VOCABULARY_SCHEME_ITEM, "printemps", "Printemps", mlg_term_get_id (scheme));
  MlgId item_id = mlg_term_get_id (item);
  guint n_terms = mlg_territory_get_n_records (to, MLG_OBJECT_TERM);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) actors = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(MlgPaste) paste = NULL;
  MlgActor *actor = mlg_territory_add_actor (from, "Le Moulin", mlg_term_get_id (kind), &error);
  const MlgId *classes;
  gsize n_classes;

  mlg_territory_edit (from, MLG_RECORD (actor), MLG_ACTOR_CLASSIFICATION,
                      g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, &item_id, 1, sizeof item_id), &error);
  g_assert_no_error (error);
  actors = get_all (from);
  bytes = copy (from, actors);
  paste = read_clip (to, bytes, FALSE);
  apply (paste);

  actor = mlg_territory_get_nth_actor (to, 0);
  g_assert_cmpint (mlg_actor_get_kind (actor), ==, mlg_term_get_id (same));
  g_assert_cmpuint (mlg_territory_get_n_records (to, MLG_OBJECT_TERM), ==, n_terms + 2);
  classes = mlg_actor_get_classification (actor, &n_classes);
  g_assert_cmpuint (n_classes, ==, 1);
  g_assert_cmpstr (mlg_term_get_slug (mlg_territory_get_term (to, classes[0])), ==, "printemps");
  g_assert_cmpstr (mlg_term_get_slug (mlg_territory_get_term (to, mlg_term_get_parent (mlg_territory_get_term (to, classes[0])))),
                   ==, "saisons");

  g_assert_true (mlg_territory_undo (to, NULL));
  g_assert_cmpuint (mlg_territory_get_n_records (to, MLG_OBJECT_TERM), ==, n_terms);
}

/* A value in every field, and names that break careless programs. */
static void
test_full (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);
  g_autoptr(MlgTerritory) from = mlg_territory_new ();
  g_autoptr(MlgTerritory) to = mlg_territory_new ();
  g_autoptr(GArray) actors = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(MlgPaste) paste = NULL;

  territory_fixture_add_vocabulary (from);
  for (guint i = 0; i < 50; i++)
    g_assert_nonnull (territory_fixture_add_full_actor (from, rand));

  actors = get_all (from);
  bytes = copy (from, actors);
  paste = read_clip (to, bytes, FALSE);
  apply (paste);

  g_assert_cmpuint (mlg_territory_get_n_actors (to), ==, 50);
  for (guint i = 0; i < 50; i++)
    assert_same_fields (MLG_RECORD (mlg_territory_get_nth_actor (from, i)), MLG_RECORD (mlg_territory_get_nth_actor (to, i)));
}

static void
test_text (void)
{
  g_autoptr(MlgTerritory) territory = load_blank ();
  g_autoptr(GError) error = NULL;
  MlgId ids[] = {
    mlg_actor_get_id (mlg_territory_add_actor (territory, "Un\tdeux\ntrois", MLG_ID_NONE, &error)),
    mlg_actor_get_id (mlg_territory_add_actor (territory, "Quatre", MLG_ID_NONE, &error)),
    mlg_actor_get_id (mlg_territory_add_actor (territory, "Cinq", MLG_ID_NONE, &error)),
  };
  g_autofree char *names = NULL;
  g_autofree char *table = NULL;

  mlg_territory_link (territory, ids[0], ids[1], MLG_ID_NONE, &error);
  mlg_territory_link (territory, ids[1], ids[2], MLG_ID_NONE, &error);
  g_assert_no_error (error);

  names = mlg_clip_dup_names (territory, ids, 2);
  g_assert_cmpstr (names, ==, "Un deux trois\nQuatre");
  /* Of what is copied only */
  table = mlg_clip_dup_table (territory, ids, 2);
  g_assert_cmpstr (table, ==, "Un deux trois\t\tQuatre");
}

static void
test_refused (void)
{
  static const struct
  {
    const char *json;
    MlgError    code;
  } cases[] = {
    { "", MLG_ERROR_FOREIGN },
    { "[]", MLG_ERROR_FOREIGN },
    { "{}", MLG_ERROR_FOREIGN },
    { "{\"format\":\"maillage-clip\",\"version\":2}", MLG_ERROR_NEWER },
    { "{\"format\":\"maillage-clip\",\"version\":1}", MLG_ERROR_INVALID },
    { "{\"format\":\"maillage-clip\",\"version\":1,\"actors\":[{\"id\":7}]}", MLG_ERROR_CORRUPT },
    { "{\"format\":\"maillage-clip\",\"version\":1,\"actors\":[{\"id\":\"-7\"}]}", MLG_ERROR_CORRUPT },
    { "{\"format\":\"maillage-clip\",\"version\":1,\"actors\":7}", MLG_ERROR_CORRUPT },
  };
  g_autoptr(MlgTerritory) territory = load_blank ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (cases[i].json, strlen (cases[i].json));
      g_autoptr(MlgPaste) paste = mlg_paste_new (territory);
      g_autoptr(GError) error = NULL;

      g_assert_false (mlg_clip_read (paste, bytes, FALSE, &error));
      g_assert_error (error, MLG_ERROR, (int) cases[i].code);
    }
}

/* What the model refuses changes nothing. */
static void
test_all_or_nothing (void)
{
  g_autofree char *name = g_strnfill (2000000, 'a');
  g_autofree char *json = g_strdup_printf ("{\"format\":\"maillage-clip\",\"version\":1,\"actors\":["
                                           "{\"id\":\"1\",\"name\":\"Un\"},{\"id\":\"2\",\"name\":\"%s\"}]}", name);
  g_autoptr(MlgTerritory) territory = load_blank ();
  g_autoptr(GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr(MlgPaste) paste = read_clip (territory, bytes, FALSE);
  g_autoptr(GError) error = NULL;

  g_assert_false (mlg_paste_apply (paste, NULL, "Paste", NULL, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_TOO_LARGE);
  g_assert_cmpuint (mlg_territory_get_n_actors (territory), ==, 0);
  g_assert_false (mlg_territory_is_changing (territory));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clip/all", test_all);
  g_test_add_func ("/clip/same", test_same);
  g_test_add_func ("/clip/duplicate", test_duplicate);
  g_test_add_func ("/clip/terms", test_terms);
  g_test_add_func ("/clip/full", test_full);
  g_test_add_func ("/clip/text", test_text);
  g_test_add_func ("/clip/refused", test_refused);
  g_test_add_func ("/clip/all-or-nothing", test_all_or_nothing);

  return g_test_run ();
}
