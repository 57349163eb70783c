/* mlg-graph-view-rings.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-graph-view-private.h"

#include "mlg-diagram-actions.h"

#include <glib/gi18n-lib.h>

/* Rings: where an actor stands says what its profile says. */

/**
 * Shows the sectors and rings that the diagram has now.
 */
void
_mlg_graph_view_update_zones (MlgGraphView *self)
{
  MlgDiagram *diagram = _mlg_graph_view_get_diagram (self);

  g_clear_pointer (&self->zoning, mlg_zoning_free);
  if (diagram != NULL)
    self->zoning = mlg_zoning_new (_mlg_graph_view_get_territory (self), diagram);
  mlg_zoning_show (self->zoning, diagram, mlg_canvas_get_scene (self->canvas));
}

/**
 * Returns: (transfer full) (nullable): what letting go in a zone would do
 */
char *
_mlg_graph_view_dup_zone_hint (MlgGraphView *self,
                               int           sector,
                               int           ring)
{
  g_autofree char *name = NULL;
  MlgZone zone;

  if (self->zoning == NULL)
    return NULL;

  if (sector < 0 || ring < 0)
    return g_strdup (_("Not classified"));

  mlg_zoning_get_zone (self->zoning, sector, ring, &zone);
  name = mlg_zoning_dup_name (self->zoning, &zone);

  return g_steal_pointer (&name);
}

static void
locate_item (MlgGraphView   *self,
             MlgDiagramItem *item,
             MlgZone        *zone)
{
  MlgPoint point = mlg_diagram_item_get_position (item);

  mlg_zoning_locate (self->zoning, &point, zone);
}

/* The zone that an item leaves. Its actor stays in that sector, or in that
 * ring, if another item of it is still there. */
static void
find_zone_left (MlgGraphView   *self,
                MlgDiagramItem *item,
                GPtrArray      *moved,
                MlgZone        *zone)
{
  const GPtrArray *places = mlg_territory_get_actor_items (_mlg_graph_view_get_territory (self), mlg_diagram_item_get_actor (item));
  MlgZone left;

  locate_item (self, item, &left);
  *zone = left;

  for (guint i = 0; i < places->len; i++)
    {
      MlgDiagramItem *other = g_ptr_array_index (places, i);
      MlgZone there;

      if (mlg_diagram_item_get_diagram (other) != mlg_diagram_item_get_diagram (item) || g_ptr_array_find (moved, other, NULL))
        continue;

      locate_item (self, other, &there);
      if (there.sector == left.sector)
        zone->sector = MLG_ID_NONE;
      if (there.ring == left.ring)
        zone->ring = MLG_ID_NONE;
    }
}

/**
 * Moves items to another zone: their actors are of that zone from now on.
 */
void
_mlg_graph_view_classify (MlgGraphView *self,
                          GArray       *ids,
                          GArray       *points,
                          int           sector,
                          int           ring)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  MlgDiagramScene *scene = mlg_canvas_get_scene (self->canvas);
  g_autoptr(GPtrArray) items = g_ptr_array_new ();
  g_autofree MlgZone *from = g_new0 (MlgZone, ids->len);
  g_autoptr(GError) error = NULL;
  MlgZone to;

  for (guint i = 0; i < ids->len; i++)
    {
      MlgDiagramItem *item = mlg_territory_get_diagram_item (territory, g_array_index (ids, MlgId, i));

      if (item == NULL)
        return;
      g_ptr_array_add (items, item);
    }
  if (self->zoning == NULL)
    return;

  for (guint i = 0; i < items->len; i++)
    find_zone_left (self, g_ptr_array_index (items, i), items, &from[i]);
  mlg_zoning_get_zone (self->zoning, sector, ring, &to);
  mlg_territory_diagram_classify_items (territory, _mlg_graph_view_get_diagram (self), (MlgDiagramItem **) items->pdata, items->len,
                                        (const MlgPoint *) (gpointer) points->data, from, &to, &error);

  mlg_diagram_scene_set_lifted (scene, NULL, 0);
  if (!_mlg_graph_view_settle (self, error))
    {
      mlg_diagram_scene_reset (scene);
      return;
    }

  mlg_diagram_scene_settle (scene);
  if (ids->len == 1)
    {
      g_autofree char *zone = _mlg_graph_view_dup_zone_hint (self, sector, ring);
      g_autofree char *name = mlg_territory_dup_label (territory, MLG_RECORD (g_ptr_array_index (items, 0)));
      /* Translators: an actor, then the zone of the rings that it was put into */
      g_autofree char *message = g_strdup_printf (_("%s: %s"), name, zone);

      mlg_session_tell (self->session, message, TRUE);
    }
}

/**
 * Returns: how many actors of the diagram are in no zone
 */
guint
_mlg_graph_view_count_unclassified (MlgGraphView *self)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  MlgDiagramData *data = mlg_diagram_scene_get_data (mlg_canvas_get_scene (self->canvas));
  guint n = 0;

  for (guint i = 0; i < data->nodes->len && self->zoning != NULL; i++)
    {
      MlgActor *actor = mlg_territory_get_actor (territory, mlg_diagram_data_node (data, i)->actor);
      g_autoptr(GArray) zones = actor != NULL ? mlg_zoning_dup_zones (self->zoning, actor) : NULL;

      n += zones != NULL && zones->len == 0;
    }

  return n;
}

/* An actor that is in several zones stands in each. */
static gboolean
add_copies (MlgGraphView *self)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  MlgDiagram *diagram = _mlg_graph_view_get_diagram (self);
  MlgDiagramData *data = mlg_diagram_scene_get_data (mlg_canvas_get_scene (self->canvas));
  g_autoptr(GHashTable) copies = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GArray) actors = g_array_new (FALSE, FALSE, sizeof (MlgId));
  g_autoptr(GArray) points = g_array_new (FALSE, FALSE, sizeof (MlgPoint));
  g_autoptr(GPtrArray) added = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < data->nodes->len; i++)
    {
      MlgId actor = mlg_diagram_data_node (data, i)->actor;
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (copies, &actor));

      if (actor != MLG_ID_NONE)
        g_hash_table_replace (copies, g_memdup2 (&actor, sizeof actor), GUINT_TO_POINTER (n + 1));
    }

  for (guint i = 0; i < data->nodes->len; i++)
    {
      const MlgDiagramNode *node = mlg_diagram_data_node (data, i);
      MlgActor *actor = mlg_territory_get_actor (territory, node->actor);
      g_autoptr(GArray) zones = actor != NULL ? mlg_zoning_dup_zones (self->zoning, actor) : NULL;
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (copies, &node->actor));

      for (; zones != NULL && n < zones->len; n++)
        {
          MlgPoint point = { node->x, node->y };

          g_array_append_val (actors, node->actor);
          g_array_append_val (points, point);
        }
      g_hash_table_replace (copies, g_memdup2 (&node->actor, sizeof node->actor), GUINT_TO_POINTER (n));
    }
  if (actors->len == 0)
    return TRUE;

  added = mlg_territory_diagram_add_actors (territory, diagram, (const MlgId *) (gpointer) actors->data, actors->len,
                                            (const MlgPoint *) (gpointer) points->data, TRUE, &error);

  return _mlg_graph_view_settle (self, error);
}

/**
 * Puts every actor into its zones.
 */
void
_mlg_graph_view_arrange_rings (MlgGraphView *self)
{
  if (self->zoning == NULL)
    {
      mlg_session_tell (self->session, _("Choose first what the sectors and the rings stand for"), FALSE);
      mlg_graph_tools_open_rings (self->tools);
      return;
    }

  if (add_copies (self))
    _mlg_graph_view_arrange (self, "rings");
}
