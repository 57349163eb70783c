/* mlg-minimap.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-minimap.h"

#include "mlg-diagram-painter.h"

#define WIDTH   172
#define HEIGHT  112
#define PADDING 10.0

/* What moves is drawn again at most this often. */
#define REFRESH_MSEC 120

struct _MlgMinimap
{
  GtkWidget parent_instance;

  MlgCanvas *canvas; /* borrowed: a sibling */
  GskRenderNode *node;
  guint refresh_id;

  /* Where the diagram is on the widget: unit × scale + offset */
  double scale;
  double x;
  double y;
};

G_DEFINE_FINAL_TYPE (MlgMinimap, mlg_minimap, GTK_TYPE_WIDGET)

static void
choose_scale (MlgMinimap *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * PADDING;
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - 2 * PADDING;
  MlgCanvasRect bounds;

  mlg_diagram_scene_get_bounds (mlg_canvas_get_scene (self->canvas), &bounds);
  if (mlg_canvas_rect_is_empty (&bounds))
    bounds = (MlgCanvasRect) { -400, -300, 400, 300 };

  self->scale = MIN (width / MAX (bounds.x1 - bounds.x0, 400), height / MAX (bounds.y1 - bounds.y0, 300));
  self->x = PADDING + width / 2 - (bounds.x0 + bounds.x1) / 2 * self->scale;
  self->y = PADDING + height / 2 - (bounds.y0 + bounds.y1) / 2 * self->scale;
}

static void
draw_diagram (MlgMinimap *self)
{
  MlgDiagramData *data = mlg_diagram_scene_get_data (mlg_canvas_get_scene (self->canvas));
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr;

  choose_scale (self);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  if (data != NULL)
    mlg_diagram_painter_draw_dots (cr, data,
                                   &(MlgCanvasCamera) { (width / 2 - self->x) / self->scale, (height / 2 - self->y) / self->scale,
                                                        self->scale, width, height },
                                   mlg_canvas_get_style (self->canvas));
  cairo_destroy (cr);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->node = gtk_snapshot_free_to_node (snapshot);
}

static void
mlg_minimap_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  MlgMinimap *self = MLG_MINIMAP (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  const MlgMapColor *accent;
  MlgCanvasCamera camera;
  MlgCanvasRect view;
  cairo_t *cr;

  if (self->canvas == NULL)
    return;

  if (self->node == NULL)
    draw_diagram (self);
  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);

  mlg_canvas_get_camera (self->canvas, &camera);
  mlg_canvas_camera_get_rect (&camera, 0, &view);
  accent = &mlg_canvas_get_style (self->canvas)->accent;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (2, 2, width - 4, height - 4));
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_rectangle (cr, view.x0 * self->scale + self->x, view.y0 * self->scale + self->y,
                   (view.x1 - view.x0) * self->scale, (view.y1 - view.y0) * self->scale);
  mlg_scene_set_ink (cr, accent, 0.08);
  cairo_fill_preserve (cr);
  mlg_scene_set_ink (cr, accent, 1);
  cairo_set_line_width (cr, 1.25);
  cairo_stroke (cr);
  cairo_destroy (cr);
  gtk_snapshot_pop (snapshot);
}

static void
mlg_minimap_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static gboolean
refresh (gpointer user_data)
{
  MlgMinimap *self = user_data;

  self->refresh_id = 0;
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

static void
changed_cb (MlgMinimap *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_timeout_add (REFRESH_MSEC, refresh, self);
}

static void
look_at (MlgMinimap *self,
         double      x,
         double      y)
{
  MlgCanvasCamera camera;

  if (self->canvas == NULL || self->scale <= 0)
    return;

  mlg_canvas_get_camera (self->canvas, &camera);
  camera.x = (x - self->x) / self->scale;
  camera.y = (y - self->y) / self->scale;
  mlg_canvas_jump_to (self->canvas, &camera);
}

static void
drag_begin_cb (MlgMinimap *self,
               double      x,
               double      y)
{
  look_at (self, x, y);
}

static void
drag_update_cb (MlgMinimap *self,
                double      dx,
                double      dy,
                GtkGesture *gesture)
{
  double x, y;

  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y);
  look_at (self, x + dx, y + dy);
}

static void
mlg_minimap_dispose (GObject *object)
{
  MlgMinimap *self = MLG_MINIMAP (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->canvas = NULL;

  G_OBJECT_CLASS (mlg_minimap_parent_class)->dispose (object);
}

static void
mlg_minimap_class_init (MlgMinimapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mlg_minimap_dispose;
  widget_class->snapshot = mlg_minimap_snapshot;
  widget_class->measure = mlg_minimap_measure;

  gtk_widget_class_set_css_name (widget_class, "minimap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mlg_minimap_init (MlgMinimap *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/**
 * mlg_minimap_set_canvas:
 * @self: a minimap
 * @canvas: the canvas whose diagram it shows; it must live as long
 */
void
mlg_minimap_set_canvas (MlgMinimap *self,
                        MlgCanvas  *canvas)
{
  g_return_if_fail (MLG_IS_MINIMAP (self) && self->canvas == NULL);
  g_return_if_fail (MLG_IS_CANVAS (canvas));

  self->canvas = canvas;
  g_signal_connect_object (mlg_canvas_get_scene (canvas), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (canvas, "camera-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}
