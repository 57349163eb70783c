/* mlg-diagram-thumbnail.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-thumbnail.h"

#include "mlg-canvas-camera.h"
#include "mlg-scene-style.h"

#define WIDTH   76
#define HEIGHT  50
#define PADDING 5.0
#define DOT     1.8

struct _MlgDiagramThumbnail
{
  GtkWidget parent_instance;

  MlgTerritory *territory;
  MlgId diagram;
};

G_DEFINE_FINAL_TYPE (MlgDiagramThumbnail, mlg_diagram_thumbnail, GTK_TYPE_WIDGET)

static void
get_rect (MlgDiagramItem *item,
          MlgCanvasRect  *rect)
{
  MlgPoint at = mlg_diagram_item_get_position (item);
  MlgPoint size = mlg_diagram_item_get_size (item);

  *rect = (MlgCanvasRect) { at.x - size.x / 2, at.y - size.y / 2, at.x + size.x / 2, at.y + size.y / 2 };
}

static guint32
get_colour (MlgTerritory   *territory,
            MlgDiagramItem *item)
{
  MlgActor *actor = mlg_territory_get_actor (territory, mlg_diagram_item_get_actor (item));
  MlgTerm *kind = actor != NULL ? mlg_territory_get_term (territory, mlg_actor_get_kind (actor)) : NULL;

  return mlg_scene_parse_colour (kind != NULL ? mlg_term_get_colour (kind) : mlg_diagram_item_get_colour (item), 0x77767b);
}

static void
draw_item (cairo_t               *cr,
           MlgTerritory          *territory,
           MlgDiagramItem        *item,
           const MlgCanvasCamera *camera)
{
  gboolean is_actor = mlg_diagram_item_get_sort (item) == MLG_ITEM_ACTOR;
  MlgCanvasRect rect;
  double x, y;

  get_rect (item, &rect);
  mlg_canvas_camera_project (camera, rect.x0, rect.y0, &x, &y);
  mlg_scene_set_rgb (cr, get_colour (territory, item), 0, is_actor ? 1 : 0.3);
  if (is_actor)
    cairo_arc (cr, x, y, DOT, 0, 2 * G_PI);
  else
    cairo_rectangle (cr, x, y, (rect.x1 - rect.x0) * camera->zoom, (rect.y1 - rect.y0) * camera->zoom);
  cairo_fill (cr);
}

static void
mlg_diagram_thumbnail_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  MlgDiagramThumbnail *self = MLG_DIAGRAM_THUMBNAIL (widget);
  const GPtrArray *items = mlg_territory_get_diagram_items (self->territory, self->diagram);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  MlgCanvasRect bounds = MLG_CANVAS_RECT_EMPTY, rect;
  MlgCanvasCamera camera = { .width = width, .height = height };
  cairo_t *cr;

  for (guint i = 0; i < items->len; i++)
    {
      get_rect (g_ptr_array_index (items, i), &rect);
      mlg_canvas_rect_add (&bounds, &rect);
    }
  if (items->len == 0)
    return;

  camera.x = (bounds.x0 + bounds.x1) / 2;
  camera.y = (bounds.y0 + bounds.y1) / 2;
  camera.zoom = MIN ((width - 2 * PADDING) / MAX (bounds.x1 - bounds.x0, 300),
                     (height - 2 * PADDING) / MAX (bounds.y1 - bounds.y0, 200));

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  /* What lies behind first. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < items->len; i++)
      if ((mlg_diagram_item_get_sort (g_ptr_array_index (items, i)) == MLG_ITEM_ACTOR) == (pass == 1))
        draw_item (cr, self->territory, g_ptr_array_index (items, i), &camera);
  cairo_destroy (cr);
}

static void
mlg_diagram_thumbnail_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
mlg_diagram_thumbnail_dispose (GObject *object)
{
  g_clear_object (&MLG_DIAGRAM_THUMBNAIL (object)->territory);

  G_OBJECT_CLASS (mlg_diagram_thumbnail_parent_class)->dispose (object);
}

static void
mlg_diagram_thumbnail_class_init (MlgDiagramThumbnailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mlg_diagram_thumbnail_dispose;
  widget_class->snapshot = mlg_diagram_thumbnail_snapshot;
  widget_class->measure = mlg_diagram_thumbnail_measure;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mlg_diagram_thumbnail_init (MlgDiagramThumbnail *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "diagram-thumbnail");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * mlg_diagram_thumbnail_new:
 * @territory: a territory
 * @diagram: one of its diagrams
 *
 * Returns: (transfer floating): a picture of how it is now
 */
GtkWidget *
mlg_diagram_thumbnail_new (MlgTerritory *territory,
                           MlgId         diagram)
{
  MlgDiagramThumbnail *self = g_object_new (MLG_TYPE_DIAGRAM_THUMBNAIL, NULL);

  self->territory = g_object_ref (territory);
  self->diagram = diagram;

  return GTK_WIDGET (self);
}
