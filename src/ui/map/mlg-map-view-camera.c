/* mlg-map-view-camera.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-map-view-private.h"

#include <math.h>

/* Where the map looks: actions, flights, and the first view of a territory. */

#define FLIGHT_MSEC 420
#define PAN_PART    0.2
#define REVEAL_ZOOM 9.0

/* The part of the view that may be given to the legend. */
#define MAX_LEGEND 0.35

#define CAMERA_KEY "mlg-map-camera"

static void
get_camera (MlgMapView *self,
            MlgCamera  *camera)
{
  mlg_actor_layer_get_camera (self->actors, camera);
}

static void
set_camera (MlgMapView      *self,
            const MlgCamera *camera)
{
  /* Zooming keeps the middle where it is. */
  shumate_viewport_set_zoom_level (self->viewport, camera->zoom);
  shumate_location_set_location (SHUMATE_LOCATION (self->viewport), camera->latitude, camera->longitude);
}

/* How far along its way the middle is when the zoom is at @t: so that what is
 * flown to moves evenly over the screen. */
static double
get_progress (const MlgCamera *from,
              const MlgCamera *to,
              double           t)
{
  double zoom = to->zoom - from->zoom;

  if (fabs (zoom) < 0.01)
    return t;

  return (1 - exp2 (-zoom * t)) / (1 - exp2 (-zoom));
}

/* Actors at one spot are seen by themselves once it is opened. */
static void
open_spot_of (MlgMapView *self,
              MlgId       actor)
{
  MlgActorScene *scene = mlg_actor_layer_get_scene (self->actors);
  guint32 spot;

  if (mlg_actor_scene_get_reveal_zoom (scene, actor, MLG_MAP_MAX_ZOOM, &spot) >= 0 && spot != MLG_CLUSTER_NONE &&
      mlg_cluster_index_get_count (mlg_actor_scene_get_data (scene)->index, spot) <= MLG_OPEN_MAX)
    mlg_actor_layer_set_opened (self->actors, spot);
}

static void
flight_cb (double   value,
           gpointer user_data)
{
  MlgMapView *self = user_data;
  double progress = get_progress (&self->from, &self->to, value);
  double x0, y0, x1, y1;
  MlgCamera camera = self->to;

  mlg_world_from_degrees (self->from.longitude, self->from.latitude, &x0, &y0);
  mlg_world_from_degrees (self->to.longitude, self->to.latitude, &x1, &y1);
  mlg_world_to_degrees (x0 + (x1 - x0) * progress, y0 + (y1 - y0) * progress, &camera.longitude, &camera.latitude);
  camera.zoom = self->from.zoom + (self->to.zoom - self->from.zoom) * value;
  set_camera (self, &camera);
  if (value < 1)
    return;

  _mlg_map_view_store_camera (self);
  if (self->revealed != MLG_ID_NONE)
    open_spot_of (self, self->revealed);
}

static gboolean
is_flying (MlgMapView *self)
{
  return self->flight != NULL && adw_animation_get_state (self->flight) == ADW_ANIMATION_PLAYING;
}

/**
 * Shows @camera after a short flight, at once where people do not want
 * animations.
 */
void
_mlg_map_view_fly_to (MlgMapView      *self,
                      const MlgCamera *camera)
{
  if (self->flight == NULL)
    self->flight = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, FLIGHT_MSEC,
                                            adw_callback_animation_target_new (flight_cb, self, NULL));
  else
    adw_animation_pause (self->flight);

  get_camera (self, &self->from);
  self->to = *camera;
  self->revealed = MLG_ID_NONE;
  adw_animation_reset (self->flight);
  /* Resetting shows the start of the flight: that is where we are. */
  adw_animation_play (self->flight);
}

void
_mlg_map_view_jump_to (MlgMapView      *self,
                       const MlgCamera *camera)
{
  if (is_flying (self))
    adw_animation_pause (self->flight);

  set_camera (self, camera);
  _mlg_map_view_store_camera (self);
}

/* Each territory is seen again as it was left. */
void
_mlg_map_view_store_camera (MlgMapView *self)
{
  MlgTerritory *territory = self->session != NULL ? mlg_session_get_territory (self->session) : NULL;
  MlgCamera *camera;

  if (territory == NULL || self->fit_pending)
    return;

  camera = g_new0 (MlgCamera, 1);
  get_camera (self, camera);
  g_object_set_data_full (G_OBJECT (territory), CAMERA_KEY, camera, g_free);
}

static gboolean
get_crowd (MlgMapView   *self,
           MlgWorldRect *rect)
{
  MlgSceneData *data = mlg_actor_scene_get_data (mlg_actor_layer_get_scene (self->actors));

  return mlg_world_rect_robust (rect, data->x, data->y, data->n_points);
}

static void
get_france (MlgWorldRect *rect)
{
  mlg_world_from_degrees (-5.2, 51.1, &rect->x0, &rect->y0);
  mlg_world_from_degrees (9.7, 41.3, &rect->x1, &rect->y1);
}

/* Fits what is left of the view beside the legend, or above it: whichever
 * leaves more, and neither where the legend takes too much. */
static void
fit (MlgMapView         *self,
     MlgCamera          *camera,
     const MlgWorldRect *rect,
     double              max_zoom)
{
  GtkWidget *legend = GTK_WIDGET (self->legend);
  double padding = MIN (MLG_MAP_FIT_PADDING, MIN (camera->width, camera->height) / 6);
  MlgCamera part = *camera;
  int width = 0, height = 0;
  double dx = 0, dy = 0, x, y;

  if (gtk_widget_get_visible (legend))
    {
      gtk_widget_measure (legend, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
      gtk_widget_measure (legend, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
    }

  if (height / camera->height <= width / camera->width && height < camera->height * MAX_LEGEND)
    dy = height / 2.0;
  else if (width < camera->width * MAX_LEGEND)
    dx = gtk_widget_get_direction (legend) == GTK_TEXT_DIR_RTL ? width / 2.0 : -width / 2.0;

  part.width -= 2 * fabs (dx);
  part.height -= 2 * dy;
  mlg_camera_fit (&part, rect, padding, max_zoom);
  mlg_camera_unproject (&part, part.width / 2 + dx, part.height / 2 + dy, &x, &y);
  mlg_world_to_degrees (x, y, &camera->longitude, &camera->latitude);
  camera->zoom = part.zoom;
}

void
_mlg_map_view_first_view (MlgMapView *self,
                          int         width,
                          int         height)
{
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  const MlgCamera *stored = territory != NULL ? g_object_get_data (G_OBJECT (territory), CAMERA_KEY) : NULL;
  MlgCamera camera = { .width = width, .height = height };
  MlgWorldRect rect;

  if (stored != NULL)
    {
      set_camera (self, stored);
      return;
    }

  if (!get_crowd (self, &rect))
    get_france (&rect);
  fit (self, &camera, &rect, MLG_MAP_MAX_ZOOM - 3);
  set_camera (self, &camera);
  self->first_view = camera;
}

static gboolean
is_at_first_view (MlgMapView *self)
{
  ShumateLocation *location = SHUMATE_LOCATION (self->viewport);

  return fabs (shumate_viewport_get_zoom_level (self->viewport) - self->first_view.zoom) < 1e-6 &&
         fabs (shumate_location_get_longitude (location) - self->first_view.longitude) < 1e-6 &&
         fabs (shumate_location_get_latitude (location) - self->first_view.latitude) < 1e-6;
}

/* Whether the map has another size than its first view was made for, while
 * that view still stands: panels and window find their sizes one by one. Once
 * something is selected the map must not move under the pointer. */
gboolean
_mlg_map_view_is_first_view (MlgMapView *self,
                             int         width,
                             int         height)
{
  MlgTerritory *territory = self->session != NULL ? mlg_session_get_territory (self->session) : NULL;

  if (territory == NULL || self->first_view.width <= 0 ||
      ((int) self->first_view.width == width && (int) self->first_view.height == height) ||
      g_object_get_data (G_OBJECT (territory), CAMERA_KEY) != NULL ||
      !mlg_selection_is_empty (mlg_session_get_selection (self->session)))
    return FALSE;

  return is_at_first_view (self);
}

/**
 * mlg_map_view_get_camera:
 * @self: a map
 * @camera: (out): where it looks
 *
 * Returns: %FALSE while it shows what nobody chose: no territory, or the first
 *   view of one
 */
gboolean
mlg_map_view_get_camera (MlgMapView *self,
                         MlgCamera  *camera)
{
  g_return_val_if_fail (MLG_IS_MAP_VIEW (self) && camera != NULL, FALSE);

  if (self->session == NULL || mlg_session_get_territory (self->session) == NULL || self->fit_pending || is_at_first_view (self))
    return FALSE;

  get_camera (self, camera);

  return TRUE;
}

/**
 * mlg_map_view_remember_camera:
 * @territory: a territory that no map shows yet
 * @camera: where a map is to look first; its size does not matter
 */
void
mlg_map_view_remember_camera (MlgTerritory    *territory,
                              const MlgCamera *camera)
{
  g_return_if_fail (MLG_IS_TERRITORY (territory) && camera != NULL);

  g_object_set_data_full (G_OBJECT (territory), CAMERA_KEY, g_memdup2 (camera, sizeof *camera), g_free);
}

void
_mlg_map_view_show_rect (MlgMapView         *self,
                         const MlgWorldRect *rect)
{
  MlgCamera camera;

  get_camera (self, &camera);
  fit (self, &camera, rect, MLG_MAP_MAX_ZOOM);
  _mlg_map_view_fly_to (self, &camera);
}

/* Goes nearer until the cluster parts; one that never does opens. */
void
_mlg_map_view_show_cluster (MlgMapView *self,
                            guint32     mark)
{
  MlgActorScene *scene = mlg_actor_layer_get_scene (self->actors);
  MlgSceneData *data = mlg_actor_scene_get_data (scene);
  MlgWorldRect rect;

  if (!mlg_cluster_index_is_spot (data->index, mark))
    {
      mlg_cluster_index_get_bounds (data->index, mark, &rect);
      _mlg_map_view_show_rect (self, &rect);
    }
  else if (mlg_cluster_index_get_count (data->index, mark) <= MLG_OPEN_MAX)
    mlg_actor_layer_set_opened (self->actors, mark);
  else
    {
      g_autoptr(GArray) points = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (MlgId));

      mlg_cluster_index_get_points (data->index, mark, points);
      for (guint i = 0; i < points->len; i++)
        g_array_append_val (ids, data->points[g_array_index (points, guint32, i)].actor);
      mlg_selection_set_actors (mlg_session_get_selection (self->session), (const MlgId *) (gpointer) ids->data, ids->len);
    }
}

void
_mlg_map_view_reveal (MlgMapView *self,
                      MlgId       actor)
{
  MlgActorScene *scene = mlg_actor_layer_get_scene (self->actors);
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  MlgActor *record = territory != NULL ? mlg_territory_get_actor (territory, actor) : NULL;
  MlgCamera camera;
  guint32 spot;
  double zoom;

  zoom = mlg_actor_scene_get_reveal_zoom (scene, actor, MLG_MAP_MAX_ZOOM, &spot);
  if (zoom < 0 || record == NULL || !mlg_actor_get_point (record, &camera.longitude, &camera.latitude))
    return;

  {
    double longitude = camera.longitude, latitude = camera.latitude;

    get_camera (self, &camera);
    camera.longitude = longitude;
    camera.latitude = latitude;
  }

  camera.zoom = MAX (MAX (camera.zoom, zoom), MIN (REVEAL_ZOOM, MLG_MAP_MAX_ZOOM));
  _mlg_map_view_fly_to (self, &camera);
  /* On the way the spot may be part of a larger cluster, which closes it. */
  self->revealed = actor;
  open_spot_of (self, actor);
}

static void
zoom_by (MlgMapView *self,
         double      step)
{
  MlgCamera camera;

  get_camera (self, &camera);
  if (is_flying (self))
    camera = self->to;
  camera.zoom = CLAMP (camera.zoom + step, 1, 17);
  _mlg_map_view_fly_to (self, &camera);
}

static void
zoom_in_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  zoom_by (MLG_MAP_VIEW (widget), 1);
}

static void
zoom_out_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  zoom_by (MLG_MAP_VIEW (widget), -1);
}

static void
fit_all_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  MlgMapView *self = MLG_MAP_VIEW (widget);
  MlgWorldRect rect;

  _mlg_map_view_flush_rebuild (self);
  if (!get_crowd (self, &rect))
    get_france (&rect);
  _mlg_map_view_show_rect (self, &rect);
}

static void
zoom_to_selection_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  MlgMapView *self = MLG_MAP_VIEW (widget);
  MlgSceneData *data;
  g_autoptr(GArray) actors = NULL;
  MlgWorldRect rect;
  gboolean any = FALSE;
  MlgRelation *relation;

  if (self->session == NULL || mlg_session_get_territory (self->session) == NULL)
    return;

  _mlg_map_view_flush_rebuild (self);
  data = mlg_actor_scene_get_data (mlg_actor_layer_get_scene (self->actors));
  actors = mlg_selection_dup_actors (mlg_session_get_selection (self->session));
  relation = mlg_territory_get_relation (mlg_session_get_territory (self->session),
                                         mlg_selection_get_relation (mlg_session_get_selection (self->session)));
  if (relation != NULL)
    {
      MlgId ends[2] = { mlg_relation_get_source (relation), mlg_relation_get_target (relation) };

      g_array_append_vals (actors, ends, 2);
    }

  for (guint i = 0; i < actors->len; i++)
    {
      guint point;

      if (!mlg_scene_data_find (data, g_array_index (actors, MlgId, i), &point))
        continue;

      rect.x0 = any ? MIN (rect.x0, data->x[point]) : data->x[point];
      rect.y0 = any ? MIN (rect.y0, data->y[point]) : data->y[point];
      rect.x1 = any ? MAX (rect.x1, data->x[point]) : data->x[point];
      rect.y1 = any ? MAX (rect.y1, data->y[point]) : data->y[point];
      any = TRUE;
    }

  if (any && actors->len == 1)
    _mlg_map_view_reveal (self, g_array_index (actors, MlgId, 0));
  else if (any)
    _mlg_map_view_show_rect (self, &rect);
}

static void
pan_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  MlgMapView *self = MLG_MAP_VIEW (widget);
  MlgCamera camera;
  double dx, dy, x, y;

  g_variant_get (parameter, "(dd)", &dx, &dy);
  get_camera (self, &camera);
  mlg_camera_unproject (&camera, camera.width * (0.5 + dx), camera.height * (0.5 + dy), &x, &y);
  mlg_world_to_degrees (x, y, &camera.longitude, &camera.latitude);
  _mlg_map_view_jump_to (self, &camera);
}

static void
bind (GtkWidgetClass *widget_class,
      guint           keyval,
      const char     *action)
{
  gtk_widget_class_add_binding_action (widget_class, keyval, 0, action, NULL);
}

void
_mlg_map_view_install_camera (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "map.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "map.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "map.fit-all", NULL, fit_all_action);
  gtk_widget_class_install_action (widget_class, "map.zoom-to-selection", NULL, zoom_to_selection_action);
  gtk_widget_class_install_action (widget_class, "map.pan", "(dd)", pan_action);

  bind (widget_class, GDK_KEY_plus, "map.zoom-in");
  bind (widget_class, GDK_KEY_equal, "map.zoom-in");
  bind (widget_class, GDK_KEY_KP_Add, "map.zoom-in");
  bind (widget_class, GDK_KEY_minus, "map.zoom-out");
  bind (widget_class, GDK_KEY_KP_Subtract, "map.zoom-out");
  bind (widget_class, GDK_KEY_Home, "map.fit-all");
  bind (widget_class, GDK_KEY_0, "map.fit-all");
  bind (widget_class, GDK_KEY_KP_0, "map.fit-all");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, 0, "map.pan", "(dd)", -PAN_PART, 0.0);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, 0, "map.pan", "(dd)", PAN_PART, 0.0);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, 0, "map.pan", "(dd)", 0.0, -PAN_PART);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, 0, "map.pan", "(dd)", 0.0, PAN_PART);
}
