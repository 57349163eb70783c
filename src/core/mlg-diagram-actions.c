/* mlg-diagram-actions.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-actions.h"

#include "mlg-id-map.h"
#include "mlg-territory-actions-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Diagrams as a whole, and how actors come onto them. */

/* From one actor to the next, where nobody said where they are to be. */
#define STEP_X (MLG_ACTOR_WIDTH + 40.)
#define STEP_Y (MLG_ACTOR_HEIGHT + 52.)

/* A step of a change: puts an actor on a diagram. */
MlgDiagramItem *
mlg_territory_insert_actor_item (MlgTerritory    *self,
                                 MlgDiagram      *diagram,
                                 MlgId            actor,
                                 const MlgPoint  *point,
                                 GError         **error)
{
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&fields, "{sv}", "diagram", g_variant_new_int64 (mlg_diagram_get_id (diagram)));
  g_variant_builder_add (&fields, "{sv}", "actor", g_variant_new_int64 (actor));
  g_variant_builder_add (&fields, "{sv}", "position", mlg_point_to_variant (point));

  return (MlgDiagramItem *) mlg_territory_insert (self, MLG_OBJECT_DIAGRAM_ITEM, MLG_ID_NONE,
                                                  g_variant_builder_end (&fields), error);
}

/* Finds room for actors: rows below what is there, or around the middle of an
 * empty diagram. */
static GArray *
find_room (MlgTerritory *self,
           MlgDiagram   *diagram,
           guint         n_actors)
{
  const GPtrArray *items = mlg_territory_get_diagram_items (self, mlg_diagram_get_id (diagram));
  guint n_columns = (guint) ceil (sqrt (n_actors * STEP_Y / STEP_X));
  GArray *points = g_array_sized_new (FALSE, FALSE, sizeof (MlgPoint), n_actors);
  MlgPoint first, least, most;

  n_columns = CLAMP (n_columns, 1, MAX (n_actors, 1));

  if (mlg_diagram_items_get_bounds ((MlgDiagramItem **) items->pdata, items->len, &least, &most))
    first = (MlgPoint) { least.x + MLG_ACTOR_WIDTH / 2., most.y + STEP_Y - MLG_ACTOR_HEIGHT / 2. };
  else
    first = (MlgPoint) { (1. - n_columns) * STEP_X / 2., (1. - ceil ((double) n_actors / n_columns)) * STEP_Y / 2. };

  for (guint i = 0; i < n_actors; i++)
    {
      MlgPoint point = { first.x + (i % n_columns) * STEP_X, first.y + floor (i / n_columns) * STEP_Y };

      g_array_append_val (points, point);
    }

  return points;
}

static GPtrArray *
insert_actor_items (MlgTerritory    *self,
                    MlgDiagram      *diagram,
                    GArray          *actors,
                    GArray          *points,
                    GError         **error)
{
  g_autoptr(GPtrArray) items = g_ptr_array_sized_new (actors->len);
  g_autoptr(GArray) room = points == NULL ? find_room (self, diagram, actors->len) : NULL;

  for (guint i = 0; i < actors->len; i++)
    {
      MlgDiagramItem *item;

      item = mlg_territory_insert_actor_item (self, diagram, g_array_index (actors, MlgId, i),
                                              &g_array_index (points != NULL ? points : room, MlgPoint, i), error);
      if (item == NULL)
        return NULL;
      g_ptr_array_add (items, item);
    }

  return g_steal_pointer (&items);
}

/* Those actors that are to be added, each once, with their points. */
static GArray *
choose_actors (MlgTerritory    *self,
               MlgDiagram      *diagram,
               const MlgId     *actors,
               guint            n_actors,
               const MlgPoint  *points,
               gboolean         allow_again,
               GArray         **chosen_points)
{
  g_autoptr(MlgIdMap) seen = mlg_id_map_new ();
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (MlgId));

  *chosen_points = points != NULL ? g_array_new (FALSE, FALSE, sizeof (MlgPoint)) : NULL;

  for (guint i = 0; i < n_actors; i++)
    {
      if (!allow_again && (mlg_id_map_lookup (seen, actors[i]) != NULL ||
                           (diagram != NULL && mlg_territory_find_diagram_item (self, mlg_diagram_get_id (diagram), actors[i]) != NULL)))
        continue;

      mlg_id_map_insert (seen, actors[i], seen);
      g_array_append_val (chosen, actors[i]);
      if (points != NULL)
        g_array_append_val (*chosen_points, points[i]);
    }

  return chosen;
}

static gboolean
renumber (MlgTerritory  *self,
          GPtrArray     *diagrams,
          GError       **error)
{
  for (guint i = 0; i < diagrams->len; i++)
    if (!mlg_territory_set (self, g_ptr_array_index (diagrams, i), MLG_DIAGRAM_POSITION, g_variant_new_int32 ((gint32) i), error))
      return FALSE;

  return TRUE;
}

/**
 * mlg_territory_add_diagram:
 * @self: a territory
 * @name: its name, valid UTF-8; may be empty
 * @actors: (array length=n_actors): the actors that it shows, each once
 * @n_actors: how many; may be none
 * @points: (nullable) (array length=n_actors): where they are; %NULL for rows
 *   around the middle
 * @error: return location for an error
 *
 * Adds a diagram, the last of the list.
 *
 * Returns: (transfer none) (nullable): the new diagram
 */
MlgDiagram *
mlg_territory_add_diagram (MlgTerritory    *self,
                           const char      *name,
                           const MlgId     *actors,
                           guint            n_actors,
                           const MlgPoint  *points,
                           GError         **error)
{
  /* Translators: name of an action, after which stands “Undo” */
  g_autofree char *label = g_strdup_printf (_("Add the diagram “%s”"), *name != '\0' ? name : _("Unnamed diagram"));
  g_autoptr(GPtrArray) diagrams = mlg_territory_dup_diagrams (self);
  g_autoptr(GArray) chosen_points = NULL;
  g_autoptr(GArray) chosen = choose_actors (self, NULL, actors, n_actors, points, FALSE, &chosen_points);
  g_autoptr(GPtrArray) items = NULL;
  MlgRecord *diagram;

  mlg_territory_begin (self, label);
  diagram = mlg_territory_insert (self, MLG_OBJECT_DIAGRAM, MLG_ID_NONE,
                                  g_variant_new_parsed ("{'name': <%s>, 'position': <%i>}", name, (gint32) diagrams->len), error);

  if (diagram != NULL && renumber (self, diagrams, error))
    items = insert_actor_items (self, MLG_DIAGRAM (diagram), chosen, chosen_points, error);

  return mlg_territory_finish (self, items != NULL, error) ? MLG_DIAGRAM (diagram) : NULL;
}

static gboolean
copy_item (MlgTerritory    *self,
           MlgDiagramItem  *item,
           MlgDiagram      *copy,
           MlgIdMap        *frames,
           GError         **error)
{
  g_autoptr(GVariant) fields = mlg_record_serialize (MLG_RECORD (item));
  MlgDiagramItem *frame = mlg_id_map_lookup (frames, mlg_diagram_item_get_frame (item));
  GVariantDict dict;
  MlgRecord *twin;

  g_variant_dict_init (&dict, fields);
  g_variant_dict_insert (&dict, "diagram", "x", mlg_diagram_get_id (copy));
  if (frame != NULL)
    g_variant_dict_insert (&dict, "frame", "x", mlg_diagram_item_get_id (frame));

  twin = mlg_territory_insert (self, MLG_OBJECT_DIAGRAM_ITEM, MLG_ID_NONE, g_variant_dict_end (&dict), error);
  if (twin != NULL && mlg_diagram_item_get_sort (item) == MLG_ITEM_FRAME)
    mlg_id_map_insert (frames, mlg_diagram_item_get_id (item), twin);

  return twin != NULL;
}

static gboolean
copy_items (MlgTerritory  *self,
            MlgDiagram    *diagram,
            MlgDiagram    *copy,
            GError       **error)
{
  g_autoptr(MlgIdMap) frames = mlg_id_map_new ();
  const GPtrArray *items = mlg_territory_get_diagram_items (self, mlg_diagram_get_id (diagram));

  /* Frames first, for what is in them to find them. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < items->len; i++)
      {
        MlgDiagramItem *item = g_ptr_array_index (items, i);

        if ((mlg_diagram_item_get_sort (item) == MLG_ITEM_FRAME) == (pass == 0) &&
            !copy_item (self, item, copy, frames, error))
          return FALSE;
      }

  return TRUE;
}

/**
 * mlg_territory_duplicate_diagram:
 * @self: a territory
 * @diagram: one of its diagrams
 * @error: return location for an error
 *
 * Copies a diagram with all that is on it; the copy comes after it.
 *
 * Returns: (transfer none) (nullable): the copy
 */
MlgDiagram *
mlg_territory_duplicate_diagram (MlgTerritory  *self,
                                 MlgDiagram    *diagram,
                                 GError       **error)
{
  const char *name = mlg_diagram_get_name (diagram);
  /* Translators: name of an action, after which stands “Undo” */
  g_autofree char *label = g_strdup_printf (_("Duplicate the diagram “%s”"), name);
  /* Translators: name of the copy of a diagram; %s is that of the diagram */
  g_autofree char *copy_name = g_strdup_printf (_("%s (copy)"), name);
  g_autoptr(GVariant) fields = mlg_record_serialize (MLG_RECORD (diagram));
  g_autoptr(GPtrArray) diagrams = mlg_territory_dup_diagrams (self);
  GVariantDict dict;
  MlgRecord *copy;
  gboolean done = FALSE;
  guint position;

  g_variant_dict_init (&dict, fields);
  g_variant_dict_insert (&dict, "name", "s", copy_name);

  mlg_territory_begin (self, label);
  copy = mlg_territory_insert (self, MLG_OBJECT_DIAGRAM, MLG_ID_NONE, g_variant_dict_end (&dict), error);

  if (copy != NULL && g_ptr_array_find (diagrams, diagram, &position))
    {
      g_ptr_array_insert (diagrams, (int) position + 1, g_object_ref (copy));
      done = renumber (self, diagrams, error) && copy_items (self, diagram, MLG_DIAGRAM (copy), error);
    }

  return mlg_territory_finish (self, done, error) ? MLG_DIAGRAM (copy) : NULL;
}

/**
 * mlg_territory_move_diagram:
 * @self: a territory
 * @diagram: one of its diagrams
 * @position: its place in the list from now on; past the end for the last
 * @error: return location for an error
 *
 * Moves a diagram in the list.
 *
 * Returns: %FALSE if that could not be written
 */
gboolean
mlg_territory_move_diagram (MlgTerritory  *self,
                            MlgDiagram    *diagram,
                            guint          position,
                            GError       **error)
{
  /* Translators: name of an action, after which stands “Undo” */
  g_autofree char *label = g_strdup_printf (_("Move the diagram “%s”"), mlg_diagram_get_name (diagram));
  g_autoptr(GPtrArray) diagrams = mlg_territory_dup_diagrams (self);

  g_ptr_array_remove (diagrams, diagram);
  g_ptr_array_insert (diagrams, (int) MIN (position, diagrams->len), g_object_ref (diagram));

  mlg_territory_begin (self, label);

  return mlg_territory_finish (self, renumber (self, diagrams, error), error);
}

/**
 * mlg_territory_diagram_add_actors:
 * @self: a territory
 * @diagram: one of its diagrams
 * @actors: (array length=n_actors): actors of the territory
 * @n_actors: how many
 * @points: (nullable) (array length=n_actors): where to put them; %NULL for
 *   rows below what is there
 * @allow_again: whether to add those too that are on the diagram already
 * @error: return location for an error
 *
 * Puts actors on a diagram.
 *
 * Returns: (transfer container) (nullable) (element-type MlgDiagramItem): the
 *   new items, perhaps none; %NULL if one was refused
 */
GPtrArray *
mlg_territory_diagram_add_actors (MlgTerritory    *self,
                                  MlgDiagram      *diagram,
                                  const MlgId     *actors,
                                  guint            n_actors,
                                  const MlgPoint  *points,
                                  gboolean         allow_again,
                                  GError         **error)
{
  g_autoptr(GArray) chosen_points = NULL;
  g_autoptr(GArray) chosen = choose_actors (self, diagram, actors, n_actors, points, allow_again, &chosen_points);
  g_autoptr(GPtrArray) items = NULL;
  g_autofree char *label = NULL;

  if (chosen->len == 0)
    return g_ptr_array_new ();

  if (chosen->len == 1)
    /* Translators: name of an action, after which stands “Undo”; an actor,
     * then a diagram */
    label = g_strdup_printf (_("Add %s to “%s”"), mlg_territory_get_actor_name (self, g_array_index (chosen, MlgId, 0)),
                             mlg_diagram_get_name (diagram));
  else
    /* Translators: name of an action, after which stands “Undo”; %s is a
     * diagram */
    label = g_strdup_printf (ngettext ("Add %u actor to “%s”", "Add %u actors to “%s”", chosen->len),
                             chosen->len, mlg_diagram_get_name (diagram));

  mlg_territory_begin (self, label);
  items = insert_actor_items (self, diagram, chosen, chosen_points, error);

  return mlg_territory_finish (self, items != NULL, error) ? g_steal_pointer (&items) : NULL;
}

/**
 * mlg_territory_diagram_add_new_actor:
 * @self: a territory
 * @diagram: one of its diagrams
 * @name: its name, valid UTF-8; may be empty
 * @kind: its kind, or %MLG_ID_NONE
 * @point: where to put it on the diagram
 * @error: return location for an error
 *
 * Adds an actor to the territory and puts it on a diagram.
 *
 * Returns: (transfer none) (nullable): the new actor
 */
MlgActor *
mlg_territory_diagram_add_new_actor (MlgTerritory    *self,
                                     MlgDiagram      *diagram,
                                     const char      *name,
                                     MlgId            kind,
                                     const MlgPoint  *point,
                                     GError         **error)
{
  g_autofree char *label = g_strdup_printf (_("Add %s"), *name != '\0' ? name : _("Unnamed actor"));
  MlgActor *actor;
  gboolean done;

  mlg_territory_begin (self, label);
  actor = mlg_territory_insert_actor (self, name, kind, NULL, error);
  done = actor != NULL && mlg_territory_insert_actor_item (self, diagram, mlg_actor_get_id (actor), point, error) != NULL;

  return mlg_territory_finish (self, done, error) ? actor : NULL;
}
