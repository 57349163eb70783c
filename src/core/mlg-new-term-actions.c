/* mlg-new-term-actions.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-new-term-actions.h"

#include "mlg-ids.h"
#include "mlg-vocabulary-private.h"

#include <glib/gi18n-lib.h>

/**
 * mlg_territory_link_with_new_type:
 * @self: a territory
 * @source: the actor it goes from
 * @target: the actor it goes to
 * @type: the relation type to make
 * @error: return location for an error
 *
 * Makes a relation type, without a family, and links two actors by it.
 *
 * Returns: (transfer none) (nullable): the new relation
 */
MlgRelation *
mlg_territory_link_with_new_type (MlgTerritory      *self,
                                  MlgId              source,
                                  MlgId              target,
                                  const MlgNewTerm  *type,
                                  GError           **error)
{
  g_autofree char *action = NULL;
  MlgRecord *relation = NULL;
  MlgTerm *term;

  g_return_val_if_fail (MLG_IS_TERRITORY (self), NULL);
  g_return_val_if_fail (type != NULL, NULL);

  /* Translators: name of an action, after which stands “Undo”; two actors */
  action = g_strdup_printf (_("Link %s to %s"), mlg_territory_get_actor_name (self, source),
                            mlg_territory_get_actor_name (self, target));
  mlg_territory_begin (self, action);
  term = mlg_vocabulary_insert (self, MLG_VOCABULARY_RELATION_TYPE, MLG_ID_NONE, type, error);
  if (term != NULL)
    relation = mlg_territory_insert (self, MLG_OBJECT_RELATION, MLG_ID_NONE,
                                     g_variant_new_parsed ("{'source': <%x>, 'target': <%x>, 'type': <%x>}",
                                                           source, target, mlg_term_get_id (term)), error);

  return mlg_territory_finish (self, relation != NULL, error) ? MLG_RELATION (relation) : NULL;
}

/* Its ends are set together, for in between both would be the same actor: the
 * relation is made again, with its identity. */
static gboolean
set_type_reversed (MlgTerritory  *self,
                   MlgRelation   *relation,
                   MlgId          type,
                   GError       **error)
{
  g_autoptr(GVariant) fields = mlg_record_serialize (MLG_RECORD (relation));
  MlgId id = mlg_relation_get_id (relation);
  GVariantDict dict;

  g_variant_dict_init (&dict, fields);
  g_variant_dict_insert (&dict, "source", "x", mlg_relation_get_target (relation));
  g_variant_dict_insert (&dict, "target", "x", mlg_relation_get_source (relation));
  g_variant_dict_insert (&dict, "type", "x", type);
  mlg_territory_remove (self, MLG_RECORD (relation));

  return mlg_territory_insert (self, MLG_OBJECT_RELATION, id, g_variant_dict_end (&dict), error) != NULL;
}

static gboolean
set_type (MlgTerritory  *self,
          MlgRelation   *relation,
          MlgId          type,
          gboolean       reversed,
          GError       **error)
{
  if (reversed)
    return set_type_reversed (self, relation, type, error);

  return mlg_territory_set (self, MLG_RECORD (relation), MLG_RELATION_TYPE, g_variant_new_int64 (type), error);
}

static void
begin_edit (MlgTerritory *self,
            MlgRecord    *record,
            guint         field)
{
  g_autofree char *name = mlg_territory_dup_label (self, record);
  g_autofree char *action = NULL;
  guint n_fields;

  /* Translators: name of an action, after which stands “Undo”; first the name
   * of a field, then of an actor or relation: “Change “Name” of Ti Coop” */
  action = g_strdup_printf (_("Change “%s” of %s"), _(mlg_record_get_fields (record, &n_fields)[field].label), name);
  mlg_territory_begin (self, action);
}

/**
 * mlg_territory_retype:
 * @self: a territory
 * @relation: one of its relations
 * @type: a relation type
 * @reversed: whether to exchange its ends; look it up again then, for another
 *   object takes its place
 * @error: return location for an error
 *
 * Gives a relation another type, perhaps read from its other end.
 *
 * Returns: %TRUE on success
 */
gboolean
mlg_territory_retype (MlgTerritory  *self,
                      MlgRelation   *relation,
                      MlgId          type,
                      gboolean       reversed,
                      GError       **error)
{
  g_return_val_if_fail (MLG_IS_TERRITORY (self), FALSE);
  g_return_val_if_fail (MLG_IS_RELATION (relation), FALSE);

  begin_edit (self, MLG_RECORD (relation), MLG_RELATION_TYPE);

  return mlg_territory_finish (self, set_type (self, relation, type, reversed, error), error);
}

/**
 * mlg_territory_retype_with_new_type:
 * @self: a territory
 * @relation: one of its relations
 * @type: the relation type to make
 * @reversed: as in mlg_territory_retype()
 * @error: return location for an error
 *
 * Makes a relation type and gives it to a relation.
 *
 * Returns: %TRUE on success
 */
gboolean
mlg_territory_retype_with_new_type (MlgTerritory      *self,
                                    MlgRelation       *relation,
                                    const MlgNewTerm  *type,
                                    gboolean           reversed,
                                    GError           **error)
{
  MlgTerm *term;

  g_return_val_if_fail (MLG_IS_TERRITORY (self), FALSE);
  g_return_val_if_fail (MLG_IS_RELATION (relation), FALSE);

  begin_edit (self, MLG_RECORD (relation), MLG_RELATION_TYPE);
  term = mlg_vocabulary_insert (self, MLG_VOCABULARY_RELATION_TYPE, MLG_ID_NONE, type, error);

  return mlg_territory_finish (self, term != NULL && set_type (self, relation, mlg_term_get_id (term), reversed, error), error);
}

/* In a scheme with one choice, the new one takes the place of the old. */
static GVariant *
make_list (MlgTerritory *self,
           GVariant     *before,
           MlgTerm      *term)
{
  MlgTerm *scheme = mlg_territory_get_term (self, mlg_term_get_parent (term));
  g_autoptr(GVariant) kept = before != NULL ? g_variant_ref (before) : NULL;
  gsize n_ids = 0;
  const MlgId *ids = before != NULL ? g_variant_get_fixed_array (before, &n_ids, sizeof (MlgId)) : NULL;

  if (scheme != NULL && mlg_record_is_empty (MLG_RECORD (scheme), MLG_TERM_MULTIPLE))
    for (gsize i = 0; i < n_ids; i++)
      {
        MlgTerm *other = mlg_territory_get_term (self, ids[i]);
        GVariant *fewer;

        if (other == NULL || mlg_term_get_parent (other) != mlg_term_get_id (scheme))
          continue;

        fewer = g_variant_ref_sink (mlg_ids_without (kept, ids[i]));
        g_variant_unref (kept);
        kept = fewer;
      }

  return mlg_ids_with (kept, mlg_term_get_id (term));
}

/**
 * mlg_territory_edit_with_new_term:
 * @self: a territory
 * @record: one of its objects
 * @field: a field that holds a term or several
 * @vocabulary: the list that the term is to belong to
 * @parent: the scheme of an item, or %MLG_ID_NONE
 * @label: what to call it
 * @error: return location for an error
 *
 * Makes a term and puts it into a field, in the place of what is there or, in
 * a list, after it.
 *
 * Returns: %FALSE if that was refused or could not be written
 */
gboolean
mlg_territory_edit_with_new_term (MlgTerritory   *self,
                                  MlgRecord      *record,
                                  guint           field,
                                  MlgVocabulary   vocabulary,
                                  MlgId           parent,
                                  const char     *label,
                                  GError        **error)
{
  MlgNewTerm new_term = { label, NULL, FALSE };
  g_autoptr(GVariant) before = NULL;
  gboolean done = FALSE;
  guint n_fields;
  MlgTerm *term;

  g_return_val_if_fail (MLG_IS_TERRITORY (self), FALSE);
  g_return_val_if_fail (MLG_IS_RECORD (record), FALSE);

  before = mlg_record_dup_value (record, field);
  begin_edit (self, record, field);
  term = mlg_vocabulary_insert (self, vocabulary, parent, &new_term, error);

  if (term != NULL)
    done = mlg_territory_set (self, record, field,
                              mlg_record_get_fields (record, &n_fields)[field].type == MLG_FIELD_IDS
                              ? make_list (self, before, term) : g_variant_new_int64 (mlg_term_get_id (term)), error);

  return mlg_territory_finish (self, done, error);
}

/**
 * mlg_territory_add_actor_with_new_kind:
 * @self: a territory
 * @name: its name, valid UTF-8
 * @kind: what to call its kind
 * @place: (nullable) (transfer none): its address, a #MLG_PLACE_TYPE
 * @error: return location for an error
 *
 * Makes a kind and adds an actor of that kind.
 *
 * Returns: (transfer none) (nullable): the new actor
 */
MlgActor *
mlg_territory_add_actor_with_new_kind (MlgTerritory  *self,
                                       const char    *name,
                                       const char    *kind,
                                       GVariant      *place,
                                       GError       **error)
{
  MlgNewTerm new_term = { kind, NULL, FALSE };
  g_autofree char *action = NULL;
  MlgRecord *actor = NULL;
  GVariantBuilder fields;
  MlgTerm *term;

  g_return_val_if_fail (MLG_IS_TERRITORY (self), NULL);

  /* Translators: name of an action, after which stands “Undo”; %s is an actor */
  action = g_strdup_printf (_("Add %s"), name);
  mlg_territory_begin (self, action);
  term = mlg_vocabulary_insert (self, MLG_VOCABULARY_KIND, MLG_ID_NONE, &new_term, error);

  if (term != NULL)
    {
      g_variant_builder_init (&fields, G_VARIANT_TYPE_VARDICT);
      g_variant_builder_add (&fields, "{sv}", "name", g_variant_new_string (name));
      g_variant_builder_add (&fields, "{sv}", "kind", g_variant_new_int64 (mlg_term_get_id (term)));
      if (place != NULL)
        g_variant_builder_add (&fields, "{sv}", "places", g_variant_new_array (NULL, &place, 1));
      actor = mlg_territory_insert (self, MLG_OBJECT_ACTOR, MLG_ID_NONE, g_variant_builder_end (&fields), error);
    }

  return mlg_territory_finish (self, actor != NULL, error) ? MLG_ACTOR (actor) : NULL;
}
