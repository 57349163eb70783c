/* territory-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "territory-fixture.h"

#include "mlg-ids.h"
#include "mlg-territory-actions.h"
#include "random-diagrams.h"

static const char * const names[] = {
  "Ti Coop",
  "L’Abergement-de-Cuisery",
  "<b>Épicerie</b> & <i>café</i> \"du coin\"",
  "'); DROP TABLE actors; --",
  "مقهى التعاونية",
  "🌻 Jardin partagé 👩‍🌾",
  "C:\\dossier\\fichier",
  "two\nlines\tand a tab",
  "{\"json\": [1, 2]}",
  "%s%n%d",
};

static const char * const slugs[] = { "association", "cooperative", "third_place", "food", "energy", "local", "funds", "is_member_of" };

static const MlgVocabulary vocabularies[] = {
  MLG_VOCABULARY_KIND, MLG_VOCABULARY_KIND, MLG_VOCABULARY_KIND, MLG_VOCABULARY_THEME, MLG_VOCABULARY_THEME,
  MLG_VOCABULARY_SCALE, MLG_VOCABULARY_RELATION_TYPE, MLG_VOCABULARY_RELATION_TYPE,
};

static GVariant *
random_text (GRand *rand)
{
  const char *name = names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))];

  return g_variant_new_take_string (g_strdup_printf ("%s %u", name, g_rand_int (rand)));
}

static GVariant *
random_texts (GRand *rand)
{
  GVariantBuilder builder;
  int n = g_rand_int_range (rand, 0, 4);

  g_variant_builder_init (&builder, G_VARIANT_TYPE_STRING_ARRAY);
  for (int i = 0; i < n; i++)
    g_variant_builder_add_value (&builder, random_text (rand));

  return g_variant_builder_end (&builder);
}

static MlgId
random_term (GRand *rand)
{
  return mlg_id_from_name (slugs[g_rand_int_range (rand, 0, G_N_ELEMENTS (slugs))]);
}

static GVariant *
random_ids (GRand *rand)
{
  MlgId ids[] = { random_term (rand), random_term (rand), random_term (rand) };

  return mlg_ids_to_variant (ids, (gsize) g_rand_int_range (rand, 0, 4));
}

static GVariant *
random_places (GRand *rand)
{
  GVariantBuilder builder;
  int n = g_rand_int_range (rand, 0, 4);

  g_variant_builder_init (&builder, G_VARIANT_TYPE (MLG_PLACES_TYPE));
  for (int i = 0; i < n; i++)
    {
      MlgPlace place = {
        .address = g_rand_boolean (rand) ? "6 rue Penn ar Créach" : NULL,
        .postcode = g_rand_boolean (rand) ? "29200" : NULL,
        .city = g_rand_boolean (rand) ? "Brest" : NULL,
        .country = g_rand_boolean (rand) ? "FR" : NULL,
        .lon = g_rand_double_range (rand, -180, 180),
        .lat = g_rand_double_range (rand, -90, 90),
        .precision = g_rand_int_range (rand, 0, 5),
      };

      g_variant_builder_add_value (&builder, mlg_place_to_variant (&place));
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
random_list (GRand      *rand,
             const char *signature)
{
  GVariantBuilder builder;

  if (g_str_equal (signature, MLG_PLACES_TYPE))
    return random_places (rand);

  g_variant_builder_init (&builder, G_VARIANT_TYPE (signature));
  if (g_str_equal (signature, MLG_CONTACTS_TYPE))
    for (int n = g_rand_int_range (rand, 0, 3); n > 0; n--)
      g_variant_builder_add (&builder, "(s@sb)", "email", random_text (rand), g_rand_boolean (rand));
  else if (g_str_equal (signature, MLG_CUSTOM_TYPE))
    for (int n = g_rand_int_range (rand, 0, 3); n > 0; n--)
      g_variant_builder_add (&builder, "{@s@s}", random_text (rand), random_text (rand));
  else
    for (int n = g_rand_int_range (rand, 0, 3); n > 0; n--)
      g_variant_builder_add (&builder, "(dd)", g_rand_double (rand), -g_rand_double (rand));

  return g_variant_builder_end (&builder);
}

/* A value of the type of @field, of any meaning. */
static GVariant *
random_value (GRand          *rand,
              const MlgField *field)
{
  switch (field->type)
    {
    case MLG_FIELD_TEXT:
      return random_text (rand);

    case MLG_FIELD_TEXTS:
      return random_texts (rand);

    case MLG_FIELD_ID:
      return g_variant_new_int64 (random_term (rand));

    case MLG_FIELD_IDS:
      return random_ids (rand);

    case MLG_FIELD_NUMBER:
      return g_variant_new_int32 (g_rand_int_range (rand, 0, 3));

    case MLG_FIELD_FLAG:
      return g_variant_new_boolean (g_rand_boolean (rand));

    case MLG_FIELD_LIST:
      return random_list (rand, field->signature);

    case MLG_FIELD_POINT:
      return g_variant_new ("(dd)", g_rand_double_range (rand, -1000., 1000.), g_rand_double_range (rand, -1000., 1000.));

    default:
      g_assert_not_reached ();
    }
}

/**
 * territory_fixture_add_vocabulary:
 * @territory: a territory
 *
 * Adds some terms, in one change.
 */
void
territory_fixture_add_vocabulary (MlgTerritory *territory)
{
  g_autoptr(GError) error = NULL;

  mlg_territory_begin (territory, "Vocabulary");
  for (guint i = 0; i < G_N_ELEMENTS (slugs); i++)
    {
      GVariantBuilder fields;

      g_variant_builder_init (&fields, G_VARIANT_TYPE_VARDICT);
      g_variant_builder_add (&fields, "{sv}", "slug", g_variant_new_string (slugs[i]));
      g_variant_builder_add (&fields, "{sv}", "label_en", g_variant_new_string (slugs[i]));
      g_variant_builder_add (&fields, "{sv}", "vocabulary", g_variant_new_int32 ((gint32) vocabularies[i]));
      g_variant_builder_add (&fields, "{sv}", "directed", g_variant_new_boolean (TRUE));
      mlg_territory_insert (territory, MLG_OBJECT_TERM, mlg_id_from_name (slugs[i]), g_variant_builder_end (&fields), &error);
      g_assert_no_error (error);
    }
  g_assert_true (mlg_territory_commit (territory, &error));
}

/**
 * territory_fixture_add_full_actor:
 * @territory: a territory
 * @rand: the dice
 *
 * Adds an actor with a value in every field, in one change.
 *
 * Returns: (transfer none) (nullable): the actor, %NULL where the edit sink
 *   failed
 */
MlgActor *
territory_fixture_add_full_actor (MlgTerritory *territory,
                                  GRand        *rand)
{
  guint n_fields;
  const MlgField *fields = mlg_object_kind_get_fields (MLG_OBJECT_ACTOR, &n_fields);
  g_autoptr(GError) error = NULL;
  MlgRecord *actor;

  mlg_territory_begin (territory, "Full actor");
  actor = mlg_territory_insert (territory, MLG_OBJECT_ACTOR, MLG_ID_NONE, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n_fields; i++)
    g_assert_true (mlg_territory_set (territory, actor, i, random_value (rand, &fields[i]), &error));

  return mlg_territory_commit (territory, NULL) ? MLG_ACTOR (actor) : NULL;
}

static void
set_random_field (MlgTerritory *territory,
                  MlgRecord    *record,
                  GRand        *rand)
{
  guint n_fields;
  const MlgField *fields = mlg_record_get_fields (record, &n_fields);
  guint field = (guint) g_rand_int_range (rand, 0, (gint32) n_fields);

  if (MLG_IS_RELATION (record) && field <= MLG_RELATION_TARGET)
    mlg_territory_reverse (territory, MLG_RELATION (record), NULL);
  else
    mlg_territory_edit (territory, record, field, random_value (rand, &fields[field]), NULL);
}

static void
change_term (MlgTerritory *territory,
             MlgRecord    *term,
             GRand        *rand)
{
  if (g_rand_int_range (rand, 0, 30) == 0)
    mlg_territory_delete (territory, term, NULL);
  else
    set_random_field (territory, term, rand);
}

static MlgRecord *
pick (MlgTerritory  *territory,
      MlgObjectKind  kind,
      GRand         *rand)
{
  guint n = mlg_territory_get_n_records (territory, kind);

  return n > 0 ? mlg_territory_get_nth_record (territory, kind, (guint) g_rand_int_range (rand, 0, (gint32) n)) : NULL;
}

/**
 * territory_fixture_random_operation:
 * @territory: a territory
 * @rand: the dice
 *
 * Does something that people do; nothing where the dice fall badly.
 */
void
territory_fixture_random_operation (MlgTerritory *territory,
                                    GRand        *rand)
{
  MlgRecord *actor = pick (territory, MLG_OBJECT_ACTOR, rand);
  MlgRecord *other = pick (territory, MLG_OBJECT_ACTOR, rand);
  MlgRecord *relation = pick (territory, MLG_OBJECT_RELATION, rand);
  MlgRecord *term = pick (territory, MLG_OBJECT_TERM, rand);
  const char *name = names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))];

  switch (g_rand_int_range (rand, 0, actor == NULL ? 2 : 26))
    {
    case 0:
      territory_fixture_add_full_actor (territory, rand);
      break;

    case 1: case 2: case 3:
      mlg_territory_add_actor (territory, name, random_term (rand), NULL);
      break;

    case 4: case 5: case 6: case 7: case 8:
      mlg_territory_link (territory, mlg_record_get_id (actor), mlg_record_get_id (other), random_term (rand), NULL);
      break;

    case 9:
      mlg_territory_delete (territory, actor, NULL);
      break;

    case 10:
      if (relation != NULL)
        mlg_territory_delete (territory, relation, NULL);
      break;

    case 11: case 12: case 13:
      if (relation != NULL)
        set_random_field (territory, relation, rand);
      break;

    case 14:
      set_random_field (territory, MLG_RECORD (mlg_territory_get_info (territory)), rand);
      break;

    case 15:
      if (term != NULL)
        change_term (territory, term, rand);
      break;

    case 16:
      mlg_territory_undo (territory, NULL);
      break;

    case 17:
      mlg_territory_redo (territory, NULL);
      break;

    case 18: case 19: case 20: case 21: case 22: case 23:
      random_diagrams_do_one (territory, rand);
      break;

    default:
      set_random_field (territory, actor, rand);
    }
}

/**
 * territory_fixture_assert_equal:
 * @territory: a territory
 * @other: another one
 *
 * Asserts that they hold the same, and says what differs.
 */
void
territory_fixture_assert_equal (MlgTerritory *territory,
                                MlgTerritory *other)
{
  for (guint kind = 0; kind < MLG_N_OBJECT_KINDS; kind++)
    {
      g_assert_cmpuint (mlg_territory_get_n_records (territory, kind), ==, mlg_territory_get_n_records (other, kind));
      for (guint i = 0; i < mlg_territory_get_n_records (territory, kind); i++)
        {
          MlgRecord *record = mlg_territory_get_nth_record (territory, kind, i);
          MlgRecord *twin = mlg_territory_lookup (other, kind, mlg_record_get_id (record));
          g_autoptr(GVariant) expected = mlg_record_serialize (record);
          g_autoptr(GVariant) found = NULL;
          g_autofree char *expected_text = g_variant_print (expected, FALSE);
          g_autofree char *found_text = NULL;

          g_assert_nonnull (twin);
          found = mlg_record_serialize (twin);
          found_text = g_variant_print (found, FALSE);
          g_assert_cmpstr (found_text, ==, expected_text);
        }
    }

  g_assert_true (mlg_territory_equal (territory, other));
}
