/* mlg-territory-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-territory-actions-private.h"

#include <glib/gi18n-lib.h>

/* What people read of a territory. */

/* What to call an actor within the name of an action. */
const char *
mlg_territory_get_actor_name (MlgTerritory *self,
                              MlgId         id)
{
  MlgActor *actor = mlg_territory_get_actor (self, id);

  return actor != NULL && *mlg_actor_get_label (actor) != '\0' ? mlg_actor_get_label (actor) : _("Unnamed actor");
}

/* Words of a note within the name of an action, as many as a menu can hold. */
#define EXCERPT_LENGTH 40

static char *
dup_excerpt (const char *text)
{
  g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (text), "\n\r\t", ' '));

  if (g_utf8_strlen (line, -1) <= EXCERPT_LENGTH)
    return g_steal_pointer (&line);

  *g_utf8_offset_to_pointer (line, EXCERPT_LENGTH - 1) = '\0';

  return g_strconcat (g_strchomp (line), "…", NULL);
}

static char *
dup_item_label (MlgTerritory   *self,
                MlgDiagramItem *item)
{
  const char *text = mlg_diagram_item_get_text (item);
  g_autofree char *excerpt = dup_excerpt (text != NULL ? text : "");

  switch (mlg_diagram_item_get_sort (item))
    {
    case MLG_ITEM_ACTOR:
      return g_strdup (mlg_territory_get_actor_name (self, mlg_diagram_item_get_actor (item)));

    case MLG_ITEM_FRAME:
      /* Translators: something on a diagram; %s is the name of the frame */
      return *excerpt != '\0' ? g_strdup_printf (_("the frame “%s”"), excerpt) : g_strdup (_("a frame"));

    case MLG_ITEM_NOTE:
      /* Translators: something on a diagram; %s is what the note says */
      return *excerpt != '\0' ? g_strdup_printf (_("the note “%s”"), excerpt) : g_strdup (_("a note"));

    case MLG_ITEM_TEXT:
      /* Translators: something on a diagram; %s is what the text says */
      return *excerpt != '\0' ? g_strdup_printf (_("the text “%s”"), excerpt) : g_strdup (_("a text"));

    case MLG_ITEM_IMAGE:
      /* Translators: something on a diagram; %s is what the picture shows */
      return *excerpt != '\0' ? g_strdup_printf (_("the picture “%s”"), excerpt) : g_strdup (_("a picture"));

    default:
      g_assert_not_reached ();
    }
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
      return g_strdup (mlg_territory_get_actor_name (self, mlg_record_get_id (record)));

    case MLG_OBJECT_RELATION:
      return mlg_territory_dup_sentence (self, MLG_RELATION (record));

    case MLG_OBJECT_DIAGRAM:
      return g_strdup (mlg_diagram_get_name (MLG_DIAGRAM (record)));

    case MLG_OBJECT_DIAGRAM_ITEM:
      return dup_item_label (self, MLG_DIAGRAM_ITEM (record));

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
  return g_strdup_printf (_("%s %s %s"), mlg_territory_get_actor_name (self, source),
                          mlg_territory_get_wording (self, relation, source),
                          mlg_territory_get_actor_name (self, mlg_relation_get_target (relation)));
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
