/* mlg-diagram-painter-links.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-painter-private.h"

#include <math.h>

/* The thinnest that a line gets, in logical pixels. */
#define MIN_WIDTH 0.8

#define LINK_OPACITY   0.85
#define DIMMED_OPACITY 0.18

/* More lines than that are drawn thin, and without heads. */
#define MAX_DETAILED 2500

#define WORDING_SIZE 11.0

/* So many words of lines at most. */
#define MAX_WORDINGS 400

/* Of the dots that say what is shared, in units. */
#define SHARE_RADIUS  2.7
#define SHARE_SPACING 8.0

/* Cairo counts in 1/256 of a pixel up to eight million: longer lines are cut
 * first. */
#define MAX_REACH 1e6

#define N_PIECES 48

static gboolean
is_in_view (const MlgDiagramPass *pass,
            guint                 number)
{
  const MlgDiagramBounds *bounds = &g_array_index (pass->data->link_bounds, MlgDiagramBounds, number);

  return bounds->x1 >= pass->view.x0 && bounds->x0 <= pass->view.x1 &&
         bounds->y1 >= pass->view.y0 && bounds->y0 <= pass->view.y1;
}

static gboolean
is_huge (const MlgDiagramPass *pass,
         const MlgDiagramWay  *way)
{
  double reach = MAX_REACH / pass->camera->zoom;

  for (guint i = 0; i < way->n_points; i++)
    if (fabs (way->points[i].x - pass->camera->x) > reach || fabs (way->points[i].y - pass->camera->y) > reach)
      return TRUE;

  return FALSE;
}

/* The part of a way of enormous length that is in view, in pieces. */
static void
trace_near (const MlgDiagramPass *pass,
            const MlgDiagramWay  *way)
{
  double reach = MAX_REACH / pass->camera->zoom;
  double last_x = way->points[0].x, last_y = way->points[0].y;

  cairo_new_path (pass->cr);
  for (guint i = 1; i <= N_PIECES; i++)
    {
      double x, y, dx, dy, enter = 0, leave = 1;
      double low[2], high[2];

      mlg_diagram_way_get_point (way, (double) i / N_PIECES, &x, &y);
      dx = x - last_x;
      dy = y - last_y;
      low[0] = (pass->camera->x - reach / 2 - last_x) / dx;
      high[0] = (pass->camera->x + reach / 2 - last_x) / dx;
      low[1] = (pass->camera->y - reach / 2 - last_y) / dy;
      high[1] = (pass->camera->y + reach / 2 - last_y) / dy;
      for (guint j = 0; j < 2; j++)
        if (isfinite (low[j]) && isfinite (high[j]))
          {
            enter = MAX (enter, MIN (low[j], high[j]));
            leave = MIN (leave, MAX (low[j], high[j]));
          }
      if (enter < leave && fabs (last_x + dx * enter - pass->camera->x) <= reach &&
          fabs (last_y + dy * enter - pass->camera->y) <= reach)
        {
          cairo_move_to (pass->cr, last_x + dx * enter, last_y + dy * enter);
          cairo_line_to (pass->cr, last_x + dx * leave, last_y + dy * leave);
        }
      last_x = x;
      last_y = y;
    }
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
  if (pass->camera->zoom < MLG_DIAGRAM_ARROW_ZOOM / 2 && look.status != MLG_RELATION_STATUS_WISHED)
    look.dash = MLG_DASH_SOLID;

  if (is_huge (pass, &link->way))
    {
      trace_near (pass, &link->way);
      mlg_link_stroke (pass->cr, pass->style, &look, opacity);
    }
  else
    mlg_diagram_way_draw (&link->way, pass->cr, pass->style, &look, opacity);
}

/* Of a crowd of lines only their colours and where they go can be seen: lines
 * of one look are drawn together, straight. */
static void
draw_crowd (const MlgDiagramPass *pass,
            GArray               *numbers)
{
  double width = MIN_WIDTH / pass->camera->zoom;

  for (guint look = 0; look < pass->data->looks->len; look++)
    for (guint dimmed = 0; dimmed < 2; dimmed++)
      {
        MlgLinkLook line = mlg_diagram_data_look (pass->data, look)->look;
        gboolean any = FALSE;

        for (guint i = 0; i < numbers->len; i++)
          {
            const MlgDiagramLink *link = mlg_diagram_data_link (pass->data, g_array_index (numbers, guint, i));
            const MlgDiagramWay *way = &link->way;

            if (link->look != look || ((link->flags & MLG_DIAGRAM_DIMMED) != 0) != dimmed || is_huge (pass, way))
              continue;

            cairo_move_to (pass->cr, way->points[0].x, way->points[0].y);
            for (guint j = 1; j < way->n_points; j++)
              if (!way->curved || j != 1)
                cairo_line_to (pass->cr, way->points[j].x, way->points[j].y);
            any = TRUE;
          }
        if (!any)
          continue;

        line.width = width;
        line.dash = MLG_DASH_SOLID;
        mlg_link_stroke (pass->cr, pass->style, &line, dimmed ? DIMMED_OPACITY / 2 : 0.5);
      }
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

  mlg_diagram_pass_enter (pass);
  if (numbers->len > MAX_DETAILED)
    draw_crowd (pass, numbers);
  for (guint i = 0; numbers->len <= MAX_DETAILED && i < numbers->len; i++)
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
