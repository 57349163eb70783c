/* mlg-diagram-way-draw.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-way.h"

#include "mlg-diagram-way-private.h"

#include <math.h>

/* Of the corners of an orthogonal line. */
#define CORNER_RADIUS 8.0

/* Moves a point of a line towards another. */
static void
shorten (MlgPoint       *point,
         const MlgPoint *towards,
         double          amount)
{
  double dx = towards->x - point->x, dy = towards->y - point->y;
  double length = hypot (dx, dy);

  if (length <= amount * 1.5)
    return;

  point->x += dx / length * amount;
  point->y += dy / length * amount;
}

static void
trace_corner (cairo_t        *cr,
              const MlgPoint *before,
              const MlgPoint *corner,
              const MlgPoint *after)
{
  double in = hypot (corner->x - before->x, corner->y - before->y);
  double out = hypot (after->x - corner->x, after->y - corner->y);
  double radius = MIN (CORNER_RADIUS, MIN (in, out) / 2);
  MlgPoint begin = *corner, end = *corner;

  if (radius < 0.5)
    {
      cairo_line_to (cr, corner->x, corner->y);
      return;
    }

  begin.x += (before->x - corner->x) / in * radius;
  begin.y += (before->y - corner->y) / in * radius;
  end.x += (after->x - corner->x) / out * radius;
  end.y += (after->y - corner->y) / out * radius;
  cairo_line_to (cr, begin.x, begin.y);
  cairo_curve_to (cr, (begin.x + 2 * corner->x) / 3, (begin.y + 2 * corner->y) / 3,
                  (end.x + 2 * corner->x) / 3, (end.y + 2 * corner->y) / 3, end.x, end.y);
}

/**
 * mlg_diagram_way_trace:
 * @self: a way
 * @cr: where to draw; its path is replaced
 *
 * Makes the way the path of @cr, with round corners.
 */
void
mlg_diagram_way_trace (const MlgDiagramWay *self,
                       cairo_t             *cr)
{
  const MlgPoint *points = self->points;
  guint n = self->n_points;

  g_return_if_fail (self != NULL && cr != NULL);

  cairo_new_path (cr);
  if (n == 0)
    return;

  cairo_move_to (cr, points[0].x, points[0].y);
  if (self->curved)
    {
      cairo_curve_to (cr, (points[0].x + 2 * points[1].x) / 3, (points[0].y + 2 * points[1].y) / 3,
                      (points[2].x + 2 * points[1].x) / 3, (points[2].y + 2 * points[1].y) / 3, points[2].x, points[2].y);
      return;
    }

  for (guint i = 1; i + 1 < n; i++)
    trace_corner (cr, &points[i - 1], &points[i], &points[i + 1]);
  cairo_line_to (cr, points[n - 1].x, points[n - 1].y);
}

/* The way without what its arrow heads cover: a line that went on to the tip
 * would blunt it. */
static void
leave_heads (const MlgDiagramWay *self,
             const MlgLinkLook   *look,
             MlgDiagramWay       *line)
{
  double head = mlg_link_get_head (look);
  guint last = self->n_points - 1u;

  *line = *self;
  if (self->curved)
    {
      MlgCurve curve = mlg_diagram_way_get_curve (self);
      double length = hypot (curve.x1 - curve.x0, curve.y1 - curve.y0);

      if (length > head * 3)
        mlg_curve_cut (&curve, look->arrow_back ? head / length : 0, look->arrow ? 1 - head / length : 1);
      mlg_diagram_way_set_curve (line, &curve);
      return;
    }

  if (look->arrow)
    shorten (&line->points[last], &self->points[last - 1], head);
  if (look->arrow_back)
    shorten (&line->points[0], &self->points[1], head);
}

/**
 * mlg_diagram_way_draw:
 * @self: a way
 * @cr: where to draw, in units
 * @style: the inks
 * @look: how the line looks
 * @view: what can be seen, in units
 * @opacity: 0 to 1, on top of what its status makes of it
 */
void
mlg_diagram_way_draw (const MlgDiagramWay *self,
                      cairo_t             *cr,
                      const MlgSceneStyle *style,
                      const MlgLinkLook   *look,
                      const MlgCanvasRect *view,
                      double               opacity)
{
  const MlgPoint *points = self->points;
  guint last = self->n_points - 1u;
  MlgDiagramWay line, part;
  double skipped;

  g_return_if_fail (self != NULL && cr != NULL && style != NULL && look != NULL && view != NULL);

  if (self->n_points < 2)
    return;

  leave_heads (self, look, &line);
  if (mlg_diagram_way_clip (&line, view, &part, &skipped))
    {
      mlg_diagram_way_trace (&part, cr);
      mlg_link_stroke (cr, style, look, skipped, opacity);
    }
  else
    mlg_link_set_colour (cr, style, look, opacity);

  if (look->arrow && mlg_canvas_rect_contains (view, points[last].x, points[last].y))
    mlg_link_draw_head (cr, look, points[last].x, points[last].y, points[last - 1].x, points[last - 1].y);
  if (look->arrow_back && mlg_canvas_rect_contains (view, points[0].x, points[0].y))
    mlg_link_draw_head (cr, look, points[0].x, points[0].y, points[1].x, points[1].y);
}
