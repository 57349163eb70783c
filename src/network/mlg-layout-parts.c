/* mlg-layout-parts.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-layout-private.h"

#include "mlg-overlap.h"
#include "mlg-pack.h"

#include <math.h>

/* A sheet is wider than high, as screens and paper are. */
#define ASPECT 1.5

/* The components of a run, largest first, and their nodes in that order. Nodes
 * without any link come last: together they are one tidy block. */
struct _MlgLayoutParts
{
  MlgLayoutRun *run;
  guint n_parts;
  MlgLayoutPart *parts;
  guint n_linked;               /* nodes of parts; the lone ones follow */
  guint *nodes;
  double *width;
  double *height;
  guint8 *pinned;
  double *x;
  double *y;
};

typedef struct
{
  guint size;
  guint component;
  gboolean has_pinned;
} Component;

static int
compare_components (gconstpointer a,
                    gconstpointer b)
{
  const Component *first = a, *second = b;

  if (first->size != second->size)
    return first->size > second->size ? -1 : 1;
  if (first->has_pinned != second->has_pinned)
    return first->has_pinned ? -1 : 1;
  return first->component < second->component ? -1 : 1;
}

/* Kept or pinned nodes have a place to be at, alone or not. */
static gboolean
keeps_places (const MlgLayoutRun *run)
{
  return run->keep && run->options->kind == MLG_LAYOUT_ORGANIC;
}

static Component *
new_components (MlgLayoutRun *run,
                const guint  *component,
                guint         n_components)
{
  Component *found = g_new0 (Component, n_components);

  for (guint c = 0; c < n_components; c++)
    found[c].component = c;
  for (guint i = 0; i < run->links->n_nodes; i++)
    {
      found[component[i]].size++;
      found[component[i]].has_pinned |= run->pinned[i] && run->options->kind == MLG_LAYOUT_ORGANIC;
    }
  qsort (found, n_components, sizeof *found, compare_components);
  return found;
}

static void
fill_arrays (MlgLayoutParts  *self,
             const Component *found,
             guint            n_components,
             const guint     *component)
{
  MlgLayoutRun *run = self->run;
  g_autofree guint *next = g_new (guint, n_components);
  guint at = 0;

  for (guint c = 0; c < n_components; c++)
    {
      gboolean lone = found[c].size == 1 && !found[c].has_pinned && !keeps_places (run);

      next[found[c].component] = at;
      if (!lone)
        {
          self->n_parts++;
          self->n_linked = at + found[c].size;
        }
      at += found[c].size;
    }
  for (guint i = 0; i < run->links->n_nodes; i++)
    {
      guint k = next[component[i]]++;

      self->nodes[k] = i;
      self->width[k] = run->width[i];
      self->height[k] = run->height[i];
      self->pinned[k] = run->pinned[i];
      self->x[k] = run->x[i];
      self->y[k] = run->y[i];
    }
}

static void
init_parts (MlgLayoutParts  *self,
            const Component *found)
{
  MlgLayoutRun *run = self->run;
  g_autofree guint *place = g_new0 (guint, run->links->n_nodes);
  guint at = 0;

  self->parts = g_new0 (MlgLayoutPart, MAX (self->n_parts, 1));
  for (guint p = 0; p < self->n_parts; p++)
    {
      MlgLayoutPart *part = &self->parts[p];

      part->run = run;
      part->n = found[p].size;
      part->nodes = self->nodes + at;
      part->width = self->width + at;
      part->height = self->height + at;
      part->pinned = self->pinned + at;
      part->has_pinned = found[p].has_pinned;
      part->x = self->x + at;
      part->y = self->y + at;
      part->random.state = ((guint64) run->options->seed << 32) ^ (p * G_GUINT64_CONSTANT (0x632be59bd9b4e019));
      for (guint i = 0; i < part->n; i++)
        place[part->nodes[i]] = i;
      part->links = mlg_adjacency_new_part (run->links, part->nodes, part->n, place);
      at += part->n;
    }
}

static void
init (MlgLayoutParts *self,
      MlgLayoutRun   *run)
{
  guint n = run->links->n_nodes;
  g_autofree guint *component = g_new (guint, n);
  guint n_components = mlg_adjacency_components (run->links, component);
  g_autofree Component *found = new_components (run, component, n_components);

  self->run = run;
  self->nodes = g_new (guint, n);
  self->width = g_new (double, n);
  self->height = g_new (double, n);
  self->pinned = g_new (guint8, n);
  self->x = g_new (double, n);
  self->y = g_new (double, n);
  fill_arrays (self, found, n_components, component);
  init_parts (self, found);
}

static void
clear (MlgLayoutParts *self)
{
  for (guint p = 0; p < self->n_parts; p++)
    mlg_adjacency_free (self->parts[p].links);
  g_free (self->parts);
  g_free (self->nodes);
  g_free (self->width);
  g_free (self->height);
  g_free (self->pinned);
  g_free (self->x);
  g_free (self->y);
}

typedef struct
{
  double left, top, right, bottom;
} Frame;

static Frame
frame_of (guint         n,
          const double *width,
          const double *height,
          const double *x,
          const double *y)
{
  Frame frame = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < n; i++)
    {
      frame.left = MIN (frame.left, x[i] - width[i] / 2.);
      frame.right = MAX (frame.right, x[i] + width[i] / 2.);
      frame.top = MIN (frame.top, y[i] - height[i] / 2.);
      frame.bottom = MAX (frame.bottom, y[i] + height[i] / 2.);
    }
  return frame;
}

static void
shift (guint   n,
       double *x,
       double *y,
       double  dx,
       double  dy)
{
  for (guint i = 0; i < n; i++)
    {
      x[i] += dx;
      y[i] += dy;
    }
}

/* Parts with pinned nodes are where they are: the others go beside them. */
static void
clear_of_fixed (MlgLayoutParts *self,
                double         *x,
                double         *y,
                const Frame    *packed)
{
  Frame fixed = { 0., 0., 0., 0. };
  gboolean any = FALSE;
  guint at = 0;

  for (guint p = 0; p < self->n_parts; at += self->parts[p++].n)
    if (self->parts[p].has_pinned)
      {
        Frame frame = frame_of (self->parts[p].n, self->width + at, self->height + at, x + at, y + at);

        fixed.left = any ? MIN (fixed.left, frame.left) : frame.left;
        fixed.right = any ? MAX (fixed.right, frame.right) : frame.right;
        fixed.top = any ? MIN (fixed.top, frame.top) : frame.top;
        fixed.bottom = any ? MAX (fixed.bottom, frame.bottom) : frame.bottom;
        any = TRUE;
      }
  if (!any)
    return;
  at = 0;
  for (guint p = 0; p <= self->n_parts; p++)
    {
      guint n = p < self->n_parts ? self->parts[p].n : self->run->links->n_nodes - self->n_linked;

      if (p == self->n_parts || !self->parts[p].has_pinned)
        shift (n, x + at, y + at, fixed.right + 2. * self->run->spacing - packed->left,
               (fixed.top + fixed.bottom - packed->top - packed->bottom) / 2.);
      at += n;
    }
}

/* Puts the parts that are free side by side, in @x and @y, which hold them one
 * over another. */
static void
arrange (MlgLayoutParts *self,
         double         *x,
         double         *y)
{
  guint n_lone = self->run->links->n_nodes - self->n_linked;
  guint n_boxes = self->n_parts + 1, n = 0, at = 0;
  g_autofree double *width = g_new0 (double, n_boxes), *height = g_new0 (double, n_boxes);
  g_autofree double *box_x = g_new0 (double, n_boxes), *box_y = g_new0 (double, n_boxes);
  g_autofree guint *begin = g_new (guint, n_boxes), *length = g_new (guint, n_boxes);
  Frame packed;

  mlg_pack_rows (n_lone, self->width + self->n_linked, self->height + self->n_linked, self->run->spacing, ASPECT,
                 x + self->n_linked, y + self->n_linked);
  for (guint p = 0; p <= self->n_parts; p++)
    {
      guint size = p < self->n_parts ? self->parts[p].n : n_lone;

      if (size > 0 && (p == self->n_parts || !self->parts[p].has_pinned))
        {
          Frame frame = frame_of (size, self->width + at, self->height + at, x + at, y + at);

          shift (size, x + at, y + at, -(frame.left + frame.right) / 2., -(frame.top + frame.bottom) / 2.);
          width[n] = frame.right - frame.left, height[n] = frame.bottom - frame.top;
          begin[n] = at, length[n++] = size;
        }
      at += size;
    }
  if (n == 0)
    return;
  mlg_pack_boxes (n, width, height, 2. * self->run->spacing, ASPECT, box_x, box_y);
  packed = frame_of (n, width, height, box_x, box_y);
  for (guint b = 0; b < n; b++)
    shift (length[b], x + begin[b], y + begin[b], box_x[b], box_y[b]);
  clear_of_fixed (self, x, y, &packed);
}

/* The result in the order of the run. */
static void
scatter (MlgLayoutParts *self,
         const double   *x,
         const double   *y,
         double         *to_x,
         double         *to_y)
{
  for (guint i = 0; i < self->run->links->n_nodes; i++)
    {
      to_x[self->nodes[i]] = x[i];
      to_y[self->nodes[i]] = y[i];
    }
}

/**
 * mlg_layout_part_step:
 * @part: the part that is being laid out
 * @fraction: how much of it is done
 *
 * Reports, with the positions of the whole diagram, if it is time for that.
 *
 * Returns: %FALSE if the run is cancelled
 */
gboolean
mlg_layout_part_step (MlgLayoutPart *part,
                      double         fraction)
{
  MlgLayoutRun *run = part->run;
  MlgLayoutParts *self = run->parts;
  guint n = run->links->n_nodes;

  if (mlg_layout_run_due (run) && run->options->kind == MLG_LAYOUT_ORGANIC)
    {
      g_autofree double *x = g_memdup2 (self->x, n * sizeof *x), *y = g_memdup2 (self->y, n * sizeof *y);
      g_autofree double *all_x = g_new (double, n), *all_y = g_new (double, n);

      if (!keeps_places (run))
        arrange (self, x, y);
      scatter (self, x, y, all_x, all_y);
      return mlg_layout_run_step (run, fraction, all_x, all_y);
    }
  return mlg_layout_run_step (run, fraction, NULL, NULL);
}

/* Where a part that has not had its turn is shown meanwhile. */
static void
strew (MlgLayoutPart *part)
{
  for (guint i = 0; i < part->n; i++)
    if (!part->pinned[i])
      {
        double r = 2. * part->run->spacing * sqrt (i), t = i * 2.399963229728653;

        part->x[i] = r * cos (t);
        part->y[i] = r * sin (t);
      }
}

static gboolean
run_each (MlgLayoutParts    *self,
          MlgLayoutPartFunc  func)
{
  MlgLayoutRun *run = self->run;
  double cost = 0., spent = 0.;

  for (guint p = 0; p < self->n_parts; p++)
    {
      cost += self->parts[p].n;
      if (!keeps_places (run))
        strew (&self->parts[p]);
    }
  for (guint p = 0; p < self->n_parts; p++)
    {
      run->done = .95 * spent / cost;
      run->share = .95 * self->parts[p].n / cost;
      if (self->parts[p].n > 1 && !func (&self->parts[p]))
        return FALSE;
      if (!mlg_layout_part_step (&self->parts[p], 1.))
        return FALSE;
      spent += self->parts[p].n;
    }
  run->done = .95;
  run->share = .05;
  return TRUE;
}

/* Parts that stayed where they were, or are held by pins, may have come over
 * one another. */
static gboolean
untangle (MlgLayoutRun *run)
{
  if (run->options->kind != MLG_LAYOUT_ORGANIC || (!run->keep && run->n_pinned == 0))
    return TRUE;
  mlg_overlap_remove (run->links->n_nodes, run->width, run->height, run->pinned, run->spacing / 2., run->x, run->y,
                      run->cancellable);
  return !g_cancellable_is_cancelled (run->cancellable);
}

/**
 * mlg_layout_run_parts:
 * @run: a run
 * @func: lays out one component
 *
 * Lays out the components one by one and packs them side by side.
 *
 * Returns: %FALSE if the run is cancelled
 */
gboolean
mlg_layout_run_parts (MlgLayoutRun      *run,
                      MlgLayoutPartFunc  func)
{
  MlgLayoutParts self = { NULL };
  gboolean done;

  init (&self, run);
  run->parts = &self;
  done = run_each (&self, func);
  if (done)
    {
      if (!keeps_places (run))
        arrange (&self, self.x, self.y);
      scatter (&self, self.x, self.y, run->x, run->y);
      done = untangle (run);
    }
  run->parts = NULL;
  clear (&self);
  return done;
}
