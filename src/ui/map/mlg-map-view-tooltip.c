/* mlg-map-view-tooltip.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-map-view-private.h"

#include "mlg-territory-actions.h"

#include <glib/gi18n-lib.h>

/* What is there, in words: for tooltips and for assistive technology. */

#define MAX_NAMES 6

/* A name may be a page pasted by accident: a tooltip shows its beginning. */
#define MAX_CHARACTERS 160

static char *
dup_short (const char *text)
{
  if (g_utf8_strlen (text, -1) <= MAX_CHARACTERS)
    return g_strdup (text);
  else
    {
      g_autofree char *start = g_utf8_substring (text, 0, MAX_CHARACTERS);

      return g_strconcat (start, "…", NULL);
    }
}

/**
 * Returns: (transfer full): an actor in one sentence
 */
char *
_mlg_map_view_dup_actor_text (MlgMapView *self,
                              MlgActor   *actor)
{
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  g_autofree char *name = dup_short (mlg_actor_get_name (actor));
  const char *kind = mlg_territory_get_term_label (territory, mlg_actor_get_kind (actor));
  guint n_relations = mlg_graph_index_get_degree (mlg_territory_get_graph (territory), mlg_actor_get_id (actor));
  g_autofree char *relations = g_strdup_printf (ngettext ("%u relation", "%u relations", n_relations), n_relations);
  GString *text = g_string_new (name);
  MlgPlace place;

  if (kind != NULL && *kind != '\0')
    g_string_append_printf (text, "\n%s", kind);
  if (mlg_actor_get_place (actor, 0, &place) && place.city != NULL && *place.city != '\0')
    g_string_append_printf (text, " · %s", place.city);
  if (n_relations > 0)
    g_string_append_printf (text, " · %s", relations);

  return g_string_free (text, FALSE);
}

/**
 * Returns: (transfer full): who is in a cluster
 */
char *
_mlg_map_view_dup_cluster_text (MlgMapView *self,
                                guint32     mark)
{
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  MlgSceneData *data = mlg_actor_scene_get_data (mlg_actor_layer_get_scene (self->actors));
  g_autoptr(GArray) points = g_array_new (FALSE, FALSE, sizeof (guint32));
  GString *text = g_string_new (NULL);

  mlg_cluster_index_get_points (data->index, mark, points);
  g_string_append_printf (text, ngettext ("%u actor here", "%u actors here", points->len), points->len);

  for (guint i = 0; i < MIN (points->len, MAX_NAMES); i++)
    {
      MlgActor *actor = mlg_territory_get_actor (territory, data->points[g_array_index (points, guint32, i)].actor);
      g_autofree char *name = actor != NULL ? dup_short (mlg_actor_get_label (actor)) : NULL;

      if (name != NULL)
        g_string_append_printf (text, "\n%s", name);
    }
  if (points->len > MAX_NAMES)
    g_string_append (text, "\n…");

  return g_string_free (text, FALSE);
}

static char *
dup_text (MlgMapView      *self,
          const MlgMapHit *hit)
{
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  MlgActor *actor;
  MlgRelation *relation;

  switch (hit->target)
    {
    case MLG_MAP_TARGET_ACTOR:
      actor = mlg_territory_get_actor (territory, hit->id);
      return actor != NULL ? _mlg_map_view_dup_actor_text (self, actor) : NULL;
    case MLG_MAP_TARGET_CLUSTER:
      return _mlg_map_view_dup_cluster_text (self, hit->mark);
    case MLG_MAP_TARGET_RELATION:
      relation = mlg_territory_get_relation (territory, hit->id);
      return relation != NULL ? mlg_territory_dup_sentence (territory, relation) : NULL;
    case MLG_MAP_TARGET_LINES:
      return g_strdup_printf (ngettext ("%u relation", "%u relations", hit->count), hit->count);
    case MLG_MAP_TARGET_HANDLE:
      return g_strdup (_("Drag to another actor to link them"));
    case MLG_MAP_TARGET_GROUND:
    default:
      return NULL;
    }
}

static gboolean
query_tooltip_cb (MlgMapView *self,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip)
{
  g_autofree char *text = NULL;
  graphene_rect_t area;
  MlgMapHit hit;

  if (keyboard || self->session == NULL || mlg_session_get_territory (self->session) == NULL ||
      mlg_actor_layer_get_preview (self->actors) != MLG_MAP_PREVIEW_NONE)
    return FALSE;

  mlg_actor_layer_hit (self->actors, x, y, &hit);
  /* What can be read already needs no tooltip, which would lie over it. */
  if (mlg_actor_layer_get_area (self->actors, &hit, &area))
    return FALSE;

  text = dup_text (self, &hit);
  if (text == NULL)
    return FALSE;

  gtk_tooltip_set_text (tooltip, text);
  if (area.size.width <= 0)
    graphene_rect_init (&area, (float) x - 8, (float) y - 8, 16, 16);
  graphene_rect_round_extents (&area, &area);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { (int) area.origin.x, (int) area.origin.y,
                                                       (int) area.size.width, (int) area.size.height });

  return TRUE;
}

void
_mlg_map_view_setup_tooltip (MlgMapView *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self->actors), TRUE);
  g_signal_connect_object (self->actors, "query-tooltip", G_CALLBACK (query_tooltip_cb), self, G_CONNECT_SWAPPED);
}
