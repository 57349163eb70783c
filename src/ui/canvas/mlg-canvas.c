/* mlg-canvas.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-canvas-private.h"

#include "mlg-actor-painter.h"
#include "mlg-diagram-painter-live.h"
#include "mlg-mark-node.h"

enum
{
  PROP_0,
  PROP_SHOW_GRID,
  N_PROPS
};

enum
{
  SIGNAL_CAMERA_CHANGED,
  SIGNAL_POINTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgCanvas, mlg_canvas, GTK_TYPE_WIDGET)

void
_mlg_canvas_camera_changed (MlgCanvas *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->editor != NULL)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_CAMERA_CHANGED], 0);
}

void
_mlg_canvas_pointed (MlgCanvas *self,
                     double     x,
                     double     y)
{
  g_signal_emit (self, signals[SIGNAL_POINTED], 0, x, y);
}

/* While something is lifted, what rests stays as it was when it was lifted:
 * one picture serves for the whole drag. */
static void
scene_changed_cb (MlgCanvas *self)
{
  gboolean lifted = mlg_diagram_scene_get_data (self->scene)->n_lifted > 0;

  if (!lifted || !self->lifted)
    g_clear_pointer (&self->snapshot, mlg_diagram_data_unref);
  self->lifted = lifted;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
draw_picture (MlgCanvas   *self,
              GtkSnapshot *snapshot)
{
  MlgCanvasRequest request = {
    .camera = self->camera,
    .style = mlg_scene_style_get (self->theme),
    .layers = MLG_DIAGRAM_LAYER_PICTURE | (self->show_grid ? MLG_DIAGRAM_LAYER_GRID : 0),
    .scale = (guint) gtk_widget_get_scale_factor (GTK_WIDGET (self)),
  };

  if (self->snapshot == NULL)
    self->snapshot = mlg_diagram_scene_dup_snapshot (self->scene);
  request.data = self->snapshot;

  mlg_canvas_picture_update (self->picture, &request);
  mlg_canvas_picture_draw (self->picture, GTK_WIDGET (self), snapshot, &self->camera);
}

static MlgSpriteCache *
ensure_sprites (MlgCanvas *self)
{
  const MlgSceneStyle *style = mlg_scene_style_get (self->theme);
  guint scale = (guint) gtk_widget_get_scale_factor (GTK_WIDGET (self));

  if (self->sprites == NULL || mlg_sprite_cache_get_scale (self->sprites) != scale ||
      mlg_sprite_cache_get_style (self->sprites) != style)
    {
      g_clear_pointer (&self->sprites, mlg_sprite_cache_free);
      self->sprites = mlg_sprite_cache_new (style, scale);
    }

  return self->sprites;
}

static void
draw_live (MlgCanvas   *self,
           GtkSnapshot *snapshot)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) self->camera.width,
                                                                          (float) self->camera.height));

  mlg_diagram_painter_draw_live (cr, self->scene, mlg_diagram_tool_get_state (self->tool), &self->camera, ensure_sprites (self));
  if (self->hint != NULL && self->inside)
    mlg_actor_painter_draw_tag (cr, mlg_scene_style_get (self->theme), self->hint, self->pointer_x, self->pointer_y,
                                self->camera.width, mlg_diagram_scene_get_text_scale (self->scene));
  cairo_destroy (cr);
}

static void
mlg_canvas_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  MlgCanvas *self = MLG_CANVAS (widget);

  if (self->camera.width <= 0 || self->camera.height <= 0)
    return;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) self->camera.width, (float) self->camera.height));
  draw_picture (self, snapshot);
  draw_live (self, snapshot);
  gtk_snapshot_pop (snapshot);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
}

static void
allocate_editor (MlgCanvas *self)
{
  graphene_point_t from, to;
  int width, height, minimum;

  mlg_canvas_project (self, self->editor_rect.x0, self->editor_rect.y0, &from);
  mlg_canvas_project (self, self->editor_rect.x1, self->editor_rect.y1, &to);
  gtk_widget_measure (self->editor, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  width = MAX (minimum, (int) (to.x - from.x));
  gtk_widget_measure (self->editor, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
  height = MAX (minimum, (int) (to.y - from.y));
  gtk_widget_size_allocate (self->editor, &(GtkAllocation) { (int) from.x, (int) from.y, width, height }, -1);
}

static void
mlg_canvas_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  MlgCanvas *self = MLG_CANVAS (widget);
  gboolean resized = self->camera.width != width || self->camera.height != height;

  self->camera.width = width;
  self->camera.height = height;
  if (self->editor != NULL)
    allocate_editor (self);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (MLG_IS_MARK_NODE (child) && gtk_widget_get_visible (child))
      mlg_mark_node_allocate (MLG_MARK_NODE (child));

  if (resized)
    g_signal_emit (self, signals[SIGNAL_CAMERA_CHANGED], 0);
}

static void
mlg_canvas_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  *minimum = 0;
  *natural = 200;
}

static gboolean
mlg_canvas_grab_focus (GtkWidget *widget)
{
  gtk_widget_set_focus_child (widget, NULL);

  return GTK_WIDGET_CLASS (mlg_canvas_parent_class)->grab_focus (widget);
}

static void
mlg_canvas_dispose (GObject *object)
{
  MlgCanvas *self = MLG_CANVAS (object);
  GtkWidget *child;

  if (self->flight != NULL)
    adw_animation_reset (self->flight);
  g_clear_object (&self->flight);
  self->editor = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  g_clear_object (&self->tool);
  g_clear_object (&self->picture);
  g_clear_pointer (&self->snapshot, mlg_diagram_data_unref);
  g_clear_pointer (&self->sprites, mlg_sprite_cache_free);
  g_clear_pointer (&self->hint, g_free);

  G_OBJECT_CLASS (mlg_canvas_parent_class)->dispose (object);
}

static void
mlg_canvas_finalize (GObject *object)
{
  g_clear_object (&MLG_CANVAS (object)->scene);

  G_OBJECT_CLASS (mlg_canvas_parent_class)->finalize (object);
}

static void
mlg_canvas_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SHOW_GRID:
      g_value_set_boolean (value, MLG_CANVAS (object)->show_grid);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_canvas_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SHOW_GRID:
      mlg_canvas_set_show_grid (MLG_CANVAS (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_canvas_class_init (MlgCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mlg_canvas_dispose;
  object_class->finalize = mlg_canvas_finalize;
  object_class->get_property = mlg_canvas_get_property;
  object_class->set_property = mlg_canvas_set_property;
  widget_class->snapshot = mlg_canvas_snapshot;
  widget_class->size_allocate = mlg_canvas_size_allocate;
  widget_class->measure = mlg_canvas_measure;
  widget_class->grab_focus = mlg_canvas_grab_focus;

  properties[PROP_SHOW_GRID] = g_param_spec_boolean ("show-grid", NULL, NULL, TRUE,
                                                     G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CAMERA_CHANGED] = g_signal_new ("camera-changed", MLG_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                 G_TYPE_NONE, 0);
  signals[SIGNAL_POINTED] = g_signal_new ("pointed", MLG_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  gtk_widget_class_set_css_name (widget_class, "canvas");
}

static void
mlg_canvas_init (MlgCanvas *self)
{
  self->show_grid = TRUE;
  self->camera.zoom = 1;
  self->scene = mlg_diagram_scene_new ();
  self->tool = mlg_diagram_tool_new (self->scene);
  self->picture = mlg_canvas_picture_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (self->scene, "changed", G_CALLBACK (scene_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scene, "state-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tool, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picture, "ready", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  _mlg_canvas_setup_pointer (self);
  _mlg_canvas_setup_scroll (self);
}

GtkWidget *
mlg_canvas_new (void)
{
  return g_object_new (MLG_TYPE_CANVAS, NULL);
}

/**
 * mlg_canvas_get_scene:
 * @self: a canvas
 *
 * Returns: (transfer none): what it shows; always the same
 */
MlgDiagramScene *
mlg_canvas_get_scene (MlgCanvas *self)
{
  g_return_val_if_fail (MLG_IS_CANVAS (self), NULL);

  return self->scene;
}

/**
 * mlg_canvas_get_tool:
 * @self: a canvas
 *
 * Returns: (transfer none): what the pointer does; always the same
 */
MlgDiagramTool *
mlg_canvas_get_tool (MlgCanvas *self)
{
  g_return_val_if_fail (MLG_IS_CANVAS (self), NULL);

  return self->tool;
}

void
mlg_canvas_set_theme (MlgCanvas   *self,
                      MlgMapTheme  theme)
{
  g_return_if_fail (MLG_IS_CANVAS (self));

  self->theme = theme;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const MlgSceneStyle *
mlg_canvas_get_style (MlgCanvas *self)
{
  g_return_val_if_fail (MLG_IS_CANVAS (self), NULL);

  return mlg_scene_style_get (self->theme);
}

gboolean
mlg_canvas_get_show_grid (MlgCanvas *self)
{
  g_return_val_if_fail (MLG_IS_CANVAS (self), FALSE);

  return self->show_grid;
}

void
mlg_canvas_set_show_grid (MlgCanvas *self,
                          gboolean   show_grid)
{
  g_return_if_fail (MLG_IS_CANVAS (self));

  if (self->show_grid == show_grid)
    return;

  self->show_grid = show_grid;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_GRID]);
}

/**
 * mlg_canvas_set_hint:
 * @self: a canvas
 * @hint: (nullable): what letting go would do, beside the pointer
 */
void
mlg_canvas_set_hint (MlgCanvas  *self,
                     const char *hint)
{
  g_return_if_fail (MLG_IS_CANVAS (self));

  if (g_strcmp0 (self->hint, hint) == 0)
    return;

  g_free (self->hint);
  self->hint = g_strdup (hint);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * mlg_canvas_is_current:
 * @self: a canvas
 *
 * Returns: whether all that belongs to the view is drawn, sharp
 */
gboolean
mlg_canvas_is_current (MlgCanvas *self)
{
  g_return_val_if_fail (MLG_IS_CANVAS (self), FALSE);

  return self->snapshot != NULL && mlg_canvas_picture_is_current (self->picture);
}

/**
 * mlg_canvas_project:
 * @self: a canvas
 * @x: units of the diagram
 * @y: likewise
 * @point: (out): logical pixels of the widget
 */
void
mlg_canvas_project (MlgCanvas        *self,
                    double            x,
                    double            y,
                    graphene_point_t *point)
{
  double view_x, view_y;

  g_return_if_fail (MLG_IS_CANVAS (self) && point != NULL);

  mlg_canvas_camera_project (&self->camera, x, y, &view_x, &view_y);
  graphene_point_init (point, (float) view_x, (float) view_y);
}

void
mlg_canvas_unproject (MlgCanvas *self,
                      double     view_x,
                      double     view_y,
                      MlgPoint  *point)
{
  g_return_if_fail (MLG_IS_CANVAS (self) && point != NULL);

  mlg_canvas_camera_unproject (&self->camera, view_x, view_y, &point->x, &point->y);
}

/**
 * mlg_canvas_set_editor:
 * @self: a canvas
 * @editor: (nullable) (transfer floating): something to type in; %NULL takes
 *   away the one there is
 * @rect: where, in units of the diagram; it may grow
 */
void
mlg_canvas_set_editor (MlgCanvas           *self,
                       GtkWidget           *editor,
                       const MlgCanvasRect *rect)
{
  GtkWidget *before;

  g_return_if_fail (MLG_IS_CANVAS (self));

  before = g_steal_pointer (&self->editor);
  if (before != NULL)
    gtk_widget_unparent (before);

  self->editor = editor;
  if (editor == NULL)
    return;

  self->editor_rect = *rect;
  gtk_widget_set_parent (editor, GTK_WIDGET (self));
}
