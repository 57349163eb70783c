/* mlg-diagram-painter-links.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-painter-private.h"
#include "mlg-thin-lines.h"

#include <math.h>

/* The thinnest that a line gets, in logical pixels. */
#define MIN_WIDTH 0.8

#define LINK_OPACITY   0.85
#define DIMMED_OPACITY 0.18
#define THIN_OPACITY   0.5

/* More lines than that are drawn thin, and without heads. */
#define MAX_DETAILED 700
#define MAX_LIVE     120

#define WORDING_SIZE 11.0

/* So many words of lines at most. */
#define MAX_WORDINGS 400

/* Of the dots that say what is shared, in units. */
#define SHARE_RADIUS  2.7
#define SHARE_SPACING 8.0

/* Dashes so near, in logical pixels, are a thinner line. */
#define MIN_DASH 3.2

/* A curve in a crowd is drawn in pieces of about this, in logical pixels. */
#define PIECE 40.0

static gboolean
is_in_view (const MlgDiagramPass *pass,
            guint                 number)
{
  const MlgDiagramBounds *bounds = &g_array_index (pass->data->link_bounds, MlgDiagramBounds, number);

  return bounds->x1 >= pass->view.x0 && bounds->x0 <= pass->view.x1 &&
         bounds->y1 >= pass->view.y0 && bounds->y0 <= pass->view.y1;
}

static gboolean
has_end_in_view (const MlgDiagramPass *pass,
                 const MlgDiagramLink *link)
{
  const MlgDiagramNode *from = mlg_diagram_data_node (pass->data, link->from);
  const MlgDiagramNode *to = mlg_diagram_data_node (pass->data, link->to);

  return mlg_canvas_rect_contains (&pass->view, from->x, from->y) || mlg_canvas_rect_contains (&pass->view, to->x, to->y);
}

/* In units: cr has to be scaled already. */
void
mlg_diagram_pass_draw_link (const MlgDiagramPass *pass,
                            const MlgDiagramLink *link,
                            double                wider,
                            double                opacity)
{
  MlgLinkLook look = mlg_diagram_data_look (pass->data, link->look)->look;

  look.width = MAX (look.width + wider, MIN_WIDTH / pass->camera->zoom);
  if (pass->camera->zoom < MLG_DIAGRAM_ARROW_ZOOM || link->flags & MLG_DIAGRAM_STALE)
    look.arrow = look.arrow_back = FALSE;
  if (look.dash == MLG_DASH_DOTTED && 4.1 * pass->camera->zoom < MIN_DASH)
    {
      look.dash = MLG_DASH_SOLID;
      opacity *= 0.5;
    }

  mlg_diagram_way_draw (&link->way, pass->cr, pass->style, &look, &pass->view, opacity);
}

static void
set_thin_colour (const MlgDiagramPass *pass,
                 MlgThinLines         *lines,
                 const MlgDiagramLink *link)
{
  const MlgLinkLook *look = &mlg_diagram_data_look (pass->data, link->look)->look;
  double alpha = link->flags & MLG_DIAGRAM_DIMMED ? DIMMED_OPACITY : THIN_OPACITY;
  double red = pass->style->neutral.red, green = pass->style->neutral.green, blue = pass->style->neutral.blue;
  double lighten = pass->style->lighten;

  if (look->status == MLG_RELATION_STATUS_PAST)
    alpha *= 0.5;
  if (look->colour != MLG_LINK_NEUTRAL)
    {
      red = (look->colour >> 16 & 0xff) / 255.0;
      green = (look->colour >> 8 & 0xff) / 255.0;
      blue = (look->colour & 0xff) / 255.0;
      red += (1 - red) * lighten;
      green += (1 - green) * lighten;
      blue += (1 - blue) * lighten;
    }
  mlg_thin_lines_set_colour (lines, red, green, blue, alpha);
}

static void
add_thin (const MlgDiagramPass *pass,
          MlgThinLines         *lines,
          const MlgDiagramLink *link)
{
  const MlgDiagramWay *way = &link->way;
  guint n = way->n_points - 1u;
  double last_x, last_y;

  set_thin_colour (pass, lines, link);
  if (way->curved)
    n = (guint) CLAMP (mlg_diagram_way_get_length (way) * pass->camera->zoom / PIECE, 2, 12);

  mlg_canvas_camera_project (pass->camera, way->points[0].x, way->points[0].y, &last_x, &last_y);
  for (guint i = 1; i <= n; i++)
    {
      double x, y;

      if (way->curved)
        mlg_diagram_way_get_point (way, (double) i / n, &x, &y);
      else
        x = way->points[i].x, y = way->points[i].y;
      mlg_canvas_camera_project (pass->camera, x, y, &x, &y);
      mlg_thin_lines_add (lines, last_x, last_y, x, y);
      last_x = x;
      last_y = y;
    }
}

/* Of a crowd of lines only their colours and where they go can be seen. Those
 * that only pass through are thin, the others too if they are too many. */
static void
draw_crowd (const MlgDiagramPass *pass,
            GArray               *numbers)
{
  guint scale = mlg_sprite_cache_get_scale (pass->sprites);
  g_autoptr(MlgThinLines) lines = scale > 0 ? mlg_thin_lines_new (pass->camera->width, pass->camera->height, scale, !pass->quick) : NULL;
  guint n_whole = 0;

  if (lines == NULL)
    return;

  for (guint i = 0; i < numbers->len; i++)
    {
      guint number = g_array_index (numbers, guint, i);
      const MlgDiagramLink *link = mlg_diagram_data_link (pass->data, number);

      if (!pass->quick && pass->camera->zoom >= MLG_DIAGRAM_ARROW_ZOOM && has_end_in_view (pass, link))
        g_array_index (numbers, guint, n_whole++) = number;
      else
        add_thin (pass, lines, link);
    }
  if (n_whole > MAX_DETAILED)
    {
      for (guint i = 0; i < n_whole; i++)
        add_thin (pass, lines, mlg_diagram_data_link (pass->data, g_array_index (numbers, guint, i)));
      n_whole = 0;
    }
  mlg_thin_lines_paint (lines, pass->cr);
  g_array_set_size (numbers, n_whole);
}

static void
draw_shares (const MlgDiagramPass *pass,
             const MlgDiagramLink *link,
             double                x,
             double                y)
{
  const MlgLinkLook *look = &mlg_diagram_data_look (pass->data, link->look)->look;
  guint n = 0;

  for (guint bit = 0; bit < 3; bit++)
    n += link->shares >> bit & 1;

  for (guint i = 0; i < n; i++)
    {
      cairo_new_path (pass->cr);
      cairo_arc (pass->cr, x + (i - (n - 1) / 2.0) * SHARE_SPACING, y, SHARE_RADIUS, 0, 2 * G_PI);
      if (look->colour == MLG_LINK_NEUTRAL)
        mlg_scene_set_ink (pass->cr, &pass->style->neutral, 1);
      else
        mlg_scene_set_rgb (pass->cr, look->colour, pass->style->lighten, 1);
      cairo_fill_preserve (pass->cr);
      mlg_scene_set_ink (pass->cr, &pass->style->canvas, 1);
      cairo_set_line_width (pass->cr, 1.2);
      cairo_stroke (pass->cr);
    }
}

void
mlg_diagram_pass_draw_links (const MlgDiagramPass *pass)
{
  g_autoptr(GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < pass->data->links->len; i++)
    {
      const MlgDiagramLink *link = mlg_diagram_data_link (pass->data, i);

      if (link->way.n_points > 0 && is_in_view (pass, i) && mlg_diagram_pass_has (pass, link->flags))
        g_array_append_val (numbers, i);
    }

  if (numbers->len > (pass->only_lifted || pass->quick ? MAX_LIVE : MAX_DETAILED))
    draw_crowd (pass, numbers);

  mlg_diagram_pass_enter (pass);
  for (guint i = 0; i < numbers->len; i++)
    {
      const MlgDiagramLink *link = mlg_diagram_data_link (pass->data, g_array_index (numbers, guint, i));

      mlg_diagram_pass_draw_link (pass, link, 0, link->flags & MLG_DIAGRAM_DIMMED ? DIMMED_OPACITY : LINK_OPACITY);
    }
  cairo_restore (pass->cr);
}

static gboolean
get_word (const MlgDiagramPass *pass,
          const MlgDiagramLink *link,
          MlgWord              *word)
{
  const MlgDiagramLook *look = mlg_diagram_data_look (pass->data, link->look);

  *word = (MlgWord) { look->wording, WORDING_SIZE * pass->text, look->look.colour, 220 * pass->text };
  if (look->look.colour == MLG_LINK_NEUTRAL)
    word->colour = MLG_WORD_INK;

  return look->wording != NULL && link->way.n_points > 0;
}

static void
draw_word (const MlgDiagramPass *pass,
           const MlgDiagramLink *link,
           const MlgWord        *word,
           const MlgLabelBox    *box)
{
  mlg_sprite_cache_draw_word (pass->sprites, pass->cr, word, box->left, box->top);
  if (link->shares == 0)
    return;

  cairo_save (pass->cr);
  cairo_translate (pass->cr, box->left + box->width / 2, box->top + box->height - 1);
  cairo_scale (pass->cr, pass->text, pass->text);
  draw_shares (pass, link, 0, SHARE_RADIUS);
  cairo_restore (pass->cr);
}

/* The wording of one line, without a question whether there is room. */
void
mlg_diagram_pass_draw_wording (const MlgDiagramPass *pass,
                               const MlgDiagramLink *link)
{
  MlgLabelBox box = { 0 };
  MlgDiagramSpot spot;
  MlgWord word;

  if (!get_word (pass, link, &word))
    return;

  mlg_sprite_cache_measure_word (pass->sprites, &word, &box.width, &box.height);
  mlg_diagram_way_get_spot (&link->way, &spot);
  mlg_canvas_camera_project (pass->camera, spot.x, spot.y, &box.left, &box.top);
  box.left -= box.width / 2;
  box.top -= box.height / 2;
  draw_word (pass, link, &word, &box);
}

/* In the middle of the line, or somewhat before or after. */
static gboolean
place_word (const MlgDiagramPass *pass,
            const MlgDiagramLink *link,
            MlgLabelPlacer       *placer,
            MlgLabelBox          *box)
{
  const double places[] = { 0.5, 0.4, 0.6, 0.3, 0.7 };
  MlgDiagramSpot spot;

  mlg_diagram_way_get_spot (&link->way, &spot);
  /* A word that hides its line says less than the line. */
  if (spot.room * pass->camera->zoom < box->width * MAX (fabs (cos (spot.angle)), 0.35) + 16)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      double x = spot.x, y = spot.y;

      if (i > 0)
        mlg_diagram_way_get_point (&link->way, places[i], &x, &y);
      mlg_canvas_camera_project (pass->camera, x, y, &x, &y);
      if (mlg_label_placer_place_at (placer, box, x - box->width / 2, y - box->height / 2))
        return TRUE;
    }

  return FALSE;
}

void
mlg_diagram_pass_draw_wordings (const MlgDiagramPass *pass,
                                MlgLabelPlacer       *placer)
{
  guint n_written = 0;

  if (pass->camera->zoom < MLG_DIAGRAM_WORDING_ZOOM)
    return;

  for (guint i = 0; i < pass->data->links->len && n_written < MAX_WORDINGS; i++)
    {
      const MlgDiagramLink *link = mlg_diagram_data_link (pass->data, i);
      MlgLabelBox box = { 0 };
      MlgWord word;

      if (!is_in_view (pass, i) || !mlg_diagram_pass_has (pass, link->flags) ||
          link->flags & (MLG_DIAGRAM_DIMMED | MLG_DIAGRAM_STALE) || !get_word (pass, link, &word))
        continue;

      mlg_sprite_cache_measure_word (pass->sprites, &word, &box.width, &box.height);
      if (place_word (pass, link, placer, &box))
        {
          draw_word (pass, link, &word, &box);
          n_written++;
        }
      else if (link->shares != 0)
        {
          MlgDiagramSpot spot;

          mlg_diagram_way_get_spot (&link->way, &spot);
          mlg_diagram_pass_enter (pass);
          draw_shares (pass, link, spot.x, spot.y);
          cairo_restore (pass->cr);
        }
    }
}
