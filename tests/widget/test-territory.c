/* test-territory.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A small territory for widget tests: six kinds, four relation types, six
 * actors of whom one is nowhere and one has no links. */

#include "config.h"

#include "test-territory.h"

#include "mlg-territory-actions.h"

#include <string.h>

static const struct
{
  MlgVocabulary vocabulary;
  const char *slug, *en, *fr, *inverse_en, *inverse_fr, *colour, *glyph, *parent;
  gboolean directed;
} terms[] = {
  { MLG_VOCABULARY_KIND, "association", "Association", "Association", NULL, NULL, "#1c71d8", "people" },
  { MLG_VOCABULARY_KIND, "cooperative", "Cooperative", "Coopérative", NULL, NULL, "#e66100", "cooperative" },
  { MLG_VOCABULARY_KIND, "collective", "Group or collective", "Groupe ou collectif", NULL, NULL, "#c01c28", "collective" },
  { MLG_VOCABULARY_KIND, "municipality", "Municipality", "Commune", NULL, NULL, "#613583", "town-hall" },
  { MLG_VOCABULARY_KIND, "third_place", "Third place", "Tiers-lieu", NULL, NULL, "#26a269", "third-place" },
  { MLG_VOCABULARY_KIND, "initiative", "Initiative or project", "Initiative ou projet", NULL, NULL, "#e5a50a", "lightbulb" },
  { MLG_VOCABULARY_LEGAL_FORM, "scic", "SCIC", "SCIC" },
  { MLG_VOCABULARY_SCALE, "municipality", "Municipality", "Commune" },
  { MLG_VOCABULARY_SCALE, "region", "Region", "Région" },
  { MLG_VOCABULARY_THEME, "food", "Food", "Alimentation" },
  { MLG_VOCABULARY_THEME, "solidarity", "Solidarity", "Solidarités" },
  { MLG_VOCABULARY_THEME, "commons", "Commons", "Communs" },
  { MLG_VOCABULARY_RELATION_FAMILY, "cooperation", "Cooperation", "Coopération", NULL, NULL, "#12784f" },
  { MLG_VOCABULARY_RELATION_FAMILY, "support", "Support and funding", "Appui et financement", NULL, NULL, "#0972bf" },
  { MLG_VOCABULARY_RELATION_TYPE, "partner", "is a partner of", "est partenaire de",
    "is a partner of", "est partenaire de", "#12784f", NULL, "cooperation" },
  { MLG_VOCABULARY_RELATION_TYPE, "funds", "funds", "finance",
    "is funded by", "est financé par", "#0972bf", NULL, "support", TRUE },
  { MLG_VOCABULARY_RELATION_TYPE, "supports", "supports", "soutient",
    "is supported by", "est soutenu par", "#0972bf", NULL, "support", TRUE },
  { MLG_VOCABULARY_RELATION_TYPE, "cooperates", "cooperates with", "coopère avec",
    "cooperates with", "coopère avec", "#12784f", NULL, "cooperation" },
  { MLG_VOCABULARY_SCHEME, "rings", "Rings", "Anneaux" },
  { MLG_VOCABULARY_SCHEME_ITEM, "inside", "Inside", "Intérieur", NULL, NULL, NULL, NULL, "rings" },
  { MLG_VOCABULARY_SCHEME_ITEM, "outside", "Outside", "Extérieur", NULL, NULL, NULL, NULL, "rings" },
};

static MlgId
term_id (MlgVocabulary  vocabulary,
         const char    *slug)
{
  g_autofree char *name = g_strdup_printf ("%d/%s", vocabulary, slug);

  return mlg_id_from_name (name);
}

static void
add_text (GVariantBuilder *fields,
          const char      *name,
          const char      *text)
{
  if (text != NULL)
    g_variant_builder_add (fields, "{sv}", name, g_variant_new_string (text));
}

static void
add_terms (MlgTerritory *territory)
{
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      g_autoptr(GError) error = NULL;
      GVariantBuilder fields;

      g_variant_builder_init (&fields, G_VARIANT_TYPE_VARDICT);
      g_variant_builder_add (&fields, "{sv}", "vocabulary", g_variant_new_int32 (terms[i].vocabulary));
      g_variant_builder_add (&fields, "{sv}", "position", g_variant_new_int32 (i));
      add_text (&fields, "slug", terms[i].slug);
      add_text (&fields, "label_en", terms[i].en);
      add_text (&fields, "label_fr", terms[i].fr);
      add_text (&fields, "inverse_en", terms[i].inverse_en);
      add_text (&fields, "inverse_fr", terms[i].inverse_fr);
      add_text (&fields, "colour", terms[i].colour);
      add_text (&fields, "glyph", terms[i].glyph);
      if (terms[i].directed)
        g_variant_builder_add (&fields, "{sv}", "directed", g_variant_new_boolean (TRUE));
      if (terms[i].parent != NULL)
        g_variant_builder_add (&fields, "{sv}", "parent", g_variant_new_int64
                               (term_id (terms[i].vocabulary == MLG_VOCABULARY_SCHEME_ITEM
                                         ? MLG_VOCABULARY_SCHEME : MLG_VOCABULARY_RELATION_FAMILY, terms[i].parent)));

      mlg_territory_insert (territory, MLG_OBJECT_TERM, term_id (terms[i].vocabulary, terms[i].slug),
                            g_variant_builder_end (&fields), &error);
      g_assert_no_error (error);
    }
}

/**
 * tt_territory_new:
 *
 * Returns: (transfer full): the territory
 */
MlgTerritory *
tt_territory_new (void)
{
  MlgTerritory *self = mlg_territory_new ();
  g_autoptr(GError) error = NULL;

  mlg_territory_begin (self, "Make the vocabulary");
  mlg_territory_set (self, MLG_RECORD (mlg_territory_get_info (self)), MLG_TERRITORY_NAME,
                     g_variant_new_string ("Bretagne"), NULL);
  add_terms (self);
  mlg_territory_commit (self, &error);
  g_assert_no_error (error);

  tt_add_actor (self, "Ti Coop", "cooperative", "Brest");
  tt_add_actor (self, "Ville de Brest", "municipality", "Brest");
  tt_add_actor (self, "Région Bretagne", "municipality", "Rennes");
  tt_add_actor (self, "Inztant", "collective", "Brest");
  tt_add_actor (self, "La Sphère", "third_place", NULL);
  tt_add_actor (self, "L’Usine invisible", "collective", "Auray");

  tt_link (self, "Ville de Brest", "Ti Coop", "supports");
  tt_link (self, "Région Bretagne", "Ti Coop", "funds");
  tt_link (self, "Ti Coop", "Inztant", "cooperates");
  tt_link (self, "La Sphère", "Ti Coop", "partner");

  return self;
}

MlgId
tt_term (MlgTerritory  *territory,
         MlgVocabulary  vocabulary,
         const char    *slug)
{
  MlgId id = term_id (vocabulary, slug);

  g_assert_nonnull (mlg_territory_get_term (territory, id));

  return id;
}

MlgActor *
tt_actor (MlgTerritory *territory,
          const char   *name)
{
  for (guint i = 0; i < mlg_territory_get_n_actors (territory); i++)
    {
      MlgActor *actor = mlg_territory_get_nth_actor (territory, i);

      if (strcmp (mlg_actor_get_name (actor), name) == 0)
        return actor;
    }

  g_error ("no actor is called %s", name);
}

MlgActor *
tt_add_actor (MlgTerritory *territory,
              const char   *name,
              const char   *kind,
              const char   *city)
{
  g_autoptr(GError) error = NULL;
  MlgActor *actor;

  actor = mlg_territory_add_actor (territory, name, kind != NULL ? tt_term (territory, MLG_VOCABULARY_KIND, kind) : MLG_ID_NONE,
                                   &error);
  g_assert_no_error (error);

  if (city != NULL)
    {
      MlgPlace place = { .city = city, .lon = -4.49, .lat = 48.39, .precision = MLG_PRECISION_COMMUNE };

      mlg_territory_place (territory, actor, &place, &error);
      g_assert_no_error (error);
    }

  return actor;
}

MlgRelation *
tt_link (MlgTerritory *territory,
         const char   *source,
         const char   *target,
         const char   *type)
{
  g_autoptr(GError) error = NULL;
  MlgRelation *relation;

  relation = mlg_territory_link (territory, mlg_actor_get_id (tt_actor (territory, source)),
                                 mlg_actor_get_id (tt_actor (territory, target)),
                                 tt_term (territory, MLG_VOCABULARY_RELATION_TYPE, type), &error);
  g_assert_no_error (error);

  return relation;
}

void
tt_set_text (MlgTerritory *territory,
             MlgRecord    *record,
             guint         field,
             const char   *text)
{
  g_autoptr(GError) error = NULL;

  mlg_territory_edit (territory, record, field, g_variant_new_string (text), &error);
  g_assert_no_error (error);
}
