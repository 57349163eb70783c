/* mlg-territory-actions.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-territory-actions-private.h"

#include "mlg-error.h"

#include <glib/gi18n-lib.h>

/* Ends the change under way: commits it, or takes it back where @done says
 * that a step of it was refused. */
gboolean
mlg_territory_finish (MlgTerritory  *self,
                      gboolean       done,
                      GError       **error)
{
  if (done)
    return mlg_territory_commit (self, error);

  mlg_territory_rollback (self);

  return FALSE;
}

/* A step of a change: adds an actor. */
MlgActor *
mlg_territory_insert_actor (MlgTerritory  *self,
                            const char    *name,
                            MlgId          kind,
                            GVariant      *place,
                            GError       **error)
{
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&fields, "{sv}", "name", g_variant_new_string (name));
  if (kind != MLG_ID_NONE)
    g_variant_builder_add (&fields, "{sv}", "kind", g_variant_new_int64 (kind));
  if (place != NULL)
    g_variant_builder_add (&fields, "{sv}", "places", g_variant_new_array (NULL, &place, 1));

  return (MlgActor *) mlg_territory_insert (self, MLG_OBJECT_ACTOR, MLG_ID_NONE, g_variant_builder_end (&fields), error);
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
  MlgActor *actor;

  mlg_territory_begin (self, label);
  actor = mlg_territory_insert_actor (self, name, kind, place, error);

  return mlg_territory_finish (self, actor != NULL, error) ? actor : NULL;
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

/* The relation that says the same already. */
static MlgRelation *
find_twin (MlgTerritory *self,
           MlgId         source,
           MlgId         target,
           MlgId         type,
           MlgRelation  *but)
{
  MlgGraphIndex *graph = mlg_territory_get_graph (self);

  for (guint i = 0; i < mlg_graph_index_get_degree (graph, source); i++)
    {
      MlgRelation *relation = mlg_graph_index_get_relation (graph, source, i);

      if (relation == but || mlg_relation_get_other_end (relation, source) != target || mlg_relation_get_type_id (relation) != type)
        continue;

      if (mlg_relation_get_source (relation) == source || mlg_territory_is_mutual (self, relation))
        return relation;
    }

  return NULL;
}

/* Whether no other relation than @but says the same already. */
gboolean
mlg_territory_check_twin (MlgTerritory  *self,
                          MlgId          source,
                          MlgId          target,
                          MlgId          type,
                          MlgRelation   *but,
                          GError       **error)
{
  if (find_twin (self, source, target, type, but) == NULL)
    return TRUE;

  /* Translators: two actors, then a relation type, as “funds” */
  g_set_error (error, MLG_ERROR, MLG_ERROR_DUPLICATE, _("%s and %s are already linked by “%s”."),
               mlg_territory_get_actor_name (self, source), mlg_territory_get_actor_name (self, target),
               mlg_territory_get_term_label (self, type));

  return FALSE;
}

/* A step of a change: links two actors, unless they are linked so already. */
MlgRelation *
mlg_territory_insert_relation (MlgTerritory  *self,
                               MlgId          source,
                               MlgId          target,
                               MlgId          type,
                               GError       **error)
{
  GVariantBuilder fields;

  if (!mlg_territory_check_twin (self, source, target, type, NULL, error))
    return NULL;

  g_variant_builder_init (&fields, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&fields, "{sv}", "source", g_variant_new_int64 (source));
  g_variant_builder_add (&fields, "{sv}", "target", g_variant_new_int64 (target));
  if (type != MLG_ID_NONE)
    g_variant_builder_add (&fields, "{sv}", "type", g_variant_new_int64 (type));

  return (MlgRelation *) mlg_territory_insert (self, MLG_OBJECT_RELATION, MLG_ID_NONE, g_variant_builder_end (&fields), error);
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
  MlgRelation *relation;

  /* Translators: name of an action, after which stands “Undo”; two actors */
  label = g_strdup_printf (_("Link %s to %s"), mlg_territory_get_actor_name (self, source),
                           mlg_territory_get_actor_name (self, target));

  mlg_territory_begin (self, label);
  relation = mlg_territory_insert_relation (self, source, target, type, error);

  return mlg_territory_finish (self, relation != NULL, error) ? relation : NULL;
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
  label = g_strdup_printf (_("Reverse the link from %s to %s"), mlg_territory_get_actor_name (self, source), mlg_territory_get_actor_name (self, target));

  g_variant_dict_init (&dict, fields);
  g_variant_dict_insert (&dict, "source", "x", target);
  g_variant_dict_insert (&dict, "target", "x", source);

  mlg_territory_begin (self, label);
  mlg_territory_remove (self, MLG_RECORD (relation));
  reversed = mlg_territory_insert (self, MLG_OBJECT_RELATION, id, g_variant_dict_end (&dict), error);

  return mlg_territory_finish (self, reversed != NULL, error);
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

  return mlg_territory_finish (self, mlg_territory_set (self, record, field, value, error), error);
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

  return mlg_territory_finish (self, mlg_territory_set (self, MLG_RECORD (actor), MLG_ACTOR_PLACES,
                                          g_variant_builder_end (&places), error), error);
}

/**
 * mlg_territory_delete:
 * @self: a territory
 * @record: one of its objects
 * @error: return location for an error
 *
 * Deletes an object; with an actor go its relations and its places on
 * diagrams, with a diagram all that is on it, but no actor.
 *
 * Returns: %FALSE if that could not be written
 */
gboolean
mlg_territory_delete (MlgTerritory  *self,
                      MlgRecord     *record,
                      GError       **error)
{
  g_autofree char *name = mlg_territory_dup_label (self, record);
  g_autofree char *label = NULL;

  if (MLG_IS_DIAGRAM (record))
    /* Translators: name of an action, after which stands “Undo” */
    label = g_strdup_printf (_("Delete the diagram “%s”"), name);
  else
    /* Translators: name of an action, after which stands “Undo”; an actor, a
     * relation or a word of the vocabulary */
    label = g_strdup_printf (_("Delete %s"), name);

  mlg_territory_begin (self, label);
  mlg_territory_remove (self, record);

  return mlg_territory_commit (self, error);
}
