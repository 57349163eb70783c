/* test-record.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-error.h"
#include "mlg-ids.h"
#include "mlg-territory-actions.h"

#include <locale.h>
#include <math.h>
#include <string.h>

/* What fields hold, and what they refuse. */

static GVariant *
sample (const MlgField *field)
{
  static const char * const texts[] = { "a, b", "", "é|è" };
  static const MlgId ids[] = { 3, 1, 2 };

  switch (field->type)
    {
    case MLG_FIELD_TEXT:
      return g_variant_new_string ("<b>&amp;</b> é “x” \n");

    case MLG_FIELD_TEXTS:
      return g_variant_new_strv (texts, G_N_ELEMENTS (texts));

    case MLG_FIELD_ID:
      return g_variant_new_int64 (MLG_ID_MAX);

    case MLG_FIELD_IDS:
      return mlg_ids_to_variant (ids, G_N_ELEMENTS (ids));

    case MLG_FIELD_NUMBER:
      return g_variant_new_int32 (2);

    case MLG_FIELD_FLAG:
      return g_variant_new_boolean (TRUE);

    case MLG_FIELD_LIST:
      if (g_str_equal (field->signature, MLG_PLACES_TYPE))
        return g_variant_new_parsed ("[('', '29200', 'Brest', 'FR', -4.5, 48.4, 1), ('x', '', '', '', 0.0, 0.0, 0)]");
      if (g_str_equal (field->signature, MLG_CONTACTS_TYPE))
        return g_variant_new_parsed ("[('email', 'a@b.fr', true)]");
      if (g_str_equal (field->signature, MLG_CUSTOM_TYPE))
        return g_variant_new_parsed ("{'Label': 'value'}");
      return g_variant_new_parsed ("[(1.5, 2.5), (3.0, 4.0)]");

    case MLG_FIELD_POINT:
      return g_variant_new_parsed ("(-1.5, 1e7)");

    default:
      g_assert_not_reached ();
    }
}

/* What an object cannot be without. */
static GVariant *
make_needs (MlgTerritory  *territory,
            MlgObjectKind  kind)
{
  MlgId a = mlg_actor_get_id (mlg_territory_get_nth_actor (territory, 0));
  MlgId b = mlg_actor_get_id (mlg_territory_get_nth_actor (territory, 1));

  if (kind == MLG_OBJECT_RELATION)
    return g_variant_new_parsed ("{'source': <%x>, 'target': <%x>}", a, b);

  if (kind != MLG_OBJECT_DIAGRAM_ITEM)
    return NULL;

  mlg_territory_insert (territory, MLG_OBJECT_DIAGRAM, 7, NULL, NULL);

  return g_variant_new_parsed ("{'diagram': <%x>, 'actor': <%x>}", (MlgId) 7, a);
}

/* What the territory sees to; other tests look at that. */
static gboolean
is_bound (MlgObjectKind kind,
          guint         field)
{
  if (kind == MLG_OBJECT_RELATION)
    return field == MLG_RELATION_SOURCE || field == MLG_RELATION_TARGET;

  return kind == MLG_OBJECT_DIAGRAM_ITEM && (field == MLG_DIAGRAM_ITEM_DIAGRAM || field == MLG_DIAGRAM_ITEM_SORT ||
                                             field == MLG_DIAGRAM_ITEM_ACTOR || field == MLG_DIAGRAM_ITEM_FRAME);
}

/* Every field of every kind of object: set, read, emptied, kept by a copy. */
static void
test_every_field (void)
{
  for (guint kind = 0; kind < MLG_N_OBJECT_KINDS; kind++)
    {
      guint n_fields;
      const MlgField *fields = mlg_object_kind_get_fields (kind, &n_fields);
      g_autoptr(MlgTerritory) territory = mlg_territory_new ();
      g_autoptr(GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
      MlgRecord *record;

      mlg_territory_add_actor (territory, "", MLG_ID_NONE, NULL);
      mlg_territory_add_actor (territory, "", MLG_ID_NONE, NULL);
      mlg_territory_begin (territory, "Test");

      if (kind == MLG_OBJECT_TERRITORY)
        record = MLG_RECORD (mlg_territory_get_info (territory));
      else
        record = mlg_territory_insert (territory, kind, MLG_ID_NONE, make_needs (territory, kind), NULL);

      g_assert_nonnull (record);

      for (guint i = 0; i < n_fields; i++)
        {
          g_autoptr(GVariant) value = g_variant_ref_sink (sample (&fields[i]));
          g_autoptr(GVariant) read = NULL;
          g_autoptr(GVariant) fields_value = NULL;
          g_autoptr(MlgRecord) twin = NULL;
          g_autoptr(GError) error = NULL;

          g_assert_true (g_hash_table_add (names, (gpointer) fields[i].name));

          if (is_bound (kind, i))
            continue;

          g_assert_true (mlg_record_is_empty (record, i));
          g_assert_true (mlg_territory_set (territory, record, i, value, &error));
          g_assert_no_error (error);
          read = mlg_record_dup_value (record, i);
          g_assert_true (g_variant_equal (read, value));

          fields_value = mlg_record_serialize (record);
          twin = mlg_record_new (kind, mlg_record_get_id (record), fields_value);
          g_assert_true (mlg_record_equal (record, twin));

          g_assert_true (mlg_territory_set (territory, record, i, NULL, NULL));
          g_assert_true (mlg_record_is_empty (record, i));
          g_assert_false (mlg_record_equal (record, twin));

          /* A value of another sort is refused, and changes nothing. */
          g_assert_false (mlg_territory_set (territory, record, i, g_variant_new_byte (1), &error));
          g_assert_error (error, MLG_ERROR, MLG_ERROR_INVALID);
          g_assert_true (mlg_record_is_empty (record, i));
        }

      mlg_territory_rollback (territory);
    }
}

/* Unknown names and wrong types come with files of other versions. */
static void
test_foreign_fields (void)
{
  g_autoptr(MlgRecord) actor = mlg_record_new (MLG_OBJECT_ACTOR, 5,
                                               g_variant_new_parsed ("{'future': <1>, 'status': <'x'>, 'short_name': <'TC'>, 'name': <'Ti Coop'>}"));

  g_assert_cmpstr (mlg_actor_get_name (MLG_ACTOR (actor)), ==, "Ti Coop");
  g_assert_cmpstr (mlg_actor_get_label (MLG_ACTOR (actor)), ==, "TC");
  g_assert_cmpint (mlg_actor_get_status (MLG_ACTOR (actor)), ==, MLG_ACTOR_STATUS_CONFIRMED);
}

static void
assert_refused (MlgTerritory *territory,
                MlgActor     *actor,
                guint         field,
                GVariant     *value,
                int           code)
{
  g_autoptr(GVariant) before = mlg_record_serialize (MLG_RECORD (actor));
  g_autoptr(GVariant) after = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (mlg_territory_edit (territory, MLG_RECORD (actor), field, value, &error));
  g_assert_error (error, MLG_ERROR, code);
  g_assert_false (mlg_territory_is_changing (territory));
  after = mlg_record_serialize (MLG_RECORD (actor));
  g_assert_true (g_variant_equal (before, after));
}

static GVariant *
make_place (double lon,
            double lat,
            int    precision)
{
  GVariant *tuple = g_variant_new (MLG_PLACE_TYPE, "", "", "Brest", "FR", lon, lat, precision);

  return g_variant_new_array (NULL, &tuple, 1);
}

static void
test_limits (void)
{
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  MlgActor *actor = mlg_territory_add_actor (territory, "A", MLG_ID_NONE, NULL);
  g_autofree char *longest = g_strnfill (10000 * 2, 'x');
  g_autofree char *huge = g_strnfill (5000000, 'y');
  const char *list[] = { huge };

  /* Ten thousand characters, however many bytes */
  for (guint i = 0; i < 10000; i++)
    memcpy (longest + 2 * i, "é", 2);
  g_assert_true (mlg_territory_edit (territory, MLG_RECORD (actor), MLG_ACTOR_NAME, g_variant_new_string (longest), NULL));
  g_assert_cmpstr (mlg_actor_get_name (actor), ==, longest);
  assert_refused (territory, actor, MLG_ACTOR_NAME, g_variant_new_take_string (g_strconcat (longest, "x", NULL)), MLG_ERROR_TOO_LARGE);
  assert_refused (territory, actor, MLG_ACTOR_DESCRIPTION, g_variant_new_string (huge), MLG_ERROR_TOO_LARGE);
  assert_refused (territory, actor, MLG_ACTOR_KEYWORDS, g_variant_new_strv (list, 1), MLG_ERROR_TOO_LARGE);

  assert_refused (territory, actor, MLG_ACTOR_PLACES, make_place (180.5, 0, 1), MLG_ERROR_INVALID);
  assert_refused (territory, actor, MLG_ACTOR_PLACES, make_place (0, -90.5, 1), MLG_ERROR_INVALID);
  assert_refused (territory, actor, MLG_ACTOR_PLACES, make_place ((double) NAN, 0, 1), MLG_ERROR_INVALID);
  assert_refused (territory, actor, MLG_ACTOR_PLACES, make_place (0, (double) INFINITY, 1), MLG_ERROR_INVALID);
  assert_refused (territory, actor, MLG_ACTOR_PLACES, make_place (0, 0, 9), MLG_ERROR_INVALID);
  assert_refused (territory, actor, MLG_ACTOR_PLACES, make_place (0, 0, -1), MLG_ERROR_INVALID);
  assert_refused (territory, actor, MLG_ACTOR_KIND, g_variant_new_int64 (-1), MLG_ERROR_INVALID);
  assert_refused (territory, actor, MLG_ACTOR_KIND, g_variant_new_int64 (MLG_ID_MAX + 1), MLG_ERROR_INVALID);
  g_assert_true (mlg_territory_edit (territory, MLG_RECORD (actor), MLG_ACTOR_PLACES, make_place (-180, 90, 1), NULL));

  g_assert_false (mlg_territory_edit (territory, MLG_RECORD (mlg_territory_get_info (territory)), MLG_TERRITORY_PERIMETER,
                                      g_variant_new_parsed ("[(0.0, 0.0), (0.0, 91.0)]"), NULL));
}

/* Texts are texts: nothing in them is understood, nothing is lost. */
static void
test_strange_names (void)
{
  static const char * const names[] = {
    "<b>gras</b>", "&amp; <", "%s %n", "\342\200\256txt.exe", "مركز التعاون", "👩🏽‍🌾🚜", "é", "a\tb\nc", "'; DROP TABLE actors; --", " "
  };
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GError) error = NULL;
      MlgActor *actor = mlg_territory_add_actor (territory, names[i], MLG_ID_NONE, &error);
      g_autofree char *label = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (mlg_actor_get_name (actor), ==, names[i]);
      label = mlg_territory_dup_label (territory, MLG_RECORD (actor));
      g_assert_cmpstr (label, ==, names[i]);
      g_assert_nonnull (strstr (mlg_history_get_undo_label (mlg_territory_get_history (territory)), names[i]));
    }
}

static void
test_points (void)
{
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  MlgActor *actor = mlg_territory_add_actor (territory, "A", MLG_ID_NONE, NULL);
  MlgPlace moved = { .city = "Lille", .lon = 3.06, .lat = 50.63, .precision = MLG_PRECISION_MANUAL };
  MlgPlace place;
  double lon = 0, lat = 0;

  g_assert_false (mlg_actor_get_point (actor, NULL, NULL));
  /* The point is that of the first address that has one. */
  g_assert_true (mlg_territory_edit (territory, MLG_RECORD (actor), MLG_ACTOR_PLACES,
                                     g_variant_new_parsed ("[('', '', 'Brest', 'FR', 0.0, 0.0, 0), ('', '', 'Quimper', 'FR', -4.1, 48.0, 2)]"), NULL));
  g_assert_true (mlg_actor_get_point (actor, &lon, &lat));
  g_assert_cmpfloat (lon, ==, -4.1);
  g_assert_cmpfloat (lat, ==, 48.0);
  g_assert_cmpint (mlg_actor_get_precision (actor), ==, MLG_PRECISION_COMMUNE);
  g_assert_false (mlg_actor_get_place (actor, 2, &place));

  /* Placing replaces the main address; the others stay. */
  g_assert_true (mlg_territory_place (territory, actor, &moved, NULL));
  g_assert_cmpuint (mlg_actor_get_n_places (actor), ==, 2);
  g_assert_true (mlg_actor_get_place (actor, 0, &place));
  g_assert_cmpstr (place.city, ==, "Lille");
  g_assert_true (mlg_actor_get_place (actor, 1, &place));
  g_assert_cmpstr (place.city, ==, "Quimper");
  g_assert_cmpstr (mlg_history_get_undo_label (mlg_territory_get_history (territory)), ==, "Move A");
  g_assert_true (mlg_territory_undo (territory, NULL));
  g_assert_true (mlg_actor_get_point (actor, &lon, NULL));
  g_assert_cmpfloat (lon, ==, -4.1);
  g_assert_true (mlg_territory_edit (territory, MLG_RECORD (actor), MLG_ACTOR_PLACES, NULL, NULL));
  g_assert_false (mlg_actor_get_point (actor, NULL, NULL));
}

static void
test_place_text (void)
{
  static const struct { MlgPlace place; const char *text; } cases[] = {
    { { NULL, NULL, NULL, NULL, 0, 0, 0 }, "" },
    { { "6 rue Penn ar Créach", "29200", "Brest", "FR", 0, 0, 0 }, "6 rue Penn ar Créach, 29200 Brest" },
    { { "", "29200", "", "", 0, 0, 0 }, "29200" },
    { { "Place", "", "Brest", "", 0, 0, 0 }, "Place, Brest" },
    { { NULL, NULL, "Brest", NULL, 0, 0, 0 }, "Brest" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = mlg_place_dup_text (&cases[i].place);
      g_autoptr(GVariant) tuple = g_variant_ref_sink (mlg_place_to_variant (&cases[i].place));
      MlgPlace back;

      g_assert_cmpstr (text, ==, cases[i].text);
      mlg_place_from_variant (tuple, &back);
      g_assert_cmpstr (back.city, ==, cases[i].place.city != NULL ? cases[i].place.city : "");
      g_assert_false (mlg_place_has_point (&back));
    }
}

static void
test_adopt (void)
{
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  g_autoptr(GError) error = NULL;

  g_assert_true (mlg_territory_adopt (territory, mlg_record_new (MLG_OBJECT_ACTOR, 5, NULL), &error));
  g_assert_false (mlg_territory_adopt (territory, mlg_record_new (MLG_OBJECT_ACTOR, 5, NULL), &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_DUPLICATE);
  g_clear_error (&error);
  g_assert_false (mlg_territory_adopt (territory, mlg_record_new (MLG_OBJECT_ACTOR, 0, NULL), &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_DUPLICATE);
  g_clear_error (&error);
  g_assert_false (mlg_territory_adopt (territory, mlg_record_new (MLG_OBJECT_RELATION, 6, g_variant_new_parsed ("{'source': <int64 5>, 'target': <int64 5>}")), &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (mlg_territory_adopt (territory, mlg_record_new (MLG_OBJECT_RELATION, 6, g_variant_new_parsed ("{'source': <int64 5>, 'target': <int64 7>}")), &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_NOT_FOUND);
  g_assert_cmpuint (mlg_territory_get_n_actors (territory), ==, 1);
  g_assert_true (mlg_territory_adopt (territory, mlg_record_new (MLG_OBJECT_TERRITORY, MLG_TERRITORY_INFO_ID, g_variant_new_parsed ("{'name': <'Léon'>}")), NULL));
  g_assert_cmpstr (mlg_territory_get_name (territory), ==, "Léon");
  g_assert_cmpuint (mlg_territory_get_n_records (territory, MLG_OBJECT_TERRITORY), ==, 1);
}

static void
test_ids (void)
{
  g_autoptr(GVariant) one = g_variant_ref_sink (mlg_ids_with (NULL, 7));
  g_autoptr(GVariant) two = g_variant_ref_sink (mlg_ids_with (one, 8));
  g_autoptr(GVariant) same = g_variant_ref_sink (mlg_ids_with (two, 7));
  g_autoptr(GVariant) less = g_variant_ref_sink (mlg_ids_without (two, 7));
  g_autoptr(GVariant) none = g_variant_ref_sink (mlg_ids_without (NULL, 7));

  g_assert_true (mlg_ids_contain (two, 7) && mlg_ids_contain (two, 8));
  g_assert_true (g_variant_equal (two, same));
  g_assert_false (mlg_ids_contain (less, 7));
  g_assert_cmpuint (g_variant_n_children (less), ==, 1);
  g_assert_cmpuint (g_variant_n_children (none), ==, 0);
  g_assert_false (mlg_ids_contain (NULL, 7));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/record/every-field", test_every_field);
  g_test_add_func ("/record/foreign-fields", test_foreign_fields);
  g_test_add_func ("/record/limits", test_limits);
  g_test_add_func ("/record/strange-names", test_strange_names);
  g_test_add_func ("/record/points", test_points);
  g_test_add_func ("/record/place-text", test_place_text);
  g_test_add_func ("/record/adopt", test_adopt);
  g_test_add_func ("/record/ids", test_ids);

  return g_test_run ();
}
