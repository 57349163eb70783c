/* mlg-place-label-layer.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-place-label-layer.h"

#include "mlg-label-painter.h"
#include "mlg-label-placer.h"
#include "mlg-map-camera.h"
#include "mlg-picture-pen.h"
#include "mlg-place-labeller.h"

#include <math.h>

/* Names are prepared for this much more than the window shows, and again once
 * the window comes within the second of what is prepared (logical pixels). */
#define MARGIN      260.0
#define MARGIN_LEFT 90.0

/* A change of zoom that makes other places worth a name. */
#define ZOOM_STEP 0.2

/* While the map moves, not more often than this. */
#define UPDATE_MSEC 90

#define PADDING 4.0

/* A label that has found its place. */
typedef struct
{
  double x; /* of the point, 0 to 1 over the world */
  double y;
  float dx; /* from the point to the picture, logical pixels */
  float dy;
  guint index;
} Placed;

/* An obstacle moves with the map until it is set anew. */
typedef struct
{
  double x; /* of its top left corner, 0 to 1 over the world */
  double y;
  float width;
  float height;
} Obstacle;

struct _MlgPlaceLabelLayer
{
  ShumateLayer parent_instance;

  /* owned */
  MlgPlaceLabeller *labeller;
  GCancellable *cancellable;
  GArray *labels;       /* MlgPlaceLabel, NULL before the first */
  MlgPicturePen *pen;
  GArray *placed;       /* Placed */
  GArray *obstacles;    /* Obstacle */
  guint update_id;

  MlgPlaceRequest request; /* what the labels were built for */
  MlgMapTheme theme;
  double text_scale;
  MlgMapCamera placed_for;
  gboolean french;
  gboolean building;
  gboolean failed;
  gboolean outdated;    /* theme, font or density changed */
  gboolean misplaced;
};

G_DEFINE_FINAL_TYPE (MlgPlaceLabelLayer, mlg_place_label_layer, SHUMATE_TYPE_LAYER)

static void
get_request (MlgPlaceLabelLayer *self,
             const MlgMapCamera *camera,
             double              margin,
             MlgPlaceRequest    *request)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontDescription *font = pango_context_get_font_description (context);

  mlg_map_camera_get_box (camera, margin, &request->west, &request->south, &request->east, &request->north);
  request->zoom = mlg_map_camera_get_zoom (camera);
  request->theme = self->theme;
  request->text_scale = self->text_scale;
  request->family = g_intern_string (pango_font_description_get_family (font));
  request->french = self->french;
}

static gboolean
needs_update (MlgPlaceLabelLayer *self,
              const MlgMapCamera *camera)
{
  MlgPlaceRequest needed;

  if (camera->width <= 0 || camera->height <= 0 || self->failed)
    return FALSE;
  if (self->labels == NULL || self->outdated)
    return TRUE;

  get_request (self, camera, MARGIN_LEFT, &needed);

  return needed.west < self->request.west || needed.east > self->request.east ||
         needed.south < self->request.south || needed.north > self->request.north ||
         fabs (needed.zoom - self->request.zoom) > ZOOM_STEP;
}

static void
on_built (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(MlgPlaceLabelLayer) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) labels = mlg_place_labeller_build_finish (MLG_PLACE_LABELLER (object), result, &error);

  self->building = FALSE;
  if (error != NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_warning ("No place names on the map: %s", error->message);
      self->failed = TRUE;
      return;
    }

  g_clear_pointer (&self->labels, g_array_unref);
  self->labels = g_steal_pointer (&labels);
  mlg_picture_pen_clear (self->pen);
  self->misplaced = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
update (gpointer user_data)
{
  MlgPlaceLabelLayer *self = user_data;
  MlgMapCamera camera;

  self->update_id = 0;
  mlg_map_camera_init (&camera, SHUMATE_LAYER (self));
  if (self->building || !needs_update (self, &camera))
    return G_SOURCE_REMOVE;

  get_request (self, &camera, MARGIN, &self->request);
  self->building = TRUE;
  self->outdated = FALSE;
  mlg_place_labeller_build_async (self->labeller, &self->request, (guint) gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                  self->cancellable, on_built, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
queue_update (MlgPlaceLabelLayer *self)
{
  MlgMapCamera camera;

  if (self->update_id != 0 || self->building)
    return;

  mlg_map_camera_init (&camera, SHUMATE_LAYER (self));
  if (needs_update (self, &camera))
    self->update_id = g_timeout_add (self->labels != NULL ? UPDATE_MSEC : 1, update, self);
}

static void
add_obstacles (MlgPlaceLabelLayer *self,
               const MlgMapCamera *camera,
               MlgLabelPlacer     *placer)
{
  for (guint i = 0; i < self->obstacles->len; i++)
    {
      const Obstacle *obstacle = &g_array_index (self->obstacles, Obstacle, i);
      MlgLabelRect rect = { 0, 0, obstacle->width, obstacle->height };

      mlg_map_camera_project (camera, obstacle->x, obstacle->y, &rect.x, &rect.y);
      mlg_label_placer_add_obstacle (placer, &rect);
    }
}

/* Only arithmetic: it runs in every frame of a zoom, and not at all while the
 * map is dragged. */
static void
place_labels (MlgPlaceLabelLayer *self,
              const MlgMapCamera *camera)
{
  g_autoptr(MlgLabelPlacer) placer = mlg_label_placer_new (PADDING);

  add_obstacles (self, camera, placer);
  g_array_set_size (self->placed, 0);

  for (guint i = 0; i < self->labels->len; i++)
    {
      const MlgPlaceLabel *label = &g_array_index (self->labels, MlgPlaceLabel, i);
      MlgLabelBox box = { 0, 0, label->width, label->height, label->gap };
      Placed placed = { label->x, label->y, 0, 0, i };

      mlg_map_camera_project (camera, label->x, label->y, &box.x, &box.y);
      if (box.x < -MARGIN || box.x > camera->width + MARGIN || box.y < -MARGIN || box.y > camera->height + MARGIN ||
          !mlg_label_placer_place (placer, &box))
        continue;

      placed.dx = (float) (box.left - box.x - MLG_LABEL_MARGIN);
      placed.dy = (float) (box.top - box.y - MLG_LABEL_MARGIN);
      g_array_append_val (self->placed, placed);
    }

  self->placed_for = *camera;
  self->misplaced = FALSE;
}

/* Dragged further than the labels that were placed, by zoom or by turning. */
static gboolean
is_misplaced (MlgPlaceLabelLayer *self,
              const MlgMapCamera *camera)
{
  const MlgMapCamera *old = &self->placed_for;

  return self->misplaced ||
         camera->world != old->world || camera->sin_rotation != old->sin_rotation ||
         fabs (camera->center_x - old->center_x) * camera->world > MARGIN - MARGIN_LEFT ||
         fabs (camera->center_y - old->center_y) * camera->world > MARGIN - MARGIN_LEFT ||
         camera->width > old->width || camera->height > old->height;
}

static void
draw_labels (MlgPlaceLabelLayer *self,
             GtkSnapshot        *snapshot,
             const MlgMapCamera *camera)
{
  mlg_picture_pen_begin (self->pen, GTK_WIDGET (self), snapshot);

  for (guint i = 0; i < self->placed->len; i++)
    {
      const Placed *placed = &g_array_index (self->placed, Placed, i);
      const MlgPlaceLabel *label = &g_array_index (self->labels, MlgPlaceLabel, placed->index);
      double x, y;

      mlg_map_camera_project (camera, placed->x, placed->y, &x, &y);
      if (x < -MARGIN || x > camera->width + MARGIN || y < -MARGIN || y > camera->height + MARGIN)
        continue;

      if (label->dot != NULL)
        mlg_picture_pen_draw (self->pen, label->dot, x - label->dot_radius, y - label->dot_radius);
      mlg_picture_pen_draw (self->pen, label->picture, x + placed->dx, y + placed->dy);
    }

  mlg_picture_pen_end (self->pen);
}

static void
mlg_place_label_layer_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  MlgPlaceLabelLayer *self = MLG_PLACE_LABEL_LAYER (widget);
  MlgMapCamera camera;

  queue_update (self);
  if (self->labels == NULL)
    return;

  mlg_map_camera_init (&camera, SHUMATE_LAYER (self));
  if (is_misplaced (self, &camera))
    place_labels (self, &camera);

  draw_labels (self, snapshot, &camera);
}

static void
make_outdated (MlgPlaceLabelLayer *self)
{
  self->outdated = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
mlg_place_label_layer_css_changed (GtkWidget         *widget,
                                   GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (mlg_place_label_layer_parent_class)->css_changed (widget, change);

  make_outdated (MLG_PLACE_LABEL_LAYER (widget));
}

static void
mlg_place_label_layer_constructed (GObject *object)
{
  MlgPlaceLabelLayer *self = MLG_PLACE_LABEL_LAYER (object);

  G_OBJECT_CLASS (mlg_place_label_layer_parent_class)->constructed (object);

  g_signal_connect_object (shumate_layer_get_viewport (SHUMATE_LAYER (self)), "notify",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

static void
mlg_place_label_layer_dispose (GObject *object)
{
  MlgPlaceLabelLayer *self = MLG_PLACE_LABEL_LAYER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->labeller);

  G_OBJECT_CLASS (mlg_place_label_layer_parent_class)->dispose (object);
}

static void
mlg_place_label_layer_finalize (GObject *object)
{
  MlgPlaceLabelLayer *self = MLG_PLACE_LABEL_LAYER (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->labels, g_array_unref);
  g_clear_pointer (&self->pen, mlg_picture_pen_free);
  g_clear_pointer (&self->placed, g_array_unref);
  g_clear_pointer (&self->obstacles, g_array_unref);

  G_OBJECT_CLASS (mlg_place_label_layer_parent_class)->finalize (object);
}

static void
mlg_place_label_layer_class_init (MlgPlaceLabelLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mlg_place_label_layer_constructed;
  object_class->dispose = mlg_place_label_layer_dispose;
  object_class->finalize = mlg_place_label_layer_finalize;
  widget_class->snapshot = mlg_place_label_layer_snapshot;
  widget_class->css_changed = mlg_place_label_layer_css_changed;

  gtk_widget_class_set_css_name (widget_class, "place-labels");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mlg_place_label_layer_init (MlgPlaceLabelLayer *self)
{
  self->cancellable = g_cancellable_new ();
  self->pen = mlg_picture_pen_new ();
  self->placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  self->obstacles = g_array_new (FALSE, FALSE, sizeof (Obstacle));
  self->french = g_str_has_prefix (g_get_language_names ()[0], "fr");
  self->theme = MLG_MAP_THEME_LIGHT;
  self->text_scale = 1;

  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (self, "notify::scale-factor", G_CALLBACK (make_outdated), self, 0);
}

/**
 * mlg_place_label_layer_new:
 * @viewport: the viewport of the map
 * @gazetteer_path: the file of the gazetteer
 *
 * Names of towns, and of countries, regions and departments further out. They
 * are chosen and rendered in a thread; a frame only copies them.
 *
 * Returns: (transfer floating): a layer
 */
MlgPlaceLabelLayer *
mlg_place_label_layer_new (ShumateViewport *viewport,
                           const char      *gazetteer_path)
{
  MlgPlaceLabelLayer *self;

  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);
  g_return_val_if_fail (gazetteer_path != NULL, NULL);

  self = g_object_new (MLG_TYPE_PLACE_LABEL_LAYER, "viewport", viewport, NULL);
  self->labeller = mlg_place_labeller_new (gazetteer_path);

  return self;
}

/**
 * mlg_place_label_layer_set_theme:
 * @self: a layer
 * @theme: the colours of the names
 */
void
mlg_place_label_layer_set_theme (MlgPlaceLabelLayer *self,
                                 MlgMapTheme         theme)
{
  g_return_if_fail (MLG_IS_PLACE_LABEL_LAYER (self));
  g_return_if_fail (theme <= MLG_MAP_THEME_LAST);

  if (self->theme == theme)
    return;

  self->theme = theme;
  make_outdated (self);
}

/**
 * mlg_place_label_layer_set_text_scale:
 * @self: a layer
 * @text_scale: how much larger than usual letters are
 */
void
mlg_place_label_layer_set_text_scale (MlgPlaceLabelLayer *self,
                                      double              text_scale)
{
  g_return_if_fail (MLG_IS_PLACE_LABEL_LAYER (self));
  g_return_if_fail (text_scale > 0);

  if (self->text_scale == text_scale)
    return;

  self->text_scale = text_scale;
  make_outdated (self);
}

/**
 * mlg_place_label_layer_set_obstacles:
 * @self: a layer
 * @rects: (array length=n_rects) (nullable): where no name may stand, in
 *   coordinates of the layer; copied
 * @n_rects: how many
 *
 * Keeps room for what matters more: the symbols and names of actors. The
 * rectangles move with the map until they are set anew, so set them when they
 * change, not in every frame of a drag.
 */
void
mlg_place_label_layer_set_obstacles (MlgPlaceLabelLayer    *self,
                                     const graphene_rect_t *rects,
                                     guint                  n_rects)
{
  MlgMapCamera camera;

  g_return_if_fail (MLG_IS_PLACE_LABEL_LAYER (self));
  g_return_if_fail (rects != NULL || n_rects == 0);

  mlg_map_camera_init (&camera, SHUMATE_LAYER (self));
  g_array_set_size (self->obstacles, 0);
  for (guint i = 0; i < n_rects; i++)
    {
      Obstacle obstacle = { 0, 0, rects[i].size.width, rects[i].size.height };

      mlg_map_camera_unproject (&camera, rects[i].origin.x, rects[i].origin.y, &obstacle.x, &obstacle.y);
      g_array_append_val (self->obstacles, obstacle);
    }

  self->misplaced = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * mlg_place_label_layer_get_n_shown:
 * @self: a layer
 *
 * Returns: how many names have a place, for tests and measurements
 */
guint
mlg_place_label_layer_get_n_shown (MlgPlaceLabelLayer *self)
{
  g_return_val_if_fail (MLG_IS_PLACE_LABEL_LAYER (self), 0);

  return self->placed->len;
}
