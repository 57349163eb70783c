/* mlg-vocabulary-merge.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-vocabulary-actions.h"

#include "mlg-error.h"
#include "mlg-ids.h"
#include "mlg-vocabulary-private.h"

#include <glib/gi18n-lib.h>

/* Two words become one: whatever refers to the first refers to the second. */

/* The list with @into in the place of @from, once. */
static GVariant *
replace_in_list (GVariant *list,
                 MlgId     from,
                 MlgId     into)
{
  gboolean there = mlg_ids_contain (list, into);
  g_autoptr(GArray) result = g_array_new (FALSE, FALSE, sizeof (MlgId));
  gsize n_ids;
  const MlgId *ids = g_variant_get_fixed_array (list, &n_ids, sizeof (MlgId));

  for (gsize i = 0; i < n_ids; i++)
    if (ids[i] != from)
      g_array_append_val (result, ids[i]);
    else if (!there)
      {
        g_array_append_val (result, into);
        there = TRUE;
      }

  return mlg_ids_to_variant ((const MlgId *) (gpointer) result->data, result->len);
}

static gboolean
replace_in_field (MlgTerritory    *self,
                  MlgRecord       *record,
                  guint            field,
                  const MlgField  *info,
                  MlgId            from,
                  MlgId            into,
                  GError         **error)
{
  g_autoptr(GVariant) list = NULL;

  if (info->type == MLG_FIELD_ID)
    {
      if (G_STRUCT_MEMBER (MlgId, record, info->offset) != from)
        return TRUE;

      /* Nothing is a part of itself. */
      return mlg_territory_set (self, record, field,
                                mlg_record_get_id (record) != into ? g_variant_new_int64 (into) : NULL, error);
    }

  list = mlg_record_dup_value (record, field);
  if (!mlg_ids_contain (list, from))
    return TRUE;

  return mlg_territory_set (self, record, field, replace_in_list (list, from, into), error);
}

static gboolean
replace_everywhere (MlgTerritory  *self,
                    MlgId          from,
                    MlgId          into,
                    GError       **error)
{
  for (guint kind = MLG_OBJECT_TERM; kind < MLG_N_OBJECT_KINDS; kind++)
    {
      guint n_fields;
      const MlgField *fields = mlg_object_kind_get_fields (kind, &n_fields);

      for (guint f = 0; f < n_fields; f++)
        {
          if (fields[f].refers_to != MLG_OBJECT_TERM)
            continue;

          for (guint i = 0; i < mlg_territory_get_n_records (self, kind); i++)
            if (!replace_in_field (self, mlg_territory_get_nth_record (self, kind, i), f, &fields[f], from, into, error))
              return FALSE;
        }
    }

  return TRUE;
}

/* Relations of the type that goes: MlgId, in a list that edits do not move. */
static GArray *
list_relations (MlgTerritory *self,
                MlgId         type)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (MlgId));

  for (guint i = 0; i < mlg_territory_get_n_relations (self); i++)
    {
      MlgRelation *relation = mlg_territory_get_nth_relation (self, i);
      MlgId id = mlg_relation_get_id (relation);

      if (mlg_relation_get_type_id (relation) == type)
        g_array_append_val (ids, id);
    }

  return ids;
}

/* An actor that had one item of each of two schemes has two of one now. */
static gboolean
allow_several (MlgTerritory  *self,
               MlgTerm       *scheme,
               GError       **error)
{
  for (guint i = 0; i < mlg_territory_get_n_actors (self); i++)
    {
      gsize n_items, n_found = 0;
      const MlgId *items = mlg_actor_get_classification (mlg_territory_get_nth_actor (self, i), &n_items);

      for (gsize k = 0; k < n_items; k++)
        {
          MlgTerm *item = mlg_territory_get_term (self, items[k]);

          if (item != NULL && mlg_term_get_parent (item) == mlg_term_get_id (scheme))
            n_found++;
        }

      if (n_found > 1)
        return mlg_territory_set (self, MLG_RECORD (scheme), MLG_TERM_MULTIPLE, g_variant_new_boolean (TRUE), error);
    }

  return TRUE;
}

static gboolean
merge (MlgTerritory  *self,
       MlgTerm       *from,
       MlgTerm       *into,
       GError       **error)
{
  MlgId from_id = mlg_term_get_id (from);
  MlgId into_id = mlg_term_get_id (into);
  g_autoptr(GArray) relations = list_relations (self, from_id);

  if (!replace_everywhere (self, from_id, into_id, error) || !mlg_territory_combine_twins (self, relations, error))
    return FALSE;

  if (mlg_term_get_vocabulary (into) == MLG_VOCABULARY_SCHEME && !allow_several (self, into, error))
    return FALSE;

  mlg_territory_remove (self, MLG_RECORD (from));

  return TRUE;
}

/**
 * mlg_territory_merge_terms:
 * @self: a territory
 * @from: the term that goes
 * @into: the term that stays, of the same list
 * @error: return location for an error
 *
 * Makes everything that refers to @from refer to @into, and removes @from.
 *
 * A list that has both has @into once. Where merging two relation types leaves
 * two relations between the same actors, in the same direction and of the same
 * status, they become one, unless each names another project or time: what
 * only one of them says is kept, notes and sources are put one after the
 * other, strengths and shares are the greater. Relations follow the direction
 * of @into unless they say their own. Merging schemes makes one that allows
 * several values if an actor had a value in both.
 *
 * Returns: %FALSE if that was refused or could not be written
 */
gboolean
mlg_territory_merge_terms (MlgTerritory  *self,
                           MlgTerm       *from,
                           MlgTerm       *into,
                           GError       **error)
{
  g_autofree char *action = NULL;

  g_return_val_if_fail (MLG_IS_TERRITORY (self), FALSE);
  g_return_val_if_fail (MLG_IS_TERM (from), FALSE);
  g_return_val_if_fail (MLG_IS_TERM (into), FALSE);

  if (from == into || mlg_term_get_vocabulary (from) != mlg_term_get_vocabulary (into) ||
      (mlg_term_get_vocabulary (from) == MLG_VOCABULARY_SCHEME_ITEM && mlg_term_get_parent (from) != mlg_term_get_parent (into)))
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_INVALID, _("Only two words of the same list can be merged."));
      return FALSE;
    }

  /* Translators: name of an action, after which stands “Undo”; two words or two
   * actors */
  action = g_strdup_printf (_("Merge “%s” into “%s”"), mlg_term_get_label (from), mlg_term_get_label (into));
  mlg_territory_begin (self, action);

  return mlg_territory_finish (self, merge (self, from, into, error), error);
}
