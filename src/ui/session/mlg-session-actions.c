/* mlg-session-actions.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-session-private.h"

#include "mlg-territory-actions.h"

#include <glib/gi18n-lib.h>

/* What the user does, with its message or its error shown. */

/* mlg_session_settle:
 * @error: (nullable): what went wrong
 *
 * Shows the error, if there is one; what every action ends with.
 *
 * Returns: whether there is none */
gboolean
mlg_session_settle (MlgSession *self,
                    GError     *error)
{
  if (error != NULL)
    mlg_session_fail (self, error);

  return error == NULL;
}

/**
 * mlg_session_add_actor_at:
 * @self: a session with a territory
 * @name: its name
 * @kind: its kind, or %MLG_ID_NONE
 * @place: (nullable) (transfer none): its address, a #MLG_PLACE_TYPE
 *
 * Adds an actor and selects it.
 *
 * Returns: (transfer none) (nullable): the new actor
 */
MlgActor *
mlg_session_add_actor_at (MlgSession *self,
                          const char *name,
                          MlgId       kind,
                          GVariant   *place)
{
  g_autoptr(GError) error = NULL;
  MlgActor *actor;

  g_return_val_if_fail (MLG_IS_SESSION (self), NULL);
  g_return_val_if_fail (mlg_session_get_territory (self) != NULL, NULL);

  actor = mlg_territory_add_actor_at (mlg_session_get_territory (self), name, kind, place, &error);

  if (mlg_session_settle (self, error))
    mlg_selection_select_only (mlg_session_get_selection (self), MLG_OBJECT_ACTOR, mlg_actor_get_id (actor));

  return actor;
}

/**
 * mlg_session_add_actor:
 * @self: a session with a territory
 * @name: its name
 * @kind: its kind, or %MLG_ID_NONE
 *
 * Adds an actor that has no place yet, and selects it.
 *
 * Returns: (transfer none) (nullable): the new actor
 */
MlgActor *
mlg_session_add_actor (MlgSession *self,
                       const char *name,
                       MlgId       kind)
{
  return mlg_session_add_actor_at (self, name, kind, NULL);
}

/**
 * mlg_session_link:
 * @self: a session with a territory
 * @source: the actor it goes from
 * @target: the actor it goes to
 * @type: a relation type, or %MLG_ID_NONE
 *
 * Links two actors and says so with an offer to undo.
 *
 * Returns: (transfer none) (nullable): the new relation
 */
MlgRelation *
mlg_session_link (MlgSession *self,
                  MlgId       source,
                  MlgId       target,
                  MlgId       type)
{
  g_autoptr(GError) error = NULL;
  MlgRelation *relation;

  g_return_val_if_fail (MLG_IS_SESSION (self), NULL);
  g_return_val_if_fail (mlg_session_get_territory (self) != NULL, NULL);

  relation = mlg_territory_link (mlg_session_get_territory (self), source, target, type, &error);

  if (mlg_session_settle (self, error))
    {
      g_autofree char *sentence = mlg_territory_dup_sentence (mlg_session_get_territory (self), relation);

      mlg_session_set_recent_type (self, type);
      mlg_session_tell (self, sentence, TRUE);
    }

  return relation;
}

/**
 * mlg_session_edit:
 * @self: a session with a territory
 * @record: one of its objects
 * @field: number of a field
 * @value: (nullable): its new value; a floating reference is taken
 *
 * Changes one field.
 *
 * Returns: %TRUE on success
 */
gboolean
mlg_session_edit (MlgSession *self,
                  MlgRecord  *record,
                  guint       field,
                  GVariant   *value)
{
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (MLG_IS_SESSION (self), FALSE);
  g_return_val_if_fail (mlg_session_get_territory (self) != NULL, FALSE);

  mlg_territory_edit (mlg_session_get_territory (self), record, field, value, &error);

  return mlg_session_settle (self, error);
}

/**
 * mlg_session_place:
 * @self: a session with a territory
 * @actor: one of its actors
 * @place: where it is
 *
 * Puts an actor on the map, or moves it, and says so with an offer to undo.
 *
 * Returns: %TRUE on success
 */
gboolean
mlg_session_place (MlgSession     *self,
                   MlgActor       *actor,
                   const MlgPlace *place)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *message = NULL;

  g_return_val_if_fail (MLG_IS_SESSION (self), FALSE);
  g_return_val_if_fail (mlg_session_get_territory (self) != NULL, FALSE);

  mlg_territory_place (mlg_session_get_territory (self), actor, place, &error);

  if (!mlg_session_settle (self, error))
    return FALSE;

  if (place->city != NULL && *place->city != '\0')
    /* Translators: an actor, then a commune */
    message = g_strdup_printf (_("%s is now at %s"), mlg_actor_get_label (actor), place->city);
  else
    /* Translators: %s is an actor */
    message = g_strdup_printf (_("%s is now on the map"), mlg_actor_get_label (actor));

  mlg_session_tell (self, message, TRUE);

  return TRUE;
}

/**
 * mlg_session_delete:
 * @self: a session with a territory
 * @record: one of its objects
 *
 * Deletes an object and says so with an offer to undo.
 *
 * Returns: %TRUE on success
 */
gboolean
mlg_session_delete (MlgSession *self,
                    MlgRecord  *record)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;

  g_return_val_if_fail (MLG_IS_SESSION (self), FALSE);
  g_return_val_if_fail (mlg_session_get_territory (self) != NULL, FALSE);

  name = mlg_territory_dup_label (mlg_session_get_territory (self), record);
  mlg_territory_delete (mlg_session_get_territory (self), record, &error);

  if (!mlg_session_settle (self, error))
    return FALSE;

  /* Translators: %s is an actor or a relation in words */
  message = g_strdup_printf (_("Deleted: %s"), name);
  mlg_session_tell (self, message, TRUE);

  return TRUE;
}

/**
 * mlg_session_delete_selected:
 * @self: a session with a territory
 *
 * Deletes all selected actors in one change, with an offer to undo.
 *
 * Returns: %TRUE on success
 */
gboolean
mlg_session_delete_selected (MlgSession *self)
{
  MlgTerritory *territory;
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *label = NULL;
  g_autofree char *message = NULL;

  g_return_val_if_fail (MLG_IS_SESSION (self), FALSE);
  g_return_val_if_fail (mlg_session_get_territory (self) != NULL, FALSE);

  territory = mlg_session_get_territory (self);
  ids = mlg_selection_dup_actors (mlg_session_get_selection (self));

  /* Translators: name of an action, after which stands “Undo” */
  label = g_strdup_printf (ngettext ("Delete %u actor", "Delete %u actors", ids->len), ids->len);
  mlg_territory_begin (territory, label);

  for (guint i = 0; i < ids->len; i++)
    {
      MlgActor *actor = mlg_territory_get_actor (territory, g_array_index (ids, MlgId, i));

      if (actor != NULL)
        mlg_territory_remove (territory, MLG_RECORD (actor));
    }

  mlg_territory_commit (territory, &error);

  if (!mlg_session_settle (self, error))
    return FALSE;

  message = g_strdup_printf (ngettext ("%u actor deleted", "%u actors deleted", ids->len), ids->len);
  mlg_session_tell (self, message, TRUE);

  return TRUE;
}

/**
 * mlg_session_undo:
 * @self: a session with a territory
 *
 * Takes back the last change.
 *
 * Returns: %TRUE on success
 */
gboolean
mlg_session_undo (MlgSession *self)
{
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (MLG_IS_SESSION (self), FALSE);
  g_return_val_if_fail (mlg_session_get_territory (self) != NULL, FALSE);

  mlg_territory_undo (mlg_session_get_territory (self), &error);

  return mlg_session_settle (self, error);
}

/**
 * mlg_session_redo:
 * @self: a session with a territory
 *
 * Makes again the last change that was taken back.
 *
 * Returns: %TRUE on success
 */
gboolean
mlg_session_redo (MlgSession *self)
{
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (MLG_IS_SESSION (self), FALSE);
  g_return_val_if_fail (mlg_session_get_territory (self) != NULL, FALSE);

  mlg_territory_redo (mlg_session_get_territory (self), &error);

  return mlg_session_settle (self, error);
}
