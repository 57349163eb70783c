/* mlg-diagram-router.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-router.h"

#include <math.h>

/* Between a symbol and the line that ends at it. */
#define CLEARANCE 2.0

/* Between lines of one pair. */
#define LANE_SPACING 14.0

/* How much of a disc lines may leave from at right angles. */
#define PORT_RANGE 0.72

/* How much farther than at their ends lines side by side are apart where they
 * turn. */
#define SPREAD 1.5

/* How far an orthogonal line goes before it may turn. */
#define STUB 9.0

static gboolean
are_apart (const MlgLinkEnd *from,
           const MlgLinkEnd *to)
{
  return hypot (to->x - from->x, to->y - from->y) >= from->radius + to->radius + 2 * CLEARANCE + 2;
}

/* How far from the middle line a line of several is. The lines of one pair
 * share what both symbols have room for. */
static double
get_offset (const MlgLinkEnd *from,
            const MlgLinkEnd *to,
            guint             lane,
            guint             n_lanes)
{
  double room = 2 * PORT_RANGE * MIN (from->radius, to->radius);
  double spacing;

  if (n_lanes < 2)
    return 0;

  spacing = MIN (LANE_SPACING, room / (n_lanes - 1));

  return (lane - (n_lanes - 1) / 2.0) * spacing;
}

/* Half the width of a disc at some distance from its middle. */
static double
get_reach (const MlgLinkEnd *end,
           double            offset)
{
  double radius = end->radius + CLEARANCE;

  return sqrt (MAX (radius * radius - offset * offset, 0));
}

/**
 * mlg_diagram_route_curve:
 * @self: (out): the way
 * @from: where it begins
 * @to: where it ends
 * @lane: which of the lines between the two it is, from 0
 *
 * A curve, as on the map: see mlg_curve_route().
 *
 * Returns: %FALSE if the two are too near for a line
 */
gboolean
mlg_diagram_route_curve (MlgDiagramWay    *self,
                         const MlgLinkEnd *from,
                         const MlgLinkEnd *to,
                         guint             lane)
{
  MlgCurve curve;

  g_return_val_if_fail (self != NULL && from != NULL && to != NULL, FALSE);

  self->n_points = 0;
  if (!mlg_curve_route (&curve, from, to, lane))
    return FALSE;

  self->curved = TRUE;
  self->n_points = 3;
  self->points[0] = (MlgPoint) { curve.x0, curve.y0 };
  self->points[1] = (MlgPoint) { curve.cx, curve.cy };
  self->points[2] = (MlgPoint) { curve.x1, curve.y1 };

  return TRUE;
}

/**
 * mlg_diagram_route_straight:
 * @self: (out): the way
 * @from: where it begins
 * @to: where it ends
 * @lane: which of the lines between the two it is, from 0
 * @n_lanes: how many there are
 *
 * Returns: %FALSE if the two are too near for a line
 */
gboolean
mlg_diagram_route_straight (MlgDiagramWay    *self,
                            const MlgLinkEnd *from,
                            const MlgLinkEnd *to,
                            guint             lane,
                            guint             n_lanes)
{
  double dx = to->x - from->x, dy = to->y - from->y;
  double length = hypot (dx, dy);
  double offset, begin, end;

  g_return_val_if_fail (self != NULL && from != NULL && to != NULL, FALSE);

  self->n_points = 0;
  if (!are_apart (from, to))
    return FALSE;

  dx /= length;
  dy /= length;
  offset = get_offset (from, to, lane, n_lanes);
  begin = get_reach (from, offset);
  end = length - get_reach (to, offset);

  self->curved = FALSE;
  self->n_points = 2;
  self->points[0] = (MlgPoint) { from->x + dx * begin - dy * offset, from->y + dy * begin + dx * offset };
  self->points[1] = (MlgPoint) { from->x + dx * end - dy * offset, from->y + dy * end + dx * offset };

  return TRUE;
}

/* Orthogonal ways are worked out as if the other end were more to the side
 * than above or below; where it is not, x and y change places. */
typedef struct
{
  MlgLinkEnd from;
  MlgLinkEnd to;
  double dx;
  double dy;
  double leave; /* how far beside its middle it leaves the one */
  double enter; /* and enters the other */
} Plan;

static inline double
sign (double value)
{
  return value < 0 ? -1 : 1;
}

static gboolean
plan_line (MlgDiagramWay *self,
           const Plan    *plan)
{
  double from_range = plan->from.radius * PORT_RANGE, to_range = plan->to.radius * PORT_RANGE;
  double low = MAX (-from_range, plan->dy - to_range), high = MIN (from_range, plan->dy + to_range);
  double across;

  /* One straight line, if it can leave both ends from their sides. */
  if (low > high)
    return FALSE;

  across = CLAMP ((plan->leave + plan->dy + plan->enter) / 2, low, high);
  self->points[0].x = plan->from.x + sign (plan->dx) * get_reach (&plan->from, across);
  self->points[1].x = plan->to.x - sign (plan->dx) * get_reach (&plan->to, across - plan->dy);
  self->points[0].y = self->points[1].y = plan->from.y + across;
  self->n_points = 2;

  return TRUE;
}

static gboolean
plan_step (MlgDiagramWay *self,
           const Plan    *plan)
{
  double side = sign (plan->dx);
  double begin = plan->from.x + side * get_reach (&plan->from, plan->leave);
  double end = plan->to.x - side * get_reach (&plan->to, plan->enter);
  double room = (end - begin) * side - 2 * STUB;
  double shift, turn;

  if (room < 0)
    return FALSE;

  /* The outer line turns first, so that lines side by side do not cross. */
  shift = (plan->leave + plan->enter) / 2 * SPREAD;
  turn = (begin + end) / 2 - side * sign (plan->dy) * CLAMP (shift, -room / 2, room / 2);
  self->points[0] = (MlgPoint) { begin, plan->from.y + plan->leave };
  self->points[1] = (MlgPoint) { turn, plan->from.y + plan->leave };
  self->points[2] = (MlgPoint) { turn, plan->to.y + plan->enter };
  self->points[3] = (MlgPoint) { end, plan->to.y + plan->enter };
  self->n_points = 4;

  return TRUE;
}

static gboolean
plan_corner (MlgDiagramWay *self,
             const Plan    *plan)
{
  double across = -sign (plan->dx) * sign (plan->dy) * plan->enter;
  double begin = plan->from.x + sign (plan->dx) * get_reach (&plan->from, plan->leave);
  double end = plan->to.y - sign (plan->dy) * get_reach (&plan->to, across);
  double corner_x = plan->to.x + across, corner_y = plan->from.y + plan->leave;

  if ((corner_x - begin) * sign (plan->dx) < STUB || (end - corner_y) * sign (plan->dy) < STUB)
    return FALSE;

  self->points[0] = (MlgPoint) { begin, corner_y };
  self->points[1] = (MlgPoint) { corner_x, corner_y };
  self->points[2] = (MlgPoint) { corner_x, end };
  self->n_points = 3;

  return TRUE;
}

/**
 * mlg_diagram_route_orthogonal:
 * @self: (out): the way
 * @from: where it begins
 * @to: where it ends
 * @from_port: where at its side it leaves, -1 to 1, from the top or the left
 * @to_port: where it enters
 *
 * A way of level and upright pieces that leaves and enters at right angles: a
 * line where both ends have a side in common, else a step halfway, else one
 * corner. Ends that are too near for any of them get a straight line.
 *
 * Returns: %FALSE if the two are too near for a line
 */
gboolean
mlg_diagram_route_orthogonal (MlgDiagramWay    *self,
                              const MlgLinkEnd *from,
                              const MlgLinkEnd *to,
                              double            from_port,
                              double            to_port)
{
  Plan plan = { *from, *to, to->x - from->x, to->y - from->y, from_port * from->radius * PORT_RANGE, to_port * to->radius * PORT_RANGE };
  gboolean turned = fabs (plan.dy) > fabs (plan.dx);

  g_return_val_if_fail (self != NULL && from != NULL && to != NULL, FALSE);

  self->n_points = 0;
  if (!are_apart (from, to))
    return FALSE;

  if (turned)
    plan = (Plan) { { from->y, from->x, from->radius }, { to->y, to->x, to->radius }, plan.dy, plan.dx, plan.leave, plan.enter };

  self->curved = FALSE;
  if (!plan_line (self, &plan) && !plan_step (self, &plan) && !plan_corner (self, &plan))
    return mlg_diagram_route_straight (self, from, to, 0, 1);

  for (guint i = 0; turned && i < self->n_points; i++)
    self->points[i] = (MlgPoint) { self->points[i].y, self->points[i].x };

  return TRUE;
}
