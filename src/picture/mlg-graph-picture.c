/* mlg-graph-picture.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-graph-picture.h"

#include "mlg-diagram-painter.h"
#include "mlg-diagram-scene.h"
#include "mlg-zoning.h"

/* Around what is drawn, in units; names stand out of the bounds a little. */
#define MARGIN   48.0
#define MIN_SIDE 320.0
#define MAX_SIDE 8000.0
#define MAX_ZOOM 4.0

/* The names of sectors stand beside the rings. */
#define TITLE_WIDTH 230.0

struct _MlgGraphPicture
{
  GObject parent_instance;

  /* owned */
  MlgDiagramData *data;

  MlgCanvasRect rect;
};

G_DEFINE_FINAL_TYPE (MlgGraphPicture, mlg_graph_picture, G_TYPE_OBJECT)

static void
mlg_graph_picture_finalize (GObject *object)
{
  MlgGraphPicture *self = MLG_GRAPH_PICTURE (object);

  g_clear_pointer (&self->data, mlg_diagram_data_unref);

  G_OBJECT_CLASS (mlg_graph_picture_parent_class)->finalize (object);
}

static void
mlg_graph_picture_class_init (MlgGraphPictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mlg_graph_picture_finalize;
}

static void
mlg_graph_picture_init (MlgGraphPicture *self)
{
}

static void
include_zones (MlgCanvasRect         *rect,
               const MlgDiagramZones *zones)
{
  double radius;

  if (zones == NULL || zones->n_rings == 0)
    return;

  radius = zones->rings[zones->n_rings - 1].end;
  rect->x0 = MIN (rect->x0, zones->x - radius - (zones->n_sectors > 0 ? TITLE_WIDTH : 0));
  rect->y0 = MIN (rect->y0, zones->y - radius);
  rect->x1 = MAX (rect->x1, zones->x + radius + (zones->n_sectors > 0 ? TITLE_WIDTH : 0));
  rect->y1 = MAX (rect->y1, zones->y + radius);
}

static gboolean
contains (const MlgId *actors,
          guint        n_actors,
          MlgId        actor)
{
  for (guint i = 0; i < n_actors; i++)
    if (actors[i] == actor)
      return TRUE;

  return FALSE;
}

/**
 * mlg_graph_picture_new:
 * @territory: a territory
 * @diagram: a diagram of it
 * @text_scale: how much larger than usual letters are
 *
 * Returns: (transfer full): a picture of the whole diagram
 */
MlgGraphPicture *
mlg_graph_picture_new (MlgTerritory *territory,
                       MlgDiagram   *diagram,
                       double        text_scale)
{
  g_autoptr(MlgDiagramScene) scene = NULL;
  g_autoptr(MlgZoning) zoning = NULL;
  MlgGraphPicture *self;

  g_return_val_if_fail (MLG_IS_TERRITORY (territory) && MLG_IS_DIAGRAM (diagram), NULL);
  g_return_val_if_fail (text_scale > 0, NULL);

  scene = mlg_diagram_scene_new ();
  mlg_diagram_scene_set_text_scale (scene, text_scale);
  mlg_diagram_scene_set_diagram (scene, territory, diagram);
  zoning = mlg_zoning_new (territory, diagram);
  if (zoning != NULL)
    mlg_zoning_show (zoning, diagram, scene);
  mlg_diagram_scene_settle (scene);

  self = g_object_new (MLG_TYPE_GRAPH_PICTURE, NULL);
  self->data = mlg_diagram_scene_dup_snapshot (scene);
  mlg_diagram_scene_get_bounds (scene, &self->rect);
  include_zones (&self->rect, self->data->zones);

  return self;
}

/**
 * mlg_graph_picture_set_actors:
 * @self: a picture
 * @actors: some actors
 * @n_actors: how many
 *
 * Shows the part of the diagram where they are. Without any of them on it, it
 * goes on showing all.
 */
void
mlg_graph_picture_set_actors (MlgGraphPicture *self,
                              const MlgId     *actors,
                              guint            n_actors)
{
  MlgCanvasRect bounds = { 0, };
  gboolean any = FALSE;

  g_return_if_fail (MLG_IS_GRAPH_PICTURE (self));
  g_return_if_fail (actors != NULL || n_actors == 0);

  for (guint i = 0; i < self->data->nodes->len; i++)
    {
      const MlgDiagramNode *node = mlg_diagram_data_node (self->data, i);
      MlgCanvasRect rect;

      if ((node->flags & MLG_DIAGRAM_HIDDEN) || !contains (actors, n_actors, node->actor))
        continue;

      mlg_diagram_data_get_node_rect (self->data, node, &rect);
      if (any)
        mlg_canvas_rect_add (&bounds, &rect);
      else
        bounds = rect;
      any = TRUE;
    }

  if (any)
    self->rect = bounds;
}

/**
 * mlg_graph_picture_get_size:
 * @self: a picture
 * @width: (out): in logical pixels
 * @height: (out): in logical pixels
 *
 * Gets the size that it has by itself, at 100 %, within reason.
 */
void
mlg_graph_picture_get_size (MlgGraphPicture *self,
                            int             *width,
                            int             *height)
{
  g_return_if_fail (MLG_IS_GRAPH_PICTURE (self));
  g_return_if_fail (width != NULL && height != NULL);

  *width = (int) CLAMP (self->rect.x1 - self->rect.x0 + 2 * MARGIN, MIN_SIDE, MAX_SIDE);
  *height = (int) CLAMP (self->rect.y1 - self->rect.y0 + 2 * MARGIN, MIN_SIDE, MAX_SIDE);
}

/**
 * mlg_graph_picture_draw:
 * @self: a picture
 * @cr: where to draw, in logical pixels from the top left
 * @width: of the sheet, in logical pixels
 * @height: of the sheet, in logical pixels
 * @scale: device pixels per logical pixel; 0 for vectors
 * @theme: the colours
 *
 * Draws it as large as the sheet lets it. Any thread may call it.
 */
void
mlg_graph_picture_draw (MlgGraphPicture *self,
                        cairo_t         *cr,
                        int              width,
                        int              height,
                        guint            scale,
                        MlgMapTheme      theme)
{
  const MlgSceneStyle *style = mlg_scene_style_get (theme);
  g_autoptr(MlgSpriteCache) sprites = NULL;
  MlgCanvasCamera camera = { .width = width, .height = height };

  g_return_if_fail (MLG_IS_GRAPH_PICTURE (self) && cr != NULL);
  g_return_if_fail (width > 0 && height > 0);

  mlg_scene_set_ink (cr, &style->face, 1);
  cairo_paint (cr);

  mlg_canvas_camera_fit (&camera, &self->rect, MARGIN, MAX_ZOOM);
  sprites = mlg_sprite_cache_new (style, scale);
  mlg_diagram_painter_draw (cr, self->data, &camera, sprites, MLG_DIAGRAM_LAYER_PICTURE);
}
