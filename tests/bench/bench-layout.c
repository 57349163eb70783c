/* bench-layout.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-data-dir.h"
#include "mlg-layout.h"
#include "mlg-overlap.h"
#include "mlg-quality.h"

#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Layouts: processor time and quality beside those of the peers.
 *
 *   bench-layout                    all
 *   bench-layout links N            prints the links of a graph, for a peer
 *   bench-layout score N FILE       the quality of a peer's positions, "x y" a line
 *
 * The graphs: the demonstration; then 300 places of very unequal
 * size, links to hubs of the same or the next place, 15 % anywhere. */

#define RUNS 5
#define PLACES 300
#define SOURCES 200

typedef struct
{
  const char *name;
  guint n_nodes;
  GArray *from;
  GArray *to;
  double *width;
  double *height;
  double *x;
  double *y;
  guint32 *group;
  guint32 *ring;
} Graph;

/* What peers took on the same graphs: processor time and positions of igraph
 * 0.10.2, graphology-layout-forceatlas2 0.10.1, d3-force and graphviz 2.42.2,
 * measured once on two Xeon cores of 2.6 GHz with `links` and `score`. Others
 * used that machine too, so only processor times were taken. */
typedef struct
{
  const char *name;
  guint n_nodes;
  double ms;
  double stress;
  guint64 crossings;
} Peer;

static const Peer peers[] = {
  { "igraph, Fruchterman-Reingold, grid", 261, 16., 0.1287, 122 },
  { "igraph, Fruchterman-Reingold", 261, 68., 0.0916, 8 },
  { "igraph, Kamada-Kawai", 261, 57., 0.0826, 57 },
  { "igraph, DrL", 261, 538., 0.2930, 46 },
  { "graphology, ForceAtlas2, 100", 261, 76., 0.1317, 1 },
  { "graphology, ForceAtlas2, 500", 261, 212., 0.1217, 3 },
  { "d3-force, 300", 261, 228., 0.1032, 18 },
  { "graphviz, sfdp", 261, 30., 0.0931, 22 },
  { "igraph, Fruchterman-Reingold, grid", 1000, 53., 0.1747, 36797 },
  { "igraph, Fruchterman-Reingold", 1000, 924., 0.1494, 23489 },
  { "igraph, Kamada-Kawai", 1000, 1015., 0.1397, 26881 },
  { "igraph, DrL", 1000, 1365., 0.2370, 15111 },
  { "graphology, ForceAtlas2, 100", 1000, 525., 0.1720, 19795 },
  { "graphology, ForceAtlas2, 500", 1000, 2671., 0.1552, 15717 },
  { "d3-force, 300", 1000, 1271., 0.1703, 20823 },
  { "graphviz, sfdp", 1000, 190., 0.1534, 20184 },
  { "igraph, Fruchterman-Reingold, grid", 10000, 546., 0.2029, 4927165 },
  { "igraph, DrL", 10000, 17745., 0.1938, 1388514 },
  { "graphology, ForceAtlas2, 100", 10000, 6805., 0.1879, 3114784 },
  { "graphology, ForceAtlas2, 500", 10000, 32009., 0.1800, 1817706 },
  { "d3-force, 300", 10000, 21971., 0.1828, 2016683 },
  { "graphviz, sfdp", 10000, 3790., 0.1643, 2401410 },
  { NULL },
};

static double
now (void)
{
  struct timespec t;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double) t.tv_sec * 1e3 + (double) t.tv_nsec / 1e6;
}

static Graph *
graph_new (const char *name,
           guint       n_nodes)
{
  Graph *self = g_new0 (Graph, 1);

  self->name = name;
  self->n_nodes = n_nodes;
  self->from = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->to = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->width = g_new0 (double, n_nodes);
  self->height = g_new0 (double, n_nodes);
  self->x = g_new0 (double, n_nodes);
  self->y = g_new0 (double, n_nodes);
  self->group = g_new0 (guint32, n_nodes);
  self->ring = g_new0 (guint32, n_nodes);
  for (guint i = 0; i < n_nodes; i++)
    {
      self->group[i] = i % 4;
      self->ring[i] = i / 4 % 2;
    }
  return self;
}

static void
graph_free (Graph *self)
{
  g_array_unref (self->from);
  g_array_unref (self->to);
  g_free (self->width);
  g_free (self->height);
  g_free (self->x);
  g_free (self->y);
  g_free (self->group);
  g_free (self->ring);
  g_free (self);
}

/* Small numbers far more often than large ones. */
static guint
pick_unequal (GRand *rand,
              guint  n)
{
  return MIN ((guint) (exp (g_rand_double (rand) * log (n + 1.)) - 1.), n - 1);
}

static Graph *
graph_new_territory (const char *name,
                     guint       n_nodes,
                     guint       n_links)
{
  Graph *self = graph_new (name, n_nodes);
  GRand *rand = g_rand_new_with_seed (20260101);
  GArray *members[PLACES];

  for (guint p = 0; p < PLACES; p++)
    members[p] = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 i = 0; i < n_nodes; i++)
    {
      guint place = g_rand_double (rand) < .1 ? (guint) g_rand_int_range (rand, 0, PLACES) : pick_unequal (rand, PLACES);

      self->group[i] = place;
      g_array_append_val (members[place], i);
    }
  while (self->from->len < n_links)
    {
      guint32 from = (guint32) g_rand_int_range (rand, 0, (gint32) n_nodes), to;
      guint place = (self->group[from] + (guint) g_rand_int_range (rand, 0, 3) / 2) % PLACES;

      if (g_rand_double (rand) < .15 || members[place]->len == 0)
        to = (guint32) g_rand_int_range (rand, 0, (gint32) n_nodes);
      else
        to = g_array_index (members[place], guint32, pick_unequal (rand, members[place]->len));
      if (from == to)
        continue;
      g_array_append_val (self->from, from);
      g_array_append_val (self->to, to);
    }
  for (guint p = 0; p < PLACES; p++)
    g_array_unref (members[p]);
  for (guint i = 0; i < n_nodes; i++)
    self->group[i] %= 4;
  g_rand_free (rand);
  return self;
}

/* The demonstration: what a territory really looks like. */
static Graph *
graph_new_demo (void)
{
  g_autofree char *path = mlg_data_dir_dup_path ("demo/relations.csv");
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint32));
  Graph *self;

  if (path == NULL || !g_file_get_contents (path, &text, NULL, NULL))
    return NULL;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL && *lines[i] != 0; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", 4);

      for (guint c = 1; c < 3 && g_strv_length (cells) == 4; c++)
        {
          guint32 id = GPOINTER_TO_UINT (g_hash_table_lookup (ids, cells[c]));

          if (id == 0)
            {
              id = g_hash_table_size (ids) + 1;
              g_hash_table_insert (ids, g_strdup (cells[c]), GUINT_TO_POINTER (id));
            }
          id--;
          g_array_append_val (ends, id);
        }
    }
  self = graph_new ("demonstration", g_hash_table_size (ids));
  for (guint i = 0; i + 1 < ends->len; i += 2)
    {
      g_array_append_val (self->from, g_array_index (ends, guint32, i));
      g_array_append_val (self->to, g_array_index (ends, guint32, i + 1));
    }
  return self;
}

static guint64
crossings_of (const Graph *self)
{
  return mlg_quality_crossings (self->n_nodes, self->from->len, (guint32 *) (gpointer) self->from->data,
                                (guint32 *) (gpointer) self->to->data, self->x, self->y);
}

static double
stress_of (const Graph *self)
{
  return mlg_quality_stress (self->n_nodes, self->from->len, (guint32 *) (gpointer) self->from->data,
                             (guint32 *) (gpointer) self->to->data, self->x, self->y, SOURCES);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

static double
run (Graph         *self,
     MlgLayoutKind  kind)
{
  MlgLayoutGraph graph = { self->n_nodes, self->width, self->height, NULL, self->from->len,
                           (guint32 *) (gpointer) self->from->data, (guint32 *) (gpointer) self->to->data, NULL, self->x, self->y };
  MlgLayoutOptions options = { .kind = kind, .seed = 1, .centre = MLG_LAYOUT_NONE, .group = self->group, .n_groups = 4,
                               .ring = self->ring, .n_rings = 2, .world_x = self->x, .world_y = self->y };
  double times[RUNS];

  for (guint r = 0; r < RUNS; r++)
    {
      double begin = now ();

      mlg_layout_run (&graph, &options, NULL, NULL, NULL, NULL);
      times[r] = now () - begin;
    }
  qsort (times, RUNS, sizeof *times, compare_times);
  return times[RUNS / 2];
}

static void
print_row (const char *name,
           double      ms,
           double      stress,
           guint64     crossings)
{
  g_print ("  %-34s %10.1f %8.4f %10" G_GUINT64_FORMAT "\n", name, ms, stress, crossings);
}

static void
compare (Graph *self)
{
  static const char * const names[] = { "organic", "layered", "radial", "circular", "grid", "columns", "geographic", "rings" };
  double ms, stress;
  guint64 crossings;

  g_print ("\n%s: %u nodes, %u links\n  %-34s %10s %8s %10s\n", self->name, self->n_nodes, self->from->len, "", "CPU ms", "stress",
           "crossings");
  ms = run (self, MLG_LAYOUT_ORGANIC);
  stress = stress_of (self);
  crossings = crossings_of (self);
  print_row ("Maillage, organic, points", ms, stress, crossings);
  for (guint p = 0; peers[p].name != NULL; p++)
    if (peers[p].n_nodes == self->n_nodes)
      {
        print_row (peers[p].name, peers[p].ms, peers[p].stress, peers[p].crossings);
        g_print ("  %34s %9.1f× %7.2f× %9.2f×\n", "Maillage is better by", peers[p].ms / ms, peers[p].stress / stress,
                 (double) peers[p].crossings / (double) crossings);
      }
  for (guint i = 0; i < self->n_nodes; i++)
    {
      self->width[i] = 60. + i * 37 % 90;
      self->height[i] = 24.;
    }
  for (guint kind = 0; kind < G_N_ELEMENTS (names); kind++)
    {
      g_autofree char *name = g_strdup_printf ("Maillage, %s, boxes of 105 × 24", names[kind]);

      ms = run (self, (MlgLayoutKind) kind);
      print_row (name, ms, stress_of (self), crossings_of (self));
      if (mlg_overlap_count (self->n_nodes, self->width, self->height, 0., self->x, self->y) > 0)
        g_print ("  boxes overlap\n");
    }
}

static void
print_links (const Graph *self)
{
  for (guint i = 0; i < self->from->len; i++)
    g_print ("%u %u\n", g_array_index (self->from, guint32, i), g_array_index (self->to, guint32, i));
}

static void
score (Graph      *self,
       const char *path)
{
  g_autofree char *text = NULL;
  char *rest;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return;
  rest = text;
  for (guint i = 0; i < self->n_nodes; i++)
    {
      self->x[i] = g_ascii_strtod (rest, &rest);
      self->y[i] = g_ascii_strtod (rest, &rest);
    }
  print_row (path, 0., stress_of (self), crossings_of (self));
}

static Graph *
graph_new_sized (guint n)
{
  return n == 1000 ? graph_new_territory ("territory, small", 1000, 2000)
         : n == 10000 ? graph_new_territory ("territory, large", 10000, 20000)
                      : graph_new_demo ();
}

int
main (int   argc,
      char *argv[])
{
  const guint sizes[] = { 0, 1000, 10000 };

  setlocale (LC_ALL, "");
  if (argc > 2)
    {
      Graph *graph = graph_new_sized ((guint) atoi (argv[2]));

      if (argc > 3)
        score (graph, argv[3]);
      else
        print_links (graph);
      graph_free (graph);
      return 0;
    }
  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      Graph *graph = graph_new_sized (sizes[s]);

      if (graph == NULL)
        continue;
      compare (graph);
      graph_free (graph);
    }
  return 0;
}
