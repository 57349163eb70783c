/* mlg-territory-actions.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-territory-actions.h"

#include "mlg-error.h"

#include <glib/gi18n-lib.h>

/* Ends the change under way: commits it, or takes it back where @done says
 * that a step of it was refused. */
static gboolean
finish (MlgTerritory  *self,
        gboolean       done,
        GError       **error)
{
  if (done)
    return mlg_territory_commit (self, error);

  mlg_territory_rollback (self);

  return FALSE;
}

static const char *
actor_name (MlgTerritory *self,
            MlgId         id)
{
  MlgActor *actor = mlg_territory_get_actor (self, id);

  return actor != NULL && *mlg_actor_get_label (actor) != '\0' ? mlg_actor_get_label (actor) : _("Unnamed actor");
}

/**
 * mlg_territory_add_actor_at:
 * @self: a territory
 * @name: its name, valid UTF-8; may be empty
 * @kind: its kind, or %MLG_ID_NONE
 * @place: (nullable) (transfer none): its address, a #MLG_PLACE_TYPE
 * @error: return location for an error
 *
 * Adds an actor.
 *
 * Returns: (transfer none) (nullable): the new actor
 */
MlgActor *
mlg_territory_add_actor_at (MlgTerritory  *self,
                            const char    *name,
                            MlgId          kind,
                            GVariant      *place,
                            GError       **error)
{
  /* Translators: name of an action, after which stands “Undo”; %s is an actor */
  g_autofree char *label = g_strdup_printf (_("Add %s"), *name != '\0' ? name : _("Unnamed actor"));
  GVariantBuilder fields;
  MlgRecord *actor;

  g_variant_builder_init (&fields, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&fields, "{sv}", "name", g_variant_new_string (name));
  if (kind != MLG_ID_NONE)
    g_variant_builder_add (&fields, "{sv}", "kind", g_variant_new_int64 (kind));
  if (place != NULL)
    g_variant_builder_add (&fields, "{sv}", "places", g_variant_new_array (NULL, &place, 1));

  mlg_territory_begin (self, label);
  actor = mlg_territory_insert (self, MLG_OBJECT_ACTOR, MLG_ID_NONE, g_variant_builder_end (&fields), error);

  return finish (self, actor != NULL, error) ? MLG_ACTOR (actor) : NULL;
}

/**
 * mlg_territory_add_actor:
 * @self: a territory
 * @name: its name, valid UTF-8; may be empty
 * @kind: its kind, or %MLG_ID_NONE
 * @error: return location for an error
 *
 * Adds an actor that has no place yet.
 *
 * Returns: (transfer none) (nullable): the new actor
 */
MlgActor *
mlg_territory_add_actor (MlgTerritory  *self,
                         const char    *name,
                         MlgId          kind,
                         GError       **error)
{
  return mlg_territory_add_actor_at (self, name, kind, NULL, error);
}

static MlgRelation *
find_twin (MlgTerritory *self,
           MlgId         source,
           MlgId         target,
           MlgId         type)
{
  MlgGraphIndex *graph = mlg_territory_get_graph (self);

  for (guint i = 0; i < mlg_graph_index_get_degree (graph, source); i++)
    {
      MlgRelation *relation = mlg_graph_index_get_relation (graph, source, i);

      if (mlg_relation_get_other_end (relation, source) != target || mlg_relation_get_type_id (relation) != type)
        continue;

      if (mlg_relation_get_source (relation) == source || mlg_territory_is_mutual (self, relation))
        return relation;
    }

  return NULL;
}

/**
 * mlg_territory_link:
 * @self: a territory
 * @source: the actor it goes from
 * @target: the actor it goes to
 * @type: a relation type, or %MLG_ID_NONE
 * @error: return location for an error
 *
 * Links two actors. The same link twice is refused: it would be counted twice.
 *
 * Returns: (transfer none) (nullable): the new relation
 */
MlgRelation *
mlg_territory_link (MlgTerritory  *self,
                    MlgId          source,
                    MlgId          target,
                    MlgId          type,
                    GError       **error)
{
  g_autofree char *label = NULL;
  GVariantBuilder fields;
  MlgRecord *relation;

  if (find_twin (self, source, target, type) != NULL)
    {
      /* Translators: two actors, then a relation type, as “funds” */
      g_set_error (error, MLG_ERROR, MLG_ERROR_DUPLICATE, _("%s and %s are already linked by “%s”."),
                   actor_name (self, source), actor_name (self, target), mlg_territory_get_term_label (self, type));
      return NULL;
    }

  /* Translators: name of an action, after which stands “Undo”; two actors */
  label = g_strdup_printf (_("Link %s to %s"), actor_name (self, source), actor_name (self, target));

  g_variant_builder_init (&fields, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&fields, "{sv}", "source", g_variant_new_int64 (source));
  g_variant_builder_add (&fields, "{sv}", "target", g_variant_new_int64 (target));
  if (type != MLG_ID_NONE)
    g_variant_builder_add (&fields, "{sv}", "type", g_variant_new_int64 (type));

  mlg_territory_begin (self, label);
  relation = mlg_territory_insert (self, MLG_OBJECT_RELATION, MLG_ID_NONE, g_variant_builder_end (&fields), error);

  return finish (self, relation != NULL, error) ? MLG_RELATION (relation) : NULL;
}

/**
 * mlg_territory_reverse:
 * @self: a territory
 * @relation: one of its relations
 * @error: return location for an error
 *
 * Exchanges the ends of a relation. Look it up again afterwards: another object
 * takes its place, of the same identity.
 *
 * Returns: %TRUE on success
 */
gboolean
mlg_territory_reverse (MlgTerritory  *self,
                       MlgRelation   *relation,
                       GError       **error)
{
  /* Set together, for in between both ends would be the same actor. */
  MlgId source = mlg_relation_get_source (relation);
  MlgId target = mlg_relation_get_target (relation);
  MlgId id = mlg_relation_get_id (relation);
  g_autoptr(GVariant) fields = mlg_record_serialize (MLG_RECORD (relation));
  GVariantDict dict;
  g_autofree char *label = NULL;
  MlgRecord *reversed;

  /* Translators: name of an action, after which stands “Undo”; two actors */
  label = g_strdup_printf (_("Reverse the link from %s to %s"), actor_name (self, source), actor_name (self, target));

  g_variant_dict_init (&dict, fields);
  g_variant_dict_insert (&dict, "source", "x", target);
  g_variant_dict_insert (&dict, "target", "x", source);

  mlg_territory_begin (self, label);
  mlg_territory_remove (self, MLG_RECORD (relation));
  reversed = mlg_territory_insert (self, MLG_OBJECT_RELATION, id, g_variant_dict_end (&dict), error);

  return finish (self, reversed != NULL, error);
}

/**
 * mlg_territory_edit:
 * @self: a territory
 * @record: one of its objects
 * @field: number of a field
 * @value: (nullable): its new value; a floating reference is taken
 * @error: return location for an error
 *
 * Changes one field.
 *
 * Returns: %FALSE if the value was refused or could not be written
 */
gboolean
mlg_territory_edit (MlgTerritory  *self,
                    MlgRecord     *record,
                    guint          field,
                    GVariant      *value,
                    GError       **error)
{
  g_autofree char *name = mlg_territory_dup_label (self, record);
  g_autofree char *label = NULL;
  const MlgField *fields;
  guint n_fields;

  fields = mlg_record_get_fields (record, &n_fields);
  /* Translators: name of an action, after which stands “Undo”; first the name
   * of a field, then of an actor or relation: “Change “Name” of Ti Coop” */
  label = g_strdup_printf (_("Change “%s” of %s"), _(fields[field].label), name);

  mlg_territory_begin (self, label);

  return finish (self, mlg_territory_set (self, record, field, value, error), error);
}

/**
 * mlg_territory_place:
 * @self: a territory
 * @actor: one of its actors
 * @place: where it is: replaces its main address, the other ones stay
 * @error: return location for an error
 *
 * Puts an actor on the map, or moves it.
 *
 * Returns: %FALSE if the place was refused or could not be written
 */
gboolean
mlg_territory_place (MlgTerritory    *self,
                     MlgActor        *actor,
                     const MlgPlace  *place,
                     GError         **error)
{
  g_autofree char *name = mlg_territory_dup_label (self, MLG_RECORD (actor));
  g_autofree char *label = NULL;
  g_autoptr(GVariant) old = mlg_record_dup_value (MLG_RECORD (actor), MLG_ACTOR_PLACES);
  GVariantBuilder places;
  gsize n_places = old != NULL ? g_variant_n_children (old) : 0;

  if (mlg_actor_get_point (actor, NULL, NULL))
    /* Translators: name of an action, after which stands “Undo”; an actor */
    label = g_strdup_printf (_("Move %s"), name);
  else
    /* Translators: name of an action, after which stands “Undo”: to put an
     * actor on the map */
    label = g_strdup_printf (_("Place %s"), name);

  g_variant_builder_init (&places, G_VARIANT_TYPE (MLG_PLACES_TYPE));
  g_variant_builder_add_value (&places, mlg_place_to_variant (place));

  for (gsize i = 1; i < n_places; i++)
    {
      g_autoptr(GVariant) kept = g_variant_get_child_value (old, i);

      g_variant_builder_add_value (&places, kept);
    }

  mlg_territory_begin (self, label);

  return finish (self, mlg_territory_set (self, MLG_RECORD (actor), MLG_ACTOR_PLACES,
                                          g_variant_builder_end (&places), error), error);
}

/**
 * mlg_territory_delete:
 * @self: a territory
 * @record: one of its objects
 * @error: return location for an error
 *
 * Deletes an object; with an actor go its relations.
 *
 * Returns: %FALSE if that could not be written
 */
gboolean
mlg_territory_delete (MlgTerritory  *self,
                      MlgRecord     *record,
                      GError       **error)
{
  g_autofree char *name = mlg_territory_dup_label (self, record);
  /* Translators: name of an action, after which stands “Undo”; an actor, a
   * relation or a word of the vocabulary */
  g_autofree char *label = g_strdup_printf (_("Delete %s"), name);

  mlg_territory_begin (self, label);
  mlg_territory_remove (self, record);

  return mlg_territory_commit (self, error);
}

/**
 * mlg_territory_dup_label:
 * @self: a territory
 * @record: one of its objects
 *
 * Returns: (transfer full): what to call it in a sentence
 */
char *
mlg_territory_dup_label (MlgTerritory *self,
                         MlgRecord    *record)
{
  switch (mlg_record_get_object_kind (record))
    {
    case MLG_OBJECT_TERRITORY:
      return g_strdup (mlg_territory_get_name (self));

    case MLG_OBJECT_TERM:
      return g_strdup (mlg_term_get_label (MLG_TERM (record)));

    case MLG_OBJECT_ACTOR:
      return g_strdup (actor_name (self, mlg_record_get_id (record)));

    case MLG_OBJECT_RELATION:
      return mlg_territory_dup_sentence (self, MLG_RELATION (record));

    default:
      g_assert_not_reached ();
    }
}

/**
 * mlg_territory_dup_sentence:
 * @self: a territory
 * @relation: one of its relations
 *
 * Returns: (transfer full): the relation in words: “NEF funds Ti Coop”
 */
char *
mlg_territory_dup_sentence (MlgTerritory *self,
                            MlgRelation  *relation)
{
  MlgId source = mlg_relation_get_source (relation);

  /* Translators: an actor, a relation type as “funds”, another actor */
  return g_strdup_printf (_("%s %s %s"), actor_name (self, source),
                          mlg_territory_get_wording (self, relation, source),
                          actor_name (self, mlg_relation_get_target (relation)));
}

/**
 * mlg_territory_get_wording:
 * @self: a territory
 * @relation: one of its relations
 * @from: the end that it is read from
 *
 * Returns: (transfer none): the wording of its type: “funds” from the source,
 *   “is funded by” from the target
 */
const char *
mlg_territory_get_wording (MlgTerritory *self,
                           MlgRelation  *relation,
                           MlgId         from)
{
  MlgTerm *type = mlg_territory_get_term (self, mlg_relation_get_type_id (relation));

  if (type == NULL)
    return _("is linked to");

  return mlg_relation_get_source (relation) == from ? mlg_term_get_label (type) : mlg_term_get_inverse (type);
}

/**
 * mlg_territory_is_mutual:
 * @self: a territory
 * @relation: one of its relations
 *
 * Returns: %TRUE if it has no direction, by itself or by its type
 */
gboolean
mlg_territory_is_mutual (MlgTerritory *self,
                         MlgRelation  *relation)
{
  MlgTerm *type;

  if (mlg_relation_get_direction (relation) != MLG_DIRECTION_TYPE)
    return mlg_relation_get_direction (relation) == MLG_DIRECTION_MUTUAL;

  type = mlg_territory_get_term (self, mlg_relation_get_type_id (relation));

  return type == NULL || !mlg_term_get_directed (type);
}

/**
 * mlg_territory_get_term_label:
 * @self: a territory
 * @term: a term, or %MLG_ID_NONE
 *
 * Returns: (transfer none): its label, “not filled in” where there is none
 */
const char *
mlg_territory_get_term_label (MlgTerritory *self,
                              MlgId         term)
{
  MlgTerm *found = mlg_territory_get_term (self, term);

  return found != NULL ? mlg_term_get_label (found) : _("not filled in");
}

static int
compare_terms (gconstpointer a,
               gconstpointer b)
{
  MlgTerm *first = *(MlgTerm * const *) a;
  MlgTerm *second = *(MlgTerm * const *) b;

  if (mlg_term_get_position (first) != mlg_term_get_position (second))
    return mlg_term_get_position (first) < mlg_term_get_position (second) ? -1 : 1;

  return g_utf8_collate (mlg_term_get_label (first), mlg_term_get_label (second));
}

/**
 * mlg_territory_dup_terms:
 * @self: a territory
 * @vocabulary: a list of terms
 * @parent: only those that are part of this term; %MLG_ID_NONE for all
 *
 * Returns: (transfer full) (element-type MlgTerm): the terms of the list, in
 *   its order, each with a reference
 */
GPtrArray *
mlg_territory_dup_terms (MlgTerritory  *self,
                         MlgVocabulary  vocabulary,
                         MlgId          parent)
{
  GPtrArray *terms = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < mlg_territory_get_n_records (self, MLG_OBJECT_TERM); i++)
    {
      MlgTerm *term = MLG_TERM (mlg_territory_get_nth_record (self, MLG_OBJECT_TERM, i));

      if (mlg_term_get_vocabulary (term) == vocabulary &&
          (parent == MLG_ID_NONE || mlg_term_get_parent (term) == parent))
        g_ptr_array_add (terms, g_object_ref (term));
    }

  g_ptr_array_sort (terms, compare_terms);

  return terms;
}
