/* mlg-actor-layer-live.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-actor-layer-private.h"

#include <math.h>

/* What changes with the pointer, drawn anew in each frame: it is little. And
 * what is where, for the pointer. */

#define HANDLE_DISTANCE 13.0
#define HANDLE_REACH    9.0
#define TOLERANCE       4.0

/**
 * mlg_actor_layer_locate_mark:
 * @self: a layer
 * @mark: one of the marks of its scene
 * @x: (out): logical pixels of the widget
 * @y: (out): likewise
 */
void
mlg_actor_layer_locate_mark (MlgActorLayer      *self,
                             const MlgSceneMark *mark,
                             double             *x,
                             double             *y)
{
  double dx, dy;

  g_return_if_fail (MLG_IS_ACTOR_LAYER (self) && mark != NULL);

  _mlg_actor_layer_get_shift (self, &dx, &dy);
  *x = mark->x + dx;
  *y = mark->y + dy;
}

/**
 * mlg_actor_layer_locate:
 * @self: a layer
 * @actor: an actor
 * @end: (out): where its symbol is, or that of its cluster, in logical pixels
 *   of the widget
 *
 * Returns: %FALSE if it is not on the map
 */
gboolean
mlg_actor_layer_locate (MlgActorLayer *self,
                        MlgId          actor,
                        MlgLinkEnd    *end)
{
  MlgSceneData *data;
  MlgProjection projection;
  MlgCamera camera;
  guint point;

  g_return_val_if_fail (MLG_IS_ACTOR_LAYER (self) && end != NULL, FALSE);

  data = mlg_actor_scene_get_data (self->scene);
  if (!mlg_scene_data_find (data, actor, &point))
    return FALSE;

  mlg_actor_layer_get_camera (self, &camera);
  mlg_camera_get_projection (&camera, &projection);
  mlg_scene_data_locate (data, &projection, mlg_cluster_index_get_level (camera.zoom),
                         mlg_actor_scene_get_opened (self->scene), point, end);

  return TRUE;
}

/* The ring to pull a relation out of: beside an actor that is by itself. */
gboolean
_mlg_actor_layer_get_handle (MlgActorLayer *self,
                             MlgId          actor,
                             double        *x,
                             double        *y)
{
  const MlgSceneMark *mark;

  if (actor == MLG_ID_NONE || self->node == NULL || self->preview == MLG_MAP_PREVIEW_MOVE)
    return FALSE;

  mark = mlg_actor_scene_find (self->scene, actor);
  if (mark == NULL || mark->count != 1)
    return FALSE;

  mlg_actor_layer_locate_mark (self, mark, x, y);
  *x += (mark->radius + HANDLE_DISTANCE) * G_SQRT2 / 2;
  *y -= (mark->radius + HANDLE_DISTANCE) * G_SQRT2 / 2;

  return TRUE;
}

static gboolean
hits_handle (MlgActorLayer *self,
             MlgId          actor,
             double         x,
             double         y)
{
  double handle_x, handle_y;

  return _mlg_actor_layer_get_handle (self, actor, &handle_x, &handle_y) &&
         hypot (x - handle_x, y - handle_y) <= HANDLE_REACH;
}

static MlgId
get_primary (MlgActorLayer *self)
{
  return self->selected->len > 0 ? g_array_index (self->selected, MlgId, 0) : MLG_ID_NONE;
}

/**
 * mlg_actor_layer_hit:
 * @self: a layer
 * @x: logical pixels of the widget
 * @y: likewise
 * @hit: (out): what is there
 */
void
mlg_actor_layer_hit (MlgActorLayer *self,
                     double         x,
                     double         y,
                     MlgMapHit     *hit)
{
  MlgId hovered;
  const MlgSceneMark *mark;
  const MlgLinkLine *line;
  MlgCamera camera;
  double dx, dy;

  g_return_if_fail (MLG_IS_ACTOR_LAYER (self) && hit != NULL);

  *hit = (MlgMapHit) { .target = MLG_MAP_TARGET_GROUND };
  /* Marks beyond the edge are laid out too, but nobody sees them. */
  if (self->node == NULL || !gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;

  hovered = self->hover_kind == MLG_OBJECT_ACTOR ? self->hover : MLG_ID_NONE;
  if (hits_handle (self, get_primary (self), x, y))
    *hit = (MlgMapHit) { .target = MLG_MAP_TARGET_HANDLE, .id = get_primary (self) };
  else if (hits_handle (self, hovered, x, y))
    *hit = (MlgMapHit) { .target = MLG_MAP_TARGET_HANDLE, .id = hovered };
  if (hit->target != MLG_MAP_TARGET_GROUND)
    return;

  _mlg_actor_layer_get_shift (self, &dx, &dy);
  mark = mlg_actor_scene_hit (self->scene, x - dx, y - dy, TOLERANCE);
  if (mark != NULL && mark->count == 1)
    *hit = (MlgMapHit) { .target = MLG_MAP_TARGET_ACTOR, .id = mlg_actor_scene_get_actor (self->scene, mark), .count = 1 };
  else if (mark != NULL)
    *hit = (MlgMapHit) { .target = MLG_MAP_TARGET_CLUSTER, .mark = mark->mark, .count = mark->count };
  if (mark != NULL)
    return;

  mlg_actor_layer_get_camera (self, &camera);
  line = mlg_link_picture_hit (self->links, &camera, x, y);
  if (line != NULL)
    *hit = (MlgMapHit) {
      .target = line->relation != MLG_ID_NONE ? MLG_MAP_TARGET_RELATION : MLG_MAP_TARGET_LINES,
      .id = line->relation, .mark = line->from, .other = line->to, .count = line->count,
    };
}

/* Where the name of a mark is written once the pointer is over it. */
static void
get_hovered_name (MlgActorLayer      *self,
                  const MlgSceneMark *mark,
                  const char         *label,
                  graphene_rect_t    *rect)
{
  GArray *names = mlg_actor_scene_get_names (self->scene);
  double width, height;

  for (guint i = 0; i < names->len; i++)
    {
      const MlgSceneName *name = &g_array_index (names, MlgSceneName, i);

      if (&g_array_index (mlg_actor_scene_get_marks (self->scene), MlgSceneMark, name->mark) == mark)
        {
          graphene_rect_init (rect, (float) name->left, (float) name->top, (float) name->width, (float) name->height);
          return;
        }
    }

  mlg_sprite_cache_measure_name (self->sprites, label, &width, &height);
  graphene_rect_init (rect, (float) (mark->x - width / 2), (float) (mark->y + mark->radius + 2),
                      (float) width, (float) height);
}

/**
 * mlg_actor_layer_get_area:
 * @self: a layer
 * @hit: an actor or a cluster that was hit
 * @area: (out): what shows it, with its name, in logical pixels of the widget
 *
 * Returns: whether its name can be read there in full
 */
gboolean
mlg_actor_layer_get_area (MlgActorLayer   *self,
                          const MlgMapHit *hit,
                          graphene_rect_t *area)
{
  GArray *marks;
  MlgActor *actor;
  const MlgSceneMark *mark = NULL;
  graphene_rect_t name;
  gboolean whole = FALSE;
  double dx, dy;

  g_return_val_if_fail (MLG_IS_ACTOR_LAYER (self) && hit != NULL && area != NULL, FALSE);

  graphene_rect_init (area, 0, 0, 0, 0);
  actor = self->territory != NULL && hit->target == MLG_MAP_TARGET_ACTOR
        ? mlg_territory_get_actor (self->territory, hit->id) : NULL;
  marks = mlg_actor_scene_get_marks (self->scene);
  if (actor != NULL)
    mark = mlg_actor_scene_find (self->scene, hit->id);
  for (guint i = 0; i < marks->len && hit->target == MLG_MAP_TARGET_CLUSTER && mark == NULL; i++)
    if (g_array_index (marks, MlgSceneMark, i).mark == hit->mark)
      mark = &g_array_index (marks, MlgSceneMark, i);
  if (mark == NULL || self->sprites == NULL)
    return FALSE;

  graphene_rect_init (area, (float) (mark->x - mark->radius), (float) (mark->y - mark->radius),
                      (float) (2 * mark->radius), (float) (2 * mark->radius));
  if (actor != NULL)
    {
      const char *label = mlg_actor_get_label (actor);

      get_hovered_name (self, mark, label, &name);
      graphene_rect_union (area, &name, area);
      whole = mlg_sprite_cache_is_whole (self->sprites, label) && g_strcmp0 (label, mlg_actor_get_name (actor)) == 0;
    }
  _mlg_actor_layer_get_shift (self, &dx, &dy);
  graphene_rect_offset (area, (float) dx, (float) dy);

  return whole;
}

/**
 * mlg_actor_layer_dup_obstacles:
 * @self: a layer
 *
 * Returns: (transfer full) (element-type graphene_rect_t): where its symbols
 *   and names are, in logical pixels of the widget
 */
GArray *
mlg_actor_layer_dup_obstacles (MlgActorLayer *self)
{
  GArray *rects = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  GArray *marks, *names;
  double dx, dy;

  g_return_val_if_fail (MLG_IS_ACTOR_LAYER (self), rects);

  marks = mlg_actor_scene_get_marks (self->scene);
  names = mlg_actor_scene_get_names (self->scene);
  _mlg_actor_layer_get_shift (self, &dx, &dy);

  for (guint i = 0; i < marks->len; i++)
    {
      const MlgSceneMark *mark = &g_array_index (marks, MlgSceneMark, i);
      graphene_rect_t rect;

      graphene_rect_init (&rect, (float) (mark->x + dx - mark->radius), (float) (mark->y + dy - mark->radius),
                          (float) (2 * mark->radius), (float) (2 * mark->radius));
      g_array_append_val (rects, rect);
    }

  for (guint i = 0; i < names->len; i++)
    {
      const MlgSceneName *name = &g_array_index (names, MlgSceneName, i);
      graphene_rect_t rect;

      graphene_rect_init (&rect, (float) (name->left + dx), (float) (name->top + dy),
                          (float) name->width, (float) name->height);
      g_array_append_val (rects, rect);
    }

  return rects;
}

static void
draw_hovered_actor (MlgActorLayer *self,
                    cairo_t       *cr,
                    MlgId          actor)
{
  const MlgSceneMark *mark = mlg_actor_scene_find (self->scene, actor);
  MlgActor *record = self->territory != NULL ? mlg_territory_get_actor (self->territory, actor) : NULL;
  graphene_rect_t name;

  if (mark == NULL || record == NULL)
    return;

  mlg_actor_painter_draw_hover (cr, self->scene, mark, self->sprites);
  get_hovered_name (self, mark, mlg_actor_get_label (record), &name);
  mlg_sprite_cache_draw_name (self->sprites, cr, mlg_actor_get_label (record), name.origin.x, name.origin.y);
}

static void
draw_hover (MlgActorLayer *self,
            cairo_t       *cr)
{
  const MlgSceneStyle *style = mlg_scene_style_get (self->theme);

  if (self->hover_kind == MLG_OBJECT_RELATION)
    {
      for (guint i = 0; self->hover_lines != NULL && i < self->hover_lines->lines->len; i++)
        if (g_array_index (self->hover_lines->lines, MlgLinkLine, i).relation == self->hover)
          mlg_actor_painter_draw_line (cr, style, &g_array_index (self->hover_lines->lines, MlgLinkLine, i));
      return;
    }

  if (self->hover_lines != NULL)
    mlg_actor_painter_draw_focus (cr, style, self->hover_lines);

  /* The lines end at symbols that must stay on top of them. */
  if (self->hover_lines != NULL && self->hover_lines->lines->len > 0)
    mlg_actor_painter_draw_marks (cr, self->scene, self->sprites);
  draw_hovered_actor (self, cr, self->hover);
}

static void
ensure_hover_lines (MlgActorLayer *self)
{
  MlgId actor = self->hover;

  if (self->hover_lines != NULL || self->hover == MLG_ID_NONE || self->territory == NULL)
    return;

  if (self->hover_kind == MLG_OBJECT_RELATION)
    {
      MlgRelation *relation = mlg_territory_get_relation (self->territory, self->hover);

      if (relation == NULL)
        return;
      actor = mlg_relation_get_source (relation);
    }

  self->hover_lines = mlg_actor_scene_layout_focus (self->scene, &actor, 1);
}

/* The actor at the pointer, with its relations in tow. */
static void
draw_carried (MlgActorLayer *self,
              cairo_t       *cr)
{
  const MlgSceneStyle *style = mlg_scene_style_get (self->theme);
  MlgGraphIndex *graph = mlg_territory_get_graph (self->territory);
  MlgActor *actor = mlg_territory_get_actor (self->territory, self->preview_actor);
  double radius = MLG_SYMBOL_RADIUS * mlg_symbol_get_scale (self->text_scale);
  MlgLinkEnd here = { self->preview_x, self->preview_y, radius + 2 };
  MlgSymbolKind kind = { .colour = 0x77767b };
  MlgTerm *term;

  if (actor == NULL)
    return;

  for (guint i = 0; i < MIN (mlg_graph_index_get_degree (graph, self->preview_actor), 100); i++)
    {
      MlgRelation *relation = mlg_graph_index_get_relation (graph, self->preview_actor, i);
      gboolean outward = mlg_relation_get_source (relation) == self->preview_actor;
      MlgLinkEnd there;
      MlgLinkLook look;
      MlgCurve curve;

      if (!mlg_actor_layer_locate (self, mlg_relation_get_other_end (relation, self->preview_actor), &there) ||
          !mlg_curve_route (&curve, outward ? &here : &there, outward ? &there : &here, 0))
        continue;

      mlg_link_look_init (&look, self->territory, relation);
      mlg_link_draw (cr, style, &curve, &look, 1);
    }

  term = mlg_territory_get_term (self->territory, mlg_actor_get_kind (actor));
  if (term != NULL)
    {
      kind.colour = mlg_scene_parse_colour (mlg_term_get_colour (term), kind.colour);
      kind.glyph = mlg_term_get_glyph (term);
    }
  mlg_symbol_set_letter (&kind, term != NULL ? mlg_term_get_label (term) : NULL);
  mlg_symbol_draw (cr, style, &kind, here.x, here.y, radius, MLG_SYMBOL_SELECTED);
}

static void
draw_preview (MlgActorLayer   *self,
              cairo_t         *cr,
              const MlgCamera *camera)
{
  const MlgSceneStyle *style = mlg_scene_style_get (self->theme);
  MlgLinkEnd from;

  if (self->preview == MLG_MAP_PREVIEW_LINK && mlg_actor_layer_locate (self, self->preview_actor, &from))
    {
      mlg_actor_painter_draw_rubber (cr, style, &from, self->preview_x, self->preview_y);
      if (mlg_actor_layer_locate (self, self->preview_target, &from))
        {
          cairo_new_path (cr);
          cairo_arc (cr, from.x, from.y, from.radius + 3, 0, 2 * G_PI);
          mlg_scene_set_ink (cr, &style->accent, 1);
          cairo_set_line_width (cr, 2.5);
          cairo_stroke (cr);
        }
    }
  else if (self->preview == MLG_MAP_PREVIEW_MOVE || self->preview == MLG_MAP_PREVIEW_DROP)
    draw_carried (self, cr);

  if (self->hint != NULL)
    mlg_actor_painter_draw_tag (cr, style, self->hint, self->preview_x, self->preview_y, camera->width,
                                self->text_scale);
}

void
_mlg_actor_layer_draw_live (MlgActorLayer   *self,
                            GtkSnapshot     *snapshot,
                            const MlgCamera *camera)
{
  gboolean carrying = self->preview == MLG_MAP_PREVIEW_MOVE || self->preview == MLG_MAP_PREVIEW_DROP;
  MlgId hovered = self->hover_kind == MLG_OBJECT_ACTOR ? self->hover : MLG_ID_NONE;
  double dx, dy, x, y;
  cairo_t *cr;

  if (self->node == NULL || (self->preview == MLG_MAP_PREVIEW_NONE && self->hover == MLG_ID_NONE && self->selected->len == 0))
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) camera->width, (float) camera->height));

  if (self->hover != MLG_ID_NONE && !carrying)
    {
      ensure_hover_lines (self);
      _mlg_actor_layer_get_shift (self, &dx, &dy);
      cairo_save (cr);
      cairo_translate (cr, dx, dy);
      draw_hover (self, cr);
      cairo_restore (cr);
    }

  if (self->preview == MLG_MAP_PREVIEW_NONE)
    {
      if (_mlg_actor_layer_get_handle (self, get_primary (self), &x, &y))
        mlg_actor_painter_draw_handle (cr, mlg_scene_style_get (self->theme), x, y, FALSE);
      if (hovered != get_primary (self) && _mlg_actor_layer_get_handle (self, hovered, &x, &y))
        mlg_actor_painter_draw_handle (cr, mlg_scene_style_get (self->theme), x, y, FALSE);
    }
  else if (self->territory != NULL)
    draw_preview (self, cr, camera);

  cairo_destroy (cr);
}

/**
 * mlg_actor_layer_get_n_lines:
 * @self: a layer
 *
 * Returns: how many lines its picture has, for tests and measurements
 */
guint
mlg_actor_layer_get_n_lines (MlgActorLayer *self)
{
  MlgLinkLayout *lines;

  g_return_val_if_fail (MLG_IS_ACTOR_LAYER (self), 0);

  lines = mlg_link_picture_get_lines (self->links);

  return lines != NULL ? lines->lines->len : 0;
}

/**
 * mlg_actor_layer_is_current:
 * @self: a layer
 *
 * Returns: whether all that belongs to the view is drawn
 */
gboolean
mlg_actor_layer_is_current (MlgActorLayer *self)
{
  g_return_val_if_fail (MLG_IS_ACTOR_LAYER (self), FALSE);

  return !self->dirty && self->node != NULL && mlg_link_picture_is_current (self->links);
}
