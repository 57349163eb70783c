/* mlg-map-view-place.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-map-view-private.h"

#include "mlg-drag-content.h"
#include "mlg-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Placing: actors that are moved, or dropped from elsewhere. */

/* A place farther than this from any commune is at sea or abroad. */
#define MAX_KM 12.0

/* Asking the gazetteer for each pixel would be a waste. */
#define HINT_STEP 4.0

static void
get_location (MlgMapView *self,
              double      x,
              double      y,
              double     *longitude,
              double     *latitude)
{
  MlgCamera camera;
  double world_x, world_y;

  mlg_actor_layer_get_camera (self->actors, &camera);
  mlg_camera_unproject (&camera, x, y, &world_x, &world_y);
  mlg_world_to_degrees (world_x, world_y, longitude, latitude);
}

static MlgGazetteerPlace *
find_commune (MlgMapView *self,
              double      longitude,
              double      latitude)
{
  MlgGazetteer *gazetteer = mlg_session_get_gazetteer (self->session);

  return gazetteer != NULL ? mlg_gazetteer_nearest (gazetteer, longitude, latitude, MAX_KM, NULL) : NULL;
}

/**
 * Returns: (transfer full): what letting go at a point of the map would do
 */
char *
_mlg_map_view_dup_place_hint (MlgMapView *self,
                              MlgActor   *actor,
                              double      x,
                              double      y)
{
  if (self->hint_city == NULL || hypot (x - self->hint_x, y - self->hint_y) > HINT_STEP)
    {
      g_autoptr(MlgGazetteerPlace) commune = NULL;
      double longitude, latitude;

      get_location (self, x, y, &longitude, &latitude);
      commune = find_commune (self, longitude, latitude);
      g_free (self->hint_city);
      self->hint_city = g_strdup (commune != NULL ? commune->name : "");
      self->hint_x = x;
      self->hint_y = y;
    }

  if (*self->hint_city == '\0')
    return g_strdup (_("Place here"));

  /* Translators: %s is a commune: what happens on letting go of an actor */
  return g_strdup_printf (_("Place at %s"), self->hint_city);
}

static gboolean
is_same_city (const char *a,
              const char *b)
{
  g_autofree char *first = mlg_text_fold (a);
  g_autofree char *second = mlg_text_fold (b);

  return g_strcmp0 (first, second) == 0;
}

/**
 * Puts an actor at a point of the map. Within the same commune its address
 * stays: its point was only made better. Elsewhere the address is another;
 * but words that had no point yet are what somebody typed, and are kept.
 */
void
_mlg_map_view_place (MlgMapView *self,
                     MlgActor   *actor,
                     double      x,
                     double      y)
{
  g_autoptr(MlgGazetteerPlace) commune = NULL;
  g_autofree char *address = NULL;
  g_autofree char *postcode = NULL;
  g_autofree char *city = NULL;
  g_autofree char *country = NULL;
  MlgPlace place = { 0 };
  gboolean placed = FALSE;

  if (mlg_actor_get_place (actor, 0, &place))
    {
      placed = mlg_place_has_point (&place);
      /* The texts of the old place end as soon as it is replaced. */
      address = g_strdup (place.address);
      postcode = g_strdup (place.postcode);
      city = g_strdup (place.city);
      country = g_strdup (place.country);
    }

  get_location (self, x, y, &place.lon, &place.lat);
  place.precision = MLG_PRECISION_MANUAL;
  commune = find_commune (self, place.lon, place.lat);

  if (commune != NULL && (city == NULL || !is_same_city (commune->name, city)))
    {
      if (placed)
        g_clear_pointer (&address, g_free);
      else if (address == NULL || *address == '\0')
        {
          g_free (address);
          address = g_strdup (city);
        }
      g_free (postcode);
      g_free (city);
      g_free (country);
      postcode = g_strdup (commune->postcode);
      city = g_strdup (commune->name);
      country = g_strdup (commune->country);
    }

  place.address = address;
  place.postcode = postcode;
  place.city = city;
  place.country = country;
  mlg_session_place (self->session, actor, &place);
}

static MlgActor *
get_dropped (MlgMapView    *self,
             GtkDropTarget *target)
{
  const GValue *value = gtk_drop_target_get_value (target);

  if (self->session == NULL || mlg_session_get_territory (self->session) == NULL ||
      value == NULL || !G_VALUE_HOLDS (value, MLG_TYPE_ACTOR))
    return NULL;

  return g_value_get_object (value);
}

static gboolean
is_kind (const GValue *value)
{
  return value != NULL && G_VALUE_HOLDS (value, MLG_TYPE_KIND_DRAG);
}

static GdkDragAction
drop_motion_cb (MlgMapView    *self,
                double         x,
                double         y,
                GtkDropTarget *target)
{
  MlgActor *actor = get_dropped (self, target);

  if (actor != NULL || is_kind (gtk_drop_target_get_value (target)))
    {
      g_autofree char *hint = _mlg_map_view_dup_place_hint (self, actor, x, y);

      mlg_actor_layer_set_preview (self->actors, MLG_MAP_PREVIEW_DROP, actor != NULL ? mlg_actor_get_id (actor) : MLG_ID_NONE,
                                   x, y, MLG_ID_NONE, hint);
    }

  return gdk_drop_get_actions (gtk_drop_target_get_current_drop (target)) & GDK_ACTION_COPY ? GDK_ACTION_COPY : GDK_ACTION_MOVE;
}

static void
end_drop (MlgMapView *self)
{
  mlg_actor_layer_set_preview (self->actors, MLG_MAP_PREVIEW_NONE, MLG_ID_NONE, 0, 0, MLG_ID_NONE, NULL);
}

static void
drop_leave_cb (MlgMapView    *self,
               GtkDropTarget *target)
{
  end_drop (self);
}

/* A new actor is to be here: the window asks for its name. */
static gboolean
ask_for_actor (MlgMapView        *self,
               const MlgKindDrag *drag,
               double             x,
               double             y)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr(MlgGazetteerPlace) commune = NULL;
  MlgPlace place = { .precision = MLG_PRECISION_MANUAL };
  graphene_point_t point;

  get_location (self, x, y, &place.lon, &place.lat);
  commune = find_commune (self, place.lon, place.lat);
  if (commune != NULL)
    {
      place.postcode = commune->postcode;
      place.city = commune->name;
      place.country = commune->country;
    }

  if (!gtk_widget_compute_point (GTK_WIDGET (self->actors), window, &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return FALSE;

  return gtk_widget_activate_action (GTK_WIDGET (self), "win.add-actor-here", "(x@" MLG_PLACE_TYPE "dd)",
                                     drag->kind, mlg_place_to_variant (&place), (double) point.x, (double) point.y);
}

static gboolean
drop_cb (MlgMapView    *self,
         const GValue  *value,
         double         x,
         double         y,
         GtkDropTarget *target)
{
  MlgTerritory *territory = self->session != NULL ? mlg_session_get_territory (self->session) : NULL;
  MlgActor *actor;

  end_drop (self);
  if (is_kind (value))
    return territory != NULL && ask_for_actor (self, g_value_get_boxed (value), x, y);

  actor = g_value_get_object (value);
  if (territory == NULL || actor == NULL || mlg_territory_get_actor (territory, mlg_actor_get_id (actor)) != actor)
    return FALSE;

  _mlg_map_view_place (self, actor, x, y);
  mlg_selection_select_only (mlg_session_get_selection (self->session), MLG_OBJECT_ACTOR, mlg_actor_get_id (actor));

  return TRUE;
}

void
_mlg_map_view_setup_drop (MlgMapView *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY | GDK_ACTION_MOVE);
  GType types[] = { MLG_TYPE_ACTOR, MLG_TYPE_KIND_DRAG };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (target, "motion", G_CALLBACK (drop_motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (drop_leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->actors), GTK_EVENT_CONTROLLER (target));
}
