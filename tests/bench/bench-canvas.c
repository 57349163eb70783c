/* bench-canvas.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-actions.h"
#include "mlg-generate.h"
#include "mlg-graph-view-private.h"

#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <time.h>

/* The graph page in a window of 1280 × 800: how long a frame keeps the main
 * thread, from before-paint to after-paint, while the whole diagram moves,
 * zooms, and while one actor and fifty are dragged with their links; and the
 * time of the processor for that thread, which other programs on the machine
 * do not change. 16.7 ms is 60 frames a second. */

#define N_FRAMES 60

typedef struct
{
  const char *what;
  guint n_actors;
  double peer;
  const char *peer_name;
} Peer;

/* Measured once on a machine of this class, in a browser without a GPU. */
static const Peer peers[] = {
  { "pan", 10000, 351, "Cytoscape.js" },
  { "zoom", 10000, 344, "Cytoscape.js" },
  { "drag", 10000, 319, "Cytoscape.js" },
};

typedef struct
{
  GtkWidget *window;
  MlgGraphView *view;
  MlgSession *session;
  GArray *times;
  GArray *cpu_times;
  gint64 begin;
  double cpu_begin;
  gboolean sampling;
  guint n_actors;
} Bench;

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

static double
get_part (GArray *times,
          guint   percent)
{
  g_array_sort (times, compare_times);

  return g_array_index (times, double, (times->len - 1) * percent / 100);
}

static void
begin (Bench *bench)
{
  g_array_set_size (bench->times, 0);
  g_array_set_size (bench->cpu_times, 0);
  bench->sampling = TRUE;
}

static void
end (Bench      *bench,
     const char *what)
{
  bench->sampling = FALSE;
  if (bench->times->len == 0)
    return;

  g_print ("%7u actors  %-12s median %7.2f ms   p95 %7.2f ms   cpu %7.2f / %7.2f ms   (n=%u)", bench->n_actors, what,
           get_part (bench->times, 50), get_part (bench->times, 95), get_part (bench->cpu_times, 50),
           get_part (bench->cpu_times, 95), bench->times->len);
  for (guint i = 0; i < G_N_ELEMENTS (peers); i++)
    if (peers[i].n_actors == bench->n_actors && g_str_has_prefix (what, peers[i].what))
      g_print ("   %.1f x %s", peers[i].peer / get_part (bench->times, 50), peers[i].peer_name);
  g_print ("\n");
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
  gint64 until = g_get_monotonic_time () + (gint64) (msec * 1000);

  while (g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
}

static void
settle (Bench *bench)
{
  gint64 until = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;

  while (!mlg_canvas_is_current (bench->view->canvas) && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  spin (300);
}

static void
wait_frame (Bench *bench)
{
  guint before = bench->times->len;
  gint64 until = g_get_monotonic_time () + 2 * G_TIME_SPAN_SECOND;

  while (bench->times->len == before && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
}

static void
measure_pan (Bench      *bench,
             const char *what,
             double      zoom)
{
  MlgCanvasCamera camera;

  mlg_canvas_get_camera (bench->view->canvas, &camera);
  camera.zoom = zoom;
  mlg_canvas_jump_to (bench->view->canvas, &camera);
  settle (bench);

  begin (bench);
  for (guint i = 0; i < N_FRAMES; i++)
    {
      mlg_canvas_pan (bench->view->canvas, (i / 20) % 2 == 0 ? 12 : -12, 3);
      wait_frame (bench);
    }
  end (bench, what);
}

static void
measure_zoom (Bench *bench)
{
  MlgCanvasCamera camera;

  _mlg_graph_view_fit (bench->view, TRUE);
  settle (bench);
  mlg_canvas_get_camera (bench->view->canvas, &camera);
  begin (bench);
  for (guint i = 0; i < N_FRAMES; i++)
    {
      camera.zoom *= i < N_FRAMES / 2 ? 1.05 : 1 / 1.05;
      mlg_canvas_jump_to (bench->view->canvas, &camera);
      wait_frame (bench);
    }
  end (bench, "zoom");
}

static void
measure_drag (Bench      *bench,
              const char *what,
              guint       n_items)
{
  MlgDiagramTool *tool = mlg_canvas_get_tool (bench->view->canvas);
  MlgDiagramData *data = mlg_diagram_scene_get_data (mlg_canvas_get_scene (bench->view->canvas));
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (MlgId));
  MlgDiagramNode first = *mlg_diagram_data_node (data, 0);
  MlgCanvasCamera camera;

  for (guint i = 0; i < MIN (n_items, data->nodes->len); i++)
    g_array_append_val (items, mlg_diagram_data_node (data, i)->item);
  _mlg_graph_view_fit (bench->view, TRUE);
  _mlg_graph_view_select (bench->view, (const MlgId *) (gpointer) items->data, items->len, MLG_ID_NONE);
  settle (bench);
  mlg_canvas_get_camera (bench->view->canvas, &camera);

  mlg_diagram_tool_press (tool, 1, 1, first.x, first.y, camera.zoom, 0);
  mlg_diagram_tool_motion (tool, first.x + 20 / camera.zoom, first.y, camera.zoom, 0);
  settle (bench);
  begin (bench);
  for (guint i = 0; i < N_FRAMES; i++)
    {
      mlg_diagram_tool_motion (tool, first.x + (20 + i * 3) / camera.zoom, first.y + i / camera.zoom, camera.zoom, 0);
      wait_frame (bench);
    }
  end (bench, what);
  mlg_diagram_tool_cancel (tool);
}

static MlgDiagram *
add_diagram (MlgTerritory *territory)
{
  guint n = mlg_territory_get_n_actors (territory);
  g_autofree MlgId *ids = g_new (MlgId, n);
  g_autofree MlgPoint *points = g_new (MlgPoint, n);
  guint side = (guint) ceil (sqrt (n));

  for (guint i = 0; i < n; i++)
    {
      ids[i] = mlg_actor_get_id (mlg_territory_get_nth_actor (territory, i));
      points[i] = (MlgPoint) { (i % side) * 140.0 + (i * 37) % 50, (i / side) * 110.0 + (i * 53) % 40 };
    }

  return mlg_territory_add_diagram (territory, "All", ids, n, points, NULL);
}

static void
run (guint n_actors,
     guint n_relations)
{
  g_autoptr(MlgTerritory) territory = mlg_generate_territory (n_actors, n_relations, 7);
  Bench bench = { .n_actors = n_actors };
  GdkFrameClock *clock;
  gint64 start;

  add_diagram (territory);
  bench.times = g_array_new (FALSE, FALSE, sizeof (double));
  bench.cpu_times = g_array_new (FALSE, FALSE, sizeof (double));
  bench.session = mlg_session_new ();
  bench.view = MLG_GRAPH_VIEW (mlg_graph_view_new (bench.session));
  bench.window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (bench.window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (bench.window), 1280, 800);
  gtk_window_set_child (GTK_WINDOW (bench.window), GTK_WIDGET (bench.view));
  gtk_window_present (GTK_WINDOW (bench.window));
  spin (1000);
  clock = gtk_widget_get_frame_clock (bench.window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &bench);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &bench);

  start = g_get_monotonic_time ();
  mlg_session_set_territory (bench.session, territory);
  while (!mlg_canvas_is_current (bench.view->canvas))
    g_main_context_iteration (NULL, TRUE);
  g_print ("%7u actors  first picture %7.2f ms\n", n_actors, (double) (g_get_monotonic_time () - start) / 1000.);

  measure_pan (&bench, "pan 30 %", 0.3);
  measure_pan (&bench, "pan 100 %", 1);
  measure_zoom (&bench);
  measure_drag (&bench, "drag one", 1);
  measure_drag (&bench, "drag fifty", 50);

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

  if (argc > 1)
    run ((guint) atoi (argv[1]), (guint) atoi (argv[1]) * 2);
  else
    {
      run (264, 276);
      run (2000, 6000);
      run (10000, 20000);
    }

  return 0;
}
