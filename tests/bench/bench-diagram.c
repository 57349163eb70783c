/* bench-diagram.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-generate.h"

#include "mlg-diagram-actions.h"
#include "mlg-diagram-painter-live.h"

#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <time.h>

/* What a diagram costs: taking it out of the territory, drawing it at rest,
 * and each frame of a drag. CPU time of one thread, medians. */

#define RUNS 9

#define WIDTH  1600
#define HEIGHT 1000

typedef struct
{
  MlgTerritory *territory;
  MlgDiagram *diagram;
  MlgDiagramScene *scene;
  MlgDiagramTool *tool;
  MlgSpriteCache *sprites;
  MlgCanvasCamera camera;
  cairo_t *cr;
} Bench;

typedef void (* Step) (Bench *bench,
                       guint  run);

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

static void
measure (Bench      *bench,
         const char *name,
         Step        step)
{
  double times[RUNS];

  step (bench, RUNS);
  for (guint run = 0; run < RUNS; run++)
    {
      double begin = now ();

      step (bench, run);
      times[run] = now () - begin;
    }
  qsort (times, RUNS, sizeof (double), compare_times);
  g_print ("%-34s %8.2f ms  (%.2f to %.2f)\n", name, times[RUNS / 2], times[0], times[RUNS - 1]);
}

/* Near ones are linked more: as people and layouts place them. */
static MlgDiagram *
add_diagram (MlgTerritory *territory,
             guint         n)
{
  g_autofree MlgId *actors = g_new (MlgId, n);
  g_autofree MlgPoint *points = g_new (MlgPoint, n);
  g_autoptr(GError) error = NULL;
  MlgDiagram *diagram;

  for (guint i = 0; i < n; i++)
    {
      double angle = i * 2.399963, reach = 62 * sqrt (i);

      actors[i] = mlg_actor_get_id (mlg_territory_get_nth_actor (territory, i));
      points[i] = (MlgPoint) { cos (angle) * reach, sin (angle) * reach };
    }
  diagram = mlg_territory_add_diagram (territory, "Bench", actors, n, points, &error);
  g_assert_no_error (error);

  return diagram;
}

static void
build (Bench *bench,
       guint  run)
{
  mlg_diagram_scene_reset (bench->scene);
}

static void
draw (Bench *bench,
      guint  run)
{
  mlg_scene_set_ink (bench->cr, &mlg_sprite_cache_get_style (bench->sprites)->canvas, 1);
  cairo_paint (bench->cr);
  mlg_diagram_painter_draw (bench->cr, mlg_diagram_scene_get_data (bench->scene), &bench->camera, bench->sprites,
                            MLG_DIAGRAM_LAYER_GRID | MLG_DIAGRAM_LAYER_PICTURE);
}

static void
draw_layer (Bench            *bench,
            MlgDiagramLayers  layer)
{
  mlg_diagram_painter_draw (bench->cr, mlg_diagram_scene_get_data (bench->scene), &bench->camera, bench->sprites, layer);
}

static void
draw_links (Bench *bench,
            guint  run)
{
  draw_layer (bench, MLG_DIAGRAM_LAYER_LINKS);
}

static void
draw_nodes (Bench *bench,
            guint  run)
{
  draw_layer (bench, MLG_DIAGRAM_LAYER_NODES);
}

static void
draw_labels (Bench *bench,
             guint  run)
{
  draw_layer (bench, MLG_DIAGRAM_LAYER_LABELS);
}

static void
draw_live (Bench *bench)
{
  mlg_diagram_painter_draw_live (bench->cr, bench->scene, mlg_diagram_tool_get_state (bench->tool), &bench->camera, bench->sprites);
}

/* One frame of a drag: the pointer moves, what moves is drawn. */
static void
drag (Bench *bench,
      guint  run)
{
  const MlgDiagramNode *node = mlg_diagram_data_node (mlg_diagram_scene_get_data (bench->scene), 0);

  if (mlg_diagram_tool_get_state (bench->tool)->gesture == MLG_DIAGRAM_GESTURE_IDLE)
    mlg_diagram_tool_press (bench->tool, 1, 1, node->x, node->y, bench->camera.zoom, 0);
  mlg_diagram_tool_motion (bench->tool, 40 + run * 7, 30 + run * 11, bench->camera.zoom, 0);
  draw_live (bench);
}

static void
select_tenth (Bench *bench)
{
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (MlgId));
  MlgDiagramData *data = mlg_diagram_scene_get_data (bench->scene);

  for (guint i = 0; i < data->nodes->len; i += 10)
    g_array_append_val (items, mlg_diagram_data_node (data, i)->item);
  mlg_diagram_scene_set_selected (bench->scene, (const MlgId *) (gpointer) items->data, items->len, MLG_ID_NONE);
}

static void
hit (Bench *bench,
     guint  run)
{
  for (guint i = 0; i < 100; i++)
    {
      MlgDiagramHit hit;

      mlg_diagram_scene_hit (bench->scene, i * 7 + run, i * 5 - 300., bench->camera.zoom, &hit);
    }
}

static void
lift (Bench *bench,
      guint  run)
{
  g_autoptr(MlgDiagramData) kept = mlg_diagram_scene_dup_snapshot (bench->scene);

  mlg_diagram_scene_set_lifted (bench->scene, &mlg_diagram_data_node (kept, 0)->item, 1);
  mlg_diagram_scene_set_lifted (bench->scene, NULL, 0);
}

/* One frame of an animation: everything moves. */
static void
animate (Bench *bench,
         guint  run)
{
  MlgDiagramData *data = mlg_diagram_scene_get_data (bench->scene);
  g_autofree MlgId *items = g_new (MlgId, data->nodes->len);
  g_autofree MlgPoint *points = g_new (MlgPoint, data->nodes->len);

  for (guint i = 0; i < data->nodes->len; i++)
    {
      const MlgDiagramNode *node = mlg_diagram_data_node (data, i);

      items[i] = node->item;
      points[i] = (MlgPoint) { node->x + 1, node->y };
    }
  mlg_diagram_scene_set_points (bench->scene, items, points, data->nodes->len);
  mlg_diagram_painter_draw (bench->cr, mlg_diagram_scene_get_data (bench->scene), &bench->camera, bench->sprites,
                            MLG_DIAGRAM_LAYER_LINKS | MLG_DIAGRAM_LAYER_NODES | MLG_DIAGRAM_LAYER_QUICK);
}

static void
settle (Bench *bench,
        guint  run)
{
  animate (bench, run);
  mlg_diagram_scene_settle (bench->scene);
}

static void
run_size (guint n,
          guint n_relations)
{
  Bench bench = { .scene = mlg_diagram_scene_new () };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  MlgCanvasRect bounds;

  bench.territory = mlg_generate_territory (n, n_relations, 7);
  bench.diagram = add_diagram (bench.territory, n);
  bench.sprites = mlg_sprite_cache_new (mlg_scene_style_get (MLG_MAP_THEME_LIGHT), 1);
  bench.tool = mlg_diagram_tool_new (bench.scene);
  bench.cr = cairo_create (surface);
  mlg_diagram_scene_set_diagram (bench.scene, bench.territory, bench.diagram);
  bench.camera = (MlgCanvasCamera) { 0, 0, 1, WIDTH, HEIGHT };
  mlg_diagram_scene_get_bounds (bench.scene, &bounds);

  g_print ("%u actors, %u links\n", n, mlg_diagram_scene_get_data (bench.scene)->links->len);
  measure (&bench, "  take out of the territory", build);
  measure (&bench, "  100 hits at 100 %", hit);
  measure (&bench, "  copy for a drag", lift);
  measure (&bench, "  draw at 100 %", draw);
  measure (&bench, "    links", draw_links);
  measure (&bench, "    symbols", draw_nodes);
  measure (&bench, "    names and words", draw_labels);
  measure (&bench, "  frame of a drag, one node", drag);
  mlg_diagram_tool_cancel (bench.tool);

  mlg_canvas_camera_fit (&bench.camera, &bounds, 20, 1);
  g_print ("  all in view, at %.0f %%\n", bench.camera.zoom * 100);
  measure (&bench, "  draw all", draw);
  measure (&bench, "    links", draw_links);
  measure (&bench, "    symbols", draw_nodes);
  measure (&bench, "    names and words", draw_labels);
  measure (&bench, "  frame of a drag, one node", drag);
  mlg_diagram_tool_cancel (bench.tool);
  select_tenth (&bench);
  measure (&bench, "  frame of a drag, a tenth", drag);
  mlg_diagram_tool_cancel (bench.tool);
  measure (&bench, "  frame of an animation", animate);
  measure (&bench, "  the same, and find all ways", settle);

  cairo_destroy (bench.cr);
  cairo_surface_destroy (surface);
  mlg_sprite_cache_free (bench.sprites);
  g_object_unref (bench.tool);
  g_object_unref (bench.scene);
  g_object_unref (bench.territory);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");

  run_size (264, 280);
  run_size (2000, 6000);
  run_size (10000, 20000);
  if (argc > 1)
    run_size (20000, 40000);

  return EXIT_SUCCESS;
}
