/* mlg-canvas-picture.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-canvas-picture.h"

#include <math.h>

/* Drawn around the view, and when to draw anew (logical pixels). */
#define MARGIN      256.0
#define MARGIN_LEFT 64.0

struct _MlgCanvasPicture
{
  GObject parent_instance;

  /* Owned: what is shown */
  cairo_surface_t *surface;
  GdkTexture *texture;
  MlgCanvasRequest shown;
  MlgSpriteCache *sprites; /* while no thread uses it */

  /* Owned: what is wanted */
  MlgCanvasRequest wanted;
  GCancellable *cancellable;
  gboolean drawing;
};

typedef struct
{
  MlgCanvasRequest request;
  MlgSpriteCache *sprites;
  cairo_surface_t *surface;
} Job;

enum
{
  SIGNAL_READY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgCanvasPicture, mlg_canvas_picture, G_TYPE_OBJECT)

static void
set_request (MlgCanvasRequest       *self,
             const MlgCanvasRequest *other)
{
  MlgDiagramData *data = other->data != NULL ? mlg_diagram_data_ref (other->data) : NULL;

  g_clear_pointer (&self->data, mlg_diagram_data_unref);
  *self = *other;
  self->data = data;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->request.data, mlg_diagram_data_unref);
  g_clear_pointer (&job->surface, cairo_surface_destroy);
  g_clear_pointer (&job->sprites, mlg_sprite_cache_free);
  g_free (job);
}

static void
draw_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Job *job = task_data;
  MlgCanvasRequest *request = &job->request;
  MlgCanvasCamera camera = request->camera;
  cairo_t *cr;

  camera.width += 2 * MARGIN;
  camera.height += 2 * MARGIN;
  job->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                             (int) (camera.width * request->scale),
                                             (int) (camera.height * request->scale));
  cairo_surface_set_device_scale (job->surface, request->scale, request->scale);
  cr = cairo_create (job->surface);
  mlg_diagram_painter_draw (cr, request->data, &camera, job->sprites, request->layers);
  cairo_destroy (cr);
  cairo_surface_flush (job->surface);

  g_task_return_boolean (task, TRUE);
}

static gboolean
needs_drawing (const MlgCanvasRequest *wanted,
               const MlgCanvasRequest *shown)
{
  double zoom = wanted->camera.zoom;

  if (wanted->data != shown->data || wanted->style != shown->style || wanted->layers != shown->layers ||
      wanted->scale != shown->scale || zoom != shown->camera.zoom ||
      wanted->camera.width > shown->camera.width + MARGIN || wanted->camera.height > shown->camera.height + MARGIN)
    return TRUE;

  return fabs (wanted->camera.x - shown->camera.x) * zoom + fabs (wanted->camera.width - shown->camera.width) / 2 > MARGIN - MARGIN_LEFT ||
         fabs (wanted->camera.y - shown->camera.y) * zoom + fabs (wanted->camera.height - shown->camera.height) / 2 > MARGIN - MARGIN_LEFT;
}

static void
on_drawn (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  MlgCanvasPicture *self = MLG_CANVAS_PICTURE (object);
  Job *job = g_task_get_task_data (G_TASK (result));

  self->drawing = FALSE;
  g_clear_pointer (&self->sprites, mlg_sprite_cache_free);
  self->sprites = g_steal_pointer (&job->sprites);
  /* One that was cancelled is of another diagram. */
  if (g_task_propagate_boolean (G_TASK (result), NULL))
    {
      g_clear_pointer (&self->surface, cairo_surface_destroy);
      g_clear_object (&self->texture);
      self->surface = g_steal_pointer (&job->surface);
      set_request (&self->shown, &job->request);
    }
  /* Whoever shows it draws a frame, and that asks for the next picture. */
  g_signal_emit (self, signals[SIGNAL_READY], 0);
}

static void
start (MlgCanvasPicture *self)
{
  g_autoptr(GTask) task = g_task_new (self, self->cancellable, on_drawn, NULL);
  Job *job = g_new0 (Job, 1);

  set_request (&job->request, &self->wanted);
  if (self->sprites != NULL && mlg_sprite_cache_get_style (self->sprites) == self->wanted.style &&
      mlg_sprite_cache_get_scale (self->sprites) == self->wanted.scale)
    job->sprites = g_steal_pointer (&self->sprites);
  else
    job->sprites = mlg_sprite_cache_new (self->wanted.style, self->wanted.scale);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, job, job_free);
  self->drawing = TRUE;
  g_task_run_in_thread (task, draw_in_thread);
}

static void
mlg_canvas_picture_dispose (GObject *object)
{
  MlgCanvasPicture *self = MLG_CANVAS_PICTURE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->shown.data, mlg_diagram_data_unref);
  g_clear_pointer (&self->wanted.data, mlg_diagram_data_unref);
  g_clear_pointer (&self->sprites, mlg_sprite_cache_free);
  g_clear_object (&self->texture);

  G_OBJECT_CLASS (mlg_canvas_picture_parent_class)->dispose (object);
}

static void
mlg_canvas_picture_finalize (GObject *object)
{
  g_clear_object (&MLG_CANVAS_PICTURE (object)->cancellable);

  G_OBJECT_CLASS (mlg_canvas_picture_parent_class)->finalize (object);
}

static void
mlg_canvas_picture_class_init (MlgCanvasPictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mlg_canvas_picture_dispose;
  object_class->finalize = mlg_canvas_picture_finalize;

  signals[SIGNAL_READY] = g_signal_new ("ready", MLG_TYPE_CANVAS_PICTURE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);
}

static void
mlg_canvas_picture_init (MlgCanvasPicture *self)
{
  self->cancellable = g_cancellable_new ();
}

MlgCanvasPicture *
mlg_canvas_picture_new (void)
{
  return g_object_new (MLG_TYPE_CANVAS_PICTURE, NULL);
}

/**
 * mlg_canvas_picture_clear:
 * @self: a picture
 *
 * Forgets what it shows: another diagram is about to be shown.
 */
void
mlg_canvas_picture_clear (MlgCanvasPicture *self)
{
  g_return_if_fail (MLG_IS_CANVAS_PICTURE (self));

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_object (&self->texture);
  g_clear_pointer (&self->shown.data, mlg_diagram_data_unref);
  self->shown = (MlgCanvasRequest) { 0 };
}

/**
 * mlg_canvas_picture_update:
 * @self: a picture
 * @request: what is to be shown; its data must not change any more
 *
 * Asks for a new picture if the one there is will not do. One is drawn at a
 * time; what is asked for last is drawn next.
 */
void
mlg_canvas_picture_update (MlgCanvasPicture       *self,
                           const MlgCanvasRequest *request)
{
  g_return_if_fail (MLG_IS_CANVAS_PICTURE (self) && request != NULL && request->data != NULL);

  set_request (&self->wanted, request);
  if (!self->drawing && needs_drawing (&self->wanted, &self->shown))
    start (self);
}

static void
append_texture (MlgCanvasPicture      *self,
                GtkSnapshot           *snapshot,
                const graphene_rect_t *bounds)
{
  if (self->texture == NULL)
    {
      gsize stride = (gsize) cairo_image_surface_get_stride (self->surface);
      int height = cairo_image_surface_get_height (self->surface);
      g_autoptr(GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (self->surface),
                                                            stride * (gsize) height,
                                                            (GDestroyNotify) cairo_surface_destroy,
                                                            cairo_surface_reference (self->surface));

      self->texture = gdk_memory_texture_new (cairo_image_surface_get_width (self->surface), height,
                                              GDK_MEMORY_DEFAULT, bytes, stride);
    }

  gtk_snapshot_append_texture (snapshot, self->texture, bounds);
}

/* The cairo renderer converts a texture anew in every frame, pixel by pixel;
 * a surface it copies. */
static void
append_surface (MlgCanvasPicture      *self,
                GtkSnapshot           *snapshot,
                const graphene_rect_t *bounds,
                const MlgCanvasCamera *camera,
                double                 stretch)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot,
                                           &GRAPHENE_RECT_INIT (0, 0, (float) camera->width, (float) camera->height));

  cairo_translate (cr, bounds->origin.x, bounds->origin.y);
  cairo_scale (cr, stretch, stretch);
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), stretch == 1 ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_FAST);
  cairo_paint (cr);
  cairo_destroy (cr);
}

/**
 * mlg_canvas_picture_draw:
 * @self: a picture
 * @widget: what shows it
 * @snapshot: where to draw
 * @camera: what @widget shows now
 *
 * Draws the picture there is, moved and stretched to where it belongs.
 */
void
mlg_canvas_picture_draw (MlgCanvasPicture      *self,
                         GtkWidget             *widget,
                         GtkSnapshot           *snapshot,
                         const MlgCanvasCamera *camera)
{
  const MlgCanvasCamera *drawn;
  graphene_rect_t bounds;
  double stretch, scale, x, y;

  g_return_if_fail (MLG_IS_CANVAS_PICTURE (self) && camera != NULL);

  if (self->surface == NULL)
    return;

  drawn = &self->shown.camera;
  stretch = camera->zoom / drawn->zoom;
  scale = self->shown.scale;
  x = (drawn->x - camera->x) * camera->zoom + camera->width / 2 - (drawn->width / 2 + MARGIN) * stretch;
  y = (drawn->y - camera->y) * camera->zoom + camera->height / 2 - (drawn->height / 2 + MARGIN) * stretch;
  if (stretch == 1)
    {
      x = round (x * scale) / scale;
      y = round (y * scale) / scale;
    }
  graphene_rect_init (&bounds, (float) x, (float) y,
                      (float) (cairo_image_surface_get_width (self->surface) / scale * stretch),
                      (float) (cairo_image_surface_get_height (self->surface) / scale * stretch));

  if (GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (gtk_widget_get_native (widget))))
    append_surface (self, snapshot, &bounds, camera, stretch);
  else
    append_texture (self, snapshot, &bounds);
}

/**
 * mlg_canvas_picture_is_current:
 * @self: a picture
 *
 * Returns: whether it shows what was asked for last
 */
gboolean
mlg_canvas_picture_is_current (MlgCanvasPicture *self)
{
  g_return_val_if_fail (MLG_IS_CANVAS_PICTURE (self), FALSE);

  return !self->drawing && self->surface != NULL && !needs_drawing (&self->wanted, &self->shown);
}

/**
 * mlg_canvas_picture_get_data:
 * @self: a picture
 *
 * Returns: (transfer none) (nullable): what it shows
 */
MlgDiagramData *
mlg_canvas_picture_get_data (MlgCanvasPicture *self)
{
  g_return_val_if_fail (MLG_IS_CANVAS_PICTURE (self), NULL);

  return self->shown.data;
}
