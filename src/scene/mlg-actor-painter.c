/* mlg-actor-painter.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-actor-painter.h"

#include <math.h>
#include <pango/pangocairo.h>

#define MAX_SHARES 32

#define HANDLE_RADIUS 6.0

/* The actors of one spot stand on a pale disc, tied to where they are. */
static void
draw_ties (cairo_t             *cr,
           const MlgSceneStyle *style,
           GArray              *marks)
{
  double last_x = NAN, last_y = NAN;

  for (guint i = 0; i < marks->len; i++)
    {
      const MlgSceneMark *mark = &g_array_index (marks, MlgSceneMark, i);
      double reach = 0;

      if (!mark->spread || (mark->spot_x == last_x && mark->spot_y == last_y))
        continue;

      last_x = mark->spot_x;
      last_y = mark->spot_y;
      for (guint j = i; j < marks->len; j++)
        {
          const MlgSceneMark *other = &g_array_index (marks, MlgSceneMark, j);

          if (other->spread && other->spot_x == last_x && other->spot_y == last_y)
            reach = MAX (reach, hypot (other->x - last_x, other->y - last_y));
        }

      mlg_scene_set_ink (cr, &style->face, 0.55);
      cairo_new_path (cr);
      cairo_arc (cr, last_x, last_y, reach + mark->radius + 8, 0, 2 * G_PI);
      cairo_fill (cr);
    }

  mlg_scene_set_ink (cr, &style->neutral, 0.6);
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < marks->len; i++)
    {
      const MlgSceneMark *mark = &g_array_index (marks, MlgSceneMark, i);

      if (!mark->spread)
        continue;

      cairo_move_to (cr, mark->spot_x, mark->spot_y);
      cairo_line_to (cr, mark->x, mark->y);
      cairo_stroke (cr);
      cairo_arc (cr, mark->spot_x, mark->spot_y, 2.5, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

static void
draw_mark (cairo_t            *cr,
           MlgActorScene      *scene,
           const MlgSceneMark *mark,
           MlgSpriteCache     *sprites,
           MlgSymbolFlags      extra)
{
  MlgSceneData *data = mlg_actor_scene_get_data (scene);
  MlgShare colours[MAX_SHARES];
  const MlgShare *shares;
  guint n_shares, n_colours = 0;

  if (mark->count == 1)
    {
      mlg_sprite_cache_draw_symbol (sprites, cr, mlg_scene_data_get_kind (data, mark->point),
                                    mark->x, mark->y, mark->radius, mark->flags | extra);
      return;
    }

  shares = mlg_cluster_index_get_shares (data->index, mark->mark, &n_shares);
  for (guint i = 0; i < n_shares; i++)
    {
      guint32 colour = g_array_index (data->kinds, MlgSymbolKind, shares[i].group).colour;
      guint at = 0;

      /* Kinds of one colour are one sector; what is beyond the last sector
       * that fits joins it. */
      while (at < n_colours && colours[at].group != colour)
        at++;
      if (at == n_colours && n_colours < MAX_SHARES)
        colours[n_colours++] = (MlgShare) { colour, shares[i].count };
      else
        colours[MIN (at, MAX_SHARES - 1)].count += shares[i].count;
    }

  mlg_sprite_cache_draw_cluster (sprites, cr, colours, n_colours, mark->x, mark->y, mark->flags | extra);
}

/**
 * mlg_actor_painter_draw_marks:
 * @cr: where to draw
 * @scene: a scene that is laid out
 * @sprites: what it was laid out with
 *
 * Draws symbols, clusters and names, those selected last.
 */
void
mlg_actor_painter_draw_marks (cairo_t        *cr,
                              MlgActorScene  *scene,
                              MlgSpriteCache *sprites)
{
  GArray *marks, *names;

  g_return_if_fail (cr != NULL && MLG_IS_ACTOR_SCENE (scene) && sprites != NULL);

  marks = mlg_actor_scene_get_marks (scene);
  names = mlg_actor_scene_get_names (scene);

  draw_ties (cr, mlg_sprite_cache_get_style (sprites), marks);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < marks->len; i++)
      {
        const MlgSceneMark *mark = &g_array_index (marks, MlgSceneMark, i);

        if (((mark->flags & MLG_SYMBOL_SELECTED) != 0) == (pass == 1))
          draw_mark (cr, scene, mark, sprites, MLG_SYMBOL_NORMAL);
      }

  for (guint i = 0; i < names->len; i++)
    {
      const MlgSceneName *name = &g_array_index (names, MlgSceneName, i);

      mlg_sprite_cache_draw_name (sprites, cr, name->text, name->left, name->top);
    }
}

/**
 * mlg_actor_painter_draw_line:
 * @cr: where to draw
 * @style: the inks
 * @line: a relation that is selected or under the pointer
 *
 * Draws a line so that it stands out from all others.
 */
void
mlg_actor_painter_draw_line (cairo_t             *cr,
                             const MlgSceneStyle *style,
                             const MlgLinkLine   *line)
{
  MlgLinkLook look = line->look;

  g_return_if_fail (cr != NULL && style != NULL && line != NULL);

  mlg_scene_set_ink (cr, &style->accent, 0.30);
  cairo_new_path (cr);
  cairo_move_to (cr, line->curve.x0, line->curve.y0);
  for (guint i = 1; i <= 24; i++)
    {
      double x, y;

      mlg_curve_get_point (&line->curve, i / 24.0, &x, &y);
      cairo_line_to (cr, x, y);
    }
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, look.width + 8);
  cairo_stroke (cr);

  look.width += 1;
  mlg_link_draw (cr, style, &line->curve, &look, 1);
}

/**
 * mlg_actor_painter_draw_focus:
 * @cr: where to draw
 * @style: the inks
 * @lines: the relations of what is selected
 */
void
mlg_actor_painter_draw_focus (cairo_t             *cr,
                              const MlgSceneStyle *style,
                              MlgLinkLayout       *lines)
{
  g_return_if_fail (cr != NULL && style != NULL && lines != NULL);

  for (guint i = 0; i < lines->lines->len; i++)
    {
      const MlgLinkLine *line = &g_array_index (lines->lines, MlgLinkLine, i);
      MlgLinkLook look = line->look;

      look.width += 0.9;
      mlg_link_draw (cr, style, &line->curve, &look, 1);
    }
}

/**
 * mlg_actor_painter_draw_hover:
 * @cr: where to draw
 * @scene: a scene that is laid out
 * @mark: what is under the pointer
 * @sprites: what the scene was laid out with
 *
 * Draws a mark once more, above all others, as under the pointer.
 */
void
mlg_actor_painter_draw_hover (cairo_t            *cr,
                              MlgActorScene      *scene,
                              const MlgSceneMark *mark,
                              MlgSpriteCache     *sprites)
{
  g_return_if_fail (cr != NULL && MLG_IS_ACTOR_SCENE (scene) && mark != NULL && sprites != NULL);

  draw_mark (cr, scene, mark, sprites, MLG_SYMBOL_HOVER);
}

/**
 * mlg_actor_painter_draw_handle:
 * @cr: where to draw
 * @style: the inks
 * @x: of its middle, in logical pixels
 * @y: of its middle
 * @active: under the pointer, or in use
 *
 * Draws the ring that a relation is pulled out of.
 */
void
mlg_actor_painter_draw_handle (cairo_t             *cr,
                               const MlgSceneStyle *style,
                               double               x,
                               double               y,
                               gboolean             active)
{
  g_return_if_fail (cr != NULL && style != NULL);

  cairo_new_path (cr);
  cairo_arc (cr, x, y, HANDLE_RADIUS, 0, 2 * G_PI);
  mlg_scene_set_ink (cr, active ? &style->accent : &style->face, 1);
  cairo_fill_preserve (cr);
  mlg_scene_set_ink (cr, &style->accent, 1);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);

  mlg_scene_set_ink (cr, active ? &style->face : &style->accent, 1);
  cairo_set_line_width (cr, 1.5);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, x - 2.6, y);
  cairo_line_to (cr, x + 2.6, y);
  cairo_move_to (cr, x, y - 2.6);
  cairo_line_to (cr, x, y + 2.6);
  cairo_stroke (cr);
}

/**
 * mlg_actor_painter_draw_rubber:
 * @cr: where to draw
 * @style: the inks
 * @from: the symbol that the line is pulled out of
 * @x: where the pointer is, in logical pixels
 * @y: likewise
 */
void
mlg_actor_painter_draw_rubber (cairo_t             *cr,
                               const MlgSceneStyle *style,
                               const MlgLinkEnd    *from,
                               double               x,
                               double               y)
{
  const double dots[] = { 0.1, 5.5 };
  double length = hypot (x - from->x, y - from->y);

  g_return_if_fail (cr != NULL && style != NULL && from != NULL);

  if (length <= from->radius)
    return;

  cairo_new_path (cr);
  cairo_move_to (cr, from->x + (x - from->x) * from->radius / length, from->y + (y - from->y) * from->radius / length);
  cairo_line_to (cr, x, y);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, 3);
  cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  mlg_scene_set_ink (cr, &style->accent, 1);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/**
 * mlg_actor_painter_draw_tag:
 * @cr: where to draw
 * @style: the inks
 * @text: plain text
 * @x: of the pointer, in logical pixels
 * @y: of the pointer
 * @max_x: the tag does not reach beyond
 * @text_scale: how much larger than usual letters are
 *
 * Draws a hint beside the pointer: what would happen on letting go.
 */
void
mlg_actor_painter_draw_tag (cairo_t             *cr,
                            const MlgSceneStyle *style,
                            const char          *text,
                            double               x,
                            double               y,
                            double               max_x,
                            double               text_scale)
{
  g_autoptr(PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell, Sans");
  int width, height;
  double left, top;

  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, 13 * text_scale * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_width (layout, (int) (320 * text_scale * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_size (layout, &width, &height);

  left = MAX (MIN (x + 16, max_x - width - 24), 4);
  top = y - height - 24;
  mlg_scene_set_ink (cr, &style->tag, 1);
  cairo_new_path (cr);
  cairo_arc (cr, left + 7, top + 7, 7, G_PI, 1.5 * G_PI);
  cairo_arc (cr, left + width + 17, top + 7, 7, -0.5 * G_PI, 0);
  cairo_arc (cr, left + width + 17, top + height + 5, 7, 0, 0.5 * G_PI);
  cairo_arc (cr, left + 7, top + height + 5, 7, 0.5 * G_PI, G_PI);
  cairo_close_path (cr);
  cairo_fill (cr);

  mlg_scene_set_ink (cr, &style->tag_ink, 1);
  cairo_move_to (cr, left + 12, top + 6);
  pango_cairo_show_layout (cr, layout);
}

/**
 * mlg_actor_painter_draw:
 * @cr: where to draw
 * @scene: a scene with its data and camera
 * @sprites: without a scale factor, for vectors
 *
 * Lays out and draws the whole picture at once, for a file.
 */
void
mlg_actor_painter_draw (cairo_t        *cr,
                        MlgActorScene  *scene,
                        MlgSpriteCache *sprites)
{
  g_autoptr(MlgLinkLayout) lines = NULL;

  g_return_if_fail (cr != NULL && MLG_IS_ACTOR_SCENE (scene) && sprites != NULL);

  lines = mlg_link_layout_new (mlg_actor_scene_get_data (scene), mlg_actor_scene_get_camera (scene),
                               mlg_actor_scene_get_opened (scene), NULL);
  mlg_link_layout_draw (lines, cr, mlg_sprite_cache_get_style (sprites), MLG_ALL_LINES);
  mlg_actor_scene_layout (scene, sprites);
  mlg_actor_painter_draw_marks (cr, scene, sprites);
}
