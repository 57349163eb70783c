/* mlg-quality.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-quality.h"

#include "mlg-adjacency.h"

#include <math.h>
#include <stdlib.h>

/* A link from its left end to its right end. */
typedef struct
{
  double x1, y1, x2, y2;
  guint a, b;
} Segment;

static int
compare_segments (gconstpointer a,
                  gconstpointer b)
{
  const Segment *first = a, *second = b;

  return first->x1 < second->x1 ? -1 : first->x1 > second->x1;
}

static double
side (const Segment *s,
      double         x,
      double         y)
{
  return (s->x2 - s->x1) * (y - s->y1) - (s->y2 - s->y1) * (x - s->x1);
}

static gboolean
do_cross (const Segment *s,
          const Segment *t)
{
  if (s->a == t->a || s->a == t->b || s->b == t->a || s->b == t->b)
    return FALSE;
  return (side (s, t->x1, t->y1) > 0.) != (side (s, t->x2, t->y2) > 0.)
         && (side (t, s->x1, s->y1) > 0.) != (side (t, s->x2, s->y2) > 0.);
}

/**
 * mlg_quality_crossings:
 * @n_nodes: how many nodes
 * @n_links: how many links
 * @from: where each begins
 * @to: where each ends
 * @x: centres of the nodes
 * @y: centres of the nodes
 *
 * Counts the pairs of links, drawn as straight lines between centres, that
 * cross; links that share an end never do. Every pair whose extents overlap
 * from left to right is looked at: 20,000 links take about a second.
 *
 * Returns: how many
 */
guint64
mlg_quality_crossings (guint          n_nodes,
                       guint          n_links,
                       const guint32 *from,
                       const guint32 *to,
                       const double  *x,
                       const double  *y)
{
  g_autoptr (MlgAdjacency) links = mlg_adjacency_new (n_nodes, n_links, from, to, NULL);
  g_autofree Segment *segments = g_new (Segment, MAX (links->n_links, 1));
  guint64 found = 0;
  guint n = 0;

  for (guint a = 0; a < n_nodes; a++)
    for (guint e = links->first[a]; e < links->first[a + 1]; e++)
      {
        guint b = links->target[e];

        if (a < b)
          segments[n++] = x[a] < x[b] ? (Segment) { x[a], y[a], x[b], y[b], a, b } : (Segment) { x[b], y[b], x[a], y[a], a, b };
      }
  qsort (segments, n, sizeof *segments, compare_segments);
  for (guint i = 0; i < n; i++)
    {
      const Segment *s = &segments[i];
      double top = MIN (s->y1, s->y2), bottom = MAX (s->y1, s->y2);

      for (guint k = i + 1; k < n && segments[k].x1 < s->x2; k++)
        if (MIN (segments[k].y1, segments[k].y2) < bottom && MAX (segments[k].y1, segments[k].y2) > top)
          found += do_cross (s, &segments[k]);
    }
  return found;
}

/* Sums over the targets of a source of r/d and of (r/d)². */
static guint64
add_source (const MlgAdjacency *links,
            guint               source,
            guint16            *distance,
            guint              *queue,
            const double       *x,
            const double       *y,
            double             *sum,
            double             *squares)
{
  guint reached = mlg_adjacency_distances (links, source, distance, queue);

  for (guint q = 1; q < reached; q++)
    {
      double ratio = hypot (x[queue[q]] - x[source], y[queue[q]] - y[source]) / distance[queue[q]];

      *sum += ratio;
      *squares += ratio * ratio;
    }
  return reached - 1;
}

/**
 * mlg_quality_stress:
 * @n_nodes: how many nodes
 * @n_links: how many links
 * @from: where each begins
 * @to: where each ends
 * @x: centres of the nodes
 * @y: centres of the nodes
 * @n_sources: from how many nodes of the largest component to measure, evenly
 *   chosen; 0: all
 *
 * Normalised stress of the largest component: the mean over its pairs of
 * (s r / d - 1)², where d is the number of links between the two, r their
 * distance on the sheet, and s the scale of the sheet that makes it least.
 *
 * Returns: 0 (every distance right) … 1; 0 if there are no links
 */
double
mlg_quality_stress (guint          n_nodes,
                    guint          n_links,
                    const guint32 *from,
                    const guint32 *to,
                    const double  *x,
                    const double  *y,
                    guint          n_sources)
{
  g_autoptr (MlgAdjacency) links = mlg_adjacency_new (n_nodes, n_links, from, to, NULL);
  g_autofree guint16 *distance = g_new (guint16, MAX (n_nodes, 1));
  g_autofree guint *queue = g_new (guint, MAX (n_nodes, 1));
  g_autofree guint *component = g_new (guint, MAX (n_nodes, 1));
  guint n_components = mlg_adjacency_components (links, component), largest = 0;
  g_autofree guint *size = g_new0 (guint, n_components + 1);
  double sum = 0., squares = 0.;
  guint64 pairs = 0;

  for (guint i = 0; i < n_nodes; i++)
    if (++size[component[i]] > size[largest])
      largest = component[i];
  for (guint i = 0, k = 0; i < n_nodes; i++)
    if (component[i] == largest)
      {
        guint step = n_sources > 0 ? MAX (size[largest] / n_sources, 1) : 1;

        if (k++ % step == 0)
          pairs += add_source (links, i, distance, queue, x, y, &sum, &squares);
      }
  return pairs > 0 && squares > 0. ? 1. - sum * sum / (squares * (double) pairs) : 0.;
}
