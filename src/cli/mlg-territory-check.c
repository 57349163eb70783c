/* mlg-territory-check.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-territory-check.h"

#include "mlg-territory-actions.h"
#include "mlg-text.h"

#include <glib/gi18n.h>

/* What is being looked at, and what was found so far. */
typedef struct
{
  MlgTerritory *territory;
  GPtrArray    *problems;  /* char * */
} Check;

static void G_GNUC_PRINTF (3, 4)
complain (Check      *check,
          MlgRecord  *record,
          const char *format,
          ...)
{
  g_autofree char *label = mlg_territory_dup_label (check->territory, record);
  g_autofree char *reason = NULL;
  va_list arguments;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  /* One line each, whatever a name holds. */
  g_strdelimit (label, "\n\t", ' ');
  /* Translators: an actor or a relation, as “Ti Coop”, then what is wrong with it */
  g_ptr_array_add (check->problems, g_strdup_printf (_("“%s”: %s"), label, reason));
}

static void
check_reference (Check      *check,
                 MlgRecord  *record,
                 const char *field,
                 MlgId       id)
{
  if (id != MLG_ID_NONE && mlg_territory_get_term (check->territory, id) == NULL)
    /* Translators: %s is the name of a field, as “Kind” */
    complain (check, record, _("“%s” names a word that the vocabulary does not have."), field);
}

/* Whatever in a record refers to the vocabulary refers to a word of it. */
static void
check_references (Check     *check,
                  MlgRecord *record)
{
  guint n_fields;
  const MlgField *fields = mlg_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autoptr(GVariant) value = NULL;

      if (MLG_IS_RELATION (record) && i != MLG_RELATION_TYPE)
        continue;

      value = mlg_record_dup_value (record, i);

      if (value != NULL && fields[i].type == MLG_FIELD_ID)
        check_reference (check, record, _(fields[i].label), g_variant_get_int64 (value));

      if (value != NULL && fields[i].type == MLG_FIELD_IDS)
        {
          gsize n_ids;
          const MlgId *ids = g_variant_get_fixed_array (value, &n_ids, sizeof (MlgId));

          for (gsize j = 0; j < n_ids; j++)
            check_reference (check, record, _(fields[i].label), ids[j]);
        }
    }
}

static void
check_dates (Check      *check,
             MlgRecord  *record,
             const char *since,
             const char *until)
{
  /* ISO 8601 sorts as text; a year ends after each of its days. */
  if (since != NULL && until != NULL && !g_str_has_prefix (since, until) && g_strcmp0 (since, until) > 0)
    complain (check, record, _("it ends (%s) before it begins (%s)."), until, since);
}

/* A scheme of which an actor can have one item only. */
static void
check_schemes (Check    *check,
               MlgActor *actor)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  gsize n_items;
  const MlgId *items = mlg_actor_get_classification (actor, &n_items);

  for (gsize i = 0; i < n_items; i++)
    {
      MlgTerm *item = mlg_territory_get_term (check->territory, items[i]);
      MlgTerm *scheme = item != NULL ? mlg_territory_get_term (check->territory, mlg_term_get_parent (item)) : NULL;

      if (scheme == NULL || !mlg_record_is_empty (MLG_RECORD (scheme), MLG_TERM_MULTIPLE))
        continue;

      if (!g_hash_table_add (seen, scheme))
        complain (check, MLG_RECORD (actor), _("it has several values in “%s”, which allows one."),
                  mlg_term_get_label (scheme));
    }
}

static void
check_places (Check    *check,
              MlgActor *actor)
{
  for (guint i = 0; i < mlg_actor_get_n_places (actor); i++)
    {
      MlgPlace place;

      /* In the Gulf of Guinea: what a failed conversion gives. */
      if (mlg_actor_get_place (actor, i, &place) && mlg_place_has_point (&place) && place.lon == 0. && place.lat == 0.)
        complain (check, MLG_RECORD (actor), _("its point is at longitude 0, latitude 0. Place it again."));
    }
}

static void
check_actor (Check      *check,
             MlgActor   *actor,
             GHashTable *names)
{
  g_autofree char *name = mlg_text_fold (mlg_actor_get_name (actor));
  MlgRecord *record = MLG_RECORD (actor);

  if (*name == '\0')
    complain (check, record, _("it has no name."));
  else if (!g_hash_table_add (names, g_steal_pointer (&name)))
    complain (check, record, _("another actor has the same name."));

  if (mlg_actor_get_kind (actor) == MLG_ID_NONE)
    complain (check, record, _("its kind is not filled in."));

  check_references (check, record);
  check_dates (check, record, mlg_actor_get_text (actor, MLG_ACTOR_SINCE), mlg_actor_get_text (actor, MLG_ACTOR_UNTIL));
  check_schemes (check, actor);
  check_places (check, actor);
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static void
check_relation (Check       *check,
                MlgRelation *relation,
                GHashTable  *facts)
{
  MlgRecord *record = MLG_RECORD (relation);
  const char *since = mlg_relation_get_text (relation, MLG_RELATION_SINCE);
  g_autofree char *fact = NULL;
  MlgId source = mlg_relation_get_source (relation);
  MlgId target = mlg_relation_get_target (relation);

  if (mlg_relation_get_type_id (relation) == MLG_ID_NONE)
    complain (check, record, _("its type is not filled in."));

  /* Both ways round are one fact where the relation goes both ways. */
  if (mlg_territory_is_mutual (check->territory, relation) && source > target)
    {
      MlgId other = source;

      source = target;
      target = other;
    }

  fact = g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "/%d/%s/%s", source, target,
                          mlg_relation_get_type_id (relation), (int) mlg_relation_get_status (relation), or_empty (since),
                          or_empty (mlg_relation_get_text (relation, MLG_RELATION_PROJECT)));

  if (!g_hash_table_add (facts, g_steal_pointer (&fact)))
    complain (check, record, _("the same relation is there twice."));

  check_references (check, record);
  check_dates (check, record, since, mlg_relation_get_text (relation, MLG_RELATION_UNTIL));
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

/**
 * mlg_territory_check:
 * @territory: a territory
 *
 * Looks for what is certainly wrong. What is merely not known yet, as the
 * place of an actor, is no problem.
 *
 * Returns: (transfer full) (element-type utf8): the problems, one line each,
 *   in an order that depends on nothing but the territory
 */
GPtrArray *
mlg_territory_check (MlgTerritory *territory)
{
  Check check = { territory, g_ptr_array_new_with_free_func (g_free) };
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) facts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_return_val_if_fail (MLG_IS_TERRITORY (territory), check.problems);

  for (guint i = 0; i < mlg_territory_get_n_records (territory, MLG_OBJECT_TERM); i++)
    check_references (&check, mlg_territory_get_nth_record (territory, MLG_OBJECT_TERM, i));

  for (guint i = 0; i < mlg_territory_get_n_actors (territory); i++)
    check_actor (&check, mlg_territory_get_nth_actor (territory, i), names);

  for (guint i = 0; i < mlg_territory_get_n_relations (territory); i++)
    check_relation (&check, mlg_territory_get_nth_relation (territory, i), facts);

  g_ptr_array_sort (check.problems, compare_texts);

  return check.problems;
}
