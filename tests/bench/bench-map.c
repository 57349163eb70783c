/* bench-map.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-generate.h"
#include "mlg-map-view-private.h"
#include "mlg-territory-actions.h"

#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <time.h>

/* Two times: by the clock, and of the processor for the main thread alone,
 * which other programs on the machine do not change.
 *
 * The map page in a window of 1280 × 800, with all layers: how long a frame
 * takes (from before-paint to after-paint of the frame clock: layout,
 * snapshot, rendering) while the whole picture moves 12 pixels a frame, and
 * while it zooms. The figures of other programs were measured once on a
 * machine of this class, without a base map: read the ratios as orders of
 * magnitude. */

#define N_FRAMES 96

typedef struct
{
  const char *what;
  guint n_actors;
  double peer;
  const char *peer_name;
} Peer;

static const Peer peers[] = {
  { "index", 100000, 147, "Supercluster" },
  { "first", 100000, 2851, "Leaflet.markercluster" },
  { "pan", 2000, 16.7, "Leaflet.markercluster (60 Hz cap)" },
  { "pan", 100000, 33.6, "MapLibre GL without a GPU" },
  { "zoom", 2000, 45, "Leaflet.markercluster, one step" },
  { "zoom", 100000, 123, "Leaflet.markercluster, one step" },
  { "filter", 100000, 308, "Leaflet.markercluster, hide one category" },
};

typedef struct
{
  GtkWidget *window;
  MlgMapView *view;
  MlgSession *session;
  GArray *times;
  GArray *cpu_times;
  gint64 begin;
  double cpu_begin;
  gboolean sampling;
  guint n_actors;
} Bench;

static double
now (void)
{
  return (double) g_get_monotonic_time () / 1000.;
}

static double
cpu_now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static void
report (Bench      *bench,
        const char *what,
        GArray     *times)
{
  double median, p95;

  g_array_sort (times, compare_times);
  median = g_array_index (times, double, times->len / 2);
  p95 = g_array_index (times, double, (times->len - 1) * 95 / 100);
  g_print ("%7u actors  %-14s median %8.2f ms   p95 %8.2f ms", bench->n_actors, what, median, p95);
  if (bench->cpu_times->len == times->len)
    {
      g_array_sort (bench->cpu_times, compare_times);
      g_print ("   cpu %7.2f / %7.2f ms", g_array_index (bench->cpu_times, double, times->len / 2),
               g_array_index (bench->cpu_times, double, (times->len - 1) * 95 / 100));
    }
  g_array_set_size (bench->cpu_times, 0);
  g_print ("   (n=%u)", times->len);
  for (guint i = 0; i < G_N_ELEMENTS (peers); i++)
    if (peers[i].n_actors == bench->n_actors && g_str_has_prefix (what, peers[i].what))
      g_print ("   %.1f x %s", peers[i].peer / median, peers[i].peer_name);
  g_print ("\n");
}

static void
report_one (Bench      *bench,
            const char *what,
            double      time)
{
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  g_array_append_val (times, time);
  report (bench, what, times);
}

static void
before_paint_cb (GdkFrameClock *clock,
                 Bench         *bench)
{
  bench->begin = g_get_monotonic_time ();
  bench->cpu_begin = cpu_now ();
}

static void
after_paint_cb (GdkFrameClock *clock,
                Bench         *bench)
{
  double time = (double) (g_get_monotonic_time () - bench->begin) / 1000.;
  double cpu_time = cpu_now () - bench->cpu_begin;

  if (!bench->sampling)
    return;

  g_array_append_val (bench->times, time);
  g_array_append_val (bench->cpu_times, cpu_time);
}

static void
spin (double msec)
{
  double end = now () + msec;

  while (now () < end)
    g_main_context_iteration (NULL, FALSE);
}

static void
settle (Bench *bench)
{
  double end = now () + 10000;

  while (!mlg_actor_layer_is_current (bench->view->actors) && now () < end)
    g_main_context_iteration (NULL, FALSE);
  spin (700);
}

static void
step (Bench           *bench,
      const MlgCamera *camera)
{
  guint before = bench->times->len;
  double end = now () + 2000;

  _mlg_map_view_jump_to (bench->view, camera);
  while (bench->times->len == before && now () < end)
    g_main_context_iteration (NULL, TRUE);
}

static void
measure_pan (Bench      *bench,
             const char *what,
             double      zoom)
{
  MlgCamera camera;

  mlg_actor_layer_get_camera (bench->view->actors, &camera);
  camera.zoom = zoom;
  _mlg_map_view_jump_to (bench->view, &camera);
  settle (bench);

  g_array_set_size (bench->times, 0);
  g_array_set_size (bench->cpu_times, 0);
  bench->sampling = TRUE;
  for (guint i = 0; i < N_FRAMES; i++)
    {
      double x, y;

      /* There and back, as a hand does. */
      mlg_camera_unproject (&camera, camera.width / 2 + ((i / 24) % 2 == 0 ? 12 : -12), camera.height / 2 + 3, &x, &y);
      mlg_world_to_degrees (x, y, &camera.longitude, &camera.latitude);
      step (bench, &camera);
    }
  bench->sampling = FALSE;
  report (bench, what, bench->times);
}

static void
measure_zoom (Bench *bench)
{
  MlgCamera camera;

  mlg_actor_layer_get_camera (bench->view->actors, &camera);
  camera.zoom = 5;
  _mlg_map_view_jump_to (bench->view, &camera);
  settle (bench);

  g_array_set_size (bench->times, 0);
  g_array_set_size (bench->cpu_times, 0);
  bench->sampling = TRUE;
  for (guint i = 0; i < N_FRAMES; i++)
    {
      camera.zoom += i < N_FRAMES / 2 ? 0.1 : -0.1;
      step (bench, &camera);
    }
  bench->sampling = FALSE;
  report (bench, "zoom", bench->times);
}

static void
measure_parts (Bench        *bench,
               MlgTerritory *territory)
{
  g_autoptr(GArray) data_times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) index_times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) link_times = g_array_new (FALSE, FALSE, sizeof (double));
  const MlgCamera camera = { 2.5, 46.6, 5.5, 1280, 800 };

  for (guint i = 0; i < 5; i++)
    {
      double start = cpu_now (), time;
      g_autoptr(MlgSceneData) data = mlg_scene_data_new (territory, NULL);
      g_autoptr(MlgClusterIndex) index = NULL;
      g_autoptr(MlgLinkLayout) lines = NULL;
      g_autofree guint16 *groups = g_new0 (guint16, MAX (data->n_points, 1));

      time = cpu_now () - start;
      g_array_append_val (data_times, time);

      start = cpu_now ();
      index = mlg_cluster_index_new (data->x, data->y, groups, data->n_points, 30);
      time = cpu_now () - start;
      g_array_append_val (index_times, time);

      start = cpu_now ();
      lines = mlg_link_layout_new (data, &camera, MLG_CLUSTER_NONE, NULL);
      time = cpu_now () - start;
      g_array_append_val (link_times, time);
    }

  report (bench, "take data", data_times);
  report (bench, "index", index_times);
  report (bench, "lay out links", link_times);
}

static void
measure_filter (Bench *bench)
{
  MlgQuery *query = mlg_session_get_query (bench->session);
  g_autoptr(GPtrArray) buckets = mlg_query_dup_buckets (query, MLG_FACET_KIND, 1);
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  if (buckets->len == 0)
    return;

  for (guint i = 0; i < 6; i++)
    {
      guint before;
      double start = now (), time;

      mlg_query_set_selected (query, MLG_FACET_KIND, ((MlgBucket *) g_ptr_array_index (buckets, 0))->key, i % 2 == 0);
      bench->sampling = TRUE;
      before = bench->times->len;
      while (bench->times->len == before)
        g_main_context_iteration (NULL, TRUE);
      bench->sampling = FALSE;
      time = now () - start;
      g_array_append_val (times, time);
      settle (bench);
    }
  report (bench, "filter", times);
}

static void
run (guint n_actors,
     guint n_relations)
{
  g_autoptr(MlgTerritory) territory = mlg_generate_territory (n_actors, n_relations, 7);
  Bench bench = { .n_actors = n_actors };
  GdkFrameClock *clock;
  double start;

  bench.times = g_array_new (FALSE, FALSE, sizeof (double));
  bench.cpu_times = g_array_new (FALSE, FALSE, sizeof (double));
  measure_parts (&bench, territory);

  bench.session = mlg_session_new ();
  bench.view = MLG_MAP_VIEW (mlg_map_view_new (bench.session));
  bench.window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (bench.window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (bench.window), 1280, 800);
  gtk_window_set_child (GTK_WINDOW (bench.window), GTK_WIDGET (bench.view));
  gtk_window_present (GTK_WINDOW (bench.window));
  spin (1000);
  clock = gtk_widget_get_frame_clock (bench.window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &bench);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &bench);

  {
    g_autoptr(MlgQuery) query = mlg_query_new (territory);

    start = now ();
    mlg_session_open (bench.session, territory, query);
    while (!mlg_actor_layer_is_current (bench.view->actors))
      g_main_context_iteration (NULL, TRUE);
    report_one (&bench, "first frame", now () - start);
  }
  settle (&bench);

  measure_pan (&bench, "pan z5", 5);
  measure_pan (&bench, "pan z8", 8);
  measure_pan (&bench, "pan z11", 11);
  measure_zoom (&bench);
  measure_filter (&bench);

  gtk_window_destroy (GTK_WINDOW (bench.window));
  spin (100);
  g_object_unref (bench.session);
  g_array_unref (bench.times);
  g_array_unref (bench.cpu_times);
}

int
main (int   argc,
      char *argv[])
{
  gtk_init ();
  adw_init ();
  setlocale (LC_NUMERIC, "C");

  g_print ("renderer %s\n", g_getenv ("GSK_RENDERER") != NULL ? g_getenv ("GSK_RENDERER") : "default");
  if (argc > 1)
    run ((guint) atoi (argv[1]), (guint) atoi (argv[1]) * 2);
  else
    {
      run (264, 276);
      run (2000, 6000);
      run (100000, 200000);
    }

  return 0;
}
