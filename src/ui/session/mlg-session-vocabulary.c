/* mlg-session-vocabulary.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-session-vocabulary.h"

#include "mlg-session-private.h"
#include "mlg-territory-actions.h"

#include <glib/gi18n-lib.h>

/**
 * mlg_session_add_term:
 * @self: a session with a territory
 * @vocabulary: the list to add to
 * @parent: the scheme of an item, the family of a relation type or
 *   %MLG_ID_NONE
 * @label: what to call it
 *
 * Adds a word at the end of a list.
 *
 * Returns: (transfer none) (nullable): the new term
 */
MlgTerm *
mlg_session_add_term (MlgSession    *self,
                      MlgVocabulary  vocabulary,
                      MlgId          parent,
                      const char    *label)
{
  g_autoptr(GError) error = NULL;
  MlgTerm *term;

  g_return_val_if_fail (MLG_IS_SESSION (self), NULL);
  g_return_val_if_fail (mlg_session_get_territory (self) != NULL, NULL);

  term = mlg_territory_add_term (mlg_session_get_territory (self), vocabulary, parent, label, &error);
  mlg_session_settle (self, error);

  return term;
}

/**
 * mlg_session_rename_term:
 * @self: a session with a territory
 * @term: one of its terms
 * @field: a label or an inverse wording
 * @text: the new text
 *
 * Renames a word in one language.
 *
 * Returns: %TRUE on success; the user has been told otherwise
 */
gboolean
mlg_session_rename_term (MlgSession *self,
                         MlgTerm    *term,
                         guint       field,
                         const char *text)
{
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (MLG_IS_SESSION (self), FALSE);
  g_return_val_if_fail (mlg_session_get_territory (self) != NULL, FALSE);

  mlg_territory_rename_term (mlg_session_get_territory (self), term, field, text, &error);

  return mlg_session_settle (self, error);
}

/**
 * mlg_session_recolour_term:
 * @self: a session with a territory
 * @term: one of its terms
 * @colour: (nullable): “#rrggbb”
 *
 * Gives a word another colour.
 *
 * Returns: %TRUE on success; the user has been told otherwise
 */
gboolean
mlg_session_recolour_term (MlgSession *self,
                           MlgTerm    *term,
                           const char *colour)
{
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (MLG_IS_SESSION (self), FALSE);
  g_return_val_if_fail (mlg_session_get_territory (self) != NULL, FALSE);

  mlg_territory_recolour_term (mlg_session_get_territory (self), term, colour, &error);

  return mlg_session_settle (self, error);
}

/**
 * mlg_session_set_term_glyph:
 * @self: a session with a territory
 * @term: one of its terms
 * @glyph: (nullable): name of a pictogram
 *
 * Gives a word another symbol.
 *
 * Returns: %TRUE on success; the user has been told otherwise
 */
gboolean
mlg_session_set_term_glyph (MlgSession *self,
                            MlgTerm    *term,
                            const char *glyph)
{
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (MLG_IS_SESSION (self), FALSE);
  g_return_val_if_fail (mlg_session_get_territory (self) != NULL, FALSE);

  mlg_territory_set_term_glyph (mlg_session_get_territory (self), term, glyph, &error);

  return mlg_session_settle (self, error);
}

/**
 * mlg_session_set_term_dash:
 * @self: a session with a territory
 * @term: one of its relation types
 * @dash: how its line is broken
 *
 * Gives a relation type another line.
 *
 * Returns: %TRUE on success; the user has been told otherwise
 */
gboolean
mlg_session_set_term_dash (MlgSession *self,
                           MlgTerm    *term,
                           MlgDash     dash)
{
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (MLG_IS_SESSION (self), FALSE);
  g_return_val_if_fail (mlg_session_get_territory (self) != NULL, FALSE);

  mlg_territory_set_term_dash (mlg_session_get_territory (self), term, dash, &error);

  return mlg_session_settle (self, error);
}

/**
 * mlg_session_set_term_directed:
 * @self: a session with a territory
 * @term: one of its relation types
 * @directed: whether it has a direction
 *
 * Changes whether relations of a type go one way or both.
 *
 * Returns: %TRUE on success; the user has been told otherwise
 */
gboolean
mlg_session_set_term_directed (MlgSession *self,
                               MlgTerm    *term,
                               gboolean    directed)
{
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (MLG_IS_SESSION (self), FALSE);
  g_return_val_if_fail (mlg_session_get_territory (self) != NULL, FALSE);

  mlg_territory_set_term_directed (mlg_session_get_territory (self), term, directed, &error);

  return mlg_session_settle (self, error);
}

/**
 * mlg_session_move_term:
 * @self: a session with a territory
 * @term: one of its terms
 * @index: its new place in its list, from 0
 *
 * Moves a word within its list.
 *
 * Returns: %TRUE on success; the user has been told otherwise
 */
gboolean
mlg_session_move_term (MlgSession *self,
                       MlgTerm    *term,
                       guint       index)
{
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (MLG_IS_SESSION (self), FALSE);
  g_return_val_if_fail (mlg_session_get_territory (self) != NULL, FALSE);

  mlg_territory_move_term (mlg_session_get_territory (self), term, index, &error);

  return mlg_session_settle (self, error);
}

/**
 * mlg_session_merge_terms:
 * @self: a session with a territory
 * @from: the term that goes
 * @into: the term that stays
 *
 * Merges two words and says so with an offer to undo.
 *
 * Returns: %TRUE on success; the user has been told otherwise
 */
gboolean
mlg_session_merge_terms (MlgSession *self,
                         MlgTerm    *from,
                         MlgTerm    *into)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *message = NULL;

  g_return_val_if_fail (MLG_IS_SESSION (self), FALSE);
  g_return_val_if_fail (mlg_session_get_territory (self) != NULL, FALSE);

  /* Translators: two words of the vocabulary */
  message = g_strdup_printf (_("“%s” is now a part of “%s”"), mlg_term_get_label (from), mlg_term_get_label (into));
  mlg_territory_merge_terms (mlg_session_get_territory (self), from, into, &error);

  if (!mlg_session_settle (self, error))
    return FALSE;

  mlg_session_tell (self, message, TRUE);

  return TRUE;
}

/**
 * mlg_session_delete_term:
 * @self: a session with a territory
 * @term: one of its terms
 *
 * Deletes a word, used or not, and says so with an offer to undo.
 *
 * Returns: %TRUE on success; the user has been told otherwise
 */
gboolean
mlg_session_delete_term (MlgSession *self,
                         MlgTerm    *term)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *message = NULL;

  g_return_val_if_fail (MLG_IS_SESSION (self), FALSE);
  g_return_val_if_fail (mlg_session_get_territory (self) != NULL, FALSE);

  /* Translators: %s is an actor or a relation in words */
  message = g_strdup_printf (_("Deleted: %s"), mlg_term_get_label (term));
  mlg_territory_delete_used_term (mlg_session_get_territory (self), term, &error);

  if (!mlg_session_settle (self, error))
    return FALSE;

  mlg_session_tell (self, message, TRUE);

  return TRUE;
}

/**
 * mlg_session_link_with_new_type:
 * @self: a session with a territory
 * @source: the actor it goes from
 * @target: the actor it goes to
 * @type: the relation type to make
 *
 * Makes a relation type and links two actors by it, and says so with an offer
 * to undo both.
 *
 * Returns: (transfer none) (nullable): the new relation
 */
MlgRelation *
mlg_session_link_with_new_type (MlgSession       *self,
                                MlgId             source,
                                MlgId             target,
                                const MlgNewTerm *type)
{
  g_autoptr(GError) error = NULL;
  MlgRelation *relation;

  g_return_val_if_fail (MLG_IS_SESSION (self), NULL);
  g_return_val_if_fail (mlg_session_get_territory (self) != NULL, NULL);

  relation = mlg_territory_link_with_new_type (mlg_session_get_territory (self), source, target, type, &error);

  if (mlg_session_settle (self, error))
    {
      g_autofree char *sentence = mlg_territory_dup_sentence (mlg_session_get_territory (self), relation);

      mlg_session_set_recent_type (self, mlg_relation_get_type_id (relation));
      mlg_session_tell (self, sentence, TRUE);
    }

  return relation;
}

/**
 * mlg_session_retype:
 * @self: a session with a territory
 * @relation: one of its relations
 * @type: a relation type
 * @reversed: whether to exchange its ends
 *
 * Gives a relation another type.
 *
 * Returns: %TRUE on success; the user has been told otherwise
 */
gboolean
mlg_session_retype (MlgSession  *self,
                    MlgRelation *relation,
                    MlgId        type,
                    gboolean     reversed)
{
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (MLG_IS_SESSION (self), FALSE);
  g_return_val_if_fail (mlg_session_get_territory (self) != NULL, FALSE);

  mlg_territory_retype (mlg_session_get_territory (self), relation, type, reversed, &error);

  return mlg_session_settle (self, error);
}

/**
 * mlg_session_retype_with_new_type:
 * @self: a session with a territory
 * @relation: one of its relations
 * @type: the relation type to make
 * @reversed: whether to exchange its ends
 *
 * Makes a relation type and gives it to a relation.
 *
 * Returns: %TRUE on success; the user has been told otherwise
 */
gboolean
mlg_session_retype_with_new_type (MlgSession       *self,
                                  MlgRelation      *relation,
                                  const MlgNewTerm *type,
                                  gboolean          reversed)
{
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (MLG_IS_SESSION (self), FALSE);
  g_return_val_if_fail (mlg_session_get_territory (self) != NULL, FALSE);

  mlg_territory_retype_with_new_type (mlg_session_get_territory (self), relation, type, reversed, &error);

  return mlg_session_settle (self, error);
}

/**
 * mlg_session_edit_with_new_term:
 * @self: a session with a territory
 * @record: one of its objects
 * @field: a field that holds a term or several
 * @vocabulary: the list that the term is to belong to
 * @parent: the scheme of an item, or %MLG_ID_NONE
 * @label: what to call it
 *
 * Makes a term and puts it into a field.
 *
 * Returns: %TRUE on success; the user has been told otherwise
 */
gboolean
mlg_session_edit_with_new_term (MlgSession    *self,
                                MlgRecord     *record,
                                guint          field,
                                MlgVocabulary  vocabulary,
                                MlgId          parent,
                                const char    *label)
{
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (MLG_IS_SESSION (self), FALSE);
  g_return_val_if_fail (mlg_session_get_territory (self) != NULL, FALSE);

  mlg_territory_edit_with_new_term (mlg_session_get_territory (self), record, field, vocabulary, parent, label, &error);

  return mlg_session_settle (self, error);
}

/**
 * mlg_session_add_actor_with_new_kind:
 * @self: a session with a territory
 * @name: its name
 * @kind: what to call its kind
 * @place: (nullable) (transfer none): its address, a #MLG_PLACE_TYPE
 *
 * Makes a kind, adds an actor of that kind and selects it.
 *
 * Returns: (transfer none) (nullable): the new actor
 */
MlgActor *
mlg_session_add_actor_with_new_kind (MlgSession *self,
                                     const char *name,
                                     const char *kind,
                                     GVariant   *place)
{
  g_autoptr(GError) error = NULL;
  MlgActor *actor;

  g_return_val_if_fail (MLG_IS_SESSION (self), NULL);
  g_return_val_if_fail (mlg_session_get_territory (self) != NULL, NULL);

  actor = mlg_territory_add_actor_with_new_kind (mlg_session_get_territory (self), name, kind, place, &error);

  if (mlg_session_settle (self, error))
    mlg_selection_select_only (mlg_session_get_selection (self), MLG_OBJECT_ACTOR, mlg_actor_get_id (actor));

  return actor;
}
