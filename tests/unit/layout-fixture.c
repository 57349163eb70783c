/* layout-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "layout-fixture.h"

#include <math.h>

Sheet *
sheet_new (guint n_nodes)
{
  Sheet *self = g_new0 (Sheet, 1);

  self->width = g_new (double, MAX (n_nodes, 1));
  self->height = g_new (double, MAX (n_nodes, 1));
  self->pinned = g_new0 (guint8, MAX (n_nodes, 1));
  self->group = g_new0 (guint32, MAX (n_nodes, 1));
  self->ring = g_new0 (guint32, MAX (n_nodes, 1));
  self->from = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->to = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->graph.n_nodes = n_nodes;
  self->graph.width = self->width;
  self->graph.height = self->height;
  self->graph.pinned = self->pinned;
  self->graph.x = g_new0 (double, MAX (n_nodes, 1));
  self->graph.y = g_new0 (double, MAX (n_nodes, 1));
  for (guint i = 0; i < n_nodes; i++)
    {
      self->width[i] = 60. + i * 37 % 61;
      self->height[i] = 24.;
      self->group[i] = i % 4;
      self->ring[i] = i / 4 % 2;
    }
  return self;
}

void
sheet_link (Sheet   *self,
            guint32  from,
            guint32  to)
{
  g_array_append_val (self->from, from);
  g_array_append_val (self->to, to);
  self->graph.from = (const guint32 *) (gpointer) self->from->data;
  self->graph.to = (const guint32 *) (gpointer) self->to->data;
  self->graph.n_links = self->from->len;
}

/* Neighbourhoods, some hubs, and some links anywhere. */
Sheet *
sheet_new_random (guint   n_nodes,
                  guint   n_links,
                  guint32 seed)
{
  Sheet *self = sheet_new (n_nodes);
  GRand *rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < n_links; i++)
    {
      guint from = (guint) g_rand_int_range (rand, 0, (gint32) n_nodes);
      double sort = g_rand_double (rand);
      guint to = sort < .1 ? (guint) g_rand_int_range (rand, 0, (gint32) n_nodes)
                 : sort < .4 ? from / 20 * 20
                 : (from + (guint) g_rand_int_range (rand, 1, 12)) % n_nodes;

      sheet_link (self, from, to);
    }
  g_rand_free (rand);
  return self;
}

/* Rings of @size nodes with a chord. */
Sheet *
sheet_new_islands (guint n_islands,
                   guint size)
{
  Sheet *self = sheet_new (n_islands * size);

  for (guint i = 0; i < n_islands; i++)
    for (guint k = 0; k < size; k++)
      sheet_link (self, i * size + k, i * size + (k + 1) % size);
  return self;
}

void
sheet_free (Sheet *self)
{
  g_free (self->width);
  g_free (self->height);
  g_free (self->pinned);
  g_free (self->group);
  g_free (self->ring);
  g_free (self->graph.x);
  g_free (self->graph.y);
  g_array_unref (self->from);
  g_array_unref (self->to);
  g_free (self);
}

void
sheet_run (Sheet         *self,
           MlgLayoutKind  kind,
           guint32        seed)
{
  MlgLayoutOptions options = { .kind = kind, .seed = seed, .centre = MLG_LAYOUT_NONE, .group = self->group, .n_groups = 4,
                               .ring = self->ring, .n_rings = 2, .centre_radius = 80. };
  g_autoptr (GError) error = NULL;

  mlg_layout_run (&self->graph, &options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

void
sheet_check (const Sheet *self)
{
  for (guint i = 0; i < self->graph.n_nodes; i++)
    {
      g_assert_true (isfinite (self->graph.x[i]) && fabs (self->graph.x[i]) < 1e7);
      g_assert_true (isfinite (self->graph.y[i]) && fabs (self->graph.y[i]) < 1e7);
    }
}
