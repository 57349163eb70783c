/* mlg-link-actions.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-actions.h"

#include "mlg-id-map.h"
#include "mlg-territory-actions-private.h"
#include "mlg-vocabulary-private.h"

#include <glib/gi18n-lib.h>

/* What happens to links as they are drawn. */

/**
 * mlg_territory_reconnect:
 * @self: a territory
 * @relation: one of its relations
 * @target_end: whether the target changes, else the source
 * @actor: the new end
 * @error: return location for an error
 *
 * Moves one end of a link to another actor.
 *
 * Returns: %FALSE if that was refused, as where they are linked so already
 */
gboolean
mlg_territory_reconnect (MlgTerritory  *self,
                         MlgRelation   *relation,
                         gboolean       target_end,
                         MlgId          actor,
                         GError       **error)
{
  MlgId source = target_end ? mlg_relation_get_source (relation) : actor;
  MlgId target = target_end ? actor : mlg_relation_get_target (relation);
  /* Translators: name of an action, after which stands “Undo”; the two actors
   * that are linked now */
  g_autofree char *label = g_strdup_printf (_("Move a link: %s to %s"), mlg_territory_get_actor_name (self, source),
                                            mlg_territory_get_actor_name (self, target));

  if (!mlg_territory_check_twin (self, source, target, mlg_relation_get_type_id (relation), relation, error))
    return FALSE;

  mlg_territory_begin (self, label);

  return mlg_territory_finish (self, mlg_territory_set (self, MLG_RECORD (relation),
                                                        target_end ? MLG_RELATION_TARGET : MLG_RELATION_SOURCE,
                                                        g_variant_new_int64 (actor), error), error);
}

/* Both halves say the same of how the actors work together. */
static MlgRecord *
insert_second_half (MlgTerritory  *self,
                    MlgRelation   *first,
                    MlgId          source,
                    MlgId          target,
                    GError       **error)
{
  static const guint copied[] = { MLG_RELATION_TYPE, MLG_RELATION_DIRECTION, MLG_RELATION_STATUS, MLG_RELATION_PROJECT };
  guint n_fields;
  const MlgField *fields = mlg_object_kind_get_fields (MLG_OBJECT_RELATION, &n_fields);
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "source", "x", source);
  g_variant_dict_insert (&dict, "target", "x", target);

  for (guint i = 0; i < G_N_ELEMENTS (copied); i++)
    {
      g_autoptr(GVariant) value = mlg_record_dup_value (MLG_RECORD (first), copied[i]);

      if (value != NULL)
        g_variant_dict_insert_value (&dict, fields[copied[i]].name, value);
    }

  return mlg_territory_insert (self, MLG_OBJECT_RELATION, MLG_ID_NONE, g_variant_dict_end (&dict), error);
}

/**
 * mlg_territory_insert_between:
 * @self: a territory
 * @relation: one of its relations
 * @actor: an actor that is none of its ends
 * @item: (nullable): what shows it on a diagram, if that moves as well
 * @point: (nullable): where to; not looked at without an item
 * @error: return location for an error
 *
 * Puts an actor in a link: the relation ends at @actor from now on, and
 * another one of the same type, status and common project goes on from there.
 *
 * Returns: (transfer none) (nullable): the second relation
 */
MlgRelation *
mlg_territory_insert_between (MlgTerritory  *self,
                              MlgRelation   *relation,
                              MlgId          actor,
                              MlgDiagramItem *item,
                              const MlgPoint *point,
                              GError       **error)
{
  MlgId source = mlg_relation_get_source (relation);
  MlgId target = mlg_relation_get_target (relation);
  MlgId type = mlg_relation_get_type_id (relation);
  /* Translators: name of an action, after which stands “Undo”; three actors */
  g_autofree char *label = g_strdup_printf (_("Insert %s between %s and %s"), mlg_territory_get_actor_name (self, actor),
                                            mlg_territory_get_actor_name (self, source),
                                            mlg_territory_get_actor_name (self, target));
  MlgRecord *second = NULL;

  g_return_val_if_fail (item == NULL || point != NULL, NULL);

  if (!mlg_territory_check_twin (self, source, actor, type, relation, error) ||
      !mlg_territory_check_twin (self, actor, target, type, relation, error))
    return NULL;

  mlg_territory_begin (self, label);
  if (mlg_territory_set (self, MLG_RECORD (relation), MLG_RELATION_TARGET, g_variant_new_int64 (actor), error) &&
      (item == NULL || mlg_territory_place_item (self, item, point, error)))
    second = insert_second_half (self, relation, actor, target, error);

  return mlg_territory_finish (self, second != NULL, error) ? MLG_RELATION (second) : NULL;
}

/* Those that can be linked and are not, each once. */
static GArray *
choose_sources (MlgTerritory *self,
                const MlgId  *sources,
                guint         n_sources,
                MlgId         target,
                MlgId         type,
                gboolean      reversed)
{
  g_autoptr(MlgIdMap) seen = mlg_id_map_new ();
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (MlgId));

  for (guint i = 0; i < n_sources; i++)
    {
      if (sources[i] == target || mlg_id_map_lookup (seen, sources[i]) != NULL ||
          !mlg_territory_check_twin (self, reversed ? target : sources[i], reversed ? sources[i] : target, type, NULL, NULL))
        continue;

      mlg_id_map_insert (seen, sources[i], seen);
      g_array_append_val (chosen, sources[i]);
    }

  return chosen;
}

/**
 * mlg_territory_link_many:
 * @self: a territory
 * @sources: (array length=n_sources): the actors to link
 * @n_sources: how many
 * @target: the actor to link them to; passed over among @sources, as those
 *   are that are linked so already
 * @type: a relation type, or %MLG_ID_NONE
 * @reversed: whether the relations go from @target to the others
 * @error: return location for an error
 *
 * Links several actors to one.
 *
 * Returns: (transfer container) (nullable) (element-type MlgRelation): the new
 *   relations, perhaps none; %NULL if one was refused
 */
GPtrArray *
mlg_territory_link_many (MlgTerritory  *self,
                         const MlgId   *sources,
                         guint          n_sources,
                         MlgId          target,
                         MlgId          type,
                         gboolean       reversed,
                         GError       **error)
{
  g_autoptr(GArray) chosen = choose_sources (self, sources, n_sources, target, type, reversed);
  g_autoptr(GPtrArray) relations = g_ptr_array_sized_new (chosen->len);
  const char *name = mlg_territory_get_actor_name (self, target);
  g_autofree char *label = NULL;

  if (chosen->len == 0)
    return g_steal_pointer (&relations);

  if (chosen->len == 1)
    label = g_strdup_printf (_("Link %s to %s"), mlg_territory_get_actor_name (self, g_array_index (chosen, MlgId, 0)), name);
  else
    /* Translators: name of an action, after which stands “Undo”; %s is an actor */
    label = g_strdup_printf (ngettext ("Link %u actor to %s", "Link %u actors to %s", chosen->len), chosen->len, name);

  mlg_territory_begin (self, label);
  for (guint i = 0; i < chosen->len; i++)
    {
      MlgId source = g_array_index (chosen, MlgId, i);
      MlgRelation *relation = mlg_territory_insert_relation (self, reversed ? target : source, reversed ? source : target,
                                                             type, error);

      if (relation == NULL)
        break;
      g_ptr_array_add (relations, relation);
    }

  return mlg_territory_finish (self, relations->len == chosen->len, error) ? g_steal_pointer (&relations) : NULL;
}

/* Within a change. */
static gboolean
follow_plan (MlgTerritory       *self,
             MlgDiagram         *diagram,
             const MlgLinkPlan  *plan,
             GPtrArray          *relations,
             GError            **error)
{
  MlgTerm *term = plan->new_type != NULL
                ? mlg_vocabulary_insert (self, MLG_VOCABULARY_RELATION_TYPE, MLG_ID_NONE, plan->new_type, error) : NULL;
  MlgId type = term != NULL ? mlg_term_get_id (term) : plan->type;
  MlgId target = plan->target;
  g_autoptr(GArray) chosen = NULL;

  if (plan->new_type != NULL && term == NULL)
    return FALSE;

  if (target == MLG_ID_NONE)
    {
      MlgActor *actor = mlg_territory_insert_actor (self, plan->name, MLG_ID_NONE, NULL, error);

      if (actor == NULL)
        return FALSE;
      target = mlg_actor_get_id (actor);
    }
  if (mlg_territory_find_diagram_item (self, mlg_diagram_get_id (diagram), target) == NULL &&
      mlg_territory_insert_actor_item (self, diagram, target, &plan->point, error) == NULL)
    return FALSE;

  chosen = choose_sources (self, plan->sources, plan->n_sources, target, type, plan->reversed);
  if (chosen->len == 0)
    return mlg_territory_check_twin (self, plan->reversed ? target : plan->sources[0], plan->reversed ? plan->sources[0] : target,
                                     type, NULL, error);
  for (guint i = 0; i < chosen->len; i++)
    {
      MlgId source = g_array_index (chosen, MlgId, i);
      MlgRelation *relation = mlg_territory_insert_relation (self, plan->reversed ? target : source,
                                                             plan->reversed ? source : target, type, error);

      if (relation == NULL)
        return FALSE;
      g_ptr_array_add (relations, relation);
    }

  return TRUE;
}

/**
 * mlg_territory_diagram_link:
 * @self: a territory
 * @diagram: one of its diagrams
 * @plan: what to link
 * @error: return location for an error
 *
 * Links actors on a diagram to another one, with all that this needs: the
 * actor, its node and the relation type may be new.
 *
 * Returns: (transfer container) (nullable) (element-type MlgRelation): the new
 *   relations; %NULL if one was refused
 */
GPtrArray *
mlg_territory_diagram_link (MlgTerritory       *self,
                            MlgDiagram         *diagram,
                            const MlgLinkPlan  *plan,
                            GError            **error)
{
  g_autoptr(GPtrArray) relations = g_ptr_array_new ();
  g_autofree char *label = NULL;
  const char *name;

  g_return_val_if_fail (MLG_IS_TERRITORY (self) && diagram != NULL, NULL);
  g_return_val_if_fail (plan != NULL && plan->n_sources > 0, NULL);
  g_return_val_if_fail (plan->target != MLG_ID_NONE || plan->name != NULL, NULL);

  name = mlg_territory_get_actor_name (self, plan->sources[0]);
  if (plan->target == MLG_ID_NONE)
    label = g_strdup_printf (_("Add %s, linked to %s"), *plan->name != '\0' ? plan->name : _("Unnamed actor"), name);
  else if (plan->n_sources == 1)
    label = g_strdup_printf (_("Link %s to %s"), name, mlg_territory_get_actor_name (self, plan->target));
  else
    label = g_strdup_printf (ngettext ("Link %u actor to %s", "Link %u actors to %s", plan->n_sources), plan->n_sources,
                             mlg_territory_get_actor_name (self, plan->target));

  mlg_territory_begin (self, label);

  return mlg_territory_finish (self, follow_plan (self, diagram, plan, relations, error), error) ? g_steal_pointer (&relations) : NULL;
}

/**
 * mlg_territory_add_linked_actor:
 * @self: a territory
 * @name: its name, valid UTF-8; may be empty
 * @kind: its kind, or %MLG_ID_NONE
 * @source: the actor that is linked to it
 * @type: a relation type, or %MLG_ID_NONE
 * @reversed: whether the relation goes from the new actor to @source
 * @diagram: (nullable): a diagram to put it on
 * @point: (nullable): where; not looked at without a diagram
 * @error: return location for an error
 *
 * Adds an actor that another one is linked to.
 *
 * Returns: (transfer none) (nullable): the new actor
 */
MlgActor *
mlg_territory_add_linked_actor (MlgTerritory    *self,
                                const char      *name,
                                MlgId            kind,
                                MlgId            source,
                                MlgId            type,
                                gboolean         reversed,
                                MlgDiagram      *diagram,
                                const MlgPoint  *point,
                                GError         **error)
{
  /* Translators: name of an action, after which stands “Undo”; a new actor,
   * then the one that is linked to it */
  g_autofree char *label = g_strdup_printf (_("Add %s, linked to %s"), *name != '\0' ? name : _("Unnamed actor"),
                                            mlg_territory_get_actor_name (self, source));
  MlgActor *actor;
  gboolean done;

  g_return_val_if_fail (diagram == NULL || point != NULL, NULL);

  mlg_territory_begin (self, label);
  actor = mlg_territory_insert_actor (self, name, kind, NULL, error);
  done = actor != NULL &&
         mlg_territory_insert_relation (self, reversed ? mlg_actor_get_id (actor) : source,
                                        reversed ? source : mlg_actor_get_id (actor), type, error) != NULL &&
         (diagram == NULL || mlg_territory_insert_actor_item (self, diagram, mlg_actor_get_id (actor), point, error) != NULL);

  return mlg_territory_finish (self, done, error) ? actor : NULL;
}
