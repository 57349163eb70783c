/* random-edits.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "random-edits.h"

#include "mlg-ids.h"
#include "mlg-merge-actors.h"
#include "mlg-new-term-actions.h"
#include "mlg-territory-actions.h"
#include "mlg-vocabulary-actions.h"
#include "random-diagrams.h"

/* Changes of the sort that people make, and of the sort that nobody makes,
 * at random: for tests of what must hold after any of them. */

static const char * const texts[] = {
  "", "Ti Coop", "Saint-Ouen", "SAINT OUEN", "st ouen", "L’Atelier du vélo", "Énergie & <b>gras</b>", "بريد", "日本語 テスト", "🚲🌻",
  "énergie partagée", "2020", "2020-03", "Brest", "a", "supermarché coopératif", "l'île d'Yeu", "https://ticoop.fr", "food", "\t\n"
};

static guint
pick (GRand *rand,
      guint  n)
{
  return (guint) g_rand_int_range (rand, 0, (gint32) n);
}

static const char *
pick_text (GRand *rand)
{
  return texts[pick (rand, G_N_ELEMENTS (texts))];
}

static MlgRecord *
pick_record (MlgTerritory  *territory,
             GRand         *rand,
             MlgObjectKind  kind)
{
  guint n = mlg_territory_get_n_records (territory, kind);

  return n > 0 ? mlg_territory_get_nth_record (territory, kind, pick (rand, n)) : NULL;
}

/* What a field refers to, or else something of another kind. */
static MlgId
pick_referred (MlgTerritory  *territory,
               GRand         *rand,
               MlgObjectKind  kind)
{
  MlgRecord *record = pick_record (territory, rand, kind);

  return record != NULL ? mlg_record_get_id (record) : 1;
}

/* A term, nearly always one that exists. */
static MlgId
pick_term (MlgTerritory *territory,
           GRand        *rand)
{
  MlgRecord *term = pick_record (territory, rand, MLG_OBJECT_TERM);

  return term != NULL && pick (rand, 30) != 0 ? mlg_record_get_id (term) : (MlgId) pick (rand, 1000) + 1;
}

static GVariant *
make_list (GRand      *rand,
           const char *signature)
{
  GVariantBuilder list;

  g_variant_builder_init (&list, G_VARIANT_TYPE (signature));

  for (guint i = 0, n = pick (rand, 4); i < n; i++)
    if (g_str_equal (signature, MLG_PLACES_TYPE))
      {
        /* Sometimes outside the Earth, which is to be refused. */
        MlgPlace place = { pick_text (rand), pick_text (rand), pick_text (rand), "FR", g_rand_double_range (rand, -190, 190),
                           g_rand_double_range (rand, -95, 95), (MlgPrecision) pick (rand, 5) };

        g_variant_builder_add_value (&list, mlg_place_to_variant (&place));
      }
    else if (g_str_equal (signature, MLG_CONTACTS_TYPE))
      g_variant_builder_add (&list, "(ssb)", "email", pick_text (rand), pick (rand, 2) == 0);
    else if (g_str_equal (signature, MLG_CUSTOM_TYPE))
      g_variant_builder_add (&list, "{ss}", pick_text (rand), pick_text (rand));
    else
      g_variant_builder_add (&list, "(dd)", g_rand_double_range (rand, -180, 180), g_rand_double_range (rand, -90, 90));

  return g_variant_builder_end (&list);
}

static GVariant *
make_value (MlgTerritory   *territory,
            GRand          *rand,
            const MlgField *field)
{
  const char *list[3] = { pick_text (rand), pick_text (rand), pick_text (rand) };
  const MlgId ids[3] = { pick_term (territory, rand), pick_term (territory, rand), pick_term (territory, rand) };

  if (pick (rand, 6) == 0)
    return NULL;

  switch (field->type)
    {
    case MLG_FIELD_TEXT:
      return g_variant_new_string (pick_text (rand));

    case MLG_FIELD_TEXTS:
      return g_variant_new_strv (list, pick (rand, 4));

    case MLG_FIELD_ID:
      return g_variant_new_int64 (field->refers_to == MLG_OBJECT_TERM ? ids[0] : pick_referred (territory, rand, field->refers_to));

    case MLG_FIELD_IDS:
      return mlg_ids_to_variant (ids, pick (rand, 4));

    case MLG_FIELD_NUMBER:
      return g_variant_new_int32 ((gint32) pick (rand, 4));

    case MLG_FIELD_FLAG:
      return g_variant_new_boolean (pick (rand, 2) == 0);

    case MLG_FIELD_LIST:
      return make_list (rand, field->signature);

    case MLG_FIELD_POINT:
      /* Sometimes off any diagram, which is to be refused. */
      return g_variant_new ("(dd)", g_rand_double_range (rand, -2e7, 2e7), (double) pick (rand, 3));

    default:
      g_assert_not_reached ();
    }
}

static void
edit_any_field (MlgTerritory *territory,
                GRand        *rand)
{
  MlgRecord *record = pick_record (territory, rand, (MlgObjectKind) pick (rand, MLG_N_OBJECT_KINDS));
  const MlgField *fields;
  guint n_fields, field;

  if (record == NULL)
    return;

  fields = mlg_record_get_fields (record, &n_fields);
  field = pick (rand, n_fields);
  mlg_territory_edit (territory, record, field, make_value (territory, rand, &fields[field]), NULL);
}

static void
add_term (MlgTerritory *territory,
          GRand        *rand)
{
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&fields, "{sv}", "vocabulary", g_variant_new_int32 ((gint32) pick (rand, MLG_N_VOCABULARIES)));
  g_variant_builder_add (&fields, "{sv}", "label_fr", g_variant_new_string (pick_text (rand)));
  g_variant_builder_add (&fields, "{sv}", "label_en", g_variant_new_string (pick_text (rand)));
  mlg_territory_begin (territory, "Add a term");
  mlg_territory_insert (territory, MLG_OBJECT_TERM, MLG_ID_NONE, g_variant_builder_end (&fields), NULL);
  g_assert_true (mlg_territory_commit (territory, NULL));
}

/* What people do to the vocabulary. Merging and deleting words that are in use
 * touches many objects at once. */
static void
edit_vocabulary (MlgTerritory *territory,
                 GRand        *rand)
{
  MlgRecord *record = pick_record (territory, rand, MLG_OBJECT_TERM);
  MlgRecord *other = pick_record (territory, rand, MLG_OBJECT_TERM);
  MlgTerm *term = record != NULL ? MLG_TERM (record) : NULL;

  if (term == NULL || pick (rand, 8) == 0)
    {
      mlg_territory_add_term (territory, (MlgVocabulary) pick (rand, MLG_N_VOCABULARIES),
                              pick (rand, 2) == 0 ? pick_term (territory, rand) : MLG_ID_NONE, pick_text (rand), NULL);
      return;
    }

  switch (pick (rand, 8))
    {
    case 0:
      mlg_territory_rename_term (territory, term, MLG_TERM_LABEL_FR + pick (rand, 4), pick_text (rand), NULL);
      break;

    case 1:
      mlg_territory_recolour_term (territory, term, pick_text (rand), NULL);
      break;

    case 2:
      mlg_territory_move_term (territory, term, pick (rand, 8), NULL);
      break;

    case 3:
      mlg_territory_delete_term (territory, term, NULL);
      break;

    case 4:
      if (mlg_territory_get_n_records (territory, MLG_OBJECT_TERM) > 8)
        mlg_territory_delete_used_term (territory, term, NULL);
      break;

    default:
      mlg_territory_merge_terms (territory, term, MLG_TERM (other), NULL);
    }
}

/* A fact together with the word for it */
static void
use_new_term (MlgTerritory *territory,
              GRand        *rand,
              MlgRecord    *actor,
              MlgRecord    *other)
{
  MlgNewTerm type = { pick_text (rand), pick_text (rand), pick (rand, 2) == 0 };
  MlgRecord *relation = pick_record (territory, rand, MLG_OBJECT_RELATION);

  if (pick (rand, 3) == 0)
    mlg_territory_link_with_new_type (territory, mlg_record_get_id (actor), mlg_record_get_id (other), &type, NULL);
  else if (pick (rand, 2) == 0)
    mlg_territory_edit_with_new_term (territory, actor, MLG_ACTOR_THEMES, MLG_VOCABULARY_THEME, MLG_ID_NONE, type.label, NULL);
  else if (relation != NULL)
    mlg_territory_retype_with_new_type (territory, MLG_RELATION (relation), &type, pick (rand, 2) == 0, NULL);
}

static void
merge_actors (MlgTerritory *territory,
              GRand        *rand,
              MlgRecord    *from,
              MlgRecord    *into)
{
  MlgMergeChoice choices[MLG_N_ACTOR_FIELDS];

  for (guint i = 0; i < MLG_N_ACTOR_FIELDS; i++)
    choices[i] = (MlgMergeChoice) pick (rand, mlg_merge_can_join (i) ? 3 : 2);

  mlg_territory_merge_actors (territory, MLG_ACTOR (from), MLG_ACTOR (into), pick (rand, 2) == 0 ? choices : NULL, NULL);
}

/* Many edits in one change, some of which cancel each other. */
static void
do_several (MlgTerritory *territory,
            GRand        *rand)
{
  mlg_territory_begin (territory, "Several");

  for (guint i = 0, n = pick (rand, 8); i < n; i++)
    {
      MlgRecord *actor = pick_record (territory, rand, MLG_OBJECT_ACTOR);
      MlgRecord *other = pick_record (territory, rand, MLG_OBJECT_ACTOR);

      if (actor == NULL || pick (rand, 4) == 0)
        mlg_territory_insert (territory, MLG_OBJECT_ACTOR, MLG_ID_NONE, NULL, NULL);
      else if (pick (rand, 4) == 0)
        mlg_territory_remove (territory, actor);
      else if (pick (rand, 2) == 0)
        mlg_territory_insert (territory, MLG_OBJECT_RELATION, MLG_ID_NONE,
                              g_variant_new_parsed ("{'source': <%x>, 'target': <%x>, 'status': <%i>}",
                                                    mlg_record_get_id (actor), mlg_record_get_id (other), (gint32) pick (rand, 3)), NULL);
      else
        mlg_territory_set (territory, actor, MLG_ACTOR_NAME, g_variant_new_string (pick_text (rand)), NULL);
    }

  if (pick (rand, 5) == 0)
    mlg_territory_rollback (territory);
  else
    g_assert_true (mlg_territory_commit (territory, NULL));
}

/**
 * random_edits_make_territory:
 *
 * Returns: (transfer full): a territory with a few terms
 */
MlgTerritory *
random_edits_make_territory (void)
{
  MlgTerritory *territory = mlg_territory_new ();
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < 12; i++)
    add_term (territory, rand);

  return territory;
}

/**
 * random_edits_do_one:
 * @territory: a territory
 * @rand: the dice
 *
 * Changes something, or leaves no trace where the dice fall badly. May undo
 * and redo.
 */
void
random_edits_do_one (MlgTerritory *territory,
                     GRand        *rand)
{
  MlgRecord *actor = pick_record (territory, rand, MLG_OBJECT_ACTOR);
  MlgRecord *other = pick_record (territory, rand, MLG_OBJECT_ACTOR);
  MlgRecord *relation = pick_record (territory, rand, MLG_OBJECT_RELATION);
  guint dice = pick (rand, 55);

  if (dice < 8 || actor == NULL)
    mlg_territory_add_actor (territory, pick_text (rand), pick_term (territory, rand), NULL);
  else if (dice < 14)
    mlg_territory_link (territory, mlg_record_get_id (actor), mlg_record_get_id (other), pick_term (territory, rand), NULL);
  else if (dice < 26)
    edit_any_field (territory, rand);
  else if (dice < 29)
    mlg_territory_delete (territory, actor, NULL);
  else if (dice < 31)
    do_several (territory, rand);
  else if (dice < 33)
    mlg_territory_undo (territory, NULL);
  else if (dice < 35)
    mlg_territory_redo (territory, NULL);
  else if (dice == 35)
    add_term (territory, rand);
  else if (dice == 36)
    {
      edit_vocabulary (territory, rand);
      if (actor != NULL && pick (rand, 3) == 0)
        use_new_term (territory, rand, actor, other);
    }
  else if (dice == 38)
    merge_actors (territory, rand, actor, other);
  else if (relation != NULL && dice == 37)
    mlg_territory_reverse (territory, MLG_RELATION (relation), NULL);
  else if (dice > 39)
    random_diagrams_do_one (territory, rand);
  else if (relation != NULL)
    mlg_territory_delete (territory, relation, NULL);
}

static gboolean
is_framed (MlgRecord *record)
{
  return MLG_IS_DIAGRAM_ITEM (record) && mlg_diagram_item_get_frame (MLG_DIAGRAM_ITEM (record)) != MLG_ID_NONE;
}

static void
copy_record (MlgTerritory *copy,
             MlgRecord    *record)
{
  g_autoptr(GVariant) fields = mlg_record_serialize (record);
  g_autoptr(GError) error = NULL;

  mlg_territory_adopt (copy, mlg_record_new (mlg_record_get_object_kind (record), mlg_record_get_id (record), fields), &error);
  g_assert_no_error (error);
}

/**
 * random_edits_copy:
 * @territory: a territory
 *
 * Returns: (transfer full): another one that holds the same, without history
 */
MlgTerritory *
random_edits_copy (MlgTerritory *territory)
{
  MlgTerritory *copy = mlg_territory_new ();

  for (guint kind = 0; kind < MLG_N_OBJECT_KINDS; kind++)
    for (guint pass = 0; pass < 2; pass++)
      for (guint i = 0; i < mlg_territory_get_n_records (territory, kind); i++)
        {
          MlgRecord *record = mlg_territory_get_nth_record (territory, kind, i);

          /* Frames come before what is in them. */
          if (is_framed (record) == (pass == 1))
            copy_record (copy, record);
        }

  return copy;
}
