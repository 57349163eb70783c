/* mlg-link-picture.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-link-picture.h"

#include "mlg-actor-painter.h"

#include <math.h>

/* Drawn around the view, and when to draw anew (logical pixels). */
#define MARGIN      256.0
#define MARGIN_LEFT 64.0

#define TOLERANCE 5.0

/* Most of the picture is empty: it is copied in pieces of this many device
 * pixels that are not. */
#define PIECE 64

struct _MlgLinkPicture
{
  GObject parent_instance;

  /* Owned: what is shown */
  MlgLinkLayout *lines;
  cairo_surface_t *surface;
  GArray *pieces;
  GdkTexture *texture;
  MlgLinkRequest shown;

  /* Owned: what is wanted */
  MlgLinkRequest wanted;
  GCancellable *cancellable;
  gboolean drawing;
};

typedef struct
{
  MlgLinkRequest request;
  MlgLinkLayout *lines;
  cairo_surface_t *surface;
  GArray *pieces; /* cairo_rectangle_int_t, in device pixels */
} Job;

enum
{
  SIGNAL_READY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgLinkPicture, mlg_link_picture, G_TYPE_OBJECT)

static void
set_request (MlgLinkRequest       *self,
             const MlgLinkRequest *other)
{
  MlgSceneData *data = other->data != NULL ? mlg_scene_data_ref (other->data) : NULL;

  g_clear_pointer (&self->data, mlg_scene_data_unref);
  *self = *other;
  self->data = data;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->request.data, mlg_scene_data_unref);
  g_clear_pointer (&job->lines, mlg_link_layout_unref);
  g_clear_pointer (&job->surface, cairo_surface_destroy);
  g_clear_pointer (&job->pieces, g_array_unref);
  g_free (job);
}

static gboolean
has_ink (const guchar *data,
         int           stride,
         int           x,
         int           y,
         int           width,
         int           height)
{
  for (int row = y; row < y + height; row++)
    {
      const guint32 *pixels = (const guint32 *) (const void *) (data + (gsize) row * (gsize) stride);

      for (int column = x; column < x + width; column++)
        if (pixels[column] != 0)
          return TRUE;
    }

  return FALSE;
}

/* Pieces side by side are one rectangle. */
static GArray *
find_pieces (cairo_surface_t *surface)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_int_t));
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);

  for (int y = 0; y < height; y += PIECE)
    {
      cairo_rectangle_int_t run = { 0, y, 0, MIN (PIECE, height - y) };

      for (int x = 0; x < width; x += PIECE)
        {
          int part = MIN (PIECE, width - x);

          if (has_ink (data, stride, x, y, part, run.height))
            {
              run.x = run.width == 0 ? x : run.x;
              run.width += part;
            }
          else if (run.width > 0)
            {
              g_array_append_val (pieces, run);
              run.width = 0;
            }
        }
      if (run.width > 0)
        g_array_append_val (pieces, run);
    }

  return pieces;
}

static void
draw_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Job *job = task_data;
  MlgLinkRequest *request = &job->request;
  MlgCamera camera = request->camera;
  cairo_t *cr;

  camera.width += 2 * MARGIN;
  camera.height += 2 * MARGIN;
  job->lines = mlg_link_layout_new (request->data, &camera, request->opened, NULL);
  job->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                             (int) (camera.width * request->scale),
                                             (int) (camera.height * request->scale));
  cairo_surface_set_device_scale (job->surface, request->scale, request->scale);
  cr = cairo_create (job->surface);
  for (guint i = 0; i < job->lines->lines->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const MlgLinkLine *line = &g_array_index (job->lines->lines, MlgLinkLine, i);

      mlg_link_draw (cr, request->style, &line->curve, &line->look, MLG_ALL_LINES);
    }
  cairo_destroy (cr);
  cairo_surface_flush (job->surface);
  job->pieces = find_pieces (job->surface);

  g_task_return_boolean (task, TRUE);
}

static gboolean
needs_drawing (const MlgLinkRequest *wanted,
               const MlgLinkRequest *shown)
{
  MlgProjection new, old;

  if (wanted->data != shown->data || wanted->opened != shown->opened || wanted->style != shown->style ||
      wanted->scale != shown->scale || wanted->camera.zoom != shown->camera.zoom ||
      wanted->camera.width > shown->camera.width + MARGIN || wanted->camera.height > shown->camera.height + MARGIN)
    return TRUE;

  mlg_camera_get_projection (&wanted->camera, &new);
  mlg_camera_get_projection (&shown->camera, &old);

  return fabs (new.x - old.x) > MARGIN - MARGIN_LEFT || fabs (new.y - old.y) > MARGIN - MARGIN_LEFT ||
         new.x + wanted->camera.width < old.x || new.y + wanted->camera.height < old.y;
}

static void
on_drawn (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  MlgLinkPicture *self = MLG_LINK_PICTURE (object);
  Job *job = g_task_get_task_data (G_TASK (result));

  self->drawing = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;

  g_clear_pointer (&self->lines, mlg_link_layout_unref);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->pieces, g_array_unref);
  g_clear_object (&self->texture);
  self->pieces = g_steal_pointer (&job->pieces);
  self->lines = g_steal_pointer (&job->lines);
  self->surface = g_steal_pointer (&job->surface);
  set_request (&self->shown, &job->request);
  /* Whoever shows it draws a frame, and that asks for the next picture. */
  g_signal_emit (self, signals[SIGNAL_READY], 0);
}

static void
start (MlgLinkPicture *self)
{
  g_autoptr(GTask) task = g_task_new (self, self->cancellable, on_drawn, NULL);
  Job *job = g_new0 (Job, 1);

  set_request (&job->request, &self->wanted);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, job, job_free);
  self->drawing = TRUE;
  g_task_run_in_thread (task, draw_in_thread);
}

static void
mlg_link_picture_dispose (GObject *object)
{
  MlgLinkPicture *self = MLG_LINK_PICTURE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->lines, mlg_link_layout_unref);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->pieces, g_array_unref);
  g_clear_pointer (&self->shown.data, mlg_scene_data_unref);
  g_clear_pointer (&self->wanted.data, mlg_scene_data_unref);
  g_clear_object (&self->texture);

  G_OBJECT_CLASS (mlg_link_picture_parent_class)->dispose (object);
}

static void
mlg_link_picture_finalize (GObject *object)
{
  MlgLinkPicture *self = MLG_LINK_PICTURE (object);

  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (mlg_link_picture_parent_class)->finalize (object);
}

static void
mlg_link_picture_class_init (MlgLinkPictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mlg_link_picture_dispose;
  object_class->finalize = mlg_link_picture_finalize;

  signals[SIGNAL_READY] = g_signal_new ("ready", MLG_TYPE_LINK_PICTURE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);
}

static void
mlg_link_picture_init (MlgLinkPicture *self)
{
  self->cancellable = g_cancellable_new ();
}

MlgLinkPicture *
mlg_link_picture_new (void)
{
  return g_object_new (MLG_TYPE_LINK_PICTURE, NULL);
}

/**
 * mlg_link_picture_update:
 * @self: a picture
 * @request: what is to be shown
 *
 * Asks for a new picture if the one there is will not do. One is drawn at a
 * time; what is asked for last is drawn next.
 */
void
mlg_link_picture_update (MlgLinkPicture       *self,
                         const MlgLinkRequest *request)
{
  g_return_if_fail (MLG_IS_LINK_PICTURE (self) && request != NULL && request->data != NULL);

  set_request (&self->wanted, request);
  if (!self->drawing && needs_drawing (&self->wanted, &self->shown))
    start (self);
}

static void
append_texture (MlgLinkPicture        *self,
                GtkSnapshot           *snapshot,
                const graphene_rect_t *bounds,
                double                 opacity)
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

  if (opacity < 1)
    gtk_snapshot_push_opacity (snapshot, opacity);
  gtk_snapshot_append_texture (snapshot, self->texture, bounds);
  if (opacity < 1)
    gtk_snapshot_pop (snapshot);
}

/* The cairo renderer converts a texture anew in every frame, pixel by pixel;
 * a surface it copies. */
static void
append_surface (MlgLinkPicture        *self,
                GtkSnapshot           *snapshot,
                const graphene_rect_t *bounds,
                const MlgCamera       *camera,
                double                 stretch,
                double                 opacity)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot,
                                           &GRAPHENE_RECT_INIT (0, 0, (float) camera->width, (float) camera->height));
  double scale = self->shown.scale;

  cairo_translate (cr, bounds->origin.x, bounds->origin.y);
  cairo_scale (cr, stretch, stretch);
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), stretch == 1 ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_FAST);

  if (stretch == 1)
    {
      for (guint i = 0; i < self->pieces->len; i++)
        {
          const cairo_rectangle_int_t *piece = &g_array_index (self->pieces, cairo_rectangle_int_t, i);

          cairo_rectangle (cr, piece->x / scale, piece->y / scale, piece->width / scale, piece->height / scale);
        }
      cairo_clip (cr);
    }

  if (opacity < 1)
    cairo_paint_with_alpha (cr, opacity);
  else
    cairo_paint (cr);
  cairo_destroy (cr);
}

/**
 * mlg_link_picture_draw:
 * @self: a picture
 * @widget: what shows it
 * @snapshot: where to draw
 * @camera: what @widget shows now
 * @opacity: 0 to 1
 *
 * Draws the picture there is, moved and stretched to where it belongs.
 */
void
mlg_link_picture_draw (MlgLinkPicture  *self,
                       GtkWidget       *widget,
                       GtkSnapshot     *snapshot,
                       const MlgCamera *camera,
                       double           opacity)
{
  MlgCamera drawn;
  MlgProjection now, then;
  graphene_rect_t bounds;
  double stretch, scale;

  g_return_if_fail (MLG_IS_LINK_PICTURE (self) && camera != NULL);

  if (self->surface == NULL || self->lines->lines->len == 0)
    return;

  drawn = self->shown.camera;
  drawn.width += 2 * MARGIN;
  drawn.height += 2 * MARGIN;
  mlg_camera_get_projection (camera, &now);
  mlg_camera_get_projection (&drawn, &then);
  stretch = now.size / then.size;
  scale = self->shown.scale;
  graphene_rect_init (&bounds,
                      (float) (now.x - then.x * stretch), (float) (now.y - then.y * stretch),
                      (float) (floor (drawn.width * scale) / scale * stretch),
                      (float) (floor (drawn.height * scale) / scale * stretch));
  if (stretch == 1)
    {
      bounds.origin.x = (float) (round (bounds.origin.x * scale) / scale);
      bounds.origin.y = (float) (round (bounds.origin.y * scale) / scale);
    }

  if (GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (gtk_widget_get_native (widget))))
    append_surface (self, snapshot, &bounds, camera, stretch, opacity);
  else
    append_texture (self, snapshot, &bounds, opacity);
}

/**
 * mlg_link_picture_hit:
 * @self: a picture
 * @camera: what the widget shows now
 * @x: logical pixels of the widget
 * @y: likewise
 *
 * Returns: (transfer none) (nullable): the line there, good until the next
 *   picture; none while the view is zooming
 */
const MlgLinkLine *
mlg_link_picture_hit (MlgLinkPicture  *self,
                      const MlgCamera *camera,
                      double           x,
                      double           y)
{
  MlgProjection now, then;

  g_return_val_if_fail (MLG_IS_LINK_PICTURE (self) && camera != NULL, NULL);

  if (self->lines == NULL || self->lines->camera.zoom != camera->zoom)
    return NULL;

  mlg_camera_get_projection (camera, &now);
  mlg_camera_get_projection (&self->lines->camera, &then);

  return mlg_link_layout_hit (self->lines, x - now.x + then.x, y - now.y + then.y, TOLERANCE);
}

/**
 * mlg_link_picture_get_lines:
 * @self: a picture
 *
 * Returns: (transfer none) (nullable): the lines it shows
 */
MlgLinkLayout *
mlg_link_picture_get_lines (MlgLinkPicture *self)
{
  g_return_val_if_fail (MLG_IS_LINK_PICTURE (self), NULL);

  return self->lines;
}

/**
 * mlg_link_picture_is_current:
 * @self: a picture
 *
 * Returns: whether it shows what was asked for last
 */
gboolean
mlg_link_picture_is_current (MlgLinkPicture *self)
{
  g_return_val_if_fail (MLG_IS_LINK_PICTURE (self), FALSE);

  return !self->drawing && self->lines != NULL;
}
