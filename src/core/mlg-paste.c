/* mlg-paste.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-paste-private.h"

#include "mlg-error.h"
#include "mlg-text.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (MlgPaste, mlg_paste, G_TYPE_OBJECT)

static void
actor_free (gpointer data)
{
  MlgPasteActor *actor = data;

  g_free (actor->name);
  g_free (actor->folded);
  g_clear_object (&actor->record);
  g_clear_pointer (&actor->candidates, g_array_unref);
  g_free (actor);
}

static void
link_free (gpointer data)
{
  MlgPasteLink *link = data;

  g_free (link->words);
  g_clear_object (&link->record);
  g_free (link);
}

static gboolean
has_room (GPtrArray  *list,
          guint       max,
          GError    **error)
{
  if (list->len < max)
    return TRUE;

  g_set_error_literal (error, MLG_ERROR, MLG_ERROR_TOO_LARGE,
                       _("This is too much to paste at once. Paste it in several parts, or import it from a file."));

  return FALSE;
}

static MlgPasteActor *
add (MlgPaste   *self,
     const char *name)
{
  MlgPasteActor *actor = g_new0 (MlgPasteActor, 1);

  actor->name = g_strdup (name);
  actor->folded = mlg_text_fold (name);
  actor->candidates = g_array_new (FALSE, FALSE, sizeof (MlgId));
  g_ptr_array_add (self->actors, actor);

  return actor;
}

static void
mlg_paste_finalize (GObject *object)
{
  MlgPaste *self = MLG_PASTE (object);

  g_clear_object (&self->territory);
  g_ptr_array_unref (self->actors);
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->terms);
  g_hash_table_unref (self->positions);

  G_OBJECT_CLASS (mlg_paste_parent_class)->finalize (object);
}

static void
mlg_paste_class_init (MlgPasteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mlg_paste_finalize;
}

static void
mlg_paste_init (MlgPaste *self)
{
  self->actors = g_ptr_array_new_with_free_func (actor_free);
  self->links = g_ptr_array_new_with_free_func (link_free);
  self->terms = g_ptr_array_new_with_free_func (g_object_unref);
  self->positions = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * mlg_paste_new:
 * @territory: where it will go
 *
 * Returns: (transfer full): nothing to paste yet
 */
MlgPaste *
mlg_paste_new (MlgTerritory *territory)
{
  MlgPaste *self;

  g_return_val_if_fail (MLG_IS_TERRITORY (territory), NULL);

  self = g_object_new (MLG_TYPE_PASTE, NULL);
  self->territory = g_object_ref (territory);

  return self;
}

/**
 * mlg_paste_get_territory:
 * @self: what is to be pasted
 *
 * Returns: (transfer none): where it will go
 */
MlgTerritory *
mlg_paste_get_territory (MlgPaste *self)
{
  g_return_val_if_fail (MLG_IS_PASTE (self), NULL);

  return self->territory;
}

/**
 * mlg_paste_add_term:
 * @self: what is to be pasted
 * @term: (transfer none): a word of the vocabulary of another territory, that
 *   the actors and relations use
 * @error: return location for an error
 *
 * Says what an identity in the records stands for.
 *
 * Returns: %FALSE if there are too many
 */
gboolean
mlg_paste_add_term (MlgPaste   *self,
                    MlgRecord  *term,
                    GError    **error)
{
  g_return_val_if_fail (MLG_IS_PASTE (self), FALSE);
  g_return_val_if_fail (MLG_IS_TERM (term), FALSE);

  if (!has_room (self->terms, MLG_PASTE_MAX_TERMS, error))
    return FALSE;

  g_ptr_array_add (self->terms, g_object_ref (term));

  return TRUE;
}

/**
 * mlg_paste_add_actor:
 * @self: what is to be pasted
 * @name: a name, not empty
 * @kind: a kind of the territory, or %MLG_ID_NONE
 * @position: (out) (optional): where it is
 * @error: return location for an error
 *
 * Adds an actor by its name. A name that was added before is the same actor.
 *
 * Returns: %FALSE if there are too many
 */
gboolean
mlg_paste_add_actor (MlgPaste    *self,
                     const char  *name,
                     MlgId        kind,
                     guint       *position,
                     GError     **error)
{
  g_autofree char *folded = NULL;
  gpointer known;

  g_return_val_if_fail (MLG_IS_PASTE (self), FALSE);
  g_return_val_if_fail (name != NULL && *name != '\0', FALSE);

  folded = mlg_text_fold (name);

  /* A name of signs only folds to nothing, and is no other's name. */
  if (*folded != '\0' && g_hash_table_lookup_extended (self->positions, folded, NULL, &known))
    {
      MlgPasteActor *actor = mlg_paste_nth_actor (self, GPOINTER_TO_UINT (known));

      if (actor->kind == MLG_ID_NONE)
        actor->kind = kind;
      if (position != NULL)
        *position = GPOINTER_TO_UINT (known);
      return TRUE;
    }

  if (!has_room (self->actors, MLG_PASTE_MAX_ACTORS, error))
    return FALSE;

  if (position != NULL)
    *position = self->actors->len;
  known = GUINT_TO_POINTER (self->actors->len);
  add (self, name)->kind = kind;
  g_hash_table_insert (self->positions, mlg_paste_nth_actor (self, GPOINTER_TO_UINT (known))->folded, known);

  return TRUE;
}

/**
 * mlg_paste_add_record:
 * @self: what is to be pasted
 * @actor: (transfer none): an actor with all that is known of it
 * @same: whether it comes from this very territory
 * @position: (out) (optional): where it is
 * @error: return location for an error
 *
 * Adds an actor of another territory, or of this one. Two with the same name
 * are two actors.
 *
 * Returns: %FALSE if there are too many
 */
gboolean
mlg_paste_add_record (MlgPaste   *self,
                      MlgRecord  *actor,
                      gboolean    same,
                      guint      *position,
                      GError    **error)
{
  MlgPasteActor *added;

  g_return_val_if_fail (MLG_IS_PASTE (self), FALSE);
  g_return_val_if_fail (MLG_IS_ACTOR (actor), FALSE);

  if (!has_room (self->actors, MLG_PASTE_MAX_ACTORS, error))
    return FALSE;

  if (position != NULL)
    *position = self->actors->len;
  added = add (self, mlg_actor_get_name (MLG_ACTOR (actor)));
  added->record = g_object_ref (actor);
  added->same = same;

  return TRUE;
}

/**
 * mlg_paste_add_link:
 * @self: what is to be pasted
 * @source: position of the actor it goes from
 * @target: position of the actor it goes to
 * @type: a relation type of the territory, or %MLG_ID_NONE
 * @words: (nullable): what was written of it and is no type: it becomes the
 *   note of the relation
 * @record: (nullable) (transfer none): a relation with all that is known of it
 * @error: return location for an error
 *
 * Adds a relation. One of an actor with itself is passed over.
 *
 * Returns: %FALSE if there are too many
 */
gboolean
mlg_paste_add_link (MlgPaste    *self,
                    guint        source,
                    guint        target,
                    MlgId        type,
                    const char  *words,
                    MlgRecord   *record,
                    GError     **error)
{
  MlgPasteLink *link;

  g_return_val_if_fail (MLG_IS_PASTE (self), FALSE);
  g_return_val_if_fail (source < self->actors->len && target < self->actors->len, FALSE);

  if (source == target)
    return TRUE;

  if (!has_room (self->links, MLG_PASTE_MAX_LINKS, error))
    return FALSE;

  link = g_new0 (MlgPasteLink, 1);
  link->source = source;
  link->target = target;
  link->type = type;
  link->words = g_strdup (words);
  link->record = record != NULL ? g_object_ref (record) : NULL;
  g_ptr_array_add (self->links, link);

  return TRUE;
}

/**
 * mlg_paste_get_n_actors:
 * @self: what is to be pasted
 *
 * Returns: how many actors there are, new or known
 */
guint
mlg_paste_get_n_actors (MlgPaste *self)
{
  g_return_val_if_fail (MLG_IS_PASTE (self), 0);

  return self->actors->len;
}

/**
 * mlg_paste_get_name:
 * @self: what is to be pasted
 * @position: of an actor
 *
 * Returns: (transfer none): its name, as it was written
 */
const char *
mlg_paste_get_name (MlgPaste *self,
                    guint     position)
{
  g_return_val_if_fail (MLG_IS_PASTE (self), NULL);
  g_return_val_if_fail (position < self->actors->len, NULL);

  return mlg_paste_nth_actor (self, position)->name;
}

/**
 * mlg_paste_get_match:
 * @self: what is to be pasted, after mlg_paste_match()
 * @position: of an actor
 *
 * Returns: whether the territory has it
 */
MlgPasteMatch
mlg_paste_get_match (MlgPaste *self,
                     guint     position)
{
  g_return_val_if_fail (MLG_IS_PASTE (self), MLG_PASTE_NEW);
  g_return_val_if_fail (position < self->actors->len, MLG_PASTE_NEW);

  return mlg_paste_nth_actor (self, position)->match;
}

/**
 * mlg_paste_get_candidates:
 * @self: what is to be pasted, after mlg_paste_match()
 * @position: of an actor
 * @n_candidates: (out): how many
 *
 * Returns: (transfer none) (array length=n_candidates): the actors of the
 *   territory that it may be, the likeliest first
 */
const MlgId *
mlg_paste_get_candidates (MlgPaste *self,
                          guint     position,
                          guint    *n_candidates)
{
  MlgPasteActor *actor;

  g_return_val_if_fail (MLG_IS_PASTE (self), NULL);
  g_return_val_if_fail (position < self->actors->len && n_candidates != NULL, NULL);

  actor = mlg_paste_nth_actor (self, position);
  *n_candidates = actor->candidates->len;

  return (const MlgId *) (gpointer) actor->candidates->data;
}

/**
 * mlg_paste_get_choice:
 * @self: what is to be pasted, after mlg_paste_match()
 * @position: of an actor
 *
 * Returns: the actor of the territory that it is, %MLG_ID_NONE for a new one
 */
MlgId
mlg_paste_get_choice (MlgPaste *self,
                      guint     position)
{
  g_return_val_if_fail (MLG_IS_PASTE (self), MLG_ID_NONE);
  g_return_val_if_fail (position < self->actors->len, MLG_ID_NONE);

  return mlg_paste_nth_actor (self, position)->choice;
}

/**
 * mlg_paste_set_choice:
 * @self: what is to be pasted, after mlg_paste_match()
 * @position: of an actor
 * @actor: an actor of the territory, or %MLG_ID_NONE for a new one
 *
 * Decides who it is.
 */
void
mlg_paste_set_choice (MlgPaste *self,
                      guint     position,
                      MlgId     actor)
{
  g_return_if_fail (MLG_IS_PASTE (self));
  g_return_if_fail (position < self->actors->len);
  g_return_if_fail (actor == MLG_ID_NONE || mlg_territory_get_actor (self->territory, actor) != NULL);

  mlg_paste_nth_actor (self, position)->choice = actor;
}

/**
 * mlg_paste_get_n_links:
 * @self: what is to be pasted
 *
 * Returns: how many relations there are, new or known
 */
guint
mlg_paste_get_n_links (MlgPaste *self)
{
  g_return_val_if_fail (MLG_IS_PASTE (self), 0);

  return self->links->len;
}

/**
 * mlg_paste_get_n_untyped:
 * @self: what is to be pasted
 *
 * Returns: how many relations came without a type that the territory knows
 */
guint
mlg_paste_get_n_untyped (MlgPaste *self)
{
  guint n = 0;

  g_return_val_if_fail (MLG_IS_PASTE (self), 0);

  for (guint i = 0; i < self->links->len; i++)
    n += mlg_paste_nth_link (self, i)->type == MLG_ID_NONE && mlg_paste_nth_link (self, i)->record == NULL;

  return n;
}

/**
 * mlg_paste_set_type:
 * @self: what is to be pasted
 * @type: a relation type of the territory, or %MLG_ID_NONE
 *
 * Sets the type of the relations that came without one.
 */
void
mlg_paste_set_type (MlgPaste *self,
                    MlgId     type)
{
  g_return_if_fail (MLG_IS_PASTE (self));

  self->type = type;
}

/**
 * mlg_paste_get_counts:
 * @self: what is to be pasted, after mlg_paste_match()
 * @counts: (out caller-allocates): what it will do
 *
 * Counts, as it is decided now.
 */
void
mlg_paste_get_counts (MlgPaste       *self,
                      MlgPasteCounts *counts)
{
  g_autoptr(GHashTable) terms = NULL;

  g_return_if_fail (MLG_IS_PASTE (self));
  g_return_if_fail (counts != NULL);

  *counts = (MlgPasteCounts) { 0 };
  terms = mlg_paste_find_terms (self);

  for (guint i = 0; i < self->actors->len; i++)
    {
      MlgPasteActor *actor = mlg_paste_nth_actor (self, i);

      counts->n_new += actor->choice == MLG_ID_NONE;
      counts->n_known += actor->choice != MLG_ID_NONE;
      counts->n_doubtful += actor->match == MLG_PASTE_DOUBTFUL;
    }

  for (guint i = 0; i < self->links->len; i++)
    {
      MlgPasteLink *link = mlg_paste_nth_link (self, i);
      MlgId source = mlg_paste_nth_actor (self, link->source)->choice;
      MlgId target = mlg_paste_nth_actor (self, link->target)->choice;
      MlgId type = link->record != NULL
                     ? mlg_paste_lookup_id (terms, mlg_relation_get_type_id (MLG_RELATION (link->record)))
                     : link->type != MLG_ID_NONE ? link->type : self->type;

      if (source != MLG_ID_NONE && target != MLG_ID_NONE && (source == target || mlg_paste_has_twin (self, source, target, type)))
        counts->n_known_links++;
      else
        counts->n_links++;
    }
}
