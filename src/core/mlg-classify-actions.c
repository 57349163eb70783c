/* mlg-classify-actions.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-actions.h"

#include "mlg-ids.h"
#include "mlg-territory-actions-private.h"

#include <glib/gi18n-lib.h>

/* Values in classification schemes, as rings show them. */

/* Whether a term is an item of an axis of a scheme; without a name the axis is
 * the whole scheme. */
static gboolean
is_on_axis (MlgTerritory *self,
            MlgId         id,
            MlgId         scheme,
            const char   *axis)
{
  MlgTerm *term = mlg_territory_get_term (self, id);

  return term != NULL && mlg_term_get_vocabulary (term) == MLG_VOCABULARY_SCHEME_ITEM && mlg_term_get_parent (term) == scheme &&
         (axis == NULL || *axis == '\0' || g_strcmp0 (mlg_term_get_text (term, MLG_TERM_AXIS), axis) == 0);
}

static gboolean
has_several (MlgTerritory *self,
             MlgId         scheme)
{
  MlgTerm *term = mlg_territory_get_term (self, scheme);

  return term != NULL && !mlg_record_is_empty (MLG_RECORD (term), MLG_TERM_MULTIPLE);
}

/* A step of a change: takes the value @from of an axis away from an actor, all
 * its values where the scheme allows only one, and gives it @to. The new value
 * takes the place of the old one, so that going back is as if nothing was. */
gboolean
mlg_territory_reclassify (MlgTerritory  *self,
                          MlgActor      *actor,
                          MlgId          scheme,
                          const char    *axis,
                          MlgId          from,
                          MlgId          to,
                          GError       **error)
{
  gboolean several = has_several (self, scheme);
  gsize n_old;
  const MlgId *old = mlg_actor_get_classification (actor, &n_old);
  g_autoptr(GArray) terms = g_array_sized_new (FALSE, FALSE, sizeof (MlgId), (guint) n_old + 1);
  gboolean added = to == MLG_ID_NONE;

  for (gsize i = 0; i < n_old; i++)
    {
      gboolean leaves = several ? old[i] == from || old[i] == to : is_on_axis (self, old[i], scheme, axis);

      if (!leaves)
        g_array_append_val (terms, old[i]);
      else if (!added)
        g_array_append_val (terms, to);

      added = added || leaves;
    }

  if (!added)
    g_array_append_val (terms, to);

  return mlg_territory_set (self, MLG_RECORD (actor), MLG_ACTOR_CLASSIFICATION,
                            mlg_ids_to_variant ((const MlgId *) (gpointer) terms->data, terms->len), error);
}

static char *
dup_actors_label (MlgTerritory *self,
                  const MlgId  *actors,
                  guint         n_actors)
{
  if (n_actors == 1)
    return g_strdup (mlg_territory_get_actor_name (self, actors[0]));

  /* Translators: what an action is done to */
  return g_strdup_printf (ngettext ("%u actor", "%u actors", n_actors), n_actors);
}

/**
 * mlg_territory_classify:
 * @self: a territory
 * @actors: (array length=n_actors): actors of the territory
 * @n_actors: how many
 * @scheme: a classification scheme
 * @axis: (nullable): one of its axes; %NULL for a scheme without
 * @from: the item to take away, in a scheme in which an actor may have
 *   several; %MLG_ID_NONE for none. In other schemes all go.
 * @to: the item to give, or %MLG_ID_NONE
 * @error: return location for an error
 *
 * Sets the values of actors in an axis of a classification scheme.
 *
 * Returns: %FALSE if that could not be written
 */
gboolean
mlg_territory_classify (MlgTerritory  *self,
                        const MlgId   *actors,
                        guint          n_actors,
                        MlgId          scheme,
                        const char    *axis,
                        MlgId          from,
                        MlgId          to,
                        GError       **error)
{
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  gboolean done = TRUE;

  if (n_actors == 0)
    return TRUE;

  name = dup_actors_label (self, actors, n_actors);
  /* Translators: name of an action, after which stands “Undo”; a
   * classification scheme, then an actor or several actors */
  label = g_strdup_printf (_("Set “%s” of %s"), mlg_territory_get_term_label (self, scheme), name);

  mlg_territory_begin (self, label);
  for (guint i = 0; i < n_actors && done; i++)
    {
      MlgActor *actor = mlg_territory_get_actor (self, actors[i]);

      done = actor == NULL || mlg_territory_reclassify (self, actor, scheme, axis, from, to, error);
    }

  return mlg_territory_finish (self, done, error);
}

/* Where they are put, in words: “Neighbourhood, Outdoor spaces”. */
static char *
dup_zone_label (MlgTerritory  *self,
                const MlgZone *zone)
{
  if (zone->sector == MLG_ID_NONE && zone->ring == MLG_ID_NONE)
    /* Translators: the place of actors that have no value in a classification */
    return g_strdup (_("Not classified"));

  if (zone->sector == MLG_ID_NONE || zone->ring == MLG_ID_NONE)
    return g_strdup (mlg_territory_get_term_label (self, zone->sector != MLG_ID_NONE ? zone->sector : zone->ring));

  /* Translators: a ring and a sector of a diagram */
  return g_strdup_printf (_("%s, %s"), mlg_territory_get_term_label (self, zone->ring),
                          mlg_territory_get_term_label (self, zone->sector));
}

static gboolean
classify_item (MlgTerritory    *self,
               MlgDiagram      *diagram,
               MlgDiagramItem  *item,
               const MlgZone   *from,
               const MlgZone   *to,
               GError         **error)
{
  MlgActor *actor = mlg_territory_get_actor (self, mlg_diagram_item_get_actor (item));
  MlgId sectors = mlg_diagram_get_sectors (diagram);
  MlgId rings = mlg_diagram_get_rings (diagram);

  if (actor == NULL)
    return TRUE;

  return (sectors == MLG_ID_NONE ||
          mlg_territory_reclassify (self, actor, sectors, mlg_diagram_get_text (diagram, MLG_DIAGRAM_SECTOR_AXIS),
                                    from->sector, to->sector, error)) &&
         (rings == MLG_ID_NONE ||
          mlg_territory_reclassify (self, actor, rings, mlg_diagram_get_text (diagram, MLG_DIAGRAM_RING_AXIS),
                                    from->ring, to->ring, error));
}

/**
 * mlg_territory_diagram_classify_items:
 * @self: a territory
 * @diagram: one of its diagrams, with rings
 * @items: (array length=n_items): what is on it
 * @n_items: how many
 * @points: (array length=n_items): where each is from now on
 * @from: (array length=n_items): the zone that each was in
 * @to: the zone that all are in from now on
 * @error: return location for an error
 *
 * Drops items in a zone of the rings: they move there, and the actors get the
 * values of the zone in the place of those of the zones that they were in. In
 * a scheme in which an actor may have several values the others stay: where
 * another item of the actor is in the same sector or ring, leave it out of
 * @from, or the actor loses it.
 *
 * Returns: %FALSE if that was refused or could not be written
 */
gboolean
mlg_territory_diagram_classify_items (MlgTerritory    *self,
                                      MlgDiagram      *diagram,
                                      MlgDiagramItem **items,
                                      guint            n_items,
                                      const MlgPoint  *points,
                                      const MlgZone   *from,
                                      const MlgZone   *to,
                                      GError         **error)
{
  g_autofree char *name = NULL;
  g_autofree char *zone = NULL;
  g_autofree char *label = NULL;
  gboolean done = TRUE;

  if (n_items == 0)
    return TRUE;

  name = mlg_territory_dup_items_label (self, items, n_items);
  zone = dup_zone_label (self, to);
  /* Translators: name of an action, after which stands “Undo”; an actor or
   * several things, then a zone of a diagram */
  label = g_strdup_printf (_("Move %s to “%s”"), name, zone);

  mlg_territory_begin (self, label);
  for (guint i = 0; i < n_items && done; i++)
    if (!mlg_diagram_item_get_locked (items[i]))
      done = mlg_territory_place_item (self, items[i], &points[i], error) &&
             classify_item (self, diagram, items[i], &from[i], to, error);

  return mlg_territory_finish (self, done, error);
}
