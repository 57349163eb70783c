/* mlg-generate.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-generate.h"

#include "mlg-data-dir.h"
#include "mlg-ids.h"

#include <math.h>
#include <string.h>

/* Territories of any size that look like real ones: actors around French
 * communes, more of them where more people live; texts whose words are as
 * unequally frequent as in a language; relations that prefer a few hubs. The
 * same numbers and seed give the same territory everywhere. */

#define N_WORDS 20000

typedef struct
{
  char   *name;
  char   *postcode;
  double  lon;
  double  lat;
  double  weight;
} Commune;

typedef struct
{
  GRand        *rand;
  MlgTerritory *territory;
  GArray       *communes;
  double        total_weight;
  GPtrArray    *words;
  GHashTable   *ids;
  MlgId        *kinds;
  MlgId        *forms;
  MlgId        *scales;
  MlgId        *themes;
  MlgId        *types;
} Generator;

static const char * const kinds[] = {
  "association", "company", "collective", "cooperative", "initiative", "municipality", "third_place", "network",
  "education_research", "facility", "foundation", "event", "programme", "health_social", "consultancy", "media", NULL
};
static const char * const forms[] = { "association_1901", "company", "informal", "local_authority", "scic", "scop", "mutual", NULL };
static const char * const scales[] = { "municipality", "neighbourhood", "intermunicipality", "living_area", "department", "region", "country", "international", NULL };
static const char * const themes[] = {
  "food", "solidarity", "commons", "soft_mobility", "wellbeing_culture", "third_places", "education_research", "employment",
  "transition_energy", "housing_usage", "circular_economy", "digital", "health", "participation", "finance", "arts_public_space", NULL
};
static const char * const types[] = { "partner_of", "member_of", "supports", "funds", "works_with", "carries", "supplies", "facilitates", NULL };

static const char * const heads[] = {
  "Association", "Coopérative", "Collectif", "Atelier", "Réseau", "Maison", "Épicerie", "Jardin", "Fabrique", "Café",
  "Recyclerie", "Ressourcerie", "Compagnie", "Ferme", "Espace", "Union", "Comité", "Les Amis", "L’Agence", "Foyer"
};
static const char * const subjects[] = {
  "des voisins", "de l’énergie", "du vélo", "solidaire", "partagé", "des habitants", "de quartier", "du goût", "des possibles",
  "citoyen", "des savoirs", "de l’écluse", "du bocage", "participatif", "d’insertion", "pour l’emploi", "des arts", "du libre",
  "de santé", "Saint-Martin", "Sainte-Anne", "de la transition", "numérique", "des communs"
};
static const char * const common_words[] = {
  "de", "la", "et", "le", "les", "des", "en", "un", "une", "du", "pour", "dans", "à", "sur", "par", "avec", "qui", "au", "ou", "plus",
  "territoire", "coopération", "acteurs", "habitants", "projet", "local", "citoyens", "solidaire", "réseau", "collectif"
};

static guint
pick (Generator *self,
      guint      n)
{
  return (guint) g_rand_int_range (self->rand, 0, (gint32) n);
}

/* Small numbers far more often than large ones. */
static guint
pick_unequal (Generator *self,
              guint      n)
{
  guint number = (guint) (exp (g_rand_double (self->rand) * log (n + 1.)) - 1.);

  return MIN (number, n - 1);
}

static MlgId
make_id (Generator *self)
{
  for (;;)
    {
      guint64 bits = ((guint64) g_rand_int (self->rand) << 32) | g_rand_int (self->rand);
      MlgId id = (MlgId) (bits % (guint64) MLG_ID_MAX) + 1;

      if (g_hash_table_add (self->ids, g_memdup2 (&id, sizeof id)))
        return id;
    }
}

static void
adopt (Generator       *self,
       MlgObjectKind    kind,
       MlgId            id,
       GVariantBuilder *fields)
{
  g_autoptr(GError) error = NULL;

  if (!mlg_territory_adopt (self->territory, mlg_record_new (kind, id, g_variant_builder_end (fields)), &error))
    g_error ("The generator made what the model refuses: %s", error->message);
}

static MlgId *
make_terms (Generator          *self,
            MlgVocabulary       vocabulary,
            const char         *prefix,
            const char * const *slugs)
{
  MlgId *ids = g_new0 (MlgId, g_strv_length ((char **) slugs) + 1);

  for (guint i = 0; slugs[i] != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/%s", prefix, slugs[i]);
      g_autofree char *label = g_strdelimit (g_strdup (slugs[i]), "_", ' ');
      g_autofree char *colour = g_strdup_printf ("#%02x%02x%02x", 40 + i * 13, 200 - i * 11, 90 + i * 7);
      GVariantBuilder fields;

      g_variant_builder_init (&fields, G_VARIANT_TYPE_VARDICT);
      g_variant_builder_add (&fields, "{sv}", "vocabulary", g_variant_new_int32 (vocabulary));
      g_variant_builder_add (&fields, "{sv}", "slug", g_variant_new_string (slugs[i]));
      g_variant_builder_add (&fields, "{sv}", "label_fr", g_variant_new_string (label));
      g_variant_builder_add (&fields, "{sv}", "label_en", g_variant_new_string (label));
      g_variant_builder_add (&fields, "{sv}", "colour", g_variant_new_string (colour));
      g_variant_builder_add (&fields, "{sv}", "directed", g_variant_new_boolean (i % 3 != 0));
      g_variant_builder_add (&fields, "{sv}", "dash", g_variant_new_int32 ((gint32) i % (MLG_DASH_DASH_DOT + 1)));
      g_variant_builder_add (&fields, "{sv}", "position", g_variant_new_int32 ((gint32) i));
      ids[i] = mlg_id_from_name (name);
      adopt (self, MLG_OBJECT_TERM, ids[i], &fields);
    }

  return ids;
}

static void
clear_commune (gpointer data)
{
  Commune *commune = data;

  g_free (commune->name);
  g_free (commune->postcode);
}

static void
load_communes (Generator *self)
{
  g_autofree char *path = mlg_data_dir_dup_path ("gazetteer/communes.tsv");
  g_autofree char *contents = NULL;
  g_auto(GStrv) lines = NULL;

  if (path != NULL && g_file_get_contents (path, &contents, NULL, NULL))
    lines = g_strsplit (contents, "\n", -1);

  for (guint i = 1; lines != NULL && lines[i] != NULL; i++)
    {
      g_auto(GStrv) cells = g_strsplit (lines[i], "\t", -1);
      Commune commune = { 0, };

      if (g_strv_length (cells) < 9 || !g_str_equal (cells[8], "0"))
        continue;

      commune.name = g_strdup (cells[1]);
      commune.postcode = g_strndup (cells[2], strcspn (cells[2], "|,; "));
      commune.lon = g_ascii_strtod (cells[3], NULL);
      commune.lat = g_ascii_strtod (cells[4], NULL);
      commune.weight = g_ascii_strtod (cells[5], NULL) + 50.;
      g_array_append_val (self->communes, commune);
    }

  for (guint i = 0; self->communes->len < 1000; i++)
    {
      Commune commune = { g_strdup_printf ("Commune-%u", i), g_strdup_printf ("%05u", i * 90), i % 40 * .3 - 4., 42. + i / 40 * .3, 1000. };

      g_array_append_val (self->communes, commune);
    }

  for (guint i = 0; i < self->communes->len; i++)
    {
      Commune *commune = &g_array_index (self->communes, Commune, i);

      self->total_weight += commune->weight;
      commune->weight = self->total_weight;
    }
}

static const Commune *
pick_commune (Generator *self)
{
  double target = g_rand_double (self->rand) * self->total_weight;
  guint first = 0;
  guint end = self->communes->len - 1;

  while (first < end)
    {
      guint middle = (first + end) / 2;

      if (g_array_index (self->communes, Commune, middle).weight < target)
        first = middle + 1;
      else
        end = middle;
    }

  return &g_array_index (self->communes, Commune, first);
}

static void
make_words (Generator *self)
{
  static const char * const syllables[] = {
    "ba", "co", "di", "fé", "gra", "ji", "lo", "mar", "ni", "ou", "pro", "qui", "ré", "so", "ti", "va", "tion", "ment", "eur", "el",
    "an", "bri", "cha", "dé", "en", "for", "plan", "ser", "tra", "vil"
  };

  for (guint i = 0; i < G_N_ELEMENTS (common_words); i++)
    g_ptr_array_add (self->words, g_strdup (common_words[i]));

  while (self->words->len < N_WORDS)
    {
      GString *word = g_string_new (NULL);

      for (guint i = 0, n = 2 + pick (self, 4); i < n; i++)
        g_string_append (word, syllables[pick (self, G_N_ELEMENTS (syllables))]);

      g_ptr_array_add (self->words, g_string_free (word, FALSE));
    }
}

static char *
make_text (Generator *self,
           guint      n_words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      if (i > 0)
        g_string_append (text, i % 12 == 0 ? ". " : " ");

      g_string_append (text, g_ptr_array_index (self->words, pick_unequal (self, self->words->len)));
    }

  return g_string_free (text, FALSE);
}

static GVariant *
make_place (Generator     *self,
            const Commune *commune)
{
  g_autofree char *street = g_strdup_printf ("%u rue %s", 1 + pick (self, 120), (const char *) g_ptr_array_index (self->words, pick (self, 3000)));
  MlgPlace place = {
    .address = pick (self, 3) == 0 ? "" : street,
    .postcode = commune->postcode,
    .city = commune->name,
    .country = "FR",
    .lon = commune->lon + (g_rand_double (self->rand) - .5) * .03,
    .lat = commune->lat + (g_rand_double (self->rand) - .5) * .02,
    .precision = pick (self, 3) == 0 ? MLG_PRECISION_COMMUNE : MLG_PRECISION_EXACT,
  };
  GVariant *tuple = mlg_place_to_variant (&place);

  return g_variant_new_array (NULL, &tuple, 1);
}

static GVariant *
make_themes (Generator *self)
{
  GVariant *list = g_variant_ref_sink (mlg_ids_to_variant (NULL, 0));

  for (guint i = 0, n = 1 + pick (self, 3); i < n; i++)
    {
      GVariant *longer = g_variant_ref_sink (mlg_ids_with (list, self->themes[pick_unequal (self, G_N_ELEMENTS (themes) - 1)]));

      g_variant_unref (list);
      list = longer;
    }

  return list;
}

static MlgId
make_actor (Generator *self)
{
  const Commune *commune = pick_commune (self);
  g_autofree char *name = g_strdup_printf ("%s %s de %s", heads[pick (self, G_N_ELEMENTS (heads))],
                                           subjects[pick (self, G_N_ELEMENTS (subjects))], commune->name);
  g_autofree char *text = make_text (self, 20 + pick (self, 30));
  g_autoptr(GVariant) themes_value = make_themes (self);
  const char *keywords[] = { g_ptr_array_index (self->words, 30 + pick_unequal (self, 800)), g_ptr_array_index (self->words, 30 + pick_unequal (self, 4000)) };
  GVariantBuilder fields;
  MlgId id = make_id (self);

  g_variant_builder_init (&fields, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&fields, "{sv}", "name", g_variant_new_string (name));
  if (pick (self, 12) != 0)
    g_variant_builder_add (&fields, "{sv}", "kind", g_variant_new_int64 (self->kinds[pick_unequal (self, G_N_ELEMENTS (kinds) - 1)]));
  if (pick (self, 3) != 0)
    g_variant_builder_add (&fields, "{sv}", "legal_form", g_variant_new_int64 (self->forms[pick_unequal (self, G_N_ELEMENTS (forms) - 1)]));
  if (pick (self, 4) != 0)
    g_variant_builder_add (&fields, "{sv}", "scale", g_variant_new_int64 (self->scales[pick_unequal (self, G_N_ELEMENTS (scales) - 1)]));
  if (pick (self, 5) != 0)
    g_variant_builder_add (&fields, "{sv}", "themes", themes_value);
  g_variant_builder_add (&fields, "{sv}", "keywords", g_variant_new_strv (keywords, G_N_ELEMENTS (keywords)));
  g_variant_builder_add (&fields, "{sv}", "description", g_variant_new_string (text));
  if (pick (self, 20) != 0)
    g_variant_builder_add (&fields, "{sv}", "places", make_place (self, commune));
  if (pick (self, 15) == 0)
    g_variant_builder_add (&fields, "{sv}", "status", g_variant_new_int32 (MLG_ACTOR_STATUS_DRAFT));
  adopt (self, MLG_OBJECT_ACTOR, id, &fields);

  return id;
}

static void
make_relation (Generator   *self,
               const MlgId *actors,
               guint        n_actors)
{
  guint source = pick (self, n_actors);
  guint target = pick (self, 8) == 0 ? (pick_unequal (self, n_actors) * 7919u) % n_actors : pick (self, n_actors);
  g_autofree char *since = g_strdup_printf ("%u", 1990 + pick (self, 36));
  /* Most of them exist, the others are wished or past. */
  gint status = (gint) pick (self, 6) - 3;
  GVariantBuilder fields;

  if (source == target)
    target = (target + 1) % n_actors;

  g_variant_builder_init (&fields, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&fields, "{sv}", "source", g_variant_new_int64 (actors[source]));
  g_variant_builder_add (&fields, "{sv}", "target", g_variant_new_int64 (actors[target]));
  g_variant_builder_add (&fields, "{sv}", "type", g_variant_new_int64 (self->types[pick_unequal (self, G_N_ELEMENTS (types) - 1)]));
  g_variant_builder_add (&fields, "{sv}", "status", g_variant_new_int32 (MAX (0, status)));
  if (pick (self, 3) == 0)
    g_variant_builder_add (&fields, "{sv}", "since", g_variant_new_string (since));
  g_variant_builder_add (&fields, "{sv}", "strength", g_variant_new_int32 ((gint32) pick (self, 6)));
  adopt (self, MLG_OBJECT_RELATION, make_id (self), &fields);
}

static void
generator_clear (Generator *self)
{
  g_rand_free (self->rand);
  g_array_unref (self->communes);
  g_ptr_array_unref (self->words);
  g_hash_table_unref (self->ids);
  g_free (self->kinds);
  g_free (self->forms);
  g_free (self->scales);
  g_free (self->themes);
  g_free (self->types);
}

/**
 * mlg_generate_territory:
 * @n_actors: how many actors
 * @n_relations: how many relations; none without two actors
 * @seed: another seed gives another territory
 *
 * Reads the communes of the gazetteer; where it is missing, a grid stands in.
 *
 * Returns: (transfer full): a territory without a history
 */
MlgTerritory *
mlg_generate_territory (guint   n_actors,
                        guint   n_relations,
                        guint32 seed)
{
  Generator self = { 0, };
  g_autofree MlgId *actors = g_new0 (MlgId, n_actors + 1);

  self.rand = g_rand_new_with_seed (seed);
  self.territory = mlg_territory_new ();
  self.communes = g_array_new (FALSE, FALSE, sizeof (Commune));
  g_array_set_clear_func (self.communes, clear_commune);
  self.words = g_ptr_array_new_with_free_func (g_free);
  self.ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  load_communes (&self);
  make_words (&self);
  self.kinds = make_terms (&self, MLG_VOCABULARY_KIND, "kind", kinds);
  self.forms = make_terms (&self, MLG_VOCABULARY_LEGAL_FORM, "legal_form", forms);
  self.scales = make_terms (&self, MLG_VOCABULARY_SCALE, "scale", scales);
  self.themes = make_terms (&self, MLG_VOCABULARY_THEME, "theme", themes);
  self.types = make_terms (&self, MLG_VOCABULARY_RELATION_TYPE, "relation_type", types);

  for (guint i = 0; i < n_actors; i++)
    actors[i] = make_actor (&self);

  for (guint i = 0; i < n_relations && n_actors > 1; i++)
    make_relation (&self, actors, n_actors);

  generator_clear (&self);

  return self.territory;
}
