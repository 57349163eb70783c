/* mlg-merge-actors.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-merge-actors.h"

#include "mlg-error.h"
#include "mlg-ids.h"
#include "mlg-places.h"
#include "mlg-territory-actions-private.h"
#include "mlg-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Two actors become one: field by field, and whatever refers to the first
 * refers to the second. */

static const MlgField *
get_field (guint field)
{
  guint n_fields;
  const MlgField *fields = mlg_object_kind_get_fields (MLG_OBJECT_ACTOR, &n_fields);

  g_assert (field < n_fields);

  return &fields[field];
}

/**
 * mlg_merge_can_join:
 * @field: number of a field of actors
 *
 * Returns: whether two values of it can be joined; otherwise one of them is
 *   to be chosen
 */
gboolean
mlg_merge_can_join (guint field)
{
  g_return_val_if_fail (field < MLG_N_ACTOR_FIELDS, FALSE);

  switch (field)
    {
    case MLG_ACTOR_DESCRIPTION:
    case MLG_ACTOR_AREA:
    case MLG_ACTOR_LIMITS:
    case MLG_ACTOR_LEVERS:
    case MLG_ACTOR_TRANSFER:
    case MLG_ACTOR_SOURCE:
    case MLG_ACTOR_PRIVATE:
      return TRUE;

    default:
      return get_field (field)->type == MLG_FIELD_TEXTS || get_field (field)->type == MLG_FIELD_IDS ||
             get_field (field)->type == MLG_FIELD_LIST;
    }
}

/**
 * mlg_merge_get_choices:
 * @from: the actor that goes
 * @into: the actor that stays
 * @choices: (out caller-allocated) (array fixed-size=22): a choice for each
 *   #MlgActorField
 *
 * The choices that lose nothing: what can be joined is, what is empty is
 * filled; else what @into says is kept.
 */
void
mlg_merge_get_choices (MlgActor       *from,
                       MlgActor       *into,
                       MlgMergeChoice *choices)
{
  g_return_if_fail (MLG_IS_ACTOR (from) && MLG_IS_ACTOR (into));

  for (guint field = 0; field < MLG_N_ACTOR_FIELDS; field++)
    if (mlg_merge_can_join (field))
      choices[field] = MLG_MERGE_JOIN;
    else if (get_field (field)->type != MLG_FIELD_NUMBER && mlg_record_is_empty (MLG_RECORD (into), field))
      choices[field] = MLG_MERGE_TAKE;
    else
      choices[field] = MLG_MERGE_KEEP;
}

/* What tells that two elements of a list are one: their text without case,
 * accents and punctuation. */
static char *
dup_element_key (guint     field,
                 GVariant *element)
{
  g_autofree char *text = NULL;

  if (field == MLG_ACTOR_PLACES)
    {
      MlgPlace place;

      mlg_place_from_variant (element, &place);
      text = mlg_place_dup_text (&place);
      if (text != NULL && *text != '\0')
        return mlg_text_fold (text);
    }
  else if (field == MLG_ACTOR_CONTACTS)
    {
      const char *kind, *value;

      g_variant_get (element, "(&s&sb)", &kind, &value, NULL);

      return g_strconcat (kind, "\n", value, NULL);
    }
  else if (field == MLG_ACTOR_KEYWORDS)
    {
      return mlg_text_fold (g_variant_get_string (element, NULL));
    }

  return g_variant_print (element, FALSE);
}

/* A contact that one of them held private stays so. */
static GVariant *
guard_contact (GVariant *contact,
               GVariant *other)
{
  const char *kind, *value;
  gboolean private, other_private;

  g_variant_get (contact, "(&s&sb)", &kind, &value, &private);
  g_variant_get (other, "(ssb)", NULL, NULL, &other_private);

  return g_variant_new ("(ssb)", kind, value, private || other_private);
}

static GVariant *
join_lists (guint     field,
            GVariant *kept,
            GVariant *taken)
{
  GVariant *lists[] = { kept, taken };
  g_autoptr(GPtrArray) elements = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  g_autoptr(GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (gsize i = 0; i < g_variant_n_children (lists[l]); i++)
      {
        g_autoptr(GVariant) element = g_variant_get_child_value (lists[l], i);
        g_autofree char *key = dup_element_key (field, element);
        gpointer found;

        /* What one of them says twice stays as it is. */
        if (l == 1 && g_hash_table_lookup_extended (places, key, NULL, &found))
          {
            GVariant **place = (GVariant **) &g_ptr_array_index (elements, GPOINTER_TO_UINT (found));

            if (field == MLG_ACTOR_CONTACTS)
              {
                GVariant *guarded = g_variant_ref_sink (guard_contact (*place, element));

                g_variant_unref (*place);
                *place = guarded;
              }
            continue;
          }

        g_hash_table_insert (places, g_steal_pointer (&key), GUINT_TO_POINTER (elements->len));
        g_ptr_array_add (elements, g_steal_pointer (&element));
      }

  return g_variant_new_array (g_variant_type_element (g_variant_get_type (kept)), (GVariant * const *) elements->pdata, elements->len);
}

/* Fields of the user's own: another value of the same name gets a name beside
 * it, for two numbers written into one field are none. */
static GVariant *
join_custom (GVariant *kept,
             GVariant *taken)
{
  GVariantBuilder result;
  g_autoptr(GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GVariantIter iter;
  const char *name, *value;

  g_variant_builder_init (&result, G_VARIANT_TYPE (MLG_CUSTOM_TYPE));

  g_variant_iter_init (&iter, kept);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &value))
    {
      g_hash_table_insert (values, g_strdup (name), (gpointer) value);
      g_variant_builder_add (&result, "{ss}", name, value);
    }

  g_variant_iter_init (&iter, taken);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &value))
    {
      const char *there = g_hash_table_lookup (values, name);
      g_autofree char *other = g_strdup (name);

      if (g_strcmp0 (there, value) == 0)
        continue;

      for (guint n = 2; g_hash_table_contains (values, other); n++)
        {
          g_free (other);
          other = g_strdup_printf ("%s (%u)", name, n);
        }
      g_variant_builder_add (&result, "{ss}", other, value);
      g_hash_table_insert (values, g_steal_pointer (&other), (gpointer) value);
    }

  return g_variant_builder_end (&result);
}

static MlgTerm *
get_single_scheme (MlgTerritory *territory,
                   MlgId         item)
{
  MlgTerm *term = mlg_territory_get_term (territory, item);
  MlgTerm *scheme = term != NULL ? mlg_territory_get_term (territory, mlg_term_get_parent (term)) : NULL;

  return scheme != NULL && mlg_record_is_empty (MLG_RECORD (scheme), MLG_TERM_MULTIPLE) ? scheme : NULL;
}

/* Of a scheme that allows one value, the one that is kept wins. */
static GVariant *
join_classification (MlgTerritory *territory,
                     GVariant     *kept,
                     GVariant     *taken)
{
  g_autoptr(GHashTable) decided = g_hash_table_new (NULL, NULL);
  g_autoptr(GVariant) joined = g_variant_ref (kept);
  gsize n_ids;
  const MlgId *ids = g_variant_get_fixed_array (kept, &n_ids, sizeof (MlgId));

  for (gsize i = 0; i < n_ids; i++)
    g_hash_table_add (decided, get_single_scheme (territory, ids[i]));
  g_hash_table_remove (decided, NULL);

  ids = g_variant_get_fixed_array (taken, &n_ids, sizeof (MlgId));
  for (gsize i = 0; i < n_ids; i++)
    if (!mlg_ids_contain (joined, ids[i]) && !g_hash_table_contains (decided, get_single_scheme (territory, ids[i])))
      {
        GVariant *more = g_variant_ref_sink (mlg_ids_with (joined, ids[i]));

        g_variant_unref (joined);
        joined = more;
      }

  return g_steal_pointer (&joined);
}

static GVariant *
join_texts (GVariant *kept,
            GVariant *taken)
{
  const char *first = g_variant_get_string (kept, NULL);
  const char *second = g_variant_get_string (taken, NULL);
  g_autofree char *both = NULL;

  if (strstr (first, second) != NULL)
    return g_variant_ref (kept);
  if (strstr (second, first) != NULL)
    return g_variant_ref (taken);

  both = g_strconcat (first, "\n\n", second, NULL);

  return g_variant_new_string (both);
}

/**
 * mlg_merge_dup_value:
 * @territory: their territory
 * @from: the actor that goes
 * @into: the actor that stays
 * @field: number of a field
 * @choice: what becomes of it
 *
 * Returns: (transfer full) (nullable): what @into says there after the merge,
 *   %NULL for nothing
 */
GVariant *
mlg_merge_dup_value (MlgTerritory   *territory,
                     MlgActor       *from,
                     MlgActor       *into,
                     guint           field,
                     MlgMergeChoice  choice)
{
  g_autoptr(GVariant) kept = mlg_record_dup_value (MLG_RECORD (into), field);
  g_autoptr(GVariant) taken = mlg_record_dup_value (MLG_RECORD (from), field);
  GVariant *joined;

  g_return_val_if_fail (choice != MLG_MERGE_JOIN || mlg_merge_can_join (field), NULL);

  if (choice == MLG_MERGE_KEEP || (choice == MLG_MERGE_JOIN && taken == NULL))
    return g_steal_pointer (&kept);

  if (choice == MLG_MERGE_TAKE || kept == NULL)
    return g_steal_pointer (&taken);

  switch (field)
    {
    case MLG_ACTOR_PRIVATE:
      joined = g_variant_ref (kept);
      break;

    case MLG_ACTOR_CUSTOM:
      joined = join_custom (kept, taken);
      break;

    case MLG_ACTOR_CLASSIFICATION:
      joined = join_classification (territory, kept, taken);
      break;

    default:
      joined = get_field (field)->type == MLG_FIELD_TEXT ? join_texts (kept, taken) : join_lists (field, kept, taken);
    }

  return g_variant_take_ref (joined);
}

/* A link between the two would link an actor to itself: it goes with @from. */
static gboolean
move_relations (MlgTerritory  *self,
                MlgId          from,
                MlgId          into,
                GError       **error)
{
  MlgGraphIndex *graph = mlg_territory_get_graph (self);
  g_autoptr(GArray) moved = g_array_new (FALSE, FALSE, sizeof (MlgId));

  for (guint i = 0; i < mlg_graph_index_get_degree (graph, from); i++)
    {
      MlgRelation *relation = mlg_graph_index_get_relation (graph, from, i);
      MlgId id = mlg_relation_get_id (relation);

      if (mlg_relation_get_other_end (relation, from) != into)
        g_array_append_val (moved, id);
    }

  for (guint i = 0; i < moved->len; i++)
    {
      MlgRelation *relation = mlg_territory_get_relation (self, g_array_index (moved, MlgId, i));
      guint end = mlg_relation_get_source (relation) == from ? MLG_RELATION_SOURCE : MLG_RELATION_TARGET;

      if (!mlg_territory_set (self, MLG_RECORD (relation), end, g_variant_new_int64 (into), error))
        return FALSE;
    }

  return mlg_territory_combine_twins (self, moved, error);
}

/* Whether the actor is on that diagram, in the same frame or in none. */
static gboolean
is_there (MlgTerritory   *self,
          MlgDiagramItem *item,
          MlgId           actor)
{
  const GPtrArray *items = mlg_territory_get_actor_items (self, actor);

  for (guint i = 0; i < items->len; i++)
    {
      MlgDiagramItem *other = g_ptr_array_index (items, i);

      if (mlg_diagram_item_get_diagram (other) == mlg_diagram_item_get_diagram (item) &&
          mlg_diagram_item_get_frame (other) == mlg_diagram_item_get_frame (item))
        return TRUE;
    }

  return FALSE;
}

static gboolean
move_items (MlgTerritory  *self,
            MlgId          from,
            MlgId          into,
            GError       **error)
{
  const GPtrArray *items = mlg_territory_get_actor_items (self, from);
  g_autoptr(GPtrArray) moved = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    if (!is_there (self, g_ptr_array_index (items, i), into))
      g_ptr_array_add (moved, g_ptr_array_index (items, i));

  for (guint i = 0; i < moved->len; i++)
    if (!mlg_territory_set (self, g_ptr_array_index (moved, i), MLG_DIAGRAM_ITEM_ACTOR, g_variant_new_int64 (into), error))
      return FALSE;

  return TRUE;
}

static gboolean
merge (MlgTerritory          *self,
       MlgActor              *from,
       MlgActor              *into,
       const MlgMergeChoice  *choices,
       GError               **error)
{
  for (guint field = 0; field < MLG_N_ACTOR_FIELDS; field++)
    {
      g_autoptr(GVariant) value = mlg_merge_dup_value (self, from, into, field, choices[field]);

      if (!mlg_territory_set (self, MLG_RECORD (into), field, value, error))
        return FALSE;
    }

  if (!move_relations (self, mlg_actor_get_id (from), mlg_actor_get_id (into), error) ||
      !move_items (self, mlg_actor_get_id (from), mlg_actor_get_id (into), error))
    return FALSE;

  mlg_territory_remove (self, MLG_RECORD (from));

  return TRUE;
}

/**
 * mlg_territory_merge_actors:
 * @self: a territory
 * @from: the actor that goes
 * @into: the actor that stays, with its identity
 * @choices: (nullable) (array fixed-size=22): what becomes of each
 *   #MlgActorField; %NULL for those of mlg_merge_get_choices()
 * @error: return location for an error
 *
 * Makes two actors one, as one change.
 *
 * Relations of @from become relations of @into; those that say then what
 * another says become one with it, as mlg_territory_merge_terms() tells; one
 * between the two goes. On diagrams @into stands where @from stood, unless it
 * is there already, in the same frame or in none.
 *
 * Returns: %FALSE if that was refused or could not be written
 */
gboolean
mlg_territory_merge_actors (MlgTerritory          *self,
                            MlgActor              *from,
                            MlgActor              *into,
                            const MlgMergeChoice  *choices,
                            GError               **error)
{
  MlgMergeChoice usual[MLG_N_ACTOR_FIELDS];
  g_autofree char *from_label = NULL;
  g_autofree char *into_label = NULL;
  g_autofree char *action = NULL;

  g_return_val_if_fail (MLG_IS_TERRITORY (self), FALSE);
  g_return_val_if_fail (MLG_IS_ACTOR (from) && MLG_IS_ACTOR (into), FALSE);

  if (from == into)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_INVALID, _("An actor cannot be merged with itself. Choose another actor."));
      return FALSE;
    }

  if (choices == NULL)
    mlg_merge_get_choices (from, into, usual);

  from_label = mlg_territory_dup_label (self, MLG_RECORD (from));
  into_label = mlg_territory_dup_label (self, MLG_RECORD (into));
  /* Translators: name of an action, after which stands “Undo”; two words or two
   * actors */
  action = g_strdup_printf (_("Merge “%s” into “%s”"), from_label, into_label);
  mlg_territory_begin (self, action);

  return mlg_territory_finish (self, merge (self, from, into, choices != NULL ? choices : usual, error), error);
}
