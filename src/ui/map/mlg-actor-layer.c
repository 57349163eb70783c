/* mlg-actor-layer.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-actor-layer-private.h"

#include "mlg-map-camera.h"
#include "mlg-mark-node.h"

#include <math.h>

/* When the view has moved this far, what comes next is laid out. */
#define MARGIN_LEFT 40.0

enum
{
  SIGNAL_LAID_OUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgActorLayer, mlg_actor_layer, SHUMATE_TYPE_LAYER)

static void
make_dirty (MlgActorLayer *self)
{
  self->dirty = TRUE;
  g_clear_pointer (&self->hover_lines, mlg_link_layout_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static MlgSpriteCache *
ensure_sprites (MlgActorLayer *self)
{
  guint scale = (guint) gtk_widget_get_scale_factor (GTK_WIDGET (self));

  if (self->sprites == NULL || mlg_sprite_cache_get_scale (self->sprites) != scale)
    {
      g_clear_pointer (&self->sprites, mlg_sprite_cache_free);
      self->sprites = mlg_sprite_cache_new (mlg_scene_style_get (self->theme), scale);
      mlg_sprite_cache_set_text_scale (self->sprites, self->text_scale);
      self->dirty = TRUE;
    }

  return self->sprites;
}

static gboolean
needs_layout (MlgActorLayer   *self,
              const MlgCamera *camera)
{
  MlgProjection now, then;

  if (self->dirty || self->node == NULL || camera->zoom != self->laid_out.zoom ||
      camera->width != self->laid_out.width || camera->height != self->laid_out.height)
    return TRUE;

  mlg_camera_get_projection (camera, &now);
  mlg_camera_get_projection (&self->laid_out, &then);

  return fabs (now.x - then.x) > MLG_ACTOR_LAYER_MARGIN - MARGIN_LEFT ||
         fabs (now.y - then.y) > MLG_ACTOR_LAYER_MARGIN - MARGIN_LEFT;
}

/* The line of the selected relation, and the relations of selected actors. */
static void
draw_selected_lines (MlgActorLayer *self,
                     cairo_t       *cr)
{
  const MlgSceneStyle *style = mlg_scene_style_get (self->theme);
  MlgRelation *relation;
  g_autoptr(MlgLinkLayout) lines = NULL;
  MlgId source;

  if (self->selected->len > 0)
    {
      g_clear_pointer (&self->selected_lines, mlg_link_layout_unref);
      self->selected_lines = mlg_actor_scene_layout_focus (self->scene, (const MlgId *) (gpointer) self->selected->data,
                                                           self->selected->len);
      mlg_actor_painter_draw_focus (cr, style, self->selected_lines);
    }

  relation = self->territory != NULL && self->selected_relation != MLG_ID_NONE
           ? mlg_territory_get_relation (self->territory, self->selected_relation) : NULL;
  if (relation == NULL)
    return;

  source = mlg_relation_get_source (relation);
  lines = mlg_actor_scene_layout_focus (self->scene, &source, 1);
  for (guint i = 0; i < lines->lines->len; i++)
    if (g_array_index (lines->lines, MlgLinkLine, i).relation == self->selected_relation)
      mlg_actor_painter_draw_line (cr, style, &g_array_index (lines->lines, MlgLinkLine, i));
}

static void
layout (MlgActorLayer   *self,
        const MlgCamera *camera)
{
  MlgCamera wide = *camera;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr;

  wide.width += 2 * MLG_ACTOR_LAYER_MARGIN;
  wide.height += 2 * MLG_ACTOR_LAYER_MARGIN;
  mlg_actor_scene_set_camera (self->scene, &wide);
  mlg_actor_scene_layout (self->scene, self->sprites);

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) wide.width, (float) wide.height));
  draw_selected_lines (self, cr);
  mlg_actor_painter_draw_marks (cr, self->scene, self->sprites);
  cairo_destroy (cr);

  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->hover_lines, mlg_link_layout_unref);
  self->node = gtk_snapshot_free_to_node (snapshot);
  self->laid_out = *camera;
  self->dirty = FALSE;
  g_signal_emit (self, signals[SIGNAL_LAID_OUT], 0);
}

/* Where the layout is in the widget now. */
void
_mlg_actor_layer_get_shift (MlgActorLayer *self,
                            double        *dx,
                            double        *dy)
{
  double scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  MlgProjection now, then;
  MlgCamera camera;

  mlg_actor_layer_get_camera (self, &camera);
  mlg_camera_get_projection (&camera, &now);
  mlg_camera_get_projection (&self->laid_out, &then);
  *dx = round ((now.x - then.x) * scale) / scale - MLG_ACTOR_LAYER_MARGIN;
  *dy = round ((now.y - then.y) * scale) / scale - MLG_ACTOR_LAYER_MARGIN;
}

static void
draw_links (MlgActorLayer   *self,
            GtkSnapshot     *snapshot,
            const MlgCamera *camera)
{
  gboolean focus = self->selected->len > 0 || self->selected_relation != MLG_ID_NONE || self->hover_lines != NULL;
  MlgLinkRequest request = {
    .data = mlg_actor_scene_get_data (self->scene),
    .camera = *camera,
    .opened = mlg_actor_scene_get_opened (self->scene),
    .style = mlg_scene_style_get (self->theme),
    .scale = (guint) gtk_widget_get_scale_factor (GTK_WIDGET (self)),
  };

  mlg_link_picture_update (self->links, &request);
  mlg_link_picture_draw (self->links, GTK_WIDGET (self), snapshot, camera,
                         focus ? MLG_BACKGROUND_LINES / MLG_ALL_LINES : 1);
}

static void
mlg_actor_layer_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  MlgActorLayer *self = MLG_ACTOR_LAYER (widget);
  MlgCamera camera;
  double dx, dy;

  mlg_actor_layer_get_camera (self, &camera);
  if (camera.width <= 0 || camera.height <= 0)
    return;

  ensure_sprites (self);
  if (needs_layout (self, &camera))
    layout (self, &camera);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) camera.width, (float) camera.height));
  draw_links (self, snapshot, &camera);

  if (self->node != NULL)
    {
      _mlg_actor_layer_get_shift (self, &dx, &dy);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) dx, (float) dy));
      gtk_snapshot_append_node (snapshot, self->node);
      gtk_snapshot_restore (snapshot);
    }

  _mlg_actor_layer_draw_live (self, snapshot, &camera);
  gtk_snapshot_pop (snapshot);

  GTK_WIDGET_CLASS (mlg_actor_layer_parent_class)->snapshot (widget, snapshot);
}

static void
mlg_actor_layer_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  GTK_WIDGET_CLASS (mlg_actor_layer_parent_class)->size_allocate (widget, width, height, baseline);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (MLG_IS_MARK_NODE (child) && gtk_widget_get_visible (child))
        mlg_mark_node_allocate (MLG_MARK_NODE (child));
      else if (GTK_IS_POPOVER (child))
        gtk_popover_present (GTK_POPOVER (child));
    }
}

/* Other layers let the pointer through to the map. */
static gboolean
mlg_actor_layer_contains (GtkWidget *widget,
                          double     x,
                          double     y)
{
  return x >= 0 && y >= 0 && x < gtk_widget_get_width (widget) && y < gtk_widget_get_height (widget);
}

static void
mlg_actor_layer_constructed (GObject *object)
{
  MlgActorLayer *self = MLG_ACTOR_LAYER (object);

  G_OBJECT_CLASS (mlg_actor_layer_parent_class)->constructed (object);

  g_signal_connect_object (shumate_layer_get_viewport (SHUMATE_LAYER (self)), "notify",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

static void
mlg_actor_layer_dispose (GObject *object)
{
  MlgActorLayer *self = MLG_ACTOR_LAYER (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  g_clear_object (&self->territory);
  g_clear_object (&self->scene);
  g_clear_object (&self->links);
  g_clear_pointer (&self->sprites, mlg_sprite_cache_free);
  g_clear_pointer (&self->selected, g_array_unref);
  g_clear_pointer (&self->selected_lines, mlg_link_layout_unref);
  g_clear_pointer (&self->hover_lines, mlg_link_layout_unref);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->hint, g_free);

  G_OBJECT_CLASS (mlg_actor_layer_parent_class)->dispose (object);
}

static void
mlg_actor_layer_class_init (MlgActorLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mlg_actor_layer_constructed;
  object_class->dispose = mlg_actor_layer_dispose;
  widget_class->contains = mlg_actor_layer_contains;
  widget_class->size_allocate = mlg_actor_layer_size_allocate;
  widget_class->snapshot = mlg_actor_layer_snapshot;

  signals[SIGNAL_LAID_OUT] = g_signal_new ("laid-out", MLG_TYPE_ACTOR_LAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "actor-layer");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mlg_actor_layer_init (MlgActorLayer *self)
{
  self->text_scale = 1;
  self->scene = mlg_actor_scene_new ();
  mlg_actor_scene_set_margin (self->scene, MLG_ACTOR_LAYER_MARGIN);
  self->links = mlg_link_picture_new ();
  self->selected = g_array_new (FALSE, FALSE, sizeof (MlgId));
  self->dirty = TRUE;

  g_signal_connect_object (self->links, "ready", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::scale-factor", G_CALLBACK (make_dirty), self, 0);
}

/**
 * mlg_actor_layer_new:
 * @viewport: the viewport of the map
 *
 * Returns: (transfer floating): a layer that shows nothing yet
 */
MlgActorLayer *
mlg_actor_layer_new (ShumateViewport *viewport)
{
  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  return g_object_new (MLG_TYPE_ACTOR_LAYER, "viewport", viewport, NULL);
}

/**
 * mlg_actor_layer_get_scene:
 * @self: a layer
 *
 * Returns: (transfer none): what it shows; its marks are for a wider view
 *   than the widget (see mlg_actor_layer_locate_mark())
 */
MlgActorScene *
mlg_actor_layer_get_scene (MlgActorLayer *self)
{
  g_return_val_if_fail (MLG_IS_ACTOR_LAYER (self), NULL);

  return self->scene;
}

/**
 * mlg_actor_layer_set_data:
 * @self: a layer
 * @territory: (nullable): the territory
 * @data: what of it to show
 */
void
mlg_actor_layer_set_data (MlgActorLayer *self,
                          MlgTerritory  *territory,
                          MlgSceneData  *data)
{
  g_return_if_fail (MLG_IS_ACTOR_LAYER (self) && data != NULL);

  g_set_object (&self->territory, territory);
  mlg_actor_scene_set_data (self->scene, territory, data);
  make_dirty (self);
}

void
mlg_actor_layer_set_theme (MlgActorLayer *self,
                           MlgMapTheme    theme)
{
  g_return_if_fail (MLG_IS_ACTOR_LAYER (self));

  if (self->theme == theme)
    return;

  self->theme = theme;
  g_clear_pointer (&self->sprites, mlg_sprite_cache_free);
  make_dirty (self);
}

/**
 * mlg_actor_layer_set_text_scale:
 * @self: a layer
 * @text_scale: how much larger than usual letters are; give it data of that
 *   scale too
 */
void
mlg_actor_layer_set_text_scale (MlgActorLayer *self,
                                double         text_scale)
{
  g_return_if_fail (MLG_IS_ACTOR_LAYER (self));

  if (self->text_scale == text_scale)
    return;

  self->text_scale = text_scale;
  g_clear_pointer (&self->sprites, mlg_sprite_cache_free);
  make_dirty (self);
}

/**
 * mlg_actor_layer_set_selected:
 * @self: a layer
 * @actors: (array length=n_actors): the actors that are selected
 * @n_actors: how many
 * @relation: the relation that is, or %MLG_ID_NONE
 */
void
mlg_actor_layer_set_selected (MlgActorLayer *self,
                              const MlgId   *actors,
                              guint          n_actors,
                              MlgId          relation)
{
  g_return_if_fail (MLG_IS_ACTOR_LAYER (self));

  g_array_set_size (self->selected, 0);
  if (n_actors > 0)
    g_array_append_vals (self->selected, actors, n_actors);
  self->selected_relation = relation;
  mlg_actor_scene_set_selected (self->scene, actors, n_actors);
  make_dirty (self);
}

/**
 * mlg_actor_layer_set_hover:
 * @self: a layer
 * @kind: an actor or a relation
 * @id: what the pointer is over, or %MLG_ID_NONE
 */
void
mlg_actor_layer_set_hover (MlgActorLayer *self,
                           MlgObjectKind  kind,
                           MlgId          id)
{
  g_return_if_fail (MLG_IS_ACTOR_LAYER (self));

  if (self->hover_kind == kind && self->hover == id)
    return;

  self->hover_kind = kind;
  self->hover = id;
  g_clear_pointer (&self->hover_lines, mlg_link_layout_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mlg_actor_layer_set_opened (MlgActorLayer *self,
                            guint32        spot)
{
  g_return_if_fail (MLG_IS_ACTOR_LAYER (self));

  if (mlg_actor_scene_get_opened (self->scene) == spot)
    return;

  mlg_actor_scene_set_opened (self->scene, spot);
  make_dirty (self);
}

/**
 * mlg_actor_layer_set_preview:
 * @self: a layer
 * @preview: what is going on
 * @actor: who is moved, linked or dropped
 * @x: where the pointer is, in logical pixels of the widget
 * @y: likewise
 * @target: the actor that a relation would end at, or %MLG_ID_NONE
 * @hint: (nullable): what would happen, in words
 */
void
mlg_actor_layer_set_preview (MlgActorLayer *self,
                             MlgMapPreview  preview,
                             MlgId          actor,
                             double         x,
                             double         y,
                             MlgId          target,
                             const char    *hint)
{
  MlgId hidden = preview == MLG_MAP_PREVIEW_MOVE || preview == MLG_MAP_PREVIEW_DROP ? actor : MLG_ID_NONE;
  MlgId was_hidden = self->preview == MLG_MAP_PREVIEW_MOVE || self->preview == MLG_MAP_PREVIEW_DROP
                   ? self->preview_actor : MLG_ID_NONE;
  char *copy;

  g_return_if_fail (MLG_IS_ACTOR_LAYER (self));

  self->preview = preview;
  self->preview_actor = actor;
  self->preview_x = x;
  self->preview_y = y;
  self->preview_target = target;
  copy = g_strdup (hint);
  g_free (self->hint);
  self->hint = copy;

  if (hidden != was_hidden)
    {
      mlg_actor_scene_set_hidden (self->scene, hidden);
      make_dirty (self);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

MlgMapPreview
mlg_actor_layer_get_preview (MlgActorLayer *self)
{
  g_return_val_if_fail (MLG_IS_ACTOR_LAYER (self), MLG_MAP_PREVIEW_NONE);

  return self->preview;
}

/**
 * mlg_actor_layer_get_camera:
 * @self: a layer
 * @camera: (out): what it shows now
 */
void
mlg_actor_layer_get_camera (MlgActorLayer *self,
                            MlgCamera     *camera)
{
  ShumateViewport *viewport;
  MlgMapCamera map;

  g_return_if_fail (MLG_IS_ACTOR_LAYER (self) && camera != NULL);

  viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));
  mlg_map_camera_init (&map, SHUMATE_LAYER (self));
  camera->longitude = shumate_location_get_longitude (SHUMATE_LOCATION (viewport));
  camera->latitude = shumate_location_get_latitude (SHUMATE_LOCATION (viewport));
  camera->zoom = mlg_map_camera_get_zoom (&map);
  camera->width = map.width;
  camera->height = map.height;
}
