/* mlg-map-picture.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-map-picture.h"

#include "mlg-actor-painter.h"
#include "mlg-basemap-painter.h"
#include "mlg-data-dir.h"
#include "mlg-label-placer.h"
#include "mlg-place-names.h"
#include "mlg-tile-file.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define FAMILY       "sans"
#define PADDING      56.0
#define MAX_ZOOM     12.0
#define NAME_PADDING 2.0

/* The line that says how far things are, and the credits: logical pixels. */
#define BAR_MAX      110.0
#define BAR_TICK     5.0
#define EDGE         8.0
#define SMALL_SIZE   10.0
#define EQUATOR      40075016.7 /* metres */

struct _MlgMapPicture
{
  GObject parent_instance;

  /* owned; laid out, so that nothing of the territory is needed to draw it */
  MlgActorScene *scene;
  MlgSpriteCache *sprites;

  MlgCamera camera;
  MlgMapTheme theme;
  double text_scale;
};

G_DEFINE_FINAL_TYPE (MlgMapPicture, mlg_map_picture, G_TYPE_OBJECT)

static GBytes *
fetch_tile (const MlgTileCoord  *coord,
            gpointer             user_data,
            GError             **error)
{
  return mlg_tile_file_load_tile (user_data, coord->zoom, coord->x, coord->y, error);
}

/* Without the ground, everything else is still a picture: a plain sheet. */
static gboolean
draw_ground (MlgMapPicture        *self,
             cairo_t              *cr,
             MlgTileFile          *file,
             GCancellable         *cancellable,
             GError              **error)
{
  const MlgMapStyle *style = mlg_map_style_get (self->theme);
  MlgBasemapView view = { self->camera.longitude, self->camera.latitude, self->camera.zoom,
                          self->camera.width, self->camera.height };
  g_autoptr(MlgTilePyramid) pyramid = NULL;

  if (file == NULL)
    {
      cairo_set_source_rgb (cr, style->land.red, style->land.green, style->land.blue);
      cairo_paint (cr);
      return TRUE;
    }

  pyramid = mlg_tile_pyramid_new (fetch_tile, g_object_ref (file), g_object_unref,
                                  mlg_tile_file_get_min_zoom (file), mlg_tile_file_get_max_zoom (file));

  return mlg_basemap_paint_view (cr, pyramid, style, &view, cancellable, error);
}

static void
add_obstacles (MlgActorScene  *scene,
               MlgLabelPlacer *placer)
{
  GArray *marks = mlg_actor_scene_get_marks (scene);
  GArray *names = mlg_actor_scene_get_names (scene);

  for (guint i = 0; i < marks->len; i++)
    {
      const MlgSceneMark *mark = &g_array_index (marks, MlgSceneMark, i);
      MlgLabelRect rect = { mark->x - mark->radius, mark->y - mark->radius, 2 * mark->radius, 2 * mark->radius };

      mlg_label_placer_add_obstacle (placer, &rect);
    }

  for (guint i = 0; i < names->len; i++)
    {
      const MlgSceneName *name = &g_array_index (names, MlgSceneName, i);
      MlgLabelRect rect = { name->left, name->top, name->width, name->height };

      mlg_label_placer_add_obstacle (placer, &rect);
    }
}

static void
draw_dot (MlgMapPicture       *self,
          cairo_t             *cr,
          double               x,
          double               y,
          double               radius)
{
  const MlgMapStyle *style = mlg_map_style_get (self->theme);

  cairo_arc (cr, x, y, radius + 1.2, 0, 2 * G_PI);
  mlg_scene_set_ink (cr, &style->halo, 1);
  cairo_fill (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  mlg_scene_set_ink (cr, &style->town, 1);
  cairo_fill (cr);
}

static void
draw_place (MlgMapPicture       *self,
            cairo_t             *cr,
            MlgLabelPainter     *painter,
            MlgLabelPlacer      *placer,
            const MlgPlaceName  *name)
{
  MlgLabelBox box = { .gap = name->dot_radius > 0 ? MLG_PLACE_NAME_GAP : -1 };

  mlg_camera_project (&self->camera, name->x, name->y, &box.x, &box.y);
  mlg_label_painter_measure (painter, name->text, &name->font, &box.width, &box.height);
  if (!mlg_label_placer_place (placer, &box))
    return;

  if (name->dot_radius > 0)
    draw_dot (self, cr, box.x, box.y, name->dot_radius);
  mlg_label_painter_draw (painter, cr, name->text, &name->font, name->ink, name->halo, box.left, box.top);
}

static gboolean
draw_places (MlgMapPicture        *self,
             cairo_t              *cr,
             GCancellable         *cancellable,
             GError              **error)
{
  g_autofree char *path = mlg_data_dir_dup_path ("gazetteer.sqlite");
  g_autoptr(MlgLabelPlacer) placer = NULL;
  g_autoptr(MlgLabelPainter) painter = NULL;
  g_autoptr(MlgGazetteer) gazetteer = NULL;
  g_autoptr(GArray) names = NULL;
  MlgPlaceRequest request = { .zoom = self->camera.zoom, .theme = self->theme, .text_scale = self->text_scale };
  MlgWorldRect rect;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  request.family = g_intern_static_string (FAMILY);
  request.french = g_str_has_prefix (g_get_language_names ()[0], "fr");
  mlg_camera_get_rect (&self->camera, 0, &rect);
  mlg_world_to_degrees (rect.x0, rect.y0, &request.west, &request.north);
  mlg_world_to_degrees (rect.x1, rect.y1, &request.east, &request.south);

  gazetteer = mlg_gazetteer_open (path, error);
  if (gazetteer == NULL)
    return FALSE;
  names = mlg_place_names_list (gazetteer, &request, cancellable, error);
  if (names == NULL)
    return FALSE;

  painter = mlg_label_painter_new ();
  placer = mlg_label_placer_new (NAME_PADDING);
  add_obstacles (self->scene, placer);
  for (guint i = 0; i < names->len; i++)
    draw_place (self, cr, painter, placer, &g_array_index (names, MlgPlaceName, i));

  return TRUE;
}

/* 1, 2 or 5 times a power of ten metres, as long as there is room for. */
static double
get_bar (MlgMapPicture       *self,
         double              *metres)
{
  double per_pixel = EQUATOR * cos (self->camera.latitude * G_PI / 180) / mlg_camera_get_world_size (&self->camera);
  double most = BAR_MAX * self->text_scale * per_pixel;
  double unit = pow (10, floor (log10 (most)));

  *metres = most >= 5 * unit ? 5 * unit : most >= 2 * unit ? 2 * unit : unit;

  return *metres / per_pixel;
}

static void
draw_scale (MlgMapPicture       *self,
            cairo_t             *cr,
            MlgLabelPainter     *painter)
{
  const MlgMapStyle *style = mlg_map_style_get (self->theme);
  MlgLabelFont font = { FAMILY, SMALL_SIZE * self->text_scale, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 0 };
  double metres, width, height;
  double length = get_bar (self, &metres);
  double right = self->camera.width - EDGE;
  double bottom = self->camera.height - EDGE - 2 * SMALL_SIZE * self->text_scale;
  /* Translators: the length of the scale bar */
  g_autofree char *text = metres >= 1000 ? g_strdup_printf (_("%d km"), (int) lround (metres / 1000))
                                         : g_strdup_printf (_("%d m"), (int) lround (metres));

  cairo_move_to (cr, right - length, bottom - BAR_TICK);
  cairo_line_to (cr, right - length, bottom);
  cairo_line_to (cr, right, bottom);
  cairo_line_to (cr, right, bottom - BAR_TICK);
  mlg_scene_set_ink (cr, &style->town, 1);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);

  mlg_label_painter_measure (painter, text, &font, &width, &height);
  mlg_label_painter_draw (painter, cr, text, &font, &style->town, &style->halo, right - length / 2 - width / 2,
                          bottom - height - 2);
}

/* The licences of the data ask for it, on paper as on the screen. */
static void
draw_credits (MlgMapPicture       *self,
              cairo_t             *cr,
              MlgLabelPainter     *painter,
              const char          *credits)
{
  const MlgMapStyle *style = mlg_map_style_get (self->theme);
  MlgLabelFont font = { FAMILY, SMALL_SIZE * self->text_scale, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 0 };
  double width, height;

  mlg_label_painter_measure (painter, credits, &font, &width, &height);
  mlg_label_painter_draw (painter, cr, credits, &font, &style->town, &style->halo,
                          MAX (EDGE, self->camera.width - EDGE - width), self->camera.height - 4 - height);
}

static void
draw_margins (MlgMapPicture       *self,
              cairo_t             *cr,
              MlgTileFile         *file)
{
  g_autoptr(MlgLabelPainter) painter = mlg_label_painter_new ();
  const char *credits = file != NULL ? mlg_tile_file_get_attribution (file) : NULL;

  draw_scale (self, cr, painter);
  if (credits != NULL)
    draw_credits (self, cr, painter, credits);
}

static void
mlg_map_picture_finalize (GObject *object)
{
  MlgMapPicture *self = MLG_MAP_PICTURE (object);

  g_clear_object (&self->scene);
  g_clear_pointer (&self->sprites, mlg_sprite_cache_free);

  G_OBJECT_CLASS (mlg_map_picture_parent_class)->finalize (object);
}

static void
mlg_map_picture_class_init (MlgMapPictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mlg_map_picture_finalize;
}

static void
mlg_map_picture_init (MlgMapPicture *self)
{
  self->scene = mlg_actor_scene_new ();
}

/**
 * mlg_map_picture_new:
 * @territory: the territory
 * @query: (nullable): what is shown of it; %NULL for all
 * @camera: what part of the world, and the size in logical pixels
 * @theme: the colours
 * @text_scale: how much larger than usual letters are
 * @scale: device pixels per logical pixel; 0 for vectors
 *
 * Returns: (transfer full): a picture of the map
 */
MlgMapPicture *
mlg_map_picture_new (MlgTerritory    *territory,
                     MlgQuery        *query,
                     const MlgCamera *camera,
                     MlgMapTheme      theme,
                     double           text_scale,
                     guint            scale)
{
  g_autoptr(MlgSceneData) data = NULL;
  MlgMapPicture *self;

  g_return_val_if_fail (MLG_IS_TERRITORY (territory) && camera != NULL, NULL);
  g_return_val_if_fail (text_scale > 0 && camera->width > 0 && camera->height > 0, NULL);

  self = g_object_new (MLG_TYPE_MAP_PICTURE, NULL);
  self->camera = *camera;
  self->theme = theme;
  self->text_scale = text_scale;

  data = mlg_scene_data_new_scaled (territory, query, text_scale);
  mlg_actor_scene_set_data (self->scene, territory, data);
  mlg_actor_scene_set_camera (self->scene, camera);
  self->sprites = mlg_sprite_cache_new (mlg_scene_style_get (theme), scale);
  mlg_sprite_cache_set_text_scale (self->sprites, text_scale);
  mlg_actor_scene_layout (self->scene, self->sprites);

  return self;
}

/**
 * mlg_map_picture_draw:
 * @self: a picture
 * @cr: where to draw, in logical pixels from the top left
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Draws it. Any thread may call it, one at a time.
 *
 * Returns: whether everything was drawn
 */
gboolean
mlg_map_picture_draw (MlgMapPicture  *self,
                      cairo_t        *cr,
                      GCancellable   *cancellable,
                      GError        **error)
{
  g_autofree char *path = NULL;
  g_autoptr(MlgTileFile) file = NULL;
  g_autoptr(MlgLinkLayout) lines = NULL;

  g_return_val_if_fail (MLG_IS_MAP_PICTURE (self) && cr != NULL, FALSE);

  path = mlg_data_dir_dup_path ("basemap/basemap.mbtiles");
  if (g_file_test (path, G_FILE_TEST_EXISTS) &&
      (file = mlg_tile_file_open (path, MLG_TILE_FILE_INSTALLED, error)) == NULL)
    return FALSE;

  if (!draw_ground (self, cr, file, cancellable, error) ||
      !draw_places (self, cr, cancellable, error))
    return FALSE;

  lines = mlg_link_layout_new (mlg_actor_scene_get_data (self->scene), &self->camera, MLG_CLUSTER_NONE, NULL);
  mlg_link_layout_draw (lines, cr, mlg_scene_style_get (self->theme), MLG_ALL_LINES);
  mlg_actor_painter_draw_marks (cr, self->scene, self->sprites);
  draw_margins (self, cr, file);

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/**
 * mlg_map_picture_fit:
 * @territory: the territory
 * @query: (nullable): what is shown of it; %NULL for all
 * @text_scale: how much larger than usual letters are
 * @camera: (inout): a camera that has its size; then also where it looks
 *
 * Looks at most of the actors, without the few that are far from all others.
 * A territory without any place gives metropolitan France.
 */
void
mlg_map_picture_fit (MlgTerritory *territory,
                     MlgQuery     *query,
                     double        text_scale,
                     MlgCamera    *camera)
{
  g_autoptr(MlgSceneData) data = NULL;
  MlgWorldRect rect;

  g_return_if_fail (MLG_IS_TERRITORY (territory) && camera != NULL);
  g_return_if_fail (camera->width > 0 && camera->height > 0);

  data = mlg_scene_data_new_scaled (territory, query, text_scale);
  if (data->n_points == 0 || !mlg_world_rect_robust (&rect, data->x, data->y, data->n_points))
    {
      mlg_world_from_degrees (-5.2, 51.1, &rect.x0, &rect.y0);
      mlg_world_from_degrees (9.6, 41.3, &rect.x1, &rect.y1);
    }

  mlg_camera_fit (camera, &rect, PADDING, MAX_ZOOM);
}
