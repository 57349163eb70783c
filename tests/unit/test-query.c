/* test-query.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-ids.h"
#include "mlg-query.h"
#include "mlg-territory-actions.h"

#include <locale.h>

static MlgId
add_term (MlgTerritory  *territory,
          MlgVocabulary  vocabulary,
          const char    *french,
          const char    *english)
{
  MlgId id = mlg_id_from_name (english);
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&fields, "{sv}", "slug", g_variant_new_string (english));
  g_variant_builder_add (&fields, "{sv}", "vocabulary", g_variant_new_int32 (vocabulary));
  g_variant_builder_add (&fields, "{sv}", "label_fr", g_variant_new_string (french));
  g_variant_builder_add (&fields, "{sv}", "label_en", g_variant_new_string (english));
  g_assert_true (mlg_territory_adopt (territory, mlg_record_new (MLG_OBJECT_TERM, id, g_variant_builder_end (&fields)), NULL));

  return id;
}

static void
set (MlgTerritory *territory,
     MlgActor     *actor,
     guint         field,
     GVariant     *value)
{
  g_autoptr(GError) error = NULL;

  mlg_territory_edit (territory, MLG_RECORD (actor), field, value, &error);
  g_assert_no_error (error);
}

static MlgActor *
add (MlgTerritory *territory,
     const char   *name,
     MlgId         kind,
     const char   *city,
     gboolean      located)
{
  MlgActor *actor = mlg_territory_add_actor (territory, name, kind, NULL);
  MlgPlace place = { .city = city, .lon = -4., .lat = 48., .precision = located ? MLG_PRECISION_EXACT : MLG_PRECISION_NONE };

  g_assert_nonnull (actor);

  if (city != NULL)
    g_assert_true (mlg_territory_place (territory, actor, &place, NULL));

  return actor;
}

typedef struct
{
  MlgTerritory *territory;
  MlgQuery     *query;
  MlgId         association;
  MlgId         company;
  MlgId         food;
  MlgActor     *coop;
  MlgActor     *atelier;
  MlgActor     *energy;
  MlgActor     *unnamed;
  guint         n_changed;
} Fixture;

static void
count_change (MlgQuery *query,
              gpointer  data)
{
  ((Fixture *) data)->n_changed++;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->territory = mlg_territory_new ();
  self->association = add_term (self->territory, MLG_VOCABULARY_KIND, "Groupe d’habitants", "Residents");
  self->company = add_term (self->territory, MLG_VOCABULARY_KIND, "Entreprise", "Company");
  self->food = add_term (self->territory, MLG_VOCABULARY_THEME, "Alimentation", "Food");
  self->coop = add (self->territory, "Ti Coop", self->company, "Brest", TRUE);
  self->atelier = add (self->territory, "L’Atelier du Vélo de Saint-Ouen", self->association, "SAINT OUEN", TRUE);
  self->energy = add (self->territory, "Chaîne énergie", self->association, "Saint-Ouen", FALSE);
  self->unnamed = add (self->territory, "", MLG_ID_NONE, NULL, FALSE);
  set (self->territory, self->coop, MLG_ACTOR_THEMES, mlg_ids_with (NULL, self->food));
  set (self->territory, self->coop, MLG_ACTOR_DESCRIPTION, g_variant_new_string ("Un supermarché participatif où l’énergie compte"));
  self->query = mlg_query_new (self->territory);
  g_signal_connect (self->query, "changed", G_CALLBACK (count_change), self);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->query);
  g_assert_finalize_object (self->territory);
}

/* The names found, in order, joined. */
static char *
found (Fixture    *self,
       const char *text)
{
  GString *names = g_string_new (NULL);

  mlg_query_set_text (self->query, text);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->query)); i++)
    {
      g_autoptr(MlgActor) actor = g_list_model_get_item (G_LIST_MODEL (self->query), i);

      g_assert_true (mlg_query_matches (self->query, mlg_actor_get_id (actor)));
      g_string_append_printf (names, "%s%s", i > 0 ? "|" : "", mlg_actor_get_name (actor));
    }

  return g_string_free (names, FALSE);
}

static void
assert_finds (Fixture    *self,
              const char *text,
              const char *names)
{
  g_autofree char *actual = found (self, text);

  g_assert_cmpstr (actual, ==, names);
}

/* All actors by name, as the locale sorts them; those without one last. */
static void
assert_order (Fixture    *self,
              const char *text)
{
  g_autofree char *names = found (self, text);
  g_auto(GStrv) list = g_strsplit (names, "|", -1);

  g_assert_cmpuint (g_strv_length (list), ==, 4);
  g_assert_cmpstr (list[3], ==, "");

  for (guint i = 0; i < 2; i++)
    g_assert_cmpint (g_utf8_collate (list[i], list[i + 1]), <, 0);
}

#define ATELIER "L’Atelier du Vélo de Saint-Ouen"
#define ENERGY  "Chaîne énergie"

static void
test_search (Fixture       *self,
             gconstpointer  data)
{
  assert_order (self, "");
  assert_order (self, "  -- ");
  assert_finds (self, "ti", "Ti Coop");
  assert_finds (self, "TICOOP", "Ti Coop");
  assert_finds (self, "ti-co", "Ti Coop");
  assert_finds (self, "supermarche", "Ti Coop");
  /* A name counts more than a text. */
  assert_finds (self, "energi", ENERGY "|Ti Coop");
  /* A saint, both ways, and elisions */
  assert_finds (self, "st ouen", ATELIER "|" ENERGY);
  assert_finds (self, "saint-ou", ATELIER "|" ENERGY);
  assert_finds (self, "st", ATELIER "|" ENERGY);
  assert_finds (self, "atelier de l'énergie", "");
  assert_finds (self, "l'atelier", ATELIER);
  assert_finds (self, "d'atelier", ATELIER);
  /* Labels in both languages */
  assert_finds (self, "habitants", ENERGY "|" ATELIER);
  assert_finds (self, "resid", ENERGY "|" ATELIER);
  assert_finds (self, "food brest", "Ti Coop");
  /* Typing errors: one from four letters, two from eight */
  assert_finds (self, "breest", "Ti Coop");
  assert_finds (self, "bretst", "Ti Coop");
  assert_finds (self, "supremarcé", "Ti Coop");
  assert_finds (self, "tx", "");
  assert_finds (self, "zzzzzzzzzzzzzz", "");
}

static guint
bucket_count (Fixture    *self,
              MlgFacet    facet,
              const char *key)
{
  g_autoptr(GPtrArray) buckets = mlg_query_dup_buckets (self->query, facet, 0);

  for (guint i = 0; i < buckets->len; i++)
    {
      const MlgBucket *bucket = g_ptr_array_index (buckets, i);

      if (g_str_equal (bucket->key, key))
        return bucket->count;
    }

  return G_MAXUINT;
}

static void
test_facets (Fixture       *self,
             gconstpointer  data)
{
  g_autofree char *association = g_strdup_printf ("%" G_GINT64_FORMAT, self->association);
  g_autofree char *company = g_strdup_printf ("%" G_GINT64_FORMAT, self->company);

  g_assert_cmpuint (bucket_count (self, MLG_FACET_KIND, association), ==, 2);
  g_assert_cmpuint (bucket_count (self, MLG_FACET_KIND, MLG_BUCKET_EMPTY), ==, 1);
  g_assert_cmpuint (bucket_count (self, MLG_FACET_PLACE, "saint ouen"), ==, 2);
  g_assert_cmpuint (bucket_count (self, MLG_FACET_PLACE, MLG_BUCKET_OFF_MAP), ==, 2);
  g_assert_cmpuint (bucket_count (self, MLG_FACET_RELATION_STATUS, MLG_BUCKET_EMPTY), ==, 4);
  g_assert_cmpuint (mlg_query_get_n_buckets (self->query, MLG_FACET_KIND), ==, 3);

  /* Counts follow the other facets, not their own. */
  mlg_query_set_selected (self->query, MLG_FACET_KIND, association, TRUE);
  g_assert_true (mlg_query_is_active (self->query));
  g_assert_cmpuint (mlg_query_get_n_found (self->query), ==, 2);
  g_assert_cmpuint (bucket_count (self, MLG_FACET_KIND, company), ==, 1);
  g_assert_cmpuint (bucket_count (self, MLG_FACET_PLACE, "brest"), ==, G_MAXUINT);

  /* Or inside a facet, and between facets; what is selected stays to be seen. */
  mlg_query_set_selected (self->query, MLG_FACET_KIND, company, TRUE);
  g_assert_cmpuint (mlg_query_get_n_found (self->query), ==, 3);
  mlg_query_set_selected (self->query, MLG_FACET_PLACE, "brest", TRUE);
  g_assert_cmpuint (mlg_query_get_n_found (self->query), ==, 1);
  g_assert_cmpuint (bucket_count (self, MLG_FACET_KIND, association), ==, 0);

  self->n_changed = 0;
  mlg_query_clear (self->query);
  g_assert_cmpuint (self->n_changed, ==, 1);
  g_assert_false (mlg_query_is_active (self->query));
  g_assert_true (mlg_query_matches_all (self->query));
  g_assert_cmpuint (mlg_query_get_n_found (self->query), ==, 4);
}

static void
test_follows (Fixture       *self,
              gconstpointer  data)
{
  MlgId coop = mlg_actor_get_id (self->coop);
  MlgId energy = mlg_actor_get_id (self->energy);
  MlgRelation *relation;

  self->n_changed = 0;
  relation = mlg_territory_link (self->territory, coop, energy, MLG_ID_NONE, NULL);
  g_assert_cmpuint (self->n_changed, ==, 1);
  g_assert_cmpuint (bucket_count (self, MLG_FACET_RELATION_STATUS, "existing"), ==, 2);
  g_assert_true (mlg_query_relation_matches (self->query, relation));

  g_assert_true (mlg_territory_edit (self->territory, MLG_RECORD (relation), MLG_RELATION_STATUS,
                                     g_variant_new_int32 (MLG_RELATION_STATUS_WISHED), NULL));
  g_assert_cmpuint (bucket_count (self, MLG_FACET_RELATION_STATUS, "wished"), ==, 2);
  mlg_query_set_selected (self->query, MLG_FACET_RELATION_STATUS, "existing", TRUE);
  g_assert_false (mlg_query_relation_matches (self->query, relation));
  mlg_query_clear (self->query);

  /* Archived actors are found when asked for. */
  set (self->territory, self->energy, MLG_ACTOR_STATUS, g_variant_new_int32 (MLG_ACTOR_STATUS_ARCHIVED));
  assert_finds (self, "", ATELIER "|Ti Coop|");
  g_assert_false (mlg_query_matches (self->query, energy));
  g_assert_false (mlg_query_relation_matches (self->query, relation));
  g_assert_cmpuint (bucket_count (self, MLG_FACET_STATUS, "archived"), ==, 1);
  mlg_query_set_selected (self->query, MLG_FACET_STATUS, "archived", TRUE);
  assert_finds (self, "", ENERGY);
  mlg_query_clear (self->query);
  g_assert_true (mlg_territory_undo (self->territory, NULL));

  /* Text follows edits, deletion and undo. */
  set (self->territory, self->energy, MLG_ACTOR_NAME, g_variant_new_string ("Watt du coin"));
  assert_finds (self, "energie", "Ti Coop");
  assert_finds (self, "watt", "Watt du coin");
  g_assert_true (mlg_territory_delete (self->territory, MLG_RECORD (self->energy), NULL));
  assert_finds (self, "watt", "");
  g_assert_true (mlg_territory_undo (self->territory, NULL));
  assert_finds (self, "watt", "Watt du coin");
  assert_finds (self, "", ATELIER "|Ti Coop|Watt du coin|");
}

/* A term that goes must not leave an invisible filter behind. */
static void
test_removed_term (Fixture       *self,
                   gconstpointer  data)
{
  g_autofree char *association = g_strdup_printf ("%" G_GINT64_FORMAT, self->association);
  MlgTerm *term = mlg_territory_get_term (self->territory, self->association);

  mlg_query_set_selected (self->query, MLG_FACET_KIND, association, TRUE);
  g_assert_true (mlg_territory_edit (self->territory, MLG_RECORD (term), MLG_TERM_LABEL_FR, g_variant_new_string ("Voisinage"), NULL));
  assert_finds (self, "voisin", ENERGY "|" ATELIER);
  assert_finds (self, "habitants", "");
  mlg_query_set_text (self->query, NULL);
  g_assert_true (mlg_territory_delete (self->territory, MLG_RECORD (term), NULL));
  g_assert_false (mlg_query_is_active (self->query));
  g_assert_cmpuint (mlg_query_get_n_found (self->query), ==, 4);
  g_assert_cmpuint (bucket_count (self, MLG_FACET_KIND, MLG_BUCKET_EMPTY), ==, 3);
  g_assert_true (mlg_territory_undo (self->territory, NULL));
  g_assert_cmpuint (bucket_count (self, MLG_FACET_KIND, association), ==, 2);
}

typedef struct
{
  guint position;
  guint removed;
  guint added;
  guint n;
} Shift;

static void
remember_shift (GListModel *model,
                guint       position,
                guint       removed,
                guint       added,
                gpointer    data)
{
  Shift *shift = data;

  *shift = (Shift) { position, removed, added, shift->n + 1 };
}

static void
test_items_changed (Fixture       *self,
                    gconstpointer  data)
{
  Shift shift = { 0, };

  g_signal_connect (self->query, "items-changed", G_CALLBACK (remember_shift), &shift);
  set (self->territory, self->coop, MLG_ACTOR_DESCRIPTION, NULL);
  g_assert_cmpuint (shift.n, <=, 1);
  mlg_territory_add_actor (self->territory, "Mairie", MLG_ID_NONE, NULL);
  g_assert_cmpuint (shift.position, ==, 2);
  g_assert_cmpuint (shift.removed, ==, 0);
  g_assert_cmpuint (shift.added, ==, 1);
  g_assert_true (mlg_territory_undo (self->territory, NULL));
  g_assert_cmpuint (shift.position, ==, 2);
  g_assert_cmpuint (shift.removed, ==, 1);
  g_assert_cmpuint (shift.added, ==, 0);
}

static void
test_suggestions (Fixture       *self,
                  gconstpointer  data)
{
  g_autoptr(GPtrArray) actors = NULL;

  mlg_query_set_text (self->query, "coop");
  actors = mlg_query_dup_suggestions (self->query, "energ", 5);
  g_assert_cmpuint (actors->len, ==, 2);
  g_assert_true (g_ptr_array_index (actors, 0) == self->energy);
  g_clear_pointer (&actors, g_ptr_array_unref);
  actors = mlg_query_dup_suggestions (self->query, "energ", 1);
  g_assert_cmpuint (actors->len, ==, 1);
  g_clear_pointer (&actors, g_ptr_array_unref);
  actors = mlg_query_dup_suggestions (self->query, "", 5);
  g_assert_cmpuint (actors->len, ==, 0);
}

/* The same as looking at each actor. */
static void
test_found (Fixture       *self,
            gconstpointer  data)
{
  static const char * const texts[] = { "", "coop", "nothing of the kind" };

  for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
    {
      g_autoptr(GPtrArray) off_map = NULL;
      guint n_off_map = 0;

      mlg_query_set_text (self->query, texts[t]);
      off_map = mlg_query_dup_found_in (self->query, MLG_FACET_PLACE, MLG_BUCKET_OFF_MAP);

      for (guint i = 0; i < mlg_query_get_n_found (self->query); i++)
        {
          g_autoptr(MlgActor) actor = g_list_model_get_item (G_LIST_MODEL (self->query), i);

          g_assert_cmpuint (mlg_query_find (self->query, mlg_actor_get_id (actor)), ==, i);
          if (!mlg_actor_get_point (actor, NULL, NULL))
            g_assert_true (g_ptr_array_index (off_map, n_off_map++) == actor);
        }

      g_assert_cmpuint (off_map->len, ==, n_off_map);
      if (t == 0)
        g_assert_cmpuint (n_off_map, >, 0);
    }

  g_assert_cmpuint (mlg_query_find (self->query, mlg_actor_get_id (self->coop)), ==, G_MAXUINT);
  g_assert_cmpuint (mlg_query_find (self->query, 12345), ==, G_MAXUINT);
}

/* So many that two threads read them: what they find is the same as in a
 * territory that grew by them. */
static void
test_many (void)
{
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  g_autoptr(MlgQuery) first = mlg_query_new (territory);
  g_autoptr(MlgQuery) second = NULL;

  mlg_territory_begin (territory, "Import");
  for (guint i = 0; i < 6000; i++)
    {
      GVariantBuilder fields;

      g_variant_builder_init (&fields, G_VARIANT_TYPE_VARDICT);
      g_variant_builder_add (&fields, "{sv}", "name",
                             g_variant_new_printf ("Coop %u %s", i % 777, i % 3 == 0 ? "vélo" : "pain"));
      g_assert_nonnull (mlg_territory_insert (territory, MLG_OBJECT_ACTOR, MLG_ID_NONE, g_variant_builder_end (&fields), NULL));
    }
  g_assert_true (mlg_territory_commit (territory, NULL));
  second = mlg_query_new (territory);

  for (guint t = 0; t < 3; t++)
    {
      static const char * const texts[] = { "", "velo", "coop 77 p" };

      mlg_query_set_text (first, texts[t]);
      mlg_query_set_text (second, texts[t]);
      g_assert_cmpuint (mlg_query_get_n_found (second), ==, mlg_query_get_n_found (first));
      g_assert_cmpuint (mlg_query_get_n_found (second), >, 0);
      for (guint i = 0; t == 0 && i < mlg_query_get_n_found (first); i++)
        {
          g_autoptr(MlgActor) a = g_list_model_get_item (G_LIST_MODEL (first), i);
          g_autoptr(MlgActor) b = g_list_model_get_item (G_LIST_MODEL (second), i);

          g_assert_true (a == b);
        }
    }
  g_assert_cmpuint (mlg_query_get_n_buckets (second, MLG_FACET_PLACE), ==, mlg_query_get_n_buckets (first, MLG_FACET_PLACE));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/query/search", test_search);
  ADD ("/query/facets", test_facets);
  ADD ("/query/follows", test_follows);
  ADD ("/query/removed-term", test_removed_term);
  ADD ("/query/items-changed", test_items_changed);
  ADD ("/query/suggestions", test_suggestions);
  ADD ("/query/found", test_found);
  g_test_add_func ("/query/many", test_many);

  return g_test_run ();
}
