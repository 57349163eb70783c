/* mlg-rings-measure.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-rings-private.h"

#include "mlg-layout-private.h"

#include <math.h>

/* How much looser than needed boxes stand, tried in turn: a zone that its ring
 * made large spreads its nodes. */
static const double looseness[] = { 2.2, 1.8, 1.5, 1.3, 1.15, 1.07, 1. };

static guint
cell_of (const MlgRings         *self,
         const MlgLayoutOptions *options,
         guint                   node)
{
  guint sector = options->group != NULL ? options->group[node] : MLG_LAYOUT_NONE;
  guint ring = options->ring != NULL ? options->ring[node] : MLG_LAYOUT_NONE;

  return sector < options->n_groups && ring < options->n_rings ? ring * self->n_sectors + sector
                                                               : self->n_sectors * self->n_rings;
}

static void
plan_init (MlgRingsPlan           *plan,
           const MlgRings         *self,
           guint                   n,
           const MlgLayoutOptions *options)
{
  guint at = 0;

  plan->n_cells = self->n_sectors * self->n_rings + 1;
  plan->cells = g_new0 (MlgRingsCell, plan->n_cells);
  plan->nodes = g_new (guint, MAX (n, 1));
  plan->slots = g_new0 (MlgZoneSlot, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    plan->cells[cell_of (self, options, i)].n++;
  for (guint c = 0; c < plan->n_cells; c++)
    {
      plan->cells[c].first = at;
      at += plan->cells[c].n;
      plan->cells[c].n = 0;
    }
  for (guint i = 0; i < n; i++)
    {
      MlgRingsCell *cell = &plan->cells[cell_of (self, options, i)];

      plan->nodes[cell->first + cell->n++] = i;
    }
}

/* Every slot of a cell holds its largest box, so that the nodes can change
 * places freely. */
static MlgZone
zone_of (const MlgRings         *self,
         const MlgLayoutGraph   *graph,
         const MlgLayoutOptions *options,
         const MlgRingsPlan     *plan,
         guint                   c)
{
  const MlgRingsCell *cell = &plan->cells[c];
  guint sector = c % self->n_sectors, ring = c / self->n_sectors;
  double gap = mlg_layout_spacing (options) / 2., width = 1., height = 1.;

  for (guint k = cell->first; k < cell->first + cell->n; k++)
    {
      width = MAX (width, mlg_layout_size (graph->width, plan->nodes[k]));
      height = MAX (height, mlg_layout_size (graph->height, plan->nodes[k]));
    }
  return (MlgZone) { self->radius[ring], G_MAXDOUBLE, self->angle[sector], self->angle[sector + 1], width + gap, height + gap, NULL };
}

static void
spread (const MlgZone *tight,
        double         outer,
        guint          n,
        MlgZoneSlot   *slots)
{
  double area = (tight->end - tight->begin) / 2. * (outer * outer - tight->inner * tight->inner);

  for (guint k = 0; k < G_N_ELEMENTS (looseness); k++)
    {
      MlgZone zone = *tight;
      double reach;

      /* It cannot fit where the boxes alone are larger than the zone. */
      if (k + 1 < G_N_ELEMENTS (looseness) && n * tight->width * tight->height * looseness[k] * looseness[k] > area)
        continue;

      zone.outer = outer;
      zone.width *= looseness[k];
      zone.height *= looseness[k];
      if (mlg_zone_fill (&zone, n, slots, &reach) == n)
        return;
    }
}

/**
 * mlg_rings_measure:
 * @self: zones whose angles are set; the radii are set here
 * @graph: nodes
 * @options: their zones
 * @plan: (out caller-allocates): which nodes are in each zone, and places for
 *   them
 * @cancellable: (nullable): leaves all of it incomplete
 *
 * Makes each ring as thick as its fullest zone needs.
 */
void
mlg_rings_measure (MlgRings               *self,
                   const MlgLayoutGraph   *graph,
                   const MlgLayoutOptions *options,
                   MlgRingsPlan           *plan,
                   GCancellable           *cancellable)
{
  double spacing = mlg_layout_spacing (options);

  plan_init (plan, self, graph->n_nodes, options);
  self->radius[0] = options->centre_radius > spacing && options->centre_radius < 1e7 ? options->centre_radius : spacing;
  for (guint ring = 0; ring < self->n_rings; ring++)
    {
      double outer = self->radius[ring] + 4. * spacing;

      for (guint pass = 0; pass < 2; pass++)
        for (guint c = ring * self->n_sectors; c < (ring + 1) * self->n_sectors; c++)
          {
            const MlgRingsCell *cell = &plan->cells[c];
            MlgZone zone = zone_of (self, graph, options, plan, c);
            double reach = 0.;

            zone.cancellable = cancellable;
            if (cell->n == 0)
              continue;
            if (pass == 0)
              mlg_zone_fill (&zone, cell->n, plan->slots + cell->first, &reach);
            else
              spread (&zone, outer, cell->n, plan->slots + cell->first);
            outer = MAX (outer, reach + 1e-6);
          }
      self->radius[ring + 1] = outer;
    }
}

void
mlg_rings_plan_clear (MlgRingsPlan *plan)
{
  g_free (plan->cells);
  g_free (plan->nodes);
  g_free (plan->slots);
}
