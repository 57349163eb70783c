/* mlg-paste-apply.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-paste-private.h"

#include "mlg-diagram-actions.h"
#include "mlg-territory-actions-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Between what is on a diagram and what is pasted, in diagram units. */
#define GAP 96.

gboolean
mlg_paste_has_twin (MlgPaste *self,
                    MlgId     source,
                    MlgId     target,
                    MlgId     type)
{
  MlgGraphIndex *graph = mlg_territory_get_graph (self->territory);
  guint degree = mlg_graph_index_get_degree (graph, source);

  for (guint i = 0; i < degree; i++)
    {
      MlgRelation *relation = mlg_graph_index_get_relation (graph, source, i);

      if (mlg_relation_get_source (relation) == source && mlg_relation_get_target (relation) == target &&
          mlg_relation_get_type_id (relation) == type)
        return TRUE;
    }

  return FALSE;
}

static MlgActor *
insert_actor (MlgPaste       *self,
              MlgPasteActor  *actor,
              GHashTable     *ids,
              GError        **error)
{
  g_autofree char *name = NULL;
  MlgRecord *inserted;

  if (actor->record == NULL)
    return mlg_territory_insert_actor (self->territory, actor->name, actor->kind, NULL, error);

  inserted = mlg_territory_insert (self->territory, MLG_OBJECT_ACTOR, MLG_ID_NONE,
                                   mlg_paste_map_fields (actor->record, ids), error);
  if (inserted == NULL || !self->copies || *actor->name == '\0')
    return (MlgActor *) inserted;

  /* Translators: name of a copy; %s is the name of what was copied */
  name = g_strdup_printf (_("%s (copy)"), actor->name);

  return mlg_territory_set (self->territory, inserted, MLG_ACTOR_NAME, g_variant_new_string (name), error)
           ? MLG_ACTOR (inserted) : NULL;
}

/* @here: MlgId in the territory, by position. */
static gboolean
insert_actors (MlgPaste    *self,
               GHashTable  *ids,
               GArray      *here,
               GError     **error)
{
  for (guint i = 0; i < self->actors->len; i++)
    {
      MlgPasteActor *actor = mlg_paste_nth_actor (self, i);
      MlgId id = actor->choice;

      /* It may have gone while the user looked at the preview. */
      if (id == MLG_ID_NONE || mlg_territory_get_actor (self->territory, id) == NULL)
        {
          MlgActor *inserted = insert_actor (self, actor, ids, error);

          if (inserted == NULL)
            return FALSE;
          id = mlg_actor_get_id (inserted);
        }

      g_array_append_val (here, id);
    }

  return TRUE;
}

static gboolean
insert_record (MlgPaste      *self,
               MlgPasteLink  *link,
               GHashTable    *ids,
               MlgId          source,
               MlgId          target,
               GError       **error)
{
  MlgRelation *relation = MLG_RELATION (link->record);
  MlgId type = mlg_paste_lookup_id (ids, mlg_relation_get_type_id (relation));

  if (mlg_paste_has_twin (self, source, target, type))
    return TRUE;

  /* Two copies of one actor may have become one, so the ends are set for each
   * relation anew. */
  mlg_paste_set_id (ids, mlg_relation_get_source (relation), source);
  mlg_paste_set_id (ids, mlg_relation_get_target (relation), target);

  return mlg_territory_insert (self->territory, MLG_OBJECT_RELATION, MLG_ID_NONE,
                               mlg_paste_map_fields (link->record, ids), error) != NULL;
}

static gboolean
insert_link (MlgPaste      *self,
             MlgPasteLink  *link,
             GHashTable    *ids,
             GArray        *here,
             GError       **error)
{
  MlgId source = g_array_index (here, MlgId, link->source);
  MlgId target = g_array_index (here, MlgId, link->target);
  MlgId type = link->type != MLG_ID_NONE ? link->type : self->type;
  MlgRelation *relation;

  if (source == target)
    return TRUE;

  if (link->record != NULL)
    return insert_record (self, link, ids, source, target, error);

  if (mlg_paste_has_twin (self, source, target, type))
    return TRUE;

  relation = mlg_territory_insert_relation (self->territory, source, target, type, error);
  if (relation == NULL)
    return FALSE;

  return link->words == NULL ||
         mlg_territory_set (self->territory, MLG_RECORD (relation), MLG_RELATION_NOTE,
                            g_variant_new_string (link->words), error);
}

/* In rows, to the right of what is there. */
static gboolean
put_on_diagram (MlgPaste    *self,
                MlgDiagram  *diagram,
                GArray      *here,
                GError     **error)
{
  const GPtrArray *items = mlg_territory_get_diagram_items (self->territory, mlg_diagram_get_id (diagram));
  g_autoptr(GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint n_columns = MAX ((guint) ceil (sqrt ((double) here->len / 2)), 1);
  MlgPoint least = { 0, 0 }, most = { 0, 0 };
  MlgPoint first = { 0, 0 };
  guint n = 0;

  if (items->len > 0)
    {
      mlg_diagram_items_get_bounds ((MlgDiagramItem **) items->pdata, items->len, &least, &most);
      first = (MlgPoint) { most.x + GAP + MLG_ACTOR_WIDTH / 2, least.y + MLG_ACTOR_HEIGHT / 2 };
    }

  for (guint i = 0; i < here->len; i++)
    {
      MlgId *actor = &g_array_index (here, MlgId, i);
      MlgPoint point = { first.x + (n % n_columns) * (MLG_ACTOR_WIDTH + GAP / 2),
                         first.y + (n / n_columns) * (MLG_ACTOR_HEIGHT + GAP / 2) };

      if (!g_hash_table_add (seen, actor) ||
          mlg_territory_find_diagram_item (self->territory, mlg_diagram_get_id (diagram), *actor) != NULL)
        continue;

      if (mlg_territory_insert_actor_item (self->territory, diagram, *actor, &point, error) == NULL)
        return FALSE;
      n++;
    }

  return TRUE;
}

static gboolean
apply (MlgPaste    *self,
       MlgDiagram  *diagram,
       GArray      *here,
       GError     **error)
{
  g_autoptr(GHashTable) ids = mlg_paste_find_terms (self);

  if (!mlg_paste_insert_terms (self, ids, error) || !insert_actors (self, ids, here, error))
    return FALSE;

  for (guint i = 0; i < self->links->len; i++)
    if (!insert_link (self, mlg_paste_nth_link (self, i), ids, here, error))
      return FALSE;

  return diagram == NULL || put_on_diagram (self, diagram, here, error);
}

/**
 * mlg_paste_make_copies:
 * @self: what is to be pasted, after mlg_paste_match()
 *
 * Decides that all actors are new, and says so in their names.
 */
void
mlg_paste_make_copies (MlgPaste *self)
{
  g_return_if_fail (MLG_IS_PASTE (self));

  self->copies = TRUE;
  for (guint i = 0; i < self->actors->len; i++)
    mlg_paste_nth_actor (self, i)->choice = MLG_ID_NONE;
}

/**
 * mlg_paste_apply:
 * @self: what is to be pasted, after mlg_paste_match()
 * @diagram: (nullable): a diagram that the actors are to be on as well
 * @label: name of the change, translated
 * @actors: (out) (optional) (transfer full) (element-type MlgId): the actors,
 *   new and known, each once, in the order in which they were added
 * @error: return location for an error
 *
 * Puts it into the territory, as one change. Words of the vocabulary that new
 * actors and relations use and the territory has not are added. Actors that
 * are known stay as they are; relations that are there already are passed over.
 *
 * Returns: %FALSE if something of it is refused: then nothing changed
 */
gboolean
mlg_paste_apply (MlgPaste    *self,
                 MlgDiagram  *diagram,
                 const char  *label,
                 GArray     **actors,
                 GError     **error)
{
  g_autoptr(GArray) here = g_array_new (FALSE, FALSE, sizeof (MlgId));
  g_autoptr(GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  gboolean applied;

  g_return_val_if_fail (MLG_IS_PASTE (self), FALSE);
  g_return_val_if_fail (diagram == NULL || MLG_IS_DIAGRAM (diagram), FALSE);
  g_return_val_if_fail (label != NULL, FALSE);

  mlg_territory_begin (self->territory, label);
  applied = apply (self, diagram, here, error);
  if (!mlg_territory_finish (self->territory, applied, error))
    return FALSE;

  if (actors != NULL)
    {
      *actors = g_array_new (FALSE, FALSE, sizeof (MlgId));
      for (guint i = 0; i < here->len; i++)
        if (g_hash_table_add (seen, &g_array_index (here, MlgId, i)))
          g_array_append_val (*actors, g_array_index (here, MlgId, i));
    }

  return TRUE;
}
